"""The checklist: every change is one key, and a slip in the picker costs no tick."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from kktdesk.domain.dossier import CopyKind
from kktdesk.services.views import ComponentView, ProcedureView, TermChoice
from kktdesk.ui import fonts
from kktdesk.ui.reception.checklist import Checklist
from kktdesk.ui.reception.checklist_model import KIND, NAME, QUANTITY, TICK
from kktdesk.ui.reception.paper_lines import entries, missing
from kktdesk.ui.widgets.fields import CountField, TextField
from tests.ui.typing import compose, press, type_text

NAMES = ("Văn bản đề nghị", "Báo cáo tài chính 02 năm gần nhất", "Giải trình (nếu có)")
LONG = "Giấy tờ về quyền sử dụng đất hoặc thỏa thuận thuê địa điểm (nếu không đề nghị giao đất)"


def procedure(code: str = "1", *names: str, needed: int = 2) -> ProcedureView:
    return ProcedureView(
        code=code, name=f"Thủ tục {code}", field="investment", field_name="Đầu tư",
        terms=(TermChoice(case="", term=None),), sets=1, fee="", source="", needs_check=False,
        components=tuple(
            ComponentView(
                name=name, copy_kind=CopyKind.ORIGINAL, quantity=1, required=at < needed
            )
            for at, name in enumerate(names or NAMES)
        ),
    )  # fmt: skip


@pytest.fixture
def checklist(qtbot: QtBot) -> Checklist:
    checklist = Checklist()
    checklist.setAccessibleName("Papers")
    qtbot.addWidget(checklist)
    checklist.papers.set_procedure(procedure())
    checklist.resize(560, 220)
    checklist.show()
    checklist.activateWindow()
    qtbot.waitUntil(checklist.isActiveWindow)
    checklist.setFocus()
    return checklist


def _cell(checklist: Checklist, row: int, column: int) -> QPoint:
    return checklist.visualRect(checklist.papers.index(row, column)).center()


def _click(checklist: Checklist, row: int, column: int) -> None:
    place = _cell(checklist, row, column)
    QTest.mouseClick(
        checklist.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )


def _there(checklist: Checklist) -> list[bool]:
    return [line.is_there for line in checklist.papers.lines]


def _name_editor() -> TextField:
    editor = QApplication.focusWidget()
    assert isinstance(editor, TextField)
    return editor


# ---------------------------------------------------------------- keys
def test_space_takes_a_paper_and_gives_it_back(checklist: Checklist) -> None:
    press(checklist, Qt.Key.Key_Space, text=" ")
    assert _there(checklist) == [True, False, False]

    press(checklist, Qt.Key.Key_Space, text=" ")
    assert _there(checklist) == [False, False, False]


def test_complete_takes_what_is_needed_and_leaves_what_is_if_any(checklist: Checklist) -> None:
    checklist.papers.complete()

    assert _there(checklist) == [True, True, False]
    assert missing(checklist.papers.lines) == ()
    assert [row.name for row in entries(checklist.papers.lines)] == list(NAMES[:2])


def test_where_nothing_is_marked_as_needed_everything_is(checklist: Checklist) -> None:
    checklist.papers.set_procedure(procedure("2", needed=0))

    assert missing(checklist.papers.lines) == NAMES


def test_right_and_left_step_through_the_kinds_and_take_the_paper(checklist: Checklist) -> None:
    kinds = []
    for _ in range(4):
        press(checklist, Qt.Key.Key_Right)
        kinds.append(checklist.papers.lines[0].copy_kind)

    assert kinds == [
        CopyKind.COPY,
        CopyKind.CERTIFIED_COPY,
        CopyKind.ELECTRONIC,
        CopyKind.ORIGINAL,
    ]
    press(checklist, Qt.Key.Key_Left)
    assert checklist.papers.lines[0].copy_kind is CopyKind.ELECTRONIC
    assert _there(checklist)[0]


@pytest.mark.parametrize(("digits", "quantity"), [("2", 2), ("12", 12), ("999", 999), ("0", 1)])
def test_digits_are_the_quantity(checklist: Checklist, digits: str, quantity: int) -> None:
    type_text(checklist, digits)

    assert checklist.papers.lines[0].quantity == quantity


def test_a_digit_too_many_begins_anew(checklist: Checklist) -> None:
    type_text(checklist, "9995")

    assert checklist.papers.lines[0].quantity == 5


def test_digits_of_another_row_do_not_belong_together(checklist: Checklist) -> None:
    type_text(checklist, "1")
    press(checklist, Qt.Key.Key_Down)
    type_text(checklist, "2")

    assert [line.quantity for line in checklist.papers.lines] == [1, 2, 1]


def test_letters_neither_jump_nor_change_anything(checklist: Checklist) -> None:
    type_text(checklist, "baáo")

    assert checklist.currentIndex().row() == 0
    assert _there(checklist) == [False, False, False]


def test_home_and_end_go_to_the_ends_and_stay_in_the_names(checklist: Checklist) -> None:
    press(checklist, Qt.Key.Key_End)
    assert checklist.currentIndex().row() == 3
    press(checklist, Qt.Key.Key_Home)

    assert (checklist.currentIndex().row(), checklist.currentIndex().column()) == (0, NAME)


# ---------------------------------------------------------------- a further paper
def test_a_further_paper_is_written_in_the_row_below_the_last(checklist: Checklist) -> None:
    checklist.add_paper()
    type_text(_name_editor(), "Giấy xác nhận\n")
    QTest.qWait(10)

    own = checklist.papers.lines[-1]
    assert (own.name, own.is_own, own.is_there) == ("Giấy xác nhận", True, True)
    assert checklist.currentIndex().row() == 3
    type_text(checklist, "2")
    assert checklist.papers.lines[-1].quantity == 2
    assert entries(checklist.papers.lines)[-1].name == "Giấy xác nhận"


def test_typing_in_the_empty_row_opens_it_with_the_first_letter(checklist: Checklist) -> None:
    press(checklist, Qt.Key.Key_End)
    type_text(checklist, "G")

    assert _name_editor().text() == "G"


def test_a_name_that_is_being_composed_is_not_lost(checklist: Checklist) -> None:
    checklist.add_paper()
    compose(_name_editor(), "Giấy ủy quyền")
    checklist.finish_editing()

    assert checklist.papers.lines[-1].name == "Giấy ủy quyền"
    assert len(checklist.papers.lines) == 4


def test_escape_and_an_empty_name_add_nothing(checklist: Checklist) -> None:
    checklist.add_paper()
    type_text(_name_editor(), "Giấy")
    press(_name_editor(), Qt.Key.Key_Escape)
    checklist.add_paper()
    type_text(_name_editor(), "  \n")
    QTest.qWait(10)

    assert len(checklist.papers.lines) == 3


def test_delete_takes_away_only_what_the_clerk_wrote(checklist: Checklist) -> None:
    checklist.papers.write(3, "Giấy khác")
    press(checklist, Qt.Key.Key_Delete)
    assert len(checklist.papers.lines) == 4

    press(checklist, Qt.Key.Key_End)
    press(checklist, Qt.Key.Key_Up)
    press(checklist, Qt.Key.Key_Delete)

    assert [line.name for line in checklist.papers.lines] == list(NAMES)


def test_a_paper_of_the_clerk_s_own_can_be_renamed(checklist: Checklist) -> None:
    checklist.papers.write(3, "Giấy khác")
    QTest.mouseDClick(
        checklist.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        _cell(checklist, 3, NAME),
    )
    type_text(_name_editor(), "Giấy mới\n")
    QTest.qWait(10)

    assert checklist.papers.lines[3].name == "Giấy mới"


# ---------------------------------------------------------------- the mouse
def test_a_click_on_the_tick_takes_the_paper_and_one_on_the_name_does_not(
    checklist: Checklist,
) -> None:
    _click(checklist, 1, TICK)
    _click(checklist, 2, NAME)

    assert _there(checklist) == [False, True, False]
    assert checklist.currentIndex().row() == 2


def test_a_click_on_the_kind_offers_the_kinds(checklist: Checklist) -> None:
    _click(checklist, 1, KIND)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)

    menu.actions()[2].trigger()
    menu.close()

    assert checklist.papers.lines[1].copy_kind is CopyKind.CERTIFIED_COPY


def test_a_click_on_the_quantity_opens_it(checklist: Checklist) -> None:
    _click(checklist, 1, QUANTITY)
    editor = QApplication.focusWidget()
    assert isinstance(editor, CountField)
    type_text(editor, "7")
    checklist.finish_editing()

    assert checklist.papers.lines[1].quantity == 7


# ---------------------------------------------------------------- changing the procedure
def test_ticks_are_back_when_a_procedure_is_chosen_again(checklist: Checklist) -> None:
    checklist.papers.complete()
    checklist.papers.write(3, "Giấy khác")
    checklist.papers.set_procedure(None)
    assert [line.name for line in checklist.papers.lines] == ["Giấy khác"]
    checklist.papers.set_procedure(procedure("2", "Tờ trình"))
    assert _there(checklist) == [False, True]

    checklist.papers.set_procedure(procedure("1"))

    assert _there(checklist) == [True, True, False, True]


def test_a_new_dossier_remembers_no_tick_of_the_last(checklist: Checklist) -> None:
    checklist.papers.complete()
    checklist.papers.clear()
    checklist.papers.set_procedure(procedure("1"))

    assert _there(checklist) == [False, False, False]


# ---------------------------------------------------------------- what is seen and heard
def test_the_current_line_shows_its_whole_name(checklist: Checklist) -> None:
    checklist.papers.set_procedure(procedure("2", LONG, "Tờ trình"))
    one_line = fonts.grown(28)

    assert checklist.rowHeight(0) > one_line
    press(checklist, Qt.Key.Key_Down)
    assert checklist.rowHeight(0) == one_line


def test_a_line_is_heard_with_its_state(checklist: Checklist) -> None:
    checklist.papers.change(0, is_there=True)
    spoken = [
        checklist.papers.data(checklist.papers.index(row, NAME), _SPOKEN) for row in range(4)
    ]

    assert spoken == [
        "Văn bản đề nghị, handed in, Original, 1",
        "Báo cáo tài chính 02 năm gần nhất, missing, Original, 1",
        "Giải trình (nếu có), if any, Original, 1",
        "Add a paper that is not on the list",
    ]
    interface = QAccessible.queryAccessibleInterface(checklist)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == "Papers"


_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)


def test_the_columns_fill_the_list_exactly(checklist: Checklist) -> None:
    widths = [checklist.columnWidth(column) for column in range(4)]

    assert sum(widths) == checklist.viewport().width()
