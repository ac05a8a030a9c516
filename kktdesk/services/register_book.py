"""The register book of a period as a PDF; read in short pieces, so that nobody's save waits."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from kktdesk.domain.moment import local_day, start_of
from kktdesk.domain.register_book import (
    BookClosing,
    RegisterBook,
    RegisterLine,
    RegisterVolume,
    Watch,
    book_year,
    volume_of,
)
from kktdesk.domain.register_book_errors import FieldUnknown, PeriodRefused, RegisterEmpty
from kktdesk.printing.register_form import form_on
from kktdesk.printing.register_paper import render_register
from kktdesk.services.form_book import check_sheet
from kktdesk.services.form_lines import own_layout_lines
from kktdesk.services.register_book_views import PrintedVolume, RegisterPaper
from kktdesk.services.register_prints import PRINT_BOOK, SAVE_BOOK, told_of
from kktdesk.services.views import PrintJob
from kktdesk.storage import book_closes, register_lines
from kktdesk.storage.register_lines import LineKey

if TYPE_CHECKING:
    from kktdesk.services.catalogue import Catalogue
    from kktdesk.services.procedure_book import ProcedureBook
    from kktdesk.services.register import Register
    from kktdesk.storage.unit_of_work import UnitOfWork

_KEYS_AT_ONCE, _LINES_AT_ONCE = 2000, 400
# A line is read, set and drawn.
_STEPS_OF_LINE = 3

Progress = Callable[[int, int], None]
IsCancelled = Callable[[], bool]


class RegisterBooks:
    """The register book (sổ theo dõi hồ sơ), one volume for each field and year."""

    def __init__(self, register: "Register", catalogue: "Catalogue") -> None:
        self._register = register
        self._catalogue = catalogue

    def fields(self) -> dict[str, str]:
        """Give the fields of work that have books of their own.

        Returns:
            name by code, in the order of display.
        """
        return self._catalogue.field_names()

    def pdf(
        self,
        from_on: date,
        to_on: date,
        field: str | None = None,
        *,
        progress: Progress | None = None,
        is_cancelled: IsCancelled | None = None,
    ) -> bytes:
        """Set the lines of a period, to be looked at.

        Args:
            from_on: first day of receipt.
            to_on: last day, included.
            field: code of a field; None takes all, one volume after another.
            progress: is told now and then how many steps of how many are done.
            is_cancelled: is asked now and then whether the paper is still wanted.

        Returns:
            PDF on A4 across.
        """
        watch = Watch(progress, is_cancelled)
        return self.paper(from_on, to_on, field, watch).pdf

    def paper(
        self, from_on: date, to_on: date, field: str | None = None, watch: Watch | None = None
    ) -> RegisterPaper:
        """Print the lines of a period and tell how many they are.

        Args:
            from_on: first day of receipt.
            to_on: last day, included.
            field: code of a field; None takes all, one volume after another.
            watch: is told how far the work is, and may end it with ``PaperCancelled``.

        Returns:
            the paper.

        Raises:
            PeriodRefused: the first day lies behind the last.
            FieldUnknown: no field has that code.
            RegisterEmpty: no dossier was received in the period.
        """
        if from_on > to_on:
            raise PeriodRefused(first=_said(from_on), last=_said(to_on))
        if field is not None and field not in self.fields():
            raise FieldUnknown(name=field[:60], known=", ".join(self.fields()))
        watch = watch or Watch()
        keys = self._keys(from_on, to_on, field, watch)
        if not keys:
            raise RegisterEmpty(first=_said(from_on), last=_said(to_on))
        watch.begin(_STEPS_OF_LINE * len(keys))
        book = self._book(keys, (from_on, to_on), watch)
        made = render_register(book, watch)
        name = form_on(to_on).title.name
        return RegisterPaper(
            pdf=made.pdf,
            title=f"{name} {from_on.isoformat()} {to_on.isoformat()}",
            line_count=made.line_count,
            page_count=made.page_count,
            first_on=from_on,
            last_on=to_on,
            volumes=tuple(map(_printed, book.volumes, made.spans)),
            forms=_forms_of(keys),
        )

    def print_job(self, paper: RegisterPaper) -> PrintJob:
        """Make a book that was looked at ready for the printer or a file.

        Returns:
            the job.

        Raises:
            FormUnconfirmed: nobody answers for the words of one of its forms yet.
        """
        with self._register.reading() as work:
            for line in own_layout_lines():
                if (line.id, line.version) in paper.forms:
                    check_sheet(work, line)
        return PrintJob(pdf=paper.pdf, title=paper.title, media="A4", is_landscape=True, reprint=0)

    def record_print(self, paper: RegisterPaper, printer: str) -> None:
        """Note that a printer took a book.

        Args:
            paper: as it was printed.
            printer: name of its queue; "" for the system's own choice.
        """
        self._record(PRINT_BOOK, paper, {"printer": printer})

    def record_save(self, paper: RegisterPaper) -> None:
        """Note that a book was written into a file.

        Args:
            paper: as it was written.
        """
        self._record(SAVE_BOOK, paper, {})

    def _record(self, act: str, paper: RegisterPaper, told: dict[str, object]) -> None:
        with self._register.writing() as work:
            for values in told_of(paper):
                self._register.write_down(work, act, str(values["book"]), values | told)
            work.commit()

    def _keys(self, first: date, last: date, field: str | None, watch: Watch) -> list[LineKey]:
        found: list[LineKey] = []
        end = start_of(last + timedelta(days=1))
        after: tuple[datetime, int] = (start_of(first), -1)
        while True:
            watch.step(0)
            with self._register.reading() as work:
                some = register_lines.keys(work.session, end, after, _KEYS_AT_ONCE)
            found.extend(key for key in some if field in {None, key.field})
            if len(some) < _KEYS_AT_ONCE:
                return found
            after = some[-1].received_at, some[-1].id

    def _book(self, keys: list[LineKey], period: tuple[date, date], watch: Watch) -> RegisterBook:
        with self._register.reading() as work:
            office = self._register.office(work)
            divisions = _Divisions(self._catalogue.book(work), office.unit_name)
            books = sorted({key.book for key in keys})
            starts = register_lines.first_orders(work.session, books)
            closings = _closings(work, books)
        names, place = self.fields(), {code: at for at, code in enumerate(self.fields())}
        keys.sort(
            key=lambda key: (
                book_year(key.book),
                place.get(key.field, len(place)),
                key.book,
                key.order,
            )
        )
        return RegisterBook(
            header=office.header,
            place=office.place,
            clerk=office.clerk,
            printed_at=self._register.clock.now(),
            is_sample=office.is_sample,
            volumes=tuple(
                replace(
                    volume_of(
                        name,
                        names.get(some[0].field, some[0].field),
                        period,
                        before=starts[name] - 1,
                        lines=tuple(self._lines(some, divisions, watch)),
                    ),
                    closing=closings.get(name),
                )
                for name, some in _by_book(keys)
            ),
        )

    def _lines(
        self, keys: Sequence[LineKey], divisions: "_Divisions", watch: Watch
    ) -> Iterator[RegisterLine]:
        for first in range(0, len(keys), _LINES_AT_ONCE):
            ids = [key.id for key in keys[first : first + _LINES_AT_ONCE]]
            with self._register.reading() as work:
                found = register_lines.lines(work.session, ids)
            for number in ids:
                procedure, line = found[number]
                yield replace(line, division=divisions.of(procedure, line.received_on))
            watch.step(len(ids))


def _closings(work: "UnitOfWork", books: Sequence[str]) -> dict[str, BookClosing]:
    return {
        row.book: BookClosing(
            closed_on=local_day(row.closed_at),
            clerk=row.clerk,
            head=row.head,
            line_count=row.line_count,
            cancelled_count=row.cancelled_count,
            changed_count=book_closes.changed_count(work.session, row),
        )
        for row in book_closes.all_standing(work.session)
        if row.book in books
    }


def _printed(volume: RegisterVolume, span: tuple[int, int]) -> PrintedVolume:
    return PrintedVolume(
        name=volume.name,
        first_line=volume.lines[0].number,
        last_line=volume.lines[-1].number,
        line_count=len(volume.lines),
        first_page=span[0],
        last_page=span[1],
    )


def _forms_of(keys: Sequence[LineKey]) -> tuple[tuple[str, int], ...]:
    days = {local_day(key.received_at) for key in keys}
    origins = (form_on(day).origin for day in sorted(days))
    return tuple(dict.fromkeys((origin.id, origin.version) for origin in origins))


class _Divisions:
    """Tells who works on a procedure; where nobody is named it is the office itself."""

    def __init__(self, procedures: "ProcedureBook", office: str) -> None:
        self._procedures = procedures
        self._office = office
        self._known: dict[tuple[str, date], str] = {}

    def of(self, procedure: str, day: date) -> str:
        known = self._known.get((procedure, day))
        if known is None:
            code = self._procedures.find(procedure)
            version = self._procedures.on(code, day) if code else None
            known = (version.entry.division if version else "") or self._office
            self._known[procedure, day] = known
        return known


def _by_book(keys: Sequence[LineKey]) -> Iterator[tuple[str, tuple[LineKey, ...]]]:
    for name, some in groupby(keys, lambda key: key.book):
        yield name, tuple(some)


def _said(day: date) -> str:
    return f"{day:%d/%m/%Y}"
