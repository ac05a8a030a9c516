"""Closed days: numbered, locked, kept whole; what comes later stands on the next sheet."""

import random
import shutil
import threading
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event

from kktdesk.domain.day_errors import DayAlreadyClosed, DayInFuture, DayLocked, DayNotClosed
from kktdesk.domain.day_sheet import DAY_SETS, FLOWS, DaySheet
from kktdesk.domain.dossier import Act
from kktdesk.domain.errors import DeskError, EntryRefused
from kktdesk.domain.moment import local_day
from kktdesk.domain.report import OPEN, DossierSet
from kktdesk.services.clock import FixedClock
from kktdesk.services.day_record import digest, from_record, to_record
from kktdesk.services.day_sheets import counting
from kktdesk.services.day_views import DayClosed
from kktdesk.services.desk import Desk, open_desk
from kktdesk.storage import day_closes, log
from kktdesk.storage.set_members import members_by_set
from tests.factories import OFFICE, an_entry, at
from tests.integration.services.test_lives import START, Lives, rest_of

TODAY, TOMORROW = date(2026, 11, 25), date(2026, 11, 26)
YESTERDAY = date(2026, 11, 24)
ALLOWED = ("Lê Hoàng Phúc (mẫu)", "Chốt nhầm (mẫu)")


def received(desk: Desk, moment: str = "2026-11-25 08:00") -> str:
    return desk.reception.receive(an_entry(received_at=at(moment))).dossier.code


def kept(desk: Desk, day: date) -> DaySheet:
    with desk._register.reading() as work:
        row = day_closes.standing(work.session, day)
        assert row is not None
        assert digest(row.sheet) == row.sha256
        return from_record(row.sheet)


def closed(desk: Desk, day: date) -> DayClosed:
    found = desk.days.closed(day)
    assert found is not None
    return found


# ---------------------------------------------------------------- numbered, kept, locked
def test_a_close_is_numbered_and_keeps_the_sheet_with_the_head_of_the_log(desk: Desk) -> None:
    code = received(desk)
    before = desk.figures.sheet(TODAY)

    done = desk.days.close(TODAY)

    assert (done.number, done.clerk, done.closed_at) == (1, OFFICE.clerk, at("2026-11-25 09:15"))
    assert (done.log_lines, done.log_head) == (2, before.log_head)
    assert desk.days.closed(TODAY) == done
    sheet = desk.figures.sheet(TODAY)
    assert sheet == kept(desk, TODAY)
    assert sheet.number == 1
    assert sheet.behind[DossierSet.RECEIVED_COUNTER] == (code,)
    assert desk.figures.day(TODAY) == sheet.summary == before.summary


def test_the_line_of_the_close_carries_the_hash_of_the_sheet(desk: Desk) -> None:
    done = desk.days.close(TODAY)

    with desk._register.reading() as work:
        (line,) = log.lines_of(work.session, TODAY.isoformat())
        assert log.first_broken(work.session) is None
    assert done.sha256 in line.body
    assert line.act == "close-day"
    assert line.id == done.log_lines + 1


def test_a_kept_sheet_reads_back_as_it_was(desk: Desk) -> None:
    code = received(desk, "2026-11-20 08:00")
    received(desk)
    desk.results.ready(code)
    desk.results.post(code, "RR123456785VN")
    sheet = desk.figures.sheet(TODAY)

    assert from_record(to_record(sheet)) == sheet


def test_numbers_run_through_the_year_without_a_gap(desk: Desk, clock: FixedClock) -> None:
    clock.moment = at("2027-01-05 08:00")

    days = [date(2026, 12, 30), date(2026, 12, 31), date(2027, 1, 4), date(2027, 1, 5)]
    assert [desk.days.close(day).number for day in days] == [1, 2, 1, 2]


def test_a_refused_close_draws_no_number(desk: Desk) -> None:
    desk.days.close(YESTERDAY)
    with pytest.raises(DayAlreadyClosed) as refused:
        desk.days.close(YESTERDAY)
    assert refused.value.values == {"day": "24/11/2026", "number": 1}
    with pytest.raises(DayInFuture):
        desk.days.close(TOMORROW)

    assert desk.days.close(TODAY).number == 2


