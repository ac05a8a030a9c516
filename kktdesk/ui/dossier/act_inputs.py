"""The fields of an act's dialog, one class for each kind of value; days and moments elsewhere."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.ui import fonts
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.block_field import BlockField
from kktdesk.ui.widgets.check_row import CheckRow
from kktdesk.ui.widgets.fields import ChoiceField, CountField, TextField
from kktdesk.ui.widgets.forms import FieldBox
from kktdesk.ui.widgets.item_field import ItemField
from kktdesk.ui.widgets.labels import set_plain_tooltip
from kktdesk.ui.widgets.picker import LoosePicker

_BOX, _TOP = 34, 5

Stateful = TextField | BlockField | ChoiceField | CountField


def _label_at_top(box: FieldBox) -> None:
    box.label.setContentsMargins(0, _TOP, 0, 0)
    box.label.setAlignment(Qt.AlignmentFlag.AlignTop)
    layout = box.layout()
    if layout is not None:
        layout.setAlignment(box.label, Qt.AlignmentFlag.AlignTop)


class ActInput:
    """One field with its label.

    Attributes:
        box: what stands in the form.
        first: what takes the focus.
    """

    def __init__(self, label: str, first: QWidget, *others: QWidget) -> None:
        self.box = FieldBox(label, first, *others)
        self.first = first

    def value(self) -> object:
        """Return what is said, as ``Acts.do`` takes it; None for nothing."""
        raise NotImplementedError

    def set_value(self, value: object) -> None:
        """Say something."""
        raise NotImplementedError

    def misread(self) -> str:
        """Return why what is typed cannot be read, or ""."""
        return ""

    def complain(self, words: str) -> None:
        """Say what is wrong at the field; "" takes it back."""
        if isinstance(self.first, Stateful):
            self.first.set_state("error" if words else "", words)


class LineInput(ActInput):
    """A line of text."""

    def __init__(self, label: str, field: TextField | None = None) -> None:
        self.field = field or TextField()
        super().__init__(label, self.field)

    @override
    def value(self) -> object:
        return self.field.committed_text().strip() or None

    @override
    def set_value(self, value: object) -> None:
        self.field.setText(str(value or ""))


class ItemInput(LineInput):
    """The number on a postal item."""

    def __init__(self, label: str) -> None:
        super().__init__(label, ItemField())


class BlockInput(ActInput):
    """Several lines of text."""

    def __init__(self, label: str) -> None:
        self.field = BlockField()
        super().__init__(label, self.field)
        _label_at_top(self.box)

    @override
    def value(self) -> object:
        return self.field.committed_text().strip() or None

    @override
    def set_value(self, value: object) -> None:
        self.field.setPlainText(str(value or ""))


class NameInput(ActInput):
    """A name of the office's directory; another one may be typed."""

    def __init__(self, label: str) -> None:
        self.field = LoosePicker()
        super().__init__(label, self.field)

    def offer(self, names: Sequence[tuple[str, str]]) -> None:
        """Offer names, each with a word about it; what is typed stays."""
        typed = self.field.text()
        self.field.set_items([(name, name, detail) for name, detail in names])
        self.field.setText(typed)

    @override
    def value(self) -> object:
        return self.field.committed_text().strip() or None

    @override
    def set_value(self, value: object) -> None:
        self.field.setText(str(value or ""))


class ChoiceInput(ActInput):
    """One of a few."""

    def __init__(self, label: str, choices: Sequence[tuple[str, object]]) -> None:
        self.field = ChoiceField(tuple(choices))
        super().__init__(label, self.field)

    @override
    def value(self) -> object:
        return self.field.value()

    @override
    def set_value(self, value: object) -> None:
        self.field.set_value(value)


class FlagInput(ActInput):
    """Yes or no."""

    def __init__(self, label: str) -> None:
        self.field = CheckRow(label)
        super().__init__("", self.field)

    @override
    def value(self) -> object:
        return self.field.isChecked() or None

    @override
    def set_value(self, value: object) -> None:
        self.field.setChecked(bool(value))


class CountInput(ActInput):
    """A number; none is said while it is 0."""

    def __init__(self, label: str, most: int) -> None:
        self.field = CountField()
        self.field.setRange(0, most)
        self.field.setValue(0)
        super().__init__(label, self.field)
        self.box.row.addStretch()

    @override
    def value(self) -> object:
        return self.field.value() or None

    @override
    def set_value(self, value: object) -> None:
        self.field.setValue(value if isinstance(value, int) else 0)


class PaperRow(CheckRow):
    """A paper with a box; a long name is cut at the end and whole in the tooltip."""

    def __init__(self, name: str) -> None:
        super().__init__("")
        self._name = name
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        # Else the words shown at one width would forbid a smaller one.
        return QSize(fonts.widened(_BOX), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shown = drawing.elided(self._name, "body", self.width() - fonts.widened(_BOX))
        self.setText(shown.replace("&", "&&"))
        set_plain_tooltip(self, self._name if shown != self._name else "")


class PapersInput(ActInput):
    """Papers: those that are offered are ticked, others are typed, one a line."""

    def __init__(self, label: str, offered: Sequence[tuple[str, bool]], more: str) -> None:
        self.rows = [PaperRow(name) for name, _is_ticked in offered]
        self.names = [name for name, _is_ticked in offered]
        for row, (_name, is_ticked) in zip(self.rows, offered, strict=True):
            row.setChecked(is_ticked)
        self.others = BlockField(more, lines=2)
        self.others.setAccessibleName(more)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (*self.rows, self.others):
            column.addWidget(widget)
        super().__init__(label, whole)
        _label_at_top(self.box)
        self.first = self.rows[0] if self.rows else self.others

    @override
    def value(self) -> object:
        pairs = zip(self.names, self.rows, strict=True)
        ticked = [name for name, row in pairs if row.isChecked()]
        typed = (line.strip() for line in self.others.committed_text().splitlines())
        return (*ticked, *(line for line in typed if line)) or None

    @override
    def set_value(self, value: object) -> None:
        said = [str(name) for name in value] if isinstance(value, list | tuple) else []
        for name, row in zip(self.names, self.rows, strict=True):
            row.setChecked(name in said)
        self.others.setPlainText("\n".join(name for name in said if name not in self.names))

    @override
    def complain(self, words: str) -> None:
        self.others.set_state("error" if words else "", words)
