"""The year as one painted widget with a keyboard cursor; no day is a widget of its own."""

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from kktdesk.ui import fonts
from kktdesk.ui.calendar.day_paint import least_cell_width, paint_cursor
from kktdesk.ui.calendar.day_words import day_line
from kktdesk.ui.calendar.month_paint import paint_month
from kktdesk.ui.calendar.year_layout import MONTHS, WEEK, Measures, YearLayout
from kktdesk.ui.calendar.year_values import YearShown, month_length
from kktdesk.ui.widgets.buttons import is_enter
from kktdesk.ui.widgets.labels import plain_tooltip

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -WEEK,
    Qt.Key.Key_Down: WEEK,
}
_MARGIN = 3  # the cursor's ring stands outside its cell
_CTRL = Qt.KeyboardModifier.ControlModifier


class YearGrid(QWidget):
    """A year; arrows go day by day and week by week, Home and End in the month.

    Signals:
        day_changed: the day under the cursor.
        day_wanted: a day of another year that the cursor was moved to.
        year_stepped: -1 or 1, for PgUp and PgDn.
        opened: Enter or a double click on a day.
        removal_wanted: Del on a day.
    """

    day_changed = Signal(object)
    day_wanted = Signal(object)
    year_stepped = Signal(int)
    opened = Signal(object)
    removal_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: YearShown | None = None
        self._day: date | None = None
        self._layout: YearLayout | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Working calendar"))

    # ------------------------------------------------------------ what is shown
    def show_year(self, shown: YearShown, day: date) -> None:
        """Show a year with the cursor on one of its days."""
        self._shown, self._day = shown, day
        self.setAccessibleName(self.tr("Working calendar {year}").format(year=shown.year))
        self._lay_out()
        self._describe()
        self.update()
        self.day_changed.emit(day)

    @property
    def day(self) -> date | None:
        """Return the day under the cursor."""
        return self._day

    def line(self, day: date) -> str:
        """Return why a day of the year is what it is."""
        return day_line(day, self._shown) if self._shown is not None else ""

    def cell(self, day: date) -> QRectF:
        """Return where a day of the year is painted."""
        area = self._layout.day_area(day) if self._layout is not None else QRectF()
        return area.translated(_MARGIN, _MARGIN)

    def day_at(self, place: QPointF) -> date | None:
        """Return the day at a place, or None."""
        if self._layout is None:
            return None
        return self._layout.day_at(place - QPointF(_MARGIN, _MARGIN))

    def go_to(self, day: date) -> None:
        """Move the cursor."""
        if self._shown is None or day == self._day:
            return
        if day.year != self._shown.year:
            self.day_wanted.emit(day)
            return
        self._day = day
        self._describe()
        self.update()
        self.day_changed.emit(day)

    def _describe(self) -> None:
        if self._day is None:
            return
        line = self.line(self._day)
        self.setAccessibleDescription(line)
        if self.hasFocus() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, line))

    # ------------------------------------------------------------ room
    def _lay_out(self) -> None:
        if self._shown is None:
            return
        room = (self.width() - 2 * _MARGIN, self.height() - 2 * _MARGIN)
        self._layout = YearLayout(self._shown.year, room, measures())
        self.setMinimumHeight(self._layout.least_height + 2 * _MARGIN)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def sizeHint(self) -> QSize:
        return QSize(4 * WEEK * least_cell_width(), self.minimumHeight())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(WEEK * least_cell_width() + 2 * _MARGIN, 0)

    # ------------------------------------------------------------ keys and mouse
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._day is None or not self._take_key(event, self._day):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent, day: date) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() & ~(_CTRL | Qt.KeyboardModifier.KeypadModifier):
            return False
        if is_enter(event):
            self.opened.emit(day)
        elif key == Qt.Key.Key_Delete:
            self.removal_wanted.emit(day)
        elif key in _YEAR_STEPS:
            self.year_stepped.emit(_YEAR_STEPS[key])
        else:
            return self._move(event, day)
        return True

    def _move(self, event: QKeyEvent, day: date) -> bool:
        key, is_year = Qt.Key(event.key()), bool(event.modifiers() & _CTRL)
        if key in _STEPS and not is_year:
            self.go_to(day + timedelta(days=_STEPS[key]))
        elif key == Qt.Key.Key_Home:
            self.go_to(day.replace(month=1 if is_year else day.month, day=1))
        elif key == Qt.Key.Key_End:
            month = MONTHS if is_year else day.month
            self.go_to(day.replace(month=month, day=month_length(day.year, month)))
        else:
            return False
        return True

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self.go_to(day)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self.go_to(day)
            self.opened.emit(day)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self.day_at(QPointF(event.pos()))
            words = "" if day is None else plain_tooltip(self.line(day))
            area = self.cell(day).toRect() if day is not None else self.rect()
            QToolTip.showText(event.globalPos(), words, self, area)
            return True
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return super().event(event)

    # ------------------------------------------------------------ paint
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is None or self._layout is None or self._day is None:
            return
        painter = QPainter(self)
        painter.setTransform(QTransform.fromTranslate(_MARGIN, _MARGIN), combine=True)
        dirty = QRectF(event.rect()).translated(-_MARGIN, -_MARGIN)
        for month in range(1, MONTHS + 1):
            if self._layout.month_area(month).adjusted(-3, -3, 3, 3).intersects(dirty):
                paint_month(painter, self._layout, self._shown, month)
        cursor = self._layout.day_area(self._day)
        paint_cursor(painter, cursor, has_focus=self.hasFocus())


_YEAR_STEPS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


def measures() -> Measures:
    """Return the measures of the year in this face and text size."""
    return Measures(
        cell_width=least_cell_width(),
        cell_heights=(fonts.grown(21), fonts.grown(38)),
        title=fonts.grown(21),
        head=fonts.grown(18),
        gap_x=fonts.widened(10),
        gap_y=fonts.grown(6),
    )
