from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kktdesk.domain.calendar_day import CalendarDay, DayKind
from kktdesk.domain.office_hours import DEFAULT_HOURS
from kktdesk.services.calendar_views import PutDay
from kktdesk.ui.calendar.day_form import DayForm
from kktdesk.ui.calendar.edit_dialog import EditDialog
from kktdesk.ui.calendar.hours_form import HoursForm
from kktdesk.ui.calendar.small_forms import ConfirmForm, PlainForm
from kktdesk.ui.calendar.swap_form import SwapForm
from kktdesk.ui.dialogs.message import MessageDialog
from kktdesk.ui.dialogs.question import QuestionDialog
from kktdesk.ui.promises.moved_dialog import MovedDialog
from tests.ui.calendar.conftest import ALT, CTRL, Clerk

FREE = date(2026, 12, 15)
CULTURE = date(2026, 11, 24)
NEXT_YEAR = date(2027, 2, 8)


def number(clerk: Clerk) -> int:
    return clerk.desk.calendars.view().number


def is_front(kind: type[object]) -> bool:
    return isinstance(QApplication.activeModalWidget(), kind)


def begin_private(clerk: Clerk, day: date = FREE) -> EditDialog:
    clerk.go_to(day)
    clerk.enter()
    return clerk.dialog()


# ---------------------------------------------------------------- one day
def test_a_private_day_is_added_by_keys_alone(clerk: Clerk) -> None:
    dialog = begin_private(clerk)
    assert clerk.has_focus(dialog.form.fields["name"])

    clerk.fill("Chuyển trụ sở", "12/TB-BQL")
    clerk.press(Qt.Key.Key_Return)  # past the switch
    clerk.fill("Theo thông báo")
    assert clerk.has_focus(dialog.buttons["go"])
    clerk.enter()

    assert clerk.is_closed()
    assert clerk.entry(FREE) == CalendarDay(
        FREE, DayKind.OFFICE_CLOSED, "Chuyển trụ sở", "12/TB-BQL"
    )
    newest = clerk.desk.calendars.view().editions[0]
    assert (newest.number, newest.reason) == (1, "Theo thông báo")
    assert clerk.page.panel.kind.text() == "Closed by the office: Chuyển trụ sở"
    assert "Edition 1" in clerk.page.panel.edition.text()
    assert clerk.said() == newest.what


def test_a_holiday_is_added_for_another_day_than_the_one_under_the_cursor(clerk: Clerk) -> None:
    clerk.go_to(FREE)
    clerk.press(Qt.Key.Key_L, ALT)
    form = clerk.dialog().form
    assert isinstance(form, DayForm)
    form.day.setFocus()
    form.day.selectAll()

    clerk.write("16/12")
    assert form.day.weekday.text() == "Wednesday"
    form.name.setFocus()
    clerk.fill("Ngày lễ", "NQ 1")
    clerk.dialog().reason.setFocus()
    clerk.write("thử")
    clerk.press(Qt.Key.Key_Return, CTRL)

    entry = clerk.entry(date(2026, 12, 16))
    assert entry is not None
    assert (entry.kind, entry.is_confirmed) == (DayKind.HOLIDAY, True)


def test_what_is_missing_is_said_at_its_field_and_nothing_is_saved(clerk: Clerk) -> None:
    dialog = begin_private(clerk)

    clerk.press(Qt.Key.Key_Return, CTRL)

    states = {name: field.field_state.state for name, field in dialog.form.fields.items()}
    assert states == {"day": "", "name": "error", "source": "error"}
    assert dialog.reason.field_state.state == "error"
    assert clerk.has_focus(dialog.form.fields["name"])
    assert number(clerk) == 0


def test_a_reason_is_asked_for(clerk: Clerk) -> None:
    dialog = begin_private(clerk)
    clerk.fill("Chuyển trụ sở", "12/TB-BQL")

    clerk.press(Qt.Key.Key_Return, CTRL)

    assert dialog.isVisible()
    assert clerk.has_focus(dialog.reason)
    assert number(clerk) == 0


