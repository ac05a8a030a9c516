"""Who was guided or turned away is seen again, day by day, and a reception begins from it."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kktdesk.domain.form import PaperKind
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.requests import IntakeEntry
from kktdesk.ui.command import Command
from kktdesk.ui.page import RECEPTION, TODAY, IntakeNotes
from kktdesk.ui.pages.reception import ReceptionPage
from kktdesk.ui.palette.page_commands import page_commands
from kktdesk.ui.print_dialog.dialog import PrintDialog
from kktdesk.ui.reception.notes_sheet import PRINT, TAKE, NotesSheet
from tests.factories import COMPANY, PERSON, at
from tests.papers import confirm_all, issued_for_note
from tests.ui.reception.conftest import ALT, CTRL, Clerk, shown_dialog
from tests.ui.reception.test_intake import choose
from tests.ui.typing import type_text

LINES = ("Bản sao có chứng thực hộ chiếu", "Văn bản ủy quyền")


def guided(desk: Desk, **changes: object) -> IntakeEntry:
    entry = IntakeEntry(
        request_id=uuid4().hex,
        applicant=PERSON,
        procedure="1.009756",
        lines=LINES,
        contact_phone="02773851234",
    )
    entry = replace(entry, **changes)  # type: ignore[arg-type] # the tests name real fields
    desk.intake.guidance(entry)
    return entry


def refused(desk: Desk, **changes: object) -> None:
    entry = IntakeEntry(
        request_id=uuid4().hex, applicant=COMPANY, matter="Cấp lại giấy", reason="Không thuộc"
    )
    desk.intake.refusal(replace(entry, **changes))  # type: ignore[arg-type] # the same


def sheet_of(clerk: Clerk) -> NotesSheet:
    sheet = shown_dialog(clerk)
    assert isinstance(sheet, NotesSheet)
    clerk.settle()
    return sheet


def opened(clerk: Clerk) -> NotesSheet:
    choose(clerk, Qt.Key.Key_N)
    return sheet_of(clerk)


def names(sheet: NotesSheet) -> list[str]:
    return [note.applicant.name for note in sheet.table.records.rows]


def press(sheet: NotesSheet, key: Qt.Key, modifiers: Qt.KeyboardModifier = ALT) -> None:
    QTest.keyClick(sheet.windowHandle(), key, modifiers)


def test_the_notes_of_today_are_read_from_the_menu_of_the_page(clerk: Clerk, desk: Desk) -> None:
    guided(desk)
    refused(desk)

    sheet = opened(clerk)

    assert names(sheet) == [PERSON.name, COMPANY.name]
    assert sheet.table.hasFocus()
    shown = sheet.facts.facts()
    assert shown["To be put right"] == "1. Bản sao có chứng thực hộ chiếu\n2. Văn bản ủy quyền"
    assert "Form 02" in shown["What"]
    assert "09:41" in shown["What"]
    assert PERSON.id_number not in shown["Applicant"]  # as on every page
    assert "1.009756" in shown["Matter"]
    assert shown["Clerk"] == "Trần Thị Bích (mẫu) · Quầy 1"
    QTest.keyClick(sheet.table, Qt.Key.Key_Down)
    assert sheet.facts.facts()["Reason"] == "Không thuộc"
    assert "Form 03" in sheet.facts.facts()["What"]


def test_the_palette_leads_to_the_notes_from_any_page(clerk: Clerk, desk: Desk) -> None:
    guided(desk)
    clerk.window.shelf.show_page(TODAY)
    offered = page_commands(clerk.window.shelf.show_page)
    (found,) = [one for one in offered if one.name == "notes"]
    assert isinstance(found, Command)

    found.run()

    assert isinstance(clerk.page, ReceptionPage)
    assert names(sheet_of(clerk)) == [PERSON.name]


def test_another_day_is_typed_or_stepped_to_and_none_is_after_today(
    clerk: Clerk, desk: Desk, clock: FixedClock
) -> None:
    now, clock.moment = clock.moment, at("2026-11-24 16:00")
    refused(desk)
    clock.moment = now
    sheet = opened(clerk)
    assert names(sheet) == []
    assert sheet.nothing.isVisible()
    assert not sheet.buttons[TAKE].isEnabled()
    assert sheet.field.hasFocus()

    sheet.field.selectAll()
    type_text(sheet.field, "24/11")
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    clerk.settle()
    assert (sheet.day, names(sheet)) == (date(2026, 11, 24), [COMPANY.name])

    days = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right):
        press(sheet, key)
        clerk.settle()
        days.append(sheet.day.day)
    assert days == [23, 24, 25, 25]
    assert not sheet.after.isEnabled()


def test_a_day_that_cannot_be_read_is_said_and_nothing_else_happens(
    clerk: Clerk, desk: Desk
) -> None:
    guided(desk)
    sheet = opened(clerk)
    sheet.field.setFocus()
    sheet.field.selectAll()
    type_text(sheet.field, "31/2/2026")

    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    clerk.settle()

    assert sheet.field.field_state.state == "error"
    assert names(sheet) == [PERSON.name]
    assert QApplication.activeModalWidget() is sheet


@pytest.mark.parametrize("is_refusal", [False, True])
def test_the_paper_of_a_note_is_printed_and_numbered(
    clerk: Clerk, desk: Desk, *, is_refusal: bool
) -> None:
    confirm_all(desk)
    if is_refusal:
        refused(desk)
    else:
        guided(desk)
    sheet = opened(clerk)
    (note,) = sheet.table.records.rows

    sheet.answer(PRINT)
    clerk.wait(lambda: isinstance(QApplication.activeModalWidget(), PrintDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PrintDialog)
    clerk.wait(lambda: dialog.pane.pdf() is not None)
    dialog.answer("print")
    clerk.wait(lambda: issued_for_note(desk, note.request_id))

    (line,) = issued_for_note(desk, note.request_id)
    kind = PaperKind.REFUSAL if is_refusal else PaperKind.SUPPLEMENT
    assert line.kind is kind
    assert line.number
    clerk.wait(lambda: issued_for_note(desk, note.request_id)[0].print_count == 1)
    clerk.wait(lambda: QApplication.activeModalWidget() is None)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_begins_a_reception_with_applicant_and_procedure(
    clerk: Clerk, desk: Desk, key: Qt.Key
) -> None:
    guided(desk)
    sheet = opened(clerk)

    QTest.keyClick(sheet.table, key)
    clerk.wait(lambda: QApplication.activeModalWidget() is None)
    clerk.settle()

    request = clerk.page.entry.form.request("")
    assert (request.procedure, request.applicant) == ("1.009756", PERSON)
    papers = request.components or ()
    assert papers
    assert not any(paper.submitted for paper in papers)
    clerk.window.activateWindow()
    clerk.wait(clerk.window.isActiveWindow)
    clerk.press(Qt.Key.Key_T, ALT)
    assert clerk.save().applicant == PERSON
    assert len(desk.intake.notes(date(2026, 11, 25))) == 1


def test_a_matter_without_a_procedure_stands_as_letters_where_one_is_looked_for(
    clerk: Clerk, desk: Desk
) -> None:
    refused(desk)

    opened(clerk).answer(TAKE)
    clerk.settle()

    form = clerk.page.entry.form
    assert form.request("").applicant == COMPANY
    assert form.procedure.letters()[0] == "Cấp lại giấy"


def test_what_was_typed_before_is_kept_when_a_reception_begins_from_a_note(
    clerk: Clerk, desk: Desk
) -> None:
    guided(desk)
    clerk.put("applicant.name", "Chưa xong (mẫu)")

    opened(clerk).answer(TAKE)
    clerk.settle()
    clerk.window.activateWindow()
    clerk.wait(clerk.window.isActiveWindow)

    assert clerk.page.entry.form.request("").applicant == PERSON
    assert "Chưa xong (mẫu)" in clerk.page.starts.band.words.text()
    clerk.press(Qt.Key.Key_O, ALT)
    clerk.settle()
    assert clerk.page.entry.form.request("").applicant.name == "Chưa xong (mẫu)"


def test_esc_leaves_the_form_as_it_was(clerk: Clerk, desk: Desk) -> None:
    guided(desk)
    clerk.put("applicant.name", "Chưa xong (mẫu)")
    sheet = opened(clerk)

    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    clerk.settle()

    assert QApplication.activeModalWidget() is None
    assert clerk.page.entry.form.request("").applicant.name == "Chưa xong (mẫu)"


def test_the_notes_are_opened_from_a_saved_dossier_too_and_begin_the_next(
    clerk: Clerk, desk: Desk
) -> None:
    guided(desk)
    clerk.take_in()
    clerk.save()

    clerk.window.shelf.show_page(RECEPTION, IntakeNotes())
    sheet = sheet_of(clerk)
    QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)  # no answer: nothing is begun by it
    assert QApplication.activeModalWidget() is sheet
    sheet.answer(TAKE)
    clerk.settle()

    assert not clerk.page.is_saved_shown
    assert clerk.page.entry.form.request("").applicant == PERSON
