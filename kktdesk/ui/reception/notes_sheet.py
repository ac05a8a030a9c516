"""Who was guided or turned away on a day, and all that was said; a reception begins from it."""

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout
from typing_extensions import override

from kktdesk.domain.moment import local_day
from kktdesk.domain.typed_moment import read_past_day
from kktdesk.ui import fonts, formats
from kktdesk.ui.desk_sheet import DeskSheet
from kktdesk.ui.dialogs.question import CANCEL
from kktdesk.ui.dialogs.sheet import Choice
from kktdesk.ui.dossier.facts import FactGrid
from kktdesk.ui.dossier.scroll_pane import ScrollPane
from kktdesk.ui.print_dialog.dialog import open_print
from kktdesk.ui.reception import note_words
from kktdesk.ui.reception.note_subject import note_subject
from kktdesk.ui.tables.records import RecordTable
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.buttons import ActionButton, is_enter
from kktdesk.ui.widgets.empty import EmptyState
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.forms import FieldBox
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from kktdesk.services.intake_views import IntakeNoteView
    from kktdesk.services.paper_views import PaperOffer
    from kktdesk.ui.page import Page

TAKE, PRINT = "take", "print"
_WIDTH, _HEIGHT, _ABOVE, _LIST, _DAY = 1120, 440, 190, 460, 118


def _key(note: "IntakeNoteView") -> object:
    return note.request_id


class NotesSheet(DeskSheet):
    """The notes of one day: the list at the left, the marked one at the right.

    Signals:
        taken: a reception is to begin from this ``IntakeNoteView``.
    """

    taken = Signal(object)

    def __init__(self, page: "Page") -> None:
        super().__init__(page, page.shell, self.tr("Guided and turned away"))
        self._page = page
        self.widen(_WIDTH)
        self._today = local_day(page.shell.clock.now())
        self.day = self._today
        self.field = TextField("24/11")
        self.weekday = PlainLabel("", "body", "text2", elide=True)
        self.before = ActionButton(self.tr("Day before"), self.tr("Alt+Left"), "quiet")
        self.after = ActionButton(self.tr("Day after"), self.tr("Alt+Right"), "quiet")
        self.table = RecordTable["IntakeNoteView"](
            note_words.columns(), key=_key, is_two_line=True
        )
        self.table.setAccessibleName(self.tr("Notes of the day"))
        self.nothing = EmptyState("empty", self.tr("Nobody was guided or turned away that day."))
        self.pane, self.facts = ScrollPane(""), FactGrid()
        self._lists = QStackedLayout()
        self._lay_out()
        self._connect()
        self.look_at(self.day)

    def _lay_out(self) -> None:
        self.field.setFixedWidth(fonts.widened(_DAY))
        box = FieldBox(self.tr("Day"), self.field)
        head = QHBoxLayout()
        head.setSpacing(8)
        for widget in (box, self.before, self.after):
            head.addWidget(widget)
        head.addWidget(self.weekday, 1)
        self._lists.addWidget(self.table)
        self._lists.addWidget(self.nothing)
        self.pane.area.setAccessibleName(self.tr("The note"))
        self.pane.column.addWidget(self.facts)
        self.pane.column.addStretch()
        height = min(fonts.grown(_HEIGHT), self._window.height() - fonts.grown(_ABOVE))
        self.pane.setFixedHeight(height)
        both = QHBoxLayout()
        both.setSpacing(12)
        left = QVBoxLayout()
        left.addLayout(self._lists)
        both.addLayout(left, _LIST)
        both.addWidget(self.pane, _WIDTH - _LIST)
        self.content.addLayout(head)
        self.content.addLayout(both)
        self.offer(
            (
                Choice(TAKE, self.tr("Receive what they bring"), "receive"),
                Choice(PRINT, self.tr("&Print the paper…"), "printer"),
                Choice(CANCEL, self.tr("&Close")),
            )
        )

    def _connect(self) -> None:
        self.before.clicked.connect(partial(self.step, -1))
        self.after.clicked.connect(partial(self.step, 1))
        for key, by in (("Alt+Left", -1), ("Alt+Right", 1)):
            QShortcut(QKeySequence(key), self).activated.connect(partial(self.step, by))
        self.table.selected.connect(self._on_selected)
        self.table.act_requested.connect(self._on_entered)
        self.table.opened.connect(self._on_entered)

    # ------------------------------------------------------------ the day
    def step(self, by: int, _is_checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        """Go to another day; none is after today."""
        self.look_at(min(self.day + timedelta(days=by), self._today))

    def look_at(self, day: date) -> None:
        """Show the notes of a day."""
        self.day = day
        self.field.set_state("")
        self.field.setText(formats.day_text(day))
        self.weekday.setText(formats.weekday_text(day))
        self.after.setEnabled(day < self._today)
        work = partial(self.shell.desk.intake.notes, day)
        shown = partial(self._show, day)
        self.shell.runner.run(self, Lane.READ, work, shown, self.show_error, "notes")

    def _read_day(self) -> None:
        day = read_past_day(self.field.committed_text(), self._today)
        if day is None:
            words = self.tr("Write a day, for example 24/11 or 24/11/2026.")
            self.field.set_state("error", words)
        else:
            self.look_at(day)

    def _show(self, day: date, notes: "tuple[IntakeNoteView, ...]") -> None:
        if day != self.day:
            return
        self.table.set_rows(notes)
        self._lists.setCurrentWidget(self.table if notes else self.nothing)
        for key in (TAKE, PRINT):
            self.buttons[key].setEnabled(bool(notes))
        self._on_selected(self.table.current())
        (self.table if notes else self.field).setFocus()

    def _on_selected(self, note: "IntakeNoteView | None") -> None:
        self.facts.show_facts(note_words.note_facts(note) if note is not None else ())

    def _on_entered(self, _note: "IntakeNoteView") -> None:
        self.answer(TAKE)

    # ------------------------------------------------------------ keys
    @override
    def answer(self, key: str) -> None:
        note = self.table.current()
        if key not in {TAKE, PRINT}:
            super().answer(key)
        elif note is not None and key == TAKE:
            super().answer(key)
            self.taken.emit(note)
        elif note is not None:
            work = partial(self.shell.desk.papers.note_kinds, note.request_id)
            show = partial(self._print, note.request_id)
            self.shell.runner.run(self, Lane.READ, work, show, self.show_error)

    def _print(self, request_id: str, offers: "tuple[PaperOffer, ...]") -> None:
        subject = note_subject(self.shell, request_id, offers[0])
        open_print(self._page, self.shell, subject)
        super().answer(PRINT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and self.field.hasFocus():
            self._read_day()
        elif is_enter(event):
            self.answer(TAKE)
        else:
            super().keyPressEvent(event)


def open_notes(page: "Page") -> NotesSheet:
    """Open the notes of today over a page and return at once.

    Returns:
        the open sheet; it deletes itself when it is closed.
    """
    sheet = NotesSheet(page)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()
    return sheet
