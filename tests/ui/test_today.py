import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kktdesk.domain.dossier import Channel, ReturnMethod, State
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.list_views import ListKind
from kktdesk.ui.dialogs.message import MessageDialog
from kktdesk.ui.main_window import MainWindow
from kktdesk.ui.page import DOSSIER, DOSSIERS, RECEPTION, RETURNING
from kktdesk.ui.pages.today import TodayPage
from tests.factories import an_entry, at, named


@pytest.fixture
def page(window: MainWindow) -> TodayPage:
    page = window.shelf.page()
    assert isinstance(page, TodayPage)
    return page


def _settle(qtbot: QtBot, window: MainWindow, page: TodayPage, rows: int) -> None:
    page.reload()
    qtbot.waitUntil(lambda: not window.runner.is_busy)
    assert len(page.table.records.rows) == rows


def _text(page: TodayPage, row: int, column: int) -> str:
    return str(page.table.records.index(row, column).data())


def test_an_empty_day_says_why_and_offers_what_fills_it(qtbot: QtBot, page: TodayPage) -> None:
    asked: list[object] = []
    page.page_requested.connect(lambda *call: asked.append(call))
    assert page._empty.isVisible()
    button = QApplication.focusWidget()
    assert button is not None

    qtbot.keyClick(button, Qt.Key.Key_Return)

    assert asked == [(RECEPTION, None)]
    assert all(card.figure() == 0 for card in page.cards.values())


def test_the_cards_count_what_their_lists_hold(
    qtbot: QtBot, window: MainWindow, page: TodayPage, desk: Desk
) -> None:
    late = desk.reception.receive(an_entry(received_at=at("2026-10-01 08:00")))
    desk.reception.receive(an_entry(channel=Channel.ONLINE_FULL))
    desk.reception.receive(named("Công ty TNHH Hai"))
    post = desk.reception.receive(
        an_entry(return_method=ReturnMethod.POST, postal_address="Số 1, phường Cao Lãnh")
    )
    desk.results.ready(post.dossier.code)
    desk.papers.record_print(late.dossier.code, "HP")

    _settle(qtbot, window, page, rows=4)

    figures = {kind: card.figure() for kind, card in page.cards.items()}
    assert figures == {kind: len(desk.search.rows(kind)) for kind in page.cards}
    assert figures[ListKind.RECEIVED_TODAY] == 3
    assert figures[ListKind.OVERDUE] == 1
    assert figures[ListKind.TO_POST] == 1
    assert figures[ListKind.UNPRINTED] == 3


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("1", ListKind.RECEIVED_TODAY),
        ("2", ListKind.DUE_TODAY),
        ("3", ListKind.OVERDUE),
        ("4", ListKind.WAITING),
        ("5", ListKind.TO_POST),
        ("6", ListKind.UNPRINTED),
    ],
)
def test_alt_and_a_digit_opens_the_list_of_a_card(
    qtbot: QtBot, window: MainWindow, page: TodayPage, key: str, kind: ListKind
) -> None:
    asked: list[object] = []
    page.page_requested.connect(lambda *call: asked.append(call))

    qtbot.keyClick(window, key, Qt.KeyboardModifier.AltModifier)

    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [(DOSSIERS, kind)]


def test_the_oldest_promise_stands_first_and_has_the_focus(
    qtbot: QtBot, window: MainWindow, desk: Desk, page: TodayPage
) -> None:
    new = desk.reception.receive(named("Công ty TNHH Mới")).dossier.code
    old = desk.reception.receive(an_entry(received_at=at("2026-10-01 08:00"))).dossier.code

    _settle(qtbot, window, page, rows=2)

    assert [row.code for row in page.table.records.rows] == [old, new]
    current = page.table.current()
    assert current is not None
    assert current.code == old


def test_enter_records_the_result_and_says_so(
    qtbot: QtBot, window: MainWindow, desk: Desk, page: TodayPage
) -> None:
    code = desk.reception.receive(named("Công ty TNHH Một")).dossier.code
    _settle(qtbot, window, page, rows=1)
    page.table.setFocus()

    qtbot.keyClick(page.table, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: desk.search.show(code).state is State.READY)
    qtbot.waitUntil(lambda: page.table.records.rows[0].state is State.READY)
    assert code in window.status._said._words.text()


