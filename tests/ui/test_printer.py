import stat
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from kktdesk.services.views import PrintJob
from kktdesk.ui.printer import LpPrinter, Printer
from kktdesk.ui.raster_printer import RasterPrinter, queue_device
from kktdesk.ui.spooler import SpoolerProgram
from tests.cups import QUEUE, Cups

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError

JOB = PrintJob(
    pdf=b"%PDF-1.4\n" + bytes(range(256)) * 4000,
    title="Giay tiep nhan; $(rm -rf /) -o x",
    media="A5",
    is_landscape=False,
    reprint=0,
)


class Told:
    def __init__(self) -> None:
        self.done: list[str] = []
        self.failed: list[DeskError] = []

    def has_ended(self) -> bool:
        return bool(self.done or self.failed)


def _instead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, **scripts: str) -> None:
    """Put programs in the place of CUPS's own, for faults that a daemon cannot be brought to."""
    for name, script in scripts.items():
        program = tmp_path / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!/bin/sh\n{script}", encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")


def _print(qtbot: QtBot, printer: Printer, job: PrintJob = JOB, copies: int = 2) -> Told:
    told = Told()
    printer.print_pdf(job, copies, told.done.append, told.failed.append)
    assert not told.has_ended()  # never before the caller has gone on
    qtbot.waitUntil(told.has_ended, timeout=30_000)
    return told


def _programs() -> list[SpoolerProgram]:
    """Give the programs that were given up and have not ended."""
    app = QCoreApplication.instance()
    assert app is not None
    return app.findChildren(SpoolerProgram)


# ---------------------------------------------------------------- by a real CUPS
def test_the_very_bytes_reach_the_queue_with_their_options(qtbot: QtBot, spooler: Cups) -> None:
    spooler.add_queue("Canon")

    told = _print(qtbot, LpPrinter(partial(str, "Canon")))

    assert told.done == ["Canon"]
    (job,) = spooler.jobs()
    assert (job.queue, job.kind, job.pdf) == ("Canon", "application/pdf", JOB.pdf)
    assert (job.title, job.copies, job.media) == (JOB.title, 2, "A5")


def test_the_default_printer_tells_its_name(qtbot: QtBot, spooler: Cups) -> None:
    told = _print(qtbot, LpPrinter(str), replace(JOB, media="A4"), copies=1)

    assert told.done == [QUEUE]
    (job,) = spooler.jobs()
    assert (job.queue, job.copies, job.media) == (QUEUE, 1, "A4")


@pytest.mark.parametrize(
    ("media", "asked"), [("A5", "A5"), ("A4", "A4"), ("label", "Custom.105x57mm")]
)
@pytest.mark.parametrize("copies", [1, 3])
def test_each_sheet_is_asked_for_by_the_name_that_cups_has_for_it(
    qtbot: QtBot, spooler: Cups, media: str, asked: str, copies: int
) -> None:
    _print(qtbot, LpPrinter(partial(str, QUEUE)), replace(JOB, media=media), copies)

    (job,) = spooler.jobs()
    assert (job.copies, job.media, job.pdf) == (copies, asked, JOB.pdf)


def test_a_title_of_vietnamese_letters_is_the_queue_s_too(
    qtbot: QtBot, spooler: Cups, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "vi_VN.UTF-8")
    monkeypatch.setenv("LC_ALL", "POSIX")

    told = _print(qtbot, LpPrinter(partial(str, QUEUE)), replace(JOB, title="Sổ Ễ Ậ ỹ"))

    assert told.done == [QUEUE]
    assert [job.title for job in spooler.jobs()] == ["Sổ Ễ Ậ ỹ"]


@pytest.mark.parametrize("name", [QUEUE, f"{QUEUE}/two-sided", ""])
def test_a_stopped_queue_gets_no_paper(qtbot: QtBot, spooler: Cups, name: str) -> None:
    spooler.pause()

    (error,) = _print(qtbot, LpPrinter(partial(str, name))).failed

    assert (error.code, error.values) == ("printer-stopped", {"printer": QUEUE})
    assert spooler.waiting() == []


def test_a_stopped_queue_is_no_obstacle_to_another(qtbot: QtBot, spooler: Cups) -> None:
    spooler.add_queue(f"{QUEUE}-2")
    spooler.pause()

    told = _print(qtbot, LpPrinter(partial(str, f"{QUEUE}-2")))

    assert told.done == [f"{QUEUE}-2"]


@pytest.mark.parametrize("name", [QUEUE, ""])
def test_words_of_a_queue_that_refuses_are_the_detail_of_the_failure(
    qtbot: QtBot, spooler: Cups, name: str
) -> None:
    spooler.refuse()

    (error,) = _print(qtbot, LpPrinter(partial(str, name))).failed

    assert error.code == "printer-failed"
    assert error.values["printer"] == (name or "(default)")
    assert error.values["detail"] == f'Destination "{QUEUE}" is not accepting jobs.'


