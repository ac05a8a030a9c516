"""Due dates on the command line: with reasons, after what happened, with other calendars."""

from datetime import time
from pathlib import Path

import pytest

from kktdesk import resources
from kktdesk.domain.counting_rules import School
from kktdesk.domain.office_hours import DEFAULT_HOURS, OfficeHours
from kktdesk.services.calendar_files import load_calendar, load_plan
from kktdesk.services.calendar_toml import plan_text, year_text
from kktdesk.services.calendar_views import SetHours
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import open_desk
from kktdesk.services.procedure_views import OfficeRules
from tests.e2e.commands import Counter, Json
from tests.factories import at

ASKED = "--received 2026-08-20T14:10 --term 5 --unit working-day"
YEAR = resources.root() / "calendars" / "2026.toml"


@pytest.fixture
def nowhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Counter:
    """The commands over a folder that does not exist."""
    return Counter(tmp_path / "none", FixedClock(at("2026-11-25 09:15")), capsys, tmp_path)


def _due(counter: Counter, options: str, *more: str | Path) -> str:
    return str(counter.ask("due", *options.split(), *more)["due"])


def _standing(counter: Counter, options: str) -> Json:
    standing = counter.ask("due", *options.split())["standing"]
    assert isinstance(standing, dict)
    return standing


# ---------------------------------------------------------------- one
def test_a_due_date_comes_with_its_reasons_and_needs_no_folder(nowhere: Counter) -> None:
    answer = nowhere.ask("due", *ASKED.split())

    assert answer["due"] == "2026-08-26T17:00:00+07:00"
    assert [line["counted"] for line in answer["trace"]] == [False, True, True, False, *[True] * 3]
    assert answer["trace"][2] == {
        "day": "2026-08-22",
        "counted": True,
        "why": "Làm bù (Quốc khánh), tính là ngày thứ 2.",
    }
    assert answer["calendar_version"] == load_calendar().version
    assert answer["unconfirmed"] == []
    assert not nowhere.data.exists()


@pytest.mark.parametrize(
    ("options", "due_at"),
    [
        (ASKED, "2026-08-26T17:00"),
        (f"{ASKED} --school same-time", "2026-08-26T14:10"),
        (f"{ASKED} --hours 08:00-12:00,13:00-16:30", "2026-08-26T16:30"),
        (f"{ASKED} --no-holidays", "2026-08-27T17:00"),
        (f"{ASKED} --pause 2026-08-21T10:00/2026-08-24T09:00", "2026-08-28T17:00"),
        (
            f"{ASKED} --pause 2026-08-21/2026-08-22 --pause 2026-08-24/2026-08-25",
            "2026-08-28T17:00",
        ),
        ("--received 2026-08-20T18:00 --term 1 --unit working-day", "2026-08-21T17:00"),
        (
            (
                "--received 2026-08-20T18:00 --term 1 --unit working-day "
                "--after-hours next-day-is-day-0"
            ),
            "2026-08-22T17:00",
        ),
        ("--received 2026-08-20T07:10Z --term 5 --unit working-hour", "2026-08-21T09:10"),
        ("--received 2026-08-20 --term 5 --unit working-hour", "2026-08-20T14:00"),
        ("--received 2026-08-20T14:10 --term 30 --unit working-minute", "2026-08-20T14:40"),
        ("--received 2026-01-31 --term 1 --unit month", "2026-03-02T17:00"),
        ("--received 2026-08-20T15:00 --unit same-day", "2026-08-20T17:00"),
        ("--received 2026-08-20T15:01 --unit same-day", "2026-08-21T17:00"),
        ("--received 2026-08-20T14:01 --unit same-day --same-day-until 14:00", "2026-08-21T17:00"),
        ("--received 1970-01-02 --term 1 --unit working-day --no-holidays", "1970-01-05T17:00"),
    ],
)
def test_a_due_date_follows_its_options(counter: Counter, options: str, due_at: str) -> None:
    assert _due(counter, options) == f"{due_at}:00+07:00"


def test_a_person_reads_the_promise_then_every_day_then_the_rules(counter: Counter) -> None:
    said = counter.say("due", *ASKED.split()).out.splitlines()

    assert said[0] == "Hẹn trả: 17:00 ngày 26/08/2026 (Thứ Tư)"
    assert said[1] == "  20/08/2026 Thứ Năm   Ngày tiếp nhận, không tính."
    assert said[3] == "+ 22/08/2026 Thứ Bảy   Làm bù (Quốc khánh), tính là ngày thứ 2."
    assert said[8] == "Thời hạn: 05 ngày làm việc."
    assert said[-1] == f"Lịch làm việc: {load_calendar().version}."


# ---------------------------------------------------------------- what happened to a term
TERM = "--received 2026-11-16T09:00 --term 10 --unit working-day"


