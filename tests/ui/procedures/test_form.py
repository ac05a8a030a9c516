from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kktdesk.domain.counting_rules import School, SupplementMode
from kktdesk.domain.dossier import CopyKind
from kktdesk.domain.term import SAME_DAY, Term, TermUnit
from kktdesk.services.desk import Desk
from kktdesk.services.procedure_views import ProcedureDetail, ProcedureEntry, SupplementRule
from kktdesk.services.views import ComponentView, TermChoice
from kktdesk.ui.page import PROCEDURES, TODAY
from tests.ui.procedures.conftest import ALT, CTRL, Clerk, codes, said
from tests.ui.procedures.conftest import TODAY as DAY
from tests.ui.typing import compose

Read = Callable[[str], ProcedureDetail]
CODE = "1.014199"
NEW = "KKT.XX01"


def newest(detail: ProcedureDetail) -> ProcedureEntry:
    return detail.versions[0].entry


def save(clerk: Clerk) -> None:
    clerk.enter(CTRL)


# ---------------------------------------------------------------- a change is a new version
def test_a_change_is_a_new_version_from_today_and_the_old_one_stays(
    clerk: Clerk, detail: Read
) -> None:
    before = detail(CODE)
    clerk.change(CODE)
    assert clerk.focus is clerk.page.form.fields.widget("name")

    clerk.put("name", "Cấp giấy phép lao động (mới)")
    save(clerk)

    after = detail(CODE)
    assert not clerk.page.is_editing
    assert newest(after).name == "Cấp giấy phép lao động (mới)"
    assert newest(after).in_force_from == DAY
    assert len(after.versions) == len(before.versions) + 1
    assert after.versions[1].entry.name == before.current.entry.name
    assert said(clerk) == f"Saved: {CODE}, from 25/11/2026"
    current = clerk.page.list.current()
    assert current is not None
    assert current.entry.name == "Cấp giấy phép lao động (mới)"
    assert "still to come" not in clerk.page.detail.versions.texts()[0]


def test_only_what_was_changed_differs_from_what_held(clerk: Clerk, detail: Read) -> None:
    before = detail("1.009757").current.entry
    clerk.change("1.009757")

    clerk.put("source", "NĐ 96/2026 Điều 56 (đã sửa)")
    save(clerk)

    after = newest(detail("1.009757"))
    assert after == replace(before, source="NĐ 96/2026 Điều 56 (đã sửa)", in_force_from=DAY)


def test_a_note_of_several_lines_survives_a_change(clerk: Clerk, desk: Desk, detail: Read) -> None:
    entry = replace(detail(CODE).current.entry, note="Dòng một\nDòng hai", in_force_from=DAY)
    desk.procedures.save(entry, detail(CODE).newest)
    clerk.settle()
    clerk.page.reload()
    clerk.settle()
    clerk.change(CODE)

    clerk.put("fee", "Không thu")
    save(clerk)

    assert newest(detail(CODE)).note == "Dòng một\nDòng hai"


def test_a_version_may_begin_later_and_is_told_so(clerk: Clerk, detail: Read) -> None:
    clerk.change(CODE)

    clerk.put("in_force_from", "1/12")
    clerk.put("fee", "Không thu")
    save(clerk)

    assert newest(detail(CODE)).in_force_from == date(2026, 12, 1)
    assert "still to come" in clerk.page.detail.versions.texts()[0]
    assert "in force" in clerk.page.detail.versions.texts()[1]


def test_letters_that_are_still_composed_are_saved(clerk: Clerk, detail: Read) -> None:
    clerk.change(CODE)
    clerk.put("division", "Phòng ")
    compose(clerk.focus, "việc")

    save(clerk)

    assert newest(detail(CODE)).division == "Phòng việc"


def test_every_choice_of_the_form_is_written(clerk: Clerk, detail: Read) -> None:
    clerk.change(CODE)
    form = clerk.page.form
    clerk.choose(form.fields.widget("school"), 2)
    clerk.choose(form.fields.widget("supplement.mode"), 2)
    clerk.choose(form.fields.widget("needs_check"), 1)
    assert "whoever brings nothing is refused" in form.counting.meaning()
    clerk.put("supplement.times", "1")
    clerk.put("supplement.applicant_days", "2")
    clerk.put("supplement.source", "NĐ 217/2026 Điều 54")

    save(clerk)

    entry = newest(detail(CODE))
    assert entry.school is School.SAME_TIME
    assert not entry.needs_check
    assert entry.supplement == SupplementRule(
        mode=SupplementMode.FIXED_TERM, times=1, applicant_days=2, source="NĐ 217/2026 Điều 54"
    )


# ---------------------------------------------------------------- terms
def test_a_case_is_added_with_its_own_unit(clerk: Clerk, detail: Read) -> None:
    clerk.change(CODE)
    clerk.put("name", "Tên")
    terms = clerk.page.form.terms
    terms.rows[0].case.setFocus()
    clerk.write("thường")
    clerk.press(Qt.Key.Key_C, ALT)
    clerk.write("nhanh")
    clerk.enter()
    clerk.write("8")
    clerk.choose(terms.rows[1].unit, 2)

    save(clerk)

    assert newest(detail(CODE)).terms == (
        TermChoice(case="thường", term=Term(10, TermUnit.WORKING_DAY)),
        TermChoice(case="nhanh", term=Term(8, TermUnit.WORKING_HOUR)),
    )


