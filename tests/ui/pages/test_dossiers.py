import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from kktdesk.domain.dossier import State
from kktdesk.domain.errors import PrinterFailed
from kktdesk.services.desk import Desk
from kktdesk.services.list_views import ListKind
from kktdesk.ui.dialogs.message import MessageDialog
from kktdesk.ui.dossier.act_dialog import ActDialog
from kktdesk.ui.page import DOSSIERS, SearchFor
from kktdesk.ui.pages.dossier import DossierPage
from kktdesk.ui.pages.dossiers import DossiersPage
from kktdesk.ui.pages.returning import ReturningPage
from tests.factories import COMPANY, PERSON, SUBMITTER, at
from tests.ui.pages.conftest import ALT, CTRL, PLAIN, Hand, KeepingPrinter, Register


def the_list(hand: Hand, argument: object = None) -> DossiersPage:
    page = hand.show(DOSSIERS, argument)
    assert isinstance(page, DossiersPage)
    return page


def codes(page: DossiersPage) -> list[str]:
    return [row.code for row in page.table.records.rows]


def cell(page: DossiersPage, heading: str) -> str:
    columns = page.table.records.columns
    at_column = [column.heading for column in columns].index(heading)
    return str(page.table.records.index(page.table.currentIndex().row(), at_column).data())


# ---------------------------------------------------------------- finding
def test_dossiers_are_found_while_somebody_types_without_accents(
    hand: Hand, register: Register
) -> None:
    fish = register.received()
    person = register.received(applicant=PERSON)
    page = the_list(hand)
    assert codes(page) == [person, fish]

    hand.press(Qt.Key.Key_F3)
    hand.write("ca tra cao")

    assert codes(page) == [fish]
    assert hand.focus is hand.window.bar.search
    assert "“ca tra cao”" in page._count.text()


@pytest.mark.parametrize(
    "text", [PERSON.phone[-6:], PERSON.id_number, "dang huu", "0938 765 432", "261125-0001"]
)
def test_code_name_phone_and_identity_number_find_the_dossier(
    hand: Hand, register: Register, text: str
) -> None:
    person = register.received(applicant=PERSON)
    register.received()

    page = the_list(hand, SearchFor(text))

    assert codes(page) == [person]


def test_nothing_found_says_what_was_looked_for_and_where(hand: Hand, register: Register) -> None:
    register.received()

    page = the_list(hand, SearchFor("hoang <b>yen</b> %"))

    assert page.empty.isVisible()
    assert page.empty.why.text() == "Nothing found for “hoang <b>yen</b> %”."
    assert "identity card and tax code" in page.empty.where.text()
    assert page.empty.isAncestorOf(hand.focus)


def test_newest_dossiers_are_one_key_away_from_an_empty_search(
    hand: Hand, register: Register
) -> None:
    code = register.received()
    page = the_list(hand, SearchFor("nobody"))

    hand.press(Qt.Key.Key_N, ALT)

    assert codes(page) == [code]
    assert hand.focus is page.table


def test_a_long_answer_says_that_there_is_more(hand: Hand, register: Register) -> None:
    for _ in range(51):
        register.received()

    page = the_list(hand, SearchFor("cong ty"))

    assert len(codes(page)) == 50
    assert page._foot.text() == "1–50, there are more"


# ---------------------------------------------------------------- lists
@pytest.mark.parametrize("kind", list(ListKind))
def test_every_list_says_why_it_is_empty(hand: Hand, kind: ListKind) -> None:
    page = the_list(hand, kind)

    assert page.empty.isVisible()
    assert page.empty.why.text()
    assert page.empty.where.text()
    assert page.empty.isAncestorOf(hand.focus)


