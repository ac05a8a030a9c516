"""The register book in the palette, whichever page is shown."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from kktdesk.ui.command import Command, CommandGroup
from kktdesk.ui.page import Page
from kktdesk.ui.register_book.dialog import open_register_book


def book_command(page: Page) -> Command:
    """Return the command that opens the print of the register book.

    Args:
        page: the one that is shown; the sheet lies over it.
    """
    text = QCoreApplication.translate("RegisterBook", "Print the register book…")
    run = partial(open_register_book, page, page.shell)
    return Command("register-book", text, CommandGroup.WINDOW, "book", "", run)
