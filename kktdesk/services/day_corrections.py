"""What was written down after days were closed, and which of their figures it changes.

The sheet of the next day says it once. Each figure of a closed day is known from its kept sheet
and from what later sheets have said of it; what the register counts now is compared with that.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from kktdesk.domain.day_sheet import (
    FLOWS,
    CorrectingAct,
    Correction,
    FigureChange,
    PreviousDay,
)
from kktdesk.domain.dossier import Act
from kktdesk.domain.moment import local, local_day
from kktdesk.domain.report import OPEN
from kktdesk.models.day_close import DayClose
from kktdesk.models.log import LogLine
from kktdesk.services.correction import CHANNEL, RECEIVED_AT
from kktdesk.services.day_record import kept_sheet
from kktdesk.storage import day_closes
from kktdesk.storage.day_sets import memberships, of_codes
from kktdesk.storage.set_window import Window
from kktdesk.storage.unit_of_work import UnitOfWork

_BESIDE = frozenset({Act.NOTE, Act.ATTACH})
_COUNTED = tuple(act.value for act in Act if act not in _BESIDE)
# They happen now and change what was before.
_CHANGE_THE_PAST = frozenset({Act.TAKE_BACK, Act.CANCEL, Act.BACK_ON_SHELF})
# Corrected fields that figures count, each with the moments whose days it moves.
_OF_THE_RECEIPT = {RECEIVED_AT: ("old", "new"), CHANNEL: (RECEIVED_AT,)}


@dataclass(frozen=True, slots=True)
class Later:
    """What the sheet of a day says of the days before it.

    Attributes:
        previous: the closed day before; None where none is, or where a later one is closed.
    """

    previous: PreviousDay | None
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class _Written:
    """A line of the log with its moments.

    Attributes:
        line: its number.
        days: on which it has changed something.
    """

    line: int
    code: str
    act: CorrectingAct
    days: frozenset[date]
    changes_the_past: bool


class Corrections:
    """The corrections that belong on the sheet of one day."""

    def __init__(self, work: UnitOfWork, day: date, window: Callable[[date], Window]) -> None:
        self._work, self._day, self._window = work, day, window

    def of_day(self, carried_over: int) -> Later:
        """Collect what was written down since the latest close.

        Args:
            carried_over: the balance with which the day begins.

        Returns:
            nothing for a day behind which another one is closed: that one has said it.
        """
        base = day_closes.latest(self._work.session, self._day)
        if base is None or base.day > self._day:
            return Later(None, ())
        found = self._corrections(base)
        return Later(_previous(base, found, carried_over), found)

    def _corrections(self, base: DayClose) -> tuple[Correction, ...]:
        since = _written(day_closes.lines_since(self._work.session, base.log_lines, _COUNTED))
        closed = self._closed(since)
        late = [one for one in since if one.changes_the_past or _is_late(one, closed)]
        if not late:
            return ()
        changes = self._changes({one.code for one in late}, base)
        names = day_closes.names(self._work.session, sorted(changes))
        by_code: dict[str, list[_Written]] = defaultdict(list)
        for one in late:
            by_code[one.code].append(one)
        return tuple(
            Correction(
                code=code,
                applicant=names.get(code, ""),
                acts=tuple(one.act for one in lines),
                changes=changes[code],
            )
            for code, lines in by_code.items()
            if changes[code] or any(_is_late(one, closed) for one in lines)
        )

    def _closed(self, lines: Iterable[_Written]) -> dict[date, int]:
        days = {day for one in lines for day in one.days} - {self._day}
        rows = day_closes.standing_on(self._work.session, days)
        return {row.day: row.log_lines for row in rows}

    def _changes(self, codes: set[str], base: DayClose) -> dict[str, tuple[FigureChange, ...]]:
        """Compare what closed days say of some dossiers with what is counted now.

        Returns:
            the changes of each dossier, in the order of the days.
        """
        found: dict[str, list[FigureChange]] = {code: [] for code in codes}
        said = day_closes.said_changes(self._work.session, sorted(codes), self._day)
        for row, touched in self._touched(codes, base):
            sets = (*FLOWS, *OPEN) if row is base else FLOWS
            kept = kept_sheet(row).behind
            window, among = self._window(row.day), of_codes(sorted(touched))
            now = memberships(self._work.session, sets, window, among)
            for one in sets:
                before, after = set(kept[one]), set(now[one])
                for code in sorted(touched):
                    counted = (code in before) + said.get((row.day, code, one.value), 0)
                    if delta := (code in after) - counted:
                        found[code].append(FigureChange(row.day, one, delta))
        return {code: tuple(changes) for code, changes in found.items()}

    def _touched(self, codes: set[str], base: DayClose) -> Iterator[tuple[DayClose, set[str]]]:
        """Find the closed days that some dossiers may have to do with.

        Yields:
            each close, with those dossiers.
        """
        lines = day_closes.lines_about(self._work.session, sorted(codes), _COUNTED)
        by_day: dict[date, set[str]] = {base.day: set(codes)}
        for one in _written(lines):
            for day in one.days - {self._day}:
                by_day.setdefault(day, set()).add(one.code)
        for row in day_closes.standing_on(self._work.session, by_day):
            yield row, by_day[row.day]


def _previous(base: DayClose, found: Sequence[Correction], carried_over: int) -> PreviousDay:
    in_hand = kept_sheet(base).count(*OPEN)
    corrected = sum(
        change.delta for one in found for change in one.changes if change.figure in OPEN
    )
    return PreviousDay(
        day=base.day,
        number=base.number,
        in_hand=in_hand,
        corrected=corrected,
        between=carried_over - in_hand - corrected,
    )


def _is_late(one: _Written, closed: Mapping[date, int]) -> bool:
    """Say whether an act was written down after the day of its moment was closed.

    Returns:
        False for one that the sheet of that day knows.
    """
    return any(one.line > closed[day] for day in one.days if day in closed)


def _written(lines: Iterable[LogLine]) -> list[_Written]:
    return [_read(line) for line in lines if line.subject]


def _read(line: LogLine) -> _Written:
    body: dict[str, object] = json.loads(line.body)
    at = local(datetime.fromisoformat(str(body["at"]))) if "at" in body else line.recorded_at
    moments = [at]
    moved = _OF_THE_RECEIPT.get(str(body.get("field")), ()) if line.act == Act.CORRECT else ()
    moments += [datetime.fromisoformat(str(body[name])) for name in moved]
    return _Written(
        line=line.id,
        code=line.subject,
        act=CorrectingAct(
            act=line.act, at=at, recorded_at=local(line.recorded_at), clerk=line.clerk
        ),
        days=frozenset(map(local_day, moments)),
        changes_the_past=bool(moved) or line.act in _CHANGE_THE_PAST,
    )
