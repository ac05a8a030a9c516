"""What is said of a day: its kind, and in one line why it is worked or not."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.calendar import WEEKEND, CalendarDay, DayKind
from kktdesk.ui import formats
from kktdesk.ui.calendar.year_values import Standing, YearShown

translate = QCoreApplication.translate


def kind_words(kind: DayKind) -> str:
    """Return the name of a kind of day, small at its beginning."""
    return {
        DayKind.HOLIDAY: translate("WorkingCalendar", "public holiday"),
        DayKind.OBSERVED: translate("WorkingCalendar", "holiday observed"),
        DayKind.SWAPPED_OFF: translate("WorkingCalendar", "day off, swapped"),
        DayKind.MADE_UP: translate("WorkingCalendar", "worked in exchange"),
        DayKind.OFFICE_CLOSED: translate("WorkingCalendar", "closed by the office"),
    }[kind]


def capital(words: str) -> str:
    """Return words with a capital at their beginning."""
    return words[:1].upper() + words[1:]


def state_words(*, is_confirmed: bool) -> str:
    """Return how sure an entry is."""
    if is_confirmed:
        return translate("WorkingCalendar", "confirmed")
    return translate("WorkingCalendar", "expected, not confirmed")


def pair_words(entry: CalendarDay) -> str:
    """Return what belongs to one side of a swap; "" for an entry that is no swap."""
    if entry.paired_with is None:
        return ""
    other = formats.date_text(entry.paired_with)
    if entry.kind is DayKind.MADE_UP:
        return translate("WorkingCalendar", "for the day off {day}").format(day=other)
    return translate("WorkingCalendar", "made up on {day}").format(day=other)


def plain_words(day: date, shown: YearShown) -> str:
    """Return what a day without an entry is."""
    if day.weekday() in WEEKEND:
        return translate("WorkingCalendar", "weekly day off")
    if shown.standing is Standing.MISSING:
        return translate("WorkingCalendar", "no calendar for this year yet")
    return translate("WorkingCalendar", "working day")


def day_line(day: date, shown: YearShown) -> str:
    """Return in one line what a day is and why.

    For example ``24/11/2026 (Thứ Ba) – nghỉ lễ: Ngày Văn hóa Việt Nam · NQ 28/2026/QH16 ·
    đã xác nhận``.
    """
    entry = shown.marks.get(day)
    what = plain_words(day, shown) if entry is None else _entry_words(entry)
    parts = [f"{formats.date_text(day)} – {what}"]
    if day == shown.today:
        parts.append(translate("WorkingCalendar", "today"))
    return " · ".join(parts)


def _entry_words(entry: CalendarDay) -> str:
    said = (
        f"{kind_words(entry.kind)}: {entry.name}",
        pair_words(entry),
        entry.source,
        state_words(is_confirmed=entry.is_confirmed),
    )
    return " · ".join(part for part in said if part)
