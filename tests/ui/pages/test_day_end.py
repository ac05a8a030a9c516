from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from kktdesk.domain.dossier import Act
from kktdesk.domain.errors import PrinterFailed
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.ui.dialogs.message import MessageDialog
from kktdesk.ui.dossier.day_choice import DayChoice
from kktdesk.ui.dossier.day_closing import ReopenDialog
from kktdesk.ui.dossier.day_tasks import DayTask
from kktdesk.ui.page import DAY_END, DOSSIER, OpenAt
from kktdesk.ui.page import TODAY as TODAY_PAGE
from kktdesk.ui.pages.day_end import DayEndPage
from kktdesk.ui.pages.post import PostPage
from kktdesk.ui.pages.today import TodayPage
from kktdesk.ui.widgets.buttons import ActionButton
from tests.factories import SUBMITTER, at, named
from tests.ui.pages.conftest import ALT, CTRL, PLAIN, Hand, KeepingPrinter, Register
from tools.bench_window import timed

TODAY = date(2026, 11, 25)
MOST_BLOCKED = 100.0  # milliseconds of the window's own thread


LONGER_THAN_THE_LOG_TAKES = "Nham so " * 80 + "."


def the_day(hand: Hand) -> DayEndPage:
    page = hand.show(DAY_END)
    assert isinstance(page, DayEndPage)
    return page


def figures(page: DayEndPage) -> list[int]:
    return [int(label.text()) for label in page.equation.figures]


def expected(desk: Desk, day: date) -> list[int]:
    total = desk.figures.day(day).total
    return [total.carried_over, total.received, total.finished, total.in_hand]


def texts(page: DayEndPage) -> list[str]:
    return [task.text for task in page.table.records.rows]


# ---------------------------------------------------------------- what is shown
def test_the_equation_is_that_of_the_figures_and_adds_up(
    hand: Hand, desk: Desk, register: Register
) -> None:
    register.received(received_at=at("2026-11-20 08:00"))
    register.received()
    register.ready()

    page = the_day(hand)

    assert figures(page) == expected(desk, TODAY) == [1, 2, 1, 2]
    assert page.equation.accessibleName() == "1 carried over, 2 received, 1 finished, 2 in hand"


def test_the_sheet_that_is_shown_is_the_one_that_is_printed(
    hand: Hand, desk: Desk, register: Register, printer: KeepingPrinter
) -> None:
    register.printed()
    page = the_day(hand)
    assert page.preview.page_count() >= 1

    hand.press(Qt.Key.Key_P, CTRL)

    assert [job.pdf for job in printer.jobs] == [desk.papers.day_pdf(TODAY)]
    assert [(job.media, job.title) for job in printer.jobs] == [("A4", "kktdesk 2026-11-25")]


def test_a_change_of_the_register_changes_figures_and_sheet(
    hand: Hand, register: Register
) -> None:
    page = the_day(hand)
    assert figures(page) == [0, 0, 0, 0]

    register.received()

    hand.wait(lambda: figures(page) == [0, 1, 0, 1])


def open_rows(page: DayEndPage) -> list[DayTask]:
    return [task for task in page.table.records.rows if task.point is not None]


def test_what_is_open_before_the_day_ends_is_listed_line_by_line(
    hand: Hand, register: Register
) -> None:
    late = register.received(received_at=at("2026-10-01 08:00"))
    due = register.printed(received_at=at("2026-11-10 08:00"))

    page = the_day(hand)

    assert [(task.text, task.act) for task in open_rows(page)] == [
        ("Receipt not printed", "Print it"),
        ("Promised for this day, without a result", "Record the result"),
        ("Overdue, without an apology", "Apologise"),
    ]
    names = [task.detail.split()[0] for task in open_rows(page)]
    assert names == [late, due, late]
    assert texts(page)[-1] == "No backup of this day yet"


def test_a_day_with_everything_done_says_that(hand: Hand, desk: Desk) -> None:
    desk.backups.make()

    page = the_day(hand)

    assert {task.level for task in page.table.records.rows} == {"Done"}
    assert texts(page)[0] == "Every receipt is printed"
    assert page.table.records.rows[-1].detail == "09:41 · 0 dossiers, read back"


@pytest.mark.parametrize(("row", "act"), [(0, Act.READY), (1, Act.EXTEND)])
def test_enter_opens_the_dossier_at_the_act_that_cures(
    hand: Hand, register: Register, row: int, act: Act
) -> None:
    register.printed(received_at=at("2026-10-01 08:00"))
    register.printed(received_at=at("2026-11-10 08:00"))
    page = the_day(hand)
    code = open_rows(page)[row].detail.split()[0]
    asked: list[object] = []
    page.page_requested.connect(lambda *call: asked.append(call))
    for _ in range(row):
        hand.press(Qt.Key.Key_Down)

    hand.enter()

    assert asked == [(DOSSIER, OpenAt(code, act))]
    hand.answer("")


