from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import open_desk
from kktdesk.services.requests import OfficeEntry
from kktdesk.ui.main_window import MainWindow
from kktdesk.ui.pages.first_run import FirstRunPage
from kktdesk.ui.pages.today import TodayPage
from tests.ui.typing import type_text

OpenWindow = Callable[[Path], MainWindow]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, open_window: OpenWindow) -> MainWindow:
    """Give a window over a new data folder, at its first page."""
    window = open_window(tmp_path / "data")
    qtbot.waitUntil(lambda: window.set_up is not None)
    return window


@pytest.fixture
def page(window: MainWindow) -> FirstRunPage:
    assert window.set_up is not None
    return window.set_up.page


def _type(qtbot: QtBot, text: str) -> None:
    field = QApplication.focusWidget()
    assert field is not None
    type_text(field, text)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_at_most_eight_fields_and_each_of_the_entry(page: FirstRunPage) -> None:
    assert tuple(page.fields) == tuple(OfficeEntry.__dataclass_fields__)
    assert len(page.fields) <= 8


def test_no_unit_code_is_a_default_and_the_focus_is_there(page: FirstRunPage) -> None:
    assert page.fields["unit_code"].text() == ""
    assert page.fields["unit_code"].hasFocus()


def test_the_office_is_set_up_with_the_keyboard_alone(
    qtbot: QtBot, window: MainWindow, page: FirstRunPage
) -> None:
    _type(qtbot, "H20.77")
    for _ in range(4):  # three lines of the heading and the place stay as they are
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    _type(qtbot, "Quầy 2")
    assert page.fields["clerk"].hasFocus()
    type_text(page.fields["clerk"], "Đặng Thị Ễn")

    qtbot.keyClick(page.fields["clerk"], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: isinstance(window.shelf.page(), TodayPage))
    desk = window.session.desk
    assert desk is not None
    office = desk.office.view()
    assert (office.unit_code, office.counter, office.clerk) == ("H20.77", "Quầy 2", "Đặng Thị Ễn")
    assert office.header == (
        "UBND TỈNH ĐỒNG THÁP",
        "BAN QUẢN LÝ KHU KINH TẾ",
        "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ",
    )
    assert not office.is_sample


def test_what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost(
    qtbot: QtBot, window: MainWindow, page: FirstRunPage
) -> None:
    page.fields["unit_code"].setText("không phải mã")
    page.fields["unit_name"].clear()
    page.fields["clerk"].setText("Đặng Thị Ễn")

    page.primary()

    code, name = page.fields["unit_code"], page.fields["unit_name"]
    qtbot.waitUntil(lambda: code.field_state.state == "error")
    assert name.field_state.state == "error"
    assert name.hasFocus()
    assert code.field_state.message
    assert (code.text(), page.fields["clerk"].text()) == ("không phải mã", "Đặng Thị Ễn")
    assert not window.shelf.is_open


def test_a_cured_field_loses_its_error(
    qtbot: QtBot, window: MainWindow, page: FirstRunPage
) -> None:
    page.primary()
    qtbot.waitUntil(lambda: page.fields["unit_code"].field_state.state == "error")

    page.fields["unit_code"].setText("H20.77")
    page.primary()

    qtbot.waitUntil(lambda: window.shelf.is_open)
    assert page.fields["unit_code"].field_state.state == ""


def test_composed_letters_are_in_the_entry(qtbot: QtBot, page: FirstRunPage) -> None:
    entries: list[OfficeEntry] = []
    page.submitted.connect(entries.append)
    place = page.fields["place"]
    place.clear()
    qtbot.keyClicks(place, "Sa Dec")

    page.primary()

    assert entries[0].place == "Sa Dec"


def test_entering_the_same_twice_quickly_sets_up_once(
    qtbot: QtBot, window: MainWindow, page: FirstRunPage
) -> None:
    page.fields["unit_code"].setText("H20.77")

    page.primary()
    page.primary()

    qtbot.waitUntil(lambda: window.shelf.is_open and not window.runner.is_busy)
    assert QApplication.activeModalWidget() is None
    assert isinstance(window.shelf.page(), TodayPage)


def test_sample_data_lie_in_a_folder_of_their_own_and_are_marked(
    qtbot: QtBot, window: MainWindow, page: FirstRunPage, tmp_path: Path, clock: FixedClock
) -> None:
    page.sample_requested.emit()

    qtbot.waitUntil(lambda: window.shelf.is_open, timeout=60_000)
    assert window.session.folder == tmp_path / "data" / "sample"
    assert window.windowTitle() != "kktdesk"
    assert window.bar._sample.isVisible()
    assert window.session.desk is not None
    assert window.session.desk.office.view().is_sample
    own = open_desk(tmp_path / "data", clock)
    assert not own.office.is_set_up()
    own.close()


def test_the_way_back_from_the_sample_keeps_what_was_typed(
    qtbot: QtBot, window: MainWindow, page: FirstRunPage
) -> None:
    page.fields["clerk"].setText("Đặng Thị Ễn")
    page.sample_requested.emit()
    qtbot.waitUntil(lambda: window.shelf.is_open, timeout=60_000)

    window.bar.sample_left.emit()

    qtbot.waitUntil(page.isVisible)
    assert page.fields["clerk"].text() == "Đặng Thị Ễn"
    assert window.windowTitle() == "kktdesk"
    assert not window.bar._sample.isVisible()


def test_the_sample_is_filled_once(qtbot: QtBot, window: MainWindow, page: FirstRunPage) -> None:
    page.sample_requested.emit()
    qtbot.waitUntil(lambda: window.shelf.is_open, timeout=60_000)
    assert window.session.desk is not None
    first = window.session.desk.search.today()
    window.bar.sample_left.emit()
    qtbot.waitUntil(page.isVisible)

    page.sample_requested.emit()

    qtbot.waitUntil(lambda: window.shelf.is_open, timeout=60_000)
    assert window.session.desk is not None
    assert window.session.desk.search.today() == first


def test_closing_the_sample_makes_no_copy(
    qtbot: QtBot, window: MainWindow, page: FirstRunPage, tmp_path: Path
) -> None:
    page.sample_requested.emit()
    qtbot.waitUntil(lambda: window.shelf.is_open, timeout=60_000)

    window.close()

    qtbot.waitUntil(lambda: not window.isVisible())
    assert not list(tmp_path.rglob("backups"))
