"""A clerk at the pages of the directory and of the office, who has only a keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kktdesk.domain.directory import DirectoryKind
from kktdesk.services.desk import Desk
from kktdesk.services.directory_views import DirectoryEdit, DirectoryLine
from kktdesk.ui.directory.entry_dialog import EntryDialog
from kktdesk.ui.main_window import MainWindow
from kktdesk.ui.page import DIRECTORY, OFFICE
from kktdesk.ui.pages.directory import DirectoryPage
from kktdesk.ui.pages.office import OfficePage
from tests.ui.typing import type_text

PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier

DIVISION = "Phòng Đầu tư"
OTHERS = ("Lê Thị Diễm", "Nguyễn Văn Em")


class Clerk:
    """Presses keys at whatever window is in front, and waits for the answers."""

    def __init__(self, window: MainWindow, qtbot: QtBot, desk: Desk) -> None:
        self.window, self._qtbot, self.desk = window, qtbot, desk
        self.keys = 0

    def put(self, kind: DirectoryKind, name: str, title: str = "", division: str = "") -> None:
        """Enter something as another program would."""
        self.desk.directory.save(
            DirectoryEdit(kind=kind, name=name, title=title, division=division)
        )

    @property
    def directory(self) -> DirectoryPage:
        if not isinstance(self.window.shelf.page(), DirectoryPage):
            self.window.shelf.show_page(DIRECTORY)
            self.settle()
        page = self.window.shelf.page()
        assert isinstance(page, DirectoryPage)
        return page

    @property
    def office(self) -> OfficePage:
        if not isinstance(self.window.shelf.page(), OfficePage):
            self.window.shelf.show_page(OFFICE)
            self.settle()
        page = self.window.shelf.page()
        assert isinstance(page, OfficePage)
        return page

    @property
    def focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key as the keyboard does: shortcuts first, then the focus; wait for its end."""
        front = QApplication.activeModalWidget() or self.window
        if not front.isActiveWindow():
            front.activateWindow()
            self.wait(front.isActiveWindow)
        self.keys += 1
        QTest.keyClick(front.windowHandle(), key, modifiers)
        if modifiers == ALT:
            QTest.qWait(150)  # a button that its letter reaches stays down for a moment
        self.settle()

    def enter(self, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        self.press(Qt.Key.Key_Return, modifiers)

    def write(self, text: str) -> None:
        """Type over what stands in the field that has the focus."""
        focus = self.focus
        assert isinstance(focus, QLineEdit)
        focus.selectAll()
        type_text(focus, text or "\b")
        self.settle()

    def settle(self) -> None:
        for _ in range(2):
            QTest.qWait(15)
            self.wait(lambda: not self.window.runner.is_busy)

    def wait(self, is_so: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(is_so()), timeout=60_000)

    def dialog(self) -> EntryDialog:
        self.wait(lambda: isinstance(QApplication.activeModalWidget(), EntryDialog))
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, EntryDialog)
        self.wait(shown.isActiveWindow)
        return shown

    def has_dialog(self) -> bool:
        return QApplication.activeModalWidget() is not None

    def rows(self) -> list[str]:
        """Read the names that the list of the directory shows."""
        return [line.name for line in self.directory.list.table.records.rows]

    def line(self, name: str) -> DirectoryLine:
        return next(line for line in self.desk.directory.lines() if line.name == name)

    def said(self) -> str:
        """Read what the status line says was done."""
        return self.window.status._said._words.text()


@pytest.fixture
def clerk(window: MainWindow, qtbot: QtBot, desk: Desk) -> Clerk:
    """Give a clerk over a desk with a division and three officers of the counter."""
    clerk = Clerk(window, qtbot, desk)
    clerk.put(DirectoryKind.DIVISION, DIVISION)
    for name in OTHERS:
        clerk.put(DirectoryKind.OFFICER, name)
    return clerk
