"""Volumes and lines of the register book, and who watches a long paper."""

from dataclasses import replace
from datetime import date

import pytest

from kktdesk.domain.register_book import BookClosing, Watch, book_year, line_order, volume_of
from kktdesk.domain.register_book_errors import PaperCancelled
from tests.unit.printing.register_samples import a_line, a_volume


@pytest.mark.parametrize(
    ("number", "order"),
    [("01", 1), ("195", 195), ("0", 0), ("", 0), ("12a", 0), ("１２", 0), ("9" * 10, 0)],
)
def test_a_line_stands_where_its_number_says(number: str, order: int) -> None:
    assert line_order(number) == order


@pytest.mark.parametrize(
    ("name", "volume", "year"),
    [("ĐT-01/2026", 1, 2026), ("XD-12/2025", 12, 2025), ("sổ cũ", 1, 0)],
)
def test_a_book_says_its_volume_and_its_year(name: str, volume: int, year: int) -> None:
    assert a_volume(a_line(), name=name).number == volume
    assert book_year(name) == year


@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("ĐT-01/2025", (date(2025, 3, 1), date(2025, 12, 31))),
        ("ĐT-01/2026", (date(2026, 1, 1), date(2026, 2, 28))),
        ("ĐT-01/2019", (date(2025, 3, 1), date(2026, 2, 28))),
    ],
)
def test_a_volume_covers_what_its_year_has_of_the_period(
    name: str, period: tuple[date, date]
) -> None:
    asked = date(2025, 3, 1), date(2026, 2, 28)
    volume = volume_of(name, "Đầu tư", asked, before=0, lines=(a_line(),))

    assert (volume.first_on, volume.last_on) == period


def test_only_what_runs_to_the_end_of_the_year_ends_with_the_close() -> None:
    closing = BookClosing(
        closed_on=date(2027, 1, 4),
        clerk="",
        head="",
        line_count=1,
        cancelled_count=0,
        changed_count=0,
    )
    whole = a_volume(a_line(), last_on=date(2026, 12, 31), closing=closing)

    assert whole.end is closing
    assert replace(whole, last_on=date(2026, 12, 30)).end is None
    assert replace(whole, closing=None).end is None


def test_cancelled_lines_and_numbers_of_other_days_are_counted() -> None:
    volume = a_volume(a_line(3), a_line(4, is_cancelled=True), a_line(9))

    assert volume.cancelled_count == 1
    assert volume.elsewhere_count == 4


def test_a_watch_tells_each_step_of_a_known_number() -> None:
    told: list[tuple[int, int]] = []
    watch = Watch(lambda done, total: told.append((done, total)))

    watch.step(0)
    watch.begin(3)
    watch.step(2)
    watch.step()

    assert told == [(0, 3), (2, 3), (3, 3)]


def test_a_watch_ends_what_is_not_wanted_any_more() -> None:
    is_wanted = True
    watch = Watch(is_cancelled=lambda: not is_wanted)
    watch.step()
    is_wanted = False

    with pytest.raises(PaperCancelled):
        watch.step()


def test_nobody_has_to_watch() -> None:
    watch = Watch()
    watch.begin(1)
    watch.step()
