"""The fields of the form by name: what was typed in them, which were left, what they say.

Names are those of the request (``applicant.name``), in the order in which the form shows them.
A field takes Qt's 32,767 letters: far more than may be saved, so a paste that is cut there is
asked about anyway, and a longer one would hold the window up.
"""

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from kktdesk.ui.entry_words import Choices
from kktdesk.ui.widgets.field_state import FieldState
from kktdesk.ui.widgets.fields import ChoiceField, CountField, TextField


class Say(NamedTuple):
    """What a field says about its content: ``warn`` or ``error``, and why."""

    state: str
    words: str


class FieldSet(QObject):
    """All fields of one form.

    Attributes:
        touched: names of the fields that the clerk changed herself.

    Signals:
        typed: letters came into the field of that name.
        chosen: another value was chosen in the field of that name.
        left: the field of that name was left, or Enter was pressed in it.
    """

    typed = Signal(str)
    chosen = Signal(str)
    left = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, QWidget] = {}
        self.touched: set[str] = set()

    def add(self, name: str, field: QWidget) -> None:
        """Take a field that was made elsewhere."""
        self._fields[name] = field
        if isinstance(field, TextField):
            field.typed.connect(partial(self._on_typed, name))
            field.editingFinished.connect(partial(self._on_left, name))

    def add_text(self, name: str, placeholder: str = "") -> TextField:
        """Make a field for one line of text.

        Returns:
            the field.
        """
        field = TextField(placeholder)
        self.add(name, field)
        return field

    def add_choice(self, name: str, choices: Choices = ()) -> ChoiceField:
        """Make a field for one of a few values.

        Returns:
            the field.
        """
        field = ChoiceField(choices)
        # activated, not currentIndexChanged: only the clerk's own choice is a touch
        field.activated.connect(partial(self._on_chosen, name))
        self.add(name, field)
        return field

    def add_count(self, name: str, suffix: str) -> CountField:
        """Make a field for a number.

        Returns:
            the field.
        """
        field = CountField(suffix)
        field.valueChanged.connect(partial(self._on_chosen, name))
        self.add(name, field)
        return field

    def field(self, name: str) -> QWidget:
        """Return a field."""
        return self._fields[name]

    def visible_text(self, name: str) -> str:
        """Return the text of a field as it is on the screen."""
        field = self._fields[name]
        return field.visible_text() if isinstance(field, TextField) else ""

    def set_text(self, name: str, text: str) -> None:
        """Put a text into a field as if it had been there; the clerk has not typed it."""
        field = self._fields[name]
        if isinstance(field, TextField):
            field.setText(text)
            field.setCursorPosition(0)
            if field.hasFocus():
                field.selectAll()  # as after Tab: whoever types now means another text
            self.touched.discard(name)

    def commit(self) -> None:
        """Take letters that are still being composed into their texts."""
        for field in self._fields.values():
            if isinstance(field, TextField):
                field.committed_text()

    def show(self, findings: Mapping[str, Say]) -> None:
        """Show what each field says; the others fall silent."""
        for name, field in self._fields.items():
            state = getattr(field, "field_state", None)
            if isinstance(state, FieldState):
                said = findings.get(name, _SILENT)
                state.set(said.state, said.words)

    def first_of(self, names: set[str]) -> str:
        """Return the first field of the form among some names, or ""."""
        return next((name for name in self._fields if name in names), "")

    def names(self) -> tuple[str, ...]:
        """Return the names of the fields, in the order of the form."""
        return tuple(self._fields)

    def focus(self, name: str) -> None:
        """Put the focus into a field."""
        self._fields[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Begin anew: nothing was touched, nothing is wrong."""
        self.touched.clear()
        self.show({})

    def _on_typed(self, name: str, text: str) -> None:
        if text:
            self.touched.add(name)
        else:
            self.touched.discard(name)  # an emptied field may be filled again
        self.typed.emit(name)

    def _on_chosen(self, name: str, _value: object) -> None:
        self.touched.add(name)
        self.chosen.emit(name)

    def _on_left(self, name: str) -> None:
        self.left.emit(name)


_SILENT = Say("", "")
