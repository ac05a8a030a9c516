"""Where Enter leads from a point of the closing list: the page, and the act that it asks for."""

from types import MappingProxyType
from typing import NamedTuple

from kktdesk.domain.dossier import Act
from kktdesk.domain.report import ReportForm
from kktdesk.services.day_views import ClosingPoint, Cure
from kktdesk.ui.page import CALENDAR, DOSSIER, POST, RECEPTION, REPORTS, OpenAt


class Way(NamedTuple):
    """A page and what it is opened with."""

    page: str
    argument: object = None


_ACTS = MappingProxyType(
    {
        Cure.READY: Act.READY,
        Cure.APOLOGISE: Act.EXTEND,
        Cure.CALL: Act.CALL,
        Cure.ANSWER: Act.ACCEPT,
    }
)
_PAGES = MappingProxyType(
    {
        Cure.SIGN_BUNDLE: Way(POST),
        Cure.OPEN_DRAFT: Way(RECEPTION),
        Cure.CONFIRM_CALENDAR: Way(CALENDAR),
        Cure.ENTER_TARGETS: Way(REPORTS, ReportForm.PAR),
    }
)


def way_to(point: ClosingPoint) -> Way | None:
    """Return the way to the cure of a point, or None where it lies elsewhere."""
    act = _ACTS.get(point.cure)
    if act is not None:
        return Way(DOSSIER, OpenAt(point.name, act))
    return _PAGES.get(point.cure)
