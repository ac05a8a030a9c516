"""The words of the command ``register``, and what its help says."""

import argparse
from typing import Final

from kktdesk.cli.command_guide import CommandGuide
from kktdesk.cli.kinds import a_day, a_folder, a_text

REGISTER: Final = CommandGuide(
    "in sổ theo dõi hồ sơ",
    """\
In sổ theo dõi hồ sơ của những ngày tiếp nhận ấy ra PDF khổ A4 ngang: mỗi quyển có bìa, các trang
ghi sổ và trang cộng sổ hay khóa sổ. Số thứ tự là số đã cấp lúc tiếp nhận, không đổi; hồ sơ đã hủy
vẫn giữ chỗ của nó. Hồ sơ tiếp nhận trước ngày 15/09/2025 nằm trên trang 13 cột, từ ngày ấy trên
trang 11 cột; đổi mẫu thì sang trang mới, số thứ tự và số trang chạy tiếp.""",
    """\
Trả lời với --json:
  lines                  số dòng, kể cả hồ sơ đã hủy
  pages                  số tờ, kể cả bìa
  pdf                    đường dẫn tệp PDF""",
)


class RegisterWords(argparse.Namespace):
    """What was asked for.

    Attributes:
        field: code of a field of work, or None for all.
    """

    field: str | None


def add_register_options(options: argparse._ArgumentGroup) -> None:
    """Describe the command."""
    for name, word, text in (("--from", "first", "ngày đầu"), ("--to", "last", "ngày cuối")):
        options.add_argument(
            name,
            dest=word,
            metavar="NGÀY",
            type=a_day,
            required=True,
            help=f"{text}, như 2026-11-23",
        )
    options.add_argument(
        "--field",
        metavar="LĨNH_VỰC",
        type=a_text,
        help="chỉ một lĩnh vực, như investment (không ghi thì là mọi lĩnh vực)",
    )
    options.add_argument(
        "--pdf", metavar="TỆP", type=a_folder, required=True, help="ghi sổ vào đây"
    )
