"""The calendars that the program brings along, and files that must not pass for one."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kktdesk.domain.calendar import CalendarDay, DayKind, WorkCalendar
from kktdesk.domain.errors import CalendarRefused, DeskError, FileRefused
from kktdesk.services.calendar_files import load_calendar, read_plan

YEARS = range(2010, 2028)


def read_calendar(folder: Path) -> WorkCalendar:
    return read_plan(folder).calendar()


WHOLE = """\
# Lịch làm việc
year = 2026
version = 1
state = "confirmed"
source = "Văn bản 1"
days = [
  { date = 2026-01-01, kind = "holiday", name = "Tết Dương lịch" },
  { date = 2026-10-08, kind = "office-closed", name = "Bão", source = "Văn bản 2" },
  { date = 2026-11-23, kind = "holiday", name = "Đề xuất", state = "expected" },
]
swaps = [
  { off = 2026-01-02, worked = 2026-01-10, name = "Tết Dương lịch", source = "Văn bản 3" },
]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    _write(tmp_path, 2026, WHOLE)
    return tmp_path


def _write(folder: Path, year: int, text: str) -> None:
    (folder / f"{year}.toml").write_text(text, encoding="utf-8")


def _empty_year(year: int, swaps: str = "") -> str:
    return (
        f'year = {year}\nversion = 1\nstate = "confirmed"\nsource = "Văn bản 1"\n'
        f"days = []\nswaps = [{swaps}]\n"
    )


def test_the_office_calendar_is_read_once() -> None:
    assert load_calendar() is load_calendar()


def test_the_office_calendar_knows_every_year_and_names_what_it_is() -> None:
    calendar = load_calendar()

    assert (calendar.first_year, calendar.last_year) == (2010, 2027)
    assert re.fullmatch(r"2010-2027/[0-9a-f]{8}", calendar.version)


@pytest.mark.parametrize("year", YEARS)
def test_the_fixed_holidays_are_closed_in_every_year(year: int) -> None:
    calendar = load_calendar()

    for day in (date(year, 1, 1), date(year, 4, 30), date(year, 5, 1), date(year, 9, 2)):
        closing = calendar.why_closed(day)
        assert closing is not None, day
        assert closing.kind is DayKind.HOLIDAY, day


# Tết has its substitute days chosen by the Government; these follow from their date alone.
BY_DATE = {
    "Tết Dương lịch",
    "Ngày Giỗ Tổ Hùng Vương",
    "Ngày Chiến thắng",
    "Ngày Quốc tế Lao động",
    "Quốc khánh",
}


@pytest.mark.parametrize("year", YEARS)
def test_a_holiday_lost_to_a_week_end_is_observed_on_a_weekday(year: int) -> None:
    days = [day for day in load_calendar().days_of(year) if day.name in BY_DATE]

    lost = [d.name for d in days if d.kind is DayKind.HOLIDAY and d.day.weekday() >= 5]
    observed = [d.name for d in days if d.kind is DayKind.OBSERVED and d.day.weekday() < 5]
    assert observed == lost


def test_every_entry_names_its_occasion_and_its_source() -> None:
    for day in load_calendar().days:
        assert day.name.strip(), day
        assert day.source.strip(), day


@pytest.mark.parametrize("year", YEARS)
def test_only_a_year_without_official_plan_is_expected(year: int) -> None:
    calendar = load_calendar()

    is_official = year <= 2026
    assert all(day.is_confirmed is is_official for day in calendar.days_of(year))
    assert calendar.is_confirmed(date(year, 7, 15)) is is_official


# The record of swaps, one weekday off for one day of a week-end.
SWAPS = [
    ("2010-02-19", "2010-02-27"),
    ("2012-01-27", "2012-02-04"),
    ("2013-04-29", "2013-05-04"),
    ("2014-05-02", "2014-04-26"),
    ("2014-09-01", "2014-09-06"),
    ("2015-01-02", "2014-12-27"),
    ("2015-02-16", "2015-02-14"),
    ("2015-04-29", "2015-04-25"),
    ("2018-12-31", "2019-01-05"),
    ("2019-04-29", "2019-05-04"),
    ("2024-04-29", "2024-05-04"),
    ("2025-05-02", "2025-04-26"),
    ("2026-01-02", "2026-01-10"),
    ("2026-08-31", "2026-08-22"),
]


