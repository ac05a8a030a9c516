"""Correcting a dossier: every field as it is entered, nothing lost, nothing that contradicts."""

import pytest

from kktdesk.domain.act_fields import CORRECTABLE
from kktdesk.domain.dossier import Act, Channel, ReturnMethod
from kktdesk.domain.errors import EntryRefused
from kktdesk.domain.report import DossierSet
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.requests import ApplicantEntry
from kktdesk.services.views import DossierView
from tests.factories import an_entry, at

RECEIVED = at("2026-11-16 08:00")


@pytest.fixture
def code(desk: Desk) -> str:
    return desk.reception.receive(an_entry(received_at=RECEIVED)).dossier.code


def correct(desk: Desk, code: str, field: str, value: object) -> DossierView:
    said = {"field": field, "value": value, "reason": "Ghi nhầm (mẫu)"}
    return desk.acts.do(code, Act.CORRECT, said)


def refused(desk: Desk, code: str, field: str, value: object) -> tuple[str, str]:
    before = desk.search.show(code)
    with pytest.raises(EntryRefused) as refusal:
        correct(desk, code, field, value)
    assert desk.search.show(code) == before
    (problem,) = refusal.value.problems
    return problem.field, problem.code


def part(dossier: DossierView, name: str) -> object:
    found: object = dossier
    for piece in name.split("."):
        found = getattr(found, piece)
    return found


@pytest.mark.parametrize(
    ("field", "value", "kept"),
    [
        ("applicant.address", "Số 1, đường " + "rất dài " * 40, None),
        ("note", "Dòng thứ nhất\nDòng thứ hai", None),
        ("note", "", ""),
        ("applicant.phone", "0909123456 / 0911 222 333", "0909123456 / 0911 222 333"),
        ("applicant.phone", "+84 909 123 456", "0909123456"),
        ("applicant.email", "a@b.example", None),
        ("applicant.id_number", "0871 9000 0123", "087190000123"),
        ("channel", "vneid", Channel.VNEID),
        ("sets", 3, 3),
        ("result_number", "15/QĐ-BQL", None),
        ("official_code", "H20.99-261116-7777", None),
    ],
)
def test_each_field_takes_what_the_entry_takes(
    desk: Desk, code: str, field: str, value: object, kept: object
) -> None:
    after = correct(desk, code, field, value)

    wanted = str(value).strip() if kept is None else kept
    assert part(after, field) == wanted
    assert part(desk.search.show(code), field) == wanted


def test_the_day_of_a_result_is_corrected_and_put_back(
    desk: Desk, code: str, clock: FixedClock
) -> None:
    desk.acts.do(code, Act.READY, {"result_on": "2026-11-20"})

    after = correct(desk, code, "result_on", "2026-11-19")
    assert after.result_on == at("2026-11-19 00:00").date()
    assert after.history[-1].values["old"] == "2026-11-20"

    clock.moment = at("2026-11-25 08:00")
    again = desk.acts.do(code, Act.TAKE_BACK, {"reason": "Nhầm (mẫu)"})
    assert again.result_on == at("2026-11-20 00:00").date()


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("applicant.name", "", "required"),
        ("channel", "", "required"),
        ("channel", "pigeon", "act-value-refused"),
        ("sets", 0, "act-value-refused"),
        ("sets", 1000, "act-value-refused"),
        ("sets", "2", "act-value-refused"),
        ("result_on", "31/02/2026", "day-beyond-month"),
        ("received_at", "", "required"),
        ("received_at", "2026-11-16", "act-value-refused"),
        ("note", "x" * 2001, "text-too-long"),
        ("applicant.phone", 909123456, "act-value-refused"),
    ],
)
def test_what_cannot_stand_there_is_refused_at_the_value(
    desk: Desk, code: str, field: str, value: object, problem: str
) -> None:
    assert refused(desk, code, field, value) == ("value", problem)


@pytest.mark.parametrize("field", ["procedure", "code", "due_at", "state", ""])
def test_no_other_field_is_corrected(desk: Desk, code: str, field: str) -> None:
    where, problem = refused(desk, code, field, "x")

    assert where == "field"
    assert problem in {"act-value-refused", "required"}


def test_an_address_that_the_post_needs_is_not_emptied(desk: Desk) -> None:
    entry = an_entry(
        received_at=RECEIVED, return_method=ReturnMethod.POST, postal_address="Số 1 (mẫu)"
    )
    posted = desk.reception.receive(entry).dossier.code

    assert refused(desk, posted, "postal_address", "") == ("value", "postal-address-empty")
    assert correct(desk, posted, "postal_address", "Số 2 (mẫu)").postal_address == "Số 2 (mẫu)"


def test_a_code_of_another_dossier_is_refused(desk: Desk, code: str) -> None:
    taken = "H20.99-261116-8888"
    other = desk.reception.receive(
        an_entry(
            received_at=RECEIVED,
            official_code=taken,
            applicant=ApplicantEntry(kind=an_entry().applicant.kind, name="Người khác (mẫu)"),
        )
    ).dossier.code

    assert refused(desk, code, "official_code", taken) == ("value", "official-code-taken")
    assert refused(desk, code, "official_code", other) == ("value", "official-code-taken")
    assert correct(desk, other, "official_code", taken).official_code == taken


def test_a_corrected_channel_of_a_closed_day_stands_on_the_next_sheet(
    desk: Desk, clock: FixedClock
) -> None:
    clock.moment = at("2026-11-16 16:30")
    code = desk.reception.receive(an_entry()).dossier.code
    desk.days.close(at("2026-11-16 00:00").date())
    clock.moment = at("2026-11-17 08:00")

    correct(desk, code, "channel", "post")

    sheet = desk.figures.sheet(at("2026-11-17 00:00").date())
    (correction,) = sheet.corrections
    moved = {(change.figure, change.delta) for change in correction.changes}
    assert moved == {(DossierSet.RECEIVED_COUNTER, -1), (DossierSet.RECEIVED_POST, 1)}


def test_every_corrected_field_tells_both_values(desk: Desk, code: str) -> None:
    values = {"sets": 2, "channel": "post", "received_at": "2026-11-16T07:45"}
    for name in CORRECTABLE:
        value = values.get(name, "2026-11-20" if name == "result_on" else "Trị mới 09")
        line = correct(desk, code, name, value).history[-1].values
        assert line["field"] == name
        assert line["new"] != line["old"]
