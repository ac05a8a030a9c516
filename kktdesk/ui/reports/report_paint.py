"""Paints the table of a report: its heads in rows, the rows in sight, the total below them."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from kktdesk.domain.counted_report import NUMBER
from kktdesk.domain.report import Report, ReportRow
from kktdesk.ui import fonts, theme
from kktdesk.ui.reports.cell_words import cell_at, is_figure, is_opening, words_of_cell
from kktdesk.ui.reports.report_layout import (
    HeadBox,
    ReportLayout,
    indent_of,
    text_room,
)
from kktdesk.ui.widgets import drawing

_CENTRE = int(Qt.AlignmentFlag.AlignCenter.value)
_LEFT = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value)


@dataclass(frozen=True, slots=True)
class Sight:
    """What of a table is in sight.

    Attributes:
        size: of the room it has.
        x, y: how far it was moved.
        row, column: of the cursor; the total stands behind the last row.
        has_focus: the keys move the cursor.
    """

    size: QSize
    x: int
    y: int
    row: int
    column: int
    has_focus: bool


class ReportPainter:
    """Paints one report."""

    def __init__(self, report: Report, layout: ReportLayout) -> None:
        self._report, self._layout = report, layout

    def paint(self, painter: QPainter, sight: Sight) -> None:
        """Paint what is in sight, and the ring around the cursor's cell."""
        frozen = range(self._layout.frozen)
        moving = range(self._layout.frozen, len(self._report.columns))
        for columns, x in ((moving, sight.x), (frozen, 0)):
            painter.save()
            self._clip(painter, sight, columns)
            self._paint_rows(painter, sight, columns, x)
            self._paint_total(painter, sight, columns, x)
            self._paint_heads(painter, columns, x)
            self._paint_cursor(painter, sight, columns)
            painter.restore()
        self._paint_rules(painter, sight)

    def cell_area(self, sight: Sight, row: int, column: int) -> QRect:
        """Return where a cell stands in the room, in sight or not."""
        layout = self._layout
        left, right = layout.lefts[column], layout.lefts[column + 1]
        shift = 0 if column < layout.frozen else sight.x
        if row >= len(self._report.rows):
            top, bottom = self._total_top(sight), self._total_top(sight) + layout.total_height
        else:
            move = layout.head_height - sight.y
            top, bottom = layout.tops[row] + move, layout.tops[row + 1] + move
        return QRect(left - shift, top, right - left, bottom - top)

    def place_at(self, sight: Sight, place: QPoint) -> tuple[int, int] | None:
        """Return row and column at a place of the room, or None beside the cells."""
        layout = self._layout
        x = place.x() + (0 if place.x() < layout.frozen_width else sight.x)
        row = self._row_at(sight, place.y())
        return None if row is None or x >= layout.width else (row, layout.column_at(x))

    def _row_at(self, sight: Sight, y: int) -> int | None:
        layout, total_top = self._layout, self._total_top(sight)
        if total_top <= y < total_top + layout.total_height:
            return len(self._report.rows)
        if not layout.head_height <= y < total_top:
            return None
        return layout.row_at(y - layout.head_height + sight.y)

    def _total_top(self, sight: Sight) -> int:
        below = self._layout.head_height + self._layout.height
        return min(sight.size.height() - self._layout.total_height, below)

    def _clip(self, painter: QPainter, sight: Sight, columns: range) -> None:
        is_last = columns.stop == len(self._report.columns)
        left = self._layout.frozen_width if columns.start else 0
        right = sight.size.width() if is_last else self._layout.frozen_width
        painter.setClipRect(QRect(left, 0, right - left, sight.size.height()))

    # ------------------------------------------------------------ rows
    def _paint_rows(self, painter: QPainter, sight: Sight, columns: range, x: int) -> None:
        layout = self._layout
        bottom = self._total_top(sight)
        painter.save()
        painter.setClipRect(
            QRect(0, layout.head_height, sight.size.width(), bottom - layout.head_height),
            Qt.ClipOperation.IntersectClip,
        )
        for at in layout.rows_between(sight.y, sight.y + bottom - layout.head_height):
            top = layout.head_height + layout.tops[at] - sight.y
            area = QRect(0, top, layout.width, layout.tops[at + 1] - layout.tops[at])
            self._paint_row(painter, self._report.rows[at], area, columns, x, sight.row == at)
        painter.restore()

    def _paint_total(self, painter: QPainter, sight: Sight, columns: range, x: int) -> None:
        total = self._report.total
        if total is None:
            return
        area = QRect(0, self._total_top(sight), self._layout.width, self._layout.total_height)
        painter.fillRect(area, theme.current().colour("surface"))
        is_current = sight.row == len(self._report.rows)
        self._paint_row(painter, total, area, columns, x, is_current)
        edge = QPointF(0, area.top())
        drawing.hairline(painter, edge, area.width(), theme.current().colour("edge"))

    def _paint_row(  # noqa: PLR0913, PLR0917 - one row is these parts
        self,
        painter: QPainter,
        row: ReportRow,
        area: QRect,
        columns: range,
        x: int,
        is_current: bool,  # noqa: FBT001 - the last of the row's parts
    ) -> None:
        colours = theme.current()
        if is_current:
            painter.fillRect(area, colours.colour("select"))
        for at in columns:
            left, right = self._layout.lefts[at], self._layout.lefts[at + 1]
            self._paint_cell(
                painter, row, at, QRect(left - x, area.top(), right - left, area.height())
            )
        line = QPointF(0, area.bottom() + 1 - drawing.whole_pixels(painter, 1))
        drawing.hairline(painter, line, area.width(), colours.colour("line"))

    def _paint_cell(self, painter: QPainter, row: ReportRow, at: int, area: QRect) -> None:
        column = self._report.columns[at]
        cell = cell_at(row, column)
        words = words_of_cell(cell)
        if not words:
            return
        strong = row.level == 0
        role = "text" if not is_figure(cell) or is_opening(cell) or cell.value else "text3"
        painter.setPen(theme.current().colour(role))
        look = self._layout.look
        painter.setFont(fonts.font(look.step, strong=strong))
        if is_figure(cell) or column.key == NUMBER:
            painter.drawText(QRectF(area), _CENTRE, words)
            return
        indent = look.padding + indent_of(row, column)
        room = QRectF(area.adjusted(indent, 0, -look.padding, 0))
        width = text_room(row, column, area.width(), look)
        _paint_text(painter, room, words, width, (look.step, strong))

    # ------------------------------------------------------------ heads
    def _paint_heads(self, painter: QPainter, columns: range, x: int) -> None:
        colours = theme.current()
        whole = QRect(0, 0, self._layout.width, self._layout.head_height)
        painter.fillRect(whole, colours.colour("surface"))
        for box in self._layout.heads:
            if box.first in columns:
                self._paint_head(painter, box, box.area.translated(-x, 0))

    def _paint_head(self, painter: QPainter, box: HeadBox, area: QRect) -> None:
        colours = theme.current()
        line = drawing.whole_pixels(painter, 1)
        if box.first:
            painter.fillRect(
                QRectF(area.left(), area.top(), line, area.height()), colours.colour("line")
            )
        bottom = QPointF(area.left(), area.bottom() + 1 - line)
        drawing.hairline(painter, bottom, area.width(), colours.colour("line"))
        painter.setPen(colours.colour("text3" if box.is_number else "text2"))
        look = self._layout.look
        strong = look.is_head_strong and not box.is_number
        layout = drawing.lay_out(
            box.words, "hint", area.width() - look.head_padding, strong=strong
        )
        option = layout.textOption()
        option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.setTextOption(option)
        height = layout.lineCount() * fonts.line_height("hint")
        top = area.top() + max((area.height() - height) / 2, 0)
        layout.draw(painter, QPointF(area.left() + look.head_padding / 2, top))

    def _paint_rules(self, painter: QPainter, sight: Sight) -> None:
        colours, layout = theme.current(), self._layout
        width = min(layout.width, sight.size.width())
        line = drawing.whole_pixels(painter, 1)
        under = QPointF(0, layout.head_height - line)
        drawing.hairline(painter, under, width, colours.colour("edge"))
        if sight.x:  # something is hidden behind the columns that stand still
            bottom = self._total_top(sight) + layout.total_height
            area = QRectF(layout.frozen_width - line, 0, line, bottom)
            painter.fillRect(area, colours.colour("edge"))

    # ------------------------------------------------------------ cursor
    def _paint_cursor(self, painter: QPainter, sight: Sight, columns: range) -> None:
        if sight.column not in columns:
            return
        area = QRectF(self.cell_area(sight, sight.row, sight.column))
        if sight.row < len(self._report.rows):
            top, bottom = self._layout.head_height, self._total_top(sight)
            painter.setClipRect(
                QRect(0, top, sight.size.width(), bottom - top), Qt.ClipOperation.IntersectClip
            )
        width = 2 if sight.has_focus else 1
        role = "accent" if sight.has_focus else "edge"
        drawing.outline(painter, area, 0, edge=(theme.current().colour(role), width))


def _paint_text(
    painter: QPainter, room: QRectF, words: str, width: float, face: tuple[str, bool]
) -> None:
    step, strong = face
    metrics = fonts.metrics(step, strong=strong)
    line = fonts.line_height(step)
    count = max(int(room.height() // line), 1)
    if count == 1 or metrics.horizontalAdvance(words) <= width:
        painter.drawText(room, _LEFT, drawing.elided(words, step, width, strong=strong))
        return
    layout = drawing.lay_out(words, step, width, strong=strong)
    shown = min(layout.lineCount(), count)
    top = room.top() + (room.height() - shown * line) / 2
    for at in range(shown):
        start = layout.lineAt(at).textStart()
        is_cut = at == shown - 1 < layout.lineCount() - 1
        end = len(words) if is_cut else start + layout.lineAt(at).textLength()
        text = drawing.elided(words[start:end].strip(), step, width, strong=strong)
        painter.drawText(QRectF(room.left(), top + at * line, room.width(), line), _LEFT, text)
