from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.day_summary import DayEntry, DaySummary, FieldCount
from kktdesk.domain.dossier import Channel, ReturnMethod
from kktdesk.domain.errors import CalendarEnds
from kktdesk.domain.moment import VIETNAM, local_day, start_of
from tests.naive_day import as_known, summarise

CALENDAR = WorkCalendar(days=(), first_year=2026, last_year=2026, version="test")
FRIDAY = date(2026, 11, 27)
SATURDAY, SUNDAY, MONDAY = (FRIDAY + timedelta(days) for days in (1, 2, 3))
WEDNESDAY, THURSDAY, TUESDAY = (FRIDAY + timedelta(days) for days in (-2, -1, 4))
MUCH_LATER = datetime(2026, 12, 24, 9, tzinfo=VIETNAM)
FIELDS = {"investment": "Đầu tư", "construction": "Xây dựng", "labour": "Lao động"}


def at(day: date, hour: int = 9, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), VIETNAM)


def dossier(  # noqa: PLR0913 - a life is these moments
    code: str = "A",
    *,
    received: datetime,
    due: date = MONDAY,
    ready: datetime | None = None,
    returned: datetime | None = None,
    way: ReturnMethod = ReturnMethod.COUNTER,
    field: str = "investment",
    channel: Channel = Channel.COUNTER,
) -> DayEntry:
    return DayEntry(
        code=code,
        applicant="Công ty Sen Vàng",
        procedure_name="Cấp giấy chứng nhận",
        field=field,
        field_name=FIELDS[field],
        channel=channel,
        received_at=received,
        due_at=at(due, 16, 30),
        ready_at=ready,
        returned_at=returned,
        returned_by=way if returned else None,
        returned_to="Trần Thị B" if returned else "",
    )


def friday(*entries: DayEntry, now: datetime = MUCH_LATER) -> DaySummary:
    return summarise(entries, FRIDAY, now, CALENDAR)


def codes(entries: Iterable[DayEntry]) -> list[str]:
    return [entry.code for entry in entries]


def test_a_day_without_dossiers_has_zeros_everywhere() -> None:
    summary = friday()
    assert summary.total == FieldCount(
        field_name="",
        carried_over=0,
        counter=0,
        online=0,
        post=0,
        received=0,
        early=0,
        on_time=0,
        late=0,
        finished=0,
        in_hand=0,
        overdue=0,
    )
    assert summary.by_field == ()
    assert summary.returned == dict.fromkeys(ReturnMethod, 0)
    assert summary.next_working_day == MONDAY


def test_the_figures_of_a_day_are_counted_by_field_and_channel() -> None:
    summary = friday(
        dossier("A", received=at(WEDNESDAY)),
        dossier("B", received=at(WEDNESDAY), ready=at(FRIDAY)),
        dossier("C", received=at(FRIDAY), channel=Channel.ONLINE_FULL),
        dossier("D", received=at(FRIDAY), channel=Channel.ONLINE_PARTIAL, field="construction"),
        dossier("E", received=at(FRIDAY), channel=Channel.POST, ready=at(FRIDAY, 15), due=FRIDAY),
        dossier("F", received=at(THURSDAY), due=THURSDAY, ready=at(FRIDAY), field="construction"),
        dossier("G", received=at(WEDNESDAY), due=THURSDAY, field="labour"),
        dossier("H", received=at(FRIDAY)),
    )
    assert summary.total == FieldCount(
        field_name="",
        carried_over=4,
        counter=1,
        online=2,
        post=1,
        received=4,
        early=1,
        on_time=1,
        late=1,
        finished=3,
        in_hand=5,
        overdue=1,
    )
    assert [count.field_name for count in summary.by_field] == ["Đầu tư", "Lao động", "Xây dựng"]
    assert [count.in_hand for count in summary.by_field] == [3, 1, 1]


def test_the_first_and_the_last_moment_of_a_day_belong_to_it() -> None:
    first, last = start_of(FRIDAY), start_of(SATURDAY) - timedelta(microseconds=1)
    summary = friday(
        dossier("A", received=first),
        dossier("B", received=last.astimezone(UTC)),
        dossier("C", received=start_of(SATURDAY)),
        dossier("D", received=first - timedelta(microseconds=1)),
    )
    assert codes(summary.received) == ["A", "B"]
    assert summary.total.carried_over == 1


