"""Closed books: one act for a year, kept with who and when, and no line more."""

import threading
from datetime import date

import pytest

from kktdesk.domain.dossier import Act, Channel, State
from kktdesk.domain.errors import DeskError, EntryRefused
from kktdesk.domain.register_book_errors import BookNotClosed, BookUnknown, BookYearRuns
from kktdesk.services.clock import FixedClock
from kktdesk.services.day_views import PointKind
from kktdesk.services.desk import Desk, open_desk
from kktdesk.services.register_book_views import BookClosed, OpenBook
from kktdesk.storage import log
from tests.factories import OFFICE, an_entry, at
from tests.unit.printing.samples import texts

INVEST, LABOUR = "ĐT-01/2026", "LĐ-01/2026"
HEAD = "Lê Hoàng Phúc (mẫu)"
ALLOWED = ("Lê Văn Tám (mẫu)", "Còn một hồ sơ của năm cũ (mẫu)")
WHOLE = (date(2026, 1, 1), date(2026, 12, 31))


def received(desk: Desk, moment: str = "2026-11-25 08:00", **changes: object) -> str:
    return desk.reception.receive(an_entry(received_at=at(moment), **changes)).dossier.code


def cancel(desk: Desk, code: str) -> None:
    desk.acts.do(code, Act.CANCEL, {"reason": "Nhập nhầm (mẫu)", "supervisor": ALLOWED[0]})


def year_end(clock: FixedClock) -> None:
    clock.moment = at("2027-01-04 08:00")


def acts_on(desk: Desk, subject: str) -> list[str]:
    with desk._register.reading() as work:
        assert log.first_broken(work.session) is None
        return [line.act for line in log.lines_of(work.session, subject)]


def refusal(desk: Desk, moment: str) -> dict[str, object]:
    with pytest.raises(EntryRefused) as refused:
        received(desk, moment)
    (problem,) = refused.value.problems
    assert (problem.field, problem.code) == ("received_at", "book-closed")
    return problem.values


# ---------------------------------------------------------------- the close
def test_a_close_keeps_who_when_and_the_last_number(desk: Desk, clock: FixedClock) -> None:
    cancel(desk, [received(desk) for _ in range(3)][1])
    year_end(clock)
    assert desk.books.open_ones(2026) == (OpenBook(name=INVEST, field="investment", line_count=3),)

    (done,) = desk.books.close(2026, f" {HEAD} ")

    assert done == BookClosed(
        name=INVEST,
        year=2026,
        field="investment",
        line_count=3,
        cancelled_count=1,
        closed_at=at("2027-01-04 08:00"),
        clerk=OFFICE.clerk,
        head=HEAD,
    )
    assert desk.books.closed() == (done,)
    assert desk.books.open_ones(2026) == ()
    assert acts_on(desk, INVEST) == ["close-book"]


def test_a_close_that_is_done_again_writes_nothing(desk: Desk, clock: FixedClock) -> None:
    received(desk)
    year_end(clock)
    done = desk.books.close(2026, HEAD)
    before = desk._register.path.read_bytes()
    clock.move(days=1)

    assert desk.books.close(2026, "B (mẫu)") == done
    assert desk._register.path.read_bytes() == before


def test_two_desks_that_close_at_once_make_one_close(desk: Desk, clock: FixedClock) -> None:
    received(desk)
    year_end(clock)
    other = open_desk(desk.data_dir, clock)
    found: list[tuple[BookClosed, ...]] = []
    both = [
        threading.Thread(target=lambda one=one: found.append(one.books.close(2026)))
        for one in (desk, other)
    ]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    other.close()

    assert found[0] == found[1]
    assert acts_on(desk, INVEST) == ["close-book"]


@pytest.mark.parametrize(
    ("moment", "year", "error"),
    [
        ("2026-12-30 16:59", 2026, BookYearRuns),
        ("2027-01-04 08:00", 2027, BookYearRuns),
        ("2027-01-04 08:00", 2025, BookUnknown),
        ("2027-01-04 08:00", 9999, BookYearRuns),
    ],
)
def test_only_books_of_a_year_that_is_at_its_end_are_closed(
    desk: Desk, clock: FixedClock, moment: str, year: int, error: type[DeskError]
) -> None:
    received(desk)
    clock.moment = at(moment)

    with pytest.raises(error):
        desk.books.close(year)

    assert desk.books.closed() == ()


def test_books_are_closed_on_the_last_day_itself(desk: Desk, clock: FixedClock) -> None:
    received(desk)
    clock.moment = at("2026-12-31 16:30")

    assert [one.name for one in desk.books.close(2026)] == [INVEST]


def test_a_name_that_cannot_stand_on_the_paper_closes_nothing(
    desk: Desk, clock: FixedClock
) -> None:
    received(desk)
    year_end(clock)

    with pytest.raises(EntryRefused) as refused:
        desk.books.close(2026, "P" * 251)

    assert refused.value.field == "head"
    assert desk.books.closed() == ()