@pytest.mark.parametrize("typed", ["29/02/2027", "31/11", "mai"])
def test_a_day_that_does_not_exist_is_refused_at_its_field(clerk: Clerk, typed: str) -> None:
    form = begin_private(clerk).form
    assert isinstance(form, DayForm)
    form.day.setFocus()
    form.day.selectAll()
    clerk.write(typed)

    clerk.press(Qt.Key.Key_Return, CTRL)

    assert form.day.field_state.state == "error"
    assert form.day.text() == typed


def test_a_day_with_an_entry_is_not_written_over(clerk: Clerk) -> None:
    form = begin_private(clerk).form
    assert isinstance(form, DayForm)
    form.day.setFocus()
    form.day.selectAll()
    clerk.write("24/11")

    clerk.press(Qt.Key.Key_Return, CTRL)

    assert "Ngày Văn hóa Việt Nam" in form.day.field_state.message
    assert number(clerk) == 0


def test_an_entry_is_edited_and_keeps_its_day(clerk: Clerk) -> None:
    clerk.go_to(CULTURE)
    clerk.enter()
    form = clerk.dialog().form
    assert isinstance(form, DayForm)
    assert form.day.isReadOnly()
    form.name.selectAll()

    clerk.write("Ngày Văn hóa")
    clerk.dialog().reason.setFocus()
    clerk.write("tên ngắn")
    clerk.press(Qt.Key.Key_Return, CTRL)

    entry = clerk.entry(CULTURE)
    assert entry is not None
    assert (entry.name, entry.kind) == ("Ngày Văn hóa", DayKind.HOLIDAY)
    assert entry.source.startswith("Nghị quyết 28/2026/QH16")


def test_an_edit_that_changes_nothing_says_so_and_stays_open(clerk: Clerk) -> None:
    clerk.go_to(CULTURE)
    clerk.enter()
    dialog = clerk.dialog()
    dialog.reason.setFocus()
    clerk.write("không có gì")

    clerk.press(Qt.Key.Key_Return, CTRL)

    clerk.wait(lambda: is_front(MessageDialog))
    clerk.enter()
    assert dialog.isVisible()
    assert dialog.reason.text() == "không có gì"
    assert number(clerk) == 0


def test_an_entry_is_removed_with_del(clerk: Clerk) -> None:
    clerk.go_to(CULTURE)
    clerk.press(Qt.Key.Key_Delete)
    dialog = clerk.dialog()
    assert isinstance(dialog.form, PlainForm)
    assert "Ngày Văn hóa Việt Nam" in dialog.form.words.text()

    clerk.fill("nhầm")
    clerk.enter()

    assert clerk.is_closed()
    assert clerk.entry(CULTURE) is None


def test_del_on_a_day_without_an_entry_only_says_so(clerk: Clerk) -> None:
    clerk.go_to(FREE)

    clerk.press(Qt.Key.Key_Delete)

    assert clerk.is_closed()
    assert clerk.said() == "There is no entry on this day to remove."


def test_an_expected_day_is_confirmed_with_its_document(clerk: Clerk) -> None:
    clerk.go_to(NEXT_YEAR)
    clerk.press(Qt.Key.Key_N, ALT)
    assert isinstance(clerk.dialog().form, ConfirmForm)

    clerk.write("TB 99/2026")
    clerk.enter()
    clerk.fill("có thông báo")
    clerk.enter()

    entry = clerk.entry(NEXT_YEAR)
    assert entry is not None
    assert (entry.is_confirmed, entry.source) == (True, "TB 99/2026")
    assert not clerk.page.panel.confirm.isVisible()


