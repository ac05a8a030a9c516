"""``receive``: one dossier or a list of them, from a file, with their papers."""

import json
import stat
from pathlib import Path

import pypdf
import pytest

from tests.e2e.commands import Counter, Json, dossier, least, start_program

FIRST = "H20.99-261123-0001"


# ---------------------------------------------------------------- one dossier
def test_a_received_dossier_is_answered_in_the_words_of_its_file(counter: Counter) -> None:
    entry = dossier()

    answer = counter.receive(entry)

    del entry["request_id"]
    assert answer.items() >= entry.items()
    assert answer["code"] == FIRST
    assert answer["receipt_number"] == "0001/BPTNTKQ"
    assert answer["due_at"] == "2026-12-08T17:00:00+07:00"
    assert answer["state"] == "received"
    assert answer["warnings"] == []
    assert answer["repeated"] is False
    assert "pdf" not in answer


def test_what_is_shown_is_what_was_answered(counter: Counter) -> None:
    answer = counter.receive(dossier())

    shown = counter.ask("show", FIRST)

    assert answer == shown | {"warnings": [], "repeated": False}
    (line,) = shown["history"]
    assert line["act"] == "receive"
    assert line["at"] == "2026-11-23T09:15:00+07:00"
    assert line["recorded_at"] == "2026-11-25T09:15:00+07:00"
    assert line["values"]["entered_late"] is True


def test_the_least_file_is_received_now_with_the_procedures_own_papers(counter: Counter) -> None:
    answer = counter.receive(least("1"))

    assert answer["code"] == "H20.99-261125-0001"
    assert answer["received_at"] == "2026-11-25T09:15:00+07:00"
    assert answer["submitter"] is None
    assert len(answer["components"]) > 1
    assert answer["history"][0]["values"]["entered_late"] is False


def test_a_moment_without_offset_is_vietnamese_time(counter: Counter) -> None:
    answer = counter.receive(dossier(received_at="2026-11-23T00:15"))

    assert answer["received_at"] == "2026-11-23T00:15:00+07:00"


def test_day_and_year_of_the_number_are_those_of_the_receipt(counter: Counter) -> None:
    answer = counter.receive(dossier(received_at="2025-12-31T23:59:59Z"))

    assert answer["code"] == "H20.99-260101-0001"
    assert answer["book"] == "ĐT-01/2026"


def test_the_same_request_gives_the_same_dossier(counter: Counter) -> None:
    first = counter.receive(dossier())

    again = counter.receive(dossier())

    assert again == first | {"repeated": True}
    assert counter.codes == [FIRST]


def test_the_same_request_with_other_content_is_refused(counter: Counter) -> None:
    counter.receive(dossier())

    answer = counter.receive_refused(dossier(note="khác"))

    assert answer["error"] == "request-mismatch"
    assert FIRST in answer["message"]
    assert counter.codes == [FIRST]


def test_a_refusal_changes_nothing_and_names_each_problem(counter: Counter) -> None:
    answer = counter.receive_refused(dossier(sest=2, sets="1", postal_address=""))

    assert answer["error"] == "unknown-key"
    assert "sest" in answer["message"]
    noted = [(problem["field"], problem["code"]) for problem in answer["problems"]]
    assert noted == [("sest", "unknown-key"), ("sets", "value-not-whole")]
    assert counter.codes == []


@pytest.mark.parametrize(
    ("changes", "error", "field"),
    [
        ({"received_at": "2026-11-25T09:16:00+07:00"}, "received-in-future", "received_at"),
        ({"received_at": "2026-11-23"}, "value-not-moment", "received_at"),
        ({"procedure": "9.999999"}, "procedure-unknown", "procedure"),
        ({"procedure": ""}, "procedure-empty", "procedure"),
        ({"postal_address": None}, "postal-address-empty", "postal_address"),
        ({"sets": 0}, "quantity-range", "sets"),
        ({"request_id": " "}, "required", "request_id"),
        ({"applicant": {"kind": "person", "name": " "}}, "required", "applicant.name"),
        ({"received_at": "1999-01-04T08:00:00+07:00"}, "term-unknown", "term"),
        (
            {
                "received_at": "1999-01-04T08:00:00+07:00",
                "term": {"value": 3, "unit": "working-day"},
            },
            "calendar-ends",
            "received_at",
        ),
    ],
)
def test_what_the_services_refuse_is_refused_with_its_field(
    counter: Counter, changes: Json, error: str, field: str
) -> None:
    answer = counter.receive_refused(dossier(**changes))

    assert answer["error"] == error
    assert answer["problems"][0]["field"] == field
    assert field in answer["message"] or answer["problems"][0]["message"] in answer["message"]
    assert "\n" not in answer["message"]
    assert counter.codes == []