@pytest.mark.parametrize(
    ("events", "due_at"),
    [
        ("--supplement 2026-11-19T09:00/2026-11-26T09:00", "2026-12-07T17:00"),
        (
            "--supplement 2026-11-19T09:00/2026-11-26T09:00 --supplement-mode restart",
            "2026-12-10T17:00",
        ),
        ("--supplement 2026-11-17T10:00/2026-11-19T09:00", "2026-12-03T17:00"),
        ("--supplement 2026-11-17T10:00/2026-11-17T16:00", "2026-12-01T17:00"),
        (
            (
                "--explanation 2026-11-17T10:00/2026-11-18T09:00 "
                "--explanation 2026-11-19T10:00/2026-11-20T09:00 "
                "--duty 2026-11-25T10:00/2026-11-26T09:00"
            ),
            "2026-12-04T17:00",
        ),
        ("--extended 2026-11-30T09:00/2026-12-15T17:00", "2026-12-15T17:00"),
        ("--corrected 2026-11-18T09:00/2026-11-13T16:00", "2026-11-30T17:00"),
    ],
)
def test_what_happened_moves_the_promise(counter: Counter, events: str, due_at: str) -> None:
    assert _due(counter, f"{TERM} {events}") == f"{due_at}:00+07:00"


def test_a_supplement_with_a_fixed_term_says_until_when_and_when_it_is_refused(
    counter: Counter,
) -> None:
    events = "--supplement 2026-11-20T09:00 --supplement-mode fixed-term"

    standing = _standing(counter, f"{TERM} {events} --at 2026-11-23T10:00")
    shorter = _standing(counter, f"{TERM} {events} --supplement-days 1")

    assert standing["is_stopped"]
    assert standing["waits"] == [
        {
            "wait": "supplement",
            "asked_at": "2026-11-20T09:00:00+07:00",
            "until": "2026-11-25T17:00:00+07:00",
            "refusal_on": "2026-11-26",
        }
    ]
    assert shorter["waits"][0]["refusal_on"] == "2026-11-25"
    assert shorter["at"] == "2026-11-20T09:00:00+07:00"


def test_what_is_used_and_left_is_said_in_words(counter: Counter) -> None:
    standing = _standing(
        counter, "--received 2026-08-18 --term 2 --unit working-day --at 2026-08-19T14:00"
    )
    late = _standing(
        counter, "--received 2026-08-18 --term 1 --unit working-day --at 2026-08-20T09:30"
    )

    assert (standing["used"], standing["left"]) == (
        "đã dùng 5 giờ làm việc",
        "còn 1 ngày 3 giờ làm việc",
    )
    assert late["left"] == "quá 2 giờ 30 phút làm việc"
    assert late["waits"] == []


def test_after_an_extension_the_first_promise_stays_the_base(counter: Counter) -> None:
    options = f"{TERM} --extended 2026-11-30T09:00/2026-12-15T17:00"

    standing = _standing(counter, options)
    said = counter.say("due", *options.split()).out

    assert standing["base"] == "2026-12-01T17:00:00+07:00"
    assert standing["due_at"] == "2026-12-15T17:00:00+07:00"
    assert said.startswith("Hẹn trả: 17:00 ngày 15/12/2026 (Thứ Ba)\nĐến 09:00 ngày 30/11/2026")
    assert "Đã hẹn lại; tính trễ từ hạn cũ: 17:00 ngày 01/12/2026 (Thứ Ba)." in said


def test_a_person_reads_what_is_waited_for(counter: Counter) -> None:
    options = f"{TERM} --supplement 2026-11-20T09:00 --duty 2026-11-20T10:00"
    fixed = counter.say("due", *options.split(), "--supplement-mode", "fixed-term").out

    assert "Đang chờ bổ sung hồ sơ từ 09:00 ngày 20/11/2026 (Thứ Sáu)" in fixed
    assert "quá hạn thì từ chối trong ngày 26/11/2026." in fixed
    assert "Đang chờ nghĩa vụ tài chính từ 10:00" in fixed
    assert fixed.count("Hạn bổ sung") == 1


# ---------------------------------------------------------------- which calendar
def _edited(counter: Counter, old: str, new: str) -> Path:
    path = counter.files / "2026.toml"
    text = YEAR.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


def test_a_calendar_file_replaces_its_year_and_leaves_the_neighbours(nowhere: Counter) -> None:
    file = _edited(
        nowhere,
        "days = [",
        'days = [\n{ date = 2026-08-25, kind = "office-closed", name = "Mất điện" },',
    )

    answer = nowhere.ask("due", *ASKED.split(), "--calendar", file)
    next_year = _due(
        nowhere, "--received 2026-12-31 --term 1 --unit working-day", "--calendar", file
    )

    assert answer["due"] == "2026-08-27T17:00:00+07:00"
    assert answer["calendar_version"] != load_calendar().version
    assert "Cơ quan nghỉ riêng (Mất điện), không tính." in [
        line["why"] for line in answer["trace"]
    ]
    assert next_year == "2027-01-04T17:00:00+07:00"


