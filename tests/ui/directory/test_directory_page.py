"""The page of divisions, officers and agencies, by keyboard alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from kktdesk.domain.directory import DirectoryKind
from kktdesk.services.directory_views import DirectoryEdit
from kktdesk.ui.dialogs.message import MessageDialog
from kktdesk.ui.directory.listing import Shelf
from kktdesk.ui.page import CALENDAR
from tests.factories import OFFICE
from tests.ui.directory.conftest import ALT, CTRL, DIVISION, OTHERS, Clerk


def go(clerk: Clerk, digit: Qt.Key) -> None:
    assert clerk.directory
    clerk.press(digit, ALT)


def test_the_tabs_lead_here_by_a_key(clerk: Clerk) -> None:
    clerk.window.shelf.show_page(CALENDAR)
    clerk.settle()

    clerk.press(Qt.Key.Key_3, CTRL)

    assert clerk.window.shelf.page() is clerk.directory
    assert clerk.window.rail._buttons[CALENDAR].isChecked()


def test_officers_of_the_counter_stand_first(clerk: Clerk) -> None:
    clerk.put(DirectoryKind.OFFICER, "Đỗ Văn An", "Trưởng phòng", DIVISION)

    assert clerk.directory.list.shelf is Shelf.OFFICERS
    assert clerk.rows() == [OFFICE.clerk, *OTHERS, "Đỗ Văn An"]


def test_a_division_is_entered_by_keys(clerk: Clerk) -> None:
    go(clerk, Qt.Key.Key_1)
    clerk.directory.add.click()
    clerk.dialog()
    clerk.write("Phòng Xây dựng")
    clerk.enter()
    clerk.enter()

    assert not clerk.has_dialog()
    assert clerk.rows() == [DIVISION, "Phòng Xây dựng"]
    assert clerk.directory.list.current() == clerk.line("Phòng Xây dựng")
    assert "Phòng Xây dựng" in clerk.said()


def test_one_officer_after_another_is_entered_in_one_dialog(clerk: Clerk) -> None:
    clerk.directory.begin_new()
    dialog = clerk.dialog()
    for name in ("Võ Văn Giang", "Võ Văn Hòa"):
        dialog.name.setFocus()
        clerk.write(name)
        dialog.buttons["more"].click()
        clerk.settle()
    dialog.reject()

    assert {"Võ Văn Giang", "Võ Văn Hòa"} <= set(clerk.rows())


def test_a_new_officer_of_a_division_works_there(clerk: Clerk) -> None:
    go(clerk, Qt.Key.Key_1)
    clerk.directory.detail.acts.buttons["member"].click()
    clerk.dialog()
    clerk.write("Lê Văn Cường")
    clerk.enter(CTRL)

    assert clerk.line("Lê Văn Cường").division == DIVISION


def test_a_refusal_keeps_what_was_typed(clerk: Clerk) -> None:
    clerk.directory.begin_new()
    dialog = clerk.dialog()
    clerk.write("nguyễn văn em")
    dialog.title.setText("Chuyên viên")
    clerk.enter(CTRL)

    assert clerk.has_dialog()
    assert dialog.name.field_state.state == "error"
    assert (dialog.name.text(), dialog.title.text()) == ("nguyễn văn em", "Chuyên viên")
    assert clerk.focus is dialog.name
    dialog.reject()


def test_what_another_has_changed_is_said_and_a_second_save_means_it(clerk: Clerk) -> None:
    clerk.directory.list.go_to(clerk.line("Nguyễn Văn Em"))
    clerk.enter()
    dialog = clerk.dialog()
    base = clerk.line("Nguyễn Văn Em")
    clerk.desk.directory.save(
        DirectoryEdit(kind=base.kind, name=base.name, title="Chuyên viên", base=base)
    )
    dialog.title.setText("Trưởng bộ phận")
    clerk.enter(CTRL)

    message = QApplication.activeModalWidget()
    assert isinstance(message, MessageDialog)
    message.close()
    clerk.settle()
    assert dialog.title.text() == "Trưởng bộ phận"
    dialog.answer("go")
    clerk.settle()
    assert clerk.line("Nguyễn Văn Em").title == "Trưởng bộ phận"


def test_del_retires_and_ctrl_z_takes_it_back(clerk: Clerk) -> None:
    clerk.directory.list.go_to(clerk.line("Nguyễn Văn Em"))
    clerk.press(Qt.Key.Key_Delete)
    retired = clerk.line("Nguyễn Văn Em").is_active

    clerk.press(Qt.Key.Key_Z, CTRL)

    assert retired is False
    assert clerk.line("Nguyễn Văn Em").is_active


def test_del_does_nothing_with_who_stands_at_the_desk(clerk: Clerk) -> None:
    clerk.directory.list.go_to(clerk.line(OFFICE.clerk))
    clerk.press(Qt.Key.Key_Delete)

    assert clerk.line(OFFICE.clerk).is_active
    assert not clerk.has_dialog()


def test_enter_uses_a_retired_line_again(clerk: Clerk) -> None:
    clerk.desk.directory.retire(DirectoryKind.DIVISION, DIVISION)
    go(clerk, Qt.Key.Key_4)
    assert clerk.rows() == [DIVISION]

    clerk.enter()

    assert clerk.line(DIVISION).is_active
    assert clerk.directory.list.shelf is Shelf.DIVISIONS


def test_letters_without_accents_find(clerk: Clerk) -> None:
    clerk.directory.list.finder.setFocus()
    clerk.write("diem")

    assert clerk.rows() == ["Lê Thị Diễm"]


def test_an_empty_list_offers_to_enter_something(clerk: Clerk) -> None:
    go(clerk, Qt.Key.Key_3)
    clerk.directory.primary()

    assert clerk.dialog()._begin.kind is DirectoryKind.PARTNER
    clerk.dialog().reject()


def test_names_are_never_markup(clerk: Clerk) -> None:
    clerk.put(DirectoryKind.PARTNER, "<b>Sở</b> &amp;")
    go(clerk, Qt.Key.Key_3)

    labels = clerk.directory.detail.findChildren(QLabel)
    named = [label for label in labels if "<b>" in label.text()]
    assert named
    assert {label.textFormat() for label in named} == {Qt.TextFormat.PlainText}


def test_the_page_fits_the_smallest_window(clerk: Clerk) -> None:
    assert clerk.directory
    clerk.window.resize(911, 512)
    clerk.settle()

    assert clerk.window.minimumSizeHint().width() <= 911
    assert clerk.window.minimumSizeHint().height() <= 512
    for button in clerk.directory.detail.acts.buttons.values():
        right = button.mapTo(clerk.window, button.rect().topRight()).x()
        bottom = button.mapTo(clerk.window, button.rect().bottomLeft()).y()
        assert right < 911
        assert bottom < 512
