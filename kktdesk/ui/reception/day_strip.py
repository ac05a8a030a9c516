"""Why the due date is what it is: one cell for each day from the receipt to the promise."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.domain.calendar import DayKind
from kktdesk.domain.due_date import DueDate, TraceDay, TraceReason
from kktdesk.ui import fonts, formats, theme
from kktdesk.ui.entry_words import translate
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.labels import PlainLabel

MOST_DAYS = 92
_WIDTH, _HEIGHT, _GAP = 51, 40, 4
_CENTRE = int(Qt.AlignmentFlag.AlignCenter.value)


class DayCells(QWidget):
    """The days as cells in rows: weekday and day, and beneath what the day counts as."""

    def __init__(self) -> None:
        super().__init__()
        self._days: tuple[TraceDay, ...] = ()
        self._counts: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_days(self, days: tuple[TraceDay, ...]) -> None:
        """Show other days, the first of them the day of receipt."""
        self._days = days
        count, counts = 0, []
        for day in days:
            count += day.is_counted
            counts.append(count)
        self._counts = tuple(counts)
        self.setAccessibleName("; ".join(map(day_sentence, days)))
        self.updateGeometry()
        self.update()

    def words(self) -> tuple[str, ...]:
        """Return what stands in the cells' lower lines."""
        return tuple(self._word(at) for at in range(len(self._days)))

    def _word(self, at: int) -> str:
        day = self._days[at]
        if day.reason is TraceReason.RECEIVED:
            return self.tr("received")
        if day.is_counted:
            return str(self._counts[at])
        return self.tr("moved") if day.reason is TraceReason.MOVED else self.tr("off")

    def _columns(self, width: int) -> int:
        return max((width + _GAP) // (fonts.widened(_WIDTH) + _GAP), 1)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self._days) // self._columns(width))
        return max(rows * (fonts.grown(_HEIGHT) + _GAP) - _GAP, 0)

    @override
    def sizeHint(self) -> QSize:
        width = fonts.widened(420)
        return QSize(width, self.heightForWidth(width))

    def _area(self, at: int) -> QRectF:
        columns = self._columns(self.width())
        width, height = fonts.widened(_WIDTH), fonts.grown(_HEIGHT)
        left, top = at % columns * (width + _GAP), at // columns * (height + _GAP)
        return QRectF(left, top, width, height)

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
        half = area.height() / 2
        painter.setPen(colours.colour("text3" if is_off else "text2"))
        painter.setFont(fonts.font("hint"))
        upper = area.adjusted(0, 2, 0, -half + 1)
        painter.drawText(upper, _CENTRE, f"{short_weekday(day)} {day.day}")
        painter.setPen(colours.colour("text3" if is_off else "text"))
        painter.setFont(fonts.font("hint", strong=not is_off))
        painter.drawText(area.adjusted(0, half - 2, 0, -2), _CENTRE, self._word(at))

    @override
    def event(self, event: object) -> bool:
        if isinstance(event, QHelpEvent):
            under = (at for at in range(len(self._days)) if self._area(at).contains(event.pos()))
            at = next(under, None)
            QToolTip.showText(event.globalPos(), day_sentence(self._days[at]) if at else "")
            return True
        return super().event(event)  # type: ignore[arg-type] # Qt gives a QEvent


class DayStrip(QWidget):
    """The cells, and in words what cells cannot say: named days off, and the source."""

    def __init__(self) -> None:
        super().__init__()
        self.cells = DayCells()
        self._notes = PlainLabel("", "hint", "text2")
        self._notes.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.cells)
        column.addWidget(self._notes)

    def notes(self) -> str:
        """Return the words under the cells."""
        return self._notes.text()

    def show_due(self, due: DueDate, source: str) -> None:
        """Show the days of a due date and what its term rests on."""
        is_short = (due.at.date() - due.received_on).days <= MOST_DAYS
        days = due.trace if is_short else ()
        self.cells.show_days(days)
        self.cells.setVisible(bool(days))
        named = [day_sentence(day) for day in days if day.name and not day.is_counted]
        basis = self.tr("Term: {term}; {source}.") if source else self.tr("Term: {term}.")
        lines = [basis.format(term=due.term.in_words(), source=source)]
        if named:
            lines.append(self.tr("Days off: {days}.").format(days="; ".join(named)))
        self._notes.setText("\n".join(lines))


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
