"""The catalogue of procedures as data: looked through, changed from a day on, retired, confirmed.

A change is one more version from a day on; nothing that was entered is ever changed, so a dossier
keeps the version that it was received under.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from kktdesk.domain.moment import local_day
from kktdesk.domain.procedure_errors import (
    ImportRefused,
    ProcedureChangedMeanwhile,
    ProcedureNotListed,
)
from kktdesk.models.catalogue import ProcedureRecord
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.findings import Findings
from kktdesk.services.procedure_book import ProcedureBook, Versions, covers, nearest
from kktdesk.services.procedure_change import changes_nothing, checked_entry
from kktdesk.services.procedure_import import REFUSED, SAME, judge, write_procedures
from kktdesk.services.procedure_record import to_record
from kktdesk.services.procedure_views import (
    ImportLine,
    ProcedureDetail,
    ProcedureEntry,
    ProcedureVersion,
)
from kktdesk.services.register import Register
from kktdesk.storage.unit_of_work import UnitOfWork


class Procedures:
    """The versions of every procedure."""

    def __init__(self, register: Register, catalogue: Catalogue) -> None:
        self._register = register
        self._catalogue = catalogue

    def rows(self, on: date) -> tuple[ProcedureVersion, ...]:
        """List every procedure, also the retired ones.

        Returns:
            for each the version in force on a day, or else the nearest one; by field, then as the
            program lists them, then the office's own.
        """
        book = self._catalogue.book()
        place = {field: at for at, field in enumerate(book.fields)}
        found = [nearest(book.stretches(code), on) for code in book.codes()]
        return tuple(sorted(found, key=lambda version: place[version.entry.field]))

    def detail(self, code: str, on: date) -> ProcedureDetail:
        """Give a procedure with all its versions.

        Args:
            code: as it is now or was before.
            on: the day whose version is the current one.

        Returns:
            the procedure.
        """
        book = self._catalogue.book()
        return _detail(book, _known(book, code), on)

    def save(self, entry: ProcedureEntry, base: int) -> ProcedureDetail:
        """Enter a version: from its first to its last day it takes the place of all others.

        Args:
            entry: what holds on those days; a code that is not known makes a new procedure.
            base: number of the newest record of that procedure that was looked at, 0 for none.

        Returns:
            the procedure; nothing was written where the entry changes nothing.

        Raises:
            EntryRefused: a field must be cured; nothing was saved.
        """
        with self._register.writing() as work:
            book = self._catalogue.book(work)
            checked = _accepted(entry, book)
            self._enter(work, book, checked, base)
        return self.detail(checked.code, checked.in_force_from or self._today())

    def retire(self, code: str, from_: date, base: int) -> ProcedureDetail:
        """Offer a procedure no longer, from a day on; it is still recognised.

        Args:
            code: as it is now or was before.
            from_: first day on which it is not offered.
            base: number of the newest record of that procedure that was looked at, 0 for none.

        Returns:
            the procedure.
        """
        with self._register.writing() as work:
            book = self._catalogue.book(work)
            known = _known(book, code)
            last = nearest(book.stretches(known), from_).entry
            entry = replace(last, in_force_from=from_, in_force_until=None, is_offered=False)
            self._enter(work, book, _accepted(entry, book), base)
        return self.detail(known, from_)

    def confirm(self, code: str, on: date, base: int) -> ProcedureDetail:
        """Note that the version of a day was compared with the published decision.

        Args:
            code: as it is now or was before.
            on: a day on which the version is in force.
            base: number of the newest record of that procedure that was looked at, 0 for none.

        Returns:
            the procedure.
        """
        with self._register.writing() as work:
            book = self._catalogue.book(work)
            known = _known(book, code)
            # Only the days that are left to it: a later version must not be covered.
            entry = replace(nearest(book.stretches(known), on).entry, needs_check=False)
            self._enter(work, book, entry, base)
        return self.detail(known, on)

    def export_csv(self) -> bytes:
        """Write every version that counts as a table that office programs open.

        Returns:
            the file; see ``csv_table`` and ``procedure_cells``.
        """
        return write_procedures(self._catalogue.book())

    def read_csv(self, content: bytes) -> tuple[ImportLine, ...]:
        """Say what a table would do; writes nothing.

        Args:
            content: of the file.

        Returns:
            a line for each row.
        """
        return tuple(judged.line for judged in judge(content, self._catalogue.book()))

    def import_csv(self, content: bytes) -> tuple[ImportLine, ...]:
        """Enter every row of a table that changes something, or none.

        Args:
            content: of the file.

        Returns:
            a line for each row.

        Raises:
            ImportRefused: a row is wrong; nothing was saved.
        """
        with self._register.writing() as work:
            rows = judge(content, self._catalogue.book(work))
            refused = [judged.line.row for judged in rows if judged.line.what == REFUSED]
            if refused:
                raise ImportRefused(count=len(refused), row=refused[0])
            self._enter_all(work, [row.entry for row in rows if row.line.what != SAME])
        return tuple(judged.line for judged in rows)

    def _enter_all(self, work: UnitOfWork, entries: Sequence[ProcedureEntry]) -> None:
        if entries:
            added = [_log_values(row) for row in self._add(work, entries)]
            self._register.write_down(work, "procedure", "", {"imported": added})
            work.commit()

    def _enter(
        self, work: UnitOfWork, book: ProcedureBook, entry: ProcedureEntry, base: int
    ) -> None:
        if book.newest_of(entry.code) != base:
            raise ProcedureChangedMeanwhile(code=entry.code)
        if not changes_nothing(book, entry):
            (row,) = self._add(work, [entry])
            self._register.write_down(work, "procedure", "", _log_values(row))
            work.commit()

    def _add(self, work: UnitOfWork, entries: Iterable[ProcedureEntry]) -> list[ProcedureRecord]:
        now, clerk = self._register.clock.now(), self._register.office(work).clerk
        rows = [
            ProcedureRecord(
                code=entry.code,
                in_force_from=entry.in_force_from,
                in_force_until=entry.in_force_until,
                content=to_record(entry),
                recorded_at=now,
                clerk=clerk,
            )
            for entry in entries
        ]
        work.session.add_all(rows)
        work.session.flush()
        return rows

    def _today(self) -> date:
        return local_day(self._register.clock.now())


def _accepted(entry: ProcedureEntry, book: ProcedureBook) -> ProcedureEntry:
    findings = Findings()
    checked = checked_entry(findings, entry, book)
    findings.refuse()
    return checked


def _log_values(row: ProcedureRecord) -> dict[str, object]:
    said = ("code", "name", "in_force_from", "in_force_until", "terms", "school", "source")
    marks = ("is_offered", "needs_check")
    return {"record": row.id} | {name: row.content[name] for name in (*said, *marks)}


def _known(book: ProcedureBook, code: str) -> str:
    known = book.find(code)
    if known is None:
        raise ProcedureNotListed(code=code)
    return known


def _detail(book: ProcedureBook, code: str, on: date) -> ProcedureDetail:
    stretches = book.stretches(code)
    return ProcedureDetail(
        code=code,
        current=nearest(stretches, on),
        versions=tuple(_in_order(stretches, book.superseded(code))),
        old_codes=tuple(old for old, new in book.old_codes.items() if new == code),
    )


def _in_order(stretches: Versions, superseded: Versions) -> Iterator[ProcedureVersion]:
    for version in reversed(stretches):
        yield version
        for replaced in superseded:
            if covers(version, replaced.entry.in_force_from or date.min):
                yield replaced
