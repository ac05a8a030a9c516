"""What holds for the list, the form and the dialogs, in Vietnamese and with hostile names."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QPushButton,
    QTableView,
    QWidget,
)

from kktdesk.services.desk import Desk
from kktdesk.services.views import ComponentView, TermChoice
from kktdesk.ui import i18n
from kktdesk.ui.widgets.buttons import ActionButton, mnemonic_of
from tests.ui.procedures.conftest import ALT, TODAY, Clerk, from_menu

CODE = "1.009757"
HOSTILE = "<b>Thủ tục</b> <img src='x'> &amp; Ễnh Ương & Con"
LONG = "Trường hợp điều chỉnh tên dự án, tên nhà đầu tư, tiến độ do chậm giao đất, địa điểm " * 3


@pytest.fixture
def vietnamese(qapp: QApplication) -> Iterator[None]:
    """Speak Vietnamese while the test runs."""
    translator = i18n.CatalogueTranslator(i18n.catalogue("vi"), qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture(params=["list", "empty", "form", "new", "refused", "retire", "rules"])
def shown(request: pytest.FixtureRequest, vietnamese: None, desk: Desk) -> Clerk:
    """Give a clerk before the page in a state, with the worst names in it."""
    del vietnamese
    entry = desk.procedures.detail(CODE, TODAY).current.entry
    paper: ComponentView = replace(entry.components[0], name=LONG.strip())
    terms = tuple(TermChoice(case=f"{LONG}{at}", term=entry.terms[0].term) for at in range(3))
    worst = replace(
        entry,
        name=HOSTILE,
        note=HOSTILE,
        division=LONG.strip(),
        components=(*entry.components, paper) * 4,
        terms=terms,
        in_force_from=TODAY,
    )
    desk.procedures.save(worst, 0)
    clerk: Clerk = request.getfixturevalue("clerk")
    clerk.find(CODE)
    bring_up(clerk, request.param)
    return clerk


def bring_up(clerk: Clerk, name: str) -> None:
    if name == "empty":
        clerk.page.list.finder.setFocus()
        clerk.write("zzzz")
    elif name in {"form", "refused"}:
        clerk.enter()
    elif name == "new":
        clerk.press(Qt.Key.Key_T, ALT)
    elif name == "retire":
        clerk.press(Qt.Key.Key_N, ALT)
    elif name == "rules":
        from_menu(clerk, Qt.Key.Key_C, Qt.Key.Key_K)
    if name == "refused":
        clerk.put("name", "")
        clerk.page.acts.save()
        clerk.settle()


def top(clerk: Clerk) -> QWidget:
    return QApplication.activeModalWidget() or clerk.page


def inside(clerk: Clerk) -> list[QWidget]:
    return [widget for widget in top(clerk).findChildren(QWidget) if widget.isVisible()]


def test_everything_that_takes_the_focus_has_a_name(shown: Clerk) -> None:
    for widget in inside(shown):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy():
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface is not None
            assert interface.text(QAccessible.Text.Name), widget


def test_no_label_and_no_tooltip_reads_markup(shown: Clerk) -> None:
    labels = [widget for widget in inside(shown) if isinstance(widget, QLabel) and widget.text()]
    tips = [widget.toolTip() for widget in inside(shown)]
    for table in (widget for widget in inside(shown) if isinstance(widget, QTableView)):
        model = table.model()
        tips += [
            str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole))
            for row in range(model.rowCount())
            for column in range(model.columnCount())
        ]

    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert [tip for tip in tips if "<b>" in tip or "<img" in tip] == []


def test_nothing_scrolls_sideways_and_nothing_is_cut(shown: Clerk) -> None:
    for width, height in ((1920, 1080), (1366, 768), (1366, 690), (911, 512)):
        shown.window.resize(width, height)
        shown.settle()

        assert shown.page.minimumSizeHint().width() <= shown.page.width()
        assert shown.window.size().toTuple() == (width, height)
        for widget in inside(shown):
            if isinstance(widget, QAbstractScrollArea):
                assert widget.horizontalScrollBar().maximum() == 0, widget
                assert_content_fits(widget)
            if isinstance(widget, QPushButton):
                assert widget.width() >= widget.minimumSizeHint().width(), widget.text()
            if isinstance(widget, QComboBox):
                assert_words_fit(widget)


def test_tabs_and_buttons_stand_in_one_line_and_the_tabs_show_their_keys(
    vietnamese: None, request: pytest.FixtureRequest
) -> None:
    del vietnamese
    clerk: Clerk = request.getfixturevalue("clerk")
    page = clerk.page
    for width, height in ((1366, 768), (911, 512)):
        clerk.window.resize(width, height)
        clerk.settle()

        assert page.head.height() < 1.5 * page.tabs.height(), width
        assert page.tabs.width() >= page.tabs.minimumSizeHint().width(), width
        if width > 1000:
            assert page.tabs.width() == page.tabs.sizeHint().width()


def assert_content_fits(area: QAbstractScrollArea) -> None:
    content = getattr(area, "widget", lambda: None)()
    if content is not None:
        assert content.width() <= area.viewport().width(), area


def assert_words_fit(field: QComboBox) -> None:
    words = field.fontMetrics().horizontalAdvance(field.currentText())
    assert words + 37 <= field.width(), field.currentText()


def test_one_button_at_most_is_the_next_act_and_no_letter_is_given_twice(shown: Clerk) -> None:
    buttons = [widget for widget in inside(shown) if isinstance(widget, ActionButton)]
    defaults = [button for button in buttons if button.kind == "default"]
    letters = [letter for button in buttons if (letter := mnemonic_of(button.text()))]

    assert len(defaults) <= 1
    assert sorted(letters) == sorted(set(letters))


def test_tab_reaches_everything_and_comes_round(shown: Clerk) -> None:
    first = shown.focus
    seen = {first}
    for _ in range(400):
        shown._qtbot.keyClick(shown.focus, Qt.Key.Key_Tab)
        if shown.focus is first:
            break
        seen.add(shown.focus)

    wanted = {
        widget
        for widget in inside(shown)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and not widget.focusProxy()
    }
    assert shown.focus is first
    assert wanted - seen == set()
