"""Closing the register books of a year; a closed one is opened again only by a supervisor.

A closed book takes no new line. Its dossiers live on: what is corrected in them is corrected with
its reason, and the last page of the book tells how many lines that were.

Source: TT 01/2018/TT-VPCP article 10.2 (a: the book of a year is closed at its end; c: numbers run
from 01 to the end of the year).
"""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from kktdesk.domain.errors import EntryRefused, Problem
from kktdesk.domain.moment import local, local_day
from kktdesk.domain.numbering import book_name, book_series
from kktdesk.domain.register_book_errors import BookNotClosed, BookUnknown, BookYearRuns
from kktdesk.models.book_close import BookClose
from kktdesk.services.dossier_view import history_line
from kktdesk.services.findings import Findings
from kktdesk.services.register_book_views import BookClosed, OpenBook
from kktdesk.services.register_prints import PRINT_BOOK, SAVE_BOOK
from kktdesk.services.views import HistoryLine
from kktdesk.storage import book_closes, log
from kktdesk.storage.numbers import last_number

if TYPE_CHECKING:
    from kktdesk.services.catalogue import Catalogue
    from kktdesk.services.register import Register
    from kktdesk.storage.unit_of_work import UnitOfWork

_NAME, _REASON, _BOOK = 250, 500, 40
_CLOSE, _REOPEN = "close-book", "reopen-book"
_ACTS = frozenset({_CLOSE, _REOPEN, PRINT_BOOK, SAVE_BOOK})


class Books:
    """The register books (sổ theo dõi) as they are open or closed."""

    def __init__(self, register: "Register", catalogue: "Catalogue") -> None:
        self._register = register
        self._catalogue = catalogue

    def open_ones(self, year: int) -> tuple[OpenBook, ...]:
        """List the books of a year that are to be closed.

        Returns:
            those with lines that are open, in the order of the catalogue.
        """
        with self._register.reading() as work:
            return tuple(open_books(work, self._catalogue, year))

    def closed(self) -> tuple[BookClosed, ...]:
        """List the books that are closed.

        Returns:
            the closes that stand, the newest year first.
        """
        with self._register.reading() as work:
            return tuple(map(_view, book_closes.all_standing(work.session)))

    def history(self, name: str) -> tuple[HistoryLine, ...]:
        """List what was done with a book: its prints and files, its closes and openings.

        Args:
            name: of the book, for example ``ĐT-01/2026``.

        Returns:
            the lines of the log, the oldest first; none of what is no book.
        """
        with self._register.reading() as work:
            lines = log.lines_of(work.session, name)
            return tuple(history_line(line) for line in lines if line.act in _ACTS)

    def close(self, year: int, head: str = "") -> tuple[BookClosed, ...]:
        """Close what is open of the books of a year; done again it writes nothing.

        Args:
            year: from its last day on.
            head: who signs for the one-stop department; "" leaves it to the pen.

        Returns:
            the closes of all books of the year.

        Raises:
            EntryRefused: the name cannot stand there.
            BookYearRuns: the year is not at its end.
            BookUnknown: the year has no book.
        """
        findings = Findings()
        signer = findings.line("head", head, _NAME)
        findings.refuse()
        if local_day(self._register.clock.now()) < date(year, 12, 31):
            raise BookYearRuns(year=year, day=f"31/12/{year}")
        with self._register.writing() as work:
            for book in tuple(open_books(work, self._catalogue, year)):
                self._close(work, book, year, signer)
            standing = book_closes.all_standing(work.session)
            closed = tuple(_view(row) for row in standing if row.year == year)
            if not closed:
                raise BookUnknown(year=year)
            work.commit()
            return closed

    def _close(self, work: "UnitOfWork", book: OpenBook, year: int, head: str) -> None:
        row = BookClose(
            year=year,
            field=book.field,
            book=book.name,
            line_count=book.line_count,
            cancelled_count=book_closes.cancelled_count(work.session, book.name),
            closed_at=self._register.clock.now(),
            clerk=self._register.clerk(work),
            head=head,
        )
        work.session.add(row)
        work.session.flush()
        values: dict[str, object] = {
            "book": row.book,
            "line_count": row.line_count,
            "cancelled_count": row.cancelled_count,
            "head": head,
        }
        self._register.write_down(work, _CLOSE, row.book, values)

    def reopen(self, name: str, supervisor: str, reason: str) -> None:
        """Open a closed book again; what is received then goes on counting in it.

        Args:
            name: of the book, for example ``ĐT-01/2026``.
            supervisor: who allows it; must not be empty.
            reason: why; must not be empty.

        Raises:
            EntryRefused: supervisor or reason is missing.
            BookNotClosed: no closed book has that name.
        """
        findings = Findings()
        allowed_by = findings.line("supervisor", supervisor, _NAME, required=True)
        why = findings.line("reason", reason, _REASON, required=True)
        findings.refuse()
        with self._register.writing() as work:
            standing = {row.book: row for row in book_closes.all_standing(work.session)}
            row = standing.get(name)
            if row is None:
                raise BookNotClosed(name=name[:_BOOK])
            row.reopened_at = self._register.clock.now()
            row.reopened_by, row.reason = allowed_by, why
            values: dict[str, object] = {"book": name, "supervisor": allowed_by, "reason": why}
            self._register.write_down(work, _REOPEN, name, values)
            work.commit()


def open_books(work: "UnitOfWork", catalogue: "Catalogue", year: int) -> Iterator[OpenBook]:
    """Give the books of a year that have lines and are not closed.

    Args:
        work: any transaction.
        catalogue: tells the fields and the marks of their books.
        year: of the books.

    Yields:
        the books, in the order of the catalogue.
    """
    for field in catalogue.field_names():
        last = last_number(work.session, book_series(field, year))
        if last and book_closes.standing(work.session, field, year) is None:
            name = book_name(catalogue.book_mark(field), year)
            yield OpenBook(name=name, field=field, line_count=last)


def refuse_closed(work: "UnitOfWork", field: str, year: int) -> None:
    """Refuse a new line in a closed book.

    Args:
        work: the transaction in which the number would be taken.
        field: code of the field of work.
        year: of the receipt.

    Raises:
        EntryRefused: the book is closed.
    """
    close = book_closes.standing(work.session, field, year)
    if close is not None:
        values: dict[str, object] = {"book": close.book, "year": year}
        raise EntryRefused((Problem("received_at", "book-closed", values),))


def _view(row: BookClose) -> BookClosed:
    return BookClosed(
        name=row.book,
        year=row.year,
        field=row.field,
        line_count=row.line_count,
        cancelled_count=row.cancelled_count,
        closed_at=local(row.closed_at),
        clerk=row.clerk,
        head=row.head,
    )
