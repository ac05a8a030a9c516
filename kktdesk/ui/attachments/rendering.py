"""A scan drawn as a picture, on a thread of its own: nothing here touches a widget.

A PDF is drawn and nothing more: no script of it runs, no address is opened, no program started.
"""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QPainter

from kktdesk.domain.attachment import MOST_PIXELS, Media
from kktdesk.domain.attachment_errors import ScanLocked, ScanUnreadable

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPdf import QPdfDocument

    from kktdesk.services.attachment_views import AttachmentView
    from kktdesk.services.desk import Desk

_DECODERS = {Media.PNG: QByteArray(b"png"), Media.JPEG: QByteArray(b"jpeg")}


@dataclass(frozen=True, slots=True)
class Drawn:
    """One page as it is to be seen.

    Attributes:
        page: its number, from 1.
        count: how many pages there are.
    """

    image: QImage
    page: int
    count: int


def drawing_of(
    desk: "Desk", code: str, scan: "AttachmentView", page: int, room: QSize
) -> "Callable[[], Drawn]":
    """Make the work that fetches and draws a page; its content is checked again on the way.

    Args:
        desk: the services.
        code: of the dossier.
        scan: of that dossier.
        page: from 1; beyond the last one, the last one.
        room: in pixels of the screen; the page is fitted into it.

    Returns:
        the work for the paper lane.
    """
    # Decoders are made once: here, by the window's thread, or a thread that ends would own them.
    QImageReader.supportedImageFormats()
    return partial(_fetch, desk, code, (scan.id, scan.media), (page, room))


def _fetch(desk: "Desk", code: str, scan: tuple[int, Media], place: tuple[int, QSize]) -> Drawn:
    return draw(desk.attachments.content(code, scan[0]), scan[1], *place)


def draw(content: bytes, media: Media, page: int, room: QSize) -> Drawn:
    """Draw a page of a scan.

    Returns:
        the picture, never larger than the room.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    room = room.expandedTo(QSize(1, 1))
    if media is Media.PDF:
        return _draw_page(buffer, page, room)
    return Drawn(_draw_picture(buffer, _DECODERS[media], room), 1, 1)


def _draw_picture(buffer: QBuffer, decoder: QByteArray, room: QSize) -> QImage:
    reader = QImageReader(buffer, decoder)  # one decoder, never a guess
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isEmpty() or size.width() * size.height() > MOST_PIXELS:
        raise ScanUnreadable
    if reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90:
        room = room.transposed()  # a telephone held upright: scaled first, turned afterwards
    if size.boundedTo(room) != size:
        reader.setScaledSize(_fitted(size, room))
    image = reader.read()
    if image.isNull():
        raise ScanUnreadable
    return image


def _fitted(size: QSize, room: QSize) -> QSize:
    return size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _draw_page(buffer: QBuffer, page: int, room: QSize) -> Drawn:
    # 10 ms that the start of the window does not pay.
    from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions  # noqa: PLC0415

    document = QPdfDocument()
    document.load(buffer)
    _check(document)
    page = min(max(page, 1), document.pageCount())
    size = document.pagePointSize(page - 1).toSize().expandedTo(QSize(1, 1))
    options = QPdfDocumentRenderOptions()
    # Seals and signatures of a result are annotations.
    options.setRenderFlags(QPdfDocumentRenderOptions.RenderFlag.Annotations)
    drawn = document.render(page - 1, _fitted(size, room), options)
    if drawn.isNull():
        raise ScanUnreadable
    image = QImage(drawn.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    _lay_over(image, drawn)
    return Drawn(image, page, document.pageCount())


def _check(document: "QPdfDocument") -> None:
    error, kinds = document.error(), type(document).Error
    if error in {kinds.IncorrectPassword, kinds.UnsupportedSecurityScheme}:
        raise ScanLocked
    if error is not kinds.None_ or document.pageCount() < 1:
        raise ScanUnreadable


def _lay_over(image: QImage, drawn: QImage) -> None:
    painter = QPainter(image)
    painter.drawImage(0, 0, drawn)
    painter.end()
