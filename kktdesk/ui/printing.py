"""A page's paper on its way: to the printer, or, where that fails, once more or into a file."""

import os
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog

from kktdesk.domain.errors import DeskError, PaperNotSaved, PrinterMissing
from kktdesk.ui.dialogs.error_report import show_error
from kktdesk.ui.dialogs.sheet import Choice
from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from kktdesk.services.views import PrintJob
    from kktdesk.ui.page import Page

AGAIN, SAVE, LATER = "again", "save", "later"

translate = QCoreApplication.translate


def print_paper(page: "Page", job: "PrintJob", copies: int, done: Callable[[str], None]) -> None:
    """Hand a paper to the printer; a failure is shown with the ways out of it.

    Args:
        page: whose paper it is.
        job: the paper.
        copies: at least 1.
        done: takes the name of the printer; not called while the paper is not printed.
    """
    failed = partial(_on_failed, page, job, copies, done)
    page.shell.printer.print_pdf(job, copies, done, failed)


def save_paper(page: "Page", job: "PrintJob") -> None:
    """Ask where, and write the paper as a PDF file."""
    dialog = QFileDialog(page, translate("Printing", "Save the paper"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter("PDF (*.pdf)")
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(f"{_file_name(job.title)}.pdf")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(partial(_write_soon, page, job))
    dialog.open()


def _on_failed(
    page: "Page", job: "PrintJob", copies: int, done: Callable[[str], None], error: DeskError
) -> None:
    choices = (
        Choice(AGAIN, translate("Printing", "Print &again"), "printer"),
        Choice(SAVE, translate("Printing", "&Save as PDF…"), "save"),
        Choice(LATER, translate("Printing", "&Later")),
    )
    if isinstance(error, PrinterMissing):
        choices = (choices[1], choices[0], choices[2])
    title = translate("Printing", "Saved – but the paper is NOT printed")
    dialog = show_error(page, error, title, choices)
    ways = {
        AGAIN: partial(print_paper, page, job, copies, done),
        SAVE: partial(save_paper, page, job),
    }
    dialog.answered.connect(partial(_go, ways))


def _go(ways: Mapping[str, Callable[[], None]], key: str) -> None:
    if key in ways:
        ways[key]()


def _write_soon(page: "Page", job: "PrintJob", path: str) -> None:
    work = partial(_write, Path(path), job.pdf)
    said = translate("Printing", "Saved as {name}").format(name=Path(path).name)
    page.shell.runner.run(page, Lane.PAPER, work, lambda _: page.shell.say(said), page.show_error)


def _write(path: Path, pdf: bytes) -> None:
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_bytes(pdf)
        part.replace(path)
    except OSError as error:
        raise PaperNotSaved from error
    finally:
        part.unlink(missing_ok=True)


def _file_name(title: str) -> str:
    return "".join(sign if sign.isalnum() or sign in "-. " else "_" for sign in title)
