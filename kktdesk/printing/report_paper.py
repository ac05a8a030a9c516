"""A report as a PDF on A4 across: heads by Nghị định 30/2020/NĐ-CP, table, notes, charts."""

from collections.abc import Iterator
from dataclasses import dataclass

from kktdesk.domain.report import Report
from kktdesk.printing.charts import chart_pieces
from kktdesk.printing.dates import short_moment
from kktdesk.printing.flow import Column, Piece, gap, glued, paginate, with_next
from kktdesk.printing.frame import CONTINUED_HEIGHT, MARK_ROW, continued_head, foot, mark_box
from kktdesk.printing.ink import MM, Mark, Placed
from kktdesk.printing.paper import Format, Sheet, write
from kktdesk.printing.report_columns import STEPS
from kktdesk.printing.report_form import ReportPaperForm
from kktdesk.printing.report_head import ReportHead, report_head, signing
from kktdesk.printing.report_table import report_table
from kktdesk.printing.runs import Run, bold
from kktdesk.printing.text import Span, Type, paragraph

_A4 = Format(297 * MM, 210 * MM, top=15 * MM, right=12 * MM, bottom=13 * MM, left=18 * MM)
_SPAN = Span(_A4.left, _A4.text_width)
_NOTE = Type(10, 12)
_ABOVE_NOTES, _ABOVE_SIGNATURES = 5, 9

# Rows of a report that is set in several ways.
_SHORT = 200


@dataclass(frozen=True, slots=True)
class _Step:
    """The first type to choose from, and room for the pen."""

    first: int
    room: float


# The first one that takes no more pages than any other is the one to take.
_STEPS = (_Step(0, 20 * MM), _Step(0, 14 * MM), _Step(1, 14 * MM), _Step(2, 14 * MM))


def render_report(report: Report, head: ReportHead, form: ReportPaperForm) -> bytes:
    """Print a report.

    Args:
        report: its values.
        head: what the paper adds.
        form: the words that all reports share.

    Returns:
        a PDF, the same bytes for the same values.
    """
    first, top = report_head(report, head, form, _A4)
    later = _A4.top + CONTINUED_HEIGHT
    column = Column(top, later, _A4.text_bottom)
    # A long report is set once: one page less would not be worth the time.
    steps = _STEPS if len(report.rows) <= _SHORT else _STEPS[:1]
    attempts = (paginate(tuple(_pieces(report, head, form, step)), column) for step in steps)
    pages = min(attempts, key=len)
    if report.charts:
        empty = form.words.empty
        charts = [one for chart in report.charts for one in chart_pieces(chart, _SPAN, empty)]
        pages += paginate(charts, Column(later, later, _A4.text_bottom))
    following = continued_head(
        form.words.continued.format(title=report.title.upper()), (bold(report.code),), _A4
    )
    sheets = [
        Sheet(
            (_A4.width, _A4.height),
            (
                Placed((*_sample(head, form), *(first if number == 1 else following)), 0, 0),
                *body,
                Placed(_foot(report, head, form, (number, len(pages))), 0, 0),
            ),
        )
        for number, body in enumerate(pages, 1)
    ]
    return write(sheets, _name(report, form))


def _pieces(
    report: Report, head: ReportHead, form: ReportPaperForm, step: _Step
) -> Iterator[Piece]:
    yield from report_table(report, _A4, form.words.unknown, STEPS[step.first :])
    places = signing(report, head, form, _SPAN, step.room)
    yield from glued((*_notes(report, form), gap(_ABOVE_SIGNATURES), places))


def _notes(report: Report, form: ReportPaperForm) -> Iterator[Piece]:
    if not report.notes:
        return
    yield gap(_ABOVE_NOTES)
    lines = (bold(form.words.notes), *(Run(f"- {note}") for note in report.notes))
    for line in lines:
        yield from with_next(paragraph((line,), _NOTE, _SPAN, is_whole=True))


def _name(report: Report, form: ReportPaperForm) -> str:
    return report.code or form.words.file


def _sample(head: ReportHead, form: ReportPaperForm) -> tuple[Mark, ...]:
    if not head.is_sample:
        return ()
    return mark_box(form.marks.sample, _A4.left, _A4.top - MARK_ROW)


def _foot(
    report: Report, head: ReportHead, form: ReportPaperForm, at: tuple[int, int]
) -> tuple[Mark, ...]:
    printed = form.foot.printed.format(
        name=_name(report, form), at=short_moment(head.printed_at), clerk=head.clerk
    )
    return foot(printed, None, form.foot.page.format(page=at[0], pages=at[1]), _A4)
