"""The people an article names, each under the full name it introduces them by."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from jianbao.annotating.analysis.forms import Forms
from jianbao.annotating.names.ends import can_end
from jianbao.annotating.names.introductions import Introduction, find_introductions, find_titled
from jianbao.annotating.organisations import Organisations
from jianbao.annotating.register import EMPTY, Register
from jianbao.language.names import DOTS, close_up, is_han
from jianbao.language.ordinary import is_ordinary_word
from jianbao.language.posts import posts_in
from jianbao.language.simplified import simplify
from jianbao.lexicon import values, word_set, words
from jianbao.model import Place

_PLACES = word_set("place")
_STANDING_FOR = values("stands-for")
_SUFFIXES = words("organisation")
_KIN = words("kin")
_POSTS = word_set("post")

_DOT = re.compile(f"[{DOTS}]|(?<=[a-z]) (?=[A-Z])")
_AGE = re.compile("岁$")
_VOCATIONS = ("家", "司机", "演员", "编剧", "爱好者", "手", "匠", "户", "民", "工", "从业者")
_LONGEST_FIELD = 4
_WINDOW, _MOST_MORE, _MOST_LOOKED_AT = 100_000, 3, 2_000


@dataclass(slots=True)
class Entry:
    """Somebody named: as introduced first, with post and organisation as printed there; `tentative` while nothing
    but the look of the name says that it is one, `familiar` when it is only what people call somebody."""

    name: str
    post: str | None
    organisation: str | None
    introduced: Place | None
    tentative: bool = False
    familiar: bool = False


@dataclass(slots=True)
class Roster:
    """People by every form of their name the article uses (`朱一鸣`, `布朗` for 乔治·布朗); forms are simplified,
    as the text they are looked up in, names as printed."""

    people: dict[str, Entry] = field(default_factory=dict)
    forms: Forms = field(default_factory=Forms)
    _surnames: dict[str, dict[str, None]] = field(default_factory=dict)

    def add(self, entry: Entry, form: str) -> None:
        """Take somebody in; who is known already keeps the first introduction that tells a post."""
        known = self.people.get(entry.name)
        if known is None:
            form = simplify(form)
            self.people[entry.name] = entry
            self.forms.add(form, entry.name)
            self._add_last_name(form, entry.name)
            if len(form) <= 3:
                self._surnames.setdefault(form[:1], {})[entry.name] = None
        elif known.organisation is None and known.post is None and entry.post:
            known.post, known.organisation, known.introduced = entry.post, entry.organisation, entry.introduced
        if known is not None and not entry.tentative:
            known.tentative = False

    def call(self, form: str, name: str, post: str | None = None) -> None:
        """Take in what people call somebody: another form of `name`, or a name of its own that is no full one, with
        the post before it."""
        if simplify(name) == form:
            self.people.setdefault(name, Entry(name, post, None, None, tentative=True, familiar=True))
        self.forms.add(simplify(form), name)

    def count_bearers(self, surname: str) -> int:
        """How many Chinese names known begin with a surname of one character."""
        return len(self._surnames.get(surname, ()))

    def only_bearer(self, surname: str) -> str | None:
        """The one name that begins with it; None where there are several, or none."""
        bearers = self._surnames.get(surname, {})
        return next(iter(bearers)) if len(bearers) == 1 else None

    def only_given(self, form: str) -> str | None:
        """The one name of three characters whose given name is `form` (阿满: 林阿满)."""
        names = [name for known, name in self.forms.full.items() if len(known) == 3 and known[1:] == form]
        return names[0] if len(names) == 1 else None

    def _add_last_name(self, form: str, name: str) -> None:
        parts = _DOT.split(form)
        if len(parts) > 1:
            self.forms.add(parts[-1], name)
            self.forms.add(parts[0], name)


def settled_roster(register: Register = EMPTY) -> Roster:
    """A roster that knows the names an editor has settled, and nobody else."""
    roster = Roster()
    for settled in register.people:
        for form in (settled.name, *settled.forms):
            roster.forms.add(simplify(form), settled.name)
    return roster


def gather_introduced(roster: Roster, texts: list[str], printed: list[str], organisations: Organisations) -> None:
    """Add everybody introduced behind a post, in reading order. `texts` are simplified, `printed` as they stand."""
    whole = "\n".join(texts)[:_WINDOW]
    looked_at = 0
    for paragraph, text in enumerate(texts):
        posts = posts_in(text)
        for introduction in find_introductions(text, posts, roster.forms):
            looked_at += 1
            if looked_at < _MOST_LOOKED_AT and (more := _grows_by(whole, text, introduction)):
                introduction = introduction._replace(end=introduction.end + more)
            _enter(roster, organisations, paragraph, introduction, printed[paragraph])
        for start, post, end in find_titled(text, posts):
            name, place = printed[paragraph][start:post], Place(paragraph, start, end)
            roster.add(Entry(name, printed[paragraph][post:end], None, place), name)


def _grows_by(whole: str, text: str, found: Introduction) -> int:
    """How many characters more a name has that no table lists: those behind every mention of it (吉克阿|呷木)."""
    name = text[found.name_start : found.end]
    if not 2 <= len(name) <= 3 or not all(map(is_han, name)) or whole.count(name) < 2:
        return 0
    for more in range(1, _MOST_MORE + 2):
        following = {whole[m.end() : m.end() + 2] for m in re.finditer(name, whole)}
        nexts = {two[:1] for two in following}
        if len(nexts) != 1:
            return more - 1
        if (
            not is_han(min(nexts))
            or can_end(whole, whole.index(name) + len(name))
            or any(map(is_ordinary_word, following))
        ):
            return 0
        name += nexts.pop()
    return 0


def _enter(roster: Roster, organisations: Organisations, paragraph: int, found: Introduction, printed: str) -> None:
    name = close_up(printed[found.name_start : found.end])
    if simplify(name) in _POSTS:
        return  # 遇难者|家属
    post = printed[found.post_start : found.name_start].removesuffix("的") or None
    written = printed[found.organisation_start : found.post_start].strip("“”\"' 　") or None
    organisation = resolve_organisation(written, organisations, paragraph, found.organisation_start)
    if (written or "").rstrip("的") in roster.people or (post or "").endswith(_KIN):
        organisation = None  # 白正林的父亲: whose kin somebody is
    if organisation and post and (_is_field(organisation, post) or organisation in _POSTS):
        post, organisation = written.rstrip("的") + post if written else post, None
    if organisation and organisation not in _SUFFIXES:
        organisations.forms.add(simplify(organisation), organisation)
        organisations.forms.add(simplify(written or organisation), organisation)
    introduced = Place(paragraph, found.stack_start, found.end)
    roster.add(Entry(roster.forms.full.get(simplify(name), name), post, organisation, introduced), name)


def _is_field(organisation: str, post: str) -> bool:
    """Whether what stands before a calling says what it is in, not where: 出租车|司机, 表演|艺术家."""
    return (
        post.endswith(_VOCATIONS)
        and len(organisation) <= _LONGEST_FIELD
        and organisation not in _PLACES
        and not organisation.endswith(_SUFFIXES)
    )


def resolve_organisation(
    written: str | None, organisations: Organisations, paragraph: int, start: int
) -> str | None:
    """The full name for what is printed before a post: 公司 and 该行 expanded, short names by their full ones."""
    written = (written or "").strip("的 “”")
    if len(written) < 2 or _AGE.search(written):
        return None
    for pointing in ("该", "本", "这家", "上述", ""):
        word = written.removeprefix(pointing)
        if word in _STANDING_FOR:
            return organisations.expand(word, paragraph, start)
    return organisations.full_name(written)
