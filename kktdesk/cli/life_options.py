"""The words of the commands about the life of a dossier: acts, its history, the lists."""

import argparse
from argparse import ArgumentTypeError
from pathlib import Path

from kktdesk.cli.act_guide import DOABLE
from kktdesk.cli.kinds import a_folder, a_text, one_of
from kktdesk.domain.dossier import Act
from kktdesk.services.list_views import ListKind, SortKey

# The counter speaks of late dossiers; the register's list is called by what it holds.
LATE = "late"


class LifeWords(argparse.Namespace):
    """What was asked for.

    Attributes:
        deed: the act to be done.
        said: file with what is said with it, or None.
        kind: the list to be shown.
        sort: by what it stands in order; None is its own order.
        is_reverse: the last stands first; only with ``sort``.
        csv, xlsx: files to be written, or None.
    """

    deed: Act
    said: str | None
    kind: ListKind
    sort: SortKey | None
    is_reverse: bool
    csv: Path | None
    xlsx: Path | None


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
    options.add_argument(
        "--sort",
        metavar="|".join(SortKey),
        type=one_of(SortKey),
        help="xếp theo hạn trả, mã, lúc nhận, chủ hồ sơ hay nơi đang giữ; không ghi thì theo lệ "
        "của danh sách",
    )
    options.add_argument(
        "--reverse", dest="is_reverse", action="store_true", help="xếp ngược lại (với --sort)"
    )
    for form in ("csv", "xlsx"):
        options.add_argument(
            f"--{form}", metavar="TỆP", type=a_folder, help=f"ghi cả danh sách thành tệp {form}"
        )


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
