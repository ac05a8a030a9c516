"""Asks for the number of a postal item."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk.ui.dialogs.question import CANCEL
from kktdesk.ui.dialogs.sheet import Choice, SheetDialog
from kktdesk.ui.widgets.buttons import is_enter
from kktdesk.ui.widgets.forms import FieldBox
from kktdesk.ui.widgets.item_field import ItemField
from kktdesk.ui.widgets.labels import PlainLabel


class PostItemDialog(SheetDialog):
    """Asks what stands on the label; without a number it does not close with *Continue*.

    Signals:
        given: the number.
    """

    given = Signal(str)

    def __init__(self, parent: QWidget | None, address: str) -> None:
        super().__init__(parent, self.tr("Give to the post"))
        if address:
            words = PlainLabel(self.tr("To: {address}").format(address=address), "body", "text2")
            words.setWordWrap(True)
            self.content.addWidget(words)
        self.item = ItemField()
        self.content.addWidget(FieldBox(self.tr("Item number"), self.item))
        self.offer(
            (
                Choice("go", self.tr("Given to the post"), "envelope"),
                Choice(CANCEL, self.tr("&Do not")),
            )
        )
        self.item.setFocus()
        self.answered.connect(self._on_answered)

    @override
    def answer(self, key: str) -> None:
        if key and not self.item.check():
            self.item.setFocus()
            return
        super().answer(key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.answer("go")
        else:
            super().keyPressEvent(event)

    def _on_answered(self, key: str) -> None:
        if key:
            self.given.emit(self.item.number())


def open_post_item(parent: QWidget, address: str, item: str = "") -> PostItemDialog:
    """Open the question over the window of a widget and return at once.

    Args:
        parent: a widget of the window.
        address: where the result goes; may be "".
        item: what was typed before, if it could not be written down.

    Returns:
        the open dialog; it deletes itself when it is closed.
    """
    dialog = PostItemDialog(parent, address)
    dialog.item.setText(item)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
