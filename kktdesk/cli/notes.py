"""The command ``notes``: who was guided before acceptance, or turned away, on a day."""

from dataclasses import asdict
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from kktdesk.cli import answers, speech
from kktdesk.cli.outcome import Outcome
from kktdesk.services.intake_views import IntakeKind, IntakeNoteView

if TYPE_CHECKING:
    from kktdesk.cli.arguments import Words
    from kktdesk.services.desk import Desk

_KINDS: Final = MappingProxyType(
    {
        IntakeKind.GUIDANCE: "Hướng dẫn (Mẫu 02)",
        IntakeKind.REFUSAL: "Từ chối (Mẫu 03)",
    }
)


def notes(desk: "Desk", words: "Words") -> Outcome:
    """Tell who was guided or turned away.

    Args:
        desk: an open desk.
        words: the day.

    Returns:
        the notes of the day, by their time.
    """
    found = desk.intake.notes(words.day)
    answer: answers.Answer = {
        "date": words.day.isoformat(),
        "notes": [_answer(note) for note in found],
    }
    told = "\n".join(map(_told, found))
    return Outcome(answer=answer, text=told or "Ngày này không hướng dẫn, không từ chối ai.")


def _answer(note: IntakeNoteView) -> answers.Answer:
    return {
        "request_id": note.request_id,
        "at": answers.moment(note.at),
        "kind": note.kind.value,
        "applicant": asdict(note.applicant),
        "procedure": note.procedure,
        "matter": note.matter,
        "lines": list(note.lines),
        "reason": note.reason,
        "contact": note.contact,
        "contact_phone": note.contact_phone,
        "official_code": note.official_code,
        "clerk": note.clerk,
        "counter": note.counter,
    }


def _told(note: IntakeNoteView) -> str:
    head = f"{speech.moment(note.at)}: {_KINDS[note.kind]} – {note.applicant.name}"
    reasons = note.reason.splitlines()
    return "\n  ".join((head, note.matter, *(f"– {line}" for line in note.lines), *reasons))
