"""The papers that are printed on one key, as the dialog takes them."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.form import PaperKind
from kktdesk.domain.layout import RECEIPT_LAYOUTS, Layout
from kktdesk.ui.print_dialog.print_run import PaperTask, day_task, receipt_task, why_task
from kktdesk.ui.print_dialog.subject import PrintSubject

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kktdesk.services.views import PrintJob
    from kktdesk.ui.page import Page, Shell

translate = QCoreApplication.translate

SHEETS = (*RECEIPT_LAYOUTS, Layout.A4)  # of a receipt, the counter's usual ones first
COPIES = 2  # one stays with the dossier, one goes with the submitter


def receipt_subject(page: "Page", code: str) -> PrintSubject:
    """Give the receipt of a dossier: the original once, then marked reprints.

    Returns:
        the subject.
    """
    papers = page.shell.desk.papers

    def task(layout: Layout) -> PaperTask:
        return replace(receipt_task(page, code), make=partial(papers.next_print, code, layout))

    said = translate("PrintSubjects", "The receipt went to the printer: {code}")
    return PrintSubject(
        paper=PaperKind.RECEIPT,
        title=translate("PrintSubjects", "Receipt {code}").format(code=code),
        layouts=SHEETS,
        preview=partial(_pdf_in, partial(papers.next_print, code)),
        task=task,
        inside=COPIES,
        said=said.format(code=code),
    )


def why_subject(shell: "Shell", code: str) -> PrintSubject:
    """Give the sheet that explains a promise.

    Returns:
        the subject.
    """
    words = translate("PrintSubjects", "Why this date: {code}")
    return PrintSubject(
        paper=PaperKind.WHY,
        title=words.format(code=code),
        layouts=(Layout.A5,),
        preview=partial(_pdf, partial(shell.desk.papers.why_print, code)),
        task=partial(_always, why_task(shell, code)),
    )


def day_subject(page: "Page", day: "date") -> PrintSubject:
    """Give the sheet of a day, behind which a backup is made.

    Returns:
        the subject.
    """
    words = translate("PrintSubjects", "Sheet of the day {day}")
    return PrintSubject(
        paper=PaperKind.DAY_SHEET,
        title=words.format(day=f"{day:%d/%m/%Y}"),
        layouts=(Layout.A4,),
        preview=partial(_pdf, partial(page.shell.desk.papers.day_print, day)),
        task=partial(_always, day_task(page, day)),
    )


def bundle_subject(page: "Page", name: str, task: PaperTask) -> PrintSubject:
    """Give the sheet of a bundle for the post; it is issued when it is printed.

    Returns:
        the subject.
    """
    return PrintSubject(
        paper=PaperKind.POST_SHEET,
        title=translate("PrintSubjects", "Sheet of bundle {name}").format(name=name),
        layouts=(Layout.A4_TWO,),
        preview=partial(_pdf, partial(page.shell.desk.papers.bundle_print, name)),
        task=partial(_always, task),
        inside=COPIES,
    )


def _pdf(make: "Callable[[], PrintJob]", _layout: Layout) -> bytes:
    return make().pdf


def _pdf_in(make: "Callable[[Layout], PrintJob]", layout: Layout) -> bytes:
    return make(layout).pdf


def _always(task: PaperTask, _layout: Layout) -> PaperTask:
    return task
