"""What can be refused about the register book."""

from kktdesk.domain.errors import DeskError


class PeriodRefused(DeskError):
    """The first day of a period lies behind its last one."""

    code = "period-refused"


class FieldUnknown(DeskError):
    """No field of work has that code."""

    code = "field-unknown"


class RegisterEmpty(DeskError):
    """The register book has no line in the period."""

    code = "register-empty"


class PaperCancelled(DeskError):
    """Somebody stopped a long paper before it was whole; nothing was printed or saved."""

    code = "paper-cancelled"


class BookYearRuns(DeskError):
    """The book of a year is closed when the year is at its end."""

    code = "book-year-runs"


class BookUnknown(DeskError):
    """The year has no register book: no number was ever given in it."""

    code = "book-unknown"


class BookNotClosed(DeskError):
    """No closed book has that name: there is nothing to open again."""

    code = "book-not-closed"
