"""Reports to print: the form of a quarter, a list of late dossiers, trends."""

from dataclasses import replace
from datetime import date

from kktdesk.domain.chart import Chart, ChartKind, Series
from kktdesk.domain.counted_report import Counted, Said, make_report
from kktdesk.domain.report import (
    Cell,
    CellKind,
    DossierSet,
    Period,
    Report,
    ReportColumn,
    ReportForm,
    ReportRow,
)
from kktdesk.printing.report_form import report_form
from kktdesk.printing.report_head import ReportHead
from kktdesk.printing.report_paper import render_report
from kktdesk.services.report_specs import spec_of
from tests.unit.printing.samples import HEADER, at

QUARTER = Period(date(2026, 9, 15), date(2026, 12, 14))
HEAD = ReportHead(
    header=HEADER[:2],
    place="Đồng Tháp",
    printed_at=at("2026-12-15 08:05"),
    clerk="Trần Thị Bích Phượng",
    is_sample=False,
)
SAID = Said(
    unit="Ban Quản lý Khu kinh tế tỉnh Đồng Tháp",
    recipient="Văn phòng UBND tỉnh Đồng Tháp",
    code="",
    period="Quý IV năm 2026 (Từ ngày 15/09/2026 đến ngày 14/12/2026)",
    total="Tổng cộng",
)
_NAMES = (
    "Cấp Giấy chứng nhận đăng ký đầu tư đối với dự án không thuộc diện chấp thuận chủ trương",
    "Điều chỉnh dự án đã được cấp Giấy chứng nhận đăng ký đầu tư",
    "Cấp lại, hiệu đính Giấy chứng nhận",
)


def counted(fields: int = 2, procedures: int = 3) -> list[Counted]:
    """Give counts that differ from each other, and a zero."""
    names = ("Đầu tư", "Xây dựng", "Môi trường", "Lao động")
    return [
        Counted(
            field=f"field-{field}",
            field_name=f"Lĩnh vực {names[field % len(names)]}",
            procedure=f"{field}.{number:06d}",
            procedure_name=f"{_NAMES[number % len(_NAMES)]} ({field + 1}.{number + 1})",
            counts=_counts(field * 7 + number),
        )
        for field in range(fields)
        for number in range(procedures)
    ]


def _counts(seed: int) -> dict[DossierSet, int]:
    online, counter, before = 12 + seed, 17 + 2 * seed, 7
    early, on_time = 20 + seed, 9
    return {
        DossierSet.RECEIVED_ONLINE_FULL: online,
        DossierSet.RECEIVED_COUNTER: counter,
        DossierSet.CARRIED_OVER: before,
        DossierSet.FINISHED_EARLY: early,
        DossierSet.FINISHED_ON_TIME: on_time,
        DossierSet.FINISHED_LATE: 0,
        DossierSet.OPEN_IN_TERM: online + counter + before - early - on_time - 1,
        DossierSet.OPEN_OVERDUE: 1,
        DossierSet.OPEN_LATE_WITH_APOLOGY: 1,
        DossierSet.STOPPED: 1250,
    }


def form(kind: ReportForm = ReportForm.II_06A, fields: int = 2, procedures: int = 3) -> Report:
    return make_report(spec_of(kind), QUARTER, counted(fields, procedures), SAID)


def late(rows: int = 3, reason: str = "Chờ ý kiến của Sở Xây dựng (mẫu)") -> Report:
    """Give a list: texts, a code, days, a number, a share, what is not known."""
    columns = (
        ReportColumn("number", "STT", width=10),
        ReportColumn("code", "Mã hồ sơ", width=38),
        ReportColumn("name", "Chủ hồ sơ"),
        ReportColumn("due", "Hẹn trả", width=22),
        ReportColumn("late", "Trễ (ngày)", width=18),
        ReportColumn("share", "Phần thời hạn", width=20),
        ReportColumn("phone", "Điện thoại", width=26),
        ReportColumn("reason", "Lý do"),
    )
    return Report(
        form=ReportForm.OVERDUE,
        code="",
        title="Danh sách hồ sơ quá hạn",
        lines=("Từ ngày 15/09/2026 đến ngày 14/12/2026",),
        period=QUARTER,
        columns=columns,
        rows=tuple(_late(number, reason) for number in range(1, rows + 1)),
        notes=("Quá hạn đo theo ngày hẹn ghi trên giấy tiếp nhận.",),
        signers=("NGƯỜI LẬP BIỂU",),
    )


def _late(number: int, reason: str) -> ReportRow:
    cells = {
        "code": Cell(f"H20.99-261015-{number:04d}", CellKind.TEXT),
        "due": Cell(date(2026, 11, 3), CellKind.DATE),
        "late": Cell(2.5 + number, CellKind.NUMBER),
        "share": Cell(104.25, CellKind.PERCENT),
        "phone": Cell(None, CellKind.UNKNOWN),
        "reason": Cell(reason, CellKind.TEXT),
    }
    return ReportRow(f"=Công ty số {number} (mẫu)", cells, number=str(number))


def trends() -> Report:
    months = tuple(f"Tháng {number}" for number in range(1, 13))
    received = Series("Tiếp nhận", (3, 5, 2, 8, 1, 0, 4, 2, 6, 3, 2, 1))
    finished = Series("Đã giải quyết", (1, 4, 3, 5, 4, 1, 2, 3, 4, 4, 3, 3))
    late = Series("Quá hạn", (0, 1, 0, 2, 0, 0, 0, 1, 0, 0, 1, 0))
    share = (100, 98.5, 97, 100, 100, 92.25, 100, None, 95, 96, 100, 100)
    charts = (
        Chart("Hồ sơ theo tháng", months, (received, finished, late)),
        Chart(
            "Tỷ lệ đúng hạn theo tháng",
            months,
            (Series("Tỷ lệ", share), Series("Mục tiêu", (95.0,) * 12)),
            kind=ChartKind.LINES,
            unit="%",
            top=100,
        ),
    )
    return replace(form(), charts=charts)


def printed(report: Report, head: ReportHead = HEAD) -> bytes:
    return render_report(report, head, report_form())
