"""Before acceptance: guidance, refusal, and what was filed online."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, select

from kktdesk.domain.dossier import Act, Channel, ReturnMethod, State
from kktdesk.domain.errors import (
    ActNotPossible,
    EntryRefused,
    IntakeMismatch,
    NothingToTakeBack,
    ReceiptMissing,
    RequestMismatch,
)
from kktdesk.domain.layout import Layout
from kktdesk.models.dossier import IssuedReceipt
from kktdesk.models.log import LogLine
from kktdesk.models.numbering import NumberSeries
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.intake_views import IntakeKind
from kktdesk.services.list_views import ListKind
from kktdesk.services.requests import IntakeEntry, ReceiveDossier
from kktdesk.services.views import DossierView
from kktdesk.storage import log
from tests.factories import COMPANY, PERSON, an_entry, at

TODAY = date(2026, 11, 25)
FILED_AT = at("2026-11-24 22:10")
LINES = ("Bản sao giấy phép (mẫu)", "Chữ ký của người đại diện (mẫu)")
OFFICIAL = "H20.99-261125-0001"  # in the form of the desk's own codes


def a_note(**changes: object) -> IntakeEntry:
    entry = IntakeEntry(
        request_id="note-1",
        applicant=PERSON,
        procedure="1.009756",
        lines=LINES,
        reason="Thiếu giấy tờ (mẫu)",
        contact_phone="0277 3851 234",
    )
    return replace(entry, **changes)  # type: ignore[arg-type] # the tests name real fields


def an_online_entry(**changes: object) -> ReceiveDossier:
    values: dict[str, object] = {"channel": Channel.ONLINE_FULL, "official_code": OFFICIAL}
    return an_entry(**(values | changes))


def file(desk: Desk, **changes: object) -> DossierView:
    return desk.intake.file_online(an_online_entry(**changes), FILED_AT)


def counts(desk: Desk) -> tuple[int, int]:
    """Count the lines of the log and the numbers that were given."""
    with desk._register.reading() as work:
        given = work.session.scalar(select(func.sum(NumberSeries.last))) or 0
        return work.session.scalar(select(func.count(LogLine.id))) or 0, given


@contextmanager
def one_line(desk: Desk, *, numbers: int = 0) -> Iterator[None]:
    lines, given = counts(desk)
    yield
    assert counts(desk) == (lines + 1, given + numbers)


@contextmanager
def nothing_written(desk: Desk) -> Iterator[None]:
    before = counts(desk)
    yield
    assert counts(desk) == before


def last_line(desk: Desk) -> LogLine:
    with desk._register.reading() as work:
        assert log.first_broken(work.session) is None
        line = work.session.scalar(select(LogLine).order_by(LogLine.id.desc()).limit(1))
    assert line is not None
    return line


# ---------------------------------------------------------------- guidance and refusal
def test_guidance_keeps_what_its_paper_prints_without_number_or_clock(desk: Desk) -> None:
    with one_line(desk):
        note = desk.intake.guidance(a_note())

    assert note.kind is IntakeKind.GUIDANCE
    assert note.applicant == PERSON
    assert note.matter == desk.catalogue.procedure("1.009756", TODAY).name  # type: ignore[union-attr]
    assert (note.lines, note.reason) == (LINES, "Thiếu giấy tờ (mẫu)")
    assert (note.contact, note.contact_phone) == ("Trần Thị Bích (mẫu)", "0277 3851 234")
    assert note.header[0] == "UBND TỈNH ĐỒNG THÁP"
    assert note.desk_name == "Ban Quản lý Khu kinh tế tỉnh Đồng Tháp"
    assert (note.at, note.clerk, note.counter) == (
        at("2026-11-25 09:15"),
        "Trần Thị Bích (mẫu)",
        "Quầy 1",
    )
    assert desk.intake.notes(TODAY) == (note,)
    assert last_line(desk).act == "guide"
    assert desk.search.rows(ListKind.NEWEST) == ()


def test_refusal_keeps_its_reason_and_the_code_of_the_state_system(desk: Desk) -> None:
    entry = a_note(lines=(), reason="Không thuộc\nthẩm quyền (mẫu)", official_code="G22-1")
    with one_line(desk):
        note = desk.intake.refusal(entry)

    assert note.kind is IntakeKind.REFUSAL
    assert (note.reason, note.official_code) == ("Không thuộc\nthẩm quyền (mẫu)", "G22-1")
    assert (last_line(desk).act, last_line(desk).subject) == ("turn-away", "G22-1")


def test_a_matter_that_the_catalogue_does_not_know_is_told_in_words(desk: Desk) -> None:
    note = desk.intake.guidance(a_note(procedure="", matter="Việc khác (mẫu)"))
    assert (note.procedure, note.matter) == ("", "Việc khác (mẫu)")


def test_the_same_note_is_kept_once(desk: Desk) -> None:
    first = desk.intake.guidance(a_note())
    with nothing_written(desk):
        assert desk.intake.guidance(a_note()) == first


@pytest.mark.parametrize("changes", [{"reason": "Khác"}, {"lines": LINES[:1]}])
def test_the_same_note_with_other_content_is_refused(
    desk: Desk, changes: dict[str, object]
) -> None:
    first = desk.intake.guidance(a_note())
    with nothing_written(desk), pytest.raises(IntakeMismatch) as refusal:
        desk.intake.guidance(a_note(**changes))
    assert refusal.value.values == {"at": "09:15 25/11/2026"}
    assert desk.intake.notes(TODAY) == (first,)


def test_a_guidance_is_not_repeated_as_a_refusal(desk: Desk) -> None:
    desk.intake.guidance(a_note())
    with nothing_written(desk), pytest.raises(IntakeMismatch):
        desk.intake.refusal(a_note())


@pytest.mark.parametrize(
    ("kind", "changes", "problem"),
    [
        ("guidance", {"lines": ()}, ("lines", "required")),
        ("guidance", {"lines": (" ", "\t")}, ("lines", "required")),
        ("refusal", {"reason": " \n"}, ("reason", "required")),
        ("guidance", {"procedure": "9.999999"}, ("procedure", "procedure-unknown")),
        ("guidance", {"procedure": ""}, ("matter", "required")),
        ("guidance", {"at": at("2026-11-25 09:16")}, ("at", "moment-in-future")),
        ("guidance", {"request_id": ""}, ("request_id", "required")),
        ("guidance", {"lines": ("x",) * 201}, ("lines", "components-too-many")),
        ("refusal", {"applicant": replace(PERSON, name="…")}, ("applicant.name", "required")),
        ("refusal", {"reason": "Lý do \ud800"}, ("reason", "text-surrogate")),
    ],
)
def test_a_note_that_lacks_something_is_refused_at_its_field(
    desk: Desk, kind: str, changes: dict[str, object], problem: tuple[str, str]
) -> None:
    with nothing_written(desk), pytest.raises(EntryRefused) as refusal:
        getattr(desk.intake, kind)(a_note(**changes))
    assert [(found.field, found.code) for found in refusal.value.problems] == [problem]


def test_notes_are_listed_by_their_day_in_their_order(desk: Desk, clock: FixedClock) -> None:
    late = desk.intake.guidance(a_note(request_id="a", at=at("2026-11-24 23:59")))
    second = desk.intake.guidance(a_note(request_id="b", at=at("2026-11-25 08:30")))
    first = desk.intake.refusal(a_note(request_id="c", at=at("2026-11-25 00:00")))
    clock.move(days=3)

    assert desk.intake.notes(TODAY) == (first, second)
    assert desk.intake.notes(date(2026, 11, 24)) == (late,)


# ---------------------------------------------------------------- filed online
def test_what_was_filed_online_has_neither_number_nor_receipt(desk: Desk) -> None:
    with one_line(desk):
        dossier = file(desk)

    assert dossier.state is State.FILED
    assert (dossier.code, dossier.official_code) == (f"TT-{OFFICIAL}", OFFICIAL)
    assert (dossier.receipt_number, dossier.book, dossier.book_line) == ("", "", "")
    assert dossier.filed_at == FILED_AT
    assert dossier.next_act is Act.ACCEPT
    assert [line.act for line in dossier.history] == ["file"]
    assert desk.search.show(OFFICIAL) == dossier
    for paper in (desk.papers.receipt_pdf, desk.papers.next_print):
        with pytest.raises(ReceiptMissing):
            paper(dossier.code, Layout.A5)


def test_what_is_filed_or_not_accepted_counts_in_no_figure(desk: Desk) -> None:
    today, report = desk.figures.day(TODAY), desk.figures.report(TODAY, TODAY)
    file(desk)
    declined = file(desk, official_code="G22-2")
    desk.acts.do(declined.code, Act.DECLINE, {"reason": "Sai cơ quan (mẫu)"})

    assert desk.figures.day(TODAY) == today
    assert desk.figures.day(FILED_AT.date()).total.received == 0
    assert desk.figures.report(TODAY, TODAY) == report
    assert desk.search.today().received == 0
    assert desk.search.today().unprinted == 0
    assert desk.search.rows(ListKind.RECEIVED_TODAY) == ()


def test_acceptance_takes_the_numbers_reckons_from_its_moment_and_issues_the_receipt(
    desk: Desk, clock: FixedClock
) -> None:
    filed = file(desk)
    twin = desk.reception.receive(an_entry(applicant=PERSON)).dossier  # takes number 0001
    clock.move(days=1)
    now = clock.now()

    with one_line(desk, numbers=3):
        accepted = desk.acts.do(filed.code, Act.ACCEPT)

    assert twin.code == "H20.99-261125-0001"
    assert accepted.state is State.RECEIVED
    assert accepted.code == "H20.99-261126-0001"
    assert (accepted.receipt_number, accepted.book_line) == ("0002/BPTNTKQ", "02")
    assert (accepted.received_at, accepted.filed_at) == (now, FILED_AT)
    same = desk.reception.receive(an_entry()).dossier
    assert accepted.due_at == accepted.base_due_at == same.due_at
    assert [line.act for line in accepted.history] == ["file", "accept"]
    assert desk.search.show(OFFICIAL).code == twin.code  # what the desk gave stands before
    assert desk.figures.day(now.date()).total.online == 1
    with desk._register.reading() as work:
        issued = work.session.scalars(
            select(IssuedReceipt).order_by(IssuedReceipt.dossier_id)
        ).first()
    assert issued is not None
    assert issued.printed_values["code"] == accepted.code
    assert issued.printed_values["received_at"] == now.isoformat()
    assert desk.papers.next_print(accepted.code, Layout.A5).reprint == 0


def test_an_acceptance_is_a_receipt_and_is_not_taken_back(desk: Desk) -> None:
    filed = file(desk)
    desk.acts.do(
        filed.code, Act.CHANGE_RETURN, {"return_method": ReturnMethod.ELECTRONIC, "by": "A (mẫu)"}
    )
    accepted = desk.acts.do(filed.code, Act.ACCEPT)

    assert Act.TAKE_BACK not in accepted.possible
    with nothing_written(desk), pytest.raises(NothingToTakeBack):
        desk.acts.do(accepted.code, Act.TAKE_BACK)


def test_what_was_declined_keeps_no_number_and_may_be_looked_at_again(desk: Desk) -> None:
    filed = file(desk)
    with one_line(desk):
        declined = desk.acts.do(filed.code, Act.DECLINE, {"reason": "Sai cơ quan (mẫu)"})

    assert (declined.state, declined.code) == (State.NOT_ACCEPTED, filed.code)
    with pytest.raises(ActNotPossible):
        desk.acts.do(filed.code, Act.ACCEPT)
    assert desk.acts.do(filed.code, Act.TAKE_BACK).state is State.FILED
    assert desk.acts.do(filed.code, Act.ACCEPT).code == "H20.99-261125-0001"


def test_the_state_systems_code_never_blocks_the_desks_own_series(desk: Desk) -> None:
    file(desk)
    assert desk.reception.receive(an_entry()).dossier.code == OFFICIAL


def test_an_acceptance_that_fails_takes_no_number(desk: Desk) -> None:
    filed = file(desk)
    with nothing_written(desk), pytest.raises(EntryRefused):
        desk.acts.do(filed.code, Act.ACCEPT, {"unknown": 1})
    with nothing_written(desk), pytest.raises(Exception, match="stale-dossier"):
        desk.acts.do(filed.code, Act.ACCEPT, version=filed.version + 1)


def test_filing_twice_saves_once_and_other_content_is_refused(desk: Desk) -> None:
    entry = an_online_entry()
    filed = desk.intake.file_online(entry, FILED_AT)
    with nothing_written(desk):
        assert desk.intake.file_online(entry, FILED_AT) == filed
        with pytest.raises(RequestMismatch):
            desk.intake.file_online(replace(entry, note="Khác"), FILED_AT)
        with pytest.raises(RequestMismatch):
            desk.intake.file_online(entry, at("2026-11-24 22:11"))
    accepted = desk.acts.do(filed.code, Act.ACCEPT)
    assert desk.intake.file_online(entry, FILED_AT) == accepted


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"channel": Channel.COUNTER}, ("channel", "channel-not-online")),
        ({"official_code": None}, ("official_code", "required")),
        ({"official_code": "G" * 38}, ("official_code", "text-too-long")),
        ({"applicant": replace(COMPANY, name="")}, ("applicant.name", "required")),
    ],
)
def test_what_is_filed_incompletely_is_refused_at_its_field(
    desk: Desk, changes: dict[str, object], problem: tuple[str, str]
) -> None:
    with nothing_written(desk), pytest.raises(EntryRefused) as refusal:
        file(desk, **changes)
    assert [(found.field, found.code) for found in refusal.value.problems] == [problem]


def test_filing_later_than_now_and_a_code_that_is_taken_are_refused(desk: Desk) -> None:
    file(desk)
    for entry, filed_at, code in (
        (an_online_entry(), FILED_AT, "official-code-taken"),
        (an_online_entry(official_code="G22"), at("2026-11-25 09:16"), "filed-in-future"),
    ):
        with nothing_written(desk), pytest.raises(EntryRefused) as refusal:
            desk.intake.file_online(entry, filed_at)
        assert [found.code for found in refusal.value.problems] == [code]


def test_vneid_is_an_online_channel_with_a_name_of_its_own(desk: Desk) -> None:
    filed = file(desk, channel=Channel.VNEID)
    desk.acts.do(filed.code, Act.ACCEPT)

    report = desk.figures.report(TODAY, TODAY)
    assert report.online == 1
    assert "01 hồ sơ trực tuyến qua VNeID" in report.sentence


# ---------------------------------------------------------------- replaced, and in hand already
def cancelled(desk: Desk) -> str:
    code = desk.reception.receive(an_entry()).dossier.code
    desk.acts.do(code, Act.CANCEL, {"reason": "Sai thủ tục (mẫu)", "supervisor": "B (mẫu)"})
    return code


def test_the_new_receipt_names_the_cancelled_one_and_both_know_each_other(desk: Desk) -> None:
    old = cancelled(desk)
    entry = an_entry(replaces=old, note="Ghi chú (mẫu)")

    draft = desk.reception.draft(entry)
    with one_line(desk, numbers=3):
        new = desk.reception.receive(entry).dossier

    words = f"Thay giấy tiếp nhận hồ sơ mã {old}, đã hủy.\nGhi chú (mẫu)"
    assert draft.receipt is not None
    assert draft.receipt.note == words
    assert (new.replaces, new.note) == (old, "Ghi chú (mẫu)")
    assert desk.search.show(old).replaced_by == new.code
    assert desk.search.show(old).state is State.CANCELLED
    with desk._register.reading() as work:
        kept = work.session.scalars(select(IssuedReceipt)).all()[-1].printed_values
    assert kept["note"] == words


def test_only_a_cancelled_dossier_without_successor_is_replaced(desk: Desk) -> None:
    standing, old = desk.reception.receive(an_entry()).dossier.code, cancelled(desk)
    desk.reception.receive(an_entry(replaces=old))
    for code, expected in (
        (standing, "replaced-not-cancelled"),
        (old, "replaced-already"),
        ("H20.99-200101-0001", "dossier-unknown"),
    ):
        entry = an_entry(replaces=code)
        assert [p.code for p in desk.reception.draft(entry).problems] == [expected]
        with nothing_written(desk), pytest.raises(EntryRefused):
            desk.reception.receive(entry)


def test_a_cancelled_dossier_counts_in_no_figure(desk: Desk) -> None:
    before = desk.figures.day(TODAY)
    cancelled(desk)
    assert desk.figures.day(TODAY) == before
    assert desk.search.today().received == 0


def test_a_dossier_in_hand_of_the_same_applicant_is_warned_of_and_never_blocks(
    desk: Desk,
) -> None:
    first = desk.reception.receive(an_entry()).dossier
    entry = an_entry()

    expected = [("applicant.name", "duplicate-open", {"code": first.code, "day": "25/11/2026"})]
    for found in (desk.reception.draft(entry).warnings, desk.reception.receive(entry).warnings):
        assert [(w.field, w.code, w.values) for w in found] == expected
    again = desk.reception.receive(entry)
    assert again.repeated
    assert [w.values["code"] for w in again.warnings] == [first.code]


@pytest.mark.parametrize(
    ("name", "number", "is_warned"),
    [
        ("CONG TY TNHH CÁ TRA CAO LÃNH MẪU", "", True),
        ("Công ty TNHH Cá tra Cao Lãh (mẫu)", "", True),
        ("Một tên khác hẳn (mẫu)", "0100233488", True),
        ("Công ty TNHH Cá tra Cao Lãnh (mẫu)", "0100233489", True),
        ("Công ty TNHH Cá tra Cao Lãnh (mẫu)", "0301234567", False),
        ("Công ty TNHH Cá lóc Cao Lãnh (mẫu)", "", False),
        ("", "", False),
    ],
)
def test_the_same_number_or_a_near_name_is_the_same_applicant(
    desk: Desk, *, name: str, number: str, is_warned: bool
) -> None:
    desk.reception.receive(an_entry())
    applicant = replace(COMPANY, name=name, id_number=number)
    codes = [w.code for w in desk.reception.draft(an_entry(applicant=applicant)).warnings]
    assert ("duplicate-open" in codes) is is_warned


def test_another_procedure_and_what_is_done_are_not_warned_of(desk: Desk) -> None:
    done = desk.reception.receive(an_entry()).dossier.code
    desk.acts.do(done, Act.READY)
    cancelled(desk)
    desk.reception.receive(an_entry(procedure="1.013236"))
    assert desk.reception.draft(an_entry()).warnings == ()


def test_what_is_filed_online_is_in_hand_and_no_more_than_three_are_named(desk: Desk) -> None:
    for number in range(5):
        file(desk, official_code=f"G22-{number}")
    found = desk.reception.draft(an_entry()).warnings
    assert [w.code for w in found] == ["duplicate-open"] * 3


def test_the_code_of_what_was_filed_finds_the_dossier_once_it_is_accepted(desk: Desk) -> None:
    filed = file(desk)

    accepted = desk.acts.do(filed.code, Act.ACCEPT)

    assert accepted.code != filed.code
    assert desk.search.show(filed.code).code == accepted.code
