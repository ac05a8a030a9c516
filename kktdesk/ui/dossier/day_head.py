"""The head of the page *End of day*: which day it is, how it stands, and the ways to others."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from kktdesk.ui import fonts, formats
from kktdesk.ui.dossier.day_words import hash_text
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.flow import HEAD_HEIGHT
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from kktdesk.services.day_views import DayClosed


_WIDE, _LEAST, _DATE = 820, 640, 130


class DayHead(QWidget):
    """Title, day and the buttons that go to another day.

    Attributes:
        earlier, later, today, choose: the buttons.
    """

    def __init__(self) -> None:
        super().__init__()
        self._date = PlainLabel("", "body", "text2", elide=True)
        self._date.setMinimumWidth(fonts.widened(_DATE))
        self._long = self._short = ""
        self.earlier = ActionButton(self.tr("Day before"), "PgUp", "quiet", "back")
        self.later = ActionButton(self.tr("Day after"), "PgDn", "quiet", "arrow-right")
        self.today = ActionButton(self.tr("&Today"), kind="quiet", icon="today")
        self.choose = ActionButton(self.tr("Da&y…"), kind="quiet")
        head = QHBoxLayout(self)
        head.setContentsMargins(0, 0, 0, 0)
        head.addStrut(fonts.grown(HEAD_HEIGHT))
        head.setSpacing(8)
        head.addWidget(PlainLabel(self.tr("End of day"), "title"))
        head.addWidget(self._date, 1)
        for button in (self.today, self.choose, self.earlier, self.later):
            head.addWidget(button)

    def show_day(self, day: date, close: "DayClosed | None", *, is_today: bool) -> None:
        """Say which day is shown, and whether it is closed."""
        self._long = self._short = words = formats.title_date_text(day)
        if close is not None:
            said = self.tr("{day} – closed, number {number}")
            self._short = said.format(day=words, number=close.number)
            self._long = f"{self._short} · {hash_text(close.sha256)}"
        elif not is_today:
            said = self.tr("{day} – as it stood at the end of that day")
            self._long = said.format(day=words)
        self._settle()
        self.today.setVisible(not is_today)
        self.later.setEnabled(not is_today)

    def _settle(self) -> None:
        is_wide = self.width() >= fonts.widened(_WIDE)
        self._date.setText(self._long if is_wide else self._short)
        for button in (self.earlier, self.later):
            button.set_bare(not is_wide)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    @override
    def minimumSizeHint(self) -> QSize:
        # the words of a wide window must not keep it from becoming narrow
        return QSize(fonts.widened(_LEAST), super().minimumSizeHint().height())
