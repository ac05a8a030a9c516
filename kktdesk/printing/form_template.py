"""Texts of forms with placeholders and optional parts, filled with a paper's values.

``{name}`` stands for a value; ``[ (mã TTHC {procedure_code})]`` is a part that vanishes with a
value that is not there; ``[[`` and ``]]`` are brackets to print.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

PEN = "……"
_TOKEN = re.compile(r"\[\[|\]\]|\{(?P<name>[a-z_]+)\}|(?P<open>\[)|(?P<close>\])|(?P<brace>[{}])")


class TemplateError(ValueError):
    """A text whose braces or brackets do not fit together."""


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of a value."""

    name: str


@dataclass(frozen=True, slots=True)
class Optional:
    """A part that stands only with all its values."""

    parts: tuple["str | Slot", ...]


Part = str | Slot | Optional


@lru_cache(maxsize=1024)
def parse(text: str) -> tuple[Part, ...]:
    """Take a text apart.

    Returns:
        its parts.

    Raises:
        TemplateError: a brace or a bracket is open, or stands where it cannot.
    """
    outer: list[Part] = []
    inner: list[str | Slot] | None = None
    for part in _tokens(text):
        if part is _OPEN or part is _CLOSE:
            if (inner is None) is (part is _CLOSE):
                raise TemplateError
            if inner is not None:
                outer.append(Optional(tuple(inner)))
            inner = [] if inner is None else None
        elif inner is None:
            outer.append(part)
        else:
            inner.append(part)
    if inner is not None:
        raise TemplateError
    return tuple(outer)


_OPEN, _CLOSE = Slot("["), Slot("]")


def _tokens(text: str) -> Iterator[str | Slot]:
    at = 0
    for found in _TOKEN.finditer(text):
        if found.start() > at:
            yield text[at : found.start()]
        at = found.end()
        if found["brace"]:
            raise TemplateError
        if found["name"]:
            yield Slot(found["name"])
        elif found["open"] or found["close"]:
            yield _OPEN if found["open"] else _CLOSE
        else:
            yield found[0][0]
    if at < len(text):
        yield text[at:]


def names(text: str) -> frozenset[str]:
    """List the placeholders of a text.

    Returns:
        their names.
    """
    flat = (part.parts if isinstance(part, Optional) else (part,) for part in parse(text))
    return frozenset(part.name for parts in flat for part in parts if isinstance(part, Slot))


def filled(text: str, values: Mapping[str, str], pen: str = "") -> str:
    """Fill a text.

    Args:
        text: with placeholders.
        values: "" or no value at all is a value that is not there.
        pen: stands for such a value outside an optional part.

    Returns:
        the text, plain.
    """
    return "".join(text for text, _ in stretches(text, values, pen))


def stretches(text: str, values: Mapping[str, str], pen: str = "") -> Iterator[tuple[str, bool]]:
    """Fill a text, and tell its own words from the values.

    Yields:
        a stretch, and whether it is a value.
    """
    for part in parse(text):
        if isinstance(part, Optional):
            if has_all(part.parts, values):
                yield from _said(part.parts, values, pen)
        else:
            yield from _said((part,), values, pen)


def _said(
    parts: Sequence[str | Slot], values: Mapping[str, str], pen: str
) -> Iterator[tuple[str, bool]]:
    for part in parts:
        if isinstance(part, str):
            yield part, False
        else:
            yield values.get(part.name) or pen, bool(values.get(part.name))


def has_all(parts: Sequence[Part], values: Mapping[str, str]) -> bool:
    """Say whether the values of some parts, outside optional ones, are all there.

    Returns:
        True also where there are none.
    """
    return all(values.get(part.name) for part in parts if isinstance(part, Slot))


def has_values(text: str, values: Mapping[str, str]) -> bool:
    """Say whether every value that a text needs is there.

    Returns:
        True also for a text without placeholders.
    """
    return has_all(parse(text), values)
