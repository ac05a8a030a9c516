"""The paper of somebody who was guided or turned away, as the print dialog takes it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kktdesk.ui.dossier.papers_subject import counted_task
from kktdesk.ui.print_dialog.subject import PrintSubject

if TYPE_CHECKING:
    from kktdesk.domain.form import PaperKind
    from kktdesk.domain.layout import Layout
    from kktdesk.services.paper_views import PaperOffer
    from kktdesk.ui.page import Shell
    from kktdesk.ui.print_dialog.print_run import PaperTask

translate = QCoreApplication.translate


def note_subject(shell: "Shell", request_id: str, offer: "PaperOffer") -> PrintSubject:
    """Give the paper of a note; printing issues it.

    Returns:
        the subject; its words name nobody.
    """
    said = translate("PaperSubjects", "{paper} went to the printer")
    return PrintSubject(
        paper=offer.kind,
        title=offer.title,
        layouts=offer.layouts,
        preview=partial(shell.desk.papers.draft_note, request_id, offer.kind),
        task=partial(_task, shell, request_id, offer.kind, offer.title),
        said=said.format(paper=offer.title),
    )


def _task(
    shell: "Shell", request_id: str, kind: "PaperKind", title: str, layout: "Layout"
) -> "PaperTask":
    issue = partial(shell.desk.papers.issue_note, request_id, kind, layout)
    return counted_task(shell.desk, title, issue)
