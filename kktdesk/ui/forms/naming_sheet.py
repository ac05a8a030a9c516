"""What papers are numbered under, and the telephone that they name; the office can change both."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk.services.form_views import PaperNaming
from kktdesk.ui.saving_sheet import SavingSheet
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.forms import FieldBox, align_labels
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from kktdesk.ui.page import Shell


class NamingSheet(SavingSheet):
    """Asks for symbols and hotline, and saves them from today on."""

    def __init__(self, parent: QWidget, shell: "Shell", title: str) -> None:
        super().__init__(parent, shell, title)
        self.symbol, self.agency, self.hotline = TextField(), TextField(), TextField()
        self.reason = TextField()
        self._lay_out()
        self.offer_to_save(
            {
                "symbol": self.symbol,
                "agency_symbol": self.agency,
                "hotline": self.hotline,
                "reason": self.reason,
            }
        )
        shell.runner.run(self, Lane.READ, shell.desk.forms.naming, self._put, self.show_error)

    def _lay_out(self) -> None:
        words = self.tr("New papers bear them from today on; what was issued stays as it is.")
        hint = PlainLabel(words, "hint", "text2")
        hint.setWordWrap(True)
        boxes = [
            FieldBox(self.tr("Symbol of the counter"), self.symbol),
            FieldBox(self.tr("Symbol of the agency"), self.agency),
            FieldBox(self.tr("Hotline"), self.hotline),
            FieldBox(self.tr("Reason"), self.reason),
        ]
        align_labels(boxes)
        for box in boxes:
            self.content.addWidget(box)
        self.content.addWidget(hint)

    def _put(self, naming: PaperNaming) -> None:
        self.symbol.setText(naming.symbol)
        self.symbol.selectAll()
        self.agency.setText(naming.agency_symbol)
        self.hotline.setText(naming.hotline)

    @override
    def work(self) -> Callable[[], object]:
        names = PaperNaming(
            symbol=self.symbol.committed_text(),
            agency_symbol=self.agency.committed_text(),
            hotline=self.hotline.committed_text(),
        )
        return partial(self.shell.desk.forms.set_naming, names, self.reason.committed_text())


def open_naming(parent: QWidget, shell: "Shell", title: str) -> NamingSheet:
    """Ask for what papers are numbered under, and return at once.

    Returns:
        the open sheet; it deletes itself when it is closed.
    """
    sheet = NamingSheet(parent, shell, title)
    sheet.open()
    return sheet
