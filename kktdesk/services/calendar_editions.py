"""The calendars that a register keeps: the one that holds, and those that promises rest on."""

from dataclasses import dataclass, field

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.calendar_plan import CalendarPlan
from kktdesk.models.catalogue import CalendarEdition
from kktdesk.services.calendar_files import load_calendar, load_plan
from kktdesk.services.calendar_record import from_record, to_record
from kktdesk.services.calendar_words import program_words
from kktdesk.services.register import Register
from kktdesk.storage import calendars
from kktdesk.storage.unit_of_work import UnitOfWork

PROGRAM = 0


@dataclass(frozen=True, slots=True)
class Edition:
    """A calendar that the office made, or the program's own under number 0."""

    number: int
    plan: CalendarPlan
    calendar: WorkCalendar


@dataclass(frozen=True, slots=True)
class CalendarEditions:
    """Reads editions, each once; what another process adds is seen at the next question."""

    register: Register
    _by_number: dict[int, Edition] = field(default_factory=dict, init=False, repr=False)
    _by_version: dict[str, WorkCalendar] = field(default_factory=dict, init=False, repr=False)

    def newest(self, work: UnitOfWork) -> Edition:
        """Give the calendar that holds.

        Args:
            work: a transaction that has added no edition itself, for what it adds may be undone.

        Returns:
            the newest edition of the office, or the program's own calendar.
        """
        return self.numbered(work, calendars.newest_number(work.session))

    def numbered(self, work: UnitOfWork, number: int) -> Edition:
        """Give an edition of the office, or the program's own calendar.

        Returns:
            the edition.
        """
        if number == PROGRAM:
            return Edition(PROGRAM, load_plan(), load_calendar())
        if number not in self._by_number:
            plan = from_record(calendars.content_of(work.session, number))
            self._by_number[number] = Edition(number, plan, plan.calendar())
        return self._by_number[number]

    def find(self, work: UnitOfWork, version: str) -> WorkCalendar | None:
        """Find a calendar by the version that a dossier keeps.

        Returns:
            the calendar; None where the register does not keep it.
        """
        if version == load_calendar().version:
            return load_calendar()
        if version not in self._by_version:
            content = calendars.content_by_version(work.session, version)
            if content is None:
                return None
            self._by_version[version] = from_record(content).calendar()
        return self._by_version[version]

    def keep(self, work: UnitOfWork, version: str) -> None:
        """Keep the program's own calendar for later, if a promise made now rests on it.

        Args:
            work: the transaction of the promise.
            version: of the calendar that the promise rests on.
        """
        plan = load_plan()
        if version != load_calendar().version or calendars.has_version(work.session, version):
            return
        work.session.add(
            CalendarEdition(
                number=PROGRAM,
                version=version,
                content=to_record(plan),
                made_at=self.register.clock.now(),
                clerk="",
                what=program_words(),
                reason="",
            )
        )
        work.session.flush()
