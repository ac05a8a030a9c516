"""Printing where there is no spooler that takes PDF: each page as a picture, by Qt."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSizeF, QTimer
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from kktdesk.domain.errors import DeskError, PrinterFailed, PrinterMissing

if TYPE_CHECKING:
    from kktdesk.services.views import PrintJob

DOTS_PER_INCH = 300
_SIZES = {
    "A5": QPageSize(QPageSize.PageSizeId.A5),
    "label": QPageSize(QSizeF(105, 57), QPageSize.Unit.Millimeter),
}


class RasterPrinter:
    """Prints through Qt's own printing, which Windows needs."""

    def __init__(self, make_device: Callable[[], QPrinter | None]) -> None:
        self._make_device = make_device

    def print_pdf(
        self,
        job: "PrintJob",
        copies: int,
        done: Callable[[str], None],
        failed: Callable[[DeskError], None],
    ) -> None:
        """Paint the pages on the printer; see ``Printer``."""
        device = self._make_device()
        if device is None:
            QTimer.singleShot(0, partial(failed, PrinterMissing()))
            return
        name = device.printerName()
        if _paint(device, job, copies):
            QTimer.singleShot(0, partial(done, name))
        else:
            QTimer.singleShot(0, partial(failed, PrinterFailed(printer=name, detail="–")))


def queue_device(name: Callable[[], str]) -> QPrinter | None:
    """Make a device of the system's printer.

    Args:
        name: of its queue; "" takes the system's default.

    Returns:
        the device, or None if there is no printer of that name: Qt would print to a file.
    """
    queue = name()
    info = QPrinterInfo.printerInfo(queue) if queue else QPrinterInfo.defaultPrinter()
    return None if info.isNull() else QPrinter(info, QPrinter.PrinterMode.HighResolution)


def _paint(device: QPrinter, job: "PrintJob", copies: int) -> bool:
    device.setDocName(job.title)
    device.setCopyCount(copies)
    device.setFullPage(True)
    device.setResolution(DOTS_PER_INCH)
    device.setPageLayout(_layout(job))
    painter = QPainter()
    if not painter.begin(device):
        return False
    for number, picture in enumerate(_pages(job.pdf, device)):
        if number:
            device.newPage()
        painter.drawImage(_sheet(device), picture)
    return painter.end()


def _layout(job: "PrintJob") -> QPageLayout:
    layout = QPageLayout()
    layout.setPageSize(_SIZES.get(job.media) or QPageSize(QPageSize.PageSizeId.A4))
    ways = QPageLayout.Orientation
    layout.setOrientation(ways.Landscape if job.is_landscape else ways.Portrait)
    return layout


def _sheet(device: QPrinter) -> QRect:
    return device.pageLayout().fullRectPixels(device.resolution())


def _pages(pdf: bytes, device: QPrinter) -> Iterator[QImage]:
    source = QBuffer()
    source.setData(QByteArray(pdf))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(source)
    size = _sheet(device).size()
    for number in range(document.pageCount()):
        yield document.render(number, size)
