"""Promises under a changed calendar: none moves by itself, each decision is kept and told."""

import json
import time as clocks
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, time

import pytest
from sqlalchemy import select

from kktdesk.domain.calendar import CalendarDay, DayKind
from kktdesk.domain.calendar_errors import PromiseChoiceStale
from kktdesk.domain.counting_rules import (
    DEFAULT_RULES,
    AfterHours,
    CountingRules,
    School,
    SupplementMode,
)
from kktdesk.domain.dossier import Act
from kktdesk.domain.errors import CalendarEnds, DossierUnknown, EntryRefused
from kktdesk.domain.office_hours import OfficeHours
from kktdesk.models.catalogue import CalendarEdition
from kktdesk.models.dossier import Dossier
from kktdesk.services import rules_record
from kktdesk.services.calendar_files import load_calendar
from kktdesk.services.calendar_views import (
    MovedPromise,
    PromiseChoice,
    PromiseDecision,
    PutDay,
    RemoveDay,
    SetHours,
    TakeYears,
)
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk, open_desk
from kktdesk.services.procedure_views import OfficeRules
from kktdesk.services.views import DossierView
from tests.factories import COMPANY, an_entry, at, named

STORM = PutDay(CalendarDay(date(2026, 12, 4), DayKind.OFFICE_CLOSED, "Bão", "QĐ 5"))
FLOOD = PutDay(CalendarDay(date(2026, 12, 14), DayKind.OFFICE_CLOSED, "Lũ", "QĐ 6"))
CULTURE = RemoveDay(date(2026, 11, 24))
BEFORE, AFTER = at("2026-12-09 17:00"), at("2026-12-10 17:00")
SHORT = OfficeHours(((time(7, 30), time(11, 30)), (time(13, 30), time(16, 30))))


@pytest.fixture
def other(desk: Desk) -> Iterator[Desk]:
    other = open_desk(desk.data_dir, FixedClock(desk.now()))
    yield other
    other.close()


@pytest.fixture
def dossier(desk: Desk) -> DossierView:
    """Give a dossier of ten working days, due on 09/12/2026."""
    return desk.reception.receive(an_entry()).dossier


def choices(
    moved: tuple[MovedPromise, ...], decision: PromiseDecision
) -> tuple[PromiseChoice, ...]:
    return tuple(
        PromiseChoice(code=promise.code, decision=decision, after=promise.after)
        for promise in moved
    )


def kept(desk: Desk, code: str) -> Dossier:
    with desk._register.reading() as work:
        return work.session.scalars(select(Dossier).where(Dossier.code == code)).one()


def dues(desk: Desk) -> list[object]:
    with desk._register.reading() as work:
        return list(work.session.scalars(select(Dossier.due_at).order_by(Dossier.id)))


# ---------------------------------------------------------------- what a dossier keeps
def test_a_dossier_keeps_what_its_date_was_reckoned_with(desk: Desk, dossier: DossierView) -> None:
    row = kept(desk, dossier.code)

    assert row.promise_version == row.calendar_version == load_calendar().version
    assert rules_record.from_record(row.counting_rules) == DEFAULT_RULES
    assert row.term_source
    assert row.procedure_record == 0


def test_a_dossier_keeps_the_rules_that_the_office_had_when_it_came(desk: Desk) -> None:
    desk.office.set_rules(OfficeRules(school=School.SAME_TIME), "QĐ 7")

    dossier = desk.reception.receive(an_entry()).dossier

    assert dossier.due_at == at("2026-12-09 09:15")
    assert kept(desk, dossier.code).counting_rules == rules_record.to_record(
        replace(DEFAULT_RULES, school=School.SAME_TIME)
    )
    desk.office.set_rules(OfficeRules(), "QĐ 8")
    assert desk.promises.why(dossier.code).due.at == dossier.due_at
    (promise,) = desk.calendars.change(STORM, "", 0).moved
    assert promise.after == at("2026-12-10 09:15")


