"""The printers of this computer, as a menu under a button."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from kktdesk.ui.printer_menu import printer_names
from kktdesk.ui.tasks.runner import Lane, TaskRunner

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError


class QueueMenu(QMenu):
    """Asks the spooler for its queues and offers them.

    Signals:
        queue_chosen: name of a queue.
        none_found: there is no printer.
    """

    queue_chosen = Signal(str)
    none_found = Signal()

    def __init__(self, button: QWidget) -> None:
        super().__init__(button)
        self._button = button
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def ask(self, runner: TaskRunner) -> None:
        """Ask; the menu opens with the answer."""
        runner.run(self, Lane.PAPER, printer_names, self._offer, self._on_failed)

    def _on_failed(self, _error: "DeskError") -> None:
        self._offer(())

    def _offer(self, names: tuple[str, ...]) -> None:
        if not names:
            self.none_found.emit()
            self.deleteLater()
            return
        for name in names:
            # a queue may be named with an ampersand, which a menu would take for its own
            self.addAction(name.replace("&", "&&"), partial(self.queue_chosen.emit, name))
        self.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))
        self.setActiveAction(self.actions()[0])
