"""What is said of a dossier: its next act, its state, how it went out, its numbers."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.dossier import Act, PostState, ReturnMethod, Slip, State
from kktdesk.domain.moment import local_day
from kktdesk.domain.next_act import next_act as act_after
from kktdesk.domain.people import IdentityKind, read_identity
from kktdesk.domain.timeliness import Timeliness
from kktdesk.services.list_views import DossierRow
from kktdesk.services.views import DeliveryView, DossierView
from kktdesk.ui import formats
from kktdesk.ui.dossier.act_table import act_look, act_name
from kktdesk.ui.state_words import post_words, standing_words
from kktdesk.ui.states import DueWords, StateKey

translate = QCoreApplication.translate


def next_act(row: DossierRow, today: date) -> str:
    """Return the verb of what a dossier needs next."""
    act = needed_act(row, today)
    return translate("Dossier", "Open") if act is None else act_name(act)


def needed_act(row: DossierRow, today: date) -> Act | None:
    """Return what a dossier needs next; None where nothing is left to do."""
    is_late = today > local_day(row.due_at)
    return act_after(row.state, row.return_method, row.post_state, needs_apology=is_late)


def state_words(dossier: DossierView) -> DueWords:
    """Return where a dossier stands."""
    if dossier.post_state is not None and dossier.post_state is not PostState.DELIVERED:
        return post_words(dossier.post_state)
    if dossier.returned_at is not None:
        day = formats.short_day_text(local_day(dossier.returned_at))
        words = translate("Dossier", "Returned {day}").format(day=day)
        return DueWords(StateKey.RETURNED, words)
    if dossier.state is State.STOPPED and dossier.ended_by is not None:
        look = act_look(dossier.ended_by)
        is_withdrawn = dossier.ended_by is Act.WITHDRAW
        return DueWords(StateKey.WITHDRAWN if is_withdrawn else StateKey.REFUSED, look.done)
    return standing_words(dossier.state)


def timeliness_words(dossier: DossierView) -> DueWords | None:
    """Return how the work's end stands to the promise; None while there is no result."""
    ended_at = dossier.ready_at or dossier.ended_at
    if dossier.timeliness is None or ended_at is None:
        return None
    days = abs((local_day(ended_at) - local_day(dossier.base_due_at)).days)
    if dossier.timeliness is Timeliness.EARLY:
        return DueWords(StateKey.DONE, translate("Dossier", "Early by %n day(s)", "", days))
    if dossier.timeliness is Timeliness.LATE:
        return DueWords(StateKey.LATE, translate("Dossier", "Late by %n day(s)", "", days))
    return DueWords(StateKey.DONE, translate("Dossier", "On time"))


def id_text(number: str) -> str:
    """Return a number with its kind; of people only its ends are shown."""
    if not number:
        return ""
    kind = read_identity(number).kind
    if kind is IdentityKind.TAX:
        return translate("Dossier", "tax code {number}").format(number=number)
    words = {
        IdentityKind.CITIZEN: translate("Dossier", "identity card {number}"),
        IdentityKind.OLD_ID: translate("Dossier", "old identity card {number}"),
        IdentityKind.PASSPORT: translate("Dossier", "passport {number}"),
        IdentityKind.OTHER: translate("Dossier", "number {number}"),
    }[kind]
    return words.format(number=formats.mask_id(number))


def slip_text(slip: Slip) -> str:
    """Return what became of the applicant's copy of the receipt."""
    return {
        Slip.TAKEN_BACK: translate("Dossier", "Copy 2 taken back"),
        Slip.LOST: translate("Dossier", "Slip lost"),
    }[slip]


def delivery_text(delivery: DeliveryView) -> str:
    """Return how a result went, when and to whom."""
    day = formats.short_day_text(local_day(delivery.at))
    if delivery.way is ReturnMethod.POST:
        words = translate("Dossier", "Given to the post {day}, item {item}")
    elif delivery.way is ReturnMethod.ELECTRONIC:
        words = translate("Dossier", "Sent electronically {day}")
    else:
        words = translate("Dossier", "Handed over {day} to {name}")
    return words.format(day=day, item=delivery.item, name=delivery.to)


def joined(*parts: str) -> str:
    """Return the parts that are not empty, with a dot between them."""
    return " · ".join(part for part in parts if part)
