"""A report on paper: its words and figures, its pages, its margins."""

import re
from dataclasses import replace
from functools import cache
from itertools import accumulate, pairwise

import pytest

from kktdesk.domain.chart import Chart, ChartKind, Series
from kktdesk.domain.report import Cell, CellKind, Report, ReportForm
from kktdesk.domain.report import ReportColumn as Column
from kktdesk.printing.charts import chart_pieces
from kktdesk.printing.ink import Text
from kktdesk.printing.report_columns import STEPS, Step, heads, measure
from kktdesk.printing.report_table import cell_words
from kktdesk.printing.text import Span
from kktdesk.printing.wrap import wrap
from tests.unit.printing.report_samples import HEAD, form, late, printed, trends
from tests.unit.printing.samples import MM, at, ink, letters, reader, texts

LONG = "Lý do rất dài của hồ sơ quá hạn, " * 60
COUNTED = (ReportForm.II_06A, ReportForm.BTP_07A, ReportForm.WEEKLY)
ALL = {
    **{kind.value: form(kind) for kind in COUNTED},
    "list": late(),
    "trends": trends(),
    "long reasons": late(4, LONG),
    "weekly, long": form(ReportForm.WEEKLY, 4, 9),
}


@cache
def paper(name: str) -> bytes:
    return printed(ALL[name])


@pytest.mark.parametrize(
    "words",
    [
        "Biểu số II.06a/VPCP/KSTT",
        "UBND TỈNH ĐỒNG THÁP",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "TẠI BAN QUẢN LÝ KHU KINH TẾ TỈNH ĐỒNG THÁP",
        "- Đơn vị nhận báo cáo: Văn phòng UBND tỉnh Đồng Tháp",
        "Kỳ báo cáo: Quý IV năm 2026 (Từ ngày 15/09/2026 đến ngày 14/12/2026)",
        "Đơn vị tính: Số hồ sơ TTHC.",
        "(3)=(4)+(5)+(6)",
        "(7)=(8)+(9)+(10)",
        "(11)=(12)+(13)",
        "II Lĩnh vực Xây dựng",
        "Tổng cộng",
        "Ghi chú:",
        "Đồng Tháp, ngày 15 tháng 12 năm 2026",
        "NGƯỜI LẬP BIỂU",
        "(Ký tên, đóng dấu)",
        "Trần Thị Bích Phượng",
        "Trang 1/1",
    ],
)
def test_the_form_says_who_reports_what_to_whom(words: str) -> None:
    assert "".join(words.split()) in letters(printed(form(fields=2, procedures=1)))


@pytest.mark.parametrize("name", ALL)
def test_every_row_is_printed_whole(name: str) -> None:
    report, words = ALL[name], letters(paper(name))

    for row in report.rows:
        cells = [row.cells[column.key] for column in report.columns if column.key in row.cells]
        figures = "".join(cell_words(cell, "") for cell in cells if cell.kind is CellKind.COUNT)
        assert "".join(row.name.split()) in words
        assert figures in words


def test_nothing_is_a_zero_and_an_empty_cell_stays_empty() -> None:
    assert cell_words(Cell(0), "?") == "0"
    assert cell_words(Cell(None, CellKind.TEXT), "?") == ""
    assert cell_words(Cell(None, CellKind.UNKNOWN), "?") == "?"
    assert cell_words(Cell(at("2026-12-15 08:05"), CellKind.DATE), "?") == "08:05 15/12/2026"


def test_a_list_prints_days_numbers_shares_and_what_is_not_known() -> None:
    (text,) = texts(printed(late(1)))

    for words in ("03/11/2026", "3,5", "104,25 %", "không có số liệu", "=Công ty số 1 (mẫu)"):
        assert words in text


def test_columns_of_a_list_have_no_numbers() -> None:
    assert "(1)" not in letters(printed(late()))


@pytest.mark.parametrize("name", ALL)
def test_no_letter_leaves_the_margins(name: str) -> None:
    for page in ink(paper(name)):
        assert min(box[0] for box in page) >= 18 * MM - 1
        assert max(box[2] for box in page) <= (297 - 12) * MM + 1
        assert min(box[1] for box in page) >= 6 * MM
        assert max(box[3] for box in page) <= (210 - 10) * MM


@pytest.mark.parametrize("name", ALL)
def test_no_two_letters_stand_on_each_other(name: str) -> None:
    for page in ink(paper(name)):
        rows: dict[float, list[tuple[float, float]]] = {}
        for left, _, right, top in page:
            rows.setdefault(round(top, 1), []).append((left, right))
        for row in rows.values():
            row.sort()
            assert all(first[1] - second[0] < 2.5 for first, second in pairwise(row))


@pytest.mark.parametrize("name", ALL)
def test_no_type_is_smaller_than_nine_points(name: str) -> None:
    contents = [page.get_contents() for page in reader(paper(name)).pages]
    data = [content.get_data() for content in contents if content is not None]
    sizes = {float(size) for page in data for size in re.findall(rb"/F\S+ ([\d.]+) Tf", page)}

    assert sizes
    assert min(sizes) >= 9


def test_a_long_form_goes_on_under_the_same_heads() -> None:
    pages = texts(printed(form(fields=4, procedures=12)))

    assert len(pages) > 3
    for number, page in enumerate(pages, 1):
        assert f"Trang {number}/{len(pages)}" in page
        assert page.count("(3)=(4)+(5)+(6)") == 1
        assert ("tiếp theo" in page) == (number > 1)


