"""Lines of the register book to print."""

from dataclasses import replace
from datetime import date, timedelta

from kktdesk.domain.dossier import ReturnMethod
from kktdesk.domain.register_book import RegisterBook, RegisterLine, RegisterVolume, Watch
from kktdesk.printing.register_paper import render_register
from tests.unit.printing.samples import HEADER, at

NEW_FORM_ON = date(2025, 9, 15)
_APPLICANTS = (
    "Công ty TNHH Chế biến thủy sản Tân Phước (mẫu)",
    "Văn phòng đại diện thương nhân nước ngoài Haruka Foods Co., Ltd.",
    "Công ty Cổ phần Bao bì giấy Sa Đéc",
    "Công ty TNHH Ươm tạo giống cá tra Nguyễn Đoàn Ngữ Ễnh Ương",
)
_PROCEDURES = (
    "Cấp GCNĐKĐT – dự án không thuộc diện chấp thuận CTĐT",
    "Cấp Giấy phép thành lập VPĐD",
    "Điều chỉnh dự án đã cấp GCNĐKĐT",
    "Cấp lại, hiệu đính GCNĐKĐT",
)


def a_line(number: int = 1, **changes: object) -> RegisterLine:
    day = date(2026, 11, 25)
    line = RegisterLine(
        number=f"{number:02d}",
        code=f"H20.99-261125-{number:04d}",
        procedure=_PROCEDURES[number % 4],
        sets=1,
        applicant=_APPLICANTS[number % 4],
        address="Lô B2-07, KCN Trần Quốc Toản, phường Mỹ Ngãi",
        phone="0277 3 850 123",
        division="P. Quản lý đầu tư",
        received_on=day,
        due_on=day + timedelta(14),
        returned_on=day + timedelta(2) if number % 3 == 0 else None,
        way=tuple(ReturnMethod)[number % 3],
        ended_on=None,
        ended_by=None,
        is_cancelled=number == 17,
    )
    return replace(line, **changes)  # type: ignore[arg-type] # the tests name real fields


def lines(count: int, first: int = 1, **changes: object) -> tuple[RegisterLine, ...]:
    return tuple(a_line(number, **changes) for number in range(first, first + count))


def a_volume(*lines: RegisterLine, **changes: object) -> RegisterVolume:
    volume = RegisterVolume(
        name="ĐT-02/2026",
        field_name="Đầu tư",
        first_on=date(2026, 1, 1),
        last_on=date(2026, 11, 25),
        before=0,
        lines=lines,
    )
    return replace(volume, **changes)  # type: ignore[arg-type] # the tests name real fields


def a_book(*volumes: RegisterVolume, is_sample: bool = False) -> RegisterBook:
    return RegisterBook(
        header=HEADER,
        place="Đồng Tháp",
        clerk="Trần Thị Bích Phượng",
        printed_at=at("2026-11-25 17:05"),
        is_sample=is_sample,
        volumes=volumes,
    )


def printed(*volumes: RegisterVolume, is_sample: bool = False) -> bytes:
    return render_register(a_book(*volumes, is_sample=is_sample), Watch()).pdf


def both_generations() -> RegisterVolume:
    """Give a book of 2025 with 20 lines on the older form and 20 on the newer one."""
    old = lines(20, received_on=NEW_FORM_ON - timedelta(1))
    new = lines(20, 21, received_on=NEW_FORM_ON)
    return a_volume(
        *old,
        *new,
        name="ĐT-01/2025",
        first_on=date(2025, 1, 1),
        last_on=date(2025, 12, 31),
    )
