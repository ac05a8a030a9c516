"""A form whose columns contradict each other is never made."""

from dataclasses import replace

import pytest

from kktdesk.domain.counted_report import make_report
from kktdesk.domain.report import DossierSet, ReportForm
from kktdesk.services.report_specs import spec_of
from tests.unit.printing.report_samples import QUARTER, SAID, counted


@pytest.mark.parametrize("form", [ReportForm.II_06A, ReportForm.BTP_07A])
@pytest.mark.parametrize("off", [DossierSet.OPEN_IN_TERM, DossierSet.FINISHED_LATE])
def test_one_dossier_too_many_in_one_procedure_stops_the_form(
    form: ReportForm, off: DossierSet
) -> None:
    first, *others = counted()
    wrong = replace(first, counts={**first.counts, off: first.counts[off] + 1})

    with pytest.raises(ValueError, match="="):
        make_report(spec_of(form), QUARTER, [wrong, *others], SAID)
    assert make_report(spec_of(form), QUARTER, [first, *others], SAID).total is not None
