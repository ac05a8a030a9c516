"""The print dialog: every layout reaches the queue as it is shown, and nothing is lost."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from kktdesk.domain.errors import PrinterSilent
from kktdesk.domain.form import PaperKind
from kktdesk.domain.layout import Layout
from kktdesk.services.desk import Desk
from kktdesk.services.views import PrintJob
from kktdesk.settings import DeskSettings
from kktdesk.ui.dossier.papers_subject import offer_subject
from kktdesk.ui.page import DAY_END, DOSSIER, POST
from kktdesk.ui.pages.day_end import DayEndPage
from kktdesk.ui.pages.dossier import DossierPage
from kktdesk.ui.pages.post import PostPage
from kktdesk.ui.print_dialog.dialog import PRINT, SAVE, PrintDialog, open_print
from kktdesk.ui.print_dialog.print_run import PaperTask
from kktdesk.ui.print_dialog.subject import PrintSubject
from kktdesk.ui.print_dialog.subjects import receipt_subject, why_subject
from kktdesk.ui.printer import system_printer
from tests.cups import QUEUE, Cups
from tests.factories import PAPER
from tests.papers import LIVES, a_dossier, confirm_all
from tests.ui.pages.conftest import Hand, KeepingPrinter, Register
from tests.ui.reception.conftest import texts_of

SHIFT = Qt.KeyboardModifier.ShiftModifier
# What a queue is told of each sheet.
MEDIA = {
    Layout.A5: "A5",
    Layout.A5_WIDE: "A5",
    Layout.A4: "A4",
    Layout.A4_TWO: "A4",
    Layout.LABEL: "Custom.105x57mm",
}


def dialog_of(hand: Hand) -> PrintDialog:
    dialog = hand.dialog()
    assert isinstance(dialog, PrintDialog)
    hand.settle()
    hand.wait(lambda: not dialog.queue.question.is_asking)
    return dialog


def opened(hand: Hand, subject: PrintSubject) -> PrintDialog:
    open_print(hand.page, hand.page.shell, subject)
    return dialog_of(hand)


def receipt(hand: Hand, code: str) -> PrintDialog:
    hand.show(DOSSIER, code)
    return opened(hand, receipt_subject(hand.page, code))


def pressed(hand: Hand, dialog: PrintDialog, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Press a key where the focus of the dialog is, and wait for what becomes of it."""
    QTest.keyClick(dialog.focusWidget() or dialog, key)
    hand.settle()


def told(hand: Hand, is_so: Callable[[], object]) -> None:
    hand.wait(is_so)
    hand.settle()


# ---------------------------------------------------------------- every layout at the queue
LAYOUTS = [
    (PaperKind.RECEIPT, Layout.A5),
    (PaperKind.RECEIPT, Layout.A4_TWO),
    (PaperKind.RECEIPT, Layout.A4),
    (PaperKind.RESULT, Layout.A5_WIDE),
    (PaperKind.CONTROL, Layout.A5),
    (PaperKind.LABEL, Layout.LABEL),
]


@pytest.mark.parametrize(("kind", "layout"), LAYOUTS)
def test_the_queue_gets_the_very_bytes_with_copies_and_media(
    hand: Hand, desk: Desk, spooler: Cups, kind: PaperKind, layout: Layout
) -> None:
    confirm_all(desk)
    code = a_dossier(desk, *LIVES[kind])
    offer = next(one for one in desk.papers.kinds(code) if one.kind is kind)
    assert offer.why_not is None
    hand.show(DOSSIER, code)
    subject, jobs = kept(offer_subject(hand.page.shell, code, offer))
    dialog = opened(hand, subject)

    dialog.queue.set_value(QUEUE)
    dialog.sheet.set_value(layout)
    dialog.copies.setValue(3)
    hand.settle()
    pressed(hand, dialog)
    told(hand, lambda: QApplication.activeModalWidget() is None)

    (printed,) = spooler.jobs()
    assert printed.pdf == jobs[-1].pdf
    assert (printed.queue, printed.kind) == (QUEUE, "application/pdf")
    assert (printed.title, printed.copies) == (jobs[-1].title, 3)
    assert printed.media == MEDIA[layout]


def kept(subject: PrintSubject) -> tuple[PrintSubject, list[PrintJob]]:
    """Keep each job that a subject makes."""
    jobs: list[PrintJob] = []

    def task(layout: Layout) -> PaperTask:
        made = subject.task(layout)

        def make() -> PrintJob:
            jobs.append(made.make())
            return jobs[-1]

        return replace(made, make=make)

    return replace(subject, task=task), jobs


