from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from kktdesk.domain.calendar import DayKind
from kktdesk.services.calendar_files import load_calendar
from kktdesk.ui import contrast, theme
from kktdesk.ui.calendar.day_paint import (
    KIND_LOOKS,
    DayLook,
    least_cell_width,
    paint_cursor,
    paint_day,
)
from kktdesk.ui.calendar.typed_values import are_in_order, read_day, read_sessions
from kktdesk.ui.calendar.year_grid import measures
from kktdesk.ui.calendar.year_layout import YearLayout
from kktdesk.ui.calendar.year_values import Standing, YearShown

TODAY = date(2026, 11, 25)


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> None:
    theme.apply_theme(qapp, theme.load_theme("light"))


def days_of(year: int) -> Iterator[date]:
    day = date(year, 1, 1)
    while day.year == year:
        yield day
        day += timedelta(days=1)


def shown(year: int) -> YearShown:
    marks = {entry.day: entry for entry in load_calendar().days_of(year)}
    return YearShown(year=year, today=TODAY, standing=Standing.CONFIRMED, marks=marks)


# ---------------------------------------------------------------- where a day stands
@pytest.mark.parametrize("year", [2024, 2026, 2027, 2028])
@pytest.mark.parametrize("months", [4, 3, 2, 1])
def test_each_day_has_a_place_of_its_own_and_is_found_there(year: int, months: int) -> None:
    width = months * 7 * (least_cell_width() + 1) + 60
    layout = YearLayout(year, (width, 500), measures())
    places = {day: layout.day_area(day) for day in days_of(year)}

    assert layout.columns == months
    assert all(layout.day_at(area.center()) == day for day, area in places.items())
    assert all(
        not one.intersects(other)
        for one, other in combinations([places[date(year, 3, day)] for day in range(1, 32)], 2)
    )


def test_a_week_begins_on_monday() -> None:
    layout = YearLayout(2026, (860, 540), measures())
    monday, sunday = layout.day_area(date(2026, 11, 23)), layout.day_area(date(2026, 11, 29))

    assert monday.left() == layout.month_area(11).left()
    assert sunday.right() == pytest.approx(layout.month_area(11).right(), abs=1)
    assert monday.top() == sunday.top()
    assert layout.day_area(date(2026, 11, 30)).top() == monday.bottom()


def test_between_the_days_there_is_no_day() -> None:
    layout = YearLayout(2026, (860, 540), measures())
    first = layout.day_area(date(2026, 11, 1))  # a Sunday: six empty places before it

    assert layout.day_at(first.center() - QPointF(first.width(), 0)) is None
    assert layout.day_at(layout.month_area(11).topLeft() + QPointF(3, 3)) is None
    assert layout.day_at(QPointF(-5, -5)) is None


def test_days_grow_with_the_room_and_never_below_what_can_be_read() -> None:
    low = YearLayout(2026, (860, 100), measures())
    high = YearLayout(2026, (860, 4000), measures())

    assert (low.cell_height, high.cell_height) == measures().cell_heights
    assert low.least_height > 100


# ---------------------------------------------------------------- what is counted
@pytest.mark.parametrize("year", range(2010, 2028))
def test_the_days_of_a_month_are_those_that_terms_are_counted_with(year: int) -> None:
    calendar, one = load_calendar(), shown(year)
    counts = [one.working_count(month) for month in range(1, 13)]
    first, last = date(year, 1, 1), date(year, 12, 31)

    assert sum(counts) == one.year_count() == calendar.working_days_between(first, last)
    assert all(one.is_working(day) == calendar.is_working(day) for day in days_of(year))


# ---------------------------------------------------------------- how a day looks
def picture(look: DayLook) -> bytes:
    """Paint a day in grey, so that only shapes and brightness are left."""
    image = QImage(28, 24, QImage.Format.Format_ARGB32)
    image.fill(theme.current().colour("surface"))
    painter = QPainter(image)
    paint_day(painter, QRectF(0, 0, 28, 24), look)
    painter.end()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(grey.constBits())


