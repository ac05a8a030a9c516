"""The order of the list of dossiers, its further rows, and the list as a file."""

import csv
from io import StringIO
from pathlib import Path
from zipfile import is_zipfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from kktdesk.services.desk import Desk
from kktdesk.services.list_views import ListAsked, ListKind, Sorting, SortKey
from kktdesk.ui.dialogs.message import MessageDialog
from kktdesk.ui.page import DOSSIERS, SearchFor
from kktdesk.ui.pages import dossiers
from kktdesk.ui.pages.dossiers import DossiersPage
from tests.factories import an_entry, named
from tests.ui.pages.conftest import ALT, CTRL, Hand

NAMES = ("Đặng Quýt (mẫu)", "Ân Cam (mẫu)", "Bùi Chanh (mẫu)")
BY_NAME = [NAMES[1], NAMES[2], NAMES[0]]


@pytest.fixture
def page(hand: Hand, desk: Desk) -> DossiersPage:
    for name in NAMES:
        desk.reception.receive(named(name))
    page = hand.show(DOSSIERS, ListKind.NEWEST)
    assert isinstance(page, DossiersPage)
    return page


def applicants(page: DossiersPage) -> list[str]:
    return [row.applicant for row in page.table.records.rows]


def headings(page: DossiersPage) -> list[str]:
    return [column.heading for column in page.table.records.columns]


def click_heading(hand: Hand, page: DossiersPage, heading: str) -> None:
    heads = page.table.horizontalHeader()
    place = heads.sectionViewportPosition(headings(page).index(heading)) + 10
    spot = heads.viewport().rect().center()
    spot.setX(place)
    QTest.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    hand.settle()


def test_a_heading_sorts_then_turns_round_then_gives_the_usual_order(
    hand: Hand, page: DossiersPage
) -> None:
    heads, at_column = page.table.horizontalHeader(), headings(page).index("Applicant")
    click_heading(hand, page, "Applicant")
    assert applicants(page) == BY_NAME
    assert heads.isSortIndicatorShown()
    assert heads.sortIndicatorSection() == at_column
    assert page._count.text() == "3 dossier(s), by applicant"

    click_heading(hand, page, "Applicant")
    assert applicants(page) == BY_NAME[::-1]
    assert page._count.text().endswith("by applicant, turned round")

    click_heading(hand, page, "Applicant")
    assert applicants(page) == list(reversed(NAMES))
    assert not heads.isSortIndicatorShown()


def test_a_heading_without_an_order_does_nothing(hand: Hand, page: DossiersPage) -> None:
    click_heading(hand, page, "Next act")

    assert applicants(page) == list(reversed(NAMES))


def test_the_order_is_chosen_by_keys_alone(hand: Hand, page: DossiersPage) -> None:
    hand.press(Qt.Key.Key_S, ALT)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    for _ in range(4):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    hand.settle()

    assert applicants(page) == BY_NAME


def test_each_list_keeps_its_order_while_the_program_runs(hand: Hand, page: DossiersPage) -> None:
    click_heading(hand, page, "Applicant")
    hand.show(DOSSIERS, ListKind.RECEIVED_TODAY)
    assert applicants(page) == list(reversed(NAMES))

    hand.show(DOSSIERS, SearchFor("mau"))
    assert applicants(page) == list(reversed(NAMES))
    assert not page.sorting.button.isVisible()

    hand.show(DOSSIERS, ListKind.NEWEST)
    assert applicants(page) == BY_NAME


@pytest.mark.parametrize(
    ("key", "heading"), [(SortKey.RECEIVED, "Received"), (SortKey.HOLDER, "In the hands of")]
)
def test_by_what_the_list_stands_in_order_is_seen(
    hand: Hand, page: DossiersPage, key: SortKey, heading: str
) -> None:
    page.sorting._choose(key)
    hand.settle()

    assert heading in headings(page)
    assert page.table.horizontalHeader().sortIndicatorSection() == headings(page).index(heading)


def test_orders_and_the_export_stand_in_the_palette(page: DossiersPage) -> None:
    texts = {command.text for command in page.commands()}

    assert {"Sort: By applicant", "Sort: Usual order", "Export the list as Excel or CSV"} <= texts


# ---------------------------------------------------------------- further rows
def test_further_rows_come_when_the_end_comes_into_sight(
    hand: Hand, desk: Desk, page: DossiersPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dossiers, "MOST_LISTED", 40)
    for _ in range(90):
        desk.reception.receive(an_entry())
    hand.show(DOSSIERS, ListKind.NEWEST)
    hand.wait(lambda: page._foot.text() == "1–40 of 93")

    hand.press(Qt.Key.Key_End)
    hand.wait(lambda: page._foot.text() == "1–80 of 93")
    hand.press(Qt.Key.Key_End)
    hand.wait(lambda: page._foot.text() == "1–93 of 93")

    assert list(page.table.records.rows) == list(desk.search.rows(ListKind.NEWEST))
    current = page.table.current()
    hand.press(Qt.Key.Key_F5)
    assert len(page.table.records.rows) == 93
    assert page.table.current() == current


# ---------------------------------------------------------------- files
def test_ctrl_e_asks_where_and_writes_the_list_in_its_order(
    hand: Hand, page: DossiersPage, tmp_path: Path
) -> None:
    click_heading(hand, page, "Applicant")

    hand.press(Qt.Key.Key_E, CTRL)
    hand.wait(lambda: page.findChild(QFileDialog) is not None)

    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.defaultSuffix() == "xlsx"
    assert Path(dialog.selectedFiles()[0]).name == "ho-so-2026-11-25.xlsx"
    path = tmp_path / "hồ sơ.csv"
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    hand.come_back()
    text = StringIO(path.read_text(encoding="utf-8-sig"), newline="")
    assert [line[1] for line in csv.reader(text, delimiter=";")][1:] == BY_NAME
    assert "hồ sơ.csv" in hand.said()


def test_the_name_decides_the_form(hand: Hand, page: DossiersPage, tmp_path: Path) -> None:
    asked = ListAsked(ListKind.NEWEST, sorting=Sorting(SortKey.CODE))

    page.files.write(asked, str(tmp_path / "a.xlsx"))
    hand.settle()

    assert is_zipfile(tmp_path / "a.xlsx")


def test_a_list_that_finds_no_place_is_told(
    hand: Hand, page: DossiersPage, tmp_path: Path
) -> None:
    page.files.write(ListAsked(ListKind.NEWEST), str(tmp_path / "none" / "a.csv"))

    assert isinstance(hand.dialog(), MessageDialog)
    hand.answer("close")


def test_an_empty_list_is_no_file(hand: Hand, page: DossiersPage) -> None:
    hand.show(DOSSIERS, ListKind.OVERDUE)

    assert not page.files.button.isEnabled()
    assert not any(command.name == "export-list" for command in page.commands())
