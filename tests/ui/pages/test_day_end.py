from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from kktdesk.domain.errors import PrinterFailed
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.list_views import ListKind
from kktdesk.ui.page import DAY_END
from kktdesk.ui.pages.day_end import DayEndPage
from kktdesk.ui.pages.dossiers import DossiersPage
from tests.factories import SUBMITTER, at, named
from tests.ui.pages.conftest import ALT, CTRL, Hand, KeepingPrinter, Register

TODAY = date(2026, 11, 25)


def the_day(hand: Hand) -> DayEndPage:
    page = hand.show(DAY_END)
    assert isinstance(page, DayEndPage)
    return page


def figures(page: DayEndPage) -> list[int]:
    return [int(label.text()) for label in page.equation.figures]


def expected(desk: Desk, day: date) -> list[int]:
    total = desk.figures.day(day).total
    return [total.carried_over, total.received, total.finished, total.in_hand]


def texts(page: DayEndPage) -> list[str]:
    return [task.text for task in page.table.records.rows]


# ---------------------------------------------------------------- what is shown
def test_the_equation_is_that_of_the_figures_and_adds_up(
    hand: Hand, desk: Desk, register: Register
) -> None:
    register.received(received_at=at("2026-11-20 08:00"))
    register.received()
    register.ready()

    page = the_day(hand)

    assert figures(page) == expected(desk, TODAY) == [1, 2, 1, 2]
    assert page.equation.accessibleName() == "1 carried over, 2 received, 1 finished, 2 in hand"


def test_the_sheet_that_is_shown_is_the_one_that_is_printed(
    hand: Hand, desk: Desk, register: Register, printer: KeepingPrinter
) -> None:
    register.printed()
    page = the_day(hand)
    assert page.preview.page_count() >= 1

    hand.press(Qt.Key.Key_P, CTRL)

    assert [job.pdf for job in printer.jobs] == [desk.papers.day_pdf(TODAY)]
    assert [(job.media, job.title) for job in printer.jobs] == [("A4", "kktdesk 2026-11-25")]


def test_a_change_of_the_register_changes_figures_and_sheet(
    hand: Hand, register: Register
) -> None:
    page = the_day(hand)
    assert figures(page) == [0, 0, 0, 0]

    register.received()

    hand.wait(lambda: figures(page) == [0, 1, 0, 1])


def test_what_is_open_before_the_day_ends_is_listed_with_its_names(
    hand: Hand, register: Register
) -> None:
    register.received(received_at=at("2026-10-01 08:00"))
    due = register.printed(received_at=at("2026-11-10 08:00"))
    register.ready()

    page = the_day(hand)

    assert texts(page) == [
        "1 receipt(s) not printed",
        "1 dossier(s) promised for this day, without a result",
        "1 dossier(s) overdue",
        "1 result(s) waiting for collection",
        "No backup of this day yet",
    ]
    assert page.table.records.rows[1].detail == f"{due} Công ty TNHH Cá tra Cao Lãnh (mẫu)"


def test_a_day_with_everything_done_says_that(hand: Hand, desk: Desk) -> None:
    desk.backups.make()

    page = the_day(hand)

    assert {task.level for task in page.table.records.rows} == {"Done"}
    assert texts(page)[0] == "Every receipt is printed"
    assert page.table.records.rows[-1].detail == "09:41 · 0 dossiers, read back"


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (0, ListKind.UNPRINTED),
        (1, ListKind.DUE_TODAY),
        (2, ListKind.OVERDUE),
        (3, ListKind.WAITING),
    ],
)
def test_enter_opens_the_list_of_what_is_open(
    hand: Hand, desk: Desk, register: Register, row: int, kind: ListKind
) -> None:
    register.received(received_at=at("2026-10-01 08:00"))
    register.printed(received_at=at("2026-11-10 08:00"))
    register.ready()
    the_day(hand)
    for _ in range(row):
        hand.press(Qt.Key.Key_Down)

    hand.enter()

    assert isinstance(hand.page, DossiersPage)
    assert list(hand.page.table.records.rows) == list(desk.search.rows(kind))


def test_enter_on_what_is_done_leads_nowhere(hand: Hand) -> None:
    page = the_day(hand)

    hand.enter()

    assert hand.page is page


# ---------------------------------------------------------------- other days
def test_keys_go_to_other_days_and_never_into_the_future(
    hand: Hand, desk: Desk, register: Register
) -> None:
    register.received(received_at=at("2026-11-24 08:00"))
    page = the_day(hand)

    hand.press(Qt.Key.Key_PageUp)
    assert figures(page) == expected(desk, date(2026, 11, 24)) == [0, 1, 0, 1]
    hand.press(Qt.Key.Key_Left)
    assert figures(page) == [0, 0, 0, 0]
    hand.press(Qt.Key.Key_PageDown)
    hand.press(Qt.Key.Key_Right)
    assert figures(page) == [1, 0, 0, 1]
    hand.press(Qt.Key.Key_PageDown)
    assert page._date.text() == "Wednesday, 25/11/2026"
    assert not page.later.isEnabled()


