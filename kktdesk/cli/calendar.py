"""Shows the working calendar, writes it as a file and takes it over from one."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from kktdesk.cli import answers
from kktdesk.cli.calendar_options import CalendarAct
from kktdesk.cli.due_calendar import held
from kktdesk.cli.opening import opened
from kktdesk.cli.outcome import Outcome
from kktdesk.cli.promises import moved_answer, moved_lines
from kktdesk.cli.text_file import file_name, read_text
from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.calendar_day import DAY_KIND_NAMES, CalendarDay
from kktdesk.domain.calendar_plan import CalendarPlan, CalendarYear
from kktdesk.domain.errors import CalendarEnds
from kktdesk.domain.moment import weekday_name
from kktdesk.domain.office_hours import OfficeHours, Session, sessions_text
from kktdesk.services.calendar_toml import plan_text, year_text
from kktdesk.services.calendar_views import CalendarChanged
from kktdesk.services.clock import Clock

if TYPE_CHECKING:
    from kktdesk.cli.arguments import Words


def calendar(words: "Words", folder: Path, clock: Clock) -> Outcome:
    """Do what is asked of the calendar.

    Args:
        words: what to do, and with which year or file.
        folder: data folder; only what changes the calendar needs one.
        clock: tells the services the time.

    Returns:
        the year, the file, or the calendar after the change.
    """
    return _ACTS[words.act](words, folder, clock)


def _show(words: "Words", folder: Path, clock: Clock) -> Outcome:
    plan, _ = held(folder, clock)
    year = _year(plan, int(words.what))
    answer = _answer(plan, year)
    return Outcome(answer=answer, text="\n".join(_lines(plan, year)))


def _export(words: "Words", folder: Path, clock: Clock) -> Outcome:
    plan, _ = held(folder, clock)
    if words.what:
        text = year_text(_year(plan, int(words.what)))
    else:
        text = plan_text(plan.years, plan.hours)
    return Outcome(answer={"version": plan.version(), "toml": text}, text=text.rstrip("\n"))


def _import(words: "Words", folder: Path, clock: Clock) -> Outcome:
    text = read_text(words.what)
    with opened(folder, clock) as desk:
        edit = desk.calendars.read(text, file_name(words.what))
        return _changed(desk.calendars.change(edit, words.reason, desk.calendars.view().number))


def _undo(_words: "Words", folder: Path, clock: Clock) -> Outcome:
    with opened(folder, clock) as desk:
        return _changed(desk.calendars.undo(desk.calendars.view().number))


def _changed(changed: CalendarChanged) -> Outcome:
    newest = changed.view.editions[0]
    answer: answers.Answer = {
        "version": newest.version,
        "number": newest.number,
        "what": newest.what,
        "moved": moved_answer(changed.moved),
    }
    lines = [f"{newest.what}. Lịch làm việc: {newest.version}."]
    if changed.moved:
        lines += ["Ngày hẹn cần xem lại:", *moved_lines(changed.moved)]
    return Outcome(answer=answer, text="\n".join(lines))


def _year(plan: CalendarPlan, number: int) -> CalendarYear:
    for year in plan.years:
        if year.year == number:
            return year
    first, last = plan.years[0].year, plan.years[-1].year
    raise CalendarEnds(year=number, first_year=first, last_year=last)


# ---------------------------------------------------------------- one year
def _answer(plan: CalendarPlan, year: CalendarYear) -> answers.Answer:
    made = plan.calendar()
    return {
        "year": year.year,
        "version": made.version,
        "confirmed": year.is_confirmed,
        "hours": _hours(made.hours),
        "days": [_day(entry) for entry in made.days_of(year.year)],
        "working_days": _working_days(made, year.year),
    }


def _day(entry: CalendarDay) -> answers.Answer:
    said: answers.Answer = {
        "day": entry.day.isoformat(),
        "kind": entry.kind.value,
        "name": entry.name,
        "source": entry.source,
        "confirmed": entry.is_confirmed,
    }
    return said | {"paired_with": entry.paired_with.isoformat()} if entry.paired_with else said


def _hours(hours: OfficeHours) -> answers.Answer:
    of_hours = {
        "sessions": hours.sessions,
        "intake": hours.intake,
        "saturday_intake": hours.saturday_intake,
    }
    return {name: _sessions(sessions) for name, sessions in of_hours.items()}


def _sessions(sessions: Iterable[Session]) -> list[list[str]]:
    return [[f"{at:%H:%M}" for at in session] for session in sessions]


def _lines(plan: CalendarPlan, year: CalendarYear) -> Iterator[str]:
    made = plan.calendar()
    state = "đã xác nhận" if year.is_confirmed else "dự kiến"
    count = _working_days(made, year.year)
    yield f"Năm {year.year} ({state}): {count} ngày làm việc. Lịch làm việc: {made.version}."
    yield f"Giờ làm việc: {sessions_text(made.hours.sessions)}."
    for entry in made.days_of(year.year):
        day = f"{entry.day:%d/%m/%Y} {weekday_name(entry.day):<8}"
        yield f"{day}  {DAY_KIND_NAMES[entry.kind]:<14}  {entry.name}{_remark(entry, year)}"


def _remark(entry: CalendarDay, year: CalendarYear) -> str:
    pair = f", đi cùng {entry.paired_with:%d/%m/%Y}" if entry.paired_with else ""
    is_odd = year.is_confirmed and not entry.is_confirmed
    return f"{pair} (dự kiến)" if is_odd else pair


def _working_days(made: WorkCalendar, year: int) -> int:
    return made.working_days_between(date(year, 1, 1), date(year, 12, 31))


_ACTS: Final = MappingProxyType[CalendarAct, Callable[["Words", Path, Clock], Outcome]](
    {
        CalendarAct.SHOW: _show,
        CalendarAct.EXPORT: _export,
        CalendarAct.IMPORT: _import,
        CalendarAct.UNDO: _undo,
    }
)
