"""The services' values as the JSON that commands answer: the same words as a dossier's file."""

from collections.abc import Iterable
from datetime import date, datetime

from kktdesk import messages
from kktdesk.domain.errors import Problem
from kktdesk.domain.moment import local
from kktdesk.domain.national import NATIONAL_CODES
from kktdesk.domain.text import clean_line
from kktdesk.services.list_views import DossierRow, Found
from kktdesk.services.report_views import PeriodReport
from kktdesk.services.requests import ApplicantEntry, ComponentEntry, SubmitterEntry
from kktdesk.services.views import DeliveryView, DossierView, HistoryLine, OfficeView

Answer = dict[str, object]


def moment(value: datetime | None) -> str | None:
    """Write a moment.

    Returns:
        ISO 8601 on the counter's clock, to the second; None for None.
    """
    return local(value).isoformat(timespec="seconds") if value else None


def dossier(view: DossierView) -> Answer:
    """Write a whole dossier.

    Returns:
        its answer.
    """
    return {
        "code": view.code,
        "receipt_number": view.receipt_number,
        "state": view.state.value,
        "national_state": NATIONAL_CODES.get(view.state),
        "received_at": moment(view.received_at),
        "due_at": moment(view.due_at),
        **_entered(view),
        **_standing(view),
        **_became(view),
    }


def _entered(view: DossierView) -> Answer:
    return {
        "official_code": view.official_code,
        "book": view.book,
        "book_line": view.book_line,
        "procedure": view.procedure,
        "procedure_name": view.procedure_name,
        "field": view.field,
        "field_name": view.field_name,
        "case": view.case,
        "term": {"value": view.term.value, "unit": view.term.unit.value},
        "term_text": view.term_text,
        "applicant": _applicant(view.applicant),
        "submitter": _submitter(view.submitter) if view.submitter else None,
        "components": [_component(row) for row in view.components],
        "sets": view.sets,
        "channel": view.channel.value,
        "return_method": view.return_method.value,
        "postal_address": view.postal_address,
        "note": view.note,
    }


def _became(view: DossierView) -> Answer:
    return {
        "calendar_version": view.calendar_version,
        "clerk": view.clerk,
        "counter": view.counter,
        "ready_at": moment(view.ready_at),
        "returned_at": moment(view.returned_at),
        "timeliness": view.timeliness.value if view.timeliness else None,
        "delivery": _delivery(view.delivery) if view.delivery else None,
        "printed_at": moment(view.printed_at),
        "print_count": view.print_count,
        "possible": [act.value for act in view.possible],
        "history": history(view.history),
    }


def _standing(view: DossierView) -> Answer:
    return {
        "filed_at": moment(view.filed_at),
        "base_due_at": moment(view.base_due_at),
        "holder": view.holder,
        "officer": view.officer,
        "holder_until": moment(view.holder_until),
        "waiting_since": moment(view.waiting_since),
        "waiting_until": day_of(view.waiting_until),
        "time_used": view.time_used,
        "time_left": view.time_left,
        "days_used": view.days_used,
        "days_total": view.days_total,
        "ended_at": moment(view.ended_at),
        "ended_by": view.ended_by.value if view.ended_by else None,
        "result_number": view.result_number,
        "result_on": day_of(view.result_on),
        "is_result_electronic": view.is_result_electronic,
        "shelf": view.shelf,
        "post_state": view.post_state.value if view.post_state else None,
        "replaces": view.replaces,
        "replaced_by": view.replaced_by,
        "next_act": view.next_act.value if view.next_act else None,
    }


def day_of(value: date | None) -> str | None:
    """Write a day.

    Returns:
        ISO 8601; None for None.
    """
    return value.isoformat() if value else None


def history(lines: Iterable[HistoryLine]) -> list[Answer]:
    """Write what was done with a dossier, or with a register book.

    Returns:
        an object for each act, the oldest first.
    """
    return [_line(line) for line in lines]


def _applicant(entry: ApplicantEntry) -> Answer:
    return {
        "kind": entry.kind.value,
        "name": entry.name,
        "id_number": entry.id_number,
        "address": entry.address,
        "phone": entry.phone,
        "email": entry.email,
    }


def _submitter(entry: SubmitterEntry) -> Answer:
    return {"name": entry.name, "id_number": entry.id_number, "authority": entry.authority}


def _component(entry: ComponentEntry) -> Answer:
    return {
        "name": entry.name,
        "copy_kind": entry.copy_kind.value,
        "quantity": entry.quantity,
        "submitted": entry.submitted,
    }


def _delivery(view: DeliveryView) -> Answer:
    return {
        "way": view.way.value,
        "at": moment(view.at),
        "to": view.to,
        "slip": view.slip.value if view.slip else None,
        "item": view.item,
        "clerk": view.clerk,
    }


def _line(line: HistoryLine) -> Answer:
    return {
        "at": moment(line.at),
        "recorded_at": moment(line.recorded_at),
        "act": line.act,
        "clerk": line.clerk,
        "values": line.values,
    }


def office(view: OfficeView) -> Answer:
    """Write how the office is set up.

    Returns:
        its answer.
    """
    return {
        "unit_code": view.unit_code,
        "unit_name": view.unit_name,
        "header": list(view.header),
        "place": view.place,
        "counter": view.counter,
        "clerk": view.clerk,
    }


def found(view: Found) -> Answer:
    """Write the answer of a search.

    Returns:
        its answer.
    """
    return {"results": [list_row(row) for row in view.rows], "more": view.more}


def list_row(listed: DossierRow) -> Answer:
    """Write one line of a list.

    Returns:
        its answer.
    """
    return {
        "code": listed.code,
        "applicant": listed.applicant,
        "submitter": listed.submitter,
        "procedure": listed.procedure,
        "procedure_name": listed.procedure_name,
        "field_name": listed.field_name,
        "state": listed.state.value,
        "return_method": listed.return_method.value,
        "received_at": moment(listed.received_at),
        "due_at": moment(listed.due_at),
        "ready_at": moment(listed.ready_at),
        "returned_at": moment(listed.returned_at),
        "returned_by": listed.returned_by.value if listed.returned_by else None,
        "printed": listed.printed,
        "holder": listed.holder,
        "officer": listed.officer,
        "filed_at": moment(listed.filed_at),
        "waiting_since": moment(listed.waiting_since),
        "waiting_until": day_of(listed.waiting_until),
        "post_state": listed.post_state.value if listed.post_state else None,
        "shelf": listed.shelf,
    }


def report(view: PeriodReport) -> Answer:
    """Write the figures of a period.

    Returns:
        their answer.
    """
    return {
        "from": view.first.isoformat(),
        "to": view.last.isoformat(),
        "received": view.received,
        "by_field": view.by_field,
        "online": view.online,
        "returned_by_post": view.returned_by_post,
        "early": view.early,
        "on_time": view.on_time,
        "late": view.late,
        "sentence": view.sentence,
    }


def problems(noted: Iterable[Problem]) -> list[Answer]:
    """Write problems or warnings.

    Returns:
        one object each.
    """
    return [
        {
            "field": problem.field,
            "code": problem.code,
            "message": in_one_line(messages.of_problem(problem)),
        }
        for problem in noted
    ]


def in_one_line(said: messages.Message) -> str:
    """Join the sentences about a refusal; what was typed may stand in them.

    Returns:
        one line, without signs that cannot be seen.
    """
    return clean_line(said.in_one_line()).text
