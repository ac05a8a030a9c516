"""The words of the command ``due``: a request for a due date, or many in a file."""

import argparse
import re
from argparse import ArgumentTypeError
from datetime import datetime
from typing import Final

from kktdesk.cli.kinds import a_moment, a_text, one_of, whole_number_to
from kktdesk.cli.usage import UsageRefused
from kktdesk.domain.counting_rules import AfterHours, School, SupplementMode
from kktdesk.domain.due_date import TermUnit

MOST_SUPPLEMENT_DAYS: Final = 366

_NUMBER: Final = re.compile(r"-?\d{1,12}", re.ASCII)

# name, what is shown for its value, what it says; each may be given once
_TEXTS: Final = (
    ("--received", "LÚC", "ngày hoặc lúc tiếp nhận, như 2026-08-20T14:10"),
    ("--hours", "GIỜ", "giờ làm việc, như 07:00-11:30,13:30-17:00"),
    ("--same-day-until", "GIỜ", "nhận đến giờ này thì trả trong ngày, như 15:00"),
    ("--batch", "TỆP", "mỗi dòng một yêu cầu JSON, trả lời mỗi dòng một kết quả; - là đầu vào"),
    ("--extended", "LÚC/HẠN", "lúc xin lỗi và hẹn lại, hạn mới"),
    ("--corrected", "LÚC/ĐÚNG", "lúc sửa, lúc tiếp nhận đúng"),
)
_CHOICES: Final = (
    ("--unit", TermUnit, "đơn vị tính"),
    ("--school", School, "hết ngày cuối, hay đúng giờ đã nhận"),
    ("--after-hours", AfterHours, "nhận ngoài giờ thì ngày làm việc tiếp theo là ngày 1 hay 0"),
    ("--supplement-mode", SupplementMode, "bổ sung thì tạm dừng, tính lại, hay hạn cố định"),
)
# each may be given several times
_STRETCHES: Final = (
    ("--pause", "TỪ/ĐẾN", "thời gian không tính"),
    ("--supplement", "TỪ[/ĐẾN]", "yêu cầu bổ sung, và lúc bổ sung xong"),
    ("--explanation", "TỪ[/ĐẾN]", "yêu cầu giải trình, và lúc giải trình xong"),
    ("--duty", "TỪ[/ĐẾN]", "thông báo nghĩa vụ tài chính, và lúc nộp xong"),
)
EVENTS: Final = ("supplement", "explanation", "duty", "extended", "corrected")
_OF_ONE: Final = ("received", "term", "unit", "pause", "at", *EVENTS)


class DueWords(argparse.Namespace):
    """What was asked for; None or nothing where it was not said."""

    received: str | None
    term: int | None
    unit: TermUnit | None
    school: School | None
    after_hours: AfterHours | None
    hours: str | None
    same_day_until: str | None
    calendar: str | None
    no_holidays: bool
    batch: str | None
    pause: list[str]
    at: datetime | None
    supplement: list[str]
    explanation: list[str]
    duty: list[str]
    extended: str | None
    corrected: str | None
    supplement_mode: SupplementMode | None
    supplement_days: int | None

    @property
    def has_events(self) -> bool:
        """Tell whether something happened to the term, or its standing is asked for."""
        return any(getattr(self, name) for name in ("at", *EVENTS))


def add_due_options(options: argparse._ArgumentGroup) -> None:
    """Describe the command."""
    for name, value, text in _TEXTS:
        options.add_argument(name, metavar=value, type=a_text, help=text)
    options.add_argument(
        "--term", metavar="SỐ", type=_number, help="số của thời hạn; trả trong ngày thì không ghi"
    )
    for name, words, text in _CHOICES:
        options.add_argument(name, metavar="|".join(words), type=one_of(words), help=text)
    for name, value, text in _STRETCHES:
        options.add_argument(
            name, metavar=value, type=a_text, action="append", default=[], help=text
        )
    options.add_argument(
        "--at",
        metavar="LÚC",
        type=a_moment,
        help="xem đã dùng, còn lại bao nhiêu vào lúc này (không ghi là lúc của việc cuối cùng)",
    )
    options.add_argument(
        "--supplement-days",
        metavar="SỐ",
        type=whole_number_to(MOST_SUPPLEMENT_DAYS),
        help="hạn bổ sung cố định, số ngày làm việc",
    )
    calendars = options.add_mutually_exclusive_group()
    calendars.add_argument(
        "--calendar", metavar="TỆP", type=a_text, help="lịch TOML thay cho các năm ghi trong đó"
    )
    calendars.add_argument(
        "--no-holidays", action="store_true", help="chỉ nghỉ thứ Bảy, Chủ nhật, năm 1970 đến 2100"
    )


def check_due(words: DueWords, program: str) -> None:
    """Refuse words that do not go together.

    Args:
        words: as they were read.
        program: whose help is to be looked at.

    Raises:
        UsageRefused: something is missing, or stands beside what it cannot stand beside.
    """
    if words.batch is not None:
        detail = _said("không dùng chung với --batch: {}", words, _OF_ONE)
    elif words.pause and words.has_events:
        detail = "--pause không dùng chung với --at và các việc xảy ra; ghi --explanation"
    else:
        wanted = ("received", "unit") if _is_same_day(words) else ("received", "term", "unit")
        missing = [f"--{name}" for name in wanted if getattr(words, name) is None]
        detail = f"thiếu {', '.join(missing)}" if missing else ""
    if detail:
        raise UsageRefused(detail=detail, program=program)


def _is_same_day(words: DueWords) -> bool:
    return words.unit is TermUnit.SAME_DAY


def _said(sentence: str, words: DueWords, names: tuple[str, ...]) -> str:
    said = [f"--{name}" for name in names if getattr(words, name) not in (None, [])]
    return sentence.format(", ".join(said)) if said else ""


def _number(text: str) -> int:
    # Whether a term can be so long is for its unit to say.
    if not _NUMBER.fullmatch(text):
        raise ArgumentTypeError("cần một số nguyên, như 5")
    return int(text)
