"""What is odd about an act is said in its dialog before it is done, and forbids nothing."""

from kktdesk.domain.directory import DirectoryKind
from kktdesk.domain.dossier import Act, State
from kktdesk.services.desk import Desk
from kktdesk.services.directory_views import DirectoryEdit
from kktdesk.ui.dossier.act_dialog import ActDialog
from kktdesk.ui.page import DOSSIER
from kktdesk.ui.pages.dossier import DossierPage
from tests.factories import at
from tests.ui.pages.conftest import Hand, Register

DIVISION = "Phòng Quản lý đầu tư (mẫu)"


def dialog_of(hand: Hand, code: str, act: Act) -> ActDialog:
    page = hand.show(DOSSIER, code)
    assert isinstance(page, DossierPage)
    dossier = page.shell.desk.search.show(code)
    page.flow.ask(dossier, act)
    hand.settle()
    dialog = hand.dialog()
    assert isinstance(dialog, ActDialog)
    return dialog


def test_a_second_request_at_one_stage_is_said_with_its_day_and_done_at_the_second_press(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received(received_at=at("2026-11-16 08:00"))
    asked = {"content": "Thiếu giấy", "stage": "check", "at": "2026-11-18T09:00"}
    desk.acts.do(code, Act.ASK_SUPPLEMENT, asked)
    desk.acts.do(code, Act.SUPPLEMENT)
    dialog = dialog_of(hand, code, Act.ASK_SUPPLEMENT)
    dialog.form.inputs["content"].set_value("Thiếu giấy nữa")
    dialog.form.inputs["stage"].set_value("check")

    hand.go()
    assert dialog.odd.isVisible()
    assert "ngày 18/11/2026" in dialog.odd.words()
    assert desk.search.show(code).state is State.RECEIVED
    hand.go()

    assert desk.search.show(code).state is State.SUPPLEMENT


def test_what_is_corrected_after_the_warning_is_looked_at_anew(
    hand: Hand, desk: Desk, register: Register
) -> None:
    desk.directory.save(DirectoryEdit(kind=DirectoryKind.DIVISION, name=DIVISION))
    code = register.received()
    dialog = dialog_of(hand, code, Act.ASSIGN)
    division = dialog.form.inputs["division"]
    division.set_value("Phòng Quan ly dau tu")

    hand.go()
    assert "“Phòng Quan ly dau tu”" in dialog.odd.words()
    division.set_value(DIVISION)
    hand.go()

    assert desk.search.show(code).holder == DIVISION


def test_without_anything_odd_one_press_does_it(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received()
    dialog = dialog_of(hand, code, Act.REFUSE)
    dialog.form.inputs["reason"].set_value("Không đủ điều kiện")

    hand.go()

    assert desk.search.show(code).state is State.STOPPED


def test_an_act_without_a_dialog_says_what_was_odd_after_it(
    hand: Hand, desk: Desk, register: Register
) -> None:
    first, second = register.ready_for_post(), register.ready_for_post()
    desk.results.post(first, "EE473124829VN")
    page = hand.show("returning", second)
    page.acts.post(second, "EE473124829VN")  # type: ignore[attr-defined] # the page of returns
    hand.settle()

    assert desk.search.show(second).delivery is not None
    assert first in hand.said()
