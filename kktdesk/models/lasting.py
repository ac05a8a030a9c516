"""Which dossiers stay for long: partial indexes hold them, for they are few among all.

What was alive at some moment is then found near that moment, or among those few. A question names
the same element as its index, or the index is not seen.
"""

from typing import Any

from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import NullType

MOST_DAYS = 92

# A day less than what is asked for: both ends are compared with fractions.
_LONG = MOST_DAYS - 1


class is_long_life(FunctionElement[Any]):  # noqa: N801 - named like a condition in SQL
    """It is not finished, or was not within ``MOST_DAYS`` days of its receipt."""

    type = NullType()  # as Boolean it would be compared with 1, and no index seen
    name = "is_long_life"
    inherit_cache = True


class is_long_lay(FunctionElement[Any]):  # noqa: N801 - named like a condition in SQL
    """Its result is not returned, or was not within ``MOST_DAYS`` days."""

    type = NullType()  # as Boolean it would be compared with 1, and no index seen
    name = "is_long_lay"
    inherit_cache = True


def _days(end: str, start: str) -> str:
    return f"coalesce(julianday({end}) - julianday({start}) > {_LONG}, 1)"


def _interval(end: str, start: str) -> str:
    return f"coalesce({end} - {start} > INTERVAL '{_LONG} days', TRUE)"


_FINISHED = "coalesce(ready_at, ended_at)"


@compiles(is_long_life, "sqlite")
def _life_on_sqlite(_element: is_long_life, _compiler: SQLCompiler, **_kw: Any) -> str:  # noqa: ANN401
    return _days(_FINISHED, "received_at")


@compiles(is_long_life, "postgresql")
def _life_on_postgresql(_element: is_long_life, _compiler: SQLCompiler, **_kw: Any) -> str:  # noqa: ANN401
    return _interval(_FINISHED, "received_at")


@compiles(is_long_lay, "sqlite")
def _lay_on_sqlite(_element: is_long_lay, _compiler: SQLCompiler, **_kw: Any) -> str:  # noqa: ANN401
    return f"ready_at IS NOT NULL AND {_days('returned_at', 'ready_at')}"


@compiles(is_long_lay, "postgresql")
def _lay_on_postgresql(_element: is_long_lay, _compiler: SQLCompiler, **_kw: Any) -> str:  # noqa: ANN401
    return f"ready_at IS NOT NULL AND {_interval('returned_at', 'ready_at')}"
