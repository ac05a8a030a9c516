"""Forms in words: their number in the law, how they stand, what they are for."""

import re

from PySide6.QtCore import QCoreApplication

from kktdesk.services.form_views import FormLine
from kktdesk.ui import formats
from kktdesk.ui.states import StateKey

translate = QCoreApplication.translate

_OF_LAW = re.compile(r"tt(\d\d)-(\d{4})/(\d\d)", re.ASCII)


def form_number(line: FormLine) -> str:
    """Return the number that the form has in its circular, or that it is the desk's own."""
    found = _OF_LAW.fullmatch(line.id)
    if found is None:
        return translate("FormWords", "Paper of the desk")
    circular, year, number = found.groups()
    words = translate("FormWords", "Form {number} · TT {circular}/{year}")
    return words.format(number=number, circular=circular, year=year)


def version_text(line: FormLine) -> str:
    """Return the version, and whose it is."""
    words = translate("FormWords", "version {number}").format(number=line.version)
    own = translate("FormWords", "laid by the office")
    return f"{words} · {own}" if line.is_own else words


def valid_text(line: FormLine) -> str:
    """Return from when a form holds."""
    if line.valid_from is None:
        return ""
    day = formats.day_text(line.valid_from)
    return translate("FormWords", "from {day}").format(day=day)


def until_text(line: FormLine) -> str:
    """Return until when it holds, or ""."""
    if line.valid_until is None:
        return ""
    day = formats.day_text(line.valid_until)
    return translate("FormWords", "until {day}").format(day=day)


def state_of(line: FormLine) -> str:
    """Return the key of how a form stands."""
    if line.problem is not None:
        return StateKey.LATE
    if not line.may_be_printed:
        return StateKey.MISSING
    return StateKey.DONE if line.is_in_force else StateKey.LOCKED


def state_text(line: FormLine) -> str:
    """Return how a form stands, in words."""
    return {
        StateKey.LATE: translate("FormWords", "Cannot be read"),
        StateKey.MISSING: translate("FormWords", "To be compared"),
        StateKey.DONE: translate("FormWords", "In use"),
        StateKey.LOCKED: translate("FormWords", "Not in use today"),
    }[StateKey(state_of(line))]


def answer_text(line: FormLine) -> str:
    """Return who answers for the wording, or why it is used; "" where nothing is to be said."""
    if line.is_chosen:
        return translate("FormWords", "chosen: {reason}").format(reason=line.choice_reason)
    if line.confirmed_at is not None:
        words = translate("FormWords", "confirmed by {name}")
        return words.format(name=line.confirmed_by)
    if line.is_verified:
        return translate("FormWords", "compared with the law")
    return ""
