"""What the disk is asked for more than once: files read and replaced whole, folders exchanged, locks held."""

from jianbao.disk.bounds import Bounds, bounds_of, real_path
from jianbao.disk.exchanging import exchange, put_in_place
from jianbao.disk.interrupts import stoppable, unstoppable
from jianbao.disk.locking import Held, locked
from jianbao.disk.ordinary import read_ordinary
from jianbao.disk.replacing import remove, write_whole

__all__ = [
    "Bounds",
    "Held",
    "bounds_of",
    "exchange",
    "locked",
    "put_in_place",
    "read_ordinary",
    "real_path",
    "remove",
    "stoppable",
    "unstoppable",
    "write_whole",
]
