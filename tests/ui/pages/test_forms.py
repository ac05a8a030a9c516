"""The page of the forms: read, confirmed, chosen, edited by the office, taken out of use again."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kktdesk.domain.form import PaperKind
from kktdesk.services.desk import Desk
from kktdesk.services.form_views import FormLine
from kktdesk.ui.dialogs.message import MessageDialog
from kktdesk.ui.dialogs.question import CANCEL
from kktdesk.ui.forms.form_list import Shelf
from kktdesk.ui.forms.form_side import BY_DATE, CHOOSE, CONFIRM, EXPORT, LAY, WITHDRAW, View
from kktdesk.ui.forms.naming_sheet import NamingSheet
from kktdesk.ui.forms.words import form_number, state_text
from kktdesk.ui.page import FORMS, PROCEDURES
from kktdesk.ui.pages.forms import FormsPage
from kktdesk.ui.print_dialog.confirm_dialog import ConfirmDialog
from kktdesk.ui.saving_sheet import GO
from tests.papers import SUPERVISOR
from tests.ui.pages.conftest import ALT, CTRL, Hand


@pytest.fixture
def page(hand: Hand) -> FormsPage:
    page = hand.show(FORMS)
    assert isinstance(page, FormsPage)
    return page


def go(hand: Hand, page: FormsPage, is_it: Callable[[FormLine], bool]) -> FormLine:
    line = next(line for line in page.list._lines if is_it(line))
    page.list.go_to(line)
    hand.settle()
    return line


def the(form_id: str, version: int = 1) -> Callable[[FormLine], bool]:
    return lambda line: (line.id, line.version) == (form_id, version)


def reasoned(hand: Hand, reason: str) -> None:
    asked = hand.dialog()
    asked.reason.setText(reason)  # type: ignore[attr-defined] # the question for a reason
    asked.answer("go")
    hand.come_back()


# ---------------------------------------------------------------- what is shown
def test_every_form_of_both_circulars_and_of_the_desk_is_listed(page: FormsPage) -> None:
    numbers = {form_number(line) for line in page.list._lines}

    law = {f"Form 0{at} · TT 01/2018" for at in range(1, 7)}
    law |= {f"Form 0{at} · TT 03/2025" for at in range(1, 8)}
    assert law <= numbers
    kinds = {line.kind for line in page.list._lines}
    assert kinds == set(PaperKind)


def test_the_sample_the_facts_and_the_file_stand_beside_the_list(
    hand: Hand, page: FormsPage, desk: Desk
) -> None:
    line = go(hand, page, the("tt03-2025/02"))

    assert page.side.pane.pdf() == desk.forms.sample_pdf(line.id, line.version)
    assert page.side.facts.facts()["Source"] == line.source
    page.side.views[View.TEXT].click()
    assert page.side.text.toPlainText() == desk.forms.text(line.id, line.version)
    assert page.side.text.isReadOnly()


def test_what_is_to_be_compared_is_marked_here_and_counted(page: FormsPage) -> None:
    waiting = [line for line in page.list._lines if not line.may_be_printed]

    assert waiting
    assert {state_text(line) for line in waiting} == {"To be compared"}
    assert page.list.chips[Shelf.UNCOMPARED].text().endswith(f" {len(waiting)}")
    page.list.chips[Shelf.UNCOMPARED].click()
    assert len(page.list.table.records.rows) == len(waiting)


def test_letters_without_accents_find_a_form(hand: Hand, page: FormsPage) -> None:
    page.list.finder.setFocus()
    hand.write("tu choi")

    found = page.list.table.records.rows
    assert found
    assert all(line.kind is PaperKind.REFUSAL for line in found[:2])


def test_ctrl_5_comes_here_from_the_other_catalogues(hand: Hand) -> None:
    hand.show(PROCEDURES)

    hand.press(Qt.Key.Key_5, CTRL)

    assert isinstance(hand.page, FormsPage)


def test_a_sheet_that_the_program_sets_has_no_acts(hand: Hand, page: FormsPage) -> None:
    go(hand, page, lambda line: line.kind is PaperKind.DAY_SHEET)

    assert page.side.acts.buttons == {}
    assert page.side.pane.words()


# ---------------------------------------------------------------- confirming, choosing
def test_a_supervisor_confirms_a_form_by_name(hand: Hand, page: FormsPage, desk: Desk) -> None:
    go(hand, page, the("tt03-2025/05"))
    assert CONFIRM in page.side.acts.buttons

    hand.press(Qt.Key.Key_Return, CTRL)
    asked = hand.dialog()
    assert isinstance(asked, ConfirmDialog)
    asked.supervisor.setText(SUPERVISOR)
    asked.answer("go")
    hand.come_back()

    line = next(line for line in desk.forms.lines() if line.id == "tt03-2025/05")
    assert line.confirmed_by == SUPERVISOR
    assert page.side.line == line
    assert CONFIRM not in page.side.acts.buttons


def test_a_form_is_chosen_with_its_reason_and_given_up_again(
    hand: Hand, page: FormsPage, desk: Desk
) -> None:
    go(hand, page, the("tt01-2018/01"))

    page.side.acts.buttons[CHOOSE].click()
    reasoned(hand, "Phần mềm tỉnh chưa đổi mẫu")
    chosen = page.side.line
    assert chosen is not None
    assert chosen.is_chosen
    assert chosen.is_in_force
    assert page.list.table.current() == chosen
    assert "Phần mềm tỉnh chưa đổi mẫu" in page.side.facts.facts()["Wording"]

    page.side.acts.buttons[BY_DATE].click()
    reasoned(hand, "Đã đổi mẫu")
    assert not any(line.is_chosen for line in desk.forms.lines())


def test_a_reason_that_is_refused_is_still_there_for_the_same_form_only(
    hand: Hand, page: FormsPage
) -> None:
    go(hand, page, the("tt01-2018/01"))
    page.side.acts.buttons[CHOOSE].click()
    asked = hand.dialog()
    asked.reason.setText("dài " * 300)  # type: ignore[attr-defined] # the question for a reason
    asked.answer("go")
    hand.wait(lambda: isinstance(QApplication.activeModalWidget(), MessageDialog))
    hand.answer("close")

    page.side.acts.buttons[CHOOSE].click()
    kept = hand.dialog().reason.text()  # type: ignore[attr-defined] # the same question
    hand.answer(CANCEL)
    go(hand, page, the("tt01-2018/02"))
    page.side.acts.buttons[CHOOSE].click()
    other = hand.dialog().reason.text()  # type: ignore[attr-defined] # the same question
    hand.answer(CANCEL)

    assert (kept, other) == (("dài " * 300).strip(), "")


def test_a_choice_without_reason_is_not_made(hand: Hand, page: FormsPage, desk: Desk) -> None:
    go(hand, page, the("tt01-2018/01"))
    page.side.acts.buttons[CHOOSE].click()

    hand.dialog().answer("go")
    assert QApplication.activeModalWidget() is not None
    hand.dialog().reject()
    hand.come_back()

    assert desk.forms.choices() == ()


# ---------------------------------------------------------------- the office's own version
def begun(hand: Hand, page: FormsPage, form_id: str = "tt03-2025/02") -> None:
    go(hand, page, the(form_id))
    page.side.acts.buttons[LAY].click()
    hand.settle()
    assert page.is_editing


def typed(hand: Hand, page: FormsPage, old: str, new: str) -> None:
    """Replace words in the text, as by typing over them."""
    text = page.editor.text
    cursor = text.document().find(old)
    assert not cursor.isNull()
    cursor.insertText(new)
    QTest.qWait(450)
    hand.settle()


def line_of(text: str, words: str) -> int:
    lines = text.splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def test_the_editor_shows_the_paper_of_what_is_typed(hand: Hand, page: FormsPage) -> None:
    begun(hand, page)
    before = page.editor.pane.pdf()

    typed(hand, page, "Lý do:", "Lý do cụ thể:")

    assert page.editor.pane.pdf() != before
    assert page.editor.text.wrong_line() == 0


def test_a_wrong_placeholder_is_said_at_its_line_while_typing(hand: Hand, page: FormsPage) -> None:
    begun(hand, page)

    typed(hand, page, "{address}", "{adress}")

    wrong = line_of(page.editor.text.toPlainText(), "{adress}")
    assert page.editor.text.wrong_line() == wrong
    assert str(wrong) in page.editor.chip.text()
    assert "adress" in page.editor.words.text()
    page.editor.text.moveCursor(page.editor.text.textCursor().MoveOperation.Start)
    page.editor.go.click()
    assert page.editor.text.textCursor().blockNumber() + 1 == wrong


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[origin]", "[origin"),
        ('family = "slip"', 'family = "leaflet"'),
        ('label = "Lý do:"\nvalue = "{content}"', 'label = "Lý do:"\nvalue = ""'),
    ],
)
def test_what_is_wrong_is_not_laid_and_stays_as_typed(
    hand: Hand, page: FormsPage, desk: Desk, old: str, new: str
) -> None:
    begun(hand, page)
    text = page.editor.text.toPlainText().replace(old, new)
    page.editor.text.setPlainText(text)
    count = len(desk.forms.lines())

    hand.press(Qt.Key.Key_Return, CTRL)

    assert page.is_editing
    assert page.editor.text.wrong_line() > 0
    assert page.editor.text.toPlainText() == text
    assert len(desk.forms.lines()) == count


def test_a_version_is_laid_stands_in_the_list_and_is_withdrawn(
    hand: Hand, page: FormsPage, desk: Desk
) -> None:
    begun(hand, page)
    typed(hand, page, "Lý do:", "Lý do cụ thể:")

    hand.press(Qt.Key.Key_Return, CTRL)
    laid = page.side.line
    assert laid is not None
    assert laid.is_own
    assert not laid.may_be_printed
    assert "Lý do cụ thể:" in desk.forms.text(laid.id, laid.version)

    page.side.acts.buttons[WITHDRAW].click()
    hand.dialog().answer("go")
    hand.come_back()
    assert not any(line.is_own for line in desk.forms.lines())


def test_escape_asks_before_what_is_typed_is_lost(hand: Hand, page: FormsPage) -> None:
    begun(hand, page)
    typed(hand, page, "Lý do:", "Lý do cụ thể:")

    hand.press(Qt.Key.Key_Escape)
    hand.answer("keep")
    assert page.is_editing
    assert page.has_unsaved_entry()
    hand.press(Qt.Key.Key_Escape)
    hand.answer("drop")

    assert not page.is_editing


def test_nothing_typed_leaves_without_a_question(hand: Hand, page: FormsPage) -> None:
    begun(hand, page)

    hand.press(Qt.Key.Key_Escape)

    assert not page.is_editing
    assert QApplication.activeModalWidget() is None


# ---------------------------------------------------------------- its file
def test_the_file_of_a_form_is_exported_letter_for_letter(
    hand: Hand, page: FormsPage, desk: Desk, tmp_path: Path
) -> None:
    line = go(hand, page, the("tt01-2018/03"))
    path = tmp_path / "mau.toml"

    assert any(command.name == f"form-{EXPORT}" for command in page.commands())
    page.acts.export_to(line, str(path))
    hand.settle()

    assert path.read_text(encoding="utf-8") == desk.forms.text(line.id, line.version)


def test_a_place_that_takes_no_file_is_said(hand: Hand, page: FormsPage, tmp_path: Path) -> None:
    line = go(hand, page, the("tt01-2018/03"))

    page.acts.export_to(line, str(tmp_path / "no such folder" / "mau.toml"))

    hand.dialog().reject()


def test_a_file_that_cannot_be_used_is_listed_with_its_reason(hand: Hand, desk: Desk) -> None:
    folder = desk.data_dir / "forms"
    folder.mkdir()
    (folder / "hong.toml").write_text("[origin]\nid = 3\n", encoding="utf-8")
    page = hand.show(FORMS)
    assert isinstance(page, FormsPage)

    go(hand, page, lambda line: line.problem is not None)

    assert "hong.toml" in page.side.pane.words()
    assert page.side.acts.buttons == {}


# ---------------------------------------------------------------- symbols
def test_symbols_and_hotline_are_chosen_with_a_reason(
    hand: Hand, page: FormsPage, desk: Desk
) -> None:
    before = desk.forms.naming()
    hand.press(Qt.Key.Key_Y, ALT)
    sheet = hand.dialog()
    assert isinstance(sheet, NamingSheet)
    hand.settle()
    assert sheet.symbol.text() == before.symbol
    assert sheet.agency.text() == before.agency_symbol

    sheet.symbol.setText("TTPVHCC")
    sheet.hotline.setText("0277 3 000 000")
    sheet.answer(GO)
    hand.settle()
    assert desk.forms.naming() == before
    assert sheet.isVisible()
    assert sheet.symbol.text() == "TTPVHCC"
    assert sheet.reason.field_state.message

    sheet.reason.setText("Theo quy định của Ban")
    sheet.answer(GO)
    hand.come_back()

    assert desk.forms.naming() == replace(before, symbol="TTPVHCC", hotline="0277 3 000 000")
    assert page.isVisible()
