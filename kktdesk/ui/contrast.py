"""Contrast by WCAG 2.x, and the pairs of roles that every theme must keep readable.

Pure arithmetic on ``#RRGGBB`` texts; Qt is not needed to judge a theme.
"""

from collections.abc import Iterator, Mapping
from itertools import product

TEXT_LEAST = 4.5
MARK_LEAST = 3.0

_GROUNDS = ("window", "nav", "surface", "sunken", "raised", "select", "accent_soft")
_WORDS = ("text", "text2", "text3", "accent")
_STATES = ("ok", "soon", "late", "hold", "mute", "accent")


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#RRGGBB``, from 0 (black) to 1 (white)."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (_linear(channel) for channel in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004


def ratio(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def pairs() -> Iterator[tuple[str, str, float]]:
    """Give every pair of roles that meets on the screen.

    Yields:
        foreground role, ground role, and the least contrast the pair must have.
    """
    for front, ground in product(_WORDS, _GROUNDS):
        yield front, ground, TEXT_LEAST
    for ground in _GROUNDS[:-1]:
        yield "edge", ground, MARK_LEAST
    for state in _STATES:
        for ground in ("surface", "select", f"{state}_soft"):
            yield state, ground, TEXT_LEAST
    yield from _single_pairs()


def _single_pairs() -> Iterator[tuple[str, str, float]]:
    for ground in ("accent", "accent_hover", "accent_down"):
        yield "on_accent", ground, TEXT_LEAST
    yield "text", "mark", TEXT_LEAST
    yield "window", "text", TEXT_LEAST  # the toast, inverted
    yield "text", "desk", TEXT_LEAST
    yield "text2", "desk", TEXT_LEAST
    yield "accent", "desk", MARK_LEAST
    yield "disabled", "surface", MARK_LEAST


def failures(colours: Mapping[str, str]) -> list[str]:
    """List the pairs of a theme that are too weak.

    Args:
        colours: role to ``#RRGGBB``.

    Returns:
        one line per weak pair, for the maintainer; empty when the theme is good.
    """
    return [
        f"{front} on {ground}: {ratio(colours[front], colours[ground]):.2f} < {least}"
        for front, ground, least in pairs()
        if ratio(colours[front], colours[ground]) < least
    ]
