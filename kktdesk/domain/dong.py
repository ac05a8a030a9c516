"""Sums of money in Vietnamese words, as papers write them beside the figure."""

from typing import Final

_DIGITS: Final = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_UNITS: Final = ("", "nghìn", "triệu")
_BILLION: Final = 10**9
_ONE, _FOUR, _FIVE = 1, 4, 5


def dong_words(amount: int) -> str:
    """Write a sum in words.

    Args:
        amount: in đồng, not below zero.

    Returns:
        for example ``Hai triệu bảy trăm nghìn đồng``.
    """
    words = f"{_number(amount)} đồng"
    return words[0].upper() + words[1:]


def _number(amount: int) -> str:
    if amount >= _BILLION:
        head, rest = divmod(amount, _BILLION)
        tail = f" {_below_billion(rest, is_first=False)}" if rest else ""
        return f"{_number(head)} tỷ{tail}"
    return _below_billion(amount, is_first=True) if amount else _DIGITS[0]


def _below_billion(amount: int, *, is_first: bool) -> str:
    parts: list[str] = []
    for power in (2, 1, 0):
        group = amount // 1000**power % 1000
        if group:
            words = _group(group, is_whole=not is_first or bool(parts))
            parts.append(f"{words} {_UNITS[power]}".rstrip())
    return " ".join(parts)


def _group(group: int, *, is_whole: bool) -> str:
    """Write three digits; behind a higher group the hundreds are always said.

    Returns:
        the words.
    """
    hundreds, rest = divmod(group, 100)
    parts = [f"{_DIGITS[hundreds]} trăm"] if hundreds or is_whole else []
    if rest:
        parts.append(_below_hundred(rest, is_after=bool(parts)))
    return " ".join(parts)


def _below_hundred(rest: int, *, is_after: bool) -> str:
    tens, ones = divmod(rest, 10)
    if tens == 0:
        return f"lẻ {_DIGITS[ones]}" if is_after else _DIGITS[ones]
    if tens == 1:
        last = "lăm" if ones == _FIVE else _DIGITS[ones]
        return f"mười {last}" if ones else "mười"
    if not ones:
        return f"{_DIGITS[tens]} mươi"
    last = {_ONE: "mốt", _FOUR: "tư", _FIVE: "lăm"}.get(ones, _DIGITS[ones])
    return f"{_DIGITS[tens]} mươi {last}"
