"""The catalogue as a file: where it goes, and where it comes from."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog

from kktdesk.domain.errors import FileNotOpened
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.whole_file import write_made

if TYPE_CHECKING:
    from datetime import date

    from kktdesk.ui.page import Page

translate = QCoreApplication.translate


def ask_where(page: "Page", today: "date") -> QFileDialog:
    """Ask where the catalogue is to be written, and write it as CSV.

    Args:
        page: it says when the file is written, or why not.
        today: part of the name that is proposed.

    Returns:
        the open dialog; it deletes itself when it is closed.
    """
    dialog = _dialog(page, translate("ProcedureFiles", "Export the procedures"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("csv")
    dialog.selectFile(f"thu-tuc-{today:%Y-%m-%d}.csv")
    dialog.fileSelected.connect(partial(export_to, page))
    dialog.open()
    return dialog


def ask_which(page: "Page", chosen: Callable[[str], None]) -> QFileDialog:
    """Ask which file is to be read.

    Args:
        page: over which the question stands.
        chosen: takes the path.

    Returns:
        the open dialog; it deletes itself when it is closed.
    """
    dialog = _dialog(page, translate("ProcedureFiles", "Import procedures"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(chosen)
    dialog.open()
    return dialog


def _dialog(page: "Page", title: str) -> QFileDialog:
    dialog = QFileDialog(page, title)
    dialog.setNameFilter("CSV (*.csv)")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


def export_to(page: "Page", path: str) -> None:
    """Write the catalogue into a file, whole or not at all."""
    name = Path(path).name
    work = partial(write_made, page.shell.desk.procedures.export_csv, Path(path))
    said = translate("ProcedureFiles", "Exported: {name}").format(name=name)
    page.shell.runner.run(page, Lane.PAPER, work, partial(_say, page, said), page.show_error)


def _say(page: "Page", said: str, _nothing: None) -> None:
    page.shell.say(said)


def read_file(path: Path) -> bytes:
    """Read a file that the clerk has chosen.

    Returns:
        its bytes.

    Raises:
        FileNotOpened: it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileNotOpened(file=path.name) from error
