"""The form: its rows in the order of talking, and what they amount to as a request."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from kktdesk.services.drafts import KeptForm
from kktdesk.services.requests import ApplicantEntry, ReceiveDossier, SubmitterEntry
from kktdesk.services.views import ProcedureView
from kktdesk.ui.reception.applicant_block import ApplicantBlock
from kktdesk.ui.reception.due_band import DueBand
from kktdesk.ui.reception.fields import FieldSet
from kktdesk.ui.reception.handling_block import HandlingBlock
from kktdesk.ui.reception.papers_block import QUIET_PADDING, PapersBlock
from kktdesk.ui.reception.procedure_block import ProcedureBlock
from kktdesk.ui.reception.submitter_block import SubmitterBlock
from kktdesk.ui.widgets.forms import enter_moves_on

_INDENT = QUIET_PADDING
_MARGINS = (14 - _INDENT, 10, 14, 10)
_GAP = 6


class ReceptionForm(QScrollArea):
    """All that is asked for one dossier.

    Attributes:
        fields: the fields by name.
        sheet: what scrolls.
        replaces: code of the cancelled dossier whose place this one takes, or "".

    Signals:
        typed: letters came into a field.
        changed: something else changed: a choice, a tick, what the register filled in.
        number_left: the applicant's number is complete for now.
        field_left: the field of that name was left.
    """

    typed = Signal()
    changed = Signal()
    number_left = Signal()
    field_left = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.fields = FieldSet(self)
        self.procedure = ProcedureBlock(self.fields)
        self.due = DueBand()
        self.applicant = ApplicantBlock(self.fields)
        self.submitter = SubmitterBlock(self.fields)
        self.papers = PapersBlock(self.fields)
        self.handling = HandlingBlock(self.fields)
        self.replaces = ""
        self._lay_out()
        self._connect()
        self._blank = self.request("")

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sheet = QWidget()
        column = QVBoxLayout(self.sheet)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(_GAP)
        for block in (self.procedure, self.due, self.applicant, self.submitter):
            column.addLayout(_indented(block))
        column.addWidget(self.papers, 1000)  # the rest is its own, up to its last row
        column.addLayout(_indented(self.handling))
        column.addStretch(1)
        enter_moves_on(self.sheet)
        self.setFocusProxy(self.procedure.picker)
        self.setWidget(self.sheet)
        self.papers.order_focus()
        for part in (self.sheet, self.viewport()):
            part.setAutoFillBackground(False)  # the sheet beneath has the ground

    def _connect(self) -> None:
        self.procedure.changed.connect(self._on_procedure)
        self.fields.typed.connect(self._on_typed)
        self.fields.chosen.connect(self._on_chosen)
        self.fields.left.connect(self._on_left)
        self.applicant.filled.connect(self._on_filled)
        self.papers.edited.connect(self.changed)
        self.papers.list.left.connect(self._on_list_left)

    def request(self, request_id: str) -> ReceiveDossier:
        """Return the form as a request, as it is on the screen.

        Args:
            request_id: of this entry.
        """
        handling = self.handling
        return ReceiveDossier(
            request_id=request_id,
            procedure=self.procedure.code(),
            case=self.procedure.case(),
            term=self.procedure.term(),
            applicant=self.applicant.entry(),
            submitter=self.submitter.entry(),
            components=self.papers.entries(),
            sets=handling.sets(),
            channel=handling.channel(),
            return_method=handling.return_method(),
            postal_address=handling.postal_address(),
            note=self.fields.visible_text("note"),
            official_code=self.fields.visible_text("official_code") or None,
            replaces=self.replaces,
        )

    def kept(self, request_id: str) -> KeptForm:
        """Return the form letter by letter, for keeping."""
        letters, term = self.procedure.letters()
        return KeptForm(
            request=self.request(request_id),
            letters=letters,
            term=term,
            filed=self.handling.filed(),
            touched=tuple(sorted(self.fields.touched)),
        )

    def put(self, kept: KeptForm, *, is_ticked: bool = True) -> None:
        """Fill everything in, as for a form that was kept or a dossier like another one.

        Args:
            kept: what to fill in; its procedure must have been offered.
            is_ticked: papers that are there stay there.
        """
        request = kept.request
        self.clear()
        self.replaces = request.replaces
        self.procedure.put(request, kept.letters, kept.term)
        self.papers.set_procedure(self.procedure.procedure())
        self.papers.put(request.components or (), is_ticked=is_ticked)
        self.applicant.put(request.applicant)
        self.submitter.put(request.submitter)
        self.handling.put(request, kept.filed)
        self.fields.touched.update(kept.touched)
        self.changed.emit()

    def is_blank(self) -> bool:
        """Tell whether nothing stands in the form that was not there when it was opened.

        Returns:
            False as soon as a letter was typed or something was chosen.
        """
        has_letters = bool(self.fields.visible_text("procedure").strip())
        had_procedure = bool(self._blank.procedure)
        return self.request("") == self._blank and has_letters == had_procedure

    def commit(self) -> None:
        """Take everything that is half typed: composed letters, a row that is being written."""
        self.papers.list.finish_editing()
        self.fields.commit()

    def clear(self) -> None:
        """Begin a new dossier."""
        self.begin_for(None, None)

    def begin_for(
        self, applicant: ApplicantEntry | None, submitter: SubmitterEntry | None
    ) -> None:
        """Begin a new dossier of a person who is still at the counter; nobody empties the form."""
        self.fields.forget()
        self.replaces = ""
        self.procedure.clear()
        self.papers.clear()
        self.applicant.clear()
        self.handling.clear()
        if applicant is not None:
            self.applicant.put(applicant)
        self.submitter.put(submitter)
        self._show_method()
        self._blank = self.request("")
        self.verticalScrollBar().setValue(0)
        self.changed.emit()

    def go_to(self, field: str) -> None:
        """Put the focus into a field and bring it into sight."""
        self.fields.focus(field)
        focus = self.sheet.focusWidget()
        if focus is not None:
            self.ensureWidgetVisible(focus, 0, 40)

    def begin(self) -> None:
        """Put the focus where talking begins."""
        self.go_to("procedure")

    def come_back(self) -> None:
        """Put the focus where it was when the page was left."""
        last: QWidget | None = self.sheet.focusWidget()
        if last is None:
            self.begin()
        else:
            last.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_procedure(self, procedure: ProcedureView | None) -> None:
        self.papers.set_procedure(procedure)
        self.handling.set_procedure(procedure)
        self.changed.emit()

    def _on_typed(self, name: str) -> None:
        if name == "applicant.address":
            self._show_method()
        self.applicant.show_differing()
        self.typed.emit()

    def _on_chosen(self, name: str) -> None:
        if name == "case":
            self.procedure.show_terms()
        if name == "return_method":
            self._show_method()
        if name == "channel":
            self.handling.show_channel()
        self.changed.emit()

    def _on_left(self, name: str) -> None:
        if name == "applicant.id_number":
            self.number_left.emit()
        self.field_left.emit(name)

    def _on_list_left(self) -> None:
        self.field_left.emit("components")

    def _on_filled(self) -> None:
        self._show_method()
        self.changed.emit()

    def _show_method(self) -> None:
        self.handling.show_method(self.applicant.entry().address)


def _indented(block: QWidget) -> QVBoxLayout:
    """Return a block in line with the words of the quiet buttons beside the papers."""
    indented = QVBoxLayout()
    indented.setContentsMargins(_INDENT, 0, 0, 0)
    indented.addWidget(block)
    return indented
