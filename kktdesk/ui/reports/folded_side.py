"""In a narrow window the report has the room; a button brings back what is chosen beside it."""

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk.ui import fonts
from kktdesk.ui.page import Page
from kktdesk.ui.widgets.buttons import ActionButton

_WIDE = 800


class FoldedSide(QObject):
    """Puts a side away while its page is narrow and nobody asks for it.

    Args:
        page: its width counts.
        side: what is put away, and what in it takes the focus.
        button: asks for the side; it takes the place of ``title`` while the page is narrow.
    """

    def __init__(
        self, page: Page, side: tuple[QWidget, QWidget], button: ActionButton, title: QWidget
    ) -> None:
        super().__init__(page)
        self._page, self._button, self._title = page, button, title
        self._side, self._first = side
        self._is_asked = False
        button.clicked.connect(self._turn)
        page.installEventFilter(self)
        self._lay_out()

    @property
    def is_away(self) -> bool:
        """Say whether the side is not shown."""
        return self._side.isHidden()

    @Slot()
    def put_away(self) -> None:
        """Go on in the page; the side stays in a wide one."""
        self._is_asked = False
        self._lay_out()
        self._page.activate()

    @Slot()
    def _turn(self) -> None:
        if self._is_asked:
            self.put_away()
            return
        self._is_asked = True
        self._lay_out()
        self._first.setFocus()

    def _lay_out(self) -> None:
        is_narrow = self._page.width() < fonts.widened(_WIDE)
        self._button.setVisible(is_narrow)
        self._title.setVisible(not is_narrow)
        self._side.setVisible(self._is_asked or not is_narrow)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._lay_out()
        return False
