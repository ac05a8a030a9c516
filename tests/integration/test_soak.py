"""The long check of workbooks, with few rows: it finds what is wrong, and nothing else."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from kktdesk.services.desk import Desk
from kktdesk.services.workbook import SheetColumn, write_workbook
from tests.factories import at
from tools import soak_readers as readers
from tools.soak import NO_OFFICE, TYPED, File, files, main, soaked

ROWS = 120


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = soaked(tmp_path_factory.mktemp("soak") / "data", ROWS)
    yield desk
    desk.close()


def wrong(file: File) -> list[str]:
    found = readers.read_by_calamine(file.content)
    return list(readers.differences(file.expected, file.table(found, len(found))))


def test_every_file_reads_as_it_was_written(desk: Desk) -> None:
    made = list(files(desk))

    assert len(made) == 8
    assert [(file.name, wrong(file)) for file in made if wrong(file)] == []
    assert [readers.typed_formulas(file.content) for file in made] == [[]] * 8
    names = {row[1] for row in made[0].expected}
    assert len(made[0].expected) == ROWS
    assert set(TYPED) <= names


def test_one_other_value_is_found(desk: Desk) -> None:
    file = next(iter(files(desk)))
    first, *rest = file.expected
    other = replace(file, expected=[["H20.99-000000-0001", *first[1:]], *rest])

    (said,) = wrong(other)

    assert said.startswith("row 1, column 1: 'H20.99-000000-0001' was read as")


def test_a_formula_out_of_a_text_is_found() -> None:
    content = write_workbook("Sheet", [SheetColumn("A", 9)], [["=1+1"]])
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            sheet = old.read(name)
            new.writestr(name, sheet.replace(b"</sheetData>", b"<f>1+1</f></sheetData>"))

    assert readers.typed_formulas(content) == []
    assert readers.typed_formulas(made.getvalue()) == ["1+1"]


def test_kept_results_of_sums_are_taken_out_and_the_sums_stay(desk: Desk) -> None:
    sums = next(file.content for file in files(desk) if readers.formulas(file.content))

    bare = readers.without_results(sums)

    assert readers.formulas(bare) == readers.formulas(sums)
    assert len(bare) < len(sums)
    assert sum(map(readers.value_count, [readers.read_by_calamine(bare)])) < readers.value_count(
        readers.read_by_calamine(sums)
    )


@pytest.mark.parametrize(
    ("value", "read", "is_same"),
    [
        (None, "", True),
        (0, "", False),
        (0.9521999999999999, "95.22%", True),
        (12, "12", True),
        (12, "12.5", False),
        (12, "=6+6", False),
        ("=1+1", "=1+1", True),
        ("=1+1", "2", False),
        ("0012", 12.0, False),
        (date(2026, 3, 9), "03/09/2026", True),
        (date(2026, 3, 9), "09/03/2026", False),
        (at("2026-03-09 08:15"), "03/09/2026 08:15:20", True),
        (at("2026-03-09 08:15"), "03/09/2026 09:15:00", False),
        (date(2026, 3, 9), "9 March", False),
    ],
)
def test_values_are_compared_as_what_they_are(
    value: object, read: object, *, is_same: bool
) -> None:
    assert (not list(readers.differences([[value]], [[read]]))) is is_same


def test_missing_rows_are_told() -> None:
    assert list(readers.differences([["a"], ["b"]], [["a"]])) == ["1 rows instead of 2"]


def test_without_libreoffice_the_check_says_so_and_still_judges(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("sys.argv", ["soak", "--rows", "50"])

    assert main() == 0
    said = capsys.readouterr().out.splitlines()
    assert said[-2:] == [NO_OFFICE, "every value is the same"]
    assert said[0].endswith("0 sums, 0 formulas from texts")


def test_what_libreoffice_reads_is_compared_too(tmp_path: Path) -> None:
    """A stand-in for the program: what it writes is what is compared."""
    program = tmp_path / "soffice"
    program.write_text(
        '#!/bin/sh\nprintf \'"Ma";12\\n"=1+1";95.22%%\\n\' >"$6/soak.csv"\n', encoding="utf-8"
    )
    program.chmod(0o755)
    content = write_workbook("Sheet", [SheetColumn("Ma", 9), SheetColumn("So", 9)], [["=1+1", 1]])

    found = readers.read_by_office(str(program), content, tmp_path)

    assert found == [["Ma", "12"], ["=1+1", "95.22%"]]
    assert not (tmp_path / "soak.csv").exists()
