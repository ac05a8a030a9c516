"""The choice of a printer: the spooler's queues, and the one that was chosen last."""

from typing import TYPE_CHECKING

from kktdesk.ui.printer_menu import printer_names
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.fields import ChoiceField

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.ui.tasks.runner import TaskRunner


class QueueField(ChoiceField):
    """Where the paper goes; the names come from the spooler, which may take its time."""

    def __init__(self, chosen: str) -> None:
        super().__init__()
        self._chosen = chosen
        self._offer(())

    def ask(self, runner: "TaskRunner") -> None:
        """Ask the spooler."""
        runner.run(self, Lane.PAPER, printer_names, self._on_names, self._on_failed, "queues")

    def queue(self) -> str:
        """Return the name of the queue; "" for the system's default."""
        return str(self.value() or "")

    def _offer(self, names: tuple[str, ...]) -> None:
        kept = self.queue() if self.count() else self._chosen
        known = dict.fromkeys(("", *names, kept))
        self.set_choices(tuple((name or self.tr("Default printer"), name) for name in known))
        self.set_value(kept)

    def _on_names(self, names: tuple[str, ...]) -> None:
        self._offer(names)
        if not names:
            words = self.tr("This computer has no printer. The paper can be saved as PDF.")
            self.set_state("warn", words)

    def _on_failed(self, _error: "DeskError") -> None:
        self._on_names(())
