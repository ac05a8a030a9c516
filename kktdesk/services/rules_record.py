"""The rules that a dossier's term is counted by, as the dossier keeps them."""

from datetime import time

from kktdesk.domain.counting_rules import (
    DEFAULT_RULES,
    AfterHours,
    CountingRules,
    School,
    SupplementMode,
)
from kktdesk.services.calendar_record import Record, hours_from_record, hours_record
from kktdesk.services.file_entry import FileEntry


def to_record(rules: CountingRules) -> Record:
    """Write rules for keeping.

    Returns:
        a dictionary that JSON can hold.
    """
    return {
        "school": rules.school.value,
        "after_hours": rules.after_hours.value,
        "same_day_cutoff": rules.same_day_cutoff.isoformat(),
        "hours": rules.hours and hours_record(rules.hours),
        "supplement": rules.supplement.value,
        "supplement_days": rules.supplement_days,
    }


def from_record(record: Record | None) -> CountingRules:
    """Read kept rules back.

    Args:
        record: None of a dossier from before there were others than the defaults.

    Returns:
        the rules as they were.
    """
    if record is None:
        return DEFAULT_RULES
    entry = FileEntry("dossier", "counting_rules", record)
    hours = entry.table_or_none("hours")
    return CountingRules(
        school=entry.choice("school", School),
        after_hours=entry.choice("after_hours", AfterHours),
        same_day_cutoff=time.fromisoformat(entry.need("same_day_cutoff", str)),
        hours=None if hours is None else hours_from_record(hours),
        supplement=entry.choice("supplement", SupplementMode),
        supplement_days=entry.need("supplement_days", int),
    )
