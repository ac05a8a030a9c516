"""The last act of this window, and its undoing: by the toast, by Ctrl+Z."""

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from kktdesk.domain.dossier import Act
from kktdesk.ui.dialogs.error_report import show_error
from kktdesk.ui.page import DOSSIER, DoneAct, OpenAt
from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kktdesk.domain.errors import DeskError
    from kktdesk.services.clock import Clock
    from kktdesk.services.desk import Desk
    from kktdesk.services.views import DossierView
    from kktdesk.ui.pages.shelf import PageShelf
    from kktdesk.ui.toast import Toast

AT_ONCE = timedelta(minutes=10)  # as long the services ask for no reason
SHOWN_MS, TOLD_MS, TICK_MS = 20_000, 5_000, 1_000


class LastAct(QObject):
    """Knows what was done last in a window, says it in a toast, and undoes it.

    Attributes:
        desk: None while nothing is open.
    """

    def __init__(self, window: "QWidget", shelf: "PageShelf", clock: "Clock") -> None:
        super().__init__(window)
        self.desk: Desk | None = None
        self._window, self._shelf, self._clock = window, shelf, clock
        self._done: DoneAct | None = None
        self._toast: Toast | None = None
        self._tick = QTimer(self, interval=TICK_MS)
        self._end = QTimer(self, singleShot=True)
        self._tick.timeout.connect(self._show_left)
        self._end.timeout.connect(self._put_away)

    @property
    def toast(self) -> "Toast":
        """Give what stands over the window for a while; the act can be undone longer."""
        if self._toast is None:
            from kktdesk.ui.toast import Toast  # noqa: PLC0415 - not before the first act

            self._toast = Toast(self._window)
            self._toast.undo.clicked.connect(self.undo)
        return self._toast

    def tell(self, done: DoneAct | None) -> None:
        """Take the act that can be undone now, or None."""
        self._done = done
        if done is None:
            self._put_away()
            return
        self.toast.say(done.said, can_undo=True)
        self._show_left()
        self._tick.start()
        self._end.start(SHOWN_MS)

    def forget(self) -> None:
        """Put everything away: the desk is left."""
        self.desk = None
        self.tell(None)

    @property
    def is_offered(self) -> bool:
        """Say whether the toast offers to undo something now."""
        return self._done is not None and self._toast is not None and self._toast.isVisible()

    def words(self) -> str:
        """Return what Ctrl+Z would undo, or ""."""
        return self._done.said if self._done else ""

    @Slot()
    def undo(self) -> None:
        """Undo the last act; once its time is over the dossier asks for the reason."""
        done, page = self._done, self._shelf.page()
        if done is None or self.desk is None or page is None:
            return
        self.tell(None)
        if self._left(done) <= timedelta(0):
            self._shelf.show_page(DOSSIER, OpenAt(done.code, Act.TAKE_BACK))
            return
        work = partial(self.desk.acts.do, done.code, Act.TAKE_BACK, {}, version=done.version)
        told = partial(self._on_undone, done)
        page.shell.runner.run(self, Lane.WRITE, work, told, self._on_refused)

    def _on_undone(self, done: DoneAct, _dossier: "DossierView") -> None:
        said = self.tr("Undone: {act}").format(act=done.said)
        page = self._shelf.page()
        if page is not None:
            page.shell.say(said)
        self.toast.say(said, can_undo=False)
        self._end.start(TOLD_MS)

    def _on_refused(self, error: "DeskError") -> None:
        show_error(self._shelf, error, self.tr("The act was not undone"))

    def _left(self, done: DoneAct) -> timedelta:
        return done.at + AT_ONCE - self._clock.now()

    def _show_left(self) -> None:
        if self._done is not None:
            self.toast.show_left(max(0, int(self._left(self._done).total_seconds())))

    def _put_away(self) -> None:
        self._tick.stop()
        self._end.stop()
        if self._toast is not None:
            self._toast.hide()
