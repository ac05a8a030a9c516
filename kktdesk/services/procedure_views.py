"""What the services say about the catalogue of procedures, and what they are asked to change."""

from dataclasses import dataclass
from datetime import date, datetime, time

from kktdesk.domain.counting_rules import AfterHours, PostReturned, School, SupplementMode
from kktdesk.domain.timeliness import Border
from kktdesk.services.views import ComponentView, TermChoice


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeRules:
    """What the office has chosen where the law leaves a choice.

    Attributes:
        school: for procedures that name none.
        same_day_cutoff: what is received up to this time is done on the same day.
        border: where early ends and on time begins.
        post_returned_at: when a result that goes by post counts as returned.
    """

    school: School = School.END_OF_DAY
    after_hours: AfterHours = AfterHours.NEXT_DAY_IS_DAY_1
    same_day_cutoff: time = time(15, 0)
    border: Border = Border.CALENDAR_DAY
    post_returned_at: PostReturned = PostReturned.HAND_OVER


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementRule:
    """What asking for a supplement does.

    Attributes:
        times: how often the law lets the agency ask.
        applicant_days: working days that the applicant has, or None; the mode ``FIXED_TERM`` needs
            them.
        source: article, or "".
    """

    mode: SupplementMode = SupplementMode.PAUSE
    times: int = 1
    applicant_days: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureEntry:
    """A procedure as it holds from a day on.

    Attributes:
        code: national code, or the desk's own key.
        field: code of the field.
        in_force_from: first day; None for all time before the next version.
        in_force_until: last day, or None.
        terms: at least one; a term without a value is entered by the clerk at intake.
        division: the division that works on it, or "".
        school: None takes the office's.
        is_offered: False for a retired procedure: recognised, no longer offered.
        needs_check: not yet compared with the published decision ("cần đối chiếu").
        source: decree and article that the term rests on, or "".
    """

    code: str
    name: str
    field: str
    terms: tuple[TermChoice, ...]
    components: tuple[ComponentView, ...] = ()
    in_force_from: date | None = None
    in_force_until: date | None = None
    source: str = ""
    sets: int = 1
    division: str = ""
    result: str = ""
    fee: str = ""
    note: str = ""
    school: School | None = None
    supplement: SupplementRule = SupplementRule()
    is_offered: bool = True
    needs_check: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureVersion:
    """One version of a procedure.

    Attributes:
        number: of the record in the register; 0 for what the program brings along.
        recorded_at: None for what the program brings along.
        is_superseded: a later record has taken its place for all of its days.
    """

    entry: ProcedureEntry
    number: int
    recorded_at: datetime | None
    clerk: str
    is_superseded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureDetail:
    """A procedure with all its versions.

    Attributes:
        current: the version in force on the day that was asked for, or the nearest one.
        versions: newest day in force first, each with the days that are left to it; superseded
            ones, as they were entered, behind those that replaced them.
        old_codes: codes that it had before.
    """

    code: str
    current: ProcedureVersion
    versions: tuple[ProcedureVersion, ...]
    old_codes: tuple[str, ...]

    @property
    def newest(self) -> int:
        """Give the number of the newest record, to be handed back with a change; 0 for none."""
        return max(version.number for version in self.versions)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportLine:
    """What one procedure of an imported file would do.

    Attributes:
        what: ``new``, ``changed``, ``same`` or ``refused``.
        problem: a Vietnamese sentence where it is refused, else "".
    """

    row: int
    code: str
    name: str
    what: str
    problem: str
