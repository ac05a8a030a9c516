"""What the register book's service is asked and what it gives."""

from dataclasses import dataclass


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
