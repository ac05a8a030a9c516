"""Values to print, and ways to read what was printed."""

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2
from pypdf import PdfReader

from kktdesk.domain.clerk_count import ClerkCount
from kktdesk.domain.day_sheet import (
    CorrectingAct,
    Correction,
    DaySheet,
    FigureChange,
    PreviousDay,
)
from kktdesk.domain.day_summary import DayEntry, DaySummary, FieldCount
from kktdesk.domain.dossier import Channel, ReturnMethod
from kktdesk.domain.due_date import Term, TermUnit
from kktdesk.domain.form import Form, PaperKind
from kktdesk.domain.moment import VIETNAM
from kktdesk.domain.receipt import Receipt, ReceiptComponent
from kktdesk.domain.report import DossierSet
from kktdesk.printing.form_shelf import of_kind

if TYPE_CHECKING:
    from PIL.Image import Image

MM = 72 / 25.4
CODE = "H20.99-261125-0007"
HEADER = ("UBND TỈNH ĐỒNG THÁP", "BAN QUẢN LÝ KHU KINH TẾ", "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ")
PROCEDURE = (
    "Cấp Giấy chứng nhận đăng ký đầu tư đối với dự án không thuộc diện chấp thuận chủ trương"
    " đầu tư"
)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


RECEIPT = Receipt(
    header=HEADER,
    place="Đồng Tháp",
    number="0007/BPTNTKQ",
    code=CODE,
    desk_name="Ban Quản lý Khu kinh tế tỉnh Đồng Tháp",
    applicant_name="CÔNG TY TNHH CHẾ BIẾN THỦY SẢN TÂN PHƯỚC (MẪU)",
    id_number="0100233488",
    address="Lô B2-07, Khu công nghiệp Trần Quốc Toản, phường Mỹ Ngãi, tỉnh Đồng Tháp",
    phone="0277 3 850 123",
    email="hoso@tanphuoc.example",
    submitter_name="Nguyễn Thị Ngọc Diễm",
    submitter_detail="Giấy ủy quyền số 15/GUQ-TP",
    procedure_code="1.009756",
    procedure_name=PROCEDURE,
    components=(
        ReceiptComponent("Văn bản đề nghị cấp Giấy chứng nhận đăng ký đầu tư", 1, 0),
        ReceiptComponent("Đề xuất dự án đầu tư", 1, 0),
        ReceiptComponent("Giấy chứng nhận đăng ký doanh nghiệp", 0, 1, "bản điện tử"),
        ReceiptComponent("Báo cáo tài chính 02 năm gần nhất", 0, 2),
    ),
    sets=1,
    term=Term(10, TermUnit.WORKING_DAY),
    received_at=at("2026-11-24 09:15"),
    due_at=at("2026-12-09 17:00"),
    return_place="Bộ phận tiếp nhận và trả kết quả (tại quầy)",
    fee="Không thu",
    book="ĐT-01/2026",
    book_line="187",
    signs_submitter="Nguyễn Thị Ngọc Diễm",
    clerk="Trần Thị Bích Phượng",
    note="",
    missing=(),
    issued_at=at("2026-11-24 09:16"),
    calendar_version="2026.1",
    is_sample=False,
)


def receipt_form() -> Form:
    return of_kind(PaperKind.RECEIPT)[0]


def components(count: int) -> tuple[ReceiptComponent, ...]:
    names = (
        "Chứng chỉ năng lực của tổ chức thiết kế",
        "Bản vẽ thiết kế bản vẽ thi công: mặt bằng, mặt cắt, móng và đấu nối hạ tầng kỹ thuật",
    )
    return tuple(
        ReceiptComponent(f"{names[number % 2]} số {number}", number % 2, 2)
        for number in range(1, count + 1)
    )


def entry(number: int, **changes: object) -> DayEntry:
    values: dict[str, object] = {
        "code": f"H20.99-261124-{number:04d}",
        "applicant": f"Công ty số {number} (mẫu)",
        "procedure_name": PROCEDURE,
        "field": "investment",
        "field_name": "Đầu tư",
        "channel": Channel.COUNTER,
        "received_at": at("2026-11-24 08:05"),
        "due_at": at("2026-12-08 17:00"),
    }
    return DayEntry(**(values | changes))  # type: ignore[arg-type] # the tests name real fields


