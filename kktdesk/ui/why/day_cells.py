"""Why the due date is what it is: one cell for each day from the receipt to the promise."""

from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from kktdesk.domain.calendar import DayKind
from kktdesk.domain.clock import working_words
from kktdesk.domain.due_date import TermUnit, TraceDay, TraceReason
from kktdesk.domain.office_hours import ticks
from kktdesk.services.why_views import Explanation
from kktdesk.ui import fonts, formats, theme
from kktdesk.ui.entry_words import translate
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.labels import plain_tooltip

MOST_DAYS = 92
_WIDTH, _HEIGHT, _GAP = 51, 40, 4
_CLOCK_WIDTH, _CLOCK_HEIGHT = 100, 56  # a third line has the hours
_CENTRE = int(Qt.AlignmentFlag.AlignCenter.value)


class DayCells(QWidget):
    """The days as cells in rows: weekday and day, beneath what it counts as, and its hours."""

    def __init__(self) -> None:
        super().__init__()
        self._why: Explanation | None = None
        self._days: tuple[TraceDay, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_why(self, why: Explanation) -> None:
        """Show other days; of a very long term none."""
        self._why = why
        self._days = why.days if len(why.days) <= MOST_DAYS + 1 else ()
        self.setAccessibleName("; ".join(map(day_sentence, self._days)))
        self.setVisible(bool(self._days))
        self.updateGeometry()
        self.update()

    def words(self) -> tuple[str, ...]:
        """Return what stands in the cells' second lines."""
        return tuple(self._word(at) for at in range(len(self._days)))

    def hours(self) -> tuple[str, ...]:
        """Return what stands in the cells' third lines; all empty for terms by days."""
        return tuple(self._hours(at) for at in range(len(self._days)))

    def _word(self, at: int) -> str:
        why, day = self._why, self._days[at]
        if why is None:
            return ""
        if why.lines[at].number:
            return str(why.lines[at].number)
        if not day.is_counted:
            return self._reason_word(day)
        if why.due.term.unit is TermUnit.SAME_DAY:
            return self.tr("return")
        return working_words(_length(day), timedelta.max)

    def _reason_word(self, day: TraceDay) -> str:
        return {
            TraceReason.RECEIVED: self.tr("received"),
            TraceReason.STARTED: self.tr("starts"),
            TraceReason.WORKING: self.tr("no"),
            TraceReason.WEEKEND: self.tr("off"),
            TraceReason.CLOSED: self.tr("closed"),
            TraceReason.PAUSED: self.tr("paused"),
            TraceReason.MOVED: self.tr("moved"),
            DayKind.HOLIDAY: self.tr("holiday"),
            DayKind.OBSERVED: self.tr("observed"),
            DayKind.SWAPPED_OFF: self.tr("swapped"),
            DayKind.MADE_UP: self.tr("no"),
            DayKind.OFFICE_CLOSED: self.tr("own day"),
        }[day.reason]

    def _hours(self, at: int) -> str:
        if not self._is_by_clock or self._why is None:
            return ""
        if at == len(self._days) - 1:
            return self.tr("until {time}").format(time=formats.time_text(self._why.due.at))
        sessions = self._days[at].sessions
        return f"{sessions[0][0]:%H:%M}–{sessions[-1][1]:%H:%M}" if sessions else ""

    @property
    def _is_by_clock(self) -> bool:
        return self._why is not None and self._why.due.reckoning.is_by_clock

    @property
    def _cell(self) -> QSize:
        width = _CLOCK_WIDTH if self._is_by_clock else _WIDTH
        height = _CLOCK_HEIGHT if self._is_by_clock else _HEIGHT
        return QSize(fonts.widened(width), fonts.grown(height))

    def _columns(self, width: int) -> int:
        return max((width + _GAP) // (self._cell.width() + _GAP), 1)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self._days) // self._columns(width))
        return max(rows * (self._cell.height() + _GAP) - _GAP, 0)

    @override
    def sizeHint(self) -> QSize:
        width = fonts.widened(420)
        return QSize(width, self.heightForWidth(width))

    def _area(self, at: int) -> QRectF:
        columns, cell = self._columns(self.width()), self._cell
        left = at % columns * (cell.width() + _GAP)
        top = at // columns * (cell.height() + _GAP)
        return QRectF(left, top, cell.width(), cell.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for at in range(len(self._days)):
            self._paint_cell(painter, at)

    def _paint_cell(self, painter: QPainter, at: int) -> None:
        colours, area = theme.current(), self._area(at)
        is_last, day = at == len(self._days) - 1, self._days[at]
        is_off = not day.is_counted and at > 0 and not is_last
        if is_last:
            edge = (colours.colour("accent"), 2.0)
            drawing.outline(painter, area, 3, ground=colours.colour("accent_soft"), edge=edge)
        elif is_off:
            painter.setPen(QPen(colours.colour("edge"), 1, Qt.PenStyle.DashLine))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        else:
            drawing.outline(painter, area, 3, edge=(colours.colour("edge"), 1.0))
        self._write(painter, area, at, is_off=is_off)

    def _write(self, painter: QPainter, area: QRectF, at: int, *, is_off: bool) -> None:
        colours, day = theme.current(), self._days[at].day
        quiet = colours.colour("text3" if is_off else "text2")
        loud = colours.colour("text3" if is_off else "text")
        named = f"{short_weekday(day)} {day.day}"
        lines = [(named, quiet, False), (self._word(at), loud, not is_off)]
        if self._is_by_clock:
            lines.append((self._hours(at), quiet, False))
        high = (area.height() - 4) / len(lines)
        for number, (words, colour, is_strong) in enumerate(lines):
            painter.setPen(colour)
            painter.setFont(fonts.font("hint", strong=is_strong))
            line = QRectF(area.left(), area.top() + 2 + number * high, area.width(), high)
            painter.drawText(line, _CENTRE, words)

    @override
    def event(self, event: object) -> bool:
        if isinstance(event, QHelpEvent):
            under = (at for at in range(len(self._days)) if self._area(at).contains(event.pos()))
            QToolTip.showText(event.globalPos(), self._tip(next(under, None)))
            return True
        return super().event(event)  # type: ignore[arg-type] # Qt gives a QEvent

    def _tip(self, at: int | None) -> str:
        if at is None or self._why is None:
            return ""
        line = self._why.lines[at]
        return plain_tooltip(f"{formats.date_text(line.day)}: {line.why}")


def _length(day: TraceDay) -> timedelta:
    return timedelta(microseconds=sum(ticks(end) - ticks(start) for start, end in day.sessions))


def day_sentence(day: TraceDay) -> str:
    """Return a day with its reason, for example ``24/11/2026 (Thứ Ba) nghỉ lễ Quốc khánh``."""
    is_named = isinstance(day.reason, DayKind) and bool(day.name)
    reason = f"{day.reason_name} {day.name}" if is_named else day.reason_name
    return f"{formats.date_text(day.day)} {reason}"


def short_weekday(day: date) -> str:
    """Return the weekday in two or three letters, for cells."""
    names = (
        translate("Reception", "Mo"),
        translate("Reception", "Tu"),
        translate("Reception", "We"),
        translate("Reception", "Th"),
        translate("Reception", "Fr"),
        translate("Reception", "Sa"),
        translate("Reception", "Su"),
    )
    return names[day.weekday()]