def test_a_whole_year_is_confirmed_with_its_document(clerk: Clerk) -> None:
    clerk.go_to(NEXT_YEAR)
    clerk.press(Qt.Key.Key_C, ALT)
    dialog = clerk.dialog()

    clerk.press(Qt.Key.Key_Return, CTRL)
    assert dialog.form.fields["source"].field_state.state == "error"
    clerk.write("TB 99/2026")
    clerk.press(Qt.Key.Key_Return, CTRL)

    year = next(one for one in clerk.desk.calendars.view().plan.years if one.year == 2027)
    assert year.is_confirmed
    assert all(entry.is_confirmed for entry in year.marked())
    assert not clerk.page.year_band.isVisible()


# ---------------------------------------------------------------- swaps
def test_a_swap_is_entered_as_one_pair(clerk: Clerk) -> None:
    clerk.go_to(date(2026, 12, 31))
    clerk.press(Qt.Key.Key_W, ALT)
    form = clerk.dialog().form
    assert isinstance(form, SwapForm)
    assert form.off.text() == "31/12/2026"
    assert clerk.has_focus(form.worked)

    clerk.fill("19/12", "Tết Dương lịch", "CV 5")
    clerk.enter()
    clerk.fill("có công văn")
    clerk.enter()

    off, worked = clerk.entry(date(2026, 12, 31)), clerk.entry(date(2026, 12, 19))
    assert off is not None
    assert worked is not None
    assert (off.kind, off.paired_with) == (DayKind.SWAPPED_OFF, worked.day)
    assert (worked.kind, worked.paired_with) == (DayKind.MADE_UP, off.day)


@pytest.mark.parametrize(
    ("off", "worked", "wrong"),
    [
        ("31/12", "", "worked"),
        ("", "19/12", "off"),
        ("31/12", "18/12", "worked"),
        ("19/12", "20/12", "off"),
        ("29/02/2027", "19/12", "off"),
    ],
)
def test_a_swap_cannot_be_half_entered(clerk: Clerk, off: str, worked: str, wrong: str) -> None:
    clerk.go_to(FREE)
    clerk.press(Qt.Key.Key_W, ALT)
    dialog = clerk.dialog()
    for field, text in (("off", off), ("worked", worked), ("name", "Tết"), ("source", "CV 5")):
        dialog.form.fields[field].setText(text)
    dialog.reason.setText("thử")

    clerk.press(Qt.Key.Key_Return, CTRL)

    assert dialog.form.fields[wrong].field_state.state == "error"
    assert clerk.has_focus(dialog.form.fields[wrong])
    assert number(clerk) == 0


def test_what_the_services_refuse_of_a_swap_is_said_at_its_day(clerk: Clerk) -> None:
    clerk.go_to(FREE)
    clerk.press(Qt.Key.Key_W, ALT)
    dialog = clerk.dialog()
    typed = {"off": "24/11", "worked": "19/12", "name": "Tết", "source": "CV 5"}
    for field, text in typed.items():
        dialog.form.fields[field].setText(text)
    dialog.reason.setText("thử")

    clerk.press(Qt.Key.Key_Return, CTRL)

    off = dialog.form.fields["off"]
    clerk.wait(lambda: off.field_state.state == "error")
    assert "24/11/2026" in off.field_state.message
    assert {name: field.text() for name, field in dialog.form.fields.items()} == typed
    assert dialog.reason.text() == "thử"


def test_an_edited_swap_moves_both_its_days(clerk: Clerk) -> None:
    clerk.go_to(date(2026, 8, 22))  # the day made up
    clerk.enter()
    form = clerk.dialog().form
    assert isinstance(form, SwapForm)
    assert (form.off.text(), form.worked.text()) == ("31/08/2026", "22/08/2026")
    form.worked.setText("29/8")
    clerk.dialog().reason.setText("đổi ngày")

    clerk.press(Qt.Key.Key_Return, CTRL)

    assert clerk.entry(date(2026, 8, 22)) is None
    off = clerk.entry(date(2026, 8, 31))
    assert off is not None
    assert off.paired_with == date(2026, 8, 29)


