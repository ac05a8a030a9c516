import re

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPalette, QRawFont
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from kktdesk.resources import PACKAGE, read_toml
from kktdesk.ui import contrast, fonts, theme
from kktdesk.ui.theme import ThemeError, apply_theme, build_theme, load_theme, palette, style_sheet
from kktdesk.ui.widgets.buttons import ActionButton

THEMES = theme.names()

# Letters with the highest and the lowest marks of Vietnamese.
TALL = "ỄẬẨỖẤĐỹựỵgqp"


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("front", "ground", "least"), list(contrast.pairs()))
def test_every_pair_that_meets_on_the_screen_can_be_read(
    name: str, front: str, ground: str, least: float
) -> None:
    roles = load_theme(name).roles()

    assert contrast.ratio(roles[front], roles[ground]) >= least


def test_both_themes_of_the_design_are_there() -> None:
    assert set(THEMES) >= {"dark", "light"}
    assert theme.DEFAULT == "light"


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast.ratio("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast.ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_a_theme_with_a_weak_pair_is_not_loaded() -> None:
    content = read_toml("themes", "light.toml")
    content["colours"]["text3"] = "#9AA3A7"

    with pytest.raises(ThemeError, match="text3 on window"):
        build_theme("weak", content)


@pytest.mark.parametrize("change", [{"text3": None}, {"colour": "#000000"}])
def test_a_theme_that_lacks_a_role_or_has_one_too_many_is_not_loaded(
    change: dict[str, str | None],
) -> None:
    content = read_toml("themes", "light.toml")
    merged = content["colours"] | change
    content["colours"] = {role: value for role, value in merged.items() if value}

    with pytest.raises(ThemeError):
        build_theme("odd", content)


@pytest.mark.parametrize("name", THEMES)
def test_palette_and_style_sheet_say_the_same(name: str) -> None:
    colours = load_theme(name)
    made = palette(colours)

    assert made.color(QPalette.ColorRole.Base) == QColor(colours.surface)
    assert made.color(QPalette.ColorRole.PlaceholderText) == QColor(colours.text3)
    assert made.color(QPalette.ColorRole.Accent) == QColor(colours.accent)
    disabled = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == QColor(colours.disabled)
    assert f"placeholder-text-color: {colours.text3}" in style_sheet(colours)


def test_no_module_of_the_window_names_a_colour() -> None:
    named = {
        path.name: found
        for path in (PACKAGE / "ui").rglob("*.py")
        if (found := re.findall(r"[\"']#[0-9A-Fa-f]{3,8}[\"']", path.read_text(encoding="utf-8")))
    }

    assert named == {}


def test_no_rule_of_the_style_sheet_names_a_colour() -> None:
    sheet = (PACKAGE.parent / "resources" / "themes" / "desk.qss").read_text(encoding="utf-8")

    assert re.findall(r"#[0-9A-Fa-f]{3,8}", sheet) == []


def test_a_change_of_theme_shows_without_restart(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, load_theme("light"))
    button, field = ActionButton("Lưu"), QLineEdit()
    for widget in (button, field):
        qtbot.addWidget(widget)
        widget.resize(200, 30)
    before = button.grab().toImage().pixelColor(100, 3)

    apply_theme(qapp, load_theme("dark"))
    after = button.grab().toImage().pixelColor(100, 3)
    ground = field.palette().color(QPalette.ColorRole.Base)
    apply_theme(qapp, load_theme("light"))

    assert before == QColor(load_theme("light").surface)
    assert after == QColor(load_theme("dark").surface)
    assert ground == QColor(load_theme("dark").surface)


def test_the_current_theme_is_the_applied_one(qapp: QApplication) -> None:
    apply_theme(qapp, load_theme("dark"))
    is_dark = theme.current().is_dark
    apply_theme(qapp, load_theme("light"))

    assert is_dark
    assert not theme.current().is_dark


@pytest.mark.parametrize("step", ["number", "figure", "due", "title", "h2", "body", "hint"])
@pytest.mark.usefixtures("qapp")
def test_no_step_of_type_cuts_the_marks_of_a_line(step: str) -> None:
    for strong in (False, True):
        metrics = fonts.metrics(step, strong=strong)
        shape = metrics.tightBoundingRect(TALL)

        assert shape.height() <= fonts.line_height(step)
        assert fonts.line_height(step) >= 1.3 * fonts.font(step).pointSizeF() * 96 / 72


@pytest.mark.usefixtures("qapp")
def test_nothing_that_must_be_read_is_smaller_than_nine_points() -> None:
    sizes = {step: fonts.font(step).pointSizeF() for step in ("body", "hint", "number")}

    assert sizes == {"body": 10.5, "hint": 9.0, "number": 26.0}


@pytest.mark.parametrize("strong", [False, True])
@pytest.mark.usefixtures("qapp")
def test_digits_are_of_one_width(strong: bool) -> None:  # noqa: FBT001 - a parameter of the test
    metrics = fonts.metrics("body", strong=strong)

    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_the_face_is_one_with_every_vietnamese_letter(qapp: QApplication) -> None:
    assert qapp
    face = QRawFont.fromFont(fonts.font("body"))

    assert fonts.family() in fonts.FACES
    assert all(face.supportsCharacter(ord(letter)) for letter in TALL)


def test_a_default_button_stands_out_by_its_ground(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, load_theme("light"))
    button = ActionButton("Lưu và in", "Ctrl+Enter", "default")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    image = button.grab(QRect(4, 4, 2, 2)).toImage()

    assert image.pixelColor(0, 0) == QColor(load_theme("light").accent)
