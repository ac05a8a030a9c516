from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from kktdesk.services.views import PrintJob
from kktdesk.ui.dialogs.message import MessageDialog
from kktdesk.ui.main_window import MainWindow
from kktdesk.ui.printing import save_paper

JOB = PrintJob(
    pdf=b"%PDF-1.4 paper", title="../H20.99/x:y", media="A5", is_landscape=False, reprint=0
)


def _save(window: MainWindow, path: Path) -> QFileDialog:
    page = window.shelf.page()
    assert page is not None
    dialog = save_paper(page, JOB)
    dialog.fileSelected.emit(str(path))
    return dialog


@pytest.mark.parametrize("old", [None, b"an older file"])
def test_the_paper_s_very_bytes_are_in_the_file(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, old: bytes | None
) -> None:
    path = tmp_path / "Giấy tiếp nhận.pdf"
    if old is not None:
        path.write_bytes(old)

    dialog = _save(window, path)

    qtbot.waitUntil(lambda: not window.runner.is_busy)
    assert path.read_bytes() == JOB.pdf
    assert [found.name for found in tmp_path.glob("*.part")] == []
    assert path.name in window.status._said._words.text()
    dialog.close()


def test_the_offered_name_is_one_file_in_the_folder_that_is_shown(window: MainWindow) -> None:
    page = window.shelf.page()
    assert page is not None

    dialog = save_paper(page, JOB)

    (name,) = dialog.selectedFiles()
    assert Path(name).name == ".._H20.99_x_y.pdf"
    dialog.close()


@pytest.mark.parametrize("place", ["no such folder/paper.pdf", "file/paper.pdf"])
def test_a_place_that_takes_no_file_is_said_in_three_parts(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, place: str
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    dialog = _save(window, tmp_path / place)
    dialog.close()

    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), MessageDialog))
    message = QApplication.activeModalWidget()
    assert isinstance(message, MessageDialog)
    assert message.message.safe
    message.reject()
