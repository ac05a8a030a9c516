"""The window of reports, walked through by keyboard."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from kktdesk.domain.chart import Chart, ChartKind, Series
from kktdesk.domain.counted_report import Counted, Said, make_report
from kktdesk.domain.dossier import Channel
from kktdesk.domain.errors import DatabaseBusy
from kktdesk.domain.report import Period, Report, ReportForm
from kktdesk.services.desk import Desk
from kktdesk.services.report_specs import spec_of
from kktdesk.ui.dialogs.message import MessageDialog
from kktdesk.ui.dialogs.question import DROP, QuestionDialog
from kktdesk.ui.page import DOSSIER, REPORTS
from kktdesk.ui.pages.dossier import DossierPage
from kktdesk.ui.pages.reports import ReportsPage
from kktdesk.ui.reports.behind_sheet import SHOWN_AT_ONCE, BehindSheet
from kktdesk.ui.reports.cell_words import cell_at, is_opening, sentence_of
from kktdesk.ui.reports.export import CSV, PDF, XLSX, FileKind, export_to
from kktdesk.ui.reports.paragraph_sheet import CLOSE, ParagraphSheet
from kktdesk.ui.reports.report_job import Question
from kktdesk.ui.reports.settings_sheet import SettingsSheet
from kktdesk.ui.saving_sheet import GO
from kktdesk.ui.widgets.chart_view import ChartView
from tests.factories import an_entry, at
from tests.ui.pages.conftest import ALT, CTRL, Hand, KeepingPrinter, Register
from tests.ui.typing import type_text
from tools.bench_window import timed

MOST_BLOCKED = 100.0  # milliseconds of the window's own thread
NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 30))


@pytest.fixture
def some(register: Register) -> list[str]:
    """Give some dossiers of two fields: received by two ways, one finished."""
    return [
        register.received(),
        register.received(channel=Channel.ONLINE_FULL),
        register.ready(received_at=at("2026-11-20 08:00")),
        register.received(procedure="1.014200", received_at=at("2026-10-20 08:00")),
    ]


@pytest.fixture
def page(some: list[str], hand: Hand) -> ReportsPage:
    """Give the page with its first report."""
    hand.press(Qt.Key.Key_F10)
    page = hand.page
    assert isinstance(page, ReportsPage)
    assert page.view.report is not None
    assert some
    return page


def shown(page: ReportsPage) -> Report:
    report = page.view.report
    assert report is not None
    return report


def sheet(hand: Hand) -> BehindSheet:
    dialog = hand.dialog()
    assert isinstance(dialog, BehindSheet)
    hand.wait(lambda: dialog.count is not None)
    hand.settle()
    return dialog


# ---------------------------------------------------------------- what is shown
def test_f10_opens_this_months_report_and_the_cursor_stands_on_its_first_figure(
    hand: Hand, page: ReportsPage, desk: Desk
) -> None:
    assert shown(page) == desk.reports.get(ReportForm.II_06A, NOVEMBER)
    assert hand.has_focus(page.view.table)
    row, column = page.view.table.place
    assert row == 0
    assert shown(page).columns[column].key == "3"


def test_every_report_that_can_be_made_is_shown_by_going_down_the_list(
    hand: Hand, page: ReportsPage, desk: Desk
) -> None:
    forms = page.side.forms
    hand.press(Qt.Key.Key_F6)
    assert hand.has_focus(forms)

    seen = [shown(page).form]
    for _ in forms.records.rows[1:]:
        hand.press(Qt.Key.Key_Down)
        seen.append(shown(page).form)

    assert sorted(seen) == sorted(desk.reports.forms)
    hand.enter()
    assert hand.has_focus(page.view.table)


def test_a_new_dossier_is_counted_at_once_and_the_cursor_stays(
    hand: Hand, page: ReportsPage, desk: Desk
) -> None:
    hand.press(Qt.Key.Key_Right)
    hand.press(Qt.Key.Key_Down)
    place = page.view.table.place
    before = shown(page).total
    desk.reception.receive(an_entry())
    page.shell.hub.announce()
    hand.settle()

    after = shown(page).total
    assert before is not None
    assert after is not None
    assert after.cells["3"].value == int(str(before.cells["3"].value)) + 1
    assert page.view.table.place == place


def test_the_sums_that_were_proved_are_said(page: ReportsPage) -> None:
    assert page.view.identities.isVisible()
    assert "(3) = (4) + (5) + (6)" in page.view.identities.accessibleName()
    assert page.side.notes.text().count("–  ") == len(shown(page).notes)


def test_of_two_questions_the_newest_is_answered(hand: Hand, page: ReportsPage) -> None:
    for _ in range(3):
        page.side.period.step(-1)
    hand.settle()

    assert shown(page).period == Period(date(2026, 8, 1), date(2026, 8, 31))
    assert not page.job.is_running


# ---------------------------------------------------------------- keys
def test_arrows_go_from_cell_to_cell_and_stay_at_the_edges(hand: Hand, page: ReportsPage) -> None:
    table = page.view.table
    rows, columns = len(table.rows()), len(table.columns())

    hand.press(Qt.Key.Key_Up)
    assert table.place == (0, 2)
    hand.press(Qt.Key.Key_Right)
    hand.press(Qt.Key.Key_Down)
    assert table.place == (1, 3)
    hand.press(Qt.Key.Key_Home)
    assert table.place == (1, 0)
    hand.press(Qt.Key.Key_End)
    assert table.place == (1, columns - 1)
    hand.press(Qt.Key.Key_End, CTRL)
    assert table.place == (rows - 1, columns - 1)
    hand.press(Qt.Key.Key_Down)
    assert table.place == (rows - 1, columns - 1)
    hand.press(Qt.Key.Key_Home, CTRL)
    assert table.place == (0, 2)


def test_each_cell_is_said_in_a_sentence(hand: Hand, page: ReportsPage) -> None:
    hand.press(Qt.Key.Key_End, CTRL)
    table = page.view.table
    row, column = table.place

    sentence = sentence_of(table.rows()[row], table.columns()[column])

    assert table.accessibleDescription() == sentence
    assert sentence.startswith("Tổng cộng · Số lượng hồ sơ đang giải quyết – Trong đó – Quá hạn")


def test_page_keys_go_to_the_period_before_and_behind(hand: Hand, page: ReportsPage) -> None:
    hand.press(Qt.Key.Key_PageUp)
    assert shown(page).period == Period(date(2026, 10, 1), date(2026, 10, 31))
    assert hand.has_focus(page.view.table)
    hand.press(Qt.Key.Key_PageDown)
    assert shown(page).period == NOVEMBER


def test_the_cursor_is_always_in_sight(hand: Hand, page: ReportsPage) -> None:
    hand.window.resize(911, 512)
    hand.settle()
    page.view.table.show_report(large(60))
    table = page.view.table
    room = table.viewport().rect()

    for row in (0, 30, len(table.rows()) - 2, 5):
        for column in (2, len(table.columns()) - 1, 1):
            table.go_to(row, column)
            area = table.cell_area(row, column)
            assert room.contains(area.center())
            assert table.cell_under(area.center()) == (row, column)


def test_the_mouse_takes_the_cell_under_it(page: ReportsPage) -> None:
    table = page.view.table
    last = len(table.rows()) - 1
    place = table.cell_area(last, 4).center()

    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert table.place == (last, 4)
    assert table.cell_under(QPoint(5, 5)) is None


# ---------------------------------------------------------------- the dossiers behind
def test_every_figure_opens_as_many_dossiers_as_it_says(hand: Hand, page: ReportsPage) -> None:
    table = page.view.table
    opened = 0
    for row, its_row in enumerate(table.rows()):
        for column, its_column in enumerate(table.columns()):
            cell = cell_at(its_row, its_column)
            if not is_opening(cell):
                continue
            table.go_to(row, column)
            hand.enter()
            behind = sheet(hand)
            assert behind.count == len(behind.table.records.rows) == cell.value
            assert behind.windowTitle().endswith(f": {cell.value}")
            behind.reject()
            hand.come_back()
            assert (table.place, hand.has_focus(table)) == ((row, column), True)
            opened += 1

    assert opened > 20


def test_enter_opens_the_dossier_and_escape_comes_back_to_the_figure(
    hand: Hand, page: ReportsPage
) -> None:
    table = page.view.table
    place = table.place
    hand.enter()
    code = sheet(hand).table.records.rows[0].code

    QTest.keyClick(sheet(hand).table, Qt.Key.Key_Return)
    hand.come_back()
    opened = hand.page
    assert isinstance(opened, DossierPage)
    assert opened._title.text() == code
    hand.press(Qt.Key.Key_Escape)

    assert hand.page is page
    assert table.place == place
    assert hand.has_focus(table)


def test_a_cell_without_dossiers_says_so(hand: Hand, page: ReportsPage) -> None:
    page.view.table.setFocus()
    hand.press(Qt.Key.Key_Home)
    hand.enter()

    assert QApplication.activeModalWidget() is None
    assert hand.said() == "No dossier stands behind this cell."


def test_a_long_list_is_read_in_parts(hand: Hand, page: ReportsPage, desk: Desk) -> None:
    for _ in range(SHOWN_AT_ONCE + 2):
        desk.reception.receive(an_entry())
    page.reload()
    hand.settle()
    hand.enter()
    behind = sheet(hand)
    first = [row.code for row in behind.table.records.rows]

    assert len(first) == SHOWN_AT_ONCE
    behind.later.click()
    hand.settle()

    rest = [row.code for row in behind.table.records.rows]
    assert len(first) + len(rest) == behind.count
    assert not set(first) & set(rest)
    assert not behind.later.isEnabled()
    behind.reject()
    hand.come_back()


def test_a_line_of_the_list_of_who_is_late_opens_its_dossier(
    hand: Hand, page: ReportsPage, register: Register
) -> None:
    late = register.received(received_at=at("2026-09-01 08:00"))
    asked: list[tuple[str, object]] = []
    page.page_requested.connect(lambda name, argument: asked.append((name, argument)))
    page.side.forms.choose(ReportForm.OVERDUE)
    hand.settle()
    names = [row.name for row in page.view.table.rows()]

    page.view.table.setFocus()
    page.view.table.go_to(names.index(late), 1)
    hand.enter()

    assert asked == [(DOSSIER, late)]


# ---------------------------------------------------------------- periods
@pytest.mark.parametrize(
    ("kind", "first", "last"),
    [
        (0, date(2026, 11, 23), date(2026, 11, 29)),
        (2, date(2026, 10, 1), date(2026, 12, 31)),
        (3, date(2026, 7, 1), date(2026, 12, 31)),
        (4, date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_kind_of_period_is_the_one_that_holds_today(
    hand: Hand, page: ReportsPage, kind: int, first: date, last: date
) -> None:
    page.side.period.kind.setCurrentIndex(kind)
    page.side.period.kind.activated.emit(kind)
    hand.settle()

    assert shown(page).period == Period(first, last)


def test_a_month_of_the_decree_ends_on_the_14th(hand: Hand, page: ReportsPage) -> None:
    page.side.period.reckoning.setCurrentIndex(1)
    page.side.period.reckoning.activated.emit(1)
    hand.settle()

    assert shown(page).period == Period(date(2026, 11, 15), date(2026, 12, 14))


def test_last_quarter_is_one_choice_away(hand: Hand, page: ReportsPage) -> None:
    quick = page.side.period.quick
    quick.setCurrentIndex(6)
    quick.activated.emit(6)
    hand.settle()

    assert shown(page).period == Period(date(2026, 7, 1), date(2026, 9, 30))
    assert quick.currentIndex() == 0


def test_days_are_typed_in_short_and_a_wrong_one_changes_nothing(
    hand: Hand, page: ReportsPage
) -> None:
    period = page.side.period
    period.first.setFocus()
    period.first.selectAll()
    type_text(period.first, "5/11")
    hand.enter()
    hand.settle()
    assert shown(page).period == Period(date(2026, 11, 5), date(2026, 11, 30))

    period.last.setFocus()
    period.last.selectAll()
    type_text(period.last, "4/11")
    hand.enter()
    hand.settle()

    assert shown(page).period == Period(date(2026, 11, 5), date(2026, 11, 30))
    assert period.last.field_state.message == "The last day lies before the first one."


# ---------------------------------------------------------------- files and paper
@pytest.mark.parametrize("kind", [PDF, XLSX, CSV], ids=lambda kind: kind.suffix)
def test_the_report_that_is_shown_is_written_as_a_file(
    hand: Hand, page: ReportsPage, desk: Desk, tmp_path: Path, kind: FileKind
) -> None:
    page.export(kind)
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert (
        Path(dialog.selectedFiles()[0]).name == f"bao-cao-II.06a-20261101-20261130.{kind.suffix}"
    )
    target = tmp_path / f"report.{kind.suffix}"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    hand.settle()

    made = kind.make(desk.report_files, shown(page))
    assert target.stat().st_size == pytest.approx(len(made), rel=0.05)
    if kind is CSV:
        assert target.read_bytes() == made
    assert hand.said() == f"Saved: report.{kind.suffix}"


def test_a_file_that_cannot_be_written_is_told(
    hand: Hand, page: ReportsPage, tmp_path: Path
) -> None:
    export_to(page, shown(page), CSV, str(tmp_path / "nowhere" / "report.csv"))
    hand.settle()

    message = hand.dialog()
    assert isinstance(message, MessageDialog)
    message.reject()
    hand.come_back()


def test_ctrl_p_prints_the_report_across_on_a4(
    hand: Hand, page: ReportsPage, printer: KeepingPrinter
) -> None:
    hand.press(Qt.Key.Key_P, CTRL)
    hand.wait(lambda: printer.jobs)

    (job,) = printer.jobs
    assert job.pdf.startswith(b"%PDF")
    assert (job.media, job.is_landscape) == ("A4", True)
    assert page.band.words() == ""


def test_a_printer_that_refuses_leaves_the_way_on(
    hand: Hand, page: ReportsPage, printer: KeepingPrinter
) -> None:
    printer.refusal = DatabaseBusy()
    hand.press(Qt.Key.Key_P, CTRL)
    hand.wait(page.band.words)

    printer.refusal = None
    page.band.again.click()
    hand.wait(lambda: printer.jobs)


def test_while_there_is_no_report_nothing_is_written_or_printed(
    hand: Hand, page: ReportsPage, printer: KeepingPrinter
) -> None:
    page.job.failed.emit(DatabaseBusy())

    page.export(PDF)
    hand.press(Qt.Key.Key_P, CTRL)

    assert page.findChild(QFileDialog) is None
    assert printer.jobs == []


# ---------------------------------------------------------------- waiting and refusals
def test_a_report_that_cannot_be_made_says_why_and_is_made_again_by_a_key(
    hand: Hand, page: ReportsPage
) -> None:
    page.job.failed.emit(DatabaseBusy())

    assert page.view.report is None
    assert page.view.wait.why.text()
    page.activate()
    assert hand.has_focus(page.view.act)
    hand.enter()
    hand.wait(lambda: page.view.report is not None)
    assert hand.has_focus(page.view.table)


def test_escape_stops_what_is_being_counted_and_its_answer_does_not_come(
    hand: Hand, page: ReportsPage
) -> None:
    page.side.period.step(-1)
    page.job.progressed.emit(40)
    assert page.view.wait.where.text() == "40 %"

    page.go_back()
    hand.settle()

    assert page.view.is_waiting
    assert page.view.wait.why.text() == "The report was not made to its end."
    hand.press(Qt.Key.Key_F5)
    assert shown(page).period.first == date(2026, 10, 1)


# ---------------------------------------------------------------- the paragraph
def paragraph(hand: Hand) -> ParagraphSheet:
    dialog = hand.dialog()
    assert isinstance(dialog, ParagraphSheet)
    hand.settle()
    return dialog


def test_the_paragraph_is_corrected_and_copied(hand: Hand, page: ReportsPage, desk: Desk) -> None:
    page.side.paragraph.click()
    words = paragraph(hand)
    assert words.text.toPlainText() == desk.paragraphs.of(NOVEMBER)

    type_text(words.text, "Kính gửi: ")
    hand.go()
    hand.come_back()

    copied = QApplication.clipboard().text()
    assert copied == f"Kính gửi: {desk.paragraphs.of(NOVEMBER)}"
    assert "copied" in hand.said()


def test_what_was_corrected_is_not_thrown_away_unasked(hand: Hand, page: ReportsPage) -> None:
    page.side.paragraph.click()
    words = paragraph(hand)
    type_text(words.text, "x")

    words.answer(CLOSE)
    hand.wait(lambda: isinstance(QApplication.activeModalWidget(), QuestionDialog))
    question = QApplication.activeModalWidget()
    assert isinstance(question, QuestionDialog)
    assert words.isVisible()
    question.answer(DROP)
    hand.come_back()


# ---------------------------------------------------------------- recipient and number
def settings(hand: Hand) -> SettingsSheet:
    dialog = hand.dialog()
    assert isinstance(dialog, SettingsSheet)
    hand.settle()
    return dialog


def test_recipient_and_number_are_changed_with_a_reason(
    hand: Hand, page: ReportsPage, desk: Desk
) -> None:
    page.side.settings.click()
    asked = settings(hand)
    assert asked.recipient.text() == desk.reports.settings().recipient

    asked.recipient.setText("Sở Tư pháp tỉnh Đồng Tháp")
    asked.code.setText("Biểu số 01")
    asked.answer(GO)
    hand.settle()
    assert asked.reason.field_state.state == "error"
    asked.reason.setText("Thông tư mới")
    hand.go()
    hand.come_back()

    assert shown(page).code == "Biểu số 01"
    assert any("Sở Tư pháp tỉnh Đồng Tháp" in line for line in shown(page).lines)


# ---------------------------------------------------------------- looks
def large(procedures: int) -> Report:
    """Give a report of many procedures with long names."""
    spec = spec_of(ReportForm.WEEKLY)
    name = "Cấp Giấy chứng nhận đăng ký đầu tư đối với dự án không thuộc diện chấp thuận số {}"
    counted = [
        Counted(
            field=f"f{number % 6}",
            field_name=f"Lĩnh vực {number % 6}",
            procedure=f"1.{number:06d}",
            procedure_name=name.format(number),
            counts={},
        )
        for number in range(procedures)
    ]
    return make_report(spec, NOVEMBER, counted, Said("Ban", "Bộ", "", "tháng 11", "Tổng cộng"))


def test_a_report_of_sixty_procedures_does_not_hold_the_window_up(
    hand: Hand, page: ReportsPage
) -> None:
    report = large(60)

    def show() -> None:
        page.view.show_report(report)
        page.view.table.repaint()

    def walk() -> None:
        page.view.table.go_to(40, 10)
        page.view.table.repaint()

    hand.settle()
    assert timed(show)[1] < MOST_BLOCKED
    assert timed(walk)[1] < MOST_BLOCKED


def test_a_list_of_thousands_does_not_hold_the_window_up(page: ReportsPage) -> None:
    report = large(3000)

    assert timed(lambda: page.view.table.show_report(report))[1] < MOST_BLOCKED


@pytest.mark.parametrize("size", [(1366, 768), (1366, 690), (911, 512)])
def test_rows_are_in_sight_and_no_button_is_cut(
    hand: Hand, page: ReportsPage, size: tuple[int, int]
) -> None:
    hand.window.resize(*size)
    hand.settle()
    table = page.view.table

    assert (hand.window.width(), hand.window.height()) == size
    assert page.minimumSizeHint().width() <= page.width()
    shown_rows = [
        row
        for row in range(len(table.rows()) - 1)
        if table.cell_under(table.cell_area(row, 2).center()) == (row, 2)
    ]
    assert len(shown_rows) >= 2
    for button in page.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width(), button.text()


def test_the_palette_offers_every_report_and_every_file(page: ReportsPage) -> None:
    texts = [command.text for command in page.commands()]

    assert {"Report as PDF", "Report as Excel", "Report as CSV", "Weekly table"} <= set(texts)
    assert len({command.name for command in page.commands()}) == len(texts)


@pytest.fixture(autouse=True)
def clipboard(qapp: QApplication) -> Iterator[None]:
    """Leave nothing of a test in the clipboard."""
    yield
    qapp.clipboard().clear()


def test_alt_and_a_letter_reach_the_files(hand: Hand, page: ReportsPage) -> None:
    hand.press(Qt.Key.Key_C, ALT)

    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()
    hand.come_back()


def test_the_page_can_be_opened_at_a_report(hand: Hand, page: ReportsPage) -> None:
    hand.show(REPORTS, ReportForm.WEEKLY)

    assert shown(page).form is ReportForm.WEEKLY


def test_charts_take_the_place_of_the_table_by_a_key_and_give_it_back(
    hand: Hand, page: ReportsPage
) -> None:
    assert page.charts.isHidden()
    series = (Series("Nhận", (3.0, 4.0)), Series("Xong", (2.0, None)))
    charts = (Chart("Theo tháng", ("10/26", "11/26"), series, ChartKind.LINES),)
    page.job.made.emit(Question(ReportForm.II_06A, NOVEMBER), replace(shown(page), charts=charts))

    hand.press(Qt.Key.Key_T, ALT)
    assert page.view.has_charts_open
    (view,) = page.view.charts.findChildren(ChartView)
    assert view.accessibleName() == "Theo tháng; 10/26: Nhận 3, Xong 2; 11/26: Nhận 4"
    assert hand.has_focus(page.view.charts)
    hand.press(Qt.Key.Key_T, ALT)

    assert hand.has_focus(page.view.table)


def test_what_changed_while_a_slow_report_was_made_is_told(hand: Hand, page: ReportsPage) -> None:
    page.job.is_stale = True
    page.job.made.emit(Question(ReportForm.II_06A, NOVEMBER), shown(page))
    assert "F5" in page._period.text()

    hand.press(Qt.Key.Key_F5)

    assert "F5" not in page._period.text()


def test_what_was_slow_is_not_counted_again_by_itself(
    hand: Hand, page: ReportsPage, desk: Desk
) -> None:
    page.job.is_slow = True
    before = shown(page)
    desk.reception.receive(an_entry())
    page.shell.hub.announce()
    hand.settle()

    assert shown(page) is before
    assert "F5" in page._period.text()
    hand.press(Qt.Key.Key_F5)
    assert shown(page) != before
    assert "F5" not in page._period.text()


def test_in_a_narrow_window_the_report_has_the_room_and_a_key_brings_the_choice(
    page: ReportsPage, hand: Hand
) -> None:
    assert page.side.isVisible()
    assert page.choose.isHidden()

    hand.window.resize(911, 512)
    hand.settle()
    assert page.side.isHidden()
    assert page.view.width() > page.width() * 0.9
    assert page.panes()[1] is page.choose

    page.choose.click()
    hand.settle()
    assert page.side.isVisible()
    assert hand.focus is page.side.forms

    hand.enter()
    assert page.side.isHidden()
    assert hand.focus is page.view.pane()
    hand.window.resize(1366, 690)
    hand.settle()
    assert page.side.isVisible()
    assert page.choose.isHidden()
