from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from kktdesk.domain.calendar_day import CalendarDay, DayKind
from kktdesk.domain.errors import FileRefused
from kktdesk.services.calendar_files import load_calendar
from kktdesk.services.calendar_views import PutDay
from kktdesk.ui.calendar import calendar_file
from kktdesk.ui.calendar.small_forms import PlainForm
from kktdesk.ui.dialogs.message import MessageDialog
from tests.ui.calendar.conftest import ALT, CTRL, Clerk

FREE = date(2026, 12, 15)


def choose(clerk: Clerk, path: Path) -> None:
    """Choose a file in the dialog that is open, as a click on *Open* or *Save* does."""
    clerk.wait(lambda: clerk.page.findChildren(QFileDialog))
    dialog = clerk.page.findChildren(QFileDialog)[0]
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    clerk.wait(lambda: not clerk.page.findChildren(QFileDialog))
    clerk.settle()


def menu_texts(clerk: Clerk) -> list[str]:
    clerk.press(Qt.Key.Key_Y, ALT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions()]
    menu.close()
    clerk.settle()
    return texts


def take(clerk: Clerk) -> None:
    assert isinstance(clerk.dialog().form, PlainForm)
    clerk.press(Qt.Key.Key_Return, CTRL)
    clerk.wait(clerk.is_closed)


def test_the_menu_offers_what_the_year_allows(clerk: Clerk) -> None:
    assert menu_texts(clerk) == [
        "&Read a file (TOML)…",
        "&Write 2026 as a file…",
        "Write the whole &calendar as a file…",
    ]
    clerk.go_to(date(2027, 1, 4))
    assert menu_texts(clerk)[0] == "C&onfirm the whole year…"
    clerk.go_to(date(2028, 1, 4))
    assert menu_texts(clerk)[:2] == ["&Propose the year", "&Read a file (TOML)…"]


def test_a_year_goes_out_as_a_file_and_comes_back(clerk: Clerk, tmp_path: Path) -> None:
    edit = PutDay(CalendarDay(FREE, DayKind.OFFICE_CLOSED, "Chuyển trụ sở", "12/TB"))
    clerk.desk.calendars.change(edit, "thử", 0)
    clerk.wait(lambda: "Edition 1" in clerk.page.panel.edition.text())
    changed = clerk.desk.calendars.current()
    file = tmp_path / "2026.toml"

    clerk.page.year_acts.export((2026,))
    choose(clerk, file)
    clerk.wait(file.exists)
    assert clerk.said() == "Saved as 2026.toml"
    clerk.desk.calendars.undo(1)
    clerk.wait(lambda: clerk.page.book.base == 2)
    assert clerk.entry(FREE) is None

    clerk.page.year_acts.import_file()
    choose(clerk, file)
    assert "2026: " in clerk.dialog().form.findChildren(type(clerk.page.year))[0].text()
    take(clerk)

    assert clerk.desk.calendars.current().version == changed.version
    assert clerk.desk.calendars.view().editions[0].reason == "File 2026.toml"


def test_the_whole_calendar_goes_out_with_its_hours_and_comes_back(
    clerk: Clerk, tmp_path: Path
) -> None:
    file = tmp_path / "lich.toml"
    clerk.page.year_acts.export(())
    choose(clerk, file)
    clerk.wait(file.exists)
    edit = PutDay(CalendarDay(FREE, DayKind.OFFICE_CLOSED, "Chuyển trụ sở", "12/TB"))
    clerk.desk.calendars.change(edit, "thử", 0)
    clerk.wait(lambda: clerk.page.book.base == 1)

    clerk.page.year_acts.import_file()
    choose(clerk, file)
    words = clerk.dialog().form.findChildren(type(clerk.page.year))[0].text()
    assert "18 years, 2010–2027" in words
    assert "07:00–11:30, 13:30–17:00" in words
    take(clerk)

    assert clerk.entry(FREE) is None
    assert clerk.desk.calendars.current().days_of(2026) == load_calendar().days_of(2026)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"year = 2028\nversion = 1\nstate = 'expected'\nsource = 'x'\ndays = [\n",
        (
            b"year = 2028\nversion = 1\nstate = 'expected'\nsource = 'x'\ndays = []\n"
            b"swaps = [{ off = 2028-01-03, name = 'x' }]\n"
        ),
    ],
    ids=["empty", "no text", "cut in half", "half a swap"],
)
def test_a_broken_file_is_refused_and_changes_nothing(
    clerk: Clerk, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "2028.toml"
    file.write_bytes(content)

    clerk.page.year_acts.import_file()
    choose(clerk, file)

    clerk.wait(lambda: isinstance(QApplication.activeModalWidget(), MessageDialog))
    message = QApplication.activeModalWidget()
    assert isinstance(message, MessageDialog)
    assert "2028.toml" in message.message.happened
    clerk.press(Qt.Key.Key_Return)
    assert clerk.desk.calendars.view().number == 0


def test_a_file_that_is_gone_is_said_to_be_gone(clerk: Clerk, tmp_path: Path) -> None:
    clerk.page.year_acts.import_file()
    choose(clerk, tmp_path / "2028.toml")

    clerk.wait(lambda: isinstance(QApplication.activeModalWidget(), MessageDialog))
    clerk.press(Qt.Key.Key_Return)
    clerk.wait(clerk.is_closed)


def test_a_file_that_cannot_be_written_leaves_the_older_one(clerk: Clerk, tmp_path: Path) -> None:
    folder = tmp_path / "2026.toml"
    folder.mkdir()

    clerk.page.year_acts.export((2026,))
    choose(clerk, folder)

    clerk.wait(lambda: isinstance(QApplication.activeModalWidget(), MessageDialog))
    clerk.press(Qt.Key.Key_Return)
    assert list(tmp_path.glob("*.part")) + list(tmp_path.glob(".*.part")) == []


def test_a_film_chosen_by_mistake_is_not_read_whole(tmp_path: Path) -> None:
    film = tmp_path / "film.toml"
    film.write_bytes(b"#" * (calendar_file.LARGEST + 1))

    with pytest.raises(FileRefused):
        calendar_file.read_text(film)


def test_a_mark_at_the_beginning_of_a_file_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "2028.toml"
    file.write_bytes("\ufeffnăm".encode())

    assert calendar_file.read_text(file) == "năm"
