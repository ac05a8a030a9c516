"""A dossier's row turned into the values that leave the services."""

import json
from datetime import datetime
from typing import TYPE_CHECKING

from kktdesk.domain.dossier import Act, Measure, possible
from kktdesk.domain.due_date import Term
from kktdesk.domain.moment import local
from kktdesk.models.dossier import Delivery, Dossier, DossierComponent
from kktdesk.models.log import LogLine
from kktdesk.services.list_views import DossierRow
from kktdesk.services.requests import ApplicantEntry, ComponentEntry, SubmitterEntry
from kktdesk.services.views import DeliveryView, DossierView, HistoryLine
from kktdesk.storage import dossiers, log

if TYPE_CHECKING:
    from kktdesk.storage.lists import Rows
    from kktdesk.storage.unit_of_work import UnitOfWork


def view_of(work: "UnitOfWork", row: Dossier, measure: Measure) -> DossierView:
    """Copy a whole dossier out of its transaction.

    Args:
        work: the transaction.
        row: of the dossier.
        measure: tells early, on time and late apart.

    Returns:
        the dossier with its history, oldest act first.
    """
    delivery = dossiers.current_delivery(row)
    return DossierView(
        code=row.code,
        official_code=row.official_code,
        receipt_number=row.receipt_number,
        book=row.book,
        book_line=row.book_line,
        state=row.state,
        procedure=row.procedure,
        procedure_name=row.procedure_name,
        field=row.field,
        field_name=row.field_name,
        case=row.case,
        term=(term := Term(row.term_value, row.term_unit)),
        term_text=term.in_words(),
        applicant=applicant_of(row),
        submitter=_submitter(row),
        components=tuple(map(_component, row.components)),
        sets=row.sets,
        channel=row.channel,
        return_method=row.return_method,
        postal_address=row.postal_address,
        note=row.note,
        received_at=row.received_at,
        due_at=row.due_at,
        calendar_version=row.calendar_version,
        ready_at=row.ready_at,
        delivery=_delivery(delivery) if delivery else None,
        timeliness=measure(row.ready_at, row.due_at) if row.ready_at else None,
        printed_at=row.printed_at,
        print_count=row.print_count,
        clerk=row.clerk,
        counter=row.counter,
        possible=possible_acts(row),
        history=tuple(map(_history_line, log.lines_of(work.session, row.code))),
    )


def possible_acts(row: Dossier) -> tuple[Act, ...]:
    """List what can be done with a dossier now.

    Returns:
        the acts of its state; nothing is taken back where nothing was done since the receipt.
    """
    acts = possible(row.state, row.post_state)
    has_last = dossiers.last_act(row) is not None
    return tuple(act for act in acts if has_last or act is not Act.TAKE_BACK)


def applicant_of(row: Dossier) -> ApplicantEntry:
    """Copy the applicant as entered.

    Returns:
        the applicant.
    """
    return ApplicantEntry(
        kind=row.applicant_kind,
        name=row.applicant_name,
        id_number=row.applicant_id_number,
        address=row.applicant_address,
        phone=row.applicant_phone,
        email=row.applicant_email,
    )


def _submitter(row: Dossier) -> SubmitterEntry | None:
    if row.submitter_name is None:
        return None
    return SubmitterEntry(
        name=row.submitter_name,
        id_number=row.submitter_id_number,
        authority=row.submitter_authority,
    )


def _component(row: DossierComponent) -> ComponentEntry:
    return ComponentEntry(
        name=row.name,
        copy_kind=row.copy_kind,
        quantity=row.quantity,
        submitted=row.is_submitted,
    )


def _delivery(row: Delivery) -> DeliveryView:
    return DeliveryView(
        way=row.way,
        at=row.at,
        to=row.recipient,
        slip=row.slip,
        item=row.item,
        clerk=row.clerk,
    )


def _history_line(line: LogLine) -> HistoryLine:
    values: dict[str, object] = json.loads(line.body)
    at = values.get("at")
    return HistoryLine(
        at=local(datetime.fromisoformat(str(at))) if at else line.recorded_at,
        recorded_at=line.recorded_at,
        act=line.act,
        clerk=line.clerk,
        values=values,
    )


def rows_of(found: "Rows") -> tuple[DossierRow, ...]:
    """Copy the rows of a list.

    Args:
        found: columns of ``storage.lists.ROW_COLUMNS``.

    Returns:
        one value per row, in the same order.
    """
    return tuple(
        DossierRow(
            code=row.code,
            applicant=row.applicant_name,
            submitter=row.submitter_name or "",
            procedure=row.procedure,
            procedure_name=row.procedure_name,
            field_name=row.field_name,
            state=row.state,
            return_method=row.return_method,
            received_at=row.received_at,
            due_at=row.due_at,
            ready_at=row.ready_at,
            returned_at=row.returned_at,
            returned_by=row.returned_by,
            printed=row.printed_at is not None,
        )
        for row in found
    )
