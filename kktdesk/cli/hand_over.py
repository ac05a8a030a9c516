"""The command by which results go out at the counter: one, or several to one collector."""

import argparse
from argparse import ArgumentTypeError
from typing import TYPE_CHECKING, Final

from kktdesk.cli import answers, speech
from kktdesk.cli.kinds import a_moment, a_text, one_of, whole_number_to
from kktdesk.cli.outcome import Outcome
from kktdesk.cli.usage import UsageRefused
from kktdesk.domain.dossier import Slip
from kktdesk.services.requests import ToCollect
from kktdesk.services.views import DossierView

if TYPE_CHECKING:
    from kktdesk.cli.arguments import Words
    from kktdesk.services.desk import Desk

_MOST_ORIGINALS: Final = 999
_OF_COLLECTOR: Final = ("to", "id_number", "relation", "authority")

GUIDE: Final = """\
Ghi nhận đã trả kết quả tại quầy. Nhiều mã thì mọi kết quả cùng trả cho một người trong một lần:
tất cả, hoặc không hồ sơ nào; trả lời với --json khi ấy là {"dossiers": […]}. Từng hồ sơ rút lại
riêng được bằng lệnh take-back."""


class HandOverWords(argparse.Namespace):
    """What was asked for.

    Attributes:
        codes: of the dossiers.
        slip: of every dossier that is not in ``lost``.
        lost: dossiers whose slip is lost.
        originals: how many originals go back, each with its dossier; "" is the only one.
    """

    codes: list[str]
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


def check_hand_over(words: "Words", program: str) -> None:
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


def hand_over(desk: "Desk", words: "Words") -> Outcome:
    """Hand one result, or several, to a collector.

    Args:
        desk: an open desk.
        words: the dossiers, the collector, what became of each slip.

    Returns:
        the dossier, or all of them.
    """
    values: dict[str, object] = {name: getattr(words, name) for name in _OF_COLLECTOR}
    lines = [_line(code, words) for code in words.codes]
    views = desk.acts.hand_over_all(lines, values | {"at": words.at})
    if len(views) == 1:
        return after(views[0])
    told = [after(view) for view in views]
    return Outcome(
        answer={"dossiers": [one.answer for one in told]},
        text="\n\n".join(one.text for one in told),
    )


def _line(code: str, words: "Words") -> ToCollect:
    counts = dict(words.originals)
    return ToCollect(
        code=code,
        slip=Slip.LOST if code in words.lost else words.slip,
        originals=counts.get(code, counts.get("", 0)),
    )


def after(view: DossierView) -> Outcome:
    """Tell how a dossier stands after an act, and what was odd about the act.

    Returns:
        the outcome of the command.
    """
    noted = answers.problems(view.warnings)
    text = "\n".join([speech.short(view), *(f"Lưu ý: {said['message']}" for said in noted)])
    return Outcome(answer=answers.dossier(view) | {"warnings": noted}, text=text)


def _originals(text: str) -> tuple[str, int]:
    code, _sign, count = a_text(text).rpartition("=")
    try:
        return code, whole_number_to(_MOST_ORIGINALS)(count)
    except ArgumentTypeError:
        words = f"cần một số nguyên từ 1 đến {_MOST_ORIGINALS}, hoặc MÃ=SỐ"
        raise ArgumentTypeError(words) from None
