"""The papers that a procedure asks for, one row for each."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from kktdesk.domain.dossier import CopyKind
from kktdesk.services.views import ComponentView
from kktdesk.ui import fonts
from kktdesk.ui.entry_words import copy_kinds
from kktdesk.ui.procedures.row_list import BAR, FieldRow, RowList
from kktdesk.ui.widgets.fields import ChoiceField, CountField, TextField
from kktdesk.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

_KIND, _QUANTITY, _NEEDED, _GAP = 166, 68, 130, 8


class PaperRow(FieldRow):
    """One paper: its name, the kind of copy, how many, needed or not."""

    def __init__(self) -> None:
        super().__init__()
        self.name = TextField()
        self.kind = ChoiceField(copy_kinds())
        self.quantity = CountField()
        self.needed = ChoiceField(
            ((self.tr("Needed"), True), (self.tr("If any"), False)),
        )
        widths = ((self.kind, _KIND), (self.quantity, _QUANTITY), (self.needed, _NEEDED))
        for field, width in widths:
            field.setFixedWidth(fonts.widened(width))
        self.hold(
            (self.tr("Name of the paper"), self.name, 1),
            (self.tr("Kind of copy"), self.kind, 0),
            (self.tr("Quantity"), self.quantity, 0),
            (self.tr("Needed or not"), self.needed, 0),
        )
        self.name.typed.connect(self._on_changed)
        self.kind.currentIndexChanged.connect(self._on_changed)
        self.quantity.valueChanged.connect(self._on_changed)
        self.needed.currentIndexChanged.connect(self._on_changed)

    def put(self, paper: ComponentView) -> None:
        """Show a paper."""
        self.name.setText(paper.name)
        self.name.setCursorPosition(0)
        self.kind.set_value(paper.copy_kind)
        self.quantity.setValue(paper.quantity)
        self.needed.set_value(paper.required)

    @override
    def state(self) -> tuple[object, ...]:
        """Return what stands in it."""
        name = self.name.visible_text()
        return name, self.kind.value(), self.quantity.value(), self.needed.value()

    def read(self) -> ComponentView:
        """Read the row.

        Returns:
            the paper; whether it has a name is asked by the catalogue.
        """
        return ComponentView(
            name=self.name.committed_text().strip(),
            copy_kind=CopyKind(str(self.kind.value())),
            quantity=self.quantity.value(),
            required=self.needed.value() is True,
        )

    def forget(self) -> None:
        """Say nothing."""
        for field in (self.name, self.kind, self.quantity, self.needed):
            field.set_state("")

    def _on_changed(self, _value: object = None) -> None:
        self.forget()
        self.changed.emit()


class PaperRows(RowList[PaperRow]):
    """All papers; there may be none."""

    def __init__(self) -> None:
        words = (
            translate("PaperRows", "Papers"),
            translate("PaperRows", "Further &paper"),
        )
        super().__init__(PaperRow, *words, _heads())

    def put(self, papers: tuple[ComponentView, ...]) -> None:
        """Show papers."""
        self.clear()
        for paper in papers:
            self.append().put(paper)

    def read(self) -> tuple[ComponentView, ...]:
        """Read all rows.

        Returns:
            the papers, one without a name included: the catalogue refuses it at its row.
        """
        self.say()
        for row in self.rows:
            row.forget()
        return tuple(row.read() for row in self.rows)


def _heads() -> QWidget:
    heads = QWidget()
    row = QHBoxLayout(heads)
    row.setSpacing(_GAP)
    row.setContentsMargins(BAR + 5 + 9, 0, 0, 0)
    name = translate("PaperRows", "Name as it stands on the receipt")
    row.addWidget(PlainLabel(name, "hint", "text2", elide=True), 1)
    for words, width in (
        (translate("PaperRows", "Kind of copy"), _KIND),
        (translate("PaperRows", "Quantity"), _QUANTITY),
        (translate("PaperRows", "Needed or not"), _NEEDED),
    ):
        label = PlainLabel(words, "hint", "text2")
        label.setFixedWidth(fonts.widened(width))
        row.addWidget(label)
    return heads
