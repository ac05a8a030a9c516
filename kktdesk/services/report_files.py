"""A report as a file: a paper, a workbook, a table for other programs."""

from collections.abc import Iterator

from kktdesk.domain.report import Cell as ReportCell
from kktdesk.domain.report import CellKind, Report, ReportColumn
from kktdesk.printing.report_columns import is_numbered
from kktdesk.printing.report_form import report_form
from kktdesk.printing.report_head import ReportHead
from kktdesk.printing.report_paper import render_report
from kktdesk.services.csv_table import Cell, write_table
from kktdesk.services.register import Register
from kktdesk.services.report_workbook import own_cell, write_report

_BETWEEN = " – "


class ReportFiles:
    """Writes reports; the figures are those of the report that is given."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def pdf(self, report: Report) -> bytes:
        """Make the paper.

        Returns:
            PDF on A4 across.
        """
        with self._register.reading() as work:
            office = self._register.office(work)
        head = ReportHead(
            header=office.header,
            place=office.place,
            printed_at=self._register.clock.now(),
            clerk=office.clerk,
            is_sample=office.is_sample,
        )
        return render_report(report, head, report_form())

    def xlsx(self, report: Report) -> bytes:
        """Make the workbook.

        Returns:
            the file.
        """
        words = report_form().words
        return write_report(report, words.unknown, words.notes)

    def csv(self, report: Report) -> bytes:
        """Make the table.

        Returns:
            the file, one line per row, the total at the end.
        """
        titles = [_title(column, is_numbered=is_numbered(report)) for column in report.columns]
        return write_table(titles, _rows(report, report_form().words.unknown))


def _title(column: ReportColumn, *, is_numbered: bool) -> str:
    words = _BETWEEN.join((*column.groups, column.head))
    return f"({column.key}) {words}" if is_numbered and column.key[0].isdigit() else words


def _rows(report: Report, unknown: str) -> Iterator[list[Cell]]:
    for row in (*report.rows, report.total) if report.total else report.rows:
        yield [_value(own_cell(row, column.key), unknown) for column in report.columns]


def _value(cell: ReportCell, unknown: str) -> Cell:
    if cell.value is None:
        return unknown if cell.kind is CellKind.UNKNOWN else None
    return cell.value
