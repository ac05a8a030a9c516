"""The button that prints every receipt of a list, and stops it again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from kktdesk.ui.print_dialog.print_run import PrintRun, receipt_task
from kktdesk.ui.widgets.buttons import ActionButton

if TYPE_CHECKING:
    from kktdesk.services.list_views import DossierRow
    from kktdesk.ui.page import Page
    from kktdesk.ui.tables.records import RecordTable


class PrintAllButton(ActionButton):
    """Prints the rows of a list from the last to the first; while it prints, it stops."""

    def __init__(self, page: "Page", printing: PrintRun, table: "RecordTable[DossierRow]") -> None:
        super().__init__("", icon="printer")
        self._page, self._printing, self._table = page, printing, table
        self.setText(self.tr("Print &all"))
        self.clicked.connect(self._on_clicked)
        printing.progressed.connect(self._on_progressed)
        printing.failed.connect(self._on_failed)

    @Slot()
    def _on_clicked(self) -> None:
        if self._printing.is_running:
            self._printing.stop()
        else:
            rows = reversed(self._table.records.rows)
            self._printing.begin([receipt_task(self._page, row.code) for row in rows])

    @Slot(int, int)
    def _on_progressed(self, done: int, count: int) -> None:
        if done == count:
            self.setText(self.tr("Print &all"))
            said = self.tr("%n receipt(s) handed to the printer", "", count)
            self._page.shell.say(said)
        elif count > 1:
            stop = self.tr("&Stop printing, {number} of {count}")
            self.setText(stop.format(number=done + 1, count=count))

    @Slot(object)
    def _on_failed(self, _error: object) -> None:
        self.setText(self.tr("Print &all"))
