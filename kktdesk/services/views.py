"""What the services answer: frozen values, no rows, no SQLAlchemy. Moments are aware."""

import dataclasses
from dataclasses import dataclass
from datetime import date, datetime

from kktdesk.domain.counting_rules import DEFAULT_RULES, CountingRules
from kktdesk.domain.dossier import Act, Channel, CopyKind, PostState, ReturnMethod, Slip, State
from kktdesk.domain.due_date import DueDate, Term
from kktdesk.domain.errors import Problem
from kktdesk.domain.receipt import Receipt
from kktdesk.domain.timeliness import Timeliness
from kktdesk.services.paper_views import PrintJob as PrintJob  # noqa: PLC0414 - a view as all others
from kktdesk.services.requests import ApplicantEntry, ComponentEntry, SubmitterEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeView:
    """The office as it is set up now.

    Attributes:
        header: lines of the paper's head without empty ones.
        clerk: who stands at this computer's desk.
        is_sample: the register holds sample data only.
        signing_titles: under which papers of the office are signed, for example ``TRƯỞNG BAN``.
    """

    unit_name: str
    unit_code: str
    header: tuple[str, ...]
    place: str
    counter: str
    clerk: str
    is_sample: bool
    signing_titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentView:
    """One paper that a procedure asks for."""

    name: str
    copy_kind: CopyKind
    quantity: int
    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TermChoice:
    """One term of a procedure version.

    Attributes:
        case: which case of the procedure it belongs to; "" where there is only one.
        term: None where the source is unknown: the clerk enters it.
    """

    case: str
    term: Term | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureView:
    """A procedure with the version in force on a day.

    Attributes:
        code: national code, for example ``1.009756``, or the desk's own key where none is known.
        terms: at least one; more than one where the law splits cases.
        needs_check: not yet compared with the published decision ("cần đối chiếu").
        rules: how its term is counted, by its own choices and the office's of that day.
        record: number of the office's version; 0 for what the program brings along.
        division: the division that works on it, or "".
        result: name of the paper that the applicant gets, or "".
    """

    code: str
    name: str
    field: str
    field_name: str
    terms: tuple[TermChoice, ...]
    components: tuple[ComponentView, ...]
    sets: int
    fee: str
    source: str
    needs_check: bool
    rules: CountingRules = DEFAULT_RULES
    record: int = 0
    division: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What the open form would save: the receipt without numbers, its due date, what is odd.

    Attributes:
        receipt: None while the procedure or its term is not known.
        due: None while the procedure or its term is not known.
        problems: what must be cured before saving, in the order of the form.
        warnings: what may be saved all the same.
    """

    receipt: Receipt | None
    due: DueDate | None
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownParty:
    """The applicant of that identity or tax number as it was entered last."""

    applicant: ApplicantEntry
    last_received_on: date
    open_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryView:
    """How a result went to the applicant.

    Attributes:
        to: who took it at the counter; "" otherwise.
        item: postal item number; "" otherwise.
    """

    way: ReturnMethod
    at: datetime
    to: str
    slip: Slip | None
    item: str
    clerk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One act in the life of a dossier, or of a register book.

    Attributes:
        at: when the act is said to have happened.
        recorded_at: when it was written down.
        act: ``receive``, ``print``, ``reprint``, or an ``Act``.
        clerk: who did it.
        values: what the act carried, in the words of the command line.
    """

    at: datetime
    recorded_at: datetime
    act: str
    clerk: str
    values: dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierView:
    """A whole dossier.

    Attributes:
        term_text: the term in words, for example ``10 ngày làm việc``.
        printed_at: when its receipt was first handed to the printer, or None ("Chưa in").
        print_count: how many times it was handed to the printer.
        version: counts its changes; an act with an older one is refused.
        filed_at: when it was filed online.
        base_due_at: the due date without an apology; what comes after it is late.
        holder, officer, holder_until: who has it in hand, and by when; "" is the counter.
        waiting_since, waiting_until: since and until when somebody else has to act, or None.
        ended_at, ended_by: how it ended without a result, or None.
        shelf, post_state: where the result lies, or where the post has it.
        replaces, replaced_by: code of the dossier that it took the place of, or gave it to.
        time_used, time_left: working time in Vietnamese words; "" once it has ended.
        days_used, days_total: the same in begun working days; 0 of 0 once it has ended.
        days_left: working days to the promise, below 0 past it; None where its clock stands.
        next_act: what it needs next, or None.
        possible: acts that its state allows now.
        delivery: the way its result went, or None; it may be with the post and not returned yet.
        returned_at: when its result counts as returned, or None.
        timeliness: None while it is open.
        warnings: what was odd about the act that has led here, done all the same.
    """

    code: str
    official_code: str | None
    receipt_number: str
    book: str
    book_line: str
    state: State
    procedure: str
    procedure_name: str
    field: str
    field_name: str
    case: str
    term: Term
    term_text: str
    applicant: ApplicantEntry
    submitter: SubmitterEntry | None
    components: tuple[ComponentEntry, ...]
    sets: int
    channel: Channel
    return_method: ReturnMethod
    postal_address: str
    note: str
    received_at: datetime
    due_at: datetime
    calendar_version: str
    ready_at: datetime | None
    delivery: DeliveryView | None
    timeliness: Timeliness | None
    printed_at: datetime | None
    print_count: int
    clerk: str
    counter: str
    version: int
    filed_at: datetime | None
    base_due_at: datetime
    holder: str
    officer: str
    holder_until: datetime | None
    waiting_since: datetime | None
    waiting_until: date | None
    ended_at: datetime | None
    ended_by: Act | None
    result_number: str
    result_on: date | None
    is_result_electronic: bool
    shelf: str
    post_state: PostState | None
    replaces: str
    replaced_by: str
    time_used: str
    time_left: str
    days_used: int
    days_total: int
    days_left: int | None
    next_act: Act | None
    possible: tuple[Act, ...]
    history: tuple[HistoryLine, ...]
    returned_at: datetime | None = None
    warnings: tuple[Problem, ...] = dataclasses.field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """The answer to saving.

    Attributes:
        warnings: what was odd and saved all the same.
        repeated: the request had been saved before; nothing was written now.
    """

    dossier: DossierView
    warnings: tuple[Problem, ...]
    repeated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupView:
    """A verified copy of the register.

    Attributes:
        name: file name in the folder ``backups``.
        made_at: when.
        dossiers: how many dossiers it holds.
    """

    name: str
    made_at: datetime
    dossiers: int
