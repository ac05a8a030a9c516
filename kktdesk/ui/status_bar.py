"""The line below all pages: who stands here, what is safe, where papers go, whose data it is."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QTimer, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from kktdesk.domain.moment import local, local_day
from kktdesk.ui import fonts, theme
from kktdesk.ui.directory.clerk_button import ClerkButton
from kktdesk.ui.keeper import SettingsKeeper
from kktdesk.ui.printer_menu import PrinterButton
from kktdesk.ui.tasks.runner import TaskRunner
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.empty import Sign
from kktdesk.ui.widgets.labels import PlainLabel, set_plain_tooltip

if TYPE_CHECKING:
    from kktdesk.services.desk import Desk
    from kktdesk.services.views import BackupView, OfficeView

HEIGHT = 28
ICON = 14
SAID_MS = 8000
_WIDE, _UNLIMITED = 1100, 16_777_215  # Qt's own largest width
PATIENCE_MS = 1000  # what takes longer says so


class StatusBar(QWidget):
    """The line below all pages."""

    def __init__(self, runner: TaskRunner, keeper: SettingsKeeper) -> None:
        super().__init__()
        self.setFixedHeight(fonts.grown(HEIGHT))
        self._runner = runner
        self.clerk = ClerkButton(runner)
        self.clerk.changed.connect(self._on_clerk)
        self._saved = _Item("check", "ok")
        self._backup = _Item("shield", "ok")
        self._printer = PrinterButton(keeper, runner)
        self._folder = _Item("dossier", is_elided=True)
        self._said = _Item("check-circle", "ok", is_elided=True)
        self._working = _Item("hourglass")
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(SAID_MS)
        self._silence.timeout.connect(self._said.clear)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._on_impatient)
        runner.busy_changed.connect(self._on_busy)
        self._hints = PlainLabel(self.tr("F6 Next pane  ·  Esc Back"), "hint", "text3", elide=True)
        self._hints.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 1, 16, 0)
        row.setSpacing(0)
        for item in (self.clerk, self._saved, self._backup, self._printer, self._folder):
            row.addWidget(item)
        row.addStretch()
        for item in (self._said, self._working):
            row.addWidget(item)
        row.addSpacing(8)
        row.addWidget(self._hints)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # where not all fits, what is said elsewhere gives way: no half words
        is_wide = self.width() >= fonts.widened(_WIDE)
        self._folder.setMaximumWidth(_UNLIMITED if is_wide else 0)
        self._hints.setMaximumWidth(_UNLIMITED if is_wide else 0)

    def show_desk(self, desk: "Desk", office: "OfficeView") -> None:
        """Say who stands at which counter, and the keys that every page has."""
        self.clerk.show_desk(desk, office)
        self._printer.show()
        self._hints.show()

    def show_saved(self, at: datetime) -> None:
        """Say when something was saved last."""
        self._saved.say(self.tr("Saved {at}").format(at=_hour(at)))

    def show_backup(self, backup: "BackupView | None", today: datetime) -> None:
        """Say when the register was copied last; another day than today with its date."""
        if backup is None:
            self._backup.say(self.tr("No backup yet"), "warn", "soon")
            return
        when, day = _hour(backup.made_at), local_day(backup.made_at)
        if day != local_day(today):
            when = f"{when} {day:%d/%m}"
        self._backup.say(self.tr("Backup {at}").format(at=when), "shield", "ok")

    def show_folder(self, folder: Path) -> None:
        """Say whose data this is; the whole path stands in the tooltip."""
        self._folder.say(folder.name)
        set_plain_tooltip(self._folder, str(folder))

    def forget(self) -> None:
        """Say nothing about a desk that is not open any more."""
        self.clerk.forget()
        for item in (self._saved, self._backup, self._said):
            item.clear()
        self._printer.hide()
        self._hints.hide()

    @Slot(object)
    def _on_clerk(self, office: "OfficeView") -> None:
        self.say(self.tr("At the desk now: {name}").format(name=office.clerk))

    @Slot()
    def _on_busy(self) -> None:
        if self._runner.is_busy:
            self._patience.start()
        else:
            self._patience.stop()
            self._working.clear()

    @Slot()
    def _on_impatient(self) -> None:
        self._working.say(self.tr("Working…"))

    def say(self, text: str) -> None:
        """Say for a while what was done; a screen reader hears it."""
        self._said.say(text)
        self._silence.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        painter.fillRect(self.rect(), colours.colour("nav"))
        edge = drawing.whole_pixels(painter, 1)
        painter.fillRect(QRectF(0, 0, self.width(), edge), colours.colour("line"))


class _Item(QWidget):
    def __init__(self, icon: str, role: str = "text2", *, is_elided: bool = False) -> None:
        super().__init__()
        self._sign = Sign(icon, role, ICON)
        self._words = PlainLabel("", "hint", "text2", elide=is_elided)
        # takes what it needs, but a long sentence must not make the window wider
        self._words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(6)
        row.addWidget(self._sign)
        row.addWidget(self._words)
        self.hide()

    def say(self, words: str, icon: str = "", role: str = "") -> None:
        if icon:
            self._sign.set_icon(icon, role)
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    def clear(self) -> None:
        self.say("")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = drawing.whole_pixels(painter, 1)
        area = QRectF(self.width() - edge, 6, edge, self.height() - 12)
        painter.fillRect(area, theme.current().colour("line"))


def _hour(at: datetime) -> str:
    return f"{local(at):%H:%M}"
