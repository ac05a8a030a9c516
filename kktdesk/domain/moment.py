"""Moments on the counter's clock.

Invariant: every moment inside the program is an aware ``datetime``; what people read is in
``VIETNAM``. The offset is a constant (UTC+7 since 1976, no daylight saving), so the zone database
of the computer, which Windows lacks, is not asked.
"""

from datetime import date, datetime, time, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7), "+07")

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


def local(moment: datetime) -> datetime:
    """Bring an aware moment to the counter's clock.

    Returns:
        the same moment in UTC+7.
    """
    return moment.astimezone(VIETNAM)


def local_day(moment: datetime) -> date:
    """Tell on which Vietnamese calendar day an aware moment lies.

    Returns:
        the day.
    """
    return local(moment).date()


def start_of(day: date) -> datetime:
    """Tell when a Vietnamese calendar day starts, which is when the day before ends.

    Returns:
        an aware moment at 00:00 in UTC+7.
    """
    return datetime.combine(day, time(), VIETNAM)


def weekday_name(day: date) -> str:
    """Name the weekday.

    Returns:
        its Vietnamese name, for example ``Thứ Ba``.
    """
    return WEEKDAYS[day.weekday()]
