"""Cards: one figure, what it counts, and the list behind it, as one button."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from kktdesk.ui import fonts, icons, theme
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.buttons import is_enter
from kktdesk.ui.widgets.panels import RADIUS

_HEIGHT, _PADDING, _ICON = 92, 12, 18
_TIGHT = 8  # the padding where a window is narrow; there the key stands in the tooltip only


class Card(QAbstractButton):
    """A card; ``clicked`` opens its list.

    Args:
        icon: name of its icon.
        word: what it counts.
        key: bound as its shortcut and shown at its right, for example ``Alt+1``.
        role: colour of icon and figure while the figure is not zero: ``soon`` or ``late`` for what
            asks for something, else ``text``.
    """

    def __init__(self, icon: str, word: str, key: str = "", role: str = "text") -> None:
        super().__init__()
        self._icon, self._key, self._role = icon, key, role
        self._figure = 0
        self._hints: tuple[str, ...] = ("",)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(word)
        if key:
            self.setShortcut(QKeySequence(key))
        self.set_figure(0)

    def figure(self) -> int:
        """Return the figure."""
        return self._figure

    def set_figure(self, figure: int, *hints: str) -> None:
        """Show a figure with one or two short hints beside it."""
        self._figure = figure
        self._hints = hints or ("",)
        self.setAccessibleName(
            ", ".join(part for part in (self.text(), str(figure), *hints) if part)
        )
        told = (self.text(), *hints, self._key)
        self.setToolTip(" · ".join(part for part in told if part))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(fonts.widened(176), fonts.grown(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(round(2 * _TIGHT + self._words_width()), fonts.grown(_HEIGHT))

    def _words_width(self) -> float:
        return _ICON + 6 + fonts.metrics("body").horizontalAdvance(self.text())

    def _fitting(self, room: float) -> tuple[str, ...]:
        # half a hint misleads: it stands in full, or in the tooltip and the accessible name only
        advance = fonts.metrics("hint").horizontalAdvance
        return tuple(hint for hint in self._hints if advance(hint) <= room)

    def _is_tight(self) -> bool:
        key = fonts.metrics("hint").horizontalAdvance(self._key)
        return self.width() < 2 * _PADDING + self._words_width() + 6 + key

    def _padding(self) -> int:
        return _TIGHT if self._is_tight() else _PADDING

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_sheet(painter)
        role = self._role if self._figure else "text"
        self._paint_head(painter, "text2" if role == "text" else role)
        self._paint_figure(painter, role)

    def _paint_sheet(self, painter: QPainter) -> None:
        colours = theme.current()
        edge = (colours.colour("edge" if self.underMouse() else "line"), 1.0)
        if self.hasFocus():
            edge = (colours.colour("accent"), 2.0)
        ground = colours.colour("sunken" if self.isDown() else "surface")
        drawing.outline(painter, QRectF(self.rect()), RADIUS, ground=ground, edge=edge)

    def _paint_head(self, painter: QPainter, role: str) -> None:
        colours, height = theme.current(), fonts.grown(22)
        top, padding = fonts.grown(11), self._padding()
        icons.paint(painter, (padding, top + (height - _ICON) / 2), self._icon, role, _ICON)
        area = QRectF(padding, top, self.width() - 2 * padding, height)
        if not self._is_tight():
            painter.setFont(fonts.font("hint"))
            painter.setPen(colours.colour("text3"))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(area, int(right.value), self._key)
        painter.setFont(fonts.font("body"))
        painter.setPen(colours.colour("text"))
        area.setLeft(padding + _ICON + 6)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        words = drawing.elided(self.text(), "body", area.width())
        painter.drawText(area, int(left.value), words)

    def _paint_figure(self, painter: QPainter, role: str) -> None:
        colours = theme.current()
        painter.setFont(fonts.font("figure"))
        painter.setPen(colours.colour(role))
        figure = str(self._figure)
        top, height = fonts.grown(36), fonts.line_height("figure") + 4
        padding = self._padding()
        area = QRectF(padding - 1, top, self.width() - padding, height)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, int(left.value), figure)
        painter.setFont(fonts.font("hint"))
        painter.setPen(colours.colour("text2"))
        start = padding + fonts.metrics("figure").horizontalAdvance(figure) + 10
        line = fonts.line_height("hint")
        hints = self._fitting(self.width() - start - 6)
        first = top + (height - line * len(hints)) / 2
        for at, hint in enumerate(hints):
            baseline = first + at * line + line - fonts.metrics("hint").descent() - 1
            painter.drawText(QPointF(start, baseline), hint)
