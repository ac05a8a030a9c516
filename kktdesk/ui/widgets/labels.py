"""Words on the screen: plain labels, labels of fields, caps of keys. No text is ever markup."""

from html import escape

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from kktdesk.ui import fonts, theme
from kktdesk.ui.widgets import drawing

LABEL_COLUMN = 112


def words_of(text: str) -> str:
    """Return a text without the mark of its mnemonic."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def set_plain_tooltip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip that shows a text literally; "" takes it away."""
    widget.setToolTip(plain_tooltip(text))


def plain_tooltip(text: str) -> str:
    """Return a text as a tooltip that shows it literally and breaks long lines."""
    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>" if text else ""


class PlainLabel(QLabel):
    """Text as it is, in a step of type and a colour by role.

    It wraps when ``setWordWrap(True)`` was asked for, with lines high enough for every mark; with
    ``elide`` it takes any width, is cut at the end, and shows the whole text in the tooltip.
    """

    def __init__(
        self, text: str = "", step: str = "body", role: str = "text", *, elide: bool = False
    ) -> None:
        super().__init__()
        self._step, self._role, self._strong = step, role, False
        self._elide = elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(fonts.font(step))
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(text)

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self._explain()

    def set_role(self, role: str) -> None:
        """Change the colour."""
        self._role = role
        self.update()

    def set_strong(self, is_strong: bool) -> None:  # noqa: FBT001 - one plain switch
        """Change the weight of a step that is normal by itself."""
        self._strong = is_strong
        self.setFont(fonts.font(self._step, strong=is_strong))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        lines = self.text().split("\n")
        metrics = fonts.metrics(self._step, strong=self._strong)
        width = max(metrics.horizontalAdvance(line) for line in lines)
        return self._outer(int(width) + 1, len(lines) * fonts.line_height(self._step))

    @override
    def minimumSizeHint(self) -> QSize:
        if self._elide:
            return self._outer(fonts.widened(24), fonts.line_height(self._step))
        if self.wordWrap():
            return self._outer(fonts.widened(64), fonts.line_height(self._step))
        return self.sizeHint()

    def _outer(self, width: int, height: int) -> QSize:
        margins = self.contentsMargins()
        return QSize(
            width + margins.left() + margins.right(), height + margins.top() + margins.bottom()
        )

    @override
    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    @override
    def heightForWidth(self, width: int) -> int:
        if not self.wordWrap():
            return -1
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        layout = drawing.lay_out(self.text(), self._step, inner, strong=self._strong)
        height = layout.lineCount() * fonts.line_height(self._step)
        return self._outer(0, height).height()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        role = self._role if self.isEnabled() else "disabled"
        painter.setPen(theme.current().colour(role))
        area = QRectF(self.contentsRect())
        if self.wordWrap() or "\n" in self.text():
            self._paint_lines(painter, area)
        else:
            self._paint_line(painter, area)

    def _paint_line(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(fonts.font(self._step, strong=self._strong))
        text = self.text()
        if self._elide:
            text = drawing.elided(text, self._step, area.width(), strong=self._strong)
        vertical = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
        horizontal = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        flags = (horizontal | vertical).value | Qt.TextFlag.TextSingleLine.value
        flags |= Qt.TextFlag.TextDontClip.value
        if self.buddy() is not None:
            flags |= Qt.TextFlag.TextShowMnemonic.value
        painter.drawText(area, int(flags), text)

    def _paint_lines(self, painter: QPainter, area: QRectF) -> None:
        layout = drawing.lay_out(self.text(), self._step, area.width(), strong=self._strong)
        option = layout.textOption()
        option.setAlignment(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        layout.setTextOption(option)
        height = layout.lineCount() * fonts.line_height(self._step)
        spare = max(area.height() - height, 0)
        if self.alignment() & Qt.AlignmentFlag.AlignTop:
            spare = 0
        layout.draw(painter, QPointF(area.left(), area.top() + spare / 2))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain()

    def _explain(self) -> None:
        if self._elide:
            is_cut = self.sizeHint().width() > self.width()
            set_plain_tooltip(self, self.text() if is_cut else "")


class FieldLabel(PlainLabel):
    """The label of a field, in the left column of a form.

    With a buddy the field has an accessible name, and a letter marked by ``&`` reaches it.
    """

    def __init__(self, text: str, buddy: QWidget | None = None) -> None:
        super().__init__(text, "body", "text2")
        self.setFixedWidth(fonts.widened(LABEL_COLUMN))
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if buddy is not None:
            self.setBuddy(buddy)

    def words(self) -> str:
        """Return the text without the mark of its mnemonic."""
        return words_of(self.text())


def cap_width(key: str) -> int:
    """Return the width of a key's cap."""
    return round(fonts.metrics("hint", strong=True).horizontalAdvance(key)) + 12


def paint_cap(painter: QPainter, area: QRectF, key: str, role: str) -> None:
    """Paint a key's cap into an area."""
    colour = theme.current().colour(role)
    drawing.outline(painter, area, 4, edge=(colour, 1))
    painter.setFont(fonts.font("hint", strong=True))
    painter.setPen(colour)
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter.value), key)
