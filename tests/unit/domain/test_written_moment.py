from datetime import date, datetime, timedelta

import pytest

from kktdesk.domain.moment import VIETNAM
from kktdesk.domain.written_moment import read_day, read_moment


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-23T09:15:00+07:00",
        "2026-11-23T09:15",
        "2026-11-23 09:15:00",
        "2026-11-23T02:15:00Z",
        "2026-11-22T21:15:00-05:00",
        "2026-11-23T09:15:00.000+0700",
    ],
)
def test_one_moment_is_read_from_each_way_to_write_it(text: str) -> None:
    moment = read_moment(text)

    assert moment == datetime(2026, 11, 23, 9, 15, tzinfo=VIETNAM)
    assert moment.utcoffset() == timedelta(hours=7)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-11-23",
        "2026-11-23T09",
        "2026-13-01T09:15",
        "2026-11-31T09:15",
        "2026-11-23T24:01",
        "2026-11-23T09:15+25:00",
        "23/11/2026 09:15",
        "2026-W48-1T09:15",
        "٢٠٢٦-11-23T09:15",
        "0001-01-01T00:00+14:00",
        "9999-12-31T23:59-12:00",
        " 2026-11-23T09:15",
        "2026-11-23T09:15\n",
    ],
)
def test_anything_else_is_no_moment(text: str) -> None:
    assert read_moment(text) is None


def test_a_day_is_read_in_one_form_only() -> None:
    assert read_day("2026-11-23") == date(2026, 11, 23)
    for text in ("2026-11-23T09:15", "20261123", "23/11/2026", "2026-02-30", "9999-12-31", ""):
        assert read_day(text) is None
