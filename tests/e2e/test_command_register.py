"""The register book as a file, by the command line."""

import json
import sqlite3
from contextlib import closing
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from kktdesk.services.desk import open_desk
from tests.e2e.commands import Counter, dossier
from tests.unit.printing.samples import texts

FORM = "tt03-2025/07"
AT = "09:15 ngày 25/11/2026 (Thứ Tư)"
DAYS = ("--from", "2026-11-01", "--to", "2026-11-30")


@pytest.fixture
def confirmed(counter: Counter) -> Counter:
    counter.ask("forms", "--confirm", FORM, "--supervisor", "Lê Văn Tám (mẫu)")
    return counter


def saves(counter: Counter) -> list[tuple[str, str, str, str]]:
    """Read what the log says of the books."""
    with closing(sqlite3.connect(counter.data / "kktdesk.db")) as register:
        return register.execute(
            "SELECT act, subject, clerk, body FROM log_line WHERE act LIKE '%-book' ORDER BY id"
        ).fetchall()


def test_the_book_is_written_and_its_lines_and_pages_are_told(
    confirmed: Counter, tmp_path: Path
) -> None:
    code = confirmed.ask("receive", "--file", confirmed.file(dossier()))["code"]
    pdf = tmp_path / "so" / "theo-doi.pdf"

    answer = confirmed.ask("register", *DAYS, "--field", "investment", "--pdf", pdf)

    assert answer == {"lines": 1, "pages": 3, "pdf": str(pdf)}
    assert code in texts(pdf.read_bytes())[1]
    ((act, subject, clerk, body),) = saves(confirmed)
    told = json.loads(body)
    assert (act, subject, clerk) == ("save-book", "ĐT-01/2026", "Trần Thị Bích (mẫu)")
    assert (told["lines"], told["pages"]) == (["01", "01"], [1, 3])
    assert told["sha256"] == sha256(pdf.read_bytes()).hexdigest()
    assert confirmed.say("verify").exit_code == 0


def test_a_person_reads_how_many_lines_and_pages_there_are(
    confirmed: Counter, tmp_path: Path
) -> None:
    confirmed.ask("receive", "--file", confirmed.file(dossier()))
    said = confirmed.say("register", *DAYS, "--pdf", tmp_path / "so.pdf")

    assert (said.exit_code, said.err) == (0, "")
    assert said.out == f"Sổ theo dõi hồ sơ: 1 dòng, 3 trang: {tmp_path / 'so.pdf'}\n"


def test_the_history_of_a_book_tells_its_prints_and_files(
    confirmed: Counter, tmp_path: Path
) -> None:
    confirmed.ask("receive", "--file", confirmed.file(dossier()))
    desk = open_desk(confirmed.data, confirmed.clock)
    first, last = date(2026, 11, 1), date(2026, 11, 30)
    desk.register_book.record_print(desk.register_book.paper(first, last), "HP-Quay-1")
    desk.close()
    confirmed.ask("register", *DAYS, "--pdf", tmp_path / "so.pdf")

    answer = confirmed.ask("history", "ĐT-01/2026")
    assert answer["book"] == "ĐT-01/2026"
    assert [line["act"] for line in answer["history"]] == ["print-book", "save-book"]
    clerk = "Trần Thị Bích (mẫu)"
    assert confirmed.say("history", "ĐT-01/2026").out.splitlines() == [
        f"{AT}: In sổ theo dõi, dòng 01–01, tờ 1–3, máy in: HP-Quay-1 – {clerk}",
        f"{AT}: Lưu sổ theo dõi thành tệp, dòng 01–01, tờ 1–3 – {clerk}",
    ]


def test_a_book_that_nothing_was_done_with_has_no_history(counter: Counter) -> None:
    assert counter.refused("history", "ĐT-01/2026")["error"] == "dossier-unknown"


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (DAYS, "register-empty"),
        ((*DAYS, "--field", "đầu tư"), "field-unknown"),
        (("--from", "2026-11-02", "--to", "2026-11-01"), "usage"),
        (("--from", "2026-11-02"), "usage"),
    ],
)
def test_what_cannot_be_printed_is_refused_and_no_file_is_made(
    counter: Counter, tmp_path: Path, words: tuple[str, ...], error: str
) -> None:
    pdf = tmp_path / "so.pdf"

    assert counter.refused("register", *words, "--pdf", pdf)["error"] == error
    assert not pdf.exists()


def test_a_book_that_nobody_answers_for_is_not_written(counter: Counter, tmp_path: Path) -> None:
    counter.ask("receive", "--file", counter.file(dossier()))
    pdf = tmp_path / "so.pdf"

    refused = counter.refused("register", *DAYS, "--pdf", pdf)

    assert refused["error"] == "form-unconfirmed"
    assert not pdf.exists()
    assert saves(counter) == []


def test_a_file_that_cannot_be_written_leaves_no_line_in_the_log(
    confirmed: Counter, tmp_path: Path
) -> None:
    confirmed.ask("receive", "--file", confirmed.file(dossier()))
    (tmp_path / "file").write_text("", encoding="utf-8")

    refused = confirmed.refused("register", *DAYS, "--pdf", tmp_path / "file" / "so.pdf")

    assert refused["error"] == "paper-not-saved"
    assert saves(confirmed) == []
