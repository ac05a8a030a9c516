"""Which calendar and which rules a due date on the command line is counted with."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from kktdesk.cli.due_options import DueWords
from kktdesk.cli.opening import opened
from kktdesk.cli.text_file import file_name, read_text
from kktdesk.domain.calendar_plan import CalendarPlan
from kktdesk.domain.counting_rules import DEFAULT_RULES, CountingRules
from kktdesk.domain.errors import NotSetUp
from kktdesk.services.calendar_acts import cleaned, edited
from kktdesk.services.calendar_files import load_calendar, load_plan
from kktdesk.services.calendar_toml import read_years
from kktdesk.services.clock import Clock
from kktdesk.services.due_fields import plain_calendar, rules_of
from kktdesk.services.due_requests import DueRequests
from kktdesk.settings import REGISTER_NAME

_RULES = ("school", "after_hours", "hours", "same_day_until")


def requests_for(words: DueWords, folder: Path, clock: Clock) -> DueRequests:
    """Choose calendar and rules.

    Args:
        words: the options of the command.
        folder: data folder; its office's calendar and rules hold if it has one.
        clock: tells the services the time.

    Returns:
        what answers requests.
    """
    if words.no_holidays:
        return DueRequests(plain_calendar(), _changed(words, DEFAULT_RULES))
    plan, rules = held(folder, clock)
    calendar = load_calendar() if plan is load_plan() else plan.calendar()
    if words.calendar is not None:
        taken = cleaned(read_years(read_text(words.calendar), file_name(words.calendar)))
        calendar = edited(plan, taken).calendar()
    return DueRequests(calendar, _changed(words, rules))


def held(folder: Path, clock: Clock) -> tuple[CalendarPlan, CountingRules]:
    """Give the plan and the rules that hold in a data folder; none is made.

    Args:
        folder: the data folder.
        clock: tells the services the time.

    Returns:
        those of the office, or the program's own where there is no office.
    """
    if (folder / REGISTER_NAME).exists():
        with suppress(NotSetUp), opened(folder, clock) as desk:
            chosen = desk.office.rules()
            rules = CountingRules(
                school=chosen.school,
                after_hours=chosen.after_hours,
                same_day_cutoff=chosen.same_day_cutoff,
            )
            return desk.calendars.view().plan, rules
    return load_plan(), DEFAULT_RULES


def _changed(words: DueWords, rules: CountingRules) -> CountingRules:
    rules = rules_of({key: getattr(words, key) for key in _RULES}, rules)
    if words.supplement_mode is not None:
        rules = replace(rules, supplement=words.supplement_mode)
    if words.supplement_days is not None:
        rules = replace(rules, supplement_days=words.supplement_days)
    return rules
