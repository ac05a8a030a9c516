"""Books closed and opened again from the command line."""

import pytest

from tests.e2e.commands import Counter, dossier
from tests.factories import at

BOOK = "ĐT-01/2026"
HEAD = "Lê Hoàng Phúc (mẫu)"
REOPEN = ("reopen-book", "--book", BOOK, "--supervisor", "B (mẫu)", "--reason", "Nhầm (mẫu)")


@pytest.fixture
def new_year(counter: Counter) -> Counter:
    counter.receive(dossier())
    counter.clock.moment = at("2027-01-04 08:00")
    return counter


def test_the_books_of_a_year_are_closed_once(new_year: Counter) -> None:
    answer = new_year.ask("close-book", "--year", "2026", "--head", HEAD)
    new_year.clock.move(days=1)

    assert answer == {
        "year": 2026,
        "books": [
            {
                "book": BOOK,
                "field": "investment",
                "lines": 1,
                "cancelled": 0,
                "closed_at": "2027-01-04T08:00:00+07:00",
                "clerk": "Trần Thị Bích (mẫu)",
                "head": HEAD,
            }
        ],
    }
    assert new_year.ask("close-book", "--year", "2026") == answer


def test_a_person_reads_what_was_closed_and_opened(new_year: Counter) -> None:
    closed = new_year.say("close-book", "--year", "2026")
    opened = new_year.say(*REOPEN)

    assert (closed.exit_code, closed.err) == (0, "")
    assert closed.out.startswith(f"Sổ {BOOK} đã khóa: 1 dòng, ")
    assert opened.out == f"Đã mở lại sổ {BOOK}.\n"
    assert [line.split(": ", 1)[1] for line in new_year.say("history", BOOK).out.splitlines()] == [
        "Khóa sổ theo dõi – Trần Thị Bích (mẫu)",
        "Mở lại sổ theo dõi, phụ trách: B (mẫu), lý do: Nhầm (mẫu) – Trần Thị Bích (mẫu)",
    ]


def test_the_point_leaves_the_list_and_a_late_dossier_needs_the_book_open(
    new_year: Counter,
) -> None:
    first = ("closing-list", "--date", "2027-01-04")
    (point,) = (one for one in new_year.ask(*first)["points"] if one["cure"] == "close-book")
    assert (point["name"], point["about"]) == (BOOK, "1")
    new_year.ask("close-book", "--year", "2026")
    late = dossier(request_id="late", received_at="2026-12-31T16:00")

    assert new_year.ask(*first)["counts"]["book-to-close"] == 0
    (problem,) = new_year.receive_refused(late)["problems"]
    assert (problem["field"], problem["code"]) == ("received_at", "book-closed")
    assert BOOK in problem["message"]
    assert new_year.ask(*REOPEN) == {"book": BOOK, "reopened": True}
    assert new_year.receive(late)["book_line"] == "02"


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("close-book", "--year", "2027"), "book-year-runs"),
        (("close-book", "--year", "2020"), "book-unknown"),
        (("close-book", "--year", "0"), "usage"),
        (("close-book",), "usage"),
        (REOPEN, "book-not-closed"),
        (REOPEN[:3], "usage"),
    ],
)
def test_what_cannot_be_closed_or_opened_is_refused(
    new_year: Counter, words: tuple[str, ...], error: str
) -> None:
    assert new_year.refused(*words)["error"] == error
