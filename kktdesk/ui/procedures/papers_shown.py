"""The papers of a procedure as they are shown: name, kind of copy, how many, needed or not."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kktdesk.services.views import ComponentView
from kktdesk.ui.entry_words import copy_kind_text
from kktdesk.ui.widgets.labels import PlainLabel

_NUMBER, _NAME, _DETAIL = range(3)


class PapersShown(QWidget):
    """One line for each paper; names wrap."""

    def __init__(self) -> None:
        super().__init__()
        self._papers: tuple[ComponentView, ...] = ()
        self._lines: list[tuple[PlainLabel, PlainLabel, PlainLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(_NAME, 1)

    def show_papers(self, papers: Sequence[ComponentView]) -> None:
        """Show other papers."""
        if tuple(papers) == self._papers:
            return
        self._papers = tuple(papers)
        while len(self._lines) < len(self._papers):
            self._add_line()
        for at, line in enumerate(self._lines):
            paper = self._papers[at] if at < len(self._papers) else None
            if paper is not None:
                self._fill(line, paper, at + 1)
            for label in line:
                label.setVisible(paper is not None)

    def texts(self) -> tuple[str, ...]:
        """Return what each line says."""
        return tuple(line[_NAME].accessibleName() for line in self._lines[: len(self._papers)])

    def _add_line(self) -> None:
        number, name = PlainLabel("", "body", "text3"), PlainLabel("")
        detail = PlainLabel("", "body", "text2")
        name.setWordWrap(True)
        top = Qt.AlignmentFlag.AlignTop
        at = len(self._lines)
        self._grid.addWidget(number, at, _NUMBER, top | Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(name, at, _NAME)
        self._grid.addWidget(detail, at, _DETAIL, top | Qt.AlignmentFlag.AlignRight)
        self._lines.append((number, name, detail))

    def _fill(
        self, line: tuple[PlainLabel, PlainLabel, PlainLabel], paper: ComponentView, number: int
    ) -> None:
        words = f"{paper.quantity} {copy_kind_text(paper.copy_kind).lower()}"
        if not paper.required:
            words = self.tr("{paper}, if any").format(paper=words)
        line[_NUMBER].setText(f"{number}.")
        line[_NAME].setText(paper.name)
        line[_NAME].setAccessibleName(f"{number}. {paper.name}, {words}")
        line[_DETAIL].setText(words)
