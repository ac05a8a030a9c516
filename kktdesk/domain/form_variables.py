"""What a form may name: the catalogue of variables, each with what it means and a sample."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kktdesk.domain.form import PaperValues


class Shape(StrEnum):
    """What a variable holds."""

    TEXT = "text"
    LIST = "list"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Variable:
    """One name that a form may use.

    Attributes:
        meaning: for whoever edits a form, in Vietnamese.
        columns: of a table.
    """

    name: str
    shape: Shape
    meaning: str
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All variables by name, and a sample of each: invented people."""

    variables: Mapping[str, Variable]
    samples: PaperValues = field(default_factory=PaperValues)

    def of_shape(self, shape: Shape) -> frozenset[str]:
        """List the names of one shape.

        Returns:
            the names.
        """
        return frozenset(name for name, one in self.variables.items() if one.shape is shape)
