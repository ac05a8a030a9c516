"""Draws the cells of lists. Fonts, icons and metrics come from caches: it runs for every cell."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from kktdesk.ui import fonts, icons, states, theme
from kktdesk.ui.tables.model import CELL_ROLE, Cell, Kind
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.chips import CHIP_HEIGHT, paint_chip
from kktdesk.ui.widgets.labels import cap_width, paint_cap

PADDING = 8
ONE_LINE, TWO_LINES = 34, 48
_ICON, _ARROW = 16, 14

_FLAGS = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value)
_FLAGS_RIGHT = int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value)
_CAP_HEIGHT = 20


class RecordDelegate(QStyledItemDelegate):
    """Draws text, codes, states and next acts, in rows of one or two lines."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(fonts.widened(40), fonts.grown(ONE_LINE))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        area = QRectF(option.rect)
        state = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        colours = theme.current()
        if is_selected:
            painter.fillRect(area, colours.colour("select"))
        line = QPointF(area.left(), area.bottom() - drawing.whole_pixels(painter, 1))
        drawing.hairline(painter, line, area.width(), colours.colour("line"))
        cell = index.data(CELL_ROLE)
        inner = area.adjusted(PADDING, 0, -PADDING, -1)
        painter.save()
        painter.setClipRect(area)
        _PAINTERS[cell.kind](painter, inner, cell, is_selected)
        painter.restore()


def _paint_text(painter: QPainter, area: QRectF, cell: Cell, _is_selected: bool) -> None:  # noqa: FBT001
    role = "text2" if cell.kind is Kind.QUIET else "text"
    strong = cell.kind is Kind.CODE
    if not cell.second:
        _write(painter, area, cell, role=role, strong=strong)
        return
    upper, lower = _two_lines(area)
    _write(painter, upper, cell, role=role, strong=strong)
    _write_small(painter, lower, cell.second, "text2")


def _paint_wrapped(painter: QPainter, area: QRectF, cell: Cell, _is_selected: bool) -> None:  # noqa: FBT001
    layout = drawing.lay_out(cell.text, "body", area.width())
    if layout.lineCount() < 2:  # noqa: PLR2004 - one line needs no breaking
        _write(painter, area, cell, role="text", strong=False)
        return
    cut = layout.lineAt(1).textStart()
    height = fonts.line_height("body")
    top = area.top() + (area.height() - 2 * height) / 2
    for at, text in enumerate((cell.text[:cut].rstrip(), cell.text[cut:])):
        line = QRectF(area.left(), top + at * height, area.width(), height)
        _write(painter, line, cell._replace(text=text), role="text", strong=False)


def _paint_state(painter: QPainter, area: QRectF, cell: Cell, is_selected: bool) -> None:  # noqa: FBT001
    if not cell.text:
        return
    if not cell.second:
        top = area.top() + (area.height() - fonts.grown(CHIP_HEIGHT)) / 2
        place = QPointF(area.left() - 2, top)
        paint_chip(painter, place, cell.state, cell.text, with_ground=not is_selected)
        return
    upper, lower = _two_lines(area)
    role = states.role_of(cell.state)
    top = upper.top() + (upper.height() - _ICON) / 2
    icons.paint(painter, (upper.left(), top), states.icon_of(cell.state), role, _ICON)
    indent = _ICON + 5
    _write_small(painter, upper.adjusted(indent, 0, 0, 0), cell.text, role, strong=True)
    _write_small(painter, lower.adjusted(indent, 0, 0, 0), cell.second, "text2")


def _paint_act(painter: QPainter, area: QRectF, cell: Cell, is_selected: bool) -> None:  # noqa: FBT001
    if not cell.text:
        return
    top = area.top() + (area.height() - _ARROW) / 2
    icons.paint(painter, (area.left(), top), "arrow-right", "accent", _ARROW)
    words = area.adjusted(_ARROW + 4, 0, 0, 0)
    _write(painter, words, cell, role="accent", strong=is_selected)
    if is_selected:
        _paint_enter(painter, words, cell.text)


def _paint_enter(painter: QPainter, area: QRectF, verb: str) -> None:
    width, height = cap_width("Enter"), fonts.grown(_CAP_HEIGHT)
    used = fonts.metrics("body", strong=True).horizontalAdvance(verb)
    if used + PADDING + width > area.width():
        return
    top = area.top() + (area.height() - height) / 2
    paint_cap(painter, QRectF(area.right() - width, top, width, height), "Enter", "accent")


def _write(painter: QPainter, area: QRectF, cell: Cell, *, role: str, strong: bool) -> None:
    painter.setFont(fonts.font("body", strong=strong))
    painter.setPen(theme.current().colour(role))
    text = drawing.elided(cell.text, "body", area.width(), strong=strong)
    painter.drawText(area, _FLAGS_RIGHT if cell.is_right else _FLAGS, text)


def _write_small(
    painter: QPainter, area: QRectF, text: str, role: str, *, strong: bool = False
) -> None:
    painter.setFont(fonts.font("hint", strong=strong))
    painter.setPen(theme.current().colour(role))
    painter.drawText(area, _FLAGS, drawing.elided(text, "hint", area.width(), strong=strong))


def _two_lines(area: QRectF) -> tuple[QRectF, QRectF]:
    first, second = fonts.line_height("body"), fonts.line_height("hint")
    top = area.top() + (area.height() - first - second) / 2
    return (
        QRectF(area.left(), top, area.width(), first),
        QRectF(area.left(), top + first, area.width(), second),
    )


_PAINTERS = {
    Kind.TEXT: _paint_text,
    Kind.WRAPPED: _paint_wrapped,
    Kind.QUIET: _paint_text,
    Kind.CODE: _paint_text,
    Kind.STATE: _paint_state,
    Kind.ACT: _paint_act,
}
