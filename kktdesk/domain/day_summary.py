"""The day's figures and lists, counted from what happened to each dossier.

Invariant, checked when a summary is made: carried over + received − finished = in hand. *Finished*
counts the moment the result was ready, never the hand-over.
"""

from dataclasses import dataclass
from datetime import date, datetime

from kktdesk.domain.dossier import Channel, ReturnMethod


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEntry:
    """One dossier as the day's sheet sees it.

    Attributes:
        code: dossier code.
        applicant: name of the applicant.
        procedure_name: what is asked for.
        field: code of the field, for example ``investment``.
        field_name: its Vietnamese short name, for example ``Đầu tư``.
        received_at: when it was received.
        due_at: the promised moment.
        ready_at: when its result was at the desk, or None.
        returned_at: when the result was handed over, posted or sent, or None.
        returned_by: the way it went, or None.
        returned_to: who took it, or the postal item number; "" when not returned.
    """

    code: str
    applicant: str
    procedure_name: str
    field: str
    field_name: str
    channel: Channel
    received_at: datetime
    due_at: datetime
    ready_at: datetime | None = None
    returned_at: datetime | None = None
    returned_by: ReturnMethod | None = None
    returned_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldCount:
    """The day's figures of one field, or of all.

    Attributes:
        field_name: Vietnamese name; "" for the total.
        received: of which ``counter``, ``online`` and ``post`` are the parts.
        finished: of which ``early``, ``on_time`` and ``late`` are the parts.
        in_hand: open at the end; ``overdue`` is a part of it.
    """

    field_name: str
    carried_over: int
    counter: int
    online: int
    post: int
    received: int
    early: int
    on_time: int
    late: int
    finished: int
    in_hand: int
    overdue: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySummary:
    """The day's sheet as values.

    Attributes:
        day: the Vietnamese calendar day.
        as_of: the end of the day, or now while the day runs; overdue is measured here.
        next_working_day: first working day after ``day``.
        total: figures of all fields.
        by_field: figures per field, in the order of the fields' names.
        returned: how many results went each way on the day (each way present, also with 0).
        received, finished, given: dossiers received, finished, returned on the day, by time.
        waiting: results at the desk that nobody has fetched at the end of the day, oldest first.
        due_today: still open and due on the day, by due moment.
        due_next_day: still open and due on the next working day (or a closed day before it).
        overdue: still open and due on an earlier day, oldest promise first.
    """

    day: date
    as_of: datetime
    next_working_day: date
    total: FieldCount
    by_field: tuple[FieldCount, ...]
    returned: dict[ReturnMethod, int]
    received: tuple[DayEntry, ...]
    finished: tuple[DayEntry, ...]
    given: tuple[DayEntry, ...]
    waiting: tuple[DayEntry, ...]
    due_today: tuple[DayEntry, ...]
    due_next_day: tuple[DayEntry, ...]
    overdue: tuple[DayEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySheet:
    """The day's summary with what the paper adds.

    Attributes:
        header: lines of the office at the top left, topmost first.
        place: place name before the date.
        clerk: who made the sheet.
        printed_at: moment in the foot line.
        log_lines: how many lines the log has.
        log_head: hash of its last line, 64 hexadecimal digits; "" for an empty log.
        is_sample: prints DỮ LIỆU MẪU.
    """

    summary: DaySummary
    header: tuple[str, ...]
    place: str
    desk_name: str
    clerk: str
    printed_at: datetime
    log_lines: int
    log_head: str
    is_sample: bool
