"""Requests for due dates: what comes out, why, and what is refused."""

import json
from collections.abc import Iterable
from datetime import date, time

import pytest

from kktdesk import resources
from kktdesk.domain.calendar import CalendarDay, DayKind, WorkCalendar
from kktdesk.domain.counting_rules import AfterHours, CountingRules, School
from kktdesk.domain.due_date import TermUnit, TraceReason
from kktdesk.domain.due_errors import (
    DueKeyMissing,
    DueKeyUnknown,
    DueMomentRefused,
    DueValueRefused,
    HoursRefused,
    NeverOpen,
    PauseBeforeReceipt,
    PauseRefused,
    SameDayNumber,
)
from kktdesk.domain.errors import CalendarEnds, DeskError, TermRefused
from kktdesk.domain.office_hours import OfficeHours
from kktdesk.services.calendar_files import load_calendar
from kktdesk.services.due_fields import plain_calendar
from kktdesk.services.due_requests import KEYS, DueRequests

OFFICE = DueRequests(load_calendar())
ASKED: dict[str, object] = {"received": "2026-08-20T14:10", "term": 5, "unit": "working-day"}


def _due(**request: object) -> str:
    return f"{OFFICE.due(ASKED | request).at:%Y-%m-%dT%H:%M}"


def _why(**request: object) -> list[str]:
    trace = OFFICE.answer(ASKED | request)["trace"]
    assert isinstance(trace, list)
    return [line["why"] for line in trace]


def _rules(**request: object) -> list[str]:
    rules = OFFICE.answer(ASKED | request)["rules"]
    assert isinstance(rules, list)
    return rules


def _lines(requests: Iterable[object], desk: DueRequests = OFFICE) -> list[dict[str, object]]:
    return [json.loads(line) for line in desk.lines(map(json.dumps, requests))]


# ---------------------------------------------------------------- what comes out
@pytest.mark.parametrize(
    ("request_", "due_at"),
    [
        ({}, "2026-08-26T17:00"),
        ({"school": "same-time"}, "2026-08-26T14:10"),
        ({"received": "2026-08-20T07:10Z"}, "2026-08-26T17:00"),
        ({"received": "2026-08-20T07:10:00+00:00", "school": "same-time"}, "2026-08-26T14:10"),
        ({"received": "2026-08-20"}, "2026-08-26T17:00"),
        ({"received": "2026-08-20 18:00"}, "2026-08-26T17:00"),
        ({"received": "2026-08-20T18:00", "after_hours": "next-day-is-day-0"}, "2026-08-27T17:00"),
        ({"hours": "07:30-11:30,13:00-16:30"}, "2026-08-26T16:30"),
        ({"hours": "08:00-16:00"}, "2026-08-26T16:00"),
        ({"term": 4, "unit": "working-hour"}, "2026-08-21T08:10"),
        ({"term": 4, "unit": "working-hour", "hours": "10:00-18:00"}, "2026-08-21T10:10"),
        ({"term": 30, "unit": "working-minute"}, "2026-08-20T14:40"),
        ({"term": 1, "unit": "month"}, "2026-09-21T17:00"),
        ({"term": 10, "unit": "calendar-day"}, "2026-09-03T17:00"),
        ({"term": None, "unit": "same-day"}, "2026-08-20T17:00"),
        ({"term": 0, "unit": "same-day"}, "2026-08-20T17:00"),
        ({"term": None, "unit": "same-day", "same_day_until": "14:00"}, "2026-08-21T17:00"),
        ({"school": None, "hours": None, "pauses": None, "weekend": None}, "2026-08-26T17:00"),
        ({"pauses": []}, "2026-08-26T17:00"),
        ({"pauses": [["2026-08-21T10:00", "2026-08-24T09:00"]]}, "2026-08-28T17:00"),
        ({"pauses": [["2026-08-21", "2026-08-24"]]}, "2026-08-28T17:00"),
    ],
)
def test_a_request_is_answered_by_its_own_rules(request_: dict[str, object], due_at: str) -> None:
    assert _due(**request_) == due_at