@pytest.mark.parametrize(
    ("digit", "kind"),
    [
        ("0", ListKind.NEWEST),
        ("1", ListKind.RECEIVED_TODAY),
        ("2", ListKind.DUE_TODAY),
        ("3", ListKind.OVERDUE),
        ("4", ListKind.WAITING),
        ("5", ListKind.TO_POST),
        ("6", ListKind.UNPRINTED),
        ("7", ListKind.WAITED_FOR),
        ("8", ListKind.WITH_DIVISION),
        ("9", ListKind.UNCOLLECTED),
    ],
)
def test_alt_and_a_digit_shows_a_list_and_marks_its_chip(
    hand: Hand, desk: Desk, register: Register, digit: str, kind: ListKind
) -> None:
    register.received()
    register.printed(received_at=at("2026-10-01 08:00"))
    register.ready()
    register.ready_for_post()
    page = the_list(hand)

    hand.press(Qt.Key(ord(digit)), ALT)

    assert codes(page) == [row.code for row in desk.search.rows(kind)]
    assert [known for known, chip in page.chips.chips.items() if chip.isChecked()] == [kind]


def test_a_search_marks_no_list(hand: Hand, register: Register) -> None:
    register.received()

    page = the_list(hand, SearchFor("ca tra"))

    assert not any(chip.isChecked() for chip in page.chips.chips.values())


def test_the_list_says_how_many_and_in_which_order(hand: Hand, register: Register) -> None:
    register.ready()
    register.ready()

    page = the_list(hand, ListKind.WAITING)

    assert page._count.text().endswith("oldest promise first")
    assert page._foot.text() == "1–2 of 2"


def test_state_of_the_promise_stands_in_each_row(hand: Hand, register: Register) -> None:
    register.received(received_at=at("2026-10-01 08:00"))

    page = the_list(hand, ListKind.OVERDUE)

    assert cell(page, "Term").endswith(" working day(s) over")


