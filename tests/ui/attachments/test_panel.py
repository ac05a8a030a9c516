"""The scans of a dossier by keyboard and by dropped files, over a real register and real files."""

import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from kktdesk.domain.dossier import Act
from kktdesk.services.desk import Desk
from kktdesk.ui.attachments.dialog import AttachmentDialog
from kktdesk.ui.dialogs.message import MessageDialog
from kktdesk.ui.dialogs.question import ReasonDialog
from tests import scans
from tests.ui.pages.conftest import ALT, PLAIN, Hand

Open = Callable[[], AttachmentDialog]


def press(hand: Hand, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key at whatever window is on top."""
    window = QApplication.activeModalWidget() or hand.window
    handle = window.windowHandle()
    QTest.keyClick(handle, key, modifiers)
    QTest.qWait(150 if modifiers == ALT else 20)
    hand.settle()


def names(dialog: AttachmentDialog) -> list[str]:
    return [scan.name for scan in dialog.panel.table.records.rows]


def look(hand: Hand, dialog: AttachmentDialog) -> None:
    """Wait until the scan is drawn at its last size."""
    QTest.qWait(120)
    hand.settle()
    hand.wait(lambda: dialog.panel.view.page() or dialog.panel.view.words())


# ---------------------------------------------------------------- by keyboard
def test_a_scan_is_chosen_by_keyboard_alone_and_shown(
    hand: Hand, desk: Desk, code: str, open_scans: Open, tmp_path: Path
) -> None:
    chosen = tmp_path / "don-de-nghi.pdf"
    chosen.write_bytes(scans.a_pdf("Trang 1", "Trang 2"))
    dialog = open_scans()
    panel = dialog.panel
    assert hand.has_focus(panel.add)
    assert panel.view.words()

    press(hand, Qt.Key.Key_Return)
    files = QApplication.activeModalWidget()
    assert isinstance(files, QFileDialog)
    field = files.findChild(QLineEdit, "fileNameEdit")
    assert field is not None
    field.setText(str(chosen))
    press(hand, Qt.Key.Key_Return)
    look(hand, dialog)

    (kept,) = desk.attachments.of(code)
    assert (kept.position, kept.name) == (1, "don-de-nghi.pdf")
    assert names(dialog) == ["don-de-nghi.pdf"]
    assert panel.count.text() == "1 of 2 components digitised"
    assert panel.paper.value() == 2  # the next paper without a scan is proposed
    assert (panel.view.page(), panel.view.page_count()) == (1, 2)


def test_the_keys_of_the_page_turn_its_pages(
    hand: Hand, desk: Desk, code: str, open_scans: Open
) -> None:
    desk.attachments.add(code, "a.pdf", scans.a_pdf("1", "2"), 1)
    dialog = open_scans()
    look(hand, dialog)
    view, pages = dialog.panel.view, []

    press(hand, Qt.Key.Key_Return)
    assert hand.has_focus(view)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp):
        press(hand, key)
        pages.append(view.page())

    assert pages == [2, 2, 1, 1]


def test_del_removes_with_a_reason_and_esc_closes(
    hand: Hand, desk: Desk, code: str, open_scans: Open
) -> None:
    desk.attachments.add(code, "a.png", scans.a_png(), 1)
    dialog = open_scans()

    press(hand, Qt.Key.Key_Delete)
    reason = hand.dialog()
    assert isinstance(reason, ReasonDialog)
    reason.reason.setText("Quét nhầm giấy")
    press(hand, Qt.Key.Key_Return)
    hand.wait(lambda: names(dialog) == [])

    assert desk.attachments.of(code) == ()
    assert dialog.panel.view.page() == 0
    press(hand, Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None
    last = desk.search.show(code).history[-1]
    assert (last.act, last.values["reason"]) == (Act.ATTACH, "Quét nhầm giấy")


def test_the_letter_of_the_button_adds(
    hand: Hand, desk: Desk, code: str, open_scans: Open
) -> None:
    desk.attachments.add(code, "a.png", scans.a_png(), 1)
    dialog = open_scans()
    assert hand.has_focus(dialog.panel.table)

    press(hand, Qt.Key.Key_A, ALT)

    files = QApplication.activeModalWidget()
    assert isinstance(files, QFileDialog)
    files.reject()
    hand.settle()
    assert names(dialog) == ["a.png"]


def test_arrows_show_the_scan_that_is_marked(
    hand: Hand, desk: Desk, code: str, open_scans: Open
) -> None:
    desk.attachments.add(code, "a.png", scans.a_png(40, 50, 0), 1)
    desk.attachments.add(code, "b.pdf", scans.a_pdf("1", "2", "3"), is_result=True)
    dialog = open_scans()
    look(hand, dialog)
    assert dialog.panel.view.page_count() == 1
    assert dialog.panel.view.image().pixelColor(5, 5).value() == 0

    press(hand, Qt.Key.Key_Down)
    look(hand, dialog)

    assert dialog.panel.view.page_count() == 3


def test_a_reason_that_is_refused_is_offered_again_until_the_scan_is_removed(
    hand: Hand, desk: Desk, code: str, open_scans: Open
) -> None:
    desk.attachments.add(code, "a.png", scans.a_png(), 1)
    dialog = open_scans()
    typed = ("dài " * 300).strip()
    press(hand, Qt.Key.Key_Delete)
    asked = hand.dialog()
    assert isinstance(asked, ReasonDialog)
    asked.reason.setText(typed)
    asked.answer("go")
    hand.wait(lambda: isinstance(QApplication.activeModalWidget(), MessageDialog))
    hand.dialog().answer("close")
    hand.settle()
    assert names(dialog) == ["a.png"]

    dialog.panel.remove.click()
    again = hand.dialog()

    assert isinstance(again, ReasonDialog)
    assert again.reason.text() == typed
    again.reason.setText("Quét nhầm giấy")
    again.answer("go")
    hand.wait(lambda: names(dialog) == [])
    assert desk.search.show(code).history[-1].values["reason"] == "Quét nhầm giấy"


def test_a_removal_that_is_called_off_removes_nothing(
    hand: Hand, desk: Desk, code: str, open_scans: Open
) -> None:
    desk.attachments.add(code, "a.png", scans.a_png(), 1)
    dialog = open_scans()

    press(hand, Qt.Key.Key_Delete)
    press(hand, Qt.Key.Key_Escape)

    assert names(dialog) == ["a.png"]
    assert QApplication.activeModalWidget() is dialog


# ---------------------------------------------------------------- dropped
def drop(hand: Hand, dialog: AttachmentDialog, *paths: Path) -> bool:
    """Drop files from another program; says whether they were welcome."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    words = (Qt.DropAction.CopyAction, carried, Qt.MouseButton.LeftButton, PLAIN)
    enter = QDragEnterEvent(QPoint(9, 9), *words)
    enter.ignore()
    QApplication.sendEvent(dialog.panel, enter)
    if enter.isAccepted():
        QApplication.sendEvent(dialog.panel, QDropEvent(QPoint(9, 9), *words))
    hand.settle()
    return enter.isAccepted()


def test_dropped_files_are_kept_one_after_the_other(
    hand: Hand, desk: Desk, code: str, open_scans: Open, tmp_path: Path
) -> None:
    paths = [tmp_path / name for name in ("a.pdf", "b.png", "c.jpg")]
    for path, content in zip(paths, (scans.a_pdf(), scans.a_png(), scans.a_jpeg()), strict=True):
        path.write_bytes(content)
    dialog = open_scans()

    with_noise = drop(hand, dialog, *paths)
    hand.wait(lambda: len(names(dialog)) == 3)

    assert with_noise
    assert [one.name for one in desk.attachments.of(code)] == ["a.pdf", "b.png", "c.jpg"]
    assert hand.said() == "Kept: c.jpg"


HOSTILE = {
    "đơn.pdf": scans.a_png() + b"<script>",
    "trang.png": b"<html>",
    "rỗng.pdf": b"",
    "bom.png": scans.a_png_that_says(60_000, 60_000),
    "to.pdf": scans.a_pdf() + bytes(11 * 1024 * 1024),
    "cụt.jpg": scans.a_jpeg()[:-2],
    "x.exe": b"MZ" + bytes(99),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_told_by_its_name_and_the_rest_stays(  # noqa: PLR0917, PLR0913 - fixtures
    name: str, hand: Hand, desk: Desk, code: str, open_scans: Open, tmp_path: Path
) -> None:
    desk.attachments.add(code, "a.png", scans.a_png(), 1)
    (tmp_path / name).write_bytes(HOSTILE[name])
    dialog = open_scans()

    drop(hand, dialog, tmp_path / name)

    told = hand.dialog()
    assert isinstance(told, MessageDialog)
    assert name in told.accessibleDescription()
    hand.dialog().answer("close")
    hand.settle()
    assert names(dialog) == ["a.png"]
    assert dialog.panel.add.isEnabled()


@pytest.mark.no_qt_log  # Qt's own decoders say what is the matter
def test_scans_that_are_damaged_inside_say_so_in_their_place(
    hand: Hand, desk: Desk, code: str, open_scans: Open
) -> None:
    desk.attachments.add(code, "a.jpg", scans.a_jpeg(), 1)
    desk.attachments.add(code, "b.pdf", scans.a_pdf().replace(b"/Kids", b"/Kidz"), 2)
    dialog = open_scans()
    for _ in range(2):
        look(hand, dialog)
        assert dialog.panel.view.page() == 0
        assert "không vẽ ra được" in dialog.panel.view.words()
        press(hand, Qt.Key.Key_Down)


def test_a_missing_or_changed_file_says_so_and_is_not_shown(
    hand: Hand, desk: Desk, code: str, open_scans: Open
) -> None:
    desk.attachments.add(code, "a.png", scans.a_png(), 1)
    desk.attachments.add(code, "b.png", scans.a_png(shade=9), 2)
    gone, changed = (
        desk.data_dir / "attachments" / one.digest[:2] / one.digest
        for one in desk.attachments.of(code)
    )
    gone.unlink()
    changed.write_bytes(scans.a_png(shade=1).ljust(changed.stat().st_size, b"\0"))
    dialog = open_scans()
    look(hand, dialog)
    assert "FILE MISSING" in dialog.panel.table.records.columns[0].second(
        dialog.panel.table.records.rows[0]
    )
    assert "Không tìm thấy nội dung của tệp a.png" in dialog.panel.view.words()

    press(hand, Qt.Key.Key_Down)
    look(hand, dialog)

    assert "không còn như lúc đính kèm" in dialog.panel.view.words()
    assert dialog.panel.view.image().isNull()


def test_a_pdf_with_scripts_is_shown_under_a_caution(
    hand: Hand, desk: Desk, code: str, open_scans: Open
) -> None:
    content = scans.a_pdf_with(b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>")
    desk.attachments.add(code, "a.pdf", content, 1)
    dialog = open_scans()
    look(hand, dialog)

    assert dialog.panel.view.page() == 1
    assert "Nothing of it is run" in dialog.panel.caution.text()
    assert dialog.panel._band.isVisible()


def test_a_name_is_never_markup(hand: Hand, desk: Desk, code: str, open_scans: Open) -> None:
    desk.attachments.add(code, "<b>x</b>\u202efdp.exe", scans.a_png(), 1)
    dialog = open_scans()
    look(hand, dialog)

    assert names(dialog) == ["<b>x<b>fdp.exe"] or names(dialog) == ["b>fdp.exe"]
    assert dialog.panel.view.accessibleDescription() == names(dialog)[0]


def test_a_cancelled_dossier_takes_no_scan(
    hand: Hand, desk: Desk, code: str, open_scans: Open, tmp_path: Path
) -> None:
    desk.attachments.add(code, "a.png", scans.a_png(), 1)
    desk.acts.do(code, Act.CANCEL, {"reason": "Nhầm (mẫu)", "supervisor": "A (mẫu)"})
    (tmp_path / "b.png").write_bytes(scans.a_png(shade=3))
    dialog = open_scans()

    assert not drop(hand, dialog, tmp_path / "b.png")
    press(hand, Qt.Key.Key_Delete)
    assert QApplication.activeModalWidget() is dialog
    assert names(dialog) == ["a.png"]
    assert not dialog.panel.add.isEnabled()


def test_what_another_desk_adds_appears(
    hand: Hand, desk: Desk, code: str, open_scans: Open
) -> None:
    dialog = open_scans()
    desk.attachments.add(code, "a.png", scans.a_png(), 1)

    hand.page.shell.hub.changed.emit()
    hand.settle()

    assert names(dialog) == ["a.png"]


def test_a_large_picture_never_stops_the_window(
    hand: Hand, desk: Desk, code: str, open_scans: Open
) -> None:
    desk.attachments.add(code, "a.png", scans.a_png(7900, 5000), 1)
    dialog = open_scans()
    ticks = [time.monotonic()]
    beat = QTimer()
    beat.timeout.connect(lambda: ticks.append(time.monotonic()))
    beat.start(5)

    for _ in range(2):
        dialog.panel._draw(1)
        look(hand, dialog)

    beat.stop()
    assert dialog.panel.view.page() == 1
    assert max(b - a for a, b in pairwise(ticks)) < 0.1
