from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.day_summary import DayEntry
from kktdesk.domain.dossier import Channel, ReturnMethod
from kktdesk.domain.moment import VIETNAM, start_of
from kktdesk.domain.period_report import FieldFigure, PeriodFigures, sentence
from tests.naive_day import summarise
from tests.naive_period import count_period

FIRST, LAST = date(2021, 1, 1), date(2021, 12, 31)
MUCH_LATER = datetime(2030, 1, 1, tzinfo=VIETNAM)
FIELDS = {"investment": "Đầu tư", "construction": "Xây dựng", "fire": "PCCC", "labour": "Lao động"}

PUBLISHED_2021 = (
    "tiếp nhận và giải quyết 37 hồ sơ thủ tục hành chính, trong đó lĩnh vực đầu tư 24 hồ sơ, "
    "lĩnh vực xây dựng 13 hồ sơ; 06 hồ sơ trực tuyến mức độ 3; 03 hồ sơ trả kết quả qua dịch vụ "
    "bưu chính công ích; 100% thủ tục hành chính được giải quyết theo cơ chế một cửa, các hồ sơ "
    "đều trả đúng hẹn và trước hẹn, không có trường hợp trễ hẹn"
)


def at(day: date, hour: int = 9) -> datetime:
    return datetime.combine(day, time(hour), VIETNAM)


def dossier(  # noqa: PLR0913 - a life is these moments
    received: date,
    *,
    due: date | None = None,
    ready: date | None = None,
    returned: date | None = None,
    way: ReturnMethod = ReturnMethod.COUNTER,
    field: str = "investment",
    channel: Channel = Channel.COUNTER,
) -> DayEntry:
    return DayEntry(
        code="H20.99-210101-0001",
        applicant="Công ty Sen Vàng",
        procedure_name="Cấp giấy chứng nhận",
        field=field,
        field_name=FIELDS[field],
        channel=channel,
        received_at=at(received),
        due_at=at(due or received + timedelta(10), 16),
        ready_at=at(ready) if ready else None,
        returned_at=at(returned) if returned else None,
        returned_by=way if returned else None,
    )


def figures(**changes: object) -> PeriodFigures:
    values: dict[str, object] = {
        "first": FIRST,
        "last": LAST,
        "received": 0,
        "fields": (),
        "online_kinds": {},
        "returned_by_post": 0,
        "early": 0,
        "on_time": 0,
        "late_finished": 0,
        "overdue": 0,
    }
    return PeriodFigures(**(values | changes))  # type: ignore[arg-type]


def of_field(name: str, received: int) -> FieldFigure:
    return FieldFigure(field=name, field_name=FIELDS[name], received=received)


def year_2021() -> list[DayEntry]:
    return [
        dossier(
            FIRST + timedelta(9 * number),
            due=FIRST + timedelta(9 * number + 10),
            ready=FIRST + timedelta(9 * number + (10 if number % 2 else 7)),
            returned=FIRST + timedelta(9 * number + 12),
            way=ReturnMethod.POST if number < 3 else ReturnMethod.COUNTER,
            field="construction" if number % 3 == 0 else "investment",
            channel=Channel.ONLINE_PARTIAL if number >= 31 else Channel.COUNTER,
        )
        for number in range(37)
    ]


def test_the_year_that_the_board_published_is_told_in_its_words() -> None:
    counted = count_period(year_2021(), FIRST, LAST, MUCH_LATER)
    assert (counted.received, counted.finished, counted.online) == (37, 37, 6)
    assert counted.by_field == {"investment": 24, "construction": 13}
    assert (counted.early, counted.on_time, counted.late) == (19, 18, 0)
    assert counted.returned_by_post == 3
    assert sentence(counted) == PUBLISHED_2021


def test_both_days_of_the_period_count_by_the_vietnamese_day() -> None:
    day = date(2021, 6, 1)
    first, last = start_of(day), start_of(day + timedelta(2)) - timedelta(microseconds=1)
    moments = [first, last, first - timedelta(microseconds=1), last + timedelta(microseconds=1)]
    entries = [
        DayEntry(
            code="A",
            applicant="B",
            procedure_name="C",
            field="investment",
            field_name="Đầu tư",
            channel=Channel.COUNTER,
            received_at=moment.astimezone(UTC),
            due_at=at(LAST),
        )
        for moment in moments
    ]
    assert count_period(entries, day, day + timedelta(1), MUCH_LATER).received == 2


