"""Awkward and hostile texts: received, shown, found and printed as they are, or refused.

``tests/data/hostile_inputs.json`` names for each text its row in the office's table of inputs, the
field (CTY company, TÊN person, GC note) and what must come of it: ``keep`` literally, ``warn``
(kept or cleaned, with a warning) or ``refuse``.
"""

import json
import re
import sys
import unicodedata
from pathlib import Path

import pypdf
import pytest

from tests.e2e.commands import Counter, Json, dossier
from tests.house import ROOT

CASES: list[Json] = json.loads(
    (ROOT / "tests" / "data" / "hostile_inputs.json").read_text(encoding="utf-8")
)

PERSON = "Trần Thị Bích"
REACHING = frozenset({"socket.connect", "os.system", "subprocess.Popen", "urllib.Request"})
FILES = re.compile(r"passwd|win\.ini")

_reached: list[str] = []


def _watch(event: str, args: tuple[object, ...]) -> None:
    if event in REACHING or (event == "open" and FILES.search(str(args[0]))):
        _reached.append(f"{event} {args[:1]}")


@pytest.fixture(scope="session", autouse=True)
def _watched() -> None:
    sys.addaudithook(_watch)  # cannot be taken off again


def cases(*expected: str) -> pytest.MarkDecorator:
    chosen = [case for case in CASES if case["expect"] in expected]
    return pytest.mark.parametrize(
        "case", chosen, ids=[f"row{case['row']}-{ascii(case['input'])[:30]}" for case in chosen]
    )


def entry_of(case: Json) -> Json:
    text = case["input"] * case.get("times", 1)
    kind, name, note = {
        "CTY": ("company", text, ""),
        "TÊN": ("person", text, ""),
        "GC": ("person", PERSON, text),
    }[case["field"]]
    applicant = {"kind": kind, "name": name, "address": "Số 1"}
    return dossier(applicant=applicant, submitter=None, note=note)


def saved_text(case: Json) -> str:
    text = str(case.get("saved", case["input"]))
    return unicodedata.normalize("NFC", text).strip()


def printed(path: str) -> list[str]:
    """Give each page's text without blanks: where a line breaks is the paper's business."""
    return ["".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages]


@cases("keep", "warn")
def test_a_text_is_received_shown_found_and_printed_as_it_is(
    counter: Counter, tmp_path: Path, case: Json
) -> None:
    expected = saved_text(case)
    _reached.clear()

    received = counter.receive(entry_of(case), "--pdf", tmp_path)
    shown = counter.ask("show", received["code"])

    is_note = case["field"] == "GC"
    assert (shown["note"] if is_note else shown["applicant"]["name"]) == expected
    warned = [(warning["field"], warning["code"]) for warning in received["warnings"]]
    field = "note" if is_note else "applicant.name"
    assert warned == ([(field, case["code"])] if "code" in case else [])
    for text in case.get("found_by", [PERSON if is_note else expected]):
        results = counter.ask("find", "--", text)["results"]
        assert [row["code"] for row in results] == [received["code"]]
    pages = printed(received["pdf"])
    assert len(pages) == 2
    for page in pages:
        for part in printable_parts(expected):
            assert part in page
    assert _reached == []


def printable_parts(text: str) -> list[str]:
    """Give what the paper can write of a text, line by line."""
    return ["".join(part.split()) for part in re.split("\n|[^\0-\u1eff‐-⁊…]", text)]


@cases("refuse")
def test_a_text_that_is_refused_is_named_and_changes_nothing(counter: Counter, case: Json) -> None:
    answer = counter.receive_refused(entry_of(case))

    assert answer["error"] == case["code"]
    field = "note" if case["field"] == "GC" else "applicant.name"
    assert [problem["field"] for problem in answer["problems"]] == [field]
    assert counter.codes == []


def test_every_row_of_the_table_is_there() -> None:
    # 34 is about a text that is still being composed: no file can hold one.
    assert {case["row"] for case in CASES} == set(range(1, 44)) - {34}


def test_a_link_that_is_typed_is_no_link_on_paper(counter: Counter, tmp_path: Path) -> None:
    entries = [
        entry_of(case) | {"request_id": str(number)}
        for number, case in enumerate(CASES)
        if case["expect"] == "keep"
    ]

    answer = counter.receive(entries, "--pdf", tmp_path)

    assert len(answer["dossiers"]) == len(entries)
    for one in answer["dossiers"]:
        reader = pypdf.PdfReader(one["pdf"])
        assert not any("/Annots" in page for page in reader.pages)
        assert not {"/OpenAction", "/AA", "/Names"} & set(reader.root_object)


def test_no_text_comes_into_the_log(counter: Counter) -> None:
    forged = next(case for case in CASES if case["row"] == 43)
    counter.receive(entry_of(forged))
    counter.receive_refused(entry_of(forged) | {"note": "x"})

    text = (counter.data / "logs" / "command.log").read_text(encoding="utf-8")

    assert "ERROR" not in text
    assert PERSON not in text
