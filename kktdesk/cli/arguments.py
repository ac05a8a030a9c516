"""The words of the command line: commands, their options, and what their help says."""

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from kktdesk.cli import guide
from kktdesk.cli.book_options import BookWords, add_close_book_options, add_reopen_book_options
from kktdesk.cli.calendar_options import CalendarWords, add_calendar_options, check_calendar
from kktdesk.cli.day_options import add_date_option, add_day_options, add_reopen_options
from kktdesk.cli.due_options import DueWords, add_due_options, check_due
from kktdesk.cli.hand_over_options import HandOverWords, add_hand_over_options, check_hand_over
from kktdesk.cli.kinds import a_folder, a_moment, a_text, whole_number_to
from kktdesk.cli.life_options import LifeWords, add_act_options, add_list_options
from kktdesk.cli.paper_options import (
    PaperWords,
    add_batch_options,
    add_forms_options,
    add_paper_options,
)
from kktdesk.cli.register_options import RegisterWords, add_register_options
from kktdesk.cli.report_options import ReportWords, add_report_options, check_report
from kktdesk.cli.target_options import TargetWords, add_targets_options, check_targets
from kktdesk.cli.usage import Help, Parser, UsageRefused

PROGRAM: Final = "kktdesk"
MOST_FOUND: Final = 500


class Words(
    DueWords,
    CalendarWords,
    LifeWords,
    HandOverWords,
    RegisterWords,
    PaperWords,
    ReportWords,
    TargetWords,
    BookWords,
):
    """What was asked for; only what belongs to the command is there.

    Attributes:
        data: folder of the register, or None for the system's own place.
        json: the answer is wanted as JSON.
    """

    command: str
    data: Path | None
    json: bool
    code: str
    file: str
    pdf: Path | None
    item: str
    reason: str
    supervisor: str
    text: list[str]
    limit: int
    day: date
    first: date
    last: date
    unit_code: str
    unit_name: str
    header_1: str
    header_2: str
    header_3: str
    place: str
    counter: str
    clerk: str


def parse(argv: Sequence[str]) -> Words:
    """Read the command line.

    Args:
        argv: words after the program's name.

    Returns:
        what was asked for.

    Raises:
        UsageRefused: it is no command.
    """
    words = _parser().parse_args(argv, Words())
    if words.command == "report":
        check_report(words, f"{PROGRAM} report")
    if words.command == "register" and words.first > words.last:
        raise UsageRefused(detail="--from sau --to", program=f"{PROGRAM} register")
    if words.command == "targets":
        check_targets(words, f"{PROGRAM} targets")
    if words.command == "hand-over":
        check_hand_over(words, f"{PROGRAM} hand-over")
    if words.command == "due":
        check_due(words, f"{PROGRAM} due")
    if words.command == "calendar":
        check_calendar(words, f"{PROGRAM} calendar")
    return words


def wants_json(argv: Sequence[str]) -> bool:
    """Say whether the answer is wanted as JSON, whatever else is wrong with the command line.

    Returns:
        True if the option stands anywhere before ``--``.
    """
    options = argv[: argv.index("--")] if "--" in argv else argv
    return "--json" in options


def _parser() -> Parser:
    parser = Parser(prog=PROGRAM, description=guide.PROGRAM, epilog=guide.PROGRAM_END)
    _add_common(parser, default=None)
    commands = parser.add_subparsers(
        title="lệnh", dest="command", metavar="LỆNH", required=True, prog=PROGRAM
    )
    for name, describe in _COMMANDS.items():
        text = guide.COMMANDS[name]
        command = commands.add_parser(
            name, help=text.short, description=text.long, epilog=text.answer
        )
        options = command.add_argument_group("tham số")
        describe(options)
        # Given before the command, an option must not fall back to its default behind it.
        _add_common(command, default=argparse.SUPPRESS)
    return parser


def _add_common(parser: Parser, default: str | None) -> None:
    group = parser.add_argument_group("chung")
    group.add_argument(
        "--data",
        metavar="THƯ_MỤC",
        type=a_folder,
        default=default,
        help="thư mục dữ liệu (không ghi thì là thư mục của hệ thống)",
    )
    group.add_argument(
        "--json",
        action="store_true",
        default=default or False,
        help="trả lời bằng đúng một đối tượng JSON",
    )
    group.add_argument("-h", "--help", action=Help, nargs=0, help="hiện hướng dẫn này")


