"""The left half of the page while a dossier is taken in: the form on its sheet, and the acts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.ui.reception.form import ReceptionForm
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.panels import Panel

_GAP = 10


class EntrySide(QWidget):
    """The form and under it the acts.

    Attributes:
        form: what is asked for.
        save: the next act.

    Signals:
        save_requested: save and print.
    """

    save_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.form = ReceptionForm()
        self._focus: QWidget | None = None
        self.save = ActionButton(
            self.tr("Save and print 2 copies"), "Ctrl+Enter", "default", "printer"
        )
        self.save.clicked.connect(self.save_requested)
        self._hint = PlainLabel("", "hint", "text2", elide=True)
        sheet = Panel()
        sheet.body.setContentsMargins(1, 1, 1, 1)
        sheet.body.addWidget(self.form)
        acts = QHBoxLayout()
        acts.setSpacing(12)
        acts.addWidget(self.save)
        acts.addWidget(self._hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(sheet, 1)
        column.addLayout(acts)
        papers = self.form.papers.list
        papers.entered_by_focus.connect(self._hint_at_papers)
        papers.left.connect(self._hint_at_fields)
        self._shield = _Shield(self)
        self._hint_at_fields()

    def _hint_at_papers(self) -> None:
        self._hint.setText(
            self.tr("Space takes a paper  ·  Left, Right: kind of copy  ·  digits: quantity")
        )

    def _hint_at_fields(self) -> None:
        self._hint.setText(self.tr("Enter goes to the next field"))

    def hold(self) -> None:
        """Let nothing be changed while the entry is being saved; the focus is put aside."""
        if not self._shield.isVisible():
            self._focus = self.form.sheet.focusWidget()
            self._shield.cover(self)
        self.save.setEnabled(False)

    def release(self) -> None:
        """Let the entry be changed again; the focus is where it was."""
        self.save.setEnabled(True)
        if self._shield.isVisible():
            self._shield.hide()
            if self._focus is not None and self.isVisible():
                self._focus.setFocus(Qt.FocusReason.OtherFocusReason)


class _Shield(QWidget):
    """Lies unseen over the entry and takes its keys: a form that greys for a blink startles."""

    def __init__(self, side: QWidget) -> None:
        super().__init__(side)
        self.hide()

    def cover(self, side: QWidget) -> None:
        self.setGeometry(side.rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return True
