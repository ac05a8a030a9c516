"""What the help of the commands about days says."""

from types import MappingProxyType
from typing import Final

from kktdesk.cli.command_guide import CommandGuide

_CLOSE: Final = """\
  number, closed_at, clerk
                         số của bảng trong năm, lúc chốt, người chốt
  sha256                 mã băm của cả bảng đã chốt
  log_lines, log_head    số dòng nhật ký lúc chốt, mã của dòng cuối"""

DAY_COMMANDS: Final = MappingProxyType(
    {
        "day": CommandGuide(
            "số liệu một ngày",
            "Số liệu của một ngày; tồn đầu + tiếp nhận - giải quyết xong = còn lại. Ngày đã chốt "
            "thì là số liệu của bảng đã chốt, không đổi nữa.",
            f"""\
Trả lời với --json:
  date, carried_over, received, finished, in_hand
  returned               counter, post, electronic
  due_next_day, overdue  các mã hồ sơ
  counter, online, post  cách tiếp nhận; by_field, by_clerk theo lĩnh vực, theo người
  early, on_time, late   kết thúc trước hạn, đúng hạn, quá hạn
  supplement_asked, supplement_arrived, refused, withdrawn, stopped, not_accepted, cancelled,
  guided, turned_away    các việc khác trong ngày
  log_lines, log_head    số dòng nhật ký, mã của dòng cuối
  previous               ngày đã chốt liền trước, hoặc null: date, number, in_hand, corrected,
                         between
  corrections            điều chỉnh những ngày đã chốt: code, applicant, acts (act, at,
                         recorded_at, clerk), changes (date, figure, delta)
  close                  null khi chưa chốt; đã chốt thì là
{_CLOSE}
  pdf                    đường dẫn phiếu chốt ngày (chỉ với --pdf)""",
        ),
        "closing-list": CommandGuide(
            "việc còn lại trước khi chốt ngày",
            "Những việc nên làm xong trước khi chốt một ngày; không việc nào ngăn việc chốt.",
            """\
Trả lời với --json: date, counts (số việc theo loại) và points, mỗi việc có
  kind, name, about, at  loại; mã hồ sơ, túi, sổ, ngày hay mã lần nhập; tên; lúc, hoặc null
  cure                   việc cần làm""",
        ),
        "close-day": CommandGuide(
            "chốt một ngày",
            "Chốt một ngày: bảng của ngày được đánh số và không đổi nữa. Việc ghi sau đó cho ngày "
            "ấy nằm ở phần điều chỉnh của bảng chốt tiếp theo.",
            f"""\
Trả lời với --json:
  date                   ngày
{_CLOSE}
  open                   số việc còn lại lúc chốt, theo loại, như lệnh closing-list
  pdf, warnings          đường dẫn phiếu chốt ngày, null nếu không ghi được (ngày vẫn đã chốt);
                         các lưu ý: field, code, message (chỉ với --pdf)""",
        ),
        "reopen-day": CommandGuide(
            "mở lại một ngày đã chốt",
            "Mở lại một ngày đã chốt, khi ngày sau chưa chốt. Số của bảng đã chốt không dùng lại.",
            "Trả lời với --json: date, reopened (true).",
        ),
    }
)

VERIFY: Final = CommandGuide(
    "kiểm tra nhật ký và các bảng đã chốt",
    "Đọc cả nhật ký và mọi bảng chốt ngày, cho biết có gì bị sửa sau lưng chương trình hay không. "
    "Chỉ đọc, không thay đổi gì. Còn nguyên thì mã thoát 0; có gì bị sửa thì mã thoát 2.",
    """\
Trả lời với --json: log_lines (số dòng nhật ký), sheets (số bảng đã chốt); có gì bị sửa thì thêm
  error, message         chỗ đầu tiên
  problems               từng chỗ: field, code (log-changed, kept-sheet-changed,
                         kept-corrections-changed), message""",
)
