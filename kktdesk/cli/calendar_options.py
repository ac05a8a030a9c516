"""The words of the command ``calendar``: what to do, and with which year or file."""

import argparse
import re
from enum import StrEnum
from typing import Final

from kktdesk.cli.kinds import a_text, one_of
from kktdesk.cli.usage import UsageRefused

_YEAR: Final = re.compile(r"\d{4}", re.ASCII)


class CalendarAct(StrEnum):
    """What can be done with the calendar."""

    SHOW = "show"
    EXPORT = "export"
    IMPORT = "import"
    UNDO = "undo"


class CalendarWords(argparse.Namespace):
    """What was asked for; ``what`` is a year, a file, or "" where nothing was said."""

    act: CalendarAct
    what: str


def add_calendar_options(options: argparse._ArgumentGroup) -> None:
    """Describe the command."""
    options.add_argument(
        "act", metavar="|".join(CalendarAct), type=one_of(CalendarAct), help="làm gì"
    )
    options.add_argument(
        "what",
        metavar="NĂM|TỆP",
        type=a_text,
        nargs="?",
        default="",
        help="năm của show, export; tệp TOML của import, - là đầu vào chuẩn",
    )
    options.add_argument(
        "--reason", type=a_text, metavar="LÝ_DO", default="", help="vì sao thay đổi, khi import"
    )


def check_calendar(words: CalendarWords, program: str) -> None:
    """Refuse words that do not go together.

    Args:
        words: as they were read.
        program: whose help is to be looked at.

    Raises:
        UsageRefused: a year or a file is missing, or stands where it means nothing.
    """
    is_year = bool(_YEAR.fullmatch(words.what))
    detail = ""
    match words.act:
        case CalendarAct.SHOW if not is_year:
            detail = "show cần một năm, như 2026"
        case CalendarAct.EXPORT if words.what and not is_year:
            detail = "export cần một năm, như 2026, hoặc để trống"
        case CalendarAct.IMPORT if not words.what:
            detail = "import cần một tệp"
        case CalendarAct.UNDO if words.what:
            detail = f"không có tham số {words.what}"
        case _:
            return
    raise UsageRefused(detail=detail, program=program)
