"""Every act of the table in the window: its words, its letter, its way, what it keeps."""

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from kktdesk.domain.act_fields import ACT_FIELDS, CORRECTABLE, FieldKind
from kktdesk.domain.dossier import (
    Act,
    Channel,
    PostState,
    ReturnMethod,
    State,
    possible,
)
from kktdesk.domain.next_act import next_act
from kktdesk.services.desk import Desk
from kktdesk.services.list_views import ListAsked, ListKind
from kktdesk.ui import i18n, icons
from kktdesk.ui.attachments.dialog import AttachmentDialog
from kktdesk.ui.dossier.act_days import DayInput, MomentInput
from kktdesk.ui.dossier.act_dialog import ActDialog
from kktdesk.ui.dossier.act_field_words import choice_text, correctable, field_label
from kktdesk.ui.dossier.act_inputs import NameInput, PapersInput
from kktdesk.ui.dossier.act_offers import DETAILS, OTHERS
from kktdesk.ui.dossier.act_table import act_look, act_name
from kktdesk.ui.dossier.history_words import history_words
from kktdesk.ui.dossier.list_words import nothing_here
from kktdesk.ui.dossier.now_words import NEXT_ACTS
from kktdesk.ui.page import DOSSIER, OpenAt
from kktdesk.ui.pages.dossier import DossierPage
from kktdesk.ui.pages.returning import ReturningPage
from kktdesk.ui.state_words import post_words, standing_words
from kktdesk.ui.states import icon_of
from kktdesk.ui.widgets.buttons import ActionButton, mnemonic_of
from tests.factories import PAPER, an_entry, at
from tests.ui.pages.conftest import ALT, Hand, Register

POSTS = (None, *PostState)
TEXT = {"reason": "Vì lý do", "content": "Nội dung", "to": "Bà Hoa", "by": "Ông Nam"}


