"""The procedures of the office and its working calendar, read once and kept in memory."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.services.calendar_files import load_calendar
from kktdesk.services.procedure_files import (
    FieldFile,
    ProcedureFile,
    load_fields,
    load_procedures,
    version_on,
)
from kktdesk.services.views import ProcedureView, TermChoice

NATIONAL_CODE = 8  # letters of ``1.009756``; an agency's suffix follows


class Catalogue:
    """What can be asked for here, and when the office works."""

    def calendar(self) -> WorkCalendar:
        """Give the working calendar.

        Returns:
            the calendar of all known years.
        """
        return load_calendar()

    def procedures(self, on: date) -> tuple[ProcedureView, ...]:
        """List what is offered on a day.

        Returns:
            procedures with the version in force on the day, by field, then as the office lists
            them; a term that no source gives is None.
        """
        return tuple(self._view(file, on) for file in self._files.by_code.values() if file.enabled)

    def procedure(self, code: str, on: date) -> ProcedureView | None:
        """Find a procedure, also one that is no longer offered.

        Args:
            code: national code, with or without the suffix of an agency, also one that it had
                before, or the desk's own key.
            on: day of receipt.

        Returns:
            the procedure with the version in force on the day, or None.
        """
        file = self._files.find(code) or self._files.find(code[:NATIONAL_CODE])
        return self._view(file, on) if file else None

    def field_names(self) -> dict[str, str]:
        """Give the Vietnamese short name of each field.

        Returns:
            name by code, in the order of display.
        """
        return {code: field.name for code, field in self._files.fields.items()}

    def book_mark(self, field: str) -> str:
        """Give the mark of a field's register volume, for example ``ĐT``.

        Returns:
            the mark.
        """
        return self._files.fields[field].book_mark

    @cached_property
    def _files(self) -> "_Files":
        files = load_procedures()
        return _Files(
            by_code={file.code: file for file in files},
            by_old_code={old.code: file for file in files for old in file.old_codes},
            fields={field.code: field for field in load_fields()},
        )

    def _view(self, file: ProcedureFile, on: date) -> ProcedureView:
        version = version_on(file, on)
        unknown = (TermChoice(case="", term=None),)
        return ProcedureView(
            code=file.code,
            name=file.name,
            field=file.field,
            field_name=self._files.fields[file.field].name,
            terms=tuple(TermChoice(case=row.case, term=row.term) for row in version.terms)
            if version
            else unknown,
            components=file.components,
            sets=file.sets,
            fee=file.fee,
            source=version.source if version else "",
            needs_check=file.needs_check,
        )


@dataclass(frozen=True, slots=True)
class _Files:
    by_code: dict[str, ProcedureFile]
    by_old_code: dict[str, ProcedureFile]
    fields: dict[str, FieldFile]

    def find(self, code: str) -> ProcedureFile | None:
        """Find a procedure by its code, now or before.

        Returns:
            the procedure, or None.
        """
        return self.by_code.get(code) or self.by_old_code.get(code)
