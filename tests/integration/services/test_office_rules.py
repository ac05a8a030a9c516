"""The office's choices where the law leaves one: from today on, written down, used at once."""

from datetime import date, time, timedelta

import pytest
from sqlalchemy import select

from kktdesk.domain.counting_rules import AfterHours, PostReturned, School
from kktdesk.domain.errors import EntryRefused, NotSetUp
from kktdesk.domain.timeliness import Border, Timeliness
from kktdesk.models.log import LogLine
from kktdesk.models.office import OfficeSetting
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.procedure_views import OfficeRules
from tests.factories import an_entry, at

SAME_TIME = OfficeRules(school=School.SAME_TIME)
OTHER = OfficeRules(
    school=School.SAME_TIME,
    after_hours=AfterHours.NEXT_DAY_IS_DAY_0,
    same_day_cutoff=time(10, 30),
    border=Border.HALF_DAY,
    post_returned_at=PostReturned.DELIVERY,
)


def settings_of(desk: Desk) -> list[tuple[str, str, date]]:
    with desk._register.reading() as work:
        rows = work.session.scalars(select(OfficeSetting).order_by(OfficeSetting.id))
        return [
            (row.name, row.value, row.in_force_from)
            for row in rows
            if row.name
            in {"school", "after_hours", "same_day_until", "border", "post_returned_at"}
        ]


def test_an_office_that_chose_nothing_has_the_defaults(desk: Desk, empty_desk: Desk) -> None:
    assert desk.office.rules() == empty_desk.office.rules() == OfficeRules()


def test_what_is_chosen_is_kept_and_only_what_differs_is_written(desk: Desk) -> None:
    assert desk.office.set_rules(OTHER, "quy chế mới") == OTHER
    assert desk.office.rules() == OTHER
    today = date(2026, 11, 25)
    assert settings_of(desk) == [
        ("school", "same-time", today),
        ("after_hours", "next-day-is-day-0", today),
        ("same_day_until", "10:30:00", today),
        ("border", "half-day", today),
        ("post_returned_at", "delivery", today),
    ]

    desk.office.set_rules(OfficeRules(border=Border.HALF_DAY), "trở lại")
    assert [name for name, _, _ in settings_of(desk)[5:]] == [
        "school",
        "after_hours",
        "same_day_until",
        "post_returned_at",
    ]


def test_choosing_what_holds_already_writes_nothing(desk: Desk) -> None:
    desk.office.set_rules(OfficeRules(), "không đổi gì")

    assert settings_of(desk) == []


def test_a_choice_is_one_line_of_the_log_with_its_reason(desk: Desk) -> None:
    desk.office.set_rules(SAME_TIME, " theo   quy chế ")

    with desk._register.reading() as work:
        line = work.session.scalars(select(LogLine).order_by(LogLine.id.desc())).first()
    assert line is not None
    assert (line.act, line.subject) == ("rules", "")
    assert '"reason":"theo quy chế"' in line.body
    assert '"before":{"after_hours":"next-day-is-day-1"' in line.body


@pytest.mark.parametrize("reason", ["", "  ", "x" * 501])
def test_a_choice_without_a_reason_is_refused(desk: Desk, reason: str) -> None:
    with pytest.raises(EntryRefused) as refused:
        desk.office.set_rules(SAME_TIME, reason)

    assert refused.value.field == "reason"
    assert settings_of(desk) == []


def test_a_choice_needs_an_office(empty_desk: Desk) -> None:
    with pytest.raises(NotSetUp):
        empty_desk.office.set_rules(SAME_TIME, "thử")
    assert empty_desk.office.rules() == OfficeRules()


def test_of_one_day_the_last_choice_counts_also_when_the_clock_was_put_back(
    desk: Desk, clock: FixedClock
) -> None:
    desk.office.set_rules(SAME_TIME, "một")
    desk.office.set_rules(OfficeRules(), "hai")
    assert desk.office.rules() == OfficeRules()
    clock.move(hours=-2)

    desk.office.set_rules(OTHER, "ba")

    assert desk.office.rules() == OTHER
    assert desk.catalogue.rules(date(2026, 11, 25)) == OTHER


def test_days_before_a_choice_keep_what_held_then(desk: Desk, clock: FixedClock) -> None:
    desk.office.set_rules(SAME_TIME, "một")
    clock.move(days=3)
    desk.office.set_rules(OTHER, "hai")
    first = date(2026, 11, 25)

    on = [desk.catalogue.rules(first + timedelta(days=step)) for step in (-1, 0, 2, 3, 400)]
    assert on == [OfficeRules(), SAME_TIME, SAME_TIME, OTHER, OTHER]


def test_the_school_of_the_office_decides_the_hour_of_a_promise(desk: Desk) -> None:
    desk.office.set_rules(SAME_TIME, "thử")

    due = desk.reception.receive(an_entry()).dossier.due_at
    assert f"{due:%d/%m/%Y %H:%M}" == "09/12/2026 09:15"


# ---------------------------------------------------------------- the border
@pytest.fixture
def code(desk: Desk) -> str:
    """Give a dossier that is promised for 09/12/2026 17:00."""
    return desk.reception.receive(an_entry()).dossier.code


MORNING = "2026-12-09 09:00"


@pytest.mark.parametrize(
    ("ready", "measured"),
    [
        ("2026-12-08 17:00", (Timeliness.EARLY, Timeliness.EARLY)),
        (MORNING, (Timeliness.ON_TIME, Timeliness.EARLY)),
        ("2026-12-09 15:00", (Timeliness.ON_TIME, Timeliness.ON_TIME)),
        ("2026-12-09 17:01", (Timeliness.ON_TIME, Timeliness.LATE)),
        ("2026-12-10 07:00", (Timeliness.LATE, Timeliness.LATE)),
    ],
)
def test_the_border_of_the_office_tells_early_on_time_and_late_apart(
    desk: Desk, clock: FixedClock, code: str, ready: str, measured: tuple[Timeliness, Timeliness]
) -> None:
    clock.moment = at(ready)
    desk.results.ready(code)

    for border, expected in zip(Border, measured, strict=True):
        desk.office.set_rules(OfficeRules(border=border), "thử")
        assert desk.search.show(code).timeliness is expected
        assert desk.papers.record_print(code, "").timeliness is expected
        day = clock.now().date()
        total, report = desk.figures.day(day).total, desk.figures.report(day, day)
        counts = [int(expected is one) for one in Timeliness]
        assert [total.early, total.on_time, total.late] == counts
        assert [report.early, report.on_time, report.late] == counts


def test_a_new_border_leaves_the_figures_of_earlier_days_as_they_were(
    desk: Desk, clock: FixedClock, code: str
) -> None:
    clock.moment = at(MORNING)
    desk.results.ready(code)
    before = desk.figures.report(date(2026, 12, 1), date(2026, 12, 9))
    clock.move(days=1)

    desk.office.set_rules(OfficeRules(border=Border.HALF_DAY), "thử")

    assert desk.search.show(code).timeliness is Timeliness.ON_TIME
    assert desk.figures.report(date(2026, 12, 1), date(2026, 12, 9)) == before
    assert before.on_time == 1
