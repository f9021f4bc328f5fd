"""The words of a diagnostic in the reader's language."""

from jianbao.diagnostics.catalogue import MESSAGES
from jianbao.diagnostics.diagnostic import Diagnostic, Severity
from jianbao.diagnostics.roles import name_role


def severity_of(diagnostic: Diagnostic) -> Severity:
    """`error`, `warning` or `info`, as the catalogue has it for the diagnostic's code."""
    return MESSAGES[diagnostic.code].severity


def message_of(diagnostic: Diagnostic, language: str) -> str:
    """What is wrong, in `language` (`en`, or anything else for Chinese)."""
    message = MESSAGES[diagnostic.code]
    details = diagnostic.details
    if "taken_for" in details:
        details = details | {"taken_for": name_role(details["taken_for"], details.get("rule", ""), language)}
    return (message.en if language == "en" else message.zh).format(**details)


def cure_of(diagnostic: Diagnostic, language: str) -> str:
    """What to do about it, in `language`; may be empty."""
    message = MESSAGES[diagnostic.code]
    return (message.cure_en if language == "en" else message.cure_zh).format(**diagnostic.details)
