"""The lists of dossiers on the rail, each with its count, below the entry of their page."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from kktdesk.services.list_views import ListKind
from kktdesk.ui import fonts, formats, theme
from kktdesk.ui.widgets import drawing

ROW_HEIGHT = 28
_LEFT, _RIGHT, _GAP = 50, 14, 6


class RailLists(QWidget):
    """As many lists as there is room for, what presses stands first.

    Signals:
        chosen: the ``ListKind`` that is wanted.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.entries = {kind: ListEntry(words) for kind, words in self._titles().items()}
        for kind, entry in self.entries.items():
            entry.setParent(self)
            entry.clicked.connect(partial(self.chosen.emit, kind))

    def _titles(self) -> dict[ListKind, str]:
        return {
            ListKind.OVERDUE: self.tr("Overdue"),
            ListKind.DUE_TODAY: self.tr("Due today"),
            ListKind.DUE_SOON: self.tr("Due soon"),
            ListKind.ONLINE_FILED: self.tr("Filed online"),
            ListKind.WITH_DIVISION: self.tr("With divisions"),
            ListKind.WITH_PARTNER: self.tr("With agencies"),
            ListKind.WAITED_FOR: self.tr("Waiting for papers"),
            ListKind.UNCOLLECTED: self.tr("Not collected"),
            ListKind.TO_POST: self.tr("To be posted"),
            ListKind.AT_THE_POST: self.tr("At the post"),
        }

    def show_counts(self, counts: Mapping[ListKind, int]) -> None:
        """Show how many dossiers each list holds."""
        for kind, entry in self.entries.items():
            entry.show_count(counts.get(kind))
        self._place()

    def forget(self) -> None:
        """Show no counts: nothing is open."""
        self.show_counts({})

    def mark(self, kind: ListKind | None) -> None:
        """Mark the list that is shown; None marks none."""
        for known, entry in self.entries.items():
            entry.setChecked(known is kind)

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, len(self.entries) * fonts.grown(ROW_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        # without room for every list, those that hold something come before the empty ones
        height = fonts.grown(ROW_HEIGHT)
        by_need = sorted(self.entries.values(), key=lambda entry: entry.count in {"", "0"})
        seen = by_need[: self.height() // height]
        shown = [entry for entry in self.entries.values() if entry in seen]
        for entry in self.entries.values():
            entry.setVisible(entry in seen)
        for at, entry in enumerate(shown):
            entry.setGeometry(0, at * height, self.width(), height)


class ListEntry(QAbstractButton):
    """A list: its name, and at the right how many dossiers it holds."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._count: int | None = None
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        # Every list is in the palette; Tab goes through the page, not along the rail.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def count(self) -> str:
        """Return the count as shown, "" while it is not known."""
        return "" if self._count is None else formats.count_text(self._count)

    def show_count(self, count: int | None) -> None:
        """Show how many dossiers the list holds; None where that is not known."""
        if count != self._count:
            self._count = count
            self.setAccessibleName(f"{self.text()}: {self.count}" if self.count else self.text())
            self.update()

    @override
    def nextCheckState(self) -> None:
        """Leave the mark to ``RailLists.mark``: the list may not come."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        ground = "surface" if self.isChecked() else "sunken" if self.underMouse() else "nav"
        painter.fillRect(self.rect(), colours.colour(ground))
        if self.isChecked():
            painter.fillRect(QRectF(0, 0, 3, self.height()), colours.colour("accent"))
        strong = self.isChecked()
        metrics = fonts.metrics("hint", strong=strong)
        baseline = round((self.height() + metrics.ascent() - metrics.descent()) / 2)
        right: float = self.width() - _RIGHT
        right -= self._paint_count(painter, QPointF(right, baseline)) + _GAP
        painter.setFont(fonts.font("hint", strong=strong))
        painter.setPen(colours.colour("text" if strong else "text2"))
        words = drawing.elided(self.text(), "hint", right - _LEFT, strong=strong)
        painter.drawText(QPointF(_LEFT, baseline), words)

    def _paint_count(self, painter: QPainter, end: QPointF) -> float:
        strong = bool(self._count)
        width = fonts.metrics("hint", strong=strong).horizontalAdvance(self.count)
        painter.setFont(fonts.font("hint", strong=strong))
        painter.setPen(theme.current().colour("text" if strong else "text3"))
        painter.drawText(QPointF(end.x() - width, end.y()), self.count)
        return width
