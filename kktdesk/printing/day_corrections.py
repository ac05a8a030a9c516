"""What the day's sheet says of closed days: how the balance goes on from them, corrections."""

from collections.abc import Iterator

from kktdesk import messages
from kktdesk.domain.day_sheet import CorrectingAct, Correction, DaySheet, FigureChange
from kktdesk.printing.dates import short_date, short_moment
from kktdesk.printing.day_form import DayForm
from kktdesk.printing.day_lists import AFTER_TITLE, BEFORE, HEAD, PAD, TITLE
from kktdesk.printing.flow import Piece, gap, with_next
from kktdesk.printing.grid import Align, Cell, Grid, HeadCell, table
from kktdesk.printing.ink import MM
from kktdesk.printing.paper import Format
from kktdesk.printing.runs import Run, bold
from kktdesk.printing.text import Span, Type, paragraph

_LINE, _BODY = Type(9, 10.5), Type(10.5, 13)
_NUMBER, _CODE, _APPLICANT = 8.5 * MM, 33 * MM, 30 * MM
_ACT_PART, _MOST_OF_PAGE = 0.55, 0.4


def corrections(sheet: DaySheet, form: DayForm, paper: Format) -> Iterator[Piece]:
    """Set how the day goes on from the closed day before, and the corrections.

    Yields:
        a title with its table, or with a word where nothing is corrected.
    """
    words, span = form.corrections, Span(paper.left, paper.text_width)
    yield gap(BEFORE)
    if not sheet.corrections:
        none = (bold(f"{words.title}: "), Run(words.none))
        yield from paragraph(none, TITLE, span)
        yield from _chain(sheet, form, span)
        return
    title = bold(f"{words.title} ({len(sheet.corrections)})")
    yield from with_next((*paragraph((title,), TITLE, span), gap(AFTER_TITLE)))
    yield from _table(sheet, form, paper)
    yield from _chain(sheet, form, span)


def _chain(sheet: DaySheet, form: DayForm, span: Span) -> Iterator[Piece]:
    before, words = sheet.previous, form.corrections
    if before is None:
        return
    said = words.previous.format(
        day=short_date(before.day),
        number=before.number,
        in_hand=before.in_hand,
        corrected=_signed(before.corrected),
        carried_over=sheet.summary.total.carried_over,
    )
    if before.between:
        said = f"{said} {words.between.format(between=_signed(before.between))}"
    yield gap(AFTER_TITLE)
    yield from paragraph((Run(said),), _BODY, span)


def _table(sheet: DaySheet, form: DayForm, paper: Format) -> tuple[Piece, ...]:
    words, lists = form.corrections, form.lists
    named = (lists.number, lists.code, lists.applicant, words.act, words.changes)
    heads = [HeadCell(bold(head), number) for number, head in enumerate(named)]
    rows = [
        (
            Cell((Run(str(number)),), Align.CENTRE),
            Cell((Run(one.code),)),
            Cell((Run(one.applicant),)),
            Cell((Run("; ".join(_act(act, form) for act in one.acts)),)),
            Cell((Run(_changes(one, form)),)),
        )
        for number, one in enumerate(sheet.corrections, 1)
    ]
    return table(_grid(paper), heads, rows)


def _grid(paper: Format) -> Grid:
    free = paper.text_width - _NUMBER - _CODE - _APPLICANT
    act = free * _ACT_PART
    return Grid(
        left=paper.left,
        columns=(_NUMBER, _CODE, _APPLICANT, act, free - act),
        kind=_LINE,
        head_kind=HEAD,
        pad=PAD,
        is_grey=True,
        most=paper.height * _MOST_OF_PAGE,
    )


def _act(act: CorrectingAct, form: DayForm) -> str:
    name = messages.word("act", act.act)
    return form.corrections.acted.format(
        act=name[:1].upper() + name[1:],
        at=short_moment(act.at),
        recorded_at=short_moment(act.recorded_at),
        clerk=act.clerk,
    )


def _changes(one: Correction, form: DayForm) -> str:
    said = "; ".join(_change(change, form) for change in one.changes)
    return said or form.corrections.unchanged


def _change(change: FigureChange, form: DayForm) -> str:
    words = form.corrections
    name: str = getattr(words.figures, change.figure.value.replace("-", "_"))
    day, delta = short_date(change.day), _signed(change.delta)
    return words.change.format(day=day, figure=name, delta=delta)


def _signed(number: int) -> str:
    return f"+{number}" if number > 0 else f"−{-number}" if number else "0"