def test_enter_pressed_twice_records_the_result_once(
    qtbot: QtBot, window: MainWindow, desk: Desk, page: TodayPage
) -> None:
    code = desk.reception.receive(named("Công ty TNHH Một")).dossier.code
    _settle(qtbot, window, page, rows=1)
    row = page.table.records.rows[0]

    page.table.act_requested.emit(row)
    page.table.act_requested.emit(row)

    qtbot.waitUntil(lambda: not window.runner.is_busy)
    assert QApplication.activeModalWidget() is None
    assert [line.act for line in desk.search.show(code).history] == ["receive", "ready"]


def test_a_result_that_is_here_goes_to_the_page_that_returns_it(
    qtbot: QtBot, window: MainWindow, desk: Desk, page: TodayPage
) -> None:
    code = desk.reception.receive(named("Công ty TNHH Một")).dossier.code
    desk.results.ready(code)
    _settle(qtbot, window, page, rows=1)
    asked: list[object] = []
    page.page_requested.connect(lambda *call: asked.append(call))
    page.table.setFocus()

    qtbot.keyClick(page.table, Qt.Key.Key_Return)

    assert asked == [(RETURNING, code)]


def test_ctrl_enter_opens_the_dossier(
    qtbot: QtBot, window: MainWindow, desk: Desk, page: TodayPage
) -> None:
    code = desk.reception.receive(named("Công ty TNHH Một")).dossier.code
    _settle(qtbot, window, page, rows=1)
    asked: list[object] = []
    page.page_requested.connect(lambda *call: asked.append(call))
    page.table.setFocus()

    qtbot.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert asked == [(DOSSIER, code)]


def test_an_act_that_another_desk_did_first_is_told_and_the_list_read_again(
    qtbot: QtBot, window: MainWindow, desk: Desk, page: TodayPage
) -> None:
    code = desk.reception.receive(named("Công ty TNHH Một")).dossier.code
    _settle(qtbot, window, page, rows=1)
    stale = page.table.records.rows[0]
    desk.results.ready(code)

    page.table.act_requested.emit(stale)

    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), MessageDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, MessageDialog)
    dialog.reject()
    qtbot.waitUntil(lambda: page.table.records.rows[0].state is State.READY)


def test_each_way_of_returning_has_its_own_verb(
    qtbot: QtBot, window: MainWindow, desk: Desk, page: TodayPage
) -> None:
    for way in ReturnMethod:
        address = "Số 1, phường Cao Lãnh" if way is ReturnMethod.POST else ""
        entry = an_entry(return_method=way, postal_address=address)
        desk.results.ready(desk.reception.receive(entry).dossier.code)

    _settle(qtbot, window, page, rows=3)

    assert len({_text(page, row, 3) for row in range(3)}) == 3


def test_hours_stand_on_a_working_day_and_the_rest_on_a_closed_one(
    qtbot: QtBot, window: MainWindow, page: TodayPage, clock: FixedClock
) -> None:
    assert page._hours.text() == "07:00–11:30 · 13:30–17:00"

    clock.move(days=3)  # a Saturday
    _settle(qtbot, window, page, rows=0)

    assert "07:00" not in page._hours.text()
    assert page._hours.text()


def test_a_year_without_a_calendar_still_shows_the_page(
    qtbot: QtBot, window: MainWindow, page: TodayPage, clock: FixedClock
) -> None:
    clock.move(days=365 * 40)

    _settle(qtbot, window, page, rows=0)

    assert "2066" in page._title.text()


def test_midnight_brings_the_new_day(qtbot: QtBot, page: TodayPage, clock: FixedClock) -> None:
    before = page._title.text()
    clock.move(days=1)

    page._on_minute()

    qtbot.waitUntil(lambda: page._title.text() != before)
    assert "26/11/2026" in page._title.text()
