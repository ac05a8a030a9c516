"""What the command ``targets`` takes."""

import argparse
from typing import Final

from kktdesk.cli.command_guide import CommandGuide
from kktdesk.cli.kinds import a_text, whole_number_to
from kktdesk.cli.usage import UsageRefused

_LAST_YEAR: Final = 9999

TARGETS: Final = CommandGuide(
    "chỉ tiêu của một năm",
    """\
Các chỉ tiêu (phần trăm) mà cơ quan đặt cho một năm; dùng trong báo cáo par.
Với --file thì đặt chỉ tiêu, có hiệu lực từ ngày 01/01 của năm ấy. Tệp JSON (UTF-8) có dạng:

  {"on-time": 98.5, "late-with-apology": 100, "online": 80,
   "post-intake": 5, "post-return": 20, "digitised": 90}

Số từ 0 đến 100, nhiều nhất hai chữ số lẻ; null là bỏ chỉ tiêu; khóa không ghi thì giữ như cũ.""",
    "Trả lời với --json: year và targets (mỗi chỉ tiêu một số, hoặc null khi chưa đặt).",
)


class TargetWords:
    """What ``targets`` takes.

    Attributes:
        year: whose targets.
        targets_file: None only tells them.
        why: reason for the change, or "".
    """

    year: int
    targets_file: str | None
    why: str


def add_targets_options(options: argparse._ArgumentGroup) -> None:
    """Describe what ``targets`` takes."""
    options.add_argument(
        "--year",
        metavar="NĂM",
        type=whole_number_to(_LAST_YEAR),
        required=True,
        help="năm, như 2027",
    )
    options.add_argument(
        "--file", dest="targets_file", metavar="TỆP", help="tệp JSON; - là đầu vào chuẩn"
    )
    options.add_argument(
        "--reason", dest="why", type=a_text, metavar="LÝ_DO", default="", help="vì sao đặt"
    )


def check_targets(words: TargetWords, program: str) -> None:
    """Refuse a file without a reason, and a reason without a file.

    Args:
        words: as parsed.
        program: whose help tells more.

    Raises:
        UsageRefused: it is so.
    """
    if bool(words.why) != (words.targets_file is not None):
        raise UsageRefused(detail="--file và --reason đi với nhau", program=program)
