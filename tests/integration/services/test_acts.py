"""Every state with every act: as the table says with one line of the log, or a refusal."""

from collections.abc import Callable
from itertools import product

import pytest

from kktdesk import messages
from kktdesk.domain.act_fields import ACT_FIELDS, ActField, FieldKind
from kktdesk.domain.attachment_errors import ScanNeeded
from kktdesk.domain.counting_rules import PostReturned
from kktdesk.domain.dossier import (
    ACTS,
    BEFORE,
    POST_ACTS,
    Act,
    Channel,
    PostState,
    ReturnMethod,
    State,
)
from kktdesk.domain.errors import ActNotPossible, EntryRefused, MomentTooEarly, StaleDossier
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.procedure_views import OfficeRules
from kktdesk.services.views import DossierView
from tests.factories import an_entry, at
from tests.scans import a_png

RECEIVED = at("2026-11-16 08:00")

# One way to each state that a received dossier can be in.
WAYS: dict[State, tuple[Act, ...]] = {
    State.RECEIVED: (),
    State.PROCESSING: (Act.ASSIGN,),
    State.WITH_PARTNER: (Act.ASSIGN, Act.ASK_PARTNER),
    State.SUPPLEMENT: (Act.ASK_SUPPLEMENT,),
    State.EXPLANATION: (Act.ASSIGN, Act.ASK_EXPLANATION),
    State.DUTY: (Act.ASK_DUTY,),
    State.WITHDRAWAL: (Act.ASK_WITHDRAWAL,),
    State.STOPPED: (Act.REFUSE,),
    State.READY: (Act.READY,),
    State.RETURNED: (Act.READY, Act.POST),
    State.CANCELLED: (Act.CANCEL,),
}
# What a dossier at the post has to have gone through for an act of the post.
AT_THE_POST = {Act.BACK_ON_SHELF: (Act.SEND_BACK,)}
OF_THE_POST = {act for _, act in POST_ACTS}

SAID: dict[FieldKind, object] = {
    FieldKind.LINE: "Lý do (mẫu)",
    FieldKind.BLOCK: "Nội dung (mẫu)\nDòng hai",
    FieldKind.LINES: ["Giấy thứ nhất (mẫu)", "Giấy thứ hai (mẫu)"],
    FieldKind.MOMENT: "2027-01-15T17:00",
    FieldKind.DATE: "2026-11-25",
    FieldKind.COUNT: 2,
    FieldKind.FLAG: True,
    FieldKind.DIVISION: "Phòng Quản lý đầu tư (mẫu)",
    FieldKind.OFFICER: "Lê Văn Tám (mẫu)",
    FieldKind.PARTNER: "Sở Xây dựng (mẫu)",
    FieldKind.IDENTITY: "087190000123",
    FieldKind.ITEM: "RR123456785VN",
}
Do = Callable[[Act], DossierView]


def said(act: Act) -> dict[str, object]:
    values = {field.name: _value(field) for field in ACT_FIELDS[act]}
    if act is Act.CORRECT:
        values["field"] = "applicant.address"
    return values


def _value(field: ActField) -> object:
    return field.choices[0] if field.choices else SAID[field.kind]


@pytest.fixture
def code(desk: Desk) -> str:
    entry = an_entry(received_at=RECEIVED, postal_address="Số 1, đường mẫu")
    return desk.reception.receive(entry).dossier.code


@pytest.fixture
def do(desk: Desk, code: str, clock: FixedClock) -> Do:
    def act_now(act: Act) -> DossierView:
        # Who was asked has until the end of the day.
        clock.move(days=act is Act.STOP, minutes=1)
        if act is Act.ATTACH:  # the one act that comes with a file
            return desk.attachments.add(code, "giấy.png", a_png())
        return desk.acts.do(code, act, said(act))

    return act_now


def lead_to(state: State, do: Do) -> None:
    for act in WAYS[state]:
        do(act)


