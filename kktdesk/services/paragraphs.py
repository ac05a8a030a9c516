"""The paragraph of a period, from the same sets that its reports count."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta

from kktdesk.domain.dossier import Channel
from kktdesk.domain.online_kinds import LEVELS_END_ON, online_kind
from kktdesk.domain.report import (
    FINISHED,
    OPEN,
    RECEIVED,
    RECEIVED_ONLINE,
    DossierSet,
    Period,
    ReportForm,
)
from kktdesk.domain.report_paragraph import ParagraphFigures, paragraph
from kktdesk.domain.text import fold
from kktdesk.models.dossier import Dossier
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.register import Register
from kktdesk.services.report_asking import Asking, Progress, Watch

_SETS = (
    DossierSet.CARRIED_OVER,
    *RECEIVED,
    *FINISHED,
    *OPEN,
    DossierSet.RETURNED_POST,
    DossierSet.RETURNED_ELECTRONIC,
)
_ONLINE = {
    DossierSet.RECEIVED_ONLINE_PARTIAL: Channel.ONLINE_PARTIAL,
    DossierSet.RECEIVED_ONLINE_FULL: Channel.ONLINE_FULL,
    DossierSet.RECEIVED_VNEID: Channel.VNEID,
}
# The fields that the board publishes stand first.
_FIRST = ("investment", "construction")


class Paragraphs:
    """Writes what the board publishes about a period."""

    def __init__(self, register: Register, catalogue: Catalogue) -> None:
        self._register = register
        self._catalogue = catalogue

    def of(
        self,
        period: Period,
        progress: Progress | None = None,
        is_cancelled: Callable[[], bool] | None = None,
    ) -> str:
        """Write the paragraph of a period.

        Args:
            period: its days; not empty.
            progress: is told how many parts are done, and how many there are.
            is_cancelled: is asked before each part; True ends it with ``ReportCancelled``.

        Returns:
            Vietnamese, one paragraph.
        """
        watch = Watch(progress, is_cancelled)
        return paragraph(self.figures(period, watch))

    def figures(self, period: Period, watch: Watch) -> ParagraphFigures:
        """Count what the paragraph speaks of.

        Returns:
            the figures.
        """
        asking = self._asking(period, watch)
        by_field = {
            key[0]: counts for key, counts in asking.counts(_SETS, (Dossier.field,)).items()
        }
        total: Counter[DossierSet] = Counter()
        for counts in by_field.values():
            total.update(counts)
        received = {
            code: sum(counts[one] for one in RECEIVED) for code, counts in by_field.items()
        }
        return ParagraphFigures(
            unit=asking.said().unit,
            first=period.first,
            last=period.last,
            carried_over=total[DossierSet.CARRIED_OVER],
            fields=tuple(self._fields(received)),
            online=tuple(self._online(period, watch).items()),
            counter=total[DossierSet.RECEIVED_COUNTER],
            post=total[DossierSet.RECEIVED_POST],
            early=total[DossierSet.FINISHED_EARLY],
            on_time=total[DossierSet.FINISHED_ON_TIME],
            late=total[DossierSet.FINISHED_LATE],
            in_term=total[DossierSet.OPEN_IN_TERM],
            overdue=total[DossierSet.OPEN_OVERDUE],
            posted=total[DossierSet.RETURNED_POST],
            electronic=total[DossierSet.RETURNED_ELECTRONIC],
        )

    def _asking(self, period: Period, watch: Watch) -> Asking:
        asking = Asking(self._register, self._catalogue, ReportForm.II_06A, period)
        asking.watch = watch
        return asking

    def _fields(self, received: dict[str, int]) -> Iterator[tuple[str, int]]:
        known = self._catalogue.field_names()
        names = {code: known.get(code) or code for code in received}
        others = sorted(names.keys() - set(_FIRST), key=lambda code: fold(names[code]))
        for code in (*_FIRST, *others):
            if received.get(code):
                yield names[code], received[code]

    def _online(self, period: Period, watch: Watch) -> dict[str, int]:
        kinds: dict[str, int] = {}
        for part in _parts(period):
            counts = self._asking(part, watch).counts(RECEIVED_ONLINE, ())
            inside = counts.get((), {})
            for one, channel in _ONLINE.items():
                if inside.get(one):
                    word = online_kind(channel, part.last)
                    kinds[word] = kinds.get(word, 0) + inside[one]
        return kinds


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