def test_a_number_that_fails_its_check_is_a_warning(counter: Counter) -> None:
    applicant = dossier()["applicant"] | {"id_number": "1400000000"}

    answer = counter.receive(dossier(applicant=applicant))

    (warning,) = answer["warnings"]
    assert warning["field"] == "applicant.id_number"
    assert warning["code"] == "tax-number-check"
    assert warning["message"]


def test_a_case_and_a_missing_paper_are_taken_from_the_file(counter: Counter) -> None:
    missing = {"name": "Bản vẽ", "copy_kind": "copy", "quantity": 2, "submitted": False}

    answer = counter.receive(
        dossier(procedure="1.013239", case="nhóm C, khác", components=[missing])
    )

    assert answer["case"] == "nhóm C, khác"
    assert answer["components"] == [missing]


def test_a_file_from_standard_input_is_received(data: Path) -> None:
    done = start_program(
        "receive", "--file", "-", "--data", data, "--json", given="\ufeff" + json.dumps(dossier())
    )

    assert done.returncode == 0, done.stdout
    assert json.loads(done.stdout)["code"] == FIRST


def test_a_missing_file_is_refused(counter: Counter) -> None:
    answer = counter.refused("receive", "--file", "none.json")

    assert answer["error"] == "file-unreadable"
    assert "none.json" in answer["message"]


# ---------------------------------------------------------------- a list
def test_a_list_is_received_in_its_order(counter: Counter) -> None:
    answer = counter.receive([dossier(request_id=str(number)) for number in range(3)])

    codes = [one["code"] for one in answer["dossiers"]]
    assert codes == [f"H20.99-261123-000{number}" for number in (1, 2, 3)]
    assert list(answer) == ["dossiers"]
    assert counter.codes == codes


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (dossier(request_id="2", procedure="9.999999"), "procedure-unknown"),
        (dossier(request_id="2", sest=1), "unknown-key"),
        ("hồ sơ", "entry-not-object"),
    ],
)
def test_a_list_stops_at_its_first_error_and_keeps_what_was_saved(
    counter: Counter, wrong: object, error: str
) -> None:
    entries = [dossier(request_id="1"), wrong, dossier(request_id="3")]

    answer = counter.receive_refused(entries)

    assert [one["code"] for one in answer["dossiers"]] == [FIRST]
    assert answer["error"] == error
    assert answer["position"] == 2
    assert counter.codes == [FIRST]


def test_a_corrected_list_saves_nothing_twice(counter: Counter) -> None:
    entries = [dossier(request_id=str(number)) for number in range(3)]
    counter.receive_refused([entries[0], entries[1] | {"sets": 0}, entries[2]])

    answer = counter.receive(entries)

    assert [one["repeated"] for one in answer["dossiers"]] == [True, False, False]
    assert len(counter.codes) == 3


def test_the_error_of_a_list_names_the_place_in_vietnamese(counter: Counter) -> None:
    file = counter.file([dossier(), dossier(request_id="2", sest=1)])

    said = counter.say("receive", "--file", file)

    assert said.exit_code == 2
    assert FIRST in said.out
    assert "Hồ sơ thứ 2 trong tệp: Không có khóa tên sest." in said.err


def test_an_empty_list_is_done(counter: Counter) -> None:
    assert counter.receive([]) == {"dossiers": []}


# ---------------------------------------------------------------- paper
def test_the_paper_is_a5_with_both_copies_and_for_nobody_else(
    counter: Counter, tmp_path: Path
) -> None:
    folder = tmp_path / "giấy" / "in"

    answer = counter.receive(dossier(), "--pdf", folder)

    path = folder / f"{FIRST}.pdf"
    assert answer["pdf"] == str(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in folder.iterdir()] == [path.name]
    pages = pypdf.PdfReader(path).pages
    assert [(round(page.mediabox.width), round(page.mediabox.height)) for page in pages] == [
        (420, 595),
        (420, 595),
    ]
    for number, page in enumerate(pages, 1):
        assert f"Liên {number}" in page.extract_text()
        assert FIRST in page.extract_text()


def test_a_list_gives_a_paper_for_each_dossier(counter: Counter, tmp_path: Path) -> None:
    entries = [dossier(request_id=str(number)) for number in range(2)]

    answer = counter.receive(entries, "--pdf", tmp_path / "pdf")

    papers = [Path(one["pdf"]) for one in answer["dossiers"]]
    assert [paper.stem for paper in papers] == counter.codes
    assert all(paper.read_bytes().startswith(b"%PDF") for paper in papers)


def test_a_paper_that_cannot_be_written_does_not_undo_the_dossier(
    counter: Counter, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")

    answer = counter.receive(dossier(), "--pdf", tmp_path / "file")
    again = counter.receive(dossier(), "--pdf", tmp_path / "folder")

    assert answer["code"] == FIRST
    assert answer["pdf"] is None
    assert [warning["code"] for warning in answer["warnings"]] == ["pdf-not-written"]
    assert again["repeated"] is True
    assert again["pdf"] == str(tmp_path / "folder" / f"{FIRST}.pdf")
    assert counter.codes == [FIRST]
