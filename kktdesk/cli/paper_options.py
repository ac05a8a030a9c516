"""The words of the commands ``paper``, ``forms`` and ``batch``, and what their help says."""

import argparse
import re
from argparse import ArgumentTypeError
from pathlib import Path
from typing import Final

from kktdesk.cli.command_guide import CommandGuide
from kktdesk.cli.kinds import a_day, a_folder, a_text, one_of, whole_number_to
from kktdesk.domain.form import PaperKind
from kktdesk.domain.layout import Layout

# Papers of a day or of the office; each has a command of its own.
_OF_DAYS: Final = (PaperKind.REGISTER, PaperKind.POST_SHEET, PaperKind.DAY_SHEET)
OF_DOSSIERS: Final = tuple(
    kind for kind in PaperKind if kind not in {*_OF_DAYS, PaperKind.GUIDANCE}
)
IN_BATCHES: Final = tuple(kind for kind in PaperKind if kind not in {*_OF_DAYS, PaperKind.WHY})
_A_FORM: Final = re.compile(r"[a-z0-9-]+/[a-z0-9-]+", re.ASCII)
_MOST_VERSION: Final = 9999

PAPER: Final = CommandGuide(
    "lập giấy cho một hồ sơ",
    """\
Lập một giấy cho hồ sơ rồi ghi ra PDF. Giấy lập một lần: lấy số, giữ nguyên mọi chữ đã in và cả
mẫu; gọi lại thì được đúng giấy ấy. MẪU là loại giấy:
  receipt     giấy tiếp nhận          control     phiếu kiểm soát
  division    giấy bàn giao cho phòng supplement  phiếu yêu cầu bổ sung
  refusal     phiếu từ chối           apology     phiếu xin lỗi
  stop        thông báo dừng          result      giao nhận kết quả
  lost-slip   cam kết mất giấy hẹn    label       nhãn bưu gửi
  why-sheet   giải thích ngày hẹn (không lấy số, không giữ lại)
hoặc mã của mẫu, như tt03-2025/02 (xem lệnh forms). Ghi loại giấy thì mẫu theo ngày tiếp nhận hồ
sơ, hay theo mẫu mà cơ quan đã chọn. Mẫu chưa đối chiếu phải được lãnh đạo xác nhận một lần
(forms --confirm). Giấy đã hủy, hay việc của nó đã lấy lại, thì lập giấy mới, số mới.

--sign ký số tệp PDF (PAdES) bằng tệp khóa PKCS#12 của cơ quan. Mật khẩu được hỏi mỗi lần, không
giữ lại ở đâu; chạy tự động thì đặt vào biến môi trường KKTDESK_SIGN_PASSWORD. Khóa được thử
trước khi lập giấy. Cần phần cài thêm ky-so. Không hỏi dấu thời gian, không hỏi thu hồi.""",
    """\
Trả lời với --json:
  code, kind, title      mã hồ sơ, loại giấy, tên giấy
  number                 số của giấy, hoặc ""
  form, version          mẫu đã lập
  paper                  số thứ tự của giấy trong dữ liệu, hoặc null (giấy tiếp nhận)
  issued_at, clerk       lập lúc, người lập
  print_count            số lần máy in đã nhận
  sha256                 dấu của các chữ đã in và mẫu
  pdf                    đường dẫn tệp PDF; null nếu giấy đã lập mà không ghi được tệp
  is_signed              tệp PDF đã ký số
  warnings               các lưu ý: field, code, message""",
)

FORMS: Final = CommandGuide(
    "các mẫu giấy",
    """\
Các mẫu giấy đi kèm chương trình và các mẫu của cơ quan trong thư mục forms của thư mục dữ liệu.
--confirm ghi nhận lãnh đạo đã xem một mẫu chưa đối chiếu và cho in.""",
    """\
Trả lời với --json: forms, mỗi mẫu có
  id, version, kind, title, file
  source, valid_from, valid_until
                         căn cứ; áp dụng cho hồ sơ tiếp nhận từ ngày, đến hết ngày, hoặc null
  layouts                các khổ giấy, khổ thường dùng trước
  is_verified            lời của mẫu đã đối chiếu với quy định
  confirmed_by, confirmed_at
                         lãnh đạo đã xác nhận, hoặc "" và null
  is_own                 mẫu của cơ quan
  is_in_force            hồ sơ tiếp nhận hôm nay in trên mẫu này
  is_chosen, choice_reason
                         cơ quan chọn mẫu này bất kể ngày, và vì sao
  sha256                 dấu của cả mẫu
  problem                vì sao tệp không dùng được, hoặc null: error, message""",
)

