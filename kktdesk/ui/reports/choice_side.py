"""The left side of the page of reports: which one, of which days, and what else it needs."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from kktdesk.domain.report import ReportForm
from kktdesk.ui import fonts
from kktdesk.ui.reports.form_list import FormList
from kktdesk.ui.reports.period_box import PeriodBox
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.panels import Panel

_WIDTH, _BAR = 236, 12


class ChoiceSide(QScrollArea):
    """What is chosen, in a column that scrolls where the window is low.

    Attributes:
        forms: the list of reports.
        period: the days.
        paragraph, settings, targets: the acts of the report besides its files.
        notes: what the reader of the report must know.
    """

    def __init__(self, forms: Iterable[ReportForm], today: Callable[[], date]) -> None:
        super().__init__()
        self.forms = FormList(forms)
        self.period = PeriodBox(today)
        self.paragraph = ActionButton(self.tr("Report in &words…"), icon="pencil")
        self.settings = ActionButton(self.tr("&Recipient, number…"), kind="quiet")
        self.targets = ActionButton(self.tr("Tar&gets of the year…"), kind="quiet")
        self.notes = PlainLabel("", "hint", "text2")
        self.notes.setWordWrap(True)
        self.notes.setAlignment(Qt.AlignmentFlag.AlignTop)
        content = self._content()
        content.setAutoFillBackground(False)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        least = self.paragraph.minimumSizeHint().width()
        self.setFixedWidth(max(fonts.widened(_WIDTH), least) + _BAR)

    def _content(self) -> QWidget:
        forms = Panel()
        forms.body.setContentsMargins(1, 1, 1, 1)
        forms.body.addWidget(self.forms)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 2, 0)
        column.setSpacing(8)
        column.addWidget(forms)
        column.addWidget(self.period)
        column.addWidget(self.paragraph)
        column.addWidget(self.settings)
        column.addWidget(self.targets)
        column.addWidget(self.notes)
        column.addStretch()
        return content

    def show_notes(self, notes: tuple[str, ...]) -> None:
        """Show what the reader must know."""
        self.notes.setText("\n".join(f"–  {note}" for note in notes))
