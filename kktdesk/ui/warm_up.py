"""Loads behind the first page what the next keys will want, in slices that nobody feels.

A page's modules are loaded when it is first shown; with those of the dossier, its acts and the
reception that is more than a blink at once. Here they come one after the other while the clerk
still reads the first page; who is quicker waits as long as without it.
"""

import sys
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

FIRST_MS, NEXT_MS = 400, 40
# In the order of what stands on what, so that no slice loads much beside itself.
SLICES = (
    "widgets.picker",
    "dossier.act_days",
    "dossier.act_fields_form",
    "dossier.act_dialog",
    "attachments.panel",
    "dossier.act_flow",
    "dossier.why_dialog",
    "dossier.history",
    "dossier.now_card",
    "pages.dossier",
    "palette.palette",
    "palette.page_commands",
    "reception.checklist",
    "reception.applicant_block",
    "reception.form",
    "reception.saved_side",
    "reception.intake_desk",
    "pages.reception",
    "pages.dossiers",
    "pages.returning",
    "reports.report_view",
    "pages.reports",
)


class WarmUp(QObject):
    """Loads one slice after the other, on the GUI thread: widget classes are made on no other."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = list(SLICES)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._load_next)

    @property
    def is_done(self) -> bool:
        """Say whether everything is loaded."""
        return not self._left

    def begin(self) -> None:
        """Begin once the first page has had its time to be painted."""
        if self._left:
            self._timer.start(FIRST_MS)

    def _load_next(self) -> None:
        self._timer.setInterval(NEXT_MS)
        while self._left:
            name = f"kktdesk.ui.{self._left.pop(0)}"
            if name not in sys.modules:
                import_module(name)
                return
        self._timer.stop()
