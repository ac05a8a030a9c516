"""Who hands the dossier in, if it is not the applicant."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kktdesk.services.requests import SubmitterEntry
from kktdesk.ui import fonts
from kktdesk.ui.reception.fields import FieldSet
from kktdesk.ui.widgets.forms import FieldBox

_NUMBER_WIDTH, _AUTHORITY_WIDTH = 130, 170
_PARTS = ("name", "id_number", "authority")


class SubmitterBlock(QWidget):
    """The submitter; left empty it is the applicant."""

    def __init__(self, fields: FieldSet) -> None:
        super().__init__()
        self._fields = fields
        name = fields.add_text("submitter.name", self.tr("empty: the applicant"))
        number = fields.add_text("submitter.id_number", self.tr("identity no."))
        authority = fields.add_text("submitter.authority", self.tr("letter of authority"))
        number.setAccessibleName(self.tr("Identity number of the submitter"))
        authority.setAccessibleName(self.tr("Letter of authority of the submitter"))
        number.setFixedWidth(fonts.widened(_NUMBER_WIDTH))
        authority.setFixedWidth(fonts.widened(_AUTHORITY_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(FieldBox(self.tr("Submitter"), name, number, authority))

    def entry(self) -> SubmitterEntry | None:
        """Return the submitter as typed, or None where nothing was."""
        texts = {part: self._fields.visible_text(f"submitter.{part}") for part in _PARTS}
        return SubmitterEntry(**texts) if any(map(str.strip, texts.values())) else None

    def put(self, entry: SubmitterEntry | None) -> None:
        """Fill everything in, as for the next dossier of the same person."""
        for part in _PARTS:
            self._fields.set_text(f"submitter.{part}", getattr(entry, part) if entry else "")
