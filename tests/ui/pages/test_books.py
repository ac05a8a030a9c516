"""The books of the last year, closed and opened again from the end of the day."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kktdesk.services.clock import FixedClock
from kktdesk.services.day_views import Cure
from kktdesk.services.desk import Desk
from kktdesk.ui import i18n
from kktdesk.ui.dialogs.message import MessageDialog
from kktdesk.ui.page import DAY_END
from kktdesk.ui.pages.day_end import DayEndPage
from kktdesk.ui.register_book.closing import CloseBooksDialog, ReopenBookDialog
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.labels import FieldLabel
from tests.factories import at
from tests.ui.pages.conftest import PLAIN, Hand, Register

LONG = ("dài " * 300).strip()
BOOK, HEAD = "ĐT-01/2026", "Lê Hoàng Phúc (mẫu)"


@pytest.fixture
def first_day(clock: FixedClock, register: Register, hand: Hand) -> DayEndPage:
    register.printed()
    clock.moment = at("2027-01-04 08:00")
    page = hand.show(DAY_END, date(2027, 1, 4))
    assert isinstance(page, DayEndPage)
    return page


def cures(page: DayEndPage) -> list[Cure]:
    return [task.point.cure for task in page.table.records.rows if task.point is not None]


def ask_from_the_list(hand: Hand, page: DayEndPage) -> CloseBooksDialog:
    page.table.setCurrentIndex(page.table.model().index(cures(page).index(Cure.CLOSE_BOOK), 0))
    hand.press(Qt.Key.Key_Return)
    dialog = hand.dialog()
    assert isinstance(dialog, CloseBooksDialog)
    return dialog


def run(page: DayEndPage, name: str) -> None:
    next(one for one in page.commands() if one.name == name).run()


def test_enter_on_the_point_asks_and_the_second_answer_closes(
    hand: Hand, desk: Desk, first_day: DayEndPage
) -> None:
    dialog = ask_from_the_list(hand, first_day)
    assert f"{BOOK}: last line 1" in dialog.accessibleDescription()
    dialog.head.setText(HEAD)
    hand.answer("close")

    (close,) = desk.books.closed()
    assert (close.name, close.head) == (BOOK, HEAD)
    hand.wait(lambda: Cure.CLOSE_BOOK not in cures(first_day))


def test_the_safe_answer_is_the_first_and_closes_nothing(
    hand: Hand, desk: Desk, first_day: DayEndPage
) -> None:
    dialog = ask_from_the_list(hand, first_day)

    assert dialog.buttons["keep"].hasFocus()
    hand.press(Qt.Key.Key_Return)

    assert desk.books.closed() == ()
    assert Cure.CLOSE_BOOK in cures(first_day)


def test_a_supervisor_opens_a_closed_book_again(
    hand: Hand, desk: Desk, first_day: DayEndPage
) -> None:
    desk.books.close(2026)

    run(first_day, "reopen-book")
    dialog = hand.dialog()
    assert isinstance(dialog, ReopenBookDialog)
    assert dialog.book.currentText() == BOOK
    dialog.buttons["reopen"].click()
    assert dialog.isVisible()  # both are needed
    dialog.supervisor.setText("Phuc")
    dialog.reason.setText("Con mot ho so")
    hand.answer("reopen")

    assert desk.books.closed() == ()


def test_enter_in_the_name_of_who_signs_goes_on_and_esc_closes_nothing(
    hand: Hand, desk: Desk, first_day: DayEndPage
) -> None:
    dialog = ask_from_the_list(hand, first_day)
    dialog.head.setFocus()

    hand.go(PLAIN)
    assert dialog.buttons["keep"].hasFocus()
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    hand.come_back()

    assert desk.books.closed() == ()


def test_esc_leaves_a_closed_book_closed(hand: Hand, desk: Desk, first_day: DayEndPage) -> None:
    desk.books.close(2026)
    run(first_day, "reopen-book")
    dialog = hand.dialog()
    assert isinstance(dialog, ReopenBookDialog)
    dialog.supervisor.setText("Phuc")
    dialog.reason.setText("Con mot ho so")

    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    hand.come_back()

    assert [close.name for close in desk.books.closed()] == [BOOK]


def refused(hand: Hand) -> None:
    hand.wait(lambda: isinstance(QApplication.activeModalWidget(), MessageDialog))
    hand.answer("close")


def test_who_allows_it_why_and_which_book_are_still_there_after_a_refusal(
    hand: Hand, desk: Desk, register: Register, first_day: DayEndPage
) -> None:
    register.printed(procedure="1.013236", received_at=at("2026-11-25 09:00"))
    desk.books.close(2026)
    run(first_day, "reopen-book")
    dialog = hand.dialog()
    assert isinstance(dialog, ReopenBookDialog)
    assert dialog.book.count() > 1
    dialog.book.setCurrentIndex(1)
    chosen = dialog.book.currentText()
    dialog.supervisor.setText("Phuc")
    dialog.reason.setText(LONG)
    dialog.answer("reopen")
    refused(hand)

    run(first_day, "reopen-book")
    again = hand.dialog()

    assert isinstance(again, ReopenBookDialog)
    assert (again.book.currentText(), again.supervisor.text()) == (chosen, "Phuc")
    assert again.reason.text() == LONG
    again.reason.setText("Con mot ho so")
    hand.answer("reopen")
    assert chosen not in {close.name for close in desk.books.closed()}


def test_who_signs_is_still_there_after_a_refusal(
    hand: Hand, desk: Desk, first_day: DayEndPage
) -> None:
    dialog = ask_from_the_list(hand, first_day)
    dialog.head.setText(LONG)
    dialog.answer("close")
    refused(hand)
    assert desk.books.closed() == ()

    assert ask_from_the_list(hand, first_day).head.text() == LONG


def test_where_nothing_is_to_be_closed_or_opened_that_is_said(
    hand: Hand, desk: Desk, first_day: DayEndPage
) -> None:
    run(first_day, "reopen-book")
    hand.wait(lambda: hand.said() == "No book is closed")
    desk.books.close(2026)

    run(first_day, "close-books")
    hand.wait(lambda: hand.said() == "No book of 2026 is open")


@pytest.mark.parametrize(
    ("moment", "year"), [("2026-12-31 16:00", 2026), ("2026-12-30 16:00", 2025)]
)
def test_the_palette_offers_the_year_that_is_over_or_at_its_end(
    first_day: DayEndPage, clock: FixedClock, moment: str, year: int
) -> None:
    clock.moment = at(moment)

    assert f"Close the books of {year}…" in [one.text for one in first_day.commands()]


@pytest.mark.parametrize("size", [(1366, 768), (911, 512)])
def test_no_label_and_no_button_is_cut_in_vietnamese(
    hand: Hand, desk: Desk, first_day: DayEndPage, qapp: QApplication, size: tuple[int, int]
) -> None:
    hand.window.resize(*size)
    translator = i18n.CatalogueTranslator(i18n.catalogue("vi"), qapp)
    qapp.installTranslator(translator)
    first_day.books.ask(2026)
    cut = [widths_of(hand.dialog())]
    hand.answer("keep")
    desk.books.close(2026)
    first_day.books.ask_reopen()
    hand.dialog().answer("reopen")
    cut.append(widths_of(hand.dialog()))
    hand.answer("")
    qapp.removeTranslator(translator)

    assert cut == [[], []]


def widths_of(dialog: QWidget) -> list[str]:
    """Return the words that have less room than they need."""
    found: list[FieldLabel | ActionButton] = [
        *dialog.findChildren(FieldLabel),
        *dialog.findChildren(ActionButton),
    ]
    return [one.text() for one in found if one.width() < one.sizeHint().width()]
