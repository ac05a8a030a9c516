"""The sentence of what a dossier needs now, and the lines about who has it and until when."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kktdesk.domain.dossier import OPEN, Act
from kktdesk.domain.moment import local_day
from kktdesk.ui import formats
from kktdesk.ui.dossier.words import delivery_text, joined, state_words

if TYPE_CHECKING:
    from kktdesk.services.views import DossierView

translate = QCoreApplication.translate


def now_sentence(dossier: "DossierView") -> str:
    """Return what is to be done now."""
    if dossier.next_act is None:
        return _end_sentence(dossier)
    return _said(_SENTENCES[dossier.next_act])


def _said(marked: object) -> str:
    text = str(marked)
    return QCoreApplication.translate("NowCard", text)


def _end_sentence(dossier: "DossierView") -> str:
    if dossier.delivery is not None:
        return delivery_text(dossier.delivery)
    if dossier.ended_at is not None:
        return f"{state_words(dossier).words}: {formats.moment_text(dossier.ended_at)}"
    return state_words(dossier).words


def holder_line(dossier: "DossierView") -> str:
    """Return who has a dossier in hand and until when; "" once its work has ended."""
    if dossier.state not in OPEN:
        return ""
    holder = dossier.holder or translate("NowCard", "the counter")
    words = translate("NowCard", "in hand of {holder}").format(holder=holder)
    until = ""
    if dossier.holder_until is not None:
        until = translate("NowCard", "until {moment}")
        until = until.format(moment=formats.moment_text(dossier.holder_until))
    return joined(words, dossier.officer, until)


def waiting_line(dossier: "DossierView") -> str:
    """Return since and until when somebody else has to act, or ""."""
    if dossier.waiting_since is None:
        return ""
    since = formats.date_text(local_day(dossier.waiting_since))
    words = translate("NowCard", "waiting since {day}").format(day=since)
    if dossier.waiting_until is None:
        return words
    until = translate("NowCard", "deadline {day}")
    return joined(words, until.format(day=formats.date_text(dossier.waiting_until)))


def time_line(dossier: "DossierView") -> str:
    """Return how much of the time is used, or since when the dossier is here."""
    if not dossier.days_total:
        received = formats.date_text(local_day(dossier.received_at))
        return translate("NowCard", "received {day}").format(day=received)
    words = translate("NowCard", "working day {used}/{total}")
    days = words.format(used=dossier.days_used, total=dossier.days_total)
    return joined(days, dossier.time_left)


def promise_line(dossier: "DossierView") -> str:
    """Return the promise; beside a new one the first."""
    due = formats.moment_text(dossier.due_at)
    words = translate("NowCard", "promised {moment}").format(moment=due)
    if dossier.base_due_at == dossier.due_at:
        return words
    first = translate("NowCard", "at first {day}")
    return joined(words, first.format(day=formats.day_text(local_day(dossier.base_due_at))))


_SENTENCES: Mapping[Act, object] = MappingProxyType(
    {
        Act.RECEIVE: QT_TRANSLATE_NOOP("NowCard", "Not received yet."),
        Act.ACCEPT: QT_TRANSLATE_NOOP("NowCard", "Filed online. Look through it, then accept it."),
        Act.READY: QT_TRANSLATE_NOOP("NowCard", "Note the result as soon as it is at the desk."),
        Act.EXTEND: QT_TRANSLATE_NOOP(
            "NowCard", "The promise is broken: apologise and promise anew."
        ),
        Act.PARTNER_ANSWERED: QT_TRANSLATE_NOOP(
            "NowCard", "Note the agency's answer when it comes."
        ),
        Act.SUPPLEMENT: QT_TRANSLATE_NOOP(
            "NowCard", "The clock stands. Note the papers when they come."
        ),
        Act.EXPLAIN: QT_TRANSLATE_NOOP(
            "NowCard", "The clock stands. Note the explanation when it comes."
        ),
        Act.DUTY_DONE: QT_TRANSLATE_NOOP(
            "NowCard", "The clock stands. Note the payment when it is done."
        ),
        Act.WITHDRAW: QT_TRANSLATE_NOOP(
            "NowCard", "They want it back: give it out, or keep it and go on."
        ),
        Act.HAND_OVER: QT_TRANSLATE_NOOP(
            "NowCard", "The result is at the desk. Hand it over when they come."
        ),
        Act.POST: QT_TRANSLATE_NOOP("NowCard", "The result is at the desk. Give it to the post."),
        Act.SEND: QT_TRANSLATE_NOOP("NowCard", "The result is there. Send it electronically."),
        Act.DELIVER: QT_TRANSLATE_NOOP(
            "NowCard", "The result is at the post. Note who has taken it."
        ),
        Act.SEND_BACK: QT_TRANSLATE_NOOP(
            "NowCard", "Invited twice. Note the delivery, or that it comes back."
        ),
        Act.BACK_ON_SHELF: QT_TRANSLATE_NOOP(
            "NowCard", "The post sends it back. Note it when it is at the desk."
        ),
    }
)
NEXT_ACTS = frozenset(_SENTENCES)
