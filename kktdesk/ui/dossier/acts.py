"""What a page does to a dossier, one act at a time, off the GUI thread."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kktdesk import messages
from kktdesk.domain.dossier import Act
from kktdesk.services.requests import ToCollect
from kktdesk.services.views import DossierView
from kktdesk.ui.dossier.act_table import act_look
from kktdesk.ui.page import DoneAct
from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.services.results import Results
    from kktdesk.ui.page import Page


# An acceptance has given a receipt away.
UNDOABLE = frozenset(Act) - {Act.TAKE_BACK, Act.ACCEPT}
Said = str | Callable[[DossierView], str]


class DossierActs(QObject):
    """The writes of one page. While one runs, others are not begun: a held key acts once.

    Signals:
        busy_changed: whether an act runs.
        done: the dossier after the act; the status line has told it.
        all_done: the dossiers after an act on several at once.
        refused: the ``DeskError``; nothing was written.
    """

    busy_changed = Signal(bool)
    done = Signal(object)
    all_done = Signal(object)
    refused = Signal(object)

    def __init__(self, page: "Page") -> None:
        super().__init__(page)
        self._page = page
        self._is_busy = False

    @property
    def is_busy(self) -> bool:
        """Say whether an act runs."""
        return self._is_busy

    def ready(self, code: str, at: datetime | None = None) -> None:
        """Note that the result is at the desk."""
        said = self.tr("The result is here: {code}").format(code=code)
        self._run(partial(self._results.ready, code, at), said)

    def hand_over(self, lines: Sequence[ToCollect], collector: Mapping[str, object]) -> None:
        """Note that one result, or several at once, were given to somebody."""
        name = str(collector["to"])
        do = partial(self._page.shell.desk.acts.hand_over_all, lines, collector)
        if len(lines) == 1:
            said = self.tr("Handed over {code} to {name}").format(code=lines[0].code, name=name)
            self._run(lambda: do()[0], said)
        elif not self._is_busy:
            said = self.tr("Handed over %n results to {name}", "", len(lines)).format(name=name)
            self._set_busy(is_busy=True)
            runner = self._page.shell.runner
            runner.run(self, Lane.WRITE, do, partial(self._on_all_done, said), self._on_refused)

    def _on_all_done(self, said: str, dossiers: "Sequence[DossierView]") -> None:
        self._set_busy(is_busy=False)
        self._page.shell.say(said)
        self._page.shell.tell_act(None)  # each is taken back by itself, on its own page
        self.all_done.emit(dossiers)

    def post(self, code: str, item: str) -> None:
        """Note that the result was handed to the post."""
        said = self.tr("Given to the post: {code}, item {item}").format(code=code, item=item)
        self._run(partial(self._results.post, code, item), said)

    def send(self, code: str) -> None:
        """Note that the result was sent electronically."""
        said = self.tr("Sent electronically: {code}").format(code=code)
        self._run(partial(self._results.send, code), said)

    def do(self, dossier: DossierView, act: Act, values: Mapping[str, object]) -> None:
        """Do any act; what others have changed since the dossier was shown refuses it."""
        do = self._page.shell.desk.acts.do
        work = partial(do, dossier.code, act, values, version=dossier.version)
        self._run(work, partial(_told, act), can_undo=act in UNDOABLE)

    def tell(self, act: Act, dossier: DossierView) -> None:
        """Say that an act was done, and that it can be undone."""
        self._tell(_told(act, dossier), dossier, can_undo=act in UNDOABLE)

    def take_back(self, code: str, reason: str) -> None:
        """Undo the last act."""
        said = self.tr("Taken back: {code}").format(code=code)
        self._run(partial(self._results.take_back, code, reason), said, can_undo=False)

    @property
    def _results(self) -> "Results":
        return self._page.shell.desk.results

    def _run(self, work: Callable[[], DossierView], said: Said, *, can_undo: bool = True) -> None:
        if self._is_busy:
            return
        self._set_busy(is_busy=True)
        runner = self._page.shell.runner
        on_done = partial(self._on_done, said, can_undo=can_undo)
        runner.run(self, Lane.WRITE, work, on_done, self._on_refused)

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.busy_changed.emit(is_busy)

    def _on_done(self, said: Said, dossier: DossierView, *, can_undo: bool) -> None:
        self._set_busy(is_busy=False)
        noted = (messages.of_problem(problem).happened for problem in dossier.warnings)
        words = said if isinstance(said, str) else said(dossier)
        self._tell(" · ".join((words, *noted)), dossier, can_undo=can_undo)
        self.done.emit(dossier)

    def _tell(self, said: str, dossier: DossierView, *, can_undo: bool) -> None:
        shell = self._page.shell
        shell.say(said)
        done = DoneAct(dossier.code, said, dossier.version, shell.clock.now())
        shell.tell_act(done if can_undo else None)

    def _on_refused(self, error: "DeskError") -> None:
        self._set_busy(is_busy=False)
        self.refused.emit(error)


def _told(act: Act, dossier: DossierView) -> str:
    """Name the dossier as it is called after the act: an acceptance gives it its number.

    Returns:
        the words for the status line.
    """
    return f"{act_look(act).done}: {dossier.code}"