def test_a_removed_side_of_a_swap_takes_the_other_with_it(clerk: Clerk) -> None:
    clerk.go_to(date(2026, 1, 10))
    clerk.press(Qt.Key.Key_Delete)
    clerk.fill("bỏ")
    clerk.enter()

    assert clerk.entry(date(2026, 1, 10)) is None
    assert clerk.entry(date(2026, 1, 2)) is None


# ---------------------------------------------------------------- hours
def test_the_counter_opens_on_saturday_mornings_without_a_working_day(clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_O, ALT)
    form = clerk.dialog().form
    assert isinstance(form, HoursForm)
    assert not form.has_saturday.isChecked()
    assert not form.saturday.isEnabled()

    clerk.press(Qt.Key.Key_S, ALT)
    assert form.saturday.isEnabled()
    clerk.dialog().reason.setText("thí điểm")
    clerk.press(Qt.Key.Key_Return, CTRL)

    hours = clerk.desk.calendars.current().hours
    assert hours.saturday_intake == ((time(7, 30), time(11, 0)),)
    assert hours.sessions == DEFAULT_HOURS.sessions
    assert not clerk.desk.calendars.current().is_working(date(2026, 12, 5))
    assert "no working day" in clerk.page.panel.hours.text()


def test_the_counter_may_take_in_at_other_hours(clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_O, ALT)
    form = clerk.dialog().form
    assert isinstance(form, HoursForm)
    clerk.press(Qt.Key.Key_I, ALT)
    form.intake.setFocus()
    form.intake.selectAll()
    clerk.write("7h-11h; 13h30-16h30")
    clerk.dialog().reason.setText("giờ mới")

    clerk.press(Qt.Key.Key_Return, CTRL)

    hours = clerk.desk.calendars.current().hours
    assert hours.intake == ((time(7), time(11)), (time(13, 30), time(16, 30)))


@pytest.mark.parametrize("typed", ["7-12, 11-17", "22:00-06:00", "cả ngày", ""])
def test_hours_that_cannot_be_are_refused_at_their_field(clerk: Clerk, typed: str) -> None:
    clerk.press(Qt.Key.Key_O, ALT)
    dialog = clerk.dialog()
    dialog.form.fields["sessions"].setText(typed)
    dialog.reason.setText("thử")

    clerk.press(Qt.Key.Key_Return, CTRL)

    assert dialog.form.fields["sessions"].field_state.state == "error"
    assert dialog.form.fields["sessions"].text() == typed
    assert number(clerk) == 0


# ---------------------------------------------------------------- what moves
def test_an_edit_first_says_how_many_promises_it_would_move(clerk: Clerk) -> None:
    clerk.receive()
    clerk.receive()
    dialog = begin_private(clerk, date(2026, 12, 1))
    assert "fields are filled in" in dialog.consequence.text()

    clerk.fill("Chuyển trụ sở", "12/TB-BQL")

    clerk.wait(lambda: dialog.consequence.text().startswith("2 open dossier"))
    assert dialog.consequence.kind == "soon"
    assert number(clerk) == 0


def test_saving_waits_until_it_is_seen_what_moves(clerk: Clerk) -> None:
    clerk.receive()
    dialog = begin_private(clerk, date(2026, 12, 1))
    for name, text in (("name", "Chuyển trụ sở"), ("source", "12/TB-BQL")):
        dialog.form.fields[name].setText(text)  # faster than any preview
    dialog.reason.setText("thử")

    clerk.press(Qt.Key.Key_Return, CTRL)
    assert dialog.isVisible()
    assert number(clerk) == 0
    assert dialog.consequence.text().startswith("1 open dossier")

    clerk.press(Qt.Key.Key_Return, CTRL)
    assert number(clerk) == 1


