"""The register book of a real register: which lines, in which order, under which numbers."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256

import pytest

from kktdesk import messages
from kktdesk.domain.dossier import Act, State
from kktdesk.domain.paper_errors import FormUnconfirmed
from kktdesk.domain.register_book import Watch
from kktdesk.domain.register_book_errors import (
    FieldUnknown,
    PaperCancelled,
    PeriodRefused,
    RegisterEmpty,
)
from kktdesk.services.desk import Desk
from kktdesk.services.list_views import ListKind
from kktdesk.storage import log
from tests.factories import an_entry, at
from tests.unit.printing.samples import texts
from tools.bench_make import make

TODAY = date(2026, 11, 25)


def received(desk: Desk, when: str = "2026-11-25 08:30", **changes: object) -> str:
    return desk.reception.receive(an_entry(received_at=at(when), **changes)).dossier.code


def pages(desk: Desk, first: date = TODAY, last: date = TODAY, field: str = "") -> list[str]:
    return texts(desk.register_book.pdf(first, last, field or None))


def test_a_line_stands_under_the_number_that_its_receipt_bears(desk: Desk) -> None:
    code = received(desk)
    shown = desk.search.show(code)
    cover, page, _closing = pages(desk)

    assert f"Quyển số: {shown.book}" in cover
    assert f"{shown.book_line} {code} {shown.procedure_name[:20]}" in page
    assert shown.applicant.name[:12] in page
    assert "25/11/2026" in page
    assert "Tại quầy" in page


def test_a_cancelled_number_is_printed_and_no_other_takes_it(desk: Desk) -> None:
    first, second, third = (received(desk) for _ in range(3))
    said = {"reason": "Nhập nhầm thủ tục (mẫu)", "supervisor": "Lê Văn Tám (mẫu)"}
    assert desk.acts.do(second, Act.CANCEL, said).state is State.CANCELLED
    _, page, closing = pages(desk)

    assert [f"0{at} {code}" in page for at, code in enumerate((first, second, third), 1)] == [
        True
    ] * 3
    assert page.count("đã hủy") == 1
    assert "Tổng số: 03 dòng" in closing
    assert "Trong đó có 01 dòng đã hủy." in closing


def test_only_the_days_and_the_field_that_were_asked_for(desk: Desk) -> None:
    early = received(desk, "2026-11-23 09:00")
    first, last = received(desk, "2026-11-24 00:00"), received(desk, "2026-11-25 08:59")
    said = " ".join(pages(desk, date(2026, 11, 24), TODAY))

    assert early not in said
    assert first in said
    assert last in said
    assert first in " ".join(pages(desk, date(2026, 11, 24), TODAY, "investment"))
    with pytest.raises(RegisterEmpty):
        pages(desk, date(2026, 11, 24), TODAY, "labour")


def test_each_field_has_its_own_volume_in_the_order_of_the_catalogue(desk: Desk) -> None:
    fields = {}
    for procedure in desk.catalogue.procedures(TODAY):
        if procedure.field not in fields and all(one.term for one in procedure.terms):
            case = procedure.terms[0].case
            fields[procedure.field] = received(desk, procedure=procedure.code, case=case)
    assert len(fields) > 2
    covers = [page for page in pages(desk) if page.startswith("UBND") and "Gồm" in page]

    names = desk.register_book.fields()
    assert [name for name in names if name in fields] == list(fields)
    assert len(covers) == len(fields)
    for cover, field in zip(covers, fields, strict=True):
        assert f"(lĩnh vực {names[field]})" in cover


def test_the_form_follows_the_day_of_receipt_and_numbers_begin_anew_each_year(desk: Desk) -> None:
    received(desk, "2024-12-31 08:00")
    received(desk, "2025-09-12 08:00")
    received(desk, "2025-09-15 08:00")
    last = received(desk, "2026-01-05 08:00")
    desk.books.close(2024)
    said = pages(desk, date(2024, 1, 1), date(2026, 12, 31))

    books = [page.split("Quyển số: ")[1].split()[0] for page in said if "Gồm" in page]
    assert books == ["ĐT-01/2024", "ĐT-01/2025", "ĐT-01/2026"]
    assert ["Số lượng hồ sơ" in page for page in said if "Mã hồ sơ" in page] == [
        True,
        True,
        False,
        False,
    ]
    assert f"01 {last}" in said[-2]
    assert "Từ ngày 01/01/2025 đến ngày 31/12/2025" in said[3]
    assert ["KHÓA SỔ" in page for page in said if "Tổng số" in page] == [True, False, False]


def test_what_is_filed_online_has_no_line_until_it_is_accepted(desk: Desk) -> None:
    code = received(desk)
    with desk._register.writing() as work:
        connection = work.session.connection()
        connection.exec_driver_sql("UPDATE dossier SET book = '', book_line = '', state = 'filed'")
        work.commit()

    with pytest.raises(RegisterEmpty):
        pages(desk)
    assert desk.search.show(code).state is State.FILED


def test_a_day_behind_the_other_is_no_period(desk: Desk) -> None:
    with pytest.raises(PeriodRefused) as refused:
        pages(desk, TODAY, TODAY - timedelta(1))
    assert refused.value.values == {"first": "25/11/2026", "last": "24/11/2026"}


def test_an_unknown_field_is_refused_with_those_that_there_are(desk: Desk) -> None:
    with pytest.raises(FieldUnknown) as refused:
        pages(desk, field="x" * 500)
    assert refused.value.values["name"] == "x" * 60
    assert "investment, construction" in str(refused.value.values["known"])


def test_an_empty_period_is_refused(desk: Desk) -> None:
    with pytest.raises(RegisterEmpty) as refused:
        pages(desk)
    assert refused.value.values == {"first": "25/11/2026", "last": "25/11/2026"}


def test_the_job_for_the_printer_lies_across_and_names_nobody(desk: Desk) -> None:
    received(desk)
    book = desk.register_book.paper(TODAY, TODAY)
    with pytest.raises(FormUnconfirmed):
        desk.register_book.print_job(book)

    desk.forms.confirm("tt03-2025/07", 1, "Lê Văn Tám (mẫu)")
    job = desk.register_book.print_job(book)

    assert (job.media, job.is_landscape, job.reprint) == ("A4", True, 0)
    assert job.title == "SỔ THEO DÕI HỒ SƠ 2026-11-25 2026-11-25"
    assert job.pdf.startswith(b"%PDF")


# ---------------------------------------------------------------- what the log keeps
def printed(desk: Desk, *books: str) -> list[tuple[str, str, str, dict[str, object]]]:
    """Read the lines of books in the log, whose chain must hold."""
    with desk._register.reading() as work:
        assert log.first_broken(work.session) is None
        lines = log.lines_of(work.session, *books)
        return [(line.act, line.subject, line.clerk, json.loads(line.body)) for line in lines]


def test_a_print_is_a_line_of_the_log_for_each_book_with_its_lines_sheets_and_hash(
    desk: Desk,
) -> None:
    received(desk, "2025-12-30 08:00")
    received(desk, "2026-11-24 08:00")
    received(desk)
    received(desk)
    paper = desk.register_book.paper(date(2025, 12, 1), TODAY)
    desk.register_book.record_print(paper, "HP-Quay-1")

    old, new = "ĐT-01/2025", "ĐT-01/2026"
    told = printed(desk, old, new)
    assert [line[:3] for line in told] == [
        ("print-book", name, "Trần Thị Bích (mẫu)") for name in (old, new)
    ]
    first, second = (values for *_, values in told)
    assert second == {
        "book": new,
        "from": "2025-12-01",
        "to": "2026-11-25",
        "lines": ["01", "03"],
        "line_count": 3,
        "pages": [4, 6],
        "page_count": 6,
        "sha256": sha256(paper.pdf).hexdigest(),
        "printer": "HP-Quay-1",
    }
    assert (first["lines"], first["pages"]) == (["01", "01"], [1, 3])
    assert [new in page for page in texts(paper.pdf)] == [False] * 3 + [True] * 3


def test_a_book_that_was_only_looked_at_leaves_no_line(desk: Desk) -> None:
    received(desk)
    desk.register_book.paper(TODAY, TODAY)

    assert printed(desk, "ĐT-01/2026") == []


def test_a_file_of_the_book_is_told_apart_from_a_print(desk: Desk) -> None:
    received(desk)
    desk.register_book.record_save(desk.register_book.paper(TODAY, TODAY))

    ((act, _book, _clerk, values),) = printed(desk, "ĐT-01/2026")
    assert act == "save-book"
    assert "printer" not in values


@pytest.mark.parametrize("act", ["print-book", "save-book", "paper-save"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_is_printed_or_saved_has_its_words(act: str, language: str) -> None:
    assert messages.word("act", act, language) != act


# ---------------------------------------------------------------- many lines
@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = make(tmp_path_factory.mktemp("large") / "data", 900)
    yield desk
    desk.close()


WHOLE = date(2016, 1, 1), date(2026, 12, 31)


def test_every_dossier_of_a_large_register_has_its_line_once(large: Desk) -> None:
    paper = large.register_book.paper(*WHOLE)
    said = " ".join(texts(paper.pdf))
    rows = large.search.rows(ListKind.NEWEST)

    assert paper.line_count == 900
    assert paper.page_count == len(texts(paper.pdf))
    assert [row.code for row in rows if said.count(row.code) != 1] == []


def test_progress_goes_from_nothing_to_all(large: Desk) -> None:
    told: list[tuple[int, int]] = []
    large.register_book.pdf(*WHOLE, progress=lambda done, total: told.append((done, total)))

    assert told[0] == (0, 2700)
    assert told[-1] == (2700, 2700)
    assert told == sorted(told)
    assert len(told) > 20


@pytest.mark.parametrize("after", [0, 3, 40])
def test_a_print_can_be_stopped_at_any_time_and_leaves_the_register_free(
    large: Desk, after: int
) -> None:
    asked = 0

    def is_cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > after

    with pytest.raises(PaperCancelled):
        large.register_book.pdf(*WHOLE, is_cancelled=is_cancelled)
    with large._register.writing() as work:  # nobody else reads
        work.commit()
    assert large.register_book.paper(*WHOLE, watch=Watch()).line_count == 900


def test_a_save_between_two_reads_does_not_wait(large: Desk) -> None:
    saved = 0

    def save(_done: int, _total: int) -> None:
        nonlocal saved
        with large._register.writing() as work:
            work.commit()
            saved += 1

    large.register_book.pdf(*WHOLE, progress=save)

    assert saved > 20