@pytest.mark.parametrize(
    ("calendar", "due_at"),
    [
        ({"weekend": [5, 6]}, "2026-08-27T17:00"),
        ({"weekend": []}, "2026-08-25T17:00"),
        ({"weekend": [4, 5]}, "2026-08-27T17:00"),
        ({"weekend": [5, 6, 6]}, "2026-08-27T17:00"),
        ({"closed_days": ["2026-08-21"]}, "2026-08-28T17:00"),
        ({"worked_days": ["2026-08-22"]}, "2026-08-26T17:00"),
        ({"closed_days": ["2026-08-22"], "worked_days": ["2026-08-22"]}, "2026-08-26T17:00"),
        ({"closed_days": [], "worked_days": []}, "2026-08-27T17:00"),
    ],
)
def test_a_calendar_of_its_own_replaces_the_one_of_the_office(
    calendar: dict[str, object], due_at: str
) -> None:
    assert _due(**calendar) == due_at


@pytest.mark.parametrize("received", ["1970-01-02T09:00", "2100-12-01T09:00"])
def test_a_calendar_of_its_own_knows_many_years_and_warns_of_none(received: str) -> None:
    answer = OFFICE.answer(ASKED | {"received": received, "weekend": [5, 6]})

    assert answer["unconfirmed"] == []


def test_the_same_days_are_the_same_calendar_in_any_order() -> None:
    days = ["2026-08-21", "2026-08-24"]
    one, other = (
        OFFICE.answer(ASKED | {"closed_days": order})["calendar_version"]
        for order in (days, days[::-1])
    )
    different = OFFICE.answer(ASKED | {"closed_days": days[:1]})["calendar_version"]

    assert one == other
    assert one != different


def test_what_equals_a_weekday_without_being_one_is_refused_after_it_too() -> None:
    assert _due(weekend=[1]) == "2026-08-26T17:00"

    with pytest.raises(DueValueRefused):
        _due(weekend=[True])


def test_the_rules_of_the_office_hold_where_a_request_says_nothing() -> None:
    office = DueRequests(load_calendar(), CountingRules(school=School.SAME_TIME))

    assert f"{office.due(ASKED).at:%H:%M}" == "14:10"
    assert (
        f"{office.due(ASKED | {'after_hours': AfterHours.NEXT_DAY_IS_DAY_0}).at:%H:%M}" == "14:10"
    )
    assert f"{office.due(ASKED | {'school': 'end-of-day'}).at:%H:%M}" == "17:00"


def test_without_holidays_only_the_weekly_days_off_are_left() -> None:
    plain = DueRequests(plain_calendar())

    assert plain.due(ASKED | {"received": "2026-08-28"}).at.date() == date(2026, 9, 4)


# ---------------------------------------------------------------- and why
def test_the_answer_says_of_every_day_why_it_counts_or_not() -> None:
    answer = OFFICE.answer(ASKED)

    assert answer["due"] == "2026-08-26T17:00:00+07:00"
    assert answer["calendar_version"] == load_calendar().version
    assert answer["trace"] == [
        {"day": "2026-08-20", "counted": False, "why": "Ngày tiếp nhận, không tính."},
        {"day": "2026-08-21", "counted": True, "why": "Ngày làm việc, tính là ngày thứ 1."},
        {
            "day": "2026-08-22",
            "counted": True,
            "why": "Làm bù (Quốc khánh), tính là ngày thứ 2.",
        },
        {"day": "2026-08-23", "counted": False, "why": "Nghỉ cuối tuần, không tính."},
        {"day": "2026-08-24", "counted": True, "why": "Ngày làm việc, tính là ngày thứ 3."},
        {"day": "2026-08-25", "counted": True, "why": "Ngày làm việc, tính là ngày thứ 4."},
        {"day": "2026-08-26", "counted": True, "why": "Ngày làm việc, tính là ngày thứ 5."},
    ]


