"""A register of the first schema is opened by this program: nothing is lost, all is explained."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import select

from kktdesk.domain.calendar import CalendarDay, DayKind
from kktdesk.domain.layout import Layout
from kktdesk.models.dossier import Dossier
from kktdesk.models.search import SearchToken
from kktdesk.services.calendar_views import PromiseChoice, PromiseDecision, PutDay
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk, open_desk
from kktdesk.storage.engine import APPLICATION_ID, make_engine
from kktdesk.storage.search_tokens import name_key, tokens_of
from tests.factories import OFFICE, SUBMITTER, an_entry, at
from tests.papers import text_of

FIRST_SCHEMA = 1
OLD_VERSION = "2010-2027/0badcafe"
TABLES = (
    "dossier",
    "dossier_component",
    "issued_receipt",
    "delivery",
    "log_line",
    "number_series",
    "office_setting",
)
STORM = PutDay(CalendarDay(date(2026, 12, 4), DayKind.OFFICE_CLOSED, "Bão", "QĐ 5"))


@pytest.fixture
def old_folder(desk: Desk, clock: FixedClock, tmp_path: Path) -> Path:
    """Give a folder whose register has the first schema and the dossiers of a desk."""
    for entry in (an_entry(), an_entry(submitter=SUBMITTER), an_entry(procedure="1.013236")):
        desk.reception.receive(entry)
    clock.move(hours=2)
    desk.results.ready("H20.99-261125-0002")
    folder = tmp_path / "old"
    folder.mkdir()
    _make_first_schema(folder / "kktdesk.db")
    _fill(folder / "kktdesk.db", desk._register.path)
    for name in desk.data_dir.glob("*.toml"):
        shutil.copy2(name, folder)
    return folder


@pytest.fixture
def old_desk(old_folder: Path, clock: FixedClock) -> Iterator[Desk]:
    desk = open_desk(old_folder, clock)
    yield desk
    desk.close()


def _make_first_schema(path: Path) -> None:
    engine = make_engine(path)
    config = Config()
    config.set_main_option("script_location", "kktdesk:migrations")
    config.set_main_option("path_separator", "os")
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version={FIRST_SCHEMA}")
    engine.dispose()


def _fill(path: Path, source: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ATTACH ? AS source", (str(source),))
        for table in TABLES:
            known = connection.execute(f"PRAGMA main.table_info({table})").fetchall()
            names = ", ".join(f'"{column[1]}"' for column in known)
            connection.execute(f"INSERT INTO {table} ({names}) SELECT {names} FROM source.{table}")  # noqa: S608 - names of our own tables
        connection.execute("UPDATE dossier SET calendar_version = ?", (OLD_VERSION,))
        connection.commit()


def _rows(path: Path, table: str) -> list[dict[str, object]]:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]  # noqa: S608 - the same


def test_every_row_of_an_old_register_is_kept(old_folder: Path, clock: FixedClock) -> None:
    path = old_folder / "kktdesk.db"
    before = {table: _rows(path, table) for table in TABLES}
    assert len(before["dossier"]) == 3
    assert "counting_rules" not in before["dossier"][0]

    open_desk(old_folder, clock).close()

    for table in TABLES:
        found = _rows(path, table)
        assert len(found) == len(before[table])
        for old, new in zip(before[table], found, strict=True):
            assert old.items() <= new.items()


def test_a_copy_is_made_before_an_old_register_is_changed(
    old_folder: Path, clock: FixedClock
) -> None:
    before = _rows(old_folder / "kktdesk.db", "dossier")

    open_desk(old_folder, clock).close()

    (copy,) = (old_folder / "backups").glob("*.db")
    assert _rows(copy, "dossier") == before


def test_a_dossier_of_an_old_register_is_shown_and_explained(old_desk: Desk) -> None:
    shown = old_desk.search.show("H20.99-261125-0001")

    why = old_desk.promises.why(shown.code)

    assert (shown.due_at, shown.calendar_version) == (at("2026-12-09 17:00"), OLD_VERSION)
    assert why.due.at == why.promised_at == shown.due_at
    assert why.source == ""
    assert why.notes == (
        (
            f"Lịch ghi trên giấy tiếp nhận ({OLD_VERSION}) không còn lưu; cách tính dưới đây "
            f"theo lịch đang dùng ({old_desk.calendars.current().version})."
        ),
    )


def test_promises_of_an_old_register_are_asked_for_only_when_they_move(old_desk: Desk) -> None:
    assert old_desk.promises.moved() == ()

    moved = old_desk.calendars.change(STORM, "", 0).moved

    assert [promise.code for promise in moved][:1] == ["H20.99-261125-0001"]
    assert "H20.99-261125-0002" not in [promise.code for promise in moved]
    choices = tuple(
        PromiseChoice(code=promise.code, decision=PromiseDecision.RE_PROMISE, after=promise.after)
        for promise in moved
    )
    assert old_desk.promises.decide(choices, "Bão") == ()
    why = old_desk.promises.why("H20.99-261125-0001")
    assert why.due.at == why.promised_at == at("2026-12-10 17:00")


def test_an_old_register_receives_and_goes_on_counting(old_desk: Desk) -> None:
    dossier = old_desk.reception.receive(an_entry()).dossier

    assert dossier.code == "H20.99-261125-0004"
    assert old_desk.promises.why(dossier.code).notes == ()


def test_receipts_of_an_old_register_print_and_are_listed(old_desk: Desk) -> None:
    code = "H20.99-261125-0002"
    with closing(sqlite3.connect(old_desk._register.path)) as connection:
        connection.execute("UPDATE issued_receipt SET form = 'tt01-2018/01/v1'")
        connection.commit()

    text = text_of(old_desk.papers.next_print(code, Layout.A5).pdf, 1)
    (line,) = old_desk.papers.issued(code)

    assert code in text
    assert "Nguyễn Thị Ánh (mẫu)" in text
    assert "(Liên 2: Giao khách hàng)" in text
    assert (line.number, line.form_id, line.sha256) == ("0002/BPTNTKQ", "tt01-2018/01", "")


def test_who_stood_at_the_desk_is_an_officer_of_the_counter(old_desk: Desk) -> None:
    assert [line.name for line in old_desk.directory.at_counter()] == [OFFICE.clerk]
    assert {span.first for span in old_desk.office.history().spans} == {None}


def test_an_old_dossier_is_found_by_its_words_and_by_the_ends_of_its_numbers(
    old_desk: Desk,
) -> None:
    with old_desk._register.reading() as work:
        tokens = work.session.execute(select(SearchToken.token, SearchToken.dossier_id)).all()
        rows = work.session.scalars(select(Dossier)).all()
        wanted = {(token, row.id) for row in rows for token in tokens_of(vars(row))}
        assert {tuple(token) for token in tokens} == wanted
        assert [row.applicant_key for row in rows] == [
            name_key(row.applicant_name) for row in rows
        ]
    assert [row.code for row in old_desk.search.find("0002").rows] == ["H20.99-261125-0002"]
