"""The papers of one dossier: what the procedure asks for, what is there, what is missing."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kktdesk.domain.dossier import CopyKind
from kktdesk.services.requests import ComponentEntry
from kktdesk.services.views import ProcedureView


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """One paper of the list.

    Attributes:
        is_needed: the procedure cannot do without it.
        is_own: the clerk wrote it; the procedure does not know it.
        is_there: it was handed in.
    """

    name: str
    copy_kind: CopyKind
    quantity: int = 1
    is_needed: bool = False
    is_own: bool = False
    is_there: bool = False

    @property
    def is_missing(self) -> bool:
        """Say whether it is asked for and not there."""
        return self.is_needed and not self.is_there


def asked_for(procedure: ProcedureView | None) -> list[PaperLine]:
    """List the papers that a procedure asks for, none of them there yet.

    Returns:
        its papers; where the catalogue marks none as needed, all are, as when saving.
    """
    papers = procedure.components if procedure else ()
    has_needed = any(paper.required for paper in papers)
    return [
        PaperLine(
            name=paper.name,
            copy_kind=paper.copy_kind,
            quantity=paper.quantity,
            is_needed=paper.required or not has_needed,
        )
        for paper in papers
    ]


def completed(lines: Iterable[PaperLine]) -> list[PaperLine]:
    """Tick every paper that is needed.

    Returns:
        the lines; those that are only asked for "if any" stay as they are.
    """
    return [replace(line, is_there=line.is_there or line.is_needed) for line in lines]


def filled(
    lines: Iterable[PaperLine], entries: Iterable[ComponentEntry], *, is_ticked: bool
) -> list[PaperLine]:
    """Bring lines to what an entry says of its papers.

    Args:
        lines: what the procedure asks for.
        entries: each stands for the first line of its name, or else for a further paper.
        is_ticked: what was handed in is there; else each paper has to be seen anew.

    Returns:
        the lines in their order, then the further papers.
    """
    waiting = list(entries)
    found = [_filled(line, waiting, is_ticked=is_ticked) for line in lines]
    return found + [
        PaperLine(
            name=entry.name,
            copy_kind=entry.copy_kind,
            quantity=entry.quantity,
            is_own=True,
            is_there=entry.submitted and is_ticked,
        )
        for entry in waiting
    ]


def _filled(line: PaperLine, waiting: list[ComponentEntry], *, is_ticked: bool) -> PaperLine:
    entry = next((entry for entry in waiting if entry.name == line.name), None)
    if entry is None:
        return line
    waiting.remove(entry)
    is_there = entry.submitted and is_ticked
    return replace(line, copy_kind=entry.copy_kind, quantity=entry.quantity, is_there=is_there)


def missing(lines: Iterable[PaperLine]) -> tuple[str, ...]:
    """List what is asked for and not there.

    Returns:
        names in the order of the list.
    """
    return tuple(line.name for line in lines if line.is_missing)


def entries(lines: Iterable[PaperLine]) -> tuple[ComponentEntry, ...]:
    """Give the papers as they are saved: there, or missing; those "if any" nobody has seen.

    Returns:
        the components of the request.
    """
    return tuple(
        ComponentEntry(
            name=line.name,
            copy_kind=line.copy_kind,
            quantity=line.quantity,
            submitted=line.is_there,
        )
        for line in lines
        if line.is_there or line.is_needed
    )
