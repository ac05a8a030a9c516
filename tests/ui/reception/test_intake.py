"""Guided, turned away, filed online, like another one: what the page does beside taking in."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from kktdesk.domain.dossier import Act, Channel, State
from kktdesk.services.desk import Desk
from kktdesk.services.intake_views import IntakeKind, IntakeNoteView
from kktdesk.services.list_views import ListKind
from kktdesk.ui.command import Command
from kktdesk.ui.page import DOSSIER, RECEPTION, NewLike
from kktdesk.ui.pages.dossier import DossierPage
from kktdesk.ui.reception.intake_dialog import IntakeDialog
from tests.factories import COMPANY, PERSON, SUBMITTER, an_entry, at
from tests.ui.reception.conftest import ALT, CTRL, Clerk, shown_dialog, texts_of
from tests.ui.typing import type_text

TODAY = date(2026, 11, 25)


def choose(clerk: Clerk, letter: Qt.Key) -> None:
    """Choose from the menu beside the save button, by keyboard only."""
    clerk.press(Qt.Key.Key_M, ALT)
    clerk.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, letter)


def dialog_of(clerk: Clerk) -> IntakeDialog:
    dialog = shown_dialog(clerk)
    assert isinstance(dialog, IntakeDialog)
    return dialog


def kept(clerk: Clerk, desk: Desk) -> IntakeNoteView:
    clerk.wait(lambda: QApplication.activeModalWidget() is None)
    clerk.settle()
    (note,) = desk.intake.notes(TODAY)
    return note


def fill(clerk: Clerk) -> None:
    clerk.put("procedure", "1.009756")
    clerk.enter()
    clerk.put("applicant.name", PERSON.name)
    clerk.settle()


# ---------------------------------------------------------------- guided and turned away
def test_guidance_begins_with_the_missing_papers_and_leaves_the_form_as_it_is(
    clerk: Clerk, desk: Desk
) -> None:
    fill(clerk)
    missing = clerk.page.entry.form.papers.missing()
    assert missing

    choose(clerk, Qt.Key.Key_G)
    dialog = dialog_of(clerk)
    assert dialog.name.text() == PERSON.name
    assert dialog.focusWidget() is dialog.lines
    type_text(dialog.phone, "0277 3851 234")
    QTest.keyClick(dialog.lines, Qt.Key.Key_Return, CTRL)
    QTest.keyClick(dialog, Qt.Key.Key_Return)

    note = kept(clerk, desk)
    assert (note.kind, note.lines) == (IntakeKind.GUIDANCE, missing)
    assert (note.procedure, note.applicant.name) == ("1.009756", PERSON.name)
    assert note.contact_phone == "0277 3851 234"
    assert clerk.page.has_unsaved_entry()
    assert desk.search.rows(ListKind.NEWEST) == ()


def test_a_refusal_without_reason_stays_open_with_all_that_was_typed(
    clerk: Clerk, desk: Desk
) -> None:
    fill(clerk)
    choose(clerk, Qt.Key.Key_T)
    dialog = dialog_of(clerk)
    assert dialog.lines.isHidden() or not dialog.lines.isVisible()

    dialog.answer("go")
    clerk.wait(lambda: dialog.reason.field_state.state == "error")
    assert dialog.isVisible()
    assert dialog.buttons["go"].isEnabled()
    assert dialog.name.text() == PERSON.name
    assert dialog.focusWidget() is dialog.reason
    dialog.reason.setPlainText("Không thuộc thẩm quyền (mẫu)")
    dialog.answer("go")

    note = kept(clerk, desk)
    assert (note.kind, note.reason) == (IntakeKind.REFUSAL, "Không thuộc thẩm quyền (mẫu)")


def test_the_office_phone_is_typed_once(clerk: Clerk, desk: Desk) -> None:
    fill(clerk)
    for number in range(2):
        choose(clerk, Qt.Key.Key_G)
        dialog = dialog_of(clerk)
        assert dialog.phone.text() == ("0277 3851 234" if number else "")
        if not number:
            type_text(dialog.phone, "0277 3851 234")
        dialog.answer("go")
        clerk.wait(lambda: QApplication.activeModalWidget() is None)
        clerk.settle()
        clerk.window.activateWindow()
        clerk.wait(clerk.window.isActiveWindow)
    assert len(desk.intake.notes(TODAY)) == 2


# ---------------------------------------------------------------- filed online
def test_what_was_filed_online_is_taken_over_and_accepted_by_keyboard(
    clerk: Clerk, desk: Desk
) -> None:
    clerk.take_in()
    choose(clerk, Qt.Key.Key_O)
    clerk.settle()
    form = clerk.page.entry.form
    day = form.fields.field("filed_at")
    assert form.viewport().rect().contains(day.mapTo(form.viewport(), day.rect().center()))
    clerk.write("24/11")
    clerk.enter()
    clerk.write("22h10")
    clerk.put("official_code", "G22.99-261124-0042")
    clerk.settle()
    assert clerk.page.entry.save.text() == "Take over, accept later"

    clerk.enter(CTRL)
    clerk.wait(lambda: isinstance(clerk.window.shelf.page(), DossierPage))
    clerk.wait(lambda: not clerk.window.runner.is_busy)

    dossier = desk.search.show("G22.99-261124-0042")
    assert (dossier.state, dossier.channel) == (State.FILED, Channel.ONLINE_FULL)
    assert dossier.filed_at == at("2026-11-24 22:10")
    assert dossier.applicant == COMPANY
    assert desk.figures.day(TODAY).total.received == 0
    assert desk.acts.do(dossier.code, Act.ACCEPT).code == "H20.99-261125-0001"
    clerk.press(Qt.Key.Key_F2)
    assert not clerk.page.has_unsaved_entry()


def test_guidance_fits_a_small_screen(clerk: Clerk) -> None:
    clerk.window.setMinimumSize(0, 0)
    clerk.window.resize(911, 512)
    fill(clerk)
    choose(clerk, Qt.Key.Key_G)
    dialog = dialog_of(clerk)

    assert dialog.height() <= 512
    for button in dialog.buttons.values():
        assert dialog.rect().contains(button.geometry())
    dialog.answer("")


@pytest.mark.parametrize(("day", "hour"), [("31/02", "9"), ("24/11", ""), ("24/11", "25h")])
def test_an_unreadable_moment_of_filing_is_said_at_its_field(
    clerk: Clerk, desk: Desk, day: str, hour: str
) -> None:
    clerk.take_in()
    choose(clerk, Qt.Key.Key_O)
    clerk.put("filed_at", day)
    clerk.put("filed_at.time", hour)
    clerk.put("official_code", "G22")
    clerk.enter(CTRL)
    clerk.settle()

    states = [
        clerk.page.entry.form.fields.field(name).field_state.state  # type: ignore[attr-defined]
        for name in ("filed_at", "filed_at.time")
    ]
    assert states == ["error" if day == "31/02" else "", "" if day == "31/02" else "error"]
    assert desk.search.rows(ListKind.NEWEST) == ()
    assert clerk.page.has_unsaved_entry()


def test_what_only_the_register_finds_of_an_online_dossier_is_said_at_its_field(
    clerk: Clerk, desk: Desk
) -> None:
    taken = an_entry(channel=Channel.VNEID, official_code="G22")
    desk.intake.file_online(taken, at("2026-11-24 08:00"))
    clerk.take_in(PERSON)
    choose(clerk, Qt.Key.Key_O)
    clerk.put("filed_at", "24/11")
    clerk.put("filed_at.time", "9")
    clerk.put("official_code", "G22")
    clerk.enter(CTRL)
    clerk.settle()

    field = clerk.page.entry.form.fields.field("official_code")
    assert field.field_state.state == "error"  # type: ignore[attr-defined]
    assert len(desk.search.rows(ListKind.NEWEST)) == 1


def test_without_a_moment_of_filing_an_online_dossier_is_taken_in_at_once(
    clerk: Clerk, desk: Desk
) -> None:
    clerk.take_in()
    choose(clerk, Qt.Key.Key_O)
    assert clerk.page.entry.save.text() == "Save and print 2 copies"
    assert desk.search.show(clerk.save().code).state is State.RECEIVED


# ---------------------------------------------------------------- like another one
def commands_of(clerk: Clerk, code: str) -> dict[str, Command]:
    """Give what the page of a dossier offers in the palette."""
    clerk.window.shelf.show_page(DOSSIER, code)
    page = clerk.window.shelf.page()
    assert isinstance(page, DossierPage)
    clerk.wait(lambda: page.commands() and not clerk.window.runner.is_busy)
    return {command.name: command for command in page.commands()}


def run_command(clerk: Clerk, code: str, name: str) -> None:
    commands_of(clerk, code)[name].run()


def test_only_a_cancelled_dossier_is_received_anew(clerk: Clerk, desk: Desk) -> None:
    standing = desk.reception.receive(an_entry()).dossier.code
    assert "like" in commands_of(clerk, standing)
    assert "replace" not in commands_of(clerk, standing)


def test_a_dossier_in_hand_is_warned_of_at_the_name_and_saved_all_the_same(
    clerk: Clerk, desk: Desk
) -> None:
    other = desk.reception.receive(an_entry()).dossier.code
    clerk.take_in()

    field = clerk.page.entry.form.fields.field("applicant.name")
    clerk.wait(lambda: field.field_state.state == "warn")  # type: ignore[attr-defined]
    assert other in field.field_state.message  # type: ignore[attr-defined]
    assert clerk.save().code != other


def test_the_same_submitter_comes_next_with_ctrl_f2_and_the_next_one_with_f2(
    clerk: Clerk, desk: Desk
) -> None:
    clerk.take_in()
    clerk.put("submitter.name", SUBMITTER.name)
    clerk.save()

    clerk.press(Qt.Key.Key_F2, CTRL)
    request = clerk.page.entry.form.request("")
    assert request.applicant == COMPANY
    assert request.submitter == replace(SUBMITTER, id_number="", authority="")
    assert request.procedure == ""
    clerk.put("procedure", "1.013236")
    clerk.enter()
    clerk.press(Qt.Key.Key_T, ALT)
    clerk.save()
    clerk.press(Qt.Key.Key_F2)

    assert clerk.page.entry.form.is_blank()
    names = {row.submitter for row in desk.search.rows(ListKind.NEWEST)}
    assert names == {SUBMITTER.name}


def test_a_dossier_like_another_one_has_its_people_and_papers_but_no_ticks(
    clerk: Clerk, desk: Desk
) -> None:
    other = desk.reception.receive(
        an_entry(applicant=PERSON, submitter=SUBMITTER, note="Riêng", official_code="G22")
    ).dossier

    run_command(clerk, other.code, "like")
    clerk.wait(clerk.page.entry.form.procedure.code)
    clerk.settle()

    request = clerk.page.entry.form.request("")
    assert (request.procedure, request.applicant) == (other.procedure, PERSON)
    assert request.submitter == SUBMITTER
    assert (request.note, request.official_code, request.replaces) == ("", None, "")
    assert [row.name for row in request.components or ()] == [row.name for row in other.components]
    assert not any(row.submitted for row in request.components or ())
    clerk.press(Qt.Key.Key_T, ALT)
    assert clerk.save().code != other.code


def test_the_place_of_a_cancelled_dossier_is_taken_and_its_receipt_says_so(
    clerk: Clerk, desk: Desk
) -> None:
    old = desk.reception.receive(an_entry()).dossier.code
    desk.acts.do(old, Act.CANCEL, {"reason": "Sai (mẫu)", "supervisor": "B (mẫu)"})

    run_command(clerk, old, "replace")
    clerk.wait(lambda: clerk.page.entry.form.replaces)
    clerk.settle()
    assert old in clerk.page.header.words()
    new = clerk.save()

    assert (new.replaces, desk.search.show(old).replaced_by) == (old, new.code)
    pdf = desk.papers.receipt_pdf(new.code, clerk.page.shell.settings.layout)
    assert f"Thay giấy tiếp nhận hồ sơ mã {old}" in texts_of(pdf)[0]


def test_what_is_typed_is_not_lost_when_a_form_is_opened_in_its_place(
    clerk: Clerk, desk: Desk
) -> None:
    other = desk.reception.receive(an_entry()).dossier.code
    clerk.put("applicant.name", "Chưa xong (mẫu)")

    clerk.window.shelf.show_page(RECEPTION, NewLike(other))
    clerk.wait(clerk.page.entry.form.procedure.code)
    clerk.settle()
    assert "Chưa xong (mẫu)" in clerk.page.starts.band.words.text()
    clerk.press(Qt.Key.Key_O, ALT)
    clerk.settle()

    assert clerk.page.entry.form.request("").applicant.name == "Chưa xong (mẫu)"
    assert COMPANY.name in clerk.page.starts.band.words.text()
