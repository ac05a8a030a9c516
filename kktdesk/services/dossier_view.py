"""A dossier's row turned into the values that leave the services."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.dossier import OPEN, Act, possible
from kktdesk.domain.due_date import Term
from kktdesk.domain.errors import CalendarEnds
from kktdesk.domain.moment import local, local_day
from kktdesk.domain.next_act import next_act
from kktdesk.domain.timeliness import Timeliness
from kktdesk.models.dossier import Delivery, Dossier, DossierComponent
from kktdesk.models.log import LogLine
from kktdesk.services.calendar_editions import CalendarEditions
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.days_left import DaysLeft
from kktdesk.services.dossier_clock import clock_of
from kktdesk.services.list_views import DossierRow
from kktdesk.services.register import Register
from kktdesk.services.requests import ApplicantEntry, ComponentEntry, SubmitterEntry
from kktdesk.services.rules_record import from_record
from kktdesk.services.views import DeliveryView, DossierView, HistoryLine
from kktdesk.storage import dossiers, log
from kktdesk.storage.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from kktdesk.storage.lists import Rows


@dataclass(frozen=True, slots=True)
class DossierViews:
    """Copies whole dossiers out of their transactions."""

    register: Register
    catalogue: Catalogue
    editions: CalendarEditions

    def of(self, work: UnitOfWork, row: Dossier) -> DossierView:
        """Copy a dossier.

        Returns:
            the dossier as it stands now, with its history, oldest act first.
        """
        times = self._times(work, row)
        base_due_at = row.base_due_at or row.due_at
        ended_at = row.ready_at or row.ended_at
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
            submitter=submitter_of(row),
            components=components_of(row),
            sets=row.sets,
            channel=row.channel,
            return_method=row.return_method,
            postal_address=row.postal_address,
            note=row.note,
            received_at=row.received_at,
            due_at=row.due_at,
            calendar_version=row.calendar_version,
            ready_at=row.ready_at,
            returned_at=row.returned_at,
            delivery=_delivery(delivery) if delivery else None,
            timeliness=self._timeliness(work, ended_at, base_due_at),
            printed_at=row.printed_at,
            print_count=row.print_count,
            clerk=row.clerk,
            counter=row.counter,
            version=row.version,
            filed_at=row.filed_at,
            base_due_at=base_due_at,
            holder=row.holder,
            officer=row.officer,
            holder_until=row.holder_until,
            waiting_since=row.waiting_since,
            waiting_until=row.waiting_until,
            ended_at=row.ended_at,
            ended_by=row.ended_by,
            result_number=row.result_number,
            result_on=row.result_on,
            is_result_electronic=row.is_result_electronic,
            shelf=row.shelf,
            post_state=row.post_state,
            replaces=row.replaces,
            replaced_by=row.replaced_by,
            time_used=times.used,
            time_left=times.left,
            days_used=times.days_used,
            days_total=times.days_total,
            days_left=self.days_left(work).of(row.state, row.due_at),
            next_act=self._next_act(row),
            possible=possible_acts(row),
            history=tuple(map(history_line, log.lines_of(work.session, *dossiers.codes_of(row)))),
        )

    def days_left(self, work: UnitOfWork) -> DaysLeft:
        """Give what counts the working days to a promise.

        Returns:
            the count of today by the calendar that holds.
        """
        today = local_day(self.register.clock.now())
        return DaysLeft(self.editions.newest(work).calendar, today)

    def calendar(self, work: UnitOfWork, row: Dossier) -> WorkCalendar:
        """Give the calendar with which a dossier's promise was made, or else the one that holds.

        Returns:
            the calendar.
        """
        kept = self.editions.find(work, row.calendar_version)
        return kept or self.editions.newest(work).calendar

    def _timeliness(
        self, work: UnitOfWork, ended_at: datetime | None, due_at: datetime
    ) -> Timeliness | None:
        if ended_at is None:
            return None
        hours = self.editions.newest(work).calendar.hours
        return self.catalogue.measure(work, hours)(ended_at, due_at)

    def _times(self, work: UnitOfWork, row: Dossier) -> "_Times":
        if row.state not in OPEN:
            return _NO_TIMES
        clock = clock_of(row, self.calendar(work, row), from_record(row.counting_rules))
        try:
            standing = clock.standing(max(self.register.clock.now(), row.received_at))
        except CalendarEnds:  # it has lain longer than the calendar goes
            return _NO_TIMES
        day = standing.day_length
        return _Times(
            used=standing.used_in_words(),
            left=standing.left_in_words(),
            days_used=-(-standing.used // day),
            days_total=-(-(standing.used + standing.left) // day),
        )

    def _next_act(self, row: Dossier) -> Act | None:
        is_late = local_day(self.register.clock.now()) > local_day(row.due_at)
        return next_act(row.state, row.return_method, row.post_state, needs_apology=is_late)


class _Times(NamedTuple):
    used: str
    left: str
    days_used: int
    days_total: int


_NO_TIMES = _Times("", "", 0, 0)


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


def submitter_of(row: Dossier) -> SubmitterEntry | None:
    """Copy who handed it in.

    Returns:
        None where it was the applicant.
    """
    if row.submitter_name is None:
        return None
    return SubmitterEntry(
        name=row.submitter_name,
        id_number=row.submitter_id_number,
        authority=row.submitter_authority,
    )


def components_of(row: Dossier) -> tuple[ComponentEntry, ...]:
    """Copy the checklist.

    Returns:
        its lines in their order.
    """
    return tuple(map(_component, row.components))


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


def history_line(line: LogLine) -> HistoryLine:
    """Copy a line of the log.

    Returns:
        what it says, and of when.
    """
    values: dict[str, object] = json.loads(line.body)
    at = values.get("at")
    return HistoryLine(
        at=local(datetime.fromisoformat(str(at))) if at else line.recorded_at,
        recorded_at=line.recorded_at,
        act=line.act,
        clerk=line.clerk,
        values=values,
    )


def rows_of(found: "Rows", days_left: DaysLeft) -> tuple[DossierRow, ...]:
    """Copy the rows of a list.

    Args:
        found: columns of ``storage.lists.ROW_COLUMNS``.
        days_left: counts for each of them.

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
            holder=row.holder,
            officer=row.officer,
            holder_until=row.holder_until,
            filed_at=row.filed_at,
            waiting_since=row.waiting_since,
            waiting_until=row.waiting_until,
            post_state=row.post_state,
            shelf=row.shelf,
            days_left=days_left.of(row.state, row.due_at),
        )
        for row in found
    )
