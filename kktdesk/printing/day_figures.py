"""Figures of the day's sheet: the identity, the table by field, other work, the log's anchor."""

from collections.abc import Callable

from kktdesk.domain.day_sheet import DaySheet
from kktdesk.domain.day_summary import DaySummary, FieldCount
from kktdesk.domain.dossier import ReturnMethod
from kktdesk.domain.report import DossierSet
from kktdesk.printing.dates import short_date
from kktdesk.printing.day_form import DayBalance, DayFields, DayForm, DayWork
from kktdesk.printing.day_lists import AFTER_TITLE, BEFORE, HEAD, PAD, ROW, TITLE
from kktdesk.printing.flow import Piece, gap, glued, with_next
from kktdesk.printing.grid import Align, Cell, Grid, HeadCell, plain, table
from kktdesk.printing.ink import MM, Box, Mark, Text, qr_symbol
from kktdesk.printing.paper import Format
from kktdesk.printing.runs import Run, bold
from kktdesk.printing.text import Span, Type, centred, paragraph
from kktdesk.printing.wrap import wrap

_BALANCE_HEIGHT, _BALANCE_LINE = 17 * MM, 1.2
_BALANCE_LABEL, _BALANCE_FIGURE, _BALANCE_SIGN = Type(12, 16), Type(19, 24), Type(19, 24)
_FIELD_COLUMN = 11.2 * MM
_FIELD_COLUMNS = 12
_WORK_COUNT, _WORK_PAIRS = 12 * MM, 3
_ANCHOR_HEIGHT, _ANCHOR_LINE = 18 * MM, 0.5
_ANCHOR_TEXT, _ANCHOR_GROUP = 9, 15
_ANCHOR_INSIDE, _GROUP_PITCH, _GROUP_LETTERS, _GROUPS = 3 * MM, 21 * MM, 4, 5
_ANCHOR_QR, _ANCHOR_QR_INSIDE = 15 * MM, 3.5 * MM


def balance(total: FieldCount, words: DayBalance, paper: Format) -> Piece:
    """Set the box with the day's identity: carried over + received − finished = in hand.

    Returns:
        one piece.
    """
    labels = (words.carried_over, words.received, words.finished, words.in_hand)
    figures = (total.carried_over, total.received, total.finished, total.in_hand)
    # Seven places: four figures, wider than the three signs between them.
    sign = paper.text_width / 15
    wide = (paper.text_width - 3 * sign) / 4
    marks: list[Mark] = [Box(paper.left, 0, paper.text_width, _BALANCE_HEIGHT, _BALANCE_LINE)]
    for number, (label, figure) in enumerate(zip(labels, figures, strict=True)):
        span = Span(paper.left + number * (wide + sign), wide)
        upper = wrap((Run(label),), _BALANCE_LABEL.size, wide)
        top, y = centred(upper, _BALANCE_LABEL, span, 4)
        lower = wrap((bold(_count(figure)),), _BALANCE_FIGURE.size, wide)
        marks.extend((*top, *centred(lower, _BALANCE_FIGURE, span, y)[0]))
        if number < len(labels) - 1:
            between = wrap((Run("+−="[number]),), _BALANCE_SIGN.size, sign)
            marks.extend(centred(between, _BALANCE_SIGN, Span(span.right, sign), y)[0])
    return Piece(_BALANCE_HEIGHT, tuple(marks))


def fields(summary: DaySummary, words: DayFields, paper: Format) -> tuple[Piece, ...]:
    """Set the table by field with its total.

    Returns:
        title, head and rows.
    """
    grid = Grid(
        left=paper.left,
        columns=(
            paper.text_width - _FIELD_COLUMNS * _FIELD_COLUMN,
            *[_FIELD_COLUMN] * _FIELD_COLUMNS,
        ),
        kind=ROW,
        head_kind=HEAD,
        pad=PAD,
        is_grey=True,
        most=paper.height,
    )
    rows = [_figures(count.field_name, count, Run) for count in summary.by_field]
    rows.append(_figures(words.total, summary.total, bold))
    *body, before, total = table(grid, _field_heads(words), rows)
    return (*_title(words.title, paper), *body, *glued((before, total)))


def _field_heads(words: DayFields) -> tuple[HeadCell, ...]:
    def high(text: str, column: int) -> HeadCell:
        return HeadCell(bold(text), column, rows=2)

    def low(column: int, *texts: str) -> list[HeadCell]:
        return [HeadCell(bold(text), column + at, row=1) for at, text in enumerate(texts)]

    return (
        high(words.field, 0),
        high(words.carried_over, 1),
        HeadCell(bold(words.received), 2, columns=4),
        HeadCell(bold(words.finished), 6, columns=4),
        high(words.in_hand, 10),
        HeadCell(bold(words.of_which), 11, columns=2),
        *low(2, words.counter, words.online, words.post, words.sum),
        *low(6, words.early, words.on_time, words.late, words.sum),
        *low(11, words.in_term, words.overdue),
    )


