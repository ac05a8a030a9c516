"""The words of the directory: kinds, places of work, states."""

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.directory import DirectoryKind
from kktdesk.services.directory_views import DirectoryLine
from kktdesk.ui.states import StateKey

translate = QCoreApplication.translate


def kind_text(kind: DirectoryKind) -> str:
    """Return the name of a kind."""
    words = {
        DirectoryKind.DIVISION: translate("Directory", "Division"),
        DirectoryKind.OFFICER: translate("Directory", "Officer"),
        DirectoryKind.PARTNER: translate("Directory", "Partner agency"),
    }
    return words[kind]


def place_text(line: DirectoryLine) -> str:
    """Return where an officer works; of the others what they are."""
    if line.kind is not DirectoryKind.OFFICER:
        return kind_text(line.kind)
    return line.division or translate("Directory", "At the counter")


def state_of(line: DirectoryLine, at_desk: str) -> StateKey:
    """Return the state of a line.

    Args:
        line: of the directory.
        at_desk: name of who stands at this computer's desk.
    """
    if not line.is_active:
        return StateKey.REFUSED
    return StateKey.READY if line.is_at_counter and line.name == at_desk else StateKey.DONE


def state_text(state: StateKey) -> str:
    """Return the words of a state."""
    words = {
        StateKey.REFUSED: translate("Directory", "No longer used"),
        StateKey.READY: translate("Directory", "Stands at this desk"),
        StateKey.DONE: translate("Directory", "In use"),
    }
    return words[state]


def add_text(kind: DirectoryKind) -> str:
    """Return what entering one of a kind is called."""
    words = {
        DirectoryKind.DIVISION: translate("Directory", "&Add a division"),
        DirectoryKind.OFFICER: translate("Directory", "&Add an officer"),
        DirectoryKind.PARTNER: translate("Directory", "&Add an agency"),
    }
    return words[kind]
