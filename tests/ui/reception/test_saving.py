"""Saving: once, with everything, and never past a field that must be cured."""

import pytest
from PySide6.QtCore import Qt

from kktdesk.domain.dossier import ApplicantKind, Channel, CopyKind, ReturnMethod
from kktdesk.domain.due_date import Term, TermUnit
from kktdesk.services.desk import Desk
from kktdesk.services.list_views import ListKind
from kktdesk.services.requests import ApplicantEntry
from kktdesk.storage import unit_of_work
from kktdesk.ui import fonts
from kktdesk.ui.widgets.field_state import FieldState
from tests.cups import Cups
from tests.factories import PERSON, SUBMITTER, an_entry, at
from tests.ui.reception.conftest import ALT, CTRL, Clerk, held, shown_dialog, texts_of


def _rows(desk: Desk) -> int:
    return len(desk.search.rows(ListKind.NEWEST))


def _state(clerk: Clerk, name: str) -> FieldState:
    state: FieldState = clerk.page.entry.form.fields._fields[name].field_state  # type: ignore[attr-defined]
    return state


# ---------------------------------------------------------------- once
def test_ten_times_ctrl_enter_make_one_dossier_one_number_one_paper(
    clerk: Clerk, desk: Desk, spooler: Cups
) -> None:
    clerk.take_in()

    for _ in range(10):
        clerk.enter(CTRL)
    clerk.wait_for_printing()
    for _ in range(10):
        clerk.enter(CTRL)
    clerk.settle()

    assert _rows(desk) == 1
    assert clerk.page.is_saved_shown
    assert clerk.page.saved.view.code.text() == "H20.99-261125-0001"
    assert len(spooler.papers) == 1
    assert desk.search.show("H20.99-261125-0001").print_count == 1


def test_the_button_rests_while_the_entry_is_saved(clerk: Clerk) -> None:
    clerk.take_in()

    clerk.enter(CTRL)
    assert not clerk.page.entry.save.isEnabled()
    clerk.wait_for_printing()

    clerk.press(Qt.Key.Key_F2)
    assert clerk.page.entry.save.isEnabled()


def test_each_form_has_its_own_request_id(clerk: Clerk) -> None:
    first = clerk.page.saving.request_id
    clerk.take_in()
    clerk.save()
    clerk.press(Qt.Key.Key_F2)

    assert len(first) == 32
    assert clerk.page.saving.request_id != first


def test_a_save_that_failed_is_tried_again_with_the_same_request(
    clerk: Clerk, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unit_of_work, "PATIENCE_S", 0.0)
    clerk.take_in()
    request_id = clerk.page.saving.request_id

    with held(desk):
        clerk.enter(CTRL)
        shown_dialog(clerk)
    name = clerk.page.entry.form.fields.visible_text("applicant.name")
    assert name == "Công ty TNHH Cá tra Cao Lãnh (mẫu)"
    assert _rows(desk) == 0
    clerk.answer("retry")
    clerk.wait_for_printing()

    assert clerk.page.saving.request_id == request_id
    assert _rows(desk) == 1


def test_an_entry_that_was_saved_with_other_content_is_said_and_kept(
    clerk: Clerk, desk: Desk
) -> None:
    clerk.take_in()
    desk.reception.receive(an_entry(request_id=clerk.page.saving.request_id))

    clerk.enter(CTRL)
    dialog = shown_dialog(clerk)

    assert dialog.message.happened.endswith("H20.99-261125-0001.")  # type: ignore[attr-defined]
    clerk.answer("")
    assert clerk.page.has_unsaved_entry()
    assert _rows(desk) == 1


# ---------------------------------------------------------------- everything
def test_what_was_typed_and_chosen_is_what_is_saved(clerk: Clerk, desk: Desk) -> None:
    clerk.take_in(PERSON)
    for part in ("name", "id_number", "authority"):
        clerk.put(f"submitter.{part}", getattr(SUBMITTER, part))
    clerk.go("sets")
    clerk.press(Qt.Key.Key_Up)
    clerk.go("channel")
    clerk.press(Qt.Key.Key_Down)
    clerk.go("return_method")
    clerk.press(Qt.Key.Key_Down)
    clerk.put("official_code", "H20.1-261125-0042")
    clerk.put("note", "Gọi trước khi gửi")

    dossier = desk.search.show(clerk.save().code)

    assert dossier.applicant == PERSON
    assert dossier.applicant.kind is ApplicantKind.PERSON
    assert dossier.submitter == SUBMITTER
    assert (dossier.sets, dossier.channel) == (2, Channel.ONLINE_PARTIAL)
    assert dossier.return_method is ReturnMethod.POST
    assert dossier.postal_address == PERSON.address
    assert dossier.official_code == "H20.1-261125-0042"
    assert dossier.note == "Gọi trước khi gửi"
    assert [row.submitted for row in dossier.components] == [True] * 4
    assert dossier.due_at == at("2026-12-09 17:00")


