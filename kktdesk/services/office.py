"""Setting up the office: who it is, how its papers are headed, under which code it numbers."""

from dataclasses import asdict, replace

from kktdesk.domain.errors import AlreadySetUp, NotSetUp
from kktdesk.domain.moment import local_day
from kktdesk.domain.numbering import unit_code_problem
from kktdesk.models.office import OfficeSetting
from kktdesk.services.findings import Findings
from kktdesk.services.register import Register
from kktdesk.services.requests import OfficeEntry
from kktdesk.services.views import OfficeView
from kktdesk.settings import DeskSettings
from kktdesk.storage.unit_of_work import UnitOfWork

_LIMIT = 200
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