_Group = argparse._ArgumentGroup  # noqa: SLF001 - the only name that argparse gives it


def _init(options: _Group) -> None:
    options.add_argument(
        "--unit-code", type=a_text, metavar="MÃ", required=True, help="mã đơn vị, như H20.99"
    )
    options.add_argument(
        "--unit-name", type=a_text, metavar="TÊN", required=True, help="tên cơ quan"
    )
    for number in (1, 2, 3):
        name = f"--header-{number}"
        options.add_argument(
            name,
            type=a_text,
            metavar="DÒNG",
            default="",
            help=f"dòng {number} ở đầu giấy, góc trái",
        )
    options.add_argument(
        "--place", type=a_text, metavar="NƠI", default="", help="địa danh trước ngày tháng"
    )
    options.add_argument("--counter", type=a_text, metavar="QUẦY", default="", help="tên quầy")
    options.add_argument("--clerk", type=a_text, metavar="TÊN", default="", help="người tiếp nhận")


def _nothing(_options: _Group) -> None:
    pass


def _receive(options: _Group) -> None:
    options.add_argument(
        "--file", metavar="TỆP", required=True, help="tệp JSON; - là đầu vào chuẩn"
    )
    options.add_argument(
        "--pdf", metavar="THƯ_MỤC", type=a_folder, help="ghi giấy tiếp nhận mỗi hồ sơ vào đây"
    )


def _code(options: _Group) -> None:
    options.add_argument(
        "code", type=a_text, metavar="MÃ", help="mã hồ sơ, hoặc mã của hệ thống tỉnh"
    )


def _act(options: _Group) -> None:
    _code(options)
    options.add_argument(
        "--at",
        metavar="LÚC",
        type=a_moment,
        help="lúc xảy ra, như 2026-11-23T09:15; không ghi thì là bây giờ; không ở tương lai và "
        "không trước việc liền trước",
    )


def _any_act(options: _Group) -> None:
    _code(options)
    add_act_options(options)


def _why(options: _Group) -> None:
    _code(options)
    options.add_argument("--pdf", metavar="TỆP", type=a_folder, help="ghi bản giải thích vào đây")


def _post(options: _Group) -> None:
    _act(options)
    options.add_argument(
        "--item", type=a_text, metavar="SỐ", required=True, help="số hiệu bưu gửi"
    )


def _take_back(options: _Group) -> None:
    _code(options)
    options.add_argument(
        "--reason", type=a_text, metavar="LÝ_DO", required=True, help="vì sao rút lại"
    )


def _find(options: _Group) -> None:
    options.add_argument(
        "text",
        type=a_text,
        metavar="CHỮ",
        nargs="+",
        help="tên, mã, số điện thoại hay số định danh",
    )
    options.add_argument(
        "--limit",
        metavar="SỐ",
        type=whole_number_to(MOST_FOUND),
        default=50,
        help=f"nhiều nhất bao nhiêu hồ sơ, đến {MOST_FOUND} (không ghi thì là 50)",
    )


_COMMANDS: Final[dict[str, Callable[[_Group], None]]] = {
    "init": _init,
    "sample": _nothing,
    "receive": _receive,
    "show": _code,
    "ready": _act,
    "hand-over": add_hand_over_options,
    "post": _post,
    "send": _act,
    "take-back": _take_back,
    "act": _any_act,
    "acts": _code,
    "history": _code,
    "find": _find,
    "list": add_list_options,
    "due": add_due_options,
    "why": _why,
    "moved": _nothing,
    "calendar": add_calendar_options,
    "day": add_day_options,
    "closing-list": add_date_option,
    "close-day": add_day_options,
    "reopen-day": add_reopen_options,
    "close-book": add_close_book_options,
    "reopen-book": add_reopen_book_options,
    "notes": add_date_option,
    "report": add_report_options,
    "register": add_register_options,
    "paper": add_paper_options,
    "batch": add_batch_options,
    "forms": add_forms_options,
    "targets": add_targets_options,
    "backup": _nothing,
    "verify": _nothing,
}
