"""The page of the office: what holds on which days, and how it is changed from a day on."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kktdesk.services.desk import Desk
from kktdesk.services.office_views import OfficeValues
from kktdesk.ui.dialogs.message import MessageDialog
from kktdesk.ui.directory.office_words import span_text, what_text
from tests.ui.directory.conftest import CTRL, Clerk

TODAY = date(2026, 11, 25)
DECEMBER = date(2026, 12, 1)


def now_in_force(desk: Desk, day: date = TODAY) -> OfficeValues:
    return desk.office.history().on(day).values


def days(clerk: Clerk) -> list[str]:
    return [span_text(span) for span in clerk.office.table.records.rows]


def begin(clerk: Clerk) -> None:
    assert clerk.office
    clerk.enter()
    assert clerk.office.is_editing


def put(clerk: Clerk, name: str, text: str) -> None:
    clerk.office.form.fields[name].setFocus()
    clerk.write(text)


def test_a_change_from_a_day_on_is_made_by_keys(clerk: Clerk) -> None:
    begin(clerk)
    clerk.write("1/12")
    clerk.enter()
    clerk.write("QĐ 1234/QĐ-UBND")
    put(clerk, "header_2", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG")
    clerk.enter(CTRL)

    assert not clerk.office.is_editing
    assert days(clerk) == ["From 01/12/2026", "Until 30/11/2026"]
    assert now_in_force(clerk.desk).header_2 == "BAN QUẢN LÝ KHU KINH TẾ"
    assert now_in_force(clerk.desk, DECEMBER).header_2 == "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"
    shown = clerk.office.detail.history.facts()
    assert any("QĐ 1234/QĐ-UBND" in fact for fact in shown.values())


def test_the_preview_follows_the_typing(clerk: Clerk) -> None:
    begin(clerk)
    put(clerk, "header_1", "UBND TỈNH MỚI")
    put(clerk, "in_force_from", "2/1/2027")

    shown = clerk.office.form.preview.accessibleName()
    assert "UBND TỈNH MỚI" in shown
    assert "Đồng Tháp, ngày 02 tháng 01 năm 2027" in shown
    assert "H20.99-270102-0001" in shown


@pytest.mark.parametrize(
    ("name", "text", "guilty"),
    [
        ("in_force_from", "31/2", "in_force_from"),
        ("unit_code", "16", "unit_code"),
        ("unit_name", "", "unit_name"),
        ("place", "Cao Lãnh", "reason"),
    ],
)
def test_a_refusal_keeps_what_was_typed_and_goes_to_the_field(
    clerk: Clerk, name: str, text: str, guilty: str
) -> None:
    begin(clerk)
    if guilty != "reason":
        put(clerk, "reason", "Quyết định")
    put(clerk, name, text)
    clerk.enter(CTRL)

    form = clerk.office.form
    assert clerk.office.is_editing
    assert form.fields[guilty].field_state.state == "error"
    assert clerk.focus is form.fields[guilty]
    assert form.fields[name].text() == text
    assert len(clerk.desk.office.history().spans) == 1


def test_what_another_has_changed_is_said_and_a_second_save_means_it(clerk: Clerk) -> None:
    begin(clerk)
    put(clerk, "reason", "Đổi địa danh")
    put(clerk, "place", "Cao Lãnh")
    other = replace(now_in_force(clerk.desk), header_3="")
    clerk.desk.office.change(other, TODAY, "Bỏ dòng 3")
    clerk.enter(CTRL)

    message = QApplication.activeModalWidget()
    assert isinstance(message, MessageDialog)
    message.close()
    clerk.settle()
    assert clerk.office.form.fields["place"].text() == "Cao Lãnh"
    clerk.enter(CTRL)
    assert now_in_force(clerk.desk).place == "Cao Lãnh"


def test_esc_asks_before_it_throws_away(clerk: Clerk) -> None:
    begin(clerk)
    put(clerk, "place", "Cao Lãnh")
    assert clerk.office.has_unsaved_entry()

    clerk.press(Qt.Key.Key_Escape)
    clerk.enter()

    assert clerk.office.is_editing
    assert clerk.office.form.fields["place"].text() == "Cao Lãnh"


def test_esc_leaves_an_untouched_form_at_once(clerk: Clerk) -> None:
    begin(clerk)
    clerk.press(Qt.Key.Key_Escape)

    assert not clerk.office.is_editing
    assert not clerk.has_dialog()


def test_each_span_says_what_is_new_in_it(clerk: Clerk) -> None:
    change = replace(now_in_force(clerk.desk), place="Cao Lãnh", signing_1="TRƯỞNG BAN")
    clerk.desk.office.change(change, DECEMBER, "Quyết định")

    later, first = clerk.office.table.records.rows

    assert what_text(later) == "place · signs, first"
    assert what_text(first) == "As the office was set up"
    assert clerk.office.table.current() == first  # what holds today
    clerk.press(Qt.Key.Key_Up)
    assert clerk.office.detail.facts.facts()["Place (new)"] == "Cao Lãnh"


def test_a_span_is_corrected_from_its_own_first_day(clerk: Clerk) -> None:
    change = replace(now_in_force(clerk.desk), place="Cao Lanh")
    clerk.desk.office.change(change, DECEMBER, "Quyết định")
    assert clerk.office
    clerk.press(Qt.Key.Key_Up)
    clerk.office.detail.acts.buttons["correct"].click()

    form = clerk.office.form
    assert form.fields["in_force_from"].text() == "01/12/2026"
    put(clerk, "reason", "Gõ thiếu dấu")
    put(clerk, "place", "Cao Lãnh")
    clerk.enter(CTRL)

    assert len(clerk.desk.office.history().spans) == 2
    assert now_in_force(clerk.desk, DECEMBER).place == "Cao Lãnh"
    assert now_in_force(clerk.desk).place == "Đồng Tháp"


def test_the_page_fits_the_smallest_window(clerk: Clerk) -> None:
    begin(clerk)
    clerk.window.resize(911, 512)
    clerk.settle()

    assert clerk.window.minimumSizeHint().width() <= 911
    assert clerk.window.minimumSizeHint().height() <= 512
    save = clerk.office.form.save
    assert save.mapTo(clerk.window, save.rect().bottomRight()).y() < 512
