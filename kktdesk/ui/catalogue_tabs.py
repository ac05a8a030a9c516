"""The tabs over the pages of *Danh mục*: which catalogue is shown, and the way to the others."""

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from kktdesk.ui import fonts, theme
from kktdesk.ui.page import CALENDAR, DIRECTORY, FORMS, OFFICE, PROCEDURES
from kktdesk.ui.widgets import drawing

_HEIGHT, _SIDE, _GAP = 34, 12, 8
_LINE, _TIGHT = 3, 5
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class CatalogueTabs(QWidget):
    """One tab for each catalogue; Ctrl and a digit, or the arrows, go to another.

    Signals:
        chosen: name of the page of another catalogue.
    """

    chosen = Signal(str)

    def __init__(self, shown: str) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Catalogues"))
        self._tabs: dict[str, _Tab] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for number, (name, title) in enumerate(self._titles().items(), 1):
            row.addWidget(self._add(name, title, f"Ctrl+{number}"))
        self._tabs[shown].setChecked(True)

    def _titles(self) -> dict[str, str]:
        return {
            CALENDAR: self.tr("Working calendar"),
            PROCEDURES: self.tr("Procedures"),
            DIRECTORY: self.tr("Directory"),
            OFFICE: self.tr("Office"),
            FORMS: self.tr("Forms"),
        }

    def _add(self, name: str, title: str, key: str) -> "_Tab":
        tab = self._tabs[name] = _Tab(title, key)
        tab.clicked.connect(partial(self._go, name))
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(tab.click)
        return tab

    def _go(self, name: str) -> None:
        if not self._tabs[name].isChecked():
            self.chosen.emit(name)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        tabs = list(self._tabs.values())
        focused = [at for at, tab in enumerate(tabs) if tab.hasFocus()]
        if step is None or not focused:
            super().keyPressEvent(event)
        else:
            tabs[(focused[0] + step) % len(tabs)].setFocus()


class _Tab(QAbstractButton):
    def __init__(self, title: str, key: str) -> None:
        super().__init__()
        self._key = key
        self.setText(title)
        self.setAccessibleName(title)
        self.setToolTip(f"{title} · {key}")
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def nextCheckState(self) -> None:
        """Leave the mark: each page brings its own tabs, marked once."""

    @override
    def sizeHint(self) -> QSize:
        key = fonts.metrics("hint").horizontalAdvance(self._key)
        return QSize(round(self._words() + key) + 2 * _SIDE + _GAP, fonts.grown(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        # where a window is narrow, the key stands in the tooltip only
        return QSize(round(self._words()) + 2 * _TIGHT, fonts.grown(_HEIGHT))

    def _words(self) -> float:
        return fonts.metrics("body", strong=True).horizontalAdvance(self.text())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            event.ignore()  # the row of tabs moves the focus
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours, strong = QPainter(self), theme.current(), self.isChecked()
        if self.underMouse() and not strong:
            painter.fillRect(self.rect(), colours.colour("sunken"))
        if strong:
            line = QRectF(0, self.height() - _LINE, self.width(), _LINE)
            painter.fillRect(line, colours.colour("accent"))
        metrics = fonts.metrics("body", strong=strong)
        baseline = round((self.height() + metrics.ascent() - metrics.descent()) / 2)
        painter.setFont(fonts.font("body", strong=strong))
        painter.setPen(colours.colour("accent" if strong else "text"))
        is_tight = self.width() < self.sizeHint().width()
        side = (self.width() - metrics.horizontalAdvance(self.text())) / 2 if is_tight else _SIDE
        painter.drawText(QPointF(side, baseline), self.text())
        if not is_tight:
            left = _SIDE + metrics.horizontalAdvance(self.text()) + _GAP
            painter.setFont(fonts.font("hint"))
            painter.setPen(colours.colour("text3"))
            painter.drawText(QPointF(left, baseline), self._key)
        if self.hasFocus():
            ring = (colours.colour("accent"), 2.0)
            drawing.outline(painter, QRectF(self.rect()), 3, edge=ring)
