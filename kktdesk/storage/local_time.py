"""The day and the time of a stored moment on the counter's clock, on each kind of database."""

from typing import Any

from sqlalchemy import ColumnElement, Date, String, func
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

# Viet Nam has no summer time; moments are stored in UTC.
_SQLITE_SHIFT, _INTERVAL = "'+7 hours'", "INTERVAL '7 hours'"


class local_date(FunctionElement[Any]):  # noqa: N801 - named like the function in SQL
    """The Vietnamese calendar day of a stored moment."""

    type = Date()
    name = "local_date"
    inherit_cache = True


class local_clock(FunctionElement[Any]):  # noqa: N801 - named like the function in SQL
    """The time of day of a stored moment on the counter's clock, as ``HH:MM``."""

    type = String()
    name = "local_clock"
    inherit_cache = True


def local_hour(moment: ColumnElement[Any] | InstrumentedAttribute[Any]) -> ColumnElement[Any]:
    """Give the hour of a stored moment on the counter's clock.

    Returns:
        two digits.
    """
    return func.substr(local_clock(moment), 1, 2)


@compiles(local_date, "sqlite")
def _date_on_sqlite(element: local_date, compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401
    return f"date({compiler.process(element.clauses, **kw)}, {_SQLITE_SHIFT})"


@compiles(local_date, "postgresql")
def _date_on_postgresql(element: local_date, compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401
    return f"CAST({compiler.process(element.clauses, **kw)} + {_INTERVAL} AS DATE)"


@compiles(local_clock, "sqlite")
def _clock_on_sqlite(element: local_clock, compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401
    return f"strftime('%H:%M', {compiler.process(element.clauses, **kw)}, {_SQLITE_SHIFT})"


@compiles(local_clock, "postgresql")
def _clock_on_postgresql(element: local_clock, compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401
    return f"to_char({compiler.process(element.clauses, **kw)} + {_INTERVAL}, 'HH24:MI')"
