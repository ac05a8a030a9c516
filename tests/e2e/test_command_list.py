"""Lists on the command line: their order, and the files that hold all of them."""

import csv
from io import StringIO
from pathlib import Path
from zipfile import is_zipfile

import pytest

from tests.e2e.commands import Counter, dossier

NAMES = ("Đặng Quýt (mẫu)", "Ân Cam (mẫu)", "Bùi Chanh (mẫu)")


@pytest.fixture
def filled(counter: Counter) -> Counter:
    for number, name in enumerate(NAMES):
        applicant = {"kind": "person", "name": name}
        counter.receive(dossier(request_id=str(number), applicant=applicant))
    return counter


def applicants(answer: dict[str, object]) -> list[str]:
    results = answer["results"]
    assert isinstance(results, list)
    return [str(row["applicant"]) for row in results]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((), [2, 1, 0]),
        (("--sort", "applicant"), [1, 2, 0]),
        (("--sort", "applicant", "--reverse"), [0, 2, 1]),
        (("--sort", "code"), [0, 1, 2]),
        (("--sort", "received", "--reverse"), [2, 1, 0]),
    ],
)
def test_a_list_stands_in_the_order_asked_for(
    filled: Counter, words: tuple[str, ...], expected: list[int]
) -> None:
    answer = filled.ask("list", "newest", *words)

    assert applicants(answer) == [NAMES[at] for at in expected]


def test_a_list_is_written_as_csv_and_as_workbook(filled: Counter, tmp_path: Path) -> None:
    table, book = tmp_path / "new" / "hồ sơ.csv", tmp_path / "hồ sơ.xlsx"

    answer = filled.ask(
        "list", "newest", "--sort", "applicant", "--csv", str(table), "--xlsx", str(book)
    )

    assert (answer["csv"], answer["xlsx"]) == (str(table), str(book))
    text = StringIO(table.read_text(encoding="utf-8-sig"), newline="")
    lines = list(csv.reader(text, delimiter=";"))
    assert [line[1] for line in lines[1:]] == applicants(answer)
    assert is_zipfile(book)
    assert (table.stat().st_mode | book.stat().st_mode) & 0o077 == 0


def test_a_list_that_finds_no_place_is_refused_by_name(filled: Counter, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")

    answer = filled.refused("list", "newest", "--csv", tmp_path / "file" / "a.csv")

    assert answer["error"] == "file-not-saved"


def test_an_order_that_is_none_is_refused(filled: Counter) -> None:
    said = filled.say("list", "newest", "--sort", "colour")

    assert said.exit_code == 2
    assert "due, code, received, applicant, holder" in said.err
