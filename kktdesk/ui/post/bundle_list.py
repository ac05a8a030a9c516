"""The bundles at the left of the page: name, state and a short count of each."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionViewItem
from typing_extensions import override

from kktdesk.services.post_views import BundleLine
from kktdesk.ui import fonts, icons, states, theme
from kktdesk.ui.post.words import bundle_summary, bundle_words
from kktdesk.ui.tables.delegate import RecordDelegate
from kktdesk.ui.tables.model import CELL_ROLE
from kktdesk.ui.tables.records import Column, Kind, RecordTable
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.chips import CHIP_HEIGHT, chip_width, paint_chip

_ROW, _PADDING, _ICON = 58, 12, 16
_FLAGS = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value)


def name_of(bundle: BundleLine) -> str:
    """Return what stays the same when a bundle is read again."""
    return bundle.name


class BundleList(RecordTable[BundleLine]):
    """The newest bundles; the current one is shown at the right."""

    def __init__(self, today: Callable[[], date]) -> None:
        column = Column[BundleLine](
            "",
            name_of,
            Kind.CODE,
            second=lambda bundle: bundle_summary(bundle, today()),
            state=lambda bundle: bundle.state,
            is_stretching=True,
        )
        super().__init__((column,), key=name_of, is_two_line=True)
        self.setAccessibleName(self.tr("Bundles"))
        self.setItemDelegate(_BundleDelegate(self))
        self.horizontalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(fonts.grown(_ROW))


class _BundleDelegate(RecordDelegate):
    """Draws a bundle in two lines over its whole width; a chip only where there is room."""

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        area, cell = QRectF(option.rect), index.data(CELL_ROLE)
        colours = theme.current()
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected:
            painter.fillRect(area, colours.colour("select"))
        line = QPointF(area.left(), area.bottom() - drawing.whole_pixels(painter, 1))
        drawing.hairline(painter, line, area.width(), colours.colour("line"))
        upper, lower = _halves(area.adjusted(_PADDING, 0, -_PADDING, -1))
        state = bundle_words(cell.state)
        has_chip = _has_room(upper, cell.text, state.words)
        painter.setFont(fonts.font("body", strong=True))
        painter.setPen(colours.colour("text"))
        painter.drawText(upper, _FLAGS, drawing.elided(cell.text, "body", upper.width()))
        if has_chip:
            _paint_chip(painter, upper, state.state, state.words, with_ground=not is_selected)
            _paint_small(painter, lower, cell.second, "text2")
        else:
            _paint_sign(painter, lower, state.state, f"{state.words} · {cell.second}")


def _halves(area: QRectF) -> tuple[QRectF, QRectF]:
    first, second = float(fonts.grown(CHIP_HEIGHT)), float(fonts.line_height("hint"))
    top = area.top() + (area.height() - first - second - 3) / 2
    return (
        QRectF(area.left(), top, area.width(), first),
        QRectF(area.left(), top + first + 3, area.width(), second),
    )


def _has_room(area: QRectF, name: str, words: str) -> bool:
    used = fonts.metrics("body", strong=True).horizontalAdvance(name)
    return used + 8 + chip_width(words) <= area.width()


def _paint_chip(
    painter: QPainter, area: QRectF, state: str, words: str, *, with_ground: bool
) -> None:
    place = QPointF(area.right() - chip_width(words), area.top())
    paint_chip(painter, place, state, words, with_ground=with_ground)


def _paint_sign(painter: QPainter, area: QRectF, state: str, words: str) -> None:
    top = area.top() + (area.height() - _ICON) / 2
    role = states.role_of(state)
    icons.paint(painter, (area.left(), top), states.icon_of(state), role, _ICON)
    _paint_small(painter, area.adjusted(_ICON + 5, 0, 0, 0), words, "text2")


def _paint_small(painter: QPainter, area: QRectF, words: str, role: str) -> None:
    painter.setFont(fonts.font("hint"))
    painter.setPen(theme.current().colour(role))
    painter.drawText(area, _FLAGS, drawing.elided(words, "hint", area.width()))
