"""Lives of the benchmark register: what happens to a dossier, act by act, and when.

A life is drawn by the shares of a province's figures; what has not happened by the register's last
moment has not happened, and so some dossiers stand in each state.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import accumulate

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.dossier import RETURN_ACTS, Act, PostState, ReturnMethod, State
from kktdesk.domain.moment import VIETNAM, local_day

Values = dict[str, object]

_LATE, _ON_THE_DAY, _NEVER_FETCHED = 0.035, 0.41, 0.015
_MOST_LATE_DAYS, _MOST_PICK_UP_DAYS, _PICK_UP_MEAN = 11, 60, 2.0
_DIVISIONS = (
    "Phòng Quản lý đầu tư (mẫu)",
    "Phòng Quản lý quy hoạch và xây dựng (mẫu)",
    "Phòng Quản lý doanh nghiệp và lao động (mẫu)",
    "Phòng Tài nguyên và môi trường (mẫu)",
)
_PARTNERS = ("Sở Xây dựng (mẫu)", "Sở Tài chính (mẫu)", "Công an tỉnh (mẫu)")
# Which ways a life goes beside the plain one, and how often of a thousand.
_DETOURS = {
    "assign": 300,
    "supplement": 60,
    "explanation": 10,
    "duty": 20,
    "partner": 30,
    "withdraw": 8,
    "refuse": 7,
    "cancel": 3,
    "plain": 562,
}


@dataclass(frozen=True, slots=True)
class Step:
    """One act with what it changes in the row; values as the database keeps them."""

    at: datetime
    act: Act
    said: Values
    changes: Values


@dataclass(slots=True)
class Draw:
    """What a life is made of.

    Attributes:
        row: of the dossier, as it is received.
        steps: what happens, in order.
    """

    chosen: random.Random
    calendar: WorkCalendar
    received_at: datetime
    due_at: datetime
    way: ReturnMethod
    steps: list[Step] = field(default_factory=list)

    def add(self, at: datetime, act: Act, said: Values, **changes: object) -> None:
        """Add an act; it never stands before the one before it."""
        last = self.steps[-1].at if self.steps else self.received_at
        at = max(at, last + timedelta(minutes=1))
        shown = {name: stored(at) if value is NOW else value for name, value in changes.items()}
        self.steps.append(Step(at, act, said, shown))


NOW = object()


def stored(moment: datetime) -> str:
    """Write a moment as the database keeps it.

    Returns:
        UTC, with six digits behind the second.
    """
    return f"{moment - timedelta(hours=7):%Y-%m-%d %H:%M:%S.%f}"


def live(draw: Draw) -> list[Step]:
    """Let a dossier live.

    Args:
        draw: with what it is made of.

    Returns:
        its acts after the receipt, also those that lie in the future.
    """
    chosen = draw.chosen
    detour = chosen.choices(tuple(_DETOURS), cum_weights=tuple(accumulate(_DETOURS.values())))[0]
    ready_on = _ready_on(draw)
    half = draw.received_at + (at_hour(chosen, ready_on) - draw.received_at) / 2
    if detour in _ENDS:
        _ENDS[detour](draw, half)
        return draw.steps
    if detour in _WAYS:
        _WAYS[detour](draw, half)
    draw.add(at_hour(chosen, ready_on), Act.READY, {}, state=State.READY, ready_at=NOW, holder="")
    if chosen.random() >= _NEVER_FETCHED:
        _give(draw, ready_on)
    return draw.steps


def _ready_on(draw: Draw) -> date:
    due, share = local_day(draw.due_at), draw.chosen.random()
    if share < _LATE:
        late = draw.chosen.randint(1, _MOST_LATE_DAYS)
        return draw.calendar.nth_working_day_after(due, late)
    if share < _LATE + _ON_THE_DAY:
        return due
    received = local_day(draw.received_at)
    between = draw.calendar.working_days_between(received, due)
    return draw.calendar.nth_working_day_after(
        received, draw.chosen.randint(0, max(0, between - 2))
    )


def at_hour(chosen: random.Random, day: date) -> datetime:
    """Give a moment of a day at which the counter works.

    Returns:
        between eight and half past four.
    """
    moment = datetime.combine(day, time(8), VIETNAM)
    return moment + timedelta(seconds=chosen.randrange(30_600))


def _give(draw: Draw, ready_on: date) -> None:
    days = min(int(draw.chosen.expovariate(1 / _PICK_UP_MEAN)), _MOST_PICK_UP_DAYS)
    at = at_hour(draw.chosen, draw.calendar.nth_working_day_after(ready_on, days))
    act = next(act for act, way in RETURN_ACTS.items() if way is draw.way)
    given: Values = {
        "state": State.RETURNED,
        "returned_at": NOW,
        "returned_by": draw.way,
    }
    if act is Act.HAND_OVER:
        said: Values = {"to": "", "slip": "taken-back"}
        draw.add(at, act, said, **given)
    elif act is Act.SEND:
        draw.add(at, act, {}, **given)
    else:
        item = f"RR{draw.chosen.randrange(1_000_000_000):09d}VN"
        draw.add(
            at, act, {"item": item}, **given, returned_to=item, post_state=PostState.ON_ITS_WAY
        )
        _deliver(draw, at)


def _deliver(draw: Draw, at: datetime) -> None:
    share = draw.chosen.random()
    if share < 0.96:  # noqa: PLR2004 - most items arrive
        at += timedelta(days=draw.chosen.randint(1, 4))
        draw.add(at, Act.DELIVER, {"to": "Người nhận (mẫu)"}, post_state=PostState.DELIVERED)
    elif share < 0.98:  # noqa: PLR2004 - some are sent back
        at += timedelta(days=6)
        draw.add(at, Act.SEND_BACK, {"reason": "Không gặp (mẫu)"}, post_state=PostState.SENT_BACK)


def _assign(draw: Draw, _half: datetime) -> None:
    division = draw.chosen.choice(_DIVISIONS)
    at = draw.received_at + timedelta(minutes=30)
    draw.add(at, Act.ASSIGN, {"division": division}, state=State.PROCESSING, holder=division)


def _partner(draw: Draw, half: datetime) -> None:
    partner, at = draw.chosen.choice(_PARTNERS), draw.received_at + timedelta(hours=1)
    draw.add(at, Act.ASK_PARTNER, {"partner": partner}, state=State.WITH_PARTNER, holder=partner)
    draw.add(half, Act.PARTNER_ANSWERED, {}, state=State.RECEIVED, holder="")


def _waiting(ask: Act, answer: Act, state: State, **said: str) -> Callable[[Draw, datetime], None]:
    def wait(draw: Draw, half: datetime) -> None:
        until = draw.calendar.nth_working_day_after(local_day(half), 5)
        at = draw.received_at + timedelta(hours=2)
        content: Values = {"content": "Nội dung (mẫu)", **said}
        asked: Values = {"state": state, "waiting_since": NOW, "waiting_until": str(until)}
        draw.add(at, ask, content, **asked)
        answered: Values = {"state": State.RECEIVED, "waiting_since": None, "waiting_until": None}
        draw.add(half, answer, {}, **answered)

    return wait


_WAYS: dict[str, Callable[[Draw, datetime], None]] = {
    "assign": _assign,
    "partner": _partner,
    "supplement": _waiting(Act.ASK_SUPPLEMENT, Act.SUPPLEMENT, State.SUPPLEMENT, stage="check"),
    "explanation": _waiting(Act.ASK_EXPLANATION, Act.EXPLAIN, State.EXPLANATION),
    "duty": _waiting(Act.ASK_DUTY, Act.DUTY_DONE, State.DUTY),
}


def _withdraw(draw: Draw, half: datetime) -> None:
    reason: Values = {"reason": "Đổi ý (mẫu)"}
    draw.add(draw.received_at, Act.ASK_WITHDRAWAL, reason, state=State.WITHDRAWAL)
    ended: Values = {"state": State.STOPPED, "ended_at": NOW, "ended_by": Act.WITHDRAW}
    draw.add(half, Act.WITHDRAW, {}, **ended)


def _refuse(draw: Draw, half: datetime) -> None:
    ended: Values = {"state": State.STOPPED, "ended_at": NOW, "ended_by": Act.REFUSE}
    draw.add(half, Act.REFUSE, {"reason": "Không đủ điều kiện (mẫu)"}, **ended)


def _cancel(draw: Draw, _half: datetime) -> None:
    said: Values = {"reason": "Ghi nhầm thủ tục (mẫu)", "supervisor": "Phan Văn Chín (mẫu)"}
    at = draw.received_at + timedelta(minutes=10)
    draw.add(at, Act.CANCEL, said, state=State.CANCELLED)


_ENDS: dict[str, Callable[[Draw, datetime], None]] = {
    "withdraw": _withdraw,
    "refuse": _refuse,
    "cancel": _cancel,
}
