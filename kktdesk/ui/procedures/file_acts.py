"""Import and export of the catalogue as CSV, in front of the clerk."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from kktdesk.ui.procedures import csv_files
from kktdesk.ui.procedures.import_dialog import ReadFile, open_import
from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from kktdesk.services.desk import Desk
    from kktdesk.services.procedure_views import ImportLine
    from kktdesk.ui.procedures.host import ProceduresHost


class FileActs(QObject):
    """Asks for files, shows what one would change, and takes it in."""

    def __init__(self, page: "ProceduresHost") -> None:
        super().__init__(page)
        self._page = page

    def ask_where(self) -> QFileDialog:
        """Ask where the catalogue is to be written.

        Returns:
            the open dialog.
        """
        return csv_files.ask_where(self._page, self._page.today())

    def ask_which(self) -> QFileDialog:
        """Ask which file is to be read.

        Returns:
            the open dialog.
        """
        return csv_files.ask_which(self._page, self.read)

    def read(self, path: str) -> None:
        """Read a file and show what it would change; nothing is changed yet."""
        page = self._page
        work = partial(_read, page.shell.desk, Path(path))
        page.shell.runner.run(page, Lane.READ, work, self._show, page.show_error)

    def _show(self, read: ReadFile) -> None:
        dialog = open_import(self._page, read)
        dialog.agreed.connect(self._take_in)
        dialog.other_requested.connect(self.ask_which)

    def _take_in(self, read: ReadFile) -> None:
        page = self._page
        work = partial(page.shell.desk.procedures.import_csv, read.content)
        page.shell.runner.run(page, Lane.WRITE, work, self._on_taken, page.show_error)

    def _on_taken(self, lines: "tuple[ImportLine, ...]") -> None:
        count = sum(line.what in {"new", "changed"} for line in lines)
        self._page.shell.say(self.tr("%n procedure(s) imported", "", count))
        self._page.reload()


def _read(desk: "Desk", path: Path) -> ReadFile:
    content = csv_files.read_file(path)
    return ReadFile(path.name, content, desk.procedures.read_csv(content))
