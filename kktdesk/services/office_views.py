"""What the services say about the office's own values, and what they are asked to change."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeValues:
    """The values that stand on papers, as they hold on a day.

    Attributes:
        unit_code: before the number in dossier codes, for example ``H20.99``.
        header_1, header_2, header_3: lines of the paper's head; may be "".
        signing_1, signing_2, signing_3: titles under which papers are signed, for example
            ``TRƯỞNG BAN``; may be "".
    """

    unit_name: str
    unit_code: str
    header_1: str = ""
    header_2: str = ""
    header_3: str = ""
    place: str = ""
    signing_1: str = ""
    signing_2: str = ""
    signing_3: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeChange:
    """One change of the values.

    Attributes:
        fields: names of the values that it set.
    """

    changed_at: datetime
    changed_by: str
    reason: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeSpan:
    """What holds on some days.

    Attributes:
        first: None for what was set up, which holds for all days before the first change.
        last: None where no later change is known.
        fields: names of the values that are others than on the day before.
        changes: what was entered for the first day, the newest last.
    """

    first: date | None
    last: date | None
    values: OfficeValues
    fields: tuple[str, ...]
    changes: tuple[OfficeChange, ...]

    def covers(self, day: date) -> bool:
        """Say whether the values hold on a day.

        Returns:
            True from the first to the last day.
        """
        return (self.first is None or self.first <= day) and (
            self.last is None or day <= self.last
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHistory:
    """What held, holds and will hold.

    Attributes:
        spans: the latest first, without gaps.
        number: of the newest value, to tell whether somebody has changed something meanwhile.
    """

    spans: tuple[OfficeSpan, ...]
    number: int

    def on(self, day: date) -> OfficeSpan:
        """Give what holds on a day.

        Returns:
            the span.
        """
        return next(span for span in self.spans if span.covers(day))
