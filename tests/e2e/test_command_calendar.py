"""The calendar on the command line: shown, exported, taken over, undone; what it moves and why."""

import json
from datetime import time
from pathlib import Path

import pypdf
import pytest

from kktdesk.domain.office_hours import OfficeHours
from kktdesk.services.calendar_files import load_calendar
from kktdesk.services.calendar_views import SetHours
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import open_desk
from tests.e2e.commands import Counter, Json, dossier
from tests.factories import at

FIRST = "H20.99-261123-0001"
TERM = ("--term", "10", "--unit", "working-day")
POWER_CUT = '{ date = 2026-12-01, kind = "office-closed", name = "Mất điện" },'


@pytest.fixture
def nowhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Counter:
    """The commands over a folder that does not exist."""
    return Counter(tmp_path / "none", FixedClock(at("2026-11-25 09:15")), capsys, tmp_path)


def _file(counter: Counter, *, is_odd: bool = True) -> Path:
    """Write the calendar's year with one more closed day, inside a promise of the tests."""
    text = str(counter.ask("calendar", "export", "2026")["toml"])
    path = counter.files / "2026.toml"
    changed = text.replace("days = [", f"days = [\n  {POWER_CUT}") if is_odd else text
    path.write_text(changed, encoding="utf-8")
    return path


def _by_day(answer: Json) -> dict[str, Json]:
    return {entry["day"]: entry for entry in answer["days"]}


# ---------------------------------------------------------------- shown
def test_a_year_is_shown_with_every_day_that_is_not_what_its_weekday_says(
    nowhere: Counter,
) -> None:
    answer = nowhere.ask("calendar", "show", "2026")
    days = _by_day(answer)

    assert (answer["year"], answer["confirmed"], answer["working_days"]) == (2026, True, 249)
    assert answer["version"] == load_calendar().version
    assert answer["hours"] == {
        "sessions": [["07:00", "11:30"], ["13:30", "17:00"]],
        "intake": [],
        "saturday_intake": [],
    }
    assert days["2026-11-24"] == {
        "day": "2026-11-24",
        "kind": "holiday",
        "name": "Ngày Văn hóa Việt Nam",
        "source": "Nghị quyết 28/2026/QH16, hiệu lực 01/07/2026",
        "confirmed": True,
    }
    assert (days["2026-01-02"]["kind"], days["2026-01-02"]["paired_with"]) == (
        "swapped-off",
        "2026-01-10",
    )
    assert days["2026-01-10"]["kind"] == "made-up"
    assert list(days) == sorted(days)
    assert not nowhere.data.exists()


def test_the_24th_of_november_is_no_holiday_before_2026(nowhere: Counter) -> None:
    for year in (2024, 2025):
        assert f"{year}-11-24" not in _by_day(nowhere.ask("calendar", "show", str(year)))


def test_an_expected_year_says_so(nowhere: Counter) -> None:
    assert not nowhere.ask("calendar", "show", "2027")["confirmed"]
    said = nowhere.say("calendar", "show", "2027").out.splitlines()

    assert said[0].startswith("Năm 2027 (dự kiến): ")
    assert "06/02/2027 Thứ Bảy   nghỉ lễ         Tết Nguyên Đán" in said


def test_a_pair_and_an_expected_day_of_a_confirmed_year_are_told(counter: Counter) -> None:
    path = _file(counter)
    path.write_text(
        path.read_text(encoding="utf-8").replace('"Mất điện"', '"Mất điện", state = "expected"'),
        encoding="utf-8",
    )
    counter.ask("calendar", "import", path)

    said = counter.say("calendar", "show", "2026").out

    assert "02/01/2026 Thứ Sáu   nghỉ hoán đổi   Tết Dương lịch, đi cùng 10/01/2026\n" in said
    assert "01/12/2026 Thứ Ba    nghỉ riêng      Mất điện (dự kiến)\n" in said


@pytest.mark.parametrize("act", ["show", "export"])
def test_a_year_that_the_calendar_does_not_hold_is_refused(nowhere: Counter, act: str) -> None:
    answer = nowhere.refused("calendar", act, "2050")

    assert answer["error"] == "calendar-ends"
    assert "2050" in answer["message"]


# ---------------------------------------------------------------- taken over
def test_an_export_goes_back_without_a_change(counter: Counter) -> None:
    desk = open_desk(counter.data, counter.clock)
    desk.calendars.change(
        SetHours(OfficeHours(((time(7), time(11)), (time(13), time(16))))), "", 0
    )
    desk.close()
    whole = counter.files / "plan.toml"
    whole.write_text(counter.say("calendar", "export").out, encoding="utf-8")

    for path in (whole, _file(counter, is_odd=False)):
        assert counter.refused("calendar", "import", path)["error"] == "calendar-unchanged"