def test_moved_promises_are_announced_after_saving_and_none_moves_by_itself(
    clerk: Clerk,
) -> None:
    code = clerk.receive()
    before = clerk.desk.search.show(code).due_at
    dialog = begin_private(clerk, date(2026, 12, 1))
    clerk.fill("Chuyển trụ sở", "12/TB-BQL")
    dialog.reason.setText("thử")
    clerk.wait(lambda: dialog.consequence.kind == "soon")

    clerk.press(Qt.Key.Key_Return, CTRL)

    clerk.wait(lambda: is_front(MovedDialog))
    assert [moved.code for moved in clerk.desk.promises.moved()] == [code]
    clerk.press(Qt.Key.Key_Escape)
    assert clerk.page.moved_band.words().startswith("1 promise")
    assert clerk.desk.search.show(code).due_at == before


def test_what_waits_already_is_not_counted_again(clerk: Clerk) -> None:
    clerk.receive()
    edit = PutDay(CalendarDay(date(2026, 12, 1), DayKind.OFFICE_CLOSED, "Nghỉ", "TB 1"))
    clerk.desk.calendars.change(edit, "thử", 0)
    clerk.wait(clerk.page.moved_band.isVisible)

    dialog = begin_private(clerk, date(2026, 12, 30))
    clerk.fill("Chuyển trụ sở", "12/TB-BQL")

    clerk.wait(lambda: dialog.consequence.kind == "ok")


# ---------------------------------------------------------------- refusals and undoing
def test_somebody_elses_edit_in_between_is_refused_once_and_nothing_typed_is_lost(
    clerk: Clerk,
) -> None:
    dialog = begin_private(clerk)
    clerk.fill("Chuyển trụ sở", "12/TB-BQL")
    dialog.reason.setText("thử")
    clerk.settle()
    edit = PutDay(CalendarDay(date(2026, 12, 1), DayKind.OFFICE_CLOSED, "Nghỉ", "TB 1"))
    clerk.desk.calendars.change(edit, "người khác", 0)

    clerk.press(Qt.Key.Key_Return, CTRL)
    clerk.wait(lambda: is_front(MessageDialog))
    assert number(clerk) == 1
    clerk.enter()
    assert dialog.form.fields["name"].text() == "Chuyển trụ sở"
    clerk.wait(lambda: dialog.consequence.kind == "ok")
    clerk.press(Qt.Key.Key_Return, CTRL)

    clerk.wait(clerk.is_closed)
    assert number(clerk) == 2
    assert clerk.entry(FREE) is not None
    assert clerk.entry(date(2026, 12, 1)) is not None


def test_escape_leaves_the_calendar_as_it_was(clerk: Clerk) -> None:
    begin_private(clerk)
    clerk.fill("Chuyển trụ sở", "12/TB-BQL")

    clerk.press(Qt.Key.Key_Escape)

    assert clerk.is_closed()
    assert number(clerk) == 0
    assert clerk.has_focus(clerk.page.grid)


def test_the_last_edit_is_undone_with_ctrl_z_after_a_question(clerk: Clerk) -> None:
    clerk.go_to(CULTURE)
    clerk.press(Qt.Key.Key_Delete)
    clerk.fill("nhầm")
    clerk.enter()
    version = clerk.desk.calendars.current().version

    clerk.press(Qt.Key.Key_Z, CTRL)
    clerk.wait(lambda: is_front(QuestionDialog))
    clerk.enter()  # the safe answer
    assert clerk.desk.calendars.current().version == version
    clerk.press(Qt.Key.Key_Z, CTRL)
    clerk.wait(lambda: is_front(QuestionDialog))
    clerk.press(Qt.Key.Key_U, ALT)

    clerk.wait(lambda: clerk.entry(CULTURE) is not None)
    assert number(clerk) == 2
    clerk.wait(lambda: clerk.page.panel.kind.text().startswith("Public holiday"))


def test_there_is_nothing_to_undo_in_the_programs_own_calendar(clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_Z, CTRL)

    assert clerk.is_closed()
    assert clerk.said() == "The office has not changed the calendar yet."
    assert not clerk.page.panel.undo.isVisible()
