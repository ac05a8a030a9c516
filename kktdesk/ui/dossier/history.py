"""What happened to a dossier, the newest first."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.domain.moment import local_day
from kktdesk.services.views import HistoryLine
from kktdesk.ui import fonts, formats, theme
from kktdesk.ui.dossier.history_words import history_words
from kktdesk.ui.dossier.scroll_pane import ScrollPane
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.empty import Sign
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.panels import PADDING

_DATE_COLUMN, _ICON, _AIR, _GAP = 64, 16, 4, 14


class HistoryPane(ScrollPane):
    """The log of one dossier as a column of acts, and at its foot the line for a note.

    Signals:
        note_given: a note was written.
    """

    note_given = Signal(str)

    def __init__(self) -> None:
        super().__init__("")
        self.entry = TextField(self.tr("Internal note, never printed"))
        self.entry.setAccessibleName(self.tr("Internal note"))
        self.write = ActionButton(self.tr("Lo&g it"))
        self.set_title(self.tr("History"), self.tr("F6 goes here"))
        self.area.setAccessibleName(self.tr("History"))
        self._lines: tuple[HistoryLine, ...] = ()
        self._entries: list[HistoryEntry] = []
        self.column.setSpacing(0)
        self.column.addStretch()
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 6, PADDING - 2, 8)
        foot.setSpacing(8)
        foot.addWidget(self.entry, 1)
        foot.addWidget(self.write)
        self.body.addLayout(foot)
        self.entry.returnPressed.connect(self._on_note)
        self.write.clicked.connect(self._on_note)
        self.entry.typed.connect(self._on_typed)

    def begin_note(self) -> None:
        """Put the focus where a note is written."""
        self.entry.setFocus()

    def _on_typed(self, _text: str) -> None:
        self.entry.set_state("")

    def _on_note(self) -> None:
        text = self.entry.committed_text().strip()
        if text:
            self.note_given.emit(text)
        else:
            self.begin_note()

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Show other acts, given oldest first."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        for entry in self._entries:
            self.column.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        newest_first = self._lines[::-1]
        self._entries = [
            HistoryEntry(line, is_newest=line is newest_first[0], is_last=line is newest_first[-1])
            for line in newest_first
        ]
        for at, entry in enumerate(self._entries):
            self.column.insertWidget(at, entry)
            entry.show()
        self.area.verticalScrollBar().setValue(0)

    def texts(self) -> tuple[str, ...]:
        """Return what each act says, the newest first."""
        return tuple(entry.accessibleName() for entry in self._entries)


class HistoryEntry(QWidget):
    """One act: when, what, by whom; a line leads on to the one before it."""

    def __init__(self, line: HistoryLine, *, is_newest: bool, is_last: bool) -> None:
        super().__init__()
        words = history_words(line)
        self._is_last = is_last
        day = formats.short_day_text(local_day(line.at))
        time = formats.time_text(line.at)
        self._sign = Sign(words.icon, words.role, _ICON)
        title, detail = PlainLabel(words.title), PlainLabel(words.detail, "hint", "text2")
        title.set_strong(is_newest)
        for label in (title, detail):
            label.setWordWrap(True)
        self.setAccessibleName(f"{day} {time}, {words.title}, {words.detail}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, _GAP)
        row.setSpacing(14)
        date = _column(PlainLabel(day), PlainLabel(time, "hint", "text2"), _DATE_COLUMN)
        row.addWidget(date, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_column(title, detail), 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_last:
            return
        left = self._sign.geometry().center().x()
        top = self._sign.geometry().bottom() + _AIR
        line = QRectF(left, top, 1, self.height() - top - _AIR)
        QPainter(self).fillRect(line, theme.current().colour("edge"))


def _column(upper: PlainLabel, lower: PlainLabel, width: int = 0) -> QWidget:
    box = QWidget()
    if width:
        box.setFixedWidth(fonts.widened(width))
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(upper)
    column.addWidget(lower)
    return box
