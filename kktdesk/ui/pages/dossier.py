"""One dossier: what it needs now, its facts, its history."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.domain.dossier import Act
from kktdesk.domain.moment import local_day
from kktdesk.services.views import DossierView
from kktdesk.ui import fonts
from kktdesk.ui.command import Command, CommandGroup
from kktdesk.ui.dossier.act_commands import act_commands
from kktdesk.ui.dossier.act_flow import ActFlow
from kktdesk.ui.dossier.acts import DossierActs
from kktdesk.ui.dossier.dossier_facts import dossier_facts
from kktdesk.ui.dossier.facts import FactGrid
from kktdesk.ui.dossier.history import HistoryPane
from kktdesk.ui.dossier.like_commands import LIKE_KEY, like_commands
from kktdesk.ui.dossier.low_room import LowRoom
from kktdesk.ui.dossier.now_card import NowCard
from kktdesk.ui.dossier.papers_section import PapersSection
from kktdesk.ui.dossier.scroll_pane import ScrollPane
from kktdesk.ui.dossier.why_dialog import open_why
from kktdesk.ui.dossier.words import state_words
from kktdesk.ui.page import RECEPTION, NewLike, OpenAt, Page, Shell
from kktdesk.ui.print_dialog.print_band import PrintBand
from kktdesk.ui.print_dialog.print_run import PrintRun, receipt_task
from kktdesk.ui.states import StateKey
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.chips import StateChip
from kktdesk.ui.widgets.flow import HEAD_HEIGHT, FlowLayout
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.panels import PADDING

_SHARES = (680, 446)  # of what is to be done, and of the history
_NARROW, _NARROW_SHARES = 800, (2, 1)  # the acts need their width first
_LEAST, _ROOMY = 680, 1100  # from the second on the facts have room for a third button

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError


class DossierPage(Page):
    """The page of one dossier, opened with its code."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self.setAccessibleName(self.tr("Dossier"))
        self._code = ""
        self._dossier: DossierView | None = None
        self._wanted: Act | None = None  # asked for once the dossier is read
        self.acts = DossierActs(self)
        self.flow = ActFlow(self, self.acts)
        self.printing = PrintRun(self)
        self.papers = PapersSection(self, self.flow)
        self._title = PlainLabel("", "title")
        self._state = StateChip(StateKey.OPEN)
        self.back = ActionButton(self.tr("Back"), self.tr("Esc"), "quiet", "back")
        self.copy = ActionButton(self.tr("Cop&y the code"), kind="quiet")
        self.save = ActionButton(self.tr("Sa&ve as PDF…"), kind="quiet")
        self.print = ActionButton(self.tr("Print again"), "F8", icon="printer")
        self.now = NowCard()
        self.band = PrintBand(self, self.printing)
        self.facts = FactGrid()
        self.like = ActionButton(self.tr("New dossier like this one"), LIKE_KEY, "quiet")
        self._heading = PlainLabel(self.tr("Dossier"), "h2")
        self.scans = ActionButton(self.tr("Sca&ns"), kind="quiet", icon="scan")
        self.correct = ActionButton(self.tr("Correc&t…"), kind="quiet", icon="pencil")
        self._facts_pane = ScrollPane("")
        self.history = HistoryPane()
        self._both = QHBoxLayout()
        self._lay_out()
        self._connect()
        self._show_nothing()

    def _lay_out(self) -> None:
        self._facts_pane.area.setAccessibleName(self.tr("Dossier"))
        self._facts_pane.body.insertLayout(0, self._facts_head())
        self._facts_pane.column.addWidget(self.facts)
        self._facts_pane.column.addWidget(self.papers)
        self._facts_pane.column.addStretch()
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.now)
        left.addWidget(self.band)
        self.papers.put_bands(left)
        left.addWidget(self._facts_pane, 1)
        LowRoom(self, self._facts_pane, (self.band, *self.papers.flow.bands))
        self._both.setSpacing(12)
        self._both.addLayout(left)
        self._both.addWidget(self.history)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(10)
        column.addLayout(self._head())
        column.addLayout(self._both, 1)

    @override
    def minimumSizeHint(self) -> QSize:
        # Parts that give way to a narrow window must not keep it wide.
        return QSize(fonts.widened(_LEAST), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < fonts.widened(_NARROW)
        for part in (self.copy, self.save, self._heading):
            part.setHidden(is_narrow)  # the palette has the acts still
        self.like.setHidden(self.width() < fonts.widened(_ROOMY))
        for at, share in enumerate(_NARROW_SHARES if is_narrow else _SHARES):
            self._both.setStretch(at, share)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addStrut(fonts.grown(HEAD_HEIGHT))
        head.setSpacing(10)
        for widget in (self.back, self._title, self._state):
            head.addWidget(widget)
        buttons = QWidget()
        flow = FlowLayout(buttons, 10)
        for button in (self.copy, self.save, self.print):
            flow.addWidget(button)
        head.addStretch()
        head.addWidget(buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _facts_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, PADDING - 2, 0)
        head.addWidget(self._heading)
        head.addStretch()
        for button in (self.like, self.papers.more, self.scans, self.correct):
            head.addWidget(button)
        return head

    def _connect(self) -> None:
        self.back.clicked.connect(self.go_back)
        self.copy.clicked.connect(self._on_copy)
        self.save.clicked.connect(self.papers.save_receipt)
        self.print.clicked.connect(self.print_current)
        self.now.chosen.connect(self._on_chosen)
        self.now.picked.connect(self._ask)
        self.now.why.clicked.connect(self._on_why)
        self.like.clicked.connect(self._on_like)
        QShortcut(QKeySequence(LIKE_KEY), self).activated.connect(self._on_like)
        self.scans.clicked.connect(partial(self._ask, Act.ATTACH))
        self.correct.clicked.connect(partial(self._ask, Act.CORRECT))
        self.history.note_given.connect(self._on_note)
        self.acts.busy_changed.connect(self._on_busy)
        self.flow.done.connect(self._on_done)
        self.flow.refused.connect(self._on_refused)
        self.flow.note_wanted.connect(self.history.begin_note)
        self.printing.ended.connect(self._on_printed)

    # ------------------------------------------------------------ what is shown
    @override
    def open_with(self, argument: object) -> None:
        code = argument.code if isinstance(argument, OpenAt) else argument
        self._wanted = argument.act if isinstance(argument, OpenAt) else None
        if isinstance(code, str) and code != self._code:
            self._code = code
            self._show_nothing()
            self.reload()
        elif self._wanted is not None:
            self.reload()

    @override
    def reload(self) -> None:
        if not self._code:
            return
        work = partial(self.shell.desk.search.show, self._code)
        self.shell.runner.run(self, Lane.READ, work, self._show, self.show_error, "dossier")

    def _show_nothing(self) -> None:
        self._dossier = None
        self.history.entry.clear()
        for part in (self.now, self._facts_pane, self.history, self._state):
            part.setVisible(False)
        self._title.setText(self._code)
        self._set_usable(is_usable=False)

    def _show(self, dossier: DossierView) -> None:
        is_first = self._dossier is None
        self._dossier, self._code = dossier, dossier.code
        self._title.setText(dossier.code)
        self._state.set_state(*state_words(dossier))
        self.print.setText(self.tr("Print again") if dossier.printed_at else self.tr("Print"))
        self.now.show_dossier(dossier, local_day(self.shell.clock.now()))
        self.facts.show_facts(dossier_facts(dossier))
        self.history.show_lines(dossier.history)
        self.papers.show_dossier(dossier)
        for part in (self.now, self._facts_pane, self.history, self._state):
            part.setVisible(True)
        self._set_usable(is_usable=True)
        if is_first and self.isVisible():
            self.activate()
        wanted, self._wanted = self._wanted, None
        if wanted in dossier.possible:
            self.flow.ask(dossier, wanted)

    def _set_usable(self, *, is_usable: bool) -> None:
        for button in (self.copy, self.save, self.print):
            button.setEnabled(is_usable)

    @override
    def activate(self) -> None:
        if self._dossier is None:
            self.back.setFocus()
        elif self._dossier.next_act is None or not self.now.acts.take_focus():
            self.history.area.setFocus()

    @override
    def panes(self) -> tuple[QWidget, ...]:
        first = next(iter(self.now.acts.buttons.values()), self.back)
        return first, self._facts_pane.area, *self.papers.panes(), self.history.area

    # ------------------------------------------------------------ acts
    @override
    def primary(self) -> None:
        button = next(iter(self.now.acts.buttons.values()), None)
        if button is not None and button.kind == "default" and not self.acts.is_busy:
            button.click()

    @Slot(str)
    def _on_chosen(self, name: str) -> None:
        if self._dossier is not None:
            self.flow.choose(self._dossier, name)

    def _ask(self, act: str, _is_checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        if self._dossier is not None:
            self.flow.ask(self._dossier, Act(act))

    @Slot(str)
    def _on_note(self, text: str) -> None:
        if self._dossier is not None:
            self.flow.do(self._dossier, Act.NOTE, {"content": text})

    @override
    def commands(self) -> "tuple[Command, ...]":
        if self._dossier is None:
            return ()
        copy, save = self.copy.accessibleName(), self.save.accessibleName()
        return (
            *act_commands(self._dossier, self._on_chosen),
            *like_commands(self._dossier, self.page_requested.emit),
            *self.papers.commands(),
            Command("copy", copy, CommandGroup.ACT, "dossier", self.copy.key, self._on_copy),
            Command(
                "save", save, CommandGroup.ACT, "save", self.save.key, self.papers.save_receipt
            ),
        )

    @Slot()
    def _on_like(self) -> None:
        if self._dossier is not None:
            self.page_requested.emit(RECEPTION, NewLike(self._code))

    @Slot(bool)
    def _on_busy(self, is_busy: bool) -> None:  # noqa: FBT001 - what the signal gives
        self.now.acts.pause(is_paused=is_busy)

    @Slot(object)
    def _on_done(self, dossier: DossierView) -> None:
        if self.history.entry.hasFocus():
            self.history.area.setFocus()
        self.history.entry.clear()
        if dossier.code == self._code:
            self._show(dossier)

    @Slot(object)
    def _on_refused(self, error: "DeskError") -> None:
        self.show_error(error)
        self.reload()

    @Slot()
    def _on_why(self) -> None:
        if self._dossier is not None:
            open_why(self, self.shell, self._dossier)

    # ------------------------------------------------------------ paper
    @override
    def print_current(self) -> None:
        if self._dossier is not None:
            self.printing.begin((receipt_task(self, self._dossier.code),))

    @Slot(object)
    def _on_printed(self, dossier: DossierView) -> None:
        self.shell.say(
            self.tr("The receipt went to the printer: {code}").format(code=dossier.code)
        )

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._code)
        self.shell.say(self.tr("Copied: {code}").format(code=self._code))
