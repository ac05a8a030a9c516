"""What is kept of somebody who was guided or turned away: all that the paper prints."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kktdesk.services.requests import ApplicantEntry


class IntakeKind(StrEnum):
    """Which paper it is: Mẫu 02 or Mẫu 03 of TT 03/2025/TT-VPCP."""

    GUIDANCE = "guidance"
    REFUSAL = "refusal"


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeNoteView:
    """A guidance or a refusal, as it was given.

    Attributes:
        procedure: code, or "" where the catalogue has none for it.
        matter: what is asked for ("Nội dung yêu cầu giải quyết").
        lines: what has to be brought or put right; empty for a refusal.
        contact, contact_phone: whom to ask.
        official_code: of a dossier in the state system, or "".
        header: lines of the office at the top left, topmost first.
        desk_name: value behind "Bộ phận tiếp nhận và trả kết quả".
        clerk: who guided or turned away.
        is_sample: prints DỮ LIỆU MẪU.
    """

    request_id: str
    kind: IntakeKind
    at: datetime
    applicant: ApplicantEntry
    procedure: str
    matter: str
    lines: tuple[str, ...]
    reason: str
    contact: str
    contact_phone: str
    official_code: str
    header: tuple[str, ...]
    place: str
    desk_name: str
    clerk: str
    counter: str
    is_sample: bool
