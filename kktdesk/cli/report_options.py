"""The words of the command about a period."""

import argparse
from datetime import date
from pathlib import Path
from typing import Final

from kktdesk.cli.kinds import a_day, a_folder, one_of
from kktdesk.cli.usage import UsageRefused
from kktdesk.domain.report import ReportForm

FILES: Final = ("pdf", "xlsx", "csv")


class ReportWords:
    """What ``report`` takes.

    Attributes:
        first, last: days of the period.
        form: None for the published figures.
        pdf, xlsx, csv: where the report is written, or None.
    """

    first: date
    last: date
    form: ReportForm | None
    pdf: Path | None
    xlsx: Path | None
    csv: Path | None


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
    for kind in FILES:
        options.add_argument(
            f"--{kind}", metavar="TỆP", type=a_folder, help=f"ghi biểu thành tệp {kind}"
        )


def check_report(words: ReportWords, program: str) -> None:
    """Refuse days in the wrong order, and files of no form.

    Args:
        words: as parsed.
        program: whose help tells more.

    Raises:
        UsageRefused: it is so.
    """
    if words.first > words.last:
        raise UsageRefused(detail="--from sau --to", program=program)
    if words.form is None and paths(words):
        options = ", ".join(f"--{kind}" for kind in FILES)
        raise UsageRefused(detail=f"{options} chỉ đi với --form", program=program)


def paths(words: ReportWords) -> dict[str, Path]:
    """Give the files that are wanted.

    Returns:
        where, by kind.
    """
    wanted = {"pdf": words.pdf, "xlsx": words.xlsx, "csv": words.csv}
    return {kind: path for kind, path in wanted.items() if path is not None}
