"""The list of reports; the one that is current is shown."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from kktdesk.domain.report import ReportForm
from kktdesk.ui.reports.words import form_names
from kktdesk.ui.tables.records import Column, RecordTable

_TO_THE_PAGE = frozenset({Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class FormList(RecordTable[ReportForm]):
    """Lists reports; PgUp and PgDn are left to the page."""

    def __init__(self, forms: Iterable[ReportForm]) -> None:
        names = form_names()
        column = Column[ReportForm](
            self.tr("Report"), names.__getitem__, width=180, is_stretching=True
        )
        super().__init__((column,))
        self.horizontalHeader().hide()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Which report"))
        known = set(forms)
        self.set_rows([form for form in names if form in known])
        self._take_height()

    def _take_height(self) -> None:
        self.setFixedHeight(self.verticalHeader().length() + 2 * self.frameWidth())

    def choose(self, form: ReportForm) -> None:
        """Make a report the current one."""
        self.select_key(form)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _TO_THE_PAGE:
            event.ignore()
        else:
            super().keyPressEvent(event)
