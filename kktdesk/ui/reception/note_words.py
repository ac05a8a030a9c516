"""A note of guidance or of a refusal in words: all that it says."""

from PySide6.QtCore import QCoreApplication

from kktdesk.services.intake_views import IntakeKind, IntakeNoteView
from kktdesk.ui import formats
from kktdesk.ui.dossier.facts import Fact
from kktdesk.ui.dossier.words import id_text, joined
from kktdesk.ui.entry_words import applicant_kinds
from kktdesk.ui.tables.records import Column, Kind

translate = QCoreApplication.translate


def kind_words(note: IntakeNoteView) -> str:
    """Return what was done."""
    if note.kind is IntakeKind.GUIDANCE:
        return translate("IntakeNotes", "Guided")
    return translate("IntakeNotes", "Turned away")


def _form(note: IntakeNoteView) -> str:
    if note.kind is IntakeKind.GUIDANCE:
        return translate("IntakeNotes", "Form 02")
    return translate("IntakeNotes", "Form 03")


def _who(note: IntakeNoteView) -> str:
    return note.applicant.name


def _matter(note: IntakeNoteView) -> str:
    return note.matter


def _time(note: IntakeNoteView) -> str:
    return formats.time_text(note.at)


def columns() -> tuple[Column[IntakeNoteView], ...]:
    """Return the columns of the list of a day."""
    return (
        Column(translate("IntakeNotes", "At"), _time, Kind.TEXT, 64, 56),
        Column(
            translate("IntakeNotes", "Applicant, matter"),
            _who,
            width=240,
            least=150,
            second=_matter,
            is_stretching=True,
        ),
        Column(translate("IntakeNotes", "What"), kind_words, Kind.TEXT, 120, 112, second=_form),
    )


def note_facts(note: IntakeNoteView) -> tuple[Fact, ...]:
    """Return label and value of each fact; a value may be ""."""
    applicant = note.applicant
    kind = next(words for words, known in applicant_kinds() if known is applicant.kind)
    lines = "\n".join(f"{at}. {line}" for at, line in enumerate(note.lines, 1))
    return (
        (
            translate("IntakeNotes", "What"),
            joined(kind_words(note), _form(note), formats.moment_text(note.at)),
        ),
        (
            translate("IntakeNotes", "Applicant"),
            joined(applicant.name, kind, id_text(applicant.id_number)),
        ),
        (translate("IntakeNotes", "Address"), applicant.address),
        (
            translate("IntakeNotes", "Telephone"),
            joined(formats.phone_text(applicant.phone), applicant.email),
        ),
        (translate("IntakeNotes", "Matter"), joined(note.procedure, note.matter)),
        (translate("IntakeNotes", "To be put right"), lines),
        (translate("IntakeNotes", "Reason"), note.reason),
        (
            translate("IntakeNotes", "Whom to ask"),
            joined(note.contact, formats.phone_text(note.contact_phone)),
        ),
        (translate("IntakeNotes", "Official code"), note.official_code),
        (translate("IntakeNotes", "Clerk"), joined(note.clerk, note.counter)),
    )
