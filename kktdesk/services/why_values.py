"""Why a due date is what it is: the values for the window and for the sheet."""

from datetime import datetime

from kktdesk.domain.due_date import DueDate
from kktdesk.domain.why_sheet import WhyDay, WhySheet
from kktdesk.services.calendar_views import WhyView
from kktdesk.services.due_words import TraceLine, counted_time, rule_lines, trace_lines
from kktdesk.services.views import DossierView, OfficeView
from kktdesk.services.why_views import Explanation


def explain(due: DueDate) -> Explanation:
    """Explain a due date that is not promised yet.

    Returns:
        the explanation, without a source.
    """
    return Explanation(
        due=due, days=due.trace, lines=trace_lines(due), rules=rule_lines(due), source=""
    )


def explanation_of(why: WhyView) -> Explanation:
    """Bring the explanation of a promise into the form in which the window shows it.

    Returns:
        the explanation.
    """
    return Explanation(
        due=why.due,
        days=why.due.trace,
        lines=why.lines,
        rules=why.rules,
        source=why.source,
        notes=why.notes,
    )


def why_sheet_of(
    why: WhyView, dossier: DossierView, office: OfficeView, now: datetime
) -> WhySheet:
    """Gather what the sheet prints.

    Args:
        why: the explanation.
        dossier: whose promise it is.
        office: as it is set up today.
        now: moment in the foot line.

    Returns:
        the values.
    """
    case = f" ({dossier.case})" if dossier.case else ""
    return WhySheet(
        header=office.header,
        place=office.place,
        code=dossier.code,
        receipt_number=dossier.receipt_number,
        applicant=dossier.applicant.name,
        procedure_name=dossier.procedure_name + case,
        received_at=dossier.received_at,
        term_text=dossier.term_text,
        source=why.source,
        promised_at=why.promised_at,
        days=days_of(why.due, why.lines),
        rules=why.rules[1:],  # the first names the term, which stands above
        notes=why.notes,
        clerk=office.clerk,
        printed_at=now,
        is_sample=office.is_sample,
    )


def days_of(due: DueDate, lines: tuple[TraceLine, ...]) -> tuple[WhyDay, ...]:
    """Turn the lines of an explanation into rows of the sheet.

    Returns:
        a row for each line.
    """
    return tuple(
        WhyDay(
            day=line.day,
            number=line.number,
            is_counted=line.is_counted,
            is_worked=due.calendar.is_working(line.day),
            is_plain=line.is_plain,
            reason=line.reason,
            length=counted_time(line.sessions),
        )
        for line in lines
    )
