"""The words of the office's values: names of the fields, days in force."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from kktdesk.services.office_views import OfficeSpan
from kktdesk.ui import formats
from kktdesk.ui.states import StateKey

translate = QCoreApplication.translate


def field_names() -> dict[str, str]:
    """Return the name of each value, in the order of the form."""
    return {
        "unit_name": translate("Office", "Unit"),
        "unit_code": translate("Office", "Unit code"),
        "header_1": translate("Office", "Heading, line 1"),
        "header_2": translate("Office", "Heading, line 2"),
        "header_3": translate("Office", "Heading, line 3"),
        "place": translate("Office", "Place"),
        "signing_1": translate("Office", "Signs, first"),
        "signing_2": translate("Office", "Signs, second"),
        "signing_3": translate("Office", "Signs, third"),
    }


def fields_text(fields: Sequence[str]) -> str:
    """Return the names of values, one behind another."""
    names = field_names()
    return " · ".join(names[field].lower() for field in fields)


def span_text(span: OfficeSpan) -> str:
    """Return on which days a span holds."""
    if span.first is None and span.last is None:
        return translate("Office", "On all days")
    if span.first is None and span.last is not None:
        return translate("Office", "Until {day}").format(day=formats.day_text(span.last))
    if span.last is None and span.first is not None:
        return translate("Office", "From {day}").format(day=formats.day_text(span.first))
    return f"{_day(span.first)} – {_day(span.last)}"


def _day(day: date | None) -> str:
    return formats.day_text(day) if day is not None else ""


def what_text(span: OfficeSpan) -> str:
    """Return what a span has changed."""
    if span.first is None:
        return translate("Office", "As the office was set up")
    return fields_text(span.fields) or translate("Office", "As before")


def state_of(span: OfficeSpan, today: date) -> StateKey:
    """Return the state of a span on a day."""
    if span.covers(today):
        return StateKey.DONE
    is_past = span.last is not None and span.last < today
    return StateKey.RETURNED if is_past else StateKey.SOON


def state_text(state: StateKey) -> str:
    """Return the words of a state."""
    words = {
        StateKey.DONE: translate("Office", "In force"),
        StateKey.RETURNED: translate("Office", "Past"),
        StateKey.SOON: translate("Office", "To come"),
    }
    return words[state]
