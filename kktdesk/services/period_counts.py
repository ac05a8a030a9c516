"""What is said of a period in words: its sets by field, and the online ones by their names."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from kktdesk.domain.dossier import Channel
from kktdesk.domain.online_kinds import LEVELS_END_ON, online_kind
from kktdesk.domain.report import RECEIVED_ONLINE, DossierSet, Period, ReportForm
from kktdesk.models.dossier import Dossier
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.register import Register
from kktdesk.services.report_asking import Asking, Watch

_ONLINE = {
    DossierSet.RECEIVED_ONLINE_PARTIAL: Channel.ONLINE_PARTIAL,
    DossierSet.RECEIVED_ONLINE_FULL: Channel.ONLINE_FULL,
    DossierSet.RECEIVED_VNEID: Channel.VNEID,
}


@dataclass(frozen=True, slots=True)
class PeriodCounts:
    """Counts of a period.

    Attributes:
        by_field: the counts by set, by code of the field.
        total: of all fields.
        online: received online, by the name that the kind of service had on its day.
    """

    by_field: Mapping[str, Mapping[DossierSet, int]]
    total: Mapping[DossierSet, int]
    online: Mapping[str, int]


class PeriodCounting:
    """Counts periods in the register."""

    def __init__(self, register: Register, catalogue: Catalogue) -> None:
        self._register = register
        self._catalogue = catalogue

    def of(self, period: Period, sets: Sequence[DossierSet], watch: Watch) -> PeriodCounts:
        """Count a period.

        Args:
            period: its days; not empty.
            sets: which, those that were received online among them.
            watch: looks on.

        Returns:
            the counts.
        """
        asking = self.asking(period, watch)
        counts = asking.counts(sets, (Dossier.field,))
        total: Counter[DossierSet] = Counter()
        for inside in counts.values():
            total.update(inside)
        by_field = {field: inside for (field,), inside in counts.items()}
        return PeriodCounts(by_field, total, self._online(period, total, watch))

    def asking(self, period: Period, watch: Watch) -> Asking:
        """Ask for what any report of a period tells.

        Returns:
            the question.
        """
        asking = Asking(self._register, self._catalogue, ReportForm.II_06A, period)
        asking.watch = watch
        return asking

    def _online(
        self, period: Period, total: Mapping[DossierSet, int], watch: Watch
    ) -> Mapping[str, int]:
        kinds: Counter[str] = Counter()
        for part in _parts(period):
            inside = total if part == period else self._received_online(part, watch)
            for one, channel in _ONLINE.items():
                if inside.get(one):
                    kinds[online_kind(channel, part.last)] += inside[one]
        return kinds

    def _received_online(self, period: Period, watch: Watch) -> Mapping[DossierSet, int]:
        return self.asking(period, watch).counts(RECEIVED_ONLINE, ()).get((), {})


def _parts(period: Period) -> Iterator[Period]:
    """Cut a period where the kinds of online service got other names.

    Yields:
        the period, or its two parts.
    """
    if period.first < LEVELS_END_ON <= period.last:
        yield Period(period.first, LEVELS_END_ON - timedelta(days=1))
        yield Period(LEVELS_END_ON, period.last)
    else:
        yield period
