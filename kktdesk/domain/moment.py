"""Moments on the counter's clock.

Invariant: every moment inside the program is an aware ``datetime``; what people read is in
``VIETNAM``. The offset is a constant (UTC+7 since 1976, no daylight saving), so the zone database
of the computer, which Windows lacks, is not asked.
"""

from datetime import date, datetime, time, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7), "+07")

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


def local(moment: datetime) -> datetime:
    """Give an aware moment on the counter's clock (UTC+7)."""
    return moment.astimezone(VIETNAM)


def local_day(moment: datetime) -> date:
    """Give the Vietnamese calendar day of an aware moment."""
    return local(moment).date()


def start_of(day: date) -> datetime:
    """Give the first moment of a Vietnamese calendar day; the end of the day before."""
    return datetime.combine(day, time(), VIETNAM)


def weekday_name(day: date) -> str:
    """Give the Vietnamese name of the weekday, for example ``Thứ Ba``."""
    return WEEKDAYS[day.weekday()]
