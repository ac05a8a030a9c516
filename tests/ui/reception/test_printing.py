"""The receipt after saving: printed, or not and said so, and never lost."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from kktdesk.domain.layout import Layout
from kktdesk.services.desk import Desk
from kktdesk.services.list_views import ListKind
from kktdesk.settings import DeskSettings
from kktdesk.storage import unit_of_work
from kktdesk.ui.main_window import MainWindow
from kktdesk.ui.print_dialog.dialog import PRINT, PrintDialog
from kktdesk.ui.reception.receipt_run import PrintState
from tests.cups import QUEUE, Cups
from tests.ui.reception.conftest import ALT, CTRL, Clerk, held, shown_dialog, texts_of

CODE = "H20.99-261125-0001"


def _state(clerk: Clerk) -> PrintState | None:
    return clerk.page.saved.state


def test_one_job_holds_both_copies_and_its_bytes_are_those_of_the_preview(
    clerk: Clerk, desk: Desk, spooler: Cups
) -> None:
    clerk.take_in()
    clerk.save()

    (job,) = spooler.jobs()
    paper = job.pdf
    first, second = texts_of(paper)
    assert "Liên 1: Lưu" in first
    assert "Liên 2: Giao khách hàng" in second
    assert all(CODE in text for text in (first, second))
    assert paper == desk.papers.receipt_pdf(CODE, Layout.A5)
    assert bytes(clerk.page.receipt.preview._buffer.data().data()) == paper  # type: ignore[union-attr]
    assert (job.queue, job.kind) == (QUEUE, "application/pdf")
    assert (job.title, job.copies, job.media) == (CODE, 1, "A5")


def test_the_draft_on_the_right_is_the_paper_without_numbers(clerk: Clerk, desk: Desk) -> None:
    clerk.take_in()

    draft = desk.reception.draft(clerk.page.entry.form.request("draft"))
    assert draft.receipt is not None
    shown = clerk.page.receipt.preview._buffer
    assert shown is not None
    assert bytes(shown.data().data()) == desk.papers.draft_pdf(draft.receipt, Layout.A5)


def test_a_printer_that_refuses_leaves_a_saved_dossier_and_says_so(
    clerk: Clerk, desk: Desk, spooler: Cups
) -> None:
    spooler.refuse()
    clerk.take_in()
    clerk.save()

    assert _state(clerk) is PrintState.UNPRINTED
    words = clerk.page.saved.view.band.words()
    assert words.startswith("Not printed Dữ liệu đã lưu an toàn, nhưng giấy chưa ra.")
    assert "not accepting jobs" not in words
    assert "not accepting jobs" in clerk.page.saved.view.band.toolTip()
    assert clerk.field is clerk.page.saved.view.band.retry
    assert clerk.page.header.words() == "1 receipt is not printed"
    assert [row.code for row in desk.search.rows(ListKind.UNPRINTED)] == [CODE]


def test_a_stopped_queue_gets_no_paper_that_would_come_out_a_second_time_later(
    clerk: Clerk, desk: Desk, spooler: Cups
) -> None:
    spooler.pause()
    clerk.take_in()
    clerk.save()

    assert _state(clerk) is PrintState.UNPRINTED
    assert "Chọn máy in khác, báo quản trị" in clerk.page.saved.view.band.words()
    assert (spooler.waiting(), desk.search.show(CODE).print_count) == ([], 0)

    spooler.accept()
    clerk.enter()
    clerk.wait_for_printing()

    assert spooler.papers == [desk.papers.receipt_pdf(CODE, Layout.A5)]
    assert desk.search.show(CODE).print_count == 1


def test_without_its_daemon_the_dossier_is_saved_and_enter_prints_when_it_is_back(
    clerk: Clerk, desk: Desk, spooler: Cups
) -> None:
    spooler.stop()
    clerk.take_in()
    clerk.save()

    assert _state(clerk) is PrintState.UNPRINTED
    assert "bật lại hệ thống in (CUPS)" in clerk.page.saved.view.band.words()
    assert [row.code for row in desk.search.rows(ListKind.UNPRINTED)] == [CODE]

    spooler.start()
    clerk.enter()
    clerk.wait_for_printing()

    assert spooler.papers == [desk.papers.receipt_pdf(CODE, Layout.A5)]


def test_enter_prints_again_and_the_paper_is_the_original(
    clerk: Clerk, desk: Desk, spooler: Cups
) -> None:
    spooler.refuse()
    clerk.take_in()
    clerk.save()
    spooler.accept()

    clerk.enter()
    clerk.wait_for_printing()

    assert _state(clerk) is PrintState.PRINTED
    (paper,) = spooler.papers
    assert paper == desk.papers.receipt_pdf(CODE, Layout.A5)
    assert desk.search.show(CODE).print_count == 1
    assert clerk.field is clerk.page.saved.view.next


def test_ctrl_enter_prints_nothing_again(clerk: Clerk, spooler: Cups) -> None:
    spooler.refuse()
    clerk.take_in()
    clerk.save()
    spooler.accept()

    clerk.enter(CTRL)
    clerk.settle()

    assert spooler.papers == []


def test_f8_prints_again_and_the_paper_says_so(clerk: Clerk, desk: Desk, spooler: Cups) -> None:
    clerk.take_in()
    clerk.save()

    clerk.press(Qt.Key.Key_F8)
    clerk.wait_for_printing()

    assert desk.search.show(CODE).print_count == 2
    assert spooler.papers[0] != spooler.papers[1]
    assert "Printed again, 1 time(s)." in clerk.page.saved.view.band.words()


def test_escape_puts_the_paper_off_and_the_next_dossier_comes_first(
    clerk: Clerk, spooler: Cups
) -> None:
    spooler.refuse()
    clerk.take_in()
    clerk.save()

    clerk.press(Qt.Key.Key_Escape)

    assert clerk.page.is_saved_shown
    assert clerk.field is clerk.page.saved.view.next
    assert clerk.page.saved.view.next.kind == "default"
    assert not clerk.page.saved.needs_care
    clerk.press(Qt.Key.Key_F8)
    clerk.wait_for_printing()
    assert clerk.page.saved.needs_care


def test_another_printer_is_offered_and_printed_on(clerk: Clerk, spooler: Cups) -> None:
    spooler.refuse()
    spooler.add_queue("Canon&Hai")
    clerk.take_in()
    clerk.save()

    clerk.press(Qt.Key.Key_N, ALT)
    clerk.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Canon&&Hai", QUEUE]
    menu.actions()[0].trigger()
    menu.close()
    clerk.wait_for_printing()

    assert _state(clerk) is PrintState.PRINTED
    assert [job.queue for job in spooler.jobs()] == ["Canon&Hai"]


def test_without_any_printer_it_is_said(clerk: Clerk, spooler: Cups) -> None:
    spooler.remove_queue(QUEUE)
    clerk.take_in()
    clerk.save()

    clerk.press(Qt.Key.Key_N, ALT)

    assert "máy in" in shown_dialog(clerk).accessibleDescription()
    clerk.answer("close")


def test_a_spooler_that_is_off_is_not_taken_for_a_computer_without_printers(
    clerk: Clerk, spooler: Cups
) -> None:
    spooler.stop()
    clerk.take_in()
    clerk.save()

    clerk.press(Qt.Key.Key_N, ALT)

    assert "Hệ thống in" in shown_dialog(clerk).accessibleDescription()
    clerk.answer("close")


def test_the_paper_is_saved_as_a_file_and_counts_as_not_printed(
    clerk: Clerk, desk: Desk, spooler: Cups, tmp_path: Path
) -> None:
    spooler.refuse()
    clerk.take_in()
    clerk.save()

    clerk.press(Qt.Key.Key_P, ALT)
    dialog = shown_dialog(clerk)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "giấy.pdf"))
    dialog.close()
    clerk.wait((tmp_path / "giấy.pdf").exists)
    clerk.settle()

    assert (tmp_path / "giấy.pdf").read_bytes() == desk.papers.receipt_pdf(CODE, Layout.A5)
    assert desk.search.show(CODE).print_count == 0


def test_a_paper_under_way_is_printed_though_the_clerk_goes_on(
    clerk: Clerk, desk: Desk, spooler: Cups
) -> None:
    clerk.take_in()
    clerk.enter(CTRL)
    clerk.wait(lambda: clerk.page.is_saved_shown)
    assert _state(clerk) is PrintState.PRINTING

    clerk.press(Qt.Key.Key_F2)
    clerk.wait(lambda: desk.search.show(CODE).print_count == 1)
    clerk.settle()

    assert len(spooler.papers) == 1
    assert not clerk.page.is_saved_shown
    assert clerk.page.receipt.preview.page_count() == 0


def test_a_paper_that_fails_behind_the_next_form_is_said_in_the_status_line(
    clerk: Clerk, spooler: Cups
) -> None:
    spooler.refuse()
    clerk.take_in()
    clerk.enter(CTRL)
    clerk.wait(lambda: clerk.page.is_saved_shown)
    clerk.press(Qt.Key.Key_F2)

    words = f"The receipt of {CODE} is not printed"
    clerk.wait(lambda: clerk.window.status._said._words.text() == words)


def test_a_spooler_that_never_answers_does_not_keep_the_clerk_from_the_next_dossier(
    clerk: Clerk, desk: Desk, spooler: Cups, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    silent = tmp_path / "lpstat"
    silent.write_text("#!/bin/sh\nexec sleep 600\n", encoding="utf-8")
    silent.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    clerk.take_in()
    clerk.enter(CTRL)
    clerk.wait(lambda: clerk.page.is_saved_shown)

    clerk.press(Qt.Key.Key_F2)
    clerk.settle()
    clerk.put("applicant.name", "Nguyễn Văn Hai (mẫu)")
    assert not clerk.page.is_saved_shown
    assert clerk.window.status._said._words.text() != f"The receipt of {CODE} is not printed"

    words = f"The receipt of {CODE} is not printed"
    clerk.wait(lambda: clerk.window.status._said._words.text() == words)
    assert [row.code for row in desk.search.rows(ListKind.UNPRINTED)] == [CODE]
    assert spooler.papers == []


def test_a_printed_paper_that_the_register_could_not_note_is_noted_again_not_printed_again(
    clerk: Clerk, desk: Desk, spooler: Cups, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk.take_in()
    clerk.save()
    monkeypatch.setattr(unit_of_work, "PATIENCE_S", 0.0)
    with held(desk):
        clerk.press(Qt.Key.Key_F8)
        clerk.wait_for_printing()
    assert _state(clerk) is PrintState.UNRECORDED
    assert "the register has not noted it" in clerk.page.saved.view.band.words()
    assert len(spooler.papers) == 2

    clerk.enter()
    clerk.wait_for_printing()

    assert _state(clerk) is PrintState.PRINTED
    assert len(spooler.papers) == 2
    assert desk.search.show(CODE).print_count == 2


def test_both_copies_on_one_sheet_are_shown_and_printed(
    clerk: Clerk, window: MainWindow, spooler: Cups
) -> None:
    window.shelf.use_settings(DeskSettings(layout=Layout.A4_TWO))
    clerk.take_in()
    assert clerk.page.receipt.preview.page_count() == 1
    clerk.save()

    (job,) = spooler.jobs()
    (text,) = texts_of(job.pdf)
    assert "Liên 1: Lưu" in text
    assert "Liên 2: Giao khách hàng" in text
    assert job.media == "A4"


def test_the_saved_receipt_is_printed_again_with_a_choice_and_the_band_knows_it(
    clerk: Clerk, desk: Desk, spooler: Cups
) -> None:
    clerk.take_in()
    clerk.save()

    clerk.press(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    dialog = shown_dialog(clerk)
    assert isinstance(dialog, PrintDialog)
    clerk.settle()
    dialog.sheet.set_value(Layout.A4_TWO)
    dialog.copies.setValue(2)
    dialog.answer(PRINT)
    clerk.wait(lambda: QApplication.activeModalWidget() is None)
    clerk.settle()

    job = spooler.jobs()[-1]
    assert (job.title, job.copies, job.media) == (CODE, 2, "A4")
    assert desk.search.show(CODE).print_count == 2
    assert _state(clerk) is PrintState.PRINTED
    assert "Printed again, 1" in clerk.page.saved.view.band.words()
