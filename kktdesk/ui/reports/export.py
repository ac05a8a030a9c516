"""The report that is shown, as a file or on paper."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog

from kktdesk.domain.report import Report
from kktdesk.services.views import PrintJob
from kktdesk.ui.print_dialog.print_run import PaperTask
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.whole_file import write_made

if TYPE_CHECKING:
    from collections.abc import Callable

    from kktdesk.services.report_files import ReportFiles
    from kktdesk.ui.page import Page

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file that a report can be written as.

    Attributes:
        suffix: without the dot.
        make: gives the file's content.
    """

    suffix: str
    make: "Callable[[ReportFiles, Report], bytes]"


def _pdf(files: "ReportFiles", report: Report) -> bytes:
    return files.pdf(report)


def _xlsx(files: "ReportFiles", report: Report) -> bytes:
    return files.xlsx(report)


def _csv(files: "ReportFiles", report: Report) -> bytes:
    return files.csv(report)


PDF, XLSX, CSV = FileKind("pdf", _pdf), FileKind("xlsx", _xlsx), FileKind("csv", _csv)


def ask_where(page: "Page", report: Report, kind: FileKind) -> QFileDialog:
    """Ask where a report is to be written, and write it.

    Args:
        page: it says when the file is written, or why not.
        report: as it is shown.
        kind: of the file.

    Returns:
        the open dialog; it deletes itself when it is closed.
    """
    dialog = QFileDialog(page, translate("ReportFiles", "Save the report"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"{kind.suffix.upper()} (*.{kind.suffix})")
    dialog.setDefaultSuffix(kind.suffix)
    dialog.selectFile(f"{name_of(report)}.{kind.suffix}")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(partial(export_to, page, report, kind))
    dialog.open()
    return dialog


def export_to(page: "Page", report: Report, kind: FileKind, path: str) -> None:
    """Write a report into a file, whole or not at all."""
    name = Path(path).name
    make = partial(kind.make, page.shell.desk.report_files, report)
    said = translate("ReportFiles", "Saved: {name}").format(name=name)
    work = partial(write_made, make, Path(path))
    page.shell.runner.run(page, Lane.PAPER, work, partial(_say, page, said), page.show_error)


def _say(page: "Page", said: str, _nothing: None) -> None:
    page.shell.say(said)


def name_of(report: Report) -> str:
    """Return the name of a report's file, without its kind."""
    period = report.period
    return f"bao-cao-{report.form.value}-{period.first:%Y%m%d}-{period.last:%Y%m%d}"


def report_task(page: "Page", report: Report) -> PaperTask:
    """Give the task of printing a report; nothing is written down for it.

    Returns:
        the task.
    """
    name = name_of(report)

    def keep(_printer: str) -> str:
        return name

    return PaperTask(name, partial(_job, page.shell.desk.report_files, report), keep, Lane.PAPER)


def _job(files: "ReportFiles", report: Report) -> PrintJob:
    title = f"kktdesk {name_of(report)}"
    return PrintJob(pdf=files.pdf(report), title=title, media="A4", is_landscape=True, reprint=0)
