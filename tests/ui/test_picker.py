import time
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kktdesk.ui.theme import apply_theme, load_theme
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.forms import enter_moves_on
from kktdesk.ui.widgets.loose_match import Findable, ranked
from kktdesk.ui.widgets.picker import LoosePicker
from tests.ui.typing import compose, press, type_text

LONG = "Cấp Giấy chứng nhận đăng ký đầu tư cho dự án không thuộc diện chấp thuận chủ trương đầu tư"
ITEMS = [
    ("1.009756", LONG, "Đầu tư"),
    ("1.009771", "Đổi Giấy chứng nhận đăng ký đầu tư", "Đầu tư"),
    ("1.009748", "Chấp thuận chủ trương đầu tư của Ban quản lý", "Đầu tư"),
    ("1.013236", "Cấp giấy phép xây dựng mới đối với công trình cấp đặc biệt", "Xây dựng"),
    ("1.013227", "Gia hạn giấy phép xây dựng đối với công trình cấp III", "Xây dựng"),
    ("1.010727", "Cấp giấy phép môi trường", "Môi trường"),
    ("1.014199", "Cấp giấy phép lao động cho người lao động nước ngoài", "Lao động"),
    ("own-1", "Nộp <b>đơn</b> & phí", ""),
]  # fmt: skip


class Stand:
    """A picker in a form, as on the page."""

    def __init__(self) -> None:
        self.window = QWidget()
        self.picker = LoosePicker(ITEMS, "Gõ vài chữ")
        self.next = TextField()
        column = QVBoxLayout(self.window)
        for widget in (self.picker, self.next):
            column.addWidget(widget)
        column.addStretch()
        enter_moves_on(self.window)
        self.chosen: list[str] = []
        self.picker.chosen.connect(self.chosen.append)

    def texts(self) -> list[str]:
        suggestions = self.picker._suggestions()
        return [text for text, _detail in suggestions.texts.shown]


@pytest.fixture
def stand(qtbot: QtBot, qapp: QApplication) -> Stand:
    apply_theme(qapp, load_theme("light"))
    made = Stand()
    qtbot.addWidget(made.window)
    made.window.resize(700, 500)
    made.window.show()
    QTest.qWaitForWindowActive(made.window)
    made.picker.setFocus()
    return made


def _found(query: str) -> list[str]:
    items = [Findable.of(*item) for item in ITEMS]
    return [ITEMS[at][0] for at in ranked(query, items)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("gcn dau tu", "1.009756"),
        ("cpxd", "1.013236"),
        ("gpxd", "1.013236"),
        ("doi gcn", "1.009771"),
        ("đổi giấy", "1.009771"),
        ("gia han", "1.013227"),
        ("ghgpxd", "1.013227"),
        ("moi truong", "1.010727"),
        ("MÔI TRƯỜNG", "1.010727"),
        ("cgpld", "1.014199"),
        ("ctctdt", "1.009748"),
        ("1.0132", "1.013236"),
        ("1.013227", "1.013227"),
        ("nop don phi", "own-1"),
    ],
)
def test_loose_letters_find_the_item(query: str, first: str) -> None:
    assert _found(query)[0] == first


@pytest.mark.parametrize("query", ["xyz", "truong moi cap", "cpxdq", "<b>zz", "đ" * 300])
def test_other_letters_find_nothing(query: str) -> None:
    assert _found(query) == []


@pytest.mark.parametrize("query", ["", "   ", "…"])
def test_no_letters_find_everything_in_order(query: str) -> None:
    assert _found(query) == [key for key, _text, _detail in ITEMS]


def test_words_are_taken_in_order() -> None:
    items = [Findable.of("a", "một hai", ""), Findable.of("b", "hai một", "")]

    assert ranked("mot hai", items) == [0]
    assert ranked("hai mot", items) == [1]


def test_a_hundred_long_names_are_ranked_between_two_keys() -> None:
    items = [Findable.of(str(at), ITEMS[at % 7][1] * 2, "Đầu tư") for at in range(150)]
    started = time.thread_time()

    for query in ("gcn dau tu", "cpxd", "cap giay phep xay dung"):
        ranked(query, items)

    assert time.thread_time() - started < 0.3


def test_the_list_follows_the_typing_and_the_text_does_not_change(stand: Stand) -> None:
    for at, typed in enumerate("gcn dau tu", start=1):
        type_text(stand.picker, typed)
        assert stand.picker.text() == "gcn dau tu"[:at]

    assert stand.texts()[:2] == [ITEMS[0][1], ITEMS[1][1]]
    assert stand.picker.hasFocus()
    assert stand.chosen == []


def test_enter_takes_the_first_match_and_moves_on(stand: Stand) -> None:
    type_text(stand.picker, "cpxd\n")

    assert stand.chosen == ["1.013236"]
    assert stand.picker.current_key() == "1.013236"
    assert stand.picker.text() == ITEMS[3][1]
    assert stand.next.hasFocus()
    assert not stand.picker.is_list_open()


def test_tab_takes_the_match_too(stand: Stand) -> None:
    type_text(stand.picker, "moi truong")

    QTest.keyClick(stand.picker, Qt.Key.Key_Tab)

    assert stand.picker.current_key() == "1.010727"
    assert stand.next.hasFocus()


def test_down_and_up_go_through_the_matches_and_stop_at_the_ends(stand: Stand) -> None:
    type_text(stand.picker, "gcn dau tu")

    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Down):
        press(stand.picker, key)
    press(stand.picker, Qt.Key.Key_Return)

    assert stand.chosen == ["1.009771"]


