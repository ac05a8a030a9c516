"""What can be refused where the working calendar is edited; codes and values, as in ``errors``."""

from kktdesk.domain.errors import DeskError


class CalendarYearOutside(DeskError):
    """A day lies in a year that the plan does not hold."""

    code = "calendar-year-outside"


class CalendarDayTaken(DeskError):
    """A day has an entry already, so it cannot become the side of a swap, or the reverse."""

    code = "calendar-day-taken"


class CalendarHalfSwap(DeskError):
    """A day off for another, or a day made up, is entered without its other side."""

    code = "calendar-half-swap"


class SwapOffRefused(DeskError):
    """A swap gives up a day of a week-end, which is closed anyway."""

    code = "swap-off-refused"


class SwapWorkedRefused(DeskError):
    """A swap makes a day up on a weekday, which is worked anyway."""

    code = "swap-worked-refused"


class CalendarDayOrdinary(DeskError):
    """A day has no entry, so there is nothing to take away, to confirm or to replace."""

    code = "calendar-day-ordinary"


class CalendarYearsBroken(DeskError):
    """The years of a plan do not follow one another, or one of them stands twice."""

    code = "calendar-years-broken"


class CalendarYearRefused(DeskError):
    """A year lies outside the years that a calendar can hold."""

    code = "calendar-year-refused"


class CalendarUnchanged(DeskError):
    """An edit would leave the calendar exactly as it is."""

    code = "calendar-unchanged"


class CalendarChangedMeanwhile(DeskError):
    """Somebody else has changed the calendar since it was shown."""

    code = "calendar-changed-meanwhile"


class CalendarNothingToUndo(DeskError):
    """The office has not changed the calendar yet."""

    code = "calendar-nothing-to-undo"


class PromiseChoiceStale(DeskError):
    """A choice was made for a date that is no longer what the calendar gives."""

    code = "promise-choice-stale"
