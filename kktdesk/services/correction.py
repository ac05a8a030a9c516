"""Correcting what was written down of a dossier: one field, with its reason, both values kept.

A wrong procedure is not corrected: the dossier is cancelled and received anew.
"""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from kktdesk.domain.act_fields import CORRECTABLE, VALUE, ActValue
from kktdesk.domain.dossier import Act, Channel, ReturnMethod
from kktdesk.domain.errors import EntryRefused, Problem
from kktdesk.domain.moment import local, local_day
from kktdesk.models.dossier import Dossier
from kktdesk.services.act_entry import CheckedAct
from kktdesk.services.official_codes import refuse_taken
from kktdesk.storage import dossiers
from kktdesk.storage.search import search_words
from kktdesk.storage.unit_of_work import UnitOfWork

RECEIVED_AT, CHANNEL, OFFICIAL_CODE = "received_at", "channel", "official_code"
RESULT_ON = "result_on"

_COLUMNS: Mapping[str, str] = MappingProxyType(
    {name: name.replace(".", "_") for name in CORRECTABLE if name != RECEIVED_AT}
)
_MAY_BE_NONE = frozenset({"submitter_name", OFFICIAL_CODE, RESULT_ON})


def check_in_register(work: UnitOfWork, row: Dossier, said: CheckedAct) -> None:
    """Refuse a correction that another dossier stands against.

    Args:
        work: any transaction.
        row: of the dossier that is corrected.
        said: the correction.

    Raises:
        EntryRefused: the official code is another dossier's.
    """
    if said.text("field") == OFFICIAL_CODE and said.text(VALUE) != row.official_code:
        refuse_taken(work, said.findings, VALUE, said.text(VALUE))
        said.findings.refuse()


def correct(row: Dossier, said: CheckedAct, now: datetime) -> dict[str, object]:
    """Write the right value of a field.

    Args:
        row: of the dossier.
        said: ``field`` (one of ``CORRECTABLE``) and ``value``.
        now: nothing is corrected to a later moment.

    Returns:
        the field with both values, for the log.

    Raises:
        EntryRefused: the field cannot be corrected, or the value cannot stand there.
    """
    name = said.text("field")
    if name == RECEIVED_AT:
        return _correct_receipt(row, said, now)
    column = _COLUMNS.get(name)
    if column is None:
        wanted = ", ".join(CORRECTABLE)
        values: dict[str, object] = {"key": "field", "value": name, "wanted": wanted}
        raise EntryRefused((Problem("field", "act-value-refused", values),))
    old, new = getattr(row, column), _new(column, said.said[VALUE])
    if column == "postal_address" and row.return_method is ReturnMethod.POST and not new:
        raise EntryRefused((Problem(VALUE, "postal-address-empty"),))
    if column == RESULT_ON:
        refuse_coming_result(VALUE, said, now)
    setattr(row, column, new)
    row.search_words = search_words(row.applicant_name, row.submitter_name or "")
    told = {"old": _told(old), "new": _told(new)}
    # It moves figures of the day of the receipt.
    return told | {RECEIVED_AT: row.received_at.isoformat()} if name == CHANNEL else told


def _new(column: str, value: ActValue) -> ActValue:
    if column == CHANNEL:
        return Channel(str(value))
    return value or (None if column in _MAY_BE_NONE else "")


def _told(value: ActValue) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return str(value or "")


def _correct_receipt(row: Dossier, said: CheckedAct, now: datetime) -> dict[str, object]:
    moment, old = said.moment(VALUE) or row.received_at, row.received_at
    misplaced = _misplaced(row, moment, now)
    if misplaced is not None:
        raise EntryRefused((misplaced,))
    row.received_at, row.received_on = moment, local_day(moment)
    return {"old": old.isoformat(), "new": moment.isoformat()}


def _misplaced(row: Dossier, moment: datetime, now: datetime) -> Problem | None:
    if moment > now:
        return Problem(VALUE, "received-in-future")
    if row.filed_at is not None and moment < row.filed_at:
        return Problem(VALUE, "receipt-before-filing", {"filed": _shown(row.filed_at)})
    done = [act.at for act in dossiers.acts_since_receipt(row) if act.act is not Act.CORRECT]
    if done and moment > min(done):
        return Problem(VALUE, "receipt-behind-act", {"first": _shown(min(done))})
    return None


def _shown(moment: datetime) -> str:
    return f"{local(moment):%H:%M %d/%m/%Y}"


def refuse_coming_result(name: str, said: CheckedAct, now: datetime) -> None:
    """Refuse a result that is dated later than today.

    Args:
        name: of the field in which its day was said.
        said: the act.
        now: the present moment.

    Raises:
        EntryRefused: the day has not come yet.
    """
    day = said.day(name)
    if day is not None and day > local_day(now):
        raise EntryRefused((Problem(name, "result-in-future", {"day": f"{day:%d/%m/%Y}"}),))
