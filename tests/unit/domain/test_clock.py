"""The clock of a dossier: what is promised, used and left, whatever has happened to it."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kktdesk.domain.clock import Clock, Standing, clock, last_day_to_apologise, working_words
from kktdesk.domain.clock_events import (
    Answered,
    Asked,
    ClockEvent,
    Extended,
    ReceiptCorrected,
    Request,
    Wait,
)
from kktdesk.domain.counting_rules import CountingRules, School, SupplementMode
from kktdesk.domain.due_date import Term, TermUnit, due_date
from kktdesk.domain.due_errors import AskedAlready, ExtendedAlready, ExtensionTooShort, NotAsked
from kktdesk.domain.errors import DeskError, MomentInFuture, MomentTooEarly
from kktdesk.domain.moment import VIETNAM
from kktdesk.domain.pause import Pause
from kktdesk.domain.term import SAME_DAY
from kktdesk.services.calendar_files import load_calendar

OFFICE = load_calendar()
DAYS, MINUTES = TermUnit.WORKING_DAY, TermUnit.WORKING_MINUTE
SUPPLEMENT, EXPLANATION, DUTY = Wait
RESTART = CountingRules(supplement=SupplementMode.RESTART)
FIXED = CountingRules(supplement=SupplementMode.FIXED_TERM)
SAME_TIME = CountingRules(school=School.SAME_TIME)
HOUR, DAY = timedelta(hours=1), timedelta(hours=8)
# Received on Monday 16/11/2026; Tuesday 24/11 is a holiday; the day works from 7:00 to 17:00.
RECEIVED = "2026-11-16T09:00"


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def _clock(
    days: int, *events: ClockEvent, rules: CountingRules | None = None, received: str = RECEIVED
) -> Clock:
    return clock(_at(received), Term(days, DAYS), OFFICE, rules or CountingRules(), events)


def _asked(text: str, wait: Wait = SUPPLEMENT) -> Asked:
    return Asked(_at(text), wait)


def _answered(text: str, wait: Wait = SUPPLEMENT) -> Answered:
    return Answered(_at(text), wait)


def _due(standing: Standing) -> str:
    return f"{standing.due_at:%Y-%m-%dT%H:%M}"


# ---------------------------------------------------------------- the three modes of a supplement
ASKED, BROUGHT = _asked("2026-11-19T10:00"), _answered("2026-11-26T09:00")


def test_before_anything_happens_the_promise_is_the_due_date() -> None:
    standing = _clock(10).standing(_at("2026-11-19T10:00"))

    assert standing.due_at == standing.base.at == _at("2026-12-01T17:00")
    assert not standing.is_stopped


def test_a_pause_moves_the_promise_by_the_working_days_that_end_in_it() -> None:
    standing = _clock(10, ASKED, BROUGHT).standing(_at("2026-11-26T09:00"))

    assert _due(standing) == "2026-12-07T17:00"
    assert not standing.is_stopped


def test_a_restart_counts_the_whole_term_from_the_arrival() -> None:
    standing = _clock(10, ASKED, BROUGHT, rules=RESTART).standing(_at("2026-11-27T09:00"))

    assert _due(standing) == "2026-12-10T17:00"
    assert standing.base.received_on == date(2026, 11, 26)


def test_a_restart_forgets_what_was_waited_for_before_it() -> None:
    early = (_asked("2026-11-17T08:00", DUTY), _answered("2026-11-18T18:00", DUTY))
    running = (_asked("2026-11-25T08:00", EXPLANATION), _answered("2026-11-27T18:00", EXPLANATION))

    restarted = _clock(10, *early, *running, ASKED, BROUGHT, rules=RESTART)
    # From 26/11 on one working day of the explanation is left: 27/11.
    assert _due(restarted.standing(_at("2026-11-30T09:00"))) == "2026-12-11T17:00"


def test_a_fixed_term_gives_the_applicant_days_and_then_the_refusal() -> None:
    asked = _asked("2026-11-20T09:00")
    permit = _clock(10, asked, rules=FIXED)

    (request,) = permit.requests()
    assert request.until == _at("2026-11-25T17:00")
    assert permit.refusal_on(request) == date(2026, 11, 26)
    assert _due(permit.standing(_at("2026-11-25T09:00"))) == "2026-12-03T17:00"


def test_a_fixed_term_of_one_day_is_a_setting() -> None:
    rules = CountingRules(supplement=SupplementMode.FIXED_TERM, supplement_days=1)

    (request,) = _clock(5, _asked("2026-11-20T09:00"), rules=rules).requests()
    assert request.until == _at("2026-11-23T17:00")


def test_a_deadline_of_its_own_holds_and_only_a_supplement_is_refused() -> None:
    until = _at("2026-11-30T17:00")
    asked = (
        Asked(_at("2026-11-20T09:00"), SUPPLEMENT, until),
        Asked(_at("2026-11-20T09:30"), EXPLANATION, until),
        _asked("2026-11-20T09:45", DUTY),
    )
    permit = _clock(10, *asked, rules=FIXED)

    assert [request.until for request in permit.requests()] == [until, until, None]
    assert [permit.refusal_on(each) for each in permit.requests()] == [
        date(2026, 12, 1),
        None,
        None,
    ]


def test_other_modes_know_no_refusal() -> None:
    until = _at("2026-11-30T17:00")
    paused = _clock(10, Asked(_at("2026-11-20T09:00"), SUPPLEMENT, until))

    (request,) = paused.requests()
    assert paused.refusal_on(request) is None
    assert request == Request(SUPPLEMENT, _at("2026-11-20T09:00"), None, until)


# ---------------------------------------------------------------- while it stands
@pytest.mark.parametrize(
    ("moment", "due_at"),
    [
        ("2026-11-19T09:59", "2026-12-01T17:00"),
        ("2026-11-19T16:00", "2026-12-01T17:00"),
        ("2026-11-20T09:00", "2026-12-02T17:00"),
        ("2026-11-23T09:00", "2026-12-03T17:00"),
        ("2026-11-26T08:59", "2026-12-07T17:00"),
    ],
)
def test_while_it_waits_the_promise_is_as_if_the_answer_came_now(moment: str, due_at: str) -> None:
    assert _due(_clock(10, ASKED, BROUGHT).standing(_at(moment))) == due_at


def test_what_is_waited_for_is_told_and_its_answer_ends_it() -> None:
    duty = _asked("2026-11-20T10:00", DUTY)
    both = _clock(10, ASKED, duty, BROUGHT)

    assert [each.wait for each in both.standing(_at("2026-11-20T12:00")).waits] == [
        SUPPLEMENT,
        DUTY,
    ]
    later = both.standing(_at("2026-11-30T12:00"))
    assert [each.wait for each in later.waits] == [DUTY]
    assert later.is_stopped


def test_a_restart_that_waits_has_nothing_used() -> None:
    standing = _clock(10, ASKED, rules=RESTART).standing(_at("2026-11-24T10:00"))

    assert standing.used == timedelta(0)
    assert _due(standing) == "2026-12-08T17:00"


def test_explanations_may_be_asked_for_again_and_again() -> None:
    events = (
        _asked("2026-11-17T08:00", EXPLANATION),
        _answered("2026-11-18T08:00", EXPLANATION),
        _asked("2026-11-18T09:00", EXPLANATION),
        _answered("2026-11-19T08:00", EXPLANATION),
        _asked("2026-11-20T08:00", EXPLANATION),
        _answered("2026-11-20T16:00", EXPLANATION),
    )

    assert _due(_clock(5, *events).standing(_at("2026-11-23T08:00"))) == "2026-11-26T17:00"


# ---------------------------------------------------------------- extension
def test_an_extension_makes_a_new_promise_and_late_stays_late() -> None:
    extended = Extended(_at("2026-11-30T09:00"), _at("2026-12-08T17:00"))
    promised = _clock(10, extended)

    assert _due(promised.standing(_at("2026-11-30T08:59"))) == "2026-12-01T17:00"
    after = promised.standing(_at("2026-12-02T09:00"))
    assert _due(after) == "2026-12-08T17:00"
    assert after.base.at == _at("2026-12-01T17:00")


@pytest.mark.parametrize("rules", [CountingRules(), SAME_TIME])
def test_a_new_promise_moves_only_by_what_is_waited_for_after_it(rules: CountingRules) -> None:
    extended = Extended(_at("2026-11-30T09:00"), _at("2026-12-08T11:00"))
    events = (
        _asked("2026-11-17T08:00"),
        _answered("2026-11-18T08:00"),
        extended,
        _asked("2026-12-01T08:00", DUTY),
        _answered("2026-12-03T08:00", DUTY),
    )

    standing = _clock(10, *events, rules=rules).standing(_at("2026-12-03T09:00"))
    assert _due(standing) == "2026-12-10T11:00"


def test_a_wait_that_runs_on_through_the_extension_moves_it_from_then_on() -> None:
    extended = Extended(_at("2026-12-01T09:00"), _at("2026-12-08T17:00"))
    events = (_asked("2026-11-30T08:00"), extended, _answered("2026-12-02T18:00"))

    assert _due(_clock(10, *events).standing(_at("2026-12-03T09:00"))) == "2026-12-10T17:00"


def test_a_new_promise_on_a_closed_day_waits_for_no_week_end() -> None:
    extended = Extended(_at("2026-12-01T09:00"), _at("2026-12-12T17:00"))
    events = (extended, _asked("2026-12-05T08:00"), _answered("2026-12-06T08:00"))

    assert _due(_clock(10, *events).standing(_at("2026-12-07T09:00"))) == "2026-12-12T17:00"


def test_a_restart_has_a_promise_of_its_own_after_an_extension() -> None:
    extended = Extended(_at("2026-11-18T09:00"), _at("2026-12-08T17:00"))

    restarted = _clock(10, extended, ASKED, BROUGHT, rules=RESTART)
    assert _due(restarted.standing(_at("2026-11-19T09:00"))) == "2026-12-08T17:00"
    assert _due(restarted.standing(_at("2026-11-27T09:00"))) == "2026-12-10T17:00"


@pytest.mark.parametrize(
    ("due_at", "last_day"),
    [
        ("2026-11-25T17:00", date(2026, 11, 23)),
        ("2026-11-23T17:00", date(2026, 11, 20)),
        ("2026-08-24T17:00", date(2026, 8, 22)),
    ],
)
def test_an_apology_goes_out_on_a_working_day_before_the_due_day(
    due_at: str, last_day: date
) -> None:
    assert last_day_to_apologise(_at(due_at), OFFICE) == last_day


# ---------------------------------------------------------------- correction of the receipt
def test_a_corrected_receipt_counts_from_the_right_day_once_it_is_known() -> None:
    corrected = ReceiptCorrected(_at("2026-11-18T09:00"), _at("2026-11-13T16:00"))
    dossier = _clock(5, corrected, _asked("2026-11-13T16:30"), _answered("2026-11-17T16:00"))

    assert _due(dossier.standing(_at("2026-11-18T08:59"))) == "2026-11-23T17:00"
    # Monday 16/11 ends while it waits; Friday 13/11 is day zero now.
    assert _due(dossier.standing(_at("2026-11-18T09:00"))) == "2026-11-23T17:00"
    assert dossier.standing(_at("2026-11-18T09:00")).base.received_on == date(2026, 11, 13)


def test_the_last_correction_holds() -> None:
    first = ReceiptCorrected(_at("2026-11-18T09:00"), _at("2026-11-13T16:00"))
    second = ReceiptCorrected(_at("2026-11-18T10:00"), _at("2026-11-17T08:00"))

    assert _due(_clock(5, second, first).standing(_at("2026-11-19T08:00"))) == "2026-11-25T17:00"


# ---------------------------------------------------------------- used and left
@pytest.mark.parametrize(
    ("moment", "used", "left", "words"),
    [
        ("2026-11-16T10:00", 0 * HOUR, 2 * DAY, "còn 2 ngày làm việc"),
        ("2026-11-17T07:00", 0 * HOUR, 2 * DAY, "còn 2 ngày làm việc"),
        ("2026-11-17T14:30", 5.5 * HOUR, DAY + 2.5 * HOUR, "còn 1 ngày 2 giờ 30 phút làm việc"),
        ("2026-11-17T14:00", 5 * HOUR, DAY + 3 * HOUR, "còn 1 ngày 3 giờ làm việc"),
        ("2026-11-17T19:00", DAY, DAY, "còn 1 ngày làm việc"),
        ("2026-11-18T16:59", 15.9834 * HOUR, HOUR / 60, "còn 1 phút làm việc"),
        ("2026-11-18T17:00", 2 * DAY, 0 * HOUR, "còn 0 phút làm việc"),
        ("2026-11-18T20:00", 2 * DAY, 0 * HOUR, "còn 0 phút làm việc"),
        ("2026-11-19T09:00", 2 * DAY + 2 * HOUR, -2 * HOUR, "quá 2 giờ làm việc"),
        ("2026-11-21T09:00", 4 * DAY, -2 * DAY, "quá 2 ngày làm việc"),
    ],
)
def test_used_and_left_run_with_the_working_time_after_the_day_of_receipt(
    moment: str, used: timedelta, left: timedelta, words: str
) -> None:
    standing = _clock(2).standing(_at(moment))

    assert abs(standing.used - used) < timedelta(seconds=1)
    assert standing.left == left
    assert standing.left_in_words() == words


def test_what_is_used_is_said_in_words() -> None:
    assert _clock(2).standing(_at("2026-11-18T08:05")).used_in_words() == (
        "đã dùng 1 ngày 1 giờ 5 phút làm việc"
    )


def test_by_days_a_day_that_ends_in_a_wait_is_not_used() -> None:
    dossier = _clock(5, _asked("2026-11-17T10:00"), _answered("2026-11-19T09:00"))

    standing = dossier.standing(_at("2026-11-19T09:00"))
    assert standing.used == 2 * HOUR
    assert standing.left == 5 * DAY - 2 * HOUR


def test_a_wait_that_ends_before_the_first_day_uses_nothing_up() -> None:
    dossier = _clock(5, _asked("2026-11-16T10:00"), _answered("2026-11-16T18:00"))

    standing = dossier.standing(_at("2026-11-17T09:00"))
    assert (standing.used, standing.left) == (2 * HOUR, 5 * DAY - 2 * HOUR)


def test_by_the_clock_only_the_waiting_time_is_not_used() -> None:
    dossier = _clock(2, _asked("2026-11-16T15:00"), _answered("2026-11-17T08:00"), rules=SAME_TIME)

    waiting = dossier.standing(_at("2026-11-16T20:00"))
    assert waiting.used == dossier.standing(_at("2026-11-17T08:00")).used == 4 * HOUR
    assert waiting.left == dossier.standing(_at("2026-11-17T08:00")).left == 2 * DAY - 4 * HOUR
    assert dossier.standing(_at("2026-11-17T09:00")).used == 5 * HOUR


def test_a_same_day_promise_is_used_from_the_receipt_on() -> None:
    dossier = clock(_at("2026-11-16T10:00"), SAME_DAY, OFFICE, CountingRules(), ())

    standing = dossier.standing(_at("2026-11-16T11:00"))
    assert (standing.used, standing.left) == (HOUR, 4 * HOUR)


def test_working_time_in_words_leaves_out_what_is_nothing() -> None:
    assert working_words(DAY + 30 * timedelta(minutes=1), DAY) == "1 ngày 30 phút"
    assert working_words(timedelta(seconds=59), DAY) == "0 phút"


def test_a_shorter_working_day_has_its_own_length() -> None:
    assert working_words(timedelta(hours=8), timedelta(hours=7, minutes=30)) == "1 ngày 30 phút"


# ---------------------------------------------------------------- what cannot have been
def _refused(error: type[DeskError], *events: ClockEvent) -> dict[str, object]:
    with pytest.raises(error) as refusal:
        _clock(10, *events)
    return refusal.value.values


def test_what_is_waited_for_is_not_asked_for_again() -> None:
    again = _asked("2026-11-20T10:00")

    assert _refused(AskedAlready, ASKED, again) == {"since": "19/11/2026 10:00"}
    assert _clock(10, ASKED, _asked("2026-11-20T10:00", DUTY)).requests()


def test_nothing_comes_that_nobody_asked_for() -> None:
    _refused(NotAsked, BROUGHT)
    _refused(NotAsked, ASKED, _answered("2026-11-20T10:00", DUTY))
    _refused(NotAsked, ASKED, BROUGHT, _answered("2026-11-27T10:00"))
    _refused(NotAsked, _answered("2026-11-18T10:00"), ASKED)


def test_there_is_one_extension_and_it_is_later() -> None:
    extended = Extended(_at("2026-11-30T09:00"), _at("2026-12-08T17:00"))
    again = Extended(_at("2026-12-07T09:00"), _at("2026-12-15T17:00"))
    same = Extended(_at("2026-11-30T09:00"), _at("2026-12-01T17:00"))

    _refused(ExtendedAlready, extended, again)
    assert _refused(ExtensionTooShort, same) == {"due": "01/12/2026 17:00"}


def test_nothing_happens_before_the_receipt() -> None:
    early = _asked("2026-11-16T08:59")

    assert _refused(MomentTooEarly, early) == {"after": "16/11/2026 09:00"}
    corrected = ReceiptCorrected(_at("2026-11-23T09:00"), _at("2026-11-20T08:00"))
    assert _refused(MomentTooEarly, ASKED, BROUGHT, corrected) == {"after": "20/11/2026 08:00"}


def test_no_receipt_is_corrected_to_a_later_moment() -> None:
    _refused(MomentInFuture, ReceiptCorrected(_at("2026-11-18T09:00"), _at("2026-11-18T09:01")))


# ---------------------------------------------------------------- properties
MOMENTS = st.datetimes(datetime(2026, 3, 2), datetime(2026, 5, 30), timezones=st.just(VIETNAM))  # noqa: DTZ001 - hypothesis adds the zone
RULES = st.sampled_from([CountingRules(), SAME_TIME])


@given(MOMENTS, st.integers(1, 40), RULES, st.lists(MOMENTS, min_size=3, max_size=3))
def test_after_the_answer_the_clock_says_what_the_due_date_with_its_pause_says(
    received_at: datetime, days: int, rules: CountingRules, moments: list[datetime]
) -> None:
    asked, answered, later = sorted(max(each, received_at) for each in moments)
    events = (Asked(asked, SUPPLEMENT), Answered(answered, SUPPLEMENT))
    standing = clock(received_at, Term(days, DAYS), OFFICE, rules, events).standing(later)

    pause = Pause(asked, answered)
    plain = due_date(received_at, Term(days, DAYS), OFFICE, rules, [pause])
    assert (standing.base.at, standing.due_at) == (plain.at, plain.at)


@given(MOMENTS, st.integers(1, 5000), st.lists(MOMENTS, min_size=3, max_size=3))
def test_used_and_left_of_minutes_are_the_term_at_every_moment(
    received_at: datetime, minutes: int, moments: list[datetime]
) -> None:
    asked, answered, later = sorted(max(each, received_at) for each in moments)
    events = (Asked(asked, EXPLANATION), Answered(answered, EXPLANATION))
    standing = clock(received_at, Term(minutes, MINUTES), OFFICE, CountingRules(), events)

    for moment in (asked, answered, later):
        seen = standing.standing(moment)
        if asked <= seen.base.at:
            assert seen.used + seen.left == timedelta(minutes=minutes)