def test_an_import_holds_at_once_and_says_what_it_moves_and_an_undo_takes_it_back(
    counter: Counter,
) -> None:
    counter.receive(dossier())
    before = counter.ask("calendar", "show", "2026")

    taken = counter.ask("calendar", "import", _file(counter), "--reason", "Sửa trạm điện")
    moved = counter.ask("moved")["moved"]
    due = counter.ask("due", *TERM, "--received", "2026-11-23")
    undone = counter.ask("calendar", "undo")

    assert taken["moved"] == moved
    assert [(row["code"], row["before"], row["after"], row["suggested"]) for row in moved] == [
        (FIRST, "2026-12-08T17:00:00+07:00", "2026-12-09T17:00:00+07:00", "keep")
    ]
    assert due["due"] == "2026-12-09T17:00:00+07:00"
    assert (taken["number"], undone["number"], undone["moved"]) == (1, 2, [])
    assert taken["version"] == due["calendar_version"]
    assert counter.ask("calendar", "show", "2026") == before


def test_people_read_what_a_change_moves(counter: Counter) -> None:
    counter.receive(dossier())
    line = (
        f"{FIRST}  17:00 ngày 08/12/2026 (Thứ Ba) → 17:00 ngày 09/12/2026 (Thứ Tư)  "
        "Công ty TNHH Cá tra Cao Lãnh (mẫu) (nên giữ ngày đã hẹn)\n"
    )

    none = counter.say("moved").out
    taken = counter.say("calendar", "import", _file(counter)).out
    moved = counter.say("moved").out

    assert none == "Không có ngày hẹn nào cần xem lại.\n"
    assert taken.startswith("Lấy cả lịch năm 2026. Lịch làm việc: 2010-2027/")
    assert taken.endswith(f"Ngày hẹn cần xem lại:\n{line}")
    assert moved == line


def test_a_calendar_that_cannot_be_taken_leaves_the_one_that_holds(counter: Counter) -> None:
    before = counter.ask("calendar", "show", "2026")
    path = _file(counter)
    text = path.read_text(encoding="utf-8")

    for broken in (text[: len(text) // 2], text.replace("worked = 2026-01-10, ", "")):
        path.write_text(broken, encoding="utf-8")
        assert counter.refused("calendar", "import", path)["error"] == "file-refused"
    assert counter.refused("calendar", "undo")["error"] == "calendar-nothing-to-undo"
    assert counter.ask("calendar", "show", "2026") == before


def test_without_an_office_nothing_is_taken_over_and_nothing_made(nowhere: Counter) -> None:
    assert nowhere.refused("calendar", "import", _file(nowhere))["error"] == "not-set-up"
    assert nowhere.refused("calendar", "undo")["error"] == "not-set-up"
    assert not nowhere.data.exists()


# ---------------------------------------------------------------- why
def test_a_dossier_says_why_it_is_promised_for_its_date(counter: Counter, tmp_path: Path) -> None:
    counter.receive(dossier())
    pdf = tmp_path / "giấy" / "why.pdf"

    answer = counter.ask("why", FIRST, "--pdf", pdf)
    due = counter.ask("due", *TERM, "--received", "2026-11-23T09:15")
    said = counter.say("why", FIRST, "--pdf", pdf).out

    assert (answer["code"], answer["promised_at"]) == (FIRST, "2026-12-08T17:00:00+07:00")
    for key in ("due", "trace", "rules", "calendar_version"):
        assert answer[key] == due[key]
    assert answer["pdf"] == str(pdf)
    assert pypdf.PdfReader(pdf).pages
    assert said.startswith(f"{FIRST}: hẹn trả 17:00 ngày 08/12/2026 (Thứ Ba)\n")
    assert f"Căn cứ: {answer['source']}.\n" in said
    assert json.dumps(answer["notes"]) == "[]"
    acts = [line["act"] for line in counter.ask("history", FIRST)["history"]]
    assert acts[-2:] == ["paper-save", "paper-save"]
    counter.ask("why", FIRST)
    assert len(counter.ask("history", FIRST)["history"]) == len(acts)


def test_a_dossier_that_is_not_there_has_no_reasons(counter: Counter) -> None:
    assert counter.refused("why", FIRST)["error"] == "dossier-unknown"
