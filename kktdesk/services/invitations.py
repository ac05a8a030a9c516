"""When the post may invite an addressee again."""

from datetime import date

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.dossier import POST_ACTS, Act
from kktdesk.domain.errors import CalendarEnds
from kktdesk.domain.moment import local_day
from kktdesk.domain.post import DAYS_BETWEEN_INVITATIONS
from kktdesk.models.dossier import Dossier
from kktdesk.models.life import DossierAct

_AT_THE_POST = frozenset(act for _, act in POST_ACTS)


def last_since_posting(row: Dossier) -> DossierAct | None:
    """Give the last act of the post on a result since it went out.

    Args:
        row: a dossier whose result the post has.

    Returns:
        the act, or None where the post has said nothing yet.
    """
    for act in reversed(row.acts):
        if act.taken_back_at is None and act.act is Act.POST:
            return None
        if act.taken_back_at is None and act.act in _AT_THE_POST:
            return act
    return None


def invite_from(last: DossierAct | None, calendar: WorkCalendar) -> date | None:
    """Tell from which day on the addressee may be invited again.

    Args:
        last: act of the post on the result, as ``last_since_posting`` gives it.
        calendar: by which working days are counted.

    Returns:
        the day, or None where nobody was invited, or nobody knows which days will be worked.
    """
    if last is None or last.act is not Act.INVITE:
        return None
    try:
        return calendar.nth_working_day_after(local_day(last.at), DAYS_BETWEEN_INVITATIONS)
    except CalendarEnds:
        return None
