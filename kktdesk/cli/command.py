"""Runs one command: reads its words, opens the desk, says what came of it."""

import logging
from collections.abc import Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final

from kktdesk import logs
from kktdesk.cli.acts import AT_DESK, office_entry
from kktdesk.cli.arguments import Words, parse, wants_json
from kktdesk.cli.calendar import calendar
from kktdesk.cli.due import due
from kktdesk.cli.opening import opened
from kktdesk.cli.outcome import Outcome, deliver, of_error, use_utf_8
from kktdesk.cli.usage import HelpAsked, UsageRefused
from kktdesk.services.clock import Clock, SystemClock
from kktdesk.settings import default_data_dir

INTERRUPTED: Final = 130

# They open a desk themselves, where there is one.
_ALONE: Final = MappingProxyType({"due": due, "calendar": calendar})
_SETTING_UP: Final = frozenset({"init", "sample"})


def run(argv: Sequence[str], clock: Clock | None = None) -> int:
    """Run one command.

    Args:
        argv: words after the program's name.
        clock: None takes the computer's.

    Returns:
        0 done, 2 refused with nothing changed, 1 a fault of the program.
    """
    use_utf_8()
    is_json = wants_json(argv)
    try:
        words = parse(argv)
    except HelpAsked as asked:
        return deliver(Outcome(answer={}, text=asked.text), is_json=False)
    except UsageRefused as refused:
        return deliver(of_error(refused), is_json=is_json)
    try:
        return deliver(_done(words, clock or SystemClock()), is_json=is_json)
    except KeyboardInterrupt:
        return INTERRUPTED


def _done(words: Words, clock: Clock) -> Outcome:
    folder = words.data or default_data_dir()
    try:
        return _ALONE.get(words.command, _at_desk)(words, folder, clock)
    except Exception as error:  # noqa: BLE001 - said and written down, never thrown at people
        _start_log(folder)
        return of_error(error)
    finally:
        logs.stop()


def _at_desk(words: Words, folder: Path, clock: Clock) -> Outcome:
    _start_log(folder)
    if words.command == "init":
        _check_office(words)
    with opened(folder, clock, is_new=words.command in _SETTING_UP) as desk:
        _start_log(folder)
        return AT_DESK[words.command](desk, words)


def _check_office(words: Words) -> None:
    """Refuse a wrong entry before a register is made for it."""
    from kktdesk.services.office_check import check  # noqa: PLC0415 - not for other commands

    check(office_entry(words))


def _start_log(folder: Path) -> None:
    """Begin the log as soon as there is a folder for it; a command makes none for it alone."""
    if folder.is_dir() and not logging.getLogger("kktdesk").handlers:
        logs.start(folder, "command")
