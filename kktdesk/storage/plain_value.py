"""A column by its value alone: SQLite does not look for an index of it."""

from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class plain_value(FunctionElement[Any]):  # noqa: N801 - named like a function in SQL
    """The value of a column, where another index is the better one."""

    name = "plain_value"
    inherit_cache = True

    def __init__(self, column: InstrumentedAttribute[Any] | ColumnElement[Any]) -> None:
        super().__init__(column)
        self.type = column.type


@compiles(plain_value)
def _value(element: plain_value, compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401
    return f"+{compiler.process(element.clauses, **kw)}"


@compiles(plain_value, "postgresql")
def _value_on_postgresql(element: plain_value, compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401
    return compiler.process(element.clauses, **kw)
