"""Parsed pages bound into an archive.

pages ─▶ ids made unique ─▶ leaves in print order ─▶ halves paired (下转/上接)
      ─▶ addresses ─▶ withheld words blanked ─▶ holdings ─▶ subjects, issues, relations
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import blake2b

from jianbao.annotating.register import EMPTY as UNSETTLED
from jianbao.annotating.register import Register
from jianbao.archive.addresses import ADDRESSES_FILE, EMPTY, Addresses
from jianbao.archive.allotting import Allotment, Claim, allot_addresses
from jianbao.archive.digesting import digest_holdings
from jianbao.archive.forwarding import forward_leaves
from jianbao.archive.holding import hold_articles
from jianbao.archive.issues import bind_issues, bind_leaves
from jianbao.archive.jumps import Continuation, pair_jumps
from jianbao.archive.leaves import LeafDraft, gather_leaves
from jianbao.archive.naming import name_apart
from jianbao.archive.outline import digest_searched, likeness_of
from jianbao.archive.relations import relate_all
from jianbao.archive.subjects import gather_subjects
from jianbao.archive.unmet import find_unmet
from jianbao.archive.web_links import find_broken_links
from jianbao.archive.withholding import blank_withheld, withhold_together
from jianbao.config import Settings
from jianbao.diagnostics import Diagnostic
from jianbao.model import Archive, Holding, Page, Subject

_NAMED = 20  # moved or lost addresses that are named one by one


def bind_archive(
    pages: Iterable[Page], settings: Settings, addresses: Addresses = EMPTY, register: Register = UNSETTLED
) -> tuple[Archive, Addresses, tuple[Diagnostic, ...]]:
    """The archive of all pages, the addresses to keep for the next build, and what is wrong.

    The order of `pages` does not matter. `addresses` are those given out so far (`read_addresses`),
    `register` what people.yaml and organisations.yaml settle.
    """
    named, renamed = name_apart(pages, settings, addresses)
    drafts = gather_leaves(named, settings)
    pairs, open_jumps = pair_jumps(drafts, settings)
    holders = _find_holders(drafts, pairs)
    allotment = allot_addresses(_claim(drafts, holders), addresses, (draft.address for draft in drafts))
    drafts = _blank(drafts, holders)
    holdings = hold_articles(drafts, pairs, allotment.by_id, settings)
    found = (*find_broken_links(holdings), *find_unmet(holdings, register))
    diagnostics = (*renamed, *open_jumps, *_report(allotment, addresses), *found)
    subjects, of_subjects = gather_subjects(holdings, addresses.subjects, register)
    kept = replace(allotment.addresses, subjects=of_subjects.given, unread=addresses.unread)
    archive = _bind(drafts, holdings, holders, subjects, settings)
    redirects = forward_leaves(kept.redirects, holdings, archive.leaves, archive.issues)
    archive = replace(archive, redirects=tuple(sorted((*redirects, *of_subjects.redirects))), gone=allotment.gone)
    return archive, kept, diagnostics


def _bind(
    drafts: Sequence[LeafDraft],
    holdings: tuple[Holding, ...],
    holders: dict[str, str],
    subjects: tuple[Subject, ...],
    settings: Settings,
) -> Archive:
    by_id = {holding.id: holding for holding in holdings}
    leaves = bind_leaves(drafts, holders)
    issues = bind_issues(leaves)
    return Archive(
        title=settings.title,
        pages=tuple(page for draft in drafts for page in draft.pages),
        holdings=holdings,
        subjects=subjects,
        digest=_digest(holdings),
        by_id=by_id | {half: by_id[holder] for half, holder in holders.items()},
        issues=issues,
        leaves=leaves,
        relations=relate_all(holdings, subjects),
        digests=digest_holdings(holdings),
    )


def _find_holders(drafts: Sequence[LeafDraft], pairs: Sequence[Continuation]) -> dict[str, str]:
    """For every article's id the id of the whole it is part of, its own unless it is a later half."""
    earlier = {pair.later: pair.earlier for pair in pairs}
    holders: dict[str, str] = {}
    for draft in drafts:
        for page in draft.pages:
            for article in page.articles:
                first, steps = article.id, 0
                while first in earlier and steps <= len(pairs):
                    first, steps = earlier[first], steps + 1
                holders[article.id] = first
    return holders


def _claim(drafts: Sequence[LeafDraft], holders: dict[str, str]) -> list[Claim]:
    """What each article asks for; numbers count through the folder that its articles share."""
    counts: dict[str, int] = {}
    claims = []
    for draft in drafts:
        for page in draft.pages:
            for article in page.articles:
                number = counts[draft.articles] = counts.get(draft.articles, 0) + 1
                by_id = page.source.file.format == "jsonl" or article.withheld is not None
                joined_to = holders[article.id] if holders[article.id] != article.id else None
                likeness = likeness_of(article)
                claims.append(Claim(article.id, draft.articles, number, draft.named, likeness, by_id, joined_to))
    return sorted(claims, key=lambda claim: claim.joined_to is not None)


def _blank(drafts: Sequence[LeafDraft], holders: dict[str, str]) -> list[LeafDraft]:
    pages = withhold_together([page for draft in drafts for page in draft.pages], holders)
    blanked = iter(blank_withheld(pages))
    return [replace(draft, pages=[next(blanked) for _ in draft.pages]) for draft in drafts]


def _digest(holdings: Sequence[Holding]) -> str:
    """A hash of everything published, for `cite this search`."""
    digest = blake2b(digest_size=16)
    for holding in holdings:
        named = f"{holding.id}\0{holding.address}\0"
        digest.update(named.encode("utf-8", "surrogatepass") + digest_searched(holding.article))
    return digest.hexdigest()


def _report(allotment: Allotment, before: Addresses) -> list[Diagnostic]:
    """What becomes of addresses given out; of many moved or gone the first ones and how many more."""
    by_address = {address: id for id, address in reversed(allotment.by_id.items())}
    moved = [{"id": by_address[new], "old": old, "new": new} for old, new in allotment.moved]
    gone = [{"address": address} for address in allotment.gone]
    report = []
    for code, found in (("address-moved", moved), ("address-gone", gone)):
        report += [Diagnostic(code, ADDRESSES_FILE, 0, dict(details)) for details in found[:_NAMED]]
        if len(found) > _NAMED:
            report.append(Diagnostic(f"{code}-more", ADDRESSES_FILE, 0, {"count": len(found) - _NAMED}))
    if allotment.new and (before.given or before.redirects):
        report.append(Diagnostic("addresses-new", ADDRESSES_FILE, 0, {"count": len(allotment.new)}))
    return report
