"""The table of days on the sheet that explains a due date; runs of plain days may be one row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from kktdesk.domain.clock import working_words
from kktdesk.domain.moment import weekday_name
from kktdesk.domain.why_sheet import WhyDay
from kktdesk.printing.dates import short_date
from kktdesk.printing.flow import Piece
from kktdesk.printing.grid import Align, Cell, Grid, HeadCell, table
from kktdesk.printing.ink import MM
from kktdesk.printing.paper import Format
from kktdesk.printing.runs import Run, bold
from kktdesk.printing.text import Type
from kktdesk.printing.why_form import WhyTable

# A run of fewer days is not shorter when it is told as one.
_LEAST_RUN = 3
_LEADING = 1.16
_PAD = (1.3 * MM, 0.35 * MM)
_DAY_EM, _COUNTED_EM = 11.4, 7.6
_MOST_OF_PAGE = 0.4
# A day of working time has as many hours as the office works: only hours say what is meant.
_NO_DAY = timedelta.max


@dataclass(frozen=True, slots=True)
class DayTable:
    """Sets the days at one size of type.

    Attributes:
        is_folded: runs of plain days are one row each.
    """

    days: tuple[WhyDay, ...]
    due_on: date
    words: WhyTable
    is_folded: bool

    def pieces(self, paper: Format, size: float) -> tuple[Piece, ...]:
        """Set the table.

        Returns:
            its pieces; the head is repeated on each page.
        """
        widths = _DAY_EM * size, _COUNTED_EM * size
        kind = Type(size, size * _LEADING)
        grid = Grid(
            left=paper.left,
            columns=(*widths, paper.text_width - sum(widths)),
            kind=kind,
            head_kind=kind,
            pad=_PAD,
            is_grey=True,
            most=paper.height * _MOST_OF_PAGE,
        )
        heads = (self.words.day, self.words.counted, self.words.why)
        cells = [HeadCell(bold(head), number) for number, head in enumerate(heads)]
        return table(grid, cells, tuple(self._rows()))

    def _rows(self) -> Iterator[tuple[Cell, ...]]:
        for is_plain, group in groupby(self.days, key=_is_plain):
            days = tuple(group)
            if self.is_folded and is_plain and len(days) >= _LEAST_RUN:
                yield self._run(days)
            else:
                yield from map(self._day, days)

    def _day(self, day: WhyDay) -> tuple[Cell, ...]:
        words = self.words
        name = words.date.format(day=short_date(day.day), weekday=weekday_name(day.day))
        counted = words.yes if day.is_counted else words.no
        if day.number:
            counted = words.number.format(number=day.number)
        return _cells(bold(name) if day.day == self.due_on else Run(name), counted, day.reason)

    def _run(self, days: Sequence[WhyDay]) -> tuple[Cell, ...]:
        words = self.words
        first, last = short_date(days[0].day), short_date(days[-1].day)
        dates = words.dates.format(first=first, last=last)
        return _cells(Run(dates), self._run_counted(days), self._run_reason(days))

    def _run_counted(self, days: Sequence[WhyDay]) -> str:
        numbers = [day.number for day in days if day.number]
        if len(numbers) > 1:
            return self.words.numbers.format(first=numbers[0], last=numbers[-1])
        if numbers:
            return self.words.number.format(number=numbers[0])
        return self.words.yes if any(day.is_counted for day in days) else self.words.no

    def _run_reason(self, days: Sequence[WhyDay]) -> str:
        words, counted = self.words, [day for day in days if day.is_counted]
        length = sum((day.length for day in counted), timedelta())
        is_mixed = any(not day.is_worked for day in counted)
        told = words.all if is_mixed else words.worked
        parts = [told.format(count=len(counted))] if counted else []
        if length:
            parts.append(words.length.format(length=working_words(length, _NO_DAY)))
        if len(counted) < len(days):
            parts.append(words.rest.format(count=len(days) - len(counted)))
        return ", ".join(parts)


def _is_plain(day: WhyDay) -> bool:
    return day.is_plain


def _cells(day: Run, counted: str, reason: str) -> tuple[Cell, ...]:
    return Cell((day,)), Cell((Run(counted),), Align.CENTRE), Cell((Run(reason),))
