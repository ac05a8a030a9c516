"""The form of the office's values: a change holds from a day on, and nothing typed is lost."""

from dataclasses import asdict
from datetime import date

from PySide6.QtWidgets import QVBoxLayout

from kktdesk import messages
from kktdesk.domain.errors import Problem
from kktdesk.services.office_views import OfficeValues
from kktdesk.ui import fonts, formats
from kktdesk.ui.directory.head_preview import HeadPreview
from kktdesk.ui.directory.office_words import field_names
from kktdesk.ui.procedures.reading import read_day
from kktdesk.ui.widgets.bands import Band
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.form_sheet import FormSheet
from kktdesk.ui.widgets.forms import FieldBox
from kktdesk.ui.widgets.labels import PlainLabel

_TWO_COLUMNS_FROM, _DAY = 880, 112
# Titles are printed in capitals: official Vietnamese in every language of the screen.
_EXAMPLES = {
    "signing_1": "TRƯỞNG BAN",
    "signing_2": "KT. TRƯỞNG BAN - PHÓ TRƯỞNG BAN",
    "signing_3": "TL. TRƯỞNG BAN - CHÁNH VĂN PHÒNG",
}


class OfficeForm(FormSheet):
    """All values of the office, the day from which they hold, and why.

    Attributes:
        fields: by name; ``in_force_from`` and ``reason`` too.
        base: number of the history that was looked at.
    """

    def __init__(self) -> None:
        super().__init__(self.tr("Save the change"), _TWO_COLUMNS_FROM)
        self.base = 0
        self._today = date.min
        self._at_start: dict[str, str] = {}
        self.fields = {name: TextField(_EXAMPLES.get(name, "")) for name in field_names()}
        self.fields |= {"in_force_from": TextField(), "reason": TextField()}
        self.fields["reason"].setPlaceholderText(self.tr("decision, or what was wrong"))
        self.preview = HeadPreview()
        self.hint.set_role("late")
        self._lay_out()
        for field in self.fields.values():
            field.typed.connect(self._on_typed)

    # ------------------------------------------------------------ layout
    def _lay_out(self) -> None:
        self.column.addWidget(self._band())
        self.halves.addLayout(self._rows(), 1)
        right = QVBoxLayout()
        right.addWidget(self.preview)
        right.addStretch()
        self.halves.addLayout(right, 1)
        self.column.addLayout(self.halves)
        self.close_sheet()

    def _band(self) -> Band:
        band, day = Band("accent"), self.fields["in_force_from"]
        day.setFixedWidth(fonts.widened(_DAY))
        words = PlainLabel(
            self.tr(
                "Papers printed before keep what stands on them. Dossier codes follow the unit"
                " code of their day."
            ),
            "hint",
            "text2",
        )
        words.setWordWrap(True)
        band.row.addWidget(FieldBox(self.tr("Holds from"), day))
        band.row.addWidget(words, 1)
        return band

    def _rows(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(6)
        rows.addWidget(FieldBox(self.tr("Reason"), self.fields["reason"]))
        for name, title in field_names().items():
            rows.addWidget(FieldBox(title, self.fields[name]))
        rows.addStretch()
        return rows

    # ------------------------------------------------------------ in and out
    def begin(self, values: OfficeValues, first: date, today: date, base: int) -> None:
        """Begin a change.

        Args:
            values: what holds on its first day.
            first: the day that is proposed.
            today: the Vietnamese calendar day.
            base: number of the history that was looked at.
        """
        self.base, self._today = base, today
        texts = asdict(values) | {"in_force_from": formats.day_text(first), "reason": ""}
        for name, text in texts.items():
            self.fields[name].setText(text)
            self.fields[name].setCursorPosition(0)
        self._at_start = self._texts()
        self._say({})
        self._on_typed()
        self.scroll_to_top()

    def take_focus(self) -> None:
        """Begin where typing begins."""
        self.fields["in_force_from"].setFocus()
        self.fields["in_force_from"].selectAll()

    def is_changed(self) -> bool:
        """Say whether something was typed.

        Returns:
            False while the form is as it was begun.
        """
        return self._texts() != self._at_start

    def _texts(self) -> dict[str, str]:
        return {name: field.visible_text() for name, field in self.fields.items()}

    def values(self) -> OfficeValues:
        """Give the values as typed.

        Returns:
            the values, not checked.
        """
        texts = self._texts()
        return OfficeValues(**{name: texts[name] for name in field_names()})

    def read(self) -> tuple[OfficeValues, date, str] | None:
        """Read the form.

        Returns:
            values, first day and reason; None where the day cannot be read, which is said there.
        """
        for field in self.fields.values():
            field.committed_text()
        day = read_day(self.fields["in_force_from"].text(), self._today)
        if day is None:
            words = self.tr("Write a day, for example 1/12 or 01/12/2026.")
            self._say({"in_force_from": words})
            return None
        self._say({})
        return self.values(), day, self.fields["reason"].text()

    # ------------------------------------------------------------ what is said
    def refuse(self, problems: tuple[Problem, ...]) -> None:
        """Say at each field what is wrong with it, and go to the first."""
        said: dict[str, str] = {}
        for problem in problems:
            message = messages.of_problem(problem)
            words = " ".join(part for part in (message.happened, message.todo) if part)
            said.setdefault(problem.field, words)
        self._say(said)

    def _say(self, said: dict[str, str]) -> None:
        for name, field in self.fields.items():
            words = said.get(name, "")
            field.set_state("error" if words else "", words)
        self.hint.setText(self.tr("%n field(s) to cure", "", len(said)) if said else "")
        if said:
            self.go_to_field(self.fields[next(iter(said))])

    def _on_typed(self, _text: str = "") -> None:
        field = self.sender()
        if isinstance(field, TextField):
            field.set_state("")
        day = read_day(self.fields["in_force_from"].visible_text(), self._today)
        self.preview.show_values(self.values(), day or self._today)
