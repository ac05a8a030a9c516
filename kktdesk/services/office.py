"""Setting up the office: who it is, how its papers are headed, under which code it numbers."""

from dataclasses import asdict, replace
from datetime import date, datetime, timedelta

from kktdesk.domain.errors import AlreadySetUp, NotSetUp
from kktdesk.domain.moment import local_day
from kktdesk.domain.numbering import unit_code_problem
from kktdesk.models.office import OfficeSetting
from kktdesk.services.findings import Findings
from kktdesk.services.office_rules import SETTING_NAMES, from_settings, to_settings
from kktdesk.services.procedure_views import OfficeRules
from kktdesk.services.register import Register
from kktdesk.services.requests import OfficeEntry
from kktdesk.services.views import OfficeView
from kktdesk.settings import DeskSettings
from kktdesk.storage import office
from kktdesk.storage.unit_of_work import UnitOfWork

_LIMIT = 200
_REASON = 500
_REQUIRED = ("unit_name", "unit_code")


class Office:
    """The office of a data folder."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def is_set_up(self) -> bool:
        """Say whether dossiers can be received here.

        Returns:
            False in a new data folder.
        """
        try:
            self.view()
        except NotSetUp:
            return False
        return True

    def view(self) -> OfficeView:
        """Give the office as it is set up today.

        Returns:
            the office.
        """
        with self._register.reading() as work:
            return self._register.office(work)

    def set_up(self, entry: OfficeEntry, *, is_sample: bool = False) -> OfficeView:
        """Set up the office of a new data folder.

        Args:
            entry: what the first page asks.
            is_sample: marks the register and every paper as sample data.

        Returns:
            the office as it is set up.

        Raises:
            AlreadySetUp: the folder has an office.
            EntryRefused: a field is empty or wrong.
        """
        checked = check(entry)
        with self._register.writing() as work:
            if self._exists(work):
                raise AlreadySetUp
            self._store(work, checked, is_sample=is_sample)
            work.commit()
        self._remember_counter(checked.counter)
        return self.view()

    def rules(self) -> OfficeRules:
        """Give what the office has chosen where the law leaves a choice.

        Returns:
            the choices in force today; the defaults where it has chosen nothing.
        """
        with self._register.reading() as work:
            return self._rules(work)

    def set_rules(self, rules: OfficeRules, reason: str) -> OfficeRules:
        """Choose anew where the law leaves a choice, from today on.

        Args:
            rules: all choices; dossiers of earlier days keep the ones of their day.
            reason: why; must not be empty.

        Returns:
            the choices in force; nothing was written where they are what they were.

        Raises:
            EntryRefused: the reason is empty or too long.
        """
        findings = Findings()
        why = findings.line("reason", reason, _REASON, required=True)
        findings.refuse()
        with self._register.writing() as work:
            before = self._rules(work)
            if rules != before:
                self._store_rules(work, rules, before, why)
                work.commit()
        return rules

    def _rules(self, work: UnitOfWork) -> OfficeRules:
        return from_settings(office.in_force(work.session, self._today()))

    def _today(self) -> date:
        return local_day(self._register.clock.now())

    def _store_rules(
        self, work: UnitOfWork, rules: OfficeRules, before: OfficeRules, reason: str
    ) -> None:
        clerk = self._register.office(work).clerk
        new, old = to_settings(rules), to_settings(before)
        changed_at = self._later_than_all(work)
        work.session.add_all(
            OfficeSetting(
                name=name,
                value=value,
                in_force_from=self._today(),
                changed_at=changed_at,
                changed_by=clerk,
            )
            for name, value in new.items()
            if value != old[name]
        )
        work.session.flush()
        self._register.write_down(work, "rules", "", new | {"before": old, "reason": reason})

    def _later_than_all(self, work: UnitOfWork) -> datetime:
        """Give the moment of a change: of one day the latest counts, whatever the clock says.

        Returns:
            now, or just behind the last change where the clock was put back since.
        """
        rows = office.history(work.session, SETTING_NAMES)
        now = self._register.clock.now()
        after_last = max((row.changed_at for row in rows), default=now) + timedelta.resolution
        return max(now, after_last) if rows else now

    def _exists(self, work: UnitOfWork) -> bool:
        try:
            self._register.office(work)
        except NotSetUp:
            return False
        return True

    def _store(self, work: UnitOfWork, entry: OfficeEntry, *, is_sample: bool) -> None:
        now = self._register.clock.now()
        values = asdict(entry) | {"is_sample": str(int(is_sample))}
        del values["counter"]
        work.session.add_all(
            OfficeSetting(
                name=name,
                value=value,
                # Old dossiers are taken over too, so the first values hold for all time.
                in_force_from=local_day(now).replace(year=1900, month=1, day=1),
                changed_at=now,
                changed_by=entry.clerk,
            )
            for name, value in values.items()
        )
        work.session.flush()
        self._register.write_down(work, "set-up", "", dict(values))

    def _remember_counter(self, counter: str) -> None:
        folder = self._register.data_dir
        replace(DeskSettings.load(folder), counter=counter).save(folder)


def check(entry: OfficeEntry) -> OfficeEntry:
    """Check what the first page asks; needs no data folder.

    Returns:
        the entry as it would be kept.
    """
    findings = Findings()
    values = {
        name: findings.line(name, text, _LIMIT, required=name in _REQUIRED)
        for name, text in asdict(entry).items()
    }
    code = values["unit_code"] = values["unit_code"].upper()
    if code and (problem := unit_code_problem(code)):
        findings.problem("unit_code", problem, code=code)
    findings.refuse()
    return OfficeEntry(**values)