def test_the_calendar_and_the_rules_of_the_office_hold_where_there_is_one(
    counter: Counter,
) -> None:
    desk = open_desk(counter.data, counter.clock)
    desk.calendars.change(
        SetHours(OfficeHours(((time(7), time(11)), (time(13), time(16))))), "", 0
    )
    desk.office.set_rules(OfficeRules(school=School.SAME_TIME), "Theo quy chế")
    desk.close()

    assert _due(counter, ASKED) == "2026-08-26T14:10:00+07:00"
    assert _due(counter, f"{ASKED} --school end-of-day") == "2026-08-26T16:00:00+07:00"
    assert _due(counter, f"{ASKED} --school end-of-day", "--calendar", YEAR) == (
        "2026-08-26T16:00:00+07:00"
    )
    assert _due(counter, f"{ASKED} --no-holidays") == "2026-08-27T17:00:00+07:00"


def test_a_register_without_an_office_leaves_the_programs_own_calendar(nowhere: Counter) -> None:
    open_desk(nowhere.data, nowhere.clock).close()

    assert _due(nowhere, ASKED) == "2026-08-26T17:00:00+07:00"


# ---------------------------------------------------------------- what is refused
@pytest.mark.parametrize(
    ("options", "error", "said"),
    [
        ("--received 2027-02-29 --term 5 --unit working-day", "due-moment-refused", "2027-02-29"),
        ("--received 2026-08-20T25:00 --term 5 --unit month", "due-moment-refused", "T25:00"),
        ("--received hôm-nay --term 5 --unit month", "due-moment-refused", "hôm-nay"),
        ("--received 2026-08-20 --term 0 --unit working-day", "term-refused", "từ 1 đến 3660"),
        ("--received 2026-08-20 --term -5 --unit working-day", "term-refused", "Thời hạn -5"),
        ("--received 2026-08-20 --term 1000000000 --unit month", "term-refused", "từ 1 đến 120"),
        ("--received 2026-08-20 --term 1 --unit same-day", "same-day-number", "trong ngày"),
        ("--received 2026-08-20 --term 3660 --unit calendar-day", "calendar-ends", "2027"),
        ("--received 1900-08-20 --term 5 --unit working-day", "calendar-ends", "năm 1900"),
        ("--received 2200-08-20 --term 5 --unit working-day", "calendar-ends", "năm 2200"),
        ("--received 2026-08-20 --term 5 --unit week", "usage", "phải là một trong"),
        (f"{ASKED} --hours 07:00-11:30,11:00-17:00", "hours-refused", "không chồng lên nhau"),
        (f"{ASKED} --hours 22:00-02:00", "hours-refused", "22:00"),
        (f"{ASKED} --hours 07h-11h", "hours-refused", "07h-11h"),
        (f"{ASKED} --same-day-until 25:00", "due-value-refused", "25:00"),
        (f"{ASKED} --pause 2026-08-21", "usage", "cần hai thời điểm"),
        (f"{ASKED} --pause 2026-08-24/2026-08-21", "pause-refused", "21/08/2026"),
        (f"{ASKED} --pause 2026-08-19/2026-08-21", "pause-before-receipt", "19/08/2026"),
        (f"{ASKED} --supplement 2026-08-30T25:00", "due-moment-refused", "supplement"),
        (f"{ASKED} --supplement 2026-08-21 --supplement 2026-08-24", "asked-already", "21/08"),
        (f"{ASKED} --extended 2026-08-21/2026-08-25", "extension-too-short", "26/08/2026"),
        (f"{ASKED} --at 2026-08-20T14:09", "moment-too-early", "20/08/2026 14:10"),
        (f"{ASKED} --calendar none.toml", "file-unreadable", "none.toml"),
        ("--batch none.jsonl", "file-unreadable", "none.jsonl"),
        ("--batch /", "file-unreadable", "Không đọc được"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    nowhere: Counter, options: str, error: str, said: str
) -> None:
    answer = nowhere.refused("due", *options.split())

    assert answer["error"] == error
    assert said in answer["message"]
    assert not nowhere.data.exists()


@pytest.mark.parametrize("side", ["off = 2026-01-02, ", "worked = 2026-01-10, "])
def test_a_swap_with_one_side_missing_is_refused(nowhere: Counter, side: str) -> None:
    answer = nowhere.refused("due", *ASKED.split(), "--calendar", _edited(nowhere, side, ""))

    assert answer["error"] == "file-refused"
    assert side.split(maxsplit=1)[0] in answer["message"]


@pytest.mark.parametrize(
    ("content", "step"),
    [
        (year_text(load_plan().years[-2]), 1),
        (plan_text(load_plan().years[-2:], DEFAULT_HOURS), 7),
        (plan_text(load_plan().years), 101),
    ],
    ids=["a year", "two years and the hours", "all years"],
)
def test_a_calendar_file_cut_anywhere_is_refused(
    nowhere: Counter, content: str, step: int
) -> None:
    whole = content.encode().rstrip()
    path = nowhere.files / "cut.toml"

    for length in {*range(0, len(whole), step), len(whole) - 1}:
        path.write_bytes(whole[:length])
        said = nowhere.say("due", *ASKED.split(), "--calendar", path)
        assert (said.exit_code, said.out) == (2, ""), length
        assert len(said.err) > 20
    path.write_bytes(whole)
    assert _due(nowhere, ASKED, "--calendar", path) == "2026-08-26T17:00:00+07:00"
