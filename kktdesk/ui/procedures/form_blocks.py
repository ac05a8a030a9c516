"""The blocks of the form: from when, what it is, how it is counted."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kktdesk.domain.counting_rules import SupplementMode
from kktdesk.ui import fonts
from kktdesk.ui.procedures.words import mode_meaning, modes, schools
from kktdesk.ui.reception.fields import FieldSet
from kktdesk.ui.widgets.bands import Band
from kktdesk.ui.widgets.forms import FieldBox
from kktdesk.ui.widgets.labels import FieldLabel, PlainLabel

_GAP, _DAY, _SMALL = 6, 112, 92


class SpanBand(Band):
    """From which day the entry holds, and what that means for dossiers that are here."""

    def __init__(self, fields: FieldSet) -> None:
        super().__init__("accent")
        first = fields.add_text("in_force_from")
        last = fields.add_text("in_force_until", self.tr("open"))
        self._words = PlainLabel("", "hint", "text2")
        self._words.setWordWrap(True)
        until = PlainLabel(self.tr("until"), "body", "text2")
        last.setAccessibleName(self.tr("In force until"))
        for field in (first, last):
            field.setFixedWidth(fonts.widened(_DAY))
        self._box = FieldBox(self.tr("Holds from"), first)
        self._box.row.addWidget(until)
        self._box.add(last)
        self.row.addWidget(self._box)
        self.row.addWidget(self._words, 1)

    def say(self, words: str) -> None:
        """Say what saving means."""
        self._words.setText(words)

    def words(self) -> str:
        """Return what saving means."""
        return self._words.text()


class IdentityBlock(QWidget):
    """What the procedure is."""

    def __init__(self, fields: FieldSet) -> None:
        super().__init__()
        self.code = fields.add_text("code", self.tr("for example 1.009756"))
        self.field = fields.add_choice("field")
        rows = (
            FieldBox(self.tr("Code"), self.code),
            FieldBox(self.tr("Name"), fields.add_text("name")),
            FieldBox(self.tr("Field"), self.field),
            FieldBox(self.tr("Division"), fields.add_text("division")),
            FieldBox(self.tr("Result"), fields.add_text("result")),
            self._sets_and_fee(fields),
            FieldBox(self.tr("Source"), fields.add_text("source", self.tr("decree and article"))),
            FieldBox(self.tr("Note"), fields.add_text("note")),
            self._standing(fields),
        )
        _stack(self, rows)

    def _sets_and_fee(self, fields: FieldSet) -> FieldBox:
        sets = fields.add_count("sets", "")
        sets.setFixedWidth(fonts.widened(_SMALL - 24))
        fee = fields.add_text("fee")
        fee.setAccessibleName(self.tr("Fee"))
        box = FieldBox(self.tr("Sets, fee"), sets)
        box.add(fee, 1)
        return box

    def _standing(self, fields: FieldSet) -> FieldBox:
        checked = fields.add_choice(
            "needs_check",
            (
                (self.tr("To be compared"), True),
                (self.tr("Compared"), False),
            ),
        )
        offered = fields.add_choice(
            "is_offered", ((self.tr("Offered"), True), (self.tr("No longer offered"), False))
        )
        offered.setAccessibleName(self.tr("Offered or not"))
        box = FieldBox(self.tr("State"), checked)
        box.add(offered)
        for at in range(2):
            box.row.setStretch(at, 1)
        return box

    def offer_fields(self, names: Mapping[str, str]) -> None:
        """Offer the fields of the office."""
        kept = self.field.value()
        self.field.set_choices(tuple((name, code) for code, name in names.items()))
        self.field.set_value(kept)


class CountingBlock(QWidget):
    """How the term is counted, and what asking for a supplement does to it."""

    def __init__(self, fields: FieldSet) -> None:
        super().__init__()
        self._fields = fields
        self.mode = fields.add_choice("supplement.mode", modes())
        self.days = fields.add_text("supplement.applicant_days")
        self._meaning = PlainLabel("", "hint", "text2")
        self._meaning.setWordWrap(True)
        source = fields.add_text("supplement.source", self.tr("decree and article"))
        rows = (
            FieldBox(self.tr("Last day ends"), self._school()),
            self._mode_box(),
            self._indented(self._meaning),
            FieldBox(self.tr("Rule from"), source),
        )
        _stack(self, rows)
        self.mode.currentIndexChanged.connect(self._show_mode)
        self._show_mode()

    def _school(self) -> QWidget:
        return self._fields.add_choice("school", schools())

    def _mode_box(self) -> QWidget:
        times = self._fields.add_text("supplement.times")
        for field in (times, self.days):
            field.setFixedWidth(fonts.widened(44))
        times.setAccessibleName(self.tr("How often it may be asked for"))
        self.days.setAccessibleName(self.tr("Working days for the applicant"))
        box = FieldBox(self.tr("Supplement"), self.mode)
        box.row.setStretch(0, 1)
        box.add(times)
        box.row.addWidget(PlainLabel(self.tr("time(s)"), "body", "text2"))
        lower = FieldBox("", self.days)
        words = self.tr("working day(s) for the applicant; empty for none")
        lower.row.addWidget(PlainLabel(words, "body", "text2", elide=True), 1)
        both = QWidget()
        _stack(both, (box, lower))
        return both

    def _indented(self, words: PlainLabel) -> QWidget:
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(FieldLabel("").width() + 8, 0, 0, 2)
        column.addWidget(words)
        return line

    def meaning(self) -> str:
        """Return what the chosen mode means."""
        return self._meaning.text()

    def _show_mode(self, _at: int = 0) -> None:
        # Qt gives the plain text of an enum back
        self._meaning.setText(mode_meaning(SupplementMode(str(self.mode.value()))))


def _stack(widget: QWidget, rows: tuple[QWidget, ...]) -> None:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(_GAP)
    for row in rows:
        column.addWidget(row)
    column.addStretch()
