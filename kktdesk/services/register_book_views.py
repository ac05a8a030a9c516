"""What the register book's service is asked and what it gives."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedVolume:
    """What is printed of one book.

    Attributes:
        name: for example ``ĐT-01/2026``.
        first_line, last_line: their numbers, for example ``07``.
        first_page, last_page: its sheets in the paper, covers too.
    """

    name: str
    first_line: str
    last_line: str
    line_count: int
    first_page: int
    last_page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPaper:
    """The printed register book of a period.

    Attributes:
        title: name for a file or a printer's queue; carries no personal data.
        line_count: how many dossiers stand in it, cancelled ones too.
        page_count: how many sheets it takes, covers too.
        first_on, last_on: the period that was asked for, both days included.
        volumes: what is printed of each book, in the order of the sheets.
        forms: id and version of the forms that its lines stand on.
    """

    pdf: bytes
    title: str
    line_count: int
    page_count: int
    first_on: date
    last_on: date
    volumes: tuple[PrintedVolume, ...]
    forms: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenBook:
    """A register book that is not closed.

    Attributes:
        name: for example ``ĐT-01/2026``.
        field: code of its field of work.
        line_count: number of its last line.
    """

    name: str
    field: str
    line_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BookClosed:
    """The close of a register book that stands.

    Attributes:
        name: for example ``ĐT-01/2026``.
        field: code of its field of work.
        line_count: number of its last line.
        cancelled_count: how many lines were cancelled by then.
        head: who signs for the one-stop department, or "".
    """

    name: str
    year: int
    field: str
    line_count: int
    cancelled_count: int
    closed_at: datetime
    clerk: str
    head: str
