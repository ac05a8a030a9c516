"""Scans become pictures off the GUI thread, and hostile ones become refusals."""

import os
import socket
import threading
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from kktdesk.domain.attachment import Media, inspect
from kktdesk.domain.attachment_errors import ScanLocked, ScanUnreadable
from kktdesk.ui.attachments.rendering import Drawn, draw
from tests import scans

ROOM = QSize(400, 500)


def picture(width: int, height: int, kind: bytes) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(10, 120, 200))
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind)).write(image)
    return bytes(content.data())


def drawn(content: bytes, page: int = 1) -> Drawn:
    """Draw on a thread of its own, as the paper lane does."""
    answers: list[Drawn | Exception] = []

    def work() -> None:
        try:
            answers.append(draw(content, inspect(content).media, page, ROOM))
        except Exception as error:  # noqa: BLE001 - given to the test
            answers.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    (answer,) = answers
    if isinstance(answer, Exception):
        raise answer
    return answer


@pytest.mark.parametrize("kind", [b"PNG", b"JPEG"])
def test_a_picture_is_fitted_into_the_room(kind: bytes) -> None:
    answer = drawn(picture(1600, 1000, kind))

    assert (answer.image.size(), answer.page, answer.count) == (QSize(400, 250), 1, 1)
    colour = answer.image.pixelColor(200, 100)
    assert abs(colour.blue() - 200) < 4


def test_a_small_picture_is_not_blown_up() -> None:
    assert drawn(picture(40, 30, b"PNG")).image.size() == QSize(40, 30)


def test_a_picture_of_a_telephone_held_upright_stands_upright() -> None:
    turned = scans.segment(
        0xE1, b"Exif\0\0MM\0*\0\0\0\x08\0\1\x01\x12\0\3\0\0\0\1\0\6\0\0\0\0\0\0"
    )
    whole = picture(1600, 1000, b"JPEG")

    size = drawn(whole[:2] + turned + whole[2:]).image.size()

    assert size.height() > size.width()
    assert (size.width(), size.height()) == (312, 500)


def test_every_page_of_a_pdf_is_drawn_on_white() -> None:
    content = scans.a_pdf("a", "b", "c")

    pages = [drawn(content, page) for page in (1, 3, 99, -1)]

    assert [(one.page, one.count) for one in pages] == [(1, 3), (3, 3), (3, 3), (1, 3)]
    assert all(one.image.pixelColor(1, 1) == QColor("white") for one in pages)
    assert all(one.image.width() <= 400 and one.image.height() <= 500 for one in pages)


@pytest.mark.no_qt_log  # Qt's own decoders say what is the matter
@pytest.mark.parametrize(
    "content",
    [
        scans.a_jpeg(),  # whole by its marks, empty inside
        scans.a_png_that_says(3000, 2000),
        scans.a_png().replace(b"IDATx", b"IDATy", 1),
        b"%PDF-1.7\nstartxref\n9\n%%EOF",
        scans.a_pdf().replace(b"/Kids", b"/Kidz"),
    ],
)
def test_a_scan_that_is_damaged_inside_is_a_refusal(content: bytes) -> None:
    with pytest.raises(ScanUnreadable):
        drawn(content)


def test_a_pdf_with_a_password_is_said_to_have_one() -> None:
    file = BytesIO()
    lock = StandardEncryption("người đọc", "chủ", canPrint=0)
    canvas = Canvas(file, encrypt=lock)
    canvas.drawString(72, 700, "1")
    canvas.save()

    with pytest.raises(ScanLocked):
        drawn(file.getvalue())


@pytest.mark.parametrize(
    "action",
    [
        b"/OpenAction<</S/JavaScript/JS(app.launchURL\\('http://127.0.0.1:%d/'\\))>>",
        b"/OpenAction<</S/Launch/F(/usr/bin/touch)/P(OPENED)>>",
        b"/OpenAction<</S/Launch/Unix<</F(/bin/sh)/P(-c 'touch OPENED')>>>>",
        b"/OpenAction<</S/URI/URI(http://127.0.0.1:%d/)>>",
        b"/OpenAction<</S/GoToR/F(http://127.0.0.1:%d/a.pdf)/D[0/Fit]>>",
        b"/AA<</WC<</S/SubmitForm/F(http://127.0.0.1:%d/)>>>>",
    ],
)
def test_a_pdf_with_actions_is_drawn_and_opens_nothing(
    action: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    children = Path(f"/proc/self/task/{os.getpid()}/children")
    before = children.read_text()
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.3)
        port = server.getsockname()[1]

        answer = drawn(scans.a_pdf_with(action.replace(b"%d", b"%d" % port)))

        with pytest.raises(TimeoutError):
            server.accept()
    assert answer.count == 1
    assert children.read_text() == before
    assert list(tmp_path.iterdir()) == []


@pytest.mark.no_qt_log  # the decoder tells what it met
def test_a_decoder_is_never_guessed() -> None:
    content = picture(10, 10, b"PNG")

    with pytest.raises(ScanUnreadable):
        draw(content, Media.JPEG, 1, ROOM)


def test_a_flood_that_came_into_the_store_is_not_decoded() -> None:
    with pytest.raises(ScanUnreadable):
        draw(scans.a_png_that_says(30_000, 30_000), Media.PNG, 1, ROOM)


def test_no_room_at_all_is_no_fault() -> None:
    assert draw(picture(90, 10, b"PNG"), Media.PNG, 1, QSize(-5, 0)).image.size() == QSize(1, 1)
