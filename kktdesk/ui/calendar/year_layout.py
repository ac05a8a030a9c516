"""Where each day of a year stands: twelve months in one to four columns, Monday first."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF

from kktdesk.ui.calendar.year_values import month_length

WEEK, WEEKS, MONTHS = 7, 6, 12
_COLUMNS = (4, 3, 2, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What does not depend on the room.

    Attributes:
        cell_width: least width of a day.
        cell_heights: least and greatest height of a day.
        title: height of a month's name.
        head: height of the names of the weekdays.
    """

    cell_width: int
    cell_heights: tuple[int, int]
    title: int
    head: int
    gap_x: int
    gap_y: int


class YearLayout:
    """The places of one year in a room.

    Attributes:
        columns: how many months stand side by side.
        least_height: below this the year must scroll.
    """

    def __init__(self, year: int, room: tuple[float, float], measures: Measures) -> None:
        width, height = room
        self._year, self._measures = year, measures
        self.columns = _columns(width, measures)
        rows = MONTHS // self.columns
        self._month_width = (width - (self.columns - 1) * measures.gap_x) / self.columns
        least, greatest = measures.cell_heights
        outer = rows * (measures.title + measures.head) + (rows - 1) * measures.gap_y
        self.least_height = outer + rows * WEEKS * least
        spare = (height - outer) / (rows * WEEKS)
        self.cell_height = int(min(max(spare, least), greatest))
        self.cell_width = self._month_width / WEEK

    @property
    def _pitch(self) -> float:
        measures = self._measures
        return measures.title + measures.head + WEEKS * self.cell_height + measures.gap_y

    def month_area(self, month: int) -> QRectF:
        """Return where a month stands, its head included."""
        row, column = divmod(month - 1, self.columns)
        left = column * (self._month_width + self._measures.gap_x)
        height = self._pitch - self._measures.gap_y
        return QRectF(left, row * self._pitch, self._month_width, height)

    def day_area(self, day: date) -> QRectF:
        """Return the cell of a day."""
        area = self.month_area(day.month)
        week, weekday = divmod(_offset(day) + day.day - 1, WEEK)
        left = round(area.left() + weekday * self.cell_width)
        right = round(area.left() + (weekday + 1) * self.cell_width)
        return QRectF(left, self.days_top(area) + week * self.cell_height,
                      right - left, self.cell_height)  # fmt: skip

    def days_top(self, month_area: QRectF) -> float:
        """Return where the cells of a month begin."""
        return month_area.top() + self._measures.title + self._measures.head

    def day_at(self, place: QPointF) -> date | None:
        """Find the day at a place.

        Returns:
            the day, or None between the days.
        """
        for month in range(1, MONTHS + 1):
            area = self.month_area(month)
            if area.contains(place):
                return self._day_in(month, area, place)
        return None

    def _day_in(self, month: int, area: QRectF, place: QPointF) -> date | None:
        first = date(self._year, month, 1)
        weekday = min(int((place.x() - area.left()) / self.cell_width), WEEK - 1)
        top = place.y() - self.days_top(area)
        number = int(top // self.cell_height) * WEEK + weekday - first.weekday() + 1
        if top < 0 or not 1 <= number <= month_length(self._year, month):
            return None
        return first + timedelta(days=number - 1)


def _columns(width: float, measures: Measures) -> int:
    for columns in _COLUMNS:
        if width >= columns * WEEK * measures.cell_width + (columns - 1) * measures.gap_x:
            return columns
    return 1


def _offset(day: date) -> int:
    return day.replace(day=1).weekday()
