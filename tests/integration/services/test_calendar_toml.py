"""A calendar as text: what is written is read back unchanged, and nothing less passes for it."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kktdesk.domain.calendar import CalendarDay, DayKind
from kktdesk.domain.calendar_plan import CalendarPlan, CalendarYear, Swap
from kktdesk.domain.due_errors import HoursRefused
from kktdesk.domain.errors import FileRefused
from kktdesk.domain.office_hours import DEFAULT_HOURS, OfficeHours
from kktdesk.services.calendar_files import load_plan
from kktdesk.services.calendar_record import from_record, to_record
from kktdesk.services.calendar_toml import plan_text, read_years, year_text
from kktdesk.services.calendar_views import TakeYears

# ---------------------------------------------------------------- any plan
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20).filter(
    lambda text: bool(text.strip())
)
ANY_KIND = st.sampled_from([DayKind.HOLIDAY, DayKind.OBSERVED, DayKind.OFFICE_CLOSED])


@st.composite
def any_year(draw: st.DrawFn, number: int) -> CalendarYear:
    in_year = st.dates(date(number, 1, 1), date(number, 12, 31))
    source = draw(ANY_TEXT)
    sources = st.just(source) | ANY_TEXT
    days = draw(st.lists(in_year, max_size=4, unique=True))
    swaps = draw(st.lists(st.tuples(in_year, st.dates()), max_size=3))
    return CalendarYear(
        year=number,
        is_confirmed=draw(st.booleans()),
        source=source,
        days=tuple(
            CalendarDay(day, draw(ANY_KIND), draw(ANY_TEXT), draw(sources), draw(st.booleans()))
            for day in days
        ),
        swaps=tuple(
            Swap(
                off=off,
                worked=worked,
                name=draw(ANY_TEXT),
                source=draw(sources),
                is_confirmed=draw(st.booleans()),
            )
            for off, worked in swaps
        ),
    )


@st.composite
def any_sessions(draw: st.DrawFn, least: int) -> tuple[tuple[time, time], ...]:
    count = draw(st.integers(least, 3))
    times = draw(st.lists(st.times(), min_size=2 * count, max_size=2 * count, unique=True))
    times.sort()
    return tuple(zip(times[::2], times[1::2], strict=True))


ANY_HOURS = st.builds(OfficeHours, any_sessions(1), any_sessions(0), any_sessions(0))


@st.composite
def any_plan(draw: st.DrawFn) -> CalendarPlan:
    first = draw(st.integers(1970, 2098))
    count = draw(st.integers(1, 3))
    years = tuple(draw(any_year(first + offset)) for offset in range(count))
    return CalendarPlan(years=years, hours=draw(ANY_HOURS))


@given(any_plan())
@settings(max_examples=200)
def test_a_plan_is_read_back_as_it_was_written(plan: CalendarPlan) -> None:
    written = plan_text(plan.years, plan.hours)

    assert read_years(written, "x.toml") == TakeYears(years=plan.years, hours=plan.hours)
    assert read_years(plan_text(plan.years), "x.toml") == TakeYears(years=plan.years)


@given(any_plan())
@settings(max_examples=100)
def test_a_year_is_read_back_as_it_was_written(plan: CalendarPlan) -> None:
    for year in plan.years:
        assert read_years(year_text(year), "x.toml") == TakeYears(years=(year,))


@given(any_plan())
@settings(max_examples=100)
def test_a_plan_is_kept_in_the_register_as_it_was(plan: CalendarPlan) -> None:
    assert from_record(to_record(plan)) == plan


# ---------------------------------------------------------------- the program's own
def test_the_programs_own_plan_is_read_back_with_its_version() -> None:
    plan = load_plan()

    taken = read_years(plan_text(plan.years, plan.hours), "x.toml")

    assert CalendarPlan(years=taken.years, hours=DEFAULT_HOURS).version() == plan.version()
    assert taken.hours == DEFAULT_HOURS


def test_a_byte_order_mark_is_no_fault() -> None:
    year = load_plan().years[0]

    assert read_years("\ufeff" + year_text(year), "x.toml").years == (year,)


SHORT = CalendarPlan(
    years=(
        CalendarYear(
            year=2026,
            is_confirmed=True,
            source="VB 1",
            days=(CalendarDay(date(2026, 1, 1), DayKind.HOLIDAY, "Tết", "VB 1"),),
            swaps=(Swap(off=date(2026, 1, 2), worked=date(2026, 1, 10), name="Tết", source="V"),),
        ),
        CalendarYear(year=2027, is_confirmed=False, source="VB 1"),
    ),
    hours=replace(DEFAULT_HOURS, saturday_intake=((time(7), time(11)),)),
)


@pytest.mark.parametrize(
    "text",
    [plan_text(SHORT.years, SHORT.hours), plan_text(SHORT.years), *map(year_text, SHORT.years)],
    ids=["plan", "years", "2026", "2027"],
)
def test_a_text_that_lost_its_end_is_refused_wherever_it_was_cut(text: str) -> None:
    for length in range(len(text.rstrip())):
        with pytest.raises(FileRefused) as refusal:
            read_years(text[:length], "lịch.toml")
        assert refusal.value.values["file"] == "lịch.toml"


HOSTILE = (
    'a"] swaps = [] # \\" \n year = 1 {name} %s \x7f \x00 \t <b>&amp;</b> '
    "''' \"\"\" \u2028 \\u0041"
)


def test_hostile_words_stay_words() -> None:
    year = replace(SHORT.years[0], source=HOSTILE, days=())
    year = replace(year, days=(replace(SHORT.years[0].days[0], name=HOSTILE, source=HOSTILE),))

    assert read_years(year_text(year), "x.toml").years == (year,)
    assert read_years(plan_text((year,)), "x.toml").years == (year,)


# ---------------------------------------------------------------- what is refused
WHOLE = plan_text(SHORT.years, SHORT.hours)


@pytest.mark.parametrize(
    ("good", "bad", "key"),
    [
        ("contains = [2026, 2027]", "contains = [2026]", "contains"),
        ("contains = [2026, 2027]", "contains = [2027, 2026]", "contains"),
        ("contains = [2026, 2027]", "contains = 2026", "contains"),
        ("contains = [2026, 2027]\n", "", "contains"),
        ("[[years]]\nyear = 2027", "[[years]]\nyear = 2026", "contains"),
        ("[[years]]\nyear = 2027", "[[years]]\nyear = 1969", "year"),
        ("[[years]]\nyear = 2027", "[[years]]\nyear = 2101", "year"),
        ("intake = []\n", "", "intake"),
        ("intake = []", 'intake = "07:00-11:00"', "intake"),
        ("intake = []", "intake = [[07:00:00]]", "intake"),
        ("intake = []", "intake = [[07:00:00, 660]]", "intake"),
        ("intake = []", "intake = [1]", "intake"),
        ("intake = []", "intake = []\nweekend = [5]", "weekend"),
        ("year = 2026\n", "year = 2026\nmonth = 1\n", "month"),
        (", worked = 2026-01-10", "", "worked"),
        ("swaps = []", "", "swaps"),
        ("date = 2026-01-01", "date = 2026-02-29", ""),
        ("version = 1", f"version = {'9' * 5000}", ""),
        ("intake = []", f"intake = {'[' * 3000}", ""),
    ],
)
def test_a_plan_with_something_wrong_is_refused_and_says_where(
    good: str, bad: str, key: str
) -> None:
    assert good in WHOLE

    with pytest.raises(FileRefused) as refusal:
        read_years(WHOLE.replace(good, bad), "x.toml")

    assert refusal.value.field == key


def test_a_plan_of_no_years_is_refused() -> None:
    with pytest.raises(FileRefused):
        read_years("version = 1\ncontains = []\nyears = []\n", "x.toml")


@pytest.mark.parametrize(
    "hours", ["[[07:00:00, 12:00:00], [11:00:00, 17:00:00]]", "[[22:00:00, 02:00:00]]", "[]"]
)
def test_hours_that_overlap_cross_midnight_or_are_none_are_refused(hours: str) -> None:
    good = "hours = [[07:00:00, 11:30:00], [13:30:00, 17:00:00]]"
    assert good in WHOLE

    with pytest.raises(HoursRefused):
        read_years(WHOLE.replace(good, f"hours = {hours}"), "x.toml")
