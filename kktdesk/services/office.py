"""The office: who it is, how its papers are headed and signed, under which code it numbers.

Every value has a day from which it holds. What was printed before keeps what stood on it.
"""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime, timedelta

from kktdesk.domain.directory import DirectoryKind
from kktdesk.domain.directory_errors import ClerkNotListed, OfficeChangedMeanwhile
from kktdesk.domain.errors import AlreadySetUp, NotSetUp
from kktdesk.domain.moment import local_day
from kktdesk.models.directory import DirectoryEntry
from kktdesk.models.office import OfficeSetting
from kktdesk.services.findings import Findings
from kktdesk.services.office_check import check, check_change
from kktdesk.services.office_history import BEGINNING, VALUE_NAMES, differing, history_of
from kktdesk.services.office_rules import SETTING_NAMES, from_settings, to_settings
from kktdesk.services.office_views import OfficeHistory, OfficeValues
from kktdesk.services.procedure_views import OfficeRules
from kktdesk.services.register import Register
from kktdesk.services.requests import OfficeEntry
from kktdesk.services.views import OfficeView
from kktdesk.settings import DeskSettings
from kktdesk.storage import directory, office
from kktdesk.storage.unit_of_work import UnitOfWork

_REASON = 500


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

    def history(self) -> OfficeHistory:
        """Give what stands on papers on which days.

        Returns:
            all spans, the latest first.
        """
        with self._register.reading() as work:
            return self._history(work)

    def change(
        self, values: OfficeValues, in_force_from: date, reason: str, base: int | None = None
    ) -> OfficeHistory:
        """Change what stands on papers, from a day on; what was printed before stays as it is.

        A value that another change sets for a later day holds until that day.

        Args:
            values: all of them; the same ones as on that day are not written again.
            in_force_from: first day of the new ones.
            reason: why; must not be empty.
            base: number of the history that was looked at; None does not ask.

        Returns:
            the spans after it.

        Raises:
            EntryRefused: a field must be cured; nothing was saved.
            OfficeChangedMeanwhile: somebody else has changed the values.
        """
        checked, why = check_change(values, in_force_from, reason)
        with self._register.writing() as work:
            seen = self._history(work)
            if base is not None and base != seen.number:
                raise OfficeChangedMeanwhile
            before = seen.on(in_force_from).values
            new = differing(checked, before)
            if not new:
                return seen
            old = {name: getattr(before, name) for name in new}
            self._add(work, new, in_force_from, why)
            told: dict[str, object] = {
                "in_force_from": in_force_from.isoformat(),
                "before": old,
                "reason": why,
            }
            self._register.write_down(work, "office", "", {**new, **told})
            work.commit()
            return self._history(work)

    def change_clerk(self, name: str) -> OfficeView:
        """Let another officer of the counter stand at this computer's desk.

        Args:
            name: as the directory has it.

        Returns:
            the office, with the new clerk; nothing was written where she stood there already.

        Raises:
            ClerkNotListed: the counter has no active officer of that name.
        """
        with self._register.writing() as work:
            before = self._register.clerk(work)
            if name == before:
                return self._register.office(work)
            found = directory.entry(work.session, DirectoryKind.OFFICER, name)
            if found is None or not found.is_active or found.division:
                raise ClerkNotListed
            self._register.write_down(work, "clerk-change", "", {"from": before, "to": name})
            self._register.commit_with_clerk(work, name)
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
            NotSetUp: there is no office yet.
        """
        findings = Findings()
        why = findings.line("reason", reason, _REASON, required=True)
        findings.refuse()
        with self._register.writing() as work:
            self._register.office(work)  # rules belong to an office that is set up
            before = self._rules(work)
            if rules != before:
                self._store_rules(work, rules, before, why)
                work.commit()
        return rules

    def _rules(self, work: UnitOfWork) -> OfficeRules:
        return from_settings(office.in_force(work.session, self._today()))

    def _today(self) -> date:
        return local_day(self._register.clock.now())

    def _history(self, work: UnitOfWork) -> OfficeHistory:
        return history_of(office.history(work.session, VALUE_NAMES))

    def _store_rules(
        self, work: UnitOfWork, rules: OfficeRules, before: OfficeRules, reason: str
    ) -> None:
        new, old = to_settings(rules), to_settings(before)
        changed = {name: value for name, value in new.items() if value != old[name]}
        self._add(work, changed, self._today(), reason)
        self._register.write_down(work, "rules", "", new | {"before": old, "reason": reason})

    def _add(self, work: UnitOfWork, values: Mapping[str, str], first: date, reason: str) -> None:
        changed_at, clerk = self._later_than_all(work), self._register.clerk(work)
        office.add(
            work.session,
            (
                OfficeSetting(
                    name=name,
                    value=value,
                    in_force_from=first,
                    changed_at=changed_at,
                    changed_by=clerk,
                    reason=reason,
                )
                for name, value in values.items()
            ),
        )

    def _later_than_all(self, work: UnitOfWork) -> datetime:
        """Give the moment of a change: of one day the latest counts, whatever the clock says.

        Returns:
            now, or just behind the last change where the clock was put back since.
        """
        rows = office.history(work.session, (*SETTING_NAMES, *VALUE_NAMES))
        now = self._register.clock.now()
        return max([now, *(row.changed_at + timedelta.resolution for row in rows)])

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
        settings = (
            OfficeSetting(
                name=name,
                value=value,
                in_force_from=BEGINNING,
                changed_at=now,
                changed_by=entry.clerk,
            )
            for name, value in values.items()
        )
        office.add(work.session, settings)
        if entry.clerk:
            work.session.add(_at_the_counter(entry.clerk))
        self._register.write_down(work, "set-up", "", dict(values))

    def _remember_counter(self, counter: str) -> None:
        DeskSettings.change(self._register.data_dir, counter=counter)


def _at_the_counter(clerk: str) -> DirectoryEntry:
    return DirectoryEntry(
        kind=DirectoryKind.OFFICER, name=clerk, title="", division="", is_active=True
    )
