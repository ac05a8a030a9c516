"""What forms that fill a page share: a sheet that scrolls, two halves, and the acts under it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.ui import fonts
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.forms import enter_moves_on
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.panels import Panel

_MARGIN, _GAP, _COLUMN, _SIGHT = 14, 16, 12, 60


class FormSheet(QWidget):
    """A form with its acts; its halves stand beside each other where there is room.

    Attributes:
        column: what scrolls, from top to bottom; the form fills it and calls ``close_sheet``.
        halves: a row, or a column where the form is narrow; the form puts it into ``column``.
        hint: the words beside the acts.

    Signals:
        save_requested: write it down.
        cancelled: leave it.
    """

    save_requested = Signal()
    cancelled = Signal()

    def __init__(self, save: str, beside_from: int) -> None:
        """Make an empty form.

        Args:
            save: words of its act.
            beside_from: width, as measured at 100 %, from which the halves stand side by side.
        """
        super().__init__()
        self._beside_from = beside_from
        self.save = ActionButton(save, "Ctrl+Enter", "default", "save")
        self.cancel = ActionButton(self.tr("Leave it"), "Esc")
        self.hint = PlainLabel("", "hint", "text2", elide=True)
        self._area, self._sheet = QScrollArea(), QWidget()
        self.halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.halves.setSpacing(_GAP)
        self.column = QVBoxLayout(self._sheet)
        self.column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self.column.setSpacing(_COLUMN)
        self.save.clicked.connect(self.save_requested)
        self.cancel.clicked.connect(self.cancelled)

    def close_sheet(self) -> None:
        """Lay the form out, once its column is filled."""
        self.column.addStretch()
        enter_moves_on(self._sheet)
        area = self._area
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._sheet)
        for part in (self._sheet, area.viewport()):
            part.setAutoFillBackground(False)  # the panel beneath has the ground
        panel = Panel()
        panel.body.setContentsMargins(1, 1, 1, 1)
        panel.body.addWidget(area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(panel, 1)
        column.addLayout(self._acts())

    def _acts(self) -> QHBoxLayout:
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.save)
        acts.addWidget(self.cancel)
        acts.addSpacing(8)
        acts.addWidget(self.hint, 1)
        return acts

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= fonts.widened(self._beside_from)
        directions = QBoxLayout.Direction
        self.halves.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)

    def last_focus(self) -> QWidget | None:
        """Return the field that has the focus, or had it when the form was left."""
        return self._sheet.focusWidget()

    def go_to_field(self, field: QWidget) -> None:
        """Put the focus into a field and bring it into sight."""
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(field, 0, _SIGHT)

    def scroll_to_top(self) -> None:
        """Show the first line."""
        self._area.verticalScrollBar().setValue(0)

    def hold(self, *, is_held: bool) -> None:
        """Let nothing be saved while something is being written."""
        self.save.setEnabled(not is_held)
