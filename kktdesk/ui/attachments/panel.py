"""The scans of one dossier: a list, the way to add to it, and the scan itself beside it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk import messages
from kktdesk.services.attachment_views import AttachmentView, ScanSheet
from kktdesk.ui import fonts
from kktdesk.ui.attachments import words
from kktdesk.ui.attachments.rendering import drawing_of
from kktdesk.ui.attachments.scan_acts import ScanActs
from kktdesk.ui.attachments.scan_bar import ButtonFlow, ScanBar, bind
from kktdesk.ui.attachments.scan_view import ScanView
from kktdesk.ui.dialogs.error_report import show_error
from kktdesk.ui.tables.records import RecordTable
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.bands import Band
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.fields import ChoiceField
from kktdesk.ui.widgets.forms import FieldBox
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

    from kktdesk.domain.errors import DeskError
    from kktdesk.services.views import DossierView
    from kktdesk.ui.attachments.rendering import Drawn
    from kktdesk.ui.page import Page

_LIST_WIDTH = 440


def _key(scan: AttachmentView) -> object:
    return scan.id


class AttachmentPanel(QWidget):
    """The scans of a dossier. In the list Enter goes to one, Del removes it, Ctrl+S copies.

    Signals:
        shown: the list was read again.
    """

    shown = Signal()

    def __init__(self, page: "Page") -> None:
        super().__init__()
        self._page = page
        self._code = ""
        self._sheet: ScanSheet | None = None
        self._scan: AttachmentView | None = None
        self._is_proposing = True
        self.acts = ScanActs(page, self)
        self.setAcceptDrops(True)
        self.count = PlainLabel("", "body", "text2")
        self.paper = ChoiceField()
        self.add = ActionButton(self.tr("&Add a scan…"), icon="plus")
        self.remove = ActionButton(self.tr("Remove…"), self.tr("Del"))
        self.copy = ActionButton(self.tr("Save a copy…"), "Ctrl+S")
        self.table = RecordTable[AttachmentView](words.columns(), key=_key, is_two_line=True)
        self.table.setAccessibleName(self.tr("Scans"))
        self.view, self.caution = ScanView(), PlainLabel("")
        self.bar = ScanBar(self.view)
        self._band = Band("soon")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.caution.setWordWrap(True)
        self._band.row.addWidget(self.caution, 1)
        self._band.hide()
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.count)
        left.addWidget(self.table, 1)
        left.addWidget(FieldBox(self.tr("Next scan of"), self.paper))
        left.addWidget(ButtonFlow((self.add, self.copy, self.remove)))
        right = QVBoxLayout()
        right.addWidget(self._band)
        right.addWidget(self.view, 1)
        right.addWidget(self.bar)
        both = QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(12)
        both.addLayout(left, _LIST_WIDTH)
        both.addLayout(right, _LIST_WIDTH)
        self.paper.setMaximumWidth(fonts.widened(_LIST_WIDTH))

    def _connect(self) -> None:
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.copy.clicked.connect(self._copy)
        bind(self, self._copy, "Ctrl+S")
        self.acts.busy_changed.connect(self._enable)
        self.acts.done.connect(self._on_written)
        self.acts.refused.connect(self.reload)
        self.table.selected.connect(self._on_selected)
        self.table.act_requested.connect(self._on_entered)
        self.view.page_wanted.connect(self._draw)
        self._page.shell.hub.changed.connect(self.reload)

    # ------------------------------------------------------------ what is shown
    def show_dossier(self, dossier: "DossierView") -> None:
        """Show the scans of a dossier."""
        if dossier.code != self._code:
            self._code, self._sheet, self._is_proposing = dossier.code, None, True
        self.reload()

    def reload(self) -> None:
        """Read the list again; the scan that is shown stays if it is still there."""
        if not self._code:
            return
        shell = self._page.shell
        work = partial(shell.desk.attachments.sheet, self._code)
        shell.runner.run(self, Lane.READ, work, self._show, self._on_refused, "scans")

    def take_focus(self) -> None:
        """Put the focus where work begins: the list, or the way to fill it."""
        has_rows = self._sheet is not None and bool(self._sheet.attachments)
        (self.table if has_rows else self.add).setFocus()

    def _show(self, sheet: ScanSheet) -> None:
        if sheet.code != self._code:
            return
        kept, self._sheet = self.paper.value(), sheet
        self.count.setText(words.count_words(sheet))
        self.paper.set_choices(words.paper_choices(sheet))
        self.paper.set_value(words.next_paper(sheet) if self._is_proposing else kept)
        self._is_proposing = False
        self.table.set_rows(sheet.attachments)
        self._enable()
        self.shown.emit()

    def _on_refused(self, error: "DeskError") -> None:
        show_error(self, error)

    def _enable(self) -> None:
        can_attach = self._sheet is not None and self._sheet.can_attach and not self.acts.is_busy
        self.add.setEnabled(can_attach)
        self.remove.setEnabled(can_attach and self._scan is not None)
        self.copy.setEnabled(self._scan is not None and self._scan.is_there)
        self.bar.setEnabled(self._scan is not None)

    def _on_selected(self, scan: AttachmentView | None) -> None:
        is_other = scan != self._scan
        self._scan = scan
        self._enable()
        if scan is None:
            self._band.hide()
            self.view.say("", self.tr("No scan yet. Add one, or drop a file here."))
        elif is_other:
            self._say_caution(scan)
            self._draw(1)

    def _say_caution(self, scan: AttachmentView) -> None:
        self.caution.setText(words.caution_words(scan))
        self._band.setVisible(scan.caution is not None)

    def _draw(self, page: int) -> None:
        scan, shell = self._scan, self._page.shell
        if scan is None:
            return
        room = self.view.room()
        work = drawing_of(shell.desk, self._code, scan, page, room)
        done, failed = partial(self._on_drawn, scan, room), partial(self._on_not_drawn, scan)
        shell.runner.run(self, Lane.PAPER, work, done, failed, "scan")

    def _on_drawn(self, scan: AttachmentView, room: "QSize", drawn: "Drawn") -> None:
        if scan != self._scan:
            return
        self.view.show_page(scan.name, drawn)
        if room != self.view.room():  # it has changed meanwhile
            self._draw(drawn.page)

    def _on_not_drawn(self, scan: AttachmentView, error: "DeskError") -> None:
        if scan == self._scan:
            self.view.say(scan.name, messages.of_error(error).in_one_line())

    def _on_entered(self, _scan: AttachmentView) -> None:
        self.view.setFocus()

    # ------------------------------------------------------------ acts
    def _add(self) -> None:
        self.acts.ask_which(self.keep)

    def keep(self, paths: list[str]) -> None:
        """Keep files as scans of the chosen paper, one after the other."""
        if self._sheet is not None and self._sheet.can_attach:
            self.acts.keep(self._code, paths, self.paper.value())

    def _copy(self) -> None:
        if self._scan is not None and self.copy.isEnabled():
            self.acts.ask_where(self._code, self._scan)

    def _remove(self) -> None:
        if self._scan is not None and self.remove.isEnabled():
            self.acts.ask_why(self._code, self._scan)

    def _on_written(self) -> None:
        self._is_proposing = True
        self.reload()

    # ------------------------------------------------------------ keys and drops
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self._remove()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.add.isEnabled() and _paths(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.keep(_paths(event.mimeData()))


def _paths(dropped: QMimeData) -> list[str]:
    return [url.toLocalFile() for url in dropped.urls() if url.isLocalFile()]
