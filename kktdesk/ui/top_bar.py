"""The bar above all pages: the program's name, the one search box, whose data this is."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from kktdesk.ui import fonts, icons, theme
from kktdesk.ui.nav import WIDTH as RAIL_WIDTH
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.bands import Band
from kktdesk.ui.widgets.buttons import ActionButton, is_enter
from kktdesk.ui.widgets.empty import Sign
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.labels import PlainLabel, set_plain_tooltip

HEIGHT = 52
SEARCH_WIDTH = 492
PAUSE_MS = 150  # between two letters of quick typing; a search waits for a longer one
MARGIN = 20
ICON = 16


class TopBar(QWidget):
    """The bar above all pages.

    Signals:
        search_typed: the text after a pause of typing, composing letters included.
        search_entered: the text at Enter, as from a scanner.
        search_left: Arrow down in the box: the list below is wanted.
        theme_toggled: the other theme is wanted.
        sample_left: the clerk wants the office's own data back.
        palette_requested: the commands are wanted.
    """

    search_typed = Signal(str)
    search_entered = Signal(str)
    search_left = Signal()
    theme_toggled = Signal()
    sample_left = Signal()
    palette_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(fonts.grown(HEIGHT))
        self.search = SearchBox(
            self.tr("Find or scan: dossier code, name, phone, identity or tax number…"), "F3"
        )
        self.search.setAccessibleName(self.tr("Find a dossier"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._sample = self._sample_band()
        self.commands = ActionButton(self.tr("Commands"), "Ctrl+K", "quiet", "keyboard")
        self.commands.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.commands.clicked.connect(self.palette_requested)
        self._dark = self._theme_button("moon", self.tr("Dark colours"))
        self._light = self._theme_button("sun", self.tr("Light colours"))
        self._lay_out()
        self._connect()
        self.show_theme(is_dark=False)

    def _sample_band(self) -> Band:
        band = Band("soon")
        words = PlainLabel(self.tr("SAMPLE DATA – to practise only"))
        words.set_strong(True)
        leave = ActionButton(self.tr("Leave the sample data"))
        leave.clicked.connect(self.sample_left)
        band.row.setContentsMargins(12, 2, 4, 2)
        band.row.addWidget(words)
        band.row.addWidget(leave)
        band.hide()
        return band

    def _theme_button(self, icon: str, words: str) -> ActionButton:
        button = ActionButton("", kind="quiet", icon=icon)
        button.setAccessibleName(words)
        set_plain_tooltip(button, words)
        button.clicked.connect(self.theme_toggled)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, MARGIN, 4)
        row.setSpacing(8)
        row.addWidget(_Brand())
        row.addSpacing(MARGIN - 8)
        row.addWidget(self.search, 3)
        row.addStretch(1)
        row.addWidget(self._sample)
        row.addWidget(self.commands)
        row.addWidget(self._dark)
        row.addWidget(self._light)

    def _connect(self) -> None:
        self.search.typed.connect(self._on_typed)
        self.search.entered.connect(self._on_entered)
        self.search.left.connect(self.search_left)
        self._pause.timeout.connect(self._on_paused)

    def show_sample(self, *, is_sample: bool) -> None:
        """Say loudly that these are sample dossiers, or stop saying it."""
        self._sample.setVisible(is_sample)

    def show_theme(self, *, is_dark: bool) -> None:
        """Offer the other theme."""
        self._light.setVisible(is_dark)
        self._dark.setVisible(not is_dark)

    def focus_search(self) -> None:
        """Go to the search box, its text selected."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def clear_search(self) -> None:
        """Empty the search box without searching."""
        self._pause.stop()
        self.search.clear()

    def _on_typed(self, _text: str) -> None:
        self._pause.start()

    def _on_paused(self) -> None:
        self.search_typed.emit(self.search.visible_text())

    def _on_entered(self) -> None:
        self._pause.stop()
        self.search_entered.emit(self.search.committed_text().strip())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        painter.fillRect(self.rect(), colours.colour("nav"))
        edge = drawing.whole_pixels(painter, 1)
        area = QRectF(0, self.height() - edge, self.width(), edge)
        painter.fillRect(area, colours.colour("line"))


class SearchBox(TextField):
    """The search box, with its sign at the left and its key at the right.

    Signals:
        entered: Enter was pressed.
        left: Arrow down was pressed.
    """

    entered = Signal()
    left = Signal()

    def __init__(self, placeholder: str, key: str) -> None:
        super().__init__(placeholder, "scan")
        self._key = key
        self.setFont(fonts.font("body"))
        self.setMaximumWidth(fonts.widened(SEARCH_WIDTH))
        self._make_room()

    @override
    def _make_room(self) -> None:
        key_width = fonts.metrics("hint").horizontalAdvance(self._key)
        self.setTextMargins(ICON + 10, 0, round(key_width) + 10, 0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        icons.paint(painter, (11, (self.height() - ICON) / 2), "search", "text3", ICON)
        metrics = fonts.metrics("hint")
        baseline = round((self.height() + metrics.ascent() - metrics.descent()) / 2)
        painter.setFont(fonts.font("hint"))
        painter.setPen(theme.current().colour("text3"))
        left = self.width() - metrics.horizontalAdvance(self._key) - 12
        painter.drawText(QPointF(left, baseline), self._key)


class _Brand(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(fonts.widened(RAIL_WIDTH))
        self._sign = Sign("inbox", "accent", 22)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(PlainLabel("kktdesk", "h2"))
        row.addStretch()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
