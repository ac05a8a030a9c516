from dataclasses import replace
from datetime import date
from html import unescape

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip, QWidget

from kktdesk.domain.calendar_plan import CalendarYear
from kktdesk.services.calendar_views import RemoveDay
from kktdesk.ui.page import PROCEDURES
from kktdesk.ui.widgets.buttons import ActionButton, mnemonic_of
from tests.ui.calendar.conftest import ALT, CTRL, Clerk

TODAY = date(2026, 11, 25)
CULTURE = (
    "24/11/2026 (Thứ Ba) – nghỉ lễ: Ngày Văn hóa Việt Nam · "
    "Nghị quyết 28/2026/QH16, hiệu lực 01/07/2026 · đã xác nhận"
)


def inside(clerk: Clerk) -> list[QWidget]:
    return [widget for widget in clerk.page.findChildren(QWidget) if widget.isVisible()]


# ---------------------------------------------------------------- the cursor
def test_the_page_begins_at_today(clerk: Clerk) -> None:
    assert clerk.page.day == TODAY
    assert clerk.page.year.text() == "2026"
    assert clerk.has_focus(clerk.page.grid)


@pytest.mark.parametrize(
    ("key", "modifiers", "day"),
    [
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, date(2026, 11, 24)),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, date(2026, 11, 26)),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, date(2026, 11, 18)),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, date(2026, 12, 2)),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, date(2026, 11, 1)),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, date(2026, 11, 30)),
        (Qt.Key.Key_Home, CTRL, date(2026, 1, 1)),
        (Qt.Key.Key_End, CTRL, date(2026, 12, 31)),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, date(2025, 11, 25)),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, date(2027, 11, 25)),
    ],
)
def test_keys_move_the_cursor(
    clerk: Clerk, key: Qt.Key, modifiers: Qt.KeyboardModifier, day: date
) -> None:
    clerk.press(key, modifiers)

    assert clerk.page.grid.day == clerk.page.day == day
    assert clerk.page.year.text() == str(day.year)


def test_the_cursor_walks_over_the_end_of_a_year(clerk: Clerk) -> None:
    clerk.go_to(date(2026, 12, 31))

    clerk.press(Qt.Key.Key_Right)
    assert clerk.page.grid.day == date(2027, 1, 1)
    clerk.press(Qt.Key.Key_Left)
    assert clerk.page.grid.day == date(2026, 12, 31)


def test_a_leap_day_steps_to_a_day_that_exists(clerk: Clerk) -> None:
    clerk.go_to(date(2024, 2, 29))

    clerk.press(Qt.Key.Key_PageDown)

    assert clerk.page.day == date(2025, 2, 28)


def test_beyond_the_years_of_the_calendar_the_page_says_which_there_are(clerk: Clerk) -> None:
    clerk.go_to(date(2028, 6, 1))

    clerk.press(Qt.Key.Key_PageDown)

    assert clerk.page.day == date(2028, 6, 1)
    assert clerk.said() == "The calendar has the years 2010 to 2027."


# ---------------------------------------------------------------- why
@pytest.mark.usefixtures("vietnamese")
def test_keyboard_and_pointer_say_why_in_one_line(clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_Left)
    grid = clerk.page.grid
    place = grid.cell(date(2026, 11, 24)).center().toPoint()
    help_event = QHelpEvent(QEvent.Type.ToolTip, place, grid.mapToGlobal(place))
    QApplication.sendEvent(grid, help_event)

    assert grid.accessibleDescription() == CULTURE
    assert CULTURE in unescape(QToolTip.text())
    QToolTip.hideText()


@pytest.mark.usefixtures("vietnamese")
@pytest.mark.parametrize(
    ("day", "line"),
    [
        (TODAY, "25/11/2026 (Thứ Tư) – ngày làm việc · hôm nay"),
        (date(2026, 11, 28), "28/11/2026 (Thứ Bảy) – nghỉ hằng tuần"),
        (
            date(2026, 1, 2),
            (
                "02/01/2026 (Thứ Sáu) – nghỉ hoán đổi: Tết Dương lịch · làm bù 10/01/2026"
                " (Thứ Bảy) · Văn bản 12729/VPCP-KGVX ngày 25/12/2025 · đã xác nhận"
            ),
        ),
        (
            date(2026, 1, 10),
            (
                "10/01/2026 (Thứ Bảy) – làm bù: Tết Dương lịch · bù cho ngày nghỉ 02/01/2026"
                " (Thứ Sáu) · Văn bản 12729/VPCP-KGVX ngày 25/12/2025 · đã xác nhận"
            ),
        ),
    ],
)
def test_each_kind_of_day_has_its_line(clerk: Clerk, day: date, line: str) -> None:
    clerk.go_to(day)

    assert clerk.page.grid.accessibleDescription() == line


