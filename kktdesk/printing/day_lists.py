"""The lists of the day's sheet: what came, what ended, what went out, what is due."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from kktdesk.domain.day_summary import DayEntry, DaySummary
from kktdesk.domain.dossier import ReturnMethod
from kktdesk.printing.dates import short_date, short_moment, short_time
from kktdesk.printing.day_form import DayLists
from kktdesk.printing.flow import Piece, gap, with_next
from kktdesk.printing.grid import Align, Cell, Grid, HeadCell, table
from kktdesk.printing.ink import MM
from kktdesk.printing.paper import Format
from kktdesk.printing.runs import Run, bold
from kktdesk.printing.text import Span, Type, paragraph

TITLE = Type(11.5, 14.6)
ROW, HEAD = Type(10, 11.7), Type(9, 10.6)
PAD = (1.3 * MM, 0.8 * MM)
BEFORE, AFTER_TITLE = 5, 1.5

_MOST_OF_PAGE = 0.4
_LINE = Type(9, 10.5)
_NUMBER, _CODE, _TIME, _MOMENT = 8.5 * MM, 33 * MM, 14.5 * MM, 27 * MM
_APPLICANT_PART = 0.45

Reader = Callable[[DayEntry], str]


@dataclass(frozen=True, slots=True)
class _Column:
    """One column behind the applicant; exactly one of a list has no width and takes the rest."""

    head: str
    read: Reader
    width: float | None = None

    @property
    def align(self) -> Align:
        """Moments stand in the middle of their narrow columns."""
        return Align.LEFT if self.width is None else Align.CENTRE


@dataclass(frozen=True, slots=True)
class Lists:
    """Sets the lists in their order."""

    summary: DaySummary
    words: DayLists
    paper: Format

    def pieces(self) -> Iterator[Piece]:
        """Set all lists.

        Yields:
            a title and a table for each list, or a title and a word where nothing is listed.
        """
        day, words = self.summary, self.words
        received = _Column(words.received_at, lambda entry: short_time(entry.received_at), _TIME)
        due = _Column(words.due_at, lambda entry: short_moment(entry.due_at), _MOMENT)
        finished = _Column(words.finished_at, lambda entry: _time(entry.ready_at), _TIME)
        ready = _Column(words.ready_at, lambda entry: _moment(entry.ready_at), _MOMENT)
        returned = _Column(words.returned_at, lambda entry: _time(entry.returned_at), _TIME)
        what = _Column(words.procedure, lambda entry: entry.procedure_name)
        way = _Column(words.way, self._way)
        next_day = words.due_next_day.format(day=short_date(day.next_working_day))
        yield from self._list(words.received, day.received, (what, received, due))
        yield from self._list(words.finished, day.finished, (what, due, finished))
        yield from self._list(words.given, day.given, (returned, way))
        yield from self._list(words.due_today, day.due_today, (what, due))
        yield from self._list(next_day, day.due_next_day, (what, due))
        yield from self._list(words.overdue, day.overdue, (what, due))
        yield from self._list(words.waiting, day.waiting, (what, ready), day.waiting_count)

    def _list(
        self,
        title: str,
        entries: Sequence[DayEntry],
        columns: Sequence[_Column],
        count: int = 0,
    ) -> Iterator[Piece]:
        yield gap(BEFORE)
        span = Span(self.paper.left, self.paper.text_width)
        if not entries:
            none = (bold(f"{title}: "), Run(self.words.none))
            yield from paragraph(none, TITLE, span)
            return
        rest = max(0, count - len(entries))
        counted = bold(f"{title} ({len(entries) + rest})")
        yield from with_next((*paragraph((counted,), TITLE, span), gap(AFTER_TITLE)))
        yield from self._table(entries, columns)
        if rest:
            more = (Run(self.words.more.format(count=rest)),)
            yield from paragraph(more, ROW, span)

    def _table(self, entries: Sequence[DayEntry], columns: Sequence[_Column]) -> tuple[Piece, ...]:
        words = self.words
        named = (words.number, words.code, words.applicant, *(column.head for column in columns))
        heads = [HeadCell(bold(head), number) for number, head in enumerate(named)]
        rows = [self._row(number, entry, columns) for number, entry in enumerate(entries, 1)]
        return table(self._grid(columns), heads, rows)

    @staticmethod
    def _row(number: int, entry: DayEntry, columns: Sequence[_Column]) -> tuple[Cell, ...]:
        return (
            Cell((Run(str(number)),), Align.CENTRE),
            Cell((Run(entry.code),)),
            Cell((Run(entry.applicant),)),
            *(Cell((Run(column.read(entry)),), column.align) for column in columns),
        )

    def _grid(self, columns: Sequence[_Column]) -> Grid:
        fixed = sum(column.width or 0 for column in columns)
        free = self.paper.text_width - _NUMBER - _CODE - fixed
        applicant = free * _APPLICANT_PART
        others = [column.width or free - applicant for column in columns]
        return Grid(
            left=self.paper.left,
            columns=(_NUMBER, _CODE, applicant, *others),
            kind=_LINE,
            head_kind=HEAD,
            pad=PAD,
            is_grey=True,
            most=self.paper.height * _MOST_OF_PAGE,
        )

    def _way(self, entry: DayEntry) -> str:
        if entry.returned_by is None:
            return ""
        ways = dict(zip(ReturnMethod, self.words.ways, strict=True))
        return " – ".join(filter(None, (ways[entry.returned_by], entry.returned_to)))


def _moment(moment: datetime | None) -> str:
    return short_moment(moment) if moment else ""


def _time(moment: datetime | None) -> str:
    return short_time(moment) if moment else ""
