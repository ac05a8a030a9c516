"""The page of the post, worked by scans and keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kktdesk.domain.dossier import Act, PostState, ReturnMethod, State
from kktdesk.domain.errors import PrinterMissing
from kktdesk.domain.post import BundleState, ItemState
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.ui.dialogs.question import ReasonDialog
from kktdesk.ui.page import POST
from kktdesk.ui.pages.dossier import DossierPage
from kktdesk.ui.pages.post import PostPage
from kktdesk.ui.post.post_sheet import PostSheet
from kktdesk.ui.widgets.fields import CountField, TextField
from tests.factories import COMPANY, number
from tests.ui.pages.conftest import ALT, CTRL, Hand, Register

FIRST, SECOND, WRONG = "ED473124829VN", "EB123456785VN", "EB123456784VN"
POSTMAN = "Lê Văn Thư"


def the_page(hand: Hand) -> PostPage:
    page = hand.show(POST)
    assert isinstance(page, PostPage)
    return page


def scan(hand: Hand, *texts: str) -> None:
    """Type as a scanner does: quick, with Enter behind each."""
    for text in texts:
        page = hand.page
        assert isinstance(page, PostPage)
        page.scan.setText(text)
        page.scan.entered.emit(text)
    hand.settle()


def items(page: PostPage) -> list[tuple[str, str]]:
    return [(line.code, line.entry.item) for line in page.panel.table.records.rows]


def sheet(hand: Hand) -> PostSheet:
    dialog = hand.dialog()
    assert isinstance(dialog, PostSheet)
    return dialog


def text_field(dialog: PostSheet, name: str) -> TextField:
    field = dialog.fields[name]
    assert isinstance(field, TextField)
    return field


def handed_over(desk: Desk, *codes: str) -> str:
    for code in codes:
        desk.bundles.put(code)
        number(desk, code, FIRST)
    return desk.bundles.hand_over(desk.bundles.all()[0].name, POSTMAN).name


# ---------------------------------------------------------------- scanning
def test_f7_shows_the_post_with_the_focus_in_the_box(hand: Hand) -> None:
    hand.press(Qt.Key.Key_F7)

    page = hand.page
    assert isinstance(page, PostPage)
    assert hand.focus is page.scan
    assert page.panel.empty.why.text() == "No bundle yet."


def test_scans_fill_a_bundle_as_fast_as_they_come(
    hand: Hand, desk: Desk, register: Register
) -> None:
    first, second = register.ready_for_post(), register.ready_for_post()
    page = the_page(hand)

    scan(hand, first, FIRST, second, SECOND)

    assert items(page) == [(first, FIRST), (second, SECOND)]
    assert desk.bundles.all()[0].item_states == (ItemState.COMPLETE, ItemState.COMPLETE)
    assert page.scan.text() == ""
    assert page.panel.hand_over.isEnabled()


def test_an_item_number_goes_to_the_marked_line_and_the_next_one_is_marked(
    hand: Hand, register: Register
) -> None:
    codes = [register.ready_for_post() for _ in range(3)]
    page = the_page(hand)
    scan(hand, *codes)
    page.panel.table.select_key(codes[0])

    scan(hand, FIRST)

    assert items(page) == [(codes[0], FIRST), (codes[1], ""), (codes[2], "")]
    line = page.panel.table.current()
    assert line is not None
    assert line.code == codes[1]
    assert page.panel.missing.text() == "No item number in line 2, 3"
    assert not page.panel.hand_over.isEnabled()


def test_a_code_that_nobody_knows_is_said_and_stays_in_the_box(
    hand: Hand, desk: Desk, register: Register
) -> None:
    page = the_page(hand)

    scan(hand, "H20.99-261125-9999")

    assert "H20.99-261125-9999" in page.band.words.text()
    assert page.scan.text() == "H20.99-261125-9999"
    assert desk.bundles.all() == ()
    scan(hand, register.ready_for_post())
    assert len(items(page)) == 1


def test_a_wrong_check_digit_is_warned_of(hand: Hand, register: Register) -> None:
    page = the_page(hand)

    scan(hand, register.ready_for_post(), WRONG)

    assert page.band.kind == "soon"
    assert WRONG in page.band.words.text()
    assert items(page)[0][1] == WRONG


def test_del_takes_a_line_out_and_undo_puts_it_back(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code, other = register.ready_for_post(), register.ready_for_post()
    page = the_page(hand)
    scan(hand, code, other)
    page.panel.table.select_key(code)
    page.panel.table.setFocus()

    hand.press(Qt.Key.Key_Delete)
    assert [line for line, _ in items(page)] == [other]
    assert desk.bundles.waiting_count() == 1
    page.band.undo.click()
    hand.settle()

    assert [line for line, _ in items(page)] == [other, code]


def test_what_waits_goes_in_with_one_key(hand: Hand, register: Register) -> None:
    codes = [register.ready_for_post() for _ in range(2)]
    page = the_page(hand)
    assert page.waiting.text() == "2 result(s) wait for the post"

    hand.press(Qt.Key.Key_I, ALT)

    assert [line for line, _ in items(page)] == codes
    assert page.put_waiting.isHidden()


def test_letters_in_the_box_are_letters(hand: Hand, desk: Desk, register: Register) -> None:
    code = register.ready_for_post()
    handed_over(desk, code)
    page = the_page(hand)
    page.scan.setFocus()

    for key in (Qt.Key.Key_G, Qt.Key.Key_H, Qt.Key.Key_L):
        hand.press(key)

    assert page.scan.text().lower() == "ghl"
    assert desk.search.show(code).post_state is PostState.ON_ITS_WAY


# ---------------------------------------------------------------- one line
def test_enter_asks_what_is_in_the_envelope(hand: Hand, register: Register) -> None:
    code = register.ready_for_post()
    page = the_page(hand)
    scan(hand, code)
    page.panel.table.setFocus()

    hand.enter()
    dialog = sheet(hand)
    text_field(dialog, "item").setText(FIRST)
    originals = dialog.fields["originals"]
    assert isinstance(originals, CountField)
    originals.setValue(2)
    text_field(dialog, "collect").setText("1.500.000")
    text_field(dialog, "fare").setText("Người nhận trả")
    dialog.answer("go")
    hand.settle()

    (line,) = page.panel.table.records.rows
    entry = line.entry
    assert (entry.item, entry.originals, entry.collect, entry.fare) == (
        FIRST,
        2,
        1_500_000,
        "Người nhận trả",
    )


def test_a_sum_that_is_no_number_stays_in_its_field(hand: Hand, register: Register) -> None:
    code = register.ready_for_post()
    page = the_page(hand)
    scan(hand, code)
    page.panel.table.setFocus()
    hand.enter()
    dialog = sheet(hand)
    text_field(dialog, "collect").setText("một triệu")
    text_field(dialog, "note").setText("Gấp")

    dialog.answer("go")
    hand.settle()

    assert text_field(dialog, "collect").field_state.state == "error"
    assert text_field(dialog, "note").text() == "Gấp"
    hand.answer("")


TOLD = (
    (Qt.Key.Key_G, "to", "Bảo vệ", PostState.DELIVERED),
    (Qt.Key.Key_H, "reason", "Vắng nhà", PostState.SENT_BACK),
    (Qt.Key.Key_L, "reason", "Vắng nhà", PostState.INVITED),
)


@pytest.mark.parametrize("told", TOLD)
def test_a_letter_writes_down_what_the_post_has_told(
    told: tuple[Qt.Key, str, str, PostState], hand: Hand, desk: Desk, register: Register
) -> None:
    key, name, typed, state = told
    code = register.ready_for_post()
    handed_over(desk, code)
    page = the_page(hand)
    page.panel.table.setFocus()

    hand.press(key)
    dialog = sheet(hand)
    text_field(dialog, name).setText(typed)
    dialog.answer("go")
    hand.settle()

    dossier = desk.search.show(code)
    assert dossier.post_state is state
    assert dossier.history[-1].values[name] == typed
    assert page.panel.table.records.rows[0].state.value == state.value
    hand.window.activateWindow()
    hand.wait(hand.window.isActiveWindow)
    hand.press(Qt.Key.Key_Z, CTRL)
    assert desk.search.show(code).post_state is PostState.ON_ITS_WAY
    assert page.panel.table.records.rows[0].state is ItemState.ON_ITS_WAY


def handed_over_long_ago(hand: Hand, code: str, clock: FixedClock) -> PostPage:
    page = the_page(hand)
    scan(hand, code, FIRST)
    hand.enter(CTRL)
    text_field(sheet(hand), "taken_by").setText(POSTMAN)
    hand.answer("go")
    clock.move(minutes=11)
    return page


def asked_why(hand: Hand, page: PostPage) -> ReasonDialog:
    page.band.undo.click()
    hand.settle()
    dialog = hand.dialog()
    assert isinstance(dialog, ReasonDialog)
    return dialog


def test_a_hand_over_is_undone_with_a_reason_once_ten_minutes_are_over(
    hand: Hand, desk: Desk, register: Register, clock: FixedClock
) -> None:
    code = register.ready_for_post()
    page = handed_over_long_ago(hand, code, clock)

    asked_why(hand, page).reason.setText("Giao nhầm túi")
    hand.answer("go")

    assert desk.bundles.all()[0].state is BundleState.OPEN
    assert desk.search.show(code).history[-1].values["reason"] == "Giao nhầm túi"


def test_a_reason_that_is_too_long_is_asked_for_again_as_it_was_typed(
    hand: Hand, desk: Desk, register: Register, clock: FixedClock
) -> None:
    page = handed_over_long_ago(hand, register.ready_for_post(), clock)
    typed = ("dài " * 300).strip()
    first = asked_why(hand, page)
    first.reason.setText(typed)
    first.answer("go")
    hand.settle()

    again = hand.dialog()

    assert isinstance(again, ReasonDialog)
    assert again is not first
    assert again.reason.text() == typed
    assert again.reason.field_state.state == "error"
    assert str(len(typed)) in again.reason.field_state.message
    again.reason.setText("Giao nhầm túi")
    hand.answer("go")
    assert desk.bundles.all()[0].state is BundleState.OPEN


def test_a_way_back_that_another_bundle_bars_goes_later_with_the_reason_that_was_typed(
    hand: Hand, desk: Desk, register: Register, clock: FixedClock
) -> None:
    code, other = register.ready_for_post(), register.ready_for_post()
    page = handed_over_long_ago(hand, code, clock)
    asked_why(hand, page).reason.setText("Giao nhầm túi")
    desk.bundles.put(other)
    hand.answer("go")
    assert page.band.kind == "late"
    number(desk, other, SECOND)
    desk.bundles.hand_over(desk.bundles.all()[0].name, POSTMAN)

    page.band.undo.click()
    hand.settle()

    assert page.band.kind == "ok"
    assert desk.search.show(code).history[-1].values["reason"] == "Giao nhầm túi"


def test_what_was_delivered_has_no_further_letter(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.ready_for_post()
    handed_over(desk, code)
    desk.acts.do(code, Act.DELIVER, {"to": "Giám đốc"})
    page = the_page(hand)
    page.panel.table.setFocus()

    hand.press(Qt.Key.Key_H)
    assert page.band.kind == "soon"
    assert desk.search.show(code).post_state is PostState.DELIVERED
    hand.enter()

    assert isinstance(hand.page, DossierPage)


def test_an_early_second_invitation_is_warned_of_and_written_all_the_same(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.ready_for_post()
    handed_over(desk, code)
    desk.acts.do(code, Act.INVITE)
    page = the_page(hand)
    page.panel.table.setFocus()

    hand.press(Qt.Key.Key_L)
    dialog = sheet(hand)
    words = [label.text() for label in dialog.findChildren(type(page.waiting))]
    assert any("27/11/2026" in text for text in words)
    dialog.answer("go")
    hand.settle()

    assert desk.search.show(code).post_state is PostState.INVITED_AGAIN


def test_a_change_by_somebody_else_is_not_overwritten(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.ready_for_post()
    handed_over(desk, code)
    page = the_page(hand)
    page.panel.table.setFocus()
    hand.press(Qt.Key.Key_H)
    text_field(sheet(hand), "reason").setText("Vắng nhà")
    desk.acts.do(code, Act.DELIVER, {"to": "Giám đốc"})

    sheet(hand).answer("go")
    hand.settle()
    hand.answer("")

    assert desk.search.show(code).post_state is PostState.DELIVERED


# ---------------------------------------------------------------- the hand-over
def test_ctrl_enter_asks_who_signs_and_hands_the_bundle_over(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.ready_for_post()
    page = the_page(hand)
    scan(hand, code, FIRST)

    hand.enter(CTRL)
    dialog = sheet(hand)
    dialog.answer("go")
    hand.settle()
    assert text_field(dialog, "taken_by").field_state.state == "error"
    text_field(dialog, "taken_by").setText(POSTMAN)
    dialog.answer("go")
    hand.settle()

    bundle = desk.bundles.view(page.panel.name.text())
    assert (bundle.state, bundle.taken_by) == (BundleState.UNDER_WAY, POSTMAN)
    assert desk.search.show(code).state is State.RETURNED
    assert POSTMAN in page.panel.note.text()
    assert page.panel.hand_over.isHidden()


def test_a_hand_over_that_was_a_mistake_is_undone(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.ready_for_post()
    page = the_page(hand)
    scan(hand, code, FIRST)
    hand.enter(CTRL)
    text_field(sheet(hand), "taken_by").setText(POSTMAN)
    sheet(hand).answer("go")
    hand.settle()

    page.band.undo.click()
    hand.settle()

    assert desk.bundles.all()[0].state is BundleState.OPEN
    assert desk.search.show(code).state is State.READY
    assert page.panel.hand_over.isEnabled()


def test_ctrl_enter_waits_for_every_item_number(
    hand: Hand, desk: Desk, register: Register
) -> None:
    the_page(hand)
    scan(hand, register.ready_for_post())

    hand.enter(CTRL)

    assert desk.bundles.all()[0].state is BundleState.OPEN
    assert hand.window.isActiveWindow()


def test_ctrl_p_prints_the_sheet_and_keeps_what_it_said(
    hand: Hand, desk: Desk, register: Register
) -> None:
    the_page(hand)
    scan(hand, register.ready_for_post(), FIRST)

    hand.press(Qt.Key.Key_P, CTRL)

    (job,) = hand.printer.jobs
    (bundle,) = desk.bundles.all()
    assert job.is_landscape
    assert job.pdf == desk.papers.bundle_pdf(bundle.name)
    assert desk.bundles.view(bundle.name).is_print_current


def test_a_sheet_that_did_not_come_out_does_not_count_as_printed(
    hand: Hand, desk: Desk, register: Register
) -> None:
    page = the_page(hand)
    scan(hand, register.ready_for_post(), FIRST)
    hand.printer.refusal = PrinterMissing()

    hand.press(Qt.Key.Key_P, CTRL)

    assert page.print_band.words()
    assert desk.bundles.view(desk.bundles.all()[0].name).printed_at is None


def test_the_palette_offers_what_can_be_done_now(hand: Hand, register: Register) -> None:
    page = the_page(hand)
    assert page.commands() == ()
    scan(hand, register.ready_for_post())
    assert [command.name for command in page.commands()] == ["post-print"]

    scan(hand, FIRST)

    names = [command.name for command in page.commands()]
    assert names == ["post-hand-over", "post-print"]
    page.commands()[0].run()
    assert isinstance(sheet(hand), PostSheet)
    hand.answer("")


# ---------------------------------------------------------------- the list
def test_the_list_shows_each_bundle_and_opens_it(
    hand: Hand, desk: Desk, register: Register
) -> None:
    gone = register.ready_for_post()
    name = handed_over(desk, gone)
    page = the_page(hand)
    scan(hand, register.ready_for_post())
    assert [bundle.state for bundle in page.bundles.records.rows] == [
        BundleState.OPEN,
        BundleState.UNDER_WAY,
    ]

    page.bundles.select_key(name)
    hand.settle()

    assert page.panel.name.text() == name
    assert items(page) == [(gone, FIRST)]
    scan(hand, gone)
    assert page.panel.name.text() == name


def test_names_are_shown_as_they_are(hand: Hand, register: Register) -> None:
    name = "<b>Công ty</b> & Con"
    page = the_page(hand)

    scan(hand, register.ready_for_post(applicant=replace(COMPANY, name=name)))

    (line,) = page.panel.table.records.rows
    assert line.recipient == name


def test_a_result_for_the_counter_says_so(hand: Hand, register: Register) -> None:
    page = the_page(hand)

    scan(hand, register.ready(return_method=ReturnMethod.COUNTER))

    assert page.band.kind == "late"
    assert items(page) == []


@pytest.mark.parametrize("width", [1366, 911])
def test_why_nothing_can_be_handed_over_is_never_cut(
    hand: Hand, register: Register, width: int
) -> None:
    code = register.ready_for_post()
    page = the_page(hand)
    hand.window.resize(width, 690)
    scan(hand, code)

    missing = page.panel.missing
    assert missing.text() == "No item number in line 1"
    assert missing.width() >= missing.sizeHint().width()
