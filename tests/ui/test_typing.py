from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kktdesk.ui.theme import apply_theme, load_theme
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.picker import LoosePicker
from tests.ui.typing import compose, early_stream, late_stream, press, type_text

NAMES = [
    "Nguyễn Văn Đức", "Trần Thị Bích", "Lê Hoàng Phúc", "Võ Thị Thu Hằng", "Đặng Hoàng Ẩn",
    "Phan Nguyễn Ngọc Ẩn", "Trương Quốc Đạt", "Nguyễn Thị Mỹ Duyên", "Huỳnh Thuỷ Tiên",
    "H'Hen Niê", "Y-Đăm Êban", "K' Sor Nguyệt", "Công ty TNHH Bao bì Sen Tháp Mười",
    "Công ty CP Chế biến gạo Tháp Mười Xanh", "VPĐD Mekong Grain Trading Pte. Ltd.",
    "Lô B3-2, KCN Trần Quốc Toản, phường Cao Lãnh", "Ấp 5, xã Đốc Binh Kiều", "ĐẶNG THỊ ƯỚC",
    "Cửa hàng Ốc Đảo Ướt", "Giấy giới thiệu số 14/GGT ngày 23/11/2026",
]  # fmt: skip

# As the keyboard driver sends them, Backspace included.
RECORDED = [
    ("Nguye\bê\b\byên\b\bễn Va\băn D\bĐu\bưc\b\bức", "Nguyễn Văn Đức"),
    ("tie\bê\bếng Vie\bê\bệt", "tiếng Việt"),
    ("D\bĐo\bô\bồng Tha\báp", "Đồng Tháp"),
    ("Truo\b\bươ\bờng", "Trường"),
    ("giay\b\bấy hen\b\bẹn", "giấy hẹn"),
]

KINDS = [TextField, LoosePicker]


@pytest.fixture
def shown(qtbot: QtBot, qapp: QApplication) -> Callable[..., QWidget]:
    apply_theme(qapp, load_theme("light"))
    kept = []

    def show(*widgets: QWidget) -> QWidget:
        window = QWidget()
        kept.append(window)
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        window.resize(500, 300)
        window.show()
        QTest.qWaitForWindowActive(window)
        widgets[0].setFocus()
        return window

    return show


@pytest.mark.parametrize("stream_of", [late_stream, early_stream])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_text_typed_by_backspace_and_new_letters_ends_exact(
    shown: Callable[..., QWidget],
    kind: Callable[[], TextField],
    name: str,
    stream_of: Callable[[str], str],
) -> None:
    field = kind()
    shown(field)

    type_text(field, stream_of(name))

    assert field.text() == name
    assert field.committed_text() == name


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("stream", "ends_as"), RECORDED)
def test_recorded_streams_end_exact(
    shown: Callable[..., QWidget], kind: Callable[[], TextField], stream: str, ends_as: str
) -> None:
    field = kind()
    shown(field)

    type_text(field, stream)

    assert field.text() == ends_as


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_composed_text_ends_exact(
    shown: Callable[..., QWidget], kind: Callable[[], TextField], name: str
) -> None:
    field = kind()
    shown(field)

    for at, word in enumerate(name.split(" ")):
        if at:
            type_text(field, " ")
        compose(field, word, word)

    assert field.text() == name


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_saving_in_the_middle_of_composing_loses_nothing(
    shown: Callable[..., QWidget], kind: Callable[[], TextField], name: str
) -> None:
    field = kind()
    shown(field)
    compose(field, name)
    before = field.text()

    saved = field.committed_text()

    assert before == ""
    assert saved == name
    assert field.committed_text() == name
    assert field.visible_text() == name


@pytest.mark.parametrize("kind", KINDS)
def test_composing_in_the_middle_of_a_text_goes_where_the_cursor_is(
    shown: Callable[..., QWidget], kind: Callable[[], TextField]
) -> None:
    field = kind()
    shown(field)
    type_text(field, "Nguyen Duc")
    field.setCursorPosition(7)

    compose(field, "Văn ")

    assert field.visible_text() == "Nguyen Văn Duc"
    assert field.committed_text() == "Nguyen Văn Duc"


@pytest.mark.parametrize("kind", KINDS)
def test_leaving_a_field_in_the_middle_of_composing_keeps_the_letters(
    shown: Callable[..., QWidget], kind: Callable[[], TextField]
) -> None:
    field, other = kind(), ActionButton("Khác")
    shown(field, other)
    compose(field, "việ")

    other.setFocus()

    assert field.text() == "việ"


def test_a_finished_composition_is_not_committed_twice(shown: Callable[..., QWidget]) -> None:
    field = TextField()
    shown(field)
    compose(field, "tiế", "tiếng")

    field.committed_text()
    field.committed_text()

    assert field.text() == "tiếng"


def test_a_called_off_composition_leaves_nothing(shown: Callable[..., QWidget]) -> None:
    field = TextField()
    shown(field)
    compose(field, "tiế", "")

    assert field.committed_text() == ""


def test_listeners_hear_what_is_on_the_screen(shown: Callable[..., QWidget]) -> None:
    field, heard = TextField(), list[str]()
    field.typed.connect(heard.append)
    shown(field)

    type_text(field, "a\b")
    compose(field, "đ", "đu")

    assert heard == ["a", "", "đ", "đu"]


def test_setting_a_text_is_not_typing(shown: Callable[..., QWidget]) -> None:
    field, heard = TextField(), list[str]()
    field.typed.connect(heard.append)
    shown(field)

    field.setText("Công ty")

    assert heard == []


def test_a_long_text_is_not_cut_while_it_is_typed(shown: Callable[..., QWidget]) -> None:
    field = TextField()
    shown(field)
    text = "Ễ" * 2000

    field.insert(text)
    type_text(field, "nữa")

    assert field.text() == text + "nữa"
    assert field.validator() is None
    assert field.inputMask() == ""
    assert field.completer() is None


def test_undo_takes_typing_back(shown: Callable[..., QWidget]) -> None:
    field = TextField()
    shown(field)
    type_text(field, "Công ty")

    press(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert field.text() == ""
