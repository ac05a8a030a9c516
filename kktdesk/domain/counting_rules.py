"""The choices that the law leaves open when terms and returns are counted."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from kktdesk.domain.office_hours import OfficeHours


class School(StrEnum):
    """When, on its last day, a term in working days ends.

    ``END_OF_DAY`` is the closing of the office. ``SAME_TIME`` is the time of day at which the
    clock started. Terms in calendar days and months end with their last day in both schools
    (Bộ luật Dân sự 91/2015/QH13, Điều 148.2 and 148.3); hours are counted by the clock in both.
    """

    END_OF_DAY = "end-of-day"
    SAME_TIME = "same-time"


class AfterHours(StrEnum):
    """Which day is day zero for what comes in when the counter is closed.

    By law the day of receipt is day zero whatever the hour (Bộ luật Dân sự 91/2015/QH13, Điều
    147), so the next working day is day 1. Some peers take such a dossier as received at the next
    opening, which makes that day zero.
    """

    NEXT_DAY_IS_DAY_1 = "next-day-is-day-1"
    NEXT_DAY_IS_DAY_0 = "next-day-is-day-0"


class SupplementMode(StrEnum):
    """What a supplement that was asked for does to the term; it belongs to the procedure.

    ``PAUSE``: the time until it is brought is not counted (NĐ 96/2026/NĐ-CP, Điều 6.1.e).
    ``RESTART``: the whole term runs again once it is brought (NĐ 61/2018/NĐ-CP, Điều 19.4).
    ``FIXED_TERM``: not counted either, but the applicant has only some working days and is
    refused after them (NĐ 217/2026/NĐ-CP, Điều 54).
    """

    PAUSE = "pause"
    RESTART = "restart"
    FIXED_TERM = "fixed-term"


class PostReturned(StrEnum):
    """When a result that goes by post counts as returned (national code 10).

    The post has to tell the agency of the delivery (TT 17/2017/TT-BTTTT, Điều 12.1.b), so both
    moments are known; which of them is the return no text says, and the office decides.
    """

    HAND_OVER = "hand-over"
    DELIVERY = "delivery"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountingRules:
    """How a term is counted.

    Attributes:
        school: when the last day of a term in working days ends.
        after_hours: which day is day zero for what comes in when the counter is closed.
        same_day_cutoff: what is received up to this time is done on the same day.
        hours: hours for this term only; None for those of the calendar.
        supplement: what asking for a supplement does to the term.
        supplement_days: working days that the applicant has in the mode ``FIXED_TERM``.
    """

    school: School = School.END_OF_DAY
    after_hours: AfterHours = AfterHours.NEXT_DAY_IS_DAY_1
    same_day_cutoff: time = time(15, 0)
    hours: OfficeHours | None = None
    supplement: SupplementMode = SupplementMode.PAUSE
    supplement_days: int = 2


DEFAULT_RULES = CountingRules()
