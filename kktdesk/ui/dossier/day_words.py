"""The words of the closing list, of its cures, and of the question before a day is closed."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.moment import local_day
from kktdesk.services.day_views import ClosingPoint, PointKind
from kktdesk.ui import formats
from kktdesk.ui.dossier.words import joined
from kktdesk.ui.states import StateKey

translate = QCoreApplication.translate

_GROUPS, _LETTERS = 5, 4

KEYS: Mapping[PointKind, StateKey] = MappingProxyType(
    {
        PointKind.UNCLOSED_DAY: StateKey.MISSING,
        PointKind.UNPRINTED: StateKey.UNPRINTED,
        PointKind.DUE: StateKey.SOON,
        PointKind.LATE: StateKey.LATE,
        PointKind.BUNDLE: StateKey.POST,
        PointKind.UNCOLLECTED: StateKey.READY,
        PointKind.DRAFT: StateKey.DRAFT,
        PointKind.ONLINE: StateKey.OPEN,
        PointKind.BOOK: StateKey.MISSING,
        PointKind.CALENDAR: StateKey.MISSING,
        PointKind.TARGETS: StateKey.MISSING,
    }
)


class PointWords(NamedTuple):
    """What a row says of a point, and the verb of its cure."""

    text: str
    detail: str
    act: str


def point_words(point: ClosingPoint) -> PointWords:
    """Return the words of a point."""
    detail = _DETAILS.get(point.kind, _named)
    return PointWords(_text(point.kind), detail(point), _act(point.kind))


def _named(point: ClosingPoint) -> str:
    return f"{point.name} {point.about}".rstrip()


def _text(kind: PointKind) -> str:
    texts = {
        PointKind.UNCLOSED_DAY: translate("DayTasks", "A day before is not closed"),
        PointKind.UNPRINTED: translate("DayTasks", "Receipt not printed"),
        PointKind.DUE: translate("DayTasks", "Promised for this day, without a result"),
        PointKind.LATE: translate("DayTasks", "Overdue, without an apology"),
        PointKind.BUNDLE: translate("DayTasks", "Bundle not signed by the post"),
        PointKind.UNCOLLECTED: translate("DayTasks", "Result that nobody collects"),
        PointKind.DRAFT: translate("DayTasks", "Form that is not saved"),
        PointKind.ONLINE: translate("DayTasks", "Filed online, not answered"),
        PointKind.BOOK: translate("DayTasks", "Book of a past year, to be closed"),
        PointKind.CALENDAR: translate("DayTasks", "Working calendar not confirmed"),
        PointKind.TARGETS: translate("DayTasks", "Targets of the year to be entered"),
    }
    return texts[kind]


def _act(kind: PointKind) -> str:
    acts = {
        PointKind.UNCLOSED_DAY: translate("DayTasks", "Go to that day"),
        PointKind.UNPRINTED: translate("DayTasks", "Print it"),
        PointKind.DUE: translate("DayTasks", "Record the result"),
        PointKind.LATE: translate("DayTasks", "Apologise"),
        PointKind.BUNDLE: translate("DayTasks", "Open the post"),
        PointKind.UNCOLLECTED: translate("DayTasks", "Call"),
        PointKind.DRAFT: translate("DayTasks", "Open it"),
        PointKind.ONLINE: translate("DayTasks", "Answer"),
        PointKind.BOOK: translate("DayTasks", "Close the books"),
        PointKind.CALENDAR: translate("DayTasks", "Open the calendar"),
        PointKind.TARGETS: translate("DayTasks", "Open the reports"),
    }
    return acts.get(kind, "")


def _of_day(point: ClosingPoint) -> str:
    return formats.title_date_text(date.fromisoformat(point.name))


def _of_uncollected(point: ClosingPoint) -> str:
    name = _named(point)
    if point.at is None:
        return name
    since = translate("DayTasks", "since {day}").format(day=formats.day_text(local_day(point.at)))
    return joined(name, since)


def _of_draft(point: ClosingPoint) -> str:
    return joined(point.about, formats.time_text(point.at) if point.at else "")


def _of_bundle(point: ClosingPoint) -> str:
    count = int(point.about)
    return joined(point.name, translate("DayTasks", "%n result(s)", "", count))


def _of_book(point: ClosingPoint) -> str:
    last = translate("DayTasks", "last line {number}").format(number=point.about)
    return joined(point.name, last)


_DETAILS = MappingProxyType(
    {
        PointKind.UNCLOSED_DAY: _of_day,
        PointKind.UNCOLLECTED: _of_uncollected,
        PointKind.DRAFT: _of_draft,
        PointKind.BUNDLE: _of_bundle,
        PointKind.BOOK: _of_book,
    }
)


def done_words(kind: PointKind) -> str:
    """Return what is said where nothing of a kind is open; "" where nothing need be said."""
    words = {
        PointKind.UNPRINTED: translate("DayTasks", "Every receipt is printed"),
        PointKind.DUE: translate("DayTasks", "Everything promised for this day has its result"),
        PointKind.LATE: translate("DayTasks", "Nothing is overdue without an apology"),
        PointKind.BUNDLE: translate("DayTasks", "No bundle waits for the post"),
        PointKind.UNCOLLECTED: translate("DayTasks", "No result lies too long"),
        PointKind.ONLINE: translate("DayTasks", "Everything filed online is answered"),
    }
    return words.get(kind, "")


def cut_words(count: int) -> str:
    """Return how many more there are of a kind than the list shows."""
    return translate("DayTasks", "and %n more", "", count)


def open_words(counts: Mapping[PointKind, int]) -> str:
    """Return what is open, in one line; "" where nothing is."""
    return joined(*_counted(counts))


def _counted(counts: Mapping[PointKind, int]) -> Iterable[str]:
    for kind, count in counts.items():
        if count:
            yield _count_words(kind, count)


def _count_words(kind: PointKind, count: int) -> str:
    words = {
        PointKind.UNCLOSED_DAY: translate("DayTasks", "%n day(s) not closed", "", count),
        PointKind.UNPRINTED: translate("DayTasks", "%n receipt(s) not printed", "", count),
        PointKind.DUE: translate("DayTasks", "%n promised for this day", "", count),
        PointKind.LATE: translate("DayTasks", "%n overdue", "", count),
        PointKind.BUNDLE: translate("DayTasks", "%n bundle(s) not signed", "", count),
        PointKind.UNCOLLECTED: translate("DayTasks", "%n result(s) not collected", "", count),
        PointKind.DRAFT: translate("DayTasks", "%n form(s) not saved", "", count),
        PointKind.ONLINE: translate("DayTasks", "%n filed online", "", count),
        PointKind.BOOK: translate("DayTasks", "%n book(s) to be closed", "", count),
        PointKind.CALENDAR: translate("DayTasks", "calendar not confirmed"),
        PointKind.TARGETS: translate("DayTasks", "targets of the year not entered"),
    }
    return words[kind]


def hash_text(digest: str) -> str:
    """Return the first letters of a hash in groups, as they stand on paper."""
    head = digest[: _GROUPS * _LETTERS].upper()
    return " ".join(head[at : at + _LETTERS] for at in range(0, len(head), _LETTERS))
