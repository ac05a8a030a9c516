"""Reports of a period, and the dossiers behind each of their figures."""

from collections.abc import Iterable

from kktdesk.domain.counted_report import Counted, Said, make_report
from kktdesk.domain.report import Behind, Period, Report, ReportForm
from kktdesk.models.dossier import Dossier
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.register import Register
from kktdesk.services.report_specs import spec_of
from kktdesk.services.report_words import period_words, report_settings, total_words
from kktdesk.storage.dossier_counts import count_sets, members, newest_name, window_of
from kktdesk.storage.dossier_sets import Condition, Window
from kktdesk.storage.local_time import local_clock
from kktdesk.storage.unit_of_work import UnitOfWork

_GROUPS = (Dossier.field, Dossier.procedure)


class Reports:
    """Counts over the register, for any period."""

    def __init__(self, register: Register, catalogue: Catalogue) -> None:
        self._register = register
        self._catalogue = catalogue

    def get(self, form: ReportForm, period: Period) -> Report:
        """Make a report.

        Args:
            form: which.
            period: its days; not empty.

        Returns:
            the report, its identities proved.
        """
        spec = spec_of(form)
        with self._register.reading() as work:
            counts = count_sets(work.session, spec.sets, self._window(period), _GROUPS)
            names = self._names(work, [procedure for _, procedure in counts], period)
            office = self._register.office(work)
            settings = report_settings(work, period.last)
        fields = self._catalogue.field_names()
        counted = [
            Counted(field, fields.get(field, field), procedure, names[procedure], inside)
            for (field, procedure), inside in counts.items()
        ]
        said = Said(
            unit=office.unit_name,
            recipient=settings.recipient,
            code=settings.code_of(form),
            period=period_words(period),
            total=total_words(),
        )
        return make_report(spec, period, counted, said)

    def behind(self, behind: Behind) -> tuple[str, ...]:
        """List the dossiers that a figure counts.

        Returns:
            their codes, in the order of receipt.
        """
        with self._register.reading() as work:
            window = self._window(behind.period)
            return members(work.session, behind.sets, window, _narrowed(behind))

    def _names(
        self, work: UnitOfWork, procedures: Iterable[str], period: Period
    ) -> dict[str, str]:
        known = {code: self._catalogue.procedure(code, period.last) for code in procedures}
        return {
            code: view.name if view else newest_name(work.session, code) or code
            for code, view in known.items()
        }

    def _window(self, period: Period) -> Window:
        return window_of(
            period,
            self._register.clock.now(),
            self._catalogue.borders(),
            self._catalogue.calendar().hours,
        )


def _narrowed(behind: Behind) -> list[Condition]:
    wanted = {
        Dossier.field: behind.field,
        Dossier.procedure: behind.procedure,
        Dossier.clerk: behind.clerk,
        Dossier.holder: behind.division,
    }
    narrowed: list[Condition] = [column == word for column, word in wanted.items() if word]
    if behind.hour is not None:
        narrowed.append(local_clock(Dossier.received_at).startswith(f"{behind.hour:02d}:"))
    return narrowed
