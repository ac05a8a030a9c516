"""The versions of a procedure as a small history: from when to when, what, by whom, after what."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kktdesk.services.procedure_views import ProcedureDetail, ProcedureVersion
from kktdesk.ui import formats
from kktdesk.ui.procedures.words import span_text, terms_in_full
from kktdesk.ui.widgets.empty import Sign
from kktdesk.ui.widgets.labels import PlainLabel

_ICON = 16


class VersionList(QWidget):
    """All versions, the newest day in force first; the one in force is marked."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[VersionLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    def show_versions(self, detail: ProcedureDetail, today: date) -> None:
        """Show the versions of another procedure."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [
            VersionLine(version, _standing(version, detail.current, today))
            for version in detail.versions
        ]
        for line in self._lines:
            self._column.addWidget(line)
            line.show()

    def texts(self) -> tuple[str, ...]:
        """Return what each version says."""
        return tuple(line.accessibleName() for line in self._lines)


class VersionLine(QWidget):
    """One version."""

    def __init__(self, version: ProcedureVersion, standing: "Standing") -> None:
        super().__init__()
        sign, role, word = self._looks()[standing]
        span = span_text(version.entry.in_force_from, version.entry.in_force_until)
        title = PlainLabel(" · ".join(part for part in (span, word) if part))
        title.set_strong(standing == "now")
        detail = PlainLabel(self._detail(version), "hint", "text2")
        for label in (title, detail):
            label.setWordWrap(True)
        self.setAccessibleName(f"{title.text()}, {detail.text()}")
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(title)
        column.addWidget(detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Sign(sign, role, _ICON), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def _looks(self) -> dict[str, tuple[str, str, str]]:
        return {
            "now": ("check-circle", "ok", self.tr("in force")),
            "later": ("clock", "accent", self.tr("still to come")),
            "past": ("clock", "mute", ""),
            "replaced": ("cross-circle", "mute", self.tr("replaced")),
        }

    def _detail(self, version: ProcedureVersion) -> str:
        entry = version.entry
        parts = [terms_in_full(entry.terms).replace("\n", "  ·  ")]
        if not entry.is_offered:
            parts = [self.tr("No longer offered")]
        origin = (entry.source, self._origin(version))
        parts.append("  ·  ".join(part for part in origin if part))
        return "\n".join(parts)

    def _origin(self, version: ProcedureVersion) -> str:
        if version.recorded_at is None:
            return self.tr("brought along by the program")
        said = self.tr("{clerk}, {moment}")
        moment = formats.moment_text(version.recorded_at)
        return said.format(clerk=version.clerk, moment=moment)


Standing = str


def _standing(version: ProcedureVersion, current: ProcedureVersion, today: date) -> Standing:
    if version.is_superseded:
        return "replaced"
    first, last = version.entry.in_force_from, version.entry.in_force_until
    if first is not None and first > today:
        return "later"
    is_over = last is not None and last < today
    return "now" if version == current and not is_over else "past"
