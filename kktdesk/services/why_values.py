"""The values of the sheet that explains a due date, gathered from what the services know."""

from datetime import datetime

from kktdesk.domain.due_date import DueDate
from kktdesk.domain.why_sheet import WhyDay, WhySheet
from kktdesk.services.calendar_views import WhyView
from kktdesk.services.due_words import TraceLine, counted_time
from kktdesk.services.views import DossierView, OfficeView


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
        decided=(),
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
