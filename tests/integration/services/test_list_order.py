"""The order of lists, their pages, and lists as files."""

import csv
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from io import BytesIO, StringIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

from kktdesk.domain.dossier import Act
from kktdesk.domain.text import fold_words
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.list_export import COLUMNS
from kktdesk.services.list_views import DossierRow, ListAsked, ListKind, Sorting, SortKey
from tests.factories import PERSON, an_entry, at, named

NAMES = ("Đinh Văn An", "đinh văn ân", "Âu Cơ", "An", "an bình", "Zăng", "Ðặng", "Công ty Ấn")
KEYS = {
    SortKey.DUE: lambda row: row.due_at,
    SortKey.CODE: lambda row: row.code,
    SortKey.RECEIVED: lambda row: row.received_at,
    SortKey.APPLICANT: lambda row: fold_words(row.applicant),
    SortKey.HOLDER: lambda row: row.holder,
}
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture
def many(desk: Desk, clock: FixedClock) -> Desk:
    chosen = random.Random(4)  # noqa: S311 - the same in each run
    for number in range(24):
        clock.move(minutes=chosen.choice((0, 1, 600)))
        name = f"{chosen.choice(NAMES)} (mẫu)"
        code = desk.reception.receive(named(name)).dossier.code
        if number % 3:
            desk.acts.do(code, Act.ASSIGN, {"division": f"Phòng {number % 2} (mẫu)"})
    return desk


def paged(desk: Desk, asked: ListAsked, most: int) -> Iterator[DossierRow]:
    start, count = 0, 1
    while start < count:
        page = desk.search.page(asked, start, most)
        assert page.start == start
        start, count = start + most, page.count
        yield from page.rows


@pytest.mark.parametrize("key", SortKey)
@pytest.mark.parametrize("kind", [ListKind.NEWEST, ListKind.WITH_DIVISION])
def test_a_list_stands_in_the_order_asked_for_and_those_alike_in_order_of_receipt(
    many: Desk, kind: ListKind, key: SortKey
) -> None:
    by_receipt = list(reversed(many.search.rows(ListKind.NEWEST)))
    held = [row for row in by_receipt if kind is ListKind.NEWEST or row.holder]
    expected = sorted(held, key=KEYS[key])

    rising = many.search.page(ListAsked(kind, sorting=Sorting(key))).rows
    falling = many.search.page(ListAsked(kind, sorting=Sorting(key, is_descending=True))).rows

    assert list(rising) == expected
    assert list(falling) == expected[::-1]


@pytest.mark.parametrize("key", [None, *SortKey])
def test_pages_together_are_the_list(many: Desk, key: SortKey | None) -> None:
    asked = ListAsked(ListKind.NEWEST, sorting=None if key is None else Sorting(key))

    assert list(paged(many, asked, 5)) == list(many.search.page(asked).rows)


def test_a_list_without_a_wish_keeps_its_own_order(many: Desk) -> None:
    for kind in ListKind:
        page = many.search.page(ListAsked(kind))
        assert page.rows == many.search.rows(kind)
        assert page.count == many.search.count(kind) == len(page.rows)


def test_a_corrected_name_takes_its_place_in_the_order(desk: Desk) -> None:
    for name in ("Bình (mẫu)", "Cường (mẫu)"):
        code = desk.reception.receive(named(name)).dossier.code
    said = {"field": "applicant.name", "value": "Ân (mẫu)", "reason": "Ghi nhầm"}

    desk.acts.do(code, Act.CORRECT, said)

    asked = ListAsked(ListKind.NEWEST, sorting=Sorting(SortKey.APPLICANT))
    assert [row.applicant for row in desk.search.page(asked).rows] == ["Ân (mẫu)", "Bình (mẫu)"]


# ---------------------------------------------------------------- files
def test_a_list_as_csv_has_every_dossier_in_the_order_of_the_list(many: Desk) -> None:
    asked = ListAsked(ListKind.NEWEST, sorting=Sorting(SortKey.APPLICANT, is_descending=True))

    content = many.exports.csv(asked)

    assert content.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert lines[0] == [column.title for column in COLUMNS]
    assert [line[0] for line in lines[1:]] == [row.code for row in many.search.page(asked).rows]


def test_no_cell_of_a_csv_is_a_formula(desk: Desk) -> None:
    desk.reception.receive(an_entry(applicant=replace(PERSON, name="=1+1 (mẫu)")))

    line = desk.exports.csv(ListAsked(ListKind.NEWEST)).decode("utf-8-sig").splitlines()[1]

    assert "'=1+1 (mẫu)" in line.split(";")
    assert "2026-11-25 09:15" in line.split(";")


def cells(content: bytes) -> list[list[tuple[str, str]]]:
    """Read a sheet: type and text of each cell, row by row."""
    with ZipFile(BytesIO(content)) as book:
        sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))  # noqa: S314 - our own file
    return [
        [(cell.get("t", "n"), "".join(cell.itertext())) for cell in row]
        for row in sheet.iter(f"{SHEET}row")
    ]


def test_a_workbook_has_codes_as_text_and_moments_as_moments(desk: Desk) -> None:
    applicant = replace(PERSON, name="=HYPERLINK(A1) & <b> (mẫu)")
    view = desk.reception.receive(an_entry(applicant=applicant)).dossier

    head, row = cells(desk.exports.xlsx(ListAsked(ListKind.NEWEST)))

    assert [text for _, text in head] == [column.title for column in COLUMNS]
    assert row[0] == ("inlineStr", view.code)
    assert row[1] == ("inlineStr", applicant.name)
    assert ("inlineStr", view.procedure) in row
    due = (view.due_at.replace(tzinfo=None) - datetime(1899, 12, 30)).total_seconds() / 86_400  # noqa: DTZ001 - a day of sheets
    assert any(kind == "n" and float(text) == pytest.approx(due) for kind, text in row)


def test_the_header_of_a_workbook_stays_in_sight(desk: Desk) -> None:
    content = desk.exports.xlsx(ListAsked(ListKind.NEWEST))

    with ZipFile(BytesIO(content)) as book:
        sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))  # noqa: S314 - our own file
    pane = next(sheet.iter(f"{SHEET}pane"))
    assert (pane.get("state"), pane.get("ySplit")) == ("frozen", "1")


def test_what_a_search_finds_is_written_whole(desk: Desk) -> None:
    for _ in range(3):
        desk.reception.receive(an_entry(applicant=PERSON, received_at=at("2026-11-20 08:00")))
    desk.reception.receive(named("Trần Quýt (mẫu)"))

    found = desk.exports.csv(ListAsked(ListKind.NEWEST, text="quyt"))
    others = desk.exports.csv(ListAsked(ListKind.NEWEST, text=PERSON.phone))

    assert found.count(b"\r\n") == 2
    assert others.count(b"\r\n") == 4