def test_enter_prints_a_receipt_that_was_never_printed(
    hand: Hand, register: Register, printer: KeepingPrinter
) -> None:
    code = register.received()
    page = the_day(hand)

    hand.enter()

    assert [job.title for job in printer.jobs] == [code]
    assert open_rows(page) == []
    assert "The receipt went to the printer" in hand.said()


def test_enter_opens_the_post_for_a_bundle_that_is_not_signed(
    hand: Hand, desk: Desk, register: Register
) -> None:
    desk.bundles.put(register.ready_for_post())
    page = the_day(hand)
    assert open_rows(page)[0].detail.endswith("1 result(s)")

    hand.enter()

    assert isinstance(hand.page, PostPage)


def test_enter_on_what_is_done_leads_nowhere(hand: Hand) -> None:
    page = the_day(hand)

    hand.enter()

    assert hand.page is page


# ---------------------------------------------------------------- closing
def test_ctrl_enter_asks_with_what_is_open_and_closes_the_day(
    hand: Hand, desk: Desk, register: Register
) -> None:
    register.received()
    page = the_day(hand)

    hand.enter(CTRL)
    question = hand.dialog()
    said = question.accessibleDescription()
    assert "1 receipt(s) not printed" in said
    assert next(iter(question.buttons)) == "keep"
    hand.answer("close")

    closed = desk.days.closed(TODAY)
    assert closed is not None
    row = page.table.records.rows[0]
    assert (row.level, row.text) == ("Closed", "Sheet number 1, closed 25/11/2026 at 09:41")
    head = closed.sha256[:4].upper()
    assert head in row.detail
    assert head in page.head._date.text()
    assert not page.close_day.isVisible()
    assert page.reopen.isVisible()
    assert "sheet number 1" in hand.said()


def test_neither_a_long_list_nor_its_questions_hold_the_window_up(
    hand: Hand, desk: Desk, register: Register
) -> None:
    for _ in range(60):
        register.received()
    page = the_day(hand)
    state = page._state
    assert state is not None
    shown = timed(lambda: page._show(TODAY, state))[1]

    asked = timed(page.primary)[1]
    hand.answer("keep")
    desk.days.close(TODAY)
    opened = timed(page._on_reopen)[1]
    hand.answer("")

    assert max(shown, asked, opened) < MOST_BLOCKED, (shown, asked, opened)


def test_the_safe_answer_closes_nothing(hand: Hand, desk: Desk) -> None:
    the_day(hand)

    hand.enter(CTRL)
    hand.wait(lambda: isinstance(QApplication.focusWidget(), ActionButton))
    QTest.keyClick(hand.focus, Qt.Key.Key_Return)
    hand.come_back()

    assert desk.days.closed(TODAY) is None


def test_a_closed_day_is_printed_by_the_same_key(
    hand: Hand, desk: Desk, printer: KeepingPrinter
) -> None:
    desk.days.close(TODAY)
    the_day(hand)

    hand.enter(CTRL)

    assert [job.pdf for job in printer.jobs] == [desk.papers.day_pdf(TODAY)]


def test_another_desk_that_closed_first_is_told(hand: Hand, desk: Desk) -> None:
    page = the_day(hand)
    hand.enter(CTRL)
    desk.days.close(TODAY)

    question = hand.dialog()
    question.answer("close")
    hand.wait(lambda: isinstance(QApplication.activeModalWidget(), MessageDialog))
    hand.answer("close")

    assert page.table.records.rows[0].level == "Closed"


def test_a_supervisor_opens_a_closed_day_again(hand: Hand, desk: Desk) -> None:
    desk.days.close(TODAY)
    page = the_day(hand)

    hand.press(Qt.Key.Key_O, ALT)
    dialog = hand.dialog()
    assert isinstance(dialog, ReopenDialog)
    hand.go(PLAIN)
    assert QApplication.activeModalWidget() is dialog  # both are needed
    dialog.supervisor.setText("Phuc")
    dialog.reason.setText("Nham")
    hand.answer("reopen")

    assert desk.days.closed(TODAY) is None
    assert page.close_day.isVisible()
    assert not page.reopen.isVisible()


