"""The band that offers a form which was not saved when the program ended."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from kktdesk.domain.moment import local_day
from kktdesk.ui import formats
from kktdesk.ui.reception.prompt_button import PromptButton
from kktdesk.ui.widgets.bands import Band
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from datetime import date

    from kktdesk.services.drafts import KeptForm


class DraftBand(Band):
    """Whose form it is, from when, and what may be done with it.

    Signals:
        open_requested: go on with it.
        drop_requested: throw it away.
    """

    open_requested = Signal()
    drop_requested = Signal()

    def __init__(self) -> None:
        super().__init__("soon")
        self.words = PlainLabel("", "body", elide=True)
        self.open = PromptButton(self.tr("Go &on with it"))
        self.drop = PromptButton(self.tr("Throw it &away"), kind="quiet")
        self.row.addWidget(self.words, 1)
        for button in (self.open, self.drop):
            self.row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.open.clicked.connect(self.open_requested)
        self.drop.clicked.connect(self.drop_requested)
        self.hide()

    def offer(self, left: "tuple[KeptForm, ...]", today: "date") -> None:
        """Offer the first of some forms; the band hides where there is none."""
        words = self._words(left[0], today) if left else ""
        is_new = bool(words) and words != self.words.text()
        self.words.setText(words)
        self.setVisible(bool(left))
        if is_new:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _words(self, kept: "KeptForm", today: "date") -> str:
        name = kept.request.applicant.name.strip() or self.tr("somebody not named yet")
        words = self.tr("A form is not saved: dossier of {name}").format(name=name)
        if kept.kept_at is None:
            return words
        is_today = local_day(kept.kept_at) == today
        moment = formats.time_text if is_today else formats.moment_text
        return f"{words}, {moment(kept.kept_at)}"
