"""Who stands at which counter, in the line below all pages, and the change of who does."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from kktdesk.ui import fonts, icons, theme
from kktdesk.ui.tasks.runner import Lane, TaskRunner
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.labels import set_plain_tooltip

if TYPE_CHECKING:
    from kktdesk.services.desk import Desk
    from kktdesk.services.directory_views import DirectoryLine
    from kktdesk.services.views import OfficeView
    from kktdesk.ui.directory.clerk_list import ClerkList

KEY = "Ctrl+T"
_ICON, _LEFT, _GAP, _RIGHT = 14, 8, 6, 12
_LEAST = 150


class ClerkButton(QAbstractButton):
    """Says who stands here; Ctrl+T, an arrow or a letter, and Enter let somebody else stand here.

    Signals:
        changed: carries the ``OfficeView`` after another clerk came.
        directory_wanted: an officer is to be entered.
    """

    changed = Signal(object)
    directory_wanted = Signal()

    def __init__(self, runner: TaskRunner) -> None:
        super().__init__()
        self._runner = runner
        self._desk: Desk | None = None
        self._clerk = ""
        self._list: ClerkList | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.clicked.connect(self._ask)
        self._key = QShortcut(QKeySequence(KEY), self)
        self._key.setAutoRepeat(False)
        self._key.activated.connect(self._ask)
        self.forget()

    def forget(self) -> None:
        """Say nothing about a desk that is not open any more."""
        self._desk = None
        self._key.setEnabled(False)
        if self._list is not None:
            self._list.hide()
        self.hide()

    def show_desk(self, desk: "Desk", office: "OfficeView") -> None:
        """Say who stands at which counter of a desk."""
        self._desk = desk
        self._key.setEnabled(True)
        self._show(office)

    def refresh(self) -> None:
        """Look again: the directory may have changed the clerk's name."""
        if self._desk is not None:
            view = self._desk.office.view
            self._runner.run(self, Lane.READ, view, self._show, topic="clerk")

    def _show(self, office: "OfficeView") -> None:
        self._clerk = office.clerk
        nobody = self.tr("Nobody is named")
        words = " · ".join(part for part in (office.clerk or nobody, office.counter) if part)
        self.setText(words)
        self.setAccessibleName(words)
        change = self.tr("Change who stands at the desk")
        set_plain_tooltip(self, f"{words}\n{change} ({KEY})")
        self.updateGeometry()
        self.show()

    # ------------------------------------------------------------ the change
    @Slot()
    def _ask(self) -> None:
        if self._list is not None and self._list.isVisible():
            self._list.put_away()
        elif self._desk is not None:
            at_counter = self._desk.directory.at_counter
            self._runner.run(self, Lane.READ, at_counter, self._offer, topic="counter")

    def _offer(self, lines: "tuple[DirectoryLine, ...]") -> None:
        from kktdesk.ui.directory.clerk_list import ClerkList  # noqa: PLC0415 - not at the start

        if self._list is None:
            self._list = ClerkList(self.window())
            self._list.taken.connect(self._on_taken)
        self._list.open_over(self, lines, self._clerk)

    @Slot(str)
    def _on_taken(self, name: str) -> None:
        if not name:
            self.directory_wanted.emit()
        elif self._desk is not None and name != self._clerk:
            work = partial(self._desk.office.change_clerk, name)
            self._runner.run(self, Lane.WRITE, work, self._on_changed)

    def _on_changed(self, office: "OfficeView") -> None:
        self._show(office)
        self.changed.emit(office)

    # ------------------------------------------------------------ painting
    def _width(self, *texts: str) -> int:
        words = sum(fonts.metrics("hint").horizontalAdvance(text) for text in texts)
        return round(words) + 1 + _LEFT + _ICON + _GAP * len(texts) + _RIGHT

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width(self.text(), KEY), fonts.grown(26))

    @override
    def minimumSizeHint(self) -> QSize:
        least = min(fonts.widened(_LEAST), self._width(self.text()))
        return QSize(least, fonts.grown(26))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), colours.colour("sunken"))
        icons.paint(painter, (_LEFT, (self.height() - _ICON) / 2), "user", "text2", _ICON)
        metrics = fonts.metrics("hint")
        baseline = round((self.height() + metrics.ascent() - metrics.descent()) / 2)
        left, has_key = _LEFT + _ICON + _GAP, self.width() >= self._width(self.text(), KEY)
        words = drawing.elided(self.text(), "hint", self.width() - left - _RIGHT)
        painter.setFont(fonts.font("hint"))
        painter.setPen(colours.colour("text2"))
        painter.drawText(QPointF(left, baseline), self.text() if has_key else words)
        if has_key:
            painter.setPen(colours.colour("text3"))
            behind = left + metrics.horizontalAdvance(self.text()) + _GAP
            painter.drawText(QPointF(behind, baseline), KEY)
        edge = drawing.whole_pixels(painter, 1)
        line = QRectF(self.width() - edge, 6, edge, self.height() - 12)
        painter.fillRect(line, colours.colour("line"))
        if self.hasFocus():
            drawing.outline(painter, QRectF(self.rect()), 0, edge=(colours.colour("accent"), 2.0))
