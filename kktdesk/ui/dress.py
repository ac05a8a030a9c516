"""Which colours the window wears: the clerk's choice, or the system's."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from kktdesk.settings import ThemeChoice
from kktdesk.ui import theme
from kktdesk.ui.keeper import SettingsKeeper
from kktdesk.ui.top_bar import TopBar


def wear(app: QApplication, choice: ThemeChoice) -> bool:
    """Dress an application; the same again costs nothing.

    Returns:
        whether it is dark now.
    """
    is_dark = choice is ThemeChoice.DARK
    if choice is ThemeChoice.SYSTEM:
        is_dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    name = "dark" if is_dark else "light"
    if not app.styleSheet() or theme.current().name != name:
        theme.apply_theme(app, theme.load_theme(name))
    return is_dark


class Dress(QObject):
    """Dresses the application again when the choice or the system changes."""

    def __init__(self, app: QApplication, keeper: SettingsKeeper, bar: TopBar) -> None:
        super().__init__(bar)
        self._app, self._keeper, self._bar = app, keeper, bar
        app.styleHints().colorSchemeChanged.connect(self._wear)
        keeper.changed.connect(self._wear)
        bar.theme_toggled.connect(self._toggle)
        self._wear()

    @Slot()
    def _wear(self) -> None:
        is_dark = wear(self._app, self._keeper.settings.theme)
        self._bar.show_theme(is_dark=is_dark)

    @Slot()
    def _toggle(self) -> None:
        is_dark = wear(self._app, self._keeper.settings.theme)
        self._keeper.change(theme=ThemeChoice.LIGHT if is_dark else ThemeChoice.DARK)
