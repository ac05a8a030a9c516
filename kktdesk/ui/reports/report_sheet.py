"""The sheet on which a report is painted: its measures, what of it is in sight, its cursor's ring.

It is painted as a whole: a table of Qt has heads of one row only.
"""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar
from typing_extensions import override

from kktdesk.domain.report import Report, ReportColumn, ReportRow
from kktdesk.ui import fonts, theme
from kktdesk.ui.reports.report_layout import ROW, ReportLayout
from kktdesk.ui.reports.report_paint import ReportPainter, Sight

_LEAST, _LOW = 140, 320


class ReportSheet(QAbstractScrollArea):
    """Shows a report with one of its cells marked; heads and total stay in sight.

    Attributes:
        report: what is shown, or None.
        place: row and column of the cursor; the total stands behind the last row.
    """

    def __init__(self) -> None:
        super().__init__()
        self.report: Report | None = None
        self.place = (0, 0)
        self._layout: ReportLayout | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self.viewport().update)

    def rows(self) -> tuple[ReportRow, ...]:
        """Return all rows, the total behind the others."""
        report = self.report
        if report is None:
            return ()
        return (*report.rows, report.total) if report.total is not None else report.rows

    def columns(self) -> tuple[ReportColumn, ...]:
        """Return all columns."""
        return self.report.columns if self.report is not None else ()

    def lay_out(self) -> None:
        """Measure the report anew, for the room it has."""
        if self.report is None:
            return
        room = self.viewport().width()
        self._layout = layout = ReportLayout(self.report, room, is_low=self._is_low())
        height = layout.head_height + layout.height + layout.total_height
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(height - self.viewport().height(), 0))
        down.setPageStep(max(self.viewport().height() - layout.head_height, 1))
        down.setSingleStep(fonts.grown(ROW))
        across.setRange(0, max(layout.width - room, 0))
        across.setPageStep(max(room - layout.frozen_width, 1))
        across.setSingleStep(fonts.widened(ROW))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()
        self.bring_into_sight()

    @override
    def sizeHint(self) -> QSize:
        return QSize(fonts.widened(600), fonts.grown(320))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(fonts.widened(240), fonts.grown(_LEAST))

    def _is_low(self) -> bool:
        return self.viewport().height() < fonts.grown(_LOW)

    def _sight(self) -> Sight:
        return Sight(
            size=self.viewport().size(),
            x=self.horizontalScrollBar().value(),
            y=self.verticalScrollBar().value(),
            row=self.place[0],
            column=self.place[1],
            has_focus=self.hasFocus(),
        )

    def _painter(self) -> ReportPainter | None:
        if self.report is None or self._layout is None:
            return None
        return ReportPainter(self.report, self._layout)

    def cell_area(self, row: int, column: int) -> QRect:
        """Return where a cell stands in the viewport, in sight or not."""
        painter = self._painter()
        return QRect() if painter is None else painter.cell_area(self._sight(), row, column)

    def bring_into_sight(self) -> None:
        """Scroll to the cell of the cursor."""
        layout, (row, column) = self._layout, self.place
        if layout is None or self.report is None:
            return
        if row < len(self.report.rows):
            room = self.viewport().height() - layout.head_height - layout.total_height
            top, bottom = layout.tops[row], layout.tops[row + 1]
            _scroll(self.verticalScrollBar(), top, bottom, room)
        if column >= layout.frozen:
            left, right = layout.lefts[column], layout.lefts[column + 1]
            shift, room = layout.frozen_width, self.viewport().width() - layout.frozen_width
            _scroll(self.horizontalScrollBar(), left - shift, right - shift, room)

    def cell_under(self, place: QPoint) -> tuple[int, int] | None:
        """Return row and column at a place of the viewport, or None beside the cells."""
        painter = self._painter()
        return None if painter is None else painter.place_at(self._sight(), place)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.current().colour("surface"))
        report = self._painter()
        if report is not None:
            report.paint(painter, self._sight())


def _scroll(bar: QScrollBar, start: int, end: int, room: int) -> None:
    if start < bar.value():
        bar.setValue(start)
    elif end > bar.value() + room:
        bar.setValue(end - room)
