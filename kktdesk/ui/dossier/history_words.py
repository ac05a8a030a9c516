"""The lines of a dossier's log in words, from the values that each act carried."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.act_fields import CORRECTABLE
from kktdesk.domain.dossier import Act, Channel, Slip
from kktdesk.domain.form import PaperKind
from kktdesk.domain.moment import local_day
from kktdesk.services.views import HistoryLine
from kktdesk.ui import formats
from kktdesk.ui.dossier.act_details import act_details, lower_first, value_text
from kktdesk.ui.dossier.act_field_words import correctable_label
from kktdesk.ui.dossier.act_table import act_look
from kktdesk.ui.dossier.words import id_text, joined, slip_text
from kktdesk.ui.paper_kinds import kind_text

translate = QCoreApplication.translate


class HistoryWords(NamedTuple):
    """One line: its icon with the role of its colour, what was done, and the rest."""

    icon: str
    role: str
    title: str
    detail: str


def history_words(line: HistoryLine) -> HistoryWords:
    """Return the words of one act; one that this version does not know keeps its name."""
    icon, role, say = _found(line.act)
    title, detail = say(line)
    return HistoryWords(icon, role, title, joined(detail, line.clerk, _recorded_later(line)))


def _found(name: str) -> "tuple[str, str, _Say]":
    if name in _OTHERS or name not in _KNOWN:
        return _OTHERS.get(name, ("dossier", "text2", _unknown))
    act = Act(name)
    look = act_look(act)
    return look.icon, look.role, _TOLD.get(act, partial(_act, act))


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
        Channel.VNEID: translate("History", "Received by VNeID"),
    }
    number = _value(line, "receipt_number")
    detail = translate("History", "receipt {number}").format(number=number) if number else ""
    return titles[Channel(_value(line, "channel") or Channel.COUNTER)], detail


def _file(line: HistoryLine) -> tuple[str, str]:
    title = translate("History", "Filed online, not accepted yet")
    return title, _value(line, "official_code")


def _print(line: HistoryLine) -> tuple[str, str]:
    title = translate("History", "Receipt printed, {count} copies")
    return title.format(count=_value(line, "copies")), _printer(line)


def _reprint(line: HistoryLine) -> tuple[str, str]:
    title = translate("History", "Receipt printed again, time {count}")
    return title.format(count=_value(line, "count")), _printer(line)


def _printer(line: HistoryLine) -> str:
    return _value(line, "printer") or translate("History", "default printer")


def _act(act: Act, line: HistoryLine) -> tuple[str, str]:
    return act_look(act).done, act_details(act, line.values)


def _hand_over(line: HistoryLine) -> tuple[str, str]:
    slip = _value(line, "slip")
    detail = joined(
        id_text(_value(line, "id_number")),
        _value(line, "relation"),
        _value(line, "authority"),
        slip_text(Slip(slip)) if slip else "",
    )
    title = translate("History", "Handed over to {name}").format(name=_value(line, "to"))
    return title, detail


def _post(line: HistoryLine) -> tuple[str, str]:
    title = translate("History", "Given to the post, item {item}")
    return title.format(item=_value(line, "item")), ""


def _correct(line: HistoryLine) -> tuple[str, str]:
    name = _value(line, "field")
    values = {side: _shown(name, _value(line, side)) for side in ("old", "new")}
    title = translate("History", "Corrected: {field}").format(field=correctable_label(name))
    both = translate("History", "“{old}” is now “{new}”").format(**values)
    return title, joined(both, _reason(line))


def _shown(name: str, value: str) -> str:
    if not value:
        return translate("History", "nothing")
    field = CORRECTABLE.get(name)
    return value if field is None else value_text(field, value)


def _take_back(line: HistoryLine) -> tuple[str, str]:
    undone = _value(line, "undone")
    title = translate("History", "Taken back")
    if undone in _KNOWN:
        title = f"{title}: {lower_first(act_look(Act(undone)).done)}"
    return title, _reason(line)


def _reason(line: HistoryLine) -> str:
    reason = _value(line, "reason")
    return translate("History", "reason: {reason}").format(reason=reason) if reason else ""


def _note(line: HistoryLine) -> tuple[str, str]:
    return translate("History", "Note: {text}").format(text=_value(line, "content")), ""


def _attach(line: HistoryLine) -> tuple[str, str]:
    name = _value(line, "name")
    if _value(line, "is_removed"):
        return translate("History", "Scan removed"), joined(name, _reason(line))
    return act_look(Act.ATTACH).done, name


def _promise_kept(line: HistoryLine) -> tuple[str, str]:
    return translate("History", "The promise stays, though the calendar changed"), _reason(line)


def _promise_moved(line: HistoryLine) -> tuple[str, str]:
    before, after = (
        formats.moment_text(datetime.fromisoformat(_value(line, side)))
        for side in ("before", "after")
    )
    both = translate("History", "“{old}” is now “{new}”").format(old=before, new=after)
    return translate("History", "Promised anew after a change of the calendar"), joined(
        both, _reason(line)
    )


def _paper(line: HistoryLine) -> tuple[str, str]:
    titles = {
        "paper-issue": translate("History", "Paper issued: {paper}"),
        "paper-print": translate("History", "Paper printed: {paper}"),
        "paper-save": translate("History", "Paper saved as a file: {paper}"),
        "paper-cancel": translate("History", "Paper cancelled: {paper}"),
    }
    paper = kind_text(PaperKind(_value(line, "paper")))
    number = _value(line, "number")
    detail = translate("History", "no. {number}").format(number=number) if number else ""
    printer = _printer(line) if line.act == "paper-print" else ""
    return titles[line.act].format(paper=lower_first(paper)), joined(
        detail, printer, _reason(line)
    )


def _unknown(line: HistoryLine) -> tuple[str, str]:
    return line.act, ""


_KNOWN = frozenset(act.value for act in Act)
_Say = Callable[[HistoryLine], tuple[str, str]]
_OTHERS: Mapping[str, tuple[str, str, _Say]] = MappingProxyType(
    {
        "receive": ("receive", "accent", _receive),
        "file": ("receive", "accent", _file),
        "print": ("printer-tick", "ok", _print),
        "reprint": ("printer-tick", "ok", _reprint),
        "paper-issue": ("dossier", "accent", _paper),
        "paper-print": ("printer-tick", "ok", _paper),
        "paper-save": ("save", "text2", _paper),
        "paper-cancel": ("cross-circle", "mute", _paper),
        "keep-promise": ("shield", "ok", _promise_kept),
        "re-promise": ("hourglass", "soon", _promise_moved),
    }
)
_TOLD: Mapping[Act, _Say] = MappingProxyType(
    {
        Act.HAND_OVER: _hand_over,
        Act.POST: _post,
        Act.CORRECT: _correct,
        Act.TAKE_BACK: _take_back,
        Act.NOTE: _note,
        Act.ATTACH: _attach,
    }
)
