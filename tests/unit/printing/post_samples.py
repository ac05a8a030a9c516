"""Sheets of the post to print."""

from datetime import date

from kktdesk.domain.post_sheet import PostSheet, PostSheetLine
from tests.unit.printing.samples import HEADER, PROCEDURE, at


def a_line(number: int = 1, **changes: object) -> PostSheetLine:
    values: dict[str, object] = {
        "code": f"H20.99-261112-{number:04d}",
        "recipient": f"Công ty TNHH Chế biến thủy sản Tân Phước số {number} (mẫu)",
        "address": "Lô B2-07, KCN Trần Quốc Toản, phường Mỹ Ngãi, tỉnh Đồng Tháp",
        "phone": "0277 3 850 123",
        "procedure_name": PROCEDURE,
        "result": "5102345678",
        "result_on": date(2026, 11, 24),
        "originals": 1,
        "copies": 0,
        "collect": 0,
        "item": f"CP{number:09d}VN",
        "fare": "",
        "note": "",
        "shared_with": (),
    }
    return PostSheetLine(**(values | changes))  # type: ignore[arg-type] # the tests name real fields


def a_sheet(*lines: PostSheetLine, **changes: object) -> PostSheet:
    values: dict[str, object] = {
        "header": HEADER,
        "place": "Đồng Tháp",
        "name": "BĐ-20261125-01",
        "carrier": "Bưu điện Cao Lãnh",
        "lines": lines,
        "clerk": "Trần Thị Bích Phượng",
        "issued_at": at("2026-11-25 15:32"),
        "is_sample": False,
    }
    return PostSheet(**(values | changes))  # type: ignore[arg-type] # the same


FOUR = a_sheet(
    a_line(1),
    a_line(2, collect=1_500_000, copies=2, fare="Cước: người nhận trả", note="Thu hộ lệ phí"),
    a_line(3, collect=600_000, item="CP000000014VN", shared_with=(4,)),
    a_line(4, collect=600_000, item="CP000000014VN", shared_with=(3,), result="", result_on=None),
)