@pytest.mark.usefixtures("spooler")
def test_a_queue_that_is_not_there_is_a_failure(qtbot: QtBot) -> None:
    (error,) = _print(qtbot, LpPrinter(partial(str, "Gone"))).failed

    assert error.code == "printer-failed"
    detail = "The printer or class does not exist."
    assert error.values == {"printer": "Gone", "detail": detail}


def test_a_daemon_that_is_off_is_not_taken_for_a_queue_that_is_gone(
    qtbot: QtBot, spooler: Cups
) -> None:
    spooler.stop()

    (error,) = _print(qtbot, LpPrinter(partial(str, QUEUE))).failed

    assert error.code == "printing-stopped"


def test_a_daemon_that_hangs_is_given_up_and_told_apart_from_a_refusal(
    qtbot: QtBot, spooler: Cups
) -> None:
    with spooler.hanging():
        (error,) = _print(qtbot, LpPrinter(partial(str, QUEUE), ask_timeout_ms=1000)).failed

    assert (error.code, error.values) == ("printing-silent", {"seconds": 1})
    assert spooler.papers == []


# ---------------------------------------------------------------- without one
def test_no_lp_on_the_path_means_no_printer(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    told = _print(qtbot, LpPrinter(partial(str, "HP")))

    assert [error.code for error in told.failed] == ["printer-missing"]


def test_a_computer_without_default_printer_is_told_what_to_choose(
    qtbot: QtBot, spooler: Cups
) -> None:
    spooler.remove_queue(QUEUE)

    (error,) = _print(qtbot, LpPrinter(str)).failed

    assert error.code == "printer-not-chosen"


def test_exit_code_zero_without_a_job_number_is_no_success(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _instead(tmp_path, monkeypatch, lp="cat > /dev/null; echo nothing done", lpstat="exit 1")

    (error,) = _print(qtbot, LpPrinter(partial(str, "HP"))).failed

    assert error.values["detail"] == "nothing done"


def test_a_spooler_that_does_not_read_is_a_failure_and_not_a_crash(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _instead(tmp_path, monkeypatch, lp="exec 0<&-; exit 3", lpstat="exit 1")

    (error,) = _print(qtbot, LpPrinter(partial(str, "HP"))).failed

    assert error.code == "printer-failed"


def test_a_program_that_cannot_start_is_a_failure(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _instead(tmp_path, monkeypatch, lp="", lpstat="")
    for name in ("lp", "lpstat"):
        (tmp_path / "bin" / name).write_bytes(b"\x7fELF no program")

    (error,) = _print(qtbot, LpPrinter(partial(str, "HP"))).failed

    assert error.code == "printer-failed"


def test_an_lp_that_has_read_the_paper_and_hangs_is_given_up(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _instead(tmp_path, monkeypatch, lp="cat > /dev/null; exec sleep 60", lpstat="exit 1")

    (error,) = _print(qtbot, LpPrinter(partial(str, "HP"), timeout_ms=500)).failed

    assert error.code == "printer-silent"


@pytest.mark.parametrize("lpstat", ["exec sleep 60", "sleep 5"])
def test_an_lpstat_that_hangs_is_given_up_and_lp_gets_no_paper(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lpstat: str
) -> None:
    taken = tmp_path / "taken"
    _instead(tmp_path, monkeypatch, lp=f"cat > {taken}; echo request id is HP-1", lpstat=lpstat)

    (error,) = _print(qtbot, LpPrinter(partial(str, "HP"), ask_timeout_ms=1000)).failed

    assert (error.code, error.values) == ("printing-silent", {"seconds": 1})
    qtbot.waitUntil(lambda: not _programs())
    assert not taken.exists()


def test_a_program_that_does_not_end_at_once_holds_up_nobody(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _instead(tmp_path, monkeypatch, lp="cat > /dev/null; exec sleep 60", lpstat="exit 1")
    printer = LpPrinter(partial(str, "HP"), timeout_ms=500)

    _print(qtbot, printer)

    qtbot.waitUntil(lambda: not printer.children())
    qtbot.waitUntil(lambda: not _programs())


def test_lp_alone_is_enough_to_print(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _instead(tmp_path, monkeypatch, lp='echo "request id is HP-1 (0 file(s))"')
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))

    assert _print(qtbot, LpPrinter(partial(str, "HP"))).done == ["HP"]


def test_nothing_is_told_to_a_page_that_is_gone(qtbot: QtBot, spooler: Cups) -> None:
    class Asker(QObject):
        def take(self, name: str) -> None:
            self.setObjectName(name)  # fails on a destroyed object

        def fail(self, error: "DeskError") -> None:
            self.setObjectName(error.code)

    asker, printer = Asker(), LpPrinter(partial(str, QUEUE))
    printer.print_pdf(JOB, 1, asker.take, asker.fail)
    asker.deleteLater()

    qtbot.waitUntil(lambda: not printer.children())
    assert spooler.papers == [JOB.pdf]


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
