"""Chinese numerals as numbers: 二○二五, 十五, 一百二十, 三万."""

from __future__ import annotations

from decimal import Decimal

_DIGITS = {
    c: n
    for n, group in enumerate(("零〇○", "一壹", "二两", "三", "四", "五", "六", "七", "八", "九"))
    for c in group
}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_SCALES = {"万": 10**4, "亿": 10**8}
NUMERALS = "".join(_DIGITS) + "".join(_PLACES) + "".join(_SCALES)


def read_numeral(text: str) -> int | None:
    """The number that `text` writes; None when it is none. Digits one after another are read as such (二〇二五)."""
    if not text or any(c not in NUMERALS for c in text):
        return None
    if all(c in _DIGITS for c in text):
        return int("".join(str(_DIGITS[c]) for c in text)) if len(text) <= 9 else None
    total = section = digit = 0
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _PLACES:
            section += (digit or 1) * _PLACES[character]
            digit = 0
        else:
            total, section, digit = (total + section + digit) * _SCALES[character], 0, 0
    return total + section + digit


def read_amount(number: str, scale: str) -> Decimal:
    """A number in figures or numerals with its scale (`1.5` and `亿`), as the decimal it stands for."""
    plain = number.replace(",", "").replace("，", "")
    value = Decimal(plain) if plain[0].isdigit() else Decimal(read_numeral(plain) or 0)
    for character in scale:
        value *= _SCALES.get(character) or _PLACES[character]
    return value
