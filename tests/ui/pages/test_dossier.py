import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from kktdesk.domain.calendar_day import CalendarDay, DayKind
from kktdesk.domain.dossier import Act, ReturnMethod, State
from kktdesk.domain.due_date import Term, TermUnit
from kktdesk.domain.errors import PrinterSilent
from kktdesk.services.calendar_views import PromiseChoice, PromiseDecision, PutDay
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.views import DossierView
from kktdesk.ui.dialogs.message import MessageDialog
from kktdesk.ui.dossier.act_days import MomentInput
from kktdesk.ui.dossier.act_dialog import ActDialog
from kktdesk.ui.dossier.act_inputs import ItemInput, LineInput
from kktdesk.ui.dossier.why_dialog import WhyDialog
from kktdesk.ui.page import DOSSIER, DOSSIERS
from kktdesk.ui.pages.dossier import DossierPage
from kktdesk.ui.pages.dossiers import DossiersPage
from kktdesk.ui.pages.reception import ReceptionPage
from kktdesk.ui.pages.returning import ReturningPage
from tests.factories import PAPER, PERSON, SUBMITTER, at
from tests.ui.pages.conftest import ALT, CTRL, Hand, KeepingPrinter, Register


def one(hand: Hand, code: str) -> DossierPage:
    page = hand.show(DOSSIER, code)
    assert isinstance(page, DossierPage)
    return page


def shown(page: DossierPage) -> DossierView:
    """Give the dossier that the page shows."""
    assert page._dossier is not None
    return page._dossier


def act_dialog(hand: Hand) -> ActDialog:
    """Wait for the dialog of an act."""
    dialog = hand.dialog()
    assert isinstance(dialog, ActDialog)
    return dialog


def buttons(page: DossierPage) -> list[str]:
    return list(page.now.acts.buttons)


# ---------------------------------------------------------------- what is shown
def test_facts_of_the_dossier_stand_in_words(hand: Hand, register: Register) -> None:
    code = register.received(
        submitter=SUBMITTER,
        components=(PAPER,),
        return_method=ReturnMethod.POST,
        postal_address="Số 45, đường Nguyễn Huệ",
        note="Gọi trước khi trả",
        official_code="000.00.16.H20-261125-0007",
    )

    facts = one(hand, code).facts.facts()

    assert facts["Submitter"].startswith("Nguyễn Thị Ánh (mẫu) · identity card 087•••••0123")
    assert SUBMITTER.id_number not in " ".join(facts.values())
    assert "0912 345 678" in facts["Telephone"]
    assert "(Wednesday)" in facts["Promised"]
    assert "ngày làm việc" in facts["Promised"]
    assert "Số 45, đường Nguyễn Huệ" in facts["Result wanted"]
    assert "1. Văn bản đề nghị · Original · 01" in facts["Papers"]
    assert facts["Note"] == "Gọi trước khi trả"
    assert facts["Official code"] == "000.00.16.H20-261125-0007"
    assert facts["Receipt"].endswith("not printed")
    assert facts["Book"]


def test_a_missing_paper_is_said_to_be_missing(hand: Hand, register: Register) -> None:
    code = register.received(components=(PAPER, replace(PAPER, name="Hộ chiếu", submitted=False)))

    assert "2. Hộ chiếu · Original · 01 · MISSING" in one(hand, code).facts.facts()["Papers"]


def test_history_tells_every_act_newest_first_with_who_and_when(
    hand: Hand, desk: Desk, register: Register, clock: FixedClock
) -> None:
    code = register.printed(submitter=SUBMITTER)
    clock.move(minutes=5)
    desk.results.ready(code, at("2026-11-25 09:42"))
    clock.move(minutes=5)
    desk.results.take_back(code, "Ghi nhầm <hồ sơ>")

    texts = one(hand, code).history.texts()

    assert len(texts) == 4
    assert "Taken back: result at the desk" in texts[0]
    assert "reason: Ghi nhầm <hồ sơ>" in texts[0]
    assert texts[1].startswith("25/11 09:42, Result at the desk")
    assert "written down 09:46 25/11" in texts[1]
    assert "Receipt printed, 2 copies" in texts[2]
    assert "HP-Quay-1" in texts[2]
    assert "Received at the counter" in texts[3]
    assert all("Trần Thị Bích (mẫu)" in text for text in texts)


