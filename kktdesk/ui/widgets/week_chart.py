"""The week in bars: what came and what was finished on each day, what is due on the days ahead."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kktdesk.domain.chart import Chart, Series
from kktdesk.ui import fonts, formats, theme
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.buttons import is_enter
from kktdesk.ui.widgets.chart_paint import PATTERNS, Pattern, column_of, paint_bars
from kktdesk.ui.widgets.chart_view import key_height, paint_key

if TYPE_CHECKING:
    from kktdesk.services.weeks import Week, WeekDay

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_WEEK_STEPS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_GAP, _RADIUS = 6, 3
_HEIGHT, _LEAST = 196, 150
_RECEIVED, _FINISHED, _DUE = PATTERNS
_TOP = int((Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop).value)
_WRAPPED = int(Qt.AlignmentFlag.AlignCenter.value) | int(Qt.TextFlag.TextWordWrap.value)


class WeekChart(QWidget):
    """A week; Left and Right go from day to day, PgUp and PgDn from week to week.

    Signals:
        day_opened: Enter, or a double click, on a day that has come.
        week_stepped: -1 or 1.
    """

    day_opened = Signal(object)
    week_stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._week: Week | None = None
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("The week"))

    # ------------------------------------------------------------ what is shown
    def show_week(self, week: "Week") -> None:
        """Show a week; the cursor stays on its day, or goes to today."""
        kept = self.day()
        self._week = week
        days = [one.day for one in week.days]
        wanted = kept if kept in days else week.today
        self._at = days.index(wanted) if wanted in days else 0
        self.setAccessibleName(self.words())
        self._describe()

    def day(self) -> date | None:
        """Return the day under the cursor, or None before there is a week."""
        return None if self._week is None else self._week.days[self._at].day

    def words(self) -> str:
        """Return everything that the chart says, as one text."""
        days = self._week.days if self._week is not None else ()
        return "; ".join(map(self._day_words, days))

    def _day_words(self, one: "WeekDay") -> str:
        day = f"{formats.weekday_text(one.day)} {formats.short_day_text(one.day)}"
        if one.due is not None:
            return self.tr("{day}: due {due}").format(day=day, due=one.due)
        words = self.tr("{day}: received {received}, finished {finished}")
        said = words.format(day=day, received=one.received, finished=one.finished)
        return f"{said} ({one.closed})" if one.closed else said

    def _describe(self) -> None:
        if self._week is not None:
            self.setAccessibleDescription(self._day_words(self._week.days[self._at]))
        self.update()

    # ------------------------------------------------------------ room
    @override
    def sizeHint(self) -> QSize:
        return QSize(fonts.widened(232), fonts.grown(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(fonts.widened(180), fonts.grown(_LEAST))

    def _names(self) -> tuple[str, ...]:
        return self.tr("Received"), self.tr("Finished"), self.tr("Due")

    def _plot(self) -> QRectF:
        key, line = key_height(self._names(), self.width()), fonts.line_height("hint")
        top, below = key + line + 2 * _GAP, 2 * line + _GAP
        return QRectF(0, top, self.width(), max(self.height() - top - below, 1))

    def column(self, at: int) -> QRectF:
        """Return the room of a day, from the key down to its date."""
        count = len(self._week.days) if self._week is not None else 1
        area = column_of(self._plot(), at, count)
        return QRectF(
            area.left(), area.top() - fonts.line_height("hint") - _GAP / 2, area.width(),
            self.height() - area.top() + fonts.line_height("hint") + _GAP / 2,
        )  # fmt: skip

    # ------------------------------------------------------------ keys and mouse
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._week is None:
            super().keyPressEvent(event)
        elif is_enter(event):
            self._open()
        elif key in _STEPS:
            self._go_to(self._at + _STEPS[key])
        elif key in _WEEK_STEPS:
            self.week_stepped.emit(_WEEK_STEPS[key])
        else:
            super().keyPressEvent(event)

    def _go_to(self, at: int) -> None:
        if self._week is not None:
            self._at = min(max(at, 0), len(self._week.days) - 1)
            self._describe()

    def _open(self) -> None:
        day = self.day()
        if self._week is not None and day is not None and day <= self._week.today:
            self.day_opened.emit(day)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        count = len(self._week.days) if self._week is not None else 0
        for at in range(count):
            if self.column(at).contains(event.position()):
                self._go_to(at)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.column(self._at).contains(event.position()):
            self._open()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # ------------------------------------------------------------ paint
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_key(painter, QPointF(0, 0), self._names(), self.width())
        if self._week is None:
            return
        plot, colours = self._plot(), theme.current()
        chart = _chart(self._week)
        for at, one in enumerate(self._week.days):
            if one.day == self._week.today:
                ground = colours.colour("accent_soft")
                drawing.outline(painter, self.column(at), _RADIUS, ground=ground)
        drawing.hairline(painter, plot.bottomLeft(), plot.width(), colours.colour("line"))
        for at, one in enumerate(self._week.days):
            self._paint_day(painter, at, one, chart)
        if self.hasFocus():
            edge = (colours.colour("accent"), 2.0)
            drawing.outline(painter, self.column(self._at), _RADIUS, edge=edge)

    def _paint_day(self, painter: QPainter, at: int, one: "WeekDay", chart: Chart) -> None:
        column = column_of(self._plot(), at, len(chart.labels))
        marks = _marks(one)
        if marks:
            paint_bars(painter, column, marks, chart)
        else:
            painter.setFont(fonts.font("hint"))
            painter.setPen(theme.current().colour("text2"))
            painter.drawText(column, _WRAPPED, one.closed or self.tr("closed"))
        self._paint_date(painter, column, one.day)

    def _paint_date(self, painter: QPainter, column: QRectF, day: date) -> None:
        is_today = self._week is not None and day == self._week.today
        line = fonts.line_height("hint")
        names = (
            self.tr("Mon"), self.tr("Tue"), self.tr("Wed"), self.tr("Thu"), self.tr("Fri"),
            self.tr("Sat"), self.tr("Sun"),
        )  # fmt: skip
        for number, words in enumerate((names[day.weekday()], formats.short_day_text(day))):
            top = column.bottom() + _GAP / 2 + number * line
            painter.setFont(fonts.font("hint", strong=is_today))
            painter.setPen(theme.current().colour("text" if is_today else "text2"))
            painter.drawText(QRectF(column.left(), top, column.width(), line), _TOP, words)


def _marks(one: "WeekDay") -> list[tuple[float | None, Pattern]]:
    """Return the bars of a day; none for a closed day on which nothing was."""
    if one.due is not None:
        return [(one.due, _DUE)] if one.due or one.is_working else []
    if not one.is_working and not (one.received or one.finished):
        return []
    return [(one.received, _RECEIVED), (one.finished, _FINISHED)]


def _chart(week: "Week") -> Chart:
    """Return the scale of a week."""
    days = week.days
    return Chart(
        title="",
        labels=tuple(formats.short_day_text(one.day) for one in days),
        series=(
            Series("", tuple(float(one.received) for one in days)),
            Series("", tuple(float(one.finished) for one in days)),
            Series("", tuple(float(one.due or 0) for one in days)),
        ),
    )
