"""What each act asks for: the one table behind dialogs, command line, checks and log.

Every act may say ``at``, its moment; without it, it happens now. ``SUPERVISED`` acts ask for the
name of a supervisor.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from kktdesk.domain.dossier import Act, Channel, ReturnMethod, Slip


class FieldKind(StrEnum):
    """What a field of an act holds."""

    LINE = "line"
    BLOCK = "block"
    LINES = "lines"
    MOMENT = "moment"
    DATE = "date"
    COUNT = "count"
    FLAG = "flag"
    CHOICE = "choice"
    DIVISION = "division"
    OFFICER = "officer"
    PARTNER = "partner"
    IDENTITY = "identity"
    PHONE = "phone"
    EMAIL = "email"
    ITEM = "item"


class CallOutcome(StrEnum):
    """How a call to the applicant ended."""

    REACHED = "reached"
    NO_ANSWER = "no-answer"
    WILL_COME = "will-come"


class Stage(StrEnum):
    """At which stage a supplement is asked for; one request for each is the rule (NĐ 118 Đ.11)."""

    CHECK = "check"
    APPRAISAL = "appraisal"


ActValue = str | int | bool | date | datetime | tuple[str, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActField:
    """One thing that an act asks for.

    Attributes:
        name: key on the command line and in the log.
        needed: must not be empty.
        choices: what a ``CHOICE`` may be; the first is the default where it is needed.
        least: of a count.
        limit: most letters of a text, or most of a count.
    """

    name: str
    kind: FieldKind
    needed: bool = False
    choices: tuple[str, ...] = ()
    least: int = 0
    limit: int = 500


def _line(name: str, *, needed: bool = False, limit: int = 250) -> ActField:
    return ActField(name=name, kind=FieldKind.LINE, needed=needed, limit=limit)


def _of(kind: FieldKind, name: str, *, needed: bool = False, limit: int = 500) -> ActField:
    return ActField(name=name, kind=kind, needed=needed, limit=limit)


def _choice(name: str, words: type[StrEnum], *, needed: bool = False) -> ActField:
    choices = tuple(word.value for word in words)
    return ActField(name=name, kind=FieldKind.CHOICE, needed=needed, choices=choices)


AT = _of(FieldKind.MOMENT, "at")
VALUE = "value"
_REASON = _line("reason", needed=True, limit=500)
_CONTENT = ActField(name="content", kind=FieldKind.BLOCK, needed=True, limit=2000)
_ANSWER = ActField(name="content", kind=FieldKind.BLOCK, limit=2000)
_UNTIL = _of(FieldKind.DATE, "until")
_RESULT = (_line("result_number", limit=60), _of(FieldKind.DATE, "result_on"))
_COLLECTOR = (
    _line("to", needed=True),
    _of(FieldKind.IDENTITY, "id_number"),
    _line("relation", limit=120),
    _line("authority"),
)

ACT_FIELDS: Mapping[Act, tuple[ActField, ...]] = MappingProxyType(
    {
        Act.ACCEPT: (),
        Act.DECLINE: (_REASON,),
        Act.ASSIGN: (
            _of(FieldKind.DIVISION, "division", needed=True),
            _of(FieldKind.OFFICER, "officer"),
            _of(FieldKind.MOMENT, "until"),
            _line("content"),
        ),
        Act.CALL_BACK: (_REASON,),
        Act.ASK_PARTNER: (
            _of(FieldKind.PARTNER, "partner", needed=True),
            _of(FieldKind.MOMENT, "until"),
            _ANSWER,
        ),
        Act.PARTNER_ANSWERED: (_ANSWER,),
        Act.ASK_SUPPLEMENT: (
            _CONTENT,
            _of(FieldKind.LINES, "papers"),
            _choice("stage", Stage, needed=True),
            _UNTIL,
            _line("asked_by"),
        ),
        Act.SUPPLEMENT_PART: (_of(FieldKind.LINES, "papers", needed=True),),
        Act.SUPPLEMENT: (_of(FieldKind.LINES, "papers"),),
        Act.ASK_EXPLANATION: (_CONTENT, _UNTIL, _line("asked_by")),
        Act.EXPLAIN: (_ANSWER,),
        Act.ASK_DUTY: (_CONTENT, _UNTIL),
        Act.DUTY_DONE: (_ANSWER,),
        Act.ASK_WITHDRAWAL: (_REASON, _line("by")),
        Act.WITHDRAW: (_line("content"),),
        Act.KEEP: (_REASON,),
        Act.STOP_ON_REQUEST: (_REASON, _line("by", needed=True)),
        Act.STOP: (_REASON,),
        Act.REFUSE: (_REASON,),
        Act.EXTEND: (_of(FieldKind.MOMENT, "until", needed=True), _REASON, _line("supervisor")),
        Act.READY: (
            *_RESULT,
            _of(FieldKind.FLAG, "is_electronic"),
            _line("shelf", limit=60),
        ),
        Act.SHELVE: (_line("shelf", needed=True, limit=60),),
        Act.CALL: (
            _choice("outcome", CallOutcome, needed=True),
            _of(FieldKind.DATE, "comes_on"),
            _line("content"),
        ),
        Act.CHANGE_RETURN: (
            _choice("return_method", ReturnMethod, needed=True),
            _line("postal_address", limit=500),
            _line("by", needed=True),
        ),
        Act.HAND_OVER: (
            *_COLLECTOR,
            _choice("slip", Slip, needed=True),
            ActField(name="originals", kind=FieldKind.COUNT, limit=999),
        ),
        Act.POST: (_of(FieldKind.ITEM, "item", needed=True),),
        Act.SEND: (
            _line("sent_to"),
            _line("opened_by"),
            _of(FieldKind.FLAG, "paper_follows"),
            *_RESULT,
        ),
        Act.INVITE: (_line("reason"),),
        Act.DELIVER: (_line("to", needed=True), _line("relation", limit=120)),
        Act.SEND_BACK: (_REASON,),
        Act.BACK_ON_SHELF: (_line("shelf", limit=60),),
        Act.CORRECT: (_line("field", needed=True, limit=60), _line(VALUE), _REASON),
        Act.CANCEL: (_REASON, _line("supervisor", needed=True)),
        Act.NOTE: (_CONTENT,),
        Act.ATTACH: (),
        # A slip is taken back at once without a word; later a reason is asked for.
        Act.TAKE_BACK: (_line("reason", limit=500),),
    }
)

# What may be corrected, and what stands there; the value is asked for as in the entry. Procedure,
# case and term are not among them: the dossier is cancelled and received anew. Components, scans
# and return have acts of their own.
CORRECTABLE: Mapping[str, ActField] = MappingProxyType(
    {
        "applicant.name": _line(VALUE, needed=True),
        "applicant.id_number": _of(FieldKind.IDENTITY, VALUE, limit=60),
        "applicant.address": _line(VALUE, limit=500),
        "applicant.phone": _of(FieldKind.PHONE, VALUE, limit=60),
        "applicant.email": _of(FieldKind.EMAIL, VALUE, limit=120),
        "submitter.name": _line(VALUE),
        "submitter.id_number": _of(FieldKind.IDENTITY, VALUE, limit=60),
        "submitter.authority": _line(VALUE),
        "channel": _choice(VALUE, Channel, needed=True),
        "sets": ActField(name=VALUE, kind=FieldKind.COUNT, needed=True, least=1, limit=999),
        "postal_address": _line(VALUE, limit=500),
        "official_code": _line(VALUE, limit=60),
        "note": ActField(name=VALUE, kind=FieldKind.BLOCK, limit=2000),
        "result_number": _line(VALUE, limit=60),
        "result_on": _of(FieldKind.DATE, VALUE),
        "received_at": _of(FieldKind.MOMENT, VALUE, needed=True),
    }
)


def fields_of(act: Act, values: Mapping[str, object]) -> tuple[ActField, ...]:
    """List what an act asks for, where that depends on what was said already.

    Args:
        act: what is done.
        values: what was said with it, by name.

    Returns:
        the fields; those of a correction ask for what can stand in the corrected field.
    """
    fields = ACT_FIELDS.get(act, ())
    wanted = CORRECTABLE.get(str(values.get("field"))) if act is Act.CORRECT else None
    if wanted is None:
        return fields
    return tuple(wanted if field.name == VALUE else field for field in fields)
