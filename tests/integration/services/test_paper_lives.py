"""Random lives of dossiers with papers: whatever was issued prints again as it was.

Two desks work at one register. After each step every paper that was ever issued says the same as
on the first day, its number is one of an unbroken series, what the acts ended counts no more.
"""

import random
from collections import defaultdict
from contextlib import suppress
from datetime import timedelta

import pytest

from kktdesk.domain.act_fields import ACT_FIELDS, ActField, FieldKind
from kktdesk.domain.dossier import Act
from kktdesk.domain.errors import DeskError
from kktdesk.domain.form import PaperKind
from kktdesk.domain.moment import local_day
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk, open_desk
from kktdesk.services.paper_views import IssuedPaperLine
from kktdesk.storage import log
from tests.factories import at
from tests.papers import a_dossier, confirm_all, text_of

STEPS = 110
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
SELDOM = {Act.CANCEL, Act.REFUSE, Act.STOP_ON_REQUEST, Act.WITHDRAW}


class PaperLives:
    """A counter at which papers are printed whenever it comes to mind."""

    def __init__(self, desks: list[Desk], clock: FixedClock, dice: random.Random) -> None:
        self.desks, self.clock, self.dice = desks, clock, dice
        self.codes: list[str] = []
        self.first_pdf: dict[int, bytes] = {}
        self.first_line: dict[int, IssuedPaperLine] = {}

    def step(self) -> None:
        self.clock.move(minutes=self.dice.choice((1, 20, 300)))
        desk = self.dice.choice(self.desks)
        if len(self.codes) < 3 or self.dice.random() < 0.15:
            self.codes.append(a_dossier(desk, postal_address="Số 1, đường mẫu"))
            return
        code = self.dice.choice(self.codes[-5:])
        todo = self.dice.choices((self.act, self.issue, self.cancel, self.lay), (5, 6, 1, 0.3))
        with suppress(DeskError):
            todo[0](desk, code)

    def act(self, desk: Desk, code: str) -> None:
        acts = [act for act in desk.acts.possible(code) if act is not Act.ATTACH]
        usual = [act for act in acts if act not in SELDOM]
        if not acts:
            return
        act = self.dice.choice([*acts, *usual * 4])
        desk.acts.do(code, act, {field.name: self._value(field) for field in ACT_FIELDS[act]})

    def _value(self, field: ActField) -> object:
        now = self.clock.now()
        if field.name == "field":
            return "applicant.name"
        if field.kind is FieldKind.MOMENT:
            return now + timedelta(days=30)
        if field.kind is FieldKind.DATE:
            is_past = field.name == "result_on"  # no result is dated later than today
            return local_day(now if is_past else now + timedelta(days=2))
        if field.choices:
            return self.dice.choice(field.choices)
        return SAID[field.kind]

    def issue(self, desk: Desk, code: str) -> None:
        offered = [one.kind for one in desk.papers.kinds(code) if one.why_not is None]
        kinds = [*PaperKind, *offered * 5]
        kind = self.dice.choice([kind for kind in kinds if kind is not PaperKind.RECEIPT])
        job = desk.papers.issue(code, kind)
        (ref,) = job.papers
        assert ref.paper_id is not None
        if ref.paper_id not in self.first_pdf:
            assert job.reprint == 0
            self.first_pdf[ref.paper_id] = job.pdf
            self.first_line[ref.paper_id] = self.lines(desk)[ref.paper_id]
        if self.dice.random() < 0.5:
            desk.papers.record_prints(job.papers, "may-in")

    def cancel(self, desk: Desk, code: str) -> None:
        lines = [line for line in desk.papers.issued(code) if line.paper_id]
        if lines:
            desk.papers.cancel(self.dice.choice(lines).paper_id or 0, "Ghi nhầm")

    def lay(self, desk: Desk, _code: str) -> None:
        line = self.dice.choice([one for one in desk.forms.lines() if one.is_block])
        if line.is_own and self.dice.random() < 0.5:
            desk.forms.withdraw(line.id, line.version)
            return
        laid = desk.forms.lay(desk.forms.text(line.id, line.version))
        desk.forms.confirm(laid.id, laid.version, "Khải (mẫu)")

    def lines(self, desk: Desk) -> dict[int, IssuedPaperLine]:
        found = [line for code in self.codes for line in desk.papers.issued(code)]
        return {line.paper_id: line for line in found if line.paper_id}

    def every_paper_is_as_it_was(self) -> None:
        desk = self.dice.choice(self.desks)
        lines = self.lines(desk)
        assert set(lines) == set(self.first_pdf)
        for paper_id, line in lines.items():
            first = self.first_line[paper_id]
            kept = ("number", "form_id", "version", "sha256", "issued_at", "clerk", "act_id")
            assert [getattr(line, name) for name in kept] == [
                getattr(first, name) for name in kept
            ]

    def every_paper_prints_again(self) -> None:
        for paper_id, line in self.lines(self.desks[0]).items():
            job = self.desks[1].papers.reprint(paper_id)
            if not line.is_cancelled and not line.print_count:
                assert job.pdf == self.first_pdf[paper_id]
            assert ("ĐÃ HỦY" in text_of(job.pdf)) == line.is_cancelled
            assert job.reprint == line.print_count

    def the_numbers_have_no_gap(self) -> None:
        by_kind: dict[PaperKind, set[int]] = defaultdict(set)
        for line in self.lines(self.desks[0]).values():
            if line.number:
                by_kind[line.kind].add(int(line.number.split("/")[0]))
        assert by_kind
        for numbers in by_kind.values():
            assert numbers == set(range(1, len(numbers) + 1))

    def what_was_undone_counts_no_more(self) -> None:
        with self.desks[0]._register.reading() as work:
            rows = work.session.connection().exec_driver_sql(
                "SELECT count(*) FROM issued_paper JOIN dossier_act ON dossier_act.id = act_id"
                " WHERE taken_back_at IS NOT NULL AND cancelled_at IS NULL"
            )
            assert rows.scalar_one() == 0
            assert log.first_broken(work.session) is None


@pytest.mark.parametrize("seed", range(2))
def test_whatever_was_issued_prints_again_as_it_was(
    seed: int, desk: Desk, clock: FixedClock
) -> None:
    clock.moment = at("2026-03-02 08:00")
    confirm_all(desk)
    other = open_desk(desk.data_dir, clock)
    lives = PaperLives([desk, other], clock, random.Random(seed))  # noqa: S311 - a game, no secret

    for _ in range(STEPS):
        lives.step()
        lives.every_paper_is_as_it_was()

    assert len(lives.first_pdf) >= 15
    lives.every_paper_prints_again()
    lives.the_numbers_have_no_gap()
    lives.what_was_undone_counts_no_more()
    other.close()
