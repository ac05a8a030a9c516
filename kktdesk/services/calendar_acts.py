"""An edit of the calendar as it was asked for: its texts cleaned, then applied to a plan."""

from dataclasses import replace
from typing import TypeVar

from kktdesk.domain import calendar_edits
from kktdesk.domain.calendar_day import CalendarDay
from kktdesk.domain.calendar_plan import CalendarPlan, CalendarYear, Swap
from kktdesk.services.calendar_views import (
    CalendarEdit,
    ConfirmDay,
    ConfirmYear,
    PutDay,
    PutSwap,
    RemoveDay,
    SetHours,
    TakeYears,
)
from kktdesk.services.findings import Findings

NAME, SOURCE = 250, 500

Entry = TypeVar("Entry", CalendarDay, Swap)


def cleaned(edit: CalendarEdit) -> CalendarEdit:
    """Clean the texts of an edit.

    Args:
        edit: as typed, pasted or read; a name and a source are needed, except that a confirmation
            may keep the source that is written.

    Returns:
        the edit as it would be kept; a text that cannot be saved is refused.
    """
    findings = Findings()
    edit = _cleaned(findings, edit)
    findings.refuse()
    return edit


def _cleaned(findings: Findings, edit: CalendarEdit) -> CalendarEdit:
    match edit:
        case PutDay():
            return replace(edit, day=_entry(findings, edit.day))
        case PutSwap():
            return replace(edit, swap=_entry(findings, edit.swap))
        case ConfirmDay() | ConfirmYear():
            return replace(edit, source=findings.line("source", edit.source, SOURCE))
        case TakeYears():
            return replace(edit, years=tuple(_year(findings, year) for year in edit.years))
        case RemoveDay() | SetHours():
            return edit


def _entry(findings: Findings, entry: Entry) -> Entry:
    name = findings.line("name", entry.name, NAME, required=True)
    return replace(entry, name=name, source=_source(findings, entry.source))


def _year(findings: Findings, year: CalendarYear) -> CalendarYear:
    return replace(
        year,
        source=_source(findings, year.source),
        days=tuple(_entry(findings, day) for day in year.days),
        swaps=tuple(_entry(findings, swap) for swap in year.swaps),
    )


def _source(findings: Findings, source: str) -> str:
    return findings.line("source", source, SOURCE, required=True)


def edited(plan: CalendarPlan, edit: CalendarEdit) -> CalendarPlan:
    """Apply an edit.

    Returns:
        the plan after it; what cannot be is refused.
    """
    match edit:
        case PutDay(day):
            after = calendar_edits.put_day(plan, day)
        case PutSwap(swap, replaced):
            after = calendar_edits.put_swap(plan, swap, replaced)
        case RemoveDay(day):
            after = calendar_edits.remove_day(plan, day)
        case ConfirmDay(day, source):
            after = calendar_edits.confirm_day(plan, day, source)
        case ConfirmYear(year, source):
            after = calendar_edits.confirm_year(plan, year, source)
        case TakeYears(years, hours):
            after = calendar_edits.take_years(plan, years, hours)
        case SetHours(hours):
            after = calendar_edits.set_hours(plan, hours)
    return after
