"""The command ``report`` with a form: the same figures as JSON and as text."""

import csv
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tests.e2e.commands import Counter
from tests.unit.printing.samples import letters

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


@pytest.mark.parametrize("form", ["II.06a", "07a", "weekly", "overdue", "load"])
def test_a_report_is_written_as_paper_workbook_and_table(
    form: str, sample: Counter, tmp_path: Path
) -> None:
    files = {kind: tmp_path / "new" / f"báo cáo.{kind}" for kind in ("pdf", "xlsx", "csv")}
    for path in files.values():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"older")
    words = [word for kind, path in files.items() for word in (f"--{kind}", str(path))]

    answer = sample.ask("report", *YEAR, "--form", form, *words)

    assert {kind: answer[kind] for kind in files} == {
        kind: str(path) for kind, path in files.items()
    }
    total = [value for value in answer["total"]["columns"].values() if value is not None]
    paper = letters(files["pdf"].read_bytes())
    assert "Tổngcộng" + "".join(map(str, total)) in paper
    book = CalamineWorkbook.from_filelike(BytesIO(files["xlsx"].read_bytes()))
    rows = [
        [cell for cell in row if cell != ""] for row in book.get_sheet_by_name(form).to_python()
    ]
    assert ["Tổng cộng", *map(float, total)] in rows
    text = files["csv"].read_text(encoding="utf-8-sig")
    last = list(csv.reader(StringIO(text), delimiter=";"))[-1]
    assert [cell for cell in last if cell] == ["Tổng cộng", *map(str, total)]
    assert not any(path.stat().st_mode & 0o077 for path in files.values())


def test_a_report_without_files_says_that_there_are_none(sample: Counter) -> None:
    answer = sample.ask("report", *YEAR, "--form", "II.06a")

    assert [answer[kind] for kind in ("pdf", "xlsx", "csv")] == [None] * 3


def test_files_of_no_form_are_refused(sample: Counter, tmp_path: Path) -> None:
    answer = sample.refused("report", *YEAR, "--xlsx", tmp_path / "a.xlsx")

    assert answer["error"] == "usage"
    assert "--form" in answer["message"]


@pytest.mark.parametrize(
    ("kind", "error"), [("pdf", "paper-not-saved"), ("csv", "file-not-saved")]
)
def test_a_file_that_finds_no_place_is_refused(
    sample: Counter, tmp_path: Path, kind: str, error: str
) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    place = tmp_path / "file" / f"a.{kind}"

    answer = sample.refused("report", *YEAR, "--form", "II.06a", f"--{kind}", place)

    assert answer["error"] == error
