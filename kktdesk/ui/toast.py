"""What was just done, at the foot of the window: inverted, one at a time, never with the focus."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QHBoxLayout,
    QWidget,
)
from typing_extensions import override

from kktdesk.ui import fonts, icons, theme
from kktdesk.ui.status_bar import HEIGHT as STATUS_HEIGHT
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.empty import Sign
from kktdesk.ui.widgets.labels import PlainLabel

_ABOVE, _RADIUS, _AROUND, _ICON, _GAP = 16, 6, 20, 16, 12
_MINUTE = 60
_COVERED = 4  # a field of which a quarter is covered cannot be read


class Toast(QFrame):
    """Names the act and the dossier, offers to undo it, and says how long that can be done."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sign = Sign("check", "window", _ICON)
        self.words = PlainLabel("", "body", "window")
        self._said = ""
        self.undo = UndoButton(self.tr("Undo"), "Ctrl+Z")
        self.left = PlainLabel("", "hint", "window")
        row = QHBoxLayout(self)
        row.setContentsMargins(_GAP + 2, 7, _GAP, 7)
        row.setSpacing(_GAP)
        for widget in (self._sign, self.words, self.undo, self.left):
            row.addWidget(widget)
        window.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)
        self.hide()

    def say(self, words: str, *, can_undo: bool) -> None:
        """Show this; a screen reader hears it."""
        self._said = words
        self.undo.setVisible(can_undo)
        self.left.setVisible(can_undo)
        self._place()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def show_left(self, seconds: int) -> None:
        """Say how long the act can be undone."""
        minutes, rest = divmod(seconds, _MINUTE)
        self.left.setText(self.tr("{time} left").format(time=f"{minutes}:{rest:02}"))
        self._place()

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        # where she works now must be seen; what scrolls can be scrolled
        if now is None or not self.isVisible() or isinstance(now, QAbstractScrollArea):
            return
        place = QRect(now.mapTo(self._window, QPoint()), now.size())
        covered = place.intersected(self.geometry())
        is_hidden = _COVERED * _area(covered) > _area(place)
        if self._window.isAncestorOf(now) and is_hidden:
            self.hide()

    def _place(self) -> None:
        window = self._window
        room = window.width() - 2 * fonts.widened(_AROUND)
        shown = [part for part in (self.undo, self.left) if not part.isHidden()]
        others = sum(part.sizeHint().width() + _GAP for part in shown) + _ICON + 3 * _GAP
        self.words.setText(drawing.elided(self._said, "body", room - others))
        self.adjustSize()
        foot = window.height() - fonts.grown(STATUS_HEIGHT) - _ABOVE
        self.move((window.width() - self.width()) // 2, foot - self.height())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ground = theme.current().colour("text")
        drawing.outline(QPainter(self), QRectF(self.rect()), _RADIUS, ground=ground)


def _area(place: QRect) -> int:
    return place.width() * place.height()


class UndoButton(QAbstractButton):
    """A button on inverted ground; the keyboard has its own key for it."""

    def __init__(self, text: str, key: str) -> None:
        super().__init__()
        self._key = key
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def sizeHint(self) -> QSize:
        words = fonts.metrics("body", strong=True).horizontalAdvance(self.text())
        key = fonts.metrics("hint").horizontalAdvance(self._key)
        return QSize(round(words + key) + _ICON + 40, fonts.grown(30))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        edge = (colours.colour("window"), 2.0 if self.underMouse() else 1.0)
        drawing.outline(painter, QRectF(self.rect()), 4, edge=edge)
        icons.paint(painter, (12, (self.height() - _ICON) / 2), "back", "window", _ICON)
        flags = int((Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft).value)
        area = QRectF(self.rect()).adjusted(12 + _ICON + 6, 0, -10, 0)
        painter.setPen(colours.colour("window"))
        painter.setFont(fonts.font("body", strong=True))
        painter.drawText(area, flags, self.text())
        words = fonts.metrics("body", strong=True).horizontalAdvance(self.text())
        painter.setFont(fonts.font("hint"))
        painter.drawText(area.adjusted(words + 8, 0, 0, 0), flags, self._key)
