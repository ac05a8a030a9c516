"""Papers are made from what was issued; reprints are marked and counted."""

from collections.abc import Callable
from datetime import date
from hashlib import sha256
from io import BytesIO
from time import perf_counter

import pytest
from pypdf import PdfReader

from kktdesk.domain.calendar_day import CalendarDay, DayKind
from kktdesk.domain.dossier import CopyKind, ReturnMethod
from kktdesk.domain.errors import DossierUnknown
from kktdesk.domain.layout import Layout
from kktdesk.models.office import OfficeSetting
from kktdesk.services.calendar_views import PromiseChoice, PromiseDecision, PutDay
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.requests import ComponentEntry
from tests.factories import PAPER, SUBMITTER, an_entry, at


def text_of(pdf: bytes, page: int | None = None) -> str:
    pages = PdfReader(BytesIO(pdf)).pages
    chosen = pages if page is None else [pages[page]]
    return " ".join(" ".join(found.extract_text().split()) for found in chosen)


@pytest.fixture
def code(desk: Desk) -> str:
    return desk.reception.receive(an_entry(submitter=SUBMITTER)).dossier.code


def test_first_page_is_the_offices_copy_and_the_second_the_applicants(
    desk: Desk, code: str
) -> None:
    pdf = desk.papers.receipt_pdf(code, Layout.A5)

    assert "(Liên 1: Lưu)" in text_of(pdf, 0)
    assert "(Liên 2: Giao khách hàng)" in text_of(pdf, 1)


def test_receipt_says_what_was_saved(desk: Desk, code: str) -> None:
    text = text_of(desk.papers.receipt_pdf(code, Layout.A5), 0)

    for said in (
        "H20.99-261125-0001",
        "0001/BPTNTKQ",
        "Công ty TNHH Cá tra Cao Lãnh (mẫu)",
        "Nguyễn Thị Ánh (mẫu)",
        "09 giờ 15 phút, ngày 25 tháng 11 năm 2026",
        "17 giờ 00 phút, ngày 09 tháng 12 năm 2026",
        "10 ngày làm việc",
        "ĐT-01/2026",
    ):
        assert said in text


def test_same_dossier_gives_the_same_bytes_whatever_happens_later(
    desk: Desk, code: str, clock: FixedClock
) -> None:
    before = desk.papers.receipt_pdf(code, Layout.A5)
    clock.move(days=30)
    with desk._register.writing() as work:
        work.session.add(
            OfficeSetting(
                name="unit_name",
                value="Tên mới",
                in_force_from=date(2026, 12, 1),
                changed_at=clock.now(),
                changed_by="",
            )
        )
        work.commit()

    assert desk.office.view().unit_name == "Tên mới"
    assert desk.papers.receipt_pdf(code, Layout.A5) == before


def test_preview_of_a_draft_differs_from_the_print_only_by_its_numbers(desk: Desk) -> None:
    entry = an_entry()
    draft = desk.reception.draft(entry).receipt
    assert draft is not None
    preview = text_of(desk.papers.draft_pdf(draft, Layout.A5), 0)
    code = desk.reception.receive(entry).dossier.code

    printed = text_of(desk.papers.receipt_pdf(code, Layout.A5), 0)

    assert "H20.99" not in preview
    assert "Công ty TNHH Cá tra Cao Lãnh (mẫu)" in preview
    assert "17 giờ 00 phút, ngày 09 tháng 12 năm 2026" in preview
    assert code in printed


def test_first_print_is_the_original_and_further_ones_are_marked(
    desk: Desk, code: str, clock: FixedClock
) -> None:
    first = desk.papers.next_print(code, Layout.A5)
    desk.papers.record_print(code, printer="may-in")
    clock.move(hours=1)
    second = desk.papers.next_print(code, Layout.A5)
    desk.papers.record_print(code, printer="may-in")
    third = desk.papers.next_print(code, Layout.A5)

    assert [first.reprint, second.reprint, third.reprint] == [0, 1, 2]
    assert first.pdf == desk.papers.receipt_pdf(code, Layout.A5)
    assert "IN LẠI" not in text_of(first.pdf)
    for page in (0, 1):
        assert text_of(second.pdf, page).count("IN LẠI LẦN 1") == 2
        assert text_of(third.pdf, page).count("IN LẠI LẦN 2") == 2


