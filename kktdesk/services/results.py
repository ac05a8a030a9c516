"""What happens once the work is done: the result is at the desk, goes out, or was a mistake."""

from dataclasses import asdict
from datetime import datetime

from kktdesk.domain.dossier import RETURN_ACTS, Act, ReturnMethod, State, next_state
from kktdesk.domain.errors import DossierUnknown, MomentInFuture, MomentTooEarly
from kktdesk.domain.moment import local
from kktdesk.models.dossier import Delivery, Dossier
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.dossier_view import view_of
from kktdesk.services.findings import Findings
from kktdesk.services.register import Register
from kktdesk.services.requests import HandOver
from kktdesk.services.views import DossierView
from kktdesk.storage import dossiers
from kktdesk.storage.unit_of_work import UnitOfWork

NAME, NUMBER, REASON = 250, 60, 500


class Results:
    """Acts on a received dossier; each is one transaction and one line of the log."""

    def __init__(self, register: Register, catalogue: Catalogue) -> None:
        self._register = register
        self._catalogue = catalogue

    def ready(self, code: str, at: datetime | None = None) -> DossierView:
        """Note that the result is at the desk; this moment decides early, on time or late.

        Args:
            code: of the dossier.
            at: None means now; not in the future, not before the receipt.

        Returns:
            the dossier after the act.
        """
        with self._register.writing() as work:
            row = self._row(work, code)
            moment = self._moment(at, row.received_at)
            row.state = next_state(row.state, Act.READY)
            row.ready_at = moment
            return self._done(work, row, Act.READY, {"at": moment.isoformat()})

    def hand_over(self, code: str, given: HandOver) -> DossierView:
        """Note that the result was given to somebody at the counter.

        Args:
            code: of the dossier.
            given: to whom and with what; ``to`` must not be empty.

        Returns:
            the dossier after the act.
        """
        findings = Findings()
        delivery = Delivery(
            recipient=findings.line("to", given.to, NAME, required=True),
            recipient_id_number=findings.line("id_number", given.id_number, NUMBER),
            authority=findings.line("authority", given.authority, NAME),
            slip=given.slip,
            item="",
        )
        findings.refuse()
        values = asdict(given) | {"to": delivery.recipient}
        return self._give(code, Act.HAND_OVER, given.at, delivery, values)

    def post(self, code: str, item: str, at: datetime | None = None) -> DossierView:
        """Note that the result was handed to the post.

        Args:
            code: of the dossier.
            item: number of the postal item; must not be empty.
            at: None means now.

        Returns:
            the dossier after the act.
        """
        findings = Findings()
        number = findings.line("item", item, NUMBER, required=True).upper()
        findings.refuse()
        delivery = _by_other_way(item=number)
        return self._give(code, Act.POST, at, delivery, {"item": number})

    def send(self, code: str, at: datetime | None = None) -> DossierView:
        """Note that the result was sent electronically.

        Returns:
            the dossier after the act.
        """
        return self._give(code, Act.SEND, at, _by_other_way(item=""), {})

    def take_back(self, code: str, reason: str) -> DossierView:
        """Undo the last act: a hand-over, or the note that the result is ready.

        Args:
            code: of the dossier.
            reason: why it was a mistake; must not be empty, stays in the log.

        Returns:
            the dossier as it was before that act.
        """
        findings = Findings()
        why = findings.line("reason", reason, REASON, required=True)
        findings.refuse()
        with self._register.writing() as work:
            row = self._row(work, code)
            after = next_state(row.state, Act.TAKE_BACK)
            undone = _undo(row, why, self._register.clock.now())
            row.state = after
            return self._done(work, row, Act.TAKE_BACK, {"reason": why, "undone": undone})

    def _give(
        self,
        code: str,
        act: Act,
        at: datetime | None,
        delivery: Delivery,
        values: dict[str, object],
    ) -> DossierView:
        with self._register.writing() as work:
            row = self._row(work, code)
            after = next_state(row.state, act)
            moment = self._moment(at, row.ready_at or row.received_at)
            delivery.way, delivery.at = RETURN_ACTS[act], moment
            delivery.clerk = self._register.office(work).clerk
            delivery.taken_back_reason = ""
            row.deliveries.append(delivery)
            row.state, row.returned_at, row.returned_by = after, moment, delivery.way
            row.returned_to = delivery.recipient or delivery.item
            return self._done(work, row, act, values | {"at": moment.isoformat()})

    def _row(self, work: UnitOfWork, code: str) -> Dossier:
        row = dossiers.by_code(work.session, code)
        if row is None:
            raise DossierUnknown(code=code[:NUMBER])
        return row

    def _moment(self, at: datetime | None, after: datetime) -> datetime:
        now = self._register.clock.now()
        moment = local(at or now)
        if moment > now:
            raise MomentInFuture(field="at")
        if moment < after:
            raise MomentTooEarly(field="at", after=f"{local(after):%H:%M %d/%m/%Y}")
        return moment

    def _done(
        self, work: UnitOfWork, row: Dossier, act: Act, values: dict[str, object]
    ) -> DossierView:
        self._register.write_down(work, act.value, row.code, values)
        work.commit()
        return view_of(work, row, self._catalogue.measure())


def _by_other_way(item: str) -> Delivery:
    return Delivery(recipient="", recipient_id_number="", authority="", slip=None, item=item)


def _undo(row: Dossier, reason: str, now: datetime) -> str:
    """Take the last act back in the row itself.

    Returns:
        the word of the act that was undone.
    """
    if row.state is State.READY:
        row.ready_at = None
        return Act.READY.value
    delivery = dossiers.current_delivery(row)
    way = row.returned_by or ReturnMethod.COUNTER
    if delivery is not None:
        delivery.taken_back_at, delivery.taken_back_reason = now, reason
    row.returned_at, row.returned_by, row.returned_to = None, None, ""
    return next(act for act, its_way in RETURN_ACTS.items() if its_way is way).value
