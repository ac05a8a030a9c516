"""What was filed online is accepted or not by keyboard; what goes wrong loses nothing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kktdesk.domain.dossier import Act, Channel, State
from kktdesk.services.desk import Desk
from kktdesk.services.list_views import ListKind
from kktdesk.services.views import DossierView
from kktdesk.storage import unit_of_work
from kktdesk.ui.dialogs.message import MessageDialog
from kktdesk.ui.dossier.act_dialog import ActDialog
from kktdesk.ui.dossier.act_inputs import LineInput
from kktdesk.ui.dossier.act_table import act_look
from kktdesk.ui.page import DOSSIER, DOSSIERS
from kktdesk.ui.pages.dossier import DossierPage
from kktdesk.ui.pages.dossiers import DossiersPage
from kktdesk.ui.widgets.buttons import mnemonic_of
from tests.factories import PAPER, an_entry, at
from tests.ui.pages.conftest import ALT, CTRL, Hand
from tests.ui.reception.conftest import held
from tests.ui.typing import type_text

OFFICIAL = "000.00.20.H20-261124-0007"
WHY = "Hồ sơ thiếu văn bản ủy quyền"


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a register that another program holds be told at once, not after half a minute."""
    monkeypatch.setattr(unit_of_work, "PATIENCE_S", 0.0)


@pytest.fixture
def filed(desk: Desk) -> DossierView:
    entry = an_entry(channel=Channel.ONLINE_FULL, official_code=OFFICIAL, components=(PAPER,))
    return desk.intake.file_online(entry, at("2026-11-24 21:30"))


@pytest.fixture
def page(hand: Hand, filed: DossierView) -> DossierPage:
    page = hand.show(DOSSIER, filed.code)
    assert isinstance(page, DossierPage)
    return page


def shown(page: DossierPage) -> DossierView:
    assert page._dossier is not None
    return page._dossier


def ask(hand: Hand, page: DossierPage, act: Act) -> ActDialog:
    """Press the letter of an act's button."""
    assert act in page.now.acts.buttons
    hand.press(Qt.Key(ord(mnemonic_of(act_look(act).text))), ALT)
    dialog = hand.dialog()
    assert isinstance(dialog, ActDialog)
    return dialog


def reason(dialog: ActDialog) -> LineInput:
    field = dialog.form.inputs["reason"]
    assert isinstance(field, LineInput)
    return field


def message(hand: Hand) -> str:
    """Read the message and close it."""
    dialog = hand.dialog()
    assert isinstance(dialog, MessageDialog)
    words = dialog.accessibleDescription() or dialog.windowTitle()
    dialog.answer("")
    hand.settle()
    return words


# ---------------------------------------------------------------- accepted
def test_enter_accepts_and_the_page_goes_on_with_the_number_of_the_register(
    hand: Hand, desk: Desk, page: DossierPage
) -> None:
    default = page.now.acts.buttons[Act.ACCEPT]
    assert default.kind == "default"
    assert hand.has_focus(default)

    hand.enter()

    dossier = desk.search.show("H20.99-261125-0001")
    assert (dossier.state, dossier.official_code) == (State.RECEIVED, OFFICIAL)
    assert dossier.filed_at == at("2026-11-24 21:30")
    assert shown(page).code == dossier.code
    assert page._title.text() == dossier.code
    assert dossier.code in hand.said()
    assert Act.ACCEPT not in page.now.acts.buttons
    assert hand.has_focus(next(iter(page.now.acts.buttons.values())))


def test_enter_in_the_list_of_what_was_filed_accepts_too(
    hand: Hand, desk: Desk, filed: DossierView
) -> None:
    page = hand.show(DOSSIERS, ListKind.ONLINE_FILED)
    assert isinstance(page, DossiersPage)
    hand.enter()
    hand.go()
    hand.come_back()

    assert desk.search.count(ListKind.ONLINE_FILED) == 0
    assert desk.search.show(filed.official_code or "").state is State.RECEIVED


@pytest.mark.usefixtures("impatient")
def test_an_acceptance_that_cannot_be_written_is_told_and_done_again(
    hand: Hand, desk: Desk, page: DossierPage, filed: DossierView
) -> None:
    with held(desk):
        QTest.keyClick(hand.window.windowHandle(), Qt.Key.Key_Return)
        message(hand)
    hand.come_back()
    assert desk.search.show(filed.code).state is State.FILED
    assert shown(page).code == filed.code
    assert page.now.acts.buttons[Act.ACCEPT].isEnabled()

    page.activate()
    hand.enter()

    assert shown(page).code == "H20.99-261125-0001"