def test_who_allows_it_and_why_are_still_there_after_a_refusal(hand: Hand, desk: Desk) -> None:
    desk.days.close(TODAY)
    page = the_day(hand)
    page.reopen.click()
    dialog = hand.dialog()
    assert isinstance(dialog, ReopenDialog)
    dialog.supervisor.setText("Phuc")
    dialog.reason.setText(LONGER_THAN_THE_LOG_TAKES)
    dialog.answer("reopen")
    hand.wait(lambda: isinstance(QApplication.activeModalWidget(), MessageDialog))
    hand.answer("close")

    page.reopen.click()

    again = hand.dialog()
    assert isinstance(again, ReopenDialog)
    assert again.supervisor.text() == "Phuc"
    assert again.reason.text() == LONGER_THAN_THE_LOG_TAKES
    again.reason.setText("Nham")
    hand.answer("reopen")
    assert desk.days.closed(TODAY) is None


def test_a_day_behind_which_another_is_closed_is_not_offered_for_opening(
    hand: Hand, desk: Desk
) -> None:
    desk.days.close(date(2026, 11, 24))
    desk.days.close(TODAY)
    page = the_day(hand)

    hand.press(Qt.Key.Key_PageUp)

    assert page.table.records.rows[0].level == "Closed"
    assert not page.reopen.isVisible()


def test_days_that_stay_open_are_offered_on_both_pages(
    hand: Hand, desk: Desk, clock: FixedClock
) -> None:
    clock.move(days=2)
    page = the_day(hand)
    page.activate()
    hand.settle()
    assert page.unclosed.words() == "2 day(s) not closed: 25/11, 26/11"
    today = hand.show(TODAY_PAGE)
    assert isinstance(today, TodayPage)
    today.reload()
    hand.settle()

    today.unclosed.go.click()
    hand.settle()

    assert hand.page is page
    assert page.head._date.text().startswith("Wednesday, 25/11/2026")
    assert not page.unclosed.isVisible()
    desk.days.close(TODAY)
    desk.days.close(date(2026, 11, 26))
    page._show_day(date(2026, 11, 27))
    hand.settle()
    assert page.unclosed.words() == ""


def test_a_correction_of_closed_days_is_told_on_the_next_day(
    hand: Hand, desk: Desk, register: Register, clock: FixedClock
) -> None:
    desk.days.close(TODAY)
    clock.move(days=1)
    code = register.printed(received_at=at("2026-11-25 16:00"))
    page = the_day(hand)
    page.activate()
    hand.settle()

    (row,) = (task for task in page.table.records.rows if task.level == "Correction")
    assert code in row.detail


def test_a_day_is_chosen_by_typing_it_and_never_one_to_come(hand: Hand) -> None:
    page = the_day(hand)

    hand.press(Qt.Key.Key_Y, ALT)
    dialog = hand.dialog()
    assert isinstance(dialog, DayChoice)
    dialog.day.setText("26/11/2026")
    hand.go(PLAIN)
    assert QApplication.activeModalWidget() is dialog  # that day has not begun
    dialog.day.setText("20/11/2026")
    hand.answer("show")

    assert page.head._date.text().startswith("Friday, 20/11/2026")


# ---------------------------------------------------------------- other days
def test_keys_go_to_other_days_and_never_into_the_future(
    hand: Hand, desk: Desk, register: Register
) -> None:
    register.received(received_at=at("2026-11-24 08:00"))
    page = the_day(hand)

    hand.press(Qt.Key.Key_PageUp)
    assert figures(page) == expected(desk, date(2026, 11, 24)) == [0, 1, 0, 1]
    hand.press(Qt.Key.Key_Left)
    assert figures(page) == [0, 0, 0, 0]
    hand.press(Qt.Key.Key_PageDown)
    hand.press(Qt.Key.Key_Right)
    assert figures(page) == [1, 0, 0, 1]
    hand.press(Qt.Key.Key_PageDown)
    assert page.head._date.text() == "Wednesday, 25/11/2026"
    assert not page.later.isEnabled()


def test_a_day_that_is_over_and_open_shows_what_can_still_be_cured(
    hand: Hand, register: Register
) -> None:
    register.printed(received_at=at("2026-10-01 08:00"))
    page = the_day(hand)

    hand.press(Qt.Key.Key_PageUp)

    assert [task.act for task in open_rows(page)] == ["Apologise"]
    assert "No backup of this day yet" not in texts(page)
    assert "end of that day" in page.head._date.text()


def test_one_key_comes_back_to_today(hand: Hand) -> None:
    page = the_day(hand)
    hand.press(Qt.Key.Key_PageUp)

    hand.press(Qt.Key.Key_T, ALT)

    assert page.head._date.text() == "Wednesday, 25/11/2026"
    assert hand.focus is page.table


def test_a_window_that_stood_open_over_night_shows_the_new_day(
    hand: Hand, clock: FixedClock
) -> None:
    page = the_day(hand)
    hand.show("today")
    clock.move(days=1)

    hand.show(DAY_END)

    assert page.head._date.text() == "Thursday, 26/11/2026"


