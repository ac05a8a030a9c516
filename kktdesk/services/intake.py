"""Before acceptance: guidance, refusal, and what was filed online and waits to be accepted.

None of these takes a number of the register, and none starts a clock.
"""

from dataclasses import asdict, replace
from datetime import date, datetime, timedelta

from kktdesk.domain.dossier import ApplicantKind, State
from kktdesk.domain.errors import IntakeMismatch, RequestMismatch
from kktdesk.domain.moment import local, start_of
from kktdesk.models.dossier import Dossier
from kktdesk.models.life import IntakeNote
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.dossier_view import DossierViews
from kktdesk.services.entry import CheckedEntry, check
from kktdesk.services.intake_entry import CheckedNote, check_note
from kktdesk.services.intake_views import IntakeKind, IntakeNoteView
from kktdesk.services.issuing import new_row
from kktdesk.services.official_codes import refuse_taken
from kktdesk.services.reception import entry_log
from kktdesk.services.register import Register
from kktdesk.services.requests import ApplicantEntry, IntakeEntry, ReceiveDossier
from kktdesk.services.views import DossierView, OfficeView
from kktdesk.storage import dossiers, intake
from kktdesk.storage.unit_of_work import UnitOfWork

OFFICIAL_CODE = 37

_ACTS = {IntakeKind.GUIDANCE: "guide", IntakeKind.REFUSAL: "turn-away"}


class Intake:
    """What happens at the counter without a receipt."""

    def __init__(self, register: Register, catalogue: Catalogue, views: DossierViews) -> None:
        self._register = register
        self._catalogue = catalogue
        self._views = views

    # ------------------------------------------------------------ guidance and refusal
    def guidance(self, entry: IntakeEntry) -> IntakeNoteView:
        """Keep what somebody has to bring before the dossier can be taken in (Mẫu 02).

        Args:
            entry: a repeat with the same ``request_id`` and content saves nothing.

        Returns:
            the note as kept.
        """
        return self._note(IntakeKind.GUIDANCE, entry)

    def refusal(self, entry: IntakeEntry) -> IntakeNoteView:
        """Keep why a dossier is not taken in (Mẫu 03).

        Args:
            entry: a repeat with the same ``request_id`` and content saves nothing.

        Returns:
            the note as kept.
        """
        return self._note(IntakeKind.REFUSAL, entry)

    def notes(self, day: date) -> tuple[IntakeNoteView, ...]:
        """List who was guided or turned away on a day.

        Returns:
            the notes by their time.
        """
        with self._register.reading() as work:
            rows = intake.notes_between(
                work.session, start_of(day), start_of(day + timedelta(days=1))
            )
            return tuple(map(_view, rows))

    def _note(self, kind: IntakeKind, entry: IntakeEntry) -> IntakeNoteView:
        note = check_note(kind, entry, self._catalogue, self._register.clock.now())
        note.findings.refuse()
        with self._register.writing() as work:
            known = intake.note_of(work.session, note.entry.request_id)
            if known is not None:
                return _repeated(known, note)
            office = self._register.office(work)
            row = _note_row(note, office)
            work.session.add(row)
            self._register.write_down(work, _ACTS[kind], note.entry.official_code, _told(note))
            work.commit()
            return _view(row)

    # ------------------------------------------------------------ filed online
    def file_online(self, entry: ReceiveDossier, filed_at: datetime) -> DossierView:
        """Take over what was filed on a portal; it waits to be accepted or not.

        Filing is not acceptance: there is no number of the register and no receipt yet, and the
        date that is shown only tells what acceptance at the moment of filing would promise.

        Args:
            entry: with the code of the state system; a repeat with the same ``request_id`` and
                content saves nothing.
            filed_at: when it was filed there.

        Returns:
            the dossier, in the state ``filed``, or as far as it has come since.

        Raises:
            RequestMismatch: the request was saved before with other content.
        """
        filed = self._filed(entry, filed_at)
        filed.findings.refuse()
        with self._register.writing() as work:
            known = dossiers.by_request(work.session, filed.request.request_id)
            if known is not None:
                if known.request_digest != filed.digest:
                    raise RequestMismatch(code=known.code)
                return self._views.of(work, known)
            row = self._filed_row(work, filed)
            work.commit()
            return self._views.of(work, row)

    def _filed(self, entry: ReceiveDossier, filed_at: datetime) -> CheckedEntry:
        now = self._register.clock.now()
        at = min(filed_at, now)  # a later one is refused below, by its own name
        filed = check(replace(entry, received_at=local(at), replaces=""), self._catalogue, now)
        code = filed.request.official_code or ""
        if filed_at > now:
            filed.findings.problem("filed_at", "filed-in-future")
        if not entry.channel.is_online:
            filed.findings.problem("channel", "channel-not-online")
        if not code:
            filed.findings.problem("official_code", "required")
        if len(code) > OFFICIAL_CODE:
            values = {"limit": OFFICIAL_CODE, "length": len(code)}
            filed.findings.problem("official_code", "text-too-long", **values)
        return filed

    def _filed_row(self, work: UnitOfWork, filed: CheckedEntry) -> Dossier:
        code = filed.request.official_code or ""
        refuse_taken(work, filed.findings, "official_code", code)
        filed.findings.refuse()
        row = new_row(filed, self._register.office(work))
        row.state, row.filed_at = State.FILED, filed.received_at
        row.code = f"{dossiers.FILED_MARK}{code}"
        row.receipt_number, row.book, row.book_line = "", "", ""
        work.session.add(row)
        work.session.flush()
        self._views.editions.keep(work, row.calendar_version)
        self._register.write_down(work, "file", row.code, entry_log(filed))
        return row