def test_a_day_that_is_over_shows_what_stayed_open_without_acts(
    hand: Hand, register: Register
) -> None:
    register.received(received_at=at("2026-10-01 08:00"))
    page = the_day(hand)

    hand.press(Qt.Key.Key_PageUp)

    assert [task.act for task in page.table.records.rows] == ["", "", ""]
    assert "1 dossier(s) overdue" in texts(page)
    assert "end of that day" in page._date.text()
    hand.enter()
    assert hand.page is page


def test_one_key_comes_back_to_today(hand: Hand) -> None:
    page = the_day(hand)
    hand.press(Qt.Key.Key_PageUp)

    hand.press(Qt.Key.Key_T, ALT)

    assert page._date.text() == "Wednesday, 25/11/2026"
    assert hand.focus is page.table


def test_a_window_that_stood_open_over_night_shows_the_new_day(
    hand: Hand, clock: FixedClock
) -> None:
    page = the_day(hand)
    hand.show("today")
    clock.move(days=1)

    hand.show(DAY_END)

    assert page._date.text() == "Thursday, 26/11/2026"


def test_a_day_outside_the_calendar_is_told(hand: Hand, clock: FixedClock) -> None:
    page = the_day(hand)
    clock.moment = at("2027-12-31 16:00")

    page.activate()
    hand.settle()

    hand.answer("close")
    assert page.preview.accessibleDescription()


# ---------------------------------------------------------------- one key
def test_one_key_prints_the_day_and_makes_a_verified_backup(
    hand: Hand, desk: Desk, register: Register, printer: KeepingPrinter
) -> None:
    register.printed(submitter=SUBMITTER)
    page = the_day(hand)

    hand.enter(CTRL)

    assert len(printer.jobs) == 1
    backup = desk.backups.last()
    assert backup is not None
    assert backup.dossiers == 1
    assert page.backup.text() == "Backup 09:41"
    assert "Backup 09:41" in hand.said()
    assert hand.window.status._backup._words.text() == "Backup 09:41"
    assert texts(page)[-1] == "Backup of this day"


def test_two_presses_print_one_sheet(hand: Hand, printer: KeepingPrinter) -> None:
    page = the_day(hand)

    page.print_current()
    page.print_current()
    hand.settle()

    assert len(printer.jobs) == 1


def test_the_sheet_of_another_day_is_printed_when_it_is_shown(
    hand: Hand, printer: KeepingPrinter
) -> None:
    the_day(hand)
    hand.press(Qt.Key.Key_PageUp)

    hand.press(Qt.Key.Key_F8)

    assert [job.title for job in printer.jobs] == ["kktdesk 2026-11-24"]


def test_a_printer_that_refuses_leaves_a_band_with_both_ways_on(
    hand: Hand, desk: Desk, printer: KeepingPrinter
) -> None:
    page = the_day(hand)
    printer.refusal = PrinterFailed(printer="HP-Quay-1", detail="lp: <i>off</i>")

    hand.press(Qt.Key.Key_P, CTRL)

    assert "HP-Quay-1" in page.band.words()
    assert "<i>off</i>" in page.band.words()
    assert desk.backups.last() is None
    assert page.print.isEnabled()
    page.band.save.click()
    hand.wait(lambda: page.findChildren(QFileDialog))
    page.findChildren(QFileDialog)[0].reject()
    printer.refusal = None
    page.band.again.click()
    hand.settle()
    assert len(printer.jobs) == 1
    assert desk.backups.last() is not None
    assert not page.band.isVisible()


def test_a_backup_that_fails_is_made_again_without_a_second_sheet(
    hand: Hand, desk: Desk, printer: KeepingPrinter
) -> None:
    (desk.data_dir / "backups").write_text("in the way", encoding="utf-8")
    page = the_day(hand)

    hand.press(Qt.Key.Key_P, CTRL)

    assert "The paper itself went to the printer." in page.band.words()
    assert not page.band.save.isVisible()
    (desk.data_dir / "backups").unlink()
    page.band.again.click()
    hand.settle()
    assert len(printer.jobs) == 1
    assert desk.backups.last() is not None


def test_a_band_of_one_day_does_not_stay_on_another(hand: Hand, printer: KeepingPrinter) -> None:
    page = the_day(hand)
    printer.refusal = PrinterFailed(printer="HP-Quay-1", detail="–")
    hand.press(Qt.Key.Key_P, CTRL)

    hand.press(Qt.Key.Key_PageUp)

    assert not page.band.isVisible()


def test_names_in_the_list_are_shown_literally(hand: Hand, desk: Desk) -> None:
    name = "Công ty <b>đậm</b> & Con"
    code = desk.reception.receive(named(name)).dossier.code

    page = the_day(hand)

    model = page.table.records
    assert model.rows[0].detail == f"{code} {name}"
    tooltip = model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;đậm&lt;/b&gt; &amp; Con" in tooltip
