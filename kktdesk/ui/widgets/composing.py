"""The letters that an input method composes in a field and that the field's text has not yet."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication, QInputMethodEvent


class Composition:
    """What is being composed in one field.

    Attributes:
        letters: on the screen, not in the text.
    """

    def __init__(self) -> None:
        self.letters = ""

    def follow(self, event: QInputMethodEvent) -> None:
        """Take note of what an event of the input method composes, before the field hears it."""
        self.letters = event.preeditString()

    def commit(self, put: Callable[[QInputMethodEvent], None]) -> None:
        """Take the letters into the text.

        Args:
            put: the field's own way to take an event of the input method.
        """
        if not self.letters:
            return
        QGuiApplication.inputMethod().commit()
        if self.letters:
            # The input method did not answer: what is on the screen is kept here.
            letters, self.letters = self.letters, ""
            event = QInputMethodEvent("", [])
            event.setCommitString(letters)
            put(event)
            QGuiApplication.inputMethod().reset()
