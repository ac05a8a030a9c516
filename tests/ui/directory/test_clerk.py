"""Who stands at the desk is changed in three keys, and every act stores who."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kktdesk.domain.directory import DirectoryKind
from kktdesk.domain.directory_errors import ClerkNotListed
from kktdesk.domain.dossier import Act
from kktdesk.settings import DeskSettings
from kktdesk.ui.directory.clerk_list import ClerkList
from kktdesk.ui.page import RECEPTION
from tests.factories import OFFICE, an_entry
from tests.ui.directory.conftest import CTRL, Clerk


def shown_list(clerk: Clerk) -> ClerkList | None:
    found = clerk.window.findChild(ClerkList)
    return found if isinstance(found, ClerkList) and found.isVisible() else None


@pytest.mark.parametrize(
    ("way", "name"),
    [
        (Qt.Key.Key_Down, "Lê Thị Diễm"),
        (Qt.Key.Key_D, "Lê Thị Diễm"),
        (Qt.Key.Key_E, "Nguyễn Văn Em"),
    ],
)
def test_three_keys_let_somebody_else_stand_at_the_desk(
    clerk: Clerk, way: Qt.Key, name: str
) -> None:
    clerk.press(Qt.Key.Key_T, CTRL)
    clerk.press(way)
    clerk.press(Qt.Key.Key_Return)

    assert clerk.keys == 3
    assert clerk.desk.office.view().clerk == name
    assert clerk.window.status.clerk.text() == f"{name} · Quầy 1"
    assert name in clerk.said()
    assert DeskSettings.load(clerk.desk.data_dir).clerk == name


def test_every_act_stores_who_stands_there_now(clerk: Clerk) -> None:
    code = clerk.desk.reception.receive(an_entry()).dossier.code
    clerk.press(Qt.Key.Key_T, CTRL)
    clerk.press(Qt.Key.Key_E)
    clerk.enter()

    done = clerk.desk.acts.do(code, Act.NOTE, {"content": "x"})
    newer = clerk.desk.reception.receive(an_entry()).dossier

    assert [line.clerk for line in done.history] == [OFFICE.clerk, "Nguyễn Văn Em"]
    assert newer.clerk == "Nguyễn Văn Em"


def test_the_focus_comes_back_where_it_was_and_nothing_typed_is_lost(clerk: Clerk) -> None:
    clerk.window.shelf.show_page(RECEPTION)
    clerk.settle()
    field = clerk.focus
    clerk.write("giay phep")

    clerk.press(Qt.Key.Key_T, CTRL)
    assert shown_list(clerk) is not None
    clerk.press(Qt.Key.Key_Escape)

    assert shown_list(clerk) is None
    assert clerk.focus is field
    assert field.property("text") == "giay phep"
    assert clerk.desk.office.view().clerk == OFFICE.clerk


def test_the_same_key_puts_the_list_away(clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_T, CTRL)
    clerk.press(Qt.Key.Key_T, CTRL)

    assert shown_list(clerk) is None


def test_the_list_has_the_active_officers_of_the_counter(clerk: Clerk) -> None:
    clerk.put(DirectoryKind.OFFICER, "Lê Văn Cường", "Trưởng phòng", "Phòng Đầu tư")
    clerk.desk.directory.retire(DirectoryKind.OFFICER, "Lê Thị Diễm")

    clerk.press(Qt.Key.Key_T, CTRL)

    shown = shown_list(clerk)
    assert shown is not None
    assert shown._names() == [OFFICE.clerk, "Nguyễn Văn Em"]
    assert shown.currentItem().text() == OFFICE.clerk


def test_the_last_row_leads_to_the_directory(clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_T, CTRL)
    clerk.press(Qt.Key.Key_End)
    clerk.enter()

    assert clerk.window.shelf.page() is clerk.directory


def test_who_was_retired_meanwhile_does_not_come_to_the_desk(clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_T, CTRL)
    clerk.press(Qt.Key.Key_E)
    clerk.desk.directory.retire(DirectoryKind.OFFICER, "Nguyễn Văn Em")
    clerk.enter()

    message = QApplication.activeModalWidget()
    assert message is not None
    assert ClerkNotListed.code in message.accessibleDescription() or message.isVisible()
    assert clerk.window.status.clerk.text().startswith(OFFICE.clerk)
    message.close()


def test_a_corrected_name_stands_in_the_status_line_too(clerk: Clerk) -> None:
    page = clerk.directory
    page.list.go_to(clerk.line(OFFICE.clerk))
    clerk.enter()
    clerk.dialog()
    clerk.write("Trần Thị Bích Ngọc")
    clerk.enter(CTRL)

    clerk.wait(lambda: clerk.window.status.clerk.text().startswith("Trần Thị Bích Ngọc"))
