"""The papers of a dossier as a list: what was issued, when, by whom, whether it is out."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.services.paper_views import IssuedPaperLine
from kktdesk.services.views import PrintJob
from kktdesk.ui import fonts
from kktdesk.ui.dossier.papers_flow import PapersFlow
from kktdesk.ui.dossier.papers_words import paper_columns, paper_key
from kktdesk.ui.print_dialog.chooser import PrintChooser
from kktdesk.ui.print_dialog.subjects import receipt_subject
from kktdesk.ui.printing import save_paper
from kktdesk.ui.tables.records import RecordTable
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kktdesk.services.views import DossierView
    from kktdesk.ui.command import Command
    from kktdesk.ui.dossier.act_flow import ActFlow
    from kktdesk.ui.page import Page
    from kktdesk.ui.print_dialog.subject import PrintSubject

_HEAD, _ROW = 32, 48


class PaperTable(RecordTable[IssuedPaperLine]):
    """Enter looks at a paper, P prints it again, Del cancels it.

    Signals:
        again_wanted: a paper is to be printed again.
        cancel_wanted: a paper is to count no more.
    """

    again_wanted = Signal(object)
    cancel_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(paper_columns(), key=paper_key, is_two_line=True)
        self.setAccessibleName(self.tr("Papers of the dossier"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selected.connect(self._come_into_view)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._come_into_view()

    def _come_into_view(self, _line: IssuedPaperLine | None = None) -> None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        inner = around.widget() if isinstance(around, QScrollArea) else None
        if isinstance(around, QScrollArea) and inner is not None and self.hasFocus():
            row = self.visualRect(self.currentIndex()).center()
            place = self.viewport().mapTo(inner, row)
            around.ensureVisible(place.x(), place.y(), 0, fonts.grown(_ROW) // 2)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_bare = event.modifiers() == Qt.KeyboardModifier.NoModifier
        signal = {Qt.Key.Key_P: self.again_wanted, Qt.Key.Key_Delete: self.cancel_wanted}.get(
            Qt.Key(event.key())
        )
        if signal is None or not is_bare or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif (line := self.current()) is not None:
            signal.emit(line)


class PapersSection(QWidget):
    """The list, its heading, and the button that offers what can be printed now.

    Args:
        page: of the dossier; it lays out the bands.
        acts: what is done on the page; its papers are offered.

    Attributes:
        flow: what becomes of the papers.
        more: offers papers; the page has its place.
        table: what was issued.
    """

    def __init__(self, page: "Page", acts: "ActFlow") -> None:
        super().__init__()
        self._page, self._code = page, ""
        self.flow = PapersFlow(page)
        self._chooser = PrintChooser(page, self._receipt)
        self.more = ActionButton(self.tr("Paper…"), kind="quiet")
        self.table = PaperTable()
        self._keys = PlainLabel("", "hint", "text2", elide=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(PlainLabel(self.tr("Papers"), "h2"))
        column.addWidget(self.table)
        column.addWidget(self._keys)
        self._connect(acts)
        self.show_lines(())

    def _connect(self, acts: "ActFlow") -> None:
        flow, table = self.flow, self.table
        acts.done.connect(self._on_act_done)
        flow.read.connect(self.show_lines)
        self._chooser.printed.connect(self._on_printed)
        self.more.clicked.connect(self._offer)
        table.act_requested.connect(flow.look)
        table.opened.connect(flow.look)
        table.again_wanted.connect(flow.again)
        table.cancel_wanted.connect(flow.ask_cancel)

    # ------------------------------------------------------------ for the page
    def put_bands(self, column: "QVBoxLayout") -> None:
        """Put the bands into the page: what an act made, and what did not come out."""
        for band in self.flow.bands:
            column.addWidget(band)

    def show_dossier(self, dossier: "DossierView") -> None:
        """Read the papers of a dossier."""
        self._code = dossier.code
        self.flow.show(dossier.code)

    def commands(self) -> "tuple[Command, ...]":
        """Return what can be printed now, for the palette."""
        return *self.flow.commands(), self._chooser.command()

    def panes(self) -> tuple[QWidget, ...]:
        """Return the list, if there is one."""
        return () if self.table.isHidden() else (self.table,)

    def save_receipt(self) -> None:
        """Save the receipt as it was issued, as a PDF file."""
        if self._code:
            code, papers = self._code, self._page.shell.desk.papers
            work = partial(papers.receipt_pdf, code, self._page.shell.settings.layout)
            self._page.shell.runner.run(self, Lane.PAPER, work, partial(self._save, code))

    def _save(self, code: str, pdf: bytes) -> None:
        job = PrintJob(pdf=pdf, title=code, media="A5", is_landscape=False, reprint=0)
        save_paper(self._page, job)

    def _on_act_done(self, dossier: "DossierView") -> None:
        self.flow.offer_after(dossier.code)

    def _receipt(self) -> "PrintSubject | None":
        return receipt_subject(self._page, self._code) if self._code else None

    def _on_printed(self, _dossier: object) -> None:
        self.flow.show(self._code)

    def _offer(self) -> None:
        menu = self.flow.menu(self.more)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])

    # ------------------------------------------------------------ what is shown
    def show_lines(self, lines: "Sequence[IssuedPaperLine]") -> None:
        """Show the papers, the newest first."""
        self.table.set_rows(tuple(reversed(lines)))
        self.table.setVisible(bool(lines))
        self.table.setFixedHeight(fonts.grown(_HEAD) + len(lines) * fonts.grown(_ROW))
        words = self.tr("Enter looks at it  ·  P prints it again  ·  Del cancels it")
        self._keys.setText(words if lines else self.tr("No paper was issued yet."))
