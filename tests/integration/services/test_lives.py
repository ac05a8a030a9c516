"""Random lives of dossiers over a real file, beside a small model; two clerks at one register.

After each step the register must be what the model says: the state, what is possible, one line of
the log for each act, the chain whole, the day's figures equal on both sides, numbers without gaps.
"""

import random
import shutil
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from kktdesk.domain.act_fields import ACT_FIELDS, ActField, FieldKind
from kktdesk.domain.dossier import (
    ACTS,
    BEFORE,
    OPEN,
    POST_ACTS,
    WAITED_FOR,
    Act,
    Channel,
    PostState,
    State,
    possible,
)
from kktdesk.domain.errors import (
    ActNotPossible,
    DeskError,
    EntryRefused,
    NothingToTakeBack,
    StaleDossier,
)
from kktdesk.domain.moment import local_day
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk, open_desk
from kktdesk.services.list_views import ListKind
from kktdesk.services.views import DossierView
from kktdesk.storage import log
from tests.factories import an_entry, at
from tests.scans import a_png

START = at("2026-03-02 08:00")
STEPS = 200
LIVES = 4
MOST_LIVELY = 3
PAUSES = (1, 15, 90, 1600)  # minutes between acts
MOSTLY, SELDOM, ONLINE = 0.85, 0.2, 0.4  # shares of possible acts, new dossiers, online ones
# An end is drawn seldom, or no life would be long.
ENDS = {Act.STOP, Act.STOP_ON_REQUEST, Act.REFUSE, Act.WITHDRAW, Act.CANCEL}
BESIDE = {Act.NOTE, Act.ATTACH}  # they are never taken back
# Different with the hour, or with each line of the log; all the rest a take-back restores.
MOVING = {"version", "history", "possible", "next_act", "time_used", "time_left"}
MOVING |= {"days_used", "days_total", "days_left"}

SAID: dict[FieldKind, object] = {
    FieldKind.LINE: "Lý do (mẫu)",
    FieldKind.BLOCK: "Nội dung (mẫu)",
    FieldKind.LINES: ["Giấy thứ nhất (mẫu)"],
    FieldKind.COUNT: 2,
    FieldKind.FLAG: True,
    FieldKind.DIVISION: "Phòng Quản lý đầu tư (mẫu)",
    FieldKind.OFFICER: "Lê Văn Tám (mẫu)",
    FieldKind.PARTNER: "Sở Xây dựng (mẫu)",
    FieldKind.IDENTITY: "087190000123",
    FieldKind.ITEM: "RR123456785VN",
}


def rest_of(view: DossierView) -> dict[str, object]:
    return {name: getattr(view, name) for name in view.__slots__ if name not in MOVING}


class Done(NamedTuple):
    """An act that can be taken back, and how all stood before it."""

    stood: "Stood"
    view: dict[str, object]
    act: Act
    at: datetime


@dataclass
class Modelled:
    """What must be true of one dossier.

    Attributes:
        asked_in: states in which something was asked that is not answered yet.
        earlier: the acts that can be taken back.
        lines: how many lines the log has about it.
    """

    state: State = State.RECEIVED
    post: PostState | None = None
    asked_in: tuple[State, ...] = ()
    lines: int = 1
    earlier: list[Done] = field(default_factory=list)

    def possible(self) -> tuple[Act, ...]:
        acts = possible(self.state, self.post)
        return tuple(act for act in acts if self.earlier or act is not Act.TAKE_BACK)

    def is_lively(self) -> bool:
        is_at_the_post = self.post not in {None, PostState.DELIVERED}
        return self.state in OPEN | {State.FILED, State.READY} or is_at_the_post

    def holds_receipt(self, moment: datetime) -> bool:
        """Say whether something was done before a moment: nobody received it then or later."""
        return any(done.at < moment for done in self.earlier if done.act is not Act.CORRECT)

    def did(self, act: Act, at: datetime, before: dict[str, object]) -> None:
        """Follow an act that the register has done."""
        self.lines += 1
        if act is Act.TAKE_BACK:
            self.state, self.post, self.asked_in = self.earlier.pop().stood
            return
        if act is Act.ACCEPT:  # numbers stand on paper: nothing before is taken back
            self.state, self.earlier, self.asked_in = State.RECEIVED, [], ()
            return
        if act not in BESIDE:
            stood = (self.state, self.post, self.asked_in)
            self.earlier.append(Done(stood, before, act, at))
        after = ACTS[self.state, act]
        if after is BEFORE:
            *pending, back = self.asked_in
            self.state, self.asked_in = back, tuple(pending)
        elif isinstance(after, State) and after is not self.state:
            self.asked_in = (*self.asked_in, self.state)
            self.state = after
        if self.post is not None and (self.post, act) in POST_ACTS:
            self.post = POST_ACTS[self.post, act]
        if act is Act.POST:
            self.post = PostState.ON_ITS_WAY