def test_a_result_counts_on_the_day_it_was_ready_not_when_it_was_fetched() -> None:
    summary = friday(
        dossier("A", received=at(WEDNESDAY), ready=at(THURSDAY), returned=at(FRIDAY)),
        dossier("B", received=at(WEDNESDAY), due=FRIDAY, ready=at(FRIDAY), returned=at(MONDAY)),
    )
    assert codes(summary.finished) == ["B"]
    assert codes(summary.given) == ["A"]
    assert summary.total.on_time == 1
    assert summary.total.carried_over == 1
    assert summary.total.in_hand == 0


def test_the_sheet_of_a_past_day_does_not_know_what_came_later() -> None:
    entry = dossier("A", received=at(WEDNESDAY), ready=at(FRIDAY), returned=at(MONDAY))
    waiting = friday(entry).waiting
    assert codes(waiting) == ["A"]
    assert (waiting[0].returned_at, waiting[0].returned_by, waiting[0].returned_to) == (
        None,
        None,
        "",
    )
    opened = dossier("B", received=at(WEDNESDAY), ready=at(MONDAY), returned=at(TUESDAY))
    assert friday(opened).total.in_hand == 1
    assert friday(opened).waiting == ()


def test_while_the_day_runs_only_what_has_happened_counts() -> None:
    noon = at(FRIDAY, 12)
    summary = friday(
        dossier("A", received=at(FRIDAY), ready=at(FRIDAY, 15)),
        dossier("B", received=at(FRIDAY, 12)),
        dossier("C", received=at(FRIDAY, 12, 1)),
        now=noon,
    )
    assert summary.as_of == noon
    assert codes(summary.received) == ["A", "B"]
    assert summary.total.finished == 0


def test_a_past_day_is_measured_at_its_end_on_the_clock_of_the_counter() -> None:
    assert friday().as_of == start_of(SATURDAY)
    running = friday(now=at(FRIDAY, 12).astimezone(UTC)).as_of
    assert running.tzinfo is VIETNAM


def test_a_promise_of_today_is_due_until_midnight_and_overdue_from_then() -> None:
    entry = dossier("A", received=at(WEDNESDAY), due=FRIDAY)
    evening = friday(entry, now=at(FRIDAY, 22))
    assert codes(evening.due_today) == ["A"]
    assert evening.overdue == ()
    after = summarise([entry], SATURDAY, MUCH_LATER, CALENDAR)
    assert codes(after.overdue) == ["A"]
    assert after.due_today == ()
    assert after.total.overdue == 1


def test_what_is_due_until_the_next_working_day_is_announced() -> None:
    summary = friday(
        dossier("A", received=at(WEDNESDAY), due=MONDAY),
        dossier("B", received=at(WEDNESDAY), due=SATURDAY),
        dossier("C", received=at(WEDNESDAY), due=TUESDAY),
        dossier("D", received=at(WEDNESDAY), due=FRIDAY),
        dossier("E", received=at(WEDNESDAY), due=MONDAY, ready=at(THURSDAY)),
    )
    assert codes(summary.due_next_day) == ["B", "A"]
    assert summary.next_working_day == MONDAY


def test_lists_stand_in_the_order_of_their_moments_then_by_code() -> None:
    summary = friday(
        dossier("D", received=at(FRIDAY, 10), due=WEDNESDAY),
        dossier("C", received=at(FRIDAY, 8), due=THURSDAY),
        dossier("B", received=at(FRIDAY, 10), due=WEDNESDAY),
        dossier("Z", received=at(WEDNESDAY), ready=at(THURSDAY, 8)),
        dossier("Y", received=at(WEDNESDAY), ready=at(WEDNESDAY, 10)),
    )
    assert codes(summary.received) == ["C", "B", "D"]
    assert codes(summary.overdue) == ["B", "D", "C"]
    assert codes(summary.waiting) == ["Y", "Z"]


def test_results_are_counted_by_the_way_they_went() -> None:
    summary = friday(
        *(
            dossier(way, received=at(WEDNESDAY), ready=at(THURSDAY), returned=at(FRIDAY), way=way)
            for way in (ReturnMethod.POST, ReturnMethod.POST, ReturnMethod.ELECTRONIC)
        )
    )
    assert summary.returned == {
        ReturnMethod.COUNTER: 0,
        ReturnMethod.POST: 2,
        ReturnMethod.ELECTRONIC: 1,
    }


def test_a_field_with_nothing_but_old_results_has_no_line() -> None:
    summary = friday(
        dossier("A", received=at(WEDNESDAY), ready=at(THURSDAY), field="construction"),
        dossier("B", received=at(WEDNESDAY)),
    )
    assert [count.field_name for count in summary.by_field] == ["Đầu tư"]
    assert codes(summary.waiting) == ["A"]


