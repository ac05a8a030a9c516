"""The week on the first page: in numbers, by keyboard, live; and charts as widgets."""

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kktdesk.domain.chart import Chart, ChartKind, Series
from kktdesk.services.desk import Desk
from kktdesk.settings import ThemeChoice
from kktdesk.ui import dress, theme
from kktdesk.ui.main_window import MainWindow
from kktdesk.ui.page import DAY_END
from kktdesk.ui.pages.today import TodayPage
from kktdesk.ui.widgets.chart_paint import paint_chart
from kktdesk.ui.widgets.chart_view import ChartView, key_height
from kktdesk.ui.widgets.week_chart import WeekChart
from tests.factories import an_entry, at

WEDNESDAY = date(2026, 11, 25)


@pytest.fixture
def page(window: MainWindow, desk: Desk, qtbot: QtBot) -> TodayPage:
    desk.reception.receive(an_entry(received_at=at("2026-11-23 08:00")))
    desk.results.ready(desk.reception.receive(an_entry()).dossier.code)
    page = window.shelf.page()
    assert isinstance(page, TodayPage)
    page.shell.hub.announce()
    qtbot.waitUntil(lambda: not window.runner.is_busy)
    return page


def press(qtbot: QtBot, page: TodayPage, key: Qt.Key) -> None:
    qtbot.keyClick(page.week.chart, key)
    qtbot.waitUntil(lambda: not page.shell.runner.is_busy)


def test_its_name_says_every_number(page: TodayPage) -> None:
    said = page.week.chart.accessibleName()

    assert "Monday 23/11: received 1, finished 0" in said
    assert "Wednesday 25/11: received 1, finished 1" in said
    assert "Friday 27/11: due 0" in said


def test_what_is_received_shows_at_once(page: TodayPage, desk: Desk, qtbot: QtBot) -> None:
    desk.reception.receive(an_entry())
    page.shell.hub.announce()

    qtbot.waitUntil(lambda: "25/11: received 2" in page.week.chart.accessibleName())


def test_the_cursor_begins_today_and_arrows_move_it(qtbot: QtBot, page: TodayPage) -> None:
    chart = page.week.chart
    assert chart.day() == WEDNESDAY

    press(qtbot, page, Qt.Key.Key_Left)
    assert chart.day() == date(2026, 11, 24)
    for _ in range(9):
        press(qtbot, page, Qt.Key.Key_Right)
    assert chart.day() == date(2026, 11, 27)
    assert "Friday 27/11" in chart.accessibleDescription()


def test_enter_opens_the_sheet_of_a_day_that_has_come(qtbot: QtBot, page: TodayPage) -> None:
    asked: list[tuple[str, object]] = []
    page.page_requested.connect(lambda name, argument: asked.append((name, argument)))

    press(qtbot, page, Qt.Key.Key_Right)
    press(qtbot, page, Qt.Key.Key_Return)
    assert asked == []
    for _ in range(3):
        press(qtbot, page, Qt.Key.Key_Left)
    press(qtbot, page, Qt.Key.Key_Return)

    assert asked == [(DAY_END, date(2026, 11, 23))]


def test_page_keys_go_to_other_weeks(qtbot: QtBot, page: TodayPage) -> None:
    press(qtbot, page, Qt.Key.Key_PageUp)

    assert page.week.note.text() == "16/11 – 20/11"
    assert page.week.title.text() == "Week"
    press(qtbot, page, Qt.Key.Key_PageDown)
    assert page.week.title.text() == "This week"


def test_a_narrow_window_leaves_it_out_and_f6_does_not_go_there(
    page: TodayPage, window: MainWindow, qtbot: QtBot
) -> None:
    assert page.week.chart in page.panes()
    window.resize(911, 512)

    qtbot.waitUntil(page.week.isHidden)
    assert page.week.chart not in page.panes()
    assert page.minimumSizeHint().width() <= page.width()


def test_a_click_takes_a_day(qtbot: QtBot, page: TodayPage) -> None:
    chart = page.week.chart
    place = chart.column(0).center().toPoint()

    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)

    assert chart.day() == date(2026, 11, 23)


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_bars_are_told_apart_in_grey(
    page: TodayPage, qapp: QApplication, choice: ThemeChoice
) -> None:
    dress.wear(qapp, choice)
    chart = page.week.chart
    picture = chart.grab().toImage()
    plot = chart._plot()
    column = chart.column(2)
    middle = round(plot.bottom() - 8)
    greys = [
        QColor(picture.pixel(x, middle)).lightness()
        for x in range(round(column.left()) + 2, round(column.right()) - 2)
    ]
    ground = theme.current().colour("accent_soft").lightness()
    dress.wear(qapp, ThemeChoice.LIGHT)

    # a filled bar, then the two edges of an outlined one
    marked = [abs(grey - ground) > 60 for grey in greys]
    assert sum(before != after for before, after in pairwise(marked)) == 6


def test_a_chart_says_all_its_numbers_and_grows_with_its_labels() -> None:
    months = tuple(f"{month:02d}/2026" for month in range(1, 13))
    chart = Chart(
        "Tỷ lệ đúng hạn",
        months,
        (Series("đúng hạn", tuple(90.0 + month / 2 for month in range(12))),),
        ChartKind.LINES,
        "%",
    )
    view = ChartView(chart)

    assert "01/2026: đúng hạn 90 %" in view.accessibleName()
    assert "12/2026: đúng hạn 95,5 %" in view.accessibleName()
    assert view.heightForWidth(300) > view.heightForWidth(1200)


def middle_of(chart: Chart) -> set[int]:
    """Return the colours in the middle of a chart, where bars of nothing do not reach."""
    picture = QImage(300, 200, QImage.Format.Format_RGB32)
    picture.fill(theme.current().colour("surface"))
    painter = QPainter(picture)
    paint_chart(painter, QRectF(0, 0, 300, 200), chart)
    painter.end()
    return {picture.pixel(x, y) for x in range(30, 270) for y in range(60, 140)}


@pytest.mark.parametrize("kind", ChartKind)
def test_a_part_of_a_chart_without_figures_says_so(kind: ChartKind) -> None:
    values = (None, None, 0.0, 0.0)
    whole = Chart("Tỷ lệ", ("09/26", "10/26", "11/26", "12/26"), (Series("", values),), kind)
    empty, known = whole.parts(2)

    assert len(middle_of(known)) == 1
    assert len(middle_of(empty)) > 1
    assert ChartView(empty).accessibleName() == "Tỷ lệ; no figures yet"
    assert "no figures" not in ChartView(whole).accessibleName()


def test_the_key_of_a_chart_takes_another_line_where_it_is_narrow() -> None:
    names = ("Giải quyết đúng hạn", "Trễ hạn có thư xin lỗi", "Hồ sơ số hóa")

    assert key_height(names, 200) == 3 * key_height(names, 2000)


def test_a_week_that_is_not_read_yet_is_quiet(qtbot: QtBot) -> None:
    chart = WeekChart()
    qtbot.addWidget(chart)
    chart.show()
    qtbot.keyClick(chart, Qt.Key.Key_Return)

    assert chart.day() is None
    assert not chart.grab().isNull()
