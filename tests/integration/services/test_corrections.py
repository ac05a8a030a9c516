"""Correcting a dossier: every field as it is entered, nothing lost, nothing that contradicts."""

import pytest

from kktdesk.domain.act_fields import CORRECTABLE
from kktdesk.domain.dossier import Act, Channel, ReturnMethod
from kktdesk.domain.errors import EntryRefused, MomentTooEarly
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
        ("received_at", "2026-11-25T09:16", "received-in-future"),
        ("result_on", "2026-11-26", "result-in-future"),
        ("note", "x" * 2001, "text-too-long"),
        ("applicant.phone", 909123456, "act-value-refused"),
    ],
)
def test_what_cannot_stand_there_is_refused_at_the_value(
    desk: Desk, code: str, field: str, value: object, problem: str
) -> None:
    assert refused(desk, code, field, value) == ("value", problem)


@pytest.fixture
def online(desk: Desk) -> DossierView:
    """Give a dossier that was filed online the evening before it was accepted."""
    entry = an_entry(channel=Channel.ONLINE_FULL, official_code="H20.99-261120-7777")
    return desk.intake.file_online(entry, at("2026-11-20 22:10"))


def test_no_receipt_lies_before_the_filing(desk: Desk, online: DossierView) -> None:
    accepted = desk.acts.do(online.code, Act.ACCEPT, {"at": "2026-11-23T08:00"}).code
    with pytest.raises(EntryRefused) as refusal:
        correct(desk, accepted, "received_at", "2026-11-20T22:09")

    (problem,) = refusal.value.problems
    assert (problem.field, problem.code) == ("value", "receipt-before-filing")
    assert problem.values == {"filed": "22:10 20/11/2026"}
    assert desk.search.show(accepted).received_at == at("2026-11-23 08:00")
    after = correct(desk, accepted, "received_at", "2026-11-20T22:10")
    assert after.received_at == after.filed_at == at("2026-11-20 22:10")


def test_what_waits_to_be_accepted_is_not_moved_before_its_filing(
    desk: Desk, online: DossierView
) -> None:
    assert refused(desk, online.code, "received_at", "2026-11-20T22:09") == (
        "value",
        "receipt-before-filing",
    )

    with pytest.raises(MomentTooEarly):
        desk.acts.do(online.code, Act.ACCEPT, {"at": "2026-11-20T22:09"})


@pytest.mark.parametrize("first", [Act.READY, Act.STOP_ON_REQUEST, Act.DECLINE])
def test_no_receipt_lies_behind_the_result_or_the_end(
    desk: Desk, online: DossierView, first: Act
) -> None:
    code = online.code
    if first is not Act.DECLINE:
        code = desk.acts.do(code, Act.ACCEPT, {"at": "2026-11-23T08:00"}).code
    said = {} if first is Act.READY else {"reason": "Lý do (mẫu)"}
    said |= {"by": "Người nộp (mẫu)"} if first is Act.STOP_ON_REQUEST else {}
    desk.acts.do(code, first, {"at": "2026-11-24T08:00"} | said)

    assert refused(desk, code, "received_at", "2026-11-24T08:01") == (
        "value",
        "receipt-behind-act",
    )


@pytest.mark.parametrize("act", [Act.READY, Act.SEND])
def test_no_result_is_dated_later_than_today(desk: Desk, code: str, act: Act) -> None:
    if act is Act.SEND:
        desk.acts.do(code, Act.READY)
    before = desk.search.show(code)
    with pytest.raises(EntryRefused) as refusal:
        desk.acts.do(code, act, {"result_on": "2026-11-26"})

    (problem,) = refusal.value.problems
    assert (problem.field, problem.code) == ("result_on", "result-in-future")
    assert desk.search.show(code) == before
    after = desk.acts.do(code, act, {"result_on": "2026-11-25"})
    assert after.result_on == at("2026-11-25 00:00").date()


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
