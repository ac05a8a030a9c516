"""How the cells of a workbook look; what is typed as text keeps a mark that it is text."""

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from kktdesk.domain.report import CellKind

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format


class Style(StrEnum):
    """What a cell is."""

    TITLE = "title"
    STRONG = "strong"
    LINE = "line"
    HEAD = "head"
    NUMBERS = "numbers"
    NUMERAL = "numeral"
    MOMENT = "moment"


Look = dict[str, object]

_FONT: Final[Look] = {"font_name": "Times New Roman", "font_size": 11, "valign": "top"}
_GRID: Final[Look] = {"border": 1}
_CENTRE: Final[Look] = {"align": "center", "valign": "vcenter", "text_wrap": True}
# Text that looks like a formula, a number or a day stays text even when the cell is edited.
_TEXT: Final[Look] = {"quote_prefix": True}
_MOMENT: Final = "dd/mm/yyyy hh:mm"

_STYLES: Final[dict[Style, Look]] = {
    Style.TITLE: {"bold": True, "font_size": 13} | _TEXT,
    Style.STRONG: {"bold": True} | _TEXT,
    Style.LINE: _TEXT,
    Style.HEAD: {"bold": True, "bg_color": "#EDEDED"} | _GRID | _CENTRE,
    Style.NUMBERS: {"italic": True} | _GRID | _CENTRE,
    Style.NUMERAL: {"bold": True, "align": "center"} | _GRID | _TEXT,
    Style.MOMENT: {"num_format": _MOMENT, "align": "center"} | _GRID,
}
_KINDS: Final[dict[CellKind, Look]] = {
    CellKind.TEXT: {"text_wrap": True} | _TEXT,
    CellKind.COUNT: {"num_format": "#,##0", "align": "center"},
    CellKind.NUMBER: {"num_format": "General", "align": "center"},
    CellKind.PERCENT: {"num_format": "0.0#%", "align": "center"},
    CellKind.DATE: {"num_format": "dd/mm/yyyy", "align": "center"},
    CellKind.UNKNOWN: {"italic": True, "text_wrap": True} | _TEXT,
}


class Styles:
    """The formats of one workbook."""

    def __init__(self, book: "Workbook") -> None:
        self._styles: dict[Style, Format] = {
            style: book.add_format(_FONT | look) for style, look in _STYLES.items()
        }
        self._kinds: dict[tuple[CellKind, bool], Format] = {
            (kind, is_strong): book.add_format(_FONT | _GRID | look | {"bold": is_strong})
            for kind, look in _KINDS.items()
            for is_strong in (False, True)
        }

    def of(self, style: Style) -> "Format":
        """Give the look of what is no cell of the table.

        Returns:
            its format.
        """
        return self._styles[style]

    def of_cell(self, kind: CellKind, *, is_strong: bool) -> "Format":
        """Give the look of a cell of the table.

        Args:
            kind: of the cell.
            is_strong: the row is a heading or the total.

        Returns:
            its format.
        """
        return self._kinds[kind, is_strong]
