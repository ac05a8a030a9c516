"""The words that all reports share; they live in ``resources/forms``."""

from dataclasses import dataclass
from functools import cache

from kktdesk.printing.form_file import read
from kktdesk.printing.forms import Foot, NationalHead, Origin


@dataclass(frozen=True, slots=True)
class ReportWords:
    """What stands around a report.

    Attributes:
        continued: the title of a following page.
        notes: head of the notes.
        unknown: in a cell that the desk cannot know.
        empty: in a part of a chart that has no value.
        file: name of a report that has no number.
    """

    continued: str
    notes: str
    unknown: str
    empty: str
    file: str


@dataclass(frozen=True, slots=True)
class ReportSignatures:
    """How a report is signed: by whom it was made, and by the head of the office."""

    maker: str
    head: str


@dataclass(frozen=True, slots=True)
class ReportMarks:
    """What marks a report as practice."""

    sample: str


@dataclass(frozen=True, slots=True)
class ReportPaperForm:
    """The frame of every report."""

    origin: Origin
    head: NationalHead
    words: ReportWords
    signatures: ReportSignatures
    marks: ReportMarks
    foot: Foot


_REPORT = {
    "head.date": frozenset({"day", "month", "year"}),
    "words.continued": frozenset({"title"}),
    "foot.printed": frozenset({"name", "at", "clerk"}),
    "foot.page": frozenset({"page", "pages"}),
}


@cache
def report_form() -> ReportPaperForm:
    """Give the frame of reports.

    Returns:
        the form.
    """
    return read(ReportPaperForm, "report/v1.toml", _REPORT)