@pytest.mark.parametrize("name", theme.names())
def test_every_kind_is_told_apart_without_colour(qapp: QApplication, name: str) -> None:
    theme.apply_theme(qapp, theme.load_theme(name))
    kinds = [DayLook(number="15", kind=kind) for kind in DayKind]
    expected = [DayLook(number="15", kind=kind, is_expected=True) for kind in DayKind]
    others = [
        DayLook(number="15"),
        DayLook(number="15", is_weekend=True),
        DayLook(number="15", is_today=True),
    ]

    pictures = [picture(look) for look in (*kinds, *expected, *others)]

    assert len(set(pictures)) == len(pictures)
    assert len({letter for letter, _role in KIND_LOOKS.values()}) == len(DayKind)


@pytest.mark.parametrize("name", theme.names())
def test_letters_and_numbers_of_every_kind_can_be_read(name: str) -> None:
    roles = theme.load_theme(name).roles()

    for _letter, role in KIND_LOOKS.values():
        assert contrast.ratio(roles[role], roles[f"{role}_soft"]) >= 4.5
        assert contrast.ratio(roles[role], roles["surface"]) >= 4.5
    assert contrast.ratio(roles["text3"], roles["sunken"]) >= 4.5
    assert contrast.ratio(roles["accent"], roles["surface"]) >= 3


def test_nothing_of_a_marked_day_is_cut_in_the_narrowest_cell() -> None:
    width = least_cell_width()
    colours = {theme.current().colour(role).name() for role in ("surface", "late_soft")}
    image = QImage(width + 20, 44, QImage.Format.Format_ARGB32)
    image.fill(theme.current().colour("surface"))
    painter = QPainter(image)
    paint_day(painter, QRectF(10, 10, width, 24), DayLook(number="28", kind=DayKind.HOLIDAY))
    painter.end()

    border = [(x, y) for x in range(width + 20) for y in range(44) if not 10 <= x < width + 10]

    assert {QColor(image.pixel(x, y)).name() for x, y in border} <= colours


def test_the_cursor_is_a_ring_and_thinner_without_the_focus() -> None:
    def ring(*, has_focus: bool) -> int:
        image = QImage(40, 40, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paint_cursor(painter, QRectF(6, 8, 28, 24), has_focus=has_focus)
        painter.end()
        accent = theme.current().colour("accent")
        return sum(image.pixelColor(20, y) == accent for y in range(40))

    assert ring(has_focus=True) == 4
    assert ring(has_focus=False) == 2


# ---------------------------------------------------------------- what is typed
@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("25/12", date(2027, 12, 25)),
        ("2.1.2026", date(2026, 1, 2)),
        ("02012028", date(2028, 1, 2)),
        ("29/2/28", date(2028, 2, 29)),
        ("29/02", None),
        ("29/02/2027", None),
        ("31/4", None),
        ("mai", None),
        ("", None),
    ],
)
def test_a_day_is_one_of_the_year_unless_it_says_otherwise(text: str, day: date | None) -> None:
    assert read_day(text, 2027) == day


def test_a_leap_day_without_a_year_is_none_in_the_year_behind_a_leap_year() -> None:
    assert read_day("29/2", 2025) is None
    assert read_day("29/2", 2024) == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("07:00-11:30, 13:30-17:00", "07:00-11:30 13:30-17:00"),
        ("7h - 11h30; 13h30–17h", "07:00-11:30 13:30-17:00"),
        ("730-11", "07:30-11:00"),
        ("", ""),
        ("7:00", None),
        ("7:00-25:00", None),
        ("7-9-11", None),
        ("sáng", None),
    ],
)
def test_hours_are_read_as_people_write_them(text: str, said: str | None) -> None:
    sessions = read_sessions(text)
    words = None
    if sessions is not None:
        words = " ".join(f"{start:%H:%M}-{end:%H:%M}" for start, end in sessions)

    assert words == said


@pytest.mark.parametrize("text", ["11:30-7:00", "7-12, 11-17", ""])
def test_hours_that_cannot_be_worked_are_found(text: str) -> None:
    assert not are_in_order(read_sessions(text) or ())