def test_the_open_form_shows_what_would_be_kept(desk: Desk) -> None:
    desk.office.set_rules(OfficeRules(school=School.SAME_TIME), "QĐ 7")
    desk.calendars.change(STORM, "", 0)

    due = desk.reception.draft(an_entry()).due

    assert due is not None
    assert due.at == at("2026-12-10 09:15")


@pytest.mark.parametrize(
    "rules",
    [
        DEFAULT_RULES,
        CountingRules(
            school=School.SAME_TIME,
            after_hours=AfterHours.NEXT_DAY_IS_DAY_0,
            same_day_cutoff=time(14, 30),
            hours=replace(SHORT, intake=((time(8), time(10)),)),
            supplement=SupplementMode.FIXED_TERM,
            supplement_days=1,
        ),
    ],
)
def test_rules_are_kept_as_they_were(rules: CountingRules) -> None:
    record = json.loads(json.dumps(rules_record.to_record(rules)))

    assert rules_record.from_record(record) == rules


def test_a_dossier_from_before_there_were_choices_has_the_default_rules() -> None:
    assert rules_record.from_record(None) == DEFAULT_RULES


def test_the_programs_calendar_is_kept_once_with_the_first_receipt(desk: Desk) -> None:
    for _ in range(3):
        desk.reception.receive(an_entry())

    with desk._register.reading() as work:
        (row,) = work.session.scalars(select(CalendarEdition))
    assert (row.number, row.version) == (0, load_calendar().version)
    assert row.what == "Lịch có sẵn trong chương trình"
    assert desk.calendars.view().editions == ()


def test_a_refused_receipt_keeps_no_calendar(desk: Desk) -> None:
    with pytest.raises(EntryRefused):
        desk.reception.receive(named(""))

    with desk._register.reading() as work:
        assert work.session.scalars(select(CalendarEdition)).all() == []


def test_a_receipt_under_an_edition_keeps_no_other_calendar(desk: Desk) -> None:
    desk.calendars.change(STORM, "", 0)

    version = desk.reception.receive(an_entry()).dossier.calendar_version

    with desk._register.reading() as work:
        assert [row.version for row in work.session.scalars(select(CalendarEdition))] == [version]


# ---------------------------------------------------------------- which promises moved
def test_nothing_has_moved_while_the_calendar_holds(desk: Desk, dossier: DossierView) -> None:
    assert dossier.due_at == BEFORE
    assert desk.promises.moved() == ()


def test_a_promise_that_would_move_is_listed_and_does_not_move(
    desk: Desk, dossier: DossierView
) -> None:
    moved = desk.calendars.change(STORM, "", 0).moved

    assert moved == desk.promises.moved()
    assert moved == (
        MovedPromise(
            code=dossier.code,
            applicant=COMPANY.name,
            procedure_name=dossier.procedure_name,
            received_at=dossier.received_at,
            before=BEFORE,
            after=AFTER,
            base_before=BEFORE,
            base_after=AFTER,
            suggested=PromiseDecision.KEEP,
        ),
    )
    assert kept(desk, dossier.code).due_at == BEFORE


def test_an_earlier_date_is_suggested_to_be_promised(desk: Desk) -> None:
    desk.reception.receive(an_entry(received_at=at("2026-11-20 09:00")))

    (promise,) = desk.calendars.change(CULTURE, "", 0).moved

    assert promise.after < promise.before
    assert promise.suggested is PromiseDecision.RE_PROMISE


def test_a_promise_that_the_edit_does_not_touch_is_not_listed(
    desk: Desk, dossier: DossierView
) -> None:
    assert desk.calendars.change(FLOOD, "", 0).moved == ()
    assert kept(desk, dossier.code).promise_version == load_calendar().version


def test_a_dossier_with_a_result_is_not_listed(desk: Desk, dossier: DossierView) -> None:
    desk.results.ready(dossier.code)

    assert desk.calendars.change(STORM, "", 0).moved == ()


