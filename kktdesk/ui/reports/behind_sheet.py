"""The dossiers behind a figure; Enter opens one, Esc goes back to the figure."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from kktdesk.domain.chart import number_words
from kktdesk.domain.moment import local_day
from kktdesk.domain.report import Behind
from kktdesk.services.list_views import DossierRow
from kktdesk.ui import fonts, formats
from kktdesk.ui.desk_sheet import DeskSheet
from kktdesk.ui.dialogs.error_report import show_error
from kktdesk.ui.dialogs.sheet import Choice
from kktdesk.ui.dossier.rows import code_of
from kktdesk.ui.tables.delegate import TWO_LINES
from kktdesk.ui.tables.records import Column, Kind, RecordTable
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kktdesk.domain.errors import DeskError
    from kktdesk.ui.page import Shell

translate = QCoreApplication.translate

SHOWN_AT_ONCE = 200
_OPEN, _CLOSE = "open", ""
_WIDTH, _HEAD, _AROUND = 860, 34, 260


class BehindSheet(DeskSheet):
    """Lists the dossiers of a figure, some at a time.

    Attributes:
        count: of the dossiers, once they are read; None before.

    Signals:
        dossier_wanted: code of the dossier to open.
    """

    dossier_wanted = Signal(str)

    def __init__(self, parent: QWidget, shell: "Shell", title: str, behind: Behind) -> None:
        super().__init__(parent, shell, title)
        self._page, self._behind = parent, behind
        self._codes: tuple[str, ...] = ()
        self._start = 0
        self.count: int | None = None
        self.words = PlainLabel(self.tr("Reading…"), "body", "text2", elide=True)
        self.earlier = ActionButton(self.tr("Those before"), "Ctrl+PgUp", "quiet")
        self.later = ActionButton(self.tr("Those behind"), "Ctrl+PgDn", "quiet")
        self.table = RecordTable(_columns(self._today), key=code_of, is_two_line=True)
        self.table.setAccessibleName(title)
        self._lay_out()
        self.table.act_requested.connect(self._on_wanted)
        self.table.opened.connect(self._on_wanted)
        self.earlier.clicked.connect(partial(self._turn, -1))
        self.later.clicked.connect(partial(self._turn, 1))
        self._bind_keys()
        self._read()

    def _lay_out(self) -> None:
        self.widen(_WIDTH)
        head = QHBoxLayout()
        head.addWidget(self.words, 1)
        for button in (self.earlier, self.later):
            head.addWidget(button)
            button.hide()
        self.content.setSpacing(8)
        self.content.addLayout(head)
        self.content.addWidget(self.table, 1)
        self.offer(
            (
                Choice(_OPEN, self.tr("Open the dossier"), "dossier"),
                Choice(_CLOSE, self.tr("&Back to the report")),
            )
        )

    def _bind_keys(self) -> None:
        for button, key in ((self.earlier, "Ctrl+PgUp"), (self.later, "Ctrl+PgDown")):
            button.setShortcut(key)

    def _today(self) -> "date":
        return local_day(self.shell.clock.now())

    # ------------------------------------------------------------ reading
    def _read(self) -> None:
        work = partial(self.shell.desk.reports.behind, self._behind)
        self.shell.runner.run(self, Lane.PAPER, work, self._on_codes, self._on_refused, "behind")

    def _on_codes(self, codes: tuple[str, ...]) -> None:
        self._codes, self.count = codes, len(codes)
        self._read_rows()

    def _read_rows(self) -> None:
        wanted = self._codes[self._start : self._start + SHOWN_AT_ONCE]
        work = partial(self.shell.desk.search.of_codes, wanted)
        self.shell.runner.run(self, Lane.READ, work, self._show, self._on_refused, "rows")

    def _show(self, rows: tuple[DossierRow, ...]) -> None:
        self.table.set_rows(rows)
        self._take_height(len(rows))
        self.table.selectRow(0)
        self.table.scrollToTop()
        self.table.setFocus()
        self._say_count(len(rows))

    def _take_height(self, count: int) -> None:
        wanted = fonts.grown(_HEAD + count * TWO_LINES)
        room = self._window.height() - fonts.grown(_AROUND)
        self.table.setMinimumHeight(max(min(wanted, room), fonts.grown(_HEAD + 2 * TWO_LINES)))

    def _say_count(self, shown: int) -> None:
        count = len(self._codes)
        words = self.tr("%n dossier(s)", "", count)
        if count > shown:
            part = self.tr("{first} to {last} of {count}")
            first, last = self._start + 1, self._start + shown
            words = part.format(first=first, last=last, count=number_words(count))
        self.words.setText(words)
        self.earlier.setVisible(count > SHOWN_AT_ONCE)
        self.later.setVisible(count > SHOWN_AT_ONCE)
        self.earlier.setEnabled(self._start > 0)
        self.later.setEnabled(self._start + SHOWN_AT_ONCE < count)

    def _turn(self, by: int) -> None:
        self._start += by * SHOWN_AT_ONCE
        self._read_rows()

    def _on_refused(self, error: "DeskError") -> None:
        super().answer(_CLOSE)
        show_error(self._page, error)

    # ------------------------------------------------------------ answering
    @override
    def activate(self) -> None:
        self.table.setFocus()

    @Slot(object)
    def _on_wanted(self, row: DossierRow) -> None:
        super().answer(_OPEN)
        self.dossier_wanted.emit(row.code)

    @override
    def answer(self, key: str) -> None:
        row = self.table.current()
        if key == _OPEN and row is not None:
            self._on_wanted(row)
        elif key != _OPEN:
            super().answer(key)


def open_behind(parent: QWidget, shell: "Shell", title: str, behind: Behind) -> BehindSheet:
    """Open the list of the dossiers behind a figure and return at once.

    Args:
        parent: a widget of the window.
        shell: of the page.
        title: what the figure is, and how many it says there are.
        behind: the figure.

    Returns:
        the open sheet; it deletes itself when it is closed.
    """
    sheet = BehindSheet(parent, shell, title, behind)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()
    return sheet


def _columns(today: "Callable[[], date]") -> tuple[Column[DossierRow], ...]:
    def words(row: DossierRow) -> str:
        return formats.due_words(row, today()).words

    def state(row: DossierRow) -> str:
        return formats.due_words(row, today()).state

    return (
        Column(translate("DossierRows", "Code"), code_of, Kind.CODE, 168),
        Column(
            translate("DossierRows", "Applicant, procedure"), _applicant, width=240, least=120,
            second=_procedure, is_stretching=True,
        ),
        Column(translate("DossierRows", "Promised"), _due, width=96),
        Column(translate("DossierRows", "State"), words, Kind.STATE, 176, state=state),
    )  # fmt: skip


def _applicant(row: DossierRow) -> str:
    return row.applicant


def _procedure(row: DossierRow) -> str:
    return row.procedure_name


def _due(row: DossierRow) -> str:
    return formats.day_text(local_day(row.due_at))
