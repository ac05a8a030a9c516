"""Reports as files: each reader finds the figures of the report, nothing typed is a formula."""

import csv
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO, StringIO

import pytest
from python_calamine import CalamineWorkbook

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
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk, open_desk
from kktdesk.services.report_sums import column_letters
from kktdesk.services.report_workbook import MOST_IN_MEMORY, own_cell
from kktdesk.services.sample import fill_sample
from kktdesk.services.workbook import SheetColumn, write_workbook
from tests.factories import at
from tests.unit.printing.samples import letters, texts

YEAR = Period(date(2021, 1, 1), date(2021, 12, 31))
COUNTED = (ReportForm.II_06A, ReportForm.BTP_07A, ReportForm.WEEKLY)
FORMULAS = ("=1+1", "+1", "-1", "@SUM(1)", "\t=1", " =1+1", "\u00a0=1", "＝1", "1.013230", "0012")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = open_desk(tmp_path_factory.mktemp("files") / "data", FixedClock(at("2022-04-01 08:00")))
    fill_sample(desk)
    yield desk
    desk.close()


def a_list(rows: int, names: tuple[str, ...] = ("Công ty Sen (mẫu)",)) -> Report:
    columns = (
        ReportColumn(NUMBER, "STT", width=10),
        ReportColumn(NAME, "Chủ hồ sơ"),
        ReportColumn("code", "Mã hồ sơ", width=38),
        ReportColumn("due", "Hẹn trả", width=22),
        ReportColumn("at", "Nhận lúc", width=30),
        ReportColumn("share", "Phần thời hạn", ("Thời gian",), width=20),
        ReportColumn("days", "Số ngày", ("Thời gian",), width=20),
        ReportColumn("count", "Số hồ sơ", width=18),
        ReportColumn("phone", "Điện thoại", width=26),
    )
    made = tuple(_one(number, names[number % len(names)]) for number in range(1, rows + 1))
    count = Cell(sum(range(1, rows + 1)), CellKind.COUNT)
    return Report(
        form=ReportForm.OVERDUE,
        code="",
        title="Danh sách hồ sơ quá hạn",
        lines=("Từ ngày 01/01/2021 đến ngày 31/12/2021",),
        period=YEAR,
        columns=columns,
        rows=made,
        total=ReportRow("Tổng cộng", {"count": count}),
        notes=("Một ghi chú.",),
    )


def _one(number: int, name: str) -> ReportRow:
    cells = {
        "code": Cell(name, CellKind.TEXT),
        "due": Cell(date(2021, 11, 3), CellKind.DATE),
        "at": Cell(at("2021-10-05 09:15"), CellKind.DATE),
        "share": Cell(98.5, CellKind.PERCENT),
        "days": Cell(2.25, CellKind.NUMBER),
        "count": Cell(number, CellKind.COUNT),
        "phone": Cell(None, CellKind.UNKNOWN),
    }
    return ReportRow(name, cells, number=str(number))


def all_rows(report: Report) -> list[ReportRow]:
    return [*report.rows, *((report.total,) if report.total else ())]


def expected(report: Report) -> list[list[object]]:
    """Give the table as a reader of workbooks finds it."""
    return [
        [_found(own_cell(row, column.key)) for column in report.columns]
        for row in all_rows(report)
    ]


def _found(cell: Cell) -> object:
    match cell.value:
        case None:
            return "không có số liệu" if cell.kind is CellKind.UNKNOWN else ""
        case datetime() as moment:
            return moment.replace(tzinfo=None)
        case int() | float() as number:
            return number / 100 if cell.kind is CellKind.PERCENT else float(number)
    return cell.value


def read(content: bytes, report: Report) -> list[list[object]]:
    """Read the table out of a workbook: the rows that end with the total."""
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    sheet = book.get_sheet_by_name(report.form.value)
    rows: list[list[object]] = [list(row) for row in sheet.to_python(skip_empty_area=False)]
    below = len(report.notes) + 2 if report.notes else 0
    end = len(rows) - below
    return rows[end - len(all_rows(report)) : end]


def sheet_xml(content: bytes) -> str:
    return zipfile.ZipFile(BytesIO(content)).read("xl/worksheets/sheet1.xml").decode()


def styles_xml(content: bytes) -> str:
    return zipfile.ZipFile(BytesIO(content)).read("xl/styles.xml").decode()


