"""The command by which results go out at the counter: one, or several to one collector."""

from typing import TYPE_CHECKING, Final

from kktdesk.cli import answers, speech
from kktdesk.cli.hand_over_options import HandOverWords
from kktdesk.cli.outcome import Outcome
from kktdesk.domain.dossier import Slip
from kktdesk.services.requests import ToCollect
from kktdesk.services.views import DossierView

if TYPE_CHECKING:
    from kktdesk.services.desk import Desk

_OF_COLLECTOR: Final = ("to", "id_number", "relation", "authority")


def hand_over(desk: "Desk", words: HandOverWords) -> Outcome:
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


def _line(code: str, words: HandOverWords) -> ToCollect:
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
