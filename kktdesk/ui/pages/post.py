"""The post: results gathered in bundles by scanning, handed over, and followed to their end."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.domain.dossier import Act
from kktdesk.domain.moment import local_day
from kktdesk.domain.post import BundleState
from kktdesk.services.post_views import BundleLine, BundleView, PostLine, ScanKind, Scanned
from kktdesk.ui import fonts
from kktdesk.ui.command import Command, CommandGroup
from kktdesk.ui.dossier.scan_field import ScanField
from kktdesk.ui.page import DOSSIER, Page, Shell
from kktdesk.ui.post.asking import PostAsking
from kktdesk.ui.post.bundle_list import BundleList
from kktdesk.ui.post.bundle_panel import BundlePanel
from kktdesk.ui.post.post_acts import PostActs, Write
from kktdesk.ui.post.sheet_task import sheet_task
from kktdesk.ui.post.tell_band import TellBand
from kktdesk.ui.post.words import line_note, scanned_words
from kktdesk.ui.print_dialog.chooser import PrintChooser
from kktdesk.ui.print_dialog.print_band import PrintBand
from kktdesk.ui.print_dialog.print_run import PrintRun
from kktdesk.ui.print_dialog.subjects import bundle_subject
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.flow import HEAD_HEIGHT
from kktdesk.ui.widgets.labels import PlainLabel, words_of
from kktdesk.ui.widgets.panels import Panel

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kktdesk.domain.errors import DeskError
    from kktdesk.services.bundles import Bundles
    from kktdesk.services.desk import Desk
    from kktdesk.ui.print_dialog.subject import PrintSubject

_LIST, _LEAST_LIST = 266, 170


@dataclass(frozen=True, slots=True)
class PostState:
    """What the page shows, all of one reading."""

    bundles: tuple[BundleLine, ...]
    bundle: BundleView | None
    waiting: int


class PostPage(Page):
    """The page of the post."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self.setAccessibleName(self.tr("Post"))
        self._name = ""
        self.acts = PostActs(self)
        self.printing = PrintRun(self)
        self.chooser = PrintChooser(self, self._subject)
        self.print_band = PrintBand(self, self.printing)
        self.band = TellBand()
        self.asking = PostAsking(self, self.acts, self.band)
        self.waiting = PlainLabel("", "hint", "text2")
        self.put_waiting = ActionButton(self.tr("Put all &in"), icon="plus")
        self.scan = ScanField(self.tr("Scan a dossier, then the number on its envelope"))
        self.scan.setAccessibleName(self.tr("Scan for the post"))
        self.bundles = BundleList(self._today)
        self.panel = BundlePanel()
        self._side = Panel()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addStrut(fonts.grown(HEAD_HEIGHT))
        head.setSpacing(12)
        head.addWidget(PlainLabel(self.tr("Post"), "title"))
        head.addStretch()
        head.addWidget(self.waiting)
        head.addWidget(self.put_waiting)
        self._side.body.setContentsMargins(1, 1, 1, 1)
        self._side.body.addWidget(self.bundles, 1)
        self._side.setMinimumWidth(fonts.widened(_LEAST_LIST))
        self._side.setMaximumWidth(fonts.widened(_LIST))
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(self._side, 1)
        both.addWidget(self.panel, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.scan)
        column.addWidget(self.band)
        column.addWidget(self.print_band)
        column.addLayout(both, 1)

    def _connect(self) -> None:
        table = self.panel.table
        self.scan.entered.connect(self._on_scanned)
        self.scan.stepped.connect(self._step)
        self.bundles.selected.connect(self._on_bundle)
        self.bundles.act_requested.connect(self._go_to_lines)
        self.put_waiting.clicked.connect(self._on_put_waiting)
        self.panel.print_requested.connect(self.print_current)
        self.panel.hand_over_requested.connect(self.primary)
        table.act_requested.connect(self._on_line)
        self.asking.shown.connect(self._show_bundle)
        self.asking.changed.connect(self.reload)
        self.asking.opened.connect(self._open_dossier)
        table.opened.connect(self._open_dossier)
        table.letter.connect(self._on_letter)
        table.taken_out.connect(self.asking.take_out)
        self.printing.ended.connect(self._on_printed)
        self.chooser.printed.connect(self._on_printed)

    def _today(self) -> "date":
        return local_day(self.shell.clock.now())

    @property
    def _bundles(self) -> "Bundles":
        return self.shell.desk.bundles

    # ------------------------------------------------------------ what is shown
    @override
    def activate(self) -> None:
        self.scan.setFocus()
        self.scan.selectAll()

    @override
    def panes(self) -> tuple[QWidget, ...]:
        lists = (self.bundles, self.panel.table)
        return self.scan, *(part for part in lists if part.isVisibleTo(self))

    @override
    def reload(self) -> None:
        work = partial(_read, self.shell.desk, self._name)
        self.shell.runner.run(self, Lane.READ, work, self._show, topic="post")

    def _show(self, state: PostState) -> None:
        self._name = state.bundle.name if state.bundle is not None else ""
        self.waiting.setText(self.tr("%n result(s) wait for the post", "", state.waiting))
        self.put_waiting.setVisible(bool(state.waiting))
        self._side.setVisible(bool(state.bundles))
        self.bundles.set_rows(state.bundles)
        self.bundles.select_key(self._name)
        if not self.acts.is_busy:  # a scan under way brings a newer one
            self.panel.show_bundle(state.bundle)

    @Slot(object)
    def _on_bundle(self, bundle: BundleLine | None) -> None:
        if bundle is not None and bundle.name != self._name:
            self._name = bundle.name
            self.reload()

    @Slot(object)
    def _go_to_lines(self, _bundle: BundleLine) -> None:
        self.panel.table.setFocus()

    @Slot(int)
    def _step(self, rows: int) -> None:
        table = self.panel.table
        last = len(table.records.rows) - 1
        if last >= 0:
            table.selectRow(min(max(table.currentIndex().row() + rows, 0), last))

    def _marked(self) -> str:
        line = self.panel.table.current()
        return line.code if line is not None else ""

    @Slot(object)
    def _show_bundle(self, bundle: BundleView, code: str = "") -> None:
        self._name = bundle.name
        self.panel.show_bundle(bundle)
        if code:
            self.panel.table.select_key(code)

    # ------------------------------------------------------------ an open bundle
    @Slot(str)
    def _on_scanned(self, text: str) -> None:
        if text:
            make = partial(self._scanning, text)
            self.acts.add(Write(make, self._on_scan, self._on_scan_refused))
        self.scan.selectAll()

    def _scanning(self, text: str) -> "Callable[[], Scanned]":
        return partial(self._bundles.scan, text, self._marked())

    def _on_scan(self, scanned: Scanned) -> None:
        self.scan.clear()
        self._show_bundle(scanned.bundle, scanned.code)
        line = self.panel.table.current()
        if line is not None and line.warnings and scanned.kind is ScanKind.NUMBERED:
            self.band.warn(f"{scanned_words(scanned)}. {line_note(line)}")
        else:
            self.band.tell(scanned_words(scanned))
        if scanned.kind is ScanKind.NUMBERED:
            following = self.panel.next_missing(scanned.code)
            self.panel.table.select_key(following.code if following else scanned.code)

    def _on_scan_refused(self, error: "DeskError") -> None:
        self.band.refuse(error)
        self.scan.selectAll()

    @Slot()
    def _on_put_waiting(self) -> None:
        self.asking.write(self._bundles.put_waiting, self._on_put)
        self.scan.setFocus()

    def _on_put(self, bundle: BundleView | None) -> None:
        if bundle is not None:
            self._show_bundle(bundle)
            self.band.tell(self.tr("All that waited is in {name}").format(name=bundle.name))

    # ------------------------------------------------------------ acts
    def _is_open(self) -> bool:
        bundle = self.panel.bundle
        return bundle is not None and bundle.state is BundleState.OPEN

    @Slot(object)
    def _on_line(self, line: PostLine) -> None:
        if self._is_open():
            self.asking.describe(line)
        else:
            self.asking.next_act(line)

    @Slot(object, object)
    def _on_letter(self, act: Act, line: PostLine) -> None:
        self.asking.act(act, line)

    @override
    def primary(self) -> None:
        bundle = self.panel.bundle
        if bundle is None or not self._is_open() or not self.panel.hand_over.isEnabled():
            return
        self.asking.hand_over(bundle)

    @override
    def commands(self) -> tuple[Command, ...]:
        buttons = (
            ("post-hand-over", self.panel.hand_over, "envelope"),
            ("post-print", self.panel.print, "printer"),
            ("post-put-waiting", self.put_waiting, "plus"),
        )
        return tuple(
            Command(
                name=name,
                text=words_of(button.text()),
                group=CommandGroup.ACT,
                icon=icon,
                key=button.key,
                run=button.click,
            )
            for name, button, icon in buttons
            if button.isEnabled() and button.isVisibleTo(self)
        )

    # ------------------------------------------------------------ paper
    @override
    def print_current(self) -> None:
        bundle = self.panel.bundle
        if bundle is None or not bundle.lines:
            return
        self.printing.begin((sheet_task(self.shell.desk, bundle.name),))

    def _subject(self) -> "PrintSubject | None":
        bundle = self.panel.bundle
        if bundle is None or not bundle.lines:
            return None
        return bundle_subject(self, bundle.name, sheet_task(self.shell.desk, bundle.name))

    @Slot(object)
    def _on_printed(self, bundle: BundleView) -> None:
        self.band.tell(self.tr("The sheet of {name} is printed").format(name=bundle.name))
        self.reload()

    @Slot(object)
    def _open_dossier(self, line: PostLine) -> None:
        self.page_requested.emit(DOSSIER, line.code)


def _read(desk: "Desk", name: str) -> PostState:
    bundles = desk.bundles.all()
    wanted = name or next((bundle.name for bundle in bundles), "")
    return PostState(
        bundles=bundles,
        bundle=desk.bundles.view(wanted) if wanted else None,
        waiting=desk.bundles.waiting_count(),
    )
