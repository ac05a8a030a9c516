"""The scans of a dossier over its page, as large as the window allows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from typing_extensions import override

from kktdesk.ui import fonts
from kktdesk.ui.attachments.panel import AttachmentPanel
from kktdesk.ui.dialogs.sheet import SheetDialog

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kktdesk.services.views import DossierView
    from kktdesk.ui.page import Page

_WIDEST, _HIGHEST, _AROUND, _ABOVE = 1180, 560, 48, 110


class AttachmentDialog(SheetDialog):
    """Holds the panel; Esc closes it.

    Attributes:
        panel: what it shows.
    """

    def __init__(self, page: "Page", dossier: "DossierView") -> None:
        title = self.tr("Scans of {code}").format(code=dossier.code)
        super().__init__(page, title, self.tr("Esc closes"))
        room = page.window().size()
        self.setFixedWidth(min(fonts.widened(_WIDEST), room.width() - _AROUND))
        self.panel = AttachmentPanel(page)
        height = min(fonts.grown(_HIGHEST), room.height() - fonts.grown(_ABOVE))
        self.panel.setFixedHeight(height)
        self.content.addWidget(self.panel)
        self.panel.shown.connect(self._on_shown, Qt.ConnectionType.SingleShotConnection)
        self.panel.show_dossier(dossier)

    @Slot()
    def _on_shown(self) -> None:
        self.panel.take_focus()

    @override
    def keyPressEvent(self, event: "QKeyEvent") -> None:
        # Enter belongs to the list; Qt would press a button with it.
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return
        super().keyPressEvent(event)


def open_attachments(page: "Page", dossier: "DossierView") -> AttachmentDialog:
    """Open the scans of a dossier over its page and return at once.

    Returns:
        the open dialog; it deletes itself when it is closed.
    """
    dialog = AttachmentDialog(page, dossier)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
