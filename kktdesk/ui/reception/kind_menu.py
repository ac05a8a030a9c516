"""The kinds of copies, as a menu under a cell."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from kktdesk.domain.dossier import CopyKind
from kktdesk.ui.entry_words import copy_kinds


def open_kind_menu(parent: QWidget, place: QPoint, choose: Callable[[CopyKind], None]) -> QMenu:
    """Open the menu.

    Args:
        parent: of the menu.
        place: its upper left corner on the screen.
        choose: takes the kind that is chosen.

    Returns:
        the open menu; it deletes itself when it is closed.
    """
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for words, kind in copy_kinds():
        menu.addAction(words, partial(choose, kind))
    menu.popup(place)
    return menu
