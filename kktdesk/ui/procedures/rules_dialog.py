"""How this office counts where the law leaves a choice: each choice with its source."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.domain.counting_rules import AfterHours, PostReturned, School
from kktdesk.domain.timeliness import Border
from kktdesk.domain.typed_moment import read_time
from kktdesk.services.procedure_views import OfficeRules
from kktdesk.ui import fonts
from kktdesk.ui.dialogs.question import CANCEL
from kktdesk.ui.dialogs.sheet import Choice, SheetDialog
from kktdesk.ui.entry_words import Choices
from kktdesk.ui.widgets.buttons import is_enter
from kktdesk.ui.widgets.fields import ChoiceField, TextField
from kktdesk.ui.widgets.forms import FieldBox
from kktdesk.ui.widgets.labels import FieldLabel, PlainLabel

_WIDTH, _AIR, _HOUR = 700, 48, 90


class RulesDialog(SheetDialog):
    """Shows and changes the choices; a change needs a reason.

    Signals:
        given: the ``OfficeRules`` and the reason.
    """

    given = Signal(object, str)

    def __init__(self, parent: QWidget, rules: OfficeRules) -> None:
        super().__init__(parent, self.tr("How the office counts"), self.tr("from today on"))
        self.setFixedWidth(min(fonts.widened(_WIDTH), parent.window().width() - _AIR))
        self._rules = rules
        self.school = ChoiceField(self._schools())
        self.after_hours = ChoiceField(self._after_hours())
        self.cutoff = TextField()
        self.border = ChoiceField(self._borders())
        self.post_returned = ChoiceField(self._returns())
        self.reason = TextField(self.tr("it goes into the record"))
        self.put(rules)
        self._lay_out()
        self.offer((Choice("go", self.tr("Save the choices")), Choice(CANCEL, self.tr("&Do not"))))
        self.school.setFocus()
        self.answered.connect(self._on_answered)

    def put(self, rules: OfficeRules, reason: str = "") -> None:
        """Show choices, for example those that could not be written."""
        self.school.set_value(rules.school)
        self.after_hours.set_value(rules.after_hours)
        self.border.set_value(rules.border)
        self.post_returned.set_value(rules.post_returned_at)
        self.cutoff.setText(f"{rules.same_day_cutoff:%H:%M}")
        self.cutoff.setFixedWidth(fonts.widened(_HOUR))
        self.reason.setText(reason)

    def _schools(self) -> Choices:
        return (
            (self.tr("At the end of the day"), School.END_OF_DAY),
            (self.tr("At the hour of receipt"), School.SAME_TIME),
        )

    def _after_hours(self) -> Choices:
        return (
            (self.tr("The next working day is day 1"), AfterHours.NEXT_DAY_IS_DAY_1),
            (self.tr("The next working day is the day of receipt"), AfterHours.NEXT_DAY_IS_DAY_0),
        )

    def _borders(self) -> Choices:
        return (
            (self.tr("The calendar day"), Border.CALENDAR_DAY),
            (self.tr("The half day"), Border.HALF_DAY),
        )

    def _returns(self) -> Choices:
        return (
            (self.tr("As it is handed to the post"), PostReturned.HAND_OVER),
            (self.tr("As the post has delivered it"), PostReturned.DELIVERY),
        )

    def _lay_out(self) -> None:
        self.content.setSpacing(8)
        hour = FieldBox(self.tr("“Same day” until"), self.cutoff)
        hour.row.addStretch()
        rows = (
            (FieldBox(self.tr("Last day ends"), self.school), self._about_school()),
            (FieldBox(self.tr("After hours"), self.after_hours), self._about_after_hours()),
            (hour, self._about_cutoff()),
            (FieldBox(self.tr("Early, on time"), self.border), self._about_border()),
            (FieldBox(self.tr("Returned by post"), self.post_returned), self._about_returns()),
        )
        for box, words in rows:
            self.content.addWidget(_explained(box, words))
        self.content.addWidget(FieldBox(self.tr("Reason"), self.reason))

    def _about_school(self) -> str:
        return self.tr(
            "When a term in working days ends, for procedures that name nothing else."
            " Civil Code 2015, article 148: the term ends with its last day."
        )

    def _about_after_hours(self) -> str:
        return self.tr(
            "For what comes after closing or on a day off."
            " Civil Code 2015, article 147: the day of receipt is not counted."
        )

    def _about_cutoff(self) -> str:
        return self.tr(
            "What comes later is returned by the end of the next working day."
            " The office's own rule."
        )

    def _about_border(self) -> str:
        return self.tr(
            "From when a result is “on time” and no longer “early”. No law fixes it;"
            " Decision 766/QĐ-TTg knows only late and not late."
        )

    def _about_returns(self) -> str:
        return self.tr(
            "When a result by post counts as returned (national code 10); what is on its way keeps"
            " what held. Circular 17/2017/TT-BTTTT, article 12: the post tells of the delivery."
        )

    def rules(self) -> OfficeRules | None:
        """Return what is chosen; None where the hour cannot be read."""
        cutoff = read_time(self.cutoff.committed_text())
        school, after = self.school.value(), self.after_hours.value()
        border, returned = self.border.value(), self.post_returned.value()
        if cutoff is None:
            return None
        return replace(
            self._rules,
            school=School(str(school)),
            after_hours=AfterHours(str(after)),
            same_day_cutoff=cutoff,
            border=Border(str(border)),
            post_returned_at=PostReturned(str(returned)),
        )

    @override
    def answer(self, key: str) -> None:
        wrong = self._first_wrong() if key else None
        if wrong is not None:
            wrong.setFocus()
            return
        super().answer(key)

    def _first_wrong(self) -> TextField | None:
        for field in (self.cutoff, self.reason):
            field.set_state("")
        rules = self.rules()
        if rules is None:
            self.cutoff.set_state("error", self.tr("Write an hour, for example 15:00."))
            return self.cutoff
        if rules != self._rules and not self.reason.committed_text().strip():
            self.reason.set_state("error", self.tr("Write the reason; it goes into the record."))
            return self.reason
        return None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.answer("go")
        else:
            super().keyPressEvent(event)

    def _on_answered(self, key: str) -> None:
        rules = self.rules()
        if key and rules is not None and rules != self._rules:
            self.given.emit(rules, self.reason.committed_text().strip())


def _explained(box: FieldBox, words: str) -> QWidget:
    label = PlainLabel(words, "hint", "text2")
    label.setWordWrap(True)
    label.setContentsMargins(FieldLabel("").width() + 8, 0, 0, 0)
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(box)
    column.addWidget(label)
    return both


def open_rules(parent: QWidget, rules: OfficeRules) -> RulesDialog:
    """Open the choices over the window of a widget and return at once.

    Returns:
        the open dialog; it deletes itself when it is closed.
    """
    dialog = RulesDialog(parent, rules)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