def test_moments_that_contradict_each_other_are_not_summed_up() -> None:
    with pytest.raises(ValueError, match="in hand"):
        friday(dossier("A", received=at(FRIDAY), ready=at(THURSDAY)))


def test_a_day_whose_next_working_day_is_unknown_is_refused() -> None:
    with pytest.raises(CalendarEnds):
        summarise([], date(2026, 12, 31), MUCH_LATER, CALENDAR)


@st.composite
def lives(draw: st.DrawFn) -> DayEntry:
    received = at(WEDNESDAY) + draw(st.timedeltas(timedelta(-3), timedelta(9)))
    steps = st.none() | st.timedeltas(timedelta(0), timedelta(6))
    until_ready, until_returned = draw(steps), draw(steps)
    ready = None if until_ready is None else received + until_ready
    returned = None if ready is None or until_returned is None else ready + until_returned
    return dossier(
        draw(st.text("ABC", min_size=1, max_size=3)),
        received=received,
        due=local_day(received) + timedelta(draw(st.integers(0, 6))),
        ready=ready,
        returned=returned,
        way=draw(st.sampled_from(ReturnMethod)),
        field=draw(st.sampled_from(sorted(FIELDS))),
        channel=draw(st.sampled_from(Channel)),
    )


DAYS = st.integers(-5, 12).map(lambda days: WEDNESDAY + timedelta(days))
MOMENTS = st.timedeltas(timedelta(-4), timedelta(14)).map(lambda passed: at(WEDNESDAY) + passed)


@given(st.lists(lives(), max_size=12), DAYS, MOMENTS)
def test_every_day_adds_up(entries: list[DayEntry], day: date, now: datetime) -> None:
    total = summarise(entries, day, now, CALENDAR).total
    assert total.carried_over + total.received - total.finished == total.in_hand
    assert total.counter + total.online + total.post == total.received
    assert total.early + total.on_time + total.late == total.finished
    assert total.overdue <= total.in_hand


@given(st.lists(lives(), max_size=12), DAYS, MOMENTS)
def test_the_fields_add_up_to_the_total(entries: list[DayEntry], day: date, now: datetime) -> None:
    summary = summarise(entries, day, now, CALENDAR)
    figures = [name for name in FieldCount.__slots__ if name != "field_name"]
    for figure in figures:
        parts = sum(getattr(count, figure) for count in summary.by_field)
        assert parts == getattr(summary.total, figure), figure


@given(st.lists(lives(), max_size=12), DAYS, MOMENTS)
def test_every_figure_is_as_long_as_its_list(
    entries: list[DayEntry], day: date, now: datetime
) -> None:
    summary = summarise(entries, day, now, CALENDAR)
    total = summary.total
    assert len(summary.received) == total.received
    assert len(summary.finished) == total.finished
    assert len(summary.overdue) == total.overdue
    assert len(summary.given) == sum(summary.returned.values())
    assert len(summary.due_today) + len(summary.due_next_day) + len(summary.overdue) <= (
        total.in_hand
    )


@given(st.lists(lives(), max_size=12), DAYS)
def test_what_one_day_leaves_the_next_day_takes_over(entries: list[DayEntry], day: date) -> None:
    today = summarise(entries, day, MUCH_LATER, CALENDAR)
    tomorrow = summarise(entries, day + timedelta(1), MUCH_LATER, CALENDAR)
    assert tomorrow.total.carried_over == today.total.in_hand
    overdue = [*today.overdue, *today.due_today]
    finished_next_day = codes(tomorrow.finished)
    assert {entry.code for entry in overdue} <= {*codes(tomorrow.overdue), *finished_next_day}


@given(st.lists(lives(), max_size=12), DAYS, MOMENTS)
def test_the_order_of_the_entries_does_not_matter(
    entries: list[DayEntry], day: date, now: datetime
) -> None:
    numbered = [
        dossier(str(i), received=entry.received_at, ready=entry.ready_at)
        for i, entry in enumerate(entries)
    ]
    there = summarise(numbered, day, now, CALENDAR)
    assert summarise(reversed(numbered), day, now, CALENDAR) == there


@given(st.lists(lives(), max_size=12), DAYS, MOMENTS)
def test_what_is_known_holds_no_later_moment(
    entries: list[DayEntry], day: date, now: datetime
) -> None:
    for entry in as_known(entries, day, now):
        for moment in (entry.received_at, entry.ready_at, entry.returned_at):
            assert moment is None or (moment <= now and moment < start_of(day + timedelta(1)))
