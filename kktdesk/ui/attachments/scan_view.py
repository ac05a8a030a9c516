"""One page of a scan on the grey desk. Somebody else draws it; this only shows it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from kktdesk.ui import fonts, theme
from kktdesk.ui.attachments.magnified_page import MARGIN, MagnifiedPage
from kktdesk.ui.widgets import drawing

if TYPE_CHECKING:
    from kktdesk.ui.attachments.rendering import Drawn

_RADIUS, _PERCENT = 6, 100
_STEPS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_ARROWS = {
    Qt.Key.Key_Left: QPointF(-60, 0),
    Qt.Key.Key_Right: QPointF(60, 0),
    Qt.Key.Key_Up: QPointF(0, -60),
    Qt.Key.Key_Down: QPointF(0, 60),
}


class ScanView(MagnifiedPage):
    """Shows a page or words; PgUp and PgDn ask for other pages, arrows move an enlarged one.

    Signals:
        page_wanted: number of a page that exists; also when the room or the size has changed.
    """

    page_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._title, self._words = "", ""
        self._page, self._count = 0, 0
        self._settled.timeout.connect(self._on_settled)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("The scan"))

    def page(self) -> int:
        """Return the number of the page that is shown, from 1; 0 without one."""
        return self._page

    def page_count(self) -> int:
        """Return how many pages the scan has; 0 without one."""
        return self._count

    def words(self) -> str:
        """Return what stands in place of a page, or ""."""
        return self._words

    def show_page(self, title: str, drawn: "Drawn") -> None:
        """Show a page; the same one stays where it was moved to."""
        if (title, drawn.page) != (self._title, self._page):
            self._place.go_to_top()
        self._title, self._words = title, ""
        self._image, self._page, self._count = drawn.image, drawn.page, drawn.count
        self._image.setDevicePixelRatio(self.devicePixelRatioF())
        self.setAccessibleDescription(title)
        self.update()

    def say(self, title: str, words: str) -> None:
        """Take the page away and say why there is none."""
        self._title, self._words = title, words
        self._image, self._page, self._count = QImage(), 0, 0
        self.setAccessibleDescription(f"{title} {words}".strip())
        self.update()

    def _on_settled(self) -> None:
        if self._page:
            self.page_wanted.emit(self._page)

    @override
    def sizeHint(self) -> QSize:
        return QSize(fonts.widened(400), fonts.grown(520))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(fonts.widened(160), fonts.grown(120))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settled.start()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = self._page + _STEPS.get(Qt.Key(event.key()), 0)
        arrow = _ARROWS.get(Qt.Key(event.key()))
        if arrow is not None:
            self.move_by(arrow)
        elif page == self._page:
            super().keyPressEvent(event)
        elif 1 <= page <= self._count:
            self.page_wanted.emit(page)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        area = QRectF(self.rect())
        edge = (colours.colour("accent"), 2.0) if self.hasFocus() else None
        drawing.outline(painter, area, _RADIUS, ground=colours.colour("desk"), edge=edge)
        self._paint_head(painter)
        if self._image.isNull():
            self._paint_words(painter)
            return
        painter.setClipRect(self._paper_room().adjusted(-1, -1, 1, 1))
        paper = self.part()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(paper, self._image)
        drawing.outline(painter, paper, 0, edge=(colours.colour("edge"), 1))

    def _paint_head(self, painter: QPainter) -> None:
        height = fonts.line_height("body")
        area = QRectF(MARGIN, MARGIN - 4, self.width() - 2 * MARGIN, height)
        note = self._note()
        used = fonts.metrics("hint").horizontalAdvance(note) + MARGIN
        title = drawing.elided(self._title, "body", max(area.width() - used, 0), strong=True)
        painter.setPen(theme.current().colour("text"))
        painter.setFont(fonts.font("body", strong=True))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft.value), title)
        painter.setPen(theme.current().colour("text2"))
        painter.setFont(fonts.font("hint"))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignRight.value), note)

    def _note(self) -> str:
        words = self.tr("page {page} of {count} · PgUp PgDn")
        page = words.format(page=self._page, count=self._count) if self._count > 1 else ""
        size = round(self.magnified() * _PERCENT) if self._page else _PERCENT
        return " · ".join(filter(None, (f"{size} %" if size != _PERCENT else "", page)))

    def _paint_words(self, painter: QPainter) -> None:
        room = self._paper_room()
        painter.setPen(theme.current().colour("text2"))
        layout = drawing.lay_out(self._words, "body", room.width() - 2 * MARGIN)
        layout.draw(painter, QPointF(room.left() + MARGIN, room.top() + fonts.grown(24)))
