"""Who applies, the number first: a known number fills what the clerk has not typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kktdesk.domain.dossier import ApplicantKind
from kktdesk.domain.people import IdentityKind, read_identity
from kktdesk.services.requests import ApplicantEntry
from kktdesk.services.views import KnownParty
from kktdesk.ui import fonts
from kktdesk.ui.entry_words import applicant_kinds
from kktdesk.ui.reception.fields import FieldSet, Say
from kktdesk.ui.reception.known_line import KnownLine
from kktdesk.ui.reception.party_match import FILLED, differs
from kktdesk.ui.widgets.forms import FieldBox
from kktdesk.ui.widgets.labels import PlainLabel

_NUMBER_WIDTH, _KIND_WIDTH = 150, 160
_KIND_OF = {
    IdentityKind.TAX: ApplicantKind.COMPANY,
    IdentityKind.CITIZEN: ApplicantKind.PERSON,
    IdentityKind.OLD_ID: ApplicantKind.PERSON,
    IdentityKind.PASSPORT: ApplicantKind.PERSON,
}


class ApplicantBlock(QWidget):
    """The applicant.

    Signals:
        filled: fields were filled or emptied by what the register knows.
    """

    filled = Signal()

    def __init__(self, fields: FieldSet) -> None:
        super().__init__()
        self._fields = fields
        self._known: KnownParty | None = None
        self._number = fields.add_text("applicant.id_number")
        self.line = KnownLine()
        self._kind = fields.add_choice("applicant.kind", applicant_kinds())
        self._name = fields.add_text("applicant.name")
        self._address = fields.add_text("applicant.address")
        self._phone = fields.add_text("applicant.phone")
        self._email = fields.add_text("applicant.email")
        self._number.setFixedWidth(fonts.widened(_NUMBER_WIDTH))
        self._kind.setFixedWidth(fonts.widened(_KIND_WIDTH))
        self._phone.setFixedWidth(fonts.widened(_NUMBER_WIDTH))
        self.line.taken.connect(self.take_known)
        self._lay_out()

    def _lay_out(self) -> None:
        number = FieldBox(self.tr("Tax / identity no."), self._number)
        number.row.addWidget(self.line, 1)
        self._name.setAccessibleName(self.tr("Name of the applicant"))
        self._kind.setAccessibleName(self.tr("Kind of applicant"))
        phone = FieldBox(self.tr("Phone"), self._phone)
        phone.row.addWidget(PlainLabel(self.tr("E-mail"), "body", "text2"))
        self._email.setAccessibleName(self.tr("E-mail"))
        phone.add(self._email, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(number)
        column.addWidget(FieldBox(self.tr("Applicant"), self._kind, self._name))
        column.addWidget(FieldBox(self.tr("Address"), self._address))
        column.addWidget(phone)

    def number(self) -> str:
        """Return the canonical number, or ""."""
        return read_identity(self._number.visible_text()).number

    def entry(self) -> ApplicantEntry:
        """Return the applicant as typed."""
        return ApplicantEntry(
            kind=ApplicantKind(str(self._kind.value())),  # Qt gives an enum of text back as text
            name=self._fields.visible_text("applicant.name"),
            id_number=self._fields.visible_text("applicant.id_number"),
            address=self._fields.visible_text("applicant.address"),
            phone=self._fields.visible_text("applicant.phone"),
            email=self._fields.visible_text("applicant.email"),
        )

    def put(self, entry: ApplicantEntry) -> None:
        """Fill everything in, as for the next dossier of the same person."""
        self._kind.set_value(entry.kind)
        self._fields.set_text("applicant.id_number", entry.id_number)
        for part in FILLED:
            self._fields.set_text(f"applicant.{part}", getattr(entry, part))

    def clear(self) -> None:
        """Begin anew."""
        self._known = None
        self._kind.setCurrentIndex(0)
        self._fields.set_text("applicant.id_number", "")
        for part in FILLED:
            self._fields.set_text(f"applicant.{part}", "")
        self.line.clear()

    def guess_kind(self) -> None:
        """Choose the kind that a number of this form usually has, until the clerk chooses."""
        identity = read_identity(self._number.visible_text())
        kind = _KIND_OF.get(identity.kind)
        if kind is not None and "applicant.kind" not in self._fields.touched:
            self._kind.set_value(kind)

    def show_known(self, known: KnownParty | None) -> None:
        """Fill in what the register knows of the number, and say so.

        What an earlier number had filled in goes: it belongs to somebody else.
        """
        self._known = known
        count = sum(self._fill(part) for part in FILLED)
        if known is None:
            self.guess_kind()
            self.line.say_unknown()
        else:
            if "applicant.kind" not in self._fields.touched:
                self._kind.set_value(known.applicant.kind)
                count += 1
            self.line.say_known(known, count, self.differing())
        self.filled.emit()

    def _fill(self, part: str) -> bool:
        field = f"applicant.{part}"
        if field in self._fields.touched:
            return False
        text = getattr(self._known.applicant, part) if self._known else ""
        self._fields.set_text(field, text)
        return bool(text)

    def differing(self) -> tuple[str, ...]:
        """Return the fields in which the clerk has typed something else than the register has."""
        if self._known is None:
            return ()
        names = (f"applicant.{part}" for part in FILLED)
        known = self._known.applicant
        return tuple(
            name for name in names if differs(name, self._fields.visible_text(name), known)
        )

    def findings(self) -> dict[str, Say]:
        """Say at each differing field what the register has.

        Returns:
            what is said, by name of the field.
        """
        if self._known is None:
            return {}
        last = self.tr("Last time: {text}")
        known = self._known.applicant
        return {
            name: Say("warn", last.format(text=getattr(known, name.removeprefix("applicant."))))
            for name in self.differing()
        }

    def show_differing(self) -> None:
        """Say again how many fields differ, after typing."""
        if self._known is not None:
            self.line.say_differing(self.differing())

    def take_known(self) -> None:
        """Put the register's words into the differing fields; Ctrl+Z in a field takes it back."""
        if self._known is None:
            return
        for name in self.differing():
            field = {
                "applicant.name": self._name,
                "applicant.address": self._address,
                "applicant.phone": self._phone,
                "applicant.email": self._email,
            }[name]
            field.selectAll()
            field.insert(getattr(self._known.applicant, name.removeprefix("applicant.")))
            self._fields.touched.discard(name)
        self.show_differing()
        self.filled.emit()
