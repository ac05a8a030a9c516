import subprocess
import sys
from collections.abc import Callable, Iterator
from io import BytesIO

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from kktdesk.ui import fonts, theme
from kktdesk.ui.theme import apply_theme, load_theme
from kktdesk.ui.widgets.bands import Band
from kktdesk.ui.widgets.buttons import ActionButton, mnemonic_of
from kktdesk.ui.widgets.cards import Card
from kktdesk.ui.widgets.chips import StateChip
from kktdesk.ui.widgets.empty import EmptyState
from kktdesk.ui.widgets.fields import (
    ChoiceField,
    CountField,
    TextField,
)
from kktdesk.ui.widgets.forms import FieldBox, enter_moves_on
from kktdesk.ui.widgets.labels import FieldLabel, PlainLabel, plain_tooltip
from kktdesk.ui.widgets.panels import Panel
from kktdesk.ui.widgets.paper import PaperPreview
from kktdesk.ui.widgets.picker import LoosePicker
from tests.ui.typing import compose, press, type_text

HOSTILE = "A & B <img src='/etc/passwd'> <b>đậm</b> &amp; &lt;"
TALLEST = "Ễ Ậ Ẩ ỹ ự Đ"

Shown = Callable[..., QWidget]


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> None:
    apply_theme(qapp, load_theme("light"))


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    kept = []

    def show(*widgets: QWidget) -> QWidget:
        window = QWidget()
        kept.append(window)
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        window.resize(600, 400)
        window.show()
        QTest.qWaitForWindowActive(window)
        return window

    return show


def _count(image: QImage, role: str) -> int:
    wanted = QColor(getattr(theme.current(), role))
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y) == wanted for x, y in places)


def _pdf(pages: int) -> bytes:
    target = BytesIO()
    canvas = Canvas(target, pagesize=(420, 595))
    for number in range(pages):
        canvas.rect(40, 40, 340, 100 * (number + 1), fill=1)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


# ------------------------------------------------------------------ labels
def test_a_label_shows_markup_as_text(qtbot: QtBot) -> None:
    label = PlainLabel(HOSTILE)
    qtbot.addWidget(label)

    assert label.text() == HOSTILE
    assert label.textFormat() is Qt.TextFormat.PlainText
    drawn = fonts.metrics("body").horizontalAdvance(HOSTILE)
    assert label.sizeHint().width() >= drawn


def test_a_cut_label_says_the_rest_in_its_tooltip_literally(shown: Shown) -> None:
    label = PlainLabel(HOSTILE * 3, elide=True)
    shown(label).resize(120, 60)

    assert "&lt;img src=" in label.toolTip()
    assert "<img" not in label.toolTip()


def test_a_label_with_room_has_no_tooltip(shown: Shown) -> None:
    label = PlainLabel("Ngắn", elide=True)
    shown(label)

    assert label.toolTip() == ""


def test_a_tooltip_never_is_markup() -> None:
    assert plain_tooltip("<b>x</b>").count("<b>") == 0
    assert plain_tooltip("") == ""


def test_a_wrapped_label_is_high_enough_for_its_lines(qtbot: QtBot) -> None:
    label = PlainLabel("Công ty trách nhiệm hữu hạn " * 4)
    qtbot.addWidget(label)
    label.setWordWrap(True)

    assert label.heightForWidth(200) >= 4 * fonts.line_height("body")
    assert label.heightForWidth(5000) == fonts.line_height("body")


def test_the_highest_marks_are_not_cut(qtbot: QtBot) -> None:
    label = PlainLabel(TALLEST)
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    room = QImage(200, 60, QImage.Format.Format_ARGB32)
    room.fill(QColor("white"))
    label.render(room, QPoint(0, 20))

    above = room.copy(0, 0, 200, 20)
    assert _count(above, "surface") == 200 * 20
    assert _count(room, "surface") < 200 * 60


# ------------------------------------------------------------------ buttons
def test_a_button_keeps_its_text_its_name_and_its_mnemonic(qtbot: QtBot) -> None:
    button = ActionButton("&Vì sao?", kind="quiet")
    qtbot.addWidget(button)

    assert button.text() == "&Vì sao?"
    assert button.accessibleName() == "Vì sao?"
    assert button.shortcut().toString() == "Alt+V"
    assert button.key == "Alt+V"


def test_a_button_shows_the_key_it_is_given(qtbot: QtBot) -> None:
    button = ActionButton("Lưu và in 2 liên", "Ctrl+Enter", "default", "printer")
    bare = ActionButton("Lưu và in 2 liên", kind="default", icon="printer")
    for each in (button, bare):
        qtbot.addWidget(each)

    assert button.key == "Ctrl+Enter"
    assert bare.key == ""
    assert button.sizeHint().width() > bare.sizeHint().width()


