"""The list of dossiers that is shown, as a file: where it goes, and in which form."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog

from kktdesk.domain.moment import local_day
from kktdesk.services.list_views import ListAsked
from kktdesk.ui.command import Command, CommandGroup
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.whole_file import write_made
from kktdesk.ui.widgets.buttons import ActionButton

if TYPE_CHECKING:
    from kktdesk.services.list_export import ListExport
    from kktdesk.ui.page import Page

KEY = "Ctrl+E"
_CSV, _XLSX = "csv", "xlsx"
_FILTERS = {"Excel (*.xlsx)": _XLSX, "CSV (*.csv)": _CSV}


class ListFiles(QObject):
    """Writes the list that is shown, whole, in its order.

    Attributes:
        button: asks where.
    """

    def __init__(self, page: "Page") -> None:
        super().__init__(page)
        self._page = page
        self._asked: ListAsked | None = None
        self.button = ActionButton(self.tr("Export"), KEY, "quiet", "save")
        self.button.setShortcut(QKeySequence(KEY))
        self.button.clicked.connect(self.ask_where)

    def show(self, asked: ListAsked, *, is_empty: bool) -> None:
        """Take what is shown; an empty list is no file."""
        self._asked = asked
        self.button.setEnabled(not is_empty)

    def commands(self) -> tuple[Command, ...]:
        """Return the act as a command of the palette, where there is something to write."""
        if not self.button.isEnabled():
            return ()
        text = self.tr("Export the list as Excel or CSV")
        return (Command("export-list", text, CommandGroup.ACT, "save", KEY, self.ask_where),)

    @Slot()
    def ask_where(self) -> QFileDialog | None:
        """Ask where the list is to be written, and write it.

        Returns:
            the open dialog; it deletes itself when it is closed. None where nothing is shown.
        """
        if self._asked is None:
            return None
        dialog = QFileDialog(self._page, self.tr("Export the list"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(_FILTERS))
        dialog.setDefaultSuffix(_XLSX)
        dialog.filterSelected.connect(partial(_follow, dialog))
        dialog.selectFile(f"ho-so-{self._today():%Y-%m-%d}.{_XLSX}")
        dialog.fileSelected.connect(partial(self.write, self._asked))
        dialog.open()
        return dialog

    def _today(self) -> date:
        return local_day(self._page.shell.clock.now())

    def write(self, asked: ListAsked, path: str) -> None:
        """Write a list; the name's ending says in which form."""
        page, file = self._page, Path(path)
        work = partial(_write, page.shell.desk.exports, asked, file)
        said = self.tr("Exported: {name}").format(name=file.name)
        page.shell.runner.run(page, Lane.PAPER, work, partial(self._tell, said), page.show_error)

    def _tell(self, said: str, _nothing: None) -> None:
        self._page.shell.say(said)


def _follow(dialog: QFileDialog, chosen: str) -> None:
    dialog.setDefaultSuffix(_FILTERS[chosen])
    name = Path((dialog.selectedFiles() or [""])[0]).stem
    dialog.selectFile(f"{name}.{_FILTERS[chosen]}")


def _write(exports: "ListExport", asked: ListAsked, file: Path) -> None:
    make = exports.csv if file.suffix.lower() == f".{_CSV}" else exports.xlsx
    write_made(partial(make, asked), file)
