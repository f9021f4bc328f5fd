"""What can be wrong, as archive sees it."""

from jianbao.diagnostics.diagnostic import Message

MESSAGES: dict[str, Message] = {}