def formulas(content: bytes) -> list[str]:
    return re.findall(r"<f>([^<]*)</f>", sheet_xml(content))


# ---------------------------------------------------------------- the forms
@pytest.mark.parametrize("form", COUNTED)
def test_a_workbook_has_the_figures_of_the_form(desk: Desk, form: ReportForm) -> None:
    report = desk.reports.get(form, YEAR)

    assert read(desk.report_files.xlsx(report), report) == expected(report)


@pytest.mark.parametrize("form", COUNTED)
def test_a_table_has_the_figures_of_the_form(desk: Desk, form: ReportForm) -> None:
    report = desk.reports.get(form, YEAR)
    content = desk.report_files.csv(report)

    text = content.decode("utf-8-sig")
    assert content.startswith(b"\xef\xbb\xbf")
    assert text.count("\r\n") == text.count("\n") == len(all_rows(report)) + 1
    head, *rows = csv.reader(StringIO(text), delimiter=";")
    assert head[2].startswith("(3) Số")
    found = [[cell.value for cell in map_row(row, report)] for row in all_rows(report)]
    assert rows == [["" if value is None else str(value) for value in row] for row in found]


def map_row(row: ReportRow, report: Report) -> list[Cell]:
    return [own_cell(row, column.key) for column in report.columns]


@pytest.mark.parametrize("form", COUNTED)
def test_a_paper_has_the_figures_of_the_form(desk: Desk, form: ReportForm) -> None:
    report = desk.reports.get(form, YEAR)
    pdf = desk.report_files.pdf(report)

    assert "DỮ LIỆU MẪU" in texts(pdf)[0]
    assert report.total is not None
    counts = [report.total.cells[column.key].value for column in report.columns[2:]]
    figures = "".join(str(count) for count in counts if count is not None)
    assert f"{report.total.name}{figures}".replace(" ", "") in letters(pdf)


@pytest.mark.parametrize("form", COUNTED)
def test_sums_are_formulas_with_their_values(desk: Desk, form: ReportForm) -> None:
    report = desk.reports.get(form, YEAR)
    rows, sums = len(all_rows(report)), sum(bool(column.sum_of) for column in report.columns)
    headings = 1 + sum(row.level == 0 for row in report.rows)
    counts = sum(cell.kind is CellKind.COUNT for cell in map_row(report.rows[0], report)[2:])

    found = formulas(desk.report_files.xlsx(report))
    assert len(found) == rows * sums + headings * (counts - sums)
    assert all(re.fullmatch(r"([A-Z]+\d+\+)+[A-Z]+\d+|SUM\([A-Z0-9:,]+\)", one) for one in found)


@pytest.mark.parametrize("form", COUNTED)
def test_formulas_give_the_figures_that_were_counted(desk: Desk, form: ReportForm) -> None:
    report = desk.reports.get(form, YEAR)
    content = desk.report_files.xlsx(report)
    found = re.findall(r'<c r="([A-Z]+)(\d+)"[^>]*><f>([^<]*)</f><v>(\d+)</v>', sheet_xml(content))
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    numbers = {
        f"{column_letters(column)}{row}": value
        for row, cells in enumerate(rows, 1)
        for column, value in enumerate(cells)
    }

    assert found
    for _, _, formula, value in found:
        assert sum(float(str(numbers[place])) for place in places(formula)) == int(value)


def places(formula: str) -> Iterator[str]:
    for part in formula.removeprefix("SUM(").removesuffix(")").replace("+", ",").split(","):
        letters, first, last = re.match(r"([A-Z]+)(\d+)(?::[A-Z]+(\d+))?", part).groups()  # type: ignore[union-attr] # it has one
        yield from (f"{letters}{row}" for row in range(int(first), int(last or first) + 1))


def test_the_head_is_grouped_and_stays_in_sight(desk: Desk) -> None:
    xml = sheet_xml(desk.report_files.xlsx(desk.reports.get(ReportForm.II_06A, YEAR)))

    for merged in ("C8:F8", "D9:E9", "A8:A10", "C9:C10"):
        assert f'<mergeCell ref="{merged}"/>' in xml
    assert 'topLeftCell="C12"' in xml
    assert 'orientation="landscape"' in xml
    assert 'fitToHeight="0"' in xml


