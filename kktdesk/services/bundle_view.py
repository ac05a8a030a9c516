"""Bundles' rows turned into the values that leave the services, and into what their sheet says."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.dossier import PostState
from kktdesk.domain.errors import Problem
from kktdesk.domain.post import ItemState, bundle_state, read_item
from kktdesk.domain.post_sheet import PostSheet, PostSheetLine
from kktdesk.models.life import Bundle, DossierAct
from kktdesk.services.act_effects import SENT_BACK
from kktdesk.services.dossier_view import DossierViews, possible_acts
from kktdesk.services.invitations import invite_from, last_since_posting
from kktdesk.services.post_views import BundleLine, BundleView, LineEntry, PostLine
from kktdesk.storage import bundles
from kktdesk.storage.bundles import Packed
from kktdesk.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class BundleViews:
    """Copies bundles out of their transactions."""

    views: DossierViews

    def of(self, work: UnitOfWork, bundle: Bundle) -> BundleView:
        """Copy a bundle.

        Returns:
            the bundle as it stands now.
        """
        lines = self._lines(work, bundle)
        return BundleView(
            name=bundle.name,
            carrier=bundle.carrier,
            state=bundle_state([line.state for line in lines], is_open=not bundle.handed_over_at),
            opened_at=bundle.opened_at,
            clerk=bundle.clerk,
            handed_over_at=bundle.handed_over_at,
            taken_by=bundle.taken_by,
            printed_at=bundle.sheet_at,
            is_print_current=bundle.sheet_at is not None and self.is_current(work, bundle),
            lines=lines,
        )

    @staticmethod
    def in_short(work: UnitOfWork, rows: Sequence[Bundle]) -> tuple[BundleLine, ...]:
        """Copy bundles for a list.

        Returns:
            one line for each, in the same order.
        """
        states: dict[int, list[ItemState]] = {row.id: [] for row in rows}
        for one in bundles.packed(work.session, rows):
            states[one.line.bundle_id].append(_state(one))
        return tuple(
            BundleLine(
                name=row.name,
                state=bundle_state(states[row.id], is_open=row.handed_over_at is None),
                opened_at=row.opened_at,
                handed_over_at=row.handed_over_at,
                item_states=tuple(states[row.id]),
            )
            for row in rows
        )

    def sheet(self, work: UnitOfWork, bundle: Bundle) -> PostSheet:
        """Give what the bundle's sheet says: as it was issued, or else as it would be now.

        Returns:
            its values.
        """
        kept = _kept(bundle)
        if kept is not None and (bundle.handed_over_at is not None or self._fits(work, kept)):
            return kept
        return self._sheet_now(work, bundle)

    def is_current(self, work: UnitOfWork, bundle: Bundle) -> bool:
        """Say whether the sheet as it was issued says what is in the bundle.

        Returns:
            True also for what the post has signed for.
        """
        kept = _kept(bundle)
        if kept is None:
            return False
        return bundle.handed_over_at is not None or self._fits(work, kept)

    def _fits(self, work: UnitOfWork, kept: PostSheet) -> bool:
        bundle = bundles.by_name(work.session, kept.name)
        if bundle is None:
            return False
        now = self._sheet_now(work, bundle)
        return replace(now, clerk=kept.clerk, issued_at=kept.issued_at) == kept

    def _sheet_now(self, work: UnitOfWork, bundle: Bundle) -> PostSheet:
        office = self.views.register.office(work)
        return PostSheet(
            header=office.header,
            place=office.place,
            name=bundle.name,
            carrier=bundle.carrier,
            lines=tuple(map(_sheet_line, self._lines(work, bundle))),
            clerk=office.clerk,
            issued_at=self.views.register.clock.now(),
            is_sample=office.is_sample,
        )

    def _lines(self, work: UnitOfWork, bundle: Bundle) -> tuple[PostLine, ...]:
        packed = bundles.packed(work.session, (bundle,))
        items = [one.line.item for one in packed]
        others: dict[str, str] = {}
        if bundle.handed_over_at is None:
            others = bundles.others_with(work.session, items, bundle)
        calendar = self.views.editions.newest(work).calendar
        return tuple(
            _line(number, one, items, Around(calendar, others))
            for number, one in enumerate(packed, 1)
        )


@dataclass(frozen=True, slots=True)
class Around:
    """What a line is judged by.

    Attributes:
        others: dossiers outside the bundle, by their item number.
    """

    calendar: WorkCalendar
    others: dict[str, str]


def _line(position: int, one: Packed, items: Sequence[str], around: Around) -> PostLine:
    row, line, state = one.dossier, one.line, _state(one)
    is_out = one.delivery is not None and one.delivery.taken_back_at is None
    last = last_since_posting(row) if is_out else None
    return PostLine(
        position=position,
        code=row.code,
        procedure_name=row.procedure_name,
        recipient=row.applicant_name,
        address=row.postal_address or row.applicant_address,
        phone=row.applicant_phone,
        result=row.result_number,
        result_on=row.result_on,
        entry=LineEntry(
            item=line.item,
            originals=line.originals,
            copies=line.copies,
            collect=line.collect,
            fare=line.fare,
            note=line.note,
        ),
        state=state,
        since=last.at if last else _out_at(one),
        outcome=_outcome(last),
        invite_from=invite_from(last, around.calendar),
        shared_with=tuple(
            number
            for number, item in enumerate(items, 1)
            if item and item == line.item and number != position
        ),
        warnings=tuple(_warnings(one, around.others)),
        version=row.version,
        possible=possible_acts(row),
    )


def _state(one: Packed) -> ItemState:
    delivery = one.delivery
    if delivery is None:
        return ItemState.COMPLETE if one.line.item else ItemState.INCOMPLETE
    if delivery.taken_back_at is not None:
        was_sent_back = delivery.taken_back_reason == SENT_BACK
        return ItemState.BACK if was_sent_back else ItemState.RECALLED
    return ItemState(one.dossier.post_state or PostState.ON_ITS_WAY)


def _out_at(one: Packed) -> datetime | None:
    return None if one.delivery is None else one.delivery.taken_back_at or one.delivery.at


def _outcome(last: DossierAct | None) -> str:
    if last is None:
        return ""
    said = (last.said.get(name, "") for name in ("to", "relation", "reason"))
    return ", ".join(str(word) for word in said if word)


def _warnings(one: Packed, others: dict[str, str]) -> Iterable[Problem]:
    item = one.line.item
    if one.delivery is not None:
        return
    if read_item(item).is_suspect:
        yield Problem("item", "item-check-digit")
    if item in others:
        yield Problem("item", "item-used", {"other": others[item]})
    if not (one.dossier.postal_address or one.dossier.applicant_address):
        yield Problem("address", "address-unknown")


def _sheet_line(line: PostLine) -> PostSheetLine:
    entry = line.entry
    return PostSheetLine(
        code=line.code,
        recipient=line.recipient,
        address=line.address,
        phone=line.phone,
        procedure_name=line.procedure_name,
        result=line.result,
        result_on=line.result_on,
        originals=entry.originals,
        copies=entry.copies,
        collect=entry.collect,
        item=entry.item,
        fare=entry.fare,
        note=entry.note,
        shared_with=line.shared_with,
    )


def to_record(sheet: PostSheet) -> dict[str, object]:
    """Write a sheet's values as plain words and numbers for keeping.

    Returns:
        a dictionary that JSON can hold.
    """
    record = asdict(sheet)
    record["issued_at"] = sheet.issued_at.isoformat()
    for line in record["lines"]:
        line["result_on"] = line["result_on"].isoformat() if line["result_on"] else None
    return record


def _kept(bundle: Bundle) -> PostSheet | None:
    if bundle.sheet is None:
        return None
    values: dict[str, object] = dict(bundle.sheet)
    rows: list[dict[str, object]] = values["lines"]  # type: ignore[assignment] # by to_record
    values["lines"] = tuple(map(_kept_line, rows))
    values["header"] = tuple(values["header"])  # type: ignore[arg-type] # JSON knows lists only
    values["issued_at"] = datetime.fromisoformat(str(values["issued_at"]))
    return PostSheet(**values)  # type: ignore[arg-type] # written by to_record


def _kept_line(row: dict[str, object]) -> PostSheetLine:
    values = dict(row)
    day = values["result_on"]
    values["result_on"] = date.fromisoformat(str(day)) if day else None
    values["shared_with"] = tuple(values["shared_with"])  # type: ignore[arg-type] # lists only
    return PostSheetLine(**values)  # type: ignore[arg-type] # written by to_record
