import stat
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from kktdesk.services.views import PrintJob
from kktdesk.ui.printer import LpPrinter, Printer
from kktdesk.ui.raster_printer import RasterPrinter, queue_device

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError

JOB = PrintJob(
    pdf=b"%PDF-1.4\n" + bytes(range(256)) * 4000,
    title="Giay tiep nhan; $(rm -rf /) -o x",
    media="A5",
    is_landscape=False,
    reprint=0,
)

# What CUPS says, and keeps what it was given.
TAKES = """
printf '%s\\n' "$@" > "$FOLDER/words"
cat > "$FOLDER/bytes"
echo "request id is HP-Quay-1-42 (1 file(s))"
"""


class Told:
    def __init__(self) -> None:
        self.done: list[str] = []
        self.failed: list[DeskError] = []

    def has_ended(self) -> bool:
        return bool(self.done or self.failed)


def _spooler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    program = tmp_path / "bin" / "lp"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\nFOLDER='{tmp_path}'\n{script}", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")


def _print(qtbot: QtBot, printer: Printer, job: PrintJob = JOB, copies: int = 2) -> Told:
    told = Told()
    printer.print_pdf(job, copies, told.done.append, told.failed.append)
    assert not told.has_ended()  # never before the caller has gone on
    qtbot.waitUntil(told.has_ended)
    return told


def test_the_very_bytes_reach_the_spooler_with_their_options(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _spooler(tmp_path, monkeypatch, TAKES)

    told = _print(qtbot, LpPrinter(partial(str, "HP-Quay-1")))

    assert told.done == ["HP-Quay-1"]
    assert (tmp_path / "bytes").read_bytes() == JOB.pdf
    words = (tmp_path / "words").read_text(encoding="utf-8").splitlines()
    assert words == ["-d", "HP-Quay-1", "-n", "2", "-t", JOB.title, "-o", "media=A5"]


def test_the_default_printer_tells_its_name(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _spooler(tmp_path, monkeypatch, TAKES)

    told = _print(qtbot, LpPrinter(partial(str, "")), replace(JOB, media="A4"), copies=1)

    assert told.done == ["HP-Quay-1"]
    words = (tmp_path / "words").read_text(encoding="utf-8").splitlines()
    assert words == ["-n", "1", "-t", JOB.title, "-o", "media=A4"]


@pytest.mark.parametrize(
    ("media", "asked"), [("A5", "A5"), ("A4", "A4"), ("label", "Custom.105x57mm")]
)
@pytest.mark.parametrize("copies", [1, 3])
def test_each_sheet_is_asked_for_by_the_name_that_cups_has_for_it(  # noqa: PLR0913, PLR0917 - fixtures
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    media: str,
    asked: str,
    copies: int,
) -> None:
    _spooler(tmp_path, monkeypatch, TAKES)

    _print(qtbot, LpPrinter(partial(str, "HP-Quay-1")), replace(JOB, media=media), copies)

    words = (tmp_path / "words").read_text(encoding="utf-8").splitlines()
    assert words[2:4] == ["-n", str(copies)]
    assert words[-1] == f"media={asked}"
    assert (tmp_path / "bytes").read_bytes() == JOB.pdf


def test_no_lp_on_the_path_means_no_printer(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    told = _print(qtbot, LpPrinter(partial(str, "HP")))

    assert [error.code for error in told.failed] == ["printer-missing"]


def test_a_computer_without_default_printer_is_told_what_to_choose(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _spooler(tmp_path, monkeypatch, 'echo "lp: Error - No default destination." >&2; exit 1')

    (error,) = _print(qtbot, LpPrinter(str)).failed

    assert error.code == "printer-not-chosen"


def test_words_of_the_spooler_are_the_detail_of_the_failure(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _spooler(tmp_path, monkeypatch, 'echo "lp: Error - no such\n file." >&2; exit 1')

    (error,) = _print(qtbot, LpPrinter(partial(str, "HP"))).failed

    assert error.code == "printer-failed"
    assert error.values == {"printer": "HP", "detail": "lp: Error - no such file."}


def test_exit_code_zero_without_a_job_number_is_no_success(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _spooler(tmp_path, monkeypatch, "cat > /dev/null; echo nothing done")

    (error,) = _print(qtbot, LpPrinter(partial(str, "HP"))).failed

    assert error.values["detail"] == "nothing done"


def test_a_spooler_that_does_not_read_is_a_failure_and_not_a_crash(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _spooler(tmp_path, monkeypatch, "exec 0<&-; exit 3")

    (error,) = _print(qtbot, LpPrinter(partial(str, "HP"))).failed

    assert error.code == "printer-failed"


def test_a_program_that_cannot_start_is_a_failure(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _spooler(tmp_path, monkeypatch, "")
    (tmp_path / "bin" / "lp").write_bytes(b"\x7fELF no program")

    (error,) = _print(qtbot, LpPrinter(partial(str, "HP"))).failed

    assert error.code == "printer-failed"


def test_a_silent_spooler_is_ended_and_told_apart_from_a_refusal(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _spooler(tmp_path, monkeypatch, "cat > /dev/null; exec sleep 60")

    (error,) = _print(qtbot, LpPrinter(partial(str, "HP"), timeout_ms=200)).failed

    assert error.code == "printer-silent"


def test_nothing_is_told_to_a_page_that_is_gone(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Asker(QObject):
        def take(self, name: str) -> None:
            self.setObjectName(name)  # fails on a destroyed object

        def fail(self, error: "DeskError") -> None:
            self.setObjectName(error.code)

    _spooler(tmp_path, monkeypatch, TAKES)
    asker, printer = Asker(), LpPrinter(partial(str, "HP"))
    printer.print_pdf(JOB, 1, asker.take, asker.fail)
    asker.deleteLater()

    qtbot.waitUntil(lambda: not printer.children())


def test_without_a_spooler_pages_are_painted_in_the_paper_s_own_size(
    qtbot: QtBot, tmp_path: Path
) -> None:
    pdf = _two_a5_pages(tmp_path)
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(tmp_path / "out.pdf"))

    told = _print(qtbot, RasterPrinter(lambda: device), replace(JOB, pdf=pdf), copies=1)

    assert len(told.done) == 1
    assert _sizes(tmp_path / "out.pdf") == [(420, 595), (420, 595)]


def test_a_label_is_painted_in_its_own_size(qtbot: QtBot, tmp_path: Path) -> None:
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(tmp_path / "out.pdf"))
    job = replace(JOB, pdf=_two_a5_pages(tmp_path), media="label")

    _print(qtbot, RasterPrinter(lambda: device), job, copies=1)

    assert _sizes(tmp_path / "out.pdf") == [(298, 162), (298, 162)]


def test_without_any_printer_it_is_said(qtbot: QtBot) -> None:
    told = _print(qtbot, RasterPrinter(partial(queue_device, partial(str, "no such printer"))))

    assert [error.code for error in told.failed] == ["printer-missing"]


def _two_a5_pages(tmp_path: Path) -> bytes:
    writer = QPdfWriter(str(tmp_path / "in.pdf"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    painter = QPainter(writer)
    painter.drawText(200, 200, "Liên 1")
    writer.newPage()
    painter.drawText(200, 200, "Liên 2")
    painter.end()
    return (tmp_path / "in.pdf").read_bytes()


def _sizes(path: Path) -> list[tuple[int, int]]:
    document = QPdfDocument()
    document.load(str(path))
    points = [document.pagePointSize(number) for number in range(document.pageCount())]
    return [(round(point.width()), round(point.height())) for point in points]
