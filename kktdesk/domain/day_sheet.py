"""The day's sheet as values: its summary, the dossiers behind each figure, what it corrects."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from kktdesk.domain.day_summary import DaySummary, FieldCount
from kktdesk.domain.report import FINISHED, OPEN, RECEIVED, DossierSet

RETURNED = (
    DossierSet.RETURNED_COUNTER,
    DossierSet.RETURNED_POST,
    DossierSet.RETURNED_ELECTRONIC,
)
# What happens on a day; a later correction of it stays said once and for all.
FLOWS = (
    *RECEIVED,
    *FINISHED,
    DossierSet.REFUSED,
    DossierSet.WITHDRAWN,
    DossierSet.STOPPED,
    DossierSet.NOT_ACCEPTED,
    DossierSet.CANCELLED,
    DossierSet.SUPPLEMENT_ASKED,
    DossierSet.SUPPLEMENT_ARRIVED,
    *RETURNED,
)
DAY_SETS = (DossierSet.CARRIED_OVER, *FLOWS, *OPEN)

Behind = Mapping[DossierSet, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure of a closed day that counts a dossier now (1), or counts it no more (-1)."""

    day: date
    figure: DossierSet
    delta: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectingAct:
    """An act that was written down after the day on which it happened, or changed, was closed.

    Attributes:
        act: its name in the log.
        at: when it is said to have happened.
    """

    act: str
    at: datetime
    recorded_at: datetime
    clerk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What was corrected of closed days by one dossier.

    Attributes:
        acts: at least one, in the order in which they were written down.
        changes: of figures that are printed already; empty where none changes.
    """

    code: str
    applicant: str
    acts: tuple[CorrectingAct, ...]
    changes: tuple[FigureChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviousDay:
    """How a day goes on from the closed day before it.

    Attributes:
        in_hand: as the sheet of that day has it.
        corrected: by how much the corrections change it.
        between: by how much days without a close between both change it.
    """

    day: date
    number: int
    in_hand: int
    corrected: int
    between: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySheet:
    """The day's summary with what the paper adds.

    Attributes:
        header: lines of the office at the top left, topmost first.
        place: place name before the date.
        clerk: who made the sheet.
        printed_at: moment in the foot line; of a closed day the moment of its close.
        log_lines: how many lines the log has.
        log_head: hash of its last line, 64 hexadecimal digits; "" for an empty log.
        is_sample: prints DỮ LIỆU MẪU.
        number: of the close in its year; 0 for a day that is not closed.
        behind: the codes that each of ``DAY_SETS`` holds.
        guided, turned_away: who got a paper of guidance, or of refusal, before any number.
        previous: the closed day before; None where none is.
        corrections: of days that are closed already.
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
    number: int = 0
    behind: Behind = field(default_factory=dict)
    guided: int = 0
    turned_away: int = 0
    previous: PreviousDay | None = None
    corrections: tuple[Correction, ...] = ()

    def count(self, *sets: DossierSet) -> int:
        """Count what some sets of the day hold.

        Returns:
            the number of dossiers.
        """
        return sum(len(self.behind.get(one, ())) for one in sets)


def prove(total: FieldCount, behind: Behind) -> None:
    """Check that the figures of a day are the counts of the dossiers behind them.

    Raises:
        ValueError: a figure is not the count of its set.
    """
    counts = {one: len(codes) for one, codes in behind.items()}
    wanted = {
        (DossierSet.CARRIED_OVER,): total.carried_over,
        RECEIVED: total.received,
        FINISHED: total.finished,
        OPEN: total.in_hand,
        (DossierSet.OPEN_OVERDUE,): total.overdue,
    }
    for sets, count in wanted.items():
        if sum(counts[one] for one in sets) != count:
            raise ValueError(f"{', '.join(sets)} are not {count}")
