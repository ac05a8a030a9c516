"""The register as the services share it: its transactions, its clock, who stands at the desk."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kktdesk.domain.errors import DatabaseReadOnly, NotSetUp
from kktdesk.domain.moment import local_day
from kktdesk.services.clock import Clock
from kktdesk.services.views import OfficeView
from kktdesk.settings import DeskSettings
from kktdesk.storage import log, office
from kktdesk.storage.engine import FILE_NAME, Engine
from kktdesk.storage.failures import translated
from kktdesk.storage.unit_of_work import UnitOfWork

_AT_DESK = "at-desk"


@dataclass(frozen=True, slots=True)
class Register:
    """One data folder, opened.

    Attributes:
        data_dir: the folder with the register, its copies and this computer's settings.
    """

    engine: Engine
    data_dir: Path
    clock: Clock

    @property
    def path(self) -> Path:
        """The register's file."""
        return self.data_dir / FILE_NAME

    @contextmanager
    def writing(self) -> Iterator[UnitOfWork]:
        """Open the one transaction of a writing act; without ``commit()`` it undoes itself.

        Yields:
            the transaction.
        """
        with translated(), UnitOfWork(self.engine, writes=True) as work:
            yield work

    @contextmanager
    def reading(self) -> Iterator[UnitOfWork]:
        """Open one transaction for all that one screen shows.

        Yields:
            the transaction.
        """
        with translated(), UnitOfWork(self.engine, writes=False) as work:
            yield work

    def office(self, work: UnitOfWork) -> OfficeView:
        """Give the office as it is set up today.

        Returns:
            the office.

        Raises:
            NotSetUp: the data folder has no office yet.
        """
        values = self._values(work)
        if not values.get("unit_code"):
            raise NotSetUp
        at_desk = self._at_desk(work)
        return OfficeView(
            unit_name=values["unit_name"],
            unit_code=values["unit_code"],
            header=_said(values, "header"),
            place=values.get("place", ""),
            counter=at_desk.counter,
            clerk=at_desk.clerk or values.get("clerk", ""),
            is_sample=values.get("is_sample") == "1",
            signing_titles=_said(values, "signing"),
        )

    def unit_code(self, work: UnitOfWork, day: date) -> str:
        """Give the code under which the office numbered, or will number, on a day.

        Returns:
            the unit code.
        """
        return office.in_force(work.session, day)["unit_code"]

    def clerk(self, work: UnitOfWork) -> str:
        """Tell who stands at this computer's desk.

        Returns:
            the name; "" where nobody was ever named.
        """
        return self._at_desk(work).clerk or self._values(work).get("clerk", "")

    def commit_with_clerk(self, work: UnitOfWork, name: str) -> None:
        """Commit an act that lets somebody else stand at this computer's desk.

        Args:
            work: the transaction of the act.
            name: of who stands there from now on.

        Raises:
            DatabaseReadOnly: the data folder does not allow writing; nothing was changed.
        """
        before = DeskSettings.load(self.data_dir).clerk
        try:
            DeskSettings.change(self.data_dir, clerk=name)
        except OSError as error:
            raise DatabaseReadOnly(folder=self.data_dir.name) from error
        try:
            work.commit()
        except BaseException:
            DeskSettings.change(self.data_dir, clerk=before)
            raise

    def _values(self, work: UnitOfWork) -> dict[str, str]:
        return office.in_force(work.session, local_day(self.clock.now()))

    def _at_desk(self, work: UnitOfWork) -> DeskSettings:
        # Once in a transaction: who begins an act is who has done it.
        seen: DeskSettings | None = work.session.info.get(_AT_DESK)
        if seen is None:
            seen = work.session.info[_AT_DESK] = DeskSettings.load(self.data_dir)
        return seen

    def write_down(
        self, work: UnitOfWork, act: str, subject: str, values: dict[str, object]
    ) -> None:
        """Add one line to the log, in the act's own transaction.

        Args:
            work: the transaction of the act.
            act: name of the act.
            subject: code of the dossier, or "".
            values: what the act carried: words, numbers, lists, ``at`` as ISO text.
        """
        log.append(
            work.session,
            log.Entry(
                recorded_at=self.clock.now(),
                clerk=self.clerk(work),
                counter=self._at_desk(work).counter,
                act=act,
                subject=subject,
                values=values,
            ),
        )


def _said(values: dict[str, str], name: str) -> tuple[str, ...]:
    lines = (values.get(f"{name}_{line}", "") for line in (1, 2, 3))
    return tuple(line for line in lines if line)
