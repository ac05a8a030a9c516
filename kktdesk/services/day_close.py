"""Closing days: numbered, locked, kept whole; opened again only by a supervisor.

A close is one transaction: the sheet is made, numbered, hashed and written down in the log, so
that the chain of the log carries the hash of every sheet.
"""

from dataclasses import replace
from datetime import date

from kktdesk.domain.day_errors import DayAlreadyClosed, DayInFuture, DayLocked, DayNotClosed
from kktdesk.domain.day_sheet import Correction, DaySheet
from kktdesk.domain.moment import local, local_day
from kktdesk.domain.numbering import close_series
from kktdesk.models.day_close import DayChange, DayClose
from kktdesk.printing.day_form import FORM
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.closing_list import Closing, unclosed_days
from kktdesk.services.day_record import digest, kept_sheet, to_record
from kktdesk.services.day_sheets import counting, sheet_of
from kktdesk.services.day_views import ClosingList, ClosingPoint, DayClosed
from kktdesk.services.drafts import Drafts
from kktdesk.services.findings import Findings
from kktdesk.services.register import Register
from kktdesk.storage import day_closes
from kktdesk.storage.numbers import next_number
from kktdesk.storage.unit_of_work import UnitOfWork

_NAME, _REASON = 250, 500


class Days:
    """The days of the register: what is open in them, and their closes."""

    def __init__(self, register: Register, catalogue: Catalogue, drafts: Drafts) -> None:
        self._register = register
        self._catalogue = catalogue
        self._closing = Closing(register, catalogue, drafts)

    # ---------------------------------------------------------------- reading
    def closing_list(self, day: date) -> ClosingList:
        """List what is open before a day is closed; nothing of it forbids the close.

        Returns:
            the points as they stand now, each with its cure.
        """
        return self._closing.of_day(day)

    def year_list(self, year: int) -> tuple[ClosingPoint, ...]:
        """List what a year asks for from its first working day on.

        Returns:
            points that also stand in the closing list of its days.
        """
        return self._closing.of_year(year)

    def closed(self, day: date) -> DayClosed | None:
        """Give the close of a day.

        Returns:
            None for a day that is open.
        """
        with self._register.reading() as work:
            row = day_closes.standing(work.session, day)
            return None if row is None else _view(work, row)

    def unclosed(self, until: date) -> tuple[date, ...]:
        """List the days before a day that stay open: working days, and days of intake.

        Returns:
            the days since the register was begun, at most of the last 30.
        """
        calendar = self._catalogue.calendar()
        with self._register.reading() as work:
            return unclosed_days(work, until, calendar)

    def corrections(self, day: date) -> tuple[Correction, ...]:
        """List what a day's sheet corrects of days that were closed before.

        Returns:
            for an open day what has been written down so far.
        """
        how = counting(self._catalogue)
        with self._register.reading() as work:
            row = day_closes.standing(work.session, day)
            sheet = kept_sheet(row) if row else sheet_of(work, self._register, day, how)
            return sheet.corrections

    # ---------------------------------------------------------------- acts
    def close(self, day: date) -> DayClosed:
        """Close a day: its sheet gets a number and never changes from here on.

        Args:
            day: today or an earlier one.

        Returns:
            the close.

        Raises:
            DayInFuture: the day has not begun.
            DayAlreadyClosed: it is closed, here or at another desk.
        """
        how = counting(self._catalogue)
        if day > local_day(self._register.clock.now()):
            raise DayInFuture(day=_said(day))
        with self._register.writing() as work:
            standing = day_closes.standing(work.session, day)
            if standing is not None:
                raise DayAlreadyClosed(day=_said(day), number=standing.number)
            sheet = sheet_of(work, self._register, day, how)
            number = next_number(work.session, close_series(day.year))
            row = self._kept(work, replace(sheet, number=number))
            work.commit()
            return _view(work, row)

    def _kept(self, work: UnitOfWork, sheet: DaySheet) -> DayClose:
        record, day = to_record(sheet), sheet.summary.day
        row = DayClose(
            day=day,
            year=day.year,
            number=sheet.number,
            closed_at=sheet.printed_at,
            clerk=sheet.clerk,
            form=FORM,
            sheet=record,
            sha256=digest(record),
            log_lines=sheet.log_lines,
            log_head=sheet.log_head,
        )
        work.session.add(row)
        work.session.flush()
        work.session.add_all(_changes(row, sheet))
        values: dict[str, object] = {
            "day": day.isoformat(),
            "number": row.number,
            "sha256": row.sha256,
        }
        self._register.write_down(work, day_closes.CLOSE_DAY, day.isoformat(), values)
        return row

    def reopen(self, day: date, supervisor: str, reason: str) -> None:
        """Open a closed day again, before the next one is closed.

        Args:
            day: the closed day; its number stays taken.
            supervisor: who allows it; must not be empty.
            reason: why; must not be empty.

        Raises:
            EntryRefused: supervisor or reason is missing.
            DayNotClosed: the day is open.
            DayLocked: a later day is closed.
        """
        findings = Findings()
        allowed_by = findings.line("supervisor", supervisor, _NAME, required=True)
        why = findings.line("reason", reason, _REASON, required=True)
        findings.refuse()
        with self._register.writing() as work:
            row = day_closes.standing(work.session, day)
            if row is None:
                raise DayNotClosed(day=_said(day))
            later = day_closes.first_closed_after(work.session, day)
            if later is not None:
                raise DayLocked(day=_said(day), later=_said(later))
            row.reopened_at = self._register.clock.now()
            row.reopened_by, row.reason = allowed_by, why
            values: dict[str, object] = {
                "day": day.isoformat(),
                "number": row.number,
                "supervisor": allowed_by,
                "reason": why,
            }
            self._register.write_down(work, "reopen-day", day.isoformat(), values)
            work.commit()


def _changes(row: DayClose, sheet: DaySheet) -> list[DayChange]:
    return [
        DayChange(
            close_id=row.id,
            day=change.day,
            code=one.code,
            figure=change.figure.value,
            delta=change.delta,
        )
        for one in sheet.corrections
        for change in one.changes
    ]


def _view(work: UnitOfWork, row: DayClose) -> DayClosed:
    return DayClosed(
        day=row.day,
        number=row.number,
        closed_at=local(row.closed_at),
        clerk=row.clerk,
        sha256=row.sha256,
        log_lines=row.log_lines,
        log_head=row.log_head,
        is_latest=day_closes.first_closed_after(work.session, row.day) is None,
    )


def _said(day: date) -> str:
    return f"{day:%d/%m/%Y}"