def test_a_calendar_day_term_says_that_its_end_moved() -> None:
    *_, holiday, landing = _why(received="2026-11-07", term=17, unit="calendar-day")

    assert holiday == "Nghỉ lễ (Ngày Văn hóa Việt Nam), tính là ngày thứ 17."
    assert landing == "Ngày làm việc, hạn rơi vào ngày nghỉ nên dời sang ngày này."


def test_hours_are_said_with_their_sessions() -> None:
    answer = OFFICE.answer(ASKED | {"term": 6, "unit": "working-hour"})
    trace = answer["trace"]

    assert isinstance(trace, list)
    assert trace[0] == {
        "day": "2026-08-20",
        "counted": True,
        "why": "Ngày tiếp nhận, tính 2 giờ 50 phút (14:10–17:00).",
        "hours": [["14:10", "17:00"]],
    }
    assert trace[1]["hours"] == [["07:00", "10:10"]]


def test_hours_skip_what_is_closed() -> None:
    received, _, _, monday = _why(received="2026-11-20T17:30", term=1, unit="working-hour")

    assert received == "Ngày tiếp nhận, không tính."
    assert monday == ("Nhận ngoài giờ nên ngày này mới là ngày bắt đầu, tính 1 giờ (07:00–08:00).")


def test_the_same_time_says_when_its_clock_starts_and_ends() -> None:
    first, *_, last = _why(school="same-time")

    assert first == "Ngày tiếp nhận, đồng hồ bắt đầu chạy lúc 14:10."
    assert last == "Ngày làm việc, tính là ngày thứ 5, đến 14:10."


def test_the_same_day_says_on_which_day_it_is_done() -> None:
    early, late = (
        _why(received=f"2026-08-20T{hour}:00", term=None, unit="same-day") for hour in (15, 16)
    )

    assert early == ["Ngày tiếp nhận, trả trong ngày này."]
    assert late == ["Ngày tiếp nhận, không tính.", "Ngày làm việc, trả trong ngày này."]


def test_a_pause_is_said_day_by_day_and_as_a_whole() -> None:
    pauses = [["2026-08-24T10:00", "2026-08-25T09:00"]]

    assert "Tạm dừng, chờ bổ sung hoặc giải trình, không tính." in _why(pauses=pauses)
    assert (
        "Không tính thời gian tạm dừng từ 10:00 ngày 24/08/2026 đến 09:00 ngày 25/08/2026."
        in _rules(pauses=pauses)
    )


def test_the_rules_that_mattered_are_said() -> None:
    assert _rules() == [
        "Thời hạn: 05 ngày làm việc.",
        "Chỉ tính ngày làm việc (Bộ luật Dân sự 2015, Điều 147).",
        "Hẹn đến hết giờ làm việc của ngày cuối (17:00).",
        "Ngày tiếp nhận không tính, dù nhận vào giờ nào, kể cả ngoài giờ hay vào ngày nghỉ.",
        "Giờ làm việc: 07:00–11:30, 13:30–17:00.",
        f"Lịch làm việc: {load_calendar().version}.",
    ]


def test_other_rules_are_said_instead() -> None:
    same_time = _rules(school="same-time", hours="08:00-12:00,13:00-17:00")
    day_zero = _rules(after_hours="next-day-is-day-0")
    same_day = _rules(term=None, unit="same-day", same_day_until="14:30")

    assert "Hẹn đúng giờ đã bắt đầu tính, sau đủ số ngày làm việc." in same_time
    assert "Giờ làm việc: 08:00–12:00, 13:00–17:00." in same_time
    assert any("coi như nhận vào lần mở cửa tiếp theo" in rule for rule in day_zero)
    assert any("Nhận đến 14:30 thì trả trong ngày" in rule for rule in same_day)
    assert not any(rule.startswith("Hẹn") for rule in same_day)


