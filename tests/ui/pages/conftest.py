"""A clerk at the pages behind the reception, with a printer that keeps what it is given."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kktdesk.domain.dossier import ReturnMethod
from kktdesk.domain.errors import DeskError
from kktdesk.services.desk import Desk
from kktdesk.services.views import PrintJob
from kktdesk.ui.main_window import MainWindow
from kktdesk.ui.page import Page
from tests.factories import an_entry
from tests.ui.typing import type_text

if TYPE_CHECKING:
    from kktdesk.ui.dialogs.sheet import SheetDialog

PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class KeepingPrinter:
    """A printer that takes papers, or refuses them with ``refusal``."""

    def __init__(self) -> None:
        self.jobs: list[PrintJob] = []
        self.refusal: DeskError | None = None

    def print_pdf(
        self,
        job: PrintJob,
        copies: int,
        done: Callable[[str], None],
        failed: Callable[[DeskError], None],
    ) -> None:
        assert copies == 1
        if self.refusal is not None:
            refusal = self.refusal
            QTimer.singleShot(0, lambda: failed(refusal))
        else:
            self.jobs.append(job)
            QTimer.singleShot(0, lambda: done("HP-Quay-1"))


class Hand:
    """Presses keys at the window and waits for its answers."""

    def __init__(self, window: MainWindow, qtbot: QtBot, printer: KeepingPrinter) -> None:
        self.window, self.qtbot, self.printer = window, qtbot, printer

    def show(self, name: str, argument: object = None) -> Page:
        self.window.shelf.show_page(name, argument)
        self.settle()
        return self.page

    @property
    def page(self) -> Page:
        page = self.window.shelf.page()
        assert page is not None
        return page

    def has_focus(self, widget: QWidget) -> bool:
        return QApplication.focusWidget() is widget

    @property
    def focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key as the keyboard does: shortcuts first, then the focus; wait for its end."""
        QTest.keyClick(self.window.windowHandle(), key, modifiers)
        if modifiers == ALT:
            QTest.qWait(150)  # a button that its letter reaches stays down for a moment
        self.settle()

    def enter(self, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        self.press(Qt.Key.Key_Return, modifiers)

    def write(self, text: str) -> None:
        """Type where the focus is and wait as long as the page waits."""
        type_text(self.focus, text)
        QTest.qWait(200)
        self.settle()

    def settle(self) -> None:
        """Wait until every lane is empty and every answer was given."""
        QTest.qWait(20)
        self.wait(lambda: not self.window.runner.is_busy)
        QTest.qWait(10)
        self.wait(lambda: not self.window.runner.is_busy)

    def wait(self, is_so: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(is_so()), timeout=60_000)

    def dialog(self) -> "SheetDialog":
        """Wait for a question or a message."""
        self.wait(lambda: QApplication.activeModalWidget() is not None)
        return QApplication.activeModalWidget()  # type: ignore[return-value] # every dialog of ours is one

    def answer(self, key: str) -> None:
        """Give the answer of that key to the open question."""
        self.dialog().answer(key)
        self.come_back()

    def come_back(self) -> None:
        """Wait for the end of the question; without a window manager nobody wakes the window."""
        self.wait(lambda: QApplication.activeModalWidget() is None)
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)
        self.settle()

    def go(self, modifiers: Qt.KeyboardModifier = CTRL) -> None:
        """Press Ctrl+Enter, or Enter, in the open question."""
        QTest.keyClick(self.dialog(), Qt.Key.Key_Return, modifiers)
        self.settle()

    def said(self) -> str:
        """Read what the status line says was done."""
        return self.window.status._said._words.text()


class Register:
    """Dossiers in the state that a test needs."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def received(self, **changes: object) -> str:
        return self._desk.reception.receive(an_entry(**changes)).dossier.code

    def printed(self, **changes: object) -> str:
        code = self.received(**changes)
        self._desk.papers.record_print(code, "HP-Quay-1")
        return code

    def ready(self, **changes: object) -> str:
        code = self.printed(**changes)
        self._desk.results.ready(code)
        return code

    def ready_for_post(self, **changes: object) -> str:
        address = "Số 45, đường Nguyễn Huệ, phường Cao Lãnh"
        return self.ready(return_method=ReturnMethod.POST, postal_address=address, **changes)


@pytest.fixture
def printer() -> KeepingPrinter:
    return KeepingPrinter()


@pytest.fixture
def register(desk: Desk) -> Register:
    return Register(desk)


@pytest.fixture
def hand(window: MainWindow, qtbot: QtBot, printer: KeepingPrinter) -> Hand:
    shelf = window.shelf
    assert shelf._shell is not None
    shelf._shell = replace(shelf._shell, printer=printer)
    for page in shelf.all_pages():
        page.shell = replace(page.shell, printer=printer)
    return Hand(window, qtbot, printer)
