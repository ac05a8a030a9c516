"""Qt's application itself, before it wears colours or speaks."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication


def make_application() -> QApplication:
    """Make Qt's application; its language comes with the window.

    Returns:
        the application.
    """
    QCoreApplication.setApplicationName("kktdesk")
    app = QApplication(["kktdesk"])
    app.setDesktopFileName("kktdesk")
    return app
