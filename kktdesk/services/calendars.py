"""The office's working calendar: seen, changed edition by edition, undone, read and written."""

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.calendar_errors import (
    CalendarChangedMeanwhile,
    CalendarNothingToUndo,
    CalendarUnchanged,
    CalendarYearOutside,
)
from kktdesk.domain.calendar_plan import CalendarPlan, CalendarYear
from kktdesk.models.catalogue import CalendarEdition
from kktdesk.services.calendar_acts import cleaned, edited
from kktdesk.services.calendar_editions import PROGRAM, CalendarEditions, Edition
from kktdesk.services.calendar_files import load_plan
from kktdesk.services.calendar_proposal import propose_year
from kktdesk.services.calendar_record import to_record
from kktdesk.services.calendar_toml import plan_text, read_years, year_text
from kktdesk.services.calendar_views import (
    CalendarChanged,
    CalendarEdit,
    CalendarView,
    EditionLine,
    MovedPromise,
    TakeYears,
)
from kktdesk.services.calendar_words import edit_words, program_words, undo_words
from kktdesk.services.findings import Findings
from kktdesk.services.moved_promises import moved
from kktdesk.services.register import Register
from kktdesk.storage import calendars
from kktdesk.storage.unit_of_work import UnitOfWork

REASON = 500


class Calendars:
    """The calendar of a data folder; every change is one transaction and one line of the log."""

    def __init__(self, register: Register, editions: CalendarEditions) -> None:
        self._register = register
        self._editions = editions

    def current(self) -> WorkCalendar:
        """Give the calendar that holds now, also if another program has just changed it.

        Returns:
            the calendar; the same object as long as it holds.
        """
        with self._register.reading() as work:
            return self._editions.newest(work).calendar

    def view(self) -> CalendarView:
        """Give the calendar that holds now, as it is planned, and its editions.

        Returns:
            the view.
        """
        with self._register.reading() as work:
            return _view(work, self._editions.newest(work))

    def change(self, edit: CalendarEdit, reason: str, base: int) -> CalendarChanged:
        """Change the calendar by a new edition of it.

        Args:
            edit: what is to change.
            reason: for the list of editions and the log; may be "".
            base: number of the view on which the edit was made.

        Returns:
            the calendar after it, and the promises that wait for a decision.

        Raises:
            CalendarUnchanged: the calendar says it already.
        """
        edit, why = cleaned(edit), _reason(reason)
        with self._register.writing() as work:
            held = self._held(work, base)
            plan = edited(held.plan, edit)
            if plan.version() == held.calendar.version:
                raise CalendarUnchanged
            return self._saved(work, held, plan, (edit_words(edit, held.plan), why))

    def preview(self, edit: CalendarEdit) -> tuple[MovedPromise, ...]:
        """Say which promises an edit would move; writes nothing.

        Returns:
            the open dossiers, oldest promise first.
        """
        edit = cleaned(edit)
        with self._register.reading() as work:
            plan = edited(self._editions.newest(work).plan, edit)
            return moved(work, self._editions, plan.calendar())

    def undo(self, base: int) -> CalendarChanged:
        """Make an edition with the content that held before the newest one.

        Args:
            base: number of the view that was seen.

        Returns:
            the calendar after it, and the promises that wait for a decision.

        Raises:
            CalendarNothingToUndo: the program's own calendar holds.
        """
        with self._register.writing() as work:
            held = self._held(work, base)
            if held.number == PROGRAM:
                raise CalendarNothingToUndo
            before = self._editions.numbered(work, held.number - 1)
            what = undo_words(_newest_words(work))
            return self._saved(work, held, before.plan, (what, ""))

    def propose(self, year: int) -> CalendarYear:
        """Propose a year from an open data package, everything in it only expected.

        Returns:
            the year, to be looked at and taken over.
        """
        return propose_year(year)

    def read(self, text: str, name: str) -> TakeYears:
        """Read one year or a plan from TOML.

        Args:
            text: content of the file.
            name: of the file, for refusals.

        Returns:
            an edit that takes it over.
        """
        return read_years(text, name)

    def export(self, years: tuple[int, ...] = ()) -> str:
        """Write years of the calendar as TOML that ``read`` takes back unchanged.

        Args:
            years: one gives a year file, several a file of these years, none the whole plan with
                its hours.

        Returns:
            the text.

        Raises:
            CalendarYearOutside: the calendar does not hold one of the years.
        """
        plan = self.view().plan
        if not years:
            return plan_text(plan.years, plan.hours)
        held = {year.year: year for year in plan.years}
        for year in years:
            if year not in held:
                raise CalendarYearOutside(year=year, first_year=min(held), last_year=max(held))
        chosen = [held[year] for year in sorted(set(years))]
        return year_text(chosen[0]) if len(chosen) == 1 else plan_text(chosen)

    def _held(self, work: UnitOfWork, base: int) -> Edition:
        held = self._editions.newest(work)
        if held.number != base:
            raise CalendarChangedMeanwhile(what=_newest_words(work))
        return held

    def _saved(
        self, work: UnitOfWork, held: Edition, plan: CalendarPlan, said: tuple[str, str]
    ) -> CalendarChanged:
        calendar, number, (what, reason) = plan.calendar(), held.number + 1, said
        work.session.add(
            CalendarEdition(
                number=number,
                version=calendar.version,
                content=to_record(plan),
                made_at=self._register.clock.now(),
                clerk=self._register.office(work).clerk,
                what=what,
                reason=reason,
            )
        )
        work.session.flush()
        values: dict[str, object] = {
            "number": number,
            "before": held.calendar.version,
            "calendar_version": calendar.version,
            "what": what,
            "reason": reason,
        }
        self._register.write_down(work, "calendar", "", values)
        changed = CalendarChanged(
            view=_view(work, Edition(number, plan, calendar)),
            moved=moved(work, self._editions, calendar),
        )
        work.commit()
        return changed


def _view(work: UnitOfWork, edition: Edition) -> CalendarView:
    lines = [EditionLine(**row._asdict()) for row in calendars.editions(work.session)]
    return CalendarView(
        plan=edition.plan,
        calendar=edition.calendar,
        number=edition.number,
        editions=tuple(lines),
        new_years=_new_years(edition),
    )


def _newest_words(work: UnitOfWork) -> str:
    lines = calendars.editions(work.session)
    return lines[0].what if lines else program_words()


def _new_years(edition: Edition) -> tuple[CalendarYear, ...]:
    """List what the program knows of whole years and the office does not.

    Returns:
        years that the office lacks, or has as expected while the program has them confirmed.
    """
    if edition.number == PROGRAM:
        return ()
    own = {year.year: year.is_confirmed for year in edition.plan.years}
    return tuple(
        year
        for year in load_plan().years
        if year.year not in own or year.is_confirmed > own[year.year]
    )


def _reason(reason: str) -> str:
    findings = Findings()
    said = findings.line("reason", reason, REASON)
    findings.refuse()
    return said
