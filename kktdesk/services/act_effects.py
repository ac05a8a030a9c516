"""What each act does to the row of a dossier, its state apart."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.clock import Clock, Standing
from kktdesk.domain.dossier import (
    POST_ACTS,
    RETURN_ACTS,
    Act,
    PostState,
    ReturnMethod,
    Slip,
    State,
)
from kktdesk.domain.errors import EntryRefused, Problem
from kktdesk.domain.moment import local_day
from kktdesk.models.dossier import Delivery, Dossier
from kktdesk.services.act_entry import CheckedAct
from kktdesk.services.correction import (
    RECEIVED_AT,
    RESULT_ON,
    correct,
    refuse_coming_result,
)
from kktdesk.services.dossier_clock import clock_of
from kktdesk.services.rules_record import from_record
from kktdesk.storage import changes, dossiers

SENT_BACK = "sent-back"
_HOLDER = ("holder", "officer", "holder_until")


@dataclass(slots=True)
class Doing:
    """An act while it is done.

    Attributes:
        calendar: with which the dossier's promise was made.
        re_promised_at: when its promise was made anew last; only there where an act is undone.
        take_in: takes the numbers of what was filed online and issues its receipt; only there
            where it is accepted.
        told: what the line of the log says beside what was entered.
    """

    row: Dossier
    said: CheckedAct
    at: datetime
    now: datetime
    clerk: str
    calendar: WorkCalendar
    re_promised_at: datetime | None = None
    take_in: Callable[[], dict[str, object]] | None = None
    told: dict[str, object] = field(default_factory=dict)

    def clock(self) -> Clock:
        """Make the clock of the dossier, the act in it.

        Returns:
            the clock.
        """
        return clock_of(self.row, self.calendar, from_record(self.row.counting_rules))

    def standing(self) -> Standing:
        """Tell how the dossier's clock stands when the act is done, whenever that is told.

        Returns:
            promise, base and what is left.
        """
        return self.clock().standing(max(self.row.received_at, self.at))


def _nothing(_doing: Doing) -> None:
    pass


def reckon(doing: Doing) -> None:
    """Write the promise, and what its end is measured by, as they stand with the act."""
    standing = doing.standing()
    doing.row.due_at, doing.row.base_due_at = standing.due_at, standing.base.at
    doing.told = {"due_at": standing.due_at.isoformat()}


def _accept(doing: Doing) -> None:
    assert doing.take_in is not None  # noqa: S101 - given with the act
    doing.told = doing.take_in()


def _assign(doing: Doing) -> None:
    row, said = doing.row, doing.said
    row.holder, row.officer = said.text("division"), said.text("officer")
    row.holder_until = said.moment("until")


def _call_back(doing: Doing) -> None:
    doing.row.holder, doing.row.officer, doing.row.holder_until = "", "", None


def _ask_partner(doing: Doing) -> None:
    doing.row.holder, doing.row.officer = doing.said.text("partner"), ""
    doing.row.holder_until = doing.said.moment("until")


def _partner_answered(doing: Doing) -> None:
    row = doing.row
    asked = next(
        act for act in reversed(row.acts) if act.act is Act.ASK_PARTNER and not act.taken_back_at
    )
    changes.put_back(row, {name: asked.before[name] for name in _HOLDER if name in asked.before})


def _ask(doing: Doing) -> None:
    row, asked_on = doing.row, local_day(doing.at)
    row.waiting_since, row.waiting_until = doing.at, doing.said.day("until")
    if row.waiting_until is not None and row.waiting_until < asked_on:
        raise EntryRefused((Problem("until", "moment-too-early", {"after": _day(asked_on)}),))
    until = doing.clock().requests()[-1].until
    if row.waiting_until is None and until is not None:
        row.waiting_until = local_day(until)
    reckon(doing)


def _answer(doing: Doing) -> None:
    doing.row.waiting_since, doing.row.waiting_until = None, None
    reckon(doing)


def _end(doing: Doing) -> None:
    if doing.row.waiting_since is not None:  # the wait is not the office's time, answered or not
        reckon(doing)
    doing.row.ended_at, doing.row.ended_by = doing.at, doing.said.act
    doing.row.waiting_since, doing.row.waiting_until = None, None


def _stop(doing: Doing) -> None:
    until = doing.row.waiting_until
    if until is None or local_day(doing.at) <= until:
        raise EntryRefused((Problem("at", "deadline-not-over", {"until": _day(until)}),))
    _end(doing)


def _day(day: object) -> str:
    return f"{day:%d/%m/%Y}" if day else "–"


def _extend(doing: Doing) -> None:
    row = doing.row
    until = doing.said.moment("until")
    if until is not None and until < row.received_at:
        values: dict[str, object] = {"received": _day(local_day(row.received_at))}
        raise EntryRefused((Problem("until", "due-before-receipt", values),))
    earlier = sum(act.act is Act.EXTEND and act.taken_back_at is None for act in row.acts)
    if earlier > 1 and not doing.said.text("supervisor"):
        raise EntryRefused((Problem("supervisor", "supervisor-needed"),))
    doing.clock().check_extension()
    reckon(doing)


def _ready(doing: Doing) -> None:
    row, said = doing.row, doing.said
    row.ready_at = doing.at
    row.holder, row.officer, row.holder_until = "", "", None
    row.shelf = said.text("shelf")
    row.is_result_electronic = said.said["is_electronic"] is True
    _result(doing)


def _result(doing: Doing) -> None:
    row, said = doing.row, doing.said
    refuse_coming_result(RESULT_ON, said, doing.now)
    row.result_number = said.text("result_number") or row.result_number
    row.result_on = said.day(RESULT_ON) or row.result_on


def _shelve(doing: Doing) -> None:
    doing.row.shelf = doing.said.text("shelf")


def _change_return(doing: Doing) -> None:
    row, said = doing.row, doing.said
    row.return_method = ReturnMethod(said.text("return_method"))
    row.postal_address = said.text("postal_address") or row.postal_address
    if row.return_method is ReturnMethod.POST and not row.postal_address:
        raise EntryRefused((Problem("postal_address", "postal-address-empty"),))


def _give(doing: Doing) -> None:
    row, said = doing.row, doing.said
    way = RETURN_ACTS[said.act]
    slip = said.text("slip")
    recipient = said.text("to") or said.text("sent_to")
    row.deliveries.append(
        Delivery(
            way=way,
            at=doing.at,
            recipient=recipient,
            recipient_id_number=said.text("id_number"),
            authority=said.text("authority"),
            slip=Slip(slip) if slip else None,
            item=said.text("item"),
            clerk=doing.clerk,
            taken_back_reason="",
        )
    )
    if row.state is State.RETURNED:  # delivery may be the return of what goes by post
        _count_as_returned(doing, way, recipient or said.text("item"))
    _result(doing)


def _count_as_returned(doing: Doing, way: ReturnMethod, to: str) -> None:
    row = doing.row
    row.returned_at, row.returned_by, row.returned_to = doing.at, way, to


def _post(doing: Doing) -> None:
    _give(doing)
    doing.row.post_state = PostState.ON_ITS_WAY


def _delivered(doing: Doing) -> None:
    _at_the_post(doing)
    delivery = dossiers.current_delivery(doing.row)
    if doing.row.returned_at is None and delivery is not None:
        _count_as_returned(doing, delivery.way, delivery.item)


def _at_the_post(doing: Doing) -> None:
    state = doing.row.post_state
    if state is not None:
        doing.row.post_state = POST_ACTS[state, doing.said.act]


def _back_on_shelf(doing: Doing) -> None:
    row = doing.row
    _at_the_post(doing)
    delivery = dossiers.current_delivery(row)
    if delivery is not None:
        delivery.taken_back_at, delivery.taken_back_reason = doing.now, SENT_BACK
    row.returned_at, row.returned_by, row.returned_to = None, None, ""
    row.shelf = doing.said.text("shelf") or row.shelf


def _correct(doing: Doing) -> None:
    told = correct(doing.row, doing.said, doing.now)
    if doing.said.text("field") == RECEIVED_AT:
        reckon(doing)
    doing.told |= told


def _cancel(doing: Doing) -> None:
    doing.row.waiting_since, doing.row.waiting_until = None, None


EFFECTS: Mapping[Act, Callable[[Doing], None]] = MappingProxyType(
    {
        Act.ACCEPT: _accept,
        Act.DECLINE: _nothing,
        Act.ASSIGN: _assign,
        Act.CALL_BACK: _call_back,
        Act.ASK_PARTNER: _ask_partner,
        Act.PARTNER_ANSWERED: _partner_answered,
        Act.ASK_SUPPLEMENT: _ask,
        Act.SUPPLEMENT_PART: _nothing,
        Act.SUPPLEMENT: _answer,
        Act.ASK_EXPLANATION: _ask,
        Act.EXPLAIN: _answer,
        Act.ASK_DUTY: _ask,
        Act.DUTY_DONE: _answer,
        Act.ASK_WITHDRAWAL: _nothing,
        Act.WITHDRAW: _end,
        Act.KEEP: _nothing,
        Act.STOP_ON_REQUEST: _end,
        Act.STOP: _stop,
        Act.REFUSE: _end,
        Act.EXTEND: _extend,
        Act.READY: _ready,
        Act.SHELVE: _shelve,
        Act.CALL: _nothing,
        Act.CHANGE_RETURN: _change_return,
        Act.HAND_OVER: _give,
        Act.POST: _post,
        Act.SEND: _give,
        Act.INVITE: _at_the_post,
        Act.DELIVER: _delivered,
        Act.SEND_BACK: _at_the_post,
        Act.BACK_ON_SHELF: _back_on_shelf,
        Act.CORRECT: _correct,
        Act.CANCEL: _cancel,
        Act.NOTE: _nothing,
    }
)
