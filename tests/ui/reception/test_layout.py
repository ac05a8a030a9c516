"""The page fits its window: no bar across, the act always in sight, no word cut."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from kktdesk.domain.due_date import due_date
from kktdesk.domain.moment import VIETNAM
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.requests import ApplicantEntry
from kktdesk.services.why_values import explain
from tests.cups import Cups
from tests.ui.reception.conftest import CTRL, Clerk

# The last two are 1920 and 1366 pixels at 150 %.
SIZES = ((1366, 768), (1366, 690), (1920, 1080), (1280, 720), (911, 512))


def _resize(clerk: Clerk, size: tuple[int, int]) -> None:
    clerk.window.setMinimumSize(0, 0)
    clerk.window.resize(*size)
    clerk.wait(lambda: clerk.window.width() == size[0])
    clerk.settle()


def _area(widget: QWidget, page: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def _assert_fits(clerk: Clerk) -> None:
    form = clerk.page.entry.form
    assert form.horizontalScrollBar().maximum() == 0
    assert form.sheet.width() <= form.viewport().width()
    for widget in clerk.page.findChildren(QWidget):
        if widget.isVisible() and type(widget).__name__ in {"PlainLabel", "ActionButton"}:
            assert widget.width() >= widget.minimumSizeHint().width(), widget.property("text")
            assert widget.height() >= widget.minimumSizeHint().height(), widget.property("text")


@pytest.mark.parametrize("size", SIZES)
def test_the_form_fits_and_the_act_is_in_sight(
    clerk: Clerk, known: ApplicantEntry, size: tuple[int, int]
) -> None:
    _resize(clerk, size)
    clerk.put("applicant.phone", "0999888777")
    clerk.put("applicant.id_number", known.id_number)
    clerk.put("procedure", "1.009756")
    clerk.enter()
    clerk.settle()

    _assert_fits(clerk)
    assert clerk.page.rect().contains(_area(clerk.page.entry.save, clerk.page))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("is_printed", [True, False])
def test_the_saved_dossier_fits(
    clerk: Clerk, spooler: Cups, size: tuple[int, int], *, is_printed: bool
) -> None:
    if not is_printed:
        spooler.refuse()
    _resize(clerk, size)
    clerk.take_in()
    clerk.save()

    view = clerk.page.saved.view
    shown = (view.code, view.due, view.band, view.next, view.same)
    assert all(clerk.page.rect().contains(_area(part, clerk.page)) for part in shown)
    for button in (view.band.again, view.band.retry, view.band.later):
        if button.isVisible():
            assert view.band.rect().contains(_area(button, view.band))


def test_the_whole_form_is_seen_without_scrolling_at_the_usual_size(clerk: Clerk) -> None:
    _resize(clerk, (1366, 768))
    clerk.take_in()

    assert clerk.page.entry.form.verticalScrollBar().maximum() == 0
    assert clerk.page.entry.form.papers.list.height() >= 6 * 28


def test_the_paper_gives_way_before_the_form_does(clerk: Clerk) -> None:
    _resize(clerk, (1366, 768))
    assert 400 <= clerk.page.receipt.preview.width() <= 440
    _resize(clerk, (1920, 1080))
    assert 600 <= clerk.page.receipt.preview.width() <= 660
    _resize(clerk, (960, 640))

    assert not clerk.page.receipt.preview.isVisible()
    assert clerk.page.panes() == (clerk.page.entry.form,)


def test_a_wrong_field_out_of_sight_is_brought_into_sight(clerk: Clerk) -> None:
    _resize(clerk, (1024, 600))
    clerk.take_in()
    clerk.go("note")
    clerk.write("x" * 2001)
    clerk.go("procedure")
    clerk.enter(CTRL)
    clerk.settle()

    form = clerk.page.entry.form
    assert clerk.field is form.fields._fields["note"]
    assert form.viewport().rect().contains(_area(clerk.field, form.viewport()))


# ---------------------------------------------------------------- why this day
def test_alt_w_shows_each_day_and_hides_it_again(clerk: Clerk) -> None:
    clerk.put("procedure", "1.009756")
    clerk.enter()
    clerk.settle()
    due = clerk.page.entry.form.due
    assert not due.strip.isVisible()

    clerk.press(Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    clerk.wait(due.strip.isVisible)

    words = due.strip.cells.words()
    assert (words[0], words[1], words[-1]) == ("received", "1", "10")
    assert words.count("off") == 4
    assert "NĐ 96/2026" in due.strip.notes()
    assert "Lịch làm việc: " in due.strip.notes()


def test_alt_d_shows_one_day_a_line_and_enter_goes_on_with_the_form(clerk: Clerk) -> None:
    clerk.put("procedure", "1.009756")
    clerk.enter()
    clerk.settle()
    strip = clerk.page.entry.form.due.strip
    clerk.press(Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    clerk.wait(strip.isVisible)

    clerk.press(Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    clerk.wait(strip.area.isVisible)

    assert clerk.field is strip.area
    assert not strip.cells.isVisible()
    assert "tính là ngày thứ 10." in strip.lines.texts()[-1]
    clerk.enter()
    assert clerk.field is not strip.area
    assert clerk.page.entry.form.isAncestorOf(clerk.field)


@pytest.mark.parametrize("size", SIZES)
def test_the_days_fit_every_window_as_cells_and_as_lines(
    clerk: Clerk, size: tuple[int, int]
) -> None:
    _resize(clerk, size)
    clerk.put("procedure", "1.009756")
    clerk.enter()
    clerk.settle()
    due = clerk.page.entry.form.due
    due._why.setChecked(True)
    clerk.settle()
    _assert_fits(clerk)

    due.strip.one_a_line.setChecked(True)
    clerk.settle()

    _assert_fits(clerk)


def test_a_large_window_shows_the_days_by_itself(clerk: Clerk) -> None:
    _resize(clerk, (1920, 1080))
    clerk.put("procedure", "1.009756")
    clerk.enter()
    clerk.settle()

    assert clerk.page.entry.form.due.strip.isVisible()


def test_a_term_that_was_not_compared_says_so_beside_it(clerk: Clerk) -> None:
    day = datetime(2026, 11, 25, 9, 15, tzinfo=VIETNAM)
    procedure = Catalogue().procedure("1.009756", day.date())
    assert procedure is not None
    assert procedure.terms[0].term is not None
    why = explain(due_date(day, procedure.terms[0].term, Catalogue().calendar()))
    band = clerk.page.entry.form.due
    said = band.tr("to be compared with the decision")

    band.show_due(why, procedure)
    unchecked = band._hint.text()
    band.show_due(why, replace(procedure, needs_check=False))

    assert f"10 ngày làm việc · {said} · " in unchecked
    assert said not in band._hint.text()
