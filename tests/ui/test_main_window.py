import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kktdesk.domain.errors import DatabaseBusy, ProgramFault
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk, open_desk
from kktdesk.settings import DeskSettings, Geometry, ThemeChoice
from kktdesk.ui import theme
from kktdesk.ui.backup_watch import BackupWatch
from kktdesk.ui.catalogue_tabs import CatalogueTabs
from kktdesk.ui.dialogs.error_report import show_error
from kktdesk.ui.dialogs.message import MessageDialog
from kktdesk.ui.dialogs.question import QuestionDialog
from kktdesk.ui.dress import Dress
from kktdesk.ui.main_window import MainWindow
from kktdesk.ui.page import (
    BACK,
    CALENDAR,
    DIRECTORY,
    DOSSIER,
    DOSSIERS,
    FORMS,
    OFFICE,
    PROCEDURES,
    TODAY,
    Page,
)
from kktdesk.ui.page_table import PAGES
from kktdesk.ui.pages.today import TodayPage
from kktdesk.ui.placement import clamped, place, placement
from kktdesk.ui.tables.records import RecordTable
from kktdesk.ui.tasks.runner import Lane
from tests.cups import QUEUE, Cups
from tests.factories import named

OpenWindow = Callable[[Path], MainWindow]


def _refuse() -> str:
    raise DatabaseBusy


def _break() -> str:
    raise ZeroDivisionError


def _dialog(qtbot: QtBot, kind: type[QWidget] = MessageDialog) -> QWidget:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    shown = QApplication.activeModalWidget()
    assert shown is not None
    return shown


def _words_of(widget: QWidget) -> set[str]:
    return {
        label.text()
        for label in widget.findChildren(QWidget)
        if hasattr(label, "text") and label.isVisibleTo(widget.window())
    }


# ---------------------------------------------------------------- pages and keys
def test_each_page_has_its_key_and_no_key_has_two_acts(window: MainWindow) -> None:
    keys = [key.toString() for action in window.actions() for key in action.shortcuts()]

    assert len(keys) == len(set(keys))
    assert set(keys) >= {"F3", "Ctrl+F", "F5", "F6", "F8", "Ctrl+P", "Ctrl+Return", "Esc"}
    assert not any("Ctrl+Shift" in key or key == "Alt+Z" for key in keys)


@pytest.mark.parametrize("name", [name for name, entry in PAGES.items() if entry.key])
def test_a_function_key_shows_its_page(qtbot: QtBot, window: MainWindow, name: str) -> None:
    key = PAGES[name].key

    qtbot.keyClick(window, getattr(Qt.Key, f"Key_{key}"))

    page = window.shelf.page()
    assert page is not None
    assert type(page).__name__ == PAGES[name].class_name


@pytest.mark.parametrize("name", PAGES)
def test_every_page_marks_its_entry_on_the_rail(window: MainWindow, name: str) -> None:
    window.rail.mark(CALENDAR)

    window.rail.mark(name)

    marked = [known for known, button in window.rail._buttons.items() if button.isChecked()]
    assert marked == [PAGES[name].rail or name]


def test_a_dossier_belongs_to_the_dossiers_on_the_rail(window: MainWindow) -> None:
    window.rail.mark(CALENDAR)

    window.rail.mark(DOSSIER)

    assert window.rail._buttons[DOSSIERS].isChecked()
    assert not window.rail._buttons[CALENDAR].isChecked()


def test_the_tabs_of_all_catalogues_begin_at_one_place(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1366, 768)
    places = set()
    for name in (CALENDAR, PROCEDURES, DIRECTORY, OFFICE, FORMS):
        window.shelf.show_page(name)
        qtbot.waitUntil(lambda: not window.runner.is_busy)
        page = window.shelf.page()
        assert page is not None
        (tabs,) = page.findChildren(CatalogueTabs)
        QTest.qWait(30)
        corner = tabs.mapTo(window, tabs.rect().topLeft())
        places.add((corner.x(), corner.y(), tabs.height()))

    assert len(places) == 1


def test_the_rail_marks_the_page_that_is_shown(window: MainWindow) -> None:
    marked = [button for button in window.rail._buttons.values() if button.isChecked()]

    assert marked == [window.rail._buttons[TODAY]]


