"""The command about a period: its published figures, or a report of some form."""

import argparse
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from kktdesk.cli import answers, speech
from kktdesk.cli.kinds import a_day, one_of
from kktdesk.cli.outcome import Outcome
from kktdesk.domain.report import Cell, CellValue, Period, Report, ReportForm, ReportRow

if TYPE_CHECKING:
    from kktdesk.cli.answers import Answer
    from kktdesk.cli.arguments import Words
    from kktdesk.services.desk import Desk


class ReportWords:
    """What ``report`` takes beside its days.

    Attributes:
        form: None for the published figures.
    """

    form: ReportForm | None


def add_report_options(options: argparse._ArgumentGroup) -> None:
    """Describe what ``report`` takes."""
    options.add_argument(
        "--from", dest="first", metavar="NGÀY", type=a_day, required=True, help="ngày đầu"
    )
    options.add_argument(
        "--to", dest="last", metavar="NGÀY", type=a_day, required=True, help="ngày cuối"
    )
    options.add_argument(
        "--form",
        metavar="|".join(ReportForm),
        type=one_of(ReportForm),
        help="biểu cần lập (không ghi thì là số liệu và câu báo cáo)",
    )


def report(desk: "Desk", words: "Words") -> Outcome:
    """Tell the figures of a period, or make a report.

    Args:
        desk: an open desk.
        words: the days, and the form.

    Returns:
        the figures with their sentence, or the report.
    """
    if words.form is None:
        view = desk.figures.report(words.first, words.last)
        return Outcome(answer=answers.report(view), text=speech.report(view))
    made = desk.reports.get(words.form, Period(words.first, words.last))
    return Outcome(answer=_answer(made), text="\n".join(_lines(made)))


def _answer(made: Report) -> "Answer":
    return {
        "form": made.form.value,
        "code": made.code,
        "title": made.title,
        "lines": list(made.lines),
        "period": {
            "from": made.period.first.isoformat(),
            "to": made.period.last.isoformat(),
        },
        "rows": [_row(row) for row in made.rows],
        "total": {"columns": _columns(made.total)} if made.total else None,
        "notes": list(made.notes),
    }


def _row(row: ReportRow) -> "Answer":
    return {
        "name": row.name,
        "level": row.level,
        "number": row.number,
        "columns": _columns(row),
    }


def _columns(row: ReportRow) -> "Answer":
    return {key: _plain(cell.value) for key, cell in row.cells.items()}


def _plain(value: CellValue) -> object:
    return value.isoformat() if isinstance(value, date) else value


# ---------------------------------------------------------------- as text
def _lines(made: Report) -> Iterator[str]:
    if made.code:
        yield made.code
    yield made.title
    yield from made.lines
    for row in (*made.rows, made.total) if made.total else made.rows:
        name = f"{row.number} {row.name}".strip()
        cells = "; ".join(f"({key}) {_shown(cell)}" for key, cell in row.cells.items())
        yield f"{'  ' * row.level}{name}: {cells}"
    yield from made.notes


def _shown(cell: Cell) -> str:
    match cell.value:
        case None:
            return "–"
        case date() as day:
            return f"{day:%d/%m/%Y}"
        case float(number):
            return str(number).replace(".", ",")
        case value:
            return str(value)
