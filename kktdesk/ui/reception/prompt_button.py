"""A button whose key acts at once."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShortcutEvent
from typing_extensions import override

from kktdesk.ui.widgets.buttons import ActionButton


class PromptButton(ActionButton):
    """A button for an act that the next key builds upon.

    Qt clicks a button 100 ms after its shortcut; a clerk who types on is quicker than that.
    """

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.click()
            return True
        return super().event(event)
