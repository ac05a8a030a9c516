"""What the help of each command says."""

from types import MappingProxyType
from typing import Final

from kktdesk.cli import hand_over_options, notes_guide
from kktdesk.cli.act_guide import every_act
from kktdesk.cli.book_options import BOOK_COMMANDS
from kktdesk.cli.command_guide import CommandGuide
from kktdesk.cli.day_guide import DAY_COMMANDS, VERIFY
from kktdesk.cli.paper_options import BATCH, FORMS, PAPER
from kktdesk.cli.register_options import REGISTER
from kktdesk.cli.report_guide import REPORT
from kktdesk.cli.target_options import TARGETS

PROGRAM: Final = """\
Phần mềm quầy một cửa: tiếp nhận hồ sơ, in giấy tiếp nhận, trả kết quả.
Không có lệnh nào thì mở cửa sổ."""

PROGRAM_END: Final = """\
kktdesk LỆNH --help cho biết từng lệnh nhận gì và trả lời gì.
--data và --json đứng trước hay sau lệnh đều được.
Mã thoát: 0 đã làm xong; 2 từ chối, không có gì thay đổi; 1 chương trình gặp lỗi.
Với --json, từ chối là {"error": mã lỗi, "message": lời giải thích}.
Các lệnh chạy được cả khi cửa sổ đang mở."""

_DOSSIER: Final = """\
Trả lời với --json: cả hồ sơ, bằng đúng những từ của tệp tiếp nhận, và
  code, receipt_number   mã hồ sơ, số giấy tiếp nhận
  book, book_line        sổ theo dõi và số thứ tự trong sổ
  state, national_state  trạng thái, và mã trạng thái của Cổng Dịch vụ công quốc gia
  received_at, due_at    lúc tiếp nhận, lúc hẹn trả (ISO 8601, +07:00)
  ready_at, returned_at  lúc có kết quả, lúc trả, hoặc null
  timeliness             early, on-time, late, hoặc null
  delivery               way, at, to, slip, item, clerk, hoặc null
  printed_at             lúc in giấy lần đầu, hoặc null; print_count là số lần in
  holder, officer        phòng hay cơ quan, người đang giữ; "" là tại quầy; holder_until là hạn
  waiting_since, waiting_until
                         chờ người khác từ lúc, đến hết ngày, hoặc null
  base_due_at            hạn để tính trễ, không kể lần xin lỗi
  time_used, time_left   thời gian làm việc đã dùng, còn lại; "" khi đã xong
  days_used, days_total  cũng thế, theo ngày làm việc đã bắt đầu
  ended_at, ended_by     kết thúc không có kết quả: lúc, việc, hoặc null
  result_number, result_on, is_result_electronic, shelf
                         kết quả: số, ngày, có bản điện tử, chỗ để
  post_state             on-its-way, invited, invited-again, delivered, sent-back, hoặc null
  replaces, replaced_by  mã hồ sơ mà nó thay, hay đã thay nó
  next_act               việc tiếp theo, hoặc null
  possible               các việc làm được bây giờ
  history                từng việc đã làm: at, recorded_at, act, clerk, values"""

