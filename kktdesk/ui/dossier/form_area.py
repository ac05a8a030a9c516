"""A form in a sheet: as high as it is, and scrolling where the window is too low for it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from kktdesk.ui import fonts
from kktdesk.ui.why.ring_scroll import RING, RingScroll

_LEAST = 96


class FormArea(RingScroll):
    """Scrolls to the field that has the focus."""

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._form = form
        self.setMinimumHeight(fonts.grown(_LEAST))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._form.isAncestorOf(now):
            self.ensureWidgetVisible(now)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The form may grow while it is shown; Qt tells nobody above a scroll area.
        if watched is self.widget() and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        layout = self._form.layout()
        inner = width - 2 * RING
        wanted = layout.totalHeightForWidth(inner) if layout is not None else 0
        return max(wanted, self._form.sizeHint().height() if wanted < 0 else wanted) + 2 * RING
