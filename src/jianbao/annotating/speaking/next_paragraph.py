"""A quote opens the article or stands alone; the reporter's paragraph below begins with who speaks.

“太方便了！”大桥通车引发广泛关注。
沿线居民纷纷表示，……
“我们要把握大势。”
下午，李明远同客人进行了会谈。
"""

from __future__ import annotations

from jianbao.annotating.clauses import QUOTE
from jianbao.annotating.scene import Attribution, Quoted, Scene


def attribute(scene: Scene, quote: Quoted) -> Attribution | None:
    """By who reports or opens a clause first in the next paragraph, when this one names nobody."""
    if scene.is_claimed(quote):
        return None
    below = quote.paragraph + 1
    if quote.begins_after or scene.before(quote).strip() or below >= len(scene.texts):
        return None
    opens = not any(scene.quotes_in(above) or scene.reports[above] for above in range(quote.paragraph))
    if not opens and (not quote.whole or scene.quotes_in(quote.paragraph - 1)):
        return None  # amid a dialogue the one who comes next is as often another
    if any(scene.has_cue(quote.paragraph, clause) for clause in scene.clauses[quote.paragraph]):
        return None  # 男孩达虎大声问道: somebody whose name could not be read
    if scene.reports[quote.paragraph] or scene.reader.people_between(
        quote.paragraph, quote.marked.after, len(scene.texts[quote.paragraph])
    ):
        return None
    if scene.masked[below].startswith(QUOTE):
        return None
    words = scene.words(quote)
    for clause in scene.clauses[below][:4]:
        report = next((r for r in scene.reports[below] if r.clause_start == clause.start), None)
        voice = report.voice if report else scene.reader.open_clause(below, clause.start, clause.end)
        if voice and voice.name not in words:
            evidence = scene.masked[below][clause.start : report.cue_end if report else clause.end]
            return Attribution(voice, "next-paragraph", evidence, report.cue if report else None)
    return None
