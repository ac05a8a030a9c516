"""Papers of block forms as PDF: one, or many in one file."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from kktdesk.domain.form import Family, Form, PaperValues
from kktdesk.domain.layout import Layout
from kktdesk.printing.form_marks import PaperMarks
from kktdesk.printing.label import lay_label
from kktdesk.printing.letter import lay_letter
from kktdesk.printing.paper import Sheet, write
from kktdesk.printing.slip import lay_slip

_NO_MARKS = PaperMarks()
_Laying = Callable[[Form, PaperValues, Layout, PaperMarks], tuple[Sheet, ...]]
_FAMILIES: Mapping[Family, _Laying] = MappingProxyType(
    {Family.SLIP: lay_slip, Family.LETTER: lay_letter, Family.LABEL: lay_label}
)


@dataclass(frozen=True, slots=True)
class PaperJob:
    """One paper of a file: form, values, layout and the marks of this print."""

    form: Form
    values: PaperValues
    layout: Layout
    marks: PaperMarks = _NO_MARKS


def render_form(
    form: Form, values: PaperValues, layout: Layout, marks: PaperMarks = _NO_MARKS
) -> bytes:
    """Print a paper, all its copies.

    Returns:
        a PDF, the same bytes for the same values.
    """
    title = f"{form.origin.title} {values.texts.get('code', '')}".strip()
    return render_all((PaperJob(form, values, layout, marks),), title)


def render_all(jobs: Sequence[PaperJob], title: str) -> bytes:
    """Print papers one after the other.

    Args:
        jobs: at least one.
        title: of the file; carries no personal data.

    Returns:
        one PDF.
    """
    return write([sheet for job in jobs for sheet in lay(job)], title)


def lay(job: PaperJob) -> tuple[Sheet, ...]:
    """Lay a paper out, all its copies.

    Returns:
        its sheets.
    """
    return _FAMILIES[job.form.paper.family](job.form, job.values, job.layout, job.marks)
