"""Says over an act's form what somebody else has changed of the dossier since it was shown."""

from typing import TYPE_CHECKING

from kktdesk.ui.dossier.dossier_changes import changes_between, changes_text
from kktdesk.ui.widgets.bands import Band
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from kktdesk.services.views import DossierView


class ChangeBand(Band):
    """Hidden until there is something to say."""

    def __init__(self) -> None:
        super().__init__("soon")
        self._words = PlainLabel("", "hint")
        self._words.setWordWrap(True)
        self.row.addWidget(self._words, 1)
        self.hide()

    def words(self) -> str:
        """Return what it says."""
        return self._words.text()

    def show_changes(self, seen: "DossierView", now: "DossierView") -> None:
        """Say what differs, field by field, with both values."""
        said = self.tr("Somebody has changed this dossier meanwhile. Look, then do it again.")
        changes = changes_text(changes_between(seen, now))
        self._words.setText(f"{said}\n{changes}" if changes else said)
        self.show()
