"""The last act: told in a toast that never takes the focus, undone with Ctrl+Z."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kktdesk.domain.dossier import Act, State
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.ui.dialogs.message import MessageDialog
from kktdesk.ui.dossier.act_dialog import ActDialog
from kktdesk.ui.page import CALENDAR, DOSSIER
from kktdesk.ui.pages.dossier import DossierPage
from tests.ui.pages.conftest import CTRL, Hand, KeepingPrinter, Register, hand, printer, register

__all__ = ["KeepingPrinter", "hand", "printer", "register"]


@pytest.fixture
def noted(hand: Hand, register: Register) -> str:
    """Give the code of a dossier whose result was just noted in the window."""
    code = register.received()
    hand.show(DOSSIER, code)
    hand.enter()
    return code


def test_toast_names_the_act_and_the_dossier_and_leaves_the_focus(hand: Hand, noted: str) -> None:
    toast, page = hand.window.last_act.toast, hand.page
    assert isinstance(page, DossierPage)

    assert toast.isVisible()
    assert noted in toast.words.text()
    assert toast.left.text() == "10:00 left"
    assert hand.focus is next(iter(page.now.acts.buttons.values()))
    assert hand.window.rect().contains(toast.geometry())


def test_ctrl_z_undoes_the_last_act_without_a_question(hand: Hand, desk: Desk, noted: str) -> None:
    hand.press(Qt.Key.Key_Z, CTRL)

    assert desk.search.show(noted).state is State.RECEIVED
    assert QApplication.activeModalWidget() is None
    assert "Undone" in hand.said()
    assert not hand.window.last_act.toast.undo.isVisible()


def test_the_toasts_button_does_the_same(hand: Hand, desk: Desk, noted: str) -> None:
    hand.window.last_act.toast.undo.click()
    hand.settle()

    assert desk.search.show(noted).state is State.RECEIVED


def test_ctrl_z_undoes_one_act_only(hand: Hand, desk: Desk, noted: str) -> None:
    hand.press(Qt.Key.Key_Z, CTRL)
    hand.press(Qt.Key.Key_Z, CTRL)

    history = desk.search.show(noted).history
    assert [line.act for line in history] == ["receive", "ready", "take-back"]


def test_after_ten_minutes_the_reason_is_asked_for(
    hand: Hand, desk: Desk, clock: FixedClock, noted: str
) -> None:
    clock.move(minutes=11)

    hand.press(Qt.Key.Key_Z, CTRL)

    dialog = hand.dialog()
    assert isinstance(dialog, ActDialog)
    assert desk.search.show(noted).state is State.READY
    dialog.form.inputs["reason"].set_value("Nhầm hồ sơ")
    hand.go()
    assert desk.search.show(noted).state is State.RECEIVED


def test_what_somebody_else_did_meanwhile_is_not_undone(
    hand: Hand, desk: Desk, noted: str
) -> None:
    desk.acts.do(noted, Act.SHELVE, {"shelf": "Kệ 3"})

    hand.press(Qt.Key.Key_Z, CTRL)

    assert isinstance(hand.dialog(), MessageDialog)
    hand.answer("close")
    dossier = desk.search.show(noted)
    assert dossier.state is State.READY
    assert dossier.shelf == "Kệ 3"


def test_an_act_on_another_page_is_undone_from_anywhere(
    hand: Hand, desk: Desk, register: Register
) -> None:
    first, second = register.received(), register.received()
    hand.show(DOSSIER, first)
    hand.enter()
    hand.show(DOSSIER, second)

    hand.press(Qt.Key.Key_Z, CTRL)

    assert desk.search.show(first).state is State.RECEIVED
    assert desk.search.show(second).state is State.RECEIVED


def test_toast_goes_away_where_the_work_goes_on(hand: Hand, noted: str) -> None:
    del noted
    page = hand.page
    assert isinstance(page, DossierPage)
    hand.window.resize(911, 512)
    hand.settle()

    page.history.entry.setFocus()

    assert not hand.window.last_act.toast.isVisible()
    assert hand.window.last_act.words()


def test_what_the_toast_offers_is_undone_before_what_belongs_to_the_page(
    hand: Hand, desk: Desk, noted: str
) -> None:
    hand.show(CALENDAR)

    hand.press(Qt.Key.Key_Z, CTRL)

    assert desk.search.show(noted).state is State.RECEIVED
    assert QApplication.activeModalWidget() is None
