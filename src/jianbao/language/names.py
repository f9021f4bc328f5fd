"""How a person's name looks in Chinese print, whoever bears it.

朱一鸣            two to four Han characters that begin with a surname
王 芳             two characters set apart, to align with names of three
阿依古丽·买买提    parts with a dot: minority and foreign names
布尔金            written for its sound alone, in the characters kept for foreign names
"""

from functools import lru_cache

from jianbao.language.surnames import COMPOUND, SINGLE, surname_of
from jianbao.lexicon import word_set

DOTS = "·•・‧"

_NEVER_GIVEN = word_set("not-given")

SOUNDS = word_set("sound")


def is_han(character: str) -> bool:
    """Whether `character` is a Han character (the blocks names are printed in, and 〇)."""
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf" or character == "〇"


def close_up(text: str) -> str:
    """A name without the space that sets its two characters apart (`王 芳` → `王芳`)."""
    parts = text.split()
    return "".join(parts) if len(parts) == 2 and all(len(p) == 1 for p in parts) else text.strip()


@lru_cache(maxsize=100_000)  # asked of the same few characters again and again
def looks_like_name(text: str) -> bool:
    """Whether `text`, whole, has the form of a person's name; says nothing of whether it is one."""
    name = close_up(text)
    if any(dot in name for dot in DOTS):
        return _is_dotted(name)
    return _is_chinese(name)


def sounds_foreign(text: str) -> bool:
    """Whether `text` could render a foreign name by its sound: two to eight characters kept for that."""
    return 2 <= len(text) <= 8 and all(character in SOUNDS for character in text)


def _is_chinese(name: str) -> bool:
    if not 2 <= len(name) <= 4 or not all(map(is_han, name)):
        return False
    surname = surname_of(name)
    if surname is None:
        return False
    given = name[len(surname) :]
    bears_two = len(given) == 3 and given[0] in SINGLE  # a married woman's, with both surnames
    fits = 1 <= len(given) <= 2 or bears_two or name[:2] in COMPOUND
    return fits and not _NEVER_GIVEN.intersection(given)


def _is_dotted(name: str) -> bool:
    for dot in DOTS[1:]:
        name = name.replace(dot, DOTS[0])
    parts = name.split(DOTS[0])
    return all(1 <= len(p) <= 8 and all(map(_is_name_character, p)) for p in parts) and len("".join(parts)) >= 3


def _is_name_character(character: str) -> bool:
    if character.isascii():
        return character.isalpha() or character in ".'-"
    return is_han(character) and character not in "的了是在说"
