"""Returning a result: scan or find it, say who takes it, write it down."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.domain.dossier import Act, is_at_desk
from kktdesk.domain.errors import EntryRefused
from kktdesk.domain.moment import local_day
from kktdesk.services.list_views import DossierRow, Found
from kktdesk.services.views import DossierView
from kktdesk.ui import fonts
from kktdesk.ui.dialogs.kept_reason import KeptReason
from kktdesk.ui.dossier.acts import DossierActs
from kktdesk.ui.dossier.done_band import DoneBand
from kktdesk.ui.dossier.papers_flow import OF_RETURN, PapersFlow
from kktdesk.ui.dossier.result_list import ResultList, read_results
from kktdesk.ui.dossier.return_desk import ReturnDesk
from kktdesk.ui.dossier.scan_field import ScanField
from kktdesk.ui.page import DOSSIER, Page, Shell
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.flow import HEAD_HEIGHT
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from kktdesk.domain.errors import DeskError


class ReturningPage(Page):
    """The page of the counter where results go out."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self.setAccessibleName(self.tr("Return a result"))
        self._code = ""
        self._reason = KeptReason()
        self.acts = DossierActs(self)
        self.papers = PapersFlow(self)
        self._count = PlainLabel("", "hint", "text2")
        self.scan = ScanField(self.tr("Scan the slip, or type a name or a telephone number"))
        self.scan.setAccessibleName(self.tr("Find a result"))
        self.band = DoneBand()
        self.results = ResultList(self._today)
        self.desk = ReturnDesk()
        self._views = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addStrut(fonts.grown(HEAD_HEIGHT))
        head.addWidget(PlainLabel(self.tr("Return a result"), "title"))
        head.addStretch()
        head.addWidget(self._count)
        self._views.addWidget(self.results)
        self._views.addWidget(self.desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.scan)
        column.addWidget(self.band)
        for band in self.papers.bands:
            column.addWidget(band)
        column.addWidget(self._views, 1)

    def _connect(self) -> None:
        self.scan.paused.connect(self._on_typed)
        self.scan.entered.connect(self._on_entered)
        self.scan.stepped.connect(self.results.step)
        self.results.picked.connect(self._pick)
        self.results.opened.connect(self._open_row)
        self.results.marks_changed.connect(self._tell_count)
        self.desk.chosen.connect(self._on_chosen)
        self.desk.summary.open_requested.connect(self._open_dossier)
        self.band.undo_requested.connect(self._ask_reason)
        self.acts.busy_changed.connect(self._on_busy)
        self.acts.done.connect(self._on_done)
        self.acts.all_done.connect(self._on_all_done)
        self.acts.refused.connect(self._on_refused)

    def _today(self) -> "date":
        return local_day(self.shell.clock.now())

    # ------------------------------------------------------------ what is shown
    @override
    def open_with(self, argument: object) -> None:
        if isinstance(argument, str) and argument:
            self._clear_bands()
            self._choose(argument)

    @override
    def activate(self) -> None:
        self.scan.setFocus()
        self.scan.selectAll()

    @override
    def panes(self) -> tuple[QWidget, ...]:
        if self.desk.dossier is None:
            return self.scan, self.results.table
        first = next(iter(self.desk.acts.buttons.values()), self.scan)
        return self.scan, first, self.desk.summary.area

    @override
    def reload(self) -> None:
        self._find(self.scan.visible_text().strip() if not self._code else "")
        if self._code:
            self._read(self._code)

    def _find(self, text: str) -> None:
        work = partial(read_results, self.shell.desk, text)
        show = partial(self._show_found, text)
        self.shell.runner.run(self, Lane.READ, work, show, topic="results")

    def _show_found(self, text: str, found: Found) -> None:
        self.results.show_found(text, found)
        self._tell_count(len(self.results.marked))

    @Slot(int)
    def _tell_count(self, marked: int) -> None:
        rows = self.results.table.records.rows
        waiting = sum(is_at_desk(row.state, row.post_state) for row in rows)
        words = "" if self.results.shown_for else self.tr("%n result(s) waiting", "", waiting)
        if marked:
            words = self.tr("%n marked: Enter hands them out together", "", marked)
        self._count.setText(words)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._put_away()
        self._clear_bands()
        self._find(text)

    @Slot(str)
    def _on_entered(self, text: str) -> None:
        if self.desk.dossier is not None and text == self._code:
            self.desk.take_focus()
        elif text == (self.results.shown_for or ""):
            self._pick_current()
        else:
            work = partial(read_results, self.shell.desk, text)
            show = partial(self._on_scanned, text)
            self.shell.runner.run(self, Lane.READ, work, show, topic="results")

    def _on_scanned(self, text: str, found: Found) -> None:
        self._put_away()
        self._clear_bands()
        self._show_found(text, found)
        if len(found.rows) == 1:
            self._choose(found.rows[0].code)

    def _clear_bands(self) -> None:
        self.band.hide()
        self.papers.put_off()

    def _pick_current(self) -> None:
        row = self.results.table.current()
        if row is not None:
            self._choose(row.code)

    @Slot(object)
    def _pick(self, row: DossierRow) -> None:
        self._clear_bands()
        self._choose(row.code)
        self.activate()

    def _choose(self, code: str) -> None:
        self._code = code
        self.scan.show_text(code)
        self._read(code)

    def _read(self, code: str) -> None:
        work = partial(self.shell.desk.search.show, code)
        self.shell.runner.run(self, Lane.READ, work, self._show, self._on_unknown, "dossier")

    def _show(self, dossier: DossierView) -> None:
        if not self._code:
            return
        self._code = dossier.code
        self.desk.show_dossier(dossier, self._today())
        self._views.setCurrentWidget(self.desk)
        if is_at_desk(dossier.state, dossier.post_state):
            said = dossier.code, tuple(self.results.marked)
            work = partial(self.shell.desk.results.beside, *said)
            show = partial(self.desk.show_beside, *said)
            self.shell.runner.run(self, Lane.READ, work, show, topic="beside")

    def _put_away(self) -> None:
        self._code = ""
        self.desk.clear()
        self._views.setCurrentWidget(self.results)

    def _start_over(self) -> None:
        self._put_away()
        self.scan.show_text("")
        self._find("")
        self.activate()

    @override
    def go_back(self) -> None:
        if self._code or self.scan.visible_text():
            self._start_over()
        else:
            super().go_back()

    @override
    def has_unsaved_entry(self) -> bool:
        return self.desk.dossier is not None and self.desk.has_entry()

    # ------------------------------------------------------------ acts
    @override
    def primary(self) -> None:
        self.desk.primary() if self.desk.dossier is not None else self._pick_current()

    @Slot(str)
    def _on_chosen(self, name: str) -> None:
        dossier = self.desk.dossier
        if dossier is None:
            return
        deeds: dict[Act, Callable[[str], object]] = {
            Act.READY: self.acts.ready,
            Act.HAND_OVER: self._hand_over,
            Act.POST: self._post,
            Act.SEND: self.acts.send,
            Act.TAKE_BACK: self._ask_reason,
        }
        deeds[Act(name)](dossier.code)

    def _hand_over(self, _code: str) -> None:
        form = self.desk.recipient
        self.acts.hand_over(form.lines(), form.collector())

    def _post(self, code: str) -> None:
        if self.desk.post.item.check():
            self.acts.post(code, self.desk.post.item.number())
        else:
            self.desk.post.item.setFocus()

    @Slot(str)
    def _ask_reason(self, code: str) -> None:
        title = self.tr("Undo the return of {code}").format(code=code)
        text = self.tr("It stays in the history, with the reason.")
        dialog = self._reason.ask(self, title, text)
        dialog.given.connect(partial(self._take_back, code))

    def _take_back(self, code: str, reason: str | None) -> None:
        if reason is not None:
            self.acts.take_back(code, reason)

    @Slot(bool)
    def _on_busy(self, is_busy: bool) -> None:  # noqa: FBT001 - what the signal gives
        self.desk.acts.pause(is_paused=is_busy)

    @Slot(object)
    def _on_done(self, dossier: DossierView) -> None:
        self._reason.forget()
        self.results.clear_marks()
        if dossier.delivery is not None:
            self._start_over()
            self.band.tell(dossier)
            self.papers.offer_after(dossier.code, OF_RETURN)
        else:
            self._clear_bands()
            self._choose(dossier.code)
            self.activate()

    @Slot(object)
    def _on_all_done(self, dossiers: "Sequence[DossierView]") -> None:
        self._reason.forget()
        self.results.clear_marks()
        self._start_over()
        self.band.tell_all(dossiers)

    @Slot(object)
    def _on_refused(self, error: "DeskError") -> None:
        problems = error.problems if isinstance(error, EntryRefused) else ()
        if self.desk.dossier is None or not self.desk.recipient.show_problems(problems):
            self.show_error(error)
            self.reload()

    def _on_unknown(self, error: "DeskError") -> None:
        self._start_over()
        self.show_error(error)

    @Slot()
    def _open_dossier(self) -> None:
        self.page_requested.emit(DOSSIER, self._code)

    @Slot(object)
    def _open_row(self, row: DossierRow) -> None:
        self.page_requested.emit(DOSSIER, row.code)
