"""One page of a scan on the grey desk. Somebody else draws it; this only shows it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy
from typing_extensions import override

from kktdesk.ui import fonts, theme
from kktdesk.ui.widgets import drawing

if TYPE_CHECKING:
    from kktdesk.ui.attachments.rendering import Drawn

_MARGIN, _RADIUS, _SETTLE_MS = 12, 6, 80
_STEPS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class ScanView(QFrame):
    """Shows a page or words; PgUp and PgDn ask for other pages.

    Signals:
        page_wanted: number of a page that exists; also when the room has changed.
    """

    page_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._title, self._words = "", ""
        self._image, self._page, self._count = QImage(), 0, 0
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settled.timeout.connect(self._on_settled)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("The scan"))

    def room(self) -> QSize:
        """Return the pixels of the screen that a page has."""
        return (self._paper_room().size() * self.devicePixelRatioF()).toSize()

    def page(self) -> int:
        """Return the number of the page that is shown, from 1; 0 without one."""
        return self._page

    def page_count(self) -> int:
        """Return how many pages the scan has; 0 without one."""
        return self._count

    def words(self) -> str:
        """Return what stands in place of a page, or ""."""
        return self._words

    def image(self) -> QImage:
        """Return the page as it is shown."""
        return self._image

    def show_page(self, title: str, drawn: "Drawn") -> None:
        """Show a page."""
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

    def _paper_room(self) -> QRectF:
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        room.setTop(room.top() + fonts.line_height("body") + 8)
        return room

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
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = self._page + _STEPS.get(Qt.Key(event.key()), 0)
        if page == self._page:
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
        room, size = self._paper_room(), self._image.deviceIndependentSize()
        size = size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left = room.left() + (room.width() - size.width()) / 2
        paper = QRectF(round(left), round(room.top()), size.width(), size.height())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(paper, self._image)
        drawing.outline(painter, paper, 0, edge=(colours.colour("edge"), 1))

    def _paint_head(self, painter: QPainter) -> None:
        height = fonts.line_height("body")
        area = QRectF(_MARGIN, _MARGIN - 4, self.width() - 2 * _MARGIN, height)
        note = self._note()
        used = fonts.metrics("hint").horizontalAdvance(note) + _MARGIN
        title = drawing.elided(self._title, "body", max(area.width() - used, 0), strong=True)
        painter.setPen(theme.current().colour("text"))
        painter.setFont(fonts.font("body", strong=True))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft.value), title)
        painter.setPen(theme.current().colour("text2"))
        painter.setFont(fonts.font("hint"))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignRight.value), note)

    def _note(self) -> str:
        if self._count < 2:  # noqa: PLR2004 - one page needs no number
            return ""
        words = self.tr("page {page} of {count} · PgUp PgDn")
        return words.format(page=self._page, count=self._count)

    def _paint_words(self, painter: QPainter) -> None:
        room = self._paper_room()
        painter.setPen(theme.current().colour("text2"))
        layout = drawing.lay_out(self._words, "body", room.width() - 2 * _MARGIN)
        layout.draw(painter, QPointF(room.left() + _MARGIN, room.top() + fonts.grown(24)))
