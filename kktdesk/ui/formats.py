"""How dates, moments, numbers and states are written on the screen."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.dossier import WORKED_ON, PostState, State
from kktdesk.domain.moment import local, local_day
from kktdesk.services.list_views import DossierRow
from kktdesk.services.views import DossierView
from kktdesk.ui.state_words import post_words, standing_words
from kktdesk.ui.states import DueWords, StateKey

_SOON_DAYS = 2
_ID_SHOWN = (3, 4)
_MOBILE_DIGITS = 10

translate = QCoreApplication.translate


def weekday_text(day: date) -> str:
    """Return the name of the weekday in the language of the screen."""
    names = (
        translate("Formats", "Monday"),
        translate("Formats", "Tuesday"),
        translate("Formats", "Wednesday"),
        translate("Formats", "Thursday"),
        translate("Formats", "Friday"),
        translate("Formats", "Saturday"),
        translate("Formats", "Sunday"),
    )
    return names[day.weekday()]


def day_text(day: date) -> str:
    """Return ``24/11/2026``."""
    return f"{day:%d/%m/%Y}"


def short_day_text(day: date) -> str:
    """Return ``24/11``."""
    return f"{day:%d/%m}"


def date_text(day: date) -> str:
    """Return ``24/11/2026 (Thứ Ba)``."""
    return f"{day_text(day)} ({weekday_text(day)})"


def title_date_text(day: date) -> str:
    """Return ``Thứ Ba, 24/11/2026``, for titles."""
    return f"{weekday_text(day)}, {day_text(day)}"


def time_text(moment: datetime) -> str:
    """Return ``17:00``, on the counter's clock."""
    return f"{local(moment):%H:%M}"


def moment_text(moment: datetime) -> str:
    """Return ``17:00 · 09/12/2026 (Thứ Tư)``, on the counter's clock."""
    return f"{time_text(moment)} · {date_text(local_day(moment))}"


def phone_text(phone: str) -> str:
    """Return a phone number in groups, ``0912 345 678``; anything unusual as it was typed."""
    digits = "".join(phone.split())
    if len(digits) != _MOBILE_DIGITS or not (digits.isascii() and digits.isdigit()):
        return phone
    return f"{digits[:4]} {digits[4:7]} {digits[7:]}"


def mask_id(number: str) -> str:
    """Return an identity number with its middle hidden: ``087•••••4512``."""
    first, last = _ID_SHOWN
    hidden = len(number) - first - last
    return number if hidden <= 0 else f"{number[:first]}{'•' * hidden}{number[-last:]}"


def money_text(dong: int) -> str:
    """Return ``1.000.000 đ``."""
    return f"{dong:,} đ".replace(",", ".")


def count_text(count: int) -> str:
    """Return ``100.000``."""
    return f"{count:,}".replace(",", ".")


def due_words(dossier: DossierRow | DossierView, today: date) -> DueWords:
    """Say how a promise stands.

    Args:
        dossier: in any state.
        today: the Vietnamese calendar day.

    Returns:
        key of the state and its words, for example *Quá 2 ngày làm việc*.
    """
    if dossier.post_state not in {None, PostState.DELIVERED}:
        return post_words(dossier.post_state)
    if dossier.returned_at is not None:
        day = short_day_text(local_day(dossier.returned_at))
        words = translate("Formats", "Returned {day}").format(day=day)
        return DueWords(StateKey.RETURNED, words)
    if dossier.state is State.READY:
        return DueWords(StateKey.READY, translate("Formats", "Waiting for collection"))
    if dossier.state not in WORKED_ON:
        return standing_words(dossier.state)
    return _running_words(local_day(dossier.due_at), today, dossier.days_left)


def _running_words(due_on: date, today: date, days: int | None) -> DueWords:
    if due_on == today:
        return DueWords(StateKey.SOON, translate("Formats", "Due today"))
    if due_on < today:
        return DueWords(StateKey.LATE, _late_words(-(days or 0)))
    if days is None or days > _SOON_DAYS:
        return DueWords(StateKey.WITHIN, translate("Formats", "Within the term"))
    return DueWords(StateKey.SOON, translate("Formats", "%n working day(s) left", "", days))


def _late_words(days: int) -> str:
    if days <= 0:  # no working day has come since, or none is known
        return translate("Formats", "Overdue")
    return translate("Formats", "%n working day(s) over", "", days)
