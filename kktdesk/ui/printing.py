"""A paper as a file: where there is no printer, or to send it to somebody."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog

from kktdesk.domain.errors import FileNotSaved, PaperNotSaved
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.whole_file import write_made

if TYPE_CHECKING:
    from kktdesk.services.views import PrintJob
    from kktdesk.ui.desk_sheet import DeskSheet
    from kktdesk.ui.page import Page

translate = QCoreApplication.translate


def save_paper(
    page: "Page | DeskSheet", job: "PrintJob", note: Callable[[], object] | None = None
) -> QFileDialog:
    """Ask where, and write the paper as a PDF file.

    Args:
        page: whose paper it is, or the sheet over it; says when the file is written, or why not.
        job: the paper.
        note: writes down that the file was written, where that is kept.

    Returns:
        the open dialog; it deletes itself when it is closed.
    """
    dialog = QFileDialog(page, translate("Printing", "Save the paper"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter("PDF (*.pdf)")
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(f"{_file_name(job.title)}.pdf")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(partial(_write_soon, page, job, note))
    dialog.open()
    return dialog


def _write_soon(
    page: "Page | DeskSheet", job: "PrintJob", note: Callable[[], object] | None, path: str
) -> None:
    work = partial(_write, Path(path), job.pdf)
    said = translate("Printing", "Saved as {name}").format(name=Path(path).name)
    run = page.shell.runner.run

    def say(_nothing: object) -> None:
        page.shell.say(said)

    def go_on(_nothing: None) -> None:
        if note is None:
            say(None)
        else:
            run(page, Lane.WRITE, note, say, page.show_error)

    run(page, Lane.PAPER, work, go_on, page.show_error)


def _write(path: Path, pdf: bytes) -> None:
    try:
        write_made(lambda: pdf, path)
    except FileNotSaved as error:
        raise PaperNotSaved from error


def _file_name(title: str) -> str:
    return "".join(sign if sign.isalnum() or sign in "-. " else "_" for sign in title)
