"""A band that says how many promises wait for a decision, and opens them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from kktdesk.ui.widgets.bands import Band
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.empty import Sign
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from kktdesk.ui.page import Page

_ICON = 18


class MovedBand(Band):
    """Hidden while nothing waits."""

    def __init__(self, page: "Page") -> None:
        super().__init__("soon")
        self._page = page
        self._words = PlainLabel("")
        self._words.setWordWrap(True)
        self._words.set_strong(True)
        self.open = ActionButton(self.tr("&Decide…"))
        self.open.clicked.connect(self._on_open)
        self.row.addWidget(Sign("warn", "soon", _ICON))
        self.row.addWidget(self._words, 1)
        self.row.addWidget(self.open)
        self.hide()

    def words(self) -> str:
        """Return what the band says; "" while nothing waits."""
        return "" if self.isHidden() else self._words.text()

    def show_count(self, count: int) -> None:
        """Say how many promises wait."""
        self._words.setText(
            self.tr("%n promise(s) not decided after a change of the calendar", "", count)
        )
        self.setVisible(count > 0)

    @Slot()
    def _on_open(self) -> None:
        from kktdesk.ui.promises.moved_dialog import open_moved  # noqa: PLC0415 - seldom wanted

        open_moved(self._page, self._page.shell)
