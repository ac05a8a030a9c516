"""What the services say about closing a day: frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kktdesk.domain.errors import Problem


class PointKind(StrEnum):
    """What is open before a day is closed; none of it forbids the close."""

    UNCLOSED_DAY = "unclosed-day"
    UNPRINTED = "unprinted"
    DUE = "due"
    LATE = "late-without-apology"
    BUNDLE = "bundle-unsigned"
    UNCOLLECTED = "uncollected"
    DRAFT = "draft"
    ONLINE = "online-unanswered"
    BOOK = "book-to-close"
    CALENDAR = "calendar-not-confirmed"
    TARGETS = "targets-to-enter"


class Cure(StrEnum):
    """The act, or the page, that cures a point."""

    CLOSE_DAY = "close-day"
    PRINT = "print"
    READY = "ready"
    APOLOGISE = "extend"
    SIGN_BUNDLE = "hand-over-bundle"
    CALL = "call"
    OPEN_DRAFT = "open-draft"
    ANSWER = "accept"
    CLOSE_BOOK = "close-book"
    CONFIRM_CALENDAR = "confirm-calendar"
    ENTER_TARGETS = "enter-targets"


CURES: Mapping[PointKind, Cure] = dict(zip(PointKind, Cure, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingPoint:
    """One thing that is open.

    Attributes:
        name: code of the dossier, name of the bundle or book, the day or year; of a form that is
            not saved, its request id.
        about: whom or what it is about, or "".
        at: since when, or until when, or None.
    """

    kind: PointKind
    name: str
    about: str = ""
    at: datetime | None = None

    @property
    def cure(self) -> Cure:
        """The act or page that cures it."""
        return CURES[self.kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingList:
    """What is open before a day is closed.

    Attributes:
        points: in the order of ``PointKind``; of each kind at most 200.
        counts: how many there are of each kind that is looked for on that day.
    """

    day: date
    points: tuple[ClosingPoint, ...]
    counts: Mapping[PointKind, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterCheck:
    """What came of reading the whole log and every kept sheet.

    Attributes:
        log_lines, sheets: how many were read.
        problems: what is not as it was written; empty where all is whole.
    """

    log_lines: int
    sheets: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayClosed:
    """The close of a day that stands.

    Attributes:
        number: in the year of the day, from 1.
        sha256: of the whole sheet.
        log_lines, log_head: length of the log at the close, and the hash of its last line.
        is_latest: no later day is closed, so it can be opened again.
    """

    day: date
    number: int
    closed_at: datetime
    clerk: str
    sha256: str
    log_lines: int
    log_head: str
    is_latest: bool
