"""The commands paper, batch and forms."""

from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.e2e.commands import Counter, Json, dossier

FIRST = "H20.99-261123-0001"
SUPERVISOR = ("--supervisor", "Phạm Quốc Khải (mẫu)")


def text_of(path: Path) -> str:
    pages = PdfReader(BytesIO(path.read_bytes())).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def act(counter: Counter, name: str, said: Json) -> None:
    counter.ask("act", FIRST, name, "--file", counter.file(said))


@pytest.fixture
def code(counter: Counter) -> str:
    counter.receive(dossier())
    return FIRST


@pytest.fixture
def asked(counter: Counter, code: str) -> str:
    said = {"content": "Thiếu báo cáo (mẫu)", "papers": ["Báo cáo (mẫu)"], "stage": "check"}
    act(counter, "ask-supplement", said)
    return code


def test_paper_is_issued_into_a_file_and_comes_back_the_same(
    counter: Counter, asked: str, tmp_path: Path
) -> None:
    file, again = tmp_path / "a.pdf", tmp_path / "b.pdf"
    counter.ask("forms", "--confirm", "tt03-2025/02", *SUPERVISOR)

    answer = counter.ask("paper", asked, "supplement", "--pdf", file)
    repeated = counter.ask("paper", asked, "supplement", "--pdf", again)

    assert "Báo cáo (mẫu)" in text_of(file)
    assert file.read_bytes() == again.read_bytes()
    assert answer == repeated | {"pdf": str(file)}
    assert len(answer.pop("sha256")) == 64
    assert answer == {
        "code": FIRST,
        "kind": "supplement",
        "title": "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
        "number": "01/PBS-BPTNTKQ",
        "form": "tt03-2025/02",
        "version": 1,
        "paper": 1,
        "issued_at": "2026-11-25T09:15:00+07:00",
        "clerk": "Trần Thị Bích (mẫu)",
        "print_count": 0,
        "pdf": str(file),
        "is_signed": False,
        "warnings": [],
    }
    assert [line["act"] for line in counter.ask("history", asked)["history"]][-1] == "paper-issue"


def test_receipt_and_the_sheet_that_explains_are_papers_too(
    counter: Counter, code: str, tmp_path: Path
) -> None:
    receipt = counter.ask("paper", code, "receipt", "--pdf", tmp_path / "r.pdf", "--layout", "a4")
    why = counter.ask("paper", code, "why-sheet", "--pdf", tmp_path / "w.pdf")

    assert (receipt["number"], receipt["paper"]) == ("0001/BPTNTKQ", None)
    assert FIRST in text_of(tmp_path / "r.pdf")
    assert why["kind"] == "why-sheet"
    assert why["pdf"] == str(tmp_path / "w.pdf")
    assert FIRST in text_of(tmp_path / "w.pdf")
    last = counter.ask("history", code)["history"][-1]
    digest = sha256((tmp_path / "w.pdf").read_bytes()).hexdigest()
    assert (last["act"], last["values"]["sha256"]) == ("paper-save", digest)
    assert "Lưu giấy thành tệp" in counter.say("history", code).out


def test_form_may_be_named_with_its_version(counter: Counter, asked: str, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    counter.ask("forms", "--confirm", "tt01-2018/02", *SUPERVISOR)

    answer = counter.ask("paper", asked, "tt01-2018/02", "--version", "1", "--pdf", file)

    assert (answer["form"], answer["kind"]) == ("tt01-2018/02", "supplement")
    refused = counter.refused("paper", asked, "tt03-2025/02", "--pdf", file)
    assert refused["error"] == "paper-issued-otherwise"
    refused = counter.refused("paper", asked, "tt01-2018/02", "--version", "7", "--pdf", file)
    assert refused["error"] == "form-unknown"


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("supplement",), "form-unconfirmed"),
        (("apology",), "paper-needs-act"),
        (("receipt", "--layout", "label"), "layout-not-of-form"),
        (("receipt", "--version", "9"), "paper-issued-otherwise"),
        (("tt03-2025/99",), "form-unknown"),
        (("guidance",), "usage"),
        (("register",), "usage"),
        (("Receipt",), "usage"),
        (("receipt", "--version", "0"), "usage"),
    ],
)
def test_what_cannot_be_issued_is_refused_and_writes_no_file(
    counter: Counter, asked: str, tmp_path: Path, words: tuple[str, ...], error: str
) -> None:
    file = tmp_path / "a.pdf"

    answer = counter.refused("paper", asked, *words, "--pdf", file)

    assert answer["error"] == error
    assert not file.exists()
    assert [line["act"] for line in counter.ask("history", asked)["history"]] == [
        "receive",
        "ask-supplement",
    ]


def test_paper_of_an_unknown_dossier_is_refused(counter: Counter, tmp_path: Path) -> None:
    answer = counter.refused("paper", FIRST, "receipt", "--pdf", tmp_path / "a.pdf")

    assert answer["error"] == "dossier-unknown"


