"""Paints one month of the year: its name, how many days are worked, its weeks."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from kktdesk.domain.calendar import WEEKEND
from kktdesk.ui import fonts, theme
from kktdesk.ui.calendar.day_paint import DayLook, paint_day
from kktdesk.ui.calendar.year_values import Standing, YearShown, month_length
from kktdesk.ui.widgets import drawing

if TYPE_CHECKING:
    from kktdesk.ui.calendar.year_layout import YearLayout

translate = QCoreApplication.translate

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_CENTER = int(Qt.AlignmentFlag.AlignCenter.value)
_LEFT = int((_MIDDLE | Qt.AlignmentFlag.AlignLeft).value)
_RIGHT = int((_MIDDLE | Qt.AlignmentFlag.AlignRight).value)


def month_name(month: int) -> str:
    """Return the name of a month."""
    names = (
        translate("WorkingCalendar", "January"),
        translate("WorkingCalendar", "February"),
        translate("WorkingCalendar", "March"),
        translate("WorkingCalendar", "April"),
        translate("WorkingCalendar", "May"),
        translate("WorkingCalendar", "June"),
        translate("WorkingCalendar", "July"),
        translate("WorkingCalendar", "August"),
        translate("WorkingCalendar", "September"),
        translate("WorkingCalendar", "October"),
        translate("WorkingCalendar", "November"),
        translate("WorkingCalendar", "December"),
    )
    return names[month - 1]


def weekday_letters() -> tuple[str, ...]:
    """Return the shortest names of the weekdays, Monday first."""
    return (
        translate("WorkingCalendar", "Mo"),
        translate("WorkingCalendar", "Tu"),
        translate("WorkingCalendar", "We"),
        translate("WorkingCalendar", "Th"),
        translate("WorkingCalendar", "Fr"),
        translate("WorkingCalendar", "Sa"),
        translate("WorkingCalendar", "Su"),
    )


def look_of(day: date, shown: YearShown) -> DayLook:
    """Return how a day of the year looks."""
    plain = DayLook(
        number=str(day.day),
        is_weekend=day.weekday() in WEEKEND,
        is_today=day == shown.today,
        is_dim=shown.standing is Standing.MISSING,
    )
    entry = shown.marks.get(day)
    return plain if entry is None else plain.marked_by(entry)


def paint_month(painter: QPainter, layout: "YearLayout", shown: YearShown, month: int) -> None:
    """Paint a month into its place."""
    area = layout.month_area(month)
    top = layout.days_top(area)
    _paint_head(painter, QRectF(area.topLeft(), QPointF(area.right(), top)), shown, month)
    for number in range(1, month_length(shown.year, month) + 1):
        day = date(shown.year, month, number)
        paint_day(painter, layout.day_area(day), look_of(day, shown))


def _paint_head(painter: QPainter, area: QRectF, shown: YearShown, month: int) -> None:
    colours = theme.current()
    title = QRectF(area.left() + 2, area.top(), area.width() - 4, fonts.line_height("body"))
    painter.setFont(fonts.font("body", strong=True))
    painter.setPen(colours.colour("text"))
    painter.drawText(title, _LEFT, month_name(month))
    painter.setFont(fonts.font("hint"))
    painter.setPen(colours.colour("text2"))
    if shown.standing is not Standing.MISSING:
        count = shown.working_count(month)
        painter.drawText(title, _RIGHT, translate("WorkingCalendar", "%n day(s)", "", count))
    _paint_weekdays(painter, QRectF(area.left(), title.bottom(), area.width(), 0), area.bottom())


def _paint_weekdays(painter: QPainter, line: QRectF, bottom: float) -> None:
    letters = weekday_letters()
    width = line.width() / len(letters)
    for at, letter in enumerate(letters):
        area = QRectF(line.left() + at * width, line.top() - 1, width, bottom - line.top())
        painter.drawText(area, _CENTER, letter)
    start = QPointF(line.left(), bottom - 1)
    drawing.hairline(painter, start, line.width(), theme.current().colour("line"))
