"""What is done with scans: files are kept as such, one is copied, one is removed with a reason."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from kktdesk.domain.attachment import AttachmentKind
from kktdesk.ui.attachments import scan_copy
from kktdesk.ui.dialogs.error_report import show_error
from kktdesk.ui.dialogs.kept_reason import KeptReason
from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from collections.abc import Callable

    from kktdesk.domain.errors import DeskError
    from kktdesk.services.attachment_views import AttachmentView
    from kktdesk.services.attachments import Attachments
    from kktdesk.services.views import DossierView
    from kktdesk.ui.page import Page


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A file that is to be kept.

    Attributes:
        code: of the dossier.
        paper: position of a paper, the kind of the result, or None for neither.
        path: where the file is.
    """

    code: str
    paper: object
    path: Path


class ScanActs(QObject):
    """Writes one thing after the other, and says what was done.

    Signals:
        busy_changed: a write began or ended.
        done: everything that waited was written.
        refused: a write was refused, which was told; what waited behind it is dropped.
    """

    busy_changed = Signal()
    done = Signal()
    refused = Signal()

    def __init__(self, page: "Page", panel: QWidget) -> None:
        super().__init__(panel)
        self._page, self._panel = page, panel
        self._waiting: list[_Waiting] = []
        self._reason = KeptReason()
        self.is_busy = False

    @property
    def _attachments(self) -> "Attachments":
        return self._page.shell.desk.attachments

    # ------------------------------------------------------------ keeping files
    def ask_which(self, keep: "Callable[[list[str]], None]") -> None:
        """Ask which files are to be kept.

        Args:
            keep: takes their paths.
        """
        dialog = QFileDialog(self._panel, self.tr("Add scans"))
        dialog.setNameFilter("PDF, PNG, JPEG (*.pdf *.png *.jpg *.jpeg *.PDF *.PNG *.JPG *.JPEG)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(keep)
        dialog.open()

    def keep(self, code: str, paths: list[str], paper: object) -> None:
        """Keep files as scans of a paper of a dossier, one after the other."""
        self._waiting += [_Waiting(code, paper, Path(path)) for path in paths]
        if not self.is_busy:
            self._keep_next()

    def _keep_next(self) -> None:
        if not self._waiting:
            self.done.emit()
            return
        one = self._waiting.pop(0)
        position = one.paper if isinstance(one.paper, int) else None
        is_result = one.paper == AttachmentKind.RESULT
        add = self._attachments.add_file
        work = partial(add, one.code, one.path, position, is_result=is_result)
        said = self.tr("Kept: {name}").format(name=one.path.name)
        self._write(work, partial(self._on_written, said))

    # ------------------------------------------------------------ a copy
    def ask_where(self, code: str, scan: "AttachmentView") -> None:
        """Ask where a copy of a scan is to be written, and write it."""
        scan_copy.ask_where(self._panel, scan, partial(self._copy, code, scan))

    def _copy(self, code: str, scan: "AttachmentView", path: Path) -> None:
        shell = self._page.shell
        work = partial(self._attachments.save_copy, code, scan.id, path)
        said = self.tr("Copied to {name}").format(name=path.name)
        shell.runner.run(self, Lane.PAPER, work, lambda _: shell.say(said), self._tell)

    # ------------------------------------------------------------ removing
    def ask_why(self, code: str, scan: "AttachmentView") -> None:
        """Ask why a scan is removed, and remove it."""
        title = self.tr("Remove {name}").format(name=scan.name)
        text = self.tr("The reason and the file stay in the history.")
        asked = self._reason.ask(self._panel, title, text)
        asked.given.connect(partial(self._remove, code, scan))

    def _remove(self, code: str, scan: "AttachmentView", reason: str | None) -> None:
        if reason is not None:
            said = self.tr("Removed: {name}").format(name=scan.name)
            work = partial(self._attachments.remove, code, scan.id, reason)
            self._write(work, partial(self._on_removed, said))

    def _on_removed(self, said: str, dossier: "DossierView") -> None:
        self._reason.forget()
        self._on_written(said, dossier)

    # ------------------------------------------------------------ writing
    def _write(self, work: "partial[DossierView]", done: "Callable[[DossierView], None]") -> None:
        self._set_busy(is_busy=True)
        self._page.shell.runner.run(self, Lane.WRITE, work, done, self._on_refused)

    def _set_busy(self, *, is_busy: bool) -> None:
        self.is_busy = is_busy
        self.busy_changed.emit()

    def _on_written(self, said: str, _dossier: "DossierView") -> None:
        self._set_busy(is_busy=False)
        self._page.shell.say(said)
        self._keep_next()

    def _on_refused(self, error: "DeskError") -> None:
        self._waiting.clear()
        self._set_busy(is_busy=False)
        self._tell(error)
        self.refused.emit()

    def _tell(self, error: "DeskError") -> None:
        show_error(self._panel, error)
