"""The register book (sổ theo dõi hồ sơ): its volumes and lines, as they stand on paper.

A line keeps the number that its dossier received: numbers run from 01 to the end of the year, on
through all volumes, and the number of a cancelled dossier stays in its place.

Source: TT 01/2018/TT-VPCP article 10.2 (a: one book a year, closed at its end; b: pages in order,
nothing left blank; c: numbers run on from volume to volume).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from kktdesk.domain.dossier import Act, ReturnMethod
from kktdesk.domain.register_book_errors import PaperCancelled

_NAME: Final = re.compile(r".+-(\d{2,4})/(\d{4})", re.DOTALL)
_MOST_DIGITS: Final = 9
_DECEMBER: Final = 12


class RegisterValue(StrEnum):
    """What a column of the book shows."""

    NUMBER = "number"
    CODE = "code"
    PROCEDURE = "procedure"
    SETS = "sets"
    APPLICANT = "applicant"
    CONTACT = "contact"
    DIVISION = "division"
    RECEIVED = "received"
    DUE = "due"
    RETURNED = "returned"
    WAY = "way"
    SIGNATURE = "signature"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLine:
    """One dossier in the book.

    Attributes:
        number: as its receipt has it, for example ``07``.
        division: who works on it.
        way: how the result is wanted, or how it went.
        ended_on, ended_by: when and how it ended without a result, or None.
    """

    number: str
    code: str
    procedure: str
    sets: int
    applicant: str
    address: str
    phone: str
    division: str
    received_on: date
    due_on: date
    returned_on: date | None
    way: ReturnMethod
    ended_on: date | None
    ended_by: Act | None
    is_cancelled: bool

    @property
    def order(self) -> int:
        """Its place in the book."""
        return line_order(self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class BookClosing:
    """How a book was closed.

    Attributes:
        head: who signs for the one-stop department, or "".
        line_count: number of the last line.
        cancelled_count: how many lines were cancelled by then.
        changed_count: how many were corrected or cancelled since.
    """

    closed_on: date
    clerk: str
    head: str
    line_count: int
    cancelled_count: int
    changed_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterVolume:
    """The lines of one book in a period.

    Attributes:
        name: for example ``ĐT-01/2026``.
        first_on, last_on: the period, both days included; of one year.
        before: number of the line that stands before the volume's first one; 0 for the first
            volume of a year.
        lines: at least one, in their order.
        closing: None while the book is open.
    """

    name: str
    field_name: str
    first_on: date
    last_on: date
    before: int
    lines: tuple[RegisterLine, ...]
    closing: BookClosing | None = None

    @property
    def number(self) -> int:
        """Which volume of the year it is."""
        found = _NAME.fullmatch(self.name)
        return int(found[1]) if found else 1

    @property
    def end(self) -> BookClosing | None:
        """How the book was closed, where its last page belongs to it; None in a shorter period."""
        is_to_the_end = (self.last_on.month, self.last_on.day) == (_DECEMBER, 31)
        return self.closing if is_to_the_end else None

    @property
    def cancelled_count(self) -> int:
        """How many of its lines are cancelled."""
        return sum(line.is_cancelled for line in self.lines)

    @property
    def elsewhere_count(self) -> int:
        """How many numbers between its first and last line belong to days outside the period."""
        span = self.lines[-1].order - self.lines[0].order + 1
        return max(span - len(self.lines), 0)


def line_order(number: str) -> int:
    """Give the place of a line by its number.

    Returns:
        the number; 0 for what is no number.
    """
    is_number = number.isascii() and number.isdecimal() and len(number) <= _MOST_DIGITS
    return int(number) if is_number else 0


def book_year(name: str) -> int:
    """Tell of which year a book is.

    Returns:
        the year; 0 where its name does not say it.
    """
    found = _NAME.fullmatch(name)
    return int(found[2]) if found else 0


def volume_of(
    name: str,
    field_name: str,
    period: tuple[date, date],
    *,
    before: int,
    lines: tuple[RegisterLine, ...],
) -> RegisterVolume:
    """Make a volume that covers what its year has of a period.

    Returns:
        the volume.
    """
    first, last = period
    year = book_year(name)
    # A day of receipt that was corrected may lie in another year than the book.
    if first.year <= year <= last.year:
        first, last = max(first, date(year, 1, 1)), min(last, date(year, _DECEMBER, 31))
    return RegisterVolume(
        name=name,
        field_name=field_name,
        first_on=first,
        last_on=last,
        before=before,
        lines=lines,
    )


class Watch:
    """Tells how far a long paper is, and asks whether it is still wanted."""

    def __init__(
        self,
        progress: Callable[[int, int], None] | None = None,
        is_cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self._progress = progress
        self._is_cancelled = is_cancelled
        self._done, self._total = 0, 0

    def begin(self, total: int) -> None:
        """Say how many steps there will be."""
        self._total = total
        self.step(0)

    def step(self, count: int = 1) -> None:
        """Count steps as done.

        Raises:
            PaperCancelled: the paper is not wanted any more.
        """
        if self._is_cancelled is not None and self._is_cancelled():
            raise PaperCancelled
        self._done += count
        if self._progress is not None and self._total:
            self._progress(self._done, self._total)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterBook:
    """Everything that a print of the book says.

    Attributes:
        header: lines of the office, topmost first.
        place: place name before the date.
    """

    header: tuple[str, ...]
    place: str
    clerk: str
    printed_at: datetime
    is_sample: bool
    volumes: tuple[RegisterVolume, ...]
