"""What goes wrong around a command: faults of the program, damaged files, streams that end."""

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from tests.e2e.commands import Counter, dossier, least, start_program
from tests.house import ROOT

FIRST = "H20.99-261123-0001"
PERSON = "Đặng Hữu Nghĩa"


def break_register(data: Path) -> None:
    """Take a table away behind the program's back, so that it meets what it cannot know."""
    with closing(sqlite3.connect(data / "kktdesk.db")) as register:
        register.execute("DROP TABLE dossier_component")


# ---------------------------------------------------------------- faults
def test_a_fault_is_one_json_object_with_a_number_that_stands_in_the_log(data: Path) -> None:
    file = data.parent / "dossier.json"
    file.write_text(json.dumps(least("1", PERSON)), encoding="utf-8")
    break_register(data)

    done = start_program("receive", "--file", file, "--data", data, "--json")

    assert done.returncode == 1
    assert done.stderr == ""
    answer = json.loads(done.stdout)
    assert answer["error"] == "program-fault"
    (incident,) = re.findall(r"\d{6}", answer["message"])
    log = (data / "logs" / "command.log").read_text(encoding="utf-8")
    assert f"incident {incident}" in log
    assert "sqlalchemy.exc.OperationalError" in log
    assert PERSON not in log
    assert PERSON not in done.stdout


def test_a_fault_is_told_in_vietnamese_on_stderr_without_json(counter: Counter) -> None:
    break_register(counter.data)

    said = counter.say("receive", "--file", counter.file(least("1")))

    assert (said.exit_code, said.out) == (1, "")
    assert said.err.startswith("Chương trình gặp lỗi, mã sự cố ")
    assert "Traceback" not in said.err


def test_a_fault_in_a_list_tells_what_is_saved(counter: Counter, tmp_path: Path) -> None:
    counter.receive(dossier())
    break_register(counter.data)

    said = counter.say("receive", "--json", "--file", counter.file([least("1"), least("2")]))

    assert said.exit_code == 1
    assert said.answer["dossiers"] == []
    assert said.answer["error"] == "program-fault"
    assert said.answer["position"] == 1
    assert not list(tmp_path.glob("*.pdf"))


