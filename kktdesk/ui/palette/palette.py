"""Everything that can be done now, found by loose letters and done with Enter."""

from collections.abc import Sequence
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget
from typing_extensions import override

from kktdesk.ui import fonts
from kktdesk.ui.command import Command, CommandGroup
from kktdesk.ui.desk_sheet import DeskSheet
from kktdesk.ui.page import DOSSIER
from kktdesk.ui.palette.matching import Match, matches
from kktdesk.ui.palette.rows import ROW, Row, RowDelegate, RowModel
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.buttons import is_enter
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from kktdesk.services.list_views import Found
    from kktdesk.ui.page import Shell

_WIDTH, _TOP, _AROUND, _PAGE = 680, 72, 24, 8
_ROWS, _LEAST, _OTHERS = 11, 3, 150  # lines, and the height of what is not the list
_FROM, _MOST, _PAUSE_MS = 3, 5, 150  # letters, dossiers, and the wait before they are looked for


class Palette(DeskSheet):
    """A box, and under it the commands that match; the first is the current one."""

    def __init__(self, window: QWidget, shell: "Shell", commands: Sequence[Command]) -> None:
        super().__init__(window, shell, self.tr("Commands"))
        self._leave_out_title()
        self._window, self._commands = window, tuple(commands)
        self._dossiers: tuple[Command, ...] = ()
        self._chosen: Command | None = None
        self.box = TextField(self.tr("What do you want to do? Accents are not needed"), "scan")
        font = QFont(fonts.font("h2"))
        font.setWeight(QFont.Weight.Normal)
        self.box.setFont(font)
        self.box.setAccessibleName(self.tr("Commands"))
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Commands that match"))
        self.rows = RowModel(self)
        self.nothing = PlainLabel(self.tr("Nothing matches; fewer letters find more."), "body")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._connect()
        self._show_matches()

    def _lay_out(self) -> None:
        self.list.setModel(self.rows)
        self.list.setItemDelegate(RowDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content.setSpacing(6)
        keys = self.tr("Up, Down choose  ·  Enter does it  ·  Esc closes")
        for widget in (self.box, self.nothing, self.list, PlainLabel(keys, "hint", "text2")):
            self.content.addWidget(widget)
        room = self._window.width() - 2 * _AROUND
        self.setFixedWidth(min(fonts.widened(_WIDTH), room))
        self.box.setFocus()

    def _leave_out_title(self) -> None:
        # the box says by itself what it is; the name of the window stays for a screen reader
        for label in self.findChildren(PlainLabel):
            label.hide()

    def _connect(self) -> None:
        self.box.typed.connect(self._on_typed)
        self._pause.timeout.connect(self._look_for_dossiers)
        self.list.clicked.connect(self._on_row_clicked)
        self.finished.connect(self._run)

    # ------------------------------------------------------------ what is offered
    def current(self) -> Command | None:
        """Return the command that Enter does, or None where nothing matches."""
        at = self.list.currentIndex().row()
        match = self.rows.rows[at].match if 0 <= at < len(self.rows.rows) else None
        return match.command if match else None

    def texts(self) -> tuple[str, ...]:
        """Return the commands that are offered, from top to bottom."""
        return tuple(row.match.command.text for row in self.rows.rows if row.match)

    def _on_typed(self, _text: str) -> None:
        self._dossiers = ()
        self._pause.start()
        self._show_matches()

    def _show_matches(self) -> None:
        found = matches(self.box.visible_text(), self._commands)
        found.extend(Match(one, ()) for one in self._dossiers)
        self.rows.show(_in_groups(found, self._headings()))
        self.nothing.setVisible(not found)
        self.list.setCurrentIndex(self.rows.index(self.rows.first(), 0))
        self.list.scrollToTop()
        self._fit()

    def _fit(self) -> None:
        count = self.rows.rowCount()
        wanted = sum(self.list.sizeHintForRow(row) for row in range(count))
        room = self._window.height() - fonts.grown(_TOP + _OTHERS)
        self.list.setFixedHeight(
            min(wanted, max(room, _LEAST * fonts.grown(ROW)), _ROWS * fonts.grown(ROW))
        )
        self.fit()

    def _headings(self) -> dict[CommandGroup, str]:
        return {
            CommandGroup.ACT: self.tr("What is shown"),
            CommandGroup.PAGE: self.tr("Pages"),
            CommandGroup.WINDOW: self.tr("Keys of the window"),
            CommandGroup.DOSSIER: self.tr("Dossiers"),
        }

    def _look_for_dossiers(self) -> None:
        text = self.box.visible_text().strip()
        if len(text) >= _FROM:
            work = partial(self.shell.desk.search.find, text, _MOST)
            self.shell.runner.run(self, Lane.READ, work, self._show_dossiers, topic="palette")

    def _show_dossiers(self, found: "Found") -> None:
        self._dossiers = tuple(
            Command(
                name=row.code,
                text=f"{row.code} · {row.applicant}",
                group=CommandGroup.DOSSIER,
                icon="dossier",
                key="",
                run=partial(self.shell.navigate, DOSSIER, row.code),
            )
            for row in found.rows
        )
        self._show_matches()

    # ------------------------------------------------------------ doing it
    def _on_row_clicked(self, _index: QModelIndex) -> None:
        self._take()

    def _take(self) -> None:
        self._chosen = self.current()
        if self._chosen is not None:
            self.answer(self._chosen.name)

    def _run(self) -> None:
        if self._chosen is not None:
            QTimer.singleShot(0, self._window, self._chosen.run)

    def _step(self, by: int) -> None:
        at, last = self.list.currentIndex().row(), len(self.rows.rows) - 1
        way = 1 if by > 0 else -1
        at = min(max(at + by, 0), last)
        while 0 <= at <= last and self.rows.rows[at].match is None:
            at += way
        if 0 <= at <= last:
            self.list.setCurrentIndex(self.rows.index(at, 0))
        else:
            self.list.scrollToTop()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = _STEPS.get(Qt.Key(event.key()))
        if steps:
            self._step(steps)
        elif is_enter(event):
            self._take()
        else:
            super().keyPressEvent(event)

    @override
    def activate(self) -> None:
        self.box.setFocus()

    @override
    def fit(self) -> None:
        """Stand under the top bar, in the middle of the window."""
        super().fit()
        window = self._window.geometry()
        left = window.left() + (window.width() - self.width()) // 2
        room = window.height() - self.height() - _AROUND
        self.move(left, window.top() + min(fonts.grown(_TOP), max(room, 0)))


def open_palette(window: QWidget, shell: "Shell", commands: Sequence[Command]) -> Palette:
    """Open the palette over a window and return at once.

    Returns:
        the open palette; it deletes itself when it is closed.
    """
    palette = Palette(window, shell, commands)
    palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    palette.open()
    return palette


def _in_groups(found: Sequence[Match], headings: dict[CommandGroup, str]) -> tuple[Row, ...]:
    """Put matches under their headings; the group of the best match stands first.

    Returns:
        the lines from top to bottom.
    """
    order = list(dict.fromkeys(match.command.group for match in found))
    sorted_found = sorted(found, key=lambda match: order.index(match.command.group))
    rows: list[Row] = []
    for group, members in groupby(sorted_found, key=lambda match: match.command.group):
        rows.append(Row(headings[group], None))
        rows.extend(Row("", match) for match in members)
    return tuple(rows)


_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}
