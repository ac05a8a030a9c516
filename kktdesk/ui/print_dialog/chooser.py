"""The key of the print dialog: Shift+F8 asks first what F8 does at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from kktdesk.ui.command import Command, CommandGroup

if TYPE_CHECKING:
    from collections.abc import Callable

    from kktdesk.ui.desk_sheet import DeskSheet
    from kktdesk.ui.page import Page
    from kktdesk.ui.print_dialog.subject import PrintSubject

KEY = "Shift+F8"


class PrintChooser(QObject):
    """Opens the dialog for the paper of a page, or of a sheet over it.

    Args:
        page: whose paper it is.
        subject: what would be printed now; None where there is nothing.

    Signals:
        printed: carries what writing it down gave.
    """

    printed = Signal(object)

    def __init__(
        self, page: "Page | DeskSheet", subject: "Callable[[], PrintSubject | None]"
    ) -> None:
        super().__init__(page)
        self._page, self._subject = page, subject
        shortcut = QShortcut(QKeySequence(KEY), page)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self.open)

    def open(self) -> None:
        """Open the dialog, if there is a paper."""
        subject = self._subject()
        if subject is not None:
            self.open_for(subject)

    def open_for(self, subject: "PrintSubject") -> None:
        """Open the dialog for any other paper."""
        from kktdesk.ui.print_dialog.dialog import open_print  # noqa: PLC0415 - not at the start

        open_print(self._page, self._page.shell, subject).printed.connect(self.printed)

    def command(self) -> Command:
        """Return the same for the palette."""
        words = self.tr("Print, choose printer and sheet…")
        return Command("choose-print", words, CommandGroup.ACT, "printer", KEY, self.open)
