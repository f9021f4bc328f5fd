"""Diagnostics: what is wrong with an input, with its place and its cure."""

from jianbao.diagnostics.catalogue import MESSAGES
from jianbao.diagnostics.diagnostic import Diagnostic, Message, Severity
from jianbao.diagnostics.wording import cure_of, message_of, severity_of

__all__ = ["MESSAGES", "Diagnostic", "Message", "Severity", "cure_of", "message_of", "severity_of"]
