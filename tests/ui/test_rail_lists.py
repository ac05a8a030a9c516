"""The lists on the rail: their counts follow every change, a click opens them."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kktdesk.domain.dossier import Act
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.list_views import ListKind
from kktdesk.ui import fonts
from kktdesk.ui.list_counts import AFTER_MS, ListCounts
from kktdesk.ui.main_window import MainWindow
from kktdesk.ui.page import DOSSIERS, RECEPTION, SearchFor
from kktdesk.ui.pages.dossiers import DossiersPage
from kktdesk.ui.rail_lists import ROW_HEIGHT, RailLists
from tests.factories import an_entry, at


def counts_of(window: MainWindow) -> dict[ListKind, str]:
    return {kind: entry.count for kind, entry in window.rail.lists.entries.items()}


def are_right(window: MainWindow, desk: Desk) -> bool:
    counts = desk.search.counts()
    return all(text == str(counts[kind]) for kind, text in counts_of(window).items())


def marked(window: MainWindow) -> list[ListKind]:
    entries = window.rail.lists.entries
    return [kind for kind, entry in entries.items() if entry.isChecked()]


def test_counts_follow_each_change(qtbot: QtBot, desk: Desk, window: MainWindow) -> None:
    late = desk.reception.receive(an_entry(received_at=at("2026-10-01 08:00"))).dossier.code
    qtbot.waitUntil(lambda: counts_of(window)[ListKind.OVERDUE] == "1")

    desk.acts.do(late, Act.ASSIGN, {"division": "Phòng Đầu tư (mẫu)"})

    qtbot.waitUntil(lambda: counts_of(window)[ListKind.WITH_DIVISION] == "1")
    qtbot.waitUntil(partial(are_right, window, desk))
    entry = window.rail.lists.entries[ListKind.WITH_DIVISION]
    assert entry.accessibleName() == "With divisions: 1"


def test_counts_follow_the_day(
    qtbot: QtBot, desk: Desk, clock: FixedClock, window: MainWindow
) -> None:
    desk.reception.receive(an_entry(received_at=at("2026-11-10 08:00")))
    qtbot.waitUntil(lambda: counts_of(window)[ListKind.OVERDUE] == "0")
    counts = window.findChild(ListCounts)
    assert counts is not None

    clock.move(hours=24 * 40)
    counts._look()

    qtbot.waitUntil(lambda: counts_of(window)[ListKind.OVERDUE] == "1")


def test_several_changes_are_counted_once(qtbot: QtBot, desk: Desk, window: MainWindow) -> None:
    qtbot.waitUntil(partial(are_right, window, desk))
    qtbot.waitUntil(lambda: not window.runner.is_busy)
    counts = window.findChild(ListCounts)
    assert counts is not None
    assert window._hub is not None
    seen: list[object] = []
    counts.counted.connect(seen.append)

    for _ in range(5):
        window._hub.announce()
    QTest.qWait(AFTER_MS * 3)
    qtbot.waitUntil(lambda: not window.runner.is_busy)

    assert len(seen) == 1


@pytest.mark.parametrize("kind", [ListKind.OVERDUE, ListKind.UNCOLLECTED, ListKind.ONLINE_FILED])
def test_a_click_opens_the_list_and_marks_it(
    qtbot: QtBot, window: MainWindow, kind: ListKind
) -> None:
    QTest.mouseClick(window.rail.lists.entries[kind], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.runner.is_busy)

    page = window.shelf.page()
    assert isinstance(page, DossiersPage)
    assert page._asked.kind is kind
    assert marked(window) == [kind]


def test_the_mark_goes_with_the_page_and_with_the_list(qtbot: QtBot, window: MainWindow) -> None:
    window.shelf.show_page(DOSSIERS, ListKind.OVERDUE)
    assert marked(window) == [ListKind.OVERDUE]

    window.shelf.show_page(RECEPTION)
    assert marked(window) == []

    window.shelf.show_page(DOSSIERS)
    assert marked(window) == [ListKind.OVERDUE]

    window.shelf.show_page(DOSSIERS, SearchFor("quyt"))
    assert marked(window) == []
    qtbot.waitUntil(lambda: not window.runner.is_busy)


@pytest.mark.parametrize(("height", "count"), [(690, 9), (580, 5)])
def test_a_low_window_leaves_out_whole_lists_and_no_page(
    qtbot: QtBot, window: MainWindow, height: int, count: int
) -> None:
    window.resize(1366, height)
    qtbot.waitUntil(lambda: window.height() == height)
    lists = window.rail.lists

    seen = [entry for entry in lists.entries.values() if entry.isVisible()]

    assert len(seen) >= count
    assert all(entry.geometry().bottom() <= lists.height() for entry in seen)
    assert seen == list(lists.entries.values())[: len(seen)]
    for button in window.rail._buttons.values():
        assert button.height() > ROW_HEIGHT
        assert button.geometry().bottom() < window.rail.height()


def test_a_low_rail_shows_first_the_lists_that_hold_something(qtbot: QtBot) -> None:
    lists = RailLists()
    qtbot.addWidget(lists)
    lists.resize(200, 3 * fonts.grown(ROW_HEIGHT))
    lists.show()

    lists.show_counts(dict.fromkeys(lists.entries, 0) | {ListKind.TO_POST: 2})

    shown = [kind for kind, entry in lists.entries.items() if entry.isVisible()]
    assert shown == [ListKind.OVERDUE, ListKind.DUE_TODAY, ListKind.TO_POST]
    assert lists.rect().contains(lists.entries[ListKind.TO_POST].geometry())
