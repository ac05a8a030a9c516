"""What a scan or an act has done, or why it could not, in a band that does not stop the hand."""

from collections.abc import Callable

from PySide6.QtCore import Slot

from kktdesk import messages
from kktdesk.domain.errors import DeskError
from kktdesk.ui.widgets.bands import Band
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.empty import Sign
from kktdesk.ui.widgets.labels import PlainLabel

_ICON = 18


class TellBand(Band):
    """Shown until the next scan; an act that can be taken back has its button."""

    def __init__(self) -> None:
        super().__init__("ok")
        self._undo: Callable[[], None] | None = None
        self._sign = Sign("check", "ok", _ICON)
        self.words = PlainLabel("", elide=True)
        self.undo = ActionButton(self.tr("&Undo"), kind="quiet", icon="back")
        self.row.addWidget(self._sign)
        self.row.addWidget(self.words, 1)
        self.row.addWidget(self.undo)
        self.undo.clicked.connect(self._on_undo)
        self.hide()

    def tell(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Say what was done, and offer the way back."""
        self._show("ok", "check", words, undo)

    def warn(self, words: str) -> None:
        """Say what is worth a look."""
        self._show("soon", "warn", words)

    def refuse(self, error: DeskError, undo: Callable[[], None] | None = None) -> None:
        """Say why nothing was done; a way back that was refused may be tried again."""
        message = messages.of_error(error)
        self._show("late", "cross-circle", f"{message.happened} {message.todo}", undo)

    def _show(
        self, kind: str, icon: str, words: str, undo: Callable[[], None] | None = None
    ) -> None:
        self._undo = undo
        self.undo.setVisible(undo is not None)
        self.set_kind(kind)
        self._sign.set_icon(icon, kind)
        self.words.setText(words)
        self.show()

    @Slot()
    def _on_undo(self) -> None:
        if self._undo is not None:
            self._undo()
