"""The head of the page *End of day*: which day it is, how it stands, and the ways to others."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kktdesk.ui import fonts, formats
from kktdesk.ui.dossier.day_words import hash_text
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.flow import HEAD_HEIGHT
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from kktdesk.services.day_views import DayClosed


class DayHead(QWidget):
    """Title, day and the buttons that go to another day.

    Attributes:
        earlier, later, today, choose: the buttons.
    """

    def __init__(self) -> None:
        super().__init__()
        self._date = PlainLabel("", "body", "text2", elide=True)
        self.earlier = ActionButton(self.tr("Day before"), "PgUp", "quiet", "back")
        self.later = ActionButton(self.tr("Day after"), "PgDn", "quiet", "arrow-right")
        self.today = ActionButton(self.tr("&Today"), kind="quiet", icon="today")
        self.choose = ActionButton(self.tr("Da&y…"), kind="quiet")
        head = QHBoxLayout(self)
        head.setContentsMargins(0, 0, 0, 0)
        head.addStrut(fonts.grown(HEAD_HEIGHT))
        head.setSpacing(14)
        head.addWidget(PlainLabel(self.tr("End of day"), "title"))
        head.addWidget(self._date, 1)
        for button in (self.today, self.choose, self.earlier, self.later):
            head.addWidget(button)

    def show_day(self, day: date, close: "DayClosed | None", *, is_today: bool) -> None:
        """Say which day is shown, and whether it is closed."""
        words = formats.title_date_text(day)
        if close is not None:
            said = self.tr("{day} – closed, number {number} · {hash}")
            number, head = close.number, hash_text(close.sha256)
            words = said.format(day=words, number=number, hash=head)
        elif not is_today:
            words = self.tr("{day} – as it stood at the end of that day").format(day=words)
        self._date.setText(words)
        self.today.setVisible(not is_today)
        self.later.setEnabled(not is_today)