def test_a_paper_without_its_font_does_not_hide_the_dossier(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "dossier.json"
    file.write_text(json.dumps(dossier()), encoding="utf-8")
    (tmp_path / "fonts").mkdir()
    words = ("receive", "--file", file, "--data", data, "--json", "--pdf", tmp_path / "pdf")

    done = start_program(*words, env={"KKTDESK_FONT_DIR": str(tmp_path / "fonts")})

    assert done.returncode == 0, done.stdout
    answer = json.loads(done.stdout)
    assert (answer["code"], answer["pdf"]) == (FIRST, None)
    (warning,) = answer["warnings"]
    assert warning["code"] == "pdf-not-written"


def test_a_fault_of_the_paper_does_not_hide_the_dossier(counter: Counter) -> None:
    counter.receive(dossier())
    with closing(sqlite3.connect(counter.data / "kktdesk.db")) as register:
        register.execute("UPDATE issued_receipt SET printed_values = '{}'")
        register.commit()

    answer = counter.receive(dossier(), "--pdf", counter.files / "pdf")

    assert (answer["code"], answer["pdf"]) == (FIRST, None)
    (warning,) = answer["warnings"]
    (incident,) = re.findall(r"\d{6}", warning["message"])
    log = (counter.data / "logs" / "command.log").read_text(encoding="utf-8")
    assert f"incident {incident}" in log


def test_a_fault_before_the_folder_exists_makes_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")

    done = start_program("init", "--unit-code", "H20.99", "--unit-name", "A", "--json",
                         "--data", tmp_path / "file" / "data")  # fmt: skip

    assert done.returncode == 2
    assert json.loads(done.stdout)["error"] == "database-read-only"


# ---------------------------------------------------------------- damaged files
def test_a_damaged_register_is_refused_and_left_as_it_is(counter: Counter) -> None:
    register = counter.data / "kktdesk.db"
    register.write_bytes(b"no database" * 1000)

    assert counter.refused("find", "A")["error"] == "database-damaged"
    assert register.read_bytes() == b"no database" * 1000


def test_damaged_settings_of_the_computer_stop_no_command(counter: Counter) -> None:
    (counter.data / "desk.toml").write_bytes(b"counter = \xff")

    assert counter.receive(dossier())["code"] == FIRST


# ---------------------------------------------------------------- streams
def test_a_reader_that_has_gone_is_no_fault(data: Path) -> None:
    file = data.parent / "dossier.json"
    file.write_text(json.dumps(dossier()), encoding="utf-8")
    words = [sys.executable, str(ROOT / "main.py"), "receive", "--file", str(file), "--json"]
    program = subprocess.Popen(
        [*words, "--data", str(data)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.close()

    with program:
        complaint = program.stderr.read()

    assert program.returncode == 0
    assert complaint == b""
    shown = start_program("show", FIRST, "--data", data, "--json")
    assert json.loads(shown.stdout)["code"] == FIRST


def test_an_answer_that_finds_no_room_is_a_fault_and_the_act_is_done(data: Path) -> None:
    file = data.parent / "dossier.json"
    file.write_text(json.dumps(dossier()), encoding="utf-8")
    words = [sys.executable, str(ROOT / "main.py"), "receive", "--file", str(file)]
    with Path(os.devnull).with_name("full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [*words, "--data", str(data)], stdout=full, stderr=subprocess.PIPE, check=False
        )

    assert (done.returncode, done.stderr) == (1, b"")
    again = start_program("receive", "--file", file, "--data", data, "--json")
    assert json.loads(again.stdout)["repeated"] is True


def test_closed_streams_stop_no_command(data: Path) -> None:
    file = data.parent / "dossier.json"
    file.write_text(json.dumps(dossier()), encoding="utf-8")
    shell = 'exec "$@" <&- >&- 2>&-'
    words = [sys.executable, str(ROOT / "main.py"), "--data", str(data), "receive", "--file"]

    done = subprocess.run(["sh", "-c", shell, "sh", *words, str(file)], check=False)
    none = subprocess.run(["sh", "-c", shell, "sh", *words, "-"], check=False)

    assert (done.returncode, none.returncode) == (0, 2)
    assert '"code": "' in start_program("show", FIRST, "--data", data, "--json").stdout


def test_the_answer_is_utf_8_whatever_the_system_speaks(data: Path) -> None:
    poor = {
        "LC_ALL": "C",
        "LANG": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONIOENCODING": "ascii",
    }
    file = data.parent / "dossier.json"
    file.write_text(json.dumps(dossier(), ensure_ascii=False), encoding="utf-8")

    text = start_program("receive", "--file", file, "--data", data, env=poor)
    refused = start_program("show", "Đức", "--data", data, env=poor)
    help_text = start_program("--help", env=poor)

    assert "Công ty TNHH Cá tra Cao Lãnh (mẫu)" in text.stdout
    assert refused.returncode == 2
    assert refused.stderr.startswith("Không có hồ sơ mã ")
    assert "Cách dùng" in help_text.stdout


def test_a_word_that_is_no_text_is_refused(data: Path) -> None:
    for command in ("show", "find"):
        done = start_program(command, os.fsdecode(b"\xff"), "--data", data, "--json")

        assert done.returncode == 2
        assert json.loads(done.stdout)["error"] == "usage"


def test_a_stopped_command_says_nothing_and_saves_nothing(data: Path) -> None:
    words = ["env", "--default-signal=INT", sys.executable, str(ROOT / "main.py")]
    with subprocess.Popen(
        [*words, "--data", str(data), "receive", "--file", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdin is not None
        program.stdin.write(json.dumps(dossier()).encode())
        program.stdin.flush()
        wait_until_working(data)
        program.send_signal(signal.SIGINT)
        out, complaint = program.communicate()

    assert (program.returncode, out, complaint) == (130, b"", b"")
    assert json.loads(start_program("find", "", "--data", data, "--json").stdout)["results"] == []


def wait_until_working(data: Path) -> None:
    """Wait until the command has begun; its log is the first thing that it opens."""
    end = time.monotonic() + 30
    while not (data / "logs" / "command.log").exists():
        assert time.monotonic() < end
        time.sleep(0.02)