@pytest.mark.parametrize("procedures", [1, 3, 5, 8])
def test_a_field_stays_with_its_procedures_and_the_total_with_a_row(procedures: int) -> None:
    report = form(fields=4, procedures=procedures)
    pages = texts(printed(report))

    # A procedure ends with its number in brackets.
    names = [
        row.name.rsplit(" ", maxsplit=1)[-1] if row.level else row.name for row in report.rows
    ]
    for page in pages:
        last = max(range(len(names)), key=lambda at: page.rfind(names[at]))
        assert report.rows[last].level == 1
    for words in (names[-1], "Tổng cộng", "NGƯỜI LẬP BIỂU"):
        assert words in pages[-1]


def test_trends_stand_on_a_page_of_their_own() -> None:
    pages = texts(printed(trends()))

    assert len(pages) == len(texts(printed(form()))) + 1
    for words in ("Hồ sơ theo tháng", "Tháng 12", "Đã giải quyết", "92,25 %", "Mục tiêu"):
        assert words in pages[-1]


@pytest.mark.parametrize("kind", ChartKind)
def test_a_part_of_a_chart_without_figures_says_so(kind: ChartKind) -> None:
    months = tuple(f"Tháng {number}/2026" for number in range(1, 25))
    values = (*(None,) * 12, *map(float, range(12)))

    def page(series: tuple[float | None, ...]) -> str:
        chart = Chart("Tỷ lệ đúng hạn", months, (Series("Tỷ lệ", series),), kind=kind)
        return texts(printed(replace(form(), charts=(chart,))))[-1]

    assert page(values).count("Tỷ lệ đúng hạn") == 2
    assert page(values).count("chưa có số liệu") == 1
    assert "chưa có số liệu" not in page((0.0, *values[1:]))


def test_a_number_that_stays_as_it_was_is_said_once() -> None:
    page = texts(printed(trends()))[-1]

    # The target of 95 % and the share of the ninth month.
    assert page.count("95 %") == 2


def test_no_number_of_a_chart_stands_on_the_label_below_it() -> None:
    series = (Series("Đúng hạn", (100.0, 100.0)), Series("Xin lỗi", (0.0, 4.0)))
    chart = Chart("Tỷ lệ", ("01/26", "02/26"), series, kind=ChartKind.LINES, unit="%")

    (piece, *_) = chart_pieces(chart, Span(0, 400), "")
    lines = {
        run.text: mark.y for mark in piece.marks if isinstance(mark, Text) for run in mark.runs
    }

    for number in ("0 %", "4 %"):
        assert lines["100 %"] < lines[number] < lines["01/26"] - 9


def test_a_form_of_the_state_is_white_and_a_list_has_a_grey_head() -> None:
    def greys(report: Report) -> bool:
        content = reader(printed(report)).pages[0].get_contents()
        return content is not None and b".93 g" in content.get_data()

    assert [greys(form()), greys(late())] == [False, True]


def test_wide_tables_get_narrow_columns_before_small_type() -> None:
    report = form(ReportForm.WEEKLY)
    measured = measure(report, [], 267 * MM)

    assert measured.step == STEPS[0]
    assert sum(measured.widths) == pytest.approx(267 * MM)
    numbers = {cell.run.text for cell in heads(report, measured)}
    assert "(13)= (14)+ (15)" in numbers


@pytest.mark.parametrize("step", STEPS, ids=str)
@pytest.mark.parametrize("kind", COUNTED)
def test_no_word_of_a_head_is_broken(kind: ReportForm, step: Step) -> None:
    report = form(kind)
    measured = measure(report, [], 267 * MM, (step,))
    edges = tuple(accumulate(measured.widths, initial=18 * MM))

    for cell in heads(report, measured):
        room = edges[cell.column + cell.columns] - edges[cell.column] - 2
        lines = wrap((cell.run,), step.head.size, room)
        words = [word for line in lines for run in line.runs for word in run.text.split()]
        assert words == cell.run.text.split()


def test_columns_that_do_not_fit_by_any_type_share_the_room() -> None:
    columns = tuple(Column(f"{number}", "Nghiêng", width=30) for number in range(3, 60))
    measured = measure(replace(late(), columns=columns), [], 267 * MM)

    assert measured.step == STEPS[-1]
    assert sum(measured.widths) == pytest.approx(267 * MM)


def test_columns_without_a_free_one_are_widened_alike() -> None:
    columns = tuple(Column(f"{number}", "Số", width=30) for number in range(3, 6))

    widths = measure(replace(late(), columns=columns), [], 267 * MM).widths
    assert widths == pytest.approx([89 * MM] * 3)


def test_what_somebody_typed_is_never_markup() -> None:
    report = form(procedures=1)
    row = replace(report.rows[1], name='<b>A</b> & <img src="x"/>')
    paper = letters(printed(replace(report, rows=(report.rows[0], row))))

    assert '<b>A</b>&<imgsrc="x"/>' in paper


def test_a_report_of_the_sample_says_so_on_each_page() -> None:
    pages = texts(printed(form(fields=4, procedures=9), replace(HEAD, is_sample=True)))

    assert len(pages) > 1
    assert all("DỮ LIỆU MẪU" in page for page in pages)


def test_a_report_of_nothing_is_a_head_a_total_and_places_to_sign() -> None:
    report = replace(late(0), rows=())
    (text,) = texts(printed(report))

    assert "DANH SÁCH HỒ SƠ QUÁ HẠN" in text
    assert "NGƯỜI LẬP BIỂU" in text


def test_the_same_values_give_the_same_bytes_without_names_in_their_title() -> None:
    pdf = printed(late())

    assert pdf == printed(late())
    metadata = reader(pdf).metadata
    assert metadata is not None
    assert metadata.title == "Báo cáo"
