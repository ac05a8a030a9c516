"""What is said of a dossier: its next act, its state, how it went out, its numbers."""

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.dossier import ReturnMethod, Slip, State
from kktdesk.domain.moment import local_day
from kktdesk.domain.people import IdentityKind, read_identity
from kktdesk.domain.timeliness import Timeliness
from kktdesk.services.list_views import DossierRow
from kktdesk.services.views import DeliveryView, DossierView
from kktdesk.ui import formats
from kktdesk.ui.formats import DueWords
from kktdesk.ui.states import StateKey

translate = QCoreApplication.translate


def next_act(dossier: DossierRow | DossierView) -> str:
    """Return the verb of what a dossier needs next."""
    if dossier.state is State.RECEIVED:
        return translate("Dossier", "Result is here")
    if dossier.state is State.RETURNED:
        return translate("Dossier", "Open")
    return {
        ReturnMethod.COUNTER: translate("Dossier", "Hand over"),
        ReturnMethod.POST: translate("Dossier", "Give to the post"),
        ReturnMethod.ELECTRONIC: translate("Dossier", "Send"),
    }[dossier.return_method]


def state_words(dossier: DossierView) -> DueWords:
    """Return where a dossier stands."""
    if dossier.delivery is not None:
        day = formats.short_day_text(local_day(dossier.delivery.at))
        words = translate("Dossier", "Returned {day}").format(day=day)
        return DueWords(StateKey.RETURNED, words)
    if dossier.state is State.READY:
        return DueWords(StateKey.READY, translate("Dossier", "Result at the desk"))
    return DueWords(StateKey.OPEN, translate("Dossier", "In progress"))


def timeliness_words(dossier: DossierView) -> DueWords | None:
    """Return how the work's end stands to the promise; None while there is no result."""
    if dossier.timeliness is None or dossier.ready_at is None:
        return None
    days = abs((local_day(dossier.ready_at) - local_day(dossier.due_at)).days)
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
