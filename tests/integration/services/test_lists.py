"""The lists of a whole life: each holds what its name says, in order, and counts as it shows."""

from collections.abc import Callable
from datetime import date

import pytest

from kktdesk.domain.dossier import OPEN, WAITED_FOR, Act, Channel, State
from kktdesk.domain.report import Period, ReportForm
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.list_views import DossierRow, ListKind
from kktdesk.settings import DeskSettings
from tests.factories import an_entry, at

REASON, CONTENT = {"reason": "Lý do (mẫu)"}, {"content": "Nội dung (mẫu)"}
ASKED = CONTENT | {"stage": "check"}
POSTED = {"item": "RR123456785VN"}
# What leads a received dossier to where it stands, by the name that a test gives it.
LIVES: dict[str, tuple[tuple[Act, dict[str, str]], ...]] = {
    "received": (),
    "processing": ((Act.ASSIGN, {"division": "Phòng B (mẫu)"}),),
    "processing-first": ((Act.ASSIGN, {"division": "Phòng A (mẫu)"}),),
    "with-partner": ((Act.ASK_PARTNER, {"partner": "Sở (mẫu)"}),),
    "supplement": ((Act.ASK_SUPPLEMENT, ASKED | {"until": "2026-12-20"}),),
    "explanation": ((Act.ASK_EXPLANATION, CONTENT | {"until": "2026-11-26"}),),
    "duty": ((Act.ASK_DUTY, CONTENT | {"until": "2026-12-10"}),),
    "withdrawal": ((Act.ASK_WITHDRAWAL, REASON),),
    "stopped": ((Act.REFUSE, REASON),),
    "cancelled": ((Act.CANCEL, REASON | {"supervisor": "Phan Văn Chín (mẫu)"}),),
    "ready": ((Act.READY, {}),),
    "returned": ((Act.READY, {}), (Act.SEND, {})),
    "on-its-way": ((Act.READY, {}), (Act.POST, POSTED)),
    "sent-back": ((Act.READY, {}), (Act.POST, POSTED), (Act.SEND_BACK, REASON)),
    "delivered": ((Act.READY, {}), (Act.POST, POSTED), (Act.DELIVER, {"to": "A (mẫu)"})),
}
Named = dict[str, str]


@pytest.fixture
def lives(desk: Desk, clock: FixedClock) -> Named:
    """Let one dossier stand in each place; they were received on 25/11 for 09/12/2026."""
    codes: Named = {}
    for name, acts in LIVES.items():
        clock.move(minutes=1)
        code = codes[name] = desk.reception.receive(an_entry()).dossier.code
        for act, said in acts:
            clock.move(minutes=1)
            desk.acts.do(code, act, said)
    online = an_entry(channel=Channel.ONLINE_FULL, official_code="H20-1")
    codes["filed"] = desk.intake.file_online(online, clock.now()).code
    return codes


@pytest.fixture
def shown(desk: Desk, lives: Named) -> Callable[[ListKind], list[str]]:
    names = {code: name for name, code in lives.items()}
    return lambda kind: [names[row.code] for row in desk.search.rows(kind)]


DAYS = ("2026-11-25", "2026-12-05", "2026-12-08", "2026-12-09", "2026-12-10", "2027-02-01")


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.usefixtures("lives")
def test_each_list_counts_as_many_as_it_shows(desk: Desk, clock: FixedClock, day: str) -> None:
    clock.moment = at(f"{day} 17:30")
    counts = desk.search.counts()
    for kind in ListKind:
        assert len(desk.search.rows(kind)) == counts[kind] == desk.search.count(kind)


def test_each_list_holds_what_its_name_says(shown: Callable[[ListKind], list[str]]) -> None:
    assert shown(ListKind.ONLINE_FILED) == ["filed"]
    assert shown(ListKind.WITH_DIVISION) == ["processing-first", "processing"]
    assert shown(ListKind.WITH_PARTNER) == ["with-partner"]
    assert shown(ListKind.WITHDRAWAL) == ["withdrawal"]
    assert shown(ListKind.UNCOLLECTED) == ["ready"]
    assert shown(ListKind.AT_THE_POST) == ["sent-back", "on-its-way"]
    today = shown(ListKind.RECEIVED_TODAY)
    assert set(LIVES) - set(today) == {"cancelled"}
    assert "filed" not in today


