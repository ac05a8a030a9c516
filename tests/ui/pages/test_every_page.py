"""What holds for each of these pages, with the longest and the most hostile names."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QPushButton,
    QTableView,
    QWidget,
)

from kktdesk.domain.report import ReportForm
from kktdesk.services.desk import Desk
from kktdesk.services.list_views import ListKind
from kktdesk.ui import i18n
from kktdesk.ui.page import DAY_END, DOSSIER, DOSSIERS, FORMS, POST, REPORTS, RETURNING
from kktdesk.ui.pages.day_end import DayEndPage
from kktdesk.ui.pages.post import PostPage
from kktdesk.ui.reports.report_table import ReportTable
from kktdesk.ui.widgets.buttons import ActionButton, mnemonic_of
from tests.factories import COMPANY, SUBMITTER
from tests.ui.pages.conftest import Hand, Register

HOSTILE = "<b>Công ty</b> <img src='x'> &amp; Ễnh Ương & Con"
LONG = "Công ty Trách nhiệm hữu hạn Một thành viên Xuất nhập khẩu Nông sản Đồng Tháp Mười (mẫu)"

NAMES = (
    "list",
    "empty",
    "dossier-received",
    "dossier-ready",
    "return-list",
    "return-counter",
    "return-post",
    "return-not-ready",
    "day",
    "post",
    "post-empty",
    "forms",
    "reports",
    "trends",
)


@pytest.fixture
def vietnamese(qapp: QApplication) -> Iterator[None]:
    """Speak Vietnamese while the test runs."""
    translator = i18n.CatalogueTranslator(i18n.catalogue("vi"), qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture(params=NAMES)
def shown(
    request: pytest.FixtureRequest, vietnamese: None, desk: Desk, register: Register
) -> Hand:
    """Give a clerk before a page of the name, in Vietnamese, as it is at the counter."""
    del vietnamese
    hostile = replace(COMPANY, name=HOSTILE, address=HOSTILE)
    submitter = replace(SUBMITTER, name=HOSTILE)
    entry = {"applicant": hostile, "submitter": submitter, "note": HOSTILE}
    received = register.received(**entry)
    ready = register.ready(**entry)
    posted = register.ready_for_post(**entry)
    register.received(applicant=replace(COMPANY, name=LONG))
    where: dict[str, tuple[str, object]] = {
        "list": (DOSSIERS, ListKind.NEWEST),
        "empty": (DOSSIERS, ListKind.OVERDUE),
        "dossier-received": (DOSSIER, received),
        "dossier-ready": (DOSSIER, ready),
        "return-list": (RETURNING, None),
        "return-counter": (RETURNING, ready),
        "return-post": (RETURNING, posted),
        "return-not-ready": (RETURNING, received),
        "day": (DAY_END, None),
        "post": (POST, None),
        "post-empty": (POST, None),
        "forms": (FORMS, None),
        "reports": (REPORTS, None),
        "trends": (REPORTS, ReportForm.PAR),
    }
    if request.param == "post":
        desk.bundles.put(posted)
    hand: Hand = request.getfixturevalue("hand")
    hand.show(*where[request.param])
    assert desk.search.today().waiting == 2
    return hand


def inside(hand: Hand) -> list[QWidget]:
    return [widget for widget in hand.page.findChildren(QWidget) if widget.isVisible()]


def test_everything_that_takes_the_focus_has_a_name(shown: Hand) -> None:
    for widget in inside(shown):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface is not None
            assert interface.text(QAccessible.Text.Name), widget


def test_no_label_and_no_tooltip_reads_markup(shown: Hand) -> None:
    labels = [widget for widget in inside(shown) if isinstance(widget, QLabel)]
    tables = [widget for widget in inside(shown) if isinstance(widget, QTableView)]

    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    tips = [widget.toolTip() for widget in inside(shown)]
    for table in tables:
        model = table.model()
        tips += [
            str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole))
            for row in range(model.rowCount())
            for column in range(model.columnCount())
        ]
    assert [tip for tip in tips if "<b>" in tip or "<img" in tip] == []


def test_nothing_scrolls_sideways_and_no_button_is_cut(shown: Hand) -> None:
    for width, height in ((1366, 768), (1366, 690), (911, 512)):
        shown.window.resize(width, height)
        shown.settle()

        assert shown.page.minimumSizeHint().width() <= shown.page.width()
        for widget in inside(shown):
            # a form of many columns is wider than a small window; its names stand still
            if isinstance(widget, QAbstractScrollArea) and not isinstance(widget, ReportTable):
                assert widget.horizontalScrollBar().maximum() == 0, widget
            if isinstance(widget, QPushButton):
                assert widget.width() >= widget.minimumSizeHint().width(), widget.text()


def test_one_button_at_most_is_the_next_act_and_no_letter_is_given_twice(shown: Hand) -> None:
    for width, height in ((1366, 768), (911, 512)):
        shown.window.resize(width, height)
        shown.settle()
        buttons = [widget for widget in inside(shown) if isinstance(widget, ActionButton)]
        letters = [letter for button in buttons if (letter := mnemonic_of(button.text()))]

        assert [button.kind for button in buttons].count("default") <= 1
        assert sorted(letters) == sorted(set(letters))


def test_tab_reaches_everything_and_comes_round(shown: Hand) -> None:
    page = shown.page
    first = shown.focus
    seen = {first}
    for _ in range(60):
        shown.qtbot.keyClick(shown.focus, Qt.Key.Key_Tab)
        if shown.focus is first:
            break
        seen.add(shown.focus)

    wanted = {
        widget
        for widget in inside(shown)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and not widget.focusProxy()
        and not getattr(widget, "autoExclusive", bool)()
    }
    assert shown.focus is first
    assert wanted - seen == set(), page


def test_every_pane_can_be_gone_to(shown: Hand) -> None:
    shown.page.activate()
    panes = shown.page.panes()
    for pane in (*panes[1:], panes[0]):
        shown.press(Qt.Key.Key_F6)
        assert pane is shown.focus or pane.isAncestorOf(shown.focus)


def test_no_page_makes_a_low_window_larger(shown: Hand) -> None:
    shown.window.resize(911, 512)
    shown.settle()
    if isinstance(shown.page, DayEndPage):
        shown.page.earlier.click()
        shown.settle()
        head = shown.page.head
        row = head.layout()
        assert row is not None
        assert row.minimumSize().width() <= head.width()
        assert head._date.width() >= head._date.sizeHint().width()
    if isinstance(shown.page, PostPage):
        shown.page.band.warn("Mã bưu gửi này sai số kiểm tra. " * 6)
        shown.settle()

    assert (shown.window.width(), shown.window.height()) == (911, 512)
    assert shown.page.minimumSizeHint().height() <= shown.page.height()
