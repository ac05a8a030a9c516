"""Several results are handed over at once: marked in the list, or offered beside one."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kktdesk.domain.dossier import Act, Slip, State
from kktdesk.services.desk import Desk
from kktdesk.ui.dialogs.message import MessageDialog
from kktdesk.ui.dossier.rows import MARK
from kktdesk.ui.dossier.together import TogetherRow
from kktdesk.ui.page import RETURNING
from kktdesk.ui.pages.returning import ReturningPage
from tests.factories import PERSON, SUBMITTER
from tests.ui.pages.conftest import CTRL, Hand, Register


def the_page(hand: Hand, code: str | None = None) -> ReturningPage:
    page = hand.show(RETURNING, code)
    assert isinstance(page, ReturningPage)
    return page


def beside(page: ReturningPage) -> dict[str, TogetherRow]:
    return {row.code: row for row in page.desk.recipient.together.rows}


def states(desk: Desk, *codes: str) -> list[State]:
    return [desk.search.show(code).state for code in codes]


def marks(page: ReturningPage) -> dict[str, str]:
    table = page.results.table
    return {row.code: table.records.columns[0].text(row) for row in table.records.rows}


def test_other_results_of_the_same_people_are_offered_and_none_is_ticked(
    hand: Hand, desk: Desk, register: Register
) -> None:
    first = register.ready(submitter=SUBMITTER)
    theirs = register.ready()
    by_submitter = register.ready(applicant=PERSON, submitter=SUBMITTER)
    stranger = register.ready(applicant=PERSON)
    register.received()

    page = the_page(hand, first)

    rows = beside(page)
    assert list(rows) == [theirs, by_submitter]
    assert not any(row.taken.isChecked() for row in rows.values())
    hand.enter(CTRL)
    assert states(desk, first, theirs, by_submitter, stranger) == [
        State.RETURNED,
        *[State.READY] * 3,
    ]


def test_what_is_ticked_goes_along_with_its_own_slip_and_originals(
    hand: Hand, desk: Desk, register: Register
) -> None:
    first, second, third = (register.ready(submitter=SUBMITTER) for _ in range(3))
    page = the_page(hand, first)
    row = beside(page)[third]
    assert row.slip.isHidden()
    row.taken.setFocus()
    hand.press(Qt.Key.Key_Space)
    assert row.slip.isVisible()
    row.slip.set_value(Slip.LOST)
    row.originals.setValue(2)

    hand.enter(CTRL)

    assert states(desk, first, second, third) == [State.RETURNED, State.READY, State.RETURNED]
    views = [desk.search.show(code) for code in (first, third)]
    assert [view.delivery.slip for view in views if view.delivery] == [
        Slip.TAKEN_BACK,
        Slip.LOST,
    ]
    assert [view.history[-1].values.get("originals") for view in views] == [None, 2]
    assert hand.said() == f"Handed over 2 results to {SUBMITTER.name}"
    assert page.band.isVisible()
    assert page.band.undo.isHidden()
    assert first in page.band.words.text()


def test_space_marks_rows_and_enter_hands_them_out_together(
    hand: Hand, desk: Desk, register: Register
) -> None:
    first = register.ready()
    second = register.ready(applicant=PERSON)
    third = register.ready()
    page = the_page(hand)
    page.results.table.setFocus()
    page.results.table.select_key(first)
    hand.press(Qt.Key.Key_Space)
    page.results.table.select_key(second)
    hand.press(Qt.Key.Key_Space)
    assert marks(page) == {first: MARK, second: MARK, third: ""}
    assert page._count.text() == "2 marked: Enter hands them out together"

    hand.enter()
    rows = beside(page)
    assert [code for code, row in rows.items() if row.taken.isChecked()] == [first]
    hand.enter(CTRL)

    assert states(desk, first, second, third) == [State.RETURNED, State.RETURNED, State.READY]
    assert page.results.marked == {}


def test_a_click_into_the_first_column_marks_and_a_second_one_unmarks(
    hand: Hand, register: Register
) -> None:
    code = register.ready()
    page = the_page(hand)
    table = page.results.table
    place = QPoint(table.columnWidth(0) // 2, table.rowViewportPosition(0) + 8)

    for expected in (MARK, ""):
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert marks(page) == {code: expected}


def test_what_has_no_result_yet_is_not_marked(hand: Hand, register: Register) -> None:
    register.received()
    page = the_page(hand)
    hand.write("ca tra")
    page.results.table.setFocus()

    hand.press(Qt.Key.Key_Space)

    assert page.results.marked == {}


def test_if_one_was_changed_meanwhile_it_is_named_and_the_form_stays(
    hand: Hand, desk: Desk, register: Register
) -> None:
    first, second = register.ready(), register.ready()
    page = the_page(hand, first)
    beside(page)[second].taken.setChecked(True)
    beside(page)[second].originals.setValue(4)
    desk.acts.do(second, Act.SHELVE, {"shelf": "B2"})
    page.primary()

    dialog = hand.dialog()
    assert isinstance(dialog, MessageDialog)
    assert second in dialog.message.happened
    hand.answer("close")
    assert states(desk, first, second) == [State.READY, State.READY]
    row = beside(page)[second]
    assert (row.taken.isChecked(), row.originals.value()) == (True, 4)

    hand.settle()
    page.primary()
    hand.settle()
    assert states(desk, first, second) == [State.RETURNED, State.RETURNED]
