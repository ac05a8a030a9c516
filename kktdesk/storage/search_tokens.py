"""Keeps what dossiers are found by in step with them, whoever writes a dossier."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, delete, event, insert, inspect
from sqlalchemy.orm import Mapper

from kktdesk.domain.text import fold_words
from kktdesk.models.dossier import Dossier
from kktdesk.models.search import SearchToken

CODE, NUMBER = "#", "+"

_CODES = ("code", "official_code")
_NUMBERS = ("applicant_phone", "applicant_id_number", "submitter_id_number")
_SOURCES = ("search_words", *_CODES, *_NUMBERS)


def name_key(name: str) -> str:
    """Give the key by which names stand in order.

    Returns:
        the folded words, one blank between them.
    """
    return fold_words(name)


def tokens_of(values: dict[str, Any]) -> frozenset[str]:
    """Give what a dossier is found by.

    Args:
        values: its columns by name.

    Returns:
        its words, and its numbers from their ends.
    """
    return frozenset(_tokens(values))


def _tokens(values: dict[str, Any]) -> Iterator[str]:
    yield from (values["search_words"] or "").split()
    yield from (backwards(CODE, values[name].upper()) for name in _CODES if values[name])
    yield from (backwards(NUMBER, values[name]) for name in _NUMBERS if values[name])


def backwards(mark: str, text: str) -> str:
    """Give the token of a number, or the beginning of tokens for the end of a number.

    Returns:
        the mark and the number from its end.
    """
    return mark + text[::-1]


def listen() -> None:
    """Let every write of a dossier through the models bring its tokens with it."""
    event.listen(Dossier, "before_insert", _on_write)
    event.listen(Dossier, "before_update", _on_write)
    event.listen(Dossier, "after_insert", _on_insert)
    event.listen(Dossier, "after_update", _on_update)


def _on_write(_mapper: Mapper[Dossier], _connection: Connection, row: Dossier) -> None:
    row.applicant_key = name_key(row.applicant_name)


def _on_insert(_mapper: Mapper[Dossier], connection: Connection, row: Dossier) -> None:
    _add(connection, row, tokens_of(_now(row)))


def _on_update(_mapper: Mapper[Dossier], connection: Connection, row: Dossier) -> None:
    now, before = _now(row), _before(row)
    if now == before:
        return
    old, new = tokens_of(before), tokens_of(now)
    gone = SearchToken.token.in_(old - new)
    connection.execute(delete(SearchToken).where(SearchToken.dossier_id == row.id, gone))
    _add(connection, row, new - old)


def _now(row: Dossier) -> dict[str, Any]:
    return {name: getattr(row, name) for name in _SOURCES}


def _before(row: Dossier) -> dict[str, Any]:
    attributes = inspect(row).attrs
    return {
        name: (attributes[name].history.deleted or [getattr(row, name)])[0] for name in _SOURCES
    }


def _add(connection: Connection, row: Dossier, tokens: frozenset[str]) -> None:
    if tokens:
        values = [{"token": token, "dossier_id": row.id} for token in tokens]
        connection.execute(insert(SearchToken), values)
