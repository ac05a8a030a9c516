"""Each command as an administrator or a scheduled task uses it, with and without ``--json``."""

import json
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pypdf
import pytest

from kktdesk.services.clock import FixedClock
from tests.e2e.commands import UNIT, Counter, dossier, start_program
from tests.factories import at
from tests.house import ROOT

FIRST = "H20.99-261123-0001"

# Runs one command as main.py does, then tells what was loaded for it.
LOADED = dedent("""
    import sys
    sys.path.insert(0, sys.argv.pop(1))
    from kktdesk.app import main
    code = main(sys.argv[1:])
    heavy = {"PySide6", "shiboken6", "sqlalchemy", "alembic", "reportlab", "holidays"}
    print(*sorted({name.partition(".")[0] for name in sys.modules} & heavy))
    sys.exit(code)
""")


def loaded(*argv: str | Path) -> list[str]:
    words = [sys.executable, "-c", LOADED, str(ROOT), *map(str, argv)]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=True)
    return done.stdout.splitlines()[-1].split()


# ---------------------------------------------------------------- setting up
def test_a_new_folder_is_set_up_by_the_program_itself(tmp_path: Path) -> None:
    data = tmp_path / "mới" / "data"

    done = start_program("init", *UNIT, "--clerk", "Trần Thị Bích", "--data", data, "--json")

    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["unit_code"] == "H20.99"
    assert answer["unit_name"] == "Ban Quản lý Khu kinh tế (mẫu)"
    assert answer["clerk"] == "Trần Thị Bích"
    assert answer["data"] == str(data)
    assert stat.S_IMODE(data.stat().st_mode) == 0o700
    assert stat.S_IMODE((data / "kktdesk.db").stat().st_mode) == 0o600


def test_a_folder_is_set_up_once(counter: Counter) -> None:
    answer = counter.refused("init", *UNIT)

    assert answer["error"] == "already-set-up"


def test_an_office_without_a_code_is_refused_and_can_be_set_up_after(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = Counter(tmp_path / "new", FixedClock(at("2026-11-25 09:15")), capsys, tmp_path)

    assert new.refused("init", "--unit-code", "x", "--unit-name", "y")["error"] == "unit-code-form"
    assert new.ask("init", "--unit-code", "h20.99", "--unit-name", "y")["unit_code"] == "H20.99"


def test_without_data_the_register_lies_in_the_systems_own_place(tmp_path: Path) -> None:
    done = start_program("init", *UNIT, env={"XDG_DATA_HOME": str(tmp_path)})

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "kktdesk" / "kktdesk.db").exists()


@pytest.mark.parametrize(
    "argv",
    [
        ("receive", "--file", "x.json"),
        ("show", FIRST),
        ("ready", FIRST),
        ("hand-over", FIRST, "--to", "A"),
        ("post", FIRST, "--item", "RR123456785VN"),
        ("send", FIRST),
        ("take-back", FIRST, "--reason", "nhầm"),
        ("find", "A"),
        ("day", "--date", "2026-11-23"),
        ("report", "--from", "2026-01-01", "--to", "2026-12-31"),
        ("backup",),
    ],
    ids=lambda argv: argv[0],
)
def test_no_other_command_makes_a_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], argv: tuple[str, ...]
) -> None:
    none = Counter(tmp_path / "none", FixedClock(at("2026-11-25 09:15")), capsys, tmp_path)

    assert none.refused(*argv)["error"] == "not-set-up"
    assert not none.data.exists()


