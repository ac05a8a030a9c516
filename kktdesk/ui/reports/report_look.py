"""How large a report is drawn: as all tables are, or as on paper where columns are many."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReportLook:
    """Sizes of a table; widths as measured at 100 %.

    Attributes:
        step: of type, in the cells.
        is_head_strong: heads take the heavier weight.
        padding: beside the words of a cell.
        head_padding: beside those of a head, both sides together.
        least_figure, least_name: widths of columns.
        least_text: down to which a column of text is broken into lines.
        name_share: of the room that the names take at least.
    """

    step: str
    is_head_strong: bool
    padding: int
    head_padding: int
    least_figure: int
    least_name: int
    least_text: int
    name_share: float


USUAL = ReportLook("body", True, 6, 6, 42, 150, 132, 0.27)  # noqa: FBT003 - by their order
NARROW = ReportLook("hint", False, 2, 4, 26, 130, 106, 0)  # noqa: FBT003 - the same
