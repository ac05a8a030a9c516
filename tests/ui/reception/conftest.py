"""A clerk at the page *Receive*, with a CUPS that keeps what it is given."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.requests import ApplicantEntry
from kktdesk.services.views import DossierView
from kktdesk.ui.main_window import MainWindow
from kktdesk.ui.pages.reception import ReceptionPage
from kktdesk.ui.reception.receipt_run import PrintState
from tests.cups import Cups
from tests.factories import COMPANY, an_entry, at
from tests.ui.typing import type_text

KNOWN = replace(COMPANY, name="Công ty TNHH Bao bì Sen Tháp Mười (mẫu)", email="a@sen.example")
PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Clerk:
    """Types and presses keys at the window; counts the keys that are not typed data."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot
        self.keys: list[tuple[Qt.KeyboardModifier, Qt.Key]] = []

    @property
    def page(self) -> ReceptionPage:
        page = self.window.shelf.page()
        assert isinstance(page, ReceptionPage)
        return page

    @property
    def field(self) -> QWidget:
        """Where the focus is."""
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key as the keyboard does: shortcuts first, then the focus."""
        self.keys.append((modifiers, key))
        QTest.keyClick(self.window.windowHandle(), key, modifiers)

    def enter(self, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        self.press(Qt.Key.Key_Return, modifiers)

    def write(self, text: str) -> None:
        """Type data where the focus is."""
        type_text(self.field, text)

    def go(self, name: str) -> QWidget:
        """Put the focus into a field, as a click would."""
        self.page.entry.form.go_to(name)
        return self.field

    def put(self, name: str, text: str) -> None:
        """Type data into a field and leave it."""
        self.go(name)
        self.write(text)

    def open(self) -> None:
        """Open the page and wait for the procedures."""
        self.press(Qt.Key.Key_F2)
        self.settle()

    def settle(self) -> None:
        """Wait until the typing was looked at and every lane is empty."""
        QTest.qWait(10)
        drafts = self.page.watch._drafts
        self.wait(lambda: not drafts._pause.isActive() and not self.window.runner.is_busy)

    def wait(self, is_so: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(is_so()), timeout=60_000)

    def wait_for_printing(self) -> None:
        ended = {PrintState.PRINTED, PrintState.UNPRINTED, PrintState.UNRECORDED}
        self.wait(lambda: self.page.is_saved_shown and self.page.saved.state in ended)
        self.settle()

    def take_in(self, applicant: ApplicantEntry = COMPANY) -> None:
        """Fill the form so that it can be saved."""
        self.put("procedure", "1.009756")
        self.enter()
        for part in ("id_number", "name", "address", "phone", "email"):
            self.put(f"applicant.{part}", getattr(applicant, part))
        self.press(Qt.Key.Key_T, ALT)
        self.settle()

    def save(self) -> DossierView:
        """Save and wait for the printer."""
        self.enter(CTRL)
        self.wait_for_printing()
        dossier = self.page.saved.dossier
        assert dossier is not None
        return dossier

    def answer(self, key: str) -> None:
        """Give the answer of that key to the open question."""
        shown_dialog(self).answer(key)  # type: ignore[attr-defined] # a SheetDialog
        self.window.activateWindow()  # no window manager does it here
        self.wait(self.window.isActiveWindow)


def shown_dialog(clerk: Clerk) -> QWidget:
    """Wait for a question or a message."""
    clerk.wait(QApplication.activeModalWidget)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    return dialog


def texts_of(pdf: bytes) -> list[str]:
    """The words of each page, with single blanks."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return [" ".join(page.split()) for page in pages]


@contextmanager
def held(desk: Desk) -> Iterator[None]:
    """Hold the register as another program would."""
    with closing(sqlite3.connect(desk.data_dir / "kktdesk.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.rollback()


@pytest.fixture
def known(desk: Desk, clock: FixedClock) -> ApplicantEntry:
    """Give a company that was here before."""
    now, clock.moment = clock.moment, at("2026-08-12 09:00")
    desk.reception.receive(an_entry(applicant=KNOWN))
    clock.moment = now
    return KNOWN


@pytest.fixture
def clerk(qtbot: QtBot, window: MainWindow, spooler: Cups) -> Clerk:
    """Give a clerk at the open, empty form."""
    del spooler
    clerk = Clerk(window, qtbot)
    clerk.open()
    clerk.keys.clear()
    return clerk
