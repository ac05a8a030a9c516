"""The command about a period: its published figures, or a report of some form."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kktdesk.cli import answers, speech
from kktdesk.cli.outcome import Outcome
from kktdesk.cli.paper_file import write_list, write_paper
from kktdesk.cli.report_options import FILES, paths
from kktdesk.domain.report import Cell, CellValue, Period, Report, ReportRow

if TYPE_CHECKING:
    from kktdesk.cli.answers import Answer
    from kktdesk.cli.arguments import Words
    from kktdesk.services.desk import Desk


def report(desk: "Desk", words: "Words") -> Outcome:
    """Tell the figures of a period, or make a report.

    Args:
        desk: an open desk.
        words: the days, the form, and the files to be written.

    Returns:
        the figures with their sentence, or the report.
    """
    if words.form is None:
        view = desk.figures.report(words.first, words.last)
        return Outcome(answer=answers.report(view), text=speech.report(view))
    made = desk.reports.get(words.form, Period(words.first, words.last))
    files = _saved(desk, made, paths(words))
    answer = _answer(made) | {kind: files.get(kind) for kind in FILES}
    said = [f"Đã ghi: {path}" for path in files.values()]
    return Outcome(answer=answer, text="\n".join([*_lines(made), *said]))


def _saved(desk: "Desk", made: Report, wanted: dict[str, Path]) -> dict[str, str]:
    """Write the files that are wanted.

    Returns:
        where they are, by kind.
    """
    files = desk.report_files
    make = {"pdf": files.pdf, "xlsx": files.xlsx, "csv": files.csv}
    for kind, path in wanted.items():
        write = write_paper if kind == "pdf" else write_list
        write(path, make[kind](made))
    return {kind: str(path) for kind, path in wanted.items()}


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
