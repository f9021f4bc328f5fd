"""What an article is known by from one build to the next: its words, whatever place or number it has."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass

from jianbao.archive.slugs import short_hash
from jianbao.model import Article

_SENTENCES = re.compile(r"[。！？!?；;\n]+")
_NO_WORD = re.compile(r"[\W_]+")
_KEPT = 4  # sentence hashes kept: a better parse that changes a few sentences leaves some of them


@dataclass(frozen=True, slots=True)
class Likeness:
    """`words` is a hash of the whole text without punctuation; `title` of the headline; `sketch` are the least
    hashes of the sentences, so two versions of one text share some (bottom-k sampling: Broder 1997)."""

    words: str
    title: str
    sketch: tuple[str, ...] = ()

    def shares(self, other: Likeness) -> int:
        """How many of the kept sentences both have; the headline counts for one."""
        same_title = self.title != "" and self.title == other.title
        return len({*self.sketch} & {*other.sketch}) + same_title


def find_likeness(article: Article) -> Likeness:
    """The likeness of an article; paragraphs count, joined as if they were one, so that a join moves nothing."""
    body = "\n".join(paragraph.text for paragraph in article.paragraphs())
    title = _NO_WORD.sub("", article.title)
    captions = "".join(caption.text.text for caption in article.captions)
    words = _NO_WORD.sub("", body) or title + _NO_WORD.sub("", captions)
    sentences = (_NO_WORD.sub("", sentence) for sentence in _SENTENCES.split(body))
    hashes = sorted({zlib.crc32(sentence.encode("utf-8", "surrogatepass")) for sentence in sentences if sentence})
    sketch = tuple(f"{value:08x}" for value in hashes[:_KEPT])
    return Likeness(short_hash(words, 16), short_hash(title, 8) if title else "", sketch)
