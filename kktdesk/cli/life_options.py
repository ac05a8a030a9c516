"""The words of the commands about the life of a dossier: acts, its history, the lists."""

import argparse
from argparse import ArgumentTypeError

from kktdesk.cli.act_guide import DOABLE
from kktdesk.cli.kinds import a_text
from kktdesk.domain.dossier import Act
from kktdesk.services.list_views import ListKind

# The counter speaks of late dossiers; the register's list is called by what it holds.
LATE = "late"


class LifeWords(argparse.Namespace):
    """What was asked for.

    Attributes:
        deed: the act to be done.
        said: file with what is said with it, or None.
        kind: the list to be shown.
    """

    deed: Act
    said: str | None
    kind: ListKind


def add_act_options(options: argparse._ArgumentGroup) -> None:
    """Describe what ``act`` takes beside the code of the dossier."""
    options.add_argument("deed", metavar="VIỆC", type=_an_act, help="tên việc, xem ở trên")
    options.add_argument(
        "--file",
        dest="said",
        metavar="TỆP",
        type=a_text,
        help="tệp JSON; - là đầu vào chuẩn; việc không hỏi gì thì không cần",
    )


def add_list_options(options: argparse._ArgumentGroup) -> None:
    """Describe what ``list`` takes."""
    options.add_argument("kind", metavar="DANH_SÁCH", type=_a_list, help="tên danh sách")


def _an_act(text: str) -> Act:
    found = next((act for act in DOABLE if act.value == text), None)
    if found is None:
        raise ArgumentTypeError(f"phải là một trong: {', '.join(DOABLE)}")
    return found


def _a_list(text: str) -> ListKind:
    found = next((kind for kind in ListKind if kind.value == text), None)
    if text == LATE:
        return ListKind.OVERDUE
    if found is None:
        raise ArgumentTypeError(f"phải là một trong: {', '.join([*ListKind, LATE])}")
    return found