# ---------------------------------------------------------------- next acts
def test_enter_notes_the_result_of_a_received_dossier(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received()
    page = the_list(hand)
    assert cell(page, "Next act") == "Result is here"

    hand.enter()

    assert desk.search.show(code).state is State.READY
    assert code in hand.said()
    assert cell(page, "Next act") == "Hand over"


def test_enter_pressed_twice_notes_one_result_without_complaint(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received()
    page = the_list(hand)

    hand.qtbot.keyClick(page.table, Qt.Key.Key_Return)
    hand.qtbot.keyClick(page.table, Qt.Key.Key_Return)
    hand.settle()

    assert desk.search.show(code).state is State.READY
    assert QApplication.activeModalWidget() is None


def test_a_held_enter_notes_one_result_only(hand: Hand, desk: Desk, register: Register) -> None:
    first = register.received(received_at=at("2026-11-10 08:00"))
    second = register.received(received_at=at("2026-11-10 08:01"))
    page = the_list(hand, ListKind.DUE_TODAY)

    hand.qtbot.keyPress(page.table, Qt.Key.Key_Return)
    hand.settle()
    for _ in range(5):
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, PLAIN, "\r", autorep=True)
        QCoreApplication.sendEvent(page.table, held)
        hand.settle()

    assert desk.search.show(first).state is State.READY
    assert desk.search.show(second).state is State.RECEIVED


def test_the_row_below_follows_one_that_leaves_the_list(hand: Hand, register: Register) -> None:
    days = ("2026-11-10 08:00", "2026-11-10 08:01", "2026-11-10 08:02")
    late = [register.received(received_at=at(day)) for day in days]
    page = the_list(hand, ListKind.DUE_TODAY)
    page.table.select_key(late[1])

    hand.enter()

    assert codes(page) == [late[0], late[2]]
    current = page.table.current()
    assert current is not None
    assert current.code == late[2]
    assert hand.focus is page.table


def test_enter_on_a_late_dossier_asks_for_the_apology(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received(received_at=at("2026-10-01 08:00"))
    the_list(hand, ListKind.OVERDUE)

    hand.enter()

    dialog = hand.dialog()
    assert isinstance(dialog, ActDialog)
    assert dialog.windowTitle() == f"Apologise, promise anew: {code}"
    hand.answer("")
    assert desk.search.show(code).state is State.RECEIVED


def test_enter_on_a_result_opens_the_page_that_returns_it(hand: Hand, register: Register) -> None:
    code = register.ready(submitter=SUBMITTER)
    the_list(hand)

    hand.enter()

    assert isinstance(hand.page, ReturningPage)
    assert hand.page.desk.summary.code.text() == code


def test_enter_on_a_returned_dossier_opens_it(hand: Hand, desk: Desk, register: Register) -> None:
    code = register.ready()
    desk.results.send(code)
    the_list(hand)

    hand.enter()

    assert isinstance(hand.page, DossierPage)
    assert hand.page._title.text() == code


def test_ctrl_enter_opens_any_dossier(hand: Hand, register: Register) -> None:
    code = register.received()
    the_list(hand)

    hand.enter(CTRL)

    assert isinstance(hand.page, DossierPage)
    assert hand.page._title.text() == code


def test_an_act_that_another_window_did_first_is_told_and_the_list_read_again(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received()
    page = the_list(hand)
    desk.results.ready(code)

    page.table.act_requested.emit(page.table.current())
    hand.settle()

    assert isinstance(hand.dialog(), MessageDialog)
    hand.answer("close")
    assert cell(page, "Next act") == "Hand over"


# ---------------------------------------------------------------- papers
def test_f8_prints_the_receipt_of_the_row_and_then_a_marked_reprint(
    hand: Hand, desk: Desk, register: Register, printer: KeepingPrinter
) -> None:
    code = register.received()
    the_list(hand)

    hand.press(Qt.Key.Key_F8)
    hand.press(Qt.Key.Key_P, CTRL)

    assert [(job.title, job.reprint) for job in printer.jobs] == [(code, 0), (code, 1)]
    assert desk.search.show(code).print_count == 2


def test_one_key_prints_every_unprinted_receipt_oldest_first(
    hand: Hand, desk: Desk, register: Register, printer: KeepingPrinter
) -> None:
    left = [register.received() for _ in range(3)]
    register.printed()
    page = the_list(hand, ListKind.UNPRINTED)
    assert cell(page, "Next act") == "Print"

    hand.press(Qt.Key.Key_A, ALT)
    hand.wait(lambda: not page.printing.is_running)
    hand.settle()

    assert [job.title for job in printer.jobs] == left
    assert [desk.search.show(code).print_count for code in left] == [1, 1, 1]
    assert page.empty.why.text() == "Every receipt is printed."
    assert page.empty.isAncestorOf(hand.focus)


def test_a_printer_that_fails_in_the_middle_loses_nothing_and_goes_on(
    hand: Hand, desk: Desk, register: Register, printer: KeepingPrinter
) -> None:
    left = [register.received() for _ in range(2)]
    printer.refusal = PrinterFailed(printer="HP", detail="<b>off</b>")
    page = the_list(hand, ListKind.UNPRINTED)

    hand.press(Qt.Key.Key_A, ALT)
    hand.wait(page.band.isVisible)

    assert [desk.search.show(code).print_count for code in left] == [0, 0]
    assert "<b>off</b>" not in page.band.words()
    assert "&lt;b&gt;off&lt;/b&gt;" in page.band.toolTip()
    printer.refusal = None
    page.band.again.click()
    hand.wait(lambda: not page.printing.is_running)
    hand.settle()
    assert [job.title for job in printer.jobs] == left
    assert not page.band.isVisible()


def test_a_stopped_batch_prints_the_paper_under_way_and_no_other(
    hand: Hand, register: Register, printer: KeepingPrinter
) -> None:
    left = [register.received() for _ in range(4)]
    page = the_list(hand, ListKind.UNPRINTED)

    page.print_all.click()
    page.print_all.click()
    hand.wait(lambda: not page.printing.is_running)
    hand.settle()

    assert [job.title for job in printer.jobs] == left[:1]
    assert codes(page) == left[:0:-1]
    assert page.print_all.text() == "Print &all"


def test_enter_in_the_list_of_unprinted_receipts_prints(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received(applicant=COMPANY)
    the_list(hand, ListKind.UNPRINTED)

    hand.enter()

    assert desk.search.show(code).print_count == 1
    assert desk.search.show(code).state is State.RECEIVED
