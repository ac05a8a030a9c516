"""The forms of the register book; their wording lives in ``resources/forms/register``.

A line stands on the form of the day on which its dossier was received.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache

from kktdesk.domain.form import Origin
from kktdesk.domain.register_book import RegisterValue
from kktdesk.printing.form_file import read
from kktdesk.printing.forms import DayMarks

_FILES = ("tt01-2018-06.v1.toml", "tt03-2025-07.v1.toml")


@dataclass(frozen=True, slots=True)
class RegisterTitle:
    """What heads each page; ``number`` is "" on a form without one."""

    name: str
    field: str
    book: str
    period: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class RegisterCover:
    """What the cover says beside the title."""

    pages: str
    notes_head: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RegisterColumn:
    """A column.

    Attributes:
        mm: its width; 0 takes the rest.
        group: a head over neighbouring columns of the same group, or "".
        group_note: a line under that head, or "".
    """

    head: str
    value: RegisterValue
    mm: int = 0
    is_centred: bool = False
    group: str = ""
    group_note: str = ""


@dataclass(frozen=True, slots=True)
class RegisterCells:
    """Words of the cells."""

    contact: str
    counter: str
    post: str
    electronic: str
    cancelled: str
    withdrawn: str
    stopped: str
    refused: str


@dataclass(frozen=True, slots=True)
class RegisterClosing:
    """What the last page says; ``interim`` heads it while the book is open."""

    name: str
    interim: str
    count: str
    cancelled: str
    elsewhere: str
    changed: str
    date: str
    clerk: str
    clerk_manner: str
    head: str
    head_manner: str


@dataclass(frozen=True, slots=True)
class RegisterFoot:
    """The foot line."""

    printed: str
    sum: str
    page: str


@dataclass(frozen=True, slots=True)
class RegisterForm:
    """Sổ theo dõi hồ sơ."""

    origin: Origin
    title: RegisterTitle
    cover: RegisterCover
    columns: tuple[RegisterColumn, ...]
    cells: RegisterCells
    closing: RegisterClosing
    marks: DayMarks
    foot: RegisterFoot

    @property
    def has_notes(self) -> bool:
        """Tell whether a column takes what else is to be said of a line."""
        return any(column.value is RegisterValue.NOTE for column in self.columns)


_TAKES = {
    "title.field": frozenset({"field"}),
    "title.number": frozenset({"number"}),
    "title.book": frozenset({"book"}),
    "title.period": frozenset({"first", "last"}),
    "cover.pages": frozenset({"pages"}),
    "cells.contact": frozenset({"address", "phone"}),
    "closing.count": frozenset({"count", "words", "first", "last"}),
    "closing.cancelled": frozenset({"count"}),
    "closing.elsewhere": frozenset({"count"}),
    "closing.changed": frozenset({"count"}),
    "closing.date": frozenset({"day", "month", "year"}),
    "foot.printed": frozenset({"at", "clerk"}),
    "foot.sum": frozenset({"lines", "total"}),
    "foot.page": frozenset({"page", "pages"}),
}


@cache
def register_forms() -> tuple[RegisterForm, ...]:
    """Give the forms of the register book.

    Returns:
        the forms, the oldest first.
    """
    return tuple(read(RegisterForm, f"register/{file}", _TAKES) for file in _FILES)


def form_on(day: date) -> RegisterForm:
    """Give the form for a dossier received on a day.

    Returns:
        the last one that was valid by then; the oldest for still earlier days.
    """
    oldest, *_ = forms = register_forms()
    begun = [form for form in forms if form.origin.valid_from <= day]
    return begun[-1] if begun else oldest