def test_the_office_calendar_holds_exactly_the_recorded_swaps() -> None:
    swaps = sorted(
        (day.day.isoformat(), str(day.paired_with))
        for day in load_calendar().days
        if day.kind is DayKind.SWAPPED_OFF
    )

    assert swaps == SWAPS


@pytest.mark.parametrize(("off", "worked"), SWAPS)
def test_a_recorded_swap_closes_the_weekday_and_opens_the_other(off: str, worked: str) -> None:
    calendar = load_calendar()

    assert not calendar.is_working(date.fromisoformat(off))
    assert calendar.is_working(date.fromisoformat(worked))


def test_the_swap_of_new_year_2026_names_its_document() -> None:
    entry = load_calendar().why_closed(date(2026, 1, 2))

    assert entry is not None
    assert entry.source == "Văn bản 12729/VPCP-KGVX ngày 25/12/2025"
    assert entry.paired_with == date(2026, 1, 10)


@pytest.mark.parametrize("year", YEARS)
def test_the_day_of_vietnamese_culture_is_closed_from_2026_on(year: int) -> None:
    entry = load_calendar().marked(date(year, 11, 24))

    assert (entry is not None) is (year >= 2026)


def test_a_proposal_is_not_shipped_as_a_swap() -> None:
    assert load_calendar().is_working(date(2026, 11, 23))
    assert not load_calendar().is_working(date(2026, 11, 28))


def test_an_entry_may_say_source_and_state_for_itself(folder: Path) -> None:
    holiday, off, made_up, storm, rumour = read_calendar(folder).days_of(2026)

    assert (holiday.source, holiday.is_confirmed) == ("Văn bản 1", True)
    assert off == CalendarDay(
        date(2026, 1, 2),
        DayKind.SWAPPED_OFF,
        "Tết Dương lịch",
        "Văn bản 3",
        paired_with=date(2026, 1, 10),
    )
    assert (made_up.kind, made_up.paired_with) == (DayKind.MADE_UP, date(2026, 1, 2))
    assert (storm.kind, storm.source) == (DayKind.OFFICE_CLOSED, "Văn bản 2")
    assert (rumour.source, rumour.is_confirmed) == ("Văn bản 1", False)


def test_the_version_follows_what_the_files_say(folder: Path) -> None:
    before = read_calendar(folder).version

    _write(folder, 2026, WHOLE.replace("Bão", "Lũ"))

    assert before.startswith("2026-2026/")
    assert read_calendar(folder).version != before


def test_the_version_does_not_follow_the_line_ends_of_a_checkout(folder: Path) -> None:
    before = read_calendar(folder).version

    (folder / "2026.toml").write_bytes(WHOLE.replace("\n", "\r\n").encode())

    assert read_calendar(folder).version == before


SWAP_OVER_NEW_YEAR = '{ off = 2015-01-02, worked = 2014-12-27, name = "Tết Dương lịch" }'


@pytest.mark.parametrize("holder", [2014, 2015])
def test_a_swap_over_new_year_loads_from_either_year(tmp_path: Path, holder: int) -> None:
    for year in (2014, 2015):
        _write(tmp_path, year, _empty_year(year, SWAP_OVER_NEW_YEAR if year == holder else ""))

    calendar = read_calendar(tmp_path)

    assert calendar.is_working(date(2014, 12, 27))
    assert not calendar.is_working(date(2015, 1, 2))


def test_a_swap_that_stands_in_both_years_is_refused(tmp_path: Path) -> None:
    for year in (2014, 2015):
        _write(tmp_path, year, _empty_year(year, SWAP_OVER_NEW_YEAR))

    with pytest.raises(CalendarRefused):
        read_calendar(tmp_path)