def lead_to_the_act(state: State, act: Act, desk: Desk, do: Do) -> None:
    is_with_post = state is State.READY and act in OF_THE_POST
    if is_with_post:  # it is not returned before it is delivered
        desk.office.set_rules(OfficeRules(post_returned_at=PostReturned.DELIVERY), "thử")
    lead_to(state, do)
    for earlier in ((Act.POST,) if is_with_post else ()) + AT_THE_POST.get(act, ()):
        do(earlier)


ALLOWED = [pair for pair in product(WAYS, Act) if pair in ACTS]
REFUSED = [pair for pair in product(WAYS, Act) if pair not in ACTS]
STAYING = {Act.NOTE, Act.ATTACH, Act.TAKE_BACK}
UNDONE = [
    (state, act)
    for state, act in ALLOWED
    if act not in STAYING and ACTS[state, act] is not State.CANCELLED
]


@pytest.mark.parametrize(("state", "act"), ALLOWED)
def test_an_act_of_the_table_does_what_the_table_says(
    state: State, act: Act, desk: Desk, code: str, do: Do
) -> None:
    lead_to_the_act(state, act, desk, do)
    if (state, act) == (State.RECEIVED, Act.TAKE_BACK):
        do(Act.CHANGE_RETURN)
    before = desk.search.show(code)

    after = do(act)

    expected = ACTS[state, act]
    if expected is BEFORE:
        # Each of the ways above leads from one state to the next.
        assert after.state is not state or act is Act.TAKE_BACK
    else:
        assert after.state is expected
    assert len(after.history) == len(before.history) + 1
    assert after.history[-1].act == act
    assert after.version > before.version
    assert desk.search.show(code) == after


@pytest.mark.parametrize(("state", "act"), REFUSED)
def test_an_act_outside_the_table_is_refused_in_vietnamese_and_writes_nothing(
    state: State, act: Act, desk: Desk, code: str, do: Do
) -> None:
    lead_to(state, do)
    before = desk.search.show(code)

    with pytest.raises(ActNotPossible) as refusal:
        desk.acts.do(code, act, said(act) if act in ACT_FIELDS else {})

    message = messages.of_error(refusal.value)
    words = messages.message("act-not-possible", {"state": state, "act": act})
    assert message == words
    assert act.value not in message.happened
    assert desk.search.show(code) == before


def test_a_file_is_never_attached_without_its_content(desk: Desk, code: str) -> None:
    before = desk.search.show(code)

    with pytest.raises(ScanNeeded):
        desk.acts.do(code, Act.ATTACH)

    assert desk.search.show(code) == before


def test_each_refusal_has_words_of_its_own() -> None:
    said_words = {
        messages.message("act-not-possible", {"state": state, "act": act}).happened
        for state, act in product(State, Act)
    }
    assert len(said_words) == len(State) * len(Act)


@pytest.mark.parametrize(("state", "act"), UNDONE)
def test_every_act_can_be_taken_back_and_leaves_the_dossier_as_it_was(
    state: State, act: Act, desk: Desk, code: str, do: Do
) -> None:
    lead_to_the_act(state, act, desk, do)
    before = desk.search.show(code)
    do(act)

    after = desk.acts.do(code, Act.TAKE_BACK)

    assert _without_times(after) == _without_times(before)


def _without_times(view: DossierView) -> dict[str, object]:
    values = {name: getattr(view, name) for name in view.__slots__}
    for moving in ("version", "history", "time_used", "time_left", "possible"):
        del values[moving]
    return values


@pytest.mark.parametrize(
    ("act", "field"),
    [
        (act, field.name)
        for act, fields in ACT_FIELDS.items()
        for field in fields
        if field.needed and any((state, act) in ACTS for state in WAYS)
    ],
)
def test_what_an_act_needs_is_asked_for_at_its_field(
    act: Act, field: str, desk: Desk, code: str, do: Do
) -> None:
    state = next(state for state in WAYS if (state, act) in ACTS)
    lead_to_the_act(state, act, desk, do)
    before = desk.search.show(code)

    with pytest.raises(EntryRefused) as refusal:
        desk.acts.do(code, act, said(act) | {field: ""})

    assert [problem.field for problem in refusal.value.problems] == [field]
    assert desk.search.show(code) == before


