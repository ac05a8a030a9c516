"""The print of the register book at the window: what is seen is what is printed."""

import json
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from kktdesk.domain.errors import PrinterFailed
from kktdesk.services.desk import Desk
from kktdesk.storage import log
from kktdesk.ui.dialogs.message import MessageDialog
from kktdesk.ui.page import DAY_END, TODAY, Page
from kktdesk.ui.pages.day_end import DayEndPage
from kktdesk.ui.register_book.asked import Asked
from kktdesk.ui.register_book.command import book_command
from kktdesk.ui.register_book.dialog import RegisterBookDialog, open_register_book
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.labels import FieldLabel
from tests.factories import at
from tests.papers import confirm_all
from tests.ui.pages.conftest import Hand, KeepingPrinter, Register
from tests.unit.printing.samples import texts

DAY = date(2026, 11, 25)


@pytest.fixture(autouse=True)
def _somebody_answers_for_the_forms(desk: Desk) -> None:
    confirm_all(desk)


def opened(hand: Hand, page: Page | None = None, day: date | None = None) -> RegisterBookDialog:
    page = page or hand.show(TODAY)
    dialog = open_register_book(page, page.shell, day)
    hand.settle()
    return dialog


def write(hand: Hand, field: TextField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    hand.write(text)


def logged(desk: Desk) -> list[tuple[str, dict[str, object]]]:
    """Read the prints of the book in the log."""
    with desk._register.reading() as work:
        lines = log.lines_of(work.session, "ĐT-01/2026")
        return [(line.act, json.loads(line.body)) for line in lines]


def file_dialog(hand: Hand, dialog: RegisterBookDialog) -> QFileDialog:
    hand.wait(lambda: dialog.findChild(QFileDialog) is not None)
    asked = dialog.findChild(QFileDialog)
    assert asked is not None
    return asked


def test_the_book_of_today_is_shown_and_printed_as_it_is_shown(
    hand: Hand, desk: Desk, register: Register, printer: KeepingPrinter
) -> None:
    code = register.received()
    dialog = opened(hand)
    assert dialog.preview.page_count() == 3
    assert dialog.preview.page() == 1
    assert dialog.progress.isHidden()

    dialog.answer("print")
    hand.come_back()

    (job,) = printer.jobs
    assert (job.media, job.is_landscape) == ("A4", True)
    assert job.pdf == desk.register_book.pdf(DAY, DAY)
    assert code in texts(job.pdf)[1]
    assert hand.said() == "The register book went to the printer."
    ((act, values),) = logged(desk)
    assert (act, values["printer"], values["pages"]) == ("print-book", "HP-Quay-1", [1, 3])
    assert values["sha256"] == sha256(job.pdf).hexdigest()


def test_the_end_of_a_day_offers_the_book_of_that_day(hand: Hand, register: Register) -> None:
    register.received(received_at=at("2026-11-24 09:00"))
    page = hand.show(DAY_END)
    assert isinstance(page, DayEndPage)
    page.earlier.click()
    page.book.click()
    dialog = hand.dialog()
    hand.settle()

    assert isinstance(dialog, RegisterBookDialog)
    assert dialog.first.text() == dialog.last.text() == "24/11/2026"
    assert dialog.preview.page_count() == 3
    dialog.answer("")


def test_the_palette_opens_it_over_any_page(hand: Hand) -> None:
    command = book_command(hand.show(TODAY))
    command.run()

    dialog = hand.dialog()
    assert isinstance(dialog, RegisterBookDialog)
    assert dialog.first.text() == "25/11/2026"
    dialog.answer("")


def test_the_book_follows_what_is_typed_after_a_moment(hand: Hand, register: Register) -> None:
    register.received()
    dialog = opened(hand)
    write(hand, dialog.first, "24/11/2026")
    assert not dialog.buttons["print"].isEnabled()

    hand.wait(dialog.buttons["print"].isEnabled)
    assert "24/11/2026" in texts(dialog._paper.pdf)[0]  # type: ignore[union-attr] # it is there
    dialog.answer("")


def test_another_period_and_another_field_show_another_book(
    hand: Hand, register: Register
) -> None:
    register.received(received_at=at("2025-09-12 09:00"))
    register.received()
    dialog = opened(hand)
    write(hand, dialog.first, "1/1/2025\n")
    assert dialog.preview.page_count() == 6

    dialog.choice.set_value("labour")
    hand.settle()
    assert dialog.preview.page_count() == 0
    assert "không có dòng nào từ ngày 01/01/2025" in dialog.preview.accessibleDescription()
    assert not dialog.buttons["print"].isEnabled()
    assert not dialog.buttons["save"].isEnabled()

    dialog.choice.set_value("investment")
    hand.settle()
    assert dialog.preview.page_count() == 6
    assert dialog.buttons["print"].isEnabled()
    dialog.answer("")


def test_what_is_no_day_is_said_at_its_field_and_nothing_can_be_printed(
    hand: Hand, register: Register
) -> None:
    register.received()
    dialog = opened(hand)
    write(hand, dialog.last, "x\n")

    assert dialog.last.field_state.state == "error"
    assert not dialog.buttons["print"].isEnabled()
    write(hand, dialog.last, "25/11/2026\n")
    assert dialog.last.field_state.state == ""
    assert dialog.buttons["print"].isEnabled()
    dialog.answer("")


def test_a_printer_that_refuses_leaves_the_book_on_the_screen_and_no_line_in_the_log(
    hand: Hand, desk: Desk, register: Register, printer: KeepingPrinter
) -> None:
    register.received()
    dialog = opened(hand)
    printer.refusal = PrinterFailed(printer="HP-Quay-1", detail="hết giấy")
    dialog.answer("print")
    hand.settle()
    assert dialog.isVisible()
    assert dialog.band.words()
    assert logged(desk) == []

    printer.refusal = None
    dialog.band.again.click()
    hand.come_back()
    assert len(printer.jobs) == 1
    assert [act for act, _values in logged(desk)] == ["print-book"]


def test_the_book_is_saved_as_a_file_and_the_log_says_so_once_it_is_there(
    hand: Hand, desk: Desk, register: Register, tmp_path: Path
) -> None:
    register.received()
    dialog = opened(hand)
    dialog.answer("save")
    asked = file_dialog(hand, dialog)
    assert logged(desk) == []
    asked.fileSelected.emit(str(tmp_path / "so.pdf"))
    hand.settle()
    asked.close()

    pdf = (tmp_path / "so.pdf").read_bytes()
    assert pdf.startswith(b"%PDF")
    ((act, values),) = logged(desk)
    assert (act, values["sha256"]) == ("save-book", sha256(pdf).hexdigest())
    assert hand.said() == "Saved as so.pdf"
    dialog.answer("")


def test_a_book_that_could_not_be_printed_is_saved_and_the_log_says_so(
    hand: Hand, desk: Desk, register: Register, printer: KeepingPrinter, tmp_path: Path
) -> None:
    register.received()
    dialog = opened(hand)
    printer.refusal = PrinterFailed(printer="HP-Quay-1", detail="hết giấy")
    dialog.answer("print")
    hand.settle()
    dialog.band.save.click()
    asked = file_dialog(hand, dialog)
    asked.fileSelected.emit(str(tmp_path / "so.pdf"))
    hand.settle()
    asked.close()

    assert [act for act, _values in logged(desk)] == ["save-book"]
    dialog.answer("")


def test_a_file_that_cannot_be_written_leaves_no_line_in_the_log(
    hand: Hand, desk: Desk, register: Register, tmp_path: Path
) -> None:
    register.received()
    dialog = opened(hand)
    dialog.answer("save")
    asked = file_dialog(hand, dialog)
    asked.fileSelected.emit(str(tmp_path / "nowhere" / "so.pdf"))
    asked.close()
    hand.wait(lambda: isinstance(QApplication.activeModalWidget(), MessageDialog))
    hand.dialog().reject()
    hand.settle()

    assert logged(desk) == []
    dialog.answer("")


def test_a_stopped_book_says_so_and_can_be_asked_for_again(hand: Hand, register: Register) -> None:
    register.received()
    page = hand.show(TODAY)
    dialog = open_register_book(page, page.shell)
    dialog.progress.stop.click()
    hand.settle()

    assert dialog.preview.page_count() == 0
    assert dialog.preview.accessibleDescription()
    assert not dialog.buttons["print"].isEnabled()
    dialog.ask()
    hand.settle()
    assert dialog.preview.page_count() == 3
    dialog.answer("")


def test_closing_the_sheet_stops_the_work(hand: Hand, register: Register) -> None:
    register.received()
    page = hand.show(TODAY)
    dialog = open_register_book(page, page.shell)
    asked = dialog._asked
    assert isinstance(asked, Asked)
    dialog.answer("")
    hand.settle()

    assert asked._is_stopped


def test_how_far_it_is_is_shown_while_it_is_made(hand: Hand, register: Register) -> None:
    register.received()
    dialog = opened(hand)
    dialog.progress.show_part(0.42)

    assert dialog.progress.words.text() == "Making the book: 42 %"
    dialog.answer("")


def test_the_sheet_stands_in_a_low_window_with_its_acts_and_choices_in_full(hand: Hand) -> None:
    hand.window.resize(911, 512)
    hand.settle()
    dialog = opened(hand)

    assert hand.window.geometry().contains(dialog.geometry())
    assert all(dialog.rect().contains(one.geometry()) for one in dialog.buttons.values())
    labels = dialog.findChildren(FieldLabel)
    assert [one.words() for one in labels if one.width() < one.sizeHint().width()] == []
    assert dialog.choice.width() >= dialog.choice.minimumSizeHint().width()

    height = dialog.height()
    dialog.progress.show()
    QTest.qWait(20)
    assert dialog.height() == height
