"""The lines of a dossier's log in words, from the values that each act carried."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.dossier import Act, Channel, Slip
from kktdesk.domain.moment import local_day
from kktdesk.services.views import HistoryLine
from kktdesk.ui import formats
from kktdesk.ui.dossier.words import id_text, joined, slip_text

translate = QCoreApplication.translate


class HistoryWords(NamedTuple):
    """One line: its icon with the role of its colour, what was done, and the rest."""

    icon: str
    role: str
    title: str
    detail: str


def history_words(line: HistoryLine) -> HistoryWords:
    """Return the words of one act; one that this version does not know keeps its name."""
    icon, role, say = _ACTS.get(line.act, ("dossier", "text2", _unknown))
    title, detail = say(line)
    return HistoryWords(icon, role, title, joined(detail, line.clerk, _recorded_later(line)))


def _recorded_later(line: HistoryLine) -> str:
    if formats.moment_text(line.at) == formats.moment_text(line.recorded_at):
        return ""
    day = formats.short_day_text(local_day(line.recorded_at))
    time = formats.time_text(line.recorded_at)
    return translate("History", "written down {time} {day}").format(time=time, day=day)


def _value(line: HistoryLine, name: str) -> str:
    value = line.values.get(name)
    return "" if value is None else str(value)


def _receive(line: HistoryLine) -> tuple[str, str]:
    titles = {
        Channel.COUNTER: translate("History", "Received at the counter"),
        Channel.POST: translate("History", "Received by post"),
        Channel.ONLINE_PARTIAL: translate("History", "Received online, in part"),
        Channel.ONLINE_FULL: translate("History", "Received online"),
    }
    number = _value(line, "receipt_number")
    detail = translate("History", "receipt {number}").format(number=number) if number else ""
    return titles[Channel(_value(line, "channel") or Channel.COUNTER)], detail


def _print(line: HistoryLine) -> tuple[str, str]:
    title = translate("History", "Receipt printed, {count} copies")
    return title.format(count=_value(line, "copies")), _printer(line)


def _reprint(line: HistoryLine) -> tuple[str, str]:
    title = translate("History", "Receipt printed again, time {count}")
    return title.format(count=_value(line, "count")), _printer(line)


def _printer(line: HistoryLine) -> str:
    return _value(line, "printer") or translate("History", "default printer")


def _ready(_line: HistoryLine) -> tuple[str, str]:
    return translate("History", "Result at the desk"), ""


def _hand_over(line: HistoryLine) -> tuple[str, str]:
    slip = _value(line, "slip")
    detail = joined(
        id_text(_value(line, "id_number")),
        _value(line, "authority"),
        slip_text(Slip(slip)) if slip else "",
    )
    title = translate("History", "Handed over to {name}").format(name=_value(line, "to"))
    return title, detail


def _post(line: HistoryLine) -> tuple[str, str]:
    title = translate("History", "Given to the post, item {item}")
    return title.format(item=_value(line, "item")), ""


def _send(_line: HistoryLine) -> tuple[str, str]:
    return translate("History", "Sent electronically"), ""


def _take_back(line: HistoryLine) -> tuple[str, str]:
    titles = {
        Act.READY.value: translate("History", "Taken back: result at the desk"),
        Act.HAND_OVER.value: translate("History", "Taken back: handed over"),
        Act.POST.value: translate("History", "Taken back: given to the post"),
        Act.SEND.value: translate("History", "Taken back: sent electronically"),
    }
    title = titles.get(_value(line, "undone"), translate("History", "Taken back"))
    return title, _reason(line)


def _keep_promise(line: HistoryLine) -> tuple[str, str]:
    title = translate("History", "Promise kept after a change of the calendar: {moment}")
    return title.format(moment=_moment(line, "before")), _reason(line)


def _re_promise(line: HistoryLine) -> tuple[str, str]:
    title = translate("History", "Promised anew after a change of the calendar: {moment}")
    before = translate("History", "before: {moment}").format(moment=_moment(line, "before"))
    return title.format(moment=_moment(line, "after")), joined(before, _reason(line))


def _moment(line: HistoryLine, name: str) -> str:
    value = _value(line, name)
    return formats.moment_text(datetime.fromisoformat(value)) if value else ""


def _reason(line: HistoryLine) -> str:
    return translate("History", "reason: {reason}").format(reason=_value(line, "reason"))


def _unknown(line: HistoryLine) -> tuple[str, str]:
    return line.act, ""


_ACTS: dict[str, tuple[str, str, Callable[[HistoryLine], tuple[str, str]]]] = {
    "receive": ("receive", "accent", _receive),
    "print": ("printer-tick", "ok", _print),
    "reprint": ("printer-tick", "ok", _reprint),
    Act.READY.value: ("result", "accent", _ready),
    Act.HAND_OVER.value: ("return", "accent", _hand_over),
    Act.POST.value: ("envelope", "accent", _post),
    Act.SEND.value: ("send", "accent", _send),
    Act.TAKE_BACK.value: ("back", "soon", _take_back),
    "keep-promise": ("today", "accent", _keep_promise),
    "re-promise": ("today", "soon", _re_promise),
}
