"""What may happen to a term on its way: requests and answers, an extension, a correction.

Each event is a fact with its moment. ``checked`` puts them into their order and refuses what
cannot have been; what they do to the term is reckoned in ``clock``.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kktdesk.domain.due_errors import AskedAlready, ExtendedAlready, NotAsked
from kktdesk.domain.errors import MomentInFuture, MomentTooEarly
from kktdesk.domain.moment import local


class Wait(StrEnum):
    """For what a term waits.

    ``SUPPLEMENT``: papers that are missing or wrong; what this does to the term is a rule of the
    procedure. ``EXPLANATION``: giải trình, as often as needed. ``DUTY``: fees and taxes to be
    paid. The last two are not counted.
    """

    SUPPLEMENT = "supplement"
    EXPLANATION = "explanation"
    DUTY = "duty"


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody else was asked to act.

    Attributes:
        until: the deadline that was set, None if there is none.
    """

    at: datetime
    wait: Wait
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """What was asked for has come."""

    at: datetime
    wait: Wait


@dataclass(frozen=True, slots=True)
class Extended:
    """The office apologised and made a new promise; it may do so once.

    Attributes:
        until: the new promise.
    """

    at: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class ReceiptCorrected:
    """The moment of receipt had been written down wrongly.

    Attributes:
        received_at: the right one.
    """

    at: datetime
    received_at: datetime


ClockEvent = Asked | Answered | Extended | ReceiptCorrected


@dataclass(frozen=True, slots=True)
class Request:
    """A request and its answer.

    Attributes:
        answered_at: None while it is waited for.
        until: the deadline that was set, None if there is none.
    """

    wait: Wait
    asked_at: datetime
    answered_at: datetime | None = None
    until: datetime | None = None

    def ended_at(self, moment: datetime) -> datetime:
        """Give the end of the wait as it is seen at a moment.

        Returns:
            the answer; while there is none, the moment itself.
        """
        return self.answered_at or moment


def requests_of(events: Iterable[ClockEvent]) -> tuple[Request, ...]:
    """Put answers to their requests.

    Args:
        events: in their order, checked.

    Returns:
        the requests in their order.
    """
    requests: list[Request] = []
    for event in events:
        if isinstance(event, Asked):
            requests.append(Request(event.wait, event.at, until=event.until))
        elif isinstance(event, Answered):
            requests = [_answered(request, event) for request in requests]
    return tuple(requests)


def _answered(request: Request, event: Answered) -> Request:
    if request.wait is not event.wait or request.answered_at is not None:
        return request
    return Request(request.wait, request.asked_at, event.at, request.until)


def checked(received_at: datetime, events: Iterable[ClockEvent]) -> tuple[ClockEvent, ...]:
    """Put events into their order and refuse what cannot have been.

    Args:
        received_at: the receipt as it was written down first.
        events: in any order; of the same moment in the order in which they happened.

    Returns:
        the events in their order.

    Raises:
        AskedAlready: something is asked for that is being waited for.
        NotAsked: something comes that nobody is waiting for.
        ExtendedAlready: there are two extensions.
        MomentTooEarly: an event lies before the receipt.
        MomentInFuture: a receipt is corrected to a moment after the correction.
    """
    ordered = tuple(sorted(events, key=_moment))
    for place, event in enumerate(ordered):
        _check(event, ordered[:place])
    first = receipt_of(received_at, ordered)
    for event in ordered:
        if event.at < first and not isinstance(event, ReceiptCorrected):
            raise MomentTooEarly(after=_text(first))
    return ordered


def receipt_of(received_at: datetime, events: Iterable[ClockEvent]) -> datetime:
    """Give the moment of receipt that holds after corrections.

    Args:
        received_at: as it was written down first.
        events: in their order.

    Returns:
        the moment of the last correction, or the first one.
    """
    for event in events:
        if isinstance(event, ReceiptCorrected):
            received_at = event.received_at
    return received_at


def _check(event: ClockEvent, before: tuple[ClockEvent, ...]) -> None:
    waiting = {
        request.wait: request.asked_at
        for request in requests_of(before)
        if request.answered_at is None
    }
    match event:
        case Asked(wait=wait) if wait in waiting:
            raise AskedAlready(since=_text(waiting[wait]))
        case Answered(wait=wait) if wait not in waiting:
            raise NotAsked
        case Extended() if any(isinstance(earlier, Extended) for earlier in before):
            raise ExtendedAlready
        case ReceiptCorrected() if event.received_at > event.at:
            raise MomentInFuture
        case _:
            pass


def _moment(event: ClockEvent) -> datetime:
    return event.at


def _text(moment: datetime) -> str:
    return f"{local(moment):%d/%m/%Y %H:%M}"