Stood = tuple[State, PostState | None, tuple[State, ...]]


class Lives:
    """A counter at which anything is tried."""

    def __init__(self, desk: Desk, clock: FixedClock, dice: random.Random) -> None:
        self.desk, self.clock, self.dice = desk, clock, dice
        self.models: dict[str, Modelled] = {}
        self.touched = ""

    def step(self) -> None:
        """Receive a dossier, or try an act on one; all that hangs on it must be true after it."""
        self._step()
        if self.touched in self.models:
            self.dossiers_are_what_the_model_says([self.touched])
        self.the_lists_hold_what_the_model_says()
        self.the_figures_add_up()
        self.the_chain_is_whole()

    def _step(self) -> None:
        self.clock.move(minutes=self.dice.choice(PAUSES))
        if not self.models or (len(self._lively()) < MOST_LIVELY and self.dice.random() < SELDOM):
            self._receive()
        else:
            self._try_an_act()

    def _receive(self) -> None:
        entry = an_entry(postal_address="Số 1, đường mẫu")
        if self.dice.random() < ONLINE:
            online = replace(
                entry,
                channel=Channel.ONLINE_FULL,
                official_code=f"H20-{len(self.models)}-{entry.request_id}",
            )
            filed = self.desk.intake.file_online(online, self.clock.now())
            self.models[filed.code] = Modelled(State.FILED)
        else:
            self.models[self.desk.reception.receive(entry).dossier.code] = Modelled()

    def _try_an_act(self) -> None:
        is_moving = self._lively() and self.dice.random() < MOSTLY
        code, act = self._moving() if is_moving else self._any()
        if act in self.models[code].possible():
            self._do(code, act)
        else:
            self._is_refused(code, act, self._said(code, act), self._refusal(code, act))

    def _moving(self) -> tuple[str, Act]:
        code = self.dice.choice(self._lively())
        acts = [act for act in self.models[code].possible() if act not in BESIDE]
        usual = [act for act in acts if act not in ENDS]
        return code, self.dice.choice([*acts, *usual * 5])

    def _any(self) -> tuple[str, Act]:
        return self.dice.choice(list(self.models)), self.dice.choice(list(ACT_FIELDS))

    def _refusal(self, code: str, act: Act) -> type[DeskError]:
        is_in_the_table = (self.models[code].state, act) in ACTS
        is_at_once = act is Act.TAKE_BACK and is_in_the_table
        return NothingToTakeBack if is_at_once else ActNotPossible

    def _lively(self) -> list[str]:
        return [code for code, model in self.models.items() if model.is_lively()]

    def _do(self, code: str, act: Act) -> None:
        model, before = self.models[code], self.desk.search.show(code)
        said = self._said(code, act)
        if self._must_be_cured(before, act, said):
            self._is_refused(code, act, said, EntryRefused)
            return
        undone = model.earlier[-1].view if act is Act.TAKE_BACK else None
        after = self._done(code, act, said)
        model.did(act, self.clock.now(), rest_of(before))
        del self.models[code]
        self.models[after.code] = model  # with its acceptance it gets its number
        self.touched = after.code
        if undone is not None:
            assert rest_of(after) == undone
        assert self.desk.search.show(after.code) == after

    def _must_be_cured(self, view: DossierView, act: Act, said: dict[str, object]) -> bool:
        if act is Act.CORRECT and said["field"] == "received_at":
            moment = datetime.fromisoformat(str(said["value"]))
            return self.models[view.code].holds_receipt(moment)
        return act is Act.STOP and not self._is_deadline_over(view)

    def _done(self, code: str, act: Act, said: dict[str, object]) -> DossierView:
        if act is Act.ATTACH:
            scan = a_png(width=self.models[code].lines)  # the same one is kept once
            return self.desk.attachments.add(code, "giấy.png", scan)
        return self.desk.acts.do(code, act, said)

    def _is_refused(
        self, code: str, act: Act, said: dict[str, object], refusal: type[DeskError]
    ) -> None:
        before = self.desk.search.show(code)
        try:
            self.desk.acts.do(code, act, said)
        except refusal:
            pass
        else:
            raise AssertionError(f"{act} was done in {before.state}")
        assert self.desk.search.show(code) == before

    def _is_deadline_over(self, view: DossierView) -> bool:
        until = view.waiting_until
        return until is not None and local_day(self.clock.now()) > until

    def _said(self, code: str, act: Act) -> dict[str, object]:
        said = {field.name: self._value(field) for field in ACT_FIELDS[act]}
        if act is Act.EXTEND:  # an apology never promises less
            due_at = self.desk.search.show(code).due_at
            said["until"] = max(due_at, self.clock.now()) + timedelta(days=1)
        if act is Act.CORRECT:
            said["field"] = "applicant.address"
        return said

    def _value(self, field: ActField) -> object:
        now = self.clock.now()
        if field.kind is FieldKind.MOMENT:
            return now + timedelta(days=10)
        if field.kind is FieldKind.DATE:
            is_past = field.name == "result_on"  # no result is dated later than today
            return local_day(now if is_past else now + timedelta(days=2))
        return field.choices[0] if field.choices else SAID[field.kind]

    def dossiers_are_what_the_model_says(self, codes: Iterable[str]) -> None:
        for code in codes:
            model, view = self.models[code], self.desk.search.show(code)
            found = (view.state, view.post_state, view.possible, len(view.history))
            assert found == (model.state, model.post, model.possible(), model.lines)
            is_waiting = view.waiting_since is not None
            assert is_waiting <= (model.state in WAITED_FOR | {State.WITHDRAWAL})

    def the_lists_hold_what_the_model_says(self) -> None:
        counts = self.desk.search.counts()
        states = Counter(model.state for model in self.models.values())
        assert counts[ListKind.NEWEST] == states.total()
        assert counts[ListKind.ONLINE_FILED] == states[State.FILED]
        assert counts[ListKind.WITH_DIVISION] == states[State.PROCESSING]
        assert counts[ListKind.WITH_PARTNER] == states[State.WITH_PARTNER]
        assert counts[ListKind.WAITED_FOR] == sum(states[state] for state in WAITED_FOR)
        assert counts[ListKind.WITHDRAWAL] == states[State.WITHDRAWAL]
        assert counts[ListKind.WAITING] == counts[ListKind.UNCOLLECTED] == states[State.READY]
        posts = {model.post for model in self.models.values()}
        assert bool(counts[ListKind.AT_THE_POST]) == bool(posts - {None, PostState.DELIVERED})

    def the_figures_add_up(self) -> None:
        day = self.desk.figures.day(local_day(self.clock.now())).total
        assert day.carried_over + day.received - day.finished == day.in_hand
        assert day.in_hand == sum(model.state in OPEN for model in self.models.values())

    def the_chain_is_whole(self) -> None:
        with self.desk._register.reading() as work:
            assert log.first_broken(work.session) is None

    def the_numbers_have_no_gap(self) -> None:
        views = [self.desk.search.show(code) for code in self.models]
        numbered = [view for view in views if view.receipt_number]
        receipts = sorted(int(view.receipt_number.split("/")[0]) for view in numbered)
        assert receipts == list(range(1, len(numbered) + 1))
        days = Counter(view.code.rsplit("-", 1)[0] for view in numbered)
        wanted = {f"{day}-{n:04d}" for day, most in days.items() for n in range(1, most + 1)}
        assert {view.code for view in numbered} == wanted


