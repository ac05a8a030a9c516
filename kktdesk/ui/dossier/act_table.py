"""Every act in words: its name on a button, what the history says of it, its icon and its group.

The letter behind ``&`` is the act's own, in both languages: no two acts that one state allows
share it, so the menu of acts is worked by letters.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kktdesk.domain.act_fields import ACT_FIELDS
from kktdesk.domain.dossier import Act


class ActGroup(StrEnum):
    """What an act is about; the menu of acts has a line between two groups."""

    MOVEMENT = "movement"
    WAITING = "waiting"
    RESULT = "result"
    RETURN = "return"
    POST = "post"
    CORRECTION = "correction"
    OTHER = "other"


class ActLook(NamedTuple):
    """How an act looks.

    Attributes:
        text: its name in the language of the screen, with ``&`` before its letter.
        done: what is said of it once it is done.
        role: of the colour of its icon in the history.
    """

    text: str
    done: str
    icon: str
    role: str
    group: ActGroup


def act_look(act: Act) -> ActLook:
    """Return how an act looks, in the language of the screen."""
    text, done, icon, role, group = _TABLE[act]
    return ActLook(_said(text), _said(done), icon, role, group)


def _said(marked: object) -> str:
    text = str(marked)
    return QCoreApplication.translate("Acts", text)


def act_name(act: Act) -> str:
    """Return the name of an act without its letter."""
    return act_look(act).text.replace("&", "")


def asks_for_something(act: Act) -> bool:
    """Say whether an act cannot be done at once: one of its fields must be filled in.

    Returns:
        the answer.
    """
    return any(field.needed for field in ACT_FIELDS.get(act, ()))


_Row = tuple[object, object, str, str, ActGroup]
_MOVE, _WAIT, _RESULT = ActGroup.MOVEMENT, ActGroup.WAITING, ActGroup.RESULT
_RETURN, _POST = ActGroup.RETURN, ActGroup.POST
_CORRECT, _OTHER = ActGroup.CORRECTION, ActGroup.OTHER

_TABLE: Mapping[Act, _Row] = MappingProxyType(
    {
        Act.RECEIVE: (
            QT_TRANSLATE_NOOP("Acts", "R&eceive"),
            QT_TRANSLATE_NOOP("Acts", "Received"),
            "receive", "accent", _MOVE,
        ),
        Act.ACCEPT: (
            QT_TRANSLATE_NOOP("Acts", "&Accept"),
            QT_TRANSLATE_NOOP("Acts", "Filed online, accepted"),
            "receive", "accent", _MOVE,
        ),
        Act.DECLINE: (
            QT_TRANSLATE_NOOP("Acts", "&Do not accept"),
            QT_TRANSLATE_NOOP("Acts", "Not accepted"),
            "cross-circle", "mute", _MOVE,
        ),
        Act.ASSIGN: (
            QT_TRANSLATE_NOOP("Acts", "&Pass to a division"),
            QT_TRANSLATE_NOOP("Acts", "Passed to a division"),
            "arrow-right", "accent", _MOVE,
        ),
        Act.CALL_BACK: (
            QT_TRANSLATE_NOOP("Acts", "Take &back from the division"),
            QT_TRANSLATE_NOOP("Acts", "Taken back from the division"),
            "back", "soon", _MOVE,
        ),
        Act.ASK_PARTNER: (
            QT_TRANSLATE_NOOP("Acts", "Ask a partner a&gency"),
            QT_TRANSLATE_NOOP("Acts", "Partner agency asked"),
            "send", "hold", _MOVE,
        ),
        Act.PARTNER_ANSWERED: (
            QT_TRANSLATE_NOOP("Acts", "The &agency has answered"),
            QT_TRANSLATE_NOOP("Acts", "Partner agency answered"),
            "inbox", "accent", _MOVE,
        ),
        Act.ASK_SUPPLEMENT: (
            QT_TRANSLATE_NOOP("Acts", "Ask for &more papers"),
            QT_TRANSLATE_NOOP("Acts", "More papers asked for"),
            "pause", "hold", _WAIT,
        ),
        Act.SUPPLEMENT_PART: (
            QT_TRANSLATE_NOOP("Acts", "Some p&apers have come"),
            QT_TRANSLATE_NOOP("Acts", "Some of the papers came"),
            "inbox", "hold", _WAIT,
        ),
        Act.SUPPLEMENT: (
            QT_TRANSLATE_NOOP("Acts", "All papers ha&ve come"),
            QT_TRANSLATE_NOOP("Acts", "All papers came"),
            "inbox", "accent", _WAIT,
        ),
        Act.ASK_EXPLANATION: (
            QT_TRANSLATE_NOOP("Acts", "Ask for an &explanation"),
            QT_TRANSLATE_NOOP("Acts", "Explanation asked for"),
            "pause", "hold", _WAIT,
        ),
        Act.EXPLAIN: (
            QT_TRANSLATE_NOOP("Acts", "The e&xplanation has come"),
            QT_TRANSLATE_NOOP("Acts", "Explanation came"),
            "inbox", "accent", _WAIT,
        ),
        Act.ASK_DUTY: (
            QT_TRANSLATE_NOOP("Acts", "Ask for the pa&yment due"),
            QT_TRANSLATE_NOOP("Acts", "Financial duty asked for"),
            "pause", "hold", _WAIT,
        ),
        Act.DUTY_DONE: (
            QT_TRANSLATE_NOOP("Acts", "The pa&yment is done"),
            QT_TRANSLATE_NOOP("Acts", "Financial duty fulfilled"),
            "check-circle", "accent", _WAIT,
        ),
        Act.ASK_WITHDRAWAL: (
            QT_TRANSLATE_NOOP("Acts", "They ask to &withdraw"),
            QT_TRANSLATE_NOOP("Acts", "Withdrawal asked for"),
            "back", "hold", _WAIT,
        ),
        Act.WITHDRAW: (
            QT_TRANSLATE_NOOP("Acts", "Let them with&draw"),
            QT_TRANSLATE_NOOP("Acts", "Withdrawn"),
            "back", "mute", _WAIT,
        ),
        Act.KEEP: (
            QT_TRANSLATE_NOOP("Acts", "Keep it, go &on"),
            QT_TRANSLATE_NOOP("Acts", "Kept, worked on"),
            "arrow-right", "accent", _WAIT,
        ),
        Act.STOP_ON_REQUEST: (
            QT_TRANSLATE_NOOP("Acts", "&Stop as they ask"),
            QT_TRANSLATE_NOOP("Acts", "Stopped as they asked"),
            "cross-circle", "mute", _WAIT,
        ),
        Act.STOP: (
            QT_TRANSLATE_NOOP("Acts", "Stop, the deadline is &over"),
            QT_TRANSLATE_NOOP("Acts", "Stopped after the deadline"),
            "cross-circle", "mute", _WAIT,
        ),
        Act.REFUSE: (
            QT_TRANSLATE_NOOP("Acts", "&Refuse"),
            QT_TRANSLATE_NOOP("Acts", "Refused"),
            "cross-circle", "mute", _RESULT,
        ),
        Act.EXTEND: (
            QT_TRANSLATE_NOOP("Acts", "Apolog&ise, promise anew"),
            QT_TRANSLATE_NOOP("Acts", "Apologised, promised anew"),
            "hourglass", "soon", _RESULT,
        ),
        Act.READY: (
            QT_TRANSLATE_NOOP("Acts", "Result is &here"),
            QT_TRANSLATE_NOOP("Acts", "Result at the desk"),
            "result", "accent", _RESULT,
        ),
        Act.SHELVE: (
            QT_TRANSLATE_NOOP("Acts", "She&lf of the result"),
            QT_TRANSLATE_NOOP("Acts", "Put on the shelf"),
            "book", "text2", _RETURN,
        ),
        Act.CALL: (
            QT_TRANSLATE_NOOP("Acts", "P&hone them"),
            QT_TRANSLATE_NOOP("Acts", "Phoned"),
            "phone", "text2", _RETURN,
        ),
        Act.CHANGE_RETURN: (
            QT_TRANSLATE_NOOP("Acts", "Change the way of ret&urn"),
            QT_TRANSLATE_NOOP("Acts", "Way of return changed"),
            "refresh", "accent", _RETURN,
        ),
        Act.HAND_OVER: (
            QT_TRANSLATE_NOOP("Acts", "Hand &over"),
            QT_TRANSLATE_NOOP("Acts", "Handed over"),
            "return", "accent", _RETURN,
        ),
        Act.POST: (
            QT_TRANSLATE_NOOP("Acts", "Give to the &post"),
            QT_TRANSLATE_NOOP("Acts", "Given to the post"),
            "envelope", "accent", _RETURN,
        ),
        Act.SEND: (
            QT_TRANSLATE_NOOP("Acts", "Send &electronically"),
            QT_TRANSLATE_NOOP("Acts", "Sent electronically"),
            "send", "accent", _RETURN,
        ),
        Act.INVITE: (
            QT_TRANSLATE_NOOP("Acts", "The post has &invited"),
            QT_TRANSLATE_NOOP("Acts", "The post invited the recipient"),
            "envelope", "soon", _POST,
        ),
        Act.DELIVER: (
            QT_TRANSLATE_NOOP("Acts", "The post has &delivered"),
            QT_TRANSLATE_NOOP("Acts", "Delivered by the post"),
            "tick", "ok", _POST,
        ),
        Act.SEND_BACK: (
            QT_TRANSLATE_NOOP("Acts", "The post sends it &back"),
            QT_TRANSLATE_NOOP("Acts", "Sent back by the post"),
            "back", "soon", _POST,
        ),
        Act.BACK_ON_SHELF: (
            QT_TRANSLATE_NOOP("Acts", "Bac&k at the desk"),
            QT_TRANSLATE_NOOP("Acts", "Back at the desk"),
            "inbox", "accent", _POST,
        ),
        Act.CORRECT: (
            QT_TRANSLATE_NOOP("Acts", "Correc&t"),
            QT_TRANSLATE_NOOP("Acts", "Corrected"),
            "pencil", "soon", _CORRECT,
        ),
        Act.CANCEL: (
            QT_TRANSLATE_NOOP("Acts", "Cance&l, to receive anew"),
            QT_TRANSLATE_NOOP("Acts", "Cancelled"),
            "cross-circle", "late", _CORRECT,
        ),
        Act.NOTE: (
            QT_TRANSLATE_NOOP("Acts", "Add a &note"),
            QT_TRANSLATE_NOOP("Acts", "Note"),
            "pencil", "text2", _OTHER,
        ),
        Act.ATTACH: (
            QT_TRANSLATE_NOOP("Acts", "Scans and &files"),
            QT_TRANSLATE_NOOP("Acts", "Scan added"),
            "scan", "text2", _OTHER,
        ),
        Act.TAKE_BACK: (
            QT_TRANSLATE_NOOP("Acts", "Undo the last a&ct"),
            QT_TRANSLATE_NOOP("Acts", "Taken back"),
            "back", "soon", _CORRECT,
        ),
    }
)  # fmt: skip