def test_paper_that_was_not_taken_by_the_printer_stays_the_original(desk: Desk, code: str) -> None:
    desk.papers.next_print(code, Layout.A5)

    assert desk.papers.next_print(code, Layout.A5).reprint == 0
    assert desk.search.show(code).printed_at is None


def test_prints_are_counted_and_logged(desk: Desk, code: str, clock: FixedClock) -> None:
    desk.papers.record_print(code, printer="may-in")
    clock.move(hours=1)

    dossier = desk.papers.record_print(code, printer="may-in")

    assert (dossier.printed_at, dossier.print_count) == (at("2026-11-25 09:15"), 2)
    assert [line.act for line in dossier.history] == ["receive", "print", "reprint"]
    assert dossier.history[-1].values["count"] == 1


def test_two_copies_lie_side_by_side_on_a4(desk: Desk, code: str) -> None:
    job = desk.papers.next_print(code, Layout.A4_TWO)

    page = PdfReader(BytesIO(job.pdf)).pages[0]
    assert (job.media, job.is_landscape) == ("A4", True)
    assert page.mediabox.width > page.mediabox.height
    assert "(Liên 1: Lưu)" in text_of(job.pdf, 0)
    assert "(Liên 2: Giao khách hàng)" in text_of(job.pdf, 0)


def test_missing_components_and_the_note_are_printed(desk: Desk) -> None:
    missing = ComponentEntry(name="Bản vẽ thiết kế", copy_kind=CopyKind.COPY, submitted=False)
    entry = an_entry(components=(PAPER, missing), note="Nộp bản vẽ sau")

    code = desk.reception.receive(entry).dossier.code

    text = text_of(desk.papers.receipt_pdf(code, Layout.A5), 0)
    assert "Nộp bản vẽ sau" in text
    assert "Bản vẽ thiết kế" in text.split("Ghi chú", 1)[1]


def test_postal_return_prints_the_address(desk: Desk) -> None:
    entry = an_entry(return_method=ReturnMethod.POST, postal_address="Số 7, đường Lê Lợi")

    code = desk.reception.receive(entry).dossier.code

    assert "Số 7, đường Lê Lợi, qua dịch vụ bưu chính công ích" in text_of(
        desk.papers.receipt_pdf(code, Layout.A5), 0
    )


def test_electronic_return_prints_where_it_goes(desk: Desk) -> None:
    code = desk.reception.receive(an_entry(return_method=ReturnMethod.ELECTRONIC)).dossier.code

    assert "Bản điện tử a@example.vn" in text_of(desk.papers.receipt_pdf(code, Layout.A5), 0)


def test_paper_of_an_unknown_dossier_is_refused(desk: Desk) -> None:
    with pytest.raises(DossierUnknown):
        desk.papers.receipt_pdf("H20.99-261125-0009", Layout.A5)


def test_days_sheet_shows_the_identity(desk: Desk, code: str) -> None:
    job = desk.papers.day_print(date(2026, 11, 25))

    text = text_of(job.pdf)
    assert (job.media, job.reprint) == ("A4", 0)
    assert "BẢNG TỔNG HỢP TIẾP NHẬN VÀ TRẢ KẾT QUẢ TRONG NGÀY" in text
    assert code in text


def test_signs_that_the_font_lacks_are_named(desk: Desk) -> None:
    assert desk.papers.unprintable_signs("Nguyễn 😀") == ("😀",)
    assert desk.papers.unprintable_signs("Ễ Ậ Ẩ ỹ ự Đ ₫ – …") == ()


def test_job_in_the_queue_carries_no_name_of_a_person(desk: Desk, code: str) -> None:
    assert desk.papers.next_print(code, Layout.A5).title == code