def test_an_answer_leads_back_to_where_it_was_asked(do: Do) -> None:
    do(Act.ASK_SUPPLEMENT)
    assert do(Act.SUPPLEMENT_PART).state is State.SUPPLEMENT
    assert do(Act.SUPPLEMENT).state is State.RECEIVED
    do(Act.ASSIGN)
    do(Act.ASK_EXPLANATION)
    assert do(Act.EXPLAIN).state is State.PROCESSING


def test_a_stale_act_is_refused_and_writes_nothing(desk: Desk, code: str, do: Do) -> None:
    seen = desk.search.show(code)
    do(Act.NOTE)
    before = desk.search.show(code)

    with pytest.raises(StaleDossier):
        desk.acts.do(code, Act.READY, version=seen.version)

    assert desk.search.show(code) == before


def test_the_post_invites_twice_and_then_sends_back(desk: Desk, code: str, do: Do) -> None:
    lead_to(State.RETURNED, do)
    assert do(Act.INVITE).post_state is PostState.INVITED
    assert do(Act.INVITE).post_state is PostState.INVITED_AGAIN
    with pytest.raises(ActNotPossible):
        do(Act.INVITE)
    do(Act.SEND_BACK)
    back = do(Act.BACK_ON_SHELF)
    assert (back.state, back.delivery, back.post_state) == (State.READY, None, None)
    again = desk.acts.do(code, Act.HAND_OVER, {"to": "A (mẫu)", "slip": "taken-back"})
    assert again.delivery is not None
    assert again.delivery.way is ReturnMethod.COUNTER


def test_asked_tuesday_and_brought_thursday_moves_the_date_by_two_working_days(
    desk: Desk, code: str, clock: FixedClock
) -> None:
    promised = desk.search.show(code).due_at
    clock.moment = at("2026-12-01 16:00")
    desk.acts.do(code, Act.ASK_SUPPLEMENT, said(Act.ASK_SUPPLEMENT) | {"at": "2026-11-17T10:00"})
    after = desk.acts.do(code, Act.SUPPLEMENT, {"at": "2026-11-19T09:00"})
    assert (promised, after.due_at) == (at("2026-12-01 17:00"), at("2026-12-03 17:00"))


def test_an_apology_moves_the_promise_and_leaves_the_base_of_late(
    desk: Desk, code: str, clock: FixedClock
) -> None:
    until = {"until": "2026-12-08T17:00", "reason": "Lý do (mẫu)"}
    extended = desk.acts.do(code, Act.EXTEND, until)
    assert extended.due_at == at("2026-12-08 17:00")
    assert extended.base_due_at == at("2026-12-01 17:00")
    clock.moment = at("2026-12-03 09:00")
    ready = desk.acts.do(code, Act.READY)
    assert ready.timeliness == "late"


def test_a_second_apology_wants_a_supervisor(desk: Desk, code: str) -> None:
    desk.acts.do(code, Act.EXTEND, {"until": "2026-12-08T17:00", "reason": "Lý do (mẫu)"})
    again = {"until": "2026-12-10T17:00", "reason": "Lý do (mẫu)"}
    with pytest.raises(EntryRefused) as refusal:
        desk.acts.do(code, Act.EXTEND, again)
    assert refusal.value.field == "supervisor"
    allowed = desk.acts.do(code, Act.EXTEND, again | {"supervisor": "Phan Văn Chín (mẫu)"})
    assert allowed.due_at == at("2026-12-10 17:00")


def test_a_stop_waits_for_the_deadline(desk: Desk, code: str, clock: FixedClock) -> None:
    asked = {"content": "Thiếu giấy (mẫu)", "stage": "check", "until": "2026-11-27"}
    desk.acts.do(code, Act.ASK_SUPPLEMENT, asked)
    with pytest.raises(EntryRefused):
        desk.acts.do(code, Act.STOP, {"reason": "Quá hạn (mẫu)"})
    clock.moment = at("2026-11-30 08:00")
    assert desk.acts.do(code, Act.STOP, {"reason": "Quá hạn (mẫu)"}).state is State.STOPPED


