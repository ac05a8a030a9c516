"""Types as people and input methods do; Qt's own test keys abort on such letters."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from kktdesk.domain.text import fold

_KEYS = {"\b": Qt.Key.Key_Backspace, "\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}
_PLAIN = Qt.KeyboardModifier.NoModifier


def press(
    widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = _PLAIN, text: str = ""
) -> None:
    """Press and release one key."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))


def type_text(widget: QWidget, text: str) -> None:
    r"""Type signs one by one; ``\b`` is Backspace, ``\n`` Enter, ``\t`` Tab."""
    for sign in text:
        key = _KEYS.get(sign, Qt.Key.Key_unknown)
        press(widget, key, text="" if sign in _KEYS else sign)


def compose(widget: QWidget, preedit: str, commit: str | None = None) -> None:
    """Compose letters as ibus and fcitx do; without ``commit`` they stay in the pre-edit area."""
    for length in range(1, len(preedit) + 1):
        QCoreApplication.sendEvent(widget, QInputMethodEvent(preedit[:length], []))
    if commit is not None:
        event = QInputMethodEvent("", [])
        event.setCommitString(commit)
        QCoreApplication.sendEvent(widget, event)


def late_stream(text: str) -> str:
    """Return the keys of UniKey when every word gets its marks at the end of the word."""
    return " ".join(_late(word) for word in text.split(" "))


def _late(word: str) -> str:
    plain = fold(word)
    marked = [at for at, letter in enumerate(word) if letter.lower() != plain[at]]
    if not marked:
        return word
    tail = word[marked[0] :]
    bare = "".join(_in_case(letter, plain[at]) for at, letter in enumerate(word))
    return bare + "\b" * len(tail) + tail


def early_stream(text: str) -> str:
    """Return the keys of UniKey when every letter gets its marks at once."""
    plain = fold(text)
    return "".join(
        letter if letter.lower() == plain[at] else f"{_in_case(letter, plain[at])}\b{letter}"
        for at, letter in enumerate(text)
    )


def _in_case(letter: str, plain: str) -> str:
    return plain.upper() if letter.isupper() else plain
