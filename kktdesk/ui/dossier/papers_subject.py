"""The papers of a dossier on their way to the printer: issued first, counted once they are out."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.form import PaperKind
from kktdesk.ui.dossier.words import joined
from kktdesk.ui.print_dialog.print_run import PaperTask
from kktdesk.ui.print_dialog.subject import PrintSubject
from kktdesk.ui.print_dialog.subjects import COPIES, SHEETS
from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kktdesk.domain.layout import Layout
    from kktdesk.services.desk import Desk
    from kktdesk.services.paper_views import IssuedPaperLine, PaperOffer
    from kktdesk.services.views import PrintJob
    from kktdesk.ui.page import Shell

translate = QCoreApplication.translate


class Issue:
    """Makes a job and remembers which papers are in it, so that they are counted."""

    def __init__(self, desk: "Desk", make: "Callable[[], PrintJob]") -> None:
        self._desk, self._make = desk, make
        self._job: PrintJob | None = None

    def make(self) -> "PrintJob":
        """Make the job; a paper that was not issued yet is issued by it.

        Returns:
            the job.
        """
        self._job = self._make()
        return self._job

    def count(self, printer: str) -> None:
        """Note that the printer took what is in the job."""
        if self._job is not None:
            self._desk.papers.record_prints(self._job.papers, printer)


def counted_task(desk: "Desk", name: str, make: "Callable[[], PrintJob]") -> PaperTask:
    """Give the task of papers that are counted.

    Returns:
        the task.
    """
    issue = Issue(desk, make)
    return PaperTask(name, issue.make, issue.count, Lane.WRITE)


def offer_subject(shell: "Shell", code: str, offer: "PaperOffer") -> PrintSubject:
    """Give a paper of a dossier that is offered; printing issues it.

    Returns:
        the subject.
    """
    papers = shell.desk.papers
    issue = partial(papers.issue, code, offer.kind, act_id=offer.act_id)
    return PrintSubject(
        paper=offer.kind,
        title=joined(offer.title, code),
        layouts=offer.layouts,
        preview=partial(papers.draft, code, offer.kind),
        task=partial(_task, shell.desk, joined(offer.title, code), issue),
        inside=_inside(offer.kind),
        said=_said(offer.title, code),
    )


def reprint_subject(
    shell: "Shell", line: "IssuedPaperLine", layouts: "tuple[Layout, ...]"
) -> PrintSubject:
    """Give a paper that was issued: the same again, but for its marks.

    Args:
        shell: of the page.
        line: the paper.
        layouts: that its form knows; the one that it was issued on is taken first.

    Returns:
        the subject.
    """
    papers = shell.desk.papers
    if line.paper_id is None:
        again = partial(papers.issue, line.code, PaperKind.RECEIPT)
    else:
        again = partial(papers.reprint, line.paper_id)
    number = joined(line.title, line.number)
    return PrintSubject(
        paper=line.kind,
        title=number,
        layouts=tuple(dict.fromkeys((line.layout, *layouts))),
        preview=partial(_pdf, again),
        task=partial(_task, shell.desk, number, again),
        inside=_inside(line.kind),
        said=_said(line.title, line.code),
    )


def batch_subject(shell: "Shell", day: "date") -> PrintSubject:
    """Give all receipts of a day as one job.

    Returns:
        the subject.
    """
    batch = partial(shell.desk.papers.batch, day, PaperKind.RECEIPT)
    words = translate("PaperSubjects", "All receipts of {day}").format(day=f"{day:%d/%m/%Y}")
    said = translate("PaperSubjects", "The receipts of {day} went to the printer.")
    return PrintSubject(
        paper=PaperKind.RECEIPT,
        title=words,
        layouts=SHEETS,
        preview=partial(_pdf, batch),
        task=partial(_task, shell.desk, words, batch),
        said=said.format(day=f"{day:%d/%m/%Y}"),
    )


def _task(
    desk: "Desk", name: str, make: "Callable[[Layout], PrintJob]", layout: "Layout"
) -> PaperTask:
    return counted_task(desk, name, partial(make, layout))


def _inside(kind: PaperKind) -> int:
    return COPIES if kind is PaperKind.RECEIPT else 1


def _pdf(make: "Callable[[Layout], PrintJob]", layout: "Layout") -> bytes:
    return make(layout).pdf


def _said(title: str, code: str) -> str:
    words = translate("PaperSubjects", "{paper} went to the printer: {code}")
    return words.format(paper=title, code=code)
