"""Days and moments in the words of official papers (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""

from datetime import date, datetime

from kktdesk.domain.moment import local

# Days below 10 and the months 1 and 2 take a leading zero, so that nobody can put a 1 before them.
_LAST_PADDED_MONTH = 2


def date_words(day: date) -> dict[str, str]:
    """Spell a day for a form's placeholders.

    Returns:
        day, month and year.
    """
    return {
        "day": f"{day.day:02d}",
        "month": f"{day.month:02d}" if day.month <= _LAST_PADDED_MONTH else str(day.month),
        "year": str(day.year),
    }


def moment_words(moment: datetime) -> dict[str, str]:
    """Spell a moment for a form's placeholders.

    Returns:
        hour, minute, day, month and year on the counter's clock.
    """
    here = local(moment)
    return {"hour": f"{here.hour:02d}", "minute": f"{here.minute:02d}", **date_words(here.date())}


def short_date(day: date) -> str:
    """Write a day for a list.

    Returns:
        for example ``25/11/2026``.
    """
    return f"{day:%d/%m/%Y}"


def short_time(moment: datetime) -> str:
    """Write the time of day of a moment.

    Returns:
        for example ``17:05``.
    """
    return f"{local(moment):%H:%M}"


def short_moment(moment: datetime) -> str:
    """Write a moment for a list or a foot line.

    Returns:
        for example ``17:05 25/11/2026``.
    """
    return f"{short_time(moment)} {short_date(local(moment).date())}"


def day_in_words(day: date) -> str:
    """Write a day as papers say it.

    Returns:
        for example ``ngày 05 tháng 3 năm 2026``.
    """
    words = date_words(day)
    return f"ngày {words['day']} tháng {words['month']} năm {words['year']}"


def moment_in_words(moment: datetime) -> str:
    """Write a moment as papers say it.

    Returns:
        for example ``17 giờ 00 phút, ngày 05 tháng 3 năm 2026``.
    """
    words = moment_words(moment)
    return f"{words['hour']} giờ {words['minute']} phút, {day_in_words(local(moment).date())}"
