"""The words of the commands about days."""

import argparse

from kktdesk.cli.kinds import a_day, a_folder, a_text


def add_day_options(options: argparse._ArgumentGroup) -> None:
    """Describe what ``day`` and ``close-day`` take."""
    add_date_option(options)
    options.add_argument("--pdf", metavar="TỆP", type=a_folder, help="ghi phiếu chốt ngày vào đây")


def add_date_option(options: argparse._ArgumentGroup) -> None:
    """Describe the day that a command is about."""
    options.add_argument(
        "--date",
        dest="day",
        metavar="NGÀY",
        type=a_day,
        required=True,
        help="ngày, như 2026-11-23",
    )


def add_reopen_options(options: argparse._ArgumentGroup) -> None:
    """Describe what ``reopen-day`` takes."""
    add_date_option(options)
    options.add_argument(
        "--supervisor", type=a_text, metavar="TÊN", required=True, help="phụ trách cho phép mở lại"
    )
    options.add_argument(
        "--reason", type=a_text, metavar="LÝ_DO", required=True, help="vì sao mở lại"
    )
