"""Buttons: words, and quietly behind them the key that does the same.

A button is painted by hand but keeps its real text, so its mnemonic and its accessible name work.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy
from typing_extensions import override

from kktdesk.ui import fonts, icons, theme
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.labels import set_plain_tooltip, words_of

_ICON = 18
_GAP = 8


def mnemonic_of(text: str) -> str:
    """Return the letter that ``&`` marks, in upper case, or "" if there is none or not ASCII."""
    rest = text.replace("&&", "")
    letter = rest[rest.find("&") + 1 :][:1] if "&" in rest else ""
    return letter.upper() if letter.isascii() else ""


def is_enter(event: QKeyEvent) -> bool:
    """Return whether a key is Enter alone, on either part of the keyboard; held, it acts once."""
    bare = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    is_key = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    is_alone = bare == Qt.KeyboardModifier.NoModifier
    return is_key and is_alone and not event.isAutoRepeat()


def is_ctrl_enter(event: QKeyEvent) -> bool:
    """Return whether a key is Ctrl+Enter, on either part of the keyboard; held, it acts once."""
    bare = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    is_key = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    is_ctrl = bare == Qt.KeyboardModifier.ControlModifier
    return is_key and is_ctrl and not event.isAutoRepeat()


@dataclass(frozen=True, slots=True)
class _Look:
    height: int
    padding: int
    strong: bool
    words: str
    key: str
    icon: str


_LOOKS = {
    "plain": _Look(30, 12, strong=False, words="text", key="text3", icon="text"),
    "default": _Look(36, 18, strong=True, words="on_accent", key="on_accent", icon="on_accent"),
    "quiet": _Look(30, 8, strong=False, words="accent", key="text3", icon="accent"),
}


class ActionButton(QPushButton):
    """A button that says its act, and its key.

    The key is shown, not bound: the act's own shortcut belongs to the page. Without a key the
    button shows ``Alt+letter`` of its mnemonic, which Qt binds by itself.

    Attributes:
        kind: ``plain``, ``default`` (the next act, at most one a page) or ``quiet``.
        key: the key as shown, for example ``Ctrl+Enter``.
    """

    def __init__(self, text: str, key: str = "", kind: str = "plain", icon: str = "") -> None:
        super().__init__()
        self.kind, self._key, self._icon = kind, key, icon
        self._is_bare = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.setText(text)

    @property
    def key(self) -> str:
        """Return the key as shown."""
        letter = mnemonic_of(self.text())
        return self._key or (f"Alt+{letter}" if letter else "")

    @override
    def setText(self, text: str) -> None:
        # A mnemonic outside ASCII cannot be typed: better none than one that does nothing.
        super().setText(text if mnemonic_of(text) else words_of(text).replace("&", "&&"))
        self.setAccessibleName(words_of(text))
        self.updateGeometry()

    def set_key(self, key: str) -> None:
        """Change the key as shown."""
        self._key = key
        self.updateGeometry()
        self.update()

    def set_bare(self, is_bare: bool) -> None:  # noqa: FBT001 - one plain switch
        """Show icon and key only, where there is no room for the words; the tooltip says them."""
        self._is_bare = is_bare
        set_plain_tooltip(self, words_of(self.text()) if is_bare else "")
        self.updateGeometry()
        self.update()

    def _shown(self) -> str:
        return "" if self._is_bare else self.text()

    def set_kind(self, kind: str) -> None:
        """Change between plain, default and quiet."""
        self.kind = kind
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        look = _LOOKS[self.kind]
        words = fonts.metrics("body", strong=look.strong).horizontalAdvance(
            words_of(self._shown())
        )
        width = 2 * look.padding + words + self._icon_width() + self._key_width()
        return QSize(round(width) + 1, fonts.grown(look.height))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _icon_width(self) -> int:
        return _ICON + 6 if self._icon else 0

    def _key_width(self) -> float:
        width = fonts.metrics("hint").horizontalAdvance(self.key)
        return width + _GAP + 2 if self.key else 0

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = _LOOKS[self.kind]
        self._paint_ground(painter)
        content = self.sizeHint().width() - 2 * look.padding
        left = (self.width() - content) / 2
        if self._icon:
            top = (self.height() - _ICON) / 2
            icons.paint(painter, (left, top), self._icon, self._role(look.icon), _ICON)
        self._paint_words(painter, look, left + self._icon_width())

    def _role(self, role: str) -> str:
        return role if self.isEnabled() else "disabled"

    def _paint_words(self, painter: QPainter, look: _Look, left: float) -> None:
        colours = theme.current()
        metrics = fonts.metrics("body", strong=look.strong)
        baseline = round((self.height() + metrics.ascent() - metrics.descent()) / 2)
        painter.setFont(fonts.font("body", strong=look.strong))
        painter.setPen(colours.colour(self._role(look.words)))
        top = baseline - metrics.ascent()
        area = QRectF(left, top, self.width(), metrics.height())
        flags = Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextDontClip
        painter.drawText(area, int(flags.value), self._shown())
        if self.key:
            left += metrics.horizontalAdvance(words_of(self._shown())) + _GAP + 2
            painter.setFont(fonts.font("hint"))
            painter.setPen(colours.colour(self._role(look.key)))
            painter.drawText(QPointF(left, baseline), self.key)

    def _paint_ground(self, painter: QPainter) -> None:
        if self.kind == "default" and self.isEnabled():
            self._paint_default(painter)
        else:
            self._paint_plain(painter)

    def _paint_default(self, painter: QPainter) -> None:
        colours, area = theme.current(), QRectF(self.rect())
        role = "accent_down" if self.isDown() else "accent"
        role = "accent_hover" if self.underMouse() and not self.isDown() else role
        drawing.outline(painter, area, 4, ground=colours.colour(role))
        if self.hasFocus():
            inner = area.adjusted(2, 2, -2, -2)
            drawing.outline(painter, inner, 3, edge=(colours.colour("on_accent"), 2))

    def _paint_plain(self, painter: QPainter) -> None:
        colours, area = theme.current(), QRectF(self.rect())
        ground = colours.colour("sunken") if self._is_touched() else None
        if ground is None and self.kind == "plain":
            ground = colours.colour("surface")
        edge = None if self.kind == "quiet" else (colours.colour(self._role("edge")), 1.0)
        if self.hasFocus():
            edge = (colours.colour("accent"), 2.0)
        drawing.outline(painter, area, 4, ground=ground, edge=edge)

    def _is_touched(self) -> bool:
        return self.isEnabled() and (self.underMouse() or self.isDown())
