"""Colours by role, as the themes in ``resources/themes`` give them, and how they reach Qt.

One function makes the palette and the style sheet from the same tokens. Widgets ask ``current()``
while they paint, so a change of theme needs no restart.
"""

from dataclasses import dataclass, fields
from functools import cache
from string import Template
from typing import Any

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from kktdesk import resources
from kktdesk.ui import contrast, fonts

font = fonts.font

DEFAULT = "light"
_PER_THEME_FILES = ("is_dark", "name")


class ThemeError(ValueError):
    """A theme lacks a role or has a pair of colours that cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The colours of one theme, each ``#RRGGBB`` (the scrim ``#AARRGGBB``).

    Attributes:
        name: name of its file without suffix.
    """

    name: str
    is_dark: bool
    window: str
    nav: str
    surface: str
    sunken: str
    raised: str
    desk: str
    paper: str
    select: str
    mark: str
    scrim: str
    line: str
    edge: str
    text: str
    text2: str
    text3: str
    disabled: str
    accent: str
    accent_hover: str
    accent_down: str
    accent_soft: str
    on_accent: str
    ok: str
    ok_soft: str
    soon: str
    soon_soft: str
    late: str
    late_soft: str
    hold: str
    hold_soft: str
    mute: str
    mute_soft: str

    def colour(self, role: str) -> QColor:
        """Return the colour of a role, for example ``text2`` or ``accent_soft``."""
        return _colour(getattr(self, role))

    def roles(self) -> dict[str, str]:
        """Return all roles with their colours."""
        names = (item.name for item in fields(self) if item.name not in _PER_THEME_FILES)
        return {name: getattr(self, name) for name in names}


@cache
def _colour(text: str) -> QColor:
    return QColor(text)


def names() -> tuple[str, ...]:
    """Return the themes that the program brings along."""
    return tuple(name.removesuffix(".toml") for name in resources.names("themes", ".toml"))


@cache
def load_theme(name: str) -> Theme:
    """Read a theme and measure it.

    Args:
        name: name of its file without suffix.

    Returns:
        the theme; the same object for the same name.
    """
    return build_theme(name, resources.read_toml("themes", f"{name}.toml"))


def build_theme(name: str, content: dict[str, Any]) -> Theme:
    """Make a theme of what its file says, and measure it.

    Args:
        name: name of its file without suffix.
        content: ``is_dark`` and ``colours``.

    Returns:
        the theme.

    Raises:
        ThemeError: a role is missing or unknown, or a pair cannot be read.
    """
    try:
        theme = Theme(name=name, is_dark=content["is_dark"], **content["colours"])
    except (KeyError, TypeError) as error:
        raise ThemeError(f"{name}: {error}") from error
    weak = contrast.failures(theme.roles())
    if weak:
        raise ThemeError(f"{name}: {'; '.join(weak)}")
    return theme


class _Current:
    theme: Theme | None = None


def current() -> Theme:
    """Return the theme that was applied last, or the default one before that."""
    return _Current.theme or load_theme(DEFAULT)


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Dress the application in a theme: palette, style sheet and font; live, without restart."""
    _Current.theme = theme
    if not app.styleSheet():
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setFont(font("body"))
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme))


def style_sheet(theme: Theme) -> str:
    """Return the one style sheet in the colours of a theme."""
    source = resources.root().joinpath("themes", "desk.qss").read_text(encoding="utf-8")
    return Template(source).substitute(theme.roles())


def palette(theme: Theme) -> QPalette:
    """Return the palette that says the same as the style sheet."""
    made = QPalette()
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        for role, name in _PALETTE.items():
            made.setColor(group, role, theme.colour(name))
    for role, name in (_PALETTE | _DISABLED).items():
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.colour(name))
    return made


_Role = QPalette.ColorRole
_PALETTE = {
    _Role.Window: "window",
    _Role.WindowText: "text",
    _Role.Base: "surface",
    _Role.AlternateBase: "sunken",
    _Role.Text: "text",
    _Role.PlaceholderText: "text3",
    _Role.Button: "surface",
    _Role.ButtonText: "text",
    _Role.BrightText: "on_accent",
    _Role.Light: "raised",
    _Role.Midlight: "sunken",
    _Role.Mid: "line",
    _Role.Dark: "edge",
    _Role.Shadow: "edge",
    _Role.Highlight: "accent",
    _Role.HighlightedText: "on_accent",
    _Role.Accent: "accent",
    _Role.Link: "accent",
    _Role.LinkVisited: "hold",
    _Role.ToolTipBase: "raised",
    _Role.ToolTipText: "text",
}
_DISABLED = {
    _Role.WindowText: "disabled",
    _Role.Text: "disabled",
    _Role.ButtonText: "disabled",
    _Role.PlaceholderText: "disabled",
    _Role.Base: "sunken",
    _Role.Highlight: "line",
    _Role.HighlightedText: "disabled",
    _Role.Accent: "disabled",
    _Role.Link: "disabled",
}