def test_the_panel_says_the_same_as_the_line(clerk: Clerk) -> None:
    clerk.go_to(date(2026, 1, 2))
    panel = clerk.page.panel

    assert panel.title.text() == "02/01/2026 (Friday)"
    assert panel.kind.text() == "Day off, swapped: Tết Dương lịch"
    assert "10/01/2026 (Saturday)" in panel.more.text()
    assert panel.state.text() == "Confirmed"


def test_a_click_takes_the_day_and_a_place_between_days_takes_none(clerk: Clerk) -> None:
    grid = clerk.page.grid

    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=_middle(clerk, date(2026, 9, 2)))
    assert clerk.page.day == date(2026, 9, 2)

    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert clerk.page.day == date(2026, 9, 2)


def test_a_double_click_opens_the_day(clerk: Clerk) -> None:
    place = _middle(clerk, date(2026, 9, 2))
    QTest.mouseDClick(clerk.page.grid, Qt.MouseButton.LeftButton, pos=place)

    assert clerk.dialog().windowTitle() == "Edit a day"
    clerk.press(Qt.Key.Key_Escape)


def _middle(clerk: Clerk, day: date) -> QPoint:
    clerk.page.window().resize(1366, 768)
    clerk.settle()
    return clerk.page.grid.cell(day).center().toPoint()


# ---------------------------------------------------------------- how far a year is known
@pytest.mark.usefixtures("vietnamese")
def test_a_year_that_is_only_expected_says_so_largely(clerk: Clerk) -> None:
    assert not clerk.page.year_band.isVisible()

    clerk.press(Qt.Key.Key_PageDown)

    band = clerk.page.year_band
    assert band.isVisible()
    assert band.title.text() == "2027: dự kiến, chưa có lịch nghỉ chính thức"
    assert clerk.page.summary.text() == "249 ngày làm việc · 15 ngày dự kiến"


@pytest.mark.usefixtures("vietnamese")
def test_a_year_without_a_calendar_is_proposed_and_taken(clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_PageDown, times=2)
    assert clerk.page.year_band.title.text() == "2028: chưa có lịch"
    clerk.press(Qt.Key.Key_C, ALT)

    band, shown = clerk.page.year_band, clerk.page.shown
    assert band.title.text() == "2028: đề xuất, dự kiến, chưa lưu"
    assert shown is not None
    assert shown.expected_count() == len(shown.marks) > 10
    assert clerk.desk.calendars.view().plan.years[-1].year == 2027

    clerk.press(Qt.Key.Key_T, ALT)
    assert clerk.dialog().reason.text() == "Nhận lịch năm 2028"
    clerk.press(Qt.Key.Key_Return, CTRL)

    newest = clerk.desk.calendars.view().plan.years[-1]
    assert (newest.year, newest.is_confirmed) == (2028, False)
    assert band.title.text() == "2028: dự kiến, chưa có lịch nghỉ chính thức"


def test_a_year_that_came_with_the_program_is_offered(clerk: Clerk) -> None:
    book = clerk.page.book
    assert book.view is not None
    year = CalendarYear(year=2028, is_confirmed=True, source="TB 1")
    book.view = replace(book.view, new_years=(year,))

    clerk.press(Qt.Key.Key_PageDown, times=2)
    assert clerk.page.year_band.title.text() == "2028: the program brings this year along"
    clerk.press(Qt.Key.Key_T, ALT)
    clerk.dialog()
    clerk.press(Qt.Key.Key_Return, CTRL)

    assert clerk.desk.calendars.view().plan.years[-1] == year
    assert not clerk.page.year_band.isVisible()


