"""The register as the services share it: its transactions, its clock, who stands at the desk."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kktdesk.domain.errors import NotSetUp
from kktdesk.domain.moment import local_day
from kktdesk.services.clock import Clock
from kktdesk.services.views import OfficeView
from kktdesk.settings import DeskSettings
from kktdesk.storage import log, office
from kktdesk.storage.engine import FILE_NAME, Engine
from kktdesk.storage.failures import translated
from kktdesk.storage.unit_of_work import UnitOfWork


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
        values = office.in_force(work.session, local_day(self.clock.now()))
        if not values.get("unit_code"):
            raise NotSetUp
        header = (values.get(f"header_{line}", "") for line in (1, 2, 3))
        return OfficeView(
            unit_name=values["unit_name"],
            unit_code=values["unit_code"],
            header=tuple(line for line in header if line),
            place=values.get("place", ""),
            counter=DeskSettings.load(self.data_dir).counter,
            clerk=values.get("clerk", ""),
            is_sample=values.get("is_sample") == "1",
        )

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
        at_desk = office.in_force(work.session, local_day(self.clock.now()))
        log.append(
            work.session,
            log.Entry(
                recorded_at=self.clock.now(),
                clerk=at_desk.get("clerk", ""),
                counter=DeskSettings.load(self.data_dir).counter,
                act=act,
                subject=subject,
                values=values,
            ),
        )
