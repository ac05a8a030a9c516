from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kktdesk.domain.counting_rules import AfterHours, PostReturned, School
from kktdesk.domain.timeliness import Border
from kktdesk.services.desk import Desk
from kktdesk.services.procedure_views import OfficeRules, ProcedureDetail
from kktdesk.storage import unit_of_work
from kktdesk.ui.procedures.day_dialog import DayDialog
from kktdesk.ui.procedures.import_dialog import ImportDialog
from kktdesk.ui.procedures.rules_dialog import RulesDialog
from tests.ui.procedures.conftest import ALT, CTRL, TODAY, Clerk, from_menu, said
from tests.ui.reception.conftest import held

Read = Callable[[str], ProcedureDetail]
CODE = "1.014199"


# ---------------------------------------------------------------- confirm, retire
def test_the_next_act_confirms_that_a_procedure_was_compared(clerk: Clerk, detail: Read) -> None:
    clerk.find(CODE)
    assert clerk.page.detail._chip.text() == "To be compared"

    clerk.enter(CTRL)
    assert CODE in clerk.dialog().windowTitle()
    clerk.enter()
    clerk.after_dialog()

    assert not detail(CODE).current.entry.needs_check
    assert clerk.page.detail._chip.text() == "Offered"
    assert "confirm" not in clerk.page.detail.acts.buttons
    assert said(clerk) == f"Confirmed: {CODE}"


def test_a_confirmation_that_is_called_off_changes_nothing(clerk: Clerk, detail: Read) -> None:
    before = detail(CODE)
    clerk.find(CODE)

    clerk.enter(CTRL)
    clerk.press(Qt.Key.Key_Escape)
    clerk.after_dialog()

    assert detail(CODE) == before


def test_where_nothing_is_to_be_compared_the_next_act_changes(clerk: Clerk, desk: Desk) -> None:
    desk.procedures.confirm(CODE, TODAY, 0)
    clerk.page.reload()
    clerk.settle()
    clerk.find(CODE)

    clerk.enter(CTRL)

    assert clerk.page.is_editing
    assert clerk.page.form.code == CODE


def test_a_procedure_is_retired_from_a_day_and_stays_in_the_catalogue(
    clerk: Clerk, desk: Desk, detail: Read
) -> None:
    clerk.find(CODE)

    clerk.press(Qt.Key.Key_R, ALT)
    dialog = clerk.dialog()
    assert isinstance(dialog, DayDialog)
    assert dialog.day.text() == "25/11/2026"
    clerk.write("1/12")
    clerk.enter()
    clerk.after_dialog()

    first = date(2026, 12, 1)
    assert detail(CODE).current.entry.is_offered
    assert CODE in {view.code for view in desk.catalogue.procedures(TODAY)}
    assert CODE not in {view.code for view in desk.catalogue.procedures(first)}
    assert desk.catalogue.procedure(CODE, first) is not None
    assert said(clerk) == f"Retired: {CODE}, from 01/12/2026"
    assert "No longer offered" in clerk.page.detail.versions.texts()[0]


def test_a_day_that_cannot_be_read_keeps_the_question_open(clerk: Clerk, detail: Read) -> None:
    before = detail(CODE)
    clerk.find(CODE)
    clerk.press(Qt.Key.Key_R, ALT)
    dialog = clerk.dialog()
    assert isinstance(dialog, DayDialog)

    clerk.write("31/11")
    clerk.enter()

    assert dialog.isVisible()
    assert dialog.day.field_state.state == "error"
    assert dialog.day.text() == "31/11"
    clerk.press(Qt.Key.Key_Escape)
    clerk.after_dialog()
    assert detail(CODE) == before


def test_a_retired_procedure_is_offered_again_by_a_change(
    clerk: Clerk, desk: Desk, detail: Read
) -> None:
    desk.procedures.retire(CODE, TODAY, 0)
    clerk.page.reload()
    clerk.settle()
    clerk.change(CODE)
    assert clerk.page.detail._chip.text() == "No longer offered"
    assert "retire" not in clerk.page.detail.acts.buttons

    clerk.choose(clerk.page.form.fields.widget("is_offered"), -1)
    clerk.enter(CTRL)

    assert detail(CODE).current.entry.is_offered
    assert CODE in {view.code for view in desk.catalogue.procedures(TODAY)}


