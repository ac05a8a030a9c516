"""A sheet that was kept by an earlier program is read and printed as it was, whatever is added."""

import json

from kktdesk.printing.day_form import day_form
from kktdesk.printing.day_sheet import render_day
from kktdesk.services.day_record import digest, from_record, to_record
from tests.house import ROOT
from tests.unit.printing.samples import texts

KEPT = json.loads((ROOT / "tests/data/kept_day_sheet.json").read_text(encoding="utf-8"))
RECORD = KEPT["record"]


def test_the_frozen_sheet_still_has_the_hash_that_locked_it() -> None:
    assert digest(RECORD) == KEPT["sha256"]


def test_the_frozen_sheet_is_read_with_every_value_that_was_kept() -> None:
    again = to_record(from_record(RECORD))

    assert is_within(RECORD, again)


def test_the_frozen_sheet_is_printed_with_its_number_and_what_it_corrects() -> None:
    pages = "\n".join(texts(render_day(from_record(RECORD), day_form())))

    assert f"Số: {RECORD['number']}/CN-2026" in pages
    for code in (RECORD["corrections"][0]["code"], RECORD["summary"]["waiting"][0]["code"]):
        assert code in pages


def is_within(kept: object, read: object) -> bool:
    """Say whether all that was kept stands in what was read; fields may have been added since."""
    if isinstance(kept, dict) and isinstance(read, dict):
        return all(name in read and is_within(kept[name], read[name]) for name in kept)
    if isinstance(kept, list) and isinstance(read, list):
        return len(kept) == len(read) and all(map(is_within, kept, read))
    return kept == read
