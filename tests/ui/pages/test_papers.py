"""The papers of a dossier: listed, offered after an act, confirmed, printed again, cancelled."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kktdesk.domain.dossier import Act
from kktdesk.domain.errors import PrinterSilent
from kktdesk.domain.form import PaperKind
from kktdesk.services.desk import Desk
from kktdesk.ui.dossier.history_words import history_words
from kktdesk.ui.dossier.papers_flow import OF_ACTS
from kktdesk.ui.page import DOSSIER, RETURNING
from kktdesk.ui.pages.dossier import DossierPage
from kktdesk.ui.pages.returning import ReturningPage
from kktdesk.ui.print_dialog.confirm_dialog import ConfirmDialog
from kktdesk.ui.print_dialog.dialog import PrintDialog
from kktdesk.ui.states import StateKey
from tests.papers import ASSIGN, LIVES, SUPERVISOR, a_dossier, confirm_all
from tests.ui.pages.conftest import ALT, Hand, KeepingPrinter, Register

# Acts that make a paper, as they are done from the page; the return has a page of its own.
DONE_HERE = sorted(OF_ACTS - {PaperKind.RESULT, PaperKind.LOST_SLIP})


def one(hand: Hand, code: str) -> DossierPage:
    page = hand.show(DOSSIER, code)
    assert isinstance(page, DossierPage)
    return page


def did(hand: Hand, page: DossierPage, act: Act, said: dict[str, object]) -> None:
    assert page._dossier is not None
    page.flow.do(page._dossier, act, said)
    hand.settle()


def offered(page: DossierPage | ReturningPage) -> list[PaperKind]:
    band = page.papers.flow.band if isinstance(page, DossierPage) else page.papers.band
    return [offer.kind for offer in band.offers] if band.isVisible() else []


def names(page: DossierPage) -> set[str]:
    return {command.name for command in page.commands()}


def on_table(page: DossierPage, key: Qt.Key) -> None:
    page.papers.table.setFocus()
    QTest.keyClick(page.papers.table, key)


# ---------------------------------------------------------------- the list
def test_papers_stand_with_number_clerk_and_whether_they_are_out(hand: Hand, desk: Desk) -> None:
    confirm_all(desk)
    code = a_dossier(desk, *LIVES[PaperKind.SUPPLEMENT])
    desk.papers.issue(code, PaperKind.SUPPLEMENT)

    table = one(hand, code).papers.table

    rows = table.records.rows
    assert [row.kind for row in rows] == [PaperKind.SUPPLEMENT, PaperKind.RECEIPT]
    assert rows[0].number
    said = [str(table.model().index(0, at).data()) for at in range(3)]
    assert said[2] == "Not printed"
    assert rows[0].number in str(table.model().index(0, 1).data(_SPOKEN))


_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)


def test_enter_opens_the_paper_and_p_prints_it_again(
    hand: Hand, desk: Desk, register: Register, printer: KeepingPrinter
) -> None:
    code = register.printed()
    page = one(hand, code)

    on_table(page, Qt.Key.Key_Return)
    dialog = hand.dialog()
    assert isinstance(dialog, PrintDialog)
    hand.settle()
    assert dialog.pane.page_count() == 2
    dialog.reject()
    hand.come_back()
    on_table(page, Qt.Key.Key_P)
    hand.wait(lambda: printer.jobs)
    hand.settle()

    assert printer.jobs[0].reprint == 1
    assert desk.search.show(code).print_count == 2
    assert page.papers.table.records.rows[0].print_count == 2


def test_two_keys_reach_the_list_and_it_comes_into_view(hand: Hand, register: Register) -> None:
    page = one(hand, register.printed())
    hand.window.resize(911, 512)
    hand.settle()

    hand.press(Qt.Key.Key_F6)
    hand.press(Qt.Key.Key_F6)

    table = page.papers.table
    assert hand.has_focus(table)
    row = table.visualRect(table.currentIndex()).center()
    place = table.viewport().mapTo(page._facts_pane.area.viewport(), row)
    assert page._facts_pane.area.viewport().rect().contains(place)


def test_del_cancels_a_paper_with_its_reason_and_the_list_marks_it(hand: Hand, desk: Desk) -> None:
    confirm_all(desk)
    code = a_dossier(desk, ASSIGN)
    desk.papers.issue(code, PaperKind.DIVISION)
    page = one(hand, code)

    on_table(page, Qt.Key.Key_Delete)
    asked = hand.dialog()
    asked.reason.setText("Chuyển nhầm phòng")  # type: ignore[attr-defined] # the question for a reason
    asked.answer("go")
    hand.come_back()

    line = page.papers.table.records.rows[0]
    assert line.is_cancelled
    assert line.cancelled_reason == "Chuyển nhầm phòng"
    state = page.papers.table.records.columns[2].state(line)
    assert state == StateKey.REFUSED


def test_a_receipt_is_not_cancelled_by_itself(hand: Hand, register: Register) -> None:
    page = one(hand, register.printed())

    on_table(page, Qt.Key.Key_Delete)
    hand.settle()

    assert QApplication.activeModalWidget() is None
    assert hand.said()


# ---------------------------------------------------------------- what can be printed now
def test_the_palette_and_the_menu_offer_what_can_be_printed(hand: Hand, desk: Desk) -> None:
    code = a_dossier(desk, *LIVES[PaperKind.SUPPLEMENT])
    page = one(hand, code)

    assert {"paper-receipt", "paper-supplement", "paper-control"} <= names(page)
    assert "paper-apology" not in names(page)
    page.papers.more.click()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    texts = [action.text() for action in menu.actions()]
    assert [text[:2] for text in texts] == [f"&{at}" for at in range(1, len(texts) + 1)]
    assert any("to be compared" in text for text in texts)
    menu.close()


def test_a_command_of_the_palette_opens_the_dialog_of_its_paper(hand: Hand, desk: Desk) -> None:
    confirm_all(desk)
    page = one(hand, a_dossier(desk, ASSIGN))

    next(command for command in page.commands() if command.name == "paper-division").run()

    dialog = hand.dialog()
    assert isinstance(dialog, PrintDialog)
    assert dialog._subject.paper == PaperKind.DIVISION
    dialog.reject()


# ---------------------------------------------------------------- after an act
@pytest.mark.parametrize("kind", DONE_HERE)
def test_an_act_that_makes_a_paper_offers_it_and_one_key_prints_it(
    hand: Hand, desk: Desk, printer: KeepingPrinter, kind: PaperKind
) -> None:
    confirm_all(desk)
    *before, (act, said) = LIVES[kind]
    code = a_dossier(desk, *before)
    page = one(hand, code)
    assert offered(page) == []

    did(hand, page, act, said)

    assert offered(page) == [kind]
    hand.press(Qt.Key.Key_E, ALT)
    hand.wait(lambda: printer.jobs)
    hand.settle()
    assert offered(page) == []
    line = next(one for one in desk.papers.issued(code) if one.kind is kind)
    assert line.print_count == 1
    assert page.papers.table.records.rows[0].kind is kind


def test_a_paper_on_a_form_that_nobody_answers_for_asks_a_supervisor_once(
    hand: Hand, desk: Desk, printer: KeepingPrinter
) -> None:
    code = a_dossier(desk)
    page = one(hand, code)
    did(hand, page, *LIVES[PaperKind.SUPPLEMENT][-1])
    assert "to be compared" in page.papers.flow.band.words.text()

    hand.press(Qt.Key.Key_E, ALT)
    asked = hand.dialog()
    assert isinstance(asked, ConfirmDialog)
    assert printer.jobs == []
    asked.answer("go")
    assert asked.supervisor.field_state.state == "error"
    asked.supervisor.setText(SUPERVISOR)
    asked.answer("go")
    hand.wait(lambda: printer.jobs)
    hand.come_back()

    offer = next(one for one in desk.papers.kinds(code) if one.kind is PaperKind.SUPPLEMENT)
    line = next(one for one in desk.forms.lines() if one.id == offer.form_id)
    assert line.confirmed_by == SUPERVISOR
    page.papers.flow.choose(offer)
    assert isinstance(hand.dialog(), PrintDialog)
    hand.dialog().reject()


def test_a_supervisor_who_does_not_confirm_prints_nothing(
    hand: Hand, desk: Desk, printer: KeepingPrinter
) -> None:
    code = a_dossier(desk)
    page = one(hand, code)
    did(hand, page, *LIVES[PaperKind.SUPPLEMENT][-1])

    hand.press(Qt.Key.Key_E, ALT)
    hand.dialog().reject()
    hand.come_back()

    assert printer.jobs == []
    assert offered(page) == [PaperKind.SUPPLEMENT]
    assert [line.kind for line in desk.papers.issued(code)] == [PaperKind.RECEIPT]


def test_a_paper_that_does_not_come_out_is_issued_once_and_printed_the_second_time(
    hand: Hand, desk: Desk, printer: KeepingPrinter
) -> None:
    confirm_all(desk)
    code = a_dossier(desk)
    page = one(hand, code)
    did(hand, page, *ASSIGN)
    printer.refusal = PrinterSilent(printer="HP", seconds=20)

    hand.press(Qt.Key.Key_E, ALT)
    failed = page.papers.flow.bands[1]
    hand.wait(failed.isVisible)
    hand.settle()
    assert offered(page) == []
    printer.refusal = None
    hand.press(Qt.Key.Key_I, ALT)
    hand.wait(lambda: printer.jobs)
    hand.settle()

    (line,) = [one for one in desk.papers.issued(code) if one.kind is PaperKind.DIVISION]
    assert line.print_count == 1
    assert printer.jobs[0].reprint == 0
    assert failed.isHidden()


def test_what_is_put_off_or_undone_is_offered_no_more(hand: Hand, desk: Desk) -> None:
    code = a_dossier(desk)
    page = one(hand, code)
    did(hand, page, *ASSIGN)

    page.papers.flow.band.later.click()
    hand.settle()
    assert offered(page) == []

    did(hand, page, *LIVES[PaperKind.SUPPLEMENT][-1])
    assert offered(page) == [PaperKind.SUPPLEMENT]
    hand.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hand.settle()
    assert offered(page) == []


def test_another_dossier_has_no_band_of_the_one_before(hand: Hand, desk: Desk) -> None:
    other = a_dossier(desk)
    page = one(hand, a_dossier(desk))
    did(hand, page, *ASSIGN)
    assert offered(page)

    one(hand, other)

    assert offered(page) == []


def test_a_result_that_is_handed_over_offers_its_acknowledgement(
    hand: Hand, desk: Desk, register: Register, printer: KeepingPrinter
) -> None:
    confirm_all(desk)
    code = register.ready()
    page = hand.show(RETURNING, code)
    assert isinstance(page, ReturningPage)

    page.desk.acts.buttons[Act.HAND_OVER].click()
    hand.settle()
    assert offered(page) == [PaperKind.RESULT]
    hand.press(Qt.Key.Key_E, ALT)
    hand.wait(lambda: printer.jobs)
    hand.settle()

    assert printer.jobs[0].media == "A5"
    assert printer.jobs[0].is_landscape
    assert offered(page) == []


# ---------------------------------------------------------------- told in the history
def test_the_history_tells_what_was_issued_printed_and_cancelled(desk: Desk) -> None:
    confirm_all(desk)
    code = a_dossier(desk, *LIVES[PaperKind.SUPPLEMENT])
    job = desk.papers.issue(code, PaperKind.SUPPLEMENT)
    desk.papers.record_prints(job.papers, "HP-Quay-1")
    line = next(one for one in desk.papers.issued(code) if one.paper_id is not None)
    assert line.paper_id is not None
    desk.papers.cancel(line.paper_id, "Ghi nhầm")

    said = [history_words(told) for told in desk.search.show(code).history]

    titles = [words.title for words in said]
    for verb in ("issued", "printed", "cancelled"):
        assert f"Paper {verb}: request for supplement" in titles
    assert any(line.number in words.detail for words in said)
    assert any("HP-Quay-1" in words.detail for words in said)
    assert any("Ghi nhầm" in words.detail for words in said)
