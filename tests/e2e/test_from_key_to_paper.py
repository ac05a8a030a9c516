"""The whole way, in a process of its own: ``main.py``, keys, register, CUPS, paper."""

import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf

from kktdesk.domain.layout import Layout
from kktdesk.services.clock import SystemClock
from kktdesk.services.desk import open_desk
from tests.cups import QUEUE, Cups
from tests.house import ROOT

KNOWN = "0100233488"

# Runs main.py as a clerk's computer does and presses keys in its window. Each key waits until the
# program has nothing left to do; when the receipt is printed the window is closed like any other.
CLERK = """
import runpy, threading, time
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

NO, ALT, CTRL = (getattr(Qt.KeyboardModifier, name) for name in
                 ("NoModifier", "AltModifier", "ControlModifier"))
KEYS = [
    (Qt.Key.Key_F2, NO), "gcn dau tu khong", (Qt.Key.Key_Return, NO),
    %r, (Qt.Key.Key_Return, NO), (Qt.Key.Key_T, ALT), (Qt.Key.Key_Return, CTRL),
]

def press(word):
    target = QApplication.focusWidget()
    if isinstance(word, str):
        QTest.keyClicks(target, word)  # plain letters only
    else:
        QTest.keyClick(target, *word)

def in_window(act, *words):
    answers, done = [], threading.Event()
    def run():
        answers.append(act(*words))
        done.set()
    QTimer.singleShot(0, QApplication.instance(), run)
    done.wait(60)
    return answers[0]

def wait(is_so, *words):
    end = time.monotonic() + 60
    while not in_window(is_so, *words) and time.monotonic() < end:
        time.sleep(0.05)

def main_window():
    return next((one for one in QApplication.topLevelWidgets() if hasattr(one, "shelf")), None)

def is_idle():
    window = main_window()
    pauses = window and [one for one in window.findChildren(QTimer) if one.isSingleShot()]
    return bool(window and window.shelf.is_open and QApplication.focusWidget()
                and not window.runner.is_busy and not any(one.isActive() for one in pauses))

def is_printed():
    saved = getattr(main_window().shelf.page(), "saved", None)
    return bool(saved and saved.state and saved.state.name == "PRINTED")

def work():
    while QApplication.instance() is None or QApplication.startingUp():
        time.sleep(0.05)
    for word in KEYS:
        wait(is_idle)
        in_window(press, word)
    wait(is_printed)
    wait(is_idle)
    in_window(QApplication.closeAllWindows)

threading.Thread(target=work, daemon=True).start()
runpy.run_path("main.py", run_name="__main__")
"""


def command(data: Path, *words: str, entry: object = None) -> dict[str, Any]:
    """Run a command of the program and read its answer."""
    done = subprocess.run(
        [sys.executable, "main.py", "--data", str(data), "--json", *words],
        cwd=ROOT,
        input=json.dumps(entry),
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def receipt_of(data: Path, code: str) -> bytes:
    """Make the receipt of a dossier from the register."""
    desk = open_desk(data, SystemClock())
    try:
        return desk.papers.receipt_pdf(code, Layout.A5)
    finally:
        desk.close()


def test_keys_in_the_window_become_a_dossier_and_two_copies_at_the_printer(
    tmp_path: Path, spooler: Cups
) -> None:
    data = tmp_path / "Sổ"
    command(data, "init", "--unit-code", "H20.99", "--unit-name", "Ban (mẫu)")
    applicant = {"kind": "company", "name": "Công ty Ễ Ậ Ẩ (mẫu)", "id_number": KNOWN}
    former = {"request_id": "former", "procedure": "1.009756", "applicant": applicant}
    command(data, "receive", "--file", "-", entry=former)

    subprocess.run(
        [sys.executable, "-c", CLERK % KNOWN, "--data", str(data)],
        cwd=ROOT,
        check=True,
        timeout=150,
    )

    (newest, _) = command(data, "find", KNOWN)["results"]
    dossier = command(data, "show", newest["code"])
    (job,) = spooler.jobs()
    texts = [page.extract_text() for page in pypdf.PdfReader(BytesIO(job.pdf)).pages]
    assert [str(newest["code"]) in text for text in texts] == [True, True]
    assert all("Công ty Ễ Ậ Ẩ (mẫu)" in text for text in texts)
    assert "(Liên 1: Lưu)" in texts[0]
    assert "(Liên 2: Giao khách hàng)" in texts[1]
    assert (job.queue, job.title, job.copies, job.media) == (QUEUE, newest["code"], 1, "A5")
    assert job.pdf == receipt_of(data, str(newest["code"]))
    assert [line["act"] for line in dossier["history"]] == ["receive", "print"]
    assert any((data / "backups").glob("*.db"))
