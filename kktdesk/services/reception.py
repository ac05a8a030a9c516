"""Receiving a dossier: the entry is checked, saved with its numbers, and its receipt issued.

One save is one transaction; the numbers are taken inside it, last, so that none is ever lost or
given twice. Saving is idempotent on the entry's ``request_id``.
"""

from dataclasses import asdict

from kktdesk.domain.dossier import State
from kktdesk.domain.errors import RequestMismatch
from kktdesk.domain.moment import local_day
from kktdesk.domain.numbering import (
    book_line,
    book_name,
    book_series,
    dossier_code,
    dossier_series,
    receipt_number,
    receipt_series,
)
from kktdesk.domain.people import read_identity
from kktdesk.models.dossier import Dossier, DossierComponent, IssuedReceipt
from kktdesk.printing.forms import receipt_form
from kktdesk.services import rules_record
from kktdesk.services.calendar_editions import CalendarEditions
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.dossier_view import DossierViews, applicant_of
from kktdesk.services.entry import CheckedEntry, check
from kktdesk.services.receipt_values import Numbers, receipt_of, to_record
from kktdesk.services.register import Register
from kktdesk.services.requests import ReceiveDossier
from kktdesk.services.views import Draft, KnownParty, OfficeView, Received
from kktdesk.storage import dossiers
from kktdesk.storage.failures import is_unsure
from kktdesk.storage.numbers import next_number
from kktdesk.storage.search import search_words
from kktdesk.storage.unit_of_work import UnitOfWork


class Reception:
    """What happens at the counter when a dossier comes in."""

    def __init__(
        self,
        register: Register,
        catalogue: Catalogue,
        editions: CalendarEditions,
        views: DossierViews,
    ) -> None:
        self._views = views
        self._register = register
        self._catalogue = catalogue
        self._editions = editions

    def draft(self, request: ReceiveDossier) -> Draft:
        """Say what the open form would save; writes nothing.

        Returns:
            the receipt without numbers, its due date, problems and warnings.
        """
        now = self._register.clock.now()
        entry = check(request, self._catalogue, now)
        with self._register.reading() as work:
            office = self._register.office(work)
        return Draft(
            receipt=receipt_of(entry, office, Numbers(), now),
            due=entry.due,
            problems=tuple(entry.findings.problems),
            warnings=tuple(entry.findings.warnings),
        )

    def known_party(self, id_number: str) -> KnownParty | None:
        """Find an applicant by identity or tax number, as entered the last time.

        Args:
            id_number: as typed, with or without blanks and dashes.

        Returns:
            the applicant, or None for an unknown or empty number.
        """
        number = read_identity(id_number).number
        if not number:
            return None
        with self._register.reading() as work:
            row = dossiers.latest_of(work.session, number)
            if row is None:
                return None
            return KnownParty(
                applicant=applicant_of(row),
                last_received_on=row.received_on,
                open_count=dossiers.open_count_of(work.session, number),
            )

    def receive(self, request: ReceiveDossier) -> Received:
        """Save a dossier with its numbers and issue its receipt.

        Args:
            request: the entry; a repeat with the same ``request_id`` and content saves nothing
                and gives the same dossier.

        Returns:
            the dossier as saved, and what was odd.

        Raises:
            EntryRefused: a field must be cured; nothing was saved.
            RequestMismatch: the request was saved before with other content.
        """
        entry = check(request, self._catalogue, self._register.clock.now())
        entry.findings.refuse()
        try:
            return self._save(entry)
        except Exception as error:
            # A commit that failed half way may still be on disk: ask before saying "not saved".
            if is_unsure(error) and (saved := self._saved_before(entry)):
                return saved
            raise

    def _save(self, entry: CheckedEntry) -> Received:
        with self._register.writing() as work:
            known = dossiers.by_request(work.session, entry.request.request_id)
            if known is not None:
                return self._repeated(work, known, entry)
            self._refuse_taken_code(work, entry)
            row = self._row(work, entry)
            work.commit()
            return Received(
                dossier=self._views.of(work, row),
                warnings=tuple(entry.findings.warnings),
                repeated=False,
            )

    def _saved_before(self, entry: CheckedEntry) -> Received | None:
        with self._register.reading() as work:
            known = dossiers.by_request(work.session, entry.request.request_id)
            return self._repeated(work, known, entry) if known else None

    def _repeated(self, work: UnitOfWork, known: Dossier, entry: CheckedEntry) -> Received:
        if known.request_digest != entry.digest:
            raise RequestMismatch(code=known.code)
        warnings = tuple(entry.findings.warnings)
        return Received(
            dossier=self._views.of(work, known),
            warnings=warnings,
            repeated=True,
        )

    def _refuse_taken_code(self, work: UnitOfWork, entry: CheckedEntry) -> None:
        code = entry.request.official_code
        if code and dossiers.by_code(work.session, code):
            entry.findings.problem("official_code", "official-code-taken", code=code)
            entry.findings.refuse()

    def _row(self, work: UnitOfWork, entry: CheckedEntry) -> Dossier:
        office = self._register.office(work)
        row = _new_row(entry, office)
        numbers = self._take_numbers(work, entry, office)
        row.code, row.receipt_number = numbers.code, numbers.receipt
        row.book, row.book_line = numbers.book, numbers.book_line
        now = self._register.clock.now()
        receipt = receipt_of(entry, office, numbers, now)
        assert receipt is not None  # noqa: S101 - an entry without problems has its term
        row.receipt = IssuedReceipt(form=_form_name(), printed_values=to_record(receipt))
        work.session.add(row)
        work.session.flush()
        self._editions.keep(work, row.calendar_version)
        self._register.write_down(work, "receive", row.code, _log_values(entry, row))
        return row

    def _take_numbers(self, work: UnitOfWork, entry: CheckedEntry, office: OfficeView) -> Numbers:
        day = local_day(entry.received_at)
        field = entry.procedure.field if entry.procedure else ""
        session, unit = work.session, office.unit_code
        return Numbers(
            receipt=receipt_number(next_number(session, receipt_series(day.year))),
            book=book_name(self._catalogue.book_mark(field), day.year),
            book_line=book_line(next_number(session, book_series(field, day.year))),
            code=dossier_code(unit, day, next_number(session, dossier_series(unit, day))),
        )