def test_what_was_finished_counts_even_if_it_came_in_before() -> None:
    counted = count_period(
        [
            dossier(date(2020, 12, 20), due=date(2021, 1, 8), ready=date(2021, 1, 7)),
            dossier(date(2020, 12, 20), due=date(2021, 1, 8), ready=date(2021, 1, 8)),
            dossier(date(2020, 12, 20), due=date(2021, 1, 8), ready=date(2021, 1, 9)),
            dossier(date(2020, 12, 1), ready=date(2020, 12, 31)),
            dossier(date(2021, 12, 20), ready=date(2022, 1, 1)),
        ],
        FIRST,
        LAST,
        MUCH_LATER,
    )
    assert (counted.received, counted.finished) == (1, 3)
    assert (counted.early, counted.on_time, counted.late_finished) == (1, 1, 1)


def test_open_dossiers_past_their_day_are_late_too() -> None:
    entries = [
        dossier(date(2021, 12, 1), due=date(2021, 12, 30)),
        dossier(date(2021, 12, 1), due=LAST),
        dossier(date(2020, 6, 1), due=date(2020, 7, 1)),
        dossier(date(2021, 12, 1), due=date(2021, 12, 15), ready=date(2022, 1, 5)),
        dossier(date(2021, 12, 1), due=date(2021, 12, 15), ready=date(2021, 12, 20)),
        dossier(date(2022, 1, 3), due=date(2022, 1, 4)),
    ]
    counted = count_period(entries, FIRST, LAST, MUCH_LATER)
    assert (counted.late_finished, counted.overdue, counted.late) == (1, 3, 4)


def test_while_the_period_runs_it_is_measured_now() -> None:
    entries = [
        dossier(date(2021, 6, 1), due=date(2021, 6, 9)),
        dossier(date(2021, 6, 1), due=date(2021, 6, 10)),
        dossier(date(2021, 6, 1), due=date(2021, 6, 30), ready=date(2021, 6, 11)),
        dossier(date(2021, 6, 11)),
    ]
    counted = count_period(entries, FIRST, LAST, at(date(2021, 6, 10), 18))
    assert (counted.received, counted.finished, counted.overdue) == (3, 0, 1)


def test_only_results_that_went_by_post_in_the_period_are_postal() -> None:
    ready = date(2020, 12, 30)
    entries = [
        dossier(ready, ready=ready, returned=date(2021, 1, 4), way=ReturnMethod.POST),
        dossier(ready, ready=ready, returned=date(2020, 12, 31), way=ReturnMethod.POST),
        dossier(ready, ready=ready, returned=date(2022, 1, 1), way=ReturnMethod.POST),
        dossier(ready, ready=ready, returned=date(2021, 1, 4), way=ReturnMethod.COUNTER),
        dossier(ready, ready=ready),
    ]
    assert count_period(entries, FIRST, LAST, MUCH_LATER).returned_by_post == 1


def test_the_two_published_fields_always_stand_and_the_others_follow_by_name() -> None:
    entries = [dossier(FIRST, field="fire"), dossier(FIRST, field="labour")]
    counted = count_period(entries, FIRST, LAST, MUCH_LATER)
    assert [*counted.by_field.items()] == [
        ("investment", 0),
        ("construction", 0),
        ("labour", 1),
        ("fire", 1),
    ]
    assert [figure.field_name for figure in counted.fields[:2]] == ["Đầu tư", "Xây dựng"]


def test_online_dossiers_are_named_as_the_law_named_them_on_their_day() -> None:
    last_of_levels, first_of_kinds = date(2022, 8, 14), date(2022, 8, 15)
    entries = [
        dossier(day, channel=channel)
        for day in (first_of_kinds, last_of_levels)
        for channel in (Channel.ONLINE_FULL, Channel.ONLINE_PARTIAL, Channel.POST)
    ]
    counted = count_period(entries, FIRST, date(2022, 12, 31), MUCH_LATER)
    assert [*counted.online_kinds] == ["mức độ 3", "mức độ 4", "một phần", "toàn trình"]
    assert counted.online == 4
    assert (
        "; 01 hồ sơ trực tuyến mức độ 3; 01 hồ sơ trực tuyến mức độ 4; "
        "01 hồ sơ trực tuyến một phần; 01 hồ sơ trực tuyến toàn trình; "
    ) in sentence(counted)


MATTER = "hồ sơ thủ tục hành chính"
ONE_STOP = "100% thủ tục hành chính được giải quyết theo cơ chế một cửa"
INVESTMENT = (of_field("investment", 9), of_field("construction", 0))


