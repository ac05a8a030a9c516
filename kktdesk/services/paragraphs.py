"""The paragraph of a period, from the same sets that its reports count."""

from collections.abc import Callable, Iterator

from kktdesk.domain.report import FINISHED, OPEN, RECEIVED, DossierSet, Period
from kktdesk.domain.report_paragraph import ParagraphFigures, paragraph
from kktdesk.domain.text import fold
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.period_counts import PeriodCounting
from kktdesk.services.register import Register
from kktdesk.services.report_asking import Progress, Watch

_SETS = (
    DossierSet.CARRIED_OVER,
    *RECEIVED,
    *FINISHED,
    *OPEN,
    DossierSet.RETURNED_POST,
    DossierSet.RETURNED_ELECTRONIC,
)
# The fields that the board publishes stand first.
_FIRST = ("investment", "construction")


class Paragraphs:
    """Writes what the board publishes about a period."""

    def __init__(self, register: Register, catalogue: Catalogue) -> None:
        self._counting = PeriodCounting(register, catalogue)
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
        counted = self._counting.of(period, _SETS, watch)
        total = counted.total
        received = {
            code: sum(counts[one] for one in RECEIVED) for code, counts in counted.by_field.items()
        }
        return ParagraphFigures(
            unit=self._counting.asking(period, watch).said().unit,
            first=period.first,
            last=period.last,
            carried_over=total[DossierSet.CARRIED_OVER],
            fields=tuple(self._fields(received)),
            online=tuple(counted.online.items()),
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

    def _fields(self, received: dict[str, int]) -> Iterator[tuple[str, int]]:
        known = self._catalogue.field_names()
        names = {code: known.get(code) or code for code in received}
        others = sorted(names.keys() - set(_FIRST), key=lambda code: fold(names[code]))
        for code in (*_FIRST, *others):
            if received.get(code):
                yield names[code], received[code]