def test_paper_that_finds_no_place_is_issued_all_the_same(
    counter: Counter, code: str, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")

    answer = counter.ask("paper", code, "label", "--pdf", tmp_path / "file" / "a.pdf")

    assert (answer["pdf"], answer["paper"]) == (None, 1)
    assert [one["code"] for one in answer["warnings"]] == ["pdf-not-written"]
    assert counter.ask("paper", code, "label", "--pdf", tmp_path / "a.pdf")["paper"] == 1


def test_batch_writes_the_receipts_of_a_day(counter: Counter, code: str, tmp_path: Path) -> None:
    counter.receive(dossier(request_id="6a1f-2"))
    file = tmp_path / "batch.pdf"

    answer = counter.ask("batch", "--date", "2026-11-23", "--form", "receipt", "--pdf", file)

    assert answer == {
        "date": "2026-11-23",
        "kind": "receipt",
        "papers": 2,
        "pdf": str(file),
    }
    assert text_of(file).count(f"Mã hồ sơ: {code}") == 2
    assert len(PdfReader(BytesIO(file.read_bytes())).pages) == 4
    rest = ("batch", "--date", "2026-11-23", "--form", "receipt", "--unprinted", "--pdf", file)
    assert counter.ask(*rest)["papers"] == 2


def test_batch_of_nothing_is_refused(counter: Counter, code: str, tmp_path: Path) -> None:
    file = tmp_path / "batch.pdf"

    for words in (("2026-11-24", "receipt"), ("2026-11-23", "supplement")):
        day, form = words
        answer = counter.refused("batch", "--date", day, "--form", form, "--pdf", file)
        assert answer["error"] == "nothing-to-print"
    answer = counter.refused("batch", "--date", "2026-11-23", "--form", "register", "--pdf", file)
    assert answer["error"] == "usage"
    assert code == FIRST
    assert not file.exists()


def test_forms_are_listed_with_their_sources(counter: Counter) -> None:
    found = counter.ask("forms")["forms"]

    by_id = {(form["id"], form["version"]): form for form in found}
    receipt = by_id["tt03-2025/01", 1]
    assert (receipt["kind"], receipt["is_verified"], receipt["is_in_force"]) == (
        "receipt",
        True,
        True,
    )
    assert (receipt["valid_from"], receipt["valid_until"]) == ("2025-09-15", None)
    assert receipt["layouts"][0] == "a5"
    assert all(form["source"] for form in found)
    assert by_id["tt01-2018/01", 1]["valid_until"] == "2025-09-14"


def test_confirming_a_form_needs_a_supervisor_and_a_form(counter: Counter) -> None:
    assert counter.refused("forms", "--confirm", "tt03-2025/02")["error"] == "required"
    assert counter.refused("forms", "--confirm", "x/1", *SUPERVISOR)["error"] == "form-unknown"

    found = counter.ask("forms", "--confirm", "tt03-2025/02", *SUPERVISOR)["forms"]

    (form,) = [form for form in found if form["id"] == "tt03-2025/02"]
    assert form["confirmed_by"] == "Phạm Quốc Khải (mẫu)"
    assert form["confirmed_at"] == "2026-11-25T09:15:00+07:00"


def test_bad_form_of_the_office_is_told_of(counter: Counter) -> None:
    folder = counter.data / "forms"
    folder.mkdir()
    (folder / "x.toml").write_text("[origin]\nid = 5\n", encoding="utf-8")

    (bad,) = [form for form in counter.ask("forms")["forms"] if form["problem"]]

    assert (bad["id"], bad["file"], bad["is_own"]) == ("", "x.toml", True)
    assert bad["problem"]["error"] == "form-refused"
    assert "x.toml" in bad["problem"]["message"]
    assert "x.toml" in counter.say("forms").out


def test_the_commands_speak_vietnamese_without_json(
    counter: Counter, code: str, tmp_path: Path
) -> None:
    said = (
        counter.say("paper", code, "label", "--pdf", tmp_path / "a.pdf"),
        counter.say("paper", code, "why-sheet", "--pdf", tmp_path / "w.pdf"),
        counter.say(
            "batch", "--date", "2026-11-23", "--form", "receipt", "--pdf", tmp_path / "b.pdf"
        ),
        counter.say("forms"),
    )

    assert [one.exit_code for one in said] == [0, 0, 0, 0]
    assert said[0].out == f"Nhãn địa chỉ: {tmp_path / 'a.pdf'}\n"
    assert said[1].out.startswith("Giải thích ngày hẹn trả kết quả")
    assert said[2].out == f"1 giấy: {tmp_path / 'b.pdf'}\n"
    assert "tt03-2025/01 bản 1: Giấy tiếp nhận hồ sơ và hẹn trả kết quả (đang dùng)" in said[3].out
    assert "(đang dùng, cần đối chiếu)" in said[3].out