@pytest.mark.parametrize(
    ("counted", "expected"),
    [
        (figures(), f"không tiếp nhận {MATTER} nào"),
        (
            figures(overdue=2),
            f"không tiếp nhận {MATTER} nào; 02 hồ sơ quá hẹn chưa giải quyết xong",
        ),
        (
            figures(early=1),
            (
                f"không tiếp nhận {MATTER} nào; đã giải quyết 01 hồ sơ; {ONE_STOP}, "
                "các hồ sơ đều trả trước hẹn, không có trường hợp trễ hẹn"
            ),
        ),
        (
            figures(received=9, fields=INVESTMENT),
            (
                f"tiếp nhận 09 {MATTER} thuộc lĩnh vực đầu tư; {ONE_STOP}, "
                "chưa có hồ sơ giải quyết xong, không có trường hợp trễ hẹn"
            ),
        ),
        (
            figures(received=9, fields=INVESTMENT, overdue=1),
            (
                f"tiếp nhận 09 {MATTER} thuộc lĩnh vực đầu tư; {ONE_STOP}, "
                "chưa có hồ sơ giải quyết xong, 01 hồ sơ đã quá hẹn"
            ),
        ),
        (
            figures(received=9, fields=INVESTMENT, on_time=9),
            (
                f"tiếp nhận và giải quyết 09 {MATTER} thuộc lĩnh vực đầu tư; {ONE_STOP}, "
                "các hồ sơ đều trả đúng hẹn, không có trường hợp trễ hẹn"
            ),
        ),
        (
            figures(
                received=1234,
                fields=(of_field("investment", 1000), of_field("fire", 234)),
                returned_by_post=10,
                early=900,
                on_time=99,
                late_finished=2,
                overdue=1,
            ),
            (
                f"tiếp nhận 1.234 {MATTER}, trong đó lĩnh vực đầu tư 1.000 hồ sơ, lĩnh vực PCCC "
                "234 hồ sơ; đã giải quyết 1.001 hồ sơ; 10 hồ sơ trả kết quả qua dịch vụ bưu chính "
                f"công ích; {ONE_STOP}, 900 hồ sơ trả trước hẹn, 99 hồ sơ trả đúng hẹn, 02 hồ sơ "
                "trả trễ hẹn, 01 hồ sơ quá hẹn chưa giải quyết xong"
            ),
        ),
        (
            figures(received=9, fields=INVESTMENT, late_finished=9),
            (
                f"tiếp nhận và giải quyết 09 {MATTER} thuộc lĩnh vực đầu tư; {ONE_STOP}, "
                "09 hồ sơ trả trễ hẹn"
            ),
        ),
    ],
)
def test_the_sentence_says_no_more_than_the_figures(counted: PeriodFigures, expected: str) -> None:
    assert sentence(counted) == expected


ENTRIES = st.lists(
    st.builds(
        lambda received, due, ready, returned, **rest: dossier(
            received,
            due=received + timedelta(due),
            ready=None if ready is None else received + timedelta(ready),
            returned=None if None in {ready, returned} else received + timedelta(ready + returned),
            **rest,
        ),
        st.dates(date(2022, 7, 1), date(2022, 9, 30)),
        st.integers(0, 20),
        st.none() | st.integers(0, 30),
        st.none() | st.integers(0, 30),
        way=st.sampled_from(ReturnMethod),
        field=st.sampled_from(sorted(FIELDS)),
        channel=st.sampled_from(Channel),
    ),
    max_size=12,
)
DAYS = st.dates(date(2022, 6, 25), date(2022, 10, 31))


@given(ENTRIES, DAYS, DAYS, DAYS)
def test_parts_add_up_and_lateness_is_never_denied(
    entries: list[DayEntry], one: date, other: date, today: date
) -> None:
    counted = count_period(entries, min(one, other), max(one, other), at(today, 12))
    assert sum(counted.by_field.values()) == counted.received
    assert counted.online <= counted.received
    assert counted.late == counted.late_finished + counted.overdue
    told = sentence(counted)
    assert ("không có trường hợp trễ hẹn" in told) <= (counted.late == 0)
    assert (counted.late > 0) <= ("trễ hẹn" in told or "quá hẹn" in told)
    assert "  " not in told


@given(ENTRIES, DAYS, DAYS)
def test_a_period_of_one_day_agrees_with_the_sheet_of_that_day(
    entries: list[DayEntry], day: date, today: date
) -> None:
    calendar = WorkCalendar(days=(), first_year=2022, last_year=2022, version="test")
    total = summarise(entries, day, at(today, 12), calendar).total
    counted = count_period(entries, day, day, at(today, 12))
    assert counted.received == total.received
    assert counted.online == total.online
    assert (counted.early, counted.on_time) == (total.early, total.on_time)
    assert counted.late_finished == total.late
    assert today < day or counted.overdue == total.overdue
