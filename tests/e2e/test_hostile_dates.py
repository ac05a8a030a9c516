"""Awkward and hostile dates, counts, item numbers and addresses, by the office's table of inputs.

The number of a row stands in the name of its test; what is typed into fields of the window stands
in the tests of the pages. Of row 70 nothing can be tested: no date of birth is asked anywhere.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from kktdesk.domain.moment import VIETNAM
from kktdesk.services.clock import FixedClock
from tests.e2e.commands import Counter, Json, dossier
from tests.factories import at

FIRST = "H20.99-261123-0001"


def told(answer: Json) -> list[tuple[str, str]]:
    return [(one["field"], one["code"]) for one in answer["warnings"]]


def act(counter: Counter, code: str, name: str, **said: object) -> Json:
    return counter.ask("act", code, name, "--file", counter.file(said))


# ---------------------------------------------------------------- 66, 68: no such day
@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-02-30", "Tháng 2/2026 chỉ có 28 ngày."),
        ("2026-04-31", "Tháng 4/2026 chỉ có 30 ngày."),
        ("2027-02-29", "Tháng 2/2027 chỉ có 28 ngày."),
        ("2026-13-01", "Ghi theo mẫu: 2026-11-25."),
        ("99999999", "Ghi theo mẫu: 2026-11-25."),
        ("13/25/2026", "Ghi theo mẫu: 2026-11-25."),
        ("2026-W48-3", "Ghi theo mẫu: 2026-11-25."),
        ("20261125", "Ghi theo mẫu: 2026-11-25."),
    ],
)
def test_rows_66_and_68_a_day_that_there_is_not_is_asked_again_at_its_field(
    counter: Counter, day: str, words: str
) -> None:
    before = counter.receive(dossier())
    said = {"content": "Thiếu giấy", "stage": "check", "until": day}

    refused = counter.refused("act", FIRST, "ask-supplement", "--file", counter.file(said))

    assert [problem["field"] for problem in refused["problems"]] == ["until"]
    assert words in refused["message"]
    assert counter.ask("show", FIRST)["history"] == before["history"]


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2027-02-29T09:15", "Tháng 2/2027 chỉ có 28 ngày."),
        ("2026-11-24", "2026-11-25T09:15"),
        ("2026-11-24T09", "2026-11-25T09:15"),
        ("20261124T0915", "2026-11-25T09:15"),
        ("2026-W48-2T09:15", "2026-11-25T09:15"),
    ],
)
def test_rows_66_and_68_a_moment_has_one_form(counter: Counter, moment: str, words: str) -> None:
    counter.receive(dossier())

    refused = counter.refused("act", FIRST, "ready", "--file", counter.file({"at": moment}))

    assert [problem["field"] for problem in refused["problems"]] == ["at"]
    assert words in refused["message"]


@pytest.mark.parametrize(
    "moment",
    ["2026-11-24T09:15", "2026-11-24T09:15:30", "2026-11-24T09:15+07:00", "2026-11-24T02:15Z"],
)
def test_the_forms_of_the_contract_are_taken(counter: Counter, moment: str) -> None:
    counter.receive(dossier())

    assert act(counter, FIRST, "ready", at=moment)["ready_at"].startswith("2026-11-24T09:15")


def test_row_66_options_and_files_of_receipts_name_the_month_too(counter: Counter) -> None:
    option = counter.refused("day", "--date", "2027-02-29")
    file = counter.receive_refused(dossier(received_at="2026-02-30T09:15"))

    assert "tháng 2/2027 chỉ có 28 ngày" in option["message"]
    assert file["error"] == "day-beyond-month"
    assert "Tháng 2/2026 chỉ có 28 ngày." in file["message"]


# ---------------------------------------------------------------- 69: due dates
def test_row_69_a_due_date_before_the_receipt_is_asked_again(counter: Counter) -> None:
    counter.receive(dossier())
    said = {"until": "2026-11-20T17:00", "reason": "x"}

    refused = counter.refused("act", FIRST, "extend", "--file", counter.file(said))

    assert [one["code"] for one in refused["problems"]] == ["due-before-receipt"]
    assert "23/11/2026" in refused["message"]


@pytest.mark.parametrize(
    ("until", "code", "words"),
    [
        ("2026-12-20T17:00", "day-closed", "21/12/2026"),
        ("2027-01-01T17:00", "day-closed", "04/01/2027"),
        ("2027-12-15T17:00", "day-far", "15/12/2027"),
    ],
)
def test_row_69_a_closed_or_distant_due_date_is_warned_of_and_kept(
    counter: Counter, until: str, code: str, words: str
) -> None:
    counter.receive(dossier())

    answer = act(counter, FIRST, "extend", until=until, reason="Hồ sơ phức tạp")

    assert told(answer) == [("until", code)]
    assert words in answer["warnings"][0]["message"]
    assert answer["due_at"].startswith(until)


def test_an_apology_on_the_last_day_is_warned_of(counter: Counter) -> None:
    counter.receive(dossier())
    late = replace(counter, clock=FixedClock(at("2026-12-08 09:00")))

    answer = act(late, FIRST, "extend", until="2026-12-15T17:00", reason="Hồ sơ phức tạp")

    assert told(answer) == [("at", "apology-late")]
    assert "07/12/2026" in answer["warnings"][0]["message"]


def test_a_second_request_at_one_stage_is_warned_of_with_the_day_of_the_first(
    counter: Counter,
) -> None:
    counter.receive(dossier())
    said = {"content": "Thiếu giấy", "stage": "check"}
    first = act(counter, FIRST, "ask-supplement", at="2026-11-24T09:00", **said)
    act(counter, FIRST, "supplement")

    other = act(counter, FIRST, "ask-supplement", content="x", stage="appraisal")
    act(counter, FIRST, "supplement")
    again = act(counter, FIRST, "ask-supplement", **said)

    assert first["warnings"] == other["warnings"] == []
    assert told(again) == [("stage", "second-supplement")]
    assert "ngày 24/11/2026" in again["warnings"][0]["message"]
    assert again["state"] == "supplement"


# ---------------------------------------------------------------- 71: the last moment of a year
def test_row_71_what_is_saved_in_the_last_moment_of_a_year_is_numbered_in_it(
    counter: Counter,
) -> None:
    last = at("2026-12-31 23:59").replace(second=59, microsecond=900_000, tzinfo=VIETNAM)
    old = replace(counter, clock=FixedClock(last))
    new = replace(counter, clock=FixedClock(at("2027-01-01 00:00")))

    before = old.receive(dossier(request_id="a", received_at=None))
    after = new.receive(dossier(request_id="b", received_at=None))

    assert before["code"] == "H20.99-261231-0001"
    assert after["code"] == "H20.99-270101-0001"
    assert (before["receipt_number"], after["receipt_number"]) == (
        "0001/BPTNTKQ",
        "0001/BPTNTKQ",
    )
    assert before["book"].endswith("2026")
    assert after["book"].endswith("2027")


# ---------------------------------------------------------------- 72: counts
@pytest.mark.parametrize(
    "count", [-1, 0, 1e9, 1000, "1,5", 1.5, "１", "0x10", int("9" * 30), True]
)
@pytest.mark.parametrize("field", ["sets", "quantity"])
def test_row_72_only_1_to_999_is_a_number_of_papers(
    counter: Counter, field: str, count: object
) -> None:
    entry = dossier()
    (entry if field == "sets" else entry["components"][0])[field] = count

    counter.receive_refused(entry)

    assert counter.codes == []


@pytest.mark.parametrize("count", [-1, 1000, 1e9, "1", "１", True, 1.5])
def test_row_72_originals_given_back_are_a_count_too(counter: Counter, count: object) -> None:
    counter.receive(dossier())
    counter.ask("ready", FIRST)
    said = {"to": "A", "slip": "lost", "originals": count}

    refused = counter.refused("act", FIRST, "hand-over", "--file", counter.file(said))

    assert [problem["field"] for problem in refused["problems"]] == ["originals"]


# ---------------------------------------------------------------- 74: one number, two dossiers
def test_row_74_an_item_number_on_a_second_dossier_is_warned_of_with_the_other(
    counter: Counter,
) -> None:
    counter.receive([dossier(request_id="a"), dossier(request_id="b")])
    first, second = counter.codes
    counter.ask("ready", first)
    counter.ask("ready", second)
    counter.ask("post", first, "--item", "RR123456785VN")

    answer = counter.ask("post", second, "--item", "rr 123456785 vn")

    assert told(answer) == [("item", "item-used-elsewhere")]
    assert first in answer["warnings"][0]["message"]
    assert answer["delivery"]["item"] == "RR123456785VN"


def test_row_74_a_number_that_was_taken_back_is_free_again(counter: Counter) -> None:
    counter.receive([dossier(request_id="a"), dossier(request_id="b")])
    first, second = counter.codes
    counter.ask("ready", first)
    counter.ask("ready", second)
    counter.ask("post", first, "--item", "RR123456785VN")
    counter.ask("take-back", first, "--reason", "nhầm")

    assert counter.ask("post", second, "--item", "RR123456785VN")["warnings"] == []


# ---------------------------------------------------------------- 75, 76: addresses
def test_row_75_an_old_name_of_a_commune_is_kept_as_it_was_typed(counter: Counter) -> None:
    old = "Ấp 3, xã Mỹ Tân, thành phố Cao Lãnh, tỉnh Đồng Tháp"
    entry = dossier()
    entry["applicant"]["address"] = old

    received = counter.receive(entry)

    assert received["applicant"]["address"] == old


def test_row_76_a_long_address_goes_on_in_the_note_and_nothing_is_lost(
    counter: Counter, tmp_path: Path
) -> None:
    words = [f"thửa {number}" for number in range(1, 70)]
    entry = dossier(note="Đã xem", postal_address="\n".join(words))
    entry["applicant"]["address"] = "\n".join(words)
    assert len("\n".join(words)) > 500

    received = counter.receive(entry, "--pdf", tmp_path)

    assert told(received) == [
        ("applicant.address", "address-goes-on"),
        ("postal_address", "address-goes-on"),
    ]
    lived, sent = received["applicant"]["address"], received["postal_address"]
    note, *rest = received["note"].splitlines()
    assert note == "Đã xem"
    for kept, more in zip((lived, sent), rest, strict=True):
        assert len(kept) <= 500
        assert f"{kept} {more}".split() == " ".join(words).split()
    assert counter.receive(entry)["repeated"] is True


def test_row_76_without_blanks_it_is_cut_at_its_limit(counter: Counter) -> None:
    entry = dossier(note="")
    entry["applicant"]["address"] = "Đ" * 600

    received = counter.receive(entry)

    assert (received["applicant"]["address"], received["note"]) == ("Đ" * 500, "Đ" * 100)
