"""The hand-over of a bundle: every result in it goes out in one transaction, or none does."""

from dataclasses import dataclass
from datetime import datetime

from kktdesk.domain.dossier import Act
from kktdesk.domain.post_errors import (
    BundleEmpty,
    BundleHandedOver,
    BundleMoved,
    BundleStillOpen,
    ItemsMissing,
)
from kktdesk.models.life import Bundle
from kktdesk.services.act_entry import CheckedAct, check
from kktdesk.services.acts import Acts, naming
from kktdesk.services.bundle_packing import Packing
from kktdesk.services.bundle_view import to_record
from kktdesk.storage import bundles, dossiers
from kktdesk.storage.bundles import Packed
from kktdesk.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class HandOver:
    """Steps inside the transactions of ``Bundles``."""

    packing: Packing
    acts: Acts

    def do(self, work: UnitOfWork, bundle: Bundle, taken_by: str, at: datetime | None) -> None:
        """Let every result of an open bundle go out.

        Raises:
            BundleHandedOver: it went already.
        """
        if bundle.handed_over_at is not None:
            raise BundleHandedOver(name=bundle.name)
        bundles.remove_left(work.session, bundle)
        lines = _to_go(work, bundle)
        self.issue(work, bundle)
        for one in lines:
            self._send(work, one, bundle, at)
        bundle.taken_by = taken_by
        bundle.handed_over_at = at or self.packing.register.clock.now()
        self._log(work, bundle, lines)

    def undo(self, work: UnitOfWork, bundle: Bundle, said: CheckedAct) -> None:
        """Bring every result of a bundle back, so that it is open again.

        Raises:
            BundleStillOpen: it is open, or another one is.
            BundleMoved: something was done since with a result in it.
        """
        standing = bundles.open_one(work.session)
        if standing is not None:
            raise BundleStillOpen(name=standing.name)
        for one in bundles.packed(work.session, (bundle,)):
            if not _stands_as_posted(one):
                raise BundleMoved(name=bundle.name, code=one.dossier.code)
            self.acts.do_within(work, one.dossier, said, {"bundle": bundle.name})
            one.line.delivery_id = None
        bundle.handed_over_at, bundle.taken_by = None, ""
        self.packing.log(work, "bundle-take-back", bundle, reason=said.text("reason"))

    def issue(self, work: UnitOfWork, bundle: Bundle) -> None:
        """Keep what the sheet says now, unless what was kept still holds."""
        if not self.packing.views.is_current(work, bundle):
            bundle.sheet, bundle.sheet_at = to_record(self.packing.views.sheet(work, bundle)), None

    def _send(self, work: UnitOfWork, one: Packed, bundle: Bundle, at: datetime | None) -> None:
        said = check(Act.POST, {"item": one.line.item, "at": at})
        said.findings.refuse()
        with naming(one.dossier):
            self.acts.do_within(work, one.dossier, said, {"bundle": bundle.name})
        work.session.flush()
        delivery = dossiers.current_delivery(one.dossier)
        one.line.delivery_id = delivery.id if delivery else None

    def _log(self, work: UnitOfWork, bundle: Bundle, lines: tuple[Packed, ...]) -> None:
        items = {one.dossier.code: one.line.item for one in lines}
        at = bundle.handed_over_at
        said = {"taken_by": bundle.taken_by, "at": at.isoformat() if at else "", "items": items}
        self.packing.log(work, "bundle-hand-over", bundle, **said)


def _to_go(work: UnitOfWork, bundle: Bundle) -> tuple[Packed, ...]:
    lines = bundles.packed(work.session, (bundle,))
    missing = [str(number) for number, one in enumerate(lines, 1) if not one.line.item]
    if not lines:
        raise BundleEmpty(name=bundle.name)
    if missing:
        raise ItemsMissing(name=bundle.name, lines=", ".join(missing))
    return lines


def _stands_as_posted(one: Packed) -> bool:
    last = dossiers.last_act(one.dossier)
    is_out = one.delivery is not None and one.delivery.taken_back_at is None
    return is_out and last is not None and last.act is Act.POST
