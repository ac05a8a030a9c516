"""Whom the office works with, by kind."""

from enum import StrEnum


class DirectoryKind(StrEnum):
    """What an entry of the directory is; an officer without a division is one of the counter."""

    DIVISION = "division"
    OFFICER = "officer"
    PARTNER = "partner"
