"""The article part of the page JSON, made from the labelled lines of a gold page."""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.accuracy.gold import Json, MarkedLine


def article_of(genre: str, lines: Iterable[MarkedLine]) -> Json:
    """What the page JSON should say of an article printed in these lines."""
    article: Json = {"genre": genre, "column": None, "kicker": None, "headline": [], "deck": None}
    article |= {part: [] for part in ("bylines", "standfirst", "lead", "sections", "boxes", "captions", "jumps")}
    place = article["lead"]
    before = ""
    for line in lines:
        place = _take(article, place, line, before)
        before = line.label
    return article


def _take(article: Json, place: list[str], line: MarkedLine, before: str) -> list[str]:
    """Adds one line to the article; gives the list that the next paragraph goes to."""
    match line.label:
        case "栏" | "引" | "副":
            article[{"栏": "column", "引": "kicker", "副": "deck"}[line.label]] = line.words
        case "题":
            article["headline"].append(line.words)
        case "md题":
            article["headline"].append(line.words.lstrip("#0123456789. "))
        case "署":
            article["bylines"] += [_byline(one) for one in line.meaning.split()]
        case "关":
            article["sections"].append({"heading": None, "keyword": line.meaning, "paragraphs": []})
        case "节" | "md节":
            return _section(article, line.words.lstrip("# "), before)
        case "框":
            article["boxes"].append({"kind": line.words, "heading": None, "paragraphs": []})
        case "框段":
            article["boxes"][-1]["paragraphs"].append(line.words)
        case "图":
            text, _, credit = (line.meaning or line.words).partition(" / ")
            article["captions"].append({"text": text, "credit": credit or None})
        case "转":
            back = line.meaning.startswith("<")
            article["jumps"].append({"from" if back else "to": line.meaning.lstrip("<")})
        case "段" | "段0":
            place.append(line.words)
        case "接":
            place[-1] += line.words
        case "诗" | "表":
            _add_row(place, line, before)
    return place


def _section(article: Json, heading: str, before: str) -> list[str]:
    """The paragraphs of the section that this heading opens; behind a keyword it is the keyword's heading."""
    if before == "关":
        article["sections"][-1]["heading"] = heading
    else:
        article["sections"].append({"heading": heading, "keyword": None, "paragraphs": []})
    paragraphs: list[str] = article["sections"][-1]["paragraphs"]
    return paragraphs


def _byline(marked: str) -> Json:
    role, _, name = marked.partition(":")
    return {"role": role or None, "name": name}


def _add_row(place: list[str], line: MarkedLine, before: str) -> None:
    """A line of verse or of a table: one paragraph with line ends, until an empty line opens a new one."""
    if not line.words:
        place.append("")
    elif before == line.label and place and place[-1]:
        place[-1] += "\n" + line.words
    elif before == line.label and place:
        place[-1] = line.words
    else:
        place.append(line.words)
