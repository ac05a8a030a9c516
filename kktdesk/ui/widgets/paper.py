"""The paper as it will leave the printer: pages of a PDF on a grey desk, fitted to the room.

QtPdf is loaded with the first paper, not with the window.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy
from typing_extensions import override

from kktdesk.ui import fonts, theme
from kktdesk.ui.widgets import drawing

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

_MARGIN, _RADIUS = 12, 6
_SETTLE_MS = 60


class PaperPreview(QFrame):
    """Shows one page of a PDF; PgUp and PgDn turn the pages.

    Signals:
        page_shown: number of the page, from 1, and how many there are; 0 of 0 when empty.
    """

    page_shown = Signal(int, int)

    def __init__(self, title: str = "", note: str = "") -> None:
        super().__init__()
        self._title, self._note, self._words = title, note, ""
        self._document: QPdfDocument | None = None
        self._buffer: QBuffer | None = None
        self._page, self._image = 0, QImage()
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settled.timeout.connect(self._render)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(title or self.tr("Preview of the paper"))

    def set_title(self, title: str, note: str = "") -> None:
        """Change the words above the paper."""
        self._title, self._note = title, note
        self.setAccessibleName(title)
        self.update()

    def page_count(self) -> int:
        """Return how many pages the paper has; 0 without a paper."""
        return self._document.pageCount() if self._document else 0

    def page(self) -> int:
        """Return the number of the page that is shown, from 1; 0 without a paper."""
        return self._page + 1 if self.page_count() else 0

    def show_pdf(self, pdf: bytes) -> None:
        """Show a PDF; the page that was shown stays if the new paper has it."""
        from PySide6.QtPdf import QPdfDocument  # noqa: PLC0415 - 10 ms that the start does not pay

        if self._document is None:
            self._document = QPdfDocument(self)
        self._document.close()
        buffer = QBuffer(self)
        buffer.setData(QByteArray(pdf))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(buffer)
        if self._buffer is not None:
            self._buffer.deleteLater()
        self._buffer = buffer
        self.turn_to(min(self._page + 1, self.page_count()))

    def clear(self, words: str = "") -> None:
        """Take the paper away and say why there is none."""
        self._words, self._page, self._image = words, 0, QImage()
        if self._document is not None:
            self._document.close()
        self.setAccessibleDescription(words)
        self.page_shown.emit(0, 0)
        self.update()

    def turn_to(self, page: int) -> None:
        """Show a page, counted from 1; one that does not exist is left alone."""
        if not 1 <= page <= self.page_count():
            return
        self._page = page - 1
        self._render()
        self.page_shown.emit(page, self.page_count())

    def _render(self) -> None:
        if self._document is None or not self.page_count():
            return
        scale = self.devicePixelRatioF()
        size = self._paper_area().size() * scale
        self._image = self._document.render(self._page, size.toSize())
        self._image.setDevicePixelRatio(scale)
        self.update()

    def _head_height(self) -> int:
        has_head = bool(self._title or self._note)
        return fonts.line_height("body") + 8 if has_head else 0

    def _paper_area(self) -> QRectF:
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        room.setTop(room.top() + self._head_height())
        document = self._document
        page = document.pagePointSize(self._page) if document else QSizeF(1, 1)
        size = page.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio).toSize().toSizeF()
        left = room.left() + (room.width() - size.width()) / 2
        return QRectF(round(left), round(room.top()), size.width(), size.height())

    @override
    def sizeHint(self) -> QSize:
        return QSize(fonts.widened(400), fonts.grown(560))

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
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        step = steps.get(Qt.Key(event.key()), 0)
        if step:
            self.turn_to(self.page() + step)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        area = QRectF(self.rect())
        edge = (colours.colour("accent"), 2.0) if self.hasFocus() else None
        drawing.outline(painter, area, _RADIUS, ground=colours.colour("desk"), edge=edge)
        self._paint_head(painter)
        if self._image.isNull():
            self._paint_words(painter, area)
            return
        paper = self._paper_area()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(paper, colours.colour("paper"))
        painter.drawImage(paper, self._image)
        drawing.outline(painter, paper, 0, edge=(colours.colour("edge"), 1))

    def _paint_head(self, painter: QPainter) -> None:
        height = fonts.line_height("body")
        area = QRectF(_MARGIN, _MARGIN - 4, self.width() - 2 * _MARGIN, height)
        painter.setPen(theme.current().colour("text"))
        painter.setFont(fonts.font("body", strong=True))
        painter.drawText(area, _LEFT, self._title)
        painter.setPen(theme.current().colour("text2"))
        painter.setFont(fonts.font("hint"))
        used = fonts.metrics("body", strong=True).horizontalAdvance(self._title) + _MARGIN
        note = drawing.elided(self._said_note(), "hint", max(area.width() - used, 0))
        painter.drawText(area, _RIGHT, note)

    def _said_note(self) -> str:
        if self.page_count() < 2:  # noqa: PLR2004 - one page needs no number
            return self._note
        page = self.tr("page {page} of {count}").format(page=self.page(), count=self.page_count())
        return " · ".join(part for part in (self._note, page, self.tr("PgUp PgDn")) if part)

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(theme.current().colour("text2"))
        layout = drawing.lay_out(self._words, "body", area.width() - 4 * _MARGIN)
        top = area.top() + _MARGIN + self._head_height() + fonts.grown(24)
        layout.draw(painter, QPointF(area.left() + 2 * _MARGIN, top))


_LEFT = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value)
_RIGHT = int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value)