# ---------------------------------------------------------------- the list of the first day
def test_the_points_leave_the_closing_list(desk: Desk, clock: FixedClock) -> None:
    received(desk)
    year_end(clock)
    first = date(2027, 1, 4)
    assert desk.days.closing_list(first).counts[PointKind.BOOK] == 1

    desk.books.close(2026)

    assert desk.days.closing_list(first).counts[PointKind.BOOK] == 0
    assert PointKind.BOOK not in [point.kind for point in desk.days.year_list(2027)]


# ---------------------------------------------------------------- no line more
def test_nothing_is_received_into_a_closed_book_and_no_number_is_drawn(
    desk: Desk, clock: FixedClock
) -> None:
    received(desk)
    year_end(clock)
    desk.books.close(2026)

    assert refusal(desk, "2026-12-31 16:00") == {"book": INVEST, "year": 2026}
    code = received(desk, "2027-01-04 07:45")
    assert desk.search.show(code).book == "ĐT-01/2027"
    assert desk.search.show(code).receipt_number == "0001/BPTNTKQ"
    desk.books.reopen(INVEST, *ALLOWED)
    shown = desk.search.show(received(desk, "2026-12-31 16:00"))
    assert (shown.book_line, shown.receipt_number) == ("02", "0002/BPTNTKQ")


def test_only_the_books_that_had_lines_are_closed(desk: Desk, clock: FixedClock) -> None:
    received(desk)
    year_end(clock)
    desk.books.close(2026)

    late = received(desk, "2026-12-31 16:00", procedure="1.000459")

    assert desk.search.show(late).book == LABOUR
    assert [book.name for book in desk.books.open_ones(2026)] == [LABOUR]
    assert [one.name for one in desk.books.close(2026)] == [INVEST, LABOUR]


def test_what_was_filed_online_is_not_accepted_into_a_closed_book(
    desk: Desk, clock: FixedClock
) -> None:
    received(desk)
    clock.moment = at("2026-12-31 17:30")
    entry = an_entry(channel=Channel.ONLINE_FULL, official_code="H20-1")
    filed = desk.intake.file_online(entry, at("2026-12-31 17:10")).code
    year_end(clock)
    desk.books.close(2026)

    with pytest.raises(EntryRefused) as refused:
        desk.acts.do(filed, Act.ACCEPT, {"at": "2026-12-31T17:20"})
    assert refused.value.problems[0].code == "book-closed"
    accepted = desk.acts.do(filed, Act.ACCEPT, {"at": "2027-01-04T07:50"})
    assert (accepted.state, accepted.book) == (State.RECEIVED, "ĐT-01/2027")


# ---------------------------------------------------------------- what goes on
def test_dossiers_of_a_closed_book_live_on_and_the_book_tells_what_was_changed(
    desk: Desk, clock: FixedClock
) -> None:
    first, second, third = (received(desk) for _ in range(3))
    cancel(desk, first)
    year_end(clock)
    desk.books.close(2026, HEAD)
    clock.move(hours=1)
    for value in ("0912345678", "0912345679"):
        said = {"field": "applicant.phone", "value": value, "reason": "Ghi nhầm (mẫu)"}
        desk.acts.do(second, Act.CORRECT, said)
    cancel(desk, third)
    desk.results.ready(second)

    *_, page, closing = texts(desk.register_book.pdf(*WHOLE))

    assert "0912345679" in page.replace(" ", "")
    assert page.count("đã hủy") == 2
    assert "KHÓA SỔ" in closing
    assert "Tổng số: 03 dòng" in closing
    assert "Trong đó có 01 dòng đã hủy." in closing
    assert "Sau khi khóa sổ có 02 dòng được sửa hoặc hủy" in closing
    assert "ngày 04 tháng 01 năm 2027" in closing
    assert OFFICE.clerk in closing
    assert HEAD in closing


# ---------------------------------------------------------------- opening again
def test_a_book_is_opened_again_by_a_supervisor_and_closed_anew(
    desk: Desk, clock: FixedClock
) -> None:
    received(desk)
    year_end(clock)
    desk.books.close(2026)

    desk.books.reopen(INVEST, *ALLOWED)
    assert desk.books.closed() == ()
    assert "CỘNG SỔ" in texts(desk.register_book.pdf(*WHOLE))[-1]
    received(desk, "2026-12-31 16:00")
    (again,) = desk.books.close(2026)

    assert again.line_count == 2
    assert acts_on(desk, INVEST) == ["close-book", "reopen-book", "close-book"]


@pytest.mark.parametrize("words", [("", "Nhầm (mẫu)"), ("Lê Văn Tám (mẫu)", " . ")])
def test_nobody_opens_a_book_without_a_name_and_a_reason(
    desk: Desk, clock: FixedClock, words: tuple[str, str]
) -> None:
    received(desk)
    year_end(clock)
    done = desk.books.close(2026)

    with pytest.raises(EntryRefused):
        desk.books.reopen(INVEST, *words)

    assert desk.books.closed() == done


def test_only_a_closed_book_is_opened_again(desk: Desk) -> None:
    received(desk)

    with pytest.raises(BookNotClosed) as refused:
        desk.books.reopen(INVEST, *ALLOWED)

    assert refused.value.values == {"name": INVEST}