def test_what_is_seen_is_what_is_printed(
    hand: Hand, desk: Desk, register: Register, spooler: Cups
) -> None:
    code = register.received()
    dialog = receipt(hand, code)
    dialog.queue.set_value(QUEUE)
    seen = dialog.pane.pdf()

    pressed(hand, dialog)
    told(hand, lambda: QApplication.activeModalWidget() is None)

    assert spooler.papers == [seen]
    assert desk.search.show(code).print_count == 1


# ---------------------------------------------------------------- keys and choices
def test_shift_f8_asks_and_enter_prints_at_once(
    hand: Hand, desk: Desk, register: Register, printer: KeepingPrinter
) -> None:
    code = register.printed()
    hand.show(DOSSIER, code)

    hand.press(Qt.Key.Key_F8, SHIFT)
    dialog = dialog_of(hand)
    assert dialog.focusWidget() is dialog.buttons[PRINT]
    pressed(hand, dialog)
    told(hand, lambda: QApplication.activeModalWidget() is None)

    assert len(printer.jobs) == 1
    assert printer.jobs[0].reprint == 1
    assert desk.search.show(code).print_count == 2
    assert code in hand.said()


@pytest.mark.parametrize("field", ["queue", "sheet", "copies"])
def test_enter_prints_from_every_field(
    hand: Hand, register: Register, printer: KeepingPrinter, field: str
) -> None:
    dialog = receipt(hand, register.received())

    getattr(dialog, field).setFocus()
    pressed(hand, dialog)

    told(hand, lambda: len(printer.jobs) == 1)


def test_the_queues_of_the_spooler_are_offered_and_one_that_is_gone_stays(
    hand: Hand, register: Register, spooler: Cups
) -> None:
    spooler.add_queue("Canon")
    code = register.received()
    hand.show(DOSSIER, code)
    hand.window.keeper.change(printer="Gone")
    hand.settle()

    dialog = receipt(hand, code)

    names = [dialog.queue.itemData(at) for at in range(dialog.queue.count())]
    assert names == ["", "Canon", QUEUE, "Gone"]
    assert dialog.queue.queue() == "Gone"
    dialog.reject()


def test_the_system_s_default_is_chosen_and_named_when_it_took_the_paper(
    hand: Hand, desk: Desk, register: Register, spooler: Cups
) -> None:
    spooler.add_queue("Canon")
    spooler.name_default("Canon")
    code = register.received()
    page = hand.show(DOSSIER, code)
    page.shell = replace(page.shell, printer=system_printer(str, hand.window))
    dialog = opened(hand, receipt_subject(page, code))
    assert dialog.queue.queue() == ""

    pressed(hand, dialog)
    told(hand, lambda: QApplication.activeModalWidget() is None)

    assert [job.queue for job in spooler.jobs()] == ["Canon"]
    assert desk.search.show(code).history[-1].values["printer"] == "Canon"


def test_a_computer_without_queues_says_so(hand: Hand, register: Register, spooler: Cups) -> None:
    spooler.remove_queue(QUEUE)

    dialog = receipt(hand, register.received())

    assert dialog.queue.field_state.state == "warn"
    assert dialog.queue.field_state.message.startswith("Máy tính này chưa cài máy in.")
    dialog.reject()


def test_a_spooler_that_is_off_is_not_taken_for_a_computer_without_queues(
    hand: Hand, register: Register, spooler: Cups
) -> None:
    spooler.stop()

    dialog = receipt(hand, register.received())

    assert dialog.queue.field_state.state == "warn"
    assert dialog.queue.field_state.message == (
        "Hệ thống in của máy tính này không chạy. Dữ liệu đã lưu an toàn, nhưng giấy chưa ra."
        " Báo quản trị bật lại hệ thống in (CUPS) rồi in lại, hoặc lưu giấy thành tệp PDF."
    )
    dialog.reject()


