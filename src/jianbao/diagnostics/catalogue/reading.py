"""What can be wrong, as reading sees it."""

from jianbao.diagnostics.diagnostic import Message

MESSAGES: dict[str, Message] = {}
