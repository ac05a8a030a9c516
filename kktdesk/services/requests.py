"""What the services are asked: entries as the clerk gave them, frozen, no rows, no SQLAlchemy.

The services bring texts to NFC and trim them. Moments are aware.
"""

from dataclasses import dataclass
from datetime import datetime

from kktdesk.domain.dossier import ApplicantKind, Channel, CopyKind, ReturnMethod, Slip
from kktdesk.domain.due_date import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeEntry:
    """What the first page asks: eight fields.

    Attributes:
        unit_name: name of the unit as printed behind "Bộ phận tiếp nhận và trả kết quả".
        unit_code: identifier before the dossier code, for example ``H20.99``; no default exists.
        header_1: upper line of the paper's head, for example ``UBND TỈNH ĐỒNG THÁP``.
        header_2: second, bold line.
        header_3: third, bold line; may be "".
        place: place name before the date.
        counter: name of the counter, for example ``Quầy 1``.
        clerk: name of the clerk at the desk.
    """

    unit_name: str
    unit_code: str
    header_1: str = ""
    header_2: str = ""
    header_3: str = ""
    place: str = ""
    counter: str = ""
    clerk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicantEntry:
    """Who applies."""

    kind: ApplicantKind
    name: str
    id_number: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmitterEntry:
    """Who hands the dossier in, where it is not the applicant."""

    name: str
    id_number: str = ""
    authority: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentEntry:
    """One line of the checklist; ``submitted`` is False for a paper that is missing."""

    name: str
    copy_kind: CopyKind
    quantity: int = 1
    submitted: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiveDossier:
    """The entry of one dossier.

    Attributes:
        request_id: made when the form is opened; saving twice with it saves once.
        procedure: code of the procedure.
        case: which term of the procedure, where it has several; "" takes the only or first one.
        term: only where the catalogue does not know the term.
        received_at: None means now.
        submitter: None means the applicant.
        components: None means the procedure's own list, complete.
        official_code: code given by the state system, unique, or None.
        replaces: code of a cancelled dossier whose place it takes, or "".
    """

    request_id: str
    procedure: str
    applicant: ApplicantEntry
    case: str = ""
    term: Term | None = None
    received_at: datetime | None = None
    submitter: SubmitterEntry | None = None
    components: tuple[ComponentEntry, ...] | None = None
    sets: int = 1
    channel: Channel = Channel.COUNTER
    return_method: ReturnMethod = ReturnMethod.COUNTER
    postal_address: str = ""
    note: str = ""
    official_code: str | None = None
    replaces: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeEntry:
    """Somebody who is guided (Mẫu 02) or turned away (Mẫu 03) before anything is accepted.

    Attributes:
        request_id: made when the form is opened; saving twice with it saves once.
        procedure: code of the procedure, or "" where the catalogue has none for it.
        matter: what is asked for, in words; "" is the procedure's name.
        lines: what has to be brought or put right, one by one; a guidance has at least one.
        reason: why; a refusal has one.
        contact, contact_phone: whom to ask; "" is the clerk.
        official_code: of a dossier in the state system, or "".
        at: None means now.
    """

    request_id: str
    applicant: ApplicantEntry
    procedure: str = ""
    matter: str = ""
    lines: tuple[str, ...] = ()
    reason: str = ""
    contact: str = ""
    contact_phone: str = ""
    official_code: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """A result given at the counter.

    Attributes:
        to: name of who takes it.
        id_number: their identity number, or "".
        authority: letter that allows another person to take it, or "".
        slip: the applicant's copy of the receipt was taken back, or is lost.
        at: None means now.
    """

    to: str
    id_number: str = ""
    authority: str = ""
    slip: Slip = Slip.TAKEN_BACK
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToCollect:
    """One of several results that somebody takes at once.

    Attributes:
        code: of the dossier.
        version: of the dossier as it was shown; None does not ask.
        slip: the applicant's copy of its receipt was taken back, or is lost.
        originals: how many originals go back with it.
    """

    code: str
    version: int | None = None
    slip: Slip = Slip.TAKEN_BACK
    originals: int = 0
