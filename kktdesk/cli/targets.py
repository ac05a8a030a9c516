"""The command about the targets of a year."""

import argparse
from typing import TYPE_CHECKING, Final

from kktdesk.cli.command_guide import CommandGuide
from kktdesk.cli.json_file import read_json
from kktdesk.cli.kinds import a_text, whole_number_to
from kktdesk.cli.outcome import Outcome
from kktdesk.cli.text_file import reason
from kktdesk.cli.usage import UsageRefused
from kktdesk.domain.chart import number_words
from kktdesk.domain.errors import EntryRefused
from kktdesk.domain.targets import Measure, YearTargets

if TYPE_CHECKING:
    from kktdesk.cli.answers import Answer
    from kktdesk.cli.arguments import Words
    from kktdesk.services.desk import Desk

_LAST_YEAR: Final = 9999
_NAMES: Final = {
    Measure.ON_TIME: "Giải quyết đúng hạn",
    Measure.APOLOGY: "Trễ hạn có thư xin lỗi",
    Measure.ONLINE: "Tiếp nhận trực tuyến",
    Measure.POST_INTAKE: "Tiếp nhận qua bưu chính",
    Measure.POST_RETURN: "Trả kết quả qua bưu chính",
    Measure.DIGITISED: "Hồ sơ số hóa",
}

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


def check_targets(words: "Words", program: str) -> None:
    """Refuse a file without a reason, and a reason without a file.

    Args:
        words: as parsed.
        program: whose help tells more.

    Raises:
        UsageRefused: it is so.
    """
    if bool(words.why) != (words.targets_file is not None):
        raise UsageRefused(detail="--file và --reason đi với nhau", program=program)


def targets(desk: "Desk", words: "Words") -> Outcome:
    """Tell the targets of a year, after setting them where a file is given.

    Args:
        desk: an open desk.
        words: the year, the file, the reason.

    Returns:
        the targets.

    Raises:
        EntryRefused: the file is no object, or something of it is wrong.
    """
    if words.targets_file is None:
        return _told(desk.targets.of_year(words.year))
    values = read_json(words.targets_file)
    if not isinstance(values, dict):
        raise EntryRefused(reason("targets-not-object"))
    return _told(desk.targets.set(words.year, values, words.why))


def _told(found: YearTargets) -> Outcome:
    answer: Answer = {
        "year": found.year,
        "targets": {one.value: found.values.get(one) for one in Measure},
    }
    lines = [f"Chỉ tiêu năm {found.year}"]
    for one, name in _NAMES.items():
        share = found.values.get(one)
        lines.append(f"  {name}: {'chưa đặt' if share is None else number_words(share, '%')}")
    return Outcome(answer=answer, text="\n".join(lines))
