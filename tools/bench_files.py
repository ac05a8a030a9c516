"""Measures reports as files: a workbook of many rows, its memory, the paper of a form."""

import statistics
import tracemalloc
from collections.abc import Callable
from datetime import date
from time import perf_counter

from kktdesk.domain.counted_report import NAME, NUMBER
from kktdesk.domain.report import (
    Cell,
    CellKind,
    Period,
    Report,
    ReportColumn,
    ReportForm,
    ReportRow,
)
from kktdesk.services.desk import Desk

LINES = 100_000
ROUNDS = 9
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
COLUMNS = (
    ReportColumn(NUMBER, "STT", width=10),
    ReportColumn(NAME, "Mã hồ sơ"),
    ReportColumn("applicant", "Chủ hồ sơ", width=45),
    ReportColumn("procedure", "Thủ tục", width=55),
    ReportColumn("promised", "Ngày hẹn", width=20),
    ReportColumn("days", "Số ngày quá hạn", width=14),
    ReportColumn("reason", "Lý do", width=45),
)
Row = tuple[str, str, str, str]


def rows(desk: Desk) -> list[Row]:
    """Measure the files of reports.

    Args:
        desk: over a register with a few dossiers.

    Returns:
        a row for each, as the table of the bench has them.
    """
    report = _list()
    table = _timed(lambda: desk.report_files.csv(report))
    book = _timed(lambda: desk.report_files.xlsx(report))
    form = desk.reports.get(ReportForm.II_06A, Period(desk.now().date(), desk.now().date()))
    paper = statistics.median(_timed(lambda: desk.report_files.pdf(form)) for _ in range(ROUNDS))
    return [
        (f"report: CSV of {LINES:,} rows", f"{table:.1f} s", "1.0", ""),
        (f"report: XLSX of {LINES:,} rows", f"{book:.1f} s", f"{book / table:.1f}", "≤ 10 s"),
        ("report: memory for the XLSX", f"{_memory(desk, report):.0f} MB", "", "≤ 100 MB"),
        ("paper: II.06a of a day", f"{paper * 1000:.0f} ms", "", ""),
    ]


def _list() -> Report:
    return Report(
        form=ReportForm.OVERDUE,
        code="",
        title="Danh sách hồ sơ quá hạn",
        lines=(),
        period=YEAR,
        columns=COLUMNS,
        rows=tuple(map(_line, range(1, LINES + 1))),
    )


def _line(number: int) -> ReportRow:
    cells = {
        "applicant": Cell(f"Công ty TNHH Ễnh Ương số {number} (mẫu)", CellKind.TEXT),
        "procedure": Cell("Cấp Giấy chứng nhận đăng ký đầu tư (mẫu)", CellKind.TEXT),
        "promised": Cell(date(2026, number % 12 + 1, number % 28 + 1), CellKind.DATE),
        "days": Cell(number % 40, CellKind.NUMBER),
        "reason": Cell("Chờ ý kiến của cơ quan phối hợp (mẫu)", CellKind.TEXT),
    }
    return ReportRow(f"H20.99-260105-{number:06d}", cells, number=str(number))


def _memory(desk: Desk, report: Report) -> float:
    tracemalloc.start()
    try:
        desk.report_files.xlsx(report)
        return tracemalloc.get_traced_memory()[1] / 1_000_000
    finally:
        tracemalloc.stop()


def _timed(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start