def test_a_file_that_lost_its_end_is_refused_wherever_it_was_cut(folder: Path) -> None:
    for length in range(len(WHOLE.rstrip())):
        _write(folder, 2026, WHOLE[:length])
        with pytest.raises(FileRefused) as refusal:
            read_calendar(folder)
        assert refusal.value.values["file"] == "2026.toml"


@pytest.mark.parametrize(
    ("good", "bad", "key"),
    [
        (", worked = 2026-01-10", "", "worked"),
        ("off = 2026-01-02, ", "", "off"),
        ("worked = 2026-01-10", 'worked = "10/01/2026"', "worked"),
        ("off = 2026-01-02, worked = 2026-01-10", "off = 2025-01-02, worked = 2025-01-11", "off"),
        ("date = 2026-01-01", "date = 2026-01-01T00:00:00", "date"),
        ("date = 2026-01-01", "date = 2027-01-01", "date"),
        ('kind = "holiday"', 'kind = "nghỉ lễ"', "kind"),
        ('kind = "holiday"', 'kind = "swapped-off"', "kind"),
        ('kind = "holiday"', 'kind = "made-up"', "kind"),
        ('name = "Bão"', 'name = " "', "name"),
        ('name = "Bão"', 'nane = "Bão"', "nane"),
        ('source = "Văn bản 3"', "source = 3", "source"),
        ('source = "Văn bản 1"\n', "", "source"),
        ('state = "expected"', 'state = "dự kiến"', "state"),
        ('state = "confirmed"', 'state = ""', "state"),
        ("version = 1", "version = true", "version"),
        ("year = 2026", "year = 2025", "date"),
        ("# Lịch", "month = 1 #", "month"),
        ("days = [\n", "days = [\n  1,\n", "days"),
    ],
)
def test_a_file_with_something_wrong_is_refused_and_says_where(
    folder: Path, good: str, bad: str, key: str
) -> None:
    assert good in WHOLE
    _write(folder, 2026, WHOLE.replace(good, bad, 1))

    with pytest.raises(FileRefused) as refusal:
        read_calendar(folder)

    assert (refusal.value.values["file"], refusal.value.field) == ("2026.toml", key)


def test_a_swap_of_two_weekdays_is_refused(folder: Path) -> None:
    _write(folder, 2026, WHOLE.replace("worked = 2026-01-10", "worked = 2026-01-09"))

    with pytest.raises(CalendarRefused) as refusal:
        read_calendar(folder)

    assert refusal.value.values == {"day": "09/01/2026"}


def _leave_a_year_out(folder: Path) -> str:
    _write(folder, 2028, _empty_year(2028))
    return "2027.toml"


def _add_a_stranger(folder: Path) -> str:
    (folder / "2026.cũ.toml").write_text(WHOLE, encoding="utf-8")
    return "2026.cũ.toml"


def _write_another_encoding(folder: Path) -> str:
    (folder / "2026.toml").write_bytes(WHOLE.encode("utf-16"))
    return "2026.toml"


def _call_it_another_year(folder: Path) -> str:
    (folder / "2026.toml").rename(folder / "2025.toml")
    return "2025.toml"


def _take_the_only_file(folder: Path) -> str:
    (folder / "2026.toml").unlink()
    return folder.name


@pytest.mark.parametrize(
    "spoil",
    [
        _leave_a_year_out,
        _add_a_stranger,
        _write_another_encoding,
        _call_it_another_year,
        _take_the_only_file,
    ],
)
def test_a_folder_that_is_not_whole_names_the_file(
    folder: Path, spoil: Callable[[Path], str]
) -> None:
    file = spoil(folder)

    with pytest.raises(DeskError) as refusal:
        read_calendar(folder)

    assert isinstance(refusal.value, FileRefused)
    assert refusal.value.values["file"] == file
