"""What can be wrong, as site sees it."""

from jianbao.diagnostics.diagnostic import Message

MESSAGES: dict[str, Message] = {}
