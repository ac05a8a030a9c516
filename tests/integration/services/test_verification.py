"""What the register says of itself: the chain of the log, the kept sheets, and each other."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from itertools import pairwise

import pytest
from sqlalchemy import func, select

from kktdesk import messages
from kktdesk.domain.day_errors import KeptSheetChanged
from kktdesk.domain.dossier import Act
from kktdesk.models.day_close import DayChange
from kktdesk.models.log import LogLine
from kktdesk.services import verification
from kktdesk.services.day_record import digest, read_kept
from kktdesk.services.day_views import RegisterCheck
from kktdesk.services.desk import Desk
from kktdesk.storage import day_closes, log
from tests.factories import an_entry, at

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
WEDNESDAY = date(2026, 11, 25)
ALLOWED = ("Lê Hoàng Phúc (mẫu)", "Chốt nhầm (mẫu)")
TRIGGERS = (
    "log_line_keeps",
    "log_line_stays",
    "day_close_keeps",
    "day_close_stays",
    "day_change_keeps",
    "day_change_stays",
)
OTHER_SHEET = (
    """UPDATE day_close SET sheet = replace(sheet, '"place"', '"plaec"') WHERE number = 1"""
)
OTHER_FIGURE = (
    "UPDATE day_close SET sheet = json_set(sheet, '$.summary.total.received', 9) WHERE number = 1"
)
# Cut off, of another shape, and nothing at all.
CUT_OFF = """UPDATE day_close SET sheet = '{"summary": {"day"'"""
NO_SHEETS = (
    CUT_OFF,
    "UPDATE day_close SET sheet = '[1]'",
    "UPDATE day_close SET sheet = 'null'",
    "UPDATE day_close SET sheet = ''",
)

NO_JSON = "UPDATE day_close SET sheet = 'no json' WHERE number = 1"
NO_TEXT = "UPDATE day_close SET sheet = CAST(x'7b22ff227d' AS TEXT) WHERE number = 1"
A_NUMBER = "UPDATE day_close SET sheet = 5 WHERE number = 1"
TOO_DEEP = "UPDATE day_close SET sheet = replace(hex(zeroblob(99999)), '0', '[') WHERE number = 1"
OTHER_SHAPES = (
    "null",
    "[]",
    '"x"',
    "{}",
    '{"summary": []}',
    '{"summary": null}',
)


@pytest.fixture
def closed(desk: Desk) -> Desk:
    """Give a desk with two closed days; the second close is its last line but one."""
    desk.reception.receive(an_entry(received_at=at("2026-11-23 08:00")))
    desk.days.close(MONDAY)
    desk.days.close(TUESDAY)
    desk.reception.receive(an_entry(received_at=at("2026-11-25 08:00")))
    return desk


def tamper(desk: Desk, *statements: str, given: tuple[str, ...] = ()) -> None:
    """Change the file as somebody does who knows SQLite."""
    with closing(sqlite3.connect(desk._register.path)) as connection:
        for trigger in TRIGGERS:
            connection.execute(f"DROP TRIGGER {trigger}")
        for statement in statements:
            connection.execute(statement, given)
        connection.commit()


def test_a_whole_register_is_said_to_be_whole(closed: Desk) -> None:
    assert closed.verification.check() == RegisterCheck(log_lines=5, sheets=2, problems=())


def test_a_register_of_which_nothing_is_closed_is_whole(desk: Desk) -> None:
    assert desk.verification.check() == RegisterCheck(log_lines=1, sheets=0, problems=())


def test_a_day_that_was_opened_again_and_closed_again_is_whole(closed: Desk) -> None:
    closed.days.reopen(TUESDAY, *ALLOWED)
    closed.days.close(TUESDAY)

    assert closed.verification.check() == RegisterCheck(log_lines=7, sheets=3, problems=())


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        (OTHER_FIGURE, [("kept-sheet-changed", {"day": "23/11/2026", "number": 1})]),
        (
            "UPDATE day_close SET sheet = 'no json' WHERE number = 2",
            [("kept-sheet-changed", {"day": "24/11/2026", "number": 2})],
        ),
        (NO_TEXT, [("kept-sheet-changed", {"day": "23/11/2026", "number": 1})]),
        (A_NUMBER, [("kept-sheet-changed", {"day": "23/11/2026", "number": 1})]),
        (TOO_DEEP, [("kept-sheet-changed", {"day": "23/11/2026", "number": 1})]),
        (
            "UPDATE day_close SET sha256 = 'x' WHERE number = 1",
            [("kept-sheet-changed", {"day": "23/11/2026", "number": 1})],
        ),
        (
            "UPDATE day_close SET number = 7 WHERE number = 2",
            [
                ("kept-sheet-changed", {"day": "24/11/2026", "number": 2}),
                ("kept-sheet-changed", {"day": "24/11/2026", "number": 7}),
            ],
        ),
        (
            "DELETE FROM day_close WHERE number = 2",
            [("kept-sheet-changed", {"day": "24/11/2026", "number": 2})],
        ),
        ("UPDATE log_line SET clerk = 'x' WHERE id = 2", [("log-changed", {"line": 2})]),
        (
            "DELETE FROM log_line WHERE id >= 4",
            [("kept-sheet-changed", {"day": "24/11/2026", "number": 2})],
        ),
    ],
)
def test_whatever_is_changed_is_found_and_named(
    closed: Desk, statement: str, found: list[tuple[str, dict[str, object]]]
) -> None:
    tamper(closed, statement)

    problems = closed.verification.check().problems

    assert [(one.code, one.values) for one in problems] == found
    assert all(messages.of_problem(one).happened for one in problems)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE day_change SET delta = -1",
        "DELETE FROM day_change",
        "INSERT INTO day_change SELECT NULL, close_id, day, code, figure, delta FROM day_change",
    ],
)
def test_what_a_sheet_corrects_of_another_day_is_kept_as_the_sheet_says(
    desk: Desk, statement: str
) -> None:
    desk.days.close(MONDAY)
    desk.reception.receive(an_entry(received_at=at("2026-11-23 08:00")))
    desk.days.close(TUESDAY)
    assert desk.verification.check().problems == ()
    with closing(sqlite3.connect(desk._register.path)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM day_change").fetchone()
        assert count > 0
        if not statement.startswith("INSERT"):
            with pytest.raises(sqlite3.IntegrityError, match="kept as it was"):
                connection.execute(statement)
    tamper(desk, statement)

    (problem,) = desk.verification.check().problems

    assert (problem.code, problem.values["day"]) == ("kept-corrections-changed", "24/11/2026")


def test_a_log_written_anew_with_right_hashes_does_not_fit_the_closed_sheets(closed: Desk) -> None:
    tamper(closed)
    write_anew(closed, first=2)

    (problem,) = closed.verification.check().problems

    assert (problem.code, problem.values) == ("log-changed", {"line": 2})


def write_anew(desk: Desk, first: int) -> None:
    """Change a line and give all from there on the hashes that the program would give them."""
    with desk._register.writing() as work:
        rows = work.session.scalars(select(LogLine).order_by(LogLine.id)).all()
        rows[first - 1].clerk = "x"
        for before, row in pairwise(rows[first - 2 :]):
            row.previous = before.hash
            row.hash = log._hash(row)
        assert log.first_broken(work.session) is None
        work.commit()


def test_the_log_is_read_in_parts_and_a_break_between_them_is_found(
    closed: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verification, "_LINES", 2)
    monkeypatch.setattr(verification, "_SHEETS", 1)
    assert closed.verification.check().problems == ()
    tamper(closed, "DELETE FROM log_line WHERE id = 2")

    (problem,) = closed.verification.check().problems

    assert problem.values == {"line": 3}


# ---------------------------------------------------------------- a changed sheet is never shown
@pytest.mark.parametrize(
    "statement", [OTHER_FIGURE, OTHER_SHEET, NO_TEXT, A_NUMBER, TOO_DEEP, *NO_SHEETS]
)
@pytest.mark.parametrize(
    "read",
    [
        lambda desk: desk.figures.day(MONDAY),
        lambda desk: desk.figures.sheet(MONDAY),
        lambda desk: desk.papers.day_pdf(MONDAY),
        lambda desk: desk.days.corrections(MONDAY),
    ],
)
def test_a_changed_sheet_is_neither_shown_nor_printed(
    closed: Desk, statement: str, read: Callable[[Desk], object]
) -> None:
    tamper(closed, statement)

    with pytest.raises(KeptSheetChanged) as refused:
        read(closed)

    assert refused.value.values == {"day": "23/11/2026", "number": 1}


def test_a_sheet_that_cannot_be_read_hides_nothing_else_of_its_close(closed: Desk) -> None:
    tamper(closed, CUT_OFF)

    close = closed.days.closed(TUESDAY)

    assert close is not None
    assert (close.number, close.is_latest) == (2, True)


@pytest.mark.parametrize("text", OTHER_SHAPES)
def test_a_sheet_of_another_shape_is_refused_and_named_though_its_hash_is_right(
    closed: Desk, text: str
) -> None:
    statement = "UPDATE day_close SET sheet = ?, sha256 = ? WHERE number = 1"
    tamper(closed, statement, given=(text, digest(json.loads(text))))

    for read in (closed.figures.day, closed.figures.sheet, closed.papers.day_pdf):
        with pytest.raises(KeptSheetChanged):
            read(MONDAY)
    (problem,) = closed.verification.check().problems
    assert (problem.code, problem.values["number"]) == ("kept-sheet-changed", 1)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("$.summary.total.received", '"9"'),
        ("$.summary.by_field", "{}"),
        ("$.summary.returned", "[]"),
        ("$.summary.day", "1"),
        ("$.summary.total", "null"),
        ("$.clerk", "null"),
        ("$.clerks", "1"),
        ("$.printed_at", '"morning"'),
        ("$.behind", "[]"),
        ("$.behind.lost", "[]"),
    ],
)
def test_a_value_of_another_kind_makes_it_no_sheet(closed: Desk, place: str, value: str) -> None:
    statement = "UPDATE day_close SET sheet = json_set(sheet, ?, json(?))"
    tamper(closed, statement, given=(place, value))
    with closed._register.reading() as work:
        kept = day_closes.standing(work.session, MONDAY)
        assert kept is not None
        text = kept.kept

    assert read_kept(text, digest(json.loads(text))) is None


@pytest.mark.parametrize("statement", [OTHER_FIGURE, NO_JSON, NO_TEXT])
def test_no_day_is_closed_upon_a_changed_sheet_until_that_day_is_closed_anew(
    closed: Desk, statement: str
) -> None:
    tamper(closed, statement.replace("number = 1", "number = 2"))
    with pytest.raises(KeptSheetChanged):
        closed.days.close(WEDNESDAY)

    closed.days.reopen(TUESDAY, *ALLOWED)
    closed.days.close(TUESDAY)

    assert closed.days.close(WEDNESDAY).number == 4


# ---------------------------------------------------------------- what a sheet corrects
@pytest.fixture
def corrected(closed: Desk) -> Desk:
    """Give a desk of which the close of Wednesday corrects a figure of Monday."""
    said = {"field": "channel", "value": "post", "reason": "Ghi nhầm (mẫu)"}
    closed.acts.do("H20.99-261123-0001", Act.CORRECT, said)
    closed.days.close(WEDNESDAY)
    return closed


def test_what_a_sheet_corrects_is_whole_when_closed_and_when_closed_again(
    corrected: Desk,
) -> None:
    corrected.days.reopen(WEDNESDAY, *ALLOWED)
    corrected.days.close(WEDNESDAY)

    with corrected._register.reading() as work:
        assert work.session.scalar(select(func.count(DayChange.id))) == 4
    assert corrected.verification.check().problems == ()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM day_change",
        "DELETE FROM day_change WHERE delta = 1",
        "UPDATE day_change SET delta = 2 WHERE delta = 1",
        "UPDATE day_change SET delta = 'x' WHERE delta = 1",
        "UPDATE day_change SET figure = 'received-online' WHERE delta = 1",
        "UPDATE day_change SET day = '2026-11-24'",
        "UPDATE day_change SET day = 'Monday'",
        "UPDATE day_change SET code = CAST(x'ff' AS TEXT)",
        "INSERT INTO day_change SELECT 9, close_id, day, code, figure, 1 FROM day_change LIMIT 1",
    ],
)
def test_a_correction_that_is_not_what_the_sheet_says_is_found_and_named(
    corrected: Desk, statement: str
) -> None:
    tamper(corrected, statement)

    (problem,) = corrected.verification.check().problems

    values = {"day": "25/11/2026", "number": 3}
    assert (problem.code, problem.values) == ("kept-corrections-changed", values)
    assert "25/11/2026, số 3" in messages.of_problem(problem).happened


def test_a_correction_moved_to_another_sheet_is_named_at_both(corrected: Desk) -> None:
    tamper(corrected, "UPDATE day_change SET close_id = 1 WHERE delta = 1")

    problems = corrected.verification.check().problems

    assert [one.values["number"] for one in problems] == [1, 3]
    assert {one.code for one in problems} == {"kept-corrections-changed"}


def test_a_changed_sheet_is_named_once_whatever_became_of_its_corrections(
    corrected: Desk,
) -> None:
    tamper(corrected, NO_JSON.replace("= 1", "= 3"), "DELETE FROM day_change")

    (problem,) = corrected.verification.check().problems

    assert problem.code == "kept-sheet-changed"
