from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from kktdesk.domain.dossier import Act, ReturnMethod, Slip, State
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.ui.dialogs.message import MessageDialog
from kktdesk.ui.dialogs.question import ReasonDialog
from kktdesk.ui.page import RETURNING
from kktdesk.ui.pages.dossier import DossierPage
from kktdesk.ui.pages.returning import ReturningPage
from tests.factories import COMPANY, PERSON, SUBMITTER, named
from tests.ui.pages.conftest import ALT, CTRL, Hand, Register


def the_page(hand: Hand, code: str | None = None) -> ReturningPage:
    page = hand.show(RETURNING, code)
    assert isinstance(page, ReturningPage)
    return page


def codes(page: ReturningPage) -> list[str]:
    return [row.code for row in page.results.table.records.rows]


def shown_code(page: ReturningPage) -> str:
    return page.desk.dossier.code if page.desk.dossier else ""


def history(desk: Desk, code: str) -> dict[str, object]:
    return desk.search.show(code).history[-1].values


# ---------------------------------------------------------------- finding
def test_f4_shows_what_waits_with_the_focus_in_the_box(hand: Hand, register: Register) -> None:
    register.received()
    waiting = register.ready()

    hand.press(Qt.Key.Key_F4)

    page = hand.page
    assert isinstance(page, ReturningPage)
    assert codes(page) == [waiting]
    assert hand.focus is page.scan
    assert page._count.text() == "1 result(s) waiting"


def test_without_results_the_page_says_so(hand: Hand, register: Register) -> None:
    register.received()

    page = the_page(hand)

    assert page.results.empty.why.text() == "No result waits at the desk."


def test_what_is_typed_finds_what_waits_first(hand: Hand, desk: Desk, register: Register) -> None:
    waiting = register.ready()
    returned = register.ready()
    desk.results.send(returned)
    working = register.received()
    register.ready(applicant=PERSON)
    page = the_page(hand)

    hand.write("ca tra")

    assert codes(page) == [waiting, working, returned]
    assert hand.focus is page.scan


def test_nothing_found_is_said_literally(hand: Hand, register: Register) -> None:
    register.ready()
    page = the_page(hand)

    hand.write("<i>ai</i>")

    assert page.results.empty.isVisible()
    assert page.results.empty.why.text() == "Nothing found for “<i>ai</i>”."


def test_a_scan_opens_its_dossier_at_once(hand: Hand, register: Register) -> None:
    code = register.ready()
    register.ready()
    page = the_page(hand)

    hand.write(f"{code}\n")

    assert shown_code(page) == code
    assert hand.focus is page.scan
    assert page.scan.selectedText() == code


def test_a_second_scan_replaces_the_first(hand: Hand, register: Register) -> None:
    first, second = register.ready(), register.ready(applicant=PERSON)
    page = the_page(hand)
    hand.write(f"{first}\n")

    hand.write(f"{second}\n")

    assert shown_code(page) == second
    assert page.desk.recipient.people[0].words().startswith("Applicant: Đặng Hữu Nghĩa")


def test_arrows_and_enter_take_another_row_without_leaving_the_box(
    hand: Hand, register: Register
) -> None:
    _, second = register.ready(), register.ready()
    page = the_page(hand)

    hand.press(Qt.Key.Key_Down)
    hand.enter()

    assert shown_code(page) == second


def test_enter_never_takes_a_row_that_was_not_seen(hand: Hand, register: Register) -> None:
    register.ready()
    register.ready()
    page = the_page(hand)

    hand.write("ca tra\n")

    assert shown_code(page) == ""
    assert len(codes(page)) == 2
    hand.enter()
    assert shown_code(page) == codes(page)[0]


def test_a_result_that_comes_elsewhere_appears(hand: Hand, desk: Desk, register: Register) -> None:
    page = the_page(hand)

    code = register.ready()

    hand.wait(lambda: codes(page) == [code])
    assert desk.search.show(code).state is State.READY


def test_an_unknown_code_is_told_and_the_box_is_free_again(hand: Hand) -> None:
    page = the_page(hand, "H20.99-261125-9999")

    assert isinstance(hand.dialog(), MessageDialog)
    hand.answer("close")
    assert shown_code(page) == ""
    assert page.scan.text() == ""


# ---------------------------------------------------------------- at the counter
def test_submitter_is_the_default_and_shown_with_masked_number(
    hand: Hand, desk: Desk, register: Register, clock: FixedClock
) -> None:
    code = register.ready(submitter=SUBMITTER)
    page = the_page(hand, code)
    clock.move(minutes=3)
    person = page.desk.recipient.people[0]
    assert person.isChecked()
    assert person.words() == "Submitter: Nguyễn Thị Ánh (mẫu) · identity card 087•••••0123"

    hand.enter(CTRL)

    dossier = desk.search.show(code)
    assert dossier.delivery is not None
    assert (dossier.delivery.to, dossier.delivery.slip) == (SUBMITTER.name, Slip.TAKEN_BACK)
    assert dossier.delivery.at == clock.now()
    assert history(desk, code)["id_number"] == SUBMITTER.id_number
    assert SUBMITTER.name in hand.said()


