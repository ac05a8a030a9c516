"""What colours, letters and outlines of the year mean; each sample is painted like a day."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kktdesk.domain.calendar import DayKind
from kktdesk.ui import fonts, theme
from kktdesk.ui.calendar.day_paint import DayLook, least_cell_width, paint_day
from kktdesk.ui.calendar.day_words import capital, kind_words
from kktdesk.ui.widgets.flow import FlowLayout

_HEIGHT, _GAP = 24, 6


class Legend(QWidget):
    """One sample with its word for each kind of day; they flow over as many lines as needed."""

    def __init__(self) -> None:
        super().__init__()
        flow = FlowLayout(self, 12)
        words: list[str] = []
        for look, word in self._samples():
            flow.addWidget(_Sample(look, word))
            words.append(word)
        self.setAccessibleName(self.tr("Signs: {words}").format(words=", ".join(words)))
        flow.setContentsMargins(3, 0, 3, 0)

    def _samples(self) -> tuple[tuple[DayLook, str], ...]:
        kinds = (
            ("1", DayKind.HOLIDAY),
            ("27", DayKind.OBSERVED),
            ("31", DayKind.SWAPPED_OFF),
            ("22", DayKind.MADE_UP),
            ("15", DayKind.OFFICE_CLOSED),
        )
        return (
            *((DayLook(number=number, kind=kind), capital(kind_words(kind)))
              for number, kind in kinds),
            (DayLook(number="2", kind=DayKind.HOLIDAY, is_expected=True), self.tr("Expected")),
            (DayLook(number="25", is_today=True), self.tr("Today")),
            (DayLook(number="28", is_weekend=True), self.tr("Week-end")),
        )  # fmt: skip


class _Sample(QWidget):
    def __init__(self, look: DayLook, word: str) -> None:
        super().__init__()
        self._look, self._word = look, word
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        words = fonts.metrics("hint").horizontalAdvance(self._word)
        return QSize(round(least_cell_width() + 2 + _GAP + words) + 1, fonts.grown(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, width = QPainter(self), least_cell_width() + 2
        paint_day(painter, QRectF(0, 0, width, self.height()), self._look)
        painter.setFont(fonts.font("hint"))
        painter.setPen(theme.current().colour("text"))
        area = QRectF(width + _GAP, 0, self.width(), self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, int(flags.value), self._word)
