"""A report while it is made: what is asked for, and the counts behind it, read bit by bit.

A long period is counted part by part, each in a short transaction, so that no save waits for it.
A dossier is in one part only and there all its figures come from one moment: identities hold
whatever is saved meanwhile. Only a receipt that is corrected meanwhile can move between parts;
then everything is counted again.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kktdesk.domain.counted_report import Said
from kktdesk.domain.dossier import Act
from kktdesk.domain.moment import local_day
from kktdesk.domain.report import DossierSet, Period, ReportForm
from kktdesk.domain.report_errors import ReportCancelled
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.procedure_book import nearest
from kktdesk.services.register import Register
from kktdesk.services.report_words import period_words, report_settings, total_words
from kktdesk.storage import day_closes, log
from kktdesk.storage.dossier_counts import Counts, added, count_part, newest_name, window_of
from kktdesk.storage.set_parts import Part, extent_of, is_short, parts
from kktdesk.storage.set_window import Grouping
from kktdesk.storage.unit_of_work import UnitOfWork

_MOVE_RECEIPTS = (Act.CORRECT.value, Act.TAKE_BACK.value)
_TRIES = 3

Progress = Callable[[int, int], None]
_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True)
class Watch:
    """Who looks on while a report is made.

    Attributes:
        progress: is told how many parts are done, and how many there are.
        is_cancelled: says whether the report is still wanted.
    """

    progress: Progress | None = None
    is_cancelled: Callable[[], bool] | None = None

    def tell(self, done: int, whole: int) -> None:
        """Tell how far it is.

        Raises:
            ReportCancelled: it is wanted no more.
        """
        if self.is_cancelled is not None and self.is_cancelled():
            raise ReportCancelled
        if self.progress is not None:
            self.progress(done, whole)


class Asking:
    """One report that was asked for.

    Attributes:
        form: which.
        period: of it.
        window: the period as moments; who is open is measured at its end, or now.
    """

    def __init__(
        self, register: Register, catalogue: Catalogue, form: ReportForm, period: Period
    ) -> None:
        self.register, self.catalogue = register, catalogue
        self.form, self.period = form, period
        self.window = window_of(
            period, register.clock.now(), catalogue.borders(), catalogue.calendar().hours
        )
        self.watch = Watch()

    def counts(self, sets: Sequence[DossierSet], by: Sequence[Grouping]) -> Counts:
        """Count sets, for each group of dossiers.

        Args:
            sets: which.
            by: columns whose values make a group.

        Returns:
            the counts by set, by the values of a group.
        """
        if is_short(self.window):
            return added(sets, self._counted(sets, by))
        for _ in range(_TRIES):
            line = self._last_line()
            found = added(sets, self._counted(sets, by))
            if not self._has_moved(line):
                break
        return found

    def _counted(self, sets: Sequence[DossierSet], by: Sequence[Grouping]) -> Iterable[Counts]:
        def count(work: UnitOfWork, part: Part) -> Counts:
            return count_part(work.session, part, self.window, by)

        return self.each(sets, count)

    def each(
        self, sets: Sequence[DossierSet], read: Callable[[UnitOfWork, Part], _Read]
    ) -> Iterator[_Read]:
        """Read the parts in which the members of some sets are, telling how far it is.

        Args:
            sets: which.
            read: reads one part whole; its transaction ends with it, so that what is reckoned
                from it holds no save up.

        Yields:
            what was read of each part.
        """
        with self.register.reading() as work:
            found = parts(sets, self.window, extent_of(work.session))
            if is_short(self.window):
                short = [read(work, part) for part in self._told(found)]
        if is_short(self.window):
            yield from short
        else:
            for part in self._told(found):
                with self.register.reading() as work:
                    done = read(work, part)
                yield done

    def _told(self, found: Sequence[Part]) -> Iterator[Part]:
        for at, part in enumerate(found):
            self.watch.tell(at, len(found))
            yield part
        self.watch.tell(len(found), len(found))

    def said(self) -> Said:
        """Give the names for a report's words.

        Returns:
            as the office has them on the day on which the report is made.
        """
        with self.register.reading() as work:
            office = self.register.office(work)
            settings = report_settings(work, local_day(self.register.clock.now()))
        return Said(
            unit=office.unit_name,
            recipient=settings.recipient,
            code=settings.code_of(self.form),
            period=period_words(self.period),
            total=total_words(),
        )

    def procedure_names(self, codes: Iterable[str]) -> dict[str, str]:
        """Name procedures as of the last day of the period.

        Returns:
            the name by code; of one that is not known any more, under which it was received.
        """
        book = self.catalogue.book()
        known = {code: book.stretches(code) for code in codes}
        with self.register.reading() as work:
            return {
                code: nearest(versions, self.period.last).entry.name
                if versions
                else newest_name(work.session, code) or code
                for code, versions in known.items()
            }

    def _last_line(self) -> int:
        with self.register.reading() as work:
            return log.head(work.session)[0]

    def _has_moved(self, line: int) -> bool:
        with self.register.reading() as work:
            return bool(day_closes.lines_since(work.session, line, _MOVE_RECEIPTS))