def test_without_any_printer_it_is_said_and_the_paper_can_be_saved(
    hand: Hand, register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    dialog = receipt(hand, register.received())

    assert dialog.queue.field_state.state == "warn"
    assert dialog.buttons[SAVE].isEnabled()
    dialog.reject()


@pytest.mark.usefixtures("spooler")
def test_the_choice_is_remembered_for_its_kind_of_paper_only(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received()
    dialog = receipt(hand, code)
    dialog.queue.set_value(QUEUE)
    dialog.sheet.set_value(Layout.A4)
    dialog.copies.setValue(2)
    pressed(hand, dialog)
    told(hand, lambda: QApplication.activeModalWidget() is None)

    again = receipt(hand, code)
    assert (again.queue.queue(), again.layout_now, again.copies.value()) == (
        "HP-Quay-1",
        Layout.A4,
        2,
    )
    again.reject()
    kept_choice = DeskSettings.load(desk.data_dir).print_choice("receipt")
    assert kept_choice == again.choice()
    assert DeskSettings.load(desk.data_dir).print_choice("control") is None


def test_page_keys_turn_the_paper_from_the_print_button(hand: Hand, register: Register) -> None:
    dialog = receipt(hand, register.received())
    assert dialog.pane.page() == 1

    pressed(hand, dialog, Qt.Key.Key_PageDown)

    told(hand, lambda: dialog.pane.page() == 2)
    dialog.reject()


def test_another_page_of_the_old_paper_does_not_drop_the_new_one(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.received()
    dialog = receipt(hand, code)

    dialog.sheet.set_value(Layout.A4_TWO)
    dialog.pane.page_wanted.emit(2)  # also what a change of size asks for
    hand.settle()

    assert dialog.pane.pdf() == desk.papers.next_print(code, Layout.A4_TWO).pdf
    assert dialog.pane.page_count() == 1
    dialog.reject()


# ---------------------------------------------------------------- A5 or A4
def test_a_long_receipt_on_a5_offers_a4_and_takes_it(hand: Hand, register: Register) -> None:
    names = [f"Giấy tờ số {number} của hồ sơ, tên dài để xuống dòng" for number in range(1, 15)]
    many = tuple(replace(PAPER, name=name) for name in names)
    dialog = receipt(hand, register.received(components=many))

    told(hand, dialog.hint.isVisible)
    assert dialog.hint.words.text().startswith("2 ")
    dialog.hint.take.click()
    hand.settle()

    assert dialog.layout_now is Layout.A4
    assert dialog.hint.isHidden()
    dialog.reject()


def test_a_receipt_of_one_page_offers_nothing(hand: Hand, register: Register) -> None:
    dialog = receipt(hand, register.received())
    hand.settle()

    assert dialog.hint.isHidden()
    dialog.reject()


def test_an_explanation_that_is_saved_instead_stands_in_the_history(
    hand: Hand, desk: Desk, register: Register, tmp_path: Path
) -> None:
    code = register.received()
    hand.show(DOSSIER, code)
    dialog = opened(hand, why_subject(hand.page.shell, code))

    dialog.answer(SAVE)
    hand.wait(lambda: dialog.findChild(QFileDialog) is not None)
    asked = dialog.findChild(QFileDialog)
    assert asked is not None
    asked.fileSelected.emit(str(tmp_path / "why.pdf"))
    asked.close()
    hand.settle()

    line = desk.search.show(code).history[-1]
    digest = sha256((tmp_path / "why.pdf").read_bytes()).hexdigest()
    assert (line.act, line.values["sha256"]) == ("paper-save", digest)
    dialog.reject()


# ---------------------------------------------------------------- failures
def test_a_failure_stays_in_the_dialog_and_enter_tries_again(
    hand: Hand, desk: Desk, register: Register, printer: KeepingPrinter
) -> None:
    code = register.received()
    before = desk.search.show(code)
    dialog = receipt(hand, code)
    printer.refusal = PrinterSilent(printer="HP", seconds=20)

    pressed(hand, dialog)

    assert dialog.isVisible()
    assert "HP" in dialog.band.words()
    assert desk.search.show(code) == before
    printer.refusal = None
    pressed(hand, dialog)
    told(hand, lambda: QApplication.activeModalWidget() is None)
    assert len(printer.jobs) == 1
    assert desk.search.show(code).print_count == 1


REFUSED = ("Máy in HP-Quay-1 không nhận giấy.", "Kiểm tra máy in rồi in lại")
# What is done to the spooler, the words of the band, and what the system says of it.
FAULTS = [
    (Cups.refuse, REFUSED, "is not accepting jobs"),
    (partial(Cups.remove_queue, name=QUEUE), REFUSED, "not exist"),
    (Cups.pause, ("Máy in HP-Quay-1 đang bị tạm dừng", "báo quản trị cho máy in chạy lại"), ""),
    (Cups.stop, ("Hệ thống in của máy tính này không chạy.", "bật lại hệ thống in (CUPS)"), ""),
]


@pytest.mark.parametrize(("fault", "words", "system"), FAULTS)
def test_a_fault_of_the_spooler_is_told_and_the_paper_is_neither_counted_nor_left_there(  # noqa: PLR0913, PLR0917 - fixtures
    hand: Hand,
    desk: Desk,
    register: Register,
    spooler: Cups,
    fault: Callable[[Cups], None],
    words: tuple[str, ...],
    system: str,
) -> None:
    code = register.received()
    before = desk.search.show(code)
    dialog = receipt(hand, code)
    dialog.queue.set_value(QUEUE)
    seen = dialog.pane.pdf()
    fault(spooler)

    pressed(hand, dialog)
    told(hand, dialog.band.isVisible)

    assert [part for part in words if part not in dialog.band.words()] == []
    # The system's own words, in English, are for who looks for them.
    assert system in dialog.band.toolTip()
    assert not system or system not in dialog.band.words()
    assert dialog.pane.pdf() == seen
    assert desk.search.show(code) == before
    spooler.make_fresh()
    pressed(hand, dialog)
    told(hand, lambda: QApplication.activeModalWidget() is None)
    assert spooler.papers == [seen]
    assert desk.search.show(code).print_count == 1


def test_a_file_takes_the_same_bytes(
    hand: Hand, desk: Desk, register: Register, tmp_path: Path
) -> None:
    code, path = register.received(), tmp_path / "giay.pdf"
    dialog = receipt(hand, code)
    seen = dialog.pane.pdf()

    dialog.answer(SAVE)
    hand.settle()
    (chooser,) = dialog.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(path))
    chooser.close()
    hand.settle()

    assert path.read_bytes() == seen
    assert desk.search.show(code).print_count == 0
    dialog.reject()


# ---------------------------------------------------------------- its other papers
def test_the_sheet_of_the_day_is_printed_with_a_choice(
    hand: Hand, printer: KeepingPrinter
) -> None:
    assert isinstance(hand.show(DAY_END), DayEndPage)

    hand.press(Qt.Key.Key_F8, SHIFT)
    dialog = dialog_of(hand)
    assert not dialog.sheet.isVisible()
    pressed(hand, dialog)

    told(hand, lambda: QApplication.activeModalWidget() is None)
    assert [job.media for job in printer.jobs] == ["A4"]


def test_the_sheet_of_a_bundle_is_printed_with_a_choice(
    hand: Hand, desk: Desk, register: Register, printer: KeepingPrinter
) -> None:
    desk.bundles.put(register.ready_for_post())
    assert isinstance(hand.show(POST), PostPage)

    hand.press(Qt.Key.Key_F8, SHIFT)
    pressed(hand, dialog_of(hand))

    told(hand, lambda: QApplication.activeModalWidget() is None)
    assert len(printer.jobs) == 1
    assert desk.bundles.all()[0].name in hand.page.band.words.text()  # type: ignore[attr-defined] # the page of the post


def test_why_this_date_is_printed_with_a_choice(
    hand: Hand, register: Register, printer: KeepingPrinter
) -> None:
    page = hand.show(DOSSIER, register.received())
    assert isinstance(page, DossierPage)
    page.now.why.click()
    hand.dialog().answer("choose")
    hand.wait(lambda: isinstance(QApplication.activeModalWidget(), PrintDialog))

    pressed(hand, dialog_of(hand))

    told(hand, lambda: len(printer.jobs) == 1)
    assert printer.jobs[0].media == "A5"


def test_all_receipts_of_a_day_are_one_job_and_each_is_counted(
    hand: Hand, desk: Desk, register: Register, printer: KeepingPrinter
) -> None:
    codes = [register.received(), register.received(), register.printed()]
    page = hand.show(DAY_END)
    assert isinstance(page, DayEndPage)

    page.receipts.click()
    pressed(hand, dialog_of(hand))
    told(hand, lambda: QApplication.activeModalWidget() is None)

    (job,) = printer.jobs
    assert [ref.code for ref in job.papers] == codes
    assert [desk.search.show(code).print_count for code in codes] == [1, 1, 2]


def test_all_receipts_of_a_day_come_out_of_the_queue_as_one_job(
    hand: Hand, desk: Desk, register: Register, spooler: Cups
) -> None:
    codes = [register.received(), register.printed()]
    page = hand.show(DAY_END)
    assert isinstance(page, DayEndPage)

    page.receipts.click()
    dialog = dialog_of(hand)
    dialog.queue.set_value(QUEUE)
    seen = dialog.pane.pdf()
    pressed(hand, dialog)
    told(hand, lambda: QApplication.activeModalWidget() is None)

    (job,) = spooler.jobs()
    assert (job.pdf, job.copies) == (seen, 1)
    pages = texts_of(job.pdf)
    assert [code in text for code in codes for text in pages] == [
        *(True, True, False, False),
        *(False, False, True, True),
    ]
    assert [desk.search.show(code).print_count for code in codes] == [1, 2]


def test_a_day_without_receipts_says_so_in_the_dialog(hand: Hand) -> None:
    page = hand.show(DAY_END)
    assert isinstance(page, DayEndPage)

    page.receipts.click()
    dialog = dialog_of(hand)

    assert dialog.pane.words()
    dialog.reject()


# ---------------------------------------------------------------- looks
@pytest.mark.parametrize(("width", "height"), [(1366, 690), (911, 512)])
def test_the_dialog_fits_the_window_and_cuts_no_button(
    hand: Hand, register: Register, width: int, height: int
) -> None:
    hand.window.resize(width, height)
    dialog = receipt(hand, register.received())

    assert dialog.width() <= width
    assert dialog.height() <= height
    for button in dialog.buttons.values():
        assert button.width() >= button.minimumSizeHint().width()
    assert dialog.pane.height() >= 150
    dialog.reject()
