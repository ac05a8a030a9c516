"""A band that says which days before today stay open, and goes to the first of them."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot

from kktdesk.ui import formats
from kktdesk.ui.widgets.bands import Band
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.empty import Sign
from kktdesk.ui.widgets.labels import PlainLabel

_ICON, _NAMED = 18, 4


class UnclosedBand(Band):
    """Hidden while every day before is closed.

    Signals:
        wanted: the first of the days.
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__("soon")
        self._first: date | None = None
        self._words = PlainLabel("")
        self._words.setWordWrap(True)
        self._words.set_strong(True)
        self.go = ActionButton("", icon="day-close")
        self.go.clicked.connect(self._on_go)
        self.row.addWidget(Sign("warn", "soon", _ICON))
        self.row.addWidget(self._words, 1)
        self.row.addWidget(self.go)
        self.hide()

    def words(self) -> str:
        """Return what the band says; "" while every day is closed."""
        return "" if self.isHidden() else self._words.text()

    def show_days(self, days: Sequence[date]) -> None:
        """Say which days stay open, the earliest first."""
        self._first = days[0] if days else None
        if self._first is not None:
            self._words.setText(self._said(days))
            day = formats.short_day_text(self._first)
            self.go.setText(self.tr("&Look at {day}").format(day=day))
        self.setVisible(self._first is not None)

    def _said(self, days: Sequence[date]) -> str:
        named = ", ".join(map(formats.short_day_text, days[:_NAMED]))
        rest = len(days) - _NAMED
        more = self.tr("and %n more", "", rest) if rest > 0 else ""
        said = self.tr("%n day(s) not closed", "", len(days))
        return f"{said}: {named} {more}".rstrip()

    @Slot()
    def _on_go(self) -> None:
        if self._first is not None:
            self.wanted.emit(self._first)