def test_a_year_that_is_no_part_of_the_calendar_takes_no_entry(clerk: Clerk) -> None:
    clerk.go_to(date(2028, 5, 3))

    clerk.enter()

    assert clerk.is_closed()
    assert "2028" in clerk.said()
    assert not clerk.page.panel.add_private.isVisible()


# ---------------------------------------------------------------- the page as a whole
def test_the_other_catalogue_is_one_key_away(clerk: Clerk) -> None:
    asked: list[str] = []
    clerk.page.page_requested.connect(lambda name, _argument: asked.append(name))
    clerk.page.page_requested.disconnect(clerk.window.shelf.show_page)

    clerk.press(Qt.Key.Key_2, CTRL)

    assert asked == [PROCEDURES]


@pytest.mark.parametrize("day", [TODAY, date(2026, 11, 24), date(2027, 2, 6), date(2028, 1, 1)])
@pytest.mark.parametrize("is_vietnamese", [True, False])
def test_no_letter_is_given_twice(
    request: pytest.FixtureRequest, day: date, *, is_vietnamese: bool
) -> None:
    if is_vietnamese:
        request.getfixturevalue("vietnamese")
    clerk: Clerk = request.getfixturevalue("clerk")
    clerk.go_to(day)
    clerk.page.moved_band.show_count(2)

    buttons = [widget for widget in inside(clerk) if isinstance(widget, ActionButton)]
    letters = [letter for button in buttons if (letter := mnemonic_of(button.text()))]

    assert len(letters) > 3
    assert sorted(letters) == sorted(set(letters))


def test_a_large_window_is_made_small_in_one_step(clerk: Clerk) -> None:
    clerk.window.resize(1920, 1080)
    clerk.settle()
    wide = clerk.page.panel.width()

    clerk.window.resize(911, 512)
    clerk.settle()

    assert (clerk.window.width(), clerk.window.height()) == (911, 512)
    assert clerk.page.panel.width() < wide


@pytest.mark.usefixtures("vietnamese")
@pytest.mark.parametrize("size", [(1366, 768), (1366, 690), (911, 512)])
def test_nothing_is_cut_on_a_small_screen(clerk: Clerk, size: tuple[int, int]) -> None:
    clerk.window.resize(*size)
    for day in (TODAY, date(2027, 2, 6)):
        clerk.go_to(day)
        clerk.page.moved_band.show_count(3)
        clerk.settle()

        assert clerk.page.minimumSizeHint().width() <= clerk.page.width()
        assert clerk.page.minimumSizeHint().height() <= clerk.page.height()
        room = clerk.page.panel.area.viewport().width()
        for button in clerk.page.findChildren(QPushButton):
            if button.isVisible():
                assert button.width() >= button.minimumSizeHint().width()
            if button.isVisible() and clerk.page.panel.area.isAncestorOf(button):
                right = button.mapTo(clerk.page, QPoint(button.width(), 0)).x()
                edge = clerk.page.panel.area.mapTo(clerk.page, QPoint(room, 0)).x()
                assert right <= edge, button.text()


def test_the_day_under_the_cursor_is_scrolled_into_sight(clerk: Clerk) -> None:
    clerk.window.resize(911, 512)
    clerk.settle()

    for day in (date(2026, 1, 1), date(2026, 12, 31)):
        clerk.go_to(day)
        area = clerk.page.grid.cell(day).toRect()
        seen = clerk.page.grid.visibleRegion().boundingRect()
        assert seen.contains(area), day


def test_everything_that_takes_the_focus_has_a_name_and_panes_go_round(clerk: Clerk) -> None:
    for widget in inside(clerk):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface is not None
            assert interface.text(QAccessible.Text.Name), widget

    clerk.press(Qt.Key.Key_F6)
    assert clerk.has_focus(clerk.page.panel.area)
    clerk.press(Qt.Key.Key_F6)
    assert clerk.has_focus(clerk.page.grid)


def test_a_change_by_another_program_is_shown(clerk: Clerk) -> None:
    clerk.go_to(date(2026, 11, 24))
    clerk.desk.calendars.change(RemoveDay(date(2026, 11, 24)), "thử", 0)

    clerk.wait(lambda: clerk.page.panel.kind.text() == "Working day")
    assert "Edition 1" in clerk.page.panel.edition.text()