@pytest.fixture(params=["vi", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Speak one language while the test runs."""
    translator = i18n.CatalogueTranslator(i18n.catalogue(request.param), qapp)
    qapp.installTranslator(translator)
    yield request.param
    qapp.removeTranslator(translator)


# ---------------------------------------------------------------- words
@pytest.mark.parametrize("act", list(Act))
def test_every_act_has_words_an_icon_and_a_letter(language: str, act: Act) -> None:
    look = act_look(act)

    assert look.icon in icons.names()
    assert mnemonic_of(look.text), look.text
    assert look.done
    if language == "vi":
        english = {text for _context, text in i18n.catalogue("vi")}
        assert look.text not in english
        assert look.done not in english


@pytest.mark.parametrize(("state", "post"), [(state, post) for state in State for post in POSTS])
def test_no_letter_is_given_to_two_acts_of_one_state(
    language: str, state: State, post: PostState | None
) -> None:
    letters = [mnemonic_of(act_look(act).text) for act in possible(state, post)]

    assert sorted(letters) == sorted(set(letters)), language


@pytest.mark.parametrize("act", list(Act))
def test_every_field_and_every_choice_of_an_act_has_words(language: str, act: Act) -> None:
    del language
    for field in ACT_FIELDS.get(act, ()):
        assert field_label(act, field.name)
        assert all(choice_text(choice) != choice for choice in field.choices)


def test_every_state_and_every_place_at_the_post_has_words_and_an_icon(language: str) -> None:
    said = [*map(standing_words, State), *map(post_words, PostState)]

    assert all(icon_of(one.state) in icons.names() for one in said)
    assert len({one.words for one in said}) == len(said), language


def test_every_list_says_why_it_is_empty(language: str) -> None:
    del language
    for kind in ListKind:
        assert all(nothing_here(ListAsked(kind)))


def test_every_next_act_has_its_sentence() -> None:
    found = {
        next_act(state, way, post, needs_apology=is_late)
        for state, way, post, is_late in itertools.product(
            State, ReturnMethod, POSTS, (False, True)
        )
    }

    assert found - {None} == NEXT_ACTS


def test_what_can_be_corrected_is_what_the_services_correct() -> None:
    assert [name for _words, name in correctable()] == list(CORRECTABLE)


# ---------------------------------------------------------------- ways
def lead_to(desk: Desk, register: Register, act: Act) -> str:
    """Give a dossier whose state allows an act."""
    for way in WAYS.values():
        code = register.received()
        for done, values in way:
            desk.acts.do(code, done, values)
        if act in desk.acts.possible(code):
            return code
    raise LookupError(act)


ASKED: dict[str, object] = {
    "content": "Thiếu hộ chiếu",
    "papers": ["Hộ chiếu", "Ảnh 4x6"],
    "stage": "check",
}
WAYS: dict[str, tuple[tuple[Act, dict[str, object]], ...]] = {
    "new": (),
    "division": ((Act.ASSIGN, {"division": "Phòng Lao động"}),),
    "partner": ((Act.ASK_PARTNER, {"partner": "Sở Tài chính"}),),
    "supplement": ((Act.ASK_SUPPLEMENT, ASKED),),
    "explanation": ((Act.ASK_EXPLANATION, {"content": "Vì sao"}),),
    "duty": ((Act.ASK_DUTY, {"content": "Nộp phí"}),),
    "withdrawal": ((Act.ASK_WITHDRAWAL, {"reason": "Đổi ý"}),),
    "ready": ((Act.READY, {}),),
    "post": ((Act.READY, {}), (Act.POST, {"item": "EE473124829VN"})),
    "back": (
        (Act.READY, {}),
        (Act.POST, {"item": "EE473124829VN"}),
        (Act.SEND_BACK, {"reason": "Không có người nhận"}),
    ),
}
SHOWN = [act for act in ACT_FIELDS if act not in {Act.ACCEPT, Act.DECLINE}]


def press_to(hand: Hand, page: DossierPage, act: Act) -> int:
    """Press keys on the page until an act is done, or asks; give how many were pressed."""
    first = next(iter(page.now.acts.buttons))
    if act.value == first:
        QTest.keyClick(hand.focus, Qt.Key.Key_Return)
        return 1
    if act.value in page.now.acts.buttons:
        letter = mnemonic_of(page.now.acts.buttons[act.value].text())
        hand.press(Qt.Key(ord(letter)), ALT)
        return 1
    QTest.keyClick(hand.window.windowHandle(), Qt.Key.Key_K, ALT)
    hand.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key(ord(mnemonic_of(act_look(act).text))))
    hand.wait(lambda: QApplication.activePopupWidget() is None)
    return 2


@pytest.mark.parametrize("act", SHOWN)
def test_every_act_is_three_keys_away(
    hand: Hand, desk: Desk, register: Register, act: Act
) -> None:
    code = lead_to(desk, register, act)
    before = len(desk.search.show(code).history)
    page = hand.show(DOSSIER, code)
    assert isinstance(page, DossierPage)

    keys = press_to(hand, page, act)
    hand.settle()

    dialog = QApplication.activeModalWidget()
    is_done = len(desk.search.show(code).history) == before + 1
    is_asked = isinstance(dialog, ActDialog) and dialog.windowTitle().startswith(act_name(act))
    is_elsewhere = {
        Act.HAND_OVER: isinstance(hand.page, ReturningPage),
        Act.ATTACH: isinstance(dialog, AttachmentDialog),
        Act.NOTE: page.focusWidget() is page.history.entry,
    }.get(act, False)
    assert [is_done, is_asked, is_elsewhere].count(True) == 1
    assert keys + is_asked <= 3
    if dialog is not None:
        hand.answer("")


@pytest.mark.parametrize("act", [act for act in SHOWN if act not in {Act.ATTACH, Act.HAND_OVER}])
def test_a_dialog_does_its_act_with_what_was_typed(
    hand: Hand, desk: Desk, register: Register, act: Act
) -> None:
    code = lead_to(desk, register, act)
    page = hand.show(DOSSIER, code)
    assert isinstance(page, DossierPage)
    dialog = page.flow.open_dialog(desk.search.show(code), act, {})
    for field in ACT_FIELDS[act]:
        if field.needed and dialog.form.inputs[field.name].value() is None:
            dialog.form.inputs[field.name].set_value(_value(field.kind, field.name))
    if act is Act.STOP:
        hand.answer("")  # its deadline is not over; the services say so
        return

    hand.go()
    if act is Act.CANCEL:  # the supervisor is nobody whom the directory knows
        assert dialog.odd.isVisible()
        hand.go()

    line = desk.search.show(code).history[-1]
    assert line.act == act.value
    assert history_words(line).title
    assert not dialog_is_open()


def dialog_is_open() -> bool:
    return isinstance(QApplication.activeModalWidget(), ActDialog)


def _value(kind: FieldKind, name: str) -> object:
    if kind in {FieldKind.MOMENT, FieldKind.DATE}:
        return at("2026-12-21 17:00")
    return {
        FieldKind.ITEM: "EE473124829VN",
        FieldKind.LINES: ["Hộ chiếu"],
    }.get(kind, TEXT.get(name, "Chữ"))


def test_the_apology_shows_the_first_promise_beside_the_new_one(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received(received_at=at("2026-10-01 08:00"))
    first = desk.search.show(code).due_at
    page = hand.show(DOSSIER, code)
    assert isinstance(page, DossierPage)
    assert page.now.sentence.text().startswith("The promise is broken")

    hand.enter()
    form = act_dialog().form
    form.set_values({"until": at("2026-12-01 17:00"), "reason": "Hồ sơ phức tạp"})
    hand.go()
    assert "chậm nhất ngày" in act_dialog().odd.words()
    hand.go()

    facts = page.facts.facts()
    assert facts["Promised"].startswith("17:00 · 01/12/2026")
    assert facts["Promised at first"].startswith(f"{first:%H:%M · %d/%m/%Y}")


def act_dialog() -> ActDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ActDialog)
    return dialog


# ---------------------------------------------------------------- safe defaults
def test_missing_papers_are_offered_for_the_supplement_and_then_awaited(
    hand: Hand, desk: Desk, register: Register
) -> None:
    missing = PAPER.__class__(
        name="Hộ chiếu", copy_kind=PAPER.copy_kind, quantity=1, submitted=False
    )
    code = register.received(components=(PAPER, missing))
    page = hand.show(DOSSIER, code)
    assert isinstance(page, DossierPage)
    dialog = page.flow.open_dialog(desk.search.show(code), Act.ASK_SUPPLEMENT, {})
    assert dialog.form.values()["papers"] == ("Hộ chiếu",)
    dialog.form.inputs["content"].set_value("Thiếu hộ chiếu")
    papers = dialog.form.inputs["papers"]
    assert isinstance(papers, PapersInput)
    papers.others.setPlainText("Ảnh 4x6\n\nGiấy khám")

    hand.go()
    desk.acts.do(code, Act.SUPPLEMENT_PART, {"papers": ["Ảnh 4x6"]})
    page.reload()
    hand.settle()
    dialog = page.flow.open_dialog(desk.search.show(code), Act.SUPPLEMENT, {})

    assert dialog.form.values() == {"papers": ("Hộ chiếu", "Giấy khám")}
    hand.answer("")


def test_a_second_supplement_at_one_stage_warns_and_is_possible(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received()
    desk.acts.do(code, Act.ASK_SUPPLEMENT, ASKED)
    desk.acts.do(code, Act.SUPPLEMENT, {})
    page = hand.show(DOSSIER, code)
    assert isinstance(page, DossierPage)
    dialog = page.flow.open_dialog(desk.search.show(code), Act.ASK_SUPPLEMENT, {})
    stage = dialog.form.inputs["stage"]
    assert stage.value() == "appraisal"

    stage.set_value("check")

    assert "at this stage already" in stage.box.message()
    dialog.form.inputs["content"].set_value("Thiếu nữa")
    hand.go()
    assert desk.search.show(code).state is State.RECEIVED
    hand.go()
    assert desk.search.show(code).state is State.SUPPLEMENT


def test_names_of_the_directory_are_offered_and_others_may_be_typed(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received()
    page = hand.show(DOSSIER, code)
    assert isinstance(page, DossierPage)
    page.flow.ask(desk.search.show(code), Act.ASSIGN)
    hand.settle()
    division = act_dialog().form.inputs["division"]
    assert isinstance(division, NameInput)

    division.field.setText("Phòng chưa có trong danh mục")
    hand.go()

    assert desk.search.show(code).holder == "Phòng chưa có trong danh mục"
    assert "Phòng chưa có trong danh mục" in page.now.holder.text()


def test_a_corrected_field_begins_with_what_stands_there(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received(received_at=at("2026-11-20 08:00"))
    page = hand.show(DOSSIER, code)
    assert isinstance(page, DossierPage)
    hand.press(Qt.Key.Key_T, ALT)
    form = act_dialog().form
    assert form.values()["value"] == desk.search.show(code).applicant.name

    form.inputs["field"].set_value("received_at")
    hand.settle()
    moment = form.inputs["value"]
    assert isinstance(moment, MomentInput)
    assert (moment.field.text(), moment.time.text()) == ("20/11/2026", "08:00")
    form.inputs["field"].first.setFocus()
    for following in (moment.field, moment.time, form.inputs["reason"].first):
        QTest.keyClick(QApplication.focusWidget() or form, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is following
    moment.time.setText("7:45")
    form.inputs["reason"].set_value("Ghi nhầm giờ")
    hand.go()

    assert desk.search.show(code).received_at == at("2026-11-20 07:45")
    told = page.history.texts()[0]
    assert "“08:00 · 20/11/2026 (Friday)” is now “07:45 · 20/11/2026 (Friday)”" in told


def test_a_receipt_before_the_filing_is_refused_at_its_moment(hand: Hand, desk: Desk) -> None:
    entry = an_entry(channel=Channel.ONLINE_FULL, official_code="H20.99-261120-7777")
    filed = desk.intake.file_online(entry, at("2026-11-20 22:10"))
    code = desk.acts.do(filed.code, Act.ACCEPT, {"at": "2026-11-23T08:00"}).code
    hand.show(DOSSIER, code)
    hand.press(Qt.Key.Key_T, ALT)
    form = act_dialog().form
    form.inputs["field"].set_value("received_at")
    hand.settle()
    moment = form.inputs["value"]
    assert isinstance(moment, MomentInput)
    moment.field.setText("20/11/2026")
    moment.time.setText("22:09")
    form.inputs["reason"].set_value("Ghi nhầm giờ")
    hand.go()

    assert act_dialog().form is form
    assert "trước lúc hồ sơ được nộp trực tuyến (22:10 20/11/2026)" in moment.box.message()
    assert desk.search.show(code).received_at == at("2026-11-23 08:00")


def test_the_dialog_grows_with_the_value_that_takes_more_lines(
    hand: Hand, register: Register
) -> None:
    page = hand.show(DOSSIER, register.received())
    assert isinstance(page, DossierPage)
    hand.press(Qt.Key.Key_T, ALT)
    dialog = act_dialog()
    before = dialog.height()

    dialog.form.inputs["field"].set_value("note")
    hand.settle()

    assert dialog.height() > before
    assert dialog.area.verticalScrollBar().maximum() == 0


def test_a_way_in_is_corrected_from_the_ways_there_are(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received()
    page = hand.show(DOSSIER, code)
    assert isinstance(page, DossierPage)
    hand.press(Qt.Key.Key_T, ALT)
    form = act_dialog().form
    form.inputs["field"].set_value("channel")
    assert form.values()["value"] == Channel.COUNTER
    form.inputs["value"].set_value(Channel.ONLINE_FULL)
    form.inputs["reason"].set_value("Ghi nhầm")
    hand.go()

    assert desk.search.show(code).channel is Channel.ONLINE_FULL
    assert "“At the counter” is now “Online throughout”" in page.history.texts()[0]


def test_a_day_without_a_year_is_the_next_one_for_a_deadline(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received()
    page = hand.show(DOSSIER, code)
    assert isinstance(page, DossierPage)
    page.flow.ask(desk.search.show(code), Act.ASK_DUTY)
    form = act_dialog().form
    until = form.inputs["until"]
    assert isinstance(until, DayInput)

    until.field.setText("5/1")
    form.inputs["content"].set_value("Nộp phí")
    assert until.weekday.text() == "Tuesday"
    hand.go()

    waiting_until = desk.search.show(code).waiting_until
    assert waiting_until is not None
    assert f"{waiting_until:%d/%m/%Y}" == "05/01/2027"


# ---------------------------------------------------------------- somebody else was quicker
def test_a_stale_act_shows_both_values_keeps_what_was_typed_and_can_be_done_again(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received()
    seen = desk.search.show(code)
    page = hand.show(DOSSIER, code)
    assert isinstance(page, DossierPage)
    dialog = page.flow.open_dialog(seen, Act.REFUSE, {"reason": "Không đủ điều kiện"})
    change = {"field": "applicant.name", "value": "Công ty Khác", "reason": "nhầm"}
    desk.acts.do(code, Act.CORRECT, change)

    hand.go()

    assert dialog.isVisible()
    assert seen.applicant.name in dialog.changed.words()
    assert "“Công ty Khác" in dialog.changed.words()
    assert dialog.form.values()["reason"] == "Không đủ điều kiện"
    hand.go()
    assert desk.search.show(code).state is State.STOPPED
    assert desk.search.show(code).applicant.name == "Công ty Khác"


def test_a_stale_act_without_a_question_asks_with_what_has_changed(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received()
    page = hand.show(DOSSIER, code)
    assert isinstance(page, DossierPage)
    seen = desk.search.show(code)
    desk.acts.do(code, Act.ASSIGN, {"division": "Phòng Lao động"})

    page.flow.choose(seen, Act.READY)
    hand.settle()

    assert "Phòng Lao động" in act_dialog().changed.words()
    assert desk.search.show(code).state is State.PROCESSING
    hand.go()
    assert desk.search.show(code).state is State.READY


def test_an_act_that_is_not_possible_any_more_is_told_and_nothing_is_written(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received()
    page = hand.show(DOSSIER, code)
    assert isinstance(page, DossierPage)
    dialog = page.flow.open_dialog(desk.search.show(code), Act.ASSIGN, {"division": "Phòng A"})
    desk.acts.do(code, Act.READY, {})
    hand.go()  # shows what has changed

    hand.go()

    assert hand.dialog() is not dialog
    hand.dialog().answer("close")
    hand.answer("")
    assert desk.search.show(code).holder == ""


# ---------------------------------------------------------------- the rest of the page
def test_a_note_is_two_keys_and_its_words(hand: Hand, desk: Desk, register: Register) -> None:
    code = register.received()
    page = hand.show(DOSSIER, code)
    assert isinstance(page, DossierPage)
    hand.press(Qt.Key.Key_G, ALT)
    assert hand.has_focus(page.history.entry)

    hand.write("Gọi bà Hoa trước khi trả")
    hand.enter()

    assert desk.search.show(code).history[-1].values["content"] == "Gọi bà Hoa trước khi trả"
    assert "Note: Gọi bà Hoa trước khi trả" in page.history.texts()[0]
    assert page.history.entry.text() == ""
    assert not hand.has_focus(page.history.entry)


def test_time_is_a_bar_of_working_days_with_its_words(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received(received_at=at("2026-11-20 08:00"))
    dossier = desk.search.show(code)

    page = hand.show(DOSSIER, code)

    assert isinstance(page, DossierPage)
    assert dossier.days_total == 10
    assert dossier.days_used == 2  # 20/11 does not count, 24/11 is a holiday
    assert (page.now.bar.used, page.now.bar.total) == (dossier.days_used, 10)
    assert dossier.time_left in page.now.time.text()


def test_a_page_opened_at_an_act_asks_at_once(hand: Hand, desk: Desk, register: Register) -> None:
    code = register.received()
    desk.acts.do(code, Act.ASK_SUPPLEMENT, ASKED)

    hand.show(DOSSIER, OpenAt(code, Act.SUPPLEMENT))

    assert act_dialog().windowTitle() == f"All papers have come: {code}"
    hand.answer("")


@pytest.mark.parametrize("name", list(WAYS))
def test_letters_of_the_page_are_unique_in_every_state(
    language: str, hand: Hand, desk: Desk, register: Register, name: str
) -> None:
    code = register.received()
    for act, values in WAYS[name]:
        desk.acts.do(code, act, values)

    page = hand.show(DOSSIER, code)

    assert isinstance(page, DossierPage)
    buttons = [one for one in page.findChildren(ActionButton) if one.isVisible()]
    letters = [letter for one in buttons if (letter := mnemonic_of(one.text()))]
    assert sorted(letters) == sorted(set(letters)), language
    assert [one.kind for one in buttons].count("default") <= 1
    assert len(page.now.acts.buttons) <= 4
    named = set(page.now.acts.buttons) - {DETAILS, OTHERS}
    menu = [act.value for act in page.now.others]
    assert sorted({*named, *menu}) == sorted(desk.acts.possible(code))


@pytest.mark.parametrize("act", [Act.ASK_SUPPLEMENT, Act.HAND_OVER, Act.CORRECT, Act.EXTEND])
@pytest.mark.parametrize("size", [(911, 512), (1366, 690), (1920, 1080)])
def test_a_dialog_fits_the_window_and_its_answers_are_seen(
    hand: Hand, desk: Desk, register: Register, act: Act, size: tuple[int, int]
) -> None:
    papers = tuple(
        PAPER.__class__(
            name=f"Giấy {at} " + "rất dài " * 20, copy_kind=PAPER.copy_kind, quantity=1
        )
        for at in range(30)
    )
    code = register.received(components=papers)
    hand.window.resize(*size)
    page = hand.show(DOSSIER, code)
    assert isinstance(page, DossierPage)

    dialog = page.flow.open_dialog(desk.search.show(code), act, {})
    hand.settle()

    assert dialog.height() <= size[1]
    assert dialog.width() <= size[0]
    assert dialog.area.horizontalScrollBar().maximum() == 0
    area: list[QWidget] = list(dialog.buttons.values())
    assert all(dialog.rect().contains(one.geometry()) for one in area)
    hand.answer("")