def test_days_that_are_only_expected_are_said() -> None:
    answer = OFFICE.answer(ASKED | {"received": "2026-12-30", "term": 2})

    assert answer["unconfirmed"] == ["2027-01-01", "2027-01-02", "2027-01-03", "2027-01-04"]
    rules = answer["rules"]
    assert isinstance(rules, list)
    assert rules[-1] == "Từ 01/01/2027 có ngày theo lịch dự kiến, chưa được xác nhận."


def test_every_kind_of_day_and_every_rule_has_its_words() -> None:
    words = resources.read_toml("words", "due_trace.toml")

    assert set(words["kind"]) == {reason.value for reason in (*TraceReason, *DayKind)}
    assert set(words["unit"]) == {unit.value for unit in TermUnit}
    assert set(words["school"]) == {school.value for school in School}
    assert set(words["after-hours"]) == {rule.value for rule in AfterHours} | {"clock"}


# ---------------------------------------------------------------- many lines
def test_each_line_has_its_answer_and_a_refused_one_stops_none() -> None:
    answers = _lines([{"id": 1, **ASKED}, {"id": "b", **ASKED, "term": 0}, {**ASKED}])

    assert answers[0] == {"id": 1, "due": "2026-08-26T17:00:00+07:00"}
    assert (answers[1]["id"], answers[1]["error"]) == ("b", "term-refused")
    assert "Thời hạn 0 không hợp lệ." in str(answers[1]["message"])
    assert answers[2] == {"id": None, "due": "2026-08-26T17:00:00+07:00"}


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        '"x"',
        "null",
        "9" * 5000,
        '{"id": 1} {}',
        "[" * 100_000,
        '{"id": 1, "term": 1e999999',
    ],
)
def test_a_line_that_is_no_request_is_refused(line: str) -> None:
    (answer,) = (json.loads(said) for said in OFFICE.lines([line]))

    assert answer["id"] is None
    assert answer["error"] == "due-request-unreadable"


def test_empty_lines_are_passed_over_and_answers_keep_their_letters() -> None:
    lines = list(OFFICE.lines(["\n", json.dumps({"id": "Điều", **ASKED, "unit": "x"}) + "\n", ""]))

    (line,) = lines
    assert '"id": "Điều"' in line
    assert "Mục unit không dùng được giá trị x." in line


