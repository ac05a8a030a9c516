"""A window beside commands on the same data: they work, and it notices."""

import json
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from kktdesk.services.desk import Desk
from kktdesk.services.list_views import ListKind
from kktdesk.ui.main_window import MainWindow
from kktdesk.ui.page import TODAY
from kktdesk.ui.pages.today import TodayPage
from tests.house import ROOT


def _receive(data_dir: Path) -> str:
    entry = {
        "request_id": "beside",
        "procedure": "1.013236",
        "received_at": "2026-01-05T08:00:00+07:00",
        "applicant": {"kind": "person", "name": "Bùi Thị Lụa (mẫu)"},
    }
    words = ["--data", str(data_dir), "--json", "receive", "--file", "-"]
    done = subprocess.run(
        [sys.executable, "main.py", *words],
        cwd=ROOT,
        input=json.dumps(entry),
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    code: str = json.loads(done.stdout)["code"]
    return code


def test_a_dossier_received_by_a_command_appears_in_the_open_window(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    window.shelf.show_page(TODAY)
    page = window.shelf.page()
    assert isinstance(page, TodayPage)
    unprinted = page.cards[ListKind.UNPRINTED]
    assert unprinted._figure == 0

    code = _receive(desk.data_dir)

    qtbot.waitUntil(lambda: unprinted._figure == 1, timeout=10_000)
    assert [row.code for row in desk.search.rows(ListKind.UNPRINTED)] == [code]
