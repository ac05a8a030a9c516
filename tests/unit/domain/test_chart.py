"""Charts as values: scale, parts of one scale, numbers in words."""

import pytest

from kktdesk.domain.chart import Chart, ChartKind, Series, number_words

LABELS = tuple(f"T{number}" for number in range(1, 13))
YEAR = Chart(
    "Tiếp nhận và giải quyết",
    LABELS,
    (
        Series("Tiếp nhận", tuple(float(number) for number in range(12))),
        Series("Giải quyết", (None, *(2.0 * number for number in range(11)))),
    ),
)


def test_the_largest_value_reaches_the_upper_edge() -> None:
    assert YEAR.height_of(20) == 1
    assert YEAR.height_of(5) == 0.25
    assert YEAR.height_of(0) == 0


def test_a_chart_of_nothing_has_no_height() -> None:
    assert Chart("", ("T1",), (Series("Tiếp nhận", (0,)),)).height_of(0) == 0


def test_a_zero_is_a_value_and_what_is_not_known_is_none() -> None:
    assert not Chart("", ("T1", "T2"), (Series("Tỷ lệ", (None, 0)),)).is_empty
    assert Chart("", ("T1", "T2"), (Series("Tỷ lệ", (None, None)),)).is_empty


def test_a_fixed_edge_holds_while_the_values_stay_below_it() -> None:
    share = Chart("Đúng hạn", ("T1", "T2"), (Series("Tỷ lệ", (50, 98.5)),), top=100)

    assert share.height_of(50) == 0.5


def test_bars_stand_on_nothing_but_high_lines_are_told_apart() -> None:
    values = (Series("Tỷ lệ", (92.0, 98.0, None)),)
    bars = Chart("Đúng hạn", ("T1", "T2", "T3"), values, top=100)
    lines = Chart("Đúng hạn", ("T1", "T2", "T3"), values, kind=ChartKind.LINES, top=100)

    assert [bars.edges, lines.edges] == [(0, 100), (84, 100)]
    assert lines.height_of(92) == 0.5
    assert [part.edges for part in lines.parts(1)] == [(84, 100)] * 3


def test_lines_of_one_height_stand_at_the_upper_edge() -> None:
    lines = Chart("", ("T1",), (Series("Tỷ lệ", (100,)),), kind=ChartKind.LINES, top=100)

    assert lines.height_of(100) == 1


def test_a_short_chart_stays_whole() -> None:
    assert YEAR.parts(12) == (YEAR,)


def test_parts_together_are_the_chart_and_have_one_scale() -> None:
    parts = YEAR.parts(5)

    assert [len(part.labels) for part in parts] == [4, 4, 4]
    assert sum((part.labels for part in parts), ()) == LABELS
    assert sum((part.series[1].values for part in parts), ()) == YEAR.series[1].values
    assert {part.height_of(5) for part in parts} == {YEAR.height_of(5)}


@pytest.mark.parametrize("count", [0, 4])
def test_series_that_could_not_be_told_apart_are_refused(count: int) -> None:
    with pytest.raises(ValueError, match=str(count)):
        Chart("", ("T1",), tuple(Series(str(number), (1,)) for number in range(count)))


def test_a_series_with_another_number_of_values_is_refused() -> None:
    with pytest.raises(ValueError, match="2"):
        Chart("", ("T1", "T2"), (Series("", (1,)),))


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (0, "", "0"),
        (37, "", "37"),
        (1234, "", "1.234"),
        (98.5, "%", "98,5 %"),
        (100.0, "%", "100 %"),
        (66.6667, "%", "66,67 %"),
        (1234567.25, "", "1.234.567,25"),
    ],
)
def test_numbers_are_written_as_in_vietnamese_reports(value: float, unit: str, words: str) -> None:
    assert number_words(value, unit) == words
