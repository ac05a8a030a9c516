"""A paper that did not come out: what happened, and the ways on, in a band that stays."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout
from typing_extensions import override

from kktdesk import messages
from kktdesk.domain.errors import DeskError
from kktdesk.ui import fonts
from kktdesk.ui.print_dialog.print_run import PrintRun
from kktdesk.ui.printer import printer_words
from kktdesk.ui.printing import save_paper
from kktdesk.ui.widgets.bands import Band
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.empty import Sign
from kktdesk.ui.widgets.labels import PlainLabel, set_plain_tooltip

if TYPE_CHECKING:
    from kktdesk.ui.desk_sheet import DeskSheet
    from kktdesk.ui.page import Page

_ICON, _NARROW = 18, 560


class PrintBand(Band):
    """Shown while the last printing of a page or sheet has failed."""

    def __init__(self, page: "Page | DeskSheet", run: PrintRun) -> None:
        super().__init__("late")
        self._page, self._run = page, run
        self._happened = PlainLabel("")
        self._happened.setWordWrap(True)
        self._happened.set_strong(True)
        self._rest = PlainLabel("", "hint", "text2")
        self._rest.setWordWrap(True)
        self.again = ActionButton(self.tr("Print aga&in"), icon="printer")
        self.save = ActionButton(self.tr("Save as P&DF…"), icon="save")
        self._inner = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.again.clicked.connect(run.again)
        self.save.clicked.connect(self._on_save)
        run.progressed.connect(self._on_progressed)
        run.failed.connect(self._on_failed)
        self.hide()

    def words(self) -> str:
        """Return what the band says; "" while there is nothing wrong."""
        return "" if self.isHidden() else f"{self._happened.text()} {self._rest.text()}"

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._happened)
        column.addWidget(self._rest)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for button in (self.again, self.save):
            acts.addWidget(button)
        acts.addStretch()
        self._inner.setSpacing(6)
        self._inner.addLayout(column, 1)
        self._inner.addLayout(acts)
        self.row.addWidget(Sign("printer-off", "late", _ICON))
        self.row.addLayout(self._inner, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= fonts.widened(_NARROW)
        ways = QBoxLayout.Direction
        self._inner.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)

    @Slot(int, int)
    def _on_progressed(self, _done: int, _count: int) -> None:
        if self.isHidden():
            return
        had_focus = self.again.hasFocus() or self.save.hasFocus()
        self.hide()
        if had_focus:
            self._page.activate()

    @Slot(object)
    def _on_failed(self, error: DeskError) -> None:
        message = messages.of_error(error)
        is_out = self._run.printer is not None
        out = self.tr("The paper itself went to the printer.") if is_out else ""
        self._happened.setText(message.happened)
        self._rest.setText(" ".join(part for part in (out, message.safe, message.todo) if part))
        self.again.setText(self.tr("&Finish the rest") if is_out else self.tr("Print aga&in"))
        self.save.setVisible(self._run.job is not None and not is_out)
        self.setAccessibleDescription(self._rest.text())
        set_plain_tooltip(self, printer_words(error))
        self.show()

    @Slot()
    def _on_save(self) -> None:
        if self._run.job is not None:
            save_paper(self._page, self._run.job, self._run.saved)
