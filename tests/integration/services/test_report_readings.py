"""How reports read: by the dossier and not through all acts, and never while something waits."""

from datetime import date

import pytest
from sqlalchemy import event

from kktdesk.domain.report import FINISHED, Period, ReportForm
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.report_asking import Asking
from kktdesk.services.reports import FORMS
from kktdesk.storage.set_parts import Part
from kktdesk.storage.unit_of_work import UnitOfWork
from tests.factories import an_entry, at

YEARS = Period(date(2025, 1, 1), date(2026, 12, 31))
BY_ACT = "ix_dossier_act_act_at"

Statement = tuple[str, object]


@pytest.fixture
def worked(desk: Desk, clock: FixedClock) -> Desk:
    entry = an_entry(received_at=at("2026-11-13 08:00"), procedure="1.013233")
    code = desk.reception.receive(entry).dossier.code
    clock.move(hours=1)
    desk.results.ready(code)
    return desk


def said(desk: Desk, form: ReportForm) -> list[Statement]:
    """Give every statement that a report asks of the register."""
    statements: list[Statement] = []

    def keep(*said: object) -> None:
        statements.append((str(said[2]), said[3]))

    engine = desk._register.engine
    event.listen(engine, "before_cursor_execute", keep)
    try:
        desk.reports.get(form, YEARS)
    finally:
        event.remove(engine, "before_cursor_execute", keep)
    return [one for one in statements if one[0].startswith("SELECT")]


def steps(desk: Desk, statement: Statement) -> list[str]:
    """Give the steps in which the register answers a statement."""
    words, values = statement
    with desk._register.engine.connect() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {words}", values)  # type: ignore[arg-type] # as it was said
        return [row.detail for row in plan]


@pytest.mark.parametrize(
    "form", [ReportForm.INDEX_766, ReportForm.PAR, ReportForm.OVERDUE, ReportForm.LOAD]
)
def test_what_stands_beside_a_dossier_is_found_by_the_dossier(
    worked: Desk, form: ReportForm
) -> None:
    acts = {
        step
        for one in said(worked, form)
        if "FROM dossier_act" in one[0]
        for step in steps(worked, one)
        if "dossier_act" in step
    }

    through = {step for step in acts if BY_ACT in step}
    assert acts
    # Those of a period and one kind begin with their acts; each is a stretch of the index.
    assert {step for step in through if "at>? AND at<?" not in step} == set()


@pytest.mark.parametrize("form", FORMS)
def test_no_report_goes_through_all_dossiers(worked: Desk, form: ReportForm) -> None:
    found = [
        step
        for one in said(worked, form)
        for step in steps(worked, one)
        if step.startswith(("SCAN dossier", "SEARCH dossier"))
    ]

    whole = [step for step in found if step.startswith("SCAN")]
    assert found
    # The few that stay for long have indexes of their own, which may be gone through.
    assert [step for step in whole if " ix_dossier_long_" not in step] == []


@pytest.mark.parametrize("form", [ReportForm.INDEX_766, ReportForm.OVERDUE])
def test_a_save_comes_while_something_is_reckoned_from_a_part(
    worked: Desk, form: ReportForm
) -> None:
    asking = Asking(worked._register, worked.catalogue, form, YEARS)

    def read(_work: UnitOfWork, part: Part) -> Part:
        return part

    saved = [
        worked.reception.receive(an_entry()).dossier.code for _ in asking.each(FINISHED, read)
    ]

    assert len(saved) > 1