@pytest.mark.parametrize(
    ("method", "act"),
    [
        (ReturnMethod.COUNTER, "hand-over"),
        (ReturnMethod.POST, "post"),
        (ReturnMethod.ELECTRONIC, "send"),
    ],
)
def test_only_possible_acts_are_offered_and_the_registered_way_is_the_default(
    hand: Hand, desk: Desk, register: Register, method: ReturnMethod, act: str
) -> None:
    address = "Số 45, đường Nguyễn Huệ"
    code = register.received(return_method=method, postal_address=address)

    page = one(hand, code)

    assert buttons(page) == ["ready", "details", "assign", "others"]
    desk.results.ready(code)
    page.reload()
    hand.settle()
    assert buttons(page)[0] == act
    shown = {*buttons(page)[1:], *(one.value for one in page.now.others)}
    assert {act, *shown} - {"details", "others"} == set(desk.acts.possible(code))
    kinds = [button.kind for button in page.now.acts.buttons.values()]
    assert kinds == ["default", *["plain"] * (len(kinds) - 1)]


def test_an_unknown_code_is_told(hand: Hand) -> None:
    one(hand, "H20.99-261125-9999")

    assert isinstance(hand.dialog(), MessageDialog)
    hand.answer("close")


# ---------------------------------------------------------------- acts
def test_enter_notes_that_the_result_is_here_now(
    hand: Hand, desk: Desk, register: Register, clock: FixedClock
) -> None:
    code = register.received()
    page = one(hand, code)

    hand.enter()

    assert desk.search.show(code).ready_at == clock.now()
    assert page._state.text() == "Result at the desk"
    assert hand.focus is page.now.acts.buttons["hand-over"]


def test_result_of_an_earlier_moment_is_noted_with_its_number(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received(received_at=at("2026-11-20 08:00"))
    one(hand, code).now.acts.buttons["details"].click()
    form = act_dialog(hand).form

    moment = form.inputs["at"]
    assert isinstance(moment, MomentInput)
    moment.field.setText("24/11")
    moment.time.setText("16h5")
    form.inputs["result_number"].set_value("0125/QĐ-BQL")
    hand.answer("go")

    dossier = desk.search.show(code)
    assert dossier.ready_at == at("2026-11-24 16:05")
    assert dossier.result_number == "0125/QĐ-BQL"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("hôm qua", "9:00"), "Write day and hour"),
        (("25/11", "23:00"), "chưa đến"),
        (("19/11", "9:00"), "20/11/2026"),
    ],
)
def test_a_moment_that_cannot_be_is_said_at_its_field(
    hand: Hand, desk: Desk, register: Register, typed: tuple[str, str], words: str
) -> None:
    code = register.received(received_at=at("2026-11-20 08:00"))
    one(hand, code).now.acts.buttons["details"].click()
    dialog = act_dialog(hand)
    moment = dialog.form.inputs["at"]
    assert isinstance(moment, MomentInput)

    moment.field.setText(typed[0])
    moment.time.setText(typed[1])
    dialog.answer("go")
    hand.settle()

    assert dialog.isVisible()
    assert words in moment.field.field_state.message
    assert moment.field.text() == typed[0]
    hand.answer("")
    assert desk.search.show(code).state is State.RECEIVED


def test_handing_over_leads_to_the_page_that_asks_who_takes_it(
    hand: Hand, register: Register
) -> None:
    code = register.ready()
    one(hand, code)

    hand.enter()

    assert isinstance(hand.page, ReturningPage)
    assert hand.page.desk.summary.code.text() == code


