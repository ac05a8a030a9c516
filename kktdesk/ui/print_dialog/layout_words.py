"""How a paper lies, in words."""

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.layout import Layout

translate = QCoreApplication.translate


def layout_text(layout: Layout) -> str:
    """Return the sheet and how the copies lie on it."""
    return {
        Layout.A5: translate("PrintLayout", "A5, one copy a page"),
        Layout.A5_WIDE: translate("PrintLayout", "A5 across, one copy a page"),
        Layout.A4: translate("PrintLayout", "A4, one copy a page"),
        Layout.A4_TWO: translate("PrintLayout", "A4 across, two copies a sheet"),
        Layout.LABEL: translate("PrintLayout", "Label for an envelope"),
    }[layout]
