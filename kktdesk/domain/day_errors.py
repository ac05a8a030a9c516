"""What can be refused about the close of a day."""

from kktdesk.domain.errors import DeskError


class DayInFuture(DeskError):
    """A day that has not begun cannot be closed."""

    code = "day-in-future"


class DayAlreadyClosed(DeskError):
    """The day is closed; its sheet has a number."""

    code = "day-already-closed"


class DayNotClosed(DeskError):
    """The day is open: there is nothing to open again."""

    code = "day-not-closed"


class KeptSheetChanged(DeskError):
    """What is kept of a closed day is not what was locked at its close."""

    code = "kept-sheet-changed"


class DayLocked(DeskError):
    """A later day is closed and rests on this one."""

    code = "day-locked"