def test_a_sum_that_is_not_its_parts_stays_a_number(desk: Desk) -> None:
    report = a_list(3)
    off = ReportRow("Tổng cộng", {"count": Cell(7, CellKind.COUNT)})
    content = desk.report_files.xlsx(replace(report, total=off))

    assert formulas(content) == []
    assert read(content, report)[-1][7] == 7


# ---------------------------------------------------------------- lists
@pytest.mark.parametrize("rows", [0, 3, MOST_IN_MEMORY + 1], ids=["none", "few", "many"])
def test_a_list_is_read_back_whole(desk: Desk, rows: int) -> None:
    report = a_list(rows)

    assert read(desk.report_files.xlsx(report), report) == expected(report)


def test_a_long_list_has_its_heads(desk: Desk) -> None:
    content = desk.report_files.xlsx(a_list(MOST_IN_MEMORY + 1))

    rows = (
        CalamineWorkbook.from_filelike(BytesIO(content))
        .get_sheet_by_index(0)
        .to_python(skip_empty_area=False)
    )
    assert "Thời gian" in rows[3]
    assert rows[4][:3] == ["STT", "Chủ hồ sơ", "Mã hồ sơ"]


def test_nothing_that_was_typed_becomes_a_formula_or_a_number(desk: Desk) -> None:
    report = replace(a_list(len(FORMULAS), FORMULAS), title="=1+1", lines=("=2+2",))
    report = replace(report, total=None, notes=("=3+3", "@SUM(1)"))
    content = desk.report_files.xlsx(report)

    assert formulas(content) == []
    assert read(content, report) == expected(report)
    quoted = {
        number
        for number, style in enumerate(
            re.findall(r"<xf [^>]*>", styles_xml(content).split("<cellXfs")[1])
        )
        if 'quotePrefix="1"' in style
    }
    text = re.findall(r'<c r="[BC]\d+" s="(\d+)" t="(?:s|inlineStr)"', sheet_xml(content))
    assert set(map(int, text[-len(FORMULAS) :])) <= quoted


@pytest.mark.parametrize("rows", [2, MOST_IN_MEMORY + 2], ids=["few", "many"])
def test_nothing_that_was_typed_is_markup_of_a_workbook(desk: Desk, rows: int) -> None:
    report = replace(a_list(rows, ("<r>&</r>", "<r><t>x</t></r>")), total=None)

    found = read(desk.report_files.xlsx(report), report)
    assert [str(row[1]).rstrip() for row in found] == [row.name for row in report.rows]


def test_a_list_of_dossiers_holds_what_was_typed() -> None:
    titles = [SheetColumn("Chủ hồ sơ", 20)]
    names = ["<r>&</r>", "=1+1", " x", "0012", "a" * 40_000]
    content = write_workbook("Hồ sơ", titles, [[name] for name in names])

    rows = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()
    assert [str(row[0])[:32_767].rstrip() for row in rows[1:]] == [
        name[:32_767].rstrip() for name in names
    ]
    assert formulas(content) == []
    assert styles_xml(content).count('quotePrefix="1"') == 1


def test_nothing_that_was_typed_becomes_a_formula_in_a_table(desk: Desk) -> None:
    report = replace(a_list(len(FORMULAS), FORMULAS), total=None)
    text = desk.report_files.csv(report).decode("utf-8-sig")

    rows = list(csv.reader(StringIO(text, newline=""), delimiter=";"))[1:]
    assert [row[1] for row in rows] == [f"'{row.name}" for row in report.rows]


def test_a_table_has_days_shares_and_numbers_as_the_office_writes_them(desk: Desk) -> None:
    text = desk.report_files.csv(a_list(1)).decode("utf-8-sig")

    assert text.splitlines()[1] == (
        "1;Công ty Sen (mẫu);Công ty Sen (mẫu);2021-11-03;2021-10-05 09:15;98,5;2,25;1;"
        "không có số liệu"
    )


def test_the_same_report_is_the_same_file(desk: Desk) -> None:
    report = desk.reports.get(ReportForm.II_06A, YEAR)

    assert desk.report_files.xlsx(report) == desk.report_files.xlsx(report)


@pytest.mark.parametrize(("at_", "letters_"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ")])
def test_columns_are_named_as_sheets_name_them(at_: int, letters_: str) -> None:
    assert column_letters(at_) == letters_
