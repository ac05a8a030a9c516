"""The keyboard: how many keys a receipt costs, and where each of them goes."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from kktdesk.services.desk import Desk
from kktdesk.services.requests import ApplicantEntry
from kktdesk.ui.main_window import MainWindow
from kktdesk.ui.reception.receipt_run import PrintState
from kktdesk.ui.widgets.buttons import mnemonic_of
from kktdesk.ui.widgets.picker import LoosePicker
from tests.cups import Cups
from tests.ui.reception.conftest import ALT, CTRL, PLAIN, Clerk, texts_of

MOST_KEYS = 12


def test_a_repeat_company_costs_at_most_twelve_keys_from_f2_to_the_printed_receipt(
    qtbot: QtBot, window: MainWindow, known: ApplicantEntry, spooler: Cups
) -> None:
    clerk = Clerk(window, qtbot)
    clerk.press(Qt.Key.Key_F2)
    clerk.wait(lambda: clerk.page.entry.form.procedure._procedures)

    clerk.write("gcn dau tu")
    clerk.enter()
    clerk.write(known.id_number)
    clerk.enter()
    clerk.press(Qt.Key.Key_T, ALT)
    clerk.enter(CTRL)
    clerk.wait_for_printing()

    pressed = sum(1 if modifiers is PLAIN else 2 for modifiers, _key in clerk.keys)
    assert len(clerk.keys) == 5
    assert pressed == 7 <= MOST_KEYS
    assert clerk.page.saved.state is PrintState.PRINTED
    (paper,) = spooler.papers
    assert [known.name in text for text in texts_of(paper)] == [True, True]


def test_the_number_need_not_be_left_before_saving(
    clerk: Clerk, known: ApplicantEntry, desk: Desk
) -> None:
    clerk.write("gcn dau tu")
    clerk.enter()
    clerk.write(known.id_number)
    clerk.press(Qt.Key.Key_T, ALT)
    dossier = clerk.save()

    assert dossier.applicant == known
    assert desk.search.show(dossier.code).applicant == known


def test_the_focus_begins_at_the_procedure(clerk: Clerk) -> None:
    assert isinstance(clerk.field, LoosePicker)


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
def test_the_way_of_the_focus_is_the_way_of_the_eye(clerk: Clerk, key: Qt.Key) -> None:
    clerk.put("procedure", "1.009756")
    clerk.enter()
    clerk.settle()
    places = []
    for _ in range(40):
        if clerk.field is clerk.page.entry.save:
            break
        if key is Qt.Key.Key_Return or clerk.field.accessibleName():
            places.append(_place(clerk.field, clerk.window))
        clerk.press(key)

    rows = [top for top, _left in places]
    assert len(places) > 12
    assert rows == sorted(rows)
    assert places == sorted(places)


def _place(widget: QWidget, window: QWidget) -> tuple[int, int]:
    corner = widget.mapTo(window, QPoint(0, 0))
    return corner.y() // 12, corner.x()


def test_shift_tab_goes_back_the_same_way(clerk: Clerk) -> None:
    way = []
    for _ in range(6):
        clerk.press(Qt.Key.Key_Tab)
        way.append(clerk.field)
    back = []
    for _ in range(6):
        back.append(clerk.field)
        clerk.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)

    assert back == way[::-1]


def test_everything_that_takes_the_focus_has_a_name(clerk: Clerk) -> None:
    clerk.take_in()
    _assert_named(clerk.page)
    clerk.save()
    _assert_named(clerk.page)


def _assert_named(page: QWidget) -> None:
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface is not None
            assert interface.text(QAccessible.Text.Name), widget


def test_no_two_acts_of_the_page_share_a_letter(clerk: Clerk) -> None:
    buttons = clerk.page.findChildren(QAbstractButton)
    letters = [letter for button in buttons if (letter := mnemonic_of(button.text()))]

    assert len(letters) >= 7
    assert sorted(set(letters)) == sorted(letters)


def test_f6_goes_to_the_receipt_and_page_keys_turn_it(clerk: Clerk) -> None:
    clerk.take_in()
    preview = clerk.page.receipt.preview
    assert (preview.page(), preview.page_count()) == (2, 2)

    clerk.press(Qt.Key.Key_F6)
    assert clerk.field is preview
    clerk.press(Qt.Key.Key_PageUp)

    assert preview.page() == 1
    clerk.press(Qt.Key.Key_F6)
    assert isinstance(clerk.field, LoosePicker)


def test_escape_leaves_a_blank_form_without_a_question(clerk: Clerk) -> None:
    page = clerk.page
    clerk.press(Qt.Key.Key_Escape)

    assert clerk.window.shelf.page() is not page
    assert QApplication.activeModalWidget() is None


def test_escape_asks_when_something_was_typed_and_keeps_it(clerk: Clerk) -> None:
    clerk.put("note", "một chữ")

    clerk.press(Qt.Key.Key_Escape)
    clerk.answer("keep")

    assert clerk.page.entry.form.fields.visible_text("note") == "một chữ"
    assert clerk.page.has_unsaved_entry()


def test_thrown_away_is_thrown_away(clerk: Clerk) -> None:
    page = clerk.page
    clerk.put("note", "một chữ")

    clerk.press(Qt.Key.Key_Escape)
    clerk.answer("drop")

    assert clerk.window.shelf.page() is not page
    assert not page.has_unsaved_entry()
    clerk.open()
    assert clerk.page.entry.form.fields.visible_text("note") == ""


def test_escape_closes_the_list_of_procedures_first(clerk: Clerk) -> None:
    clerk.write("cpxd")
    assert clerk.page.entry.form.procedure.picker.is_list_open()

    clerk.press(Qt.Key.Key_Escape)

    assert not clerk.page.entry.form.procedure.picker.is_list_open()
    assert QApplication.activeModalWidget() is None


def test_another_page_keeps_what_is_typed_and_where_the_focus_was(clerk: Clerk) -> None:
    clerk.put("applicant.address", "Lô A1")
    clerk.press(Qt.Key.Key_F3)
    clerk.press(Qt.Key.Key_Escape)
    clerk.window.shelf.show_page("today")

    clerk.open()

    assert clerk.page.entry.form.fields.visible_text("applicant.address") == "Lô A1"
    assert clerk.field is clerk.page.entry.form.fields._fields["applicant.address"]
