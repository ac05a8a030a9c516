"""A clerk at the page of the working calendar, who has only a keyboard."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kktdesk.domain.calendar_day import CalendarDay
from kktdesk.services.desk import Desk
from kktdesk.ui import i18n
from kktdesk.ui.calendar.edit_dialog import EditDialog
from kktdesk.ui.main_window import MainWindow
from kktdesk.ui.page import CALENDAR
from kktdesk.ui.pages.calendar import CalendarPage
from tests.factories import an_entry, at
from tests.ui.typing import type_text

PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Clerk:
    """Presses keys at whatever window is in front, and waits for the answers."""

    def __init__(self, window: MainWindow, qtbot: QtBot, desk: Desk) -> None:
        self.window, self.qtbot, self.desk = window, qtbot, desk
        window.shelf.show_page(CALENDAR)
        self.settle()
        shown = window.shelf.page()
        assert isinstance(shown, CalendarPage)
        self.page = shown

    @property
    def focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def has_focus(self, widget: QWidget) -> bool:
        return QApplication.focusWidget() is widget

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN, times: int = 1) -> None:
        """Press a key as the keyboard does: shortcuts first, then the focus; wait for its end."""
        for _ in range(times):
            front = self._front()
            QTest.keyClick(front.windowHandle(), key, modifiers)
            if modifiers == ALT:
                QTest.qWait(150)  # a button that its letter reaches stays down for a moment
            self.settle()

    def _front(self) -> QWidget:
        """Give the window that has the keyboard; without a desktop nobody else hands it back."""
        front = QApplication.activeModalWidget() or self.window
        if not front.isActiveWindow():
            front.activateWindow()
            self.wait(front.isActiveWindow)
        return front

    def enter(self, times: int = 1) -> None:
        self.press(Qt.Key.Key_Return, times=times)

    def write(self, text: str) -> None:
        """Type over what is chosen in the field that has the focus."""
        type_text(self.focus, text)

    def fill(self, *texts: str) -> None:
        """Type into one field after another, Enter behind each."""
        for text in texts:
            self.write(text)
            self.enter()

    def settle(self) -> None:
        for _ in range(2):
            QTest.qWait(15)
            self.wait(lambda: not self.window.runner.is_busy)

    def wait(self, is_so: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(is_so()), timeout=60_000)

    def dialog(self) -> EditDialog:
        """Wait for the dialog of an edit."""
        self.wait(lambda: isinstance(QApplication.activeModalWidget(), EditDialog))
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, EditDialog)
        self.wait(shown.isActiveWindow)
        return shown

    def is_closed(self) -> bool:
        return QApplication.activeModalWidget() is None and self._front() is self.window

    def go_to(self, day: date) -> None:
        self.page.show_day(day)
        self.settle()

    def entry(self, day: date) -> CalendarDay | None:
        """Read from the register what is special about a day."""
        return self.desk.calendars.current().marked(day)

    def receive(self, **changes: object) -> str:
        """Receive a dossier that is due on 2/12/2026."""
        entry = an_entry(received_at=at("2026-11-25 08:00"), **changes)
        code = self.desk.reception.receive(entry).dossier.code
        self.page.reload()
        self.settle()
        return code

    def said(self) -> str:
        """Read what the status line says was done."""
        return self.window.status._said._words.text()


@pytest.fixture
def clerk(window: MainWindow, qtbot: QtBot, desk: Desk) -> Clerk:
    return Clerk(window, qtbot, desk)


@pytest.fixture
def vietnamese(qapp: QApplication) -> Iterator[None]:
    """Speak Vietnamese while the test runs."""
    translator = i18n.CatalogueTranslator(i18n.catalogue("vi"), qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