def test_a_correction_keeps_both_values(desk: Desk, code: str) -> None:
    values = {"field": "applicant.name", "value": "Công ty Đổi Tên (mẫu)", "reason": "Ghi nhầm"}
    after = desk.acts.do(code, Act.CORRECT, values)
    line = after.history[-1].values
    assert after.applicant.name == "Công ty Đổi Tên (mẫu)"
    assert (line["old"], line["new"]) == (
        "Công ty TNHH Cá tra Cao Lãnh (mẫu)",
        "Công ty Đổi Tên (mẫu)",
    )
    assert [row.code for row in desk.search.find("doi ten").rows] == [code]


def test_a_corrected_receipt_moves_the_promise(desk: Desk, code: str) -> None:
    values = {"field": "received_at", "value": "2026-11-17T08:00", "reason": "Ghi nhầm ngày"}
    after = desk.acts.do(code, Act.CORRECT, values)
    assert after.received_at == at("2026-11-17 08:00")
    assert after.due_at == at("2026-12-02 17:00")


@pytest.mark.parametrize("act", [Act.ASK_SUPPLEMENT, Act.ASK_EXPLANATION, Act.ASK_DUTY])
def test_no_deadline_is_over_before_it_is_set(desk: Desk, code: str, act: Act) -> None:
    before = desk.search.show(code)

    with pytest.raises(EntryRefused) as refusal:
        desk.acts.do(code, act, said(act) | {"until": "2026-11-24"})

    assert refusal.value.field == "until"
    assert desk.search.show(code) == before


def corrected_receipt(desk: Desk, code: str, value: str, **more: str) -> DossierView:
    return desk.acts.do(
        code, Act.CORRECT, {"field": "received_at", "value": value, "reason": "Ghi nhầm"} | more
    )


def test_a_receipt_is_not_corrected_to_behind_an_act_and_its_day_can_be_closed(
    desk: Desk, code: str
) -> None:
    desk.acts.do(code, Act.ASSIGN, {"division": "Phòng (mẫu)", "at": "2026-11-17T09:00"})
    desk.acts.do(code, Act.READY, {"at": "2026-11-18T10:00"})
    before = desk.search.show(code)

    with pytest.raises(EntryRefused) as refusal:
        corrected_receipt(desk, code, "2026-11-19T08:00")

    (problem,) = refusal.value.problems
    assert (problem.field, problem.code) == ("value", "receipt-behind-act")
    assert problem.values == {"first": "09:00 17/11/2026"}
    assert desk.search.show(code) == before
    corrected = corrected_receipt(desk, code, "2026-11-17T09:00")
    assert corrected.received_at == at("2026-11-17 09:00")
    assert desk.days.close(corrected.received_at.date()).number == 1


def test_what_was_taken_back_or_does_not_move_a_dossier_holds_no_receipt(
    desk: Desk, code: str
) -> None:
    desk.acts.do(code, Act.NOTE, {"content": "Ghi chú (mẫu)", "at": "2026-11-16T09:00"})
    corrected_receipt(desk, code, "2026-11-16T10:00", at="2026-11-16T11:00")
    desk.acts.do(code, Act.READY, {"at": "2026-11-17T10:00"})
    desk.acts.do(code, Act.TAKE_BACK, {"reason": "Nhầm (mẫu)"})

    corrected = corrected_receipt(desk, code, "2026-11-19T08:00")

    assert corrected.received_at == at("2026-11-19 08:00")


def test_what_was_done_before_an_acceptance_holds_no_receipt(desk: Desk) -> None:
    entry = an_entry(channel=Channel.ONLINE_FULL, official_code="H20.99-261116-0042")
    filed = desk.intake.file_online(entry, at("2026-11-16 08:00"))
    way = {"return_method": "counter", "by": "A (mẫu)", "at": "2026-11-16T09:00"}
    desk.acts.do(filed.code, Act.CHANGE_RETURN, way)
    accepted = desk.acts.do(filed.code, Act.ACCEPT, {"at": "2026-11-17T08:00"})

    corrected = corrected_receipt(desk, accepted.code, "2026-11-17T10:00")

    assert corrected.received_at == at("2026-11-17 10:00")


