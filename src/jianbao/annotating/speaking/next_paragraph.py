"""A quote opens the article or stands alone under a heading; the reporter's paragraph below begins with who speaks.

“太方便了！”大桥通车引发广泛关注。
沿线居民纷纷表示，……
把握大势                                 a heading
“我们要把握大势。”
下午，李明远同客人进行了会谈。
"""

from __future__ import annotations

from jianbao.annotating.analysis.clauses import QUOTE
from jianbao.annotating.scene import Attribution, Quoted, Scene
from jianbao.language.longest import finder
from jianbao.language.posts import posts_in

_SOMEBODY = finder("unnamed")
_ENDS = "。！？…；：，”』」—"


def attribute(scene: Scene, quote: Quoted) -> Attribution | None:
    """By who reports or opens the first sentence of the next paragraph, when this one names nobody."""
    below = quote.paragraph + 1
    if quote.begins_after or scene.before(quote).strip() or below >= len(scene.texts) or scene.is_claimed(quote):
        return None
    if scene.masked[below].startswith(QUOTE) or not _stands_alone(scene, quote) or _somebody_acts(scene, quote):
        return None
    words, clauses = scene.words(quote), scene.clauses[below]
    for clause in (c for c in clauses[:4] if c.sentence == 0 or quote.whole):
        report = next((r for r in scene.reports[below] if r.clause_start == clause.start), None)
        voice = report.voice if report else scene.reader.open_clause(below, clause.start, clause.end)
        if voice and voice.name not in words:
            evidence = scene.masked[below][clause.start : report.cue_end if report else clause.end]
            return Attribution(voice, "next-paragraph", evidence, report.cue if report else None)
    return None


def _stands_alone(scene: Scene, quote: Quoted) -> bool:
    """Whether nobody has spoken yet, or a heading stands above: amid a tale the one who comes next is another."""
    above = next((t for t in reversed(scene.texts[: quote.paragraph]) if t.strip()), "").rstrip()
    told = above.endswith(tuple(_ENDS)) and quote.paragraph > 0
    if quote.whole:
        return not told
    return not any(scene.quotes_in(n) or scene.reports[n] for n in range(quote.paragraph))


def _somebody_acts(scene: Scene, quote: Quoted) -> bool:
    """Whether the quote's own paragraph has somebody behind it, though their name may not have been read."""
    number, start = quote.paragraph, quote.marked.after
    if any(scene.has_cue(number, clause) for clause in scene.clauses[number]) or scene.reports[number]:
        return True
    people = scene.reader.people_between(number, start, len(scene.texts[number]))
    clause = next(iter(scene.clauses_between(number, start, len(scene.texts[number]))), None)
    behind = scene.texts[number][clause.start : clause.end] if clause else ""
    called = [*posts_in(behind), *_SOMEBODY.spans(behind)]
    return bool(people) or any(end < len(behind) and behind[end] != "的" for _, end in called)
