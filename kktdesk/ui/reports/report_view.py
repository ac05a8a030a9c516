"""The report that is shown: its head in words, its table or its charts, what stands under them."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.domain.report import Report
from kktdesk.ui import fonts, formats
from kktdesk.ui.reports.report_foot import IdentityLine
from kktdesk.ui.reports.report_table import ReportTable
from kktdesk.ui.why.ring_scroll import RingScroll
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.chart_view import ChartView
from kktdesk.ui.widgets.empty import EmptyState
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.panels import Panel

translate = QCoreApplication.translate

_SIDE, _GAP, _LOW = 14, 20, 420


class ReportView(Panel):
    """Shows a report, or why there is none.

    Attributes:
        table: of the report.
        wait: what stands in its place while one is made, or after that has failed.
        act: ends the waiting, or begins it again.

    Signals:
        act_requested: ``act`` was pressed.
    """

    act_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._heading = PlainLabel("", "body", elide=True)
        self._heading.set_strong(True)
        self._about = PlainLabel("", "hint", "text2", elide=True)
        self.table = ReportTable()
        self._cell = PlainLabel("", "hint", "text", elide=True)
        self.identities = IdentityLine()
        self.act = ActionButton("", kind="default")
        self.wait = EmptyState("hourglass", "", "", self.act)
        self.charts = _charts_area()
        self._stack = QStackedWidget()
        self._lay_out()
        self.table.pointed.connect(self._cell.setText)
        self.act.clicked.connect(self.act_requested)

    def _lay_out(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(_padded(self._heading, self._about, top=8, bottom=6))
        column.addWidget(self.table, 1)
        column.addLayout(_padded(self._cell, self.identities, top=5, bottom=7))
        for widget in (whole, self.wait, self.charts):
            self._stack.addWidget(widget)
        self.body.setContentsMargins(1, 1, 1, 1)
        self.body.addWidget(self._stack, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_low = self.height() < fonts.grown(_LOW)
        self._about.setVisible(not is_low)
        self.identities.shorten(is_short=is_low)

    @property
    def report(self) -> Report | None:
        """Return the report that is shown, or None while there is none."""
        return None if self._stack.currentWidget() is self.wait else self.table.report

    @property
    def is_waiting(self) -> bool:
        """Return whether something else stands in the place of a report."""
        return self._stack.currentWidget() is self.wait

    @property
    def has_charts_open(self) -> bool:
        """Return whether charts are shown in the place of the table."""
        return self._stack.currentWidget() is self.charts

    def pane(self) -> QWidget:
        """Return what takes the focus."""
        if self.is_waiting:
            return self.act
        return self.charts if self.has_charts_open else self.table

    def show_report(self, report: Report) -> None:
        """Show a report; charts that were open stay open if it has some."""
        self._heading.setText(report.title)
        lines = (line.removeprefix("- ") for line in report.lines if not _is_period(report, line))
        self._about.setText(" · ".join(part for part in (report.code, *lines) if part))
        self.table.show_report(report)
        self.identities.show_identities(report.identities)
        self._fill_charts(report)
        is_open = self.has_charts_open and bool(report.charts)
        self._stack.setCurrentIndex(2 if is_open else 0)

    def _fill_charts(self, report: Report) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(_SIDE, 8, _SIDE, 8)
        column.setSpacing(_GAP)
        for chart in report.charts:
            column.addWidget(ChartView(chart))
        column.addStretch()
        self.charts.setWidget(content)
        content.setAutoFillBackground(False)  # the sheet's ground shows through

    def open_charts(self, *, is_open: bool) -> None:
        """Show the charts in the place of the table, or the table again."""
        self._stack.setCurrentIndex(2 if is_open else 0)

    def show_wait(self, why: str, where: str, act: str, key: str) -> None:
        """Show a sentence and one act in the place of the report."""
        self.wait.say(why, where)
        self.act.setText(act)
        self.act.set_key(key)
        self._stack.setCurrentIndex(1)


def _is_period(report: Report, line: str) -> bool:
    # The page says the period over everything.
    return formats.day_text(report.period.last) in line


def _charts_area() -> QScrollArea:
    area = RingScroll(QWidget())
    area.setAccessibleName(translate("ReportView", "Charts"))
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return area


def _padded(*widgets: QWidget, top: int, bottom: int) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(_SIDE, top, _SIDE, bottom)
    column.setSpacing(2)
    for widget in widgets:
        column.addWidget(widget)
    return column