def test_applicant_in_person_is_the_default_without_a_submitter(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.ready(applicant=PERSON)
    the_page(hand, code)

    hand.enter(CTRL)

    assert history(desk, code)["to"] == PERSON.name


def test_a_person_may_come_instead_of_their_submitter(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.ready(applicant=PERSON, submitter=SUBMITTER)
    page = the_page(hand, code)
    assert not page.desk.recipient.people[1].isHidden()

    page.desk.recipient.people[1].setChecked(True)
    hand.enter(CTRL)

    assert history(desk, code)["to"] == PERSON.name
    assert history(desk, code)["id_number"] == PERSON.id_number


def test_a_company_is_not_offered_beside_its_submitter(hand: Hand, register: Register) -> None:
    page = the_page(hand, register.ready(submitter=SUBMITTER))

    assert page.desk.recipient.people[1].isHidden()


def test_another_person_is_typed_by_keys_alone(hand: Hand, desk: Desk, register: Register) -> None:
    code = register.ready(submitter=SUBMITTER)
    page = the_page(hand, code)
    form = page.desk.recipient

    hand.enter()
    assert hand.has_focus(form.people[0])
    hand.press(Qt.Key.Key_Down)
    assert form.people[-1].isChecked()
    hand.enter()
    assert hand.has_focus(form.name)
    hand.write("Đặng Hoàng Ẩn")
    hand.enter()
    hand.write("087 089 011 236")
    hand.enter()
    hand.write("con")
    hand.enter()
    hand.write("Giấy ủy quyền số 14")
    hand.enter()
    assert hand.has_focus(form.slip)
    hand.press(Qt.Key.Key_Down)
    assert "signed statement" in form.slip.field_state.message
    hand.enter(CTRL)

    values = history(desk, code)
    assert values["to"] == "Đặng Hoàng Ẩn"
    assert values["id_number"] == "087089011236"
    assert values["relation"] == "con"
    assert values["authority"] == "Giấy ủy quyền số 14"
    assert values["slip"] == "lost"


def test_another_person_without_a_name_is_refused_at_the_field_and_nothing_is_lost(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.ready()
    page = the_page(hand, code)
    form = page.desk.recipient
    form.people[-1].setChecked(True)
    form.authority.setText("Giấy ủy quyền số 14")

    hand.enter(CTRL)

    assert desk.search.show(code).state is State.READY
    assert form.name.field_state.state == "error"
    assert hand.focus is form.name
    assert form.authority.text() == "Giấy ủy quyền số 14"
    assert page.has_unsaved_entry()


def test_an_odd_number_is_only_a_hint(hand: Hand, desk: Desk, register: Register) -> None:
    code = register.ready()
    page = the_page(hand, code)
    form = page.desk.recipient
    form.people[-1].setChecked(True)
    form.name.setText("Đặng Hoàng Ẩn")
    form.id_number.setFocus()

    hand.write("08708901")
    hand.enter()

    assert form.id_number.field_state.state == "warn"
    hand.enter(CTRL)
    assert history(desk, code)["id_number"] == "08708901"


def test_what_is_typed_stays_while_something_else_changes(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.ready()
    page = the_page(hand, code)
    page.desk.recipient.people[-1].setChecked(True)
    page.desk.recipient.name.setText("Đặng Hoàng Ẩn")

    desk.papers.record_print(code, "HP")
    hand.wait(lambda: page.desk.dossier and page.desk.dossier.print_count == 2)

    assert page.desk.recipient.name.text() == "Đặng Hoàng Ẩn"
    assert page.desk.recipient.people[-1].isChecked()


def test_after_the_return_the_next_scan_can_come_and_the_return_be_undone(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code, other = register.ready(), register.ready()
    page = the_page(hand, code)

    hand.enter(CTRL)

    assert codes(page) == [other]
    assert hand.focus is page.scan
    assert page.scan.text() == ""
    assert page.band._chip.text() == code
    hand.press(Qt.Key.Key_U, ALT)
    dialog = hand.dialog()
    assert isinstance(dialog, ReasonDialog)
    dialog.reason.setText("Trả nhầm hồ sơ")
    hand.answer("go")
    assert desk.search.show(code).state is State.READY
    assert history(desk, code)["reason"] == "Trả nhầm hồ sơ"
    assert shown_code(page) == code
    assert not page.band.isVisible()


def test_one_press_returns_one_result(hand: Hand, desk: Desk, register: Register) -> None:
    code, other = register.ready(), register.ready()
    page = the_page(hand, code)

    page.primary()
    page.primary()
    hand.settle()

    assert desk.search.show(code).state is State.RETURNED
    assert desk.search.show(other).state is State.READY


# ---------------------------------------------------------------- other ways
def test_a_result_for_the_post_asks_the_item_number(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.ready_for_post()
    page = the_page(hand, code)
    assert page.desk.post.isVisible()

    hand.enter(CTRL)
    assert page.desk.post.item.field_state.state == "error"
    assert hand.focus is page.desk.post.item
    hand.write("ee473124829vn")
    hand.enter(CTRL)

    delivery = desk.search.show(code).delivery
    assert delivery is not None
    assert (delivery.way, delivery.item) == (ReturnMethod.POST, "EE473124829VN")


def test_a_check_digit_that_does_not_fit_is_only_a_hint(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.ready_for_post()
    page = the_page(hand, code)
    page.desk.post.item.setFocus()

    hand.write("EE473124828VN")

    assert page.desk.post.item.field_state.state == "warn"
    hand.enter(CTRL)
    assert history(desk, code)["item"] == "EE473124828VN"


def test_an_electronic_result_is_one_key(hand: Hand, desk: Desk, register: Register) -> None:
    code = register.ready(return_method=ReturnMethod.ELECTRONIC)
    the_page(hand, code)

    hand.enter(CTRL)

    delivery = desk.search.show(code).delivery
    assert delivery is not None
    assert delivery.way is ReturnMethod.ELECTRONIC


def test_another_way_than_the_registered_one_can_be_chosen(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.ready(submitter=SUBMITTER)
    page = the_page(hand, code)

    hand.press(Qt.Key.Key_P, ALT)

    assert page.desk.post.isVisible()
    assert hand.focus is page.desk.post.item
    assert desk.search.show(code).state is State.READY
    hand.press(Qt.Key.Key_C, ALT)
    assert page.desk.recipient.isVisible()
    hand.enter(CTRL)
    assert history(desk, code)["to"] == SUBMITTER.name


# ---------------------------------------------------------------- not to be returned now
def test_a_dossier_without_result_says_so_and_offers_to_note_it(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received(submitter=SUBMITTER)
    page = the_page(hand, code)
    assert page.desk.standing.sentence.text() == "There is no result yet."

    hand.enter(CTRL)

    assert desk.search.show(code).state is State.READY
    assert page.desk.recipient.isVisible()
    assert next(iter(page.desk.acts.buttons)) == Act.HAND_OVER


def test_an_already_returned_dossier_says_to_whom_and_when(
    hand: Hand, desk: Desk, register: Register, clock: FixedClock
) -> None:
    code = register.ready(submitter=SUBMITTER)
    page = the_page(hand, code)
    hand.enter(CTRL)
    clock.moment += timedelta(days=1)

    hand.write(f"{code}\n")

    assert page.desk.standing.sentence.text() == "Handed over 25/11 to Nguyễn Thị Ánh (mẫu)"
    hand.enter(CTRL)
    assert desk.search.show(code).state is State.RETURNED
    page.desk.acts.buttons[Act.TAKE_BACK].click()
    dialog = hand.dialog()
    assert isinstance(dialog, ReasonDialog)
    dialog.reason.setText("Thiếu bản đồ")
    hand.answer("go")
    assert desk.search.show(code).state is State.READY


def test_a_result_that_another_window_returned_is_told(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.ready()
    page = the_page(hand, code)
    desk.results.send(code)

    page.primary()
    hand.wait(lambda: hand.dialog().isVisible())

    assert isinstance(hand.dialog(), MessageDialog)
    hand.answer("close")
    assert page.desk.standing.sentence.text() == "Sent electronically 25/11"


# ---------------------------------------------------------------- ways out
def test_esc_goes_back_step_by_step(hand: Hand, register: Register) -> None:
    code = register.ready()
    hand.show("today")
    page = the_page(hand, code)

    hand.press(Qt.Key.Key_Escape)
    assert codes(page) == [code]
    assert hand.focus is page.scan
    hand.press(Qt.Key.Key_Escape)

    assert hand.page is not page


@pytest.mark.parametrize("name", ["Công ty <b>đậm</b> & Con", COMPANY.name])
def test_the_whole_dossier_is_one_key_away(hand: Hand, desk: Desk, name: str) -> None:
    code = desk.reception.receive(named(name)).dossier.code
    page = the_page(hand, code)
    assert page.desk.summary.facts.facts()["Applicant"] == name

    hand.press(Qt.Key.Key_O, ALT)

    assert isinstance(hand.page, DossierPage)
