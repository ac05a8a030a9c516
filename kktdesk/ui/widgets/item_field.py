"""The number of a postal item, with a hint when its check digit does not fit."""

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.post import read_item
from kktdesk.ui.widgets.fields import TextField

translate = QCoreApplication.translate


class ItemField(TextField):
    """A field for the number on the label; any number may be taken."""

    def __init__(self) -> None:
        super().__init__(translate("PostItem", "for example EE473124829VN"))
        self.typed.connect(self._on_typed)

    def number(self) -> str:
        """Return the number as it is written down; "" while there is none."""
        return read_item(self.committed_text()).number

    def check(self) -> bool:
        """Say what is missing.

        Returns:
            whether there is a number.
        """
        if any(map(str.isalnum, self.number())):
            return True
        self.set_state("error", translate("PostItem", "Scan or type the number on the label."))
        return False

    def _on_typed(self, text: str) -> None:
        if read_item(text).is_suspect:
            words = translate("PostItem", "The check digit does not fit: compare with the label.")
            self.set_state("warn", words)
        else:
            self.set_state("")
