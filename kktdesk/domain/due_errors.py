"""What can be refused where due dates are reckoned; codes and values, as in ``errors``."""

from kktdesk.domain.errors import DeskError, TermRefused


class NeverOpen(DeskError):
    """A working calendar has no weekday that is worked, so no term would ever end."""

    code = "never-open"


class HoursRefused(DeskError):
    """Office hours overlap, run backwards or across midnight, or there are none."""

    code = "hours-refused"


class PauseRefused(DeskError):
    """What was asked for is said to have come before it was asked for."""

    code = "pause-refused"


class PauseBeforeReceipt(DeskError):
    """A pause is said to begin before the dossier was received."""

    code = "pause-before-receipt"


class AskedAlready(DeskError):
    """What is asked for has been asked for already, and has not come yet."""

    code = "asked-already"


class NotAsked(DeskError):
    """Something is said to have come that nobody was waiting for."""

    code = "not-asked"


class ExtendedAlready(DeskError):
    """The promise was moved once already; there is no second time."""

    code = "extended-already"


class ExtensionTooShort(DeskError):
    """The new promise is not later than the one that holds."""

    code = "extension-too-short"


class SameDayNumber(TermRefused):
    """A term that ends on the same day was given a number."""

    code = "same-day-number"


class DueRequestUnreadable(DeskError):
    """A request for a due date is no JSON object."""

    code = "due-request-unreadable"


class DueKeyUnknown(DeskError):
    """A request for a due date has a key that means nothing."""

    code = "due-key-unknown"


class DueKeyMissing(DeskError):
    """A request for a due date lacks what it cannot do without."""

    code = "due-key-missing"


class DueValueRefused(DeskError):
    """A value of a request for a due date is not of the form that it must have."""

    code = "due-value-refused"


class DueMomentRefused(DeskError):
    """A day or a moment of a request for a due date does not exist, or is written otherwise."""

    code = "due-moment-refused"
