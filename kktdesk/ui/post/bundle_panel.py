"""One bundle at the right of the page: its lines, its totals, its acts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kktdesk.domain.post import BundleState
from kktdesk.services.post_views import BundleView, PostLine
from kktdesk.ui import fonts
from kktdesk.ui.post.line_table import LineTable
from kktdesk.ui.post.words import bundle_note, bundle_words, totals
from kktdesk.ui.states import StateKey
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.chips import StateChip
from kktdesk.ui.widgets.empty import EmptyState
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.panels import Panel

_LEFT, _WIDE, _LEAST = 14, 620, 90


class BundlePanel(QWidget):
    """The bundle that is shown.

    Attributes:
        bundle: what is shown, or None.

    Signals:
        print_requested: its sheet is wanted.
        hand_over_requested: the post is here.
    """

    print_requested = Signal()
    hand_over_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.bundle: BundleView | None = None
        self.table = LineTable()
        self.name = PlainLabel("", "h2")
        self.chip = StateChip(StateKey.OPEN)
        self.note = PlainLabel("", "body", "text2", elide=True)
        self.total = PlainLabel("")
        self.total.set_strong(True)
        self.keys = PlainLabel("", "hint", "text2", elide=True)
        for label in (self.note, self.keys):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.missing = PlainLabel("", "hint", "soon", elide=True)
        self.print = ActionButton(self.tr("Print the sheet twice"), "Ctrl+P", icon="printer")
        self.hand_over = ActionButton(
            self.tr("Hand over"), "Ctrl+Enter", "default", icon="envelope"
        )
        self.empty = EmptyState("envelope", "")
        self._views = QStackedWidget()
        self._acts = QWidget()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._acts)
        self._lay_out()
        self.print.clicked.connect(self.print_requested)
        self.hand_over.clicked.connect(self.hand_over_requested)
        self.show_bundle(None)

    def _lay_out(self) -> None:
        panel = Panel()
        panel.body.setContentsMargins(1, 10, 1, 8)
        panel.body.setSpacing(8)
        self._head = _row(self.name, self.chip, self.note)
        self._foot = _row(self.total, self.keys)
        self._views.addWidget(self.table)
        self._views.addWidget(self.empty)
        # what is hidden in it must not make the window higher than the screen
        ignored = QSizePolicy.Policy.Ignored
        self._views.setSizePolicy(QSizePolicy.Policy.Preferred, ignored)
        self._views.setMinimumHeight(fonts.grown(_LEAST))
        panel.body.addWidget(self._head)
        panel.body.addWidget(self._views, 1)
        panel.body.addWidget(self._foot)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(8)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for button in (self.hand_over, self.print):
            acts.addWidget(button)
        acts.addStretch()
        self._beside.addLayout(acts)
        self._beside.addWidget(self.missing, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(panel, 1)
        column.addWidget(self._acts)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # why nothing can be handed over is never cut: without room beside the acts it is below
        is_wide = self.width() >= fonts.widened(_WIDE)
        directions = QBoxLayout.Direction
        self._beside.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)

    def show_bundle(self, bundle: BundleView | None) -> None:
        """Show a bundle, or that there is none yet."""
        self.bundle = bundle
        for part in (self._head, self._foot, self._acts):
            part.setVisible(bundle is not None)
        self.table.set_rows(() if bundle is None else bundle.lines)
        self._views.setCurrentIndex(0 if bundle is not None and bundle.lines else 1)
        if bundle is None:
            self.empty.say(
                self.tr("No bundle yet."),
                self.tr("Scan a dossier whose result goes by post; that opens one."),
            )
        else:
            self._show_words(bundle)

    def _show_words(self, bundle: BundleView) -> None:
        is_open = bundle.state is BundleState.OPEN
        self.name.setText(bundle.name)
        self.chip.set_state(*bundle_words(bundle.state))
        self.note.setText(bundle_note(bundle))
        self.total.setText(totals(bundle))
        self.keys.setText(self._key_words(is_open=is_open))
        self.hand_over.setVisible(is_open)
        self.hand_over.setEnabled(bool(bundle.lines) and not bundle.missing)
        self.print.setEnabled(bool(bundle.lines))
        lines = ", ".join(map(str, bundle.missing))
        words = self.tr("No item number in line {lines}").format(lines=lines)
        self.missing.setText(words if lines else "")
        self.empty.say(
            self.tr("The bundle is empty."), self.tr("Scan a dossier, then its envelope.")
        )

    def _key_words(self, *, is_open: bool) -> str:
        if is_open:
            return self.tr("Enter: change · Del: take out")
        return self.tr("G: delivered · H: sent back · L: invited · K: back here")

    def next_missing(self, code: str) -> PostLine | None:
        """Give the line to which the next item number belongs.

        Args:
            code: of the dossier whose number was scanned last.

        Returns:
            the next line without a number, or None.
        """
        lines = () if self.bundle is None else self.bundle.lines
        at = next((number for number, line in enumerate(lines) if line.code == code), 0)
        missing = set(() if self.bundle is None else self.bundle.missing)
        return next(
            (line for line in (*lines[at:], *lines[:at]) if line.position in missing), None
        )


def _row(*parts: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(_LEFT, 0, _LEFT, 0)
    layout.setSpacing(10)
    for part in parts:
        layout.addWidget(part)
    layout.setStretch(len(parts) - 1, 1)  # it is the one that may be cut
    row.setMinimumHeight(fonts.grown(22))
    return row
