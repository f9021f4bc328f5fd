"""Numbers as bits, most significant first: the codes the shards are written in. bits.js reads them.

number   n ≥ 0 as Elias gamma of n + 1: as many zeros as digits follow the first, then the binary digits
rice     n ≥ 0 with parameter k: n >> k ones, a zero, the k low bits
payload  0 … 7 by a prefix code, short for the frequent ones
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

PAYLOAD_CODES = ("11110", "0", "10", "1110", "1111100", "1111101", "111111", "110")


class BitWriter:
    """Bits in order, as a string of 0 and 1 until they are packed."""

    def __init__(self) -> None:
        self._parts: list[str] = []

    def write(self, bits: str) -> None:
        self._parts.append(bits)

    def write_bits(self, value: int, width: int) -> None:
        self.write(f"{value:0{width}b}")

    def write_number(self, value: int) -> None:
        digits = f"{value + 1:b}"
        self.write("0" * (len(digits) - 1) + digits)

    def bits(self) -> str:
        """What was written."""
        return "".join(self._parts)

    def pack(self) -> bytes:
        """The bytes, the last filled up with zeros."""
        bits = self.bits()
        bits += "0" * (-len(bits) % 8)
        return int("1" + bits, 2).to_bytes(len(bits) // 8 + 1, "big")[1:] if bits else b""


def choose_parameter(articles: int, found: int) -> int:
    """Rice's parameter for `found` of `articles`."""
    return max(0, (articles * 69 // (found * 100)).bit_length() - 1)


def encode_list(docs: NDArray[np.int32], payloads: NDArray[np.uint8], articles: int) -> str:
    """A list of articles: its length, Rice's parameter in 5 bits, the gaps, the payloads."""
    writer = BitWriter()
    writer.write_number(len(docs) - 1)
    writer.write(encode_places(docs.tolist(), articles))
    writer.write("".join([PAYLOAD_CODES[payload] for payload in payloads.tolist()]))
    return writer.bits()


def encode_places(places: Sequence[int], among: int) -> str:
    """Ascending numbers below `among`, at least one: Rice's parameter in 5 bits, then the gaps."""
    parameter = choose_parameter(among, len(places))
    # Most lists are short: numpy would cost more than it saves.
    gaps = [place - last - 1 for place, last in zip(places, (-1, *places), strict=False)]
    return f"{parameter:05b}{_rice(gaps, parameter)}"


def _rice(gaps: Sequence[int], parameter: int) -> str:
    if not parameter:
        return "".join(["1" * gap + "0" for gap in gaps])
    low = (1 << parameter) - 1
    return "".join([f"{'1' * (gap >> parameter)}0{gap & low:0{parameter}b}" for gap in gaps])
