"""What is odd about an act and may be done all the same, said before it and kept from nobody."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.clock import last_day_to_apologise
from kktdesk.domain.dossier import Act
from kktdesk.domain.errors import CalendarEnds, Problem
from kktdesk.domain.moment import local_day
from kktdesk.models.dossier import Dossier
from kktdesk.services.act_entry import CheckedAct
from kktdesk.services.directory import Directory
from kktdesk.services.dossier_view import DossierViews
from kktdesk.services.invitations import invite_from, last_since_posting
from kktdesk.storage import dossiers
from kktdesk.storage.unit_of_work import UnitOfWork

_FAR = timedelta(days=365)
_COMING = ("until", "comes_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """An act that is about to be done.

    Attributes:
        row: the dossier before the act.
        at: when it is said to happen.
        calendar: of the office, by which coming days are looked at.
    """

    work: UnitOfWork
    row: Dossier
    said: CheckedAct
    at: datetime
    calendar: WorkCalendar


@dataclass(frozen=True, slots=True)
class ActWarnings:
    """Looks at acts before they are done."""

    views: DossierViews
    directory: Directory

    def of(
        self, work: UnitOfWork, row: Dossier, said: CheckedAct, now: datetime
    ) -> tuple[Problem, ...]:
        """Say what is odd about an act; nothing of it forbids the act.

        Args:
            work: of any kind.
            row: the dossier before the act.
            said: the checked act.
            now: when it happens, unless something else is said.

        Returns:
            the warnings in the order of the form, those of single fields first.
        """
        planned = Planned(
            work=work,
            row=row,
            said=said,
            at=said.at or now,
            calendar=self.views.editions.newest(work).calendar,
        )
        look = _OF_ACT.get(said.act, _nothing)
        return (
            *said.findings.warnings,
            *self.directory.warnings_within(work, said.act, said.said),
            *look(planned),
            *_about_days(planned),
        )


def _nothing(_planned: Planned) -> Iterator[Problem]:
    yield from ()


def _second_request(planned: Planned) -> Iterator[Problem]:
    stage = planned.said.text("stage")
    for act in reversed(planned.row.acts):
        is_standing = act.act is Act.ASK_SUPPLEMENT and act.taken_back_at is None
        if is_standing and act.said.get("stage") == stage:
            yield Problem("stage", "second-supplement", {"day": _shown(local_day(act.at))})
            return


def _late_apology(planned: Planned) -> Iterator[Problem]:
    due_on = local_day(planned.row.due_at)
    try:
        latest = last_day_to_apologise(planned.row.due_at, planned.calendar)
    except CalendarEnds:  # nobody knows yet which days are worked then
        return
    if local_day(planned.at) > latest:
        yield Problem("at", "apology-late", {"due": _shown(due_on), "latest": _shown(latest)})


def _early_invitation(planned: Planned) -> Iterator[Problem]:
    last = last_since_posting(planned.row)
    earliest = invite_from(last, planned.calendar)
    if last is not None and earliest is not None and local_day(planned.at) < earliest:
        values: dict[str, object] = {
            "day": _shown(local_day(last.at)),
            "earliest": _shown(earliest),
        }
        yield Problem("at", "invitation-early", values)


def _used_item(planned: Planned) -> Iterator[Problem]:
    item = planned.said.text("item")
    other = dossiers.other_with_item(planned.work.session, item, planned.row)
    if other is not None:
        yield Problem("item", "item-used-elsewhere", {"other": other})


_OF_ACT: MappingProxyType[Act, Callable[[Planned], Iterator[Problem]]] = MappingProxyType(
    {
        Act.ASK_SUPPLEMENT: _second_request,
        Act.EXTEND: _late_apology,
        Act.INVITE: _early_invitation,
        Act.POST: _used_item,
    }
)


def _about_days(planned: Planned) -> Iterator[Problem]:
    for name in _COMING:
        moment = planned.said.moment(name)
        day = local_day(moment) if moment else planned.said.day(name)
        if day is not None:
            yield from _about_day(name, day, planned)


def _about_day(name: str, day: date, planned: Planned) -> Iterator[Problem]:
    if day - local_day(planned.at) > _FAR:
        yield Problem(name, "day-far", {"day": _shown(day)})
    try:
        if not planned.calendar.is_working(day):
            following = planned.calendar.next_working_day(day)
            yield Problem(name, "day-closed", {"day": _shown(day), "next": _shown(following)})
    except CalendarEnds:  # nobody knows yet which days are worked then
        return


def _shown(day: date) -> str:
    return f"{day:%d/%m/%Y}"
