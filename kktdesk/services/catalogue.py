"""The procedures of the office and its working calendar, kept in memory and seen anew on change.

One short question to the register tells whether anything was changed, also by another program;
only what is new is read then.
"""

from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.counting_rules import CountingRules, SupplementMode
from kktdesk.domain.moment import local_day
from kktdesk.domain.office_hours import OfficeHours
from kktdesk.domain.timeliness import Measure, Timeliness, measured
from kktdesk.services.calendar_files import load_calendar
from kktdesk.services.office_rules import SETTING_NAMES, RulesHistory
from kktdesk.services.procedure_base import UNKNOWN_TERM, program_book
from kktdesk.services.procedure_book import ProcedureBook, nearest
from kktdesk.services.procedure_record import from_record
from kktdesk.services.procedure_views import (
    OfficeRules,
    ProcedureEntry,
    ProcedureVersion,
    SupplementRule,
)
from kktdesk.services.views import ProcedureView
from kktdesk.storage import office, procedures

if TYPE_CHECKING:
    from kktdesk.services.calendars import Calendars
    from kktdesk.services.register import Register
    from kktdesk.storage.unit_of_work import UnitOfWork


class Catalogue:
    """What can be asked for here, and when the office works.

    Without a register it knows only what the program brings along.
    """

    def __init__(
        self, register: "Register | None" = None, calendars: "Calendars | None" = None
    ) -> None:
        self._register = register
        self._calendars = calendars
        self._seen = _Seen(book=program_book(), rules=RulesHistory(), setting=0)

    def calendar(self) -> WorkCalendar:
        """Give the working calendar.

        Returns:
            the calendar of all known years.
        """
        return load_calendar() if self._calendars is None else self._calendars.current()

    def procedures(self, on: date) -> tuple[ProcedureView, ...]:
        """List what is offered on a day.

        Returns:
            procedures with the version in force on the day, by field, then as the program lists
            them, then the office's own; a term that no source gives is None.
        """
        seen = self._look()
        found = [view for code in seen.book.codes() if (view := _view(seen, code, on))]
        offered = [view for view, is_offered in found if is_offered]
        place = {field: at for at, field in enumerate(seen.book.fields)}
        return tuple(sorted(offered, key=lambda view: place[view.field]))

    def procedure(self, code: str, on: date) -> ProcedureView | None:
        """Find a procedure, also one that is no longer offered.

        Args:
            code: national code, with or without the suffix of an agency, also one that it had
                before, or the desk's own key.
            on: day of receipt.

        Returns:
            the procedure with the version in force on the day; None where it is not known, or
            was entered by the office for later days only.
        """
        seen = self._look()
        known = seen.book.find(code)
        found = _view(seen, known, on) if known else None
        return found and found[0]

    def book(self, work: "UnitOfWork | None" = None) -> ProcedureBook:
        """Give all versions of all procedures.

        Args:
            work: a transaction to look in; it must not have added a version itself.

        Returns:
            the book as of now.
        """
        return self._look(work).book

    def rules(self, on: date, work: "UnitOfWork | None" = None) -> OfficeRules:
        """Give what the office has chosen where the law leaves a choice.

        Args:
            on: the day.
            work: a transaction to look in.

        Returns:
            the choices in force on that day.
        """
        return self._look(work).rules.on(on)

    def measure(
        self, work: "UnitOfWork | None" = None, hours: OfficeHours | None = None
    ) -> Measure:
        """Give the measure for ends of work: by the border that the office had on their day.

        Args:
            work: a transaction to look in.
            hours: of the calendar, where it is at hand.

        Returns:
            tells early, on time and late apart; made for many dossiers of one moment.
        """
        rules, hours = self._look(work).rules, hours or self.calendar().hours

        def measure(ended_at: datetime, due_at: datetime) -> Timeliness:
            return measured(ended_at, due_at, rules.on(local_day(ended_at)).border, hours)

        return measure

    def field_names(self) -> dict[str, str]:
        """Give the Vietnamese short name of each field.

        Returns:
            name by code, in the order of display.
        """
        return {code: field.name for code, field in program_book().fields.items()}

    def book_mark(self, field: str) -> str:
        """Give the mark of a field's register volume, for example ``ĐT``.

        Returns:
            the mark.
        """
        return program_book().fields[field].book_mark

    def _look(self, work: "UnitOfWork | None" = None) -> "_Seen":
        if self._register is None:
            return self._seen
        with nullcontext(work) if work else self._register.reading() as looking:
            # Several threads may look at once: each goes on with its own whole picture.
            self._seen = seen = _brought_up_to_date(self._seen, looking)
            return seen


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was read last.

    Attributes:
        setting: number of the newest value of the office at that time.
    """

    book: ProcedureBook
    rules: RulesHistory
    setting: int


def _brought_up_to_date(seen: _Seen, work: "UnitOfWork") -> _Seen:
    record, setting = procedures.newest(work.session)
    if record > seen.book.newest:
        rows = procedures.recorded_after(work.session, seen.book.newest)
        seen = replace(seen, book=seen.book.with_entered(tuple(map(from_record, rows))))
    if setting != seen.setting:
        rules = RulesHistory(office.history(work.session, SETTING_NAMES))
        seen = replace(seen, rules=rules, setting=setting)
    return seen


def _view(seen: _Seen, code: str, on: date) -> tuple[ProcedureView, bool] | None:
    """Give a procedure as it stands on a day, and whether it is offered.

    Returns:
        None for one that the office entered and that has not begun.
    """
    version = seen.book.on(code, on) or _out_of_force(seen.book, code, on)
    if version is None:
        return None
    entry = version.entry
    view = ProcedureView(
        code=code,
        name=entry.name,
        field=entry.field,
        field_name=seen.book.fields[entry.field].name,
        terms=entry.terms,
        components=entry.components,
        sets=entry.sets,
        fee=entry.fee,
        source=entry.source,
        needs_check=entry.needs_check,
        rules=_rules(entry, seen.rules.on(on)),
        record=version.number,
        division=entry.division,
        result=entry.result,
    )
    return view, entry.is_offered


def _out_of_force(book: ProcedureBook, code: str, day: date) -> ProcedureVersion | None:
    """Give a procedure between, before or behind its versions: recognised, its term unknown.

    Returns:
        None where the office entered it for later days only.
    """
    stretches = book.stretches(code)
    version = nearest(stretches, day)
    first = version.entry.in_force_from
    if code not in book.brought and first is not None and day < first:
        return None
    unknown = replace(version.entry, terms=UNKNOWN_TERM, source="", supplement=SupplementRule())
    return replace(version, entry=unknown)


def _rules(entry: ProcedureEntry, office_rules: OfficeRules) -> CountingRules:
    rules = CountingRules(
        school=entry.school or office_rules.school,
        after_hours=office_rules.after_hours,
        same_day_cutoff=office_rules.same_day_cutoff,
        supplement=entry.supplement.mode,
    )
    days = entry.supplement.applicant_days
    is_fixed = entry.supplement.mode is SupplementMode.FIXED_TERM
    return replace(rules, supplement_days=days) if is_fixed and days else rules