_RECEIVE: Final = """\
Tiếp nhận hồ sơ từ một tệp JSON (UTF-8, đến 10 MB). Tệp có dạng:

  {"request_id": "6a1f…", "procedure": "1.009756",
   "received_at": "2026-11-23T09:15:00+07:00",
   "applicant": {"kind": "company", "name": "Công ty TNHH … (mẫu)",
                 "id_number": "1400000000", "address": "Lô A1, KCN Trần Quốc Toản",
                 "phone": "0912345678", "email": "a@example.vn"},
   "submitter": {"name": "Nguyễn Thị Ánh", "id_number": "087190000123",
                 "authority": "Giấy giới thiệu số 12/GGT"},
   "components": [{"name": "Văn bản đề nghị thực hiện dự án",
                   "copy_kind": "original", "quantity": 1}],
   "sets": 1, "channel": "counter", "return_method": "post",
   "postal_address": "…", "note": "", "official_code": null}

Phải có:
  request_id       mã riêng của lần nhập này; gửi lại đúng nội dung thì được lại đúng hồ sơ đó,
                   gửi nội dung khác thì bị từ chối
  procedure        mã thủ tục
  applicant        kind: company, person, household, agency, organisation; name: tên
Có thể có (bỏ trống hoặc null như không ghi):
  received_at      lúc tiếp nhận (không ghi là bây giờ; không có múi giờ là giờ Việt Nam); được
                   lùi về trước và ghi vào nhật ký, không được ở tương lai
  applicant        id_number, address, phone, email
  submitter        người nộp (không ghi là chính chủ hồ sơ): name, id_number, authority
  components       thành phần (không ghi là theo thủ tục): name, copy_kind, quantity (1),
                   submitted (true; false là còn thiếu)
                   copy_kind: original, certified-copy, copy, electronic
  sets             số bộ (1)
  channel          counter, online-partial, online-full, vneid, post (counter)
  return_method    counter, post, electronic (counter)
  postal_address   phải có khi return_method là post
  note             ghi chú
  official_code    mã do hệ thống của tỉnh cấp
  replaces         mã hồ sơ đã hủy mà hồ sơ này thay
  case             trường hợp của thủ tục, khi thủ tục có nhiều trường hợp
  term             {"value": 15, "unit": "working-day"} khi danh mục chưa có thời hạn
                   unit: working-day, calendar-day
Khóa lạ bị từ chối và được nêu tên. Số định danh hay mã số thuế không khớp chỉ là lưu ý.

Một danh sách [{…}, {…}] được tiếp nhận lần lượt, mỗi hồ sơ lưu riêng, dừng ở lỗi đầu tiên;
sửa tệp rồi chạy lại không làm hồ sơ nào lưu hai lần.

--pdf ghi <mã hồ sơ>.pdf khổ A5: trang 1 là liên 1, trang 2 là liên 2. Không ghi được PDF thì
hồ sơ vẫn đã lưu; chạy lại lệnh này để ghi PDF."""

_DONE: Final = f"""\
{_DOSSIER}
  warnings               các lưu ý: field, code, message"""
_RECEIVED: Final = f"""\
{_DONE}
  repeated               true: hồ sơ đã lưu từ trước, lần này không ghi gì
  pdf                    đường dẫn tệp PDF (chỉ với --pdf), null nếu không ghi được
Bị từ chối: thêm problems, mỗi mục field, code, message.
Với danh sách: {{"dossiers": […]}}; gặp lỗi thì thêm error, message, position (thứ mấy)."""

_DUE: Final = """\
Tính lúc hẹn trả của một thời hạn và giải thích từng ngày. Không cần thư mục dữ liệu; thư mục có
cơ quan thì dùng lịch làm việc và cách tính của cơ quan đó. Không thay đổi gì.

Không ghi giờ tiếp nhận thì là đầu ngày; không ghi múi giờ thì là giờ Việt Nam.
Có việc xảy ra (--supplement, --explanation, --duty, --extended, --corrected) hoặc có --at thì trả
lời cả thời hạn đang đứng ở đâu; chưa xong (chỉ ghi TỪ) thì đang chờ.

--batch đọc mỗi dòng một đối tượng JSON có những mục
  id, received, term, unit, school, after_hours, hours, same_day_until
  pauses                 [[từ, đến], …]
  weekend, closed_days, worked_days
                         lịch riêng thay cho lịch của cơ quan, mọi năm từ 1970 đến 2100: các thứ
                         nghỉ hằng tuần (thứ Hai là 0), các ngày nghỉ, các ngày làm việc"""

_DUE_ANSWER: Final = """\
Trả lời với --json:
  due                    lúc hẹn trả (ISO 8601, +07:00)
  trace                  từng ngày: day, counted, why; tính theo giờ thì thêm hours
  rules                  cách tính, từng câu
  calendar_version       phiên bản lịch làm việc
  unconfirmed            những ngày mới là dự kiến
  standing               khi có việc xảy ra: at, due_at, base (hạn để tính trễ), is_stopped, used,
                         left, waits (wait, asked_at, until, refusal_on)
Với --batch: mỗi dòng {"id", "due"} hoặc {"id", "error", "message"}; mã thoát 0 khi đã đọc hết."""

