"""The right side of the directory: the chosen line, who belongs to it, and the acts on it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kktdesk.domain.directory import DirectoryKind
from kktdesk.services.directory_views import DirectoryLine
from kktdesk.ui.directory.words import kind_text, place_text, state_of, state_text
from kktdesk.ui.dossier.action_row import ActionRow, Offer
from kktdesk.ui.dossier.facts import Fact, FactGrid
from kktdesk.ui.dossier.scroll_pane import ScrollPane
from kktdesk.ui.states import StateKey
from kktdesk.ui.widgets.chips import StateChip
from kktdesk.ui.widgets.labels import PlainLabel

CHANGE, RETIRE, BACK, STAND, MEMBER = "change", "retire", "back", "stand", "member"
_LABELS = 84


class DirectoryDetail(QWidget):
    """One line of the directory.

    Attributes:
        acts: what can be done with it.
        area: what takes the focus; arrows scroll it.

    Signals:
        chosen: ``CHANGE``, ``RETIRE``, ``BACK``, ``STAND`` or ``MEMBER``.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._pane = ScrollPane("")
        self.area = self._pane.area
        self.area.setAccessibleName(self.tr("The chosen line"))
        self._name = PlainLabel("", "h2")
        self._name.setWordWrap(True)
        self._chip = StateChip(StateKey.DONE)
        self.facts = FactGrid(_LABELS)
        self.note = PlainLabel("", "hint", "text2")
        self.note.setWordWrap(True)
        self.acts = ActionRow()
        self.acts.chosen.connect(self.chosen)
        self._lay_out()
        self.show_nothing()

    def _lay_out(self) -> None:
        inner = self._pane.column
        inner.setSpacing(8)
        for part in (self._name, self._chip, self.facts, self.note):
            inner.addWidget(part)
        inner.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._pane, 1)
        column.addWidget(self.acts)

    def show_nothing(self) -> None:
        """Show that nothing is chosen."""
        self._name.setText(self.tr("Nothing is chosen."))
        self._chip.hide()
        self.facts.show_facts(())
        self.note.setText("")
        self.acts.offer(())

    def show_line(
        self, line: DirectoryLine, members: Sequence[DirectoryLine], at_desk: str
    ) -> None:
        """Show a line.

        Args:
            line: of the directory.
            members: of a division, its active officers.
            at_desk: name of who stands at this computer's desk.
        """
        state = state_of(line, at_desk)
        self._name.setText(line.name)
        self._chip.set_state(state, state_text(state))
        self._chip.show()
        self.facts.show_facts(self._facts(line, members))
        self.note.setText(self._said(line))
        self.acts.offer(self._offers(line, at_desk))

    def _facts(self, line: DirectoryLine, members: Sequence[DirectoryLine]) -> tuple[Fact, ...]:
        people = "\n".join(" · ".join(filter(None, (who.name, who.title))) for who in members)
        is_officer = line.kind is DirectoryKind.OFFICER
        return (
            (self.tr("Kind"), kind_text(line.kind)),
            (self.tr("Title"), line.title),
            (self.tr("Works"), place_text(line) if is_officer else ""),
            (self.tr("Officers"), people),
        )

    def _said(self, line: DirectoryLine) -> str:
        if not line.is_active:
            return self.tr("It is not offered any more. Dossiers that name it keep the name.")
        if line.is_at_counter:
            return self.tr(
                "May stand at the desk: Ctrl+T, in the line below all pages, changes who does."
            )
        if line.kind is DirectoryKind.OFFICER and line.title:
            return self.tr("Has a title, so acts that need a supervisor offer the name.")
        return ""

    def _offers(self, line: DirectoryLine, at_desk: str) -> tuple[Offer, ...]:
        if not line.is_active:
            words = self.tr("Use again")
            return (Offer(BACK, words, self.tr("Enter"), "default", "refresh"),)
        change = Offer(CHANGE, self.tr("Change"), self.tr("Enter"), "default", "pencil")
        offers = [change]
        if line.kind is DirectoryKind.DIVISION:
            offers.append(Offer(MEMBER, self.tr("Add its &officer"), "", "plain", "plus"))
        is_at_desk = line.is_at_counter and line.name == at_desk
        if line.is_at_counter and not is_at_desk:
            offers.append(Offer(STAND, self.tr("Stands at this &desk now"), "", "plain", "user"))
        if not is_at_desk:
            offers.append(Offer(RETIRE, self.tr("Retire"), self.tr("Del")))
        return tuple(offers)
