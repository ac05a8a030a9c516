"""The names that the fields of acts offer, from the office's directory."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kktdesk.services.directory_views import DirectoryNames

NAMED = frozenset({"division", "officer", "partner", "supervisor", "asked_by"})


def offered_names(names: "DirectoryNames") -> Mapping[str, Sequence[tuple[str, str]]]:
    """Return for each field of ``NAMED`` its names, each with a word about it."""
    return {
        "division": [(name, "") for name in names.divisions],
        "officer": list(names.officers),
        "partner": [(name, "") for name in names.partners],
        "supervisor": [(name, "") for name in names.supervisors],
        "asked_by": list(names.officers),
    }
