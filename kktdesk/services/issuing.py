"""Taking a dossier in: the promise, the numbers and the receipt of one row, in one transaction.

The numbers are taken last, so that none is ever lost or given twice. What came in online lies in
the register without numbers until it is accepted; then it goes the same way as at the counter.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from kktdesk.domain.dossier import State
from kktdesk.domain.due_date import Term
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
from kktdesk.models.dossier import Dossier, DossierComponent
from kktdesk.services import rules_record
from kktdesk.services.book_close import refuse_closed
from kktdesk.services.dossier_view import applicant_of, components_of, submitter_of
from kktdesk.services.entry import CheckedEntry, check
from kktdesk.services.receipt_values import Numbers, receipt_of
from kktdesk.services.requests import ReceiveDossier
from kktdesk.storage.numbers import next_number
from kktdesk.storage.search import search_words

if TYPE_CHECKING:
    from kktdesk.services.calendar_editions import CalendarEditions
    from kktdesk.services.catalogue import Catalogue
    from kktdesk.services.paper_receipts import Receipts
    from kktdesk.services.register import Register
    from kktdesk.services.views import OfficeView
    from kktdesk.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Issuing:
    """Gives a row of the register what makes it a received dossier."""

    register: "Register"
    catalogue: "Catalogue"
    editions: "CalendarEditions"
    receipts: "Receipts"

    def filed(self, work: "UnitOfWork", row: Dossier, at: datetime) -> CheckedEntry:
        """Check a dossier that was filed online as an entry of the moment of its acceptance.

        Term and rules are those of that day, as for what is handed in at the counter.

        Args:
            work: the transaction of the acceptance; the calendar of the promise is kept in it.
            row: of the dossier; not changed.
            at: when it is accepted.

        Returns:
            the entry, without problems.
        """
        entry = check(_request_of(row, at), self.catalogue, self.register.clock.now())
        entry.findings.refuse()
        assert entry.due is not None  # noqa: S101 - an entry without problems has its due date
        self.editions.keep(work, entry.due.calendar_version)
        return entry

    def take_in(self, work: "UnitOfWork", row: Dossier, entry: CheckedEntry) -> dict[str, object]:
        """Promise a date, take the numbers and issue the receipt.

        Args:
            work: the transaction in which the row is saved.
            row: of the dossier, with what was handed in.
            entry: the same, checked, without problems.

        Returns:
            what the line of the log says of it.
        """
        office = self.register.office(work)
        promise(row, entry)
        row.state, row.clerk, row.counter = State.RECEIVED, office.clerk, office.counter
        numbers = self._take_numbers(work, entry)
        row.code, row.receipt_number = numbers.code, numbers.receipt
        row.book, row.book_line = numbers.book, numbers.book_line
        receipt = receipt_of(entry, office, numbers, self.register.clock.now())
        assert receipt is not None  # noqa: S101 - an entry without problems has its term
        row.receipt = self.receipts.issue(work, receipt)
        return {
            "due_at": row.due_at.isoformat(),
            "term": f"{row.term_value} {row.term_unit}",
            "calendar_version": row.calendar_version,
            "receipt_number": row.receipt_number,
            "book": f"{row.book}/{row.book_line}",
        }

    def _take_numbers(self, work: "UnitOfWork", entry: CheckedEntry) -> Numbers:
        day = local_day(entry.received_at)
        field = entry.procedure.field if entry.procedure else ""
        session, unit = work.session, self.register.unit_code(work, day)
        refuse_closed(work, field, day.year)
        return Numbers(
            receipt=receipt_number(next_number(session, receipt_series(day.year))),
            book=book_name(self.catalogue.book_mark(field), day.year),
            book_line=book_line(next_number(session, book_series(field, day.year))),
            code=dossier_code(unit, day, next_number(session, dossier_series(unit, day))),
        )


def new_row(entry: CheckedEntry, office: "OfficeView") -> Dossier:
    """Make the row of an entry, with its promise and without numbers.

    Args:
        entry: without problems.
        office: as it is set up today.

    Returns:
        the row, not saved.
    """
    request, applicant, submitter = entry.request, entry.request.applicant, entry.request.submitter
    row = Dossier(
        request_id=request.request_id,
        request_digest=entry.digest,
        official_code=request.official_code,
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
        state=State.DRAFT,
        returned_to="",
        print_count=0,
        clerk=office.clerk,
        counter=office.counter,
        replaces=request.replaces,
        search_words=search_words(applicant.name, submitter.name if submitter else ""),
        components=_components(entry),
    )
    promise(row, entry)
    return row


def promise(row: Dossier, entry: CheckedEntry) -> None:
    """Write the term of an entry and what it promises into a row."""
    assert entry.procedure and entry.term and entry.due  # noqa: S101, PT018 - no problem is left
    procedure, due = entry.procedure, entry.due
    row.procedure, row.procedure_name = procedure.code, procedure.name
    row.field, row.field_name = procedure.field, procedure.field_name
    row.procedure_record, row.term_source = procedure.record, procedure.source
    row.case = entry.case
    row.term_value, row.term_unit = entry.term.value, entry.term.unit
    row.received_at, row.received_on = entry.received_at, local_day(entry.received_at)
    row.due_at, row.base_due_at = due.at, due.at
    row.calendar_version, row.promise_version = due.calendar_version, due.calendar_version
    row.counting_rules = rules_record.to_record(due.reckoning.rules)


def _components(entry: CheckedEntry) -> list[DossierComponent]:
    return [
        DossierComponent(
            position=position,
            name=row.name,
            copy_kind=row.copy_kind,
            quantity=row.quantity,
            is_submitted=row.submitted,
        )
        for position, row in enumerate(entry.components, 1)
    ]


def _request_of(row: Dossier, at: datetime) -> ReceiveDossier:
    return ReceiveDossier(
        request_id=row.request_id,
        procedure=row.procedure,
        case=row.case,
        term=Term(row.term_value, row.term_unit),
        received_at=at,
        applicant=applicant_of(row),
        submitter=submitter_of(row),
        components=components_of(row),
        sets=row.sets,
        channel=row.channel,
        return_method=row.return_method,
        postal_address=row.postal_address,
        note=row.note,
        official_code=row.official_code,
    )