def _new_row(entry: CheckedEntry, office: OfficeView) -> Dossier:
    request, applicant, submitter = entry.request, entry.request.applicant, entry.request.submitter
    assert entry.procedure and entry.term and entry.due  # noqa: S101, PT018 - no problem is left
    return Dossier(
        request_id=request.request_id,
        request_digest=entry.digest,
        official_code=request.official_code,
        procedure=entry.procedure.code,
        procedure_name=entry.procedure.name,
        field=entry.procedure.field,
        field_name=entry.procedure.field_name,
        case=entry.case,
        term_value=entry.term.value,
        term_unit=entry.term.unit,
        applicant_kind=applicant.kind,
        applicant_name=applicant.name,
        applicant_id_number=applicant.id_number,
        applicant_address=applicant.address,
        applicant_phone=applicant.phone,
        applicant_email=applicant.email,
        submitter_name=submitter.name if submitter else None,
        submitter_id_number=submitter.id_number if submitter else "",
        submitter_authority=submitter.authority if submitter else "",
        sets=request.sets,
        channel=request.channel,
        return_method=request.return_method,
        postal_address=request.postal_address,
        note=request.note,
        received_at=entry.received_at,
        received_on=local_day(entry.received_at),
        due_at=entry.due.at,
        base_due_at=entry.due.at,
        calendar_version=entry.due.calendar_version,
        promise_version=entry.due.calendar_version,
        counting_rules=rules_record.to_record(entry.due.reckoning.rules),
        term_source=entry.procedure.source,
        procedure_record=entry.procedure.record,
        state=State.RECEIVED,
        returned_to="",
        print_count=0,
        clerk=office.clerk,
        counter=office.counter,
        search_words=search_words(applicant.name, submitter.name if submitter else ""),
        components=[
            DossierComponent(
                position=position,
                name=row.name,
                copy_kind=row.copy_kind,
                quantity=row.quantity,
                is_submitted=row.submitted,
            )
            for position, row in enumerate(entry.components, 1)
        ],
    )


def _log_values(entry: CheckedEntry, row: Dossier) -> dict[str, object]:
    request = asdict(entry.request)
    del request["received_at"], request["term"], request["components"]
    return {
        "at": entry.received_at.isoformat(),
        "due_at": row.due_at.isoformat(),
        "term": f"{row.term_value} {row.term_unit}",
        "calendar_version": row.calendar_version,
        "receipt_number": row.receipt_number,
        "book": f"{row.book}/{row.book_line}",
        "components": [asdict(component) for component in entry.components],
        # A receipt written later than it is dated must show it (the past is allowed, not hidden).
        "entered_late": entry.request.received_at is not None,
        **request,
    }


def _form_name() -> str:
    origin = receipt_form().origin
    return f"{origin.id}/v{origin.version}"
