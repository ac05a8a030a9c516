"""A sheet that works with the desk by itself: it reads, writes and prints as a page does."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kktdesk.ui import fonts
from kktdesk.ui.dialogs.error_report import show_error
from kktdesk.ui.dialogs.sheet import SheetDialog

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.ui.page import Shell

_AROUND = 20


class DeskSheet(SheetDialog):
    """A sheet with what papers and acts need of the place where they are asked for.

    Attributes:
        shell: as a page has it.
    """

    def __init__(self, parent: QWidget, shell: "Shell", title: str) -> None:
        super().__init__(parent, title)
        self.shell = shell
        self._window = parent.window()

    def widen(self, width: int) -> None:
        """Take a width as measured at 100 %, or what the window has."""
        self.setFixedWidth(min(fonts.widened(width), self._window.width() - 2 * _AROUND))

    def activate(self) -> None:
        """Put the focus on the first answer."""
        first = next(iter(self.buttons.values()), None)
        if first is not None:
            first.setFocus()

    def show_error(self, error: "DeskError") -> None:
        """Show a refusal in its three parts, over this sheet."""
        show_error(self, error)