def test_a_term_within_the_day_has_no_number_and_the_typed_one_comes_back(
    clerk: Clerk, detail: Read
) -> None:
    clerk.change(CODE)
    row = clerk.page.form.terms.rows[0]

    clerk.choose(row.unit, 5)
    assert not row.number.isEnabled()
    clerk.choose(row.unit, -5)
    assert row.number.isEnabled()
    assert row.number.text() == "10"
    clerk.choose(row.unit, 5)
    save(clerk)

    assert newest(detail(CODE)).terms == (TermChoice(case="", term=SAME_DAY),)


def test_a_term_that_no_source_gives_is_unknown(clerk: Clerk, detail: Read) -> None:
    clerk.change(CODE)

    clerk.choose(clerk.page.form.terms.rows[0].unit, 6)
    save(clerk)

    assert newest(detail(CODE)).terms == (TermChoice(case="", term=None),)
    assert clerk.page.detail.facts.facts()["Term"] == "not known; entered at intake"


@pytest.mark.parametrize("typed", ["0", "x", "", "-3", "1000000000", "2,5"])
def test_a_number_that_is_no_term_is_refused_at_its_field(
    clerk: Clerk, detail: Read, typed: str
) -> None:
    before = detail(CODE)
    clerk.change(CODE)
    clerk.put("fee", "Không thu")
    row = clerk.page.form.terms.rows[0]
    row.number.setFocus()
    clerk.write(typed or "\b")

    save(clerk)

    assert row.number.field_state.state == "error"
    assert row.number.field_state.message
    assert clerk.focus is row.number
    assert row.number.text() == typed
    assert detail(CODE) == before


# ---------------------------------------------------------------- papers
def test_papers_are_added_moved_and_taken_out_by_keys(clerk: Clerk, detail: Read) -> None:
    papers = detail(CODE).current.entry.components
    clerk.change(CODE)
    rows = clerk.page.form.papers
    rows.rows[-1].name.setFocus()
    clerk.press(Qt.Key.Key_P, ALT)
    clerk.write("Giấy ủy quyền")
    clerk.choose(rows.rows[-1].kind, 1)
    clerk.choose(rows.rows[-1].needed, 1)
    rows.rows[-1].quantity.setFocus()
    rows.rows[-1].quantity.selectAll()
    clerk.write("3")
    clerk.press(Qt.Key.Key_Up, CTRL)
    rows.rows[0].name.setFocus()
    clerk.press(Qt.Key.Key_D, CTRL)
    assert clerk.focus is rows.rows[0].name

    save(clerk)

    added = ComponentView(
        name="Giấy ủy quyền", copy_kind=CopyKind.COPY, quantity=3, required=False
    )
    assert newest(detail(CODE)).components == (*papers[1:-1], added, papers[-1])


def test_the_focus_goes_through_the_rows_in_their_order(clerk: Clerk) -> None:
    clerk.change(CODE)
    rows = clerk.page.form.papers
    rows.rows[0].name.setFocus()
    clerk.press(Qt.Key.Key_Down, CTRL)
    assert clerk.focus is rows.rows[1].name

    clerk.enter()
    clerk.enter()
    clerk.enter()
    clerk.enter()

    assert clerk.focus is rows.rows[2].name


def test_the_last_paper_can_be_taken_out_and_the_keys_at_the_ends_do_nothing(
    clerk: Clerk, detail: Read
) -> None:
    clerk.change(CODE)
    rows = clerk.page.form.papers
    rows.rows[0].name.setFocus()
    clerk.press(Qt.Key.Key_Up, CTRL)
    for _ in range(len(rows.rows)):
        clerk.press(Qt.Key.Key_D, CTRL)
    assert rows.rows == []
    assert clerk.focus is rows.add

    save(clerk)

    assert newest(detail(CODE)).components == ()


def test_a_paper_without_a_name_is_refused_at_its_row(clerk: Clerk, detail: Read) -> None:
    before = detail(CODE)
    clerk.change(CODE)
    clerk.press(Qt.Key.Key_P, ALT)

    save(clerk)

    (guilty,) = (row for row in clerk.page.form.papers.rows if not row.name.text())
    assert guilty.name.field_state.state == "error"
    assert clerk.focus is guilty.name
    assert detail(CODE) == before


