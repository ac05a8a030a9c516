"""In a low window a band takes the room of the facts, never that of what is to be done now."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk.ui import fonts

_LOW = 470
_MOST = 16_777_215  # what Qt takes for no limit
_WATCHED = frozenset({QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.Resize})


class LowRoom(QObject):
    """Puts a pane away while a band is shown and the page is low.

    Args:
        page: its height counts.
        pane: what can wait.
        bands: what cannot.
    """

    def __init__(self, page: QWidget, pane: QWidget, bands: Sequence[QWidget]) -> None:
        super().__init__(page)
        self._page, self._pane, self._bands = page, pane, tuple(bands)
        for watched in (page, *self._bands):
            watched.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _WATCHED:
            is_low = self._page.height() < fonts.grown(_LOW)
            is_told = any(not band.isHidden() for band in self._bands)
            self._pane.setMaximumHeight(0 if is_low and is_told else _MOST)
        return False