def test_a_register_without_an_office_is_not_set_up(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = Counter(tmp_path / "new", FixedClock(at("2026-11-25 09:15")), capsys, tmp_path)
    new.refused("init", "--unit-code", "x", "--unit-name", "y")

    assert new.refused("show", FIRST)["error"] == "not-set-up"


def test_the_sample_is_the_published_year(tmp_path: Path) -> None:
    data = tmp_path / "data"

    done = start_program("sample", "--json", "--data", data)
    told = start_program(
        "--data", data, "report", "--from", "2021-01-01", "--to", "2021-12-31", "--json"
    )

    assert json.loads(done.stdout) == {"dossiers": 37, "data": str(data)}
    report = json.loads(told.stdout)
    assert report["received"] == 37
    assert report["by_field"] == {"investment": 24, "construction": 13}
    assert report["online"] == 6
    assert report["returned_by_post"] == 3
    assert report["late"] == 0
    assert report["early"] + report["on_time"] == 37
    assert "37 hồ sơ" in report["sentence"]


def test_samples_are_not_mixed_with_real_dossiers(counter: Counter) -> None:
    counter.receive(dossier())

    assert counter.refused("sample")["error"] == "sample-refused"
    assert counter.codes == [FIRST]


# ---------------------------------------------------------------- finding, days, figures
def test_finding_nothing_is_an_empty_list(counter: Counter) -> None:
    assert counter.ask("find", "không có") == {"results": [], "more": False}


def test_a_found_dossier_is_told_with_its_people_and_its_promise(counter: Counter) -> None:
    counter.receive(dossier())

    (row,) = counter.ask("find", "ca", "tra", "cao", "lanh")["results"]

    assert row["code"] == FIRST
    assert row["applicant"] == "Công ty TNHH Cá tra Cao Lãnh (mẫu)"
    assert row["submitter"] == "Nguyễn Thị Ánh"
    assert row["state"] == "received"
    assert row["due_at"] == "2026-12-08T17:00:00+07:00"


def test_a_limit_says_whether_there_are_more(sample: Counter) -> None:
    few = sample.ask("find", "cong ty", "--limit", "2")
    all_of_them = sample.ask("find", "", "--limit", "37")

    assert (len(few["results"]), few["more"]) == (2, True)
    assert (len(all_of_them["results"]), all_of_them["more"]) == (37, False)


def test_a_refused_office_leaves_no_register_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    none = Counter(tmp_path / "none", FixedClock(at("2026-11-25 09:15")), capsys, tmp_path)

    answer = none.refused("init", "--unit-code", "16", "--unit-name", "Ban (mẫu)")

    assert answer["error"] == "unit-code-form"
    assert not none.data.exists()


def test_a_day_is_told_with_its_balance(counter: Counter, tmp_path: Path) -> None:
    counter.receive([dossier(request_id=str(number)) for number in range(3)])
    first, second, third = counter.codes
    for code in (first, second):
        counter.ask("ready", code)
    counter.ask("post", first, "--item", "RR123456785VN")

    answer = counter.ask("day", "--date", "2026-11-25", "--pdf", tmp_path / "tờ" / "day.pdf")

    wanted = {
        "date": "2026-11-25",
        "carried_over": 3,
        "received": 0,
        "finished": 2,
        "in_hand": 1,
        "returned": {"counter": 0, "post": 1, "electronic": 0},
        "due_next_day": [],
        "overdue": [],
        "pdf": str(tmp_path / "tờ" / "day.pdf"),
    }
    assert {name: answer[name] for name in wanted} == wanted
    assert pypdf.PdfReader(answer["pdf"]).pages
    counter.clock.move(days=14)
    assert counter.ask("day", "--date", "2026-12-07")["due_next_day"] == [third]
    assert counter.ask("day", "--date", "2026-12-09")["overdue"] == [third]


def test_a_day_sheet_that_cannot_be_written_is_refused(counter: Counter, tmp_path: Path) -> None:
    answer = counter.refused("day", "--date", "2026-11-25", "--pdf", tmp_path)

    assert answer["error"] == "paper-not-saved"


def test_a_report_runs_over_both_its_days(counter: Counter) -> None:
    counter.receive([dossier(request_id=str(number)) for number in range(2)])

    both = counter.ask("report", "--from", "2026-11-23", "--to", "2026-11-23")
    none = counter.ask("report", "--from", "2026-11-24", "--to", "2026-11-25")

    assert (both["from"], both["to"]) == ("2026-11-23", "2026-11-23")
    assert (both["received"], none["received"]) == (2, 0)
    assert none["by_field"] == {"investment": 0, "construction": 0}


def test_a_backup_says_where_it_lies(counter: Counter) -> None:
    counter.receive(dossier())

    answer = counter.ask("backup")
    copy = Counter(counter.files / "copy", counter.clock, counter.capture, counter.files)
    copy.data.mkdir()
    shutil.copy(answer["backup"], copy.data / "kktdesk.db")

    assert answer["dossiers"] == 1
    assert answer["made_at"] == "2026-11-25T09:15:00+07:00"
    assert copy.codes == [FIRST]


# ---------------------------------------------------------------- what is loaded
def test_no_command_loads_qt(data: Path) -> None:
    assert loaded("find", "A", "--data", data) == ["reportlab", "sqlalchemy"]


@pytest.mark.parametrize(
    "argv",
    [
        ("due", "--received", "2026-11-23", "--term", "10", "--unit", "working-day"),
        ("calendar", "show", "2026"),
        ("receive", "--help"),
    ],
    ids=lambda argv: argv[0],
)
def test_a_command_without_a_desk_loads_no_heavy_library(
    argv: tuple[str, ...], tmp_path: Path
) -> None:
    assert loaded(*argv, "--data", tmp_path / "none") == []