def test_escape_goes_back_and_stays_at_the_first_page(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Escape)

    assert isinstance(window.shelf.page(), TodayPage)
    window.shelf.show_page(BACK)
    assert isinstance(window.shelf.page(), TodayPage)


def test_f6_goes_round_the_panes(qtbot: QtBot, window: MainWindow) -> None:
    page = window.shelf.page()
    assert page is not None
    seen = []
    for _ in range(len(page.panes()) + 1):
        seen.append(window.focusWidget())
        qtbot.keyClick(window, Qt.Key.Key_F6)

    assert seen[0] is seen[-1]
    assert len(set(map(id, seen))) == len(page.panes())


def test_keys_sleep_while_nothing_is_open(
    qtbot: QtBot, tmp_path: Path, open_window: OpenWindow
) -> None:
    window = open_window(tmp_path / "new")

    assert not any(action.isEnabled() for action in window.actions())
    qtbot.waitUntil(lambda: window.set_up is not None)
    assert not any(action.isEnabled() for action in window.actions())


def test_everything_that_takes_the_focus_has_a_name(window: MainWindow) -> None:
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface is not None
            assert interface.text(QAccessible.Text.Name), widget


def test_no_word_is_wider_than_its_place(window: MainWindow) -> None:
    for widget in window.findChildren(QWidget):
        if type(widget).__name__ in {"PlainLabel", "ActionButton"} and widget.isVisible():
            assert widget.width() >= widget.minimumSizeHint().width(), widget.property("text")
            assert widget.height() >= widget.minimumSizeHint().height(), widget.property("text")