def test_a_held_enter_draws_one_number(hand: Hand, desk: Desk, page: DossierPage) -> None:
    for _ in range(3):
        QTest.keyClick(page.now.acts.buttons[Act.ACCEPT], Qt.Key.Key_Return)
    hand.settle()

    assert desk.search.count(ListKind.NEWEST) == 1
    assert shown(page).code == "H20.99-261125-0001"


def test_what_a_colleague_has_accepted_meanwhile_is_shown_and_not_accepted_twice(
    hand: Hand, desk: Desk, page: DossierPage, filed: DossierView
) -> None:
    accepted = desk.acts.do(filed.code, Act.ACCEPT)

    hand.enter()
    dialog = hand.dialog()
    assert isinstance(dialog, ActDialog)
    assert dialog.changed.isVisible()
    hand.go()
    message(hand)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    hand.come_back()
    hand.press(Qt.Key.Key_F5)

    assert shown(page).code == accepted.code
    assert len(desk.search.show(accepted.code).history) == len(accepted.history)
    assert desk.search.count(ListKind.NEWEST) == 1


# ---------------------------------------------------------------- not accepted
def test_a_dossier_is_not_accepted_with_a_reason_and_no_number_is_drawn(
    hand: Hand, desk: Desk, page: DossierPage, filed: DossierView
) -> None:
    dialog = ask(hand, page, Act.DECLINE)
    assert hand.has_focus(reason(dialog).first)
    type_text(reason(dialog).first, WHY)

    hand.go()
    hand.come_back()

    dossier = desk.search.show(filed.code)
    assert dossier.state is State.NOT_ACCEPTED
    assert dossier.history[-1].values["reason"] == WHY
    assert dossier.receipt_number == ""
    assert shown(page).state is State.NOT_ACCEPTED
    assert Act.ACCEPT not in page.now.acts.buttons


def test_without_a_reason_the_field_says_so_and_nothing_is_written(
    hand: Hand, desk: Desk, page: DossierPage, filed: DossierView
) -> None:
    dialog = ask(hand, page, Act.DECLINE)

    hand.go()

    assert QApplication.activeModalWidget() is dialog
    assert reason(dialog).field.field_state.state == "error"
    assert desk.search.show(filed.code).state is State.FILED


def untouched(_desk: Desk, _filed: DossierView) -> None:
    pass


def corrected(desk: Desk, filed: DossierView) -> None:
    desk.acts.do(filed.code, Act.NOTE, {"content": "Đã gọi người nộp"})


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("meanwhile", [untouched, corrected])
def test_what_was_typed_stays_when_the_register_takes_nothing(
    hand: Hand,
    desk: Desk,
    page: DossierPage,
    filed: DossierView,
    meanwhile: Callable[[Desk, DossierView], None],
) -> None:
    dialog = ask(hand, page, Act.DECLINE)
    type_text(reason(dialog).first, WHY)
    with held(desk):
        QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)
        hand.wait(lambda: isinstance(QApplication.activeModalWidget(), MessageDialog))
        message(hand)
    assert reason(dialog).value() == WHY
    assert desk.search.show(filed.code).state is State.FILED
    meanwhile(desk, filed)

    for _ in range(1 if meanwhile is untouched else 2):  # the second time with what has changed
        QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)
        hand.settle()

    assert desk.search.show(filed.code).state is State.NOT_ACCEPTED
    assert desk.search.show(filed.code).history[-1].values["reason"] == WHY


def test_a_reason_that_was_left_with_esc_is_offered_again(
    hand: Hand, desk: Desk, page: DossierPage, filed: DossierView
) -> None:
    dialog = ask(hand, page, Act.DECLINE)
    type_text(reason(dialog).first, WHY)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    hand.come_back()
    assert desk.search.show(filed.code).state is State.FILED

    assert reason(ask(hand, page, Act.DECLINE)).value() == WHY


def test_what_a_colleague_has_accepted_meanwhile_is_not_declined_and_the_reason_stays(
    hand: Hand, desk: Desk, page: DossierPage, filed: DossierView
) -> None:
    dialog = ask(hand, page, Act.DECLINE)
    type_text(reason(dialog).first, WHY)
    accepted = desk.acts.do(filed.code, Act.ACCEPT)

    for _ in range(2):
        QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)
        hand.settle()
        if isinstance(QApplication.activeModalWidget(), MessageDialog):
            message(hand)

    assert desk.search.show(accepted.code).state is State.RECEIVED
    assert reason(dialog).value() == WHY