def test_the_number_is_taken_last_when_the_sheet_is_made(desk: Desk) -> None:
    received(desk)
    said: list[str] = []

    @event.listens_for(desk._register.engine, "before_cursor_execute")
    def _listen(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        said.append(statement)

    desk.days.close(TODAY)

    taken = next(at for at, one in enumerate(said) if "number_series" in one)
    assert any("FROM dossier" in one for one in said[:taken])
    assert not any("FROM dossier" in one for one in said[taken:])


def test_a_day_without_anything_is_closed_too(desk: Desk) -> None:
    assert desk.days.close(TODAY).number == 1
    assert desk.figures.day(TODAY).total.in_hand == 0


# ---------------------------------------------------------------- nothing changes it
@pytest.mark.parametrize("seed", range(3))
def test_nothing_that_happens_later_changes_a_closed_day(
    seed: int, desk: Desk, clock: FixedClock
) -> None:
    clock.moment = START
    lives = Lives(desk, clock, random.Random(seed))  # noqa: S311 - a game, no secret
    for _ in range(60):
        lives._step()
    day = local_day(clock.now())
    done = desk.days.close(day)
    answer, pdf = desk.figures.sheet(day), desk.papers.day_pdf(day)

    for _ in range(50):
        lives._step()

    assert closed(desk, day).sha256 == done.sha256
    assert desk.figures.sheet(day) == answer == kept(desk, day)
    assert desk.papers.day_pdf(day) == pdf


def test_a_sheet_outlives_what_it_counted(desk: Desk, clock: FixedClock) -> None:
    received(desk)
    desk.days.close(TODAY)
    pdf = desk.papers.day_pdf(TODAY)
    clock.move(days=1)
    code = desk.search.find("").rows[0].code
    desk.acts.do(code, Act.CANCEL, {"reason": "Nhập nhầm (mẫu)", "supervisor": "B (mẫu)"})
    clock.move(days=300)

    assert desk.papers.day_pdf(TODAY) == pdf


# ---------------------------------------------------------------- corrections
def test_what_is_received_for_a_closed_day_stands_on_the_next_sheet(
    desk: Desk, clock: FixedClock
) -> None:
    received(desk)
    desk.days.close(TODAY)
    clock.move(days=1)
    late = received(desk, "2026-11-25 16:30")

    sheet = desk.figures.sheet(TOMORROW)

    (found,) = sheet.corrections
    assert (found.code, [act.act for act in found.acts]) == (late, ["receive"])
    assert found.acts[0].clerk == OFFICE.clerk
    assert [(one.day, one.figure, one.delta) for one in found.changes] == [
        (TODAY, DossierSet.RECEIVED_COUNTER, 1),
        (TODAY, DossierSet.OPEN_IN_TERM, 1),
    ]
    assert sheet.previous is not None
    assert (sheet.previous.in_hand, sheet.previous.corrected, sheet.previous.between) == (1, 1, 0)
    assert sheet.summary.total.carried_over == 2
    assert desk.figures.day(TODAY).total.received == 1


def test_an_act_behind_the_close_of_the_same_day_is_a_correction(
    desk: Desk, clock: FixedClock
) -> None:
    code = received(desk, "2026-11-20 08:00")
    desk.days.close(TODAY)
    clock.move(minutes=20)
    desk.results.ready(code)
    clock.move(days=1)

    (found,) = desk.days.corrections(TOMORROW)

    assert [(one.figure, one.delta) for one in found.changes] == [
        (DossierSet.FINISHED_EARLY, 1),
        (DossierSet.OPEN_IN_TERM, -1),
    ]


def test_an_undone_result_corrects_the_day_on_which_it_was_ready(
    desk: Desk, clock: FixedClock
) -> None:
    code = received(desk, "2026-11-20 08:00")
    desk.results.ready(code)
    desk.days.close(TODAY)
    clock.move(days=1)
    desk.results.take_back(code, "Nhầm hồ sơ (mẫu)")

    (found,) = desk.days.corrections(TOMORROW)

    assert [act.act for act in found.acts] == ["take-back"]
    assert {(one.day, one.figure, one.delta) for one in found.changes} == {
        (TODAY, DossierSet.FINISHED_EARLY, -1),
        (TODAY, DossierSet.OPEN_IN_TERM, 1),
    }


def test_a_cancelled_number_corrects_its_day_and_a_note_corrects_nothing(
    desk: Desk, clock: FixedClock
) -> None:
    code = received(desk)
    desk.days.close(TODAY)
    clock.move(days=1)
    desk.acts.do(code, Act.NOTE, {"content": "Ghi chú (mẫu)"})
    assert desk.days.corrections(TOMORROW) == ()
    desk.acts.do(code, Act.CANCEL, {"reason": "Nhập nhầm (mẫu)", "supervisor": "B (mẫu)"})

    (found,) = desk.days.corrections(TOMORROW)

    assert {(one.figure, one.delta) for one in found.changes} == {
        (DossierSet.RECEIVED_COUNTER, -1),
        (DossierSet.CANCELLED, 1),
        (DossierSet.OPEN_IN_TERM, -1),
    }


def test_a_correction_is_said_once_and_the_next_one_goes_on_from_it(
    desk: Desk, clock: FixedClock
) -> None:
    code = received(desk, "2026-11-20 08:00")
    for day in (20, 23, 24, 25):
        desk.days.close(date(2026, 11, day))
    clock.move(days=1)
    said = {"field": "received_at", "reason": "Ghi nhầm ngày (mẫu)"}
    desk.acts.do(code, Act.CORRECT, said | {"value": "2026-11-23T08:00"})
    desk.days.close(TOMORROW)
    assert {(one.day.day, one.delta) for one in desk.days.corrections(TOMORROW)[0].changes} == {
        (20, -1),
        (23, 1),
    }
    clock.move(days=1)
    assert desk.days.corrections(date(2026, 11, 27)) == ()
    desk.acts.do(code, Act.CORRECT, said | {"value": "2026-11-24T08:00"})

    (found,) = desk.days.corrections(date(2026, 11, 27))

    assert {(one.day.day, one.delta) for one in found.changes} == {(23, -1), (24, 1)}


@pytest.mark.parametrize("seed", range(2))
def test_kept_figures_and_what_was_said_of_them_are_what_the_register_counts(
    seed: int, desk: Desk, clock: FixedClock
) -> None:
    """Over random lives with closes at random moments: no change of a closed day goes unsaid."""
    clock.moment = START
    dice = random.Random(seed)  # noqa: S311 - a game, no secret
    lives = Lives(desk, clock, dice)
    day = local_day(START)
    for _ in range(120):
        lives._step()
        _backdated(desk, lives, dice)
        if local_day(clock.now()) > day or dice.random() < 0.05:
            _closes(desk, day)
            day = max(day, local_day(clock.now()))
    _closes(desk, local_day(clock.now()))
    last = local_day(clock.now()) + timedelta(days=1)
    clock.moment = at(f"{last} 08:00")
    done = desk.days.close(last)

    with desk._register.reading() as work:
        days = day_closes.closed_days(work.session, local_day(START), last)
        how = counting(desk.catalogue)
        for one in sorted(days - {done.day}):
            row = day_closes.standing(work.session, one)
            assert row is not None
            window = how.window(one)
            now = members_by_set(work.session, FLOWS, window).codes
            for figure in FLOWS:
                known = dict.fromkeys(row.sheet["behind"][figure.value], 1)  # type: ignore[index]
                codes = {*known, *now[figure]}
                said = day_closes.said_changes(work.session, codes, date.min)
                for code in codes:
                    counted = known.get(code, 0) + said.get((one, code, figure.value), 0)
                    assert counted == (code in now[figure]), (one, figure, code)
    assert len(days) > 3


def _backdated(desk: Desk, lives: Lives, dice: random.Random) -> None:
    if dice.random() < 0.1:
        code = dice.choice(list(lives.models))
        view = desk.search.show(code)
        moment = view.received_at + timedelta(hours=dice.randrange(-60, 60))
        said = {"field": "received_at", "value": moment.isoformat(), "reason": "Nhầm (mẫu)"}
        try:
            after = desk.acts.do(code, Act.CORRECT, said)
        except DeskError:
            return
        lives.models[after.code].did(Act.CORRECT, desk.now(), rest_of(view))


def _closes(desk: Desk, until: date) -> None:
    for day in (*desk.days.unclosed(until), until):
        if desk.days.closed(day) is None:
            before = desk.figures.sheet(day).previous
            desk.days.close(day)
            if before is not None and before.day == day - timedelta(days=1):
                assert before.between == 0


def test_a_day_goes_on_from_a_closed_one_over_days_that_stay_open(desk: Desk) -> None:
    received(desk, "2026-11-20 08:00")
    desk.days.close(date(2026, 11, 20))
    received(desk, "2026-11-24 08:00")

    before = desk.figures.sheet(TODAY).previous

    assert before is not None
    assert (before.day.day, before.in_hand, before.corrected, before.between) == (20, 1, 0, 1)


def test_an_earlier_day_that_is_closed_late_says_no_correction_of_others(
    desk: Desk, clock: FixedClock
) -> None:
    desk.days.close(TODAY)
    clock.move(days=1)
    received(desk, "2026-11-25 16:00")

    desk.days.close(YESTERDAY)

    assert desk.days.corrections(YESTERDAY) == ()
    assert len(desk.days.corrections(TOMORROW)) == 1


# ---------------------------------------------------------------- opening again
def test_a_supervisor_opens_the_latest_day_again_and_its_number_stays_taken(
    desk: Desk, clock: FixedClock
) -> None:
    desk.days.close(TODAY)
    late = received(desk)

    desk.days.reopen(TODAY, *ALLOWED)

    assert desk.days.closed(TODAY) is None
    assert desk.figures.day(TODAY).total.received == 1
    again = desk.days.close(TODAY)
    assert again.number == 2
    clock.move(days=1)
    assert desk.days.corrections(TOMORROW) == ()
    assert kept(desk, TODAY).behind[DossierSet.RECEIVED_COUNTER] == (late,)


def test_corrections_of_a_sheet_that_was_opened_again_are_said_by_its_successor(
    desk: Desk,
) -> None:
    desk.days.close(YESTERDAY)
    received(desk, "2026-11-24 16:00")
    desk.days.close(TODAY)
    first = desk.days.corrections(TODAY)
    desk.days.reopen(TODAY, *ALLOWED)

    desk.days.close(TODAY)

    assert desk.days.corrections(TODAY) == first
    assert len(first) == 1


def test_no_day_is_opened_again_behind_which_another_is_closed(desk: Desk) -> None:
    desk.days.close(YESTERDAY)
    desk.days.close(TODAY)

    with pytest.raises(DayLocked) as refused:
        desk.days.reopen(YESTERDAY, *ALLOWED)

    assert refused.value.values == {"day": "24/11/2026", "later": "25/11/2026"}
    assert not closed(desk, YESTERDAY).is_latest
    assert closed(desk, TODAY).is_latest


@pytest.mark.parametrize(("supervisor", "reason"), [("", "Nhầm"), ("Phúc", " "), ("", "")])
def test_opening_again_needs_a_supervisor_and_a_reason(
    desk: Desk, supervisor: str, reason: str
) -> None:
    desk.days.close(TODAY)

    with pytest.raises(EntryRefused):
        desk.days.reopen(TODAY, supervisor, reason)

    assert desk.days.closed(TODAY) is not None


def test_an_open_day_is_not_opened_again(desk: Desk) -> None:
    with pytest.raises(DayNotClosed):
        desk.days.reopen(TODAY, *ALLOWED)


def test_supervisor_and_reason_stand_in_the_log(desk: Desk) -> None:
    desk.days.close(TODAY)
    desk.days.reopen(TODAY, *ALLOWED)

    with desk._register.reading() as work:
        *_, line = log.lines_of(work.session, TODAY.isoformat())
    assert line.act == "reopen-day"
    assert all(words in line.body for words in ALLOWED)


# ---------------------------------------------------------------- two desks
def test_two_desks_that_close_one_day_at_once_make_one_sheet(
    set_up_folder: Path, tmp_path: Path, clock: FixedClock
) -> None:
    shutil.copytree(set_up_folder, tmp_path / "data", copy_function=shutil.copy2)
    desks = [open_desk(tmp_path / "data", clock) for _ in range(4)]
    received(desks[0])
    outcomes: list[object] = []
    together = threading.Barrier(len(desks))

    def close(desk: Desk) -> None:
        together.wait()
        try:
            outcomes.append(desk.days.close(TODAY).number)
        except DayAlreadyClosed as refused:
            outcomes.append(refused.code)

    threads = [threading.Thread(target=close, args=(desk,)) for desk in desks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(map(str, outcomes)) == ["1", *["day-already-closed"] * 3]
    assert desks[0].days.close(YESTERDAY).number == 2
    for desk in desks:
        desk.close()


def test_figures_are_the_counts_of_the_dossiers_behind_them(desk: Desk) -> None:
    received(desk, "2026-11-20 08:00")
    done = received(desk)
    desk.results.ready(done)

    sheet = desk.figures.sheet(TODAY)

    assert set(sheet.behind) == set(DAY_SETS)
    assert sheet.count(*OPEN) == sheet.summary.total.in_hand == 1
    assert sheet.count(DossierSet.FINISHED_EARLY) == sheet.summary.total.early == 1
