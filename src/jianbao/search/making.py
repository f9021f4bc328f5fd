"""The search files of the published site, from the archive."""

from __future__ import annotations

from collections.abc import Generator
from functools import partial
from typing import Any

from jianbao.config.settings import Settings
from jianbao.language.fold import rows_for_browsers
from jianbao.model import Archive, OutputFile, PlannedFile
from jianbao.search.columns import write_columns
from jianbao.search.deflating import Primer, deflate
from jianbao.search.made_before import plan_segment
from jianbao.search.packs import PACK_ARTICLES, choose_primer, pack_texts
from jianbao.search.preparing import Segment, prepare_search
from jianbao.search.quotations import pack_quotations
from jianbao.search.shards import shard_segment, write_crowded
from jianbao.search.sounds import pack_sounds
from jianbao.search.suggesting import write_suggestions
from jianbao.search.wrapping import FOLDER, hand_over, name_by_content, wrap_bytes, wrap_value
from jianbao.store import Store, digest_of

FORMAT = 3


def make_shards(
    archive: Archive, settings: Settings, prepared: tuple[Segment, ...] | None = None, store: Store | None = None
) -> Generator[OutputFile | PlannedFile, None, dict[str, Any]]:
    """Every file the browser's search reads, under `search/`; `start.js` names the others.

    Gives back what `start.js` holds, for the search page to carry. Segments that the `store` knows are not made
    again.
    """
    store = store or Store()
    segments = []
    counted = prepare_search(archive) if prepared is None else prepared
    primer = choose_primer(counted[0].holdings if counted else ())
    for segment in counted:
        key = digest_of(segment.key, primer.text)
        description, files = plan_segment(key, partial(_make_segment, segment, primer), store)
        segments.append(description)
        yield from files
    folding = _pack_folding()
    fold_name = f"fold-{name_by_content([folding])}"
    yield _file(fold_name, wrap_bytes(fold_name, folding))
    sounds = pack_sounds()
    sounds_name = f"sounds-{name_by_content([sounds])}"
    yield _file(sounds_name, wrap_bytes(sounds_name, sounds))
    suggestions = _make_suggestions(archive, counted, store)
    yield from suggestions[1]
    start = {
        "suggestions": suggestions[0],
        "format": FORMAT,
        "digest": archive.digest,
        "articles": len(archive.holdings),
        "pack": PACK_ARTICLES,
        "primer": [*hand_over(primer.head), len(primer.text)],
        "fold": fold_name,
        "sounds": sounds_name,
        "segments": segments,
    }
    yield _file("start", wrap_value("start", start))
    return start


def _make_segment(segment: Segment, primer: Primer) -> tuple[dict[str, Any], list[OutputFile]]:
    count = len(segment.articles)
    sharded = shard_segment(segment.characters, segment.words, segment.grams, count)
    packs = pack_texts(segment.articles, primer)
    contents = {f"{number:x}": content for number, content in enumerate(sharded.shards)}
    contents |= {f"l{number:x}": content for number, content in enumerate(sharded.alone)}
    contents |= {f"t{number:x}": content for number, content in enumerate(packs)}
    contents |= {f"q{number:x}": content for number, content in enumerate(pack_quotations(segment.articles))}
    contents |= write_columns(segment.articles)
    name = name_by_content(list(contents.values()))
    description = {
        "name": name,
        "first": segment.first,
        "count": count,
        "common": sharded.common,
        "crowded": hand_over(write_crowded(sharded.crowded)),
        "words": segment.word_postings,
    }
    return description, [_file(f"{name}/{n}", wrap_bytes(f"{name}/{n}", c)) for n, c in contents.items()]


def _make_suggestions(archive: Archive, counted: tuple[Segment, ...], store: Store) -> tuple[str, list[OutputFile]]:
    """The folder of the suggestions, by its name, and its files."""
    oldest_first = [holding for segment in counted for holding in segment.holdings]
    contents = write_suggestions(archive, oldest_first[::-1], store)
    name = name_by_content(list(contents.values()))
    return name, [_file(f"{name}/{n}", wrap_bytes(f"{name}/{n}", c)) for n, c in contents.items()]


def _pack_folding() -> bytes:
    """The folding rows a query may need beyond those at hand: deflated JSON of [gaps of code points, what they
    become joined by line ends]."""
    rows = rows_for_browsers(at_hand=False)
    codes = [ord(character) for character, _ in rows]
    gaps = [code - last for code, last in zip(codes, [0, *codes], strict=False)]
    return deflate([gaps, "\n".join(becomes for _, becomes in rows)])


def _file(name: str, content: bytes) -> OutputFile:
    return OutputFile(f"{FOLDER}/{name}.js", content)