def _repeated(known: IntakeNote, note: CheckedNote) -> IntakeNoteView:
    if known.said["digest"] != note.digest or known.kind != note.kind:
        raise IntakeMismatch(at=f"{known.at:%H:%M %d/%m/%Y}")
    return _view(known)


def _note_row(note: CheckedNote, office: OfficeView) -> IntakeNote:
    entry = note.entry
    return IntakeNote(
        request_id=entry.request_id,
        kind=note.kind.value,
        at=note.at,
        applicant_name=entry.applicant.name,
        applicant_id_number=entry.applicant.id_number,
        procedure=entry.procedure,
        procedure_name=entry.matter,
        said={
            "digest": note.digest,
            "applicant": asdict(entry.applicant),
            "lines": list(entry.lines),
            "reason": entry.reason,
            "contact": entry.contact or office.clerk,
            "contact_phone": entry.contact_phone,
            "official_code": entry.official_code,
            "header": list(office.header),
            "place": office.place,
            "desk_name": office.unit_name,
            "is_sample": office.is_sample,
        },
        clerk=office.clerk,
        counter=office.counter,
    )


def _told(note: CheckedNote) -> dict[str, object]:
    values = asdict(note.entry) | {"at": note.at.isoformat(), "lines": list(note.entry.lines)}
    return {name: value for name, value in values.items() if value}


def _view(row: IntakeNote) -> IntakeNoteView:
    said = row.said
    texts = dict[str, str](said["applicant"])  # type: ignore[call-overload] # written above
    kind = texts.pop("kind")
    lists: dict[str, list[str]] = said  # type: ignore[assignment] # the same
    return IntakeNoteView(
        request_id=row.request_id,
        kind=IntakeKind(row.kind),
        at=row.at,
        applicant=ApplicantEntry(kind=ApplicantKind(kind), **texts),
        procedure=row.procedure,
        matter=row.procedure_name,
        lines=tuple(lists["lines"]),
        reason=str(said["reason"]),
        contact=str(said["contact"]),
        contact_phone=str(said["contact_phone"]),
        official_code=str(said["official_code"]),
        header=tuple(lists["header"]),
        place=str(said["place"]),
        desk_name=str(said["desk_name"]),
        clerk=row.clerk,
        counter=row.counter,
        is_sample=said["is_sample"] is True,
    )
