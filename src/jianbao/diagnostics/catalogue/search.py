"""What can be wrong, as search sees it."""

from jianbao.diagnostics.diagnostic import Message

MESSAGES: dict[str, Message] = {}
