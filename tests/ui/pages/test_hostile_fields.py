"""Awkward days and counts as they are typed into the window, by the office's table of inputs."""

from datetime import date

import pytest

from kktdesk.domain.dossier import Act
from kktdesk.services.desk import Desk
from kktdesk.services.list_views import ListKind
from kktdesk.ui.dossier.act_days import DayInput
from kktdesk.ui.dossier.act_dialog import ActDialog
from kktdesk.ui.dossier.together import OriginalsField
from kktdesk.ui.page import DOSSIER
from kktdesk.ui.pages.dossier import DossierPage
from kktdesk.ui.widgets.fields import CountField
from tests.ui.pages.conftest import Hand, Register
from tests.ui.typing import type_text


def deadline(hand: Hand, desk: Desk, register: Register) -> tuple[ActDialog, DayInput]:
    code = register.received()
    page = hand.show(DOSSIER, code)
    assert isinstance(page, DossierPage)
    dialog = page.flow.open_dialog(desk.search.show(code), Act.ASK_SUPPLEMENT, {})
    hand.settle()
    dialog.form.inputs["content"].set_value("Thiếu giấy")
    until = dialog.form.inputs["until"]
    assert isinstance(until, DayInput)
    return dialog, until


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("30/02/2026", "Tháng 2/2026 chỉ có 28 ngày."),
        ("31/04/2026", "Tháng 4/2026 chỉ có 30 ngày."),
        ("29/02/2027", "Tháng 2/2027 chỉ có 28 ngày."),
        ("13/25/2026", "Write a day"),
        ("2026-13-01", "Write a day"),
        ("99999999", "Write a day"),
    ],
)
def test_rows_66_and_68_a_day_that_there_is_not_is_said_at_its_field(
    hand: Hand, desk: Desk, register: Register, typed: str, words: str
) -> None:
    dialog, until = deadline(hand, desk, register)
    until.field.setText(typed)

    hand.go()

    assert dialog.isVisible()
    assert words in until.field.field_state.message
    assert until.field.text() == typed
    hand.answer("")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("1/3/27", (date(2027, 3, 1), "Monday")),
        ("010327", (date(2027, 3, 1), "Monday")),
        ("1-3", (date(2027, 3, 1), "Monday")),
        ("hn", (date(2026, 11, 25), "Wednesday")),
        ("mai", (date(2026, 11, 26), "Thursday")),
        ("+5", (date(2026, 11, 30), "Monday")),
    ],
)
def test_row_67_a_day_is_read_as_it_is_typed_and_shown_with_its_weekday(
    hand: Hand, desk: Desk, register: Register, typed: str, read: tuple[date, str]
) -> None:
    dialog, until = deadline(hand, desk, register)

    until.field.setText(typed)

    assert until.value() == read[0]
    assert read[1] in until.weekday.text()
    assert dialog.form.misread() is None
    hand.answer("")


def test_row_69_a_deadline_on_a_day_off_is_said_before_it_is_kept(
    hand: Hand, desk: Desk, register: Register
) -> None:
    dialog, until = deadline(hand, desk, register)
    until.field.setText("29/11/2026")

    hand.go()
    assert "29/11/2026 là ngày nghỉ; ngày làm việc tiếp theo là 30/11/2026." in dialog.odd.words()
    hand.go()

    assert desk.search.rows(ListKind.WAITED_FOR)[0].waiting_until == date(2026, 11, 29)


@pytest.mark.parametrize("typed", ["-1", "0", "1e9", "1,5", "0x10", "9" * 30, "１"])
@pytest.mark.parametrize(("field", "least"), [(CountField, 1), (OriginalsField, 0)])
def test_row_72_a_field_for_a_count_holds_nothing_but_a_count(
    hand: Hand, typed: str, field: type[CountField], least: int
) -> None:
    box = field("")
    hand.qtbot.addWidget(box)
    box.show()
    box.setFocus()
    box.selectAll()

    type_text(box, typed)
    box.interpretText()

    assert least <= box.value() <= 999
