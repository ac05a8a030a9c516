from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kktdesk.messages import Message
from kktdesk.ui import fonts, i18n, theme
from kktdesk.ui.dialogs.message import show_message
from kktdesk.ui.dialogs.question import open_question, open_reason
from kktdesk.ui.dialogs.sheet import Choice, SheetDialog
from kktdesk.ui.theme import apply_theme, load_theme
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.labels import PlainLabel
from tests.ui.typing import compose, press, type_text

MESSAGE = Message(
    "Ổ đĩa D: đã đầy, còn 0 MB.",
    "Nội dung vừa nhập còn nguyên trên màn hình và trong bản nháp lúc 09:41. Chưa cấp số.",
    "Xóa bớt tệp trên ổ D: rồi bấm Lưu lại.",
)
CHOICES = (Choice("keep", "Giữ nguyên"), Choice("undo", "&Hủy việc trả"))


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[QWidget]:
    apply_theme(qapp, load_theme("light"))
    i18n.install(qapp)
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made).addWidget(TextField())
    made.resize(900, 600)
    made.show()
    QTest.qWaitForWindowActive(made)
    yield made
    for translator in qapp.findChildren(i18n.CatalogueTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


def _words(dialog: SheetDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(PlainLabel) if label.text()]


def test_a_message_says_its_three_parts_with_their_captions(window: QWidget) -> None:
    dialog = show_message(window, MESSAGE, title="Chưa lưu được hồ sơ", note="Mã lỗi L-03")

    assert _words(dialog) == [
        "Chưa lưu được hồ sơ", "Mã lỗi L-03",
        "Chuyện gì đã xảy ra", MESSAGE.happened,
        "Cái gì vẫn an toàn", MESSAGE.safe,
        "Làm gì tiếp", MESSAGE.todo,
    ]  # fmt: skip
    assert dialog.isModal()
    dialog.answer("close")


def test_a_part_without_sentence_does_not_stand_there(window: QWidget) -> None:
    dialog = show_message(window, Message("Không có hồ sơ.", "", ""), title="Không tìm thấy")

    assert _words(dialog) == ["Không tìm thấy", "Chuyện gì đã xảy ra", "Không có hồ sơ."]
    dialog.answer("close")


def test_no_sentence_of_a_message_is_cut(window: QWidget) -> None:
    dialog = show_message(window, MESSAGE, title="Chưa lưu được hồ sơ")
    labels = [label for label in dialog.findChildren(PlainLabel) if label.wordWrap()]
    QTest.qWaitForWindowExposed(dialog)

    assert all(label.height() >= label.heightForWidth(label.width()) for label in labels)
    assert dialog.width() == fonts.widened(560)
    dialog.answer("close")


def test_user_text_in_a_message_is_no_markup(window: QWidget) -> None:
    hostile = "Công ty <ABC> & <img src='/etc/passwd'>"

    dialog = show_message(window, Message(hostile, "", ""), title=hostile)

    assert hostile in _words(dialog)
    formats = {label.textFormat() for label in dialog.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}
    dialog.answer("close")


def test_the_first_answer_has_the_focus_and_enter_gives_it(window: QWidget, qtbot: QtBot) -> None:
    dialog = open_question(window, "Hủy việc trả kết quả?", "Hồ sơ trở lại chờ trả.", CHOICES)
    answers: list[str] = []
    dialog.answered.connect(answers.append)

    qtbot.waitUntil(dialog.buttons["keep"].hasFocus)
    assert [button.kind for button in dialog.buttons.values()] == ["default", "plain"]
    press(dialog.buttons["keep"], Qt.Key.Key_Return)

    assert answers == ["keep"]


def test_each_answer_can_be_pressed(window: QWidget) -> None:
    dialog = open_question(window, "Hủy việc trả kết quả?", "Hồ sơ trở lại chờ trả.", CHOICES)
    answers: list[str] = []
    dialog.answered.connect(answers.append)

    dialog.buttons["undo"].click()

    assert answers == ["undo"]


def test_esc_answers_nothing(window: QWidget) -> None:
    dialog = open_question(window, "Hủy việc trả kết quả?", "Hồ sơ trở lại chờ trả.", CHOICES)
    answers: list[str] = []
    dialog.answered.connect(answers.append)

    press(dialog, Qt.Key.Key_Escape)

    assert answers == [""]


def test_a_closed_dialog_is_gone_and_the_window_is_bright_again(
    window: QWidget, qtbot: QtBot
) -> None:
    dialog = show_message(window, MESSAGE, title="Chưa lưu được hồ sơ")
    dimmed = window.grab().toImage().pixelColor(5, 595)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.answer("close")

    bright = window.grab().toImage().pixelColor(5, 595)
    assert bright == QColor(theme.current().window)
    assert dimmed.lightness() < bright.lightness()
    assert [child for child in window.children() if type(child).__name__ == "_Scrim"] == []


def test_the_dimming_follows_the_window(window: QWidget) -> None:
    dialog = show_message(window, MESSAGE, title="Chưa lưu được hồ sơ")

    window.resize(1000, 700)

    assert window.grab().toImage().pixelColor(995, 695) != QColor(theme.current().window)
    dialog.answer("close")


def test_a_message_without_window_is_shown_by_itself(window: QWidget, qtbot: QtBot) -> None:
    assert window
    dialog = show_message(None, MESSAGE, title="Không mở được dữ liệu")

    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.buttons["close"].click()


def test_a_reason_is_asked_for_until_there_is_one(window: QWidget) -> None:
    dialog = open_reason(window, "Vì sao hủy việc trả?")
    reasons: list[str | None] = []
    dialog.given.connect(reasons.append)

    type_text(dialog.reason, "   \n")
    said = dialog.reason.field_state.message
    type_text(dialog.reason, "giao nhầm người\n")

    assert said == "Ghi lý do; lý do được lưu vào lịch sử hồ sơ."
    assert reasons == ["giao nhầm người"]


def test_a_reason_still_being_composed_is_taken_whole(window: QWidget) -> None:
    dialog = open_reason(window, "Vì sao hủy việc trả?")
    reasons: list[str | None] = []
    dialog.given.connect(reasons.append)

    compose(dialog.reason, "nhầm")
    dialog.buttons["go"].click()

    assert reasons == ["nhầm"]


def test_a_reason_can_be_called_off(window: QWidget) -> None:
    dialog = open_reason(window, "Vì sao hủy việc trả?")
    reasons: list[str | None] = []
    dialog.given.connect(reasons.append)

    dialog.buttons[""].click()

    assert reasons == [None]


def test_everything_in_a_dialog_that_takes_the_focus_has_a_name(window: QWidget) -> None:
    dialog = open_reason(window, "Vì sao hủy việc trả?", "Hồ sơ trở lại chờ trả.")
    stops = [
        widget
        for widget in dialog.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
    ]

    assert len(stops) == 3
    assert all(stop.accessibleName() for stop in stops)
    dialog.answer("")


# ---------------------------------------------------------------- room for the words
def _cut(dialog: SheetDialog) -> list[str]:
    """Give the words whose lines do not all fit, and what stands beyond the lower edge."""
    labels = [label for label in dialog.findChildren(PlainLabel) if label.isVisible()]
    cut = [one for one in labels if one.heightForWidth(one.width()) > one.height()]
    bottom = dialog.rect().bottom()
    cut += [one for one in labels if one.mapTo(dialog, one.rect().bottomLeft()).y() > bottom]
    return [label.text() for label in cut]


def test_a_sheet_takes_the_lines_that_are_said_while_it_is_open(
    qtbot: QtBot, window: QWidget
) -> None:
    dialog = open_reason(window, "Mở lại ngày", "Phiếu chốt giữ nguyên số. " * 4)
    before = dialog.height()
    assert _cut(dialog) == []

    dialog.reason.set_state("error", "Ghi lý do; lý do được giữ trong lịch sử hồ sơ. " * 4)

    qtbot.waitUntil(lambda: dialog.height() > before)
    assert _cut(dialog) == []
    dialog.reason.set_state("")
    qtbot.waitUntil(lambda: dialog.height() == before)
    dialog.answer("")


def test_a_sheet_is_as_high_as_its_words_up_to_the_edges_of_the_window(
    qtbot: QtBot, window: QWidget
) -> None:
    window.resize(900, 780)
    long = open_question(window, "Giữ nguyên?", "Một dòng.\n" * 24, CHOICES)
    assert long.height() > window.screen().geometry().height() * 2 / 3
    assert _cut(long) == []
    long.answer("")

    window.resize(900, 512)
    high = SheetDialog(window, "Giờ làm việc")
    area = QScrollArea()
    area.setMinimumHeight(60)
    high.content.addWidget(area)
    content = QWidget()
    content.setMinimumHeight(2000)
    area.setWidget(content)
    area.setSizeAdjustPolicy(QScrollArea.SizeAdjustPolicy.AdjustToContents)
    high.open()
    assert window.geometry().contains(high.geometry())
    high.answer("")
    qtbot.waitUntil(lambda: not high.isVisible())


def test_a_sheet_over_a_sheet_has_the_room_of_the_window(window: QWidget) -> None:
    first = open_question(window, "Giữ nguyên?", "Một dòng.", CHOICES)
    second = open_question(first, "Vì sao?", "Một dòng.\n" * 12, CHOICES)

    assert second.height() > first.height()
    assert _cut(second) == []
    second.answer("")
    first.answer("")
