"""What the office wants to reach in a year, entered as shares in percent."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk.domain.chart import number_words
from kktdesk.domain.targets import Measure, YearTargets
from kktdesk.ui.saving_sheet import SavingSheet
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.forms import FieldBox, align_labels
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from kktdesk.ui.page import Shell

translate = QCoreApplication.translate


def measure_names() -> dict[Measure, str]:
    """Return what each measure is called, in the order of the sheet."""
    return {
        Measure.ON_TIME: translate("Targets", "Finished in time, %"),
        Measure.APOLOGY: translate("Targets", "Late with an apology, %"),
        Measure.ONLINE: translate("Targets", "Received online, %"),
        Measure.POST_INTAKE: translate("Targets", "Received by post, %"),
        Measure.POST_RETURN: translate("Targets", "Returned by post, %"),
        Measure.DIGITISED: translate("Targets", "Digitised, %"),
    }


class TargetsSheet(SavingSheet):
    """Asks for the targets of a year, and saves them."""

    def __init__(self, parent: QWidget, shell: "Shell", year: int) -> None:
        title = translate("Targets", "Targets of {year}").format(year=year)
        super().__init__(parent, shell, title)
        self._year = year
        self.shares = {measure: TextField() for measure in Measure}
        self.reason = TextField(self.tr("for example: plan of the board"))
        self._lay_out()
        shares = {one.value: field for one, field in self.shares.items()}
        self.offer_to_save(shares | {"reason": self.reason})
        work = partial(shell.desk.targets.of_year, year)
        shell.runner.run(self, Lane.READ, work, self._put, self.show_error)

    def _lay_out(self) -> None:
        words = self.tr("They hold from 1 January of the year. Empty: no target.")
        hint = PlainLabel(words, "hint", "text2")
        hint.setWordWrap(True)
        self.content.setSpacing(8)
        boxes = [FieldBox(name, self.shares[one]) for one, name in measure_names().items()]
        boxes.append(FieldBox(self.tr("Reason"), self.reason))
        align_labels(boxes)
        for box in boxes:
            self.content.addWidget(box)
        self.content.addWidget(hint)

    def _put(self, found: YearTargets) -> None:
        for measure, share in found.values.items():
            self.shares[measure].setText(number_words(share))

    @override
    def work(self) -> Callable[[], object]:
        values: dict[str, object] = {
            one.value: field.committed_text().strip() for one, field in self.shares.items()
        }
        reason = self.reason.committed_text()
        return partial(self.shell.desk.targets.set, self._year, values, reason)


def open_targets(parent: QWidget, shell: "Shell", year: int) -> TargetsSheet:
    """Ask for the targets of a year, and return at once.

    Returns:
        the open sheet; it deletes itself when it is closed.
    """
    sheet = TargetsSheet(parent, shell, year)
    sheet.open()
    return sheet
