"""A copy of a scan as a file, wherever the clerk wants it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from kktdesk.domain.attachment import Media

if TYPE_CHECKING:
    from kktdesk.services.attachment_views import AttachmentView

_ENDINGS = MappingProxyType({Media.PDF: "pdf", Media.PNG: "png", Media.JPEG: "jpg"})

translate = QCoreApplication.translate


def ask_where(
    parent: QWidget, scan: "AttachmentView", write: Callable[[Path], None]
) -> QFileDialog:
    """Ask where a copy is to be written.

    Args:
        parent: over which the question stands.
        scan: its name is proposed, with the ending of what it is.
        write: takes the path.

    Returns:
        the open dialog; it deletes itself when it is closed.
    """
    ending = _ENDINGS[scan.media]
    dialog = QFileDialog(parent, translate("Attachments", "Save a copy of the scan"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"{ending.upper()} (*.{ending})")
    dialog.setDefaultSuffix(ending)
    dialog.selectFile(proposed_name(scan.name, ending))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(partial(_take, write))
    dialog.open()
    return dialog


def _take(write: Callable[[Path], None], path: str) -> None:
    write(Path(path))


def proposed_name(name: str, ending: str) -> str:
    """Return a name that every system can keep; the ending says what the content is.

    Args:
        name: as the file was called that became the scan.
        ending: without its dot.
    """
    kept = "".join(sign if sign.isalnum() or sign in "-_.() " else "_" for sign in name)
    stem = kept.rsplit(".", 1)[0] if "." in kept else kept
    return f"{stem.strip(' ._') or 'scan'}.{ending}"
