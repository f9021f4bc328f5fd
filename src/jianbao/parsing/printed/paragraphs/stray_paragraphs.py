"""Whole paragraphs that stand within a paragraph of another article, as two columns read in turn leave them.

│呼吁有关各方采取措施，缓│   article A, open
│回应更及时。            │   the end of a paragraph of article B
│相关部门通过上门面谈……。│   stray: B's next paragraph, not A's
│解本地区紧张局势。      │   carries A on
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise


def find_stray_paragraphs(
    chains: Sequence[Sequence[int]], apart: Callable[[int, int], bool]
) -> Iterator[tuple[int, int]]:
    """Each stray paragraph with the one it follows, as places among `chains`; these are the fragments of each
    paragraph, in page order of their heads.

    A stray stands between two fragments of another paragraph and directly below the end of a third, which stands
    there as well: the column it was read from. `apart` says of two neighbouring fragments whether a heading or a
    byline stands between them.
    """
    owner = {fragment: place for place, chain in enumerate(chains) for fragment in chain}
    spans = [pair for chain in chains for pair in pairwise(chain) if pair[1] - pair[0] > 1]
    for place, chain in enumerate(chains):
        above = chain[0] - 1
        before = owner.get(above, place)
        if before == place or chains[before][-1] != above or apart(above, above + 1):
            continue
        if any(one < above and chain[-1] < other and owner[one] != before for one, other in spans):
            yield place, before
