"""Who speaks without being named, by the words they end in."""

from jianbao.language.longest import Endings
from jianbao.language.ordinary import is_ordinary_word
from jianbao.lexicon import word_set, words

_UNNAMED = words("unnamed")
UNNAMED_ENDINGS = Endings((*_UNNAMED, *(word + "们" for word in _UNNAMED if not word.endswith("们"))))
_PERSONS = word_set("person-ending")


def ends_as_person(text: str, end: int) -> bool:
    """Whether the characters before `end` end a noun for somebody (老农, 陪审员), and no longer word goes on."""
    return text[end - 1 : end] in _PERSONS and not is_ordinary_word(text[end - 1 : end + 1])
