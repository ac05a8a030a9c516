"""The dossier code as Code128 bars and as a QR symbol, in modules.

ReportLab has a Code128 of its own, but it comes with platypus, which costs more time to import
than the whole canvas; the symbology is a table of 107 patterns and a shortest path.
"""

from functools import lru_cache

import segno

# Widths of bar, space, bar … of each symbol value, from ISO/IEC 15417; the last one is the stop.
_PATTERNS = (
    "212222222122222221121223121322131222122213122312132212221213221312231212112232"
    "122132122231113222123122123221223211221132221231213212223112312131311222321122"
    "321221312212322112322211212123212321232121111323131123131321112313132113132311"
    "211313231113231311112133112331132131113123113321133121313121211331231131213113"
    "213311213131311123311321331121312113312311332111314111221411431111111224111422"
    "121124121421141122141221112214112412122114122411142112142211241211221114413111"
    "241112134111111242121142121241114212124112124211411212421112421211212141214121"
    "412121111143111341131141114113114311411113411311113141114131311141411131211412"
    "2112142112322331112"
)
_START_B, _START_C, _TO_C, _TO_B, _STOP = 104, 105, 99, 100, 106
_FIRST_SIGN, _LAST_SIGN = " ", "~"

# Any mask is a valid symbol; a fixed one saves trying all eight.
_QR_MASK = 3

Span = tuple[int, int]


def can_encode(text: str) -> bool:
    """Say whether Code128 (sets B and C) has all signs of a text.

    Returns:
        False also for an empty text.
    """
    return bool(text) and all(_FIRST_SIGN <= sign <= _LAST_SIGN for sign in text)


@lru_cache(maxsize=64)
def code128(text: str) -> tuple[tuple[Span, ...], int]:
    """Encode a text as Code128 with as few symbols as possible.

    Args:
        text: a text that ``can_encode`` accepts.

    Returns:
        the bars as (start, width) in modules, and the width of the whole symbol.
    """
    values = _values(text)
    check = values[0] + sum(place * value for place, value in enumerate(values[1:], 1))
    pattern = "".join(_pattern(value) for value in (*values, check % 103, _STOP))
    bars, at = [], 0
    for number, digit in enumerate(pattern):
        if number % 2 == 0:
            bars.append((at, int(digit)))
        at += int(digit)
    return tuple(bars), at


def _pattern(value: int) -> str:
    return _PATTERNS[value * 6 : None if value == _STOP else value * 6 + 6]


def _values(text: str) -> list[int]:
    costs = _costs(text)
    in_c = costs[0][1] < costs[0][0]
    values = [_START_C if in_c else _START_B]
    at = 0
    while at < len(text):
        if in_c != _is_better_in_c(text, at, costs, in_c=in_c):
            in_c = not in_c
            values.append(_TO_C if in_c else _TO_B)
        values.append(int(text[at : at + 2]) if in_c else ord(text[at]) - ord(_FIRST_SIGN))
        at += 2 if in_c else 1
    return values


def _costs(text: str) -> list[tuple[int, int]]:
    """Count, for each place, the symbols still needed when set B or set C is active.

    Returns:
        one pair per place, the end included.
    """
    costs = [(0, 0)] * (len(text) + 2)
    for at in reversed(range(len(text))):
        by_b = 1 + costs[at + 1][0]
        by_c = 1 + costs[at + 2][1] if _is_pair(text, at) else len(text) * 2 + 2
        costs[at] = min(by_b, by_c + 1), min(by_c, by_b + 1)
    return costs


def _is_better_in_c(text: str, at: int, costs: list[tuple[int, int]], *, in_c: bool) -> bool:
    if not _is_pair(text, at):
        return False
    by_b, by_c = 1 + costs[at + 1][0], 1 + costs[at + 2][1]
    return by_c <= by_b + 1 if in_c else by_c + 1 < by_b


def _is_pair(text: str, at: int) -> bool:
    pair = text[at : at + 2]
    return len(pair) == 2 and pair.isdigit()  # noqa: PLR2004 - a pair


@lru_cache(maxsize=64)
def qr(text: str, level: str) -> tuple[tuple[tuple[int, int, int], ...], int]:
    """Encode a text as a QR symbol.

    Args:
        text: capitals, digits and ``: - .`` keep the symbol small.
        level: of error correction, ``l`` or ``m``.

    Returns:
        dark runs as (column, row, length) in modules, and the modules of a side.
    """
    symbol = segno.make_qr(text, error=level, mask=_QR_MASK, boost_error=False)
    runs: list[tuple[int, int, int]] = []
    for row, modules in enumerate(symbol.matrix):
        start = None
        for column, dark in enumerate((*modules, 0)):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                runs.append((start, row, column - start))
                start = None
    return tuple(runs), len(symbol.matrix)
