"""The command ``report`` with a form: the same figures as JSON and as text."""

import pytest

from tests.e2e.commands import Counter

YEAR = ("--from", "2021-01-01", "--to", "2021-12-31")


def test_a_report_of_a_form_is_told_row_by_row(sample: Counter) -> None:
    answer = sample.ask("report", *YEAR, "--form", "II.06a")

    assert answer["form"] == "II.06a"
    assert answer["code"] == "Biểu số II.06a/VPCP/KSTT"
    assert answer["period"] == {"from": "2021-01-01", "to": "2021-12-31"}
    assert answer["total"]["columns"]["3"] == answer["total"]["columns"]["7"] == 37
    fields = {row["name"]: row["columns"]["3"] for row in answer["rows"] if row["level"] == 0}
    assert fields == {"Đầu tư": 24, "Xây dựng": 13}
    assert answer["notes"]


@pytest.mark.parametrize("form", ["07a", "weekly", "overdue", "load"])
def test_every_form_is_told_as_text(form: str, sample: Counter) -> None:
    said = sample.say("report", *YEAR, "--form", form)

    assert "Tổng cộng" in said.out
    assert "None" not in said.out


def test_an_unknown_form_is_refused_by_name(sample: Counter) -> None:
    answer = sample.refused("report", *YEAR, "--form", "II.05a")

    assert answer["error"] == "usage"
    assert "II.06a" in answer["message"]
