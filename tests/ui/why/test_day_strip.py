"""The days of a due date as cells and as lines: each reason has its word, the clock its hours."""

from datetime import time

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from kktdesk.domain.counting_rules import DEFAULT_RULES, AfterHours, CountingRules, School
from kktdesk.domain.due_date import Term, TermUnit, due_date
from kktdesk.domain.office_hours import OfficeHours
from kktdesk.domain.pause import Pause
from kktdesk.services.calendar_files import load_calendar
from kktdesk.services.why_values import explain
from kktdesk.services.why_views import Explanation
from kktdesk.settings import ThemeChoice
from kktdesk.ui import dress, fonts
from kktdesk.ui.why.day_cells import MOST_DAYS
from kktdesk.ui.why.day_strip import DayStrip
from tests.factories import at

SAME_TIME = CountingRules(school=School.SAME_TIME)
FIVE_DAYS = Term(5, TermUnit.WORKING_DAY)


@pytest.fixture
def strip(qapp: QApplication) -> DayStrip:
    dress.wear(qapp, ThemeChoice.LIGHT)
    strip = DayStrip()
    strip.resize(fonts.widened(600), 400)
    return strip


def why(
    received: str,
    term: Term,
    rules: CountingRules = DEFAULT_RULES,
    pauses: tuple[Pause, ...] = (),
) -> Explanation:
    return explain(due_date(at(received), term, load_calendar(), rules, pauses))


def test_days_count_and_named_days_off_are_said_in_words(strip: DayStrip) -> None:
    strip.show_why(why("2026-08-25 09:00", Term(8, TermUnit.CALENDAR_DAY)))

    words = strip.cells.words()
    assert words[:3] == ("received", "1", "2")
    assert words[-1] == "moved"
    assert "Quốc khánh" in strip.cells.accessibleName()
    assert strip.notes().startswith("Term: 08 ngày.\n")
    assert "Tính mọi ngày, cả ngày nghỉ" in strip.notes()
    assert "Lịch làm việc: " in strip.notes()


def test_the_calendars_kinds_of_days_off_have_their_own_words(strip: DayStrip) -> None:
    strip.show_why(why("2026-08-28 09:00", FIVE_DAYS))

    words = dict(zip([day.day.day for day in strip.cells._days], strip.cells.words(), strict=True))
    assert (words[29], words[31], words[1]) == ("off", "swapped", "holiday")


def test_a_day_that_only_starts_the_count_says_so(strip: DayStrip) -> None:
    rules = CountingRules(after_hours=AfterHours.NEXT_DAY_IS_DAY_0)
    strip.show_why(why("2026-11-19 18:30", FIVE_DAYS, rules))

    assert strip.cells.words()[:3] == ("received", "starts", "off")


def test_paused_days_say_so(strip: DayStrip) -> None:
    pause = Pause(at("2026-12-01 10:00"), at("2026-12-03 09:00"))
    strip.show_why(why("2026-11-30 09:00", FIVE_DAYS, pauses=(pause,)))

    assert strip.cells.words()[:5] == ("received", "paused", "paused", "1", "2")


def test_terms_by_the_clock_show_their_hours_in_the_cells(strip: DayStrip) -> None:
    strip.show_why(why("2026-11-25 11:45", FIVE_DAYS, SAME_TIME))

    assert strip.cells.words()[-1] == "5"
    assert strip.cells.hours()[0] == "13:30–17:00"
    assert strip.cells.hours()[-1] == "until 13:30"


def test_hours_say_how_much_of_each_day_is_counted(strip: DayStrip) -> None:
    strip.show_why(why("2026-11-25 14:10", Term(12, TermUnit.WORKING_HOUR)))

    assert strip.cells.words() == ("2 giờ 50 phút", "8 giờ", "1 giờ 10 phút")
    assert strip.cells.hours() == ("14:10–17:00", "07:00–17:00", "until 08:10")


def test_minutes_of_an_office_with_hours_of_its_own_show_them(strip: DayStrip) -> None:
    hours = OfficeHours(((time(8), time(12)),))
    rules = CountingRules(hours=hours)
    strip.show_why(why("2026-11-25 11:30", Term(45, TermUnit.WORKING_MINUTE), rules))

    assert strip.cells.words() == ("30 phút", "15 phút")
    assert "Giờ làm việc: 08:00–12:00." in strip.notes()


@pytest.mark.parametrize(
    ("received", "words"),
    [("2026-11-25 09:00", ("return",)), ("2026-11-25 15:30", ("received", "return"))],
)
def test_a_term_within_the_day_says_when_it_is_returned(
    strip: DayStrip, received: str, words: tuple[str, ...]
) -> None:
    strip.show_why(why(received, Term(0, TermUnit.SAME_DAY)))

    assert strip.cells.words() == words
    assert "Term: trong ngày." in strip.notes()
    assert "Nhận đến 15:00 thì trả trong ngày làm việc đó" in strip.notes()


def test_one_day_a_line_takes_the_place_of_the_cells(strip: DayStrip) -> None:
    strip.show_why(why("2026-11-20 09:00", FIVE_DAYS))
    strip.show()
    strip.one_a_line.click()

    assert not strip.cells.isVisible()
    assert strip.area.isVisible()
    assert strip.lines.texts()[4] == (
        "24/11/2026 (Tuesday): Nghỉ lễ (Ngày Văn hóa Việt Nam), không tính."
    )
    strip.one_a_line.click()
    assert strip.cells.isVisible()


def test_a_very_long_term_is_a_list_that_scrolls(strip: DayStrip) -> None:
    strip.show_why(why("2015-01-05 09:00", Term(2000, TermUnit.WORKING_DAY)))
    strip.show()

    assert strip.cells.words() == ()
    assert not strip.cells.isVisible()
    assert not strip.one_a_line.isVisible()
    assert len(strip.lines.texts()) > 2800
    assert strip.area.height() < 12 * 22 * fonts.text_scale()
    assert strip.area.verticalScrollBar().maximum() > 50_000
    assert strip.grab().size() == strip.size() * strip.devicePixelRatio()


def test_the_longest_term_with_cells_is_the_one_before(strip: DayStrip) -> None:
    strip.show_why(why("2026-01-05 09:00", Term(MOST_DAYS, TermUnit.CALENDAR_DAY)))

    assert len(strip.cells.words()) == MOST_DAYS + 1
    strip.show_why(why("2026-01-05 09:00", Term(MOST_DAYS + 1, TermUnit.CALENDAR_DAY)))
    assert strip.cells.words() == ()


def test_the_pointer_on_a_cell_or_a_line_says_its_sentence(strip: DayStrip) -> None:
    strip.show_why(why("2026-11-20 09:00", FIVE_DAYS))
    strip.show()
    place = strip.cells._area(4).center().toPoint()
    for widget, point in (
        (strip.cells, place),
        (strip.lines, QPoint(20, round(4.5 * fonts.grown(22)))),
    ):
        event = QHelpEvent(QEvent.Type.ToolTip, point, widget.mapToGlobal(point))
        QApplication.sendEvent(widget, event)

        assert "24/11/2026 (Tuesday): Nghỉ lễ (Ngày Văn hóa Việt Nam)" in QToolTip.text()
        QToolTip.hideText()
