"""The office's calendar in the register: one edition after another, each whole, each undone."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date, time

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from kktdesk.domain.calendar import CalendarDay, DayKind
from kktdesk.domain.calendar_errors import (
    CalendarChangedMeanwhile,
    CalendarDayOrdinary,
    CalendarDayTaken,
    CalendarHalfSwap,
    CalendarNothingToUndo,
    CalendarUnchanged,
    CalendarYearOutside,
    CalendarYearsBroken,
    SwapOffRefused,
    SwapWorkedRefused,
)
from kktdesk.domain.calendar_plan import CalendarYear, Swap
from kktdesk.domain.counting_rules import AfterHours
from kktdesk.domain.errors import CalendarRefused, DeskError, EntryRefused, NotSetUp
from kktdesk.domain.office_hours import DEFAULT_HOURS, OfficeHours
from kktdesk.models.catalogue import CalendarEdition
from kktdesk.models.log import LogLine
from kktdesk.services.calendar_files import load_calendar, load_plan
from kktdesk.services.calendar_record import to_record
from kktdesk.services.calendar_views import (
    CalendarEdit,
    ConfirmDay,
    ConfirmYear,
    PutDay,
    PutSwap,
    RemoveDay,
    SetHours,
    TakeYears,
)
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk, open_desk
from kktdesk.services.procedure_views import OfficeRules
from tests.factories import OFFICE, an_entry, at
from tests.house import ROOT

STORM_DAY = date(2026, 12, 4)
STORM = PutDay(CalendarDay(STORM_DAY, DayKind.OFFICE_CLOSED, "Bão số 9", "QĐ 5/QĐ-BQL"))
SWAP = Swap(off=date(2026, 11, 23), worked=date(2026, 11, 28), name="Nối ngày nghỉ", source="TB 1")
FLOOD = PutDay(CalendarDay(date(2026, 12, 7), DayKind.OFFICE_CLOSED, "Lũ", "QĐ 6/QĐ-BQL"))
SHORT = OfficeHours(((time(7, 30), time(11, 30)), (time(13, 30), time(16, 30))))


@pytest.fixture
def other(desk: Desk) -> Iterator[Desk]:
    """Give the same data folder, opened once more."""
    other = open_desk(desk.data_dir, FixedClock(desk.now()))
    yield other
    other.close()


def rows(desk: Desk) -> list[tuple[int, str]]:
    with desk._register.reading() as work:
        query = select(CalendarEdition.number, CalendarEdition.version)
        return [(row.number, row.version) for row in work.session.execute(query)]


def log_count(desk: Desk) -> int:
    with desk._register.reading() as work:
        return work.session.scalar(select(func.count(LogLine.id))) or 0


# ---------------------------------------------------------------- which calendar holds
def test_the_programs_own_calendar_holds_until_the_office_changes_it(desk: Desk) -> None:
    view = desk.calendars.view()

    assert (view.number, view.editions, view.new_years) == (0, (), ())
    assert view.plan == load_plan()
    assert desk.calendars.current() is load_calendar()


def test_a_change_makes_an_edition_that_holds_at_once(desk: Desk) -> None:
    changed = desk.calendars.change(STORM, "Bão số 9", 0)

    assert changed.view.number == 1
    assert not desk.calendars.current().is_working(STORM_DAY)
    assert not desk.catalogue.calendar().is_working(STORM_DAY)
    assert desk.calendars.view() == changed.view
    (line,) = changed.view.editions
    assert (line.number, line.version) == (1, changed.view.calendar.version)
    assert (line.what, line.reason) == ("Ghi nghỉ riêng 04/12/2026: Bão số 9", "Bão số 9")
    assert (line.made_at, line.clerk) == (desk.now(), "Trần Thị Bích (mẫu)")


def test_a_change_is_in_force_for_the_next_receipt(desk: Desk) -> None:
    before = desk.reception.receive(an_entry()).dossier

    version = desk.calendars.change(STORM, "", 0).view.calendar.version

    after = desk.reception.receive(an_entry()).dossier
    assert (before.due_at, after.due_at) == (at("2026-12-09 17:00"), at("2026-12-10 17:00"))
    assert (before.calendar_version, after.calendar_version) == (load_calendar().version, version)


def test_the_calendar_is_made_once_for_each_edition(desk: Desk) -> None:
    desk.calendars.change(STORM, "", 0)

    assert desk.calendars.current() is desk.calendars.current()


def test_what_another_program_changes_is_seen_at_once(desk: Desk, other: Desk) -> None:
    assert desk.calendars.current().is_working(STORM_DAY)

    other.calendars.change(STORM, "", 0)

    assert not desk.calendars.current().is_working(STORM_DAY)


def test_a_change_of_another_process_is_seen_at_once(desk: Desk) -> None:
    desk.calendars.change(STORM, "", 0)
    act = (
        "import sys; from pathlib import Path; from kktdesk.services.clock import SystemClock;"
        "from kktdesk.services.desk import open_desk;"
        "desk = open_desk(Path(sys.argv[1]), SystemClock()); desk.calendars.undo(1)"
    )

    subprocess.run([sys.executable, "-c", act, str(desk.data_dir)], cwd=ROOT, check=True)

    assert desk.calendars.current().is_working(STORM_DAY)
    assert desk.calendars.view().number == 2


def test_the_log_says_what_was_changed(desk: Desk) -> None:
    version = desk.calendars.change(STORM, "Bão số 9", 0).view.calendar.version

    with desk._register.reading() as work:
        line = work.session.scalars(select(LogLine).order_by(LogLine.id.desc())).first()
    assert line is not None
    assert (line.act, line.subject) == ("calendar", "")
    assert json.loads(line.body) == {
        "number": 1,
        "before": load_calendar().version,
        "calendar_version": version,
        "what": "Ghi nghỉ riêng 04/12/2026: Bão số 9",
        "reason": "Bão số 9",
    }


# ---------------------------------------------------------------- what an edit is called
NEXT_YEAR = CalendarYear(year=2028, is_confirmed=False, source="VB 1")

WORDS: list[tuple[CalendarEdit, str]] = [
    (
        PutDay(replace(STORM.day, is_confirmed=False)),
        "Ghi nghỉ riêng 04/12/2026 (dự kiến): Bão số 9",
    ),
    (PutSwap(SWAP), "Ghi cặp hoán đổi: nghỉ 23/11/2026, làm bù 28/11/2026 (Nối ngày nghỉ)"),
    (
        PutSwap(SWAP, replaced=date(2026, 8, 22)),
        "Sửa cặp hoán đổi thành: nghỉ 23/11/2026, làm bù 28/11/2026 (Nối ngày nghỉ)",
    ),
    (RemoveDay(date(2026, 11, 24)), "Bỏ nghỉ lễ 24/11/2026: Ngày Văn hóa Việt Nam"),
    (
        RemoveDay(date(2026, 8, 22)),
        "Bỏ cặp hoán đổi: nghỉ 31/08/2026, làm bù 22/08/2026 (Quốc khánh)",
    ),
    (ConfirmDay(date(2027, 9, 2), "TB 2"), "Xác nhận nghỉ lễ 02/09/2027: Quốc khánh"),
    (
        ConfirmDay(date(2026, 8, 22), "TB 2"),
        "Xác nhận cặp hoán đổi: nghỉ 31/08/2026, làm bù 22/08/2026 (Quốc khánh)",
    ),
    (ConfirmYear(2027, "TB 2"), "Xác nhận lịch năm 2027"),
    (TakeYears((NEXT_YEAR,)), "Lấy cả lịch năm 2028"),
    (TakeYears((NEXT_YEAR,), DEFAULT_HOURS), "Lấy cả lịch năm 2028"),
    (
        TakeYears((NEXT_YEAR, replace(NEXT_YEAR, year=2029)), SHORT),
        "Lấy cả lịch các năm 2028–2029 và giờ làm việc 07:30–11:30, 13:30–16:30",
    ),
    (
        TakeYears((NEXT_YEAR, replace(NEXT_YEAR, year=2009))),
        "Lấy cả lịch các năm 2009, 2028",
    ),
    (TakeYears((), SHORT), "Đặt giờ làm việc 07:30–11:30, 13:30–16:30"),
    (
        SetHours(
            replace(SHORT, intake=((time(8), time(11)),), saturday_intake=((time(7), time(9)),))
        ),
        (
            "Đặt giờ làm việc 07:30–11:30, 13:30–16:30, tiếp nhận 08:00–11:00, "
            "tiếp nhận thứ Bảy 07:00–09:00"
        ),
    ),
]


@pytest.mark.parametrize(("edit", "words"), WORDS)
def test_an_edition_is_told_in_one_line(desk: Desk, edit: CalendarEdit, words: str) -> None:
    assert desk.calendars.change(edit, "", 0).view.editions[0].what == words


def test_text_that_was_pasted_is_cleaned(desk: Desk) -> None:
    edit = PutDay(replace(STORM.day, name="  Bão\u200b\tsố 9 ", source="QĐ\n5"))

    plan = desk.calendars.change(edit, " vì  bão ", 0).view

    entry = plan.calendar.marked(STORM_DAY)
    assert entry is not None
    assert (entry.name, entry.source) == ("Bão số 9", "QĐ 5")
    assert plan.editions[0].reason == "vì bão"


# ---------------------------------------------------------------- refusals
REFUSED: list[tuple[CalendarEdit, type[DeskError]]] = [
    (PutDay(replace(STORM.day, kind=DayKind.MADE_UP)), CalendarHalfSwap),
    (PutDay(replace(STORM.day, day=date(2028, 1, 3))), CalendarYearOutside),
    (PutDay(replace(STORM.day, day=date(2026, 8, 22))), CalendarDayTaken),
    (PutDay(replace(STORM.day, paired_with=date(2026, 12, 5))), CalendarRefused),
    (PutDay(replace(STORM.day, name=" ")), EntryRefused),
    (PutDay(replace(STORM.day, source="")), EntryRefused),
    (PutDay(replace(STORM.day, name="\ud800")), EntryRefused),
    (PutSwap(replace(SWAP, off=date(2026, 11, 24))), CalendarDayTaken),
    (PutSwap(replace(SWAP, off=date(2026, 11, 22))), SwapOffRefused),
    (PutSwap(replace(SWAP, worked=date(2026, 11, 27))), SwapWorkedRefused),
    (PutSwap(replace(SWAP, source=" ")), EntryRefused),
    (PutSwap(SWAP, replaced=date(2026, 11, 24)), CalendarDayOrdinary),
    (RemoveDay(date(2026, 11, 25)), CalendarDayOrdinary),
    (ConfirmDay(date(2026, 11, 25), "TB"), CalendarDayOrdinary),
    (ConfirmYear(2028, "TB"), CalendarYearOutside),
    (ConfirmYear(0, "TB"), CalendarYearOutside),
    (TakeYears((replace(NEXT_YEAR, year=2030),)), CalendarYearsBroken),
    (TakeYears((NEXT_YEAR, NEXT_YEAR)), CalendarYearsBroken),
    (TakeYears((replace(NEXT_YEAR, source=""),)), EntryRefused),
    (TakeYears(()), CalendarUnchanged),
    (TakeYears(load_plan().years, DEFAULT_HOURS), CalendarUnchanged),
    (ConfirmYear(2026, ""), CalendarUnchanged),
    (SetHours(DEFAULT_HOURS), CalendarUnchanged),
]


@pytest.mark.parametrize(("edit", "refusal"), REFUSED)
def test_a_refused_edit_leaves_nothing(
    desk: Desk, edit: CalendarEdit, refusal: type[DeskError]
) -> None:
    lines = log_count(desk)

    with pytest.raises(refusal):
        desk.calendars.change(edit, "", 0)

    assert desk.calendars.view().number == 0
    assert rows(desk) == []
    assert log_count(desk) == lines


def test_a_reason_that_is_too_long_is_refused(desk: Desk) -> None:
    with pytest.raises(EntryRefused) as refusal:
        desk.calendars.change(STORM, "x" * 501, 0)

    assert refusal.value.field == "reason"


def test_a_calendar_is_changed_by_an_office_only(empty_desk: Desk) -> None:
    with pytest.raises(NotSetUp):
        empty_desk.calendars.change(STORM, "", 0)

    assert empty_desk.calendars.view().number == 0


# ---------------------------------------------------------------- two at once
def test_an_edit_on_an_old_view_is_refused_and_told_what_came_between(
    desk: Desk, other: Desk
) -> None:
    other.calendars.change(STORM, "", 0)

    with pytest.raises(CalendarChangedMeanwhile) as refusal:
        desk.calendars.change(FLOOD, "", 0)

    assert refusal.value.values == {"what": "Ghi nghỉ riêng 04/12/2026: Bão số 9"}
    assert [number for number, _ in rows(desk)] == [1]
    assert desk.calendars.current().is_working(FLOOD.day.day)


@pytest.mark.parametrize("base", [1, -1])
def test_a_number_that_was_never_seen_is_refused(desk: Desk, base: int) -> None:
    with pytest.raises(CalendarChangedMeanwhile):
        desk.calendars.change(STORM, "", base)


def test_of_two_edits_at_once_one_wins_and_the_other_is_told(desk: Desk, other: Desk) -> None:
    def change(of: Desk, edit: CalendarEdit) -> str:
        try:
            return of.calendars.change(edit, "", 0).view.editions[0].what
        except CalendarChangedMeanwhile as error:
            return error.code

    with ThreadPoolExecutor(2) as pool:
        told = list(pool.map(change, (desk, other), (STORM, FLOOD)))

    assert told.count("calendar-changed-meanwhile") == 1
    assert [number for number, _ in rows(desk)] == [1]
    assert desk.calendars.view() == other.calendars.view()


def test_an_edit_that_cannot_be_logged_leaves_the_calendar_that_held(
    desk: Desk, other: Desk
) -> None:
    with closing(sqlite3.connect(desk._register.path)) as connection:
        connection.execute(
            "CREATE TRIGGER full BEFORE INSERT ON log_line BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
        with pytest.raises(IntegrityError):
            desk.calendars.change(STORM, "", 0)
        connection.execute("DROP TRIGGER full")
    other.calendars.change(FLOOD, "", 0)

    assert desk.calendars.current().is_working(STORM_DAY)
    assert not desk.calendars.current().is_working(FLOOD.day.day)


# ---------------------------------------------------------------- undo
def test_undo_brings_back_what_held_before(desk: Desk) -> None:
    first = desk.calendars.change(STORM, "", 0).view
    desk.calendars.change(FLOOD, "", 1)

    undone = desk.calendars.undo(2).view

    assert (undone.number, undone.plan) == (3, first.plan)
    assert undone.calendar.version == first.calendar.version
    assert undone.editions[0].what == "Hoàn tác: Ghi nghỉ riêng 07/12/2026: Lũ"
    assert [line.number for line in undone.editions] == [3, 2, 1]


def test_undo_of_the_first_edit_brings_the_programs_calendar_back(desk: Desk) -> None:
    desk.calendars.change(STORM, "", 0)

    undone = desk.calendars.undo(1).view

    assert undone.plan == load_plan()
    assert undone.number == 2


def test_undo_of_an_undo_is_the_edit_again(desk: Desk) -> None:
    changed = desk.calendars.change(STORM, "", 0).view

    assert desk.calendars.undo(1).view.number == 2
    assert desk.calendars.undo(2).view.plan == changed.plan


def test_nothing_is_undone_before_anything_was_done(desk: Desk) -> None:
    with pytest.raises(CalendarNothingToUndo):
        desk.calendars.undo(0)


def test_undo_on_an_old_view_is_refused(desk: Desk, other: Desk) -> None:
    desk.calendars.change(STORM, "", 0)
    other.calendars.change(FLOOD, "", 1)

    with pytest.raises(CalendarChangedMeanwhile):
        desk.calendars.undo(1)


# ---------------------------------------------------------------- preview
def test_a_preview_tells_what_would_move_and_writes_nothing(desk: Desk) -> None:
    code = desk.reception.receive(an_entry()).dossier.code
    before, lines = rows(desk), log_count(desk)

    (promise,) = desk.calendars.preview(STORM)

    assert (promise.code, promise.after) == (code, at("2026-12-10 17:00"))
    assert desk.calendars.view().number == 0
    assert (rows(desk), log_count(desk)) == (before, lines)
    assert desk.calendars.change(STORM, "", 0).moved == (promise,)


@pytest.mark.parametrize(
    "edit", [RemoveDay(date(2026, 11, 25)), PutDay(replace(STORM.day, name=""))]
)
def test_a_preview_refuses_what_a_change_would(desk: Desk, edit: CalendarEdit) -> None:
    with pytest.raises(DeskError):
        desk.calendars.preview(edit)


# ---------------------------------------------------------------- years of the program
def test_years_that_the_office_lacks_are_offered(desk: Desk) -> None:
    kept = tuple(year for year in load_plan().years if year.year < 2027)
    with desk._register.writing() as work:
        work.session.add(an_edition(kept))
        work.commit()

    assert desk.calendars.view().new_years == (load_plan().years[-1],)


def test_years_that_the_program_has_confirmed_meanwhile_are_offered(desk: Desk) -> None:
    *others, last = load_plan().years
    assert not last.is_confirmed
    unsure = replace(others[-1], is_confirmed=False)
    with desk._register.writing() as work:
        work.session.add(an_edition((*others[:-1], unsure, last)))
        work.commit()

    view = desk.calendars.view()

    assert view.new_years == (others[-1],)
    assert desk.calendars.change(TakeYears(view.new_years), "", 1).view.new_years == ()


def an_edition(years: tuple[CalendarYear, ...]) -> CalendarEdition:
    plan = replace(load_plan(), years=years)
    return CalendarEdition(
        number=1,
        version=plan.version(),
        content=to_record(plan),
        made_at=at("2026-11-25 08:00"),
        clerk="",
        what="",
        reason="",
    )


# ---------------------------------------------------------------- in and out
def test_what_is_exported_is_read_back_and_changes_nothing(desk: Desk) -> None:
    desk.calendars.change(STORM, "", 0)
    desk.calendars.change(SetHours(SHORT), "", 1)
    view = desk.calendars.view()

    whole = desk.calendars.read(desk.calendars.export(), "lịch.toml")
    year = desk.calendars.read(desk.calendars.export((2026,)), "2026.toml")
    two = desk.calendars.read(desk.calendars.export((2027, 2026)), "x.toml")

    assert whole == TakeYears(view.plan.years, SHORT)
    assert year == TakeYears((view.plan.years[2026 - 2010],))
    assert two == TakeYears(view.plan.years[2026 - 2010 :])
    for edit in (whole, year, two):
        with pytest.raises(CalendarUnchanged):
            desk.calendars.change(edit, "", 2)


def test_an_exported_calendar_brings_another_office_to_the_same_version(
    desk: Desk, empty_desk: Desk
) -> None:
    there = desk.calendars.change(STORM, "", 0).view
    empty_desk.office.set_up(OFFICE)

    edit = empty_desk.calendars.read(desk.calendars.export(), "x.toml")
    here = empty_desk.calendars.change(edit, "", 0).view

    assert here.calendar.version == there.calendar.version


@pytest.mark.parametrize("years", [(2009,), (2026, 2028)])
def test_a_year_that_the_calendar_does_not_hold_is_not_exported(
    desk: Desk, years: tuple[int, ...]
) -> None:
    with pytest.raises(CalendarYearOutside):
        desk.calendars.export(years)


def test_a_proposed_year_can_be_taken_over_and_confirmed(desk: Desk) -> None:
    proposed = desk.calendars.propose(2028)

    desk.calendars.change(TakeYears((proposed,)), "", 0)
    assert not desk.calendars.current().is_confirmed(date(2028, 9, 1))
    confirmed = desk.calendars.change(ConfirmYear(2028, "TB 3"), "", 1).view.calendar

    assert confirmed.is_confirmed(date(2028, 9, 1))
    assert not confirmed.is_working(date(2028, 9, 1))


# ---------------------------------------------------------------- what intake takes from it
def test_the_calendars_hours_flow_into_the_due_date(desk: Desk) -> None:
    desk.calendars.change(SetHours(SHORT), "", 0)

    assert desk.reception.receive(an_entry()).dossier.due_at == at("2026-12-09 16:30")


def test_a_saturday_with_intake_is_the_day_of_receipt_and_no_working_day(
    desk: Desk, clock: FixedClock
) -> None:
    clock.moment = at("2026-11-28 08:00")
    desk.office.set_rules(OfficeRules(after_hours=AfterHours.NEXT_DAY_IS_DAY_0), "QĐ 7")
    closed = desk.reception.receive(an_entry()).dossier
    hours = replace(DEFAULT_HOURS, saturday_intake=((time(7), time(11)),))

    desk.calendars.change(SetHours(hours), "", 0)

    opened = desk.reception.receive(an_entry()).dossier
    assert (closed.due_at, opened.due_at) == (at("2026-12-14 17:00"), at("2026-12-11 17:00"))
    assert not desk.calendars.current().is_working(date(2026, 11, 28))
    assert [promise.code for promise in desk.promises.moved()] == [closed.code]


def test_a_dossier_into_an_expected_year_is_warned_of(desk: Desk) -> None:
    def warned(received_at: str) -> list[str]:
        entry = an_entry(received_at=at(received_at))
        found = [warning.code for warning in desk.reception.receive(entry).warnings]
        return [code for code in found if code.startswith("calendar-")]

    assert warned("2026-11-25 08:00") == []
    desk.calendars.change(PutDay(replace(STORM.day, is_confirmed=False)), "", 0)
    assert warned("2026-11-25 08:00") == ["calendar-unconfirmed"]
    desk.calendars.change(ConfirmDay(STORM_DAY, ""), "", 1)
    assert warned("2026-11-25 08:00") == []


def test_a_term_beyond_the_calendar_is_refused_until_the_year_is_taken_in(
    desk: Desk, clock: FixedClock
) -> None:
    clock.moment = at("2027-12-28 09:00")
    with pytest.raises(EntryRefused) as refusal:
        desk.reception.receive(an_entry())
    assert [problem.code for problem in refusal.value.problems] == ["calendar-ends"]

    desk.calendars.change(TakeYears((desk.calendars.propose(2028),)), "", 0)

    received = desk.reception.receive(an_entry())
    assert received.dossier.due_at.year == 2028
    assert [warning.code for warning in received.warnings] == ["calendar-unconfirmed"]