def test_whose_deadline_is_past_stands_first(shown: Callable[[ListKind], list[str]]) -> None:
    assert shown(ListKind.WAITED_FOR) == ["explanation", "duty", "supplement"]


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        ("2026-12-07", ListKind.DUE_SOON),
        ("2026-12-08", ListKind.DUE_SOON),
        ("2026-12-09", ListKind.DUE_TODAY),
        ("2026-12-10", ListKind.OVERDUE),
    ],
)
def test_who_waits_for_others_is_never_due_or_late(
    desk: Desk, clock: FixedClock, lives: Named, day: str, kind: ListKind
) -> None:
    clock.moment = at(f"{day} 08:00")

    found = {row.code: row for row in desk.search.rows(kind)}

    running = {"received", "processing", "processing-first", "with-partner", "withdrawal"}
    assert set(found) == {lives[name] for name in running}
    assert not WAITED_FOR & {row.state for row in found.values()}


def test_how_many_days_are_soon_is_a_setting(desk: Desk, clock: FixedClock, lives: Named) -> None:
    clock.moment = at("2026-12-04 08:00")  # a Friday, three working days before
    assert desk.search.count(ListKind.DUE_SOON) == 0

    DeskSettings.change(desk.data_dir, soon_days=3)

    assert lives["received"] in {row.code for row in desk.search.rows(ListKind.DUE_SOON)}


def test_the_oldest_result_stands_first(desk: Desk, clock: FixedClock) -> None:
    codes = [desk.reception.receive(an_entry()).dossier.code for _ in range(3)]
    for code in (codes[1], codes[2], codes[0]):
        clock.move(hours=1)
        desk.acts.do(code, Act.READY)

    rows = desk.search.rows(ListKind.UNCOLLECTED)

    assert [row.code for row in rows] == [codes[1], codes[2], codes[0]]


def test_a_row_says_who_holds_it_and_for_whom_it_waits(desk: Desk, lives: Named) -> None:
    rows: dict[str, DossierRow] = {row.code: row for row in desk.search.rows(ListKind.NEWEST)}
    for name, code in lives.items():
        view, row = desk.search.show(code), rows[code]
        for field in ("holder", "officer", "filed_at", "waiting_since", "waiting_until", "shelf"):
            assert getattr(row, field) == getattr(view, field), name
        assert row.post_state is view.post_state


def test_the_first_page_counts_every_open_state(desk: Desk, lives: Named) -> None:
    urgent = {row.code: row.state for row in desk.search.today().urgent}
    assert set(urgent.values()) == OPEN | {State.READY}
    assert lives["stopped"] not in urgent


@pytest.mark.parametrize(
    ("day", "days_left"),
    [
        ("2026-12-07", 2),
        ("2026-12-09", 0),
        ("2026-12-10", -1),
        ("2026-12-11", -2),
        ("2026-12-13", -2),  # a Sunday
        ("2026-12-14", -3),
    ],
)
def test_list_card_and_report_tell_the_same_working_days(
    desk: Desk, clock: FixedClock, day: str, days_left: int
) -> None:
    code = desk.reception.receive(an_entry()).dossier.code  # promised for 09/12/2026
    clock.moment = at(f"{day} 10:00")

    (row,) = desk.search.rows(ListKind.NEWEST)
    report = desk.reports.get(ReportForm.OVERDUE, Period(date(2026, 11, 1), date(2026, 12, 31)))
    late = [line.cells["days"].value for line in report.rows if line.name == code]

    assert row.days_left == desk.search.show(code).days_left == days_left
    assert late == [-days_left] * (days_left < 0)


def test_a_promise_counts_no_days_while_its_clock_stands(desk: Desk, lives: Named) -> None:
    assert desk.search.show(lives["supplement"]).days_left is None
    assert desk.search.show(lives["ready"]).days_left is None
