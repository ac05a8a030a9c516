"""Why, in the form: the days as cells or one a line, and in words how they were counted."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.services.why_views import Explanation
from kktdesk.ui import fonts
from kktdesk.ui.why.day_cells import MOST_DAYS, DayCells, day_sentence
from kktdesk.ui.why.day_lines import ROW, DayLines
from kktdesk.ui.why.ring_scroll import RING, RingScroll
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.labels import PlainLabel

_MOST_ROWS = 9

translate = QCoreApplication.translate


class DayStrip(QWidget):
    """The cells, or the lines; and what cells cannot say: named days off, source, rules."""

    def __init__(self) -> None:
        super().__init__()
        self.cells = DayCells()
        self.lines = DayLines()
        self.area = _Area(self.lines)
        self.one_a_line = ActionButton("", kind="quiet")
        self.one_a_line.setCheckable(True)
        self.one_a_line.toggled.connect(self._on_toggled)
        self._is_short = True
        self._notes = PlainLabel("", "hint", "text2")
        self._notes.setWordWrap(True)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.cells)
        column.addWidget(self.area)
        column.addWidget(self.one_a_line)
        column.addWidget(self._notes)
        self._choose()

    def notes(self) -> str:
        """Return the words under the days."""
        return self._notes.text()

    def show_why(self, why: Explanation) -> None:
        """Show the days of a due date, what its term rests on, and how it was counted."""
        self._is_short = len(why.days) <= MOST_DAYS + 1
        self.cells.show_why(why)
        self.lines.show_lines(why.lines)
        self.area.verticalScrollBar().setValue(0)
        self.one_a_line.setVisible(self._is_short)
        self._choose()
        self._notes.setText("\n".join(self._sentences(why)))

    def _sentences(self, why: Explanation) -> list[str]:
        sentences = [term_sentence(why)]
        named = [day_sentence(day) for day in why.days if day.name and not day.is_counted]
        if named and self._is_short:
            sentences.append(self.tr("Days off: {days}.").format(days="; ".join(named)))
        sentences.append(" ".join((*why.rules[1:], *why.notes)))
        return sentences

    def _on_toggled(self) -> None:
        self._choose()
        if self.area.isVisible():
            self.area.setFocus()

    def _choose(self) -> None:
        is_list = self.one_a_line.isChecked() or not self._is_short
        self.cells.setVisible(not is_list)
        self.area.setVisible(is_list)
        as_cells, as_lines = self.tr("&Days as cells"), self.tr("One &day a line")
        self.one_a_line.setText(as_cells if self.one_a_line.isChecked() else as_lines)
        self.area.updateGeometry()


def term_sentence(why: Explanation) -> str:
    """Return the term with what it rests on."""
    basis = translate("DayStrip", "Term: {term}.")
    if why.source:
        basis = translate("DayStrip", "Term: {term}; {source}.")
    return basis.format(term=why.due.term.in_words(), source=why.source)


class _Area(RingScroll):
    """Some rows of the lines; the keyboard moves them once it is here, Enter goes on."""

    def __init__(self, lines: DayLines) -> None:
        super().__init__(lines)
        self._lines = lines
        # No stop of Tab and Enter on the way through the form: the button leads here.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        wanted = self._lines.sizeHint()
        rows = min(wanted.height(), _MOST_ROWS * fonts.grown(ROW))
        return QSize(wanted.width(), rows + 2 * RING)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(fonts.widened(120), self.sizeHint().height())
