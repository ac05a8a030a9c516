"""The day's equation: figures with their words beneath, so that it can be checked by eye."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kktdesk.domain.day_summary import FieldCount
from kktdesk.ui import fonts
from kktdesk.ui.widgets.empty import Sign
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.panels import Panel

_SIGN, _LEAST = 16, 68


class Equation(Panel):
    """Carried over + received − finished = in hand.

    Attributes:
        figures: the four labels, from left to right.
    """

    def __init__(self) -> None:
        super().__init__()
        words = (
            self.tr("carried over"),
            self.tr("received"),
            self.tr("finished"),
            self.tr("in hand"),
        )
        roles = ("text", "text", "text", "accent")
        self._words = words
        self.figures = tuple(PlainLabel("–", "due", role) for role in roles)
        self.setMinimumHeight(fonts.grown(_LEAST))
        self.body.setContentsMargins(14, 6, 14, 6)
        row = QHBoxLayout()
        self.body.addLayout(row)
        for at, icon in enumerate(("", "plus", "minus", "equals")):
            if icon:
                row.addWidget(Sign(icon, "text2", _SIGN))
            row.addWidget(_with_words(self.figures[at], words[at]), 1)

    def show_count(self, count: FieldCount) -> None:
        """Show the figures of a day."""
        figures = (count.carried_over, count.received, count.finished, count.in_hand)
        for label, figure in zip(self.figures, figures, strict=True):
            label.setText(str(figure))
        said = zip(figures, self._words, strict=True)
        self.setAccessibleName(", ".join(f"{figure} {words}" for figure, words in said))


def _with_words(figure: PlainLabel, words: str) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    below = PlainLabel(words, "hint", "text2")
    for label in (figure, below):
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(label)
    return box
