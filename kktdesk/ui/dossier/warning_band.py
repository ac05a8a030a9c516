"""Says over an act's form what is odd about the act, before it is done; it forbids nothing."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kktdesk import messages
from kktdesk.domain.dossier import Act
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.bands import Band
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from kktdesk.domain.errors import Problem
    from kktdesk.ui.page import Shell


class WarningBand(Band):
    """Hidden until there is something to say.

    Signals:
        passed: nothing is odd that was not said before.
        said: something odd was said; the act has to be wanted again.
        refused: the ``DeskError`` that kept it from looking.
    """

    passed = Signal()
    said = Signal()
    refused = Signal(object)

    def __init__(self, shell: "Shell", act: Act) -> None:
        super().__init__("soon")
        self._shell, self._act = shell, act
        self._seen: set[str] = set()
        self._words = PlainLabel("", "hint")
        self._words.setWordWrap(True)
        self.row.addWidget(self._words, 1)
        self.hide()

    def words(self) -> str:
        """Return what it says."""
        return self._words.text()

    def look(self, code: str, values: Mapping[str, object]) -> None:
        """Look at the act on a dossier as it stands in the form and say what is odd."""
        work = partial(self._shell.desk.acts.warnings, code, self._act, values)
        self._shell.runner.run(self, Lane.READ, work, self._show, self.refused.emit)

    def _show(self, warnings: "tuple[Problem, ...]") -> None:
        said = [messages.of_problem(problem) for problem in warnings]
        lines = [f"{one.happened} {one.todo}".strip() for one in said]
        is_new = not self._seen.issuperset(lines)
        self._seen.update(lines)
        self._words.setText("\n".join(lines))
        self.setVisible(bool(lines))
        (self.said if is_new else self.passed).emit()
