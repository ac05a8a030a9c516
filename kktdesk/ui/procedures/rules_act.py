"""The choices of the office, read, shown and written."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kktdesk.ui.dialogs.error_report import show_error
from kktdesk.ui.procedures.rules_dialog import open_rules
from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from collections.abc import Callable

    from kktdesk.domain.errors import DeskError
    from kktdesk.services.procedure_views import OfficeRules
    from kktdesk.ui.procedures.host import ProceduresHost


class RulesAct(QObject):
    """Lets the clerk see and change how the office counts."""

    def __init__(self, page: "ProceduresHost") -> None:
        super().__init__(page)
        self._page = page

    def begin(self) -> None:
        """Read the choices and show them."""
        self._read(self._show)

    def _read(self, then: "Callable[[OfficeRules], None]") -> None:
        shell = self._page.shell
        shell.runner.run(self._page, Lane.READ, shell.desk.office.rules, then)

    def _show(self, rules: "OfficeRules") -> None:
        open_rules(self._page, rules).given.connect(self._write)

    def _write(self, rules: "OfficeRules", reason: str) -> None:
        shell = self._page.shell
        work = partial(shell.desk.office.set_rules, rules, reason)
        failed = partial(self._on_failed, rules, reason)
        shell.runner.run(self._page, Lane.WRITE, work, self._on_written, failed)

    def _on_written(self, _rules: "OfficeRules") -> None:
        self._page.shell.say(self.tr("The office counts so from today on"))
        self._page.reload()

    def _on_failed(self, rules: "OfficeRules", reason: str, error: "DeskError") -> None:
        message = show_error(self._page, error)
        message.answered.connect(partial(self._begin_again, rules, reason))

    def _begin_again(self, rules: "OfficeRules", reason: str, _key: str) -> None:
        self._read(partial(self._show_again, rules, reason))

    def _show_again(self, rules: "OfficeRules", reason: str, now: "OfficeRules") -> None:
        dialog = open_rules(self._page, now)
        dialog.put(rules, reason)
        dialog.given.connect(self._write)
