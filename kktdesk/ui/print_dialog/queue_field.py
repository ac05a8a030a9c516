"""The choice of a printer: the spooler's queues, and the one that was chosen last."""

from typing import TYPE_CHECKING

from kktdesk import messages
from kktdesk.ui.queue_question import QueueQuestion
from kktdesk.ui.widgets.fields import ChoiceField

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.ui.tasks.runner import TaskRunner


class QueueField(ChoiceField):
    """Where the paper goes; the names come from the spooler, which may take its time."""

    def __init__(self, chosen: str) -> None:
        super().__init__()
        self._chosen = chosen
        self.question = QueueQuestion(self)
        self._offer(())

    def ask(self, runner: "TaskRunner") -> None:
        """Ask the spooler."""
        self.question.ask(runner, self._offer, self._on_refused)

    def queue(self) -> str:
        """Return the name of the queue; "" for the system's default."""
        return str(self.value() or "")

    def _offer(self, names: tuple[str, ...]) -> None:
        kept = self.queue() if self.count() else self._chosen
        known = dict.fromkeys(("", *names, kept))
        self.set_choices(tuple((name or self.tr("Default printer"), name) for name in known))
        self.set_value(kept)

    def _on_refused(self, error: "DeskError") -> None:
        self.set_state("warn", messages.of_error(error).in_one_line())
