"""The log: one line an act, each carrying the hash of the line before."""

import sqlite3
from contextlib import closing

import pytest

from kktdesk.services.desk import Desk
from kktdesk.storage import log
from tests.factories import an_entry


@pytest.fixture
def long_log(desk: Desk) -> Desk:
    for _ in range(5):
        code = desk.reception.receive(an_entry()).dossier.code
        desk.papers.record_print(code, printer="may-in")
        desk.results.ready(code)
    return desk


def tamper(desk: Desk, statement: str) -> None:
    with closing(sqlite3.connect(desk._register.path)) as connection:
        connection.execute("DROP TRIGGER log_line_keeps")
        connection.execute("DROP TRIGGER log_line_stays")
        connection.execute(statement)
        connection.commit()


def first_broken(desk: Desk) -> int | None:
    with desk._register.reading() as work:
        return log.first_broken(work.session)


def test_untouched_log_is_whole(long_log: Desk) -> None:
    with long_log._register.reading() as work:
        count, head = log.head(work.session)
    assert first_broken(long_log) is None
    assert (count, len(head)) == (16, 64)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE log_line SET body = replace(body, 'may-in', 'khac') WHERE id = 6",
        "UPDATE log_line SET clerk = 'x' WHERE id = 6",
        "UPDATE log_line SET recorded_at = '2020-01-01 00:00:00.000000' WHERE id = 6",
        "DELETE FROM log_line WHERE id = 5",
        "UPDATE log_line SET hash = 'x' WHERE id = 6",
    ],
)
def test_any_change_breaks_the_chain_where_it_was_made(long_log: Desk, statement: str) -> None:
    tamper(long_log, statement)

    assert first_broken(long_log) == 6