def test_who_waits_is_not_listed_when_a_withdrawal_is_asked_for(
    desk: Desk, dossier: DossierView
) -> None:
    desk.acts.do(dossier.code, Act.ASK_DUTY, {"content": "Nộp lệ phí (mẫu)"})
    assert desk.calendars.preview(STORM) == ()

    desk.acts.do(dossier.code, Act.ASK_WITHDRAWAL, {"reason": "Xin rút (mẫu)"})

    assert desk.calendars.preview(STORM) == ()


def test_promises_are_listed_oldest_first(desk: Desk) -> None:
    for moment in ("2026-11-25 09:00", "2026-11-23 09:00", "2026-11-24 09:00"):
        desk.reception.receive(an_entry(received_at=at(moment)))

    moved = desk.calendars.change(STORM, "", 0).moved

    assert [promise.before for promise in moved] == sorted(row.before for row in moved)
    assert len(moved) == 3


def test_a_change_of_hours_moves_the_moment(desk: Desk, dossier: DossierView) -> None:
    (promise,) = desk.calendars.change(SetHours(SHORT), "", 0).moved

    assert (promise.code, promise.after) == (dossier.code, at("2026-12-09 16:30"))
    assert promise.suggested is PromiseDecision.RE_PROMISE


@pytest.mark.usefixtures("dossier")
def test_a_promise_is_reckoned_again_with_the_rules_of_its_dossier(desk: Desk) -> None:
    same_time = replace(DEFAULT_RULES, school=School.SAME_TIME)
    with desk._register.writing() as work:
        row = work.session.scalars(select(Dossier)).one()
        row.counting_rules, row.due_at = rules_record.to_record(same_time), at("2026-12-09 09:15")
        work.commit()

    (promise,) = desk.calendars.change(STORM, "", 0).moved

    assert promise.after == at("2026-12-10 09:15")


def test_undoing_the_edit_leaves_nothing_to_decide(desk: Desk, dossier: DossierView) -> None:
    desk.calendars.change(STORM, "", 0)

    assert desk.calendars.undo(1).moved == ()
    assert kept(desk, dossier.code).due_at == BEFORE


def test_a_promise_beyond_the_years_of_the_calendar_stays(desk: Desk, clock: FixedClock) -> None:
    desk.calendars.change(TakeYears((desk.calendars.propose(2028),)), "", 0)
    clock.moment = at("2027-12-28 09:00")
    code = desk.reception.receive(an_entry()).dossier.code

    assert desk.calendars.undo(1).moved == ()
    assert desk.promises.why(code).due.at == kept(desk, code).due_at


# ---------------------------------------------------------------- deciding
def test_a_kept_promise_stays_and_is_not_asked_again(desk: Desk, dossier: DossierView) -> None:
    changed = desk.calendars.change(STORM, "", 0)

    left = desk.promises.decide(choices(changed.moved, PromiseDecision.KEEP), "Đã hẹn dân")

    row = kept(desk, dossier.code)
    assert (left, desk.promises.moved()) == ((), ())
    assert row.due_at == BEFORE
    assert row.calendar_version == load_calendar().version
    assert row.promise_version == changed.view.calendar.version


def test_a_kept_promise_is_not_asked_for_by_an_edit_that_does_not_touch_it(
    desk: Desk, dossier: DossierView
) -> None:
    moved = desk.calendars.change(STORM, "", 0).moved
    desk.promises.decide(choices(moved, PromiseDecision.KEEP), "Đã hẹn dân")

    assert desk.calendars.change(FLOOD, "", 1).moved == ()
    later = PutDay(replace(STORM.day, day=date(2026, 12, 8)))
    (promise,) = desk.calendars.change(later, "", 2).moved
    assert (promise.code, promise.before) == (dossier.code, BEFORE)
    assert promise.after == at("2026-12-11 17:00")


