"""Who takes a result at the counter, and what became of the slip."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kktdesk import messages
from kktdesk.domain.dossier import Slip
from kktdesk.domain.errors import Problem
from kktdesk.domain.people import read_identity
from kktdesk.services.requests import HandOver, ToCollect
from kktdesk.services.views import DossierView
from kktdesk.ui.dossier.radio import RadioRow
from kktdesk.ui.dossier.together import OriginalsField, TogetherForm
from kktdesk.ui.dossier.words import id_text, joined, slip_text
from kktdesk.ui.widgets.fields import ChoiceField, TextField
from kktdesk.ui.widgets.forms import FieldBox, enter_moves_on
from kktdesk.ui.widgets.panels import Panel

_INDENT = 26


class RecipientForm(Panel):
    """The form of a hand-over: the person who handed the dossier in, or another one.

    Attributes:
        people: the answers; the first is the default.
        name, id_number, relation, authority: of another person.
        slip: what became of the applicant's copy of the receipt.
        originals: how many originals go back.
        together: other results that go along.
    """

    def __init__(self) -> None:
        super().__init__(self.tr("Who takes it?"))
        self._offered: tuple[HandOver, ...] = ()
        self.people = (RadioRow(), RadioRow(), RadioRow(self.tr("Another person")))
        self.name = TextField()
        self.id_number = TextField()
        self.relation = TextField(self.tr("for example child, employee"))
        self.authority = TextField(self.tr("for example letter 14, 23/11/2026"))
        self.slip = ChoiceField(tuple((slip_text(slip), slip) for slip in Slip))
        self.originals = OriginalsField(self.tr(" originals given back"))
        self.together = TogetherForm()
        self._code, self._version = "", 0
        self._other = self._other_form()
        for person in self.people:
            self.body.addWidget(person)
        self.body.addWidget(self._other)
        self.body.addSpacing(4)
        self.body.addWidget(FieldBox(self.tr("Slip"), self.slip))
        self.originals.setAccessibleName(self.tr("Originals given back"))
        self.body.addWidget(FieldBox(self.tr("Originals"), self.originals))
        self.body.addWidget(self.together)
        self.body.addStretch()
        enter_moves_on(self)
        self.people[-1].toggled.connect(self._on_other)
        self.id_number.editingFinished.connect(self._look_at_number)
        self.slip.currentIndexChanged.connect(self._on_slip)
        self._other.hide()

    def _other_form(self) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(_INDENT, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(FieldBox(self.tr("Name"), self.name))
        column.addWidget(FieldBox(self.tr("Identity card"), self.id_number))
        column.addWidget(FieldBox(self.tr("Relation"), self.relation))
        column.addWidget(FieldBox(self.tr("Authority"), self.authority))
        return form

    def start(self, dossier: DossierView) -> None:
        """Begin with a dossier: its default person, nothing typed."""
        self._offered = _known_people(dossier)
        self.renew(dossier)
        self.together.show_beside((), (), "")
        for at, person in enumerate(self.people[:-1]):
            person.setVisible(at < len(self._offered))
        self.people[0].say(self._first_words(dossier))
        self.people[1].say(self._applicant_words(dossier))
        self.people[0].setChecked(True)
        for field in self._typed():
            field.clear()
            field.set_state("")
        self.slip.set_value(Slip.TAKEN_BACK)
        self.originals.setValue(0)

    def renew(self, dossier: DossierView) -> None:
        """Go on from the dossier as it is now; what was typed stays."""
        self._code, self._version = dossier.code, dossier.version

    def _typed(self) -> tuple[TextField, ...]:
        return self.name, self.id_number, self.relation, self.authority

    def _first_words(self, dossier: DossierView) -> str:
        submitter = dossier.submitter
        if submitter is None:
            return self._applicant_words(dossier)
        who = joined(submitter.name, id_text(submitter.id_number))
        return self.tr("Submitter: {who}").format(who=who)

    def _applicant_words(self, dossier: DossierView) -> str:
        who = joined(dossier.applicant.name, id_text(dossier.applicant.id_number))
        return self.tr("Applicant: {who}").format(who=who)

    def collector(self) -> dict[str, object]:
        """Return who takes the results, as ``Acts.hand_over_all`` takes it."""
        for person, known in zip(self.people, self._offered, strict=False):
            if person.isChecked():
                return {"to": known.to, "id_number": known.id_number}
        return {
            "to": self.name.committed_text(),
            "id_number": read_identity(self.id_number.committed_text()).number,
            "relation": self.relation.committed_text(),
            "authority": self.authority.committed_text(),
        }

    def lines(self) -> tuple[ToCollect, ...]:
        """Return the results that go out, the one that was opened first."""
        own = ToCollect(
            code=self._code,
            version=self._version,
            slip=Slip(str(self.slip.value())),
            originals=self.originals.value(),
        )
        return own, *self.together.lines()

    def has_entry(self) -> bool:
        """Return whether somebody typed another person."""
        is_other = self.people[-1].isChecked()
        return is_other and any(field.visible_text() for field in self._typed())

    def show_problems(self, problems: tuple[Problem, ...]) -> bool:
        """Say at each field what is wrong with it, and go to the first of them.

        Returns:
            False if none of them is about a field of another person.
        """
        names = ("to", "id_number", "relation", "authority")
        fields = dict(zip(names, self._typed(), strict=True))
        for field in fields.values():
            field.set_state("")
        known = [problem for problem in problems if problem.field in fields]
        for problem in known:
            words = messages.of_problem(problem)
            text = " ".join(part for part in (words.happened, words.todo) if part)
            fields[problem.field].set_state("error", text)
        if known:
            self.people[-1].setChecked(True)
            fields[known[0].field].setFocus()
        return bool(known)

    @Slot(bool)
    def _on_other(self, is_other: bool) -> None:  # noqa: FBT001 - what Qt gives
        self._other.setVisible(is_other)

    @Slot()
    def _look_at_number(self) -> None:
        identity = read_identity(self.id_number.text())
        words = ""
        if identity.number and identity.warnings:
            values: dict[str, object] = {"count": len(identity.number)}
            words = messages.message(identity.warnings[0], values).happened
        self.id_number.set_state("warn" if words else "", words)

    @Slot()
    def _on_slip(self) -> None:
        words = self.tr(
            "Take their signed statement that the slip is lost; keep it with the file."
        )
        is_lost = self.slip.value() == Slip.LOST
        self.slip.set_state("warn" if is_lost else "", words if is_lost else "")


def _known_people(dossier: DossierView) -> tuple[HandOver, ...]:
    applicant = HandOver(to=dossier.applicant.name, id_number=dossier.applicant.id_number)
    if dossier.submitter is None:
        return (applicant,)
    submitter = HandOver(to=dossier.submitter.name, id_number=dossier.submitter.id_number)
    return (submitter, applicant) if dossier.applicant.kind.is_a_person else (submitter,)
