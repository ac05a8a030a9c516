"""The words of the commands about closed books, and what their help says."""

import argparse
from types import MappingProxyType
from typing import Final

from kktdesk.cli.command_guide import CommandGuide
from kktdesk.cli.kinds import a_text, whole_number_to

_LAST_YEAR: Final = 9999

BOOK_COMMANDS: Final = MappingProxyType(
    {
        "close-book": CommandGuide(
            "khóa sổ theo dõi của một năm",
            """\
Khóa sổ theo dõi hồ sơ của một năm, mọi lĩnh vực, từ ngày 31/12 năm ấy. Sổ đã khóa không nhận thêm
hồ sơ; hồ sơ trong sổ vẫn làm tiếp và sửa được, có lý do. Chạy lại thì không ghi gì thêm.""",
            """\
Trả lời với --json: year và books, mỗi sổ có
  book, field            tên sổ, lĩnh vực
  lines, cancelled       số thứ tự cuối, số dòng đã hủy lúc khóa
  closed_at, clerk, head lúc khóa, người khóa, người đứng đầu Bộ phận Một cửa""",
        ),
        "reopen-book": CommandGuide(
            "mở lại một sổ đã khóa",
            "Mở lại một sổ đã khóa khi phụ trách cho phép; số thứ tự chạy tiếp.",
            "Trả lời với --json: book, reopened (true).",
        ),
    }
)


class BookWords:
    """What the commands about closed books take.

    Attributes:
        head: who signs for the one-stop department, or "".
    """

    year: int
    head: str
    book: str


def add_close_book_options(options: argparse._ArgumentGroup) -> None:
    """Describe what ``close-book`` takes."""
    options.add_argument(
        "--year",
        metavar="NĂM",
        type=whole_number_to(_LAST_YEAR),
        required=True,
        help="năm, như 2026",
    )
    options.add_argument(
        "--head",
        metavar="TÊN",
        type=a_text,
        default="",
        help="người đứng đầu Bộ phận Một cửa, in dưới chỗ ký (không ghi thì để trống)",
    )


def add_reopen_book_options(options: argparse._ArgumentGroup) -> None:
    """Describe what ``reopen-book`` takes."""
    for name, metavar, text in (
        ("--book", "SỔ", "tên sổ, như ĐT-01/2026"),
        ("--supervisor", "TÊN", "phụ trách cho phép mở lại"),
        ("--reason", "LÝ_DO", "vì sao mở lại"),
    ):
        options.add_argument(name, metavar=metavar, type=a_text, required=True, help=text)
