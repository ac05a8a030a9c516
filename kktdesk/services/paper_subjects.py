"""Whose paper it is: a dossier's, by an act or its state, or a note's; and what it will say."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from kktdesk.domain.errors import DossierUnknown
from kktdesk.domain.form import PaperKind, PaperValues
from kktdesk.domain.moment import local_day
from kktdesk.domain.paper_errors import NoteUnknown
from kktdesk.models.dossier import Dossier
from kktdesk.models.life import DossierAct, IntakeNote
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.paper_causes import Cause, cause_of
from kktdesk.services.paper_numbers import naming
from kktdesk.services.paper_values import Facts
from kktdesk.services.paper_values_acts import values_of
from kktdesk.services.paper_values_notes import check_kind, note_values
from kktdesk.services.paper_views import Wanted
from kktdesk.services.register import Register
from kktdesk.storage import dossiers, intake
from kktdesk.storage.issued_papers import Owner
from kktdesk.storage.unit_of_work import UnitOfWork

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose paper it is, and what it will say.

    Attributes:
        code: of the dossier, or "".
        day: of the receipt or of the note; the form goes by it.
        values: makes all values, given the number.
    """

    owner: Owner
    act: DossierAct | None
    code: str
    day: date
    values: Callable[[str], PaperValues]


@dataclass(frozen=True, slots=True)
class Subjects:
    """Finds what papers hang on."""

    register: Register
    catalogue: Catalogue

    def of_dossier(self, work: UnitOfWork, row: Dossier, wanted: Wanted) -> Subject:
        """Find what a paper of a dossier hangs on.

        Returns:
            the subject.
        """
        now = self.register.clock.now()
        cause = cause_of(row, wanted.kind, now, wanted.act_id)
        make = partial(self._values, work, cause, wanted.kind)
        return Subject(row, cause.act, row.code, row.received_on, make)

    def of_note(self, work: UnitOfWork, note: IntakeNote, wanted: Wanted) -> Subject:
        """Find what a paper of a note of guidance or refusal will say.

        Returns:
            the subject.
        """
        check_kind(note, wanted.kind)
        day, now = local_day(note.at), self.register.clock.now()
        procedure = self.catalogue.procedure(note.procedure, day) if note.procedure else None
        make = partial(note_values, note, procedure, naming(work, local_day(now)), now)
        return Subject(note, None, "", day, make)

    def _values(self, work: UnitOfWork, cause: Cause, kind: PaperKind, number: str) -> PaperValues:
        now = self.register.clock.now()
        facts = Facts(
            row=(row := cause.row),
            act=cause.act,
            office=self.register.office(work),
            naming=naming(work, local_day(now)),
            procedure=self.catalogue.procedure(row.procedure, row.received_on),
            measure=self.catalogue.measure(),
            now=now,
            number=number,
        )
        return values_of(kind, facts)


def row_of(work: UnitOfWork, code: str) -> Dossier:
    """Find a dossier.

    Returns:
        the row.

    Raises:
        DossierUnknown: no dossier has that code.
    """
    row = dossiers.by_code(work.session, code)
    if row is None:
        raise DossierUnknown(code=code[:_SHOWN])
    return row


def note_of(work: UnitOfWork, request_id: str) -> IntakeNote:
    """Find a note of guidance or refusal.

    Returns:
        the row.

    Raises:
        NoteUnknown: nothing was kept under that request.
    """
    note = intake.note_of(work.session, request_id)
    if note is None:
        raise NoteUnknown
    return note
