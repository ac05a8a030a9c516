import re

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from kktdesk import resources
from kktdesk.ui import icons, states
from kktdesk.ui.theme import apply_theme, load_theme

NAMES = icons.names()
ASKED_FOR = [
    "today",
    "receive",
    "dossier",
    "return",
    "day-close",
    "search",
    "clock",
    "hourglass",
    "overdue",
    "pause",
    "result",
    "tick",
    "envelope",
    "printer-tick",
    "printer-off",
    "cross-circle",
    "back",
    "pencil",
    "lock",
    "warn",
    "shield",
    "arrow-right",
    "plus",
    "minus",
    "check",
    "close",
    "user",
    "inbox",
    "moon",
    "sun",
    "empty",
    "refresh",
    "send",
]


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> None:
    apply_theme(qapp, load_theme("light"))


def _source(name: str) -> str:
    return (resources.root() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def _inked(image: QImage) -> list[tuple[int, int]]:
    return [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 40
    ]


def test_every_icon_of_the_design_is_there() -> None:
    assert set(ASKED_FOR) <= set(NAMES)


def test_every_state_has_an_icon_that_exists_and_no_two_of_one_colour_share_it() -> None:
    looks = [states.LOOKS[key] for key in states.StateKey]

    assert {icon for icon, _role in looks} <= set(NAMES)
    assert len(set(looks)) == len(looks)


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_drawn_in_one_colour_with_strokes_of_two(name: str) -> None:
    source = _source(name)

    assert 'viewBox="0 0 24 24"' in source
    assert 'stroke="currentColor" stroke-width="2"' in source
    assert 'fill="none"' in source
    assert re.findall(r"#[0-9A-Fa-f]{3,8}|style=|<text|<image|<script", source) == []


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_keeps_air_around_it(name: str) -> None:
    image = icons.pixmap(name, "text", 48, 1.0).toImage()
    inked = _inked(image)

    assert len(inked) > 60
    assert all(2 <= x < 46 and 2 <= y < 46 for x, y in inked)


@pytest.mark.parametrize("role", ["text", "accent", "late"])
def test_an_icon_takes_the_colour_of_its_role(role: str) -> None:
    image = icons.pixmap("minus", role, 24, 1.0).toImage()

    assert image.pixelColor(12, 12) == QColor(getattr(load_theme("light"), role))


def test_an_icon_changes_its_colour_with_the_theme(qapp: QApplication) -> None:
    before = icons.pixmap("minus", "text", 24, 1.0).toImage().pixelColor(12, 12)

    apply_theme(qapp, load_theme("dark"))
    after = icons.pixmap("minus", "text", 24, 1.0).toImage().pixelColor(12, 12)

    assert before == QColor(load_theme("light").text)
    assert after == QColor(load_theme("dark").text)


def test_a_finer_screen_gets_finer_pixels() -> None:
    pixmap = icons.pixmap("clock", "text", 18, 1.5)

    assert pixmap.width() == 27
    assert pixmap.deviceIndependentSize().width() == pytest.approx(18)


def test_the_same_icon_is_rendered_once() -> None:
    assert icons.pixmap("clock", "text", 18, 1.0) is icons.pixmap("clock", "text", 18, 1.0)


def test_an_icon_for_menus_has_a_pale_version() -> None:
    made = icons.icon("minus", "text", 24)
    normal = made.pixmap(24, 24).toImage().pixelColor(12, 12)
    pale = made.pixmap(24, 24, made.Mode.Disabled).toImage().pixelColor(12, 12)

    assert normal == QColor(load_theme("light").text)
    assert pale == QColor(load_theme("light").disabled)


def test_an_unknown_icon_is_an_error_of_the_program() -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-icon", "text", 18, 1.0)
