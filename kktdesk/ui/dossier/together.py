"""Other results that the same person may take along, each with its slip and its originals."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kktdesk.domain.dossier import Slip
from kktdesk.services.list_views import ReadyBeside
from kktdesk.services.requests import ToCollect
from kktdesk.ui.dossier.act_inputs import PaperRow
from kktdesk.ui.dossier.words import joined, slip_text
from kktdesk.ui.widgets.fields import ChoiceField, CountField
from kktdesk.ui.widgets.labels import PlainLabel

_MOST_ORIGINALS = 999


class OriginalsField(CountField):
    """How many originals go back; none is the default."""

    def __init__(self, suffix: str) -> None:
        super().__init__(suffix)
        self.setRange(0, _MOST_ORIGINALS)
        self.setValue(0)
        # The words behind the number give way in a narrow window.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)


class TogetherRow(QWidget):
    """One other result: whether it goes along, its slip, its originals.

    Attributes:
        taken: ticked if it goes along.
        slip, originals: say nothing while it does not.
    """

    def __init__(self, beside: ReadyBeside, applicant: str) -> None:
        super().__init__()
        self._beside = beside
        whose = "" if beside.applicant == applicant else beside.applicant
        self.taken = PaperRow(joined(beside.code, whose, beside.procedure_name))
        self.slip = ChoiceField(tuple((slip_text(slip), slip) for slip in Slip))
        self.slip.setAccessibleName(self.tr("Slip of {code}").format(code=beside.code))
        self.originals = OriginalsField(self.tr(" originals"))
        words = self.tr("Originals given back with {code}").format(code=beside.code)
        self.originals.setAccessibleName(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.taken, 1)
        row.addWidget(self.slip)
        row.addWidget(self.originals)
        self.taken.toggled.connect(self.slip.setVisible)
        self.taken.toggled.connect(self.originals.setVisible)
        self.slip.hide()
        self.originals.hide()

    @property
    def code(self) -> str:
        """Return the code of the dossier."""
        return self._beside.code

    def renew(self, beside: ReadyBeside) -> None:
        """Go on from the result as it is now; what was said of it stays."""
        self._beside = beside

    def line(self) -> ToCollect:
        """Return what is said of it."""
        return ToCollect(
            code=self._beside.code,
            version=self._beside.version,
            slip=Slip(str(self.slip.value())),
            originals=self.originals.value(),
        )


class TogetherForm(QWidget):
    """The other results; hidden while there are none.

    Attributes:
        rows: one for each.
    """

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[TogetherRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(PlainLabel(self.tr("Also takes along"), "h2"))
        self.hide()

    def show_beside(
        self, beside: Sequence[ReadyBeside], marked: Collection[str], applicant: str
    ) -> None:
        """Offer other results; those that were marked are ticked, what was said of one stays."""
        before = {row.code: row for row in self.rows}
        # A row that stays keeps its focus: the page is read again while somebody ticks.
        self.rows = tuple(
            before.pop(one.code)
            if one.code in before
            else _new_row(one, applicant, is_taken=one.code in marked)
            for one in beside
        )
        for row, one in zip(self.rows, beside, strict=True):
            row.renew(one)
            self._column.addWidget(row)
        for row in before.values():
            self._column.removeWidget(row)
            row.deleteLater()
        self.setVisible(bool(self.rows))

    def lines(self) -> tuple[ToCollect, ...]:
        """Return the results that go along."""
        return tuple(row.line() for row in self.rows if row.taken.isChecked())


def _new_row(beside: ReadyBeside, applicant: str, *, is_taken: bool) -> TogetherRow:
    row = TogetherRow(beside, applicant)
    row.taken.setChecked(is_taken)
    return row
