"""The archive: articles with addresses that last, bound into pages, issues and subjects.

`bind_archive(pages, settings, addresses)` gives the Archive, the addresses to keep in `addresses.tsv`, and
diagnostics. What a page of the site needs beyond the Archive's own fields is asked of functions over it.
"""

from jianbao.archive.addresses import EMPTY, Addresses, is_address, read_addresses, write_addresses
from jianbao.archive.binding import bind_archive
from jianbao.archive.passages import passages_of
from jianbao.archive.withholding import publishable

__all__ = [
    "EMPTY",
    "Addresses",
    "bind_archive",
    "is_address",
    "passages_of",
    "publishable",
    "read_addresses",
    "write_addresses",
]
