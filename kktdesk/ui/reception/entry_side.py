"""The left half of the page while a dossier is taken in: the form on its sheet, and the acts."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.ui.reception.form import ReceptionForm
from kktdesk.ui.reception.prompt_button import PromptButton
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
        guidance_requested, refusal_requested: nothing is taken in, a note is written.
        online_requested: what was filed on a portal is taken over.
        notes_requested: who was guided or turned away is to be seen.
    """

    save_requested = Signal()
    guidance_requested = Signal()
    refusal_requested = Signal()
    online_requested = Signal()
    notes_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.form = ReceptionForm()
        self._focus: QWidget | None = None
        self.save = ActionButton(
            self.tr("Save and print 2 copies"), "Ctrl+Enter", "default", "printer"
        )
        self.save.clicked.connect(self.save_requested)
        self.more = PromptButton(self.tr("&More"))
        self.more.clicked.connect(self._open_menu)
        self._hint = PlainLabel("", "hint", "text2", elide=True)
        sheet = Panel()
        sheet.body.setContentsMargins(1, 1, 1, 1)
        sheet.body.addWidget(self.form)
        acts = QHBoxLayout()
        acts.setSpacing(12)
        acts.addWidget(self.save)
        acts.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
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

    def show_filing(self, *, is_filed: bool) -> None:
        """Say what saving will do.

        Args:
            is_filed: it takes over what was filed online; nothing is accepted and printed.
        """
        filing, saving = self.tr("Take over, accept later"), self.tr("Save and print 2 copies")
        self.save.setText(filing if is_filed else saving)

    def _open_menu(self) -> None:
        menu = QMenu(self.more)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(
            self.tr("&Guide: what is to be brought (form 02)"), self.guidance_requested.emit
        )
        menu.addAction(self.tr("&Turn away (form 03)"), self.refusal_requested.emit)
        menu.addAction(self.tr("Dossier filed &online"), self.online_requested.emit)
        menu.addSeparator()
        menu.addAction(self.tr("&Notes of a day…"), self.notes_requested.emit)
        menu.popup(self.more.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
        menu.setActiveAction(menu.actions()[0])

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
