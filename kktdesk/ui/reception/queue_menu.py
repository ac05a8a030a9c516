"""The printers of this computer, as a menu under a button."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget


class QueueMenu(QMenu):
    """Offers queues of the spooler.

    Signals:
        queue_chosen: name of a queue.
    """

    queue_chosen = Signal(str)

    def __init__(self, button: QWidget, names: tuple[str, ...]) -> None:
        super().__init__(button)
        self._button = button
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in names:
            # a queue may be named with an ampersand, which a menu would take for its own
            self.addAction(name.replace("&", "&&"), partial(self.queue_chosen.emit, name))

    def open(self) -> None:
        """Show the menu under its button, the first queue chosen."""
        self.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))
        self.setActiveAction(self.actions()[0])
