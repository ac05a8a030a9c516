"""The targets of a year: settings of the office that hold from its first day."""

from collections.abc import Iterator, Mapping

from kktdesk.domain.targets import Measure, YearTargets, first_day, read_share
from kktdesk.services.findings import Findings
from kktdesk.services.office_keeping import keep
from kktdesk.services.register import Register
from kktdesk.storage import office
from kktdesk.storage.unit_of_work import UnitOfWork

_SETTING, _REASON = "target_", 500


class Targets:
    """What the office wants to reach."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def of_year(self, year: int) -> YearTargets:
        """Give the targets of a year.

        Returns:
            none for a year for which none were entered; those of another year do not count.
        """
        with self._register.reading() as work:
            return targets_of(work, year)

    def set(self, year: int, values: Mapping[str, object], reason: str) -> YearTargets:
        """Set targets of a year; one act, logged.

        Args:
            year: from whose first day they hold.
            values: a share in percent by the name of a measure, a number or a text; None or ""
                takes a target away, a measure that is not named keeps its own.
            reason: why; must not be empty.

        Returns:
            the targets after it; nothing was written where they are what they were.

        Raises:
            EntryRefused: a name or a share is wrong, or the reason is missing.
        """
        findings = Findings()
        said = dict(_read(values, findings))
        why = findings.line("reason", reason, _REASON, required=True)
        findings.refuse()
        with self._register.writing() as work:
            self._register.office(work)  # targets belong to an office that is set up
            before = targets_of(work, year).values
            new = {one: share for one, share in said.items() if share != before.get(one)}
            if new:
                self._write(work, year, new, why)
                work.commit()
            return targets_of(work, year)

    def _write(
        self, work: UnitOfWork, year: int, new: Mapping[Measure, float | None], reason: str
    ) -> None:
        before = targets_of(work, year).values
        settings = {_SETTING + one: _kept(share) for one, share in new.items()}
        keep(self._register, work, settings, first_day(year), reason)
        told: dict[str, object] = {
            "in_force_from": first_day(year).isoformat(),
            "before": {_SETTING + one: _kept(before.get(one)) for one in new},
            "reason": reason,
        }
        self._register.write_down(work, "targets", str(year), {**settings, **told})


def targets_of(work: UnitOfWork, year: int) -> YearTargets:
    """Read the targets of a year.

    Args:
        work: any transaction.
        year: its targets only.

    Returns:
        the targets.
    """
    names = {_SETTING + one: one for one in Measure}
    found: dict[Measure, float | None] = {
        names[row.name]: read_share(row.value)
        for row in office.history(work.session, tuple(names))
        if row.in_force_from == first_day(year)
    }
    told = {one: share for one in Measure if (share := found.get(one)) is not None}
    return YearTargets(year, told)


def _kept(share: float | None) -> str:
    return "" if share is None else f"{share:g}"


def _read(
    values: Mapping[str, object], findings: Findings
) -> Iterator[tuple[Measure, float | None]]:
    for name, value in values.items():
        if name not in set(Measure):
            findings.problem(name, "target-unknown", name=name)
        elif value is None or value == "":
            yield Measure(name), None
        elif (share := read_share(value)) is None:
            findings.problem(name, "target-not-a-share")
        else:
            yield Measure(name), share
