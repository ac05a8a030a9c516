from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kktdesk.ui import fonts, theme
from kktdesk.ui.tables.delegate import PADDING
from kktdesk.ui.tables.records import Column, Kind, RecordTable, RecordTableModel
from kktdesk.ui.tables.widths import _least, fitted
from kktdesk.ui.theme import apply_theme, load_theme
from kktdesk.ui.widgets.buttons import ActionButton
from tests.ui.typing import press


@dataclass(frozen=True, slots=True)
class Line:
    code: str
    name: str
    due: str = "Trong hạn"
    state: str = "within"
    act: str = "Xem hồ sơ"
    sum: str = "1.250.000.000 đ"


LINES = tuple(
    Line(f"H20.99-261125-{number:04}", f"Công ty TNHH Thứ {number} Ễ Ậ") for number in range(1, 21)
)


def _code(line: Line) -> str:
    return line.code


COLUMNS = (
    Column[Line]("Mã hồ sơ", _code, Kind.CODE, 160),
    Column[Line]("Chủ hồ sơ", lambda line: line.name, width=288, least=120, is_stretching=True),
    Column[Line]("Số tiền", lambda line: line.sum, Kind.QUIET, 140, least=80, is_right=True),
    Column[Line]("Hạn", lambda line: line.due, Kind.STATE, 138, state=lambda line: line.state),
    Column[Line]("Việc tiếp theo", lambda line: line.act, Kind.ACT, 200),
)

Opened = Callable[..., RecordTable[Line]]


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Opened:
    apply_theme(qapp, load_theme("light"))
    kept = []

    def open_table(*, is_two_line: bool = False, width: int = 1138) -> RecordTable[Line]:
        window = QWidget()
        kept.append(window)
        qtbot.addWidget(window)
        columns = [replace(column, second=_second) for column in COLUMNS]
        table = RecordTable(
            columns if is_two_line else COLUMNS, key=_code, is_two_line=is_two_line
        )
        table.setAccessibleName("Hồ sơ")
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(table)
        column.addWidget(ActionButton("Khác"))
        window.resize(width, 500)
        window.show()
        QTest.qWaitForWindowActive(window)
        table.set_rows(LINES)
        table.setFocus()
        return table

    return open_table


def _second(line: Line) -> str:
    return f"thêm về {line.code}"


def _colours(image: QImage, y: int) -> set[str]:
    return {image.pixelColor(x, y).name().upper() for x in range(image.width())}


def test_the_model_keeps_the_rules_of_qt(qapp: QApplication) -> None:
    assert qapp
    model = RecordTableModel[Line](COLUMNS)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    model.set_rows(LINES)
    model.set_rows(())
    model.set_rows(LINES[:1])

    assert tester.model() is model
    assert (model.rowCount(), model.columnCount()) == (1, 5)
    assert model.rowCount(model.index(0, 0)) == 0


def test_the_model_answers_for_the_screen_the_reader_and_the_tooltip(qapp: QApplication) -> None:
    assert qapp
    line = Line("H20", "A & B <b>x</b>")
    column = Column[Line]("Chủ hồ sơ", lambda line: line.name, second=lambda line: line.code)
    model = RecordTableModel[Line]([column])
    model.set_rows([line])
    index = model.index(0, 0)

    assert model.data(index) == "A & B <b>x</b>"
    assert model.data(index, int(Qt.ItemDataRole.AccessibleTextRole)) == "A & B <b>x</b>, H20"
    assert "&lt;b&gt;" in model.data(index, int(Qt.ItemDataRole.ToolTipRole))
    assert model.data(index, int(Qt.ItemDataRole.EditRole)) is None
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Chủ hồ sơ"
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_numbers_stand_at_the_right_under_their_heading(opened: Opened) -> None:
    model = opened().records
    role = int(Qt.ItemDataRole.TextAlignmentRole)

    assert model.data(model.index(0, 2), role) & Qt.AlignmentFlag.AlignRight
    assert model.headerData(2, Qt.Orientation.Horizontal, role) & Qt.AlignmentFlag.AlignRight
    assert model.data(model.index(0, 1), role) & Qt.AlignmentFlag.AlignLeft


