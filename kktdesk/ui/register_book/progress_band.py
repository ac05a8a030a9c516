"""A band over the preview: how far a long paper is, and a way to stop it."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from typing_extensions import override

from kktdesk.ui import theme
from kktdesk.ui.widgets.bands import BAR, Band
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.labels import PlainLabel

_HEIGHT = 3


class ProgressBand(Band):
    """Shown while the paper is made.

    Signals:
        stop_asked: somebody does not want to wait.
    """

    stop_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._part = 0.0
        self.words = PlainLabel("")
        self.stop = ActionButton(self.tr("S&top"), icon="close")
        self.row.addWidget(self.words, 1)
        self.row.addWidget(self.stop)
        self.stop.clicked.connect(self.stop_asked)

    def show_part(self, part: float) -> None:
        """Show how much is done, from 0 to 1."""
        self._part = part
        percent = self.tr("Making the book: {percent} %").format(percent=int(part * 100))
        self.words.setText(percent)
        self.setAccessibleDescription(percent)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        room = self.width() - BAR
        area = QRectF(BAR, self.height() - _HEIGHT, room * self._part, _HEIGHT)
        QPainter(self).fillRect(area, theme.current().colour(self.kind))
