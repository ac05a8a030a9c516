"""The printer in the status line, and the choice of another one or of how the receipt lies."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy
from typing_extensions import override

from kktdesk import messages
from kktdesk.domain.layout import Layout
from kktdesk.ui import fonts, icons, theme
from kktdesk.ui.keeper import SettingsKeeper
from kktdesk.ui.queue_question import QueueQuestion
from kktdesk.ui.tasks.runner import TaskRunner
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.labels import set_plain_tooltip

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError

ICON = 14
LEFT, GAP, RIGHT = 8, 6, 12


class PrinterButton(QAbstractButton):
    """Says where papers go and how they lie; a click offers others."""

    def __init__(self, keeper: SettingsKeeper, runner: TaskRunner) -> None:
        super().__init__()
        self._keeper, self._runner = keeper, runner
        self._question = QueueQuestion(self)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        set_plain_tooltip(self, self.tr("Choose the printer and how the receipt lies"))
        self.clicked.connect(self._ask_names)
        keeper.changed.connect(self._show)
        self._show()

    def _layout_words(self) -> dict[Layout, str]:
        return {
            Layout.A5: self.tr("A5, one copy a page"),
            Layout.A4_TWO: self.tr("A4, two copies a sheet"),
        }

    @Slot()
    def _show(self) -> None:
        settings = self._keeper.settings
        where = settings.printer or self.tr("Default printer")
        self.setText(f"{where} · {self._layout_words()[settings.layout]}")
        self.setAccessibleName(self.text())
        self.updateGeometry()

    @Slot()
    def _ask_names(self) -> None:
        self._question.ask(self._runner, self._offer, self._on_refused)

    def _on_refused(self, error: "DeskError") -> None:
        self._offer((), messages.of_error(error).happened)

    def _offer(self, names: tuple[str, ...], why_none: str = "") -> None:
        menu = self._menu(names)
        if why_none:
            menu.addAction(why_none).setEnabled(False)
            menu.adjustSize()
        menu.popup(self.mapToGlobal(self.rect().topLeft() - menu.rect().bottomLeft()))

    def _menu(self, names: tuple[str, ...]) -> QMenu:
        menu, settings = QMenu(self), self._keeper.settings
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layouts, printers = QActionGroup(menu), QActionGroup(menu)
        for layout, words in self._layout_words().items():
            action = self._choice(layouts, words, is_chosen=layout is settings.layout)
            action.triggered.connect(partial(self._choose, layout=layout))
        known = dict.fromkeys(("", *names, settings.printer))
        for name in known:
            words = name.replace("&", "&&") or self.tr("Default printer")
            action = self._choice(printers, words, is_chosen=name == settings.printer)
            action.triggered.connect(partial(self._choose, printer=name))
        menu.addActions(layouts.actions())
        menu.addSeparator()
        menu.addActions(printers.actions())
        menu.adjustSize()
        return menu

    def _choice(self, group: QActionGroup, words: str, *, is_chosen: bool) -> QAction:
        action = group.addAction(words)
        action.setCheckable(True)
        action.setChecked(is_chosen)
        return action

    def _choose(self, _is_checked: bool = True, **values: object) -> None:  # noqa: FBT001, FBT002 - Qt's own signal
        self._keeper.change(**values)

    @override
    def sizeHint(self) -> QSize:
        words = fonts.metrics("hint").horizontalAdvance(self.text())
        return QSize(round(words) + LEFT + ICON + GAP + RIGHT, fonts.grown(26))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), colours.colour("sunken"))
        icons.paint(painter, (LEFT, (self.height() - ICON) / 2), "printer", "text2", ICON)
        metrics = fonts.metrics("hint")
        baseline = round((self.height() + metrics.ascent() - metrics.descent()) / 2)
        painter.setFont(fonts.font("hint"))
        painter.setPen(colours.colour("text2"))
        painter.drawText(QPointF(LEFT + ICON + GAP, baseline), self.text())
        edge = drawing.whole_pixels(painter, 1)
        line = QRectF(self.width() - edge, 6, edge, self.height() - 12)
        painter.fillRect(line, colours.colour("line"))
        if self.hasFocus():
            drawing.outline(painter, QRectF(self.rect()), 0, edge=(colours.colour("accent"), 2.0))
