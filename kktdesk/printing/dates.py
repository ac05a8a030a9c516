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
