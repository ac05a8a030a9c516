"""The words of the command by which results go out at the counter."""

import argparse
from argparse import ArgumentTypeError
from datetime import datetime
from typing import Final

from kktdesk.cli.kinds import a_moment, a_text, one_of, whole_number_to
from kktdesk.cli.usage import UsageRefused
from kktdesk.domain.dossier import Slip

_MOST_ORIGINALS: Final = 999

GUIDE: Final = """\
Ghi nhận đã trả kết quả tại quầy. Nhiều mã thì mọi kết quả cùng trả cho một người trong một lần:
tất cả, hoặc không hồ sơ nào; trả lời với --json khi ấy là {"dossiers": […]}. Từng hồ sơ rút lại
riêng được bằng lệnh take-back."""


class HandOverWords(argparse.Namespace):
    """What was asked for.

    Attributes:
        codes: of the dossiers.
        at: when, or None for now.
        slip: of every dossier that is not in ``lost``.
        lost: dossiers whose slip is lost.
        originals: how many originals go back, each with its dossier; "" is the only one.
    """

    codes: list[str]
    at: datetime | None
    to: str
    id_number: str
    relation: str
    authority: str
    slip: Slip
    lost: list[str]
    originals: list[tuple[str, int]]


def add_hand_over_options(options: argparse._ArgumentGroup) -> None:
    """Describe what ``hand-over`` takes."""
    code = "mã hồ sơ, hoặc mã của hệ thống tỉnh; nhiều mã thì cùng một người nhận"
    options.add_argument("codes", type=a_text, metavar="MÃ", nargs="+", help=code)
    at = "lúc trả, như 2026-11-23T09:15; không ghi thì là bây giờ"
    options.add_argument("--at", metavar="LÚC", type=a_moment, help=at)
    options.add_argument(
        "--to", type=a_text, metavar="TÊN", required=True, help="người nhận kết quả"
    )
    for name, word, text in (
        ("--id-number", "SỐ", "số định danh người nhận"),
        ("--relation", "CHỮ", "quan hệ với chủ hồ sơ"),
        ("--authority", "GIẤY", "giấy ủy quyền"),
    ):
        options.add_argument(name, type=a_text, metavar=word, default="", help=text)
    _add_papers(options)


def _add_papers(options: argparse._ArgumentGroup) -> None:
    options.add_argument(
        "--slip",
        metavar="|".join(Slip),
        type=one_of(Slip),
        default=Slip.TAKEN_BACK,
        help="giấy tiếp nhận đã thu lại (taken-back) hay bị mất (lost)",
    )
    lost = "hồ sơ bị mất giấy tiếp nhận, khi những hồ sơ khác thì không; ghi được nhiều lần"
    options.add_argument(
        "--lost", metavar="MÃ", type=a_text, action="append", default=[], help=lost
    )
    count = "số bản chính trả lại; nhiều hồ sơ thì MÃ=SỐ, ghi được nhiều lần"
    options.add_argument(
        "--originals", metavar="SỐ", type=_originals, action="append", default=[], help=count
    )


def check_hand_over(words: HandOverWords, program: str) -> None:
    """Refuse what is said of a dossier that is not among those that go out.

    Args:
        words: as parsed.
        program: whose help tells more.

    Raises:
        UsageRefused: it is.
    """
    named = {*words.lost, *(code for code, _count in words.originals if code)}
    strange = named.difference(words.codes)
    if strange:
        raise UsageRefused(
            detail=f"{min(strange)} không có trong các mã được trả", program=program
        )
    if len(words.codes) > 1 and any(not code for code, _count in words.originals):
        raise UsageRefused(detail="--originals: nhiều hồ sơ thì ghi MÃ=SỐ", program=program)


def _originals(text: str) -> tuple[str, int]:
    code, _sign, count = a_text(text).rpartition("=")
    try:
        return code, whole_number_to(_MOST_ORIGINALS)(count)
    except ArgumentTypeError:
        words = f"cần một số nguyên từ 1 đến {_MOST_ORIGINALS}, hoặc MÃ=SỐ"
        raise ArgumentTypeError(words) from None
