"""A page of paper written down by hand, and what it is read as, both as text.

sheet 400 500                     width and height in points
rule 20 60 380 61                 frame, tint, picture: kind and box
20 80 24 新桥今日通车              left edge, top, type size, words
20 80 24b 桥                      `b`: black type · `v`: set vertically
"""

from __future__ import annotations

import re
from pathlib import Path

from jianbao.model import Article, Drawing, Page, Placing, Rect, Sheet, SourceFile, SourceLine, SourceText
from jianbao.parsing.layout.sheets import parse_sheet
from jianbao.parsing.printed.lines.line import width_of

_DRAWING = re.compile(r"(rule|frame|tint|picture) ([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)")
_LINE = re.compile(r"([\d.]+) ([\d.]+) ([\d.]+)([bv]*) (.+)")


def read_drawn(path: Path) -> tuple[Page, str]:
    """The page drawn in the upper part of a file, parsed, and the outcome expected in its lower part."""
    drawn, _, expected = path.read_text(encoding="utf-8").partition("\n---\n")
    width, height = 400.0, 500.0
    drawings: list[Drawing] = []
    lines: list[SourceLine] = []
    for row in drawn.splitlines():
        if row.startswith("sheet"):
            width, height = map(float, row.split()[1:])
        elif found := _DRAWING.fullmatch(row):
            box = Rect(*map(float, found.groups()[1:]))
            drawings.append(Drawing(found[1], box))  # type: ignore[arg-type]
        elif found := _LINE.fullmatch(row):
            lines.append(_line(len(lines) + 1, found))
        elif row.strip():
            raise ValueError(row)
    sheet = Sheet(width, height, tuple(drawings))
    file = SourceFile(path.name, "", "pdf", len(lines), sum(len(line.raw) for line in lines), "pdf")
    source = SourceText(file, tuple(lines), sheets=(sheet,))
    return parse_sheet(source, sheet, source.lines, 0, 1)[0], expected.strip()


def _line(number: int, found: re.Match[str]) -> SourceLine:
    x, y, size, words = float(found[1]), float(found[2]), float(found[3]), found[5]
    long = width_of(words) * size
    vertical = "v" in found[4]
    box = Rect(x, y, x + size, y + long) if vertical else Rect(x, y, x + long, y + size)
    ink = 0.4 if "b" in found[4] else 0.17
    return SourceLine(number, words, words, placing=Placing(0, box, size, ink=ink, vertical=vertical))


def outcome_of(page: Page) -> str:
    """The page's articles in a few words a line, in the order they are printed."""
    rows = [row for article in page.articles for row in (*_rows(article), "")]
    rows += [f"furniture {text.text}" for text in page.furniture]
    rows += [f"unplaced {text.text}" for text in page.unplaced]
    return "\n".join(rows).strip()


def _rows(article: Article) -> list[str]:
    rows = [f"headline {article.title}"]
    rows += [f"{name} {text.text}" for name in ("column", "kicker", "deck") if (text := getattr(article, name))]
    rows += [f"byline {' '.join(filter(None, (one.outlet, one.role, one.name)))}" for one in article.bylines]
    rows += [f"standfirst {one.text}" for one in article.standfirst]
    rows += [f"text {one.text}" for one in article.lead]
    for section in article.sections:
        names = (section.keyword, section.heading, section.subheading)
        rows.append("section " + " / ".join(text.text for text in names if text))
        rows += [f"text {one.text}" for one in section.paragraphs]
    for box in article.boxes:
        rows.append(f"box {box.kind}" + (f" / {box.heading.text}" if box.heading else ""))
        rows += [f"text {one.text}" for one in box.paragraphs]
    rows += [f"caption {c.text.text}" + (f" / {c.credit.text}" if c.credit else "") for c in article.captions]
    rows += [f"notice {text.text}" for text in article.notices]
    rows += [f"jump {jump.text.text}" for jump in article.jumps]
    return [row.replace("\n", " | ") for row in rows]
