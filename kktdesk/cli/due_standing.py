"""What happened to a term, as the command line says it, and how the term stands at a moment."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final, NamedTuple

from kktdesk.cli import answers, speech
from kktdesk.cli.arguments import PROGRAM
from kktdesk.cli.due_options import DueWords
from kktdesk.cli.usage import UsageRefused
from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.clock import Clock, Standing, clock
from kktdesk.domain.clock_events import (
    Answered,
    Asked,
    ClockEvent,
    Extended,
    ReceiptCorrected,
    Request,
    Wait,
)
from kktdesk.domain.counting_rules import CountingRules
from kktdesk.domain.errors import MomentTooEarly
from kktdesk.domain.term import Term
from kktdesk.services.due_fields import moment_of

_WAIT_WORDS: Final = MappingProxyType(
    {
        Wait.SUPPLEMENT: "bổ sung hồ sơ",
        Wait.EXPLANATION: "giải trình",
        Wait.DUTY: "nghĩa vụ tài chính",
    }
)
_SINGLE: Final = MappingProxyType[str, Callable[[datetime, datetime], ClockEvent]](
    {"extended": Extended, "corrected": ReceiptCorrected}
)
_TO: Final = "/"


class Asking(NamedTuple):
    """What a term is counted from."""

    received_at: datetime
    term: Term
    calendar: WorkCalendar
    rules: CountingRules


@dataclass(frozen=True, slots=True)
class Seen:
    """A term, and how it stands at a moment."""

    clock: Clock
    at: datetime
    standing: Standing

    def answer(self) -> answers.Answer:
        """Write it for a program.

        Returns:
            its answer.
        """
        standing = self.standing
        return {
            "at": answers.moment(self.at),
            "due_at": answers.moment(standing.due_at),
            "base": answers.moment(standing.base.at),
            "is_stopped": standing.is_stopped,
            "waits": [self._wait(request) for request in self._waits()],
            "used": standing.used_in_words(),
            "left": standing.left_in_words(),
        }

    def lines(self) -> Iterator[str]:
        """Tell it to a person.

        Yields:
            lines.
        """
        standing = self.standing
        done = f"{standing.used_in_words()}, {standing.left_in_words()}"
        yield f"Đến {speech.moment(self.at)}: {done}."
        if standing.due_at != standing.base.at:
            yield f"Đã hẹn lại; tính trễ từ hạn cũ: {speech.moment(standing.base.at)}."
        for request in self._waits():
            yield from self._waiting(request)

    def _waiting(self, request: Request) -> Iterator[str]:
        since = speech.moment(request.asked_at)
        yield f"Đang chờ {_WAIT_WORDS[request.wait]} từ {since}; ngày hẹn còn lùi thêm."
        refusal_on = self.clock.refusal_on(request)
        if request.until and refusal_on:
            until = speech.moment(request.until)
            yield f"Hạn bổ sung: {until}; quá hạn thì từ chối trong ngày {refusal_on:%d/%m/%Y}."

    def _waits(self) -> list[Request]:
        # The clock's own requests know the deadline that the procedure gives.
        open_since = {(request.wait, request.asked_at) for request in self.standing.waits}
        return [
            request
            for request in self.clock.requests()
            if (request.wait, request.asked_at) in open_since
        ]

    def _wait(self, request: Request) -> answers.Answer:
        refusal_on = self.clock.refusal_on(request)
        return {
            "wait": request.wait.value,
            "asked_at": answers.moment(request.asked_at),
            "until": answers.moment(request.until),
            "refusal_on": refusal_on.isoformat() if refusal_on else None,
        }


def seen(words: DueWords, asked: Asking) -> Seen:
    """Look at a term after what happened to it.

    Args:
        words: the options of the command.
        asked: receipt, term, calendar and rules.

    Returns:
        how it stands at the moment that is asked for, or at the last thing that happened.

    Raises:
        MomentTooEarly: the moment lies before the receipt.
        DeskError: what is said cannot have happened.
    """
    made = clock(*asked, _events(words))
    at = made.events[-1].at if words.at is None else words.at
    if at < made.received_at:
        raise MomentTooEarly(after=f"{made.received_at:%d/%m/%Y %H:%M}")
    return Seen(made, at, made.standing(at))


def _events(words: DueWords) -> Iterator[ClockEvent]:
    for wait in Wait:
        for text in getattr(words, wait):
            yield from _waited(wait, text)
    for name, event in _SINGLE.items():
        text = getattr(words, name)
        if text is not None:
            at, new = both(name, text)
            yield event(moment_of(name, at), moment_of(name, new))


def _waited(wait: Wait, text: str) -> Iterator[ClockEvent]:
    start, is_answered, end = text.partition(_TO)
    yield Asked(moment_of(wait, start), wait)
    if is_answered:
        yield Answered(moment_of(wait, end), wait)


def both(name: str, text: str) -> tuple[str, str]:
    """Divide a value that holds two moments with a stroke between them.

    Args:
        name: of the option.
        text: its value.

    Returns:
        the moments, not read yet.

    Raises:
        UsageRefused: there are not two.
    """
    start, is_whole, end = text.partition(_TO)
    if not is_whole:
        detail = f"--{name}: cần hai thời điểm, như 2026-08-21T10:00/2026-08-24T09:00"
        raise UsageRefused(detail=detail, program=f"{PROGRAM} due")
    return start, end