# ---------------------------------------------------------------- what is refused
@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"received": None}, DueKeyMissing),
        ({"unit": None}, DueKeyMissing),
        ({"term": None}, DueKeyMissing),
        ({"received": "2027-02-29T09:00"}, DueMomentRefused),
        ({"received": "2026-08-20T25:00"}, DueMomentRefused),
        ({"received": "20260820T1410"}, DueMomentRefused),
        ({"received": "2026-W34-4"}, DueMomentRefused),
        ({"received": "20/08/2026"}, DueMomentRefused),
        ({"received": "0001-01-01T00:00+14:00"}, DueMomentRefused),
        ({"received": "9999-12-31T23:00-14:00"}, DueMomentRefused),
        ({"received": 20260820}, DueMomentRefused),
        ({"received": "1900-01-02T09:00"}, CalendarEnds),
        ({"received": "2200-01-02T09:00"}, CalendarEnds),
        ({"received": "1969-12-31T09:00", "weekend": [6]}, CalendarEnds),
        ({"received": "2100-12-31T09:00", "weekend": [6]}, CalendarEnds),
        ({"term": 0}, TermRefused),
        ({"term": -5}, TermRefused),
        ({"term": 10**9}, TermRefused),
        ({"term": 121, "unit": "month"}, TermRefused),
        ({"term": 5.0}, DueValueRefused),
        ({"term": "5"}, DueValueRefused),
        ({"term": True}, DueValueRefused),
        ({"term": 1, "unit": "same-day"}, SameDayNumber),
        ({"unit": "week"}, DueValueRefused),
        ({"unit": ["working-day"]}, DueValueRefused),
        ({"school": "opencps"}, DueValueRefused),
        ({"school": 5}, DueValueRefused),
        ({"after_hours": ""}, DueValueRefused),
        ({"same_day_until": "3 giờ"}, DueValueRefused),
        ({"same_day_until": "25:00"}, DueValueRefused),
        ({"hours": ["07:00-11:30"]}, DueValueRefused),
        ({"hours": "07:00-11:30,11:00-17:00"}, HoursRefused),
        ({"hours": "22:00-02:00"}, HoursRefused),
        ({"hours": "13:30-17:00,07:00-11:30"}, HoursRefused),
        ({"hours": "07:00-11:30-12:00"}, HoursRefused),
        ({"hours": "07:00-24:30"}, HoursRefused),
        ({"hours": "07h-11h"}, HoursRefused),
        ({"pauses": "2026-08-21/2026-08-24"}, DueValueRefused),
        ({"pauses": [["2026-08-21"]]}, DueValueRefused),
        ({"pauses": [["2026-08-21", None]]}, DueMomentRefused),
        ({"pauses": [["2026-08-24", "2026-08-21"]]}, PauseRefused),
        ({"pauses": [["2026-08-19", "2026-08-21"]]}, PauseBeforeReceipt),
        ({"pauses": [["2026-08-21", "2300-01-01"]]}, CalendarEnds),
        ({"weekend": 5}, DueValueRefused),
        ({"weekend": [7]}, DueValueRefused),
        ({"weekend": [True]}, DueValueRefused),
        ({"weekend": ["5"]}, DueValueRefused),
        ({"weekend": [[5]]}, DueValueRefused),
        ({"weekend": [0, 1, 2, 3, 4, 5, 6]}, NeverOpen),
        ({"closed_days": "2026-08-21"}, DueValueRefused),
        ({"closed_days": [20260821]}, DueValueRefused),
        ({"closed_days": ["2026-08-21", ["2026-08-24"]]}, DueValueRefused),
        ({"worked_days": [{}]}, DueValueRefused),
        ({"hours": ""}, HoursRefused),
        ({"closed_days": ["2027-02-29"]}, DueMomentRefused),
        ({"worked_days": ["22/08/2026"]}, DueMomentRefused),
        ({"pause": []}, DueKeyUnknown),
    ],
)
def test_what_cannot_be_is_refused_with_a_message(
    wrong: dict[str, object], error: type[DeskError]
) -> None:
    with pytest.raises(error):
        OFFICE.due(ASKED | wrong)
    (answer,) = _lines([ASKED | wrong | {"id": 7}])
    assert (answer["id"], answer["error"]) == (7, error.code)
    assert len(str(answer["message"])) > 20


def test_a_refusal_names_the_key_and_shows_no_endless_value() -> None:
    with pytest.raises(DueValueRefused) as refusal:
        OFFICE.due(ASKED | {"unit": "x" * 1000})

    assert refusal.value.field == "unit"
    assert refusal.value.values["value"] == "x" * 80


def test_a_misspelt_key_is_told_which_keys_there_are() -> None:
    with pytest.raises(DueKeyUnknown) as refusal:
        OFFICE.due(ASKED | {"calender": "x"})

    assert refusal.value.values == {"key": "calender", "wanted": ", ".join(KEYS)}


# ---------------------------------------------------------------- hours of the counter in words
def test_the_counter_and_its_saturdays_are_said_where_they_differ() -> None:
    hours = OfficeHours(intake=((time(7), time(10, 30)),), saturday_intake=((time(7), time(11)),))
    office_closed = CalendarDay(date(2026, 8, 21), DayKind.OFFICE_CLOSED, "Mất điện", "")
    desk = DueRequests(WorkCalendar((office_closed,), 2026, 2026, "x", hours=hours))

    answer = desk.answer(ASKED)
    assert "Giờ tiếp nhận: 07:00–10:30." in str(answer["rules"])
    assert "Thứ Bảy có tiếp nhận (07:00–11:00) nhưng không phải ngày làm việc." in str(
        answer["rules"]
    )
    assert "Cơ quan nghỉ riêng (Mất điện), không tính." in str(answer["trace"])