# ---------------------------------------------------------------- why this day
def move_the_promise(desk: Desk, code: str, decision: PromiseDecision) -> None:
    """Close the office within the term and decide what becomes of the promise."""
    day = CalendarDay(date(2026, 12, 1), DayKind.OFFICE_CLOSED, "Mất điện", "Thông báo 12/TB")
    desk.calendars.change(PutDay(day), "Mất điện", desk.calendars.view().number)
    (moved,) = desk.promises.moved()
    choice = PromiseChoice(code=code, decision=decision, after=moved.after)
    desk.promises.decide((choice,), "Đã báo <người nộp>")


def test_explanation_says_what_the_dossier_keeps(desk: Desk, code: str) -> None:
    job = desk.papers.why_print(code)

    text = text_of(job.pdf)
    assert (job.media, job.is_landscape, job.reprint) == ("A5", False, 0)
    assert job.title == f"Giải thích ngày hẹn trả kết quả {code}"
    for said in (
        "Giấy tiếp nhận số: 0001/BPTNTKQ",
        "Công ty TNHH Cá tra Cao Lãnh (mẫu)",
        "17 giờ 00 phút, Thứ Tư ngày 09 tháng 12 năm 2026",
        "10 ngày làm việc (",
        "09/12/2026 (Thứ Tư) ngày thứ 10 Ngày làm việc",
        "In lúc 09:15 25/11/2026 – Trần Thị Bích (mẫu)",
    ):
        assert said in text


def test_explanation_of_a_new_promise_names_the_earlier_one(desk: Desk, code: str) -> None:
    move_the_promise(desk, code, PromiseDecision.RE_PROMISE)

    text = text_of(desk.papers.why_pdf(code))

    assert "17 giờ 00 phút, Thứ Năm ngày 10 tháng 12 năm 2026" in text
    assert "trước đó hẹn 17:00 ngày 09/12/2026" in text
    assert "Lý do: Đã báo <người nộp>" in text
    assert "Cơ quan nghỉ riêng (Mất điện)" in text


def test_explanation_of_a_kept_promise_names_the_date_that_was_not_taken(
    desk: Desk, code: str
) -> None:
    move_the_promise(desk, code, PromiseDecision.KEEP)

    text = text_of(desk.papers.why_pdf(code))

    assert "17 giờ 00 phút, Thứ Tư ngày 09 tháng 12 năm 2026" in text
    assert "tính lại thì là 17:00 ngày 10/12/2026" in text
    assert "Lý do: Đã báo <người nộp>" in text


def test_explanation_is_made_about_as_fast_as_a_receipt(desk: Desk, code: str) -> None:
    def quickest(make: Callable[[], bytes]) -> float:
        make()  # faces and forms are read once

        def measure() -> float:
            start = perf_counter()
            make()
            return perf_counter() - start

        return min(measure() for _ in range(7))

    # How many milliseconds it takes is measured by ``./kkt bench``, on a computer at rest.
    receipt = quickest(lambda: desk.papers.receipt_pdf(code, Layout.A5))
    assert quickest(lambda: desk.papers.why_pdf(code)) < 3 * receipt


@pytest.mark.parametrize(
    ("printer", "act", "told"),
    [
        ("HP-Quay-1", "paper-print", {"printer": "HP-Quay-1"}),
        ("", "paper-print", {"printer": ""}),
        (None, "paper-save", {}),
    ],
)
def test_an_explanation_that_left_the_desk_stands_in_the_history_with_its_hash(
    desk: Desk, code: str, printer: str | None, act: str, told: dict[str, str]
) -> None:
    before = desk.search.show(code)
    pdf = desk.papers.why_pdf(code)
    desk.papers.record_why(code, pdf, printer)

    after = desk.search.show(code)
    line = after.history[-1]
    assert (line.act, line.clerk) == (act, "Trần Thị Bích (mẫu)")
    assert line.values == told | {
        "paper": "why-sheet",
        "title": "Giải thích ngày hẹn trả kết quả",
        "sha256": sha256(pdf).hexdigest(),
    }
    assert (after.version, after.print_count) == (before.version, before.print_count)


def test_explanation_of_an_unknown_dossier_is_refused(desk: Desk) -> None:
    with pytest.raises(DossierUnknown):
        desk.papers.why_pdf("H20.99-261125-0009")
