"""What is typed is kept within two seconds, and offered after a kill."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.drafts import FOLDER, Drafts
from kktdesk.ui.main_window import MainWindow
from tests.factories import COMPANY, PERSON
from tests.house import ROOT
from tests.ui.reception.conftest import ALT, CTRL, Clerk, shown_dialog

WITHIN_MS = 2000
KILLS = 5


def files(desk: Desk) -> list[Path]:
    return sorted((desk.data_dir / FOLDER).glob("*.json"))


def wait_for_file(clerk: Clerk, desk: Desk) -> None:
    clerk.wait(lambda: files(desk) and not clerk.window.runner.is_busy)


def test_typing_without_a_pause_is_kept_within_two_seconds(clerk: Clerk, desk: Desk) -> None:
    clerk.go("applicant.name")
    for at in range(WITHIN_MS // 50):
        clerk.write("Đặng "[at % 5])
        QTest.qWait(45)
    assert files(desk)


def test_an_empty_form_is_not_kept(clerk: Clerk, desk: Desk) -> None:
    clerk.put("note", "x")
    wait_for_file(clerk, desk)
    clerk.go("note")
    clerk.press(Qt.Key.Key_Backspace)
    clerk.wait(lambda: not files(desk))


def test_a_saved_form_is_kept_no_more(clerk: Clerk, desk: Desk) -> None:
    clerk.take_in()
    wait_for_file(clerk, desk)
    clerk.save()
    QTest.qWait(1200)
    assert files(desk) == []


def test_a_form_that_is_thrown_away_is_kept_no_more(clerk: Clerk, desk: Desk) -> None:
    clerk.put("note", "x")
    wait_for_file(clerk, desk)
    clerk.press(Qt.Key.Key_Escape)
    shown_dialog(clerk)
    clerk.answer("drop")
    clerk.wait(lambda: not clerk.window.runner.is_busy)
    QTest.qWait(1200)
    assert files(desk) == []


def left_by_an_earlier_run(clerk: Clerk, desk: Desk, name: str) -> None:
    """Keep a form as a killed program would leave it."""
    form = clerk.page.entry.form
    kept = form.kept(f"run-{name}")
    applicant = replace(PERSON, name=name)
    desk.drafts.keep(replace(kept, request=replace(kept.request, applicant=applicant)))


def test_left_forms_are_offered_one_after_another_newest_first(
    clerk: Clerk, desk: Desk, clock: FixedClock
) -> None:
    left_by_an_earlier_run(clerk, desk, "Thứ nhất (mẫu)")
    clock.move(minutes=1)
    left_by_an_earlier_run(clerk, desk, "Thứ hai (mẫu)")
    clerk.page.keeper.look()
    clerk.settle()
    band = clerk.page.starts.band

    assert band.isVisible()
    assert "Thứ hai (mẫu)" in band.words.text()
    assert band.words.text().endswith(", 09:42")
    clerk.press(Qt.Key.Key_A, ALT)
    clerk.settle()
    assert "Thứ nhất (mẫu)" in band.words.text()
    assert len(files(desk)) == 1
    clerk.press(Qt.Key.Key_O, ALT)
    clerk.settle()

    assert not band.isVisible()
    assert clerk.page.entry.form.request("").applicant == replace(PERSON, name="Thứ nhất (mẫu)")
    assert clerk.page.saving.request_id == "run-Thứ nhất (mẫu)"
    assert clerk.page.has_unsaved_entry()


def test_going_on_with_a_left_form_saves_it_and_forgets_it(clerk: Clerk, desk: Desk) -> None:
    clerk.take_in()
    kept = clerk.page.entry.form.kept("run")
    clerk.press(Qt.Key.Key_Escape)
    shown_dialog(clerk)
    clerk.answer("drop")
    clerk.press(Qt.Key.Key_F2)
    clerk.settle()
    desk.drafts.keep(kept)
    clerk.page.keeper.look()
    clerk.settle()

    clerk.press(Qt.Key.Key_O, ALT)
    clerk.settle()
    assert clerk.page.entry.form.kept("run") == kept
    dossier = clerk.save()

    assert dossier.applicant == COMPANY
    assert [row.submitted for row in dossier.components] == [True] * 4
    clerk.wait(lambda: not files(desk))


def test_every_field_comes_back_as_it_was_typed(clerk: Clerk, desk: Desk) -> None:
    clerk.put("procedure", "cap gcn khong ro")
    for name in ("name", "address", "phone", "email", "id_number"):
        clerk.put(f"applicant.{name}", f"  {name} ừ\u0301 x  ")
    clerk.put("submitter.authority", "GGT số 1")
    clerk.go("channel")
    clerk.press(Qt.Key.Key_Down)
    for name in ("filed_at", "filed_at.time", "official_code", "note"):
        clerk.put(name, f"{name} ỡ")
    clerk.settle()
    before = clerk.page.entry.form.kept("one")
    clerk.page.keeper.keep()
    clerk.settle()
    (kept,) = desk.drafts.kept()

    clerk.page.entry.form.clear()
    clerk.page.entry.form.put(kept)

    assert clerk.page.entry.form.kept("one") == before
    assert before.letters == "cap gcn khong ro"
    assert before.filed == ("filed_at ỡ", "filed_at.time ỡ")


def test_ctrl_s_keeps_the_form_at_once_and_says_when(clerk: Clerk, desk: Desk) -> None:
    clerk.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    clerk.settle()
    assert desk.drafts.kept() == ()  # nothing is typed

    clerk.put("applicant.name", "Trần Thị Bình (mẫu)")
    clerk.page.keeper._pause.stop()
    clerk.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    clerk.settle()

    assert len(desk.drafts.kept()) == 1
    assert clerk.window.status._said._words.text() == "Kept as a draft at 09:41"


def test_no_two_windows_width_hide_the_band(clerk: Clerk, desk: Desk) -> None:
    left_by_an_earlier_run(clerk, desk, "Tên rất dài " * 12)
    clerk.window.setMinimumSize(0, 0)
    clerk.window.resize(911, 512)
    clerk.page.keeper.look()
    clerk.settle()
    band, page = clerk.page.starts.band, clerk.page

    for part in (band.open, band.drop, page.entry.save, page.entry.more):
        place = part.mapTo(page, part.rect().bottomRight())
        assert page.rect().contains(place)
        assert part.width() >= part.minimumSizeHint().width()


TYPING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from kktdesk import app as composition
from kktdesk.services.clock import FixedClock
from kktdesk.settings import ThemeChoice
from kktdesk.ui import dress
from kktdesk.ui.main_window import MainWindow
from kktdesk.ui.page import RECEPTION
from kktdesk.ui.qt_application import make_application
from kktdesk.ui.session import Ports
from tests.factories import at
from tests.ui.typing import type_text

application = make_application()
dress.wear(application, ThemeChoice.LIGHT)
window = MainWindow(Path(sys.argv[1]), Ports(
    composition.open_desk, composition.fill_sample, FixedClock(at("2026-11-25 09:37"))))
window.resize(1366, 690)
window.show()

def begin():
    if not window.shelf.is_open or window.runner.is_busy:
        QTimer.singleShot(20, begin)
        return
    window.shelf.show_page(RECEPTION)
    form = window.shelf.page().entry.form
    for name in ("applicant.name", "applicant.address", "note"):
        form.go_to(name)
        type_text(form.fields.field(name), sys.argv[2])
    print("typed", flush=True)

begin()
application.exec()
"""