def test_kind_and_quantity_of_a_paper_are_saved(clerk: Clerk, desk: Desk) -> None:
    clerk.take_in()
    clerk.go("components")
    clerk.press(Qt.Key.Key_Down)
    clerk.press(Qt.Key.Key_Right)
    clerk.press(Qt.Key.Key_1)
    clerk.press(Qt.Key.Key_2)

    second = desk.search.show(clerk.save().code).components[1]

    assert (second.copy_kind, second.quantity) == (CopyKind.CERTIFIED_COPY, 12)


def test_without_a_submitter_the_applicant_hands_in(clerk: Clerk, desk: Desk) -> None:
    clerk.take_in()

    assert desk.search.show(clerk.save().code).submitter is None


def test_a_case_is_chosen_never_assumed(clerk: Clerk, desk: Desk) -> None:
    clerk.take_in()
    clerk.go("procedure")
    clerk.press(Qt.Key.Key_A, CTRL)
    clerk.write("1.010727")
    clerk.enter()
    clerk.press(Qt.Key.Key_T, ALT)
    clerk.settle()
    assert clerk.page.entry.form.due.words() == "–"

    clerk.enter(CTRL)
    clerk.settle()
    assert clerk.field is clerk.page.entry.form.fields._fields["case"]
    clerk.press(Qt.Key.Key_Down)
    clerk.press(Qt.Key.Key_Down)
    dossier = clerk.save()

    assert dossier.case == "khu công nghiệp có xử lý tập trung"
    assert dossier.term == Term(15, TermUnit.CALENDAR_DAY)
    assert _rows(desk) == 1


def test_a_term_that_the_catalogue_does_not_know_is_asked_for(clerk: Clerk) -> None:
    clerk.take_in()
    clerk.go("procedure")
    clerk.press(Qt.Key.Key_A, CTRL)
    clerk.write("1.009775")
    clerk.enter()
    clerk.press(Qt.Key.Key_T, ALT)
    clerk.put("term", "mười")
    clerk.enter(CTRL)
    clerk.settle()
    assert clerk.field is clerk.page.entry.form.fields._fields["term"]
    assert _state(clerk, "term").message == "Write the number of days, from 1 to 3660."

    clerk.press(Qt.Key.Key_A, CTRL)
    clerk.write("10")
    clerk.settle()
    assert clerk.page.entry.form.due.words().startswith("17:00 · 09/12/2026")

    assert clerk.save().term == Term(10, TermUnit.WORKING_DAY)


# ---------------------------------------------------------------- what must be cured
def test_the_first_wrong_field_gets_the_focus_and_the_head_says_how_many(clerk: Clerk) -> None:
    clerk.put("procedure", "1.009756")
    clerk.enter()
    clerk.go("return_method")
    clerk.press(Qt.Key.Key_Down)

    clerk.enter(CTRL)
    clerk.settle()

    assert clerk.field is clerk.page.entry.form.fields._fields["applicant.name"]
    assert _state(clerk, "applicant.name").state == "error"
    assert _state(clerk, "postal_address").state == "error"
    assert clerk.page.header.words().endswith(": applicant, postal address")
    assert _state(clerk, "applicant.name").message == "Write the applicant."


def test_a_cured_field_falls_silent_and_the_count_sinks(clerk: Clerk) -> None:
    clerk.put("procedure", "1.009756")
    clerk.enter()
    clerk.press(Qt.Key.Key_T, ALT)
    clerk.enter(CTRL)
    clerk.settle()

    clerk.write("Công ty A")
    clerk.settle()

    assert _state(clerk, "applicant.name").state == ""
    assert clerk.page.header.words() == "Not saved"


def test_nothing_is_said_while_a_field_is_being_filled_in(clerk: Clerk) -> None:
    clerk.put("procedure", "1.009756")
    clerk.enter()
    clerk.put("applicant.phone", "12")
    clerk.settle()
    assert _state(clerk, "applicant.phone").state == ""

    clerk.enter()
    clerk.settle()

    assert _state(clerk, "applicant.phone").state == "warn"


def test_a_field_that_is_passed_over_empty_is_no_fault_yet(clerk: Clerk) -> None:
    clerk.put("procedure", "1.009756")
    clerk.enter()
    for _ in range(5):
        clerk.enter()
    clerk.settle()

    assert _state(clerk, "applicant.name").state == ""


def test_a_wrong_check_digit_warns_and_is_saved(clerk: Clerk) -> None:
    clerk.take_in()
    clerk.go("applicant.id_number")
    clerk.press(Qt.Key.Key_End)
    clerk.write("\b7")
    clerk.enter()
    clerk.settle()

    assert _state(clerk, "applicant.id_number").state == "warn"
    assert clerk.save().applicant.id_number == "0100233487"


def test_a_code_that_another_dossier_has_is_refused_at_its_field(clerk: Clerk, desk: Desk) -> None:
    desk.reception.receive(an_entry(official_code="H20.1-1"))
    clerk.take_in()
    clerk.put("official_code", "H20.1-1")
    clerk.enter(CTRL)
    clerk.settle()

    assert clerk.field is clerk.page.entry.form.fields._fields["official_code"]
    assert "H20.1-1" in _state(clerk, "official_code").message
    clerk.write("2")
    clerk.settle()
    assert _state(clerk, "official_code").state == ""
    assert clerk.save().official_code == "H20.1-12"