_CALENDAR: Final = """\
Lịch làm việc của cơ quan; chưa có cơ quan thì là lịch đi kèm chương trình.
  show NĂM               những ngày khác với thứ của nó
  export [NĂM]           ghi ra TOML: một năm, hoặc cả lịch và giờ làm việc
  import TỆP             lấy các năm trong tệp vào lịch của cơ quan
  undo                   trở lại lịch trước lần thay đổi cuối"""

_CALENDAR_ANSWER: Final = """\
Trả lời với --json:
  show    year, version, confirmed (false: dự kiến), working_days (số ngày làm việc)
          hours: sessions, intake, saturday_intake
          days: day, kind, name, source, confirmed; ngày hoán đổi thì thêm paired_with
          kind: holiday, observed, swapped-off, made-up, office-closed
  export  version, toml
  import, undo
          version, number, what, moved (ngày hẹn cần xem lại, như lệnh moved)"""

_ACT: Final = f"""\
Làm một việc với hồ sơ. Việc nào làm được lúc nào thì lệnh acts cho biết; việc không làm được
thì bị từ chối và không có gì thay đổi. Tệp là một đối tượng JSON; mọi việc đều nhận thêm
  at   lúc xảy ra, như 2026-11-25T09:15 (không ghi thì là bây giờ)
Các việc và những điều mỗi việc hỏi:
{every_act()}"""

_ROW: Final = """\
  code, applicant, submitter, procedure, procedure_name, field_name, state, return_method,
  received_at, due_at, ready_at, returned_at, returned_by, printed, holder, officer, filed_at,
  waiting_since, waiting_until, post_state, shelf"""

_LIST: Final = """\
Xem một danh sách của cửa sổ:
  newest          mới nhất trước          online-filed    mới nộp trực tuyến, chưa tiếp nhận
  received-today  tiếp nhận hôm nay       due-today       hẹn trả hôm nay
  due-soon        sắp đến hạn             overdue, late   quá hạn
  with-division   ở phòng chuyên môn      with-partner    chờ cơ quan phối hợp
  waited-for      chờ bổ sung, giải trình, nghĩa vụ tài chính; quá hạn chờ đứng trước
  withdrawal      được xin rút
  waiting         có kết quả chưa trả     uncollected     như thế, để lâu nhất trước
  to-post         chờ giao bưu điện       post            ở bưu điện, hay chuyển hoàn
  unprinted       chưa in giấy tiếp nhận
Hồ sơ đang chờ người khác thì không tính là quá hạn. Hiện nhiều nhất 500 hồ sơ; tệp --csv và
--xlsx có đủ mọi hồ sơ, cùng thứ tự."""


