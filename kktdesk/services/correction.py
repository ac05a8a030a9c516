"""Correcting what was written down of a dossier: one field, with its reason, both values kept.

A wrong procedure is not corrected: the dossier is cancelled and received anew.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from kktdesk.domain.dossier import Act
from kktdesk.domain.errors import EntryRefused, Problem
from kktdesk.domain.moment import local, local_day
from kktdesk.domain.people import read_email, read_identity, read_phone
from kktdesk.domain.written_moment import MOMENT_FORM, read_moment
from kktdesk.models.dossier import Dossier
from kktdesk.services.act_entry import CheckedAct
from kktdesk.services.findings import Findings
from kktdesk.storage import dossiers
from kktdesk.storage.search import search_words

RECEIVED_AT = "received_at"


@dataclass(frozen=True, slots=True)
class _Field:
    column: str
    limit: int
    is_needed: bool = False
    read: Callable[[str], str] = str


def _identity(text: str) -> str:
    return read_identity(text).number


def _phone(text: str) -> str:
    return read_phone(text).number or text


def _email(text: str) -> str:
    return read_email(text).address


CORRECTABLE: Mapping[str, _Field] = MappingProxyType(
    {
        "applicant.name": _Field("applicant_name", 250, is_needed=True),
        "applicant.id_number": _Field("applicant_id_number", 60, read=_identity),
        "applicant.address": _Field("applicant_address", 500),
        "applicant.phone": _Field("applicant_phone", 60, read=_phone),
        "applicant.email": _Field("applicant_email", 120, read=_email),
        "submitter.name": _Field("submitter_name", 250),
        "submitter.id_number": _Field("submitter_id_number", 60, read=_identity),
        "submitter.authority": _Field("submitter_authority", 250),
        "postal_address": _Field("postal_address", 500),
        "official_code": _Field("official_code", 60),
        "note": _Field("note", 2000),
        "result_number": _Field("result_number", 60),
    }
)
FIELDS = (*CORRECTABLE, RECEIVED_AT)
_MAY_BE_NONE = frozenset({"submitter_name", "official_code"})


def correct(row: Dossier, said: CheckedAct, now: datetime) -> dict[str, object]:
    """Write the right value of a field.

    Args:
        row: of the dossier.
        said: ``field`` (one of ``FIELDS``) and ``value``.
        now: a receipt is not corrected to a later moment.

    Returns:
        the field with both values, for the log.

    Raises:
        EntryRefused: the field cannot be corrected, or the value cannot stand there.
    """
    name = said.text("field")
    if name == RECEIVED_AT:
        return _correct_receipt(row, said.text("value"), now)
    field = CORRECTABLE.get(name)
    if field is None:
        wanted = ", ".join(FIELDS)
        values: dict[str, object] = {"key": "field", "value": name, "wanted": wanted}
        raise EntryRefused((Problem("field", "act-value-refused", values),))
    findings = Findings()
    text = findings.line("value", said.text("value"), field.limit, required=field.is_needed)
    findings.refuse()
    old, new = getattr(row, field.column), field.read(text) or None
    if new is None and field.column not in _MAY_BE_NONE:
        new = ""
    setattr(row, field.column, new)
    row.search_words = search_words(row.applicant_name, row.submitter_name or "")
    return {"old": old or "", "new": new or ""}


def _correct_receipt(row: Dossier, text: str, now: datetime) -> dict[str, object]:
    moment = read_moment(text)
    if moment is None:
        values: dict[str, object] = {"key": "value", "value": text[:80], "wanted": MOMENT_FORM}
        raise EntryRefused((Problem("value", "act-value-refused", values),))
    if moment > now:
        raise EntryRefused((Problem("value", "received-in-future"),))
    done = [act.at for act in dossiers.acts_since_receipt(row) if act.act is not Act.CORRECT]
    if done and moment > min(done):
        first = f"{local(min(done)):%H:%M %d/%m/%Y}"
        raise EntryRefused((Problem("value", "receipt-behind-act", {"first": first}),))
    old = row.received_at
    row.received_at, row.received_on = moment, local_day(moment)
    return {"old": old.isoformat(), "new": moment.isoformat()}
