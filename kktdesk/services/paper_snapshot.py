"""The snapshot of a paper: every printed value, as it is kept, and what proves it."""

import hashlib

from kktdesk.domain.form import PaperValues
from kktdesk.storage.log import canonical

# They tell one printing from another, not one paper from another.
_OF_THE_MOMENT = frozenset({"number", "issued_on", "issued_at", "clerk"})

Record = dict[str, object]


def to_record(values: PaperValues) -> Record:
    """Write values for keeping.

    Returns:
        a dictionary that JSON can hold.
    """
    return {
        "texts": dict(values.texts),
        "lists": {name: list(lines) for name, lines in values.lists.items()},
        "tables": {name: [dict(row) for row in rows] for name, rows in values.tables.items()},
    }


def from_record(record: Record) -> PaperValues:
    """Read kept values back.

    Returns:
        the values as they were printed.
    """
    texts: dict[str, str] = record["texts"]  # type: ignore[assignment] # written by to_record
    lists: dict[str, list[str]] = record["lists"]  # type: ignore[assignment] # the same
    tables: dict[str, list[dict[str, str]]] = record["tables"]  # type: ignore[assignment] # the same
    return PaperValues(
        texts=texts,
        lists={name: tuple(lines) for name, lines in lists.items()},
        tables={name: tuple(rows) for name, rows in tables.items()},
    )


def digest(record: Record, form: str) -> str:
    """Prove what a paper says.

    Args:
        record: its values as kept.
        form: SHA-256 of the form's text.

    Returns:
        SHA-256 of both, 64 hexadecimal digits.
    """
    return sha256_of(canonical({"form": form, "values": record}))


def sha256_of(text: str) -> str:
    """Name a text by its content.

    Returns:
        64 hexadecimal digits.
    """
    return hashlib.sha256(text.encode()).hexdigest()


def says_the_same(one: PaperValues, other: PaperValues) -> bool:
    """Say whether two papers tell the same, whoever prints them and when.

    Returns:
        True if only number, moment and clerk differ.
    """
    return (_lasting(one), one.lists, one.tables) == (_lasting(other), other.lists, other.tables)


def _lasting(values: PaperValues) -> dict[str, str]:
    return {name: text for name, text in values.texts.items() if name not in _OF_THE_MOMENT}
