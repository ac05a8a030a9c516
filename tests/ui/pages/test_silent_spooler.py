"""A spooler that never answers: the window goes on, and the paper is printed later."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kktdesk.services.desk import Desk
from kktdesk.services.list_views import ListKind
from kktdesk.ui.page import DOSSIER
from kktdesk.ui.print_dialog.dialog import PRINT, PrintDialog, open_print
from kktdesk.ui.print_dialog.subjects import receipt_subject
from kktdesk.ui.printer import ASK_TIMEOUT_MS, system_printer
from kktdesk.ui.queue_question import TIMEOUT_MS
from kktdesk.ui.spooler import SpoolerProgram
from tests.ui.pages.conftest import Hand, Register

SILENT = "Hệ thống in của máy tính này không trả lời"
LONGEST_S = 1.0


@pytest.fixture
def silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put an ``lpstat`` that sleeps for ever and an ``lp`` that keeps papers on the path."""
    folder = tmp_path / "bin"
    folder.mkdir()
    kept = tmp_path / "kept.pdf"
    scripts = {"lpstat": "exec sleep 600", "lp": f"cat > {kept}; echo 'request id is HP-1 (1)'"}
    for name, script in scripts.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (folder / name).chmod(0o700)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return kept


@contextmanager
def responsive() -> Iterator[None]:
    """Fail if the window did nothing for long."""
    beats = [time.monotonic()]
    pulse = QTimer(interval=10)
    pulse.timeout.connect(lambda: beats.append(time.monotonic()))
    pulse.start()
    yield
    pulse.stop()
    beats.append(time.monotonic())
    longest = max(after - before for before, after in pairwise(beats))
    assert longest < LONGEST_S, f"the window stood still for {longest:.1f} s"


def opened(hand: Hand, code: str) -> PrintDialog:
    page = hand.show(DOSSIER, code)
    page.shell = replace(page.shell, printer=system_printer(str, hand.window))
    dialog = open_print(page, page.shell, receipt_subject(page, code))
    hand.settle()
    return dialog


def test_the_paper_is_shown_while_the_spooler_is_silent_and_the_field_says_so_in_the_end(
    hand: Hand, register: Register, silent: Path
) -> None:
    code = register.received()
    with responsive():
        dialog = opened(hand, code)
        assert dialog.queue.question.is_asking
        assert dialog.pane.page_count() > 0
        assert dialog.buttons[PRINT].isEnabled()

        began = time.monotonic()
        hand.wait(lambda: not dialog.queue.question.is_asking)

    assert time.monotonic() - began < 2 * TIMEOUT_MS / 1000
    assert dialog.queue.field_state.state == "warn"
    assert dialog.queue.field_state.message.startswith(f"{SILENT} sau 5 giây. Dữ liệu đã lưu")
    assert not silent.exists()
    dialog.reject()


@pytest.mark.usefixtures("silent")
def test_closing_the_dialog_does_not_wait_for_the_spooler(hand: Hand, register: Register) -> None:
    dialog = opened(hand, register.received())
    began = time.monotonic()

    dialog.reject()
    hand.come_back()
    hand.window.runner.close()

    assert time.monotonic() - began < TIMEOUT_MS / 2000
    app = QApplication.instance()
    assert app is not None
    hand.wait(lambda: not app.findChildren(SpoolerProgram))


def test_a_receipt_that_the_silent_spooler_did_not_get_is_printed_later(
    hand: Hand, desk: Desk, register: Register, silent: Path
) -> None:
    code = register.received()
    dialog = opened(hand, code)
    began = time.monotonic()
    with responsive():
        dialog.answer(PRINT)
        hand.wait(dialog.band.words)

    assert time.monotonic() - began < 2 * ASK_TIMEOUT_MS / 1000
    assert dialog.band.words().startswith(f"{SILENT} sau 10 giây. Dữ liệu đã lưu an toàn;")
    assert dialog.buttons[PRINT].isEnabled()
    assert desk.search.show(code).print_count == 0
    assert [row.code for row in desk.search.rows(ListKind.UNPRINTED)] == [code]
    assert not silent.exists()

    (silent.parent / "bin" / "lpstat").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    dialog.answer(PRINT)
    hand.wait(lambda: QApplication.activeModalWidget() is None)
    hand.settle()

    assert silent.read_bytes().startswith(b"%PDF")
    assert desk.search.show(code).print_count == 1
