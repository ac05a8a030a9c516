"""Reads the catalogue of variables, ``resources/forms/variables.toml``."""

from functools import cache

from kktdesk import resources
from kktdesk.domain.form import PaperValues
from kktdesk.domain.form_variables import Catalogue, Shape, Variable


@cache
def catalogue() -> Catalogue:
    """Give the catalogue.

    Returns:
        every variable, and the samples.
    """
    table = resources.read_toml("forms", "variables.toml")
    texts = {name: Variable(name, Shape.TEXT, entry[0]) for name, entry in table["text"].items()}
    lists = {name: Variable(name, Shape.LIST, entry[0]) for name, entry in table["list"].items()}
    tables = {
        name: Variable(name, Shape.TABLE, entry["meaning"], tuple(entry["rows"][0]))
        for name, entry in table["table"].items()
    }
    samples = PaperValues(
        texts={name: entry[1] for name, entry in table["text"].items()},
        lists={name: tuple(entry[1]) for name, entry in table["list"].items()},
        tables={name: tuple(entry["rows"]) for name, entry in table["table"].items()},
    )
    return Catalogue({**texts, **lists, **tables}, samples)
