"""Shares, points and targets as numbers."""

import pytest

from kktdesk.domain.share import points_of, share_of
from kktdesk.domain.targets import read_share


@pytest.mark.parametrize(
    ("count", "whole", "share"),
    [(0, 0, None), (0, 3, 0.0), (1, 3, 33.33), (2, 3, 66.67), (1, 800, 0.13), (5, 5, 100.0)],
)
def test_a_share_has_two_places_and_nothing_has_none(
    count: int, whole: int, share: float | None
) -> None:
    assert share_of(count, whole) == share


@pytest.mark.parametrize(
    ("share", "most", "threshold", "points"),
    [(40.0, 4, 80, 2.0), (80.0, 4, 80, 4.0), (100.0, 4, 80, 4.0), (33.33, 20, 100, 6.67)],
)
def test_points_grow_up_to_the_threshold(
    share: float, most: float, threshold: float, points: float
) -> None:
    found = points_of(share, most, threshold)

    assert (found, type(found)) == (points, float)


@pytest.mark.parametrize(
    ("said", "share"),
    [
        (98.5, 98.5),
        (100, 100.0),
        ("98,5", 98.5),
        (" 7 % ", 7.0),
        (0, 0.0),
        (100.01, None),
        (-1, None),
        ("98,555", None),
        ("nan", None),
        ("nhiều", None),
        ("9" * 20, None),
        ("abc", None),
        (True, None),
        ([1], None),
    ],
)
def test_a_target_is_a_share_with_at_most_two_places(said: object, share: float | None) -> None:
    assert read_share(said) == share