@pytest.mark.parametrize("seed", range(LIVES))
def test_random_lives_leave_the_register_as_the_model_says(
    seed: int, desk: Desk, clock: FixedClock
) -> None:
    clock.moment = START
    lives = Lives(desk, clock, random.Random(seed))  # noqa: S311 - a game, no secret

    for _ in range(STEPS):
        lives.step()

    lives.dossiers_are_what_the_model_says(lives.models)
    lives.the_numbers_have_no_gap()


EDITS = 500
SHARED = 5


def test_two_clerks_lose_no_edit_of_the_same_dossiers(
    set_up_folder: Path, tmp_path: Path, clock: FixedClock
) -> None:
    shutil.copytree(set_up_folder, tmp_path / "data", copy_function=shutil.copy2)
    desks = [open_desk(tmp_path / "data", clock) for _ in range(2)]
    chosen = random.Random(4)  # noqa: S311 - the same
    codes = [desks[0].reception.receive(an_entry()).dossier.code for _ in range(SHARED)]
    seen = [{code: desk.search.show(code) for code in codes} for desk in desks]
    written: dict[str, list[str]] = {code: [] for code in codes}
    refused = 0

    for edit in range(EDITS):
        clerk, code = chosen.randrange(2), chosen.choice(codes)
        said = {"field": "applicant.address", "value": f"Số {edit}", "reason": "Ghi nhầm"}
        version = seen[clerk][code].version
        is_stale = version != desks[1 - clerk].search.show(code).version
        try:
            seen[clerk][code] = desks[clerk].acts.do(code, Act.CORRECT, said, version=version)
            assert not is_stale
            written[code].append(said["value"])
        except StaleDossier:
            assert is_stale
            seen[clerk][code] = desks[clerk].search.show(code)
            refused += 1

    for code in codes:
        history = desks[0].search.show(code).history[1:]
        assert [line.values["value"] for line in history] == written[code]
        # Each value that was replaced is kept beside the one that replaced it.
        replaced = [line.values["old"] for line in history]
        assert replaced[1:] == written[code][:-1]
    assert sum(map(len, written.values())) + refused == EDITS
    assert EDITS // 10 < refused < EDITS * 9 // 10
    for desk in desks:
        desk.close()
