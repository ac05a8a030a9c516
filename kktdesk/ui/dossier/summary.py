"""The dossier at a glance, beside the form that is filled in for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kktdesk.services.views import DossierView
from kktdesk.ui import fonts, formats
from kktdesk.ui.dossier.facts import FactGrid
from kktdesk.ui.dossier.scroll_pane import ScrollPane
from kktdesk.ui.dossier.words import joined, state_words, timeliness_words
from kktdesk.ui.entry_words import return_method_text
from kktdesk.ui.states import StateKey
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.chips import StateChip
from kktdesk.ui.widgets.flow import FlowLayout
from kktdesk.ui.widgets.labels import PlainLabel

_WIDTH, _LABEL_COLUMN = 350, 96


class Summary(ScrollPane):
    """Code, state and the facts that somebody at the counter asks for.

    Signals:
        open_requested: the whole dossier is wanted.
    """

    open_requested = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.setFixedWidth(fonts.widened(_WIDTH))
        self.area.setAccessibleName(self.tr("Dossier"))
        self.code = PlainLabel("", "title")
        self.state = StateChip(StateKey.OPEN)
        self.timeliness = StateChip(StateKey.DONE)
        self.facts = FactGrid(_LABEL_COLUMN)
        open_whole = ActionButton(self.tr("&Open the dossier"), kind="quiet", icon="dossier")
        open_whole.clicked.connect(self.open_requested)
        self.column.addWidget(self.code)
        self.column.addWidget(_side_by_side(self.state, self.timeliness))
        self.column.addWidget(self.facts)
        self.column.addWidget(open_whole)
        self.column.addStretch()

    def show_dossier(self, dossier: DossierView) -> None:
        """Show this dossier."""
        self.code.setText(dossier.code)
        self.state.set_state(*state_words(dossier))
        timeliness = timeliness_words(dossier)
        self.timeliness.setVisible(timeliness is not None)
        if timeliness is not None:
            self.timeliness.set_state(*timeliness)
        ready = formats.moment_text(dossier.ready_at) if dossier.ready_at else ""
        self.facts.show_facts(
            (
                (self.tr("Applicant"), dossier.applicant.name),
                (self.tr("Submitter"), dossier.submitter.name if dossier.submitter else ""),
                (self.tr("Telephone"), formats.phone_text(dossier.applicant.phone)),
                (self.tr("Procedure"), joined(dossier.procedure, dossier.procedure_name)),
                (self.tr("Promised"), formats.moment_text(dossier.due_at)),
                (self.tr("Result"), ready),
                (self.tr("Wanted"), return_method_text(dossier.return_method)),
                (self.tr("Note"), dossier.note),
            )
        )


def _side_by_side(*chips: QWidget) -> QWidget:
    box = QWidget()
    flow = FlowLayout(box, 6)
    for chip in chips:
        flow.addWidget(chip)
    return box
