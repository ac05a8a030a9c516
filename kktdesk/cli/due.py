"""Reckons due dates: one with its reasons, or one for each line of a file; needs no register."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from kktdesk.cli import answers, speech
from kktdesk.cli.arguments import Words
from kktdesk.cli.due_calendar import requests_for
from kktdesk.cli.due_speech import why_lines
from kktdesk.cli.due_standing import Asking, both, seen
from kktdesk.cli.outcome import DONE, FAULT, Outcome, say_lines
from kktdesk.cli.text_file import file_name, read_lines, reason
from kktdesk.domain.due_date import DueDate
from kktdesk.domain.errors import EntryRefused
from kktdesk.services.clock import Clock
from kktdesk.services.due_fields import Request, moment_of, term_of
from kktdesk.services.due_requests import DueRequests, answer_of
from kktdesk.services.due_words import rule_lines, trace_lines


def due(words: Words, folder: Path, clock: Clock) -> Outcome:
    """Reckon a due date, or many.

    Args:
        words: the options of the command.
        folder: data folder; its office's calendar and rules hold if it has one.
        clock: tells the services the time.

    Returns:
        the promise with its reasons; of a batch nothing, for its answers are said already.
    """
    requests = requests_for(words, folder, clock)
    if words.batch is not None:
        return _batch(words.batch, requests)
    request = {"received": words.received, "term": words.term, "unit": words.unit}
    if words.has_events:
        return _with_standing(words, request, requests)
    pauses = [both("pause", text) for text in words.pause]
    made = requests.due(request | {"pauses": pauses})
    return Outcome(answer=answer_of(made), text="\n".join((_promise(made.at), *_why(made))))


def _with_standing(words: Words, request: Request, requests: DueRequests) -> Outcome:
    received_at = moment_of("received", request["received"])
    asked = Asking(received_at, term_of(request), requests.calendar, requests.rules)
    now = seen(words, asked)
    standing, base = now.standing, now.standing.base
    answer = answer_of(base) | {"due": answers.moment(standing.due_at), "standing": now.answer()}
    text = "\n".join((_promise(standing.due_at), *now.lines(), *_why(base)))
    return Outcome(answer=answer, text=text)


def _batch(source: str, requests: DueRequests) -> Outcome:
    count, is_said = say_lines(requests.lines(read_lines(source)))
    if not count and is_said:
        raise EntryRefused(reason("batch-empty", file=file_name(source)))
    return Outcome(answer={}, exit_code=DONE if is_said else FAULT, is_said=True)


def _promise(moment: datetime) -> str:
    return f"Hẹn trả: {speech.moment(moment)}"


def _why(due: DueDate) -> Iterator[str]:
    return why_lines(trace_lines(due), rule_lines(due))