def test_down_opens_the_whole_list_at_the_chosen_item(stand: Stand) -> None:
    stand.picker.set_current("1.009748")

    press(stand.picker, Qt.Key.Key_Down)

    assert stand.texts() == [text for _key, text, _detail in ITEMS]
    assert stand.picker._suggestions().currentIndex().row() == 2
    assert stand.chosen == []


def test_esc_closes_the_list_and_keeps_what_was_typed(stand: Stand) -> None:
    type_text(stand.picker, "cpxd")

    press(stand.picker, Qt.Key.Key_Escape)

    assert not stand.picker.is_list_open()
    assert stand.picker.text() == "cpxd"
    assert stand.picker.current_key() == ""


def test_esc_is_the_lists_key_before_it_is_the_windows(stand: Stand) -> None:
    left: list[int] = []
    shortcut = QShortcut(QKeySequence("Esc"), stand.window)
    shortcut.activated.connect(lambda: left.append(1))
    type_text(stand.picker, "cpxd")

    QTest.keyClick(stand.picker, Qt.Key.Key_Escape)
    is_closed, before = not stand.picker.is_list_open(), len(left)
    QTest.keyClick(stand.picker, Qt.Key.Key_Escape)

    assert is_closed
    assert (before, len(left)) == (0, 1)


def test_typing_after_a_choice_drops_it_once(stand: Stand) -> None:
    type_text(stand.picker, "cpxd\n")
    stand.picker.setFocus()

    type_text(stand.picker, "ab")

    assert stand.chosen == ["1.013236", ""]
    assert stand.picker.current_key() == ""


def test_composed_letters_search_before_they_are_committed(stand: Stand) -> None:
    compose(stand.picker, "đổi")

    assert stand.texts()[0] == ITEMS[1][1]
    assert stand.picker.text() == ""


def test_nothing_found_says_so_and_takes_nothing(stand: Stand) -> None:
    type_text(stand.picker, "zzz")
    shown = stand.texts()

    press(stand.picker, Qt.Key.Key_Return)

    assert len(shown) == 1
    assert "zzz" not in shown[0]
    assert stand.chosen == []
    assert stand.picker.text() == "zzz"


def test_a_click_takes_an_item_and_leaves_the_focus(stand: Stand) -> None:
    type_text(stand.picker, "gcn dau tu")
    suggestions = stand.picker._suggestions()
    place = suggestions.visualRect(suggestions.texts.index(1, 0)).center()

    QTest.mouseClick(suggestions.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert stand.chosen == ["1.009771"]
    assert stand.picker.hasFocus()


def test_the_list_stays_inside_the_window(stand: Stand) -> None:
    press(stand.picker, Qt.Key.Key_Down)
    suggestions = stand.picker._suggestions()

    assert stand.window.rect().contains(suggestions.geometry())
    top = stand.picker.mapTo(stand.window, QPoint(0, stand.picker.height())).y()
    assert suggestions.y() >= top


def test_leaving_the_field_closes_the_list(stand: Stand) -> None:
    type_text(stand.picker, "cpxd")

    stand.next.setFocus()

    assert not stand.picker.is_list_open()
    assert stand.picker.text() == "cpxd"


def test_new_items_keep_the_choice_if_it_is_still_offered(stand: Stand) -> None:
    stand.picker.set_current("1.010727")

    stand.picker.set_items(ITEMS[:6])
    kept = stand.picker.current_key()
    stand.picker.set_items(ITEMS[:2])

    assert kept == "1.010727"
    assert stand.picker.current_key() == ""
    assert stand.picker.text() == ""


def test_markup_in_an_item_is_shown_as_it_is(stand: Stand) -> None:
    type_text(stand.picker, "nop don\n")

    assert stand.picker.text() == "Nộp <b>đơn</b> & phí"


def test_long_names_take_as_many_lines_as_they_need(stand: Stand) -> None:
    press(stand.picker, Qt.Key.Key_Down)
    suggestions = stand.picker._suggestions()
    heights = [
        suggestions.visualRect(suggestions.texts.index(row, 0)).height()
        for row in range(len(ITEMS))
    ]

    assert heights[0] > heights[1]
    assert max(heights) < suggestions.height()


def test_rows_of_the_list_do_not_overlap(stand: Stand) -> None:
    press(stand.picker, Qt.Key.Key_Down)
    suggestions = stand.picker._suggestions()
    rects = [suggestions.visualRect(suggestions.texts.index(row, 0)) for row in range(len(ITEMS))]

    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(rects))


def test_enter_before_there_is_anything_to_offer_is_kept_and_done(stand: Stand) -> None:
    stand.picker.set_items([])
    type_text(stand.picker, "gp xd moi")
    press(stand.picker, Qt.Key.Key_Return)
    assert stand.picker.current_key() == ""

    with_choice: list[str] = []
    stand.picker.chosen.connect(with_choice.append)
    stand.picker.set_items(ITEMS)

    assert with_choice == ["1.013236"]
    assert not stand.picker.is_list_open()


def test_letters_typed_before_there_is_anything_to_offer_are_looked_up_later(
    stand: Stand,
) -> None:
    stand.picker.set_items([])
    type_text(stand.picker, "moi truong")

    stand.picker.set_items(ITEMS)
    press(stand.picker, Qt.Key.Key_Return)

    assert stand.picker.current_key() == "1.010727"