def _figures(name: str, count: FieldCount, face: Callable[[str], Run]) -> tuple[Cell, ...]:
    figures = (
        count.carried_over,
        count.counter,
        count.online,
        count.post,
        count.received,
        count.early,
        count.on_time,
        count.late,
        count.finished,
        count.in_hand,
        count.in_hand - count.overdue,
        count.overdue,
    )
    cells = (Cell((face(_count(figure)),), Align.CENTRE) for figure in figures)
    return (Cell((face(name),)), *cells)


def clerks(summary: DaySummary, words: DayFields, paper: Format) -> tuple[Piece, ...]:
    """Set who has received how many.

    Returns:
        a paragraph; nothing on a day without intake.
    """
    if not summary.by_clerk:
        return ()
    said = "; ".join(
        words.clerk.format(clerk=one.clerk, count=_count(one.received)) for one in summary.by_clerk
    )
    span = Span(paper.left, paper.text_width)
    return (gap(AFTER_TITLE), *paragraph((bold(words.clerks), Run(said)), ROW, span))


def work(sheet: DaySheet, words: DayWork, paper: Format) -> tuple[Piece, ...]:
    """Set the figures that stand outside the identity: returned, asked, ended, waiting, due.

    Returns:
        title and rows.
    """
    pairs = _other_work(sheet, words)
    label = paper.text_width / _WORK_PAIRS - _WORK_COUNT
    grid = Grid(
        left=paper.left,
        columns=(label, _WORK_COUNT) * _WORK_PAIRS,
        kind=ROW,
        head_kind=HEAD,
        pad=PAD,
        is_grey=False,
        most=paper.height,
    )
    cells = [
        cell
        for text, count in pairs
        for cell in (Cell((Run(text),)), Cell((Run(_count(count)),), Align.CENTRE))
    ]
    wide = 2 * _WORK_PAIRS
    rows = [cells[start : start + wide] for start in range(0, len(cells), wide)]
    return (*_title(words.title, paper), *plain(grid, rows))


def _other_work(sheet: DaySheet, words: DayWork) -> tuple[tuple[str, int], ...]:
    summary = sheet.summary
    returned = summary.returned
    next_day = words.due_next_day.format(day=short_date(summary.next_working_day))
    return (
        (words.counter, returned[ReturnMethod.COUNTER]),
        (words.post, returned[ReturnMethod.POST]),
        (words.electronic, returned[ReturnMethod.ELECTRONIC]),
        (words.supplement_asked, sheet.count(DossierSet.SUPPLEMENT_ASKED)),
        (words.supplement_arrived, sheet.count(DossierSet.SUPPLEMENT_ARRIVED)),
        (words.not_accepted, sheet.count(DossierSet.NOT_ACCEPTED)),
        (words.refused, sheet.count(DossierSet.REFUSED)),
        (words.withdrawn, sheet.count(DossierSet.WITHDRAWN)),
        (words.stopped, sheet.count(DossierSet.STOPPED)),
        (words.guided, sheet.guided),
        (words.turned_away, sheet.turned_away),
        (words.cancelled, sheet.count(DossierSet.CANCELLED)),
        (words.waiting, summary.waiting_count),
        (words.due_today, len(summary.due_today)),
        (next_day, len(summary.due_next_day)),
    )


def anchor(sheet: DaySheet, form: DayForm, paper: Format) -> Piece:
    """Set the box that ties the sheet to the log: later entries cannot change what it says.

    Returns:
        one piece.
    """
    box = Box(paper.left, 0, paper.text_width, _ANCHOR_HEIGHT, _ANCHOR_LINE)
    left = paper.left + _ANCHOR_INSIDE
    if not sheet.log_head:
        line = (Run(form.anchor.empty),)
        return Piece(_ANCHOR_HEIGHT, (box, Text(left, 6 * MM, line, _ANCHOR_TEXT)))
    head = sheet.log_head[: _GROUPS * _GROUP_LETTERS].upper()
    line = (Run(form.anchor.line.format(count=_count(sheet.log_lines))),)
    marks: list[Mark] = [box, Text(left, 4 * MM, line, _ANCHOR_TEXT)]
    for number in range(_GROUPS):
        group = bold(head[number * _GROUP_LETTERS : (number + 1) * _GROUP_LETTERS])
        x = left + number * _GROUP_PITCH
        marks.append(Text(x, 13 * MM, (group,), _ANCHOR_GROUP))
    code = f"KKTDESK:1:{sheet.summary.day:%Y-%m-%d}:{sheet.log_lines}:{head}"
    right = paper.text_right - _ANCHOR_QR_INSIDE - _ANCHOR_QR
    marks.append(qr_symbol(code, "l", (right, (_ANCHOR_HEIGHT - _ANCHOR_QR) / 2), _ANCHOR_QR))
    return Piece(_ANCHOR_HEIGHT, tuple(marks))


def _title(text: str, paper: Format) -> tuple[Piece, ...]:
    span = Span(paper.left, paper.text_width)
    return (gap(BEFORE), *with_next((*paragraph((bold(text),), TITLE, span), gap(AFTER_TITLE))))


def _count(number: int) -> str:
    return f"{number:,}".replace(",", ".")
