"""Explanations to print: real due dates over the calendar of the program."""

from collections.abc import Iterable
from functools import cache

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.counting_rules import DEFAULT_RULES, CountingRules
from kktdesk.domain.due_date import Term, TermUnit, due_date
from kktdesk.domain.pause import Pause
from kktdesk.domain.why_sheet import WhySheet
from kktdesk.printing.why_form import why_form
from kktdesk.printing.why_sheet import render_why
from kktdesk.services.calendar_files import load_calendar
from kktdesk.services.due_words import rule_lines, trace_lines
from kktdesk.services.why_values import days_of
from tests.unit.printing.samples import CODE, HEADER, PROCEDURE, at

TEN_DAYS = Term(10, TermUnit.WORKING_DAY)


@cache
def calendar() -> WorkCalendar:
    return load_calendar()


def explained(
    received: str = "2026-11-16 09:15",
    term: Term = TEN_DAYS,
    rules: CountingRules = DEFAULT_RULES,
    pauses: Iterable[Pause] = (),
    **changes: object,
) -> WhySheet:
    due = due_date(at(received), term, calendar(), rules, pauses)
    values: dict[str, object] = {
        "header": HEADER,
        "place": "Đồng Tháp",
        "code": CODE,
        "receipt_number": "0007/BPTNTKQ",
        "applicant": "CÔNG TY TNHH CHẾ BIẾN THỦY SẢN TÂN PHƯỚC (MẪU)",
        "procedure_name": PROCEDURE,
        "received_at": at(received),
        "term_text": term.in_words(),
        "source": "Điều 39.2 NĐ 96/2026/NĐ-CP",
        "promised_at": due.at,
        "days": days_of(due, trace_lines(due)),
        "rules": rule_lines(due)[1:],
        "notes": (),
        "clerk": "Trần Thị Bích Phượng",
        "printed_at": at("2026-12-01 10:02"),
        "is_sample": False,
    }
    return WhySheet(**(values | changes))  # type: ignore[arg-type] # the tests name real fields


def printed(sheet: WhySheet) -> bytes:
    return render_why(sheet, why_form())
