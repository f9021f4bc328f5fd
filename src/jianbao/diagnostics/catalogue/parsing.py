"""What can be wrong, as parsing sees it."""

from jianbao.diagnostics.diagnostic import Message

MESSAGES: dict[str, Message] = {}
