"""The rail at the left of the window: the way to each page, and where one is."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.services.list_views import ListKind
from kktdesk.ui import fonts, icons, theme
from kktdesk.ui.page import (
    CALENDAR,
    DAY_END,
    DOSSIERS,
    POST,
    RECEPTION,
    REPORTS,
    RETURNING,
    TODAY,
)
from kktdesk.ui.page_table import PAGES, PageEntry
from kktdesk.ui.rail_lists import RailLists
from kktdesk.ui.widgets import drawing

WIDTH = 188
ROW_HEIGHT = 38
ROW_GAP = 2
ICON = 20


class Rail(QWidget):
    """The way to each page, and the place where one is.

    Signals:
        chosen: name of a page.
        list_chosen: ``ListKind`` of a list of dossiers.
    """

    chosen = Signal(str)
    list_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(fonts.widened(WIDTH))
        self._buttons: dict[str, _RailButton] = {}
        self._page = ""
        self._list: ListKind | None = None
        self.lists = RailLists()
        self.lists.chosen.connect(self.list_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 1, 10)
        column.setSpacing(ROW_GAP)
        titles = self._titles()
        for entry in PAGES.values():
            if entry.icon:
                column.addWidget(self._add(entry, titles[entry.name]))
            if entry.name == DOSSIERS:
                column.addWidget(self.lists)
        column.addStretch(1)

    def _titles(self) -> dict[str, str]:
        return {
            TODAY: self.tr("Today"),
            RECEPTION: self.tr("Receive"),
            DOSSIERS: self.tr("Dossiers"),
            RETURNING: self.tr("Return"),
            POST: self.tr("Post"),
            DAY_END: self.tr("End of day"),
            REPORTS: self.tr("Reports"),
            CALENDAR: self.tr("Catalogues"),
        }

    def mark(self, name: str) -> None:
        """Mark the page that is shown, or the one that it belongs to."""
        self._page = name
        self.lists.mark(self._list if name == DOSSIERS else None)
        marked = PAGES[name].rail or name
        for known, button in self._buttons.items():
            button.setChecked(known == marked)

    def mark_list(self, kind: ListKind | None) -> None:
        """Mark the list that the page of dossiers shows; None while it shows a search."""
        self._list = kind
        self.lists.mark(kind if self._page == DOSSIERS else None)

    def show_entries(self, *, is_shown: bool) -> None:
        """Show or hide the entries; the rail's ground stays."""
        for part in (*self._buttons.values(), self.lists):
            part.setVisible(is_shown)

    def _add(self, entry: PageEntry, title: str) -> "_RailButton":
        button = _RailButton(title, entry.icon, entry.key)
        button.setProperty("page", entry.name)
        button.clicked.connect(self._on_clicked)
        self._buttons[entry.name] = button
        return button

    def _on_clicked(self) -> None:
        self.chosen.emit(self.sender().property("page"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        painter.fillRect(self.rect(), colours.colour("nav"))
        edge = drawing.whole_pixels(painter, 1)
        area = QRectF(self.width() - edge, 0, edge, self.height())
        painter.fillRect(area, colours.colour("line"))


class _RailButton(QAbstractButton):
    def __init__(self, text: str, icon: str, key: str) -> None:
        super().__init__()
        self._icon, self._key = icon, key
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        # Pages have their keys; Tab goes through the page, not along the rail.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if key else Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def nextCheckState(self) -> None:
        """Leave the mark to ``Rail.mark``: a page may not come."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(fonts.widened(WIDTH), fonts.grown(ROW_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        ground = "surface" if self.isChecked() else "sunken" if self.underMouse() else "nav"
        painter.fillRect(self.rect(), colours.colour(ground))
        role = "accent" if self.isChecked() else "text2"
        if self.isChecked():
            painter.fillRect(QRectF(0, 0, 3, self.height()), colours.colour("accent"))
        icons.paint(painter, (18, (self.height() - ICON) / 2), self._icon, role, ICON)
        self._paint_words(painter)
        if self.hasFocus():
            ring = (colours.colour("accent"), 2.0)
            drawing.outline(painter, QRectF(self.rect()), 0, edge=ring)

    def _paint_words(self, painter: QPainter) -> None:
        colours, strong = theme.current(), self.isChecked()
        metrics = fonts.metrics("body", strong=strong)
        baseline = round((self.height() + metrics.ascent() - metrics.descent()) / 2)
        painter.setFont(fonts.font("body", strong=strong))
        painter.setPen(colours.colour("text"))
        painter.drawText(QPointF(50, baseline), self.text())
        painter.setFont(fonts.font("hint"))
        painter.setPen(colours.colour("text3"))
        key_width = fonts.metrics("hint").horizontalAdvance(self._key)
        painter.drawText(QPointF(self.width() - key_width - 14, baseline), self._key)