@pytest.mark.parametrize(
    ("text", "letter"),
    [("&Đóng", ""), ("In &ấn", ""), ("&Sao chép", "S"), ("A && B", ""), ("", "")],
)
def test_only_ascii_letters_are_mnemonics(qtbot: QtBot, text: str, letter: str) -> None:
    button = ActionButton(text)
    qtbot.addWidget(button)

    assert mnemonic_of(text) == letter
    assert button.shortcut().toString() == (f"Alt+{letter}" if letter else "")


@pytest.mark.parametrize(("kind", "least"), [("plain", 30), ("default", 36), ("quiet", 30)])
def test_a_button_is_large_enough_to_hit(qtbot: QtBot, kind: str, least: int) -> None:
    button = ActionButton("Lưu", kind=kind)
    qtbot.addWidget(button)

    assert button.sizeHint().height() == least
    assert button.minimumSizeHint() == button.sizeHint()


def test_enter_and_space_press_a_button_that_has_the_focus(shown: Shown) -> None:
    button = ActionButton("Lưu")
    pressed: list[int] = []
    button.clicked.connect(lambda: pressed.append(1))
    shown(button)
    button.setFocus()

    press(button, Qt.Key.Key_Return)
    press(button, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    press(button, Qt.Key.Key_Space)
    press(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert len(pressed) == 3


# ------------------------------------------------------------------ focus
def _focusable() -> list[QWidget]:
    return [
        ActionButton("Lưu"),
        ActionButton("Bỏ lọc", kind="quiet"),
        Card("receive", "Đã nhận"),
        TextField(),
        LoosePicker([("1", "Một", "")]),
        ChoiceField((("Trực tiếp", 1),)),
        CountField(),
        PaperPreview("Giấy"),
    ]


@pytest.mark.parametrize("name", theme.names())
@pytest.mark.parametrize("at", range(len([*"12345678"])))
def test_the_focus_shows_as_a_ring_of_the_accent(
    shown: Shown, qapp: QApplication, name: str, at: int
) -> None:
    apply_theme(qapp, load_theme(name))
    widget, other = _focusable()[at], ActionButton("Khác")
    shown(other, widget)
    other.setFocus()
    before = _count(widget.grab().toImage(), "accent")

    widget.setFocus()
    after = _count(widget.grab().toImage(), "accent")

    apply_theme(qapp, load_theme("light"))
    assert after - before > widget.width()


def test_a_default_button_in_focus_has_a_ring_inside(shown: Shown) -> None:
    button, other = ActionButton("Lưu", kind="default"), ActionButton("Khác")
    shown(other, button)
    other.setFocus()
    before = _count(button.grab().toImage(), "on_accent")

    button.setFocus()

    assert _count(button.grab().toImage(), "on_accent") - before > button.width()


def test_every_control_that_takes_the_focus_has_a_name(shown: Shown) -> None:
    fields = [TextField(), LoosePicker(), ChoiceField(), CountField()]
    boxes = [FieldBox(f"Ô {at}", field) for at, field in enumerate(fields)]
    window = shown(
        *boxes, ActionButton("&Lưu"), Card("receive", "Đã nhận", "Alt+1"),
        PaperPreview("Giấy tiếp nhận"),
    )  # fmt: skip
    stops = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.focusProxy()
    ]

    assert len(stops) >= 7
    assert [type(stop).__name__ for stop in stops if not stop.accessibleName()] == []


@pytest.mark.parametrize("make", [TextField, LoosePicker, ChoiceField, CountField])
def test_a_field_is_thirty_high_and_does_not_jump_in_any_state(
    shown: Shown, make: Callable[[], TextField]
) -> None:
    field, other = make(), ActionButton("Khác")
    shown(other, field)
    heights = [field.sizeHint().height()]
    for state in ("warn", "error", ""):
        field.set_state(state, "Xem lại." if state else "")
        heights.append(field.sizeHint().height())
    field.setFocus()
    heights.append(field.sizeHint().height())

    assert set(heights) == {30}


# ------------------------------------------------------------------ forms
def test_a_row_shows_the_words_of_its_field_and_takes_them_back(shown: Shown) -> None:
    first, second = TextField(), TextField()
    box = FieldBox("Điện thoại", first, second)
    shown(box)

    second.set_state("error", "Số điện thoại có 10 chữ số.")
    said = box.message()
    second.set_state("")

    assert said == "Số điện thoại có 10 chữ số."
    assert box.message() == ""
    assert second.accessibleDescription() == ""


def test_a_message_reaches_the_screen_reader(shown: Shown) -> None:
    field = TextField()
    shown(FieldBox("Họ và tên", field))

    field.set_state("warn", "Khác lần trước.")

    assert field.accessibleDescription() == "Khác lần trước."
    assert field.accessibleName() == "Họ và tên"


def test_a_label_gives_its_field_a_letter(qtbot: QtBot) -> None:
    field = TextField()
    label = FieldLabel("Số &CCCD", field)
    for widget in (field, label):
        qtbot.addWidget(widget)

    assert label.buddy() is field
    assert label.words() == "Số CCCD"


def test_enter_goes_to_the_next_field_past_buttons_and_out_of_the_form(shown: Shown) -> None:
    form = QWidget()
    column = QVBoxLayout(form)
    fields = [TextField(), ChoiceField((("a", 1),)), CountField(), QCheckBox("Đủ"), TextField()]
    for at, field in enumerate(fields):
        column.addWidget(field)
        if at == 0:
            column.addWidget(ActionButton("So sánh", kind="quiet"))
    enter_moves_on(form)
    save = ActionButton("Lưu", kind="default")
    shown(form, save)
    fields[0].setFocus()

    passed: list[QWidget | None] = [fields[0]]
    for _step in range(5):
        press(passed[-1] or form, Qt.Key.Key_Return)
        passed.append(QApplication.focusWidget())

    assert passed == [*fields, save]


def test_ctrl_enter_stays_with_the_page(shown: Shown) -> None:
    form = QWidget()
    column, first = QVBoxLayout(form), TextField()
    column.addWidget(first)
    column.addWidget(TextField())
    enter_moves_on(form)
    shown(form)
    first.setFocus()

    press(first, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert QApplication.focusWidget() is first


def test_a_choice_keeps_its_values_and_ignores_unknown_ones(qtbot: QtBot) -> None:
    field = ChoiceField((("Trực tiếp", "counter"), ("Bưu chính", "post")))
    qtbot.addWidget(field)

    field.set_value("post")
    field.set_value("nothing")

    assert field.value() == "post"
    assert not field.isEditable()


@pytest.mark.parametrize(("typed", "value"), [("12", 12), ("\b\b\b7", 7), ("0", 1), ("1000", 100)])
def test_a_count_stays_between_one_and_999(shown: Shown, typed: str, value: int) -> None:
    field = CountField()
    shown(field)
    field.setFocus()
    field.selectAll()

    type_text(field, typed)
    field.clearFocus()

    assert field.value() == value


# ------------------------------------------------------------------ cards, chips, bands, panels
def test_a_card_shows_a_hint_in_full_or_leaves_it_to_the_tooltip(shown: Shown) -> None:
    card = Card("hourglass", "Đến hạn", "Alt+2")
    shown(card)
    card.set_figure(2)
    card.setFixedSize(110, card.height())
    bare = card.grab().toImage()

    card.set_figure(2, "trong hôm nay")

    assert card.grab().toImage() == bare
    assert card.toolTip() == "Đến hạn · trong hôm nay · Alt+2"
    card.setFixedSize(176, card.height())
    assert card.grab().toImage() != bare.scaled(card.size())
    assert _count(card.grab().toImage(), "text2") > _count(bare, "text2")


def test_a_card_says_its_figure_and_opens_with_its_key(shown: Shown, qtbot: QtBot) -> None:
    card = Card("hourglass", "Đến hạn", "Alt+2", "soon")
    opened: list[int] = []
    card.clicked.connect(lambda: opened.append(1))
    window = shown(card)
    card.set_figure(2, "trong hôm nay")

    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)

    assert card.accessibleName() == "Đến hạn, 2, trong hôm nay"
    qtbot.waitUntil(lambda: opened == [1])
    assert card.height() == 92


def test_a_figure_is_coloured_only_while_it_asks_for_something(shown: Shown) -> None:
    card = Card("hourglass", "Đến hạn", role="soon")
    shown(card)

    card.set_figure(0)
    at_zero = _count(card.grab().toImage(), "soon")
    card.set_figure(2)

    assert at_zero == 0
    assert _count(card.grab().toImage(), "soon") > 20


def test_a_state_chip_says_its_word(qtbot: QtBot) -> None:
    chip = StateChip("late", "Quá hạn 2 ngày")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    first = chip.grab().toImage()

    chip.set_state("within", "Trong hạn")

    assert chip.text() == "Trong hạn"
    assert _count(first, "late_soft") > 200
    assert _count(chip.grab().toImage(), "late_soft") == 0


def test_a_band_has_its_bar_and_its_soft_ground(shown: Shown) -> None:
    band = Band("accent")
    shown(band)
    band.set_kind("late")
    image = band.grab().toImage()

    assert image.pixelColor(1, 20) == QColor(theme.current().late)
    assert image.pixelColor(60, 20) == QColor(theme.current().late_soft)


def test_a_panel_without_title_has_no_head(shown: Shown) -> None:
    panel = Panel()
    shown(panel)
    is_head_hidden = panel.title.isHidden() or not panel.title.isVisible()

    panel.set_title("Việc cần làm ngay", "xếp theo hạn")

    assert is_head_hidden
    assert panel.title.isVisible()


def test_an_empty_list_says_why_and_offers_the_act(shown: Shown) -> None:
    act = ActionButton("Bỏ lọc", "Enter", "default")
    state = EmptyState("dossier", "Không có hồ sơ nào khớp", "Đã tìm trong tên, mã.", act)
    shown(state)

    state.say(HOSTILE)

    assert state.why.text() == HOSTILE
    assert state.where.isHidden()
    assert act.isVisible()


# ------------------------------------------------------------------ paper
def test_the_paper_keeps_its_shape_and_turns_its_pages(shown: Shown) -> None:
    paper = PaperPreview("Giấy tiếp nhận")
    shown(paper)
    paper.show_pdf(_pdf(2))
    pages = []
    paper.page_shown.connect(lambda page, count: pages.append((page, count)))

    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        press(paper, key)

    area = paper._paper_area()
    assert area.width() / area.height() == pytest.approx(420 / 595, abs=0.01)
    assert paper.rect().contains(area.toRect())
    assert pages == [(2, 2), (1, 2)]


def test_the_paper_stays_white_in_the_dark(shown: Shown, qapp: QApplication) -> None:
    apply_theme(qapp, load_theme("dark"))
    paper = PaperPreview()
    shown(paper)
    paper.show_pdf(_pdf(1))

    image = paper.grab().toImage()
    corner = paper._paper_area().topLeft().toPoint() + QPoint(6, 6)

    apply_theme(qapp, load_theme("light"))
    assert image.pixelColor(corner) == QColor("#FFFFFF")
    assert image.pixelColor(20, 200) == QColor(load_theme("dark").desk)


def test_a_new_paper_shows_the_same_page_where_it_has_one(shown: Shown) -> None:
    paper = PaperPreview("Giấy tiếp nhận")
    shown(paper)
    paper.show_pdf(_pdf(3))
    paper.turn_to(3)

    paper.show_pdf(_pdf(2))

    assert (paper.page(), paper.page_count()) == (2, 2)


def test_without_paper_the_reason_stands_there(shown: Shown) -> None:
    paper = PaperPreview("Giấy tiếp nhận")
    shown(paper)
    paper.show_pdf(_pdf(1))

    paper.clear("Chưa chọn thủ tục.")
    paper.turn_to(1)

    assert paper.page_count() == 0
    assert paper.accessibleDescription() == "Chưa chọn thủ tục."


def test_bytes_that_are_no_pdf_show_no_page(shown: Shown) -> None:
    paper = PaperPreview("Giấy tiếp nhận")
    shown(paper)

    paper.show_pdf(b"no pdf at all")

    assert paper.page() == 0


# ------------------------------------------------------------------ start
@pytest.fixture
def clipboard() -> Iterator[QMimeData]:
    data = QMimeData()
    yield data
    QGuiApplication.clipboard().clear()


def test_pasted_markup_is_pasted_as_plain_text(shown: Shown, clipboard: QMimeData) -> None:
    field = TextField()
    shown(field)
    clipboard.setHtml("<b>Công ty</b> <img src='x.png'>")
    clipboard.setText("Công ty")
    QGuiApplication.clipboard().setMimeData(clipboard)

    field.paste()

    assert field.text() == "Công ty"


def test_composed_text_is_pasted_over_and_kept(shown: Shown) -> None:
    field = TextField()
    shown(field)

    compose(field, "tiế", "tiếng")

    assert field.text() == "tiếng"


def test_the_controls_load_without_database_paper_and_pdf() -> None:
    program = (
        "import sys;"
        "from kktdesk.ui import theme, icons, i18n, formats;"
        "from kktdesk.ui.widgets import picker, paper, cards, chips, empty, panels, bands;"
        "from kktdesk.ui.tables import records;"
        "from kktdesk.ui.dialogs import message, question;"
        "print(sorted({name.split('.')[0] for name in sys.modules}"
        " & {'sqlalchemy', 'reportlab', 'alembic'}), 'PySide6.QtPdf' in sys.modules)"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[] False"
