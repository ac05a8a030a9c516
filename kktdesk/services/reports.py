"""Reports of a period, and the dossiers behind each of their figures."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from kktdesk.domain.counted_report import Counted, make_report
from kktdesk.domain.moment import local_day
from kktdesk.domain.report import NOBODY, Behind, Period, Report, ReportForm
from kktdesk.models.dossier import Dossier
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.index_766 import index_766_report
from kktdesk.services.load_report import load_report
from kktdesk.services.overdue_report import overdue_report
from kktdesk.services.par_report import par_report
from kktdesk.services.register import Register
from kktdesk.services.report_asking import Asking, Progress, Watch
from kktdesk.services.report_specs import COUNTED, spec_of
from kktdesk.services.report_words import ReportSettings, change_settings, report_settings
from kktdesk.storage.local_time import local_clock
from kktdesk.storage.set_holders import held_by
from kktdesk.storage.set_members import members
from kktdesk.storage.set_window import Condition, Grouping, Window

_GROUPS = (Dossier.field, Dossier.procedure)


def counted_report(asking: Asking) -> Report:
    """Make a report that counts fields and procedures.

    Returns:
        the report, its identities proved.
    """
    spec = spec_of(asking.form)
    counts = asking.counts(spec.sets, _GROUPS)
    names = asking.procedure_names(procedure for _, procedure in counts)
    fields = asking.catalogue.field_names()
    counted = [
        Counted(field, fields.get(field) or field, procedure, names[procedure], inside)
        for (field, procedure), inside in counts.items()
    ]
    return make_report(spec, asking.period, counted, asking.said())


# Who makes which report.
_MAKERS: Mapping[ReportForm, Callable[[Asking], Report]] = MappingProxyType(
    {
        **dict.fromkeys(COUNTED, counted_report),
        ReportForm.OVERDUE: overdue_report,
        ReportForm.LOAD: load_report,
        ReportForm.INDEX_766: index_766_report,
        ReportForm.PAR: par_report,
    }
)
FORMS = tuple(form for form in ReportForm if form in _MAKERS)


class Reports:
    """Counts over the register, for any period.

    Attributes:
        forms: the reports that can be made.
    """

    forms = FORMS

    def __init__(self, register: Register, catalogue: Catalogue) -> None:
        self._register = register
        self._catalogue = catalogue

    def get(
        self,
        form: ReportForm,
        period: Period,
        progress: Progress | None = None,
        is_cancelled: Callable[[], bool] | None = None,
    ) -> Report:
        """Make a report; a long one is read bit by bit, and no save waits for it.

        Args:
            form: which.
            period: its days; not empty.
            progress: is told how many parts are done, and how many there are.
            is_cancelled: is asked before each part; True ends it with ``ReportCancelled``.

        Returns:
            the report, its identities proved.
        """
        asking = Asking(self._register, self._catalogue, form, period)
        asking.watch = Watch(progress, is_cancelled)
        return _MAKERS[form](asking)

    def behind(self, behind: Behind) -> tuple[str, ...]:
        """List the dossiers that a figure counts.

        Returns:
            their codes, in the order of receipt.
        """
        window = Asking(self._register, self._catalogue, ReportForm.II_06A, behind.period).window
        with self._register.reading() as work:
            return members(work.session, behind.sets, window, _narrowed(behind, window))

    def settings(self) -> ReportSettings:
        """Give what the office has set for its reports, as of today.

        Returns:
            the recipient, and the numbers of forms.
        """
        with self._register.reading() as work:
            return report_settings(work, local_day(self._register.clock.now()))

    def change_settings(
        self, recipient: str, codes: Mapping[ReportForm, str], reason: str
    ) -> ReportSettings:
        """Set who gets the reports and under which numbers, from today on.

        Args:
            recipient: "" for the one of the law.
            codes: number by form, "" for the form's own; a form that is not named keeps its.
            reason: why; must not be empty.

        Returns:
            the settings after it; nothing was written where they are what they were.
        """
        return change_settings(self._register, recipient, codes, reason)


def _narrowed(behind: Behind, window: Window) -> list[Condition]:
    wanted: list[tuple[Grouping, str]] = [
        (Dossier.field, behind.field),
        (Dossier.procedure, behind.procedure),
        (Dossier.clerk, behind.clerk),
        (held_by(window.end), behind.division),
    ]
    narrowed = [column == ("" if word == NOBODY else word) for column, word in wanted if word]
    if behind.hour is not None:
        narrowed.append(local_clock(Dossier.received_at).startswith(f"{behind.hour:02d}:"))
    return narrowed
