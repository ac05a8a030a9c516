"""The one box: a whole code leads to the one thing that the dossier needs now."""

import pytest
from PySide6.QtWidgets import QApplication

from kktdesk.domain.dossier import Act, State
from kktdesk.services.desk import Desk
from kktdesk.ui.dossier.act_dialog import ActDialog
from kktdesk.ui.page import TODAY
from kktdesk.ui.pages.dossier import DossierPage
from kktdesk.ui.pages.returning import ReturningPage
from tests.factories import at
from tests.ui.pages.conftest import Hand, KeepingPrinter, Register, hand, printer, register

__all__ = ["KeepingPrinter", "hand", "printer", "register"]


def scan(hand: Hand, text: str) -> None:
    hand.show(TODAY)
    hand.window.bar.focus_search()
    hand.write(text)
    hand.enter()
    hand.settle()


def asked() -> str:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ActDialog)
    return dialog.windowTitle()


def test_a_result_that_waits_opens_the_page_that_returns_it(
    hand: Hand, register: Register
) -> None:
    code = register.ready()

    scan(hand, code)

    assert isinstance(hand.page, ReturningPage)
    assert hand.page.desk.summary.code.text() == code


def test_an_awaited_supplement_is_asked_for_at_once(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received()
    asking = {"content": "Thiếu", "papers": ["Hộ chiếu"], "stage": "check"}
    desk.acts.do(code, Act.ASK_SUPPLEMENT, asking)

    scan(hand, code.lower())

    assert asked() == f"All papers have come: {code}"
    hand.answer("")
    assert desk.search.show(code).state is State.SUPPLEMENT


def test_a_late_dossier_without_an_apology_asks_for_it(hand: Hand, register: Register) -> None:
    code = register.received(received_at=at("2026-10-01 08:00"))

    scan(hand, code)

    assert asked() == f"Apologise, promise anew: {code}"
    hand.answer("")


def test_what_was_returned_says_when_and_to_whom(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.ready()
    desk.acts.do(code, Act.HAND_OVER, {"to": "Bà Hoa", "slip": "taken-back"})

    scan(hand, code)

    assert isinstance(hand.page, DossierPage)
    assert hand.page.now.sentence.text() == "Handed over 25/11 to Bà Hoa"


@pytest.mark.parametrize("days", ["2026-11-20 08:00"])
def test_what_only_waits_for_the_office_opens_without_a_question(
    hand: Hand, register: Register, days: str
) -> None:
    code = register.received(received_at=at(days))

    scan(hand, code)

    assert isinstance(hand.page, DossierPage)
    assert QApplication.activeModalWidget() is None


def test_a_name_that_finds_one_dossier_opens_it_without_a_question(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received(received_at=at("2026-10-01 08:00"))

    scan(hand, desk.search.show(code).applicant.name)

    assert isinstance(hand.page, DossierPage)
    assert QApplication.activeModalWidget() is None
