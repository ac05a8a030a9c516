"""The acts that can be done now, as buttons: the next one first and filled."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.flow import FlowLayout


@dataclass(frozen=True, slots=True)
class Offer:
    """One act.

    Attributes:
        name: what ``chosen`` gives.
        text: translated.
        key: as shown; "" shows the mnemonic of the text.
    """

    name: str
    text: str
    key: str = ""
    kind: str = "plain"
    icon: str = ""


class ActionRow(QWidget):
    """Buttons that change with what is shown.

    Signals:
        chosen: name of the act.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._offers: tuple[Offer, ...] = ()
        self._is_paused = False
        self._had_focus = ""
        self.buttons: dict[str, ActionButton] = {}
        self._flow = FlowLayout(self)

    def offer(self, offers: Sequence[Offer]) -> None:
        """Show these acts; buttons that say the same stay as they are."""
        if tuple(offers) == self._offers:
            return
        had_focus = bool(self._focused())
        self._clear()
        self._offers = tuple(offers)
        for offer in offers:
            self._add(offer)
        self._keep_height()
        if had_focus:
            self.take_focus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_height()

    def _keep_height(self) -> None:
        # a layout squeezes what only says how high it wants to be
        self.setMinimumHeight(self._flow.heightForWidth(self.width()))

    def take_focus(self) -> bool:
        """Give the first button the focus.

        Returns:
            False if there is none.
        """
        first = next(iter(self.buttons.values()), None)
        if first is not None:
            first.setFocus()
        return first is not None

    def pause(self, *, is_paused: bool) -> None:
        """Let no act begin while another runs; the focus comes back afterwards."""
        if is_paused == self._is_paused:
            return
        self._is_paused = is_paused
        if is_paused:
            self._had_focus = self._focused()
        for button in self.buttons.values():
            button.setEnabled(not is_paused)
        if not is_paused and self._had_focus:
            self._give_focus_back()

    def _focused(self) -> str:
        return next((name for name, it in self.buttons.items() if it.hasFocus()), "")

    def _give_focus_back(self) -> None:
        button = self.buttons.get(self._had_focus)
        if button is None:
            self.take_focus()
        else:
            button.setFocus()

    def _clear(self) -> None:
        for button in self.buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons.clear()

    def _add(self, offer: Offer) -> None:
        button = ActionButton(offer.text, offer.key, offer.kind, offer.icon)
        button.setEnabled(not self._is_paused)
        button.clicked.connect(partial(self.chosen.emit, offer.name))
        self.buttons[offer.name] = button
        self._flow.addWidget(button)
        button.show()