@pytest.mark.parametrize(("is_two_line", "height"), [(False, 34), (True, 48)])
def test_rows_have_the_height_of_the_design(
    opened: Opened,
    is_two_line: bool,  # noqa: FBT001 - a parameter of the test
    height: int,
) -> None:
    table = opened(is_two_line=is_two_line)

    assert table.rowHeight(0) == height
    assert table.horizontalHeader().height() == 30
    assert not table.showGrid()
    assert table.verticalHeader().isHidden()


def test_the_first_row_is_current_and_enter_does_its_act(opened: Opened) -> None:
    table = opened()
    acts: list[Line] = []
    table.act_requested.connect(acts.append)

    press(table, Qt.Key.Key_Return)
    press(table, Qt.Key.Key_Down)
    press(table, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)

    assert acts == [LINES[0], LINES[1]]


def test_ctrl_enter_and_a_double_click_open_the_record(opened: Opened) -> None:
    table = opened()
    records: list[Line] = []
    acts: list[Line] = []
    table.opened.connect(records.append)
    table.act_requested.connect(acts.append)
    place = table.visualRect(table.records.index(2, 1)).center()

    press(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert records == [LINES[0], LINES[2]]
    assert acts == []


def test_a_click_on_the_act_does_it(opened: Opened) -> None:
    table = opened()
    acts: list[Line] = []
    table.act_requested.connect(acts.append)
    place = table.visualRect(table.records.index(3, 4)).center()

    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert acts == [LINES[3]]


def test_a_row_without_next_act_has_nothing_to_click(opened: Opened) -> None:
    table = opened()
    acts: list[Line] = []
    table.act_requested.connect(acts.append)
    table.set_rows([replace(LINES[0], act="")])
    place = table.visualRect(table.records.index(0, 4)).center()

    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert acts == []


def test_home_and_end_go_to_the_first_and_last_row(opened: Opened) -> None:
    table = opened()

    press(table, Qt.Key.Key_End)
    last = table.current()
    press(table, Qt.Key.Key_Home)

    assert (last, table.current()) == (LINES[-1], LINES[0])


def test_rows_read_again_keep_the_current_record(opened: Opened) -> None:
    table = opened()
    table.select_key(LINES[7].code)
    renewed = tuple(replace(line, due="Còn 2 ngày") for line in LINES[3:])

    table.set_rows(renewed)

    assert table.current() == renewed[4]


def test_a_record_that_is_gone_leaves_the_first_row_current_and_in_sight(opened: Opened) -> None:
    table = opened()
    table.select_key(LINES[-1].code)

    table.set_rows(LINES[:-1])

    assert table.current() == LINES[0]
    assert table.rowViewportPosition(0) == 0


def test_an_empty_list_has_no_current_row_and_does_nothing(opened: Opened) -> None:
    table = opened()
    heard: list[object] = []
    for signal in (table.act_requested, table.opened):
        signal.connect(heard.append)

    table.set_rows(())
    for key in (Qt.Key.Key_Return, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Down):
        press(table, key)

    assert table.current() is None
    assert heard == []


def test_listeners_hear_which_row_is_current(opened: Opened) -> None:
    table = opened()
    heard: list[Line | None] = []
    table.selected.connect(heard.append)

    press(table, Qt.Key.Key_Down)
    table.set_rows(())

    assert heard[0] == LINES[1]
    assert heard[-1] is None


def test_the_current_row_has_its_bar_and_with_the_focus_a_frame(opened: Opened) -> None:
    table = opened()
    row = table.visualRect(table.records.index(0, 0))
    accent = QColor(theme.current().accent).name().upper()

    with_focus = table.viewport().grab().toImage()
    table.clearFocus()
    without = table.viewport().grab().toImage()

    assert with_focus.pixelColor(600, row.top()).name().upper() == accent
    assert without.pixelColor(600, row.top()).name().upper() != accent
    assert without.pixelColor(1, row.center().y()).name().upper() == accent


def test_a_chip_loses_its_ground_on_the_current_row(opened: Opened) -> None:
    table = opened()
    soft = QColor(theme.current().ok_soft).name().upper()
    rows = [table.visualRect(table.records.index(at, 3)) for at in (0, 1)]
    image = table.viewport().grab().toImage()

    assert soft not in _colours(image, rows[0].center().y())
    assert soft in _colours(image, rows[1].center().y())


@pytest.mark.parametrize("name", theme.names())
def test_rows_of_two_lines_are_painted_in_both_themes(
    opened: Opened, qapp: QApplication, name: str
) -> None:
    apply_theme(qapp, load_theme(name))
    table = opened(is_two_line=True)
    apply_theme(qapp, load_theme(name))
    image = table.viewport().grab().toImage()
    second = table.visualRect(table.records.index(1, 1))
    colours = set[str]().union(*(_colours(image, second.top() + y) for y in range(48)))

    apply_theme(qapp, load_theme("light"))
    assert QColor(load_theme(name).ok).name().upper() in colours
    assert QColor(load_theme(name).surface).name().upper() in colours


@pytest.mark.usefixtures("qapp")
def test_columns_fill_the_width_and_the_name_loses_last() -> None:
    wanted = [fonts.widened(column.width, strong=column.is_strong) for column in COLUMNS]
    least = fonts.widened(80)

    wide = fitted(COLUMNS, sum(wanted) + 300)
    exact = fitted(COLUMNS, sum(wanted))
    narrow = fitted(COLUMNS, sum(wanted) - 20)
    tight = fitted(COLUMNS, sum(wanted) - (wanted[2] - least) - 30)

    assert (wide[1], sum(wide)) == (wanted[1] + 300, sum(wanted) + 300)
    assert exact == wanted
    assert narrow[1] == wanted[1]
    assert narrow[2] == wanted[2] - 20
    assert (tight[2], tight[1]) == (least, wanted[1] - 30)


@pytest.mark.usefixtures("qapp")
def test_dispensable_columns_go_before_the_act_is_cut() -> None:
    columns = [
        replace(COLUMNS[0], width=100),
        replace(COLUMNS[1], width=200, least=100, is_stretching=True),
        replace(COLUMNS[2], width=100, least=60, is_dispensable=True),
        replace(COLUMNS[2], width=100, least=60, is_dispensable=True),
        replace(COLUMNS[0], width=100),
    ]
    least = sum(map(_least, columns))

    assert 0 not in fitted(columns, least)
    assert [width > 0 for width in fitted(columns, least - 1)] == [True, True, False, True, True]
    tight = fitted(columns, least - _least(columns[2]) - 1)
    assert [width > 0 for width in tight] == [True, True, False, False, True]
    assert tight[4] == _least(columns[4])


def test_a_code_and_a_date_fit_their_columns(opened: Opened) -> None:
    table = opened(width=1138)
    code = fonts.metrics("body", strong=True).horizontalAdvance("H20.99-261125-0008")

    assert code + 2 * PADDING <= table.columnWidth(0)
    assert table.horizontalScrollBar().maximum() == 0


def test_no_height_cuts_the_marks_of_two_lines() -> None:
    room = fonts.grown(48)

    assert fonts.line_height("body") + fonts.line_height("hint") <= room


def test_tab_leaves_the_list(opened: Opened) -> None:
    table = opened()

    QTest.keyClick(table, Qt.Key.Key_Tab)

    assert not table.hasFocus()


def test_a_screen_reader_finds_the_list_and_its_cells(opened: Opened) -> None:
    table = opened()
    interface = QAccessible.queryAccessibleInterface(table)

    assert interface.text(QAccessible.Text.Name) == "Hồ sơ"
    children = [interface.child(at) for at in range(interface.childCount())]
    names = [child.text(QAccessible.Text.Name) for child in children if child]
    assert LINES[0].code in names
    assert "Mã hồ sơ" in names


def test_only_one_row_is_selected(opened: Opened) -> None:
    table = opened()
    flags = QItemSelectionModel.SelectionFlag
    table.selectionModel().select(table.records.index(5, 0), flags.ClearAndSelect | flags.Rows)

    assert [index.row() for index in table.selectionModel().selectedRows()] == [5]
