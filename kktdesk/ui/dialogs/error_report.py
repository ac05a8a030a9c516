"""Refusals and faults in front of the clerk: three parts, and for a fault its incident number."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

import kktdesk
from kktdesk import messages
from kktdesk.domain.errors import DeskError, ProgramFault
from kktdesk.ui.dialogs.message import MessageDialog, show_message
from kktdesk.ui.dialogs.sheet import Choice

if TYPE_CHECKING:
    from collections.abc import Sequence

COPY = "copy"
IS_FAULT = "is_fault"


def show_error(
    parent: QWidget | None, error: DeskError, title: str = "", choices: "Sequence[Choice]" = ()
) -> MessageDialog:
    """Open what a refusal has to say; a fault that follows another joins its dialog.

    Args:
        parent: a widget of the window.
        error: a refusal, or a fault of the program.
        title: translated, says the act that did not work; "" takes a general one.
        choices: the answers; without any there is only *Close*.

    Returns:
        the open dialog; it deletes itself when it is closed.
    """
    if isinstance(error, ProgramFault):
        return _fault_that_is_shown() or _show_fault(parent, error)
    words = title or QCoreApplication.translate("ErrorReport", "This did not work")
    return show_message(
        parent, messages.of_error(error), title=words, buttons=choices, note=error.code
    )


def _show_fault(parent: QWidget | None, fault: ProgramFault) -> MessageDialog:
    translate = QCoreApplication.translate
    choices = (
        Choice("close", translate("ErrorReport", "Close")),
        Choice(COPY, translate("ErrorReport", "&Copy the number")),
    )
    dialog = show_message(
        parent,
        messages.of_error(fault),
        title=translate("ErrorReport", "The program has made a mistake"),
        buttons=choices,
        note=str(fault.values["incident"]),
    )
    dialog.setProperty(IS_FAULT, True)  # noqa: FBT003 - Qt's own signature
    dialog.answered.connect(partial(_on_answered, str(fault.values["incident"])))
    return dialog


def _fault_that_is_shown() -> MessageDialog | None:
    shown = QApplication.activeModalWidget()
    return shown if isinstance(shown, MessageDialog) and shown.property(IS_FAULT) else None


def _on_answered(incident: str, key: str) -> None:
    if key == COPY:
        QGuiApplication.clipboard().setText(f"kktdesk {kktdesk.__version__}: {incident}")
