"""What the sheet says that explains a due date to a citizen."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyDay:
    """One day from the receipt to the promise.

    Attributes:
        number: which day of the term it is; 0 where it is none, and for terms without days.
        is_counted: the day, or some of its hours, belong to the term.
        is_worked: the office works on it.
        is_plain: nothing but a whole working day or a weekend.
        reason: what kind of day it is, in words.
        length: how much working time is counted, where the term runs by the clock.
    """

    day: date
    number: int
    is_counted: bool
    is_worked: bool
    is_plain: bool
    reason: str
    length: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class WhySheet:
    """Every value that the sheet prints. Moments are aware.

    Attributes:
        header: lines of the office at the top left, topmost first.
        place: place name before the date.
        term_text: the term in words, for example ``10 ngày làm việc``.
        source: what the term rests on, or "".
        promised_at: what holds now.
        days: from the receipt to the reckoned date, each once.
        rules: how the days were counted, as sentences.
        notes: what else must be said, as sentences: an earlier promise, and why it changed.
        is_sample: prints DỮ LIỆU MẪU.
    """

    header: tuple[str, ...]
    place: str
    code: str
    receipt_number: str
    applicant: str
    procedure_name: str
    received_at: datetime
    term_text: str
    source: str
    promised_at: datetime
    days: tuple[WhyDay, ...]
    rules: tuple[str, ...]
    notes: tuple[str, ...]
    clerk: str
    printed_at: datetime
    is_sample: bool
