"""Answers requests for due dates: one with its reasons, or a line of JSON for each of many.

A request is an object with the keys of ``KEYS``. What it brings along of a calendar replaces the
office's: its days are plain, and any year from 1970 to 2100 is known.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kktdesk import messages
from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.counting_rules import DEFAULT_RULES, CountingRules
from kktdesk.domain.due_date import DueDate, due_date
from kktdesk.domain.due_errors import DueKeyUnknown, DueRequestUnreadable
from kktdesk.domain.errors import DeskError
from kktdesk.services.due_fields import (
    INLINE,
    Request,
    calendar_of,
    moment_of,
    needed,
    pauses_of,
    rules_of,
    term_of,
)
from kktdesk.services.due_words import TraceLine, rule_lines, trace_lines

Answer = dict[str, object]

KEYS = (
    "id",
    "received",
    "term",
    "unit",
    "school",
    "after_hours",
    "hours",
    "same_day_until",
    "pauses",
    *INLINE,
)
_KNOWN = frozenset(KEYS)
_EXAMPLE = '{"id": 1, "received": "2026-08-20T14:10", "term": 5, "unit": "working-day"}'


_encode = json.JSONEncoder(ensure_ascii=False).encode
_decode = json.JSONDecoder().raw_decode


@dataclass(frozen=True, slots=True)
class DueRequests:
    """Answers requests with the calendar of an office.

    Attributes:
        calendar: for requests that bring none along.
        rules: what holds where a request says nothing.
    """

    calendar: WorkCalendar = field(repr=False)
    rules: CountingRules = DEFAULT_RULES

    def due(self, request: Request) -> DueDate:
        """Reckon a due date.

        Args:
            request: what is asked for.

        Returns:
            the due date.

        Raises:
            DueKeyUnknown: there is a key that means nothing.
            DeskError: a value cannot be, or the calendar ends.
        """
        if not request.keys() <= _KNOWN:
            key = next(key for key in request if key not in _KNOWN)
            raise DueKeyUnknown(field=key, key=key, wanted=", ".join(KEYS))
        return due_date(
            moment_of("received", needed(request, "received")),
            term_of(request),
            calendar_of(request) or self.calendar,
            rules_of(request, self.rules),
            pauses_of(request),
        )

    def answer(self, request: Request) -> Answer:
        """Reckon a due date and say why.

        Args:
            request: what is asked for.

        Returns:
            ``due``, ``trace`` (a line for each day: ``day``, ``counted``, ``why`` and, where the
            term runs by the clock, ``hours``), ``rules`` (sentences), ``calendar_version`` and
            ``unconfirmed`` (days that are only expected).
        """
        return answer_of(self.due(request))

    def lines(self, lines: Iterable[str]) -> Iterator[str]:
        """Answer many requests; one that is refused stops none of the others.

        Args:
            lines: each a request as JSON; empty ones are passed over.

        Yields:
            for each an object as JSON: ``id`` and ``due``, or ``id``, ``error`` and ``message``.
        """
        for line in lines:
            text = line.strip()
            if text:
                yield self._line(text)

    def _line(self, line: str) -> str:
        name: object = None
        try:
            request = _request(line)
            name = request.get("id")
            due = self.due(request).at.isoformat()
        except DeskError as error:
            said = messages.of_error(error).in_one_line()
            return _encode({"id": name, "error": error.code, "message": said})
        # Put together by hand, for the encoder is slow to start.
        return f'{{"id": {name if type(name) is int else _encode(name)}, "due": "{due}"}}'


def answer_of(due: DueDate) -> Answer:
    """Say what a due date is and why.

    Returns:
        the same as ``DueRequests.answer``.
    """
    return {
        "due": due.at.isoformat(),
        "trace": trace_answer(trace_lines(due)),
        "rules": list(rule_lines(due)),
        "calendar_version": due.calendar_version,
        "unconfirmed": [day.isoformat() for day in due.unconfirmed],
    }


def _request(line: str) -> Request:
    try:
        request, end = _decode(line)
    except (ValueError, RecursionError):  # no JSON, a number of too many digits, too deep
        request, end = None, 0
    if not isinstance(request, dict) or end < len(line):
        raise DueRequestUnreadable(wanted=_EXAMPLE)
    return request


def trace_answer(lines: Iterable[TraceLine]) -> list[Answer]:
    """Write the days of an explanation.

    Args:
        lines: one for each day.

    Returns:
        ``day``, ``counted``, ``why`` and, where the term runs by the clock, ``hours``.
    """
    trace: list[Answer] = []
    for line in lines:
        said: Answer = {"day": line.day.isoformat(), "counted": line.is_counted, "why": line.why}
        if line.sessions:
            said["hours"] = [[f"{at:%H:%M}" for at in session] for session in line.sessions]
        trace.append(said)
    return trace
