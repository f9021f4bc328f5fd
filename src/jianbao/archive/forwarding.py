"""Old addresses of pages and issues, which move when their articles do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jianbao.model import Holding, Issue, Leaf


def forward_leaves(
    redirects: Sequence[tuple[str, str]],
    holdings: Iterable[Holding],
    leaves: Sequence[Leaf],
    issues: Sequence[Issue],
) -> tuple[tuple[str, str], ...]:
    """The redirects with those of the folders the articles stood in, where nothing stands there any more.

    An article moved from undated/page-3/1.html: undated/page-3/index.html leads to the leaf it is on now.
    """
    by_address = {holding.address: holding for holding in holdings}
    issue_of = {leaf.address: leaf.issue for leaf in leaves}
    standing = {leaf.address for leaf in leaves} | {issue.address for issue in issues} | by_address.keys()
    forwarded = dict(redirects)
    for old, new in redirects:
        holding = by_address.get(new)
        if holding is None:
            continue
        folder, above = old.rpartition("/")[0], old.rpartition("/")[0].rpartition("/")[0]
        ways = [(f"{folder}/index.html", holding.page_address)]
        if above and above != "undated":
            ways.append((f"{above}/index.html", issue_of.get(holding.page_address) or holding.page_address))
        for way, target in ways:
            if way not in standing:
                forwarded.setdefault(way, target)
    return tuple(sorted(forwarded.items()))
