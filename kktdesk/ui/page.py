"""What every page of the window is, and the one value that all pages are given."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk.domain.dossier import Act
from kktdesk.ui.button_commands import button_commands
from kktdesk.ui.dialogs.error_report import show_error
from kktdesk.ui.widgets.buttons import ActionButton

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from kktdesk.domain.errors import DeskError
    from kktdesk.services.clock import Clock
    from kktdesk.services.desk import Desk
    from kktdesk.services.views import BackupView
    from kktdesk.settings import DeskSettings, PrintChoice
    from kktdesk.ui.changes import ChangeHub
    from kktdesk.ui.command import Command
    from kktdesk.ui.printer import Printer
    from kktdesk.ui.tasks.runner import TaskRunner

TODAY = "today"
RECEPTION = "reception"
DOSSIERS = "dossiers"
DOSSIER = "dossier"
RETURNING = "returning"
DAY_END = "day-end"
REPORTS = "reports"
POST = "post"
CALENDAR = "calendar"
PROCEDURES = "procedures"
DIRECTORY = "directory"
OFFICE = "office"
FORMS = "forms"
BACK = ""  # the page that was shown before


@dataclass(frozen=True, slots=True)
class SearchFor:
    """Opens the list of dossiers at what somebody types in the search box."""

    text: str


@dataclass(frozen=True, slots=True)
class IntakeNotes:
    """Opens the page *Receive* with the notes of who was guided or turned away."""


@dataclass(frozen=True, slots=True)
class NewLike:
    """Opens the page *Receive* with procedure, people and papers of a dossier.

    Attributes:
        code: of the dossier.
        replaces: it was cancelled, and the new one takes its place; its papers are still here.
    """

    code: str
    replaces: bool = False


@dataclass(frozen=True, slots=True)
class OpenAt:
    """Opens the page of a dossier at one act: its question is put at once."""

    code: str
    act: Act


@dataclass(frozen=True, slots=True)
class DoneAct:
    """An act that was done in this window and can be undone.

    Attributes:
        said: names the act and the dossier.
        version: of the dossier behind the act; what others change afterwards is not undone.
    """

    code: str
    said: str
    version: int
    at: datetime


class Navigate(Protocol):
    """Shows a page; what it takes as argument stands in the table of ``Page.open_with``."""

    def __call__(self, name: str, argument: object = None) -> None:
        """Show the page of that name, opened with the argument."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """What a page may use.

    Attributes:
        desk: the services; called in the runner's lanes only.
        hub: says when data changed; the base class reloads the page by it.
        navigate: shows another page.
        remember: keeps how a kind of paper was printed on this computer.
        say: tells in the status line, for a while, what was done.
        tell_act: tells which act can be undone now; None where none can.
        tell_backup: tells in the status line when the register was copied last.
    """

    desk: "Desk"
    runner: "TaskRunner"
    hub: "ChangeHub"
    printer: "Printer"
    clock: "Clock"
    settings: "DeskSettings"
    navigate: Navigate
    remember: "Callable[[PrintChoice], None]"
    say: Callable[[str], None]
    tell_act: "Callable[[DoneAct | None], None]"
    tell_backup: "Callable[[BackupView | None], None]"


class Page(QWidget):
    """A page of the window; a page overrides what it has.

    The window calls ``open_with`` and then ``activate``. ``reload`` is called by this class:
    before the page is seen for the first time, and after each change while or before it is seen.

    Attributes:
        shell: replaced by the window when this computer's settings change; read it each time.

    Signals:
        page_requested: name of a page and its argument.
        part_shown: what of the page is shown, as its argument for ``open_with``; None for
            nothing in particular.
    """

    page_requested = Signal(str, object)
    part_shown = Signal(object)

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shell = shell
        self._is_stale = True
        shell.hub.changed.connect(self._on_changed)

    def open_with(self, argument: object) -> None:
        """Take what the page is opened with; None opens it as it was.

        ========== ==========================================
        page       argument
        ========== ==========================================
        dossiers   a ``ListKind``, or ``SearchFor(text)``
        dossier    the dossier code, or ``OpenAt(code, act)``
        returning  the dossier code, or None
        reception  a ``NewLike``, or ``IntakeNotes()``
        day-end    a day, or None for the day shown
        reports    a ``ReportForm``, or None for the report shown
        others     None
        ========== ==========================================
        """

    def activate(self) -> None:
        """Put the focus where work begins."""
        panes = self.panes()
        if panes:
            panes[0].setFocus()

    def reload(self) -> None:
        """Ask for the page's data again; what somebody typed stays."""

    def primary(self) -> None:
        """Do the page's next act (Ctrl+Enter)."""

    def save_draft(self) -> None:
        """Keep what is typed without finishing it, and say so (Ctrl+S)."""

    def print_current(self) -> None:
        """Print the paper that the page is about (Ctrl+P, F8)."""

    def panes(self) -> tuple[QWidget, ...]:
        """List where F6 goes, in the order of reading.

        Returns:
            one focusable widget per pane; empty if the page has one pane only.
        """
        return ()

    def undo(self) -> bool:
        """Undo what was done last on this page (Ctrl+Z).

        Returns:
            False for a page that has nothing of its own to undo.
        """
        return False

    def commands(self) -> "tuple[Command, ...]":
        """List what this page offers in the palette, beside what the window offers.

        Returns:
            what its buttons do; a page that has more, or better words, says so itself.
        """
        return button_commands(self.findChildren(ActionButton))

    def next_pane(self) -> None:
        """Move the focus to the pane behind the one that has it (F6)."""
        panes = self.panes()
        inside = [index for index, pane in enumerate(panes) if _holds_focus(pane)]
        if panes:
            panes[(inside[-1] + 1) % len(panes) if inside else 0].setFocus()

    def go_back(self) -> None:
        """Leave the page (Esc)."""
        self.page_requested.emit(BACK, None)

    def has_unsaved_entry(self) -> bool:
        """Say whether closing the window would lose what somebody typed.

        Returns:
            False for a page that only shows.
        """
        return False

    def show_error(self, error: "DeskError") -> None:
        """Show a refusal in its three parts, over this page."""
        show_error(self, error)

    @override
    def showEvent(self, event: "QShowEvent") -> None:
        super().showEvent(event)
        if self._is_stale:
            self._reload_now()

    def _on_changed(self) -> None:
        if self.isVisible():
            self._reload_now()
        else:
            self._is_stale = True

    def _reload_now(self) -> None:
        self._is_stale = False
        self.reload()


def _holds_focus(pane: QWidget) -> bool:
    focus = pane.window().focusWidget()
    return focus is not None and (pane is focus or pane.isAncestorOf(focus))
