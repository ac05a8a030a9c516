"""The benchmark register: the same for the same number, and one that the program can work with."""

from pathlib import Path

from kktdesk.domain.dossier import Act, State
from kktdesk.domain.moment import local_day
from kktdesk.services.desk import Desk
from kktdesk.services.list_views import ListKind
from kktdesk.storage import log
from tools.bench_make import make

DOSSIERS = 400


def head(desk: Desk) -> tuple[int, str]:
    with desk._register.reading() as work:
        assert log.first_broken(work.session) is None
        return log.head(work.session)


def test_a_made_register_is_the_same_each_time_and_whole(tmp_path: Path) -> None:
    first, second = make(tmp_path / "first", DOSSIERS), make(tmp_path / "second", DOSSIERS)

    assert head(first) == head(second)
    assert first.search.counts() == second.search.counts()
    assert first.search.counts()[ListKind.NEWEST] == DOSSIERS
    rows = first.search.rows(ListKind.NEWEST)
    assert rows == second.search.rows(ListKind.NEWEST)
    assert {State.RETURNED, State.READY, State.STOPPED} <= {row.state for row in rows}
    for desk in (first, second):
        desk.close()


def test_the_program_goes_on_where_the_made_register_ends(tmp_path: Path) -> None:
    desk = make(tmp_path / "data", DOSSIERS)
    for row in desk.search.rows(ListKind.NEWEST)[:60]:
        shown = desk.search.show(row.code)
        assert shown.state is row.state
        if Act.TAKE_BACK not in shown.possible:
            continue
        undone = desk.acts.do(row.code, Act.TAKE_BACK, {"reason": "Ghi nhầm (mẫu)"})
        assert len(undone.history) == len(shown.history) + 1
    assert desk.figures.day(local_day(desk.now())).total.in_hand > 0
    assert head(desk)[0] > DOSSIERS
    copy = desk.backups.make()  # what points nowhere is not copied
    assert copy.dossiers == DOSSIERS
    desk.close()