def test_a_day_beyond_the_calendar_is_said_in_the_band(clerk: Clerk) -> None:
    clerk.put("procedure", "1.009775")
    clerk.enter()
    clerk.put("term", "3660")
    clerk.settle()

    assert "2028" in clerk.page.entry.form.due.warning()
    assert clerk.page.entry.form.due.words() == "–"


# ---------------------------------------------------------------- missing papers
def test_missing_papers_are_asked_about_before_anything_is_saved(
    clerk: Clerk, desk: Desk, known: ApplicantEntry
) -> None:
    clerk.put("procedure", "1.009756")
    clerk.enter()
    clerk.put("applicant.id_number", known.id_number)
    clerk.go("components")
    clerk.press(Qt.Key.Key_Space)
    clerk.enter(CTRL)

    dialog = shown_dialog(clerk)
    text = dialog.accessibleDescription()
    assert "Đề xuất dự án đầu tư" in text
    assert "Văn bản đề nghị" not in text  # it is there
    assert "BCC" not in text  # only "if any"
    clerk.answer("back")
    clerk.settle()

    assert _rows(desk) == 1
    assert clerk.field is clerk.page.entry.form.papers.list


def test_a_dossier_that_is_taken_in_all_the_same_says_what_is_missing(
    clerk: Clerk, desk: Desk, spooler: Cups
) -> None:
    clerk.take_in()
    clerk.go("components")
    clerk.press(Qt.Key.Key_End)
    for _ in range(5):
        clerk.press(Qt.Key.Key_Up)
    clerk.press(Qt.Key.Key_Space)
    clerk.enter(CTRL)
    shown_dialog(clerk)
    clerk.answer("go")
    clerk.wait_for_printing()

    dossier = desk.search.show("H20.99-261125-0001")
    missing = [row.name for row in dossier.components if not row.submitted]
    assert missing == ["Đề xuất dự án đầu tư (hoặc báo cáo nghiên cứu tiền khả thi)"]
    (paper,) = spooler.papers
    first, second = texts_of(paper)
    for text in (first, second):
        assert "Ghi chú" in text
        assert missing[0] in text.split("Ghi chú")[1]
    assert clerk.page.saved.view._facts.text("missing") == missing[0]


# ---------------------------------------------------------------- after saving
def test_the_number_stands_large_with_the_due_date_and_the_next_key(clerk: Clerk) -> None:
    clerk.take_in()
    clerk.save()
    view = clerk.page.saved.view

    assert view.code.text() == "H20.99-261125-0001"
    assert view.code.font().pointSizeF() >= 24
    assert view.code.height() >= fonts.line_height("number")
    assert view.due.text() == "17:00 · 09/12/2026 (Wednesday)"
    assert view.next.key == "F2"
    assert clerk.field is view.next
    assert "2 copies printed at 09:41" in view.band.words()


def test_f2_opens_the_next_form_and_it_is_empty(clerk: Clerk) -> None:
    clerk.take_in()
    clerk.put("note", "của hồ sơ trước")
    clerk.save()

    clerk.press(Qt.Key.Key_F2)
    clerk.settle()

    assert not clerk.page.is_saved_shown
    assert not clerk.page.has_unsaved_entry()
    assert clerk.page.receipt.preview.page_count() == 0
    assert clerk.field is clerk.page.entry.form.procedure.picker


def test_the_same_submitter_next_keeps_both_people_only(clerk: Clerk, desk: Desk) -> None:
    clerk.take_in(PERSON)
    clerk.put("submitter.name", SUBMITTER.name)
    clerk.put("note", "của hồ sơ trước")
    clerk.save()

    clerk.press(Qt.Key.Key_F2, CTRL)
    assert not clerk.page.has_unsaved_entry()
    clerk.write("1.009768")
    clerk.enter()
    clerk.press(Qt.Key.Key_T, ALT)
    dossier = desk.search.show(clerk.save().code)

    assert dossier.code == "H20.99-261125-0002"
    assert dossier.applicant == PERSON
    assert dossier.submitter is not None
    assert dossier.submitter.name == SUBMITTER.name
    assert dossier.note == ""


@pytest.mark.parametrize("back_first", [True, False])
def test_looking_at_the_dossier_and_coming_back_keeps_it(
    clerk: Clerk, *, back_first: bool
) -> None:
    clerk.take_in()
    clerk.save()
    page = clerk.page

    clerk.press(Qt.Key.Key_L, ALT)
    clerk.wait(lambda: clerk.window.shelf.page() is not page)
    if back_first:
        clerk.press(Qt.Key.Key_Escape)
        assert clerk.page.is_saved_shown
    clerk.press(Qt.Key.Key_F2)
    if not back_first:
        clerk.press(Qt.Key.Key_F2)

    assert not clerk.page.is_saved_shown
