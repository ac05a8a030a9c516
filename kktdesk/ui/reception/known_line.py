"""Beside the number: whether the register knows it, what was filled in, what differs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kktdesk.services.views import KnownParty
from kktdesk.ui import formats
from kktdesk.ui.entry_words import field_name
from kktdesk.ui.reception.prompt_button import PromptButton
from kktdesk.ui.reception.remark import Remark


class KnownLine(QWidget):
    """One or two quiet lines, and the key that takes the register's words.

    Signals:
        taken: the register's words are wanted where they differ.
    """

    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._found, self._differing = Remark(is_wrapping=False), Remark(is_wrapping=False)
        self._take = PromptButton(self.tr("Take from the regi&ster"), kind="quiet")
        self._take.clicked.connect(self.taken)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self._found)
        lines.addWidget(self._differing)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(lines, 1)
        row.addWidget(self._take)
        self.clear()

    def words(self) -> str:
        """Return what is said, in one line."""
        parts = (self._found.words(), self._differing.words())
        return " ".join(part for part in parts if part)

    def clear(self) -> None:
        """Say nothing."""
        self._found.say("")
        self.say_differing(())

    def say_unknown(self) -> None:
        """Say that the register does not know the number."""
        self._found.say(self.tr("Not in the register yet"), "book", "text2")
        self.say_differing(())

    def say_known(self, known: KnownParty, filled: int, differing: tuple[str, ...]) -> None:
        """Say since when the register knows the number, and what it filled in."""
        day = formats.day_text(known.last_received_on)
        words = self.tr("In the register since {day}").format(day=day)
        if filled:
            words += ", " + self.tr("%n field(s) filled in", "", filled)
        if known.open_count and not differing:  # else there is no room for it
            words += " · " + self.tr("%n dossier(s) still open here", "", known.open_count)
        self._found.say(words, "check-circle", "ok")
        self.say_differing(differing)

    def say_differing(self, fields: tuple[str, ...]) -> None:
        """Say which fields were typed differently."""
        words = ""
        if fields:
            names = ", ".join(map(field_name, fields))
            count = self.tr("%n differ(s) from last time", "", len(fields))
            words = f"{count}: {names}"
        self._differing.say(words, "warn", "soon")
        self._take.setVisible(bool(fields))
