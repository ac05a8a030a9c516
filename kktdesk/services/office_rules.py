"""The office's choices where the law leaves one, as they are kept, and since when each holds."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from kktdesk.domain.counting_rules import AfterHours, PostReturned, School
from kktdesk.domain.moment import start_of
from kktdesk.domain.timeliness import Border
from kktdesk.services.procedure_views import OfficeRules
from kktdesk.storage.set_window import BorderSpan

if TYPE_CHECKING:
    from kktdesk.models.office import OfficeSetting

_DEFAULTS = OfficeRules()
SETTING_NAMES = ("school", "after_hours", "same_day_until", "border", "post_returned_at")


def to_settings(rules: OfficeRules) -> dict[str, str]:
    """Write the choices as the register keeps them.

    Returns:
        value by name of the setting.
    """
    return {
        "school": rules.school.value,
        "after_hours": rules.after_hours.value,
        "same_day_until": rules.same_day_cutoff.isoformat(),
        "border": rules.border.value,
        "post_returned_at": rules.post_returned_at.value,
    }


def from_settings(values: dict[str, str]) -> OfficeRules:
    """Read the choices back.

    Args:
        values: of the office on one day; other names do no harm, a missing one is the default.

    Returns:
        the choices.
    """
    kept = to_settings(_DEFAULTS) | values
    return OfficeRules(
        school=School(kept["school"]),
        after_hours=AfterHours(kept["after_hours"]),
        same_day_cutoff=time.fromisoformat(kept["same_day_until"]),
        border=Border(kept["border"]),
        post_returned_at=PostReturned(kept["post_returned_at"]),
    )


class RulesHistory:
    """What the office chose at any time; a dossier is counted by the choices of its day."""

    def __init__(self, rows: Sequence["OfficeSetting"] = ()) -> None:
        self._steps: dict[date, OfficeRules] = {}
        values: dict[str, str] = {}
        for row in rows:
            values[row.name] = row.value
            self._steps[row.in_force_from] = from_settings(values)

    def on(self, day: date) -> OfficeRules:
        """Give the choices in force on a day.

        Returns:
            the choices; the defaults before the first.
        """
        begun = [rules for first, rules in self._steps.items() if first <= day]
        return begun[-1] if begun else _DEFAULTS

    def borders(self) -> tuple[BorderSpan, ...]:
        """Give which border between early and on time held since when.

        Returns:
            the spans, oldest first; the first one is the default.
        """
        first = BorderSpan(start_of(date.min + timedelta(days=1)), _DEFAULTS.border)
        steps = sorted(self._steps.items())
        return (first, *(BorderSpan(start_of(day), rules.border) for day, rules in steps))