def test_giving_to_the_post_asks_the_number_on_the_label(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.ready_for_post()
    one(hand, code)
    hand.enter()
    dialog = act_dialog(hand)
    item = dialog.form.inputs["item"]
    assert isinstance(item, ItemInput)

    hand.go()
    assert item.field.field_state.state == "error"
    item.field.setText("ee 473124829 vn")
    hand.go()

    delivery = desk.search.show(code).delivery
    assert delivery is not None
    assert delivery.item == "EE473124829VN"


def test_sending_is_one_key(hand: Hand, desk: Desk, register: Register) -> None:
    code = register.ready(return_method=ReturnMethod.ELECTRONIC)
    page = one(hand, code)

    hand.enter(CTRL)

    assert desk.search.show(code).state is State.RETURNED
    assert page.now.sentence.text() == "Sent electronically 25/11"
    assert buttons(page) == ["take-back", "others"]


def test_last_act_is_undone_with_a_reason(
    hand: Hand, desk: Desk, register: Register, clock: FixedClock
) -> None:
    code = register.ready(return_method=ReturnMethod.ELECTRONIC)
    desk.results.send(code)
    clock.move(minutes=11)
    page = one(hand, code)
    hand.press(Qt.Key.Key_C, ALT)
    dialog = act_dialog(hand)

    hand.go()
    reason = dialog.form.inputs["reason"]
    assert isinstance(reason, LineInput)
    assert reason.field.field_state.state == "error"
    reason.set_value("Kết quả của hồ sơ khác")
    hand.go()

    assert desk.search.show(code).state is State.READY
    assert "Kết quả của hồ sơ khác" in page.history.texts()[0]


def test_what_was_typed_is_offered_again_after_esc(hand: Hand, register: Register) -> None:
    code = register.received()
    page = one(hand, code)
    page.flow.ask(shown(page), Act.REFUSE)
    act_dialog(hand).form.inputs["reason"].set_value("Không thuộc thẩm quyền")

    hand.answer("")
    page.flow.ask(shown(page), Act.REFUSE)

    assert act_dialog(hand).form.values() == {"reason": "Không thuộc thẩm quyền"}
    hand.answer("")


def test_buttons_rest_while_an_act_runs_and_get_the_focus_back(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received()
    page = one(hand, code)
    with closing(sqlite3.connect(desk.data_dir / "kktdesk.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        page.now.acts.buttons["ready"].click()
        page.primary()
        enabled = [button.isEnabled() for button in page.now.acts.buttons.values()]
        other.rollback()
    hand.settle()

    assert enabled == [False] * 4
    assert desk.search.show(code).state is State.READY
    assert hand.focus is page.now.acts.buttons["hand-over"]


# ---------------------------------------------------------------- papers and the way back
def test_f8_prints_and_the_button_then_says_again(
    hand: Hand, register: Register, printer: KeepingPrinter
) -> None:
    code = register.received()
    page = one(hand, code)
    assert page.print.text() == "Print"

    hand.press(Qt.Key.Key_F8)

    assert [job.title for job in printer.jobs] == [code]
    assert page.print.text() == "Print again"
    assert "Receipt printed, 2 copies" in page.history.texts()[0]


def test_a_silent_printer_is_told_in_a_band_with_the_ways_on(
    hand: Hand, desk: Desk, register: Register, printer: KeepingPrinter
) -> None:
    code = register.received()
    page = one(hand, code)
    printer.refusal = PrinterSilent(printer="HP-Quay-1", seconds=20)

    hand.press(Qt.Key.Key_F8)

    assert "HP-Quay-1" in page.band.words()
    assert desk.search.show(code).print_count == 0
    printer.refusal = None
    page.band.again.click()
    hand.settle()
    assert desk.search.show(code).print_count == 1
    assert not page.band.isVisible()


def test_the_original_is_saved_as_a_file(hand: Hand, register: Register) -> None:
    code = register.received()
    page = one(hand, code)

    page.save.click()
    hand.wait(lambda: page.findChildren(QFileDialog))

    dialog = page.findChildren(QFileDialog)[0]
    assert dialog.selectedFiles()[0].endswith(f"{code}.pdf")
    dialog.reject()


# ---------------------------------------------------------------- why this day
def why_of(hand: Hand, code: str) -> WhyDialog:
    one(hand, code)
    hand.press(Qt.Key.Key_W, ALT)
    dialog = hand.dialog()
    assert isinstance(dialog, WhyDialog)
    return dialog


def test_alt_w_says_why_the_dossier_is_promised_for_its_day(
    hand: Hand, register: Register
) -> None:
    dialog = why_of(hand, register.received())

    assert dialog.promise.text() == "17:00 · 09/12/2026 (Wednesday)"
    assert dialog.cells.words()[-1] == "10"
    assert "Lịch làm việc: " in dialog.rules.text()
    assert "NĐ 96/2026" in dialog.rules.text()
    assert dialog.lines.texts()[0] == "25/11/2026 (Wednesday): Ngày tiếp nhận, không tính."
    assert not dialog.notes.isVisible()
    assert hand.has_focus(dialog.buttons[""])
    assert dialog.area.accessibleName() == "How the day was counted"
    hand.answer("")


def test_enter_closes_the_explanation_and_prints_nothing(
    hand: Hand, register: Register, printer: KeepingPrinter
) -> None:
    dialog = why_of(hand, register.received())

    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    hand.settle()

    assert QApplication.activeModalWidget() is None
    assert printer.jobs == []


def test_the_explanation_is_printed_on_ctrl_p_and_is_no_print_of_the_receipt(
    hand: Hand, desk: Desk, register: Register, printer: KeepingPrinter
) -> None:
    code = register.received()
    dialog = why_of(hand, code)

    QTest.keyClick(dialog, Qt.Key.Key_P, CTRL)
    hand.settle()

    (job,) = printer.jobs
    assert job.title == f"Giải thích ngày hẹn trả kết quả {code}"
    assert job.pdf == desk.papers.why_pdf(code)
    shown = desk.search.show(code)
    assert shown.print_count == 0
    assert shown.history[-1].values["sha256"] == sha256(job.pdf).hexdigest()
    assert QApplication.activeModalWidget() is None
    assert code in hand.said()
    page = hand.page
    assert isinstance(page, DossierPage)
    assert "Paper printed: why this date, HP-Quay-1" in page.history.texts()[0]


def test_an_explanation_that_is_saved_as_a_file_stands_in_the_history(
    hand: Hand, desk: Desk, register: Register, tmp_path: Path
) -> None:
    code = register.received()
    dialog = why_of(hand, code)

    dialog.answer("save")
    hand.wait(lambda: dialog.findChild(QFileDialog) is not None)
    asked = dialog.findChild(QFileDialog)
    assert asked is not None
    asked.fileSelected.emit(str(tmp_path / "why.pdf"))
    asked.close()
    hand.settle()

    line = desk.search.show(code).history[-1]
    digest = sha256((tmp_path / "why.pdf").read_bytes()).hexdigest()
    assert (line.act, line.values["sha256"]) == ("paper-save", digest)
    page = hand.page
    assert isinstance(page, DossierPage)
    assert "Paper saved as a file: why this date" in page.history.texts()[0]
    dialog.answer("")


def test_a_silent_printer_is_told_in_the_explanation_and_it_is_printed_again(
    hand: Hand, register: Register, printer: KeepingPrinter
) -> None:
    dialog = why_of(hand, register.received())
    printer.refusal = PrinterSilent(printer="HP-Quay-1", seconds=20)
    dialog.answer("print")
    hand.settle()
    assert "HP-Quay-1" in dialog.band.words()

    printer.refusal = None
    dialog.band.again.click()
    hand.settle()

    assert len(printer.jobs) == 1
    assert QApplication.activeModalWidget() is None


def test_the_explanation_is_saved_as_a_file(hand: Hand, register: Register) -> None:
    code = register.received()
    dialog = why_of(hand, code)

    dialog.answer("save")
    hand.wait(lambda: dialog.findChildren(QFileDialog))

    chooser = dialog.findChildren(QFileDialog)[0]
    assert chooser.selectedFiles()[0].endswith(f"{code}.pdf")
    chooser.reject()
    dialog.reject()
    hand.settle()


def test_a_term_of_years_is_a_list_that_scrolls_inside_the_window(
    hand: Hand, register: Register
) -> None:
    term = Term(240, TermUnit.WORKING_DAY)
    code = register.received(procedure="1.009748", term=term, received_at=at("2026-01-05 08:00"))
    hand.window.setMinimumSize(0, 0)
    hand.window.resize(911, 512)
    dialog = why_of(hand, code)

    assert dialog.cells.words() == ()
    assert len(dialog.lines.texts()) > 340
    assert dialog.area.verticalScrollBar().maximum() > 5000
    assert dialog.height() <= 512
    assert dialog.width() <= 911
    hand.answer("")


def test_a_promise_made_anew_is_told_in_the_explanation_and_in_the_history(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received()
    day = CalendarDay(date(2026, 12, 1), DayKind.OFFICE_CLOSED, "Mất điện", "Thông báo 12/TB")
    desk.calendars.change(PutDay(day), "Mất điện", desk.calendars.view().number)
    (moved,) = desk.promises.moved()
    choice = PromiseChoice(code=code, decision=PromiseDecision.RE_PROMISE, after=moved.after)
    desk.promises.decide((choice,), "Cúp <điện>")

    dialog = why_of(hand, code)

    assert "Lý do: Cúp <điện>" in dialog.notes.text()
    assert "17:00 ngày 09/12/2026" in dialog.notes.text()
    assert dialog.promise.text().startswith("17:00 · 10/12/2026")
    hand.answer("")
    page = hand.page
    assert isinstance(page, DossierPage)
    told = page.history.texts()[0]
    assert "“17:00 · 09/12/2026 (Wednesday)” is now “17:00 · 10/12/2026 (Thursday)”" in told
    assert "reason: Cúp <điện>" in told


def test_the_code_is_copied(hand: Hand, register: Register) -> None:
    code = register.received()
    one(hand, code)

    hand.press(Qt.Key.Key_Y, ALT)

    assert QGuiApplication.clipboard().text() == code


@pytest.mark.parametrize("way", ["key", "button"])
def test_a_dossier_like_this_one_is_begun_by_its_key_and_its_button(
    hand: Hand, register: Register, way: str
) -> None:
    page = one(hand, register.received(applicant=PERSON))
    assert page.like.isVisible()

    if way == "key":
        hand.press(Qt.Key.Key_N, CTRL)
    else:
        page.like.click()
        hand.settle()

    reception = hand.page
    assert isinstance(reception, ReceptionPage)
    hand.wait(reception.entry.form.procedure.code)
    assert reception.entry.form.request("").applicant == PERSON


def test_the_key_of_a_dossier_like_another_one_does_nothing_without_a_dossier(
    hand: Hand, register: Register
) -> None:
    one(hand, register.received())
    hand.show(DOSSIERS)

    hand.press(Qt.Key.Key_N, CTRL)

    assert isinstance(hand.page, DossiersPage)


@pytest.mark.parametrize("width", [1366, 911])
def test_the_buttons_of_the_facts_stand_beside_each_other(
    hand: Hand, register: Register, width: int
) -> None:
    page = one(hand, register.received())
    hand.window.resize(width, 690)
    hand.settle()

    shown = [one for one in (page.like, page.scans, page.correct) if one.isVisible()]
    edges = [(one.x(), one.x() + one.width()) for one in shown]
    assert (page.like in shown) == (width > 1000)
    assert all(left[1] <= right[0] for left, right in pairwise(edges))
    assert all(one.width() >= one.sizeHint().width() for one in shown)
    parent = page.correct.parentWidget()
    assert parent is not None
    assert edges[-1][1] <= parent.width()


def test_esc_goes_back_to_the_list(hand: Hand, register: Register) -> None:
    code = register.received()
    hand.show(DOSSIERS)
    one(hand, code)

    hand.press(Qt.Key.Key_Escape)

    assert isinstance(hand.page, DossiersPage)