# ---------------------------------------------------------------- a procedure is added
def test_a_procedure_is_added(clerk: Clerk, desk: Desk, detail: Read) -> None:
    clerk.press(Qt.Key.Key_A, ALT)
    assert clerk.focus is clerk.page.form.fields.widget("code")
    clerk.write(NEW.lower())
    clerk.put("name", "Cấp giấy thử")
    clerk.choose(clerk.page.form.terms.rows[0].unit, -6)
    clerk.page.form.terms.rows[0].number.setFocus()
    clerk.write("7")

    save(clerk)

    entry = detail(NEW).current.entry
    assert entry.name == "Cấp giấy thử"
    assert entry.terms == (TermChoice(case="", term=Term(7, TermUnit.WORKING_DAY)),)
    assert entry.in_force_from == DAY
    assert NEW in codes(clerk)
    assert NEW in {view.code for view in desk.catalogue.procedures(DAY)}
    current = clerk.page.list.current()
    assert current is not None
    assert current.entry.code == NEW


def test_an_empty_form_is_refused_field_by_field_and_nothing_is_lost(clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_A, ALT)
    clerk.put("fee", "Không thu")

    save(clerk)

    fields = clerk.page.form.fields
    assert fields.message("code")
    assert fields.message("name")
    assert clerk.focus is fields.widget("code")
    assert "2 field(s)" in clerk.page.form.hint.text()
    clerk.write(NEW)
    assert not fields.message("code")
    assert fields.message("name")
    assert clerk.page.form.fields._plain.visible_text("fee") == "Không thu"


@pytest.mark.parametrize("typed", [CODE, f" {CODE} ", f"{CODE}.H20", "2.000205"])
def test_a_code_that_exists_is_not_taken_twice(clerk: Clerk, detail: Read, typed: str) -> None:
    before = detail(CODE)
    clerk.press(Qt.Key.Key_A, ALT)
    clerk.write(typed)
    clerk.put("name", "Tên khác")

    save(clerk)

    assert before.current.entry.name in clerk.page.form.fields.message("code")
    assert clerk.focus is clerk.page.form.fields.widget("code")
    assert detail(CODE) == before


@pytest.mark.parametrize("typed", ["32/12", "mốt", "29/02/2027", ""])
def test_a_day_that_does_not_exist_is_refused_at_its_field(
    clerk: Clerk, detail: Read, typed: str
) -> None:
    before = detail(CODE)
    clerk.change(CODE)
    clerk.put("in_force_from", typed)

    save(clerk)

    assert clerk.page.form.fields.message("in_force_from")
    assert detail(CODE) == before


def test_an_end_before_the_beginning_is_refused_at_its_field(clerk: Clerk, detail: Read) -> None:
    before = detail(CODE)
    clerk.change(CODE)
    clerk.put("in_force_until", "24/11/2026")

    save(clerk)

    assert "25/11/2026" in clerk.page.form.fields.message("in_force_until")
    assert detail(CODE) == before


# ---------------------------------------------------------------- others, and leaving
def test_who_was_overtaken_is_told_keeps_the_entry_and_may_save_again(
    clerk: Clerk, desk: Desk, detail: Read
) -> None:
    clerk.change(CODE)
    clerk.put("fee", "Lệ phí của tôi")
    other = replace(detail(CODE).current.entry, result="Của người khác", in_force_from=DAY)
    desk.procedures.save(other, detail(CODE).newest)

    save(clerk)

    clerk.dialog().answer("close")
    clerk.after_dialog()
    form = clerk.page.form
    assert clerk.page.is_editing
    assert "What you typed is kept" in form.span.words()
    assert form.fields._plain.visible_text("fee") == "Lệ phí của tôi"
    save(clerk)
    assert newest(detail(CODE)).fee == "Lệ phí của tôi"


def test_esc_leaves_an_unchanged_form_and_asks_before_a_changed_one(clerk: Clerk) -> None:
    clerk.change(CODE)
    assert not clerk.page.has_unsaved_entry()
    clerk.press(Qt.Key.Key_Escape)
    assert not clerk.page.is_editing

    clerk.change(CODE)
    clerk.put("fee", "x")
    assert clerk.page.has_unsaved_entry()
    clerk.press(Qt.Key.Key_Escape)
    clerk.dialog().answer("keep")
    clerk.after_dialog()
    assert clerk.page.has_unsaved_entry()
    clerk.press(Qt.Key.Key_Escape)
    clerk.dialog().answer("drop")
    clerk.after_dialog()
    assert codes(clerk)
    assert clerk.focus is clerk.page.list.table


def test_another_page_and_another_programs_change_leave_the_entry_alone(
    clerk: Clerk, desk: Desk, detail: Read
) -> None:
    page = clerk.page
    clerk.change(CODE)
    clerk.put("fee", "Đang gõ dở")

    clerk.window.shelf.show_page(TODAY)
    clerk.settle()
    desk.procedures.confirm("1.009756", DAY, detail("1.009756").newest)
    clerk.settle()
    clerk.window.shelf.show_page(PROCEDURES)
    clerk.settle()

    assert page.is_editing
    assert page.form.fields._plain.visible_text("fee") == "Đang gõ dở"
    assert clerk.focus is page.form.fields.widget("fee")
    clerk.window.close()
    assert clerk.dialog().windowTitle() == "Close without saving?"
    clerk.dialog().answer("stay")
    clerk.after_dialog()
    assert QApplication.activeModalWidget() is None