COMMANDS: Final = MappingProxyType(
    {
        "init": CommandGuide(
            "thiết lập cơ quan",
            "Thiết lập cơ quan trong một thư mục dữ liệu mới.",
            "Trả lời với --json: unit_code, unit_name, header, place, counter, clerk, data.",
        ),
        "sample": CommandGuide(
            "tạo dữ liệu mẫu",
            "Thiết lập một thư mục trống và điền dữ liệu mẫu. Nơi đã có cơ quan thì bị từ chối.",
            "Trả lời với --json: dossiers (số hồ sơ mẫu), data (thư mục).",
        ),
        "receive": CommandGuide("tiếp nhận hồ sơ từ tệp", _RECEIVE, _RECEIVED),
        "show": CommandGuide("xem một hồ sơ", "Xem cả một hồ sơ và lịch sử.", _DOSSIER),
        "ready": CommandGuide(
            "ghi nhận đã có kết quả",
            "Ghi nhận kết quả đã về quầy; lúc này quyết định sớm, đúng hay trễ hẹn.",
            _DONE,
        ),
        "hand-over": CommandGuide("trả kết quả tại quầy", hand_over_options.GUIDE, _DONE),
        "post": CommandGuide(
            "gửi kết quả qua bưu chính",
            "Ghi nhận đã gửi kết quả qua bưu chính công ích.",
            _DONE,
        ),
        "send": CommandGuide("gửi kết quả điện tử", "Ghi nhận đã gửi kết quả bản điện tử.", _DONE),
        "take-back": CommandGuide(
            "rút lại việc vừa làm",
            "Rút lại việc ghi nhầm: lần trả kết quả, hoặc ghi nhận đã có kết quả. Lý do được giữ "
            "trong nhật ký.",
            _DONE,
        ),
        "act": CommandGuide("làm một việc với hồ sơ", _ACT, _DONE),
        "acts": CommandGuide(
            "các việc làm được bây giờ",
            "Các việc làm được với hồ sơ bây giờ, và những điều mỗi việc hỏi.",
            """\
Trả lời với --json: code, state, next_act (việc tiếp theo, hoặc null) và acts, mỗi việc có
  act, name              tên để gọi, tên để đọc
  fields                 name, kind, needed (phải có), choices, meaning""",
        ),
        "history": CommandGuide(
            "lịch sử một hồ sơ, một quyển sổ",
            "Từng việc đã làm với hồ sơ, cũ nhất trước. Ghi tên quyển sổ theo dõi (như "
            "ĐT-01/2026) thì được các lần in, lưu thành tệp, khóa và mở lại quyển ấy.",
            "Trả lời với --json: code (của sổ: book) và history; mỗi việc: at, recorded_at, act, "
            "clerk, values.",
        ),
        "find": CommandGuide(
            "tìm hồ sơ",
            "Tìm theo tên (có dấu hay không), mã, số điện thoại, số định danh; mới nhất trước.",
            """\
Trả lời với --json: results và more (true: còn nữa). Mỗi kết quả có
"""
            + _ROW,
        ),
        "list": CommandGuide(
            "xem một danh sách",
            _LIST,
            f"""\
Trả lời với --json: kind, count, results, more (true: còn nữa), csv, xlsx. Mỗi kết quả có
{_ROW},
  days_uncollected       số ngày kết quả chưa có người nhận, hoặc null""",
        ),
        "due": CommandGuide("tính ngày hẹn trả", _DUE, _DUE_ANSWER),
        "why": CommandGuide(
            "vì sao hẹn ngày ấy",
            "Giải thích ngày hẹn trả của một hồ sơ, từng ngày một.",
            """\
Trả lời với --json:
  code, promised_at      mã hồ sơ, lúc đã hẹn
  due, trace, rules, calendar_version
                         như lệnh due, tính lại theo lịch và cách tính mà hồ sơ giữ
  source, notes          căn cứ của thời hạn; những điều cần nói thêm
  pdf                    đường dẫn bản giải thích (chỉ với --pdf)""",
        ),
        "moved": CommandGuide(
            "ngày hẹn cần xem lại",
            "Các hồ sơ chưa xong mà theo lịch bây giờ thì ngày hẹn đã khác; không thay đổi gì.",
            """\
Trả lời với --json: moved, mỗi mục có
  code, applicant, procedure_name, received_at
  before, after          ngày đã hẹn, ngày theo lịch bây giờ
  base_before, base_after
                         như trên nhưng không tính thư xin lỗi: mốc để tính trễ
  suggested              keep (giữ ngày đã hẹn), re-promise (hẹn lại)""",
        ),
        "calendar": CommandGuide("lịch làm việc", _CALENDAR, _CALENDAR_ANSWER),
        **DAY_COMMANDS,
        **BOOK_COMMANDS,
        "notes": CommandGuide(
            "ai được hướng dẫn, bị từ chối", notes_guide.LONG, notes_guide.ANSWER
        ),
        "report": REPORT,
        "register": REGISTER,
        "paper": PAPER,
        "batch": BATCH,
        "forms": FORMS,
        "targets": TARGETS,
        "backup": CommandGuide(
            "sao lưu dữ liệu",
            "Sao lưu dữ liệu rồi đọc lại bản sao để kiểm tra; giữ 30 bản mới nhất.",
            "Trả lời với --json: backup (đường dẫn), made_at, dossiers (số hồ sơ trong bản sao).",
        ),
        "verify": VERIFY,
    }
)
