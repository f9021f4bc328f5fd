"""Names as parts of an address: lower-case ASCII, never reserved by Windows, the same in every build."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from hashlib import blake2b

from pypinyin import lazy_pinyin

from jianbao.config import is_reserved

_PLAIN = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*")


def short_hash(text: str, digits: int = 6) -> str:
    """The first hexadecimal digits of a hash of the text."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()[:digits]


@cache
def spell(name: str, longest: int = 40) -> str:
    """A name by its pinyin (`wei-lai-qi-che`), ASCII letters and digits kept, everything else dropped.

    At most `longest` characters, cut between syllables; may be empty (a name of emoji alone).
    """
    folded = unicodedata.normalize("NFKC", name).encode("utf-8", "ignore").decode("utf-8")
    syllables = lazy_pinyin(folded[: longest * 2], errors=lambda run: run)
    plain = unicodedata.normalize("NFKD", " ".join(syllables)).lower()
    words = re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)))
    spelt = words[0][:longest] if words else ""
    for word in words[1:]:
        if len(spelt) + 1 + len(word) > longest:
            break
        spelt += f"-{word}"
    return spelt


def hashed_slug(name: str, kind: str = "", identity: str | None = None) -> str:
    """Pinyin and a short hash: `zhang-san-1f2e3d`.

    The hash is of `identity`, or of the name itself: two people of one name differ in it alone.
    """
    digest = short_hash(f"{kind}\x1f{name if identity is None else identity}")
    spelt = spell(name)
    return f"{spelt}-{digest}" if spelt else digest


def plain_slug(name: str, longest: int = 48) -> str:
    """The name itself where it may stand in an address as it is, else its pinyin and a short hash."""
    if len(name) <= longest and _PLAIN.fullmatch(name) and not is_reserved(name):
        return name
    return hashed_slug(name)