def test_five_kills_while_typing_lose_no_letter(
    desk: Desk, qtbot: QtBot, open_window: Callable[[Path], MainWindow], spooler: object
) -> None:
    del spooler
    folder = desk.data_dir
    for number in range(KILLS):
        text = f"Nguyễn Thị Ánh {number}: ỡ ự đ Đ “mẫu” "
        with subprocess.Popen(
            [sys.executable, "-c", TYPING, str(folder), text],
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        ) as program:
            assert program.stdout is not None
            assert program.stdout.readline() == b"typed\n"
            qtbot.wait(WITHIN_MS)
            program.kill()
        (kept, *_) = Drafts(folder, FixedClock(desk.now())).kept()
        request = kept.request
        typed = (request.applicant.name, request.applicant.address, request.note)
        assert [one.encode() for one in typed] == [text.encode()] * 3
        if number < KILLS - 1:
            desk.drafts.drop(request.request_id)

    window = open_window(folder)
    qtbot.waitUntil(lambda: window.shelf.is_open and not window.runner.is_busy)
    clerk = Clerk(window, qtbot)
    clerk.open()
    assert "Nguyễn Thị Ánh 4" in clerk.page.starts.band.words.text()
    clerk.press(Qt.Key.Key_O, ALT)
    clerk.settle()
    assert clerk.page.entry.form.fields.visible_text("note") == text
    clerk.enter(CTRL)  # what is missing is said; nothing is lost by it
    clerk.settle()
    assert clerk.page.entry.form.fields.visible_text("note") == text
