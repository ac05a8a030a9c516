"""Promises that a change of the calendar has moved: each is decided, printed, or waits."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kktdesk.domain.calendar_day import CalendarDay, DayKind
from kktdesk.domain.dossier import Act
from kktdesk.domain.errors import PrinterSilent
from kktdesk.services.calendar_views import PromiseDecision, PutDay, RemoveDay
from kktdesk.services.desk import Desk
from kktdesk.ui.dialogs.message import MessageDialog
from kktdesk.ui.page import TODAY
from kktdesk.ui.pages.today import TodayPage
from kktdesk.ui.promises.moved_dialog import MovedDialog
from tests.factories import at
from tests.ui.pages.conftest import Hand, KeepingPrinter, Register, hand, printer, register
from tests.ui.typing import type_text

__all__ = ["hand", "printer", "register"]

CLOSED = date(2026, 12, 1)
KEEP, ANEW = PromiseDecision.KEEP, PromiseDecision.RE_PROMISE


def close_the_office(desk: Desk) -> None:
    """Close the office on a day within the terms: promises would fall one working day later."""
    day = CalendarDay(CLOSED, DayKind.OFFICE_CLOSED, "Mất điện", "Thông báo 12/TB")
    desk.calendars.change(PutDay(day), "Mất điện", desk.calendars.view().number)


def open_it_again(desk: Desk) -> None:
    desk.calendars.change(RemoveDay(CLOSED), "Có điện lại", desk.calendars.view().number)


def opened(hand: Hand) -> MovedDialog:
    """Open the list from the band of the first page."""
    page = hand.show(TODAY)
    assert isinstance(page, TodayPage)
    page.reload()
    hand.settle()
    page.moved.open.click()
    hand.settle()
    dialog = hand.dialog()
    assert isinstance(dialog, MovedDialog)
    return dialog


def close_sheets(hand: Hand) -> None:
    """Close whatever stands over the window."""
    while (front := QApplication.activeModalWidget()) is not None:
        front.close()
        hand.settle()


def close_message(hand: Hand) -> None:
    message = QApplication.activeModalWidget()
    assert isinstance(message, MessageDialog)
    message.answer("close")
    hand.settle()


@pytest.fixture
def codes(desk: Desk, register: Register) -> list[str]:
    """Give two dossiers that were promised before the office was closed."""
    received = [register.received(), register.received(received_at=at("2026-11-20 08:00"))]
    close_the_office(desk)
    return received


# ---------------------------------------------------------------- the band
def test_the_first_page_says_how_many_promises_wait(
    hand: Hand, desk: Desk, codes: list[str]
) -> None:
    page = hand.show(TODAY)
    assert isinstance(page, TodayPage)
    page.reload()
    hand.settle()
    assert page.moved.isVisible()
    assert page.moved.words().startswith(f"{len(codes)} promise")

    open_it_again(desk)
    page.reload()
    hand.settle()
    assert page.moved.words() == ""


# ---------------------------------------------------------------- choosing
def test_each_row_says_before_and_after_with_the_weekday(hand: Hand, codes: list[str]) -> None:
    dialog = opened(hand)

    rows = dialog.table.records
    (at_row,) = [row for row in range(2) if rows.index(row, 0).data() == codes[0]]
    texts = [str(rows.index(at_row, column).data(Qt.ItemDataRole.AccessibleTextRole))
             for column in range(5)]  # fmt: skip
    assert texts[2] == "17:00 · 09/12/2026, Wednesday"
    assert texts[3].startswith("17:00 · 10/12/2026, Thursday · 1 day")
    assert texts[4] == "keep the promise"
    close_sheets(hand)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_one_key_changes_the_choice_of_a_row_and_back(
    hand: Hand, codes: list[str], key: Qt.Key
) -> None:
    dialog = opened(hand)
    current = dialog.table.current()
    assert current is not None
    assert dialog.table.codes(KEEP) == tuple(sorted(codes, key=lambda code: code != current.code))

    QTest.keyClick(dialog.table, key)
    assert dialog.table.codes(ANEW) == (current.code,)
    assert "anew: 1" in dialog.words.text()

    QTest.keyClick(dialog.table, key)
    assert dialog.table.codes(ANEW) == ()
    close_sheets(hand)


def test_all_rows_are_chosen_at_once(hand: Hand, codes: list[str]) -> None:
    dialog = opened(hand)

    dialog.anew_all.click()
    assert set(dialog.table.codes(ANEW)) == set(codes)
    dialog.keep_all.click()
    assert set(dialog.table.codes(KEEP)) == set(codes)
    close_sheets(hand)


# ---------------------------------------------------------------- saving
def test_kept_promises_stay_and_wait_no_longer(hand: Hand, desk: Desk, codes: list[str]) -> None:
    before = desk.search.show(codes[0]).due_at
    dialog = opened(hand)
    dialog.reason.setText("Đã báo người nộp")

    dialog.answer("save")
    hand.settle()

    assert desk.promises.moved() == ()
    assert desk.search.show(codes[0]).due_at == before
    assert QApplication.activeModalWidget() is None
    page = hand.page
    assert isinstance(page, TodayPage)
    assert page.moved.words() == ""


def test_new_promises_are_saved_with_their_reason_and_told_in_the_history(
    hand: Hand, desk: Desk, codes: list[str]
) -> None:
    dialog = opened(hand)
    dialog.table.select_key(codes[0])
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    dialog.reason.setFocus()
    type_text(dialog.reason, "Mat dien")

    QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    hand.settle()

    dossier = desk.search.show(codes[0])
    assert dossier.due_at == at("2026-12-10 17:00")
    assert dossier.history[-1].act == "re-promise"
    assert dossier.history[-1].values["reason"] == "Mat dien"
    assert desk.search.show(codes[1]).history[-1].act == "keep-promise"
    close_sheets(hand)


def test_without_a_reason_nothing_is_saved(hand: Hand, desk: Desk, codes: list[str]) -> None:
    dialog = opened(hand)

    dialog.answer("save")
    hand.settle()

    assert dialog.isVisible()
    assert "reason" in dialog.reason.field_state.message
    assert len(desk.promises.moved()) == len(codes)
    close_sheets(hand)


def test_closing_leaves_everything_undecided(hand: Hand, desk: Desk, codes: list[str]) -> None:
    dialog = opened(hand)
    dialog.anew_all.click()

    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    hand.settle()

    assert {row.code for row in desk.promises.moved()} == set(codes)
    assert desk.search.show(codes[0]).due_at == at("2026-12-09 17:00")


def test_a_refusal_keeps_choices_and_reason_and_saving_works_again(
    hand: Hand, desk: Desk, codes: list[str]
) -> None:
    dialog = opened(hand)
    dialog.anew_all.click()
    long = "Đã báo người nộp. " * 40
    dialog.reason.setText(long)
    dialog.answer("save")
    hand.wait(lambda: isinstance(QApplication.activeModalWidget(), MessageDialog))
    close_message(hand)

    assert dialog.isVisible()
    assert dialog.reason.text() == long
    assert set(dialog.table.codes(ANEW)) == set(codes)
    assert len(desk.promises.moved()) == len(codes)
    dialog.reason.setText("Đã báo người nộp")
    dialog.answer("save")
    hand.settle()
    assert desk.promises.moved() == ()
    close_sheets(hand)


def test_a_date_that_changed_meanwhile_is_refused_and_shown_anew(
    hand: Hand, desk: Desk, codes: list[str]
) -> None:
    dialog = opened(hand)
    dialog.anew_all.click()
    dialog.reason.setText("Đã báo người nộp")
    day = CalendarDay(date(2026, 12, 2), DayKind.OFFICE_CLOSED, "Mất điện", "Thông báo 13/TB")
    desk.calendars.change(PutDay(day), "Mất điện", desk.calendars.view().number)

    dialog.answer("save")
    hand.wait(lambda: isinstance(QApplication.activeModalWidget(), MessageDialog))
    close_message(hand)

    assert dialog.reason.text() == "Đã báo người nộp"
    after = {row.code: row.after for row in dialog.table.records.rows}
    assert after[codes[0]] == at("2026-12-11 17:00")
    assert set(dialog.table.codes(KEEP)) == set(codes)  # a choice was made for another date
    assert desk.search.show(codes[0]).due_at == at("2026-12-09 17:00")
    close_sheets(hand)


# ---------------------------------------------------------------- paper
def test_explanations_of_the_new_promises_are_printed_on_one_key(
    hand: Hand, printer: KeepingPrinter, codes: list[str]
) -> None:
    dialog = opened(hand)
    dialog.anew_all.click()
    dialog.reason.setText("Đã báo người nộp")
    dialog.answer("save")
    hand.settle()
    assert dialog.buttons["print"].isVisible()
    assert not dialog.choosing.isVisible()
    assert "2 dossier" in dialog.buttons["print"].text()

    QTest.keyClick(dialog.buttons["print"], Qt.Key.Key_Return)
    hand.settle()

    assert sorted(job.title.split()[-1] for job in printer.jobs) == sorted(codes)
    assert {job.media for job in printer.jobs} == {"A5"}
    assert QApplication.activeModalWidget() is None
    assert hand.said().startswith("2 explanation")


def test_a_printer_that_refuses_leaves_the_sheets_to_be_printed_again(
    hand: Hand, printer: KeepingPrinter, codes: list[str]
) -> None:
    dialog = opened(hand)
    dialog.anew_all.click()
    dialog.reason.setText("Đã báo người nộp")
    dialog.answer("save")
    hand.settle()
    printer.refusal = PrinterSilent(printer="HP-Quay-1", seconds=20)
    dialog.answer("print")
    hand.settle()
    assert "HP-Quay-1" in dialog.band.words()

    printer.refusal = None
    dialog.band.again.click()
    hand.settle()

    assert len(printer.jobs) == len(codes)
    assert QApplication.activeModalWidget() is None


# ---------------------------------------------------------------- layout
@pytest.mark.parametrize("size", [(1366, 690), (911, 512)])
def test_the_list_fits_the_window_with_its_acts_in_sight(
    hand: Hand, codes: list[str], size: tuple[int, int]
) -> None:
    assert codes
    hand.window.setMinimumSize(0, 0)
    hand.window.resize(*size)
    dialog = opened(hand)

    assert dialog.width() <= size[0]
    assert dialog.height() <= size[1]
    for button in (dialog.buttons["save"], dialog.keep_all, dialog.anew_all):
        assert button.height() >= button.minimumSizeHint().height()
        assert dialog.rect().contains(button.mapTo(dialog, button.rect().bottomRight()))
    assert dialog.table.viewport().height() >= 48
    close_sheets(hand)


def test_a_promise_that_only_an_apology_covers_says_from_when_late_is_counted(
    hand: Hand, desk: Desk, codes: list[str]
) -> None:
    open_it_again(desk)
    later = {"until": "2026-12-18T17:00", "reason": "Hồ sơ phức tạp (mẫu)"}
    desk.acts.do(codes[0], Act.EXTEND, later)
    close_the_office(desk)

    dialog = opened(hand)

    (row,) = (row for row in dialog.table.records.rows if row.code == codes[0])
    assert row.before == row.after
    words = [column.second(row) for column in dialog.table.records.columns]
    assert "late is counted from 10/12/2026" in words
    close_sheets(hand)
