"""Parsed pages bound into an archive."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b

from jianbao.archive.addresses import EMPTY, Addresses
from jianbao.archive.allotting import Allotment, Claim, allot_addresses
from jianbao.archive.leaves import LeafDraft, gather_leaves
from jianbao.archive.likeness import likeness_of
from jianbao.archive.naming import name_apart
from jianbao.archive.passages import passages_of
from jianbao.archive.subjects import gather_subjects
from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import Archive, Article, Holding, Leaf, Page

ADDRESSES_FILE = "addresses.tsv"


def bind_archive(
    pages: Iterable[Page], settings: Settings, addresses: Addresses = EMPTY
) -> tuple[Archive, Addresses, tuple[Diagnostic, ...]]:
    """The archive of all pages, the addresses to keep for the next build, and what is wrong.

    The order of `pages` does not matter. `addresses` are those given out so far (`read_addresses`).
    """
    ordered, diagnostics = name_apart(pages)
    drafts = gather_leaves(ordered, settings)
    entries = [(draft, page, article) for draft in drafts for page in draft.pages for article in page.articles]
    allotment = allot_addresses(_claim(entries), addresses, (draft.address for draft in drafts))
    holdings = tuple(_hold(draft, page, article, allotment) for draft, page, article in entries)
    archive = Archive(
        title=settings.title,
        pages=tuple(page for draft in drafts for page in draft.pages),
        holdings=holdings,
        subjects=gather_subjects(holdings),
        digest=_digest(holdings),
        by_id={holding.id: holding for holding in holdings},
        leaves=tuple(_bind_leaf(draft) for draft in drafts),
        redirects=allotment.addresses.redirects,
        gone=allotment.gone,
    )
    return archive, allotment.addresses, (*diagnostics, *_report(allotment, addresses))


def _claim(entries: Sequence[tuple[LeafDraft, Page, Article]]) -> list[Claim]:
    """What each article asks for; numbers count through the folder that its articles share."""
    counts: dict[str, int] = {}
    claims = []
    for draft, page, article in entries:
        counts[draft.articles] = counts.get(draft.articles, 0) + 1
        given_id = page.source.file.format == "jsonl"
        claims.append(
            Claim(article.id, draft.articles, counts[draft.articles], draft.named, likeness_of(article), given_id)
        )
    return claims


def _hold(draft: LeafDraft, page: Page, article: Article, allotment: Allotment) -> Holding:
    return Holding(
        id=article.id,
        address=allotment.by_id[article.id],
        article=article,
        page=page,
        page_address=draft.address,
        paper=draft.facts.paper,
        date=draft.facts.date,
        passages=passages_of(article),
        number=draft.facts.number,
    )


def _bind_leaf(draft: LeafDraft) -> Leaf:
    facts = draft.facts
    return Leaf(
        address=draft.address,
        pages=tuple(draft.pages),
        holdings=tuple(article.id for page in draft.pages for article in page.articles),
        paper=facts.paper,
        date=facts.date,
        number=facts.number,
        name=facts.name,
    )


def _digest(holdings: Sequence[Holding]) -> str:
    """A hash of everything published, for `cite this search`."""
    digest = blake2b(digest_size=16)
    for holding in holdings:
        for part in (holding.id, holding.address, *(passage.text for passage in holding.passages)):
            digest.update(part.encode("utf-8", "surrogatepass") + b"\0")
    return digest.hexdigest()


def _report(allotment: Allotment, before: Addresses) -> list[Diagnostic]:
    by_address = {address: id for id, address in allotment.by_id.items()}
    report = [
        Diagnostic("address-moved", ADDRESSES_FILE, 0, {"id": by_address[new], "old": old, "new": new})
        for old, new in allotment.moved
    ]
    report += [Diagnostic("address-gone", ADDRESSES_FILE, 0, {"address": address}) for address in allotment.gone]
    if allotment.new and (before.given or before.redirects):
        report.append(Diagnostic("addresses-new", ADDRESSES_FILE, 0, {"count": len(allotment.new)}))
    return report
