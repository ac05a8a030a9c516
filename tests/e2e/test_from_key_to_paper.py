"""The whole way, in a process of its own: ``main.py``, keys, register, ``lp``, paper."""

import json
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf

from tests.house import ROOT

KNOWN = "0100233488"

# Runs main.py as a clerk's computer does and presses keys in its window; the last key is followed
# by waiting for the printer's file, then the window is closed like any other.
CLERK = """
import runpy, sys, threading, time
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

job = Path(sys.argv.pop(1))
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
    done = threading.Event()
    def run():
        act(*words)
        done.set()
    QTimer.singleShot(0, QApplication.instance(), run)
    done.wait(30)

def waited(is_so):
    end = time.monotonic() + 40
    while not is_so() and time.monotonic() < end:
        time.sleep(0.05)
    time.sleep(0.7)

def work():
    waited(QApplication.instance)
    waited(QApplication.focusWidget)
    for word in KEYS:
        in_window(press, word)
        time.sleep(1.0)
    waited(job.exists)
    in_window(QApplication.closeAllWindows)

threading.Thread(target=work, daemon=True).start()
runpy.run_path("main.py", run_name="__main__")
"""

LP = """#!/bin/sh
cat > '{job}.part'
printf '%s\\n' "$@" > '{job}.words'
mv '{job}.part' '{job}'
echo "request id is Quay-1 (1 file(s))"
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


def test_keys_in_the_window_become_a_dossier_and_two_copies_at_the_printer(
    tmp_path: Path,
) -> None:
    data, job, programs = tmp_path / "Sổ", tmp_path / "job.pdf", tmp_path / "bin"
    programs.mkdir()
    (programs / "lp").write_text(LP.format(job=job), encoding="utf-8")
    (programs / "lp").chmod(0o755)
    command(data, "init", "--unit-code", "H20.99", "--unit-name", "Ban (mẫu)")
    applicant = {"kind": "company", "name": "Công ty Ễ Ậ Ẩ (mẫu)", "id_number": KNOWN}
    former = {"request_id": "former", "procedure": "1.009756", "applicant": applicant}
    command(data, "receive", "--file", "-", entry=former)

    subprocess.run(
        [sys.executable, "-c", CLERK % KNOWN, str(job), "--data", str(data)],
        cwd=ROOT,
        env=os.environ | {"PATH": f"{programs}:{os.environ['PATH']}"},
        check=True,
        timeout=150,
    )

    (newest, _) = command(data, "find", KNOWN)["results"]
    dossier = command(data, "show", newest["code"])
    texts = [page.extract_text() for page in pypdf.PdfReader(BytesIO(job.read_bytes())).pages]
    assert [str(newest["code"]) in text for text in texts] == [True, True]
    assert all("Công ty Ễ Ậ Ẩ (mẫu)" in text for text in texts)
    assert "(Liên 1: Lưu)" in texts[0]
    assert "(Liên 2: Giao khách hàng)" in texts[1]
    assert "media=A5" in job.with_suffix(".pdf.words").read_text(encoding="utf-8")
    assert [line["act"] for line in dossier["history"]] == ["receive", "print"]
    assert any((data / "backups").glob("*.db"))