def test_a_promise_made_anew_has_its_new_date_and_calendar(
    desk: Desk, dossier: DossierView
) -> None:
    changed = desk.calendars.change(STORM, "", 0)

    desk.promises.decide(choices(changed.moved, PromiseDecision.RE_PROMISE), "Bão")

    row = kept(desk, dossier.code)
    assert row.due_at == AFTER
    assert row.calendar_version == row.promise_version == changed.view.calendar.version
    assert desk.promises.moved() == ()
    (back,) = desk.calendars.undo(1).moved
    assert (back.before, back.after) == (AFTER, BEFORE)


@pytest.mark.parametrize(
    ("decision", "act"),
    [(PromiseDecision.KEEP, "keep-promise"), (PromiseDecision.RE_PROMISE, "re-promise")],
)
def test_a_decision_stands_in_the_log_of_its_dossier_without_names(
    desk: Desk, dossier: DossierView, decision: PromiseDecision, act: str
) -> None:
    changed = desk.calendars.change(STORM, "", 0)

    desk.promises.decide(choices(changed.moved, decision), "Bão số 9")

    line = desk.search.show(dossier.code).history[-1]
    assert (line.act, line.at) == (act, desk.now())
    assert line.values == {
        "before": BEFORE.isoformat(),
        "after": AFTER.isoformat(),
        "reason": "Bão số 9",
        "calendar_version": changed.view.calendar.version,
    }


def test_what_was_not_decided_still_waits(desk: Desk) -> None:
    for _ in range(3):
        desk.reception.receive(an_entry())
    first, *others = desk.calendars.change(STORM, "", 0).moved

    left = desk.promises.decide(choices((first,), PromiseDecision.KEEP), "Đã hẹn dân")

    assert left == tuple(others) == desk.promises.moved()


def test_a_decision_needs_a_reason(desk: Desk, dossier: DossierView) -> None:
    moved = desk.calendars.change(STORM, "", 0).moved

    with pytest.raises(EntryRefused) as refusal:
        desk.promises.decide(choices(moved, PromiseDecision.KEEP), " ")

    assert refusal.value.field == "reason"
    assert desk.promises.moved() == moved
    assert [line.act for line in desk.search.show(dossier.code).history] == ["receive"]


def test_one_stale_choice_leaves_all_promises_as_they_were(desk: Desk) -> None:
    for _ in range(2):
        desk.reception.receive(an_entry())
    good, bad = choices(desk.calendars.change(STORM, "", 0).moved, PromiseDecision.RE_PROMISE)

    with pytest.raises(PromiseChoiceStale) as refusal:
        desk.promises.decide((good, replace(bad, after=BEFORE)), "Bão")

    assert refusal.value.values == {"code": bad.code}
    assert dues(desk) == [BEFORE, BEFORE]
    assert len(desk.promises.moved()) == 2
    assert [line.act for line in desk.search.show(good.code).history] == ["receive"]


def test_a_choice_made_before_another_edit_is_stale(desk: Desk, dossier: DossierView) -> None:
    seen = desk.calendars.change(STORM, "", 0).moved
    desk.calendars.change(PutDay(replace(STORM.day, day=date(2026, 12, 8))), "", 1)

    with pytest.raises(PromiseChoiceStale):
        desk.promises.decide(choices(seen, PromiseDecision.KEEP), "Bão")

    assert kept(desk, dossier.code).promise_version == load_calendar().version


@pytest.mark.usefixtures("dossier")
@pytest.mark.parametrize("code", ["H20.99-261125-0002", "x" * 100, ""])
def test_a_choice_for_no_dossier_is_refused(desk: Desk, code: str) -> None:
    (choice,) = choices(desk.calendars.change(STORM, "", 0).moved, PromiseDecision.KEEP)

    with pytest.raises(PromiseChoiceStale) as refusal:
        desk.promises.decide((replace(choice, code=code),), "Bão")

    assert refusal.value.values == {"code": code[:60]}
    assert len(desk.promises.moved()) == 1