def test_no_act_lies_before_the_corrected_receipt(desk: Desk, code: str) -> None:
    corrected_receipt(desk, code, "2026-11-18T08:00", at="2026-11-16T09:00")

    with pytest.raises(MomentTooEarly) as refusal:
        desk.acts.do(code, Act.ASSIGN, {"division": "Phòng (mẫu)", "at": "2026-11-17T09:00"})

    assert refusal.value.values["after"] == "08:00 18/11/2026"


# ---------------------------------------------------------------- who holds it
def test_a_division_holds_again_with_its_deadline_what_a_partner_has_answered(
    desk: Desk, code: str
) -> None:
    division = {"division": "Phòng (mẫu)", "officer": "Lê Văn Tám (mẫu)"}
    assigned = desk.acts.do(code, Act.ASSIGN, division | {"until": "2026-11-27T17:00"})
    desk.acts.do(code, Act.ASK_PARTNER, {"partner": "Sở (mẫu)", "until": "2026-11-26T17:00"})

    answered = desk.acts.do(code, Act.PARTNER_ANSWERED)

    assert answered.holder_until == at("2026-11-27 17:00")
    assert _held_by(answered) == _held_by(assigned)


@pytest.mark.parametrize("until", ["", "2026-11-26T17:00"])
def test_who_is_asked_as_the_partner_and_is_the_holder_holds_on(
    desk: Desk, code: str, until: str
) -> None:
    assigned = desk.acts.do(code, Act.ASSIGN, {"division": "Sở Xây dựng (mẫu)"})
    asked = {"partner": "Sở Xây dựng (mẫu)", "until": until}
    desk.acts.do(code, Act.ASK_PARTNER, asked)

    answered = desk.acts.do(code, Act.PARTNER_ANSWERED)

    assert _held_by(answered) == _held_by(assigned) == ("Sở Xây dựng (mẫu)", "", None)


def _held_by(view: DossierView) -> tuple[object, ...]:
    return view.holder, view.officer, view.holder_until


# ---------------------------------------------------------------- what is odd
@pytest.mark.parametrize(
    ("day", "latest"), [("2026-11-26", ""), ("2026-11-27", ""), ("2026-11-29", "27/11/2026")]
)
def test_an_apology_is_late_behind_the_last_working_day_before_the_promise(
    desk: Desk, clock: FixedClock, day: str, latest: str
) -> None:
    clock.moment = at(f"{day} 09:00")
    code = desk.reception.receive(an_entry(received_at=at("2026-11-13 08:00"))).dossier.code
    assert desk.search.show(code).due_at == at("2026-11-30 17:00")  # a Monday

    odd = desk.acts.warnings(code, Act.EXTEND, {"until": "2026-12-08T17:00", "reason": "x"})

    told = [(one.code, one.values["latest"]) for one in odd]
    assert told == ([("apology-late", latest)] if latest else [])


def test_a_second_invitation_before_two_working_days_is_warned_of_and_done(
    desk: Desk, code: str, do: Do, clock: FixedClock
) -> None:
    clock.moment = at("2026-11-26 16:00")
    lead_to(State.RETURNED, do)
    assert do(Act.INVITE).warnings == ()
    clock.moment = at("2026-11-27 08:00")

    early = do(Act.INVITE)

    assert early.post_state is PostState.INVITED_AGAIN
    (warning,) = early.warnings
    assert (warning.field, warning.code) == ("at", "invitation-early")
    assert warning.values == {"day": "26/11/2026", "earliest": "30/11/2026"}
    desk.acts.do(code, Act.TAKE_BACK)
    clock.moment = at("2026-11-30 08:00")
    assert do(Act.INVITE).warnings == ()


def test_an_invitation_of_an_earlier_sending_holds_none_back(do: Do) -> None:
    lead_to(State.RETURNED, do)
    for act in (Act.INVITE, Act.SEND_BACK, Act.BACK_ON_SHELF, Act.POST):
        do(act)

    assert do(Act.INVITE).warnings == ()
