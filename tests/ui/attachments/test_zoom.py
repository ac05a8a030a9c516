"""A scan is enlarged and moved by keys, and a copy of it is saved as a file."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from kktdesk.services.desk import Desk
from kktdesk.ui.attachments.dialog import AttachmentDialog
from kktdesk.ui.attachments.scan_copy import proposed_name
from kktdesk.ui.attachments.scan_view import ScanView
from kktdesk.ui.attachments.zoom import WHOLE, WIDE, PagePlace, Zoom
from kktdesk.ui.dialogs.message import MessageDialog
from tests import scans
from tests.ui.attachments.test_panel import look, press
from tests.ui.pages.conftest import CTRL, PLAIN, Hand

Open = Callable[[], AttachmentDialog]
PAGE, ROOM = QSizeF(200, 300), QSizeF(400, 300)


@pytest.fixture
def shown(hand: Hand, desk: Desk, code: str, open_scans: Open) -> AttachmentDialog:
    """Give the dialog with a PDF of two pages, the focus on the list."""
    desk.attachments.add(code, "don.pdf", scans.a_pdf("Trang 1", "Trang 2"), 1)
    dialog = open_scans()
    look(hand, dialog)
    return dialog


def do(hand: Hand, dialog: AttachmentDialog, key: Qt.Key) -> ScanView:
    press(hand, key, CTRL)
    look(hand, dialog)
    return dialog.panel.view


# ---------------------------------------------------------------- sizes
@pytest.mark.parametrize("larger", [Qt.Key.Key_Plus, Qt.Key.Key_Equal])
def test_ctrl_plus_minus_and_0_change_the_size_and_the_page_is_drawn_for_it(
    hand: Hand, shown: AttachmentDialog, larger: Qt.Key
) -> None:
    view = shown.panel.view
    whole = view.image().size()
    assert view.magnified() == pytest.approx(1)

    do(hand, shown, larger)
    do(hand, shown, larger)
    assert view.magnified() == pytest.approx(1.5)
    assert view.image().width() == pytest.approx(whole.width() * 1.5, abs=2)

    do(hand, shown, Qt.Key.Key_Minus)
    assert view.magnified() == pytest.approx(1.25)
    do(hand, shown, Qt.Key.Key_0)
    assert view.magnified() == pytest.approx(1)
    do(hand, shown, Qt.Key.Key_Minus)  # the whole page is the smallest
    assert view.magnified() == pytest.approx(1)


def test_ctrl_2_fills_the_width_and_the_next_step_begins_there(
    hand: Hand, shown: AttachmentDialog
) -> None:
    view = do(hand, shown, Qt.Key.Key_2)

    assert view.part().width() == pytest.approx(view.width() - 24, abs=2)
    filled = view.magnified()
    assert do(hand, shown, Qt.Key.Key_Plus).magnified() > filled


def test_the_largest_size_has_an_end(hand: Hand, shown: AttachmentDialog) -> None:
    for _ in range(9):
        press(hand, Qt.Key.Key_Plus, CTRL)
    look(hand, shown)

    assert shown.panel.view.magnified() == pytest.approx(4)


def test_the_buttons_do_what_the_keys_do(hand: Hand, shown: AttachmentDialog) -> None:
    panel, sizes = shown.panel, []
    for button in (panel.bar.larger, panel.bar.wide, panel.bar.smaller, panel.bar.whole):
        button.click()
        look(hand, shown)
        sizes.append(panel.view.magnified())

    assert sizes[0] == pytest.approx(1.25)
    assert sizes[1] > sizes[0] > sizes[3] == pytest.approx(1)
    assert sizes[1] > sizes[2]


def test_without_a_scan_there_is_nothing_to_enlarge_or_to_copy(
    hand: Hand, open_scans: Open
) -> None:
    dialog = open_scans()

    assert not dialog.panel.bar.larger.isEnabled()
    assert not dialog.panel.copy.isEnabled()
    press(hand, Qt.Key.Key_S, CTRL)
    press(hand, Qt.Key.Key_Plus, CTRL)
    assert QApplication.activeModalWidget() is dialog


# ---------------------------------------------------------------- moving
def test_arrows_move_an_enlarged_page_to_its_edges_and_no_further(
    hand: Hand, shown: AttachmentDialog
) -> None:
    view = do(hand, shown, Qt.Key.Key_2)
    press(hand, Qt.Key.Key_Return)
    assert hand.has_focus(view)
    view.move_by(QPointF(0, -10_000))
    top = view.part().top()

    press(hand, Qt.Key.Key_Down)
    assert view.part().top() == pytest.approx(top - 60)
    for _ in range(60):
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.part().bottom() == pytest.approx(view.height() - 12, abs=2)
    press(hand, Qt.Key.Key_Up)
    assert view.part().bottom() > view.height() - 12


def test_another_page_begins_at_its_top_in_the_same_size(
    hand: Hand, shown: AttachmentDialog
) -> None:
    view = do(hand, shown, Qt.Key.Key_2)
    size = view.magnified()
    press(hand, Qt.Key.Key_Return)
    press(hand, Qt.Key.Key_Down)
    press(hand, Qt.Key.Key_PageDown)
    look(hand, shown)

    assert view.page() == 2
    assert view.magnified() == pytest.approx(size)
    view.move_by(QPointF(0, -10_000))
    top = view.part().top()
    press(hand, Qt.Key.Key_PageUp)
    look(hand, shown)
    assert view.part().top() == pytest.approx(top)


def test_the_wheel_moves_and_with_ctrl_enlarges_and_the_mouse_drags(
    hand: Hand, shown: AttachmentDialog
) -> None:
    view = do(hand, shown, Qt.Key.Key_2)
    turn(view, -120)
    moved = view.part().top()
    assert moved < 30
    turn(view, 120, CTRL)
    look(hand, shown)
    assert view.magnified() > 1
    view.move_by(QPointF(0, -10_000))
    top = view.part().top()

    QTest.mousePress(view, Qt.MouseButton.LeftButton, PLAIN, QPoint(100, 200))
    QTest.mouseMove(view, QPoint(100, 150))

    assert view.part().top() == pytest.approx(top - 50, abs=2)


def turn(view: ScanView, by: int, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    middle = QPointF(view.rect().center())
    QApplication.sendEvent(
        view,
        QWheelEvent(
            middle,
            view.mapToGlobal(middle),
            QPoint(),
            QPoint(0, by),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - Qt's
        ),
    )


def test_what_is_in_the_middle_stays_there_when_the_size_changes() -> None:
    place = PagePlace()
    place.resize(Zoom(4.0), PAGE, ROOM)
    area = place.area(PAGE, QRectF(QPointF(), ROOM))

    assert area.size() == PAGE * 4
    assert area.center() == QPointF(200, 150)


def test_a_page_like_a_till_roll_is_not_drawn_without_end() -> None:
    size = PAGE.scaled(WIDE.room(ROOM), Qt.AspectRatioMode.KeepAspectRatio)
    roll = QSizeF(10, 10_000).scaled(WIDE.room(ROOM), Qt.AspectRatioMode.KeepAspectRatio)

    assert size == QSizeF(400, 600)
    assert roll.height() <= 6 * ROOM.height()
    assert WHOLE.room(ROOM) == ROOM


# ---------------------------------------------------------------- a copy as a file
def save_as(hand: Hand, path: Path) -> None:
    press(hand, Qt.Key.Key_S, CTRL)
    files = QApplication.activeModalWidget()
    assert isinstance(files, QFileDialog)
    field = files.findChild(QLineEdit, "fileNameEdit")
    assert field is not None
    assert field.text() == "don.pdf"
    field.setText(str(path))
    press(hand, Qt.Key.Key_Return)
    hand.settle()


def test_ctrl_s_saves_a_copy_letter_by_letter_for_its_owner_only(
    hand: Hand, desk: Desk, code: str, shown: AttachmentDialog, tmp_path: Path
) -> None:
    path = tmp_path / "Bản sao.pdf"

    save_as(hand, path)

    (kept,) = desk.attachments.of(code)
    assert path.read_bytes() == desk.attachments.content(code, kept.id)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "Bản sao.pdf" in hand.said()
    assert QApplication.activeModalWidget() is shown
    assert [one.name for one in tmp_path.iterdir() if one.suffix == ".part"] == []


def test_a_copy_that_cannot_be_written_is_told_and_the_scan_stays(
    hand: Hand, desk: Desk, code: str, shown: AttachmentDialog
) -> None:
    store = desk.data_dir / "attachments"
    before = sorted(store.rglob("*"))

    save_as(hand, store / "don.pdf")

    message = QApplication.activeModalWidget()
    assert isinstance(message, MessageDialog)
    message.answer("")
    hand.settle()
    assert sorted(store.rglob("*")) == before
    assert [one.name for one in desk.attachments.of(code)] == ["don.pdf"]
    assert shown.panel.view.page() == 1


@pytest.mark.parametrize(
    ("name", "proposed"),
    [
        ("Đơn đề nghị.pdf", "Đơn đề nghị.pdf"),
        ("chứng:thực?*.PDF", "chứng_thực.pdf"),
        ("ảnh.tar.png", "ảnh.tar.pdf"),
        ("–", "scan.pdf"),
        ("...", "scan.pdf"),
    ],
)
def test_the_name_that_is_proposed_says_what_the_content_is(name: str, proposed: str) -> None:
    assert proposed_name(name, "pdf") == proposed
