"""Papers as jobs for the printer."""

from collections.abc import Sequence
from dataclasses import dataclass

from kktdesk.domain.layout import Layout
from kktdesk.domain.paper_errors import PaperUnknown
from kktdesk.models.paper import IssuedPaper
from kktdesk.printing.form_paper import PaperJob, render_all
from kktdesk.services.paper_making import PaperMaking
from kktdesk.services.paper_offers import Offers
from kktdesk.services.paper_receipts import Receipts
from kktdesk.services.paper_subjects import Subjects
from kktdesk.services.paper_views import PaperRef, PrintJob
from kktdesk.services.register import Register
from kktdesk.storage import issued_papers
from kktdesk.storage.unit_of_work import UnitOfWork

_ACROSS = frozenset({Layout.A4_TWO, Layout.A5_WIDE})
_MEDIA = {Layout.A5: "A5", Layout.A5_WIDE: "A5", Layout.LABEL: "label"}


@dataclass(frozen=True, slots=True)
class Press:
    """What papers are made with."""

    register: Register
    subjects: Subjects
    making: PaperMaking
    receipts: Receipts

    def offers(self) -> Offers:
        """Give what looks through the kinds of papers.

        Returns:
            it, over the same register.
        """
        return Offers(self.subjects, self.making, self.receipts)


def paper_of(work: UnitOfWork, paper_id: int) -> tuple[IssuedPaper, str]:
    """Find a paper.

    Returns:
        the row, and the code of its dossier; "" of a note.

    Raises:
        PaperUnknown: there is none.
    """
    paper = issued_papers.by_id(work.session, paper_id)
    if paper is None:
        raise PaperUnknown(id=paper_id)
    code = issued_papers.codes_of(work.session, (paper,)).get(paper.dossier_id or 0, "")
    return paper, code


def rendered(jobs: Sequence[PaperJob], about: str) -> bytes:
    """Print papers into one file.

    Args:
        jobs: at least one.
        about: what stands behind the title; no name of a person.

    Returns:
        PDF.
    """
    return render_all(jobs, _title(jobs, about))


def _title(jobs: Sequence[PaperJob], about: str) -> str:
    return f"{jobs[0].form.origin.title} {about}".strip()


def print_job(jobs: Sequence[PaperJob], papers: Sequence[PaperRef], about: str) -> PrintJob:
    """Print papers for a printer.

    Args:
        jobs: at least one.
        papers: what is in the job, to be counted once the printer has taken it.
        about: what stands behind the title; no name of a person.

    Returns:
        the job.
    """
    layout, mark = jobs[0].layout, jobs[0].marks.reprint
    return PrintJob(
        pdf=rendered(jobs, about),
        title=_title(jobs, about),
        media=_MEDIA.get(layout, "A4"),
        is_landscape=layout in _ACROSS,
        reprint=mark.count if mark is not None and len(jobs) == 1 else 0,
        papers=tuple(papers),
    )