def test_a_promise_is_decided_once(desk: Desk, dossier: DossierView) -> None:
    (choice,) = choices(desk.calendars.change(STORM, "", 0).moved, PromiseDecision.RE_PROMISE)

    with pytest.raises(PromiseChoiceStale):
        desk.promises.decide((choice, choice), "Bão")

    assert kept(desk, dossier.code).due_at == BEFORE


def test_of_two_decisions_at_once_one_wins_and_the_other_is_told(
    desk: Desk, other: Desk, dossier: DossierView
) -> None:
    moved = desk.calendars.change(STORM, "", 0).moved

    def decide(of: Desk, decision: PromiseDecision) -> str:
        try:
            of.promises.decide(choices(moved, decision), "Bão")
        except PromiseChoiceStale as error:
            return error.code
        return decision.value

    with ThreadPoolExecutor(2) as pool:
        told = list(pool.map(decide, (desk, other), PromiseDecision))

    assert told.count("promise-choice-stale") == 1
    acts = [line.act for line in desk.search.show(dossier.code).history]
    assert len(acts) == 2
    assert (kept(desk, dossier.code).due_at == AFTER) is (acts[-1] == "re-promise")


def test_a_decision_under_the_programs_calendar_keeps_that_calendar(desk: Desk) -> None:
    desk.calendars.change(STORM, "", 0)
    code = desk.reception.receive(an_entry()).dossier.code

    moved = desk.calendars.undo(1).moved
    desk.promises.decide(choices(moved, PromiseDecision.RE_PROMISE), "Không còn bão")

    assert kept(desk, code).calendar_version == load_calendar().version
    assert desk.promises.why(code).due.at == BEFORE


# ---------------------------------------------------------------- many
def test_ten_thousand_open_dossiers_are_reckoned_again_at_once(
    desk: Desk, dossier: DossierView
) -> None:
    _multiply(desk, 10_000)
    started = clocks.process_time()

    moved = desk.calendars.preview(STORM)

    spent = clocks.process_time() - started
    assert spent < 2.5  # 0.3 s as it is; measuring coverage costs several times that
    assert len(moved) == 10_000
    assert moved[0].code == dossier.code


def _multiply(desk: Desk, count: int) -> None:
    """Copy the only dossier, row for row."""
    own = {"id", "request_id", "code", "official_code"}
    columns = ", ".join(
        f'"{column.name}"' for column in Dossier.__table__.columns if column.name not in own
    )
    with desk._register.writing() as work:
        work.session.connection().exec_driver_sql(
            "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "  # noqa: S608 - names of our own columns
            f"INSERT INTO dossier (request_id, code, {columns}) "
            f"SELECT 'r' || i, 'H20.99-261125-' || i, {columns} FROM dossier, n",
            (count,),
        )
        work.commit()


# ---------------------------------------------------------------- why
def test_why_tells_each_day_with_the_rules_and_the_source(
    desk: Desk, dossier: DossierView
) -> None:
    why = desk.promises.why(dossier.code)

    assert (why.code, why.promised_at, why.due.at) == (dossier.code, BEFORE, BEFORE)
    assert [line.day for line in why.lines] == [day.day for day in why.due.trace]
    assert why.lines[0].day == date(2026, 11, 25)
    assert sum(line.is_counted for line in why.lines) == 10
    assert f"Lịch làm việc: {load_calendar().version}." in why.rules
    assert why.source == kept(desk, dossier.code).term_source
    assert why.notes == ()


def test_why_counts_with_the_calendar_of_the_receipt_after_an_edit(
    desk: Desk, dossier: DossierView
) -> None:
    desk.calendars.change(STORM, "", 0)

    why = desk.promises.why(dossier.code)

    assert (why.due.at, why.due.calendar_version) == (BEFORE, load_calendar().version)
    assert why.notes == ()


