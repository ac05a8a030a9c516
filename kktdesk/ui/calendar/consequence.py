"""What an edit would do to open dossiers, before it is saved."""

from PySide6.QtCore import Qt

from kktdesk.ui import fonts
from kktdesk.ui.widgets.bands import Band
from kktdesk.ui.widgets.empty import Sign
from kktdesk.ui.widgets.labels import PlainLabel

_ICON = 18


class Consequence(Band):
    """One sentence: not known yet, nothing moves, or how many promises would move."""

    def __init__(self) -> None:
        super().__init__("mute")
        self.icon = Sign("clock", "text2", _ICON)
        self.words = PlainLabel()
        self.words.setWordWrap(True)
        self.setMinimumHeight(fonts.grown(48))
        self.row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self.row.addWidget(self.words, 1)
        self.say_unknown()

    def say_unknown(self) -> None:
        """Say what is needed before anything can be said."""
        words = self.tr(
            "As soon as the fields are filled in, the open dossiers are looked through."
        )
        self._say("mute", "clock", words)

    def say_looking(self) -> None:
        """Say that the open dossiers are being looked through."""
        self._say("mute", "clock", self.tr("Looking which open dossiers would be due otherwise…"))

    def say_moved(self, count: int) -> None:
        """Say how many promises would move."""
        if not count:
            self._say("ok", "shield", self.tr("No open dossier would be due on another day."))
            return
        words = self.tr(
            "%n open dossier(s) would be due at another time. No promise moves by itself: after "
            "saving you decide each one.",
            "",
            count,
        )
        self._say("soon", "warn", words)

    def say_refused(self, words: str) -> None:
        """Say why the edit cannot be."""
        self._say("late", "overdue", words)

    def text(self) -> str:
        """Return the sentence."""
        return self.words.text()

    def _say(self, kind: str, icon: str, words: str) -> None:
        self.set_kind(kind)
        self.icon.set_icon(icon, kind)
        self.words.setText(words)
        self.setAccessibleName(words)