BATCH: Final = CommandGuide(
    "in mọi giấy một loại của một ngày",
    """\
Ghi mọi giấy một loại đã lập trong một ngày vào một tệp PDF, theo thứ tự số; giấy tiếp nhận tính
theo ngày tiếp nhận. Giấy đã hủy thì bỏ qua. Không lập giấy mới, không tính là đã in.""",
    """\
Trả lời với --json:
  date, kind             ngày, loại giấy
  papers                 số giấy trong tệp
  pdf                    đường dẫn tệp PDF""",
)


class PaperWords(argparse.Namespace):
    """What was asked for.

    Attributes:
        form: kind of paper, or name of a form.
        layout: None takes the usual one.
        version: of the form; None takes the highest.
        sign: file of the key that signs the PDF, or None.
        confirm: name of a form that a supervisor has read, or None.
        unprinted: leaves out what a printer has taken.
    """

    form: str
    layout: Layout | None
    version: int | None
    sign: Path | None
    confirm: str | None
    supervisor: str
    unprinted: bool


def add_paper_options(options: argparse._ArgumentGroup) -> None:
    """Describe ``paper``."""
    options.add_argument(
        "code", type=a_text, metavar="MÃ", help="mã hồ sơ, hoặc mã của hệ thống tỉnh"
    )
    options.add_argument("form", metavar="MẪU", type=_a_form, help="loại giấy, hoặc mã của mẫu")
    options.add_argument(
        "--pdf", metavar="TỆP", type=a_folder, required=True, help="ghi giấy vào đây"
    )
    options.add_argument(
        "--sign", metavar="TỆP.p12", type=a_folder, help="ký số bằng tệp khóa PKCS#12 này"
    )
    _add_version(options)
    _add_layout(options)


def add_forms_options(options: argparse._ArgumentGroup) -> None:
    """Describe ``forms``."""
    options.add_argument(
        "--confirm", metavar="MẪU", type=a_text, help="mã của mẫu mà lãnh đạo cho in"
    )
    options.add_argument(
        "--supervisor", metavar="TÊN", type=a_text, default="", help="lãnh đạo đã xem mẫu"
    )
    _add_version(options)


def add_batch_options(options: argparse._ArgumentGroup) -> None:
    """Describe ``batch``."""
    options.add_argument(
        "--date",
        dest="day",
        metavar="NGÀY",
        type=a_day,
        required=True,
        help="ngày, như 2026-11-23",
    )
    options.add_argument(
        "--form", metavar="LOẠI", type=_a_kind, required=True, help="loại giấy, như receipt"
    )
    options.add_argument(
        "--pdf", metavar="TỆP", type=a_folder, required=True, help="ghi các giấy vào đây"
    )
    options.add_argument(
        "--unprinted", action="store_true", help="chỉ những giấy chưa máy in nào nhận"
    )
    _add_layout(options)


def _add_version(options: argparse._ArgumentGroup) -> None:
    options.add_argument(
        "--version",
        metavar="BẢN",
        type=whole_number_to(_MOST_VERSION),
        help="bản của mẫu (không ghi thì là bản đang dùng)",
    )


def _add_layout(options: argparse._ArgumentGroup) -> None:
    options.add_argument(
        "--layout",
        metavar="|".join(Layout),
        type=one_of(Layout),
        help="khổ giấy (không ghi thì là khổ thường dùng của mẫu)",
    )


def _a_form(text: str) -> str:
    if text in OF_DOSSIERS or _A_FORM.fullmatch(text):
        return text
    wanted = ", ".join(OF_DOSSIERS)
    raise ArgumentTypeError(f"phải là mã của một mẫu, như tt03-2025/02, hoặc: {wanted}")


def _a_kind(text: str) -> str:
    if text in IN_BATCHES:
        return text
    raise ArgumentTypeError(f"phải là một trong: {', '.join(IN_BATCHES)}")