def test_why_finds_the_edition_of_a_receipt_behind_later_ones(desk: Desk) -> None:
    version = desk.calendars.change(STORM, "", 0).view.calendar.version
    code = desk.reception.receive(an_entry()).dossier.code
    desk.calendars.change(PutDay(replace(STORM.day, day=date(2026, 12, 8))), "", 1)
    desk.calendars.undo(2)
    desk.calendars.undo(3)

    why = desk.promises.why(code)

    assert (why.due.at, why.due.calendar_version) == (AFTER, version)
    assert ("Cơ quan nghỉ riêng (Bão), không tính.") in [line.why for line in why.lines]


def test_why_says_that_a_promise_was_kept(desk: Desk, dossier: DossierView) -> None:
    moved = desk.calendars.change(STORM, "", 0).moved
    desk.promises.decide(choices(moved, PromiseDecision.KEEP), "Đã hẹn dân")

    why = desk.promises.why(dossier.code)

    assert why.due.at == why.promised_at == BEFORE
    assert why.notes == (
        (
            "Lịch đổi, tính lại thì là 17:00 ngày 10/12/2026; ngày 25/11/2026 cơ quan quyết "
            "định giữ hẹn 17:00 ngày 09/12/2026. Lý do: Đã hẹn dân"
        ),
    )


def test_why_says_that_a_promise_was_made_anew(desk: Desk, dossier: DossierView) -> None:
    moved = desk.calendars.change(STORM, "", 0).moved
    desk.promises.decide(choices(moved, PromiseDecision.RE_PROMISE), "Bão {số} 9")

    why = desk.promises.why(dossier.code)

    assert why.due.at == why.promised_at == AFTER
    assert why.notes == (
        (
            "Lịch đổi; ngày 25/11/2026 cơ quan hẹn lại 17:00 ngày 10/12/2026, trước đó hẹn "
            "17:00 ngày 09/12/2026. Lý do: Bão {số} 9"
        ),
    )


def test_why_says_that_the_calendar_of_the_receipt_is_not_kept(
    desk: Desk, dossier: DossierView
) -> None:
    with desk._register.writing() as work:
        work.session.scalars(select(Dossier)).one().calendar_version = "2010-2027/00000000"
        work.commit()
    current = desk.calendars.change(STORM, "", 0).view.calendar.version

    why = desk.promises.why(dossier.code)

    assert why.due.calendar_version == current
    assert why.notes == (
        (
            "Lịch ghi trên giấy tiếp nhận (2010-2027/00000000) không còn lưu; cách tính dưới đây "
            f"theo lịch đang dùng ({current})."
        ),
        (
            "Ngày đang hẹn là 17:00 ngày 09/12/2026; tính theo lịch và cách tính ở đây thì là "
            "17:00 ngày 10/12/2026."
        ),
    )


def test_why_of_a_dossier_that_does_not_exist_is_refused(desk: Desk) -> None:
    with pytest.raises(DossierUnknown):
        desk.promises.why("H20.99-261125-0404")


def test_why_is_refused_where_no_calendar_reaches(desk: Desk, clock: FixedClock) -> None:
    desk.calendars.change(TakeYears((desk.calendars.propose(2028),)), "", 0)
    clock.moment = at("2027-12-28 09:00")
    code = desk.reception.receive(an_entry()).dossier.code
    desk.calendars.undo(1)
    with desk._register.writing() as work:
        work.session.scalars(select(Dossier)).one().calendar_version = "2010-2028/00000000"
        work.commit()

    with pytest.raises(CalendarEnds):
        desk.promises.why(code)


# ---------------------------------------------------------------- with an apology on the way
LATER = {"until": "2026-12-18T17:00", "reason": "Hồ sơ phức tạp (mẫu)"}
WAIT = {"content": "Thiếu giấy (mẫu)", "stage": "check"}


def bases(desk: Desk, code: str) -> tuple[object, object]:
    row = kept(desk, code)
    return row.due_at, row.base_due_at


