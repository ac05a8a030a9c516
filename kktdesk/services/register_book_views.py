"""What the register book's service is asked and what it gives."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPaper:
    """The printed register book of a period.

    Attributes:
        title: name for a file or a printer's queue; carries no personal data.
        line_count: how many dossiers stand in it, cancelled ones too.
        page_count: how many sheets it takes, covers too.
        forms: id and version of the forms that its lines stand on.
    """

    pdf: bytes
    title: str
    line_count: int
    page_count: int
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
