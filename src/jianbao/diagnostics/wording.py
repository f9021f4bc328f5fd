"""The words of a diagnostic in the reader's language."""

from jianbao.diagnostics.catalogue import MESSAGES
from jianbao.diagnostics.diagnostic import Diagnostic, Severity
from jianbao.diagnostics.json_words import json_problem
from jianbao.diagnostics.roles import name_role
from jianbao.diagnostics.yaml_words import yaml_problem

_FROM_YAML = {"config-broken": ("problem",), "yaml-broken": ("reason",)}  # details in a parser's own words


def severity_of(diagnostic: Diagnostic) -> Severity:
    """`error`, `warning` or `info`, as the catalogue has it for the diagnostic's code."""
    return MESSAGES[diagnostic.code].severity


def message_of(diagnostic: Diagnostic, language: str) -> str:
    """What is wrong, in `language` (`en`, or anything else for Chinese)."""
    message = MESSAGES[diagnostic.code]
    details = diagnostic.details
    for key in _FROM_YAML.get(diagnostic.code, ()):
        details = details | {key: yaml_problem(str(details[key]), language)}
    if diagnostic.code == "record-broken":
        details = details | {"reason": json_problem(str(details["reason"]), language)}
    if "taken_for" in details:
        details = details | {"taken_for": name_role(details["taken_for"], details.get("rule", ""), language)}
    return (message.en if language == "en" else message.zh).format(**details)


def cure_of(diagnostic: Diagnostic, language: str) -> str:
    """What to do about it, in `language`; may be empty.

    Where the diagnostic knows as `nearest` what a mistaken word was most likely meant to be, that is asked first.
    """
    message = MESSAGES[diagnostic.code]
    template = message.cure_en if language == "en" else message.cure_zh
    nearest = diagnostic.details.get("nearest")
    if nearest and "{nearest}" not in template:
        template = ("do you mean {nearest}? " if language == "en" else "是不是 {nearest}？") + template
    details = diagnostic.details
    if " / " in str(details.get("wanted", "")):  # in both languages, Chinese first
        chinese, _, english = str(details["wanted"]).partition(" / ")
        details = details | {"wanted": english if language == "en" else chinese}
    return template.format(**details)
