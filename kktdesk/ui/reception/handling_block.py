"""How the dossier came in and how its result goes out: sets, channel, way back, codes, note."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kktdesk.domain.dossier import Channel, ReturnMethod
from kktdesk.services.views import ProcedureView
from kktdesk.ui import fonts
from kktdesk.ui.entry_words import channels, return_methods
from kktdesk.ui.reception.fields import FieldSet
from kktdesk.ui.widgets.fields import FieldBox
from kktdesk.ui.widgets.labels import PlainLabel

_SETS_WIDTH, _CHANNEL_WIDTH, _CODE_WIDTH = 82, 180, 170


class HandlingBlock(QWidget):
    """The last rows of the form."""

    def __init__(self, fields: FieldSet) -> None:
        super().__init__()
        self._fields = fields
        self._sets = fields.add_count("sets", self.tr(" set(s)"))
        self._channel = fields.add_choice("channel", channels())
        self._method = fields.add_choice("return_method", return_methods())
        self._post = fields.add_text("postal_address")
        self._code = fields.add_text("official_code", self.tr("if there is one"))
        self._note = fields.add_text("note", self.tr("printed on the receipt"))
        self._sets.setFixedWidth(fonts.widened(_SETS_WIDTH))
        self._channel.setMaximumWidth(fonts.widened(_CHANNEL_WIDTH))
        self._code.setFixedWidth(fonts.widened(_CODE_WIDTH))
        self._post_box = FieldBox(self.tr("Post to"), self._post)
        self._lay_out()
        self.show_method("")

    def _lay_out(self) -> None:
        for part in (self._sets, self._sets.lineEdit()):
            part.setAccessibleName(self.tr("Number of sets"))
        self._channel.setAccessibleName(self.tr("Channel"))
        first = FieldBox(self.tr("Sets, channel"), self._sets, self._channel)
        first.row.setStretchFactor(self._channel, 1)
        first.row.addWidget(PlainLabel(self.tr("Result"), "body", "text2"))
        self._method.setAccessibleName(self.tr("How the result is wanted"))
        first.add(self._method, 1)
        last = FieldBox(self.tr("State system"), self._code)
        self._code.setAccessibleName(self.tr("Code in the state system"))
        last.row.addWidget(PlainLabel(self.tr("Note"), "body", "text2"))
        self._note.setAccessibleName(self.tr("Note"))
        last.add(self._note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for box in (first, self._post_box, last):
            column.addWidget(box)

    def sets(self) -> int:
        """Return the number of sets."""
        return self._sets.value()

    def channel(self) -> Channel:
        """Return how the dossier came in."""
        return Channel(str(self._channel.value()))  # Qt gives an enum of text back as text

    def return_method(self) -> ReturnMethod:
        """Return how the result is wanted."""
        return ReturnMethod(str(self._method.value()))

    def postal_address(self) -> str:
        """Return where the result is posted to; "" unless it is posted."""
        is_posted = self.return_method() is ReturnMethod.POST
        return self._fields.visible_text("postal_address") if is_posted else ""

    def set_procedure(self, procedure: ProcedureView | None) -> None:
        """Take the number of sets that a procedure asks for, unless the clerk has set it."""
        if procedure is not None and "sets" not in self._fields.touched:
            self._put_sets(procedure.sets)

    def show_method(self, address: str) -> None:
        """Ask for the postal address only where it is needed; it begins as the applicant's.

        Args:
            address: of the applicant.
        """
        if "postal_address" not in self._fields.touched:
            self._fields.set_text("postal_address", address)
        self._post_box.setVisible(self.return_method() is ReturnMethod.POST)

    def clear(self) -> None:
        """Begin anew."""
        self._put_sets(1)
        self._channel.setCurrentIndex(0)
        self._method.setCurrentIndex(0)
        for name in ("postal_address", "official_code", "note"):
            self._fields.set_text(name, "")
        self.show_method("")

    def _put_sets(self, sets: int) -> None:
        with QSignalBlocker(self._sets):
            self._sets.setValue(sets)
