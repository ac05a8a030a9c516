"""Measures saves at the counter while a long report is made beside them."""

import statistics
import threading
from time import perf_counter
from uuid import uuid4

from kktdesk.domain.dossier import ApplicantKind
from kktdesk.domain.report import Period, ReportForm
from kktdesk.domain.report_errors import ReportCancelled
from kktdesk.services.desk import Desk
from kktdesk.services.requests import ApplicantEntry, ReceiveDossier
from tools.bench_make import FIRST_DAY, NOW

SAVES = 40
TEN_YEARS = Period(FIRST_DAY, NOW.date())
FORMS = (ReportForm.II_06A, ReportForm.INDEX_766, ReportForm.PAR)
Row = tuple[str, str, str, str]


def rows(desk: Desk) -> list[Row]:
    """Save dossiers, first with nothing beside, then beside one report after another.

    Args:
        desk: over the large register.

    Returns:
        a row for each, as the table of the bench has them.
    """
    alone = [_save(desk) for _ in range(SAVES)]
    floor = statistics.median(alone)
    found = [("save: large register, nothing beside", f"{floor:.1f} ms", "1.0", "")]
    for form in FORMS:
        times = _beside(desk, form)
        middle, slow = statistics.median(times), statistics.quantiles(times, n=20)[-1]
        name = f"save: beside {form} of ten years"
        found.append((name, f"{middle:.1f} ms", f"{middle / floor:.2f}", "≤ 2.0"))
        found.append((f"{name}, 95 of 100", f"{slow:.1f} ms", "", "≤ 150 ms"))
    return found


def _beside(desk: Desk, form: ReportForm) -> list[float]:
    begun, ended = threading.Event(), threading.Event()
    maker = threading.Thread(target=_make_again, args=(desk, form, begun, ended))
    maker.start()
    begun.wait()
    try:
        return [_save(desk) for _ in range(SAVES)]
    finally:
        ended.set()
        maker.join()


def _make_again(
    desk: Desk, form: ReportForm, begun: threading.Event, ended: threading.Event
) -> None:
    def tell(_done: int, _whole: int) -> None:
        begun.set()

    while not ended.is_set():
        try:
            desk.reports.get(form, TEN_YEARS, tell, ended.is_set)
        except ReportCancelled:
            return


def _save(desk: Desk) -> float:
    applicant = ApplicantEntry(kind=ApplicantKind.COMPANY, name="Công ty TNHH Ẩn Ễnh (mẫu)")
    entry = ReceiveDossier(request_id=uuid4().hex, procedure="1.009756", applicant=applicant)
    start = perf_counter()
    desk.reception.receive(entry)
    return (perf_counter() - start) * 1000
