"""What came of a command, and how it is said: as JSON or as text, in UTF-8 whatever the system."""

import json
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from io import TextIOWrapper
from typing import Final, TextIO

from kktdesk import logs, messages
from kktdesk.cli.answers import Answer, in_one_line, problems
from kktdesk.domain.errors import DeskError, EntryRefused, ProgramFault

DONE: Final = 0
FAULT: Final = 1
REFUSED: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a command.

    Attributes:
        answer: the same as ``text`` and ``complaint``, for ``--json``.
        text: what was done, for stdout.
        complaint: what was refused or went wrong, for stderr.
        is_said: what was done stands on stdout already, line by line.
    """

    answer: Answer
    text: str = ""
    complaint: str = ""
    exit_code: int = DONE
    is_said: bool = False


def of_error(error: Exception) -> Outcome:
    """Say why a command was not done; a fault of the program goes to the log.

    Returns:
        the refusal or the fault.
    """
    if not isinstance(error, DeskError):
        fault = ProgramFault(incident=logs.incident(error))
        return _refusal(fault, FAULT)
    return _refusal(error, REFUSED)


def _refusal(error: DeskError, exit_code: int) -> Outcome:
    if not isinstance(error, EntryRefused):
        said = in_one_line(messages.of_error(error))
        answer: Answer = {"error": error.code, "message": said}
        return Outcome(answer=answer, complaint=said, exit_code=exit_code)
    noted = problems(error.problems)
    told = [_told(problem) for problem in noted]
    answer = {"error": error.problems[0].code, "message": told[0], "problems": noted}
    return Outcome(answer=answer, complaint="\n".join(told), exit_code=exit_code)


def _told(problem: Answer) -> str:
    field, said = str(problem["field"]), str(problem["message"])
    return said if field in said else f"{field}: {said}"


def use_utf_8() -> None:
    """Let both streams speak UTF-8, for the system's own encoding may lack Vietnamese letters.

    What is no text, as a file name may be, is written as JSON would escape it.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def deliver(outcome: Outcome, *, is_json: bool) -> int:
    """Say what came of a command.

    Args:
        outcome: what came of it.
        is_json: exactly one JSON object on stdout instead of text.

    Returns:
        the exit code; a fault if the answer found no place.
    """
    if outcome.is_said:
        is_said = True
    elif is_json:
        is_said = _write(sys.stdout, json.dumps(outcome.answer, ensure_ascii=False))
    else:
        is_said = _write(sys.stdout, outcome.text)
        is_said = _write(sys.stderr, outcome.complaint) and is_said
    return outcome.exit_code or (DONE if is_said else FAULT)


def say_lines(lines: Iterable[str]) -> tuple[int, bool]:
    """Say many lines on stdout as they come.

    Args:
        lines: made one after another; what refuses to go on is thrown on.

    Returns:
        how many there were, and whether they found a place.
    """
    stream, count = sys.stdout, 0
    try:
        for count, line in enumerate(lines, 1):  # noqa: B007 - it is told at the end
            if stream is not None:
                stream.write(f"{line}\n")
        if stream is not None:
            stream.flush()
    except BrokenPipeError:
        _silence(stream)
    except OSError:
        _silence(stream)
        return count, False
    return count, True


def _write(stream: TextIO | None, text: str) -> bool:
    if stream is None or not text:  # a windowed program on Windows has no streams
        return True
    try:
        stream.write(f"{text}\n")
        stream.flush()
    except BrokenPipeError:  # whoever read has seen enough
        _silence(stream)
    except OSError:
        _silence(stream)
        return False
    return True


def _silence(stream: TextIO) -> None:
    """Let what is left in a stream vanish, or Python complains when it closes it."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
