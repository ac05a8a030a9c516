"""The row of the form with the checklist: how complete it is, and the keys that complete it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.services.requests import ComponentEntry
from kktdesk.services.views import ProcedureView
from kktdesk.ui import fonts, theme
from kktdesk.ui.reception import paper_lines
from kktdesk.ui.reception.checklist import Checklist
from kktdesk.ui.reception.fields import FieldSet
from kktdesk.ui.reception.prompt_button import PromptButton
from kktdesk.ui.reception.remark import Remark
from kktdesk.ui.states import StateKey
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.chips import StateChip
from kktdesk.ui.widgets.field_state import icon_of, role_of
from kktdesk.ui.widgets.labels import LABEL_COLUMN, PlainLabel

QUIET_PADDING = 8  # of a quiet button, left of its words


class PapersBlock(QWidget):
    """The papers, and at their left what is still missing.

    Signals:
        edited: the clerk changed something.
    """

    edited = Signal()

    def __init__(self, fields: FieldSet) -> None:
        super().__init__()
        self.list = Checklist()
        self.list.setAccessibleName(self.tr("Papers of the dossier"))
        fields.add("components", self.list)
        self._chip = StateChip(StateKey.MISSING)
        self._complete = PromptButton(self.tr("All comple&te"), kind="quiet")
        self._add = PromptButton(self.tr("Fu&rther paper"), kind="quiet")
        self._remark = Remark()
        self._frame = _Frame(self.list)
        self._complete.clicked.connect(self.list.papers.complete)
        self._add.clicked.connect(self.list.add_paper)
        self.list.edited.connect(self._on_edited)
        self.list.fitted.connect(self._fit)
        self.list.field_state.changed.connect(self._show_state)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._beside = self._side()
        row.addWidget(self._beside)
        row.addLayout(self._middle(), 1)
        self._show_count()
        self._fit(self.list.maximumHeight())

    def _side(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(fonts.widened(LABEL_COLUMN) + QUIET_PADDING + 8)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        label = PlainLabel(self.tr("Papers"), "body", "text2")
        label.setContentsMargins(QUIET_PADDING, 0, 0, 0)
        column.addWidget(label)
        chip = QHBoxLayout()
        chip.setContentsMargins(QUIET_PADDING, 0, 0, 0)
        chip.addWidget(self._chip)
        chip.addStretch()
        column.addLayout(chip)
        for button in (self._complete, self._add):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        return side

    def _middle(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._frame)
        column.addWidget(self._remark)
        return column

    def _fit(self, height: int) -> None:
        """Take no more room than all rows need; what is left over belongs under the form."""
        self._frame.setMaximumHeight(height + 2)
        said = self._remark.sizeHint().height() + 2 if self._remark.words() else 0
        self.setMaximumHeight(max(height + 2 + said, self._beside.sizeHint().height()))

    def order_focus(self) -> None:
        """Let the focus come to the list before the buttons: it begins above them.

        To be called in the finished form: Qt orders anew what moves into another widget.
        """
        QWidget.setTabOrder(self.list, self._complete)
        QWidget.setTabOrder(self._complete, self._add)

    def set_procedure(self, procedure: ProcedureView | None) -> None:
        """Ask for the papers of a procedure."""
        self.list.papers.set_procedure(procedure)
        self._show_count()

    def put(self, entries: Sequence[ComponentEntry], *, is_ticked: bool) -> None:
        """Fill in the papers of a form that was kept, or of another dossier.

        Args:
            entries: what is not on the list of the procedure is a further paper.
            is_ticked: what is there stays there; else each has to be seen anew.
        """
        self.list.papers.put(entries, is_ticked=is_ticked)
        self._show_count()

    def clear(self) -> None:
        """Begin anew."""
        self.list.papers.clear()
        self._show_count()

    def entries(self) -> tuple[ComponentEntry, ...]:
        """Return the papers as they are saved."""
        return paper_lines.entries(self.list.papers.lines)

    def missing(self) -> tuple[str, ...]:
        """Return the names of the papers that are asked for and not there."""
        return paper_lines.missing(self.list.papers.lines)

    def _on_edited(self) -> None:
        self._show_count()
        self.edited.emit()

    def _show_count(self) -> None:
        missing = len(self.missing())
        self._chip.setVisible(bool(self.list.papers.lines))
        if missing:
            words = self.tr("%n missing", "", missing)
            self._chip.set_state(StateKey.MISSING, words)
        else:
            self._chip.set_state(StateKey.DONE, self.tr("Complete"))

    def _show_state(self) -> None:
        state = self.list.field_state
        if state.state:
            self._remark.say(state.message, icon_of(state.state), role_of(state.state))
        else:
            self._remark.say("")
        self._fit(self.list.maximumHeight())


class _Frame(QFrame):
    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(inner)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        edge, ground = (colours.colour("line"), 1.0), colours.colour("surface")
        drawing.outline(QPainter(self), QRectF(self.rect()), 4, ground=ground, edge=edge)
