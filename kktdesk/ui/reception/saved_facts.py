"""The facts of a saved dossier, one to a line."""

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from kktdesk.domain.people import IdentityKind, read_identity
from kktdesk.ui import formats, theme
from kktdesk.ui.entry_words import copy_kind_text
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.labels import FieldLabel, PlainLabel

if TYPE_CHECKING:
    from kktdesk.services.views import DossierView

_GAP = 8


class SavedFacts(QWidget):
    """Procedure, people, papers; a line without content takes no room."""

    def __init__(self) -> None:
        super().__init__()
        labels = {
            "procedure": self.tr("Procedure"),
            "applicant": self.tr("Applicant"),
            "submitter": self.tr("Submitter"),
            "papers": self.tr("Papers"),
            "missing": self.tr("Missing"),
            "post": self.tr("Post to"),
            "note": self.tr("Note"),
        }
        self._labels = {name: FieldLabel(words) for name, words in labels.items()}
        self._texts = {name: PlainLabel() for name in labels}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 14, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(_GAP)
        for row, name in enumerate(labels):
            self._texts[name].setWordWrap(True)
            grid.addWidget(self._labels[name], row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._texts[name], row, 1)
        grid.setColumnStretch(1, 1)

    def text(self, name: str) -> str:
        """Return what a line says."""
        return self._texts[name].text()

    def show_dossier(self, dossier: "DossierView") -> None:
        """Show the facts of a dossier."""
        facts = {
            "procedure": _joined(dossier.procedure, dossier.procedure_name, dossier.case),
            "applicant": _joined(
                dossier.applicant.name, self._number(dossier.applicant.id_number)
            ),
            "submitter": self._submitter(dossier),
            "papers": self._papers(dossier),
            "missing": "; ".join(row.name for row in dossier.components if not row.submitted),
            "post": dossier.postal_address,
            "note": dossier.note,
        }
        for name, text in facts.items():
            self._texts[name].setText(text)
            for label in (self._labels[name], self._texts[name]):
                label.setVisible(bool(text))
        self._texts["missing"].set_role("soon")

    def _number(self, number: str) -> str:
        identity = read_identity(number)
        if not number:
            return ""
        if identity.kind is IdentityKind.TAX:
            return self.tr("tax no. {number}").format(number=number)
        return self.tr("identity no. {number}").format(number=formats.mask_id(number))

    def _submitter(self, dossier: "DossierView") -> str:
        submitter = dossier.submitter
        if submitter is None:
            return ""
        return _joined(submitter.name, self._number(submitter.id_number), submitter.authority)

    def _papers(self, dossier: "DossierView") -> str:
        there = [row for row in dossier.components if row.submitted]
        kinds = Counter(row.copy_kind for row in there)
        parts = ", ".join(
            f"{count} {copy_kind_text(kind).lower()}" for kind, count in kinds.items()
        )
        papers = self.tr("%n paper(s)", "", len(there))
        sets = self.tr("%n set(s)", "", dossier.sets)
        return _joined(f"{papers} ({parts})" if parts else papers, sets)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        line = theme.current().colour("line")
        drawing.hairline(QPainter(self), QPointF(0, 0), self.width(), line)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
