"""What stands under the table: the cell in words, the identities with their tick, the notes."""

import re

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kktdesk.ui import fonts, icons, theme
from kktdesk.ui.widgets.labels import set_plain_tooltip

_TICK, _GAP, _SPACE = 14, 4, 16


class IdentityLine(QWidget):
    """Sums that were proved, each with a tick; in as many lines as they need."""

    def __init__(self) -> None:
        super().__init__()
        self._identities: tuple[str, ...] = ()
        self._is_short = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_identities(self, identities: tuple[str, ...]) -> None:
        """Show sums, for example ``3 = 4 + 5 + 6``; none takes the line away."""
        self._identities = tuple(re.sub(r"(\d+[a-z]?)", r"(\1)", one) for one in identities)
        proved = self.tr("proved on every row: {sums}").format(sums="; ".join(self._identities))
        self.setAccessibleName(proved)
        set_plain_tooltip(self, proved)
        self.setVisible(bool(identities))
        self.updateGeometry()
        self.update()

    def shorten(self, *, is_short: bool) -> None:
        """Say only how many sums there are, where there is no height for all of them."""
        self._is_short = is_short
        self.updateGeometry()
        self.update()

    def _words(self) -> tuple[str, ...]:
        if not self._is_short:
            return self._identities
        return (self.tr("%n sum(s) proved on every row", "", len(self._identities)),)

    def _lines(self, width: int) -> list[list[str]]:
        lines: list[list[str]] = [[]]
        used = 0.0
        for words in self._words():
            needed = fonts.metrics("hint").horizontalAdvance(words) + _GAP + _TICK
            if lines[-1] and used + _SPACE + needed > width:
                lines.append([])
                used = 0.0
            used += needed + (_SPACE if lines[-1] else 0)
            lines[-1].append(words)
        return lines

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return len(self._lines(width)) * (fonts.line_height("hint") + 2)

    @override
    def sizeHint(self) -> QSize:
        return QSize(fonts.widened(300), self.heightForWidth(max(self.width(), 1)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(fonts.widened(120), fonts.line_height("hint"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, metrics = QPainter(self), fonts.metrics("hint")
        line = fonts.line_height("hint") + 2
        for at, sums in enumerate(self._lines(self.width())):
            baseline = at * line + (line + metrics.ascent() - metrics.descent()) / 2
            x = 0.0
            for words in sums:
                painter.setFont(fonts.font("hint"))
                painter.setPen(theme.current().colour("text2"))
                painter.drawText(QPointF(x, baseline), words)
                x += metrics.horizontalAdvance(words) + _GAP
                icons.paint(painter, (x, at * line + (line - _TICK) / 2), "tick", "ok", _TICK)
                x += _TICK + _SPACE
