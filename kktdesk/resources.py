"""Finds what the program brings along: calendars, forms, procedures, messages, icons, themes.

In a checkout they lie in ``resources/`` beside the package and win, so that an editable install
reads what the maintainer edits; in a wheel they lie inside the package.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parent


@cache
def root() -> Path:
    """Give the folder of the resources.

    Returns:
        the checkout's ``resources/`` if it lies beside the package, else the wheel's.
    """
    checkout = PACKAGE.parent / "resources"
    return checkout if (checkout / "messages").is_dir() else PACKAGE / "_resources"


def read_toml(*parts: str) -> dict[str, Any]:
    """Read one TOML file below the resources.

    Args:
        parts: folder and file name, for example ``"calendars", "2026.toml"``.

    Returns:
        the file as a dictionary.
    """
    return tomllib.loads(root().joinpath(*parts).read_text(encoding="utf-8"))


def names(folder: str, suffix: str) -> tuple[str, ...]:
    """List the files of a folder below the resources.

    Args:
        folder: for example ``"calendars"``.
        suffix: for example ``".toml"``.

    Returns:
        file names in alphabetical order; empty if the folder does not exist.
    """
    return tuple(sorted(path.name for path in (root() / folder).glob(f"*{suffix}")))