def test_a_promise_made_anew_leaves_the_apology_out_of_what_late_is_measured_by(
    desk: Desk, dossier: DossierView, clock: FixedClock
) -> None:
    clock.move(days=1)
    desk.acts.do(dossier.code, Act.EXTEND, LATER)
    desk.acts.do(dossier.code, Act.ASK_SUPPLEMENT, WAIT)
    clock.move(days=1)  # from Thursday to Friday
    desk.acts.do(dossier.code, Act.SUPPLEMENT)
    assert bases(desk, dossier.code) == (at("2026-12-21 17:00"), at("2026-12-10 17:00"))

    (promise,) = moved = desk.calendars.change(STORM, "", 0).moved
    desk.promises.decide(choices(moved, PromiseDecision.RE_PROMISE), "Bão")

    assert (promise.base_before, promise.base_after) == (
        at("2026-12-10 17:00"),
        at("2026-12-11 17:00"),
    )
    assert bases(desk, dossier.code) == (promise.after, at("2026-12-11 17:00"))
    assert desk.promises.moved() == ()


def test_an_apology_does_not_hide_that_the_measure_of_late_has_moved(
    desk: Desk, dossier: DossierView
) -> None:
    desk.acts.do(dossier.code, Act.EXTEND, LATER)

    (promise,) = moved = desk.calendars.change(STORM, "", 0).moved

    assert (promise.before, promise.after) == (at("2026-12-18 17:00"), at("2026-12-18 17:00"))
    assert (promise.base_before, promise.base_after) == (BEFORE, AFTER)
    assert promise.suggested is PromiseDecision.KEEP
    desk.promises.decide(choices(moved, PromiseDecision.RE_PROMISE), "Bão")
    assert bases(desk, dossier.code) == (at("2026-12-18 17:00"), AFTER)
    assert desk.promises.moved() == ()


def test_a_kept_measure_of_late_is_not_asked_for_again(desk: Desk, dossier: DossierView) -> None:
    desk.acts.do(dossier.code, Act.EXTEND, LATER)
    moved = desk.calendars.change(STORM, "", 0).moved

    desk.promises.decide(choices(moved, PromiseDecision.KEEP), "Đã hẹn dân")

    assert bases(desk, dossier.code) == (at("2026-12-18 17:00"), BEFORE)
    assert desk.promises.moved() == ()


def test_undoing_what_was_done_before_a_promise_was_made_anew_leaves_the_new_promise(
    desk: Desk, dossier: DossierView, clock: FixedClock
) -> None:
    desk.acts.do(dossier.code, Act.EXTEND, LATER)
    clock.move(minutes=1)
    moved = desk.calendars.change(STORM, "", 0).moved
    desk.promises.decide(choices(moved, PromiseDecision.RE_PROMISE), "Bão")
    clock.move(minutes=1)

    back = desk.acts.do(dossier.code, Act.TAKE_BACK)

    assert (back.due_at, back.base_due_at) == (AFTER, AFTER)
    assert back.history[-1].values["undone"] == "extend"
    assert desk.promises.moved() == ()


def test_undoing_what_was_done_after_a_promise_was_made_anew_leaves_it_too(
    desk: Desk, dossier: DossierView, clock: FixedClock
) -> None:
    moved = desk.calendars.change(STORM, "", 0).moved
    desk.promises.decide(choices(moved, PromiseDecision.RE_PROMISE), "Bão")
    clock.move(minutes=1)
    desk.acts.do(dossier.code, Act.EXTEND, LATER)

    back = desk.acts.do(dossier.code, Act.TAKE_BACK)

    assert (back.due_at, back.base_due_at) == (AFTER, AFTER)


def test_a_calendar_that_moves_the_term_behind_an_apology_can_be_changed(
    desk: Desk, dossier: DossierView
) -> None:
    desk.acts.do(dossier.code, Act.EXTEND, LATER | {"until": "2026-12-10T08:00"})

    (promise,) = moved = desk.calendars.change(STORM, "", 0).moved

    assert (promise.before, promise.after) == (at("2026-12-10 08:00"), AFTER)
    desk.promises.decide(choices(moved, PromiseDecision.RE_PROMISE), "Bão")
    assert desk.search.show(dossier.code).due_at == AFTER