def test_every_page_fits_a_small_screen_at_150_percent(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    code = desk.reception.receive(named("Công ty TNHH Một")).dossier.code
    desk.results.ready(code)

    for name in PAGES:
        window.shelf.show_page(name, code if name == DOSSIER else None)
        qtbot.waitUntil(lambda: not window.runner.is_busy)
        window.resize(911, 512)  # 1366×768 pixels
        qtbot.waitUntil(lambda: (window.width(), window.height()) == (911, 512))
        assert window.minimumSizeHint().width() <= 911, name
        assert window.minimumSizeHint().height() <= 512, name


@pytest.mark.parametrize("name", list(PAGES))
def test_a_page_opens_no_window_of_its_own(window: MainWindow, name: str) -> None:
    class Watch(QObject):
        strays: list[str] = []  # noqa: RUF012 - of this one test

        @override
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
                self.note(watched)
            return False

        def note(self, shown: QWidget) -> None:
            if shown.isWindow() and shown is not window:
                self.strays.append(repr(shown))

    watch = Watch()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(watch)
    window.shelf.show_page(name)
    app.removeEventFilter(watch)

    assert not watch.strays


def test_the_acts_of_a_page_have_their_keys(qtbot: QtBot, window: MainWindow) -> None:
    class Told(Page):
        told: list[str] = []  # noqa: RUF012 - of this one test

        @override
        def reload(self) -> None:
            self.told.append("reload")

        @override
        def print_current(self) -> None:
            self.told.append("print")

        @override
        def primary(self) -> None:
            self.told.append("primary")

    shell = window.shelf._shell
    assert shell is not None
    page = Told(shell)
    window.shelf.show_notice(page)
    page.told.clear()

    for key in (Qt.Key.Key_F5, Qt.Key.Key_F8):
        qtbot.keyClick(window, key)
    for key in (Qt.Key.Key_P, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)

    assert page.told == ["reload", "print", "print", "primary", "primary"]


def test_a_click_on_the_rail_shows_the_page(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(window.rail._buttons[DOSSIERS], Qt.MouseButton.LeftButton)

    assert window.rail._buttons[DOSSIERS].isChecked()
    assert not window.rail._buttons[TODAY].isChecked()


# ---------------------------------------------------------------- search
def test_typing_in_the_search_box_finds_and_leaves_the_focus_there(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    desk.reception.receive(named("Công ty TNHH Một"))
    found = desk.reception.receive(named("Công ty TNHH Hai")).dossier.code
    qtbot.keyClick(window, Qt.Key.Key_F3)

    qtbot.keyClicks(window.bar.search, "cong ty hai")

    def rows() -> list[str]:
        page = window.shelf.page()
        table = page.findChild(RecordTable) if page is not None else None
        return [row.code for row in table.records.rows] if table is not None else []

    qtbot.waitUntil(lambda: rows() == [found])
    assert window.bar.search.hasFocus()
    qtbot.keyClick(window.bar.search, Qt.Key.Key_Down)
    assert not window.bar.search.hasFocus()


def test_a_scanned_code_opens_its_dossier_and_empties_the_box(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    code = desk.reception.receive(named("Công ty TNHH Một")).dossier.code
    desk.reception.receive(named("Công ty TNHH Hai"))
    shown: list[str] = []
    window.shelf.page_shown.connect(shown.append)
    qtbot.keyClick(window, Qt.Key.Key_F3)

    qtbot.keyClicks(window.bar.search, code)
    qtbot.keyClick(window.bar.search, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: not window.bar.search.text())
    assert shown[-1] == DOSSIER


def test_escape_in_the_search_box_empties_it(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F3)
    qtbot.keyClicks(window.bar.search, "abc")

    qtbot.keyClick(window.bar.search, Qt.Key.Key_Escape)

    assert window.bar.search.text() == ""


def test_enter_with_several_dossiers_goes_into_their_list(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    desk.reception.receive(named("Công ty TNHH Một"))
    desk.reception.receive(named("Công ty TNHH Hai"))
    qtbot.keyClick(window, Qt.Key.Key_F3)
    qtbot.keyClicks(window.bar.search, "tnhh")

    qtbot.keyClick(window.bar.search, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: not window.bar.search.hasFocus())
    assert window.bar.search.text() == "tnhh"
    assert window.rail._buttons[DOSSIERS].isChecked()


def test_enter_in_the_empty_box_goes_into_the_list(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F3)

    qtbot.keyClick(window.bar.search, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: not window.bar.search.hasFocus())


# ---------------------------------------------------------------- changes
def test_a_write_of_another_program_shows_by_itself(
    qtbot: QtBot, window: MainWindow, desk: Desk, clock: FixedClock
) -> None:
    page = window.shelf.page()
    assert isinstance(page, TodayPage)
    other = open_desk(desk.data_dir, clock)

    other.reception.receive(named("Công ty TNHH Một"))
    other.close()

    qtbot.waitUntil(lambda: bool(page.table.records.rows), timeout=3000)


def test_after_a_write_the_line_says_when_it_was_saved(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    saved: list[object] = []
    work = lambda: desk.reception.receive(named("Công ty TNHH Một"))  # noqa: E731

    window.runner.run(window, Lane.WRITE, work, saved.append)

    qtbot.waitUntil(lambda: bool(saved))
    assert any(words.endswith("09:41") for words in _words_of(window.status))


def test_a_page_that_was_not_seen_reloads_when_it_is(qtbot: QtBot, window: MainWindow) -> None:
    class Counting(Page):
        loads = 0

        @override
        def reload(self) -> None:
            self.loads += 1

    shell = window.shelf._shell
    assert shell is not None
    page = Counting(shell)
    qtbot.addWidget(page)

    shell.hub.changed.emit()
    shell.hub.changed.emit()
    assert page.loads == 0
    page.show()
    assert page.loads == 1
    shell.hub.changed.emit()
    assert page.loads == 2


def test_what_takes_longer_than_a_second_says_that_it_works(
    qtbot: QtBot, window: MainWindow
) -> None:
    wait = threading.Event()

    window.runner.run(window, Lane.PAPER, partial(wait.wait, 10), print)

    qtbot.waitUntil(window.status._working.isVisible)
    wait.set()
    qtbot.waitUntil(lambda: not window.status._working.isVisible())


# ---------------------------------------------------------------- errors
def test_a_refusal_that_no_page_takes_is_shown_in_three_parts(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.runner.run(window, Lane.READ, _refuse, print)

    dialog = _dialog(qtbot)
    assert isinstance(dialog, MessageDialog)
    assert dialog.message.happened
    assert dialog.message.safe
    assert dialog.message.todo
    dialog.reject()


def test_a_fault_shows_its_number_which_can_be_copied(qtbot: QtBot, window: MainWindow) -> None:
    window.runner.run(window, Lane.READ, _break, print)

    dialog = _dialog(qtbot)
    assert isinstance(dialog, MessageDialog)
    dialog.buttons["copy"].click()
    copied = QGuiApplication.clipboard().text()
    assert copied.rpartition(" ")[2] in dialog.message.happened


def test_faults_in_a_row_open_one_dialog(qtbot: QtBot, window: MainWindow) -> None:
    first = show_error(window, ProgramFault(incident="000001"))
    _dialog(qtbot)

    assert show_error(window, ProgramFault(incident="000002")) is first
    first.reject()


# ---------------------------------------------------------------- closing
def test_closing_copies_the_register_and_frees_it(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    desk.reception.receive(named("Công ty TNHH Một"))
    assert desk.backups.last() is None

    window.close()

    qtbot.waitUntil(lambda: not window.isVisible())
    backup = desk.backups.last()
    assert backup is not None
    assert backup.dossiers == 1
    assert window.session.desk is None


def test_closing_remembers_the_place_of_the_window(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    window.setGeometry(20, 30, 1200, 650)

    window.close()

    qtbot.waitUntil(lambda: not window.isVisible())
    geometry = DeskSettings.load(desk.data_dir).geometry
    assert geometry == Geometry(20, 30, 1200, 650, is_maximised=False)
    assert DeskSettings.load(desk.data_dir).counter == "Quầy 1"


def test_closing_asks_before_it_loses_what_was_typed(qtbot: QtBot, window: MainWindow) -> None:
    class Typed(TodayPage):
        @override
        def has_unsaved_entry(self) -> bool:
            return True

    shell = window.shelf._shell
    assert shell is not None
    window.shelf._pages["typed"] = Typed(shell)

    window.close()
    question = _dialog(qtbot, QuestionDialog)
    assert isinstance(question, QuestionDialog)
    question.buttons["stay"].click()
    assert window.isVisible()

    window.close()
    question = _dialog(qtbot, QuestionDialog)
    assert isinstance(question, QuestionDialog)
    question.buttons["lose"].click()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_a_copy_that_fails_is_told_before_the_window_goes(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    (desk.data_dir / "backups").write_text("a file in the way", encoding="utf-8")

    window.close()

    dialog = _dialog(qtbot)
    assert window.isVisible()
    assert isinstance(dialog, MessageDialog)
    dialog.reject()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_closing_twice_copies_once(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    window.close()
    window.close()

    qtbot.waitUntil(lambda: not window.isVisible())
    assert len(list((desk.data_dir / "backups").glob("*.db"))) == 1


def test_a_window_that_stays_open_copies_after_something_was_saved(
    qtbot: QtBot, window: MainWindow
) -> None:
    made: list[object] = []
    watch = BackupWatch(window.session, window.runner, every_ms=50)
    watch.made.connect(made.append)
    qtbot.wait(150)
    assert not made

    window.runner.written.emit()

    qtbot.waitUntil(lambda: bool(made))
    qtbot.wait(150)
    assert len(made) == 1


def test_a_copy_that_fails_while_the_window_is_open_is_told_and_tried_again(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    failed: list[object] = []
    made: list[object] = []
    (desk.data_dir / "backups").write_text("a file in the way", encoding="utf-8")
    watch = BackupWatch(window.session, window.runner, every_ms=50)
    watch.failed.connect(failed.append)
    watch.made.connect(made.append)

    window.runner.written.emit()

    qtbot.waitUntil(lambda: bool(failed))
    (desk.data_dir / "backups").unlink()
    qtbot.waitUntil(lambda: bool(made))


# ---------------------------------------------------------------- opening
def test_a_folder_that_cannot_be_opened_says_why_and_can_be_tried_again(
    qtbot: QtBot, tmp_path: Path, open_window: OpenWindow
) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "kktdesk.db").write_bytes(b"no database at all" * 100)
    window = open_window(folder)
    retry = window.opening._retry
    qtbot.waitUntil(retry.isVisible)
    assert retry.hasFocus()

    (folder / "kktdesk.db").unlink()
    qtbot.keyClick(retry, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: window.set_up is not None)


def test_another_folder_can_be_chosen(
    qtbot: QtBot, desk: Desk, tmp_path: Path, open_window: OpenWindow
) -> None:
    bad = tmp_path / "bad"
    bad.mkdir()
    (bad / "kktdesk.db").write_bytes(b"no database at all" * 100)
    window = open_window(bad)
    qtbot.waitUntil(window.opening._retry.isVisible)

    window.use_folder(desk.data_dir)

    qtbot.waitUntil(lambda: window.shelf.is_open)
    assert window.session.folder == desk.data_dir


def test_the_title_carries_no_name_of_anybody(window: MainWindow) -> None:
    assert window.windowTitle() == "kktdesk"


# ---------------------------------------------------------------- this computer
def test_the_theme_changes_at_once_and_is_remembered(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, desk: Desk
) -> None:
    window.keeper.change(theme=ThemeChoice.LIGHT)
    dress = Dress(qapp, window.keeper, window.bar)

    window.bar.theme_toggled.emit()

    assert theme.current().is_dark
    assert window.bar._light.isVisible()
    qtbot.waitUntil(lambda: DeskSettings.load(desk.data_dir).theme is ThemeChoice.DARK)
    window.bar.theme_toggled.emit()
    assert not theme.current().is_dark
    dress.deleteLater()


def test_pages_see_other_settings_at_once(window: MainWindow) -> None:
    page = window.shelf.page()
    assert page is not None

    window.keeper.change(printer="HP-Quầy 1")

    assert page.shell.settings.printer == "HP-Quầy 1"
    assert any("HP-Quầy 1" in words for words in _words_of(window.status))


def test_the_printer_menu_offers_layouts_and_the_chosen_printer(window: MainWindow) -> None:
    window.keeper.change(printer="A & B")
    button = window.status._printer

    menu = button._menu(("A & B", "HP"))
    texts = [action.text() for action in menu.actions() if action.text()]
    chosen = [action.text() for action in menu.actions() if action.isChecked()]
    menu.actions()[1].trigger()

    assert len(texts) == 5  # two layouts, the default, two printers
    assert chosen[1:] == ["A && B"]
    assert window.keeper.settings.layout.value == "a4-two"


@pytest.mark.usefixtures("spooler")
def test_a_click_on_the_printer_opens_its_menu(qtbot: QtBot, window: MainWindow) -> None:
    window.status._printer.click()

    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert QUEUE in [action.text() for action in menu.actions()]
    menu.close()


def test_the_printer_menu_says_why_it_offers_no_printers(
    qtbot: QtBot, window: MainWindow, spooler: Cups
) -> None:
    spooler.stop()
    window.status._printer.click()

    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    told = menu.actions()[-1]
    assert told.text() == "Hệ thống in của máy tính này không chạy."
    assert not told.isEnabled()
    menu.close()
    menu.close()


@pytest.mark.parametrize(
    ("geometry", "expected"),
    [
        (Geometry(10, 10, 1100, 650, is_maximised=False), QRect(10, 10, 1100, 650)),
        (Geometry(5000, 5000, 1100, 650, is_maximised=False), QRect(266, 118, 1100, 650)),
        (Geometry(-500, -40, 1100, 650, is_maximised=False), QRect(0, 0, 1100, 650)),
        (Geometry(0, 0, 9000, 9000, is_maximised=False), QRect(0, 0, 1366, 768)),
        (Geometry(0, 0, 1, 1, is_maximised=False), QRect(0, 0, 900, 440)),
        (Geometry(10**30, -(10**30), 10**30, 10**30, is_maximised=True), QRect(0, 0, 1366, 768)),
        (Geometry(1400, 20, 1100, 650, is_maximised=False), QRect(1400, 20, 1100, 650)),
    ],
)
def test_a_window_comes_back_onto_a_screen(geometry: Geometry, expected: QRect) -> None:
    screens = [QRect(0, 0, 1366, 768), QRect(1366, 0, 1920, 1080)]
    if geometry.left != 1400:
        screens = screens[:1]

    assert clamped(geometry, screens) == expected


def test_a_window_is_placed_where_it_stood(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    place(window, Geometry(0, 0, 1024, 600, is_maximised=True))

    assert window.isMaximized()
    assert placement(window).is_maximised


@pytest.mark.parametrize("width", [1366, 911])
def test_the_status_line_says_no_half_words(window: MainWindow, qtbot: QtBot, width: int) -> None:
    window.resize(width, 512)
    qtbot.waitUntil(lambda: window.width() == width)

    for part in (window.status._folder, window.status._hints):
        assert (part.width() > 0) == (width > 1000)
