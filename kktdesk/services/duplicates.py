"""Warns of a dossier that the same applicant has in hand for the same procedure; never more."""

from itertools import islice

from kktdesk.domain.errors import Problem
from kktdesk.domain.near_name import is_near, is_one_slip
from kktdesk.services.entry import CheckedEntry
from kktdesk.services.requests import ApplicantEntry
from kktdesk.storage.intake import InHand, in_hand
from kktdesk.storage.unit_of_work import UnitOfWork

MOST_NAMED = 3


def duplicates(work: UnitOfWork, entry: CheckedEntry) -> tuple[Problem, ...]:
    """Find what the applicant seems to have in hand already.

    Args:
        work: any transaction.
        entry: whose own dossier, if it is saved already, is left out.

    Returns:
        a warning for each, the newest first, at most three.
    """
    request = entry.request
    if entry.procedure is None or not request.applicant.name:
        return ()
    number = request.applicant.id_number
    rows = in_hand(work.session, entry.procedure.code, number, request.request_id)
    found = (row for row in rows if _is_same(request.applicant, row))
    return tuple(
        Problem("applicant.name", "duplicate-open", _values(row))
        for row in islice(found, MOST_NAMED)
    )


def _is_same(applicant: ApplicantEntry, row: InHand) -> bool:
    number, other = applicant.id_number, row.applicant_id_number
    if number and other and number != other:
        # Many people bear the same name; two numbers are one only by a slip of the hand.
        return is_one_slip(number, other) and is_near(applicant.name, row.applicant_name)
    return bool(number and other) or is_near(applicant.name, row.applicant_name)


def _values(row: InHand) -> dict[str, object]:
    return {"code": row.code, "day": f"{row.received_at:%d/%m/%Y}"}