def test_an_act_on_an_overtaken_procedure_is_refused_and_the_new_one_is_shown(
    clerk: Clerk, desk: Desk, detail: Read
) -> None:
    clerk.find(CODE)
    shown = clerk.page.detail.detail
    assert shown is not None
    clerk.page.acts.ask_confirm(shown)
    desk.procedures.retire(CODE, TODAY, 0)

    clerk.enter()
    clerk.dialog().answer("close")
    clerk.after_dialog()

    assert not detail(CODE).current.entry.is_offered
    assert clerk.page.detail._chip.text() == "No longer offered"


def test_a_register_that_is_held_by_another_leaves_the_entry_in_the_form(
    clerk: Clerk, desk: Desk, detail: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unit_of_work, "PATIENCE_S", 0.0)
    before = detail(CODE)
    clerk.change(CODE)
    clerk.put("fee", "Còn nguyên")

    with held(desk):
        clerk.enter(CTRL)
        clerk.dialog().answer("close")
        clerk.after_dialog()

    assert clerk.page.is_editing
    assert clerk.page.form.fields._plain.visible_text("fee") == "Còn nguyên"
    assert detail(CODE) == before
    clerk.enter(CTRL)
    assert detail(CODE).current.entry.fee == "Còn nguyên"


# ---------------------------------------------------------------- files
def test_what_is_exported_is_taken_in_again_as_the_same(
    clerk: Clerk, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "thủ tục.csv"
    from_menu(clerk, Qt.Key.Key_X)
    clerk.choose_file(path)
    assert path.read_bytes() == desk.procedures.export_csv()
    assert said(clerk) == "Exported: thủ tục.csv"
    assert list(tmp_path.glob(".*part")) == []

    from_menu(clerk, Qt.Key.Key_I)
    clerk.choose_file(path)

    dialog = clerk.dialog()
    assert isinstance(dialog, ImportDialog)
    assert dialog.counts.text().startswith("0 new  ·  0 changed  ·  ")
    assert dialog.remark.words() == "The catalogue says the same already."
    clerk.enter()
    clerk.after_dialog()


def edited(desk: Desk, old: str, new: str) -> bytes:
    text = desk.procedures.export_csv().decode("utf-8-sig")
    assert old in text
    return text.replace(old, new).encode("utf-8-sig")


def test_a_changed_file_is_shown_first_and_taken_in_by_one_key(
    clerk: Clerk, desk: Desk, detail: Read, tmp_path: Path
) -> None:
    path = tmp_path / "sua.csv"
    name = detail(CODE).current.entry.name
    path.write_bytes(edited(desk, name, "Tên đã sửa trong bảng tính"))
    before = detail(CODE)

    from_menu(clerk, Qt.Key.Key_I)
    clerk.choose_file(path)
    dialog = clerk.dialog()
    assert isinstance(dialog, ImportDialog)
    changed = [line for line in dialog.table.records.rows if line.what == "changed"]
    assert {line.code for line in changed} == {CODE}
    assert detail(CODE) == before
    clerk.enter()
    clerk.after_dialog()

    assert detail(CODE).current.entry.name == "Tên đã sửa trong bảng tính"
    assert said(clerk) == f"{len(changed)} procedure(s) imported"
    clerk.find(CODE)
    current = clerk.page.list.current()
    assert current is not None
    assert current.entry.name == "Tên đã sửa trong bảng tính"


def test_an_import_that_is_called_off_changes_nothing(
    clerk: Clerk, desk: Desk, detail: Read, tmp_path: Path
) -> None:
    path = tmp_path / "sua.csv"
    path.write_bytes(edited(desk, detail(CODE).current.entry.name, "Tên khác"))
    before = detail(CODE)

    from_menu(clerk, Qt.Key.Key_I)
    clerk.choose_file(path)
    clerk.press(Qt.Key.Key_Escape)
    clerk.after_dialog()

    assert detail(CODE) == before


def test_one_refused_line_keeps_the_whole_file_out_and_says_why(
    clerk: Clerk, desk: Desk, detail: Read, tmp_path: Path
) -> None:
    path = tmp_path / "hong.csv"
    name = detail(CODE).current.entry.name
    content = edited(desk, name, "Tên đã sửa").replace(
        "10 ngày làm việc".encode(), "0 ngày làm việc".encode()
    )
    path.write_bytes(content)
    before = detail(CODE)

    from_menu(clerk, Qt.Key.Key_I)
    clerk.choose_file(path)

    dialog = clerk.dialog()
    assert isinstance(dialog, ImportDialog)
    first = dialog.table.records.rows[0]
    assert first.what == "refused"
    assert first.problem
    assert dialog.problem.text() == first.problem
    assert "go" not in dialog.buttons
    assert "refused" in dialog.remark.words()
    dialog.answer("")
    clerk.after_dialog()
    assert detail(CODE) == before


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"a;b\n1;2\n", b"\x00" * 50])
def test_a_file_that_is_no_catalogue_is_refused(
    clerk: Clerk, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "khac.csv"
    path.write_bytes(content)

    from_menu(clerk, Qt.Key.Key_I)
    clerk.choose_file(path)

    assert clerk.dialog().buttons
    clerk.dialog().answer("close")
    clerk.after_dialog()


def test_a_place_that_cannot_be_written_and_a_file_that_is_gone_are_told(
    clerk: Clerk, tmp_path: Path
) -> None:
    for key, path in ((Qt.Key.Key_X, tmp_path / "gone" / "a.csv"), (Qt.Key.Key_I, tmp_path)):
        from_menu(clerk, key)
        clerk.choose_file(path)

        assert path.name in clerk.dialog().accessibleDescription()
        clerk.dialog().answer("close")
        clerk.after_dialog()


def test_what_stands_in_the_menu_stands_in_the_palette_too(clerk: Clerk) -> None:
    offered = {command.text: command.run for command in clerk.page.commands()}
    assert {"Import CSV…", "Export CSV…"} <= set(offered)

    offered["How the office counts"]()

    assert isinstance(clerk.dialog(), RulesDialog)
    clerk.press(Qt.Key.Key_Escape)
    clerk.after_dialog()
    clerk.change(CODE)
    assert "Import CSV…" not in {command.text for command in clerk.page.commands()}


# ---------------------------------------------------------------- the office's choices
def rules_dialog(clerk: Clerk) -> RulesDialog:
    dialog = clerk.dialog()
    assert isinstance(dialog, RulesDialog)
    return dialog


def test_the_office_chooses_how_it_counts_with_a_reason(clerk: Clerk, desk: Desk) -> None:
    from_menu(clerk, Qt.Key.Key_O)
    dialog = rules_dialog(clerk)
    assert clerk.focus is dialog.school
    for field in (dialog.school, dialog.after_hours, dialog.border, dialog.post_returned):
        clerk.choose(field, 1)
    dialog.cutoff.setFocus()
    clerk.write("14h30")
    dialog.reason.setFocus()
    clerk.write("QĐ 12/QĐ-BQL")
    clerk.enter()
    clerk.after_dialog()

    rules = desk.office.rules()
    assert (rules.school, rules.after_hours, rules.border) == (
        School.SAME_TIME,
        AfterHours.NEXT_DAY_IS_DAY_0,
        Border.HALF_DAY,
    )
    assert rules.post_returned_at is PostReturned.DELIVERY
    assert f"{rules.same_day_cutoff:%H:%M}" == "14:30"
    assert said(clerk) == "The office counts so from today on"


def test_a_choice_without_a_reason_and_an_hour_that_is_none_stay_in_the_dialog(
    clerk: Clerk, desk: Desk
) -> None:
    from_menu(clerk, Qt.Key.Key_O)
    dialog = rules_dialog(clerk)

    dialog.cutoff.setFocus()
    clerk.write("25:00")
    clerk.enter()
    assert dialog.cutoff.field_state.state == "error"
    assert clerk.focus is dialog.cutoff
    clerk.write("16:00")
    clerk.enter()
    assert dialog.reason.field_state.state == "error"
    assert clerk.focus is dialog.reason
    clerk.press(Qt.Key.Key_Escape)
    clerk.after_dialog()

    assert desk.office.rules() == OfficeRules()


def test_choices_that_cannot_be_written_are_shown_again_as_typed(
    clerk: Clerk, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unit_of_work, "PATIENCE_S", 0.0)
    from_menu(clerk, Qt.Key.Key_O)
    dialog = rules_dialog(clerk)
    clerk.choose(dialog.school, 1)
    dialog.reason.setFocus()
    clerk.write("Thử")

    with held(desk):
        clerk.enter()
        clerk.wait(lambda: clerk.dialog() is not dialog)
        clerk.dialog().answer("close")
        clerk.settle()

    again = rules_dialog(clerk)
    assert again.school.value() == School.SAME_TIME
    assert again.reason.text() == "Thử"
    again.reason.setFocus()
    clerk.enter()
    clerk.after_dialog()
    assert desk.office.rules().school is School.SAME_TIME