def test_a_day_outside_the_calendar_is_told(hand: Hand, clock: FixedClock) -> None:
    page = the_day(hand)
    clock.moment = at("2027-12-31 16:00")

    page.activate()
    hand.settle()

    hand.answer("close")
    assert page.preview.accessibleDescription()


# ---------------------------------------------------------------- one key
def test_one_key_prints_the_day_and_makes_a_verified_backup(
    hand: Hand, desk: Desk, register: Register, printer: KeepingPrinter
) -> None:
    register.printed(submitter=SUBMITTER)
    page = the_day(hand)

    hand.press(Qt.Key.Key_P, CTRL)

    assert len(printer.jobs) == 1
    backup = desk.backups.last()
    assert backup is not None
    assert backup.dossiers == 1
    assert page.backup.text() == "Backup 09:41"
    assert "Backup 09:41" in hand.said()
    assert hand.window.status._backup._words.text() == "Backup 09:41"
    assert texts(page)[-1] == "Backup of this day"


def test_two_presses_print_one_sheet(hand: Hand, printer: KeepingPrinter) -> None:
    page = the_day(hand)

    page.print_current()
    page.print_current()
    hand.settle()

    assert len(printer.jobs) == 1


def test_the_sheet_of_another_day_is_printed_when_it_is_shown(
    hand: Hand, printer: KeepingPrinter
) -> None:
    the_day(hand)
    hand.press(Qt.Key.Key_PageUp)

    hand.press(Qt.Key.Key_F8)

    assert [job.title for job in printer.jobs] == ["kktdesk 2026-11-24"]


def test_a_printer_that_refuses_leaves_a_band_with_both_ways_on(
    hand: Hand, desk: Desk, printer: KeepingPrinter
) -> None:
    page = the_day(hand)
    printer.refusal = PrinterFailed(printer="HP-Quay-1", detail="lp: <i>off</i>")

    hand.press(Qt.Key.Key_P, CTRL)

    assert "HP-Quay-1" in page.band.words()
    assert "lp: " not in page.band.words()
    assert "The printer says: lp: &lt;i&gt;off&lt;/i&gt;" in page.band.toolTip()
    assert desk.backups.last() is None
    assert page.print.isEnabled()
    page.band.save.click()
    hand.wait(lambda: page.findChildren(QFileDialog))
    page.findChildren(QFileDialog)[0].reject()
    printer.refusal = None
    page.band.again.click()
    hand.settle()
    assert len(printer.jobs) == 1
    assert desk.backups.last() is not None
    assert not page.band.isVisible()


def test_a_backup_that_fails_is_made_again_without_a_second_sheet(
    hand: Hand, desk: Desk, printer: KeepingPrinter
) -> None:
    (desk.data_dir / "backups").write_text("in the way", encoding="utf-8")
    page = the_day(hand)

    hand.press(Qt.Key.Key_P, CTRL)

    assert "The paper itself went to the printer." in page.band.words()
    assert not page.band.save.isVisible()
    (desk.data_dir / "backups").unlink()
    page.band.again.click()
    hand.settle()
    assert len(printer.jobs) == 1
    assert desk.backups.last() is not None


def test_a_band_of_one_day_does_not_stay_on_another(hand: Hand, printer: KeepingPrinter) -> None:
    page = the_day(hand)
    printer.refusal = PrinterFailed(printer="HP-Quay-1", detail="–")
    hand.press(Qt.Key.Key_P, CTRL)

    hand.press(Qt.Key.Key_PageUp)

    assert not page.band.isVisible()


def test_names_in_the_list_are_shown_literally(hand: Hand, desk: Desk) -> None:
    name = "Công ty <b>đậm</b> & Con"
    code = desk.reception.receive(named(name)).dossier.code

    page = the_day(hand)

    model = page.table.records
    assert model.rows[0].detail == f"{code} {name}"
    tooltip = model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;đậm&lt;/b&gt; &amp; Con" in tooltip


def test_in_a_narrow_window_the_list_has_the_room_of_the_sheet(
    hand: Hand, register: Register
) -> None:
    register.received()
    page = the_day(hand)
    assert page.preview.isVisible()
    assert page.preview in page.panes()

    hand.window.resize(911, 512)
    hand.settle()

    assert page.preview.isHidden()
    assert page.preview not in page.panes()
    assert page.table.width() > page.width() * 0.9
    model = page.table.model()
    column = model.columnCount() - 1
    acts = {model.index(row, column).data() for row in range(model.rowCount())}
    widest = max(page.table.fontMetrics().horizontalAdvance(act) for act in acts)
    assert page.table.columnWidth(column) > widest
    hand.window.resize(1366, 690)
    hand.settle()
    assert page.preview.isVisible()


def test_the_register_book_has_a_letter(hand: Hand) -> None:
    page = the_day(hand)

    assert page.book.key == "Alt+B"