def one_day(entries: int = 2) -> DaySheet:
    total = {
        "carried_over": 1041,
        "counter": 4,
        "online": 2,
        "post": 1,
        "received": 7,
        "early": 2,
        "on_time": 3,
        "late": 1,
        "finished": 6,
        "in_hand": 1042,
        "overdue": 5,
    }
    given = (
        {"returned_by": ReturnMethod.COUNTER, "returned_to": "Nguyễn Thị Hoa"},
        {"returned_by": ReturnMethod.POST, "returned_to": "EB123456785VN"},
    )
    summary = DaySummary(
        day=date(2026, 11, 24),
        as_of=at("2026-11-24 17:05"),
        next_working_day=date(2026, 11, 25),
        total=FieldCount(field_name="", **total),
        by_field=(
            FieldCount(field_name="Đầu tư", **total),
            FieldCount(field_name="Xây dựng", **total),
        ),
        returned={ReturnMethod.COUNTER: 21, ReturnMethod.POST: 22, ReturnMethod.ELECTRONIC: 23},
        received=tuple(entry(number) for number in range(1, entries + 1)),
        finished=(entry(31, ready_at=at("2026-11-24 10:31")),),
        given=tuple(
            entry(41 + number, returned_at=at("2026-11-24 14:41"), **way)
            for number, way in enumerate(given)
        ),
        waiting=(entry(51, ready_at=at("2026-11-20 09:51")),),
        waiting_count=1,
        due_today=(),
        due_next_day=(entry(61),),
        overdue=(entry(71, due_at=at("2026-11-20 17:00")),),
        by_clerk=(
            ClerkCount(clerk="Trần Thị Bích", counter=4, online=1, post=0, received=5),
            ClerkCount(clerk="Lê Văn Tám", counter=0, online=1, post=1, received=2),
        ),
    )
    return DaySheet(
        summary=summary,
        header=HEADER,
        place="Đồng Tháp",
        desk_name=RECEIPT.desk_name,
        clerk="Trần Thị Bích Phượng",
        printed_at=at("2026-11-24 17:05"),
        log_lines=18204,
        log_head="3f7a91c2e05b64d8a1f7" + "0" * 44,
        is_sample=False,
        behind={
            DossierSet.SUPPLEMENT_ASKED: ("A", "B"),
            DossierSet.SUPPLEMENT_ARRIVED: ("C",),
            DossierSet.REFUSED: ("D",),
        },
        guided=3,
        turned_away=4,
    )


def corrected() -> DaySheet:
    """Give a sheet that corrects the day before it by one dossier, and only tells another act."""
    yesterday = date(2026, 11, 23)
    act = CorrectingAct(
        act="ready",
        at=at("2026-11-23 16:50"),
        recorded_at=at("2026-11-24 08:15"),
        clerk="Trần Thị Bích",
    )
    changes = (
        FigureChange(yesterday, DossierSet.FINISHED_ON_TIME, 1),
        FigureChange(yesterday, DossierSet.OPEN_IN_TERM, -1),
    )
    code, name = "H20.99-261120-0001", "Công ty Sen (mẫu)"
    one = Correction(code=code, applicant=name, acts=(act,), changes=changes)
    found = (one, replace(one, code="H20.99-261120-0002", changes=()))
    before = PreviousDay(day=yesterday, number=226, in_hand=1042, corrected=-1, between=0)
    return replace(one_day(), previous=before, corrections=found)


def texts(pdf: bytes) -> list[str]:
    """Read each page, white space collapsed."""
    return [
        " ".join(page.get_textpage().get_text_range().split())
        for page in pypdfium2.PdfDocument(pdf)
    ]


def letters(pdf: bytes) -> str:
    """Read the whole file without its line breaks, which may fall inside a long word."""
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))
    # PDFium marks a hyphen at the end of a line by a character of its own.
    return "".join(text.replace("\ufffe", "-").split())


def pictures(pdf: bytes, dpi: int) -> list["Image"]:
    return [page.render(scale=dpi / 72).to_pil() for page in pypdfium2.PdfDocument(pdf)]


def reader(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def ink(pdf: bytes) -> list[list[tuple[float, float, float, float]]]:
    """Give the box of each letter of each page as left, bottom, right, top."""
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        page_text = page.get_textpage()
        boxes = [page_text.get_charbox(number) for number in range(page_text.count_chars())]
        found.append([box for box in boxes if box[2] > box[0]])
    return found
