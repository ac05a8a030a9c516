"""The promise in the form: the due date large, and why, on demand."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kktdesk.ui import fonts, formats
from kktdesk.ui.reception.remark import Remark
from kktdesk.ui.why.day_strip import DayStrip
from kktdesk.ui.widgets.bands import BAR, Band
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.labels import LABEL_COLUMN, PlainLabel

if TYPE_CHECKING:
    from kktdesk.services.views import ProcedureView
    from kktdesk.services.why_views import Explanation

_HEIGHT = 56


class DueBand(QWidget):
    """The due date, with its weekday and hour."""

    def __init__(self) -> None:
        super().__init__()
        self._explained: Explanation | None = None
        self._is_chosen = False
        self._hint = PlainLabel("", "hint", "text2", elide=True)
        self._moment = PlainLabel("", "due")
        self._warning = Remark(is_wrapping=False)
        self._why = ActionButton(self.tr("&Why?"), kind="quiet")
        self._why.setCheckable(True)
        self._band = self._make_band()
        self.strip = DayStrip()
        self.strip.hide()
        self._why.clicked.connect(self._on_clicked)
        self._why.toggled.connect(self._show_strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(fonts.widened(LABEL_COLUMN) + 8, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._band)
        column.addWidget(self.strip)
        self.show_nothing("")

    def _make_band(self) -> Band:
        band = Band("accent")
        band.setMinimumHeight(fonts.grown(_HEIGHT))
        # The promise is never cut: beside a scroll bar at 1280 pixels it needs every pixel.
        band.row.setContentsMargins(BAR + 12, 3, 4, 3)
        band.row.setSpacing(4)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._hint)
        words.addWidget(self._moment)
        words.addWidget(self._warning)
        band.row.addLayout(words, 1)
        band.row.addWidget(self._why)
        return band

    def words(self) -> str:
        """Return the large words."""
        return self._moment.text()

    def warning(self) -> str:
        """Return the words of the warning, or ""."""
        return self._warning.words()

    def show_due(self, why: "Explanation", procedure: "ProcedureView") -> None:
        """Show a due date.

        Args:
            why: the promise, and its reasons.
            procedure: says on what the term rests, and whether that was compared.
        """
        self._explained, due = replace(why, source=procedure.source), why.due
        unchecked = self.tr("to be compared with the decision") if procedure.needs_check else ""
        parts = (self.tr("Result due"), due.term.in_words(), unchecked, procedure.fee)
        self._hint.setText(" · ".join(part for part in parts if part))
        self._moment.setText(formats.moment_text(due.at))
        self._why.show()
        self._show_strip()

    def show_nothing(self, words: str) -> None:
        """Say why there is no due date yet."""
        self._explained = None
        self._hint.setText(" · ".join(part for part in (self.tr("Result due"), words) if part))
        self._moment.setText("–")
        self._why.hide()
        self._show_strip()

    def warn(self, words: str, *, is_error: bool = False) -> None:
        """Show what is odd or wrong about the date; "" takes it away."""
        icon, role = ("overdue", "late") if is_error else ("warn", "soon")
        self._warning.say(words, icon, role)
        self._band.set_kind(role if words else "accent")

    def prefer_open(self, is_preferred: bool) -> None:  # noqa: FBT001 - one plain switch
        """Show the days where there is room, until the clerk decides."""
        if not self._is_chosen:
            self._why.setChecked(is_preferred)

    def _on_clicked(self) -> None:
        self._is_chosen = True

    def _show_strip(self) -> None:
        is_wanted = self._why.isChecked() and self._explained is not None
        if is_wanted and self._explained is not None:
            self.strip.show_why(self._explained)
        self.strip.setVisible(is_wanted)
