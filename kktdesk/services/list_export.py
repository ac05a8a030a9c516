"""A list of dossiers as a file for office programs, whole, however long it is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kktdesk import messages
from kktdesk.domain.dossier import ReturnMethod
from kktdesk.domain.moment import local
from kktdesk.services.csv_table import Cell, write_table
from kktdesk.services.list_views import DossierRow, ListAsked
from kktdesk.services.search import Search
from kktdesk.services.workbook import MOST_ROWS, SheetColumn, write_workbook

_AT_ONCE: Final = 200
_SHEET: Final = "Hồ sơ"
_WAYS: Final = MappingProxyType(
    {
        ReturnMethod.COUNTER: "Tại quầy",
        ReturnMethod.POST: "Qua bưu điện",
        ReturnMethod.ELECTRONIC: "Bản điện tử",
    }
)


@dataclass(frozen=True, slots=True)
class _Column:
    title: str
    width: int
    cell: Callable[[DossierRow], Cell]


def _state(row: DossierRow) -> str:
    words = messages.word("state", row.state.value)
    return words[:1].upper() + words[1:]


COLUMNS: Final = (
    _Column("Mã hồ sơ", 21, lambda row: row.code),
    _Column("Chủ hồ sơ", 38, lambda row: row.applicant),
    _Column("Người nộp", 26, lambda row: row.submitter),
    _Column("Mã thủ tục", 13, lambda row: row.procedure),
    _Column("Thủ tục", 48, lambda row: row.procedure_name),
    _Column("Lĩnh vực", 18, lambda row: row.field_name),
    _Column("Tình trạng", 22, _state),
    _Column("Nhận lúc", 17, lambda row: local(row.received_at)),
    _Column("Hẹn trả", 17, lambda row: local(row.due_at)),
    _Column("Có kết quả", 17, lambda row: row.ready_at and local(row.ready_at)),
    _Column("Đã trả", 17, lambda row: row.returned_at and local(row.returned_at)),
    _Column("Cách nhận kết quả", 18, lambda row: _WAYS[row.return_method]),
    _Column("Đang giữ", 28, lambda row: row.holder),
    _Column("Cán bộ", 24, lambda row: row.officer),
    _Column("Chờ đến ngày", 14, lambda row: row.waiting_until),
    _Column("Nơi để kết quả", 18, lambda row: row.shelf),
)


class ListExport:
    """Writes lists and what a search finds."""

    def __init__(self, search: Search) -> None:
        self._search = search

    def csv(self, asked: ListAsked) -> bytes:
        """Write a list as CSV.

        Args:
            asked: the list and its order, or the text that finds.

        Returns:
            the file.
        """
        return write_table([column.title for column in COLUMNS], self._cells(asked))

    def xlsx(self, asked: ListAsked) -> bytes:
        """Write a list as a workbook.

        Args:
            asked: the list and its order, or the text that finds.

        Returns:
            the file; of more dossiers than a sheet can hold the first ones.
        """
        columns = [SheetColumn(column.title, column.width) for column in COLUMNS]
        return write_workbook(_SHEET, columns, self._cells(asked))

    def _cells(self, asked: ListAsked) -> Iterator[list[Cell]]:
        # Readings are short, for an open one holds up every save.
        hits = self._search.hits(asked)[:MOST_ROWS]
        for start in range(0, len(hits), _AT_ONCE):
            for row in self._search.of_hits(hits[start : start + _AT_ONCE]):
                yield [column.cell(row) for column in COLUMNS]
