"""What earlier builds have worked out: a cache, keyed by everything an entry was made from.

Deleting or damaging it costs time and nothing else. `addresses.tsv` is the archive's own record, not this.
"""

from jianbao.store.database import Store, open_store
from jianbao.store.keys import digest_of, digest_of_code
from jianbao.store.packing import UnreadableEntry, pack, unpack

__all__ = ["Store", "UnreadableEntry", "digest_of", "digest_of_code", "open_store", "pack", "unpack"]
