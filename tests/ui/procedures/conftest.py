"""A clerk at the catalogue of procedures, over a real register and real files."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from kktdesk.services.desk import Desk
from kktdesk.services.procedure_views import ProcedureDetail
from kktdesk.ui.dialogs.sheet import SheetDialog
from kktdesk.ui.main_window import MainWindow
from kktdesk.ui.page import PROCEDURES
from kktdesk.ui.pages.procedures import ProceduresPage
from tests.factories import at
from tests.ui.typing import type_text

PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
TODAY = at("2026-11-25 09:41").date()


class Clerk:
    """Presses keys at the page and waits for its answers."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot
        window.shelf.show_page(PROCEDURES)
        self.settle()

    @property
    def page(self) -> ProceduresPage:
        page = self.window.shelf.page()
        assert isinstance(page, ProceduresPage)
        return page

    @property
    def focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key as the keyboard does: shortcuts first, then the focus."""
        window = QApplication.activeModalWidget() or self.window
        QTest.keyClick(window.windowHandle(), key, modifiers)
        if modifiers == ALT:
            QTest.qWait(150)  # a button that its letter reaches stays down for a moment
        self.settle()

    def enter(self, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        self.press(Qt.Key.Key_Return, modifiers)

    def write(self, text: str) -> None:
        """Type over what stands in the field that has the focus."""
        focus = self.focus
        if isinstance(focus, QLineEdit):
            focus.selectAll()
        type_text(focus, text)
        self.settle()

    def put(self, name: str, text: str) -> None:
        """Type into a field of the form."""
        self.page.form.go_to(name)
        self.write(text or "\b")

    def find(self, text: str) -> None:
        """Look for a procedure and go to the list."""
        self.page.list.finder.setFocus()
        self.write(text)
        self.enter()

    def change(self, code: str) -> None:
        """Open the form of a procedure by keys."""
        self.find(code)
        self.enter()
        assert self.page.is_editing

    def settle(self) -> None:
        QTest.qWait(20)
        self.wait(lambda: not self.window.runner.is_busy)
        QTest.qWait(10)
        self.wait(lambda: not self.window.runner.is_busy)

    def wait(self, is_so: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(is_so()), timeout=60_000)

    def dialog(self) -> SheetDialog:
        """Wait for a question or a message."""
        self.wait(lambda: isinstance(QApplication.activeModalWidget(), SheetDialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SheetDialog)
        return dialog

    def after_dialog(self) -> None:
        self.wait(lambda: QApplication.activeModalWidget() is None)
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)
        self.settle()

    def choose_file(self, path: Path) -> None:
        """Choose a file in the open file dialog."""
        self.wait(lambda: self.page.findChildren(QFileDialog))
        dialog = self.page.findChildren(QFileDialog)[-1]
        dialog.fileSelected.emit(str(path))
        dialog.reject()
        QTest.qWait(20)
        self.window.activateWindow()
        self.settle()

    def choose(self, field: QWidget, steps: int) -> None:
        """Go some choices down in a field, by its arrow keys."""
        assert isinstance(field, QComboBox)
        field.setFocus()
        for _ in range(abs(steps)):
            self.press(Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)


def said(clerk: Clerk) -> str:
    """Read what the status line says was done."""
    return clerk.window.status._said._words.text()


def codes(clerk: Clerk) -> list[str]:
    """Read which procedures are listed."""
    return [row.entry.code for row in clerk.page.list.table.records.rows]


@pytest.fixture
def clerk(window: MainWindow, qtbot: QtBot) -> Clerk:
    return Clerk(window, qtbot)


@pytest.fixture
def detail(desk: Desk) -> Callable[[str], ProcedureDetail]:
    """Read a procedure from the register itself."""

    def read(code: str) -> ProcedureDetail:
        return desk.procedures.detail(code, TODAY)

    return read


def from_menu(clerk: Clerk, letter: Qt.Key, menu_letter: Qt.Key = Qt.Key.Key_M) -> None:
    """Choose from the menu of the page by letters."""
    clerk.press(menu_letter, ALT)
    clerk.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, letter)
    clerk.settle()
