"""Papers are issued once, numbered without gaps, and printed again from what is kept."""

import json
import shutil
import sqlite3
import threading
from collections import Counter
from contextlib import closing
from datetime import date

import pytest
from sqlalchemy import event

from kktdesk.domain.dossier import Act, Channel
from kktdesk.domain.errors import (
    DatabaseFull,
    DossierUnknown,
    EntryRefused,
    ReceiptMissing,
)
from kktdesk.domain.form import PaperKind
from kktdesk.domain.layout import Layout
from kktdesk.domain.paper_errors import (
    FormUnconfirmed,
    FormUnknown,
    LayoutNotOfForm,
    NoteUnknown,
    NothingToPrint,
    PaperCancelledAlready,
    PaperIssuedOtherwise,
    PaperNeedsAct,
    PaperNeedsAddress,
    PaperNeedsNote,
    PaperNotOfDossier,
    PaperOfCancelled,
    PaperUnknown,
)
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk, open_desk
from kktdesk.services.form_views import PaperNaming
from kktdesk.services.paper_snapshot import digest
from kktdesk.services.paper_views import Wanted
from kktdesk.storage import log
from tests.factories import COMPANY, an_entry, at
from tests.papers import (
    ASK,
    ASSIGN,
    EXTENDED,
    GIVEN,
    LIVES,
    READY,
    REFUSED,
    a_dossier,
    a_note_entry,
    confirm_all,
    issued_for_note,
    text_of,
)

TODAY = date(2026, 11, 25)


@pytest.fixture
def papers(desk: Desk) -> Desk:
    """Give a desk all of whose forms were confirmed."""
    confirm_all(desk)
    return desk


def rows(desk: Desk, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(desk._register.path)) as connection:
        return connection.execute(query).fetchall()


def log_acts(desk: Desk) -> list[str]:
    return [str(act) for (act,) in rows(desk, "SELECT act FROM log_line ORDER BY id")]


# ---------------------------------------------------------------- issuing
@pytest.mark.parametrize("kind", LIVES)
def test_every_kind_is_issued_once_and_comes_back_the_same(papers: Desk, kind: PaperKind) -> None:
    code = a_dossier(papers, *LIVES[kind])

    first, second = (papers.papers.issue(code, kind) for _ in range(2))

    assert first == second
    assert first.reprint == 0
    assert COMPANY.name in text_of(first.pdf) or kind is PaperKind.DIVISION
    of_kind = [line for line in papers.papers.issued(code) if line.kind is kind]
    assert len(of_kind) == 1
    assert first.pdf == papers.papers.draft(code, kind)


@pytest.mark.parametrize("kind", [kind for kind in LIVES if kind is not PaperKind.RECEIPT])
def test_what_is_kept_proves_itself(papers: Desk, kind: PaperKind) -> None:
    papers.papers.issue(a_dossier(papers, *LIVES[kind]), kind)

    ((values, form, sha256),) = rows(
        papers, "SELECT printed_values, form, sha256 FROM issued_paper"
    )
    record = json.loads(str(values))
    assert digest(record, str(form)) == sha256
    assert digest(record | {"texts": {}}, str(form)) != sha256
    assert rows(papers, "SELECT form_id FROM form_edition ORDER BY rowid")[-1]


def test_numbers_run_by_kind_and_year_with_one_leading_zero(
    papers: Desk, clock: FixedClock
) -> None:
    numbers = []
    for _ in range(11):
        code = a_dossier(papers, ASK)
        papers.papers.issue(code, PaperKind.SUPPLEMENT)
        numbers.append(papers.papers.issued(code)[-1].number)
    refused = a_dossier(papers, REFUSED)
    papers.papers.issue(refused, PaperKind.REFUSAL)
    clock.moment = at("2027-01-05 09:00")
    later = a_dossier(papers, (Act.ASK_SUPPLEMENT, ASK[1] | {"until": "2027-01-08"}))
    papers.papers.issue(later, PaperKind.SUPPLEMENT)

    assert numbers[:2] == ["01/PBS-BPTNTKQ", "02/PBS-BPTNTKQ"]
    assert numbers[-2:] == ["10/PBS-BPTNTKQ", "11/PBS-BPTNTKQ"]
    assert papers.papers.issued(refused)[-1].number == "01/PTC-BPTNTKQ"
    assert papers.papers.issued(later)[-1].number == "01/PBS-BPTNTKQ"


def test_the_office_chooses_its_symbols(papers: Desk) -> None:
    names = PaperNaming(symbol="TTPVHCC", agency_symbol="BQLKKT", hotline="0277 3 000 000")

    assert papers.forms.set_naming(names, "Theo quy định của Ban") == names
    supplement, apology = a_dossier(papers, ASK), a_dossier(papers, EXTENDED)
    job = papers.papers.issue(supplement, PaperKind.SUPPLEMENT)
    papers.papers.issue(apology, PaperKind.APOLOGY)

    assert papers.papers.issued(supplement)[-1].number == "01/PBS-TTPVHCC"
    assert papers.papers.issued(apology)[-1].number == "01/PXL-BQLKKT"
    assert "0277 3 000 000" in text_of(job.pdf)
    assert papers.forms.naming() == names


def test_naming_needs_a_reason_and_the_same_is_not_written_again(papers: Desk) -> None:
    with pytest.raises(EntryRefused):
        papers.forms.set_naming(PaperNaming(symbol="A", agency_symbol="", hotline=""), "")
    names = PaperNaming(symbol="A", agency_symbol="B", hotline="")
    papers.forms.set_naming(names, "Lần đầu")
    before = log_acts(papers)

    papers.forms.set_naming(names, "Lần nữa")

    assert log_acts(papers) == before


def test_a_preview_takes_no_number_and_writes_nothing(papers: Desk) -> None:
    code = a_dossier(papers, ASK)
    before = papers._register.path.read_bytes()

    text = text_of(papers.papers.draft(code, PaperKind.SUPPLEMENT))

    assert "Báo cáo tài chính năm 2025 (mẫu)" in text
    assert "PBS" not in text
    assert papers._register.path.read_bytes() == before


def test_paper_of_an_act_stays_as_it_was_whatever_is_corrected_later(
    papers: Desk, clock: FixedClock
) -> None:
    code = a_dossier(papers, ASK)
    first = papers.papers.issue(code, PaperKind.SUPPLEMENT)
    clock.move(hours=2)
    said = {"field": "applicant.name", "value": "Tên khác (mẫu)", "reason": "Ghi nhầm"}
    papers.acts.do(code, Act.CORRECT, said)
    papers.forms.set_naming(PaperNaming(symbol="X", agency_symbol="", hotline=""), "Đổi")

    assert papers.papers.issue(code, PaperKind.SUPPLEMENT) == first


def test_each_request_has_its_own_paper(papers: Desk, clock: FixedClock) -> None:
    code = a_dossier(papers, ASK, (Act.SUPPLEMENT, {}))
    first = papers.papers.issue(code, PaperKind.SUPPLEMENT)
    clock.move(hours=1)
    papers.acts.do(code, Act.ASK_SUPPLEMENT, ASK[1] | {"content": "Lần hai (mẫu)"})

    second = papers.papers.issue(code, PaperKind.SUPPLEMENT)
    lines = papers.papers.issued(code)[1:]

    assert [line.number for line in lines] == ["01/PBS-BPTNTKQ", "02/PBS-BPTNTKQ"]
    assert "Lần hai (mẫu)" in text_of(second.pdf)
    again = papers.papers.issue(code, PaperKind.SUPPLEMENT, act_id=lines[0].act_id)
    assert again == first


def test_control_slip_grows_with_the_hand_overs_under_one_number(
    papers: Desk, clock: FixedClock
) -> None:
    code = a_dossier(papers)
    papers.papers.issue(code, PaperKind.CONTROL)
    papers.papers.issue(code, PaperKind.CONTROL)
    clock.move(hours=1)
    papers.acts.do(code, *ASSIGN)
    text = text_of(papers.papers.issue(code, PaperKind.CONTROL).pdf)

    lines = papers.papers.issued(code)[1:]
    assert [line.number for line in lines] == ["01/PKS-BPTNTKQ"] * 2
    assert "Lê Hoàng Vân (mẫu)" in text
    assert "Bộ phận TN & TKQ" in text


def test_label_follows_the_address(papers: Desk) -> None:
    code = a_dossier(papers)
    first = text_of(papers.papers.issue(code, PaperKind.LABEL).pdf)
    said = {"field": "applicant.address", "value": "Số 9, đường Lê Lợi", "reason": "Ghi nhầm"}
    papers.acts.do(code, Act.CORRECT, said)

    second = text_of(papers.papers.issue(code, PaperKind.LABEL).pdf)

    assert "Lô A1" in first
    assert "Số 9, đường Lê Lợi" in second
    assert "Lô A1" not in second


def test_apology_of_an_overdue_dossier_leaves_the_new_day_to_the_pen(
    papers: Desk, clock: FixedClock
) -> None:
    code = a_dossier(papers)
    with pytest.raises(PaperNeedsAct):
        papers.papers.issue(code, PaperKind.APOLOGY)
    clock.moment = at("2026-12-15 09:00")

    text = text_of(papers.papers.issue(code, PaperKind.APOLOGY).pdf)

    assert "17 giờ 00 phút, ngày 09 tháng 12 năm 2026" in text
    assert "ngày 15 tháng 12 năm 2026" in text


def test_dossier_that_waits_for_the_applicant_is_not_apologised_for(
    papers: Desk, clock: FixedClock
) -> None:
    code = a_dossier(papers, ASK)
    clock.moment = at("2027-01-15 09:00")

    with pytest.raises(PaperNeedsAct):
        papers.papers.issue(code, PaperKind.APOLOGY)


# ---------------------------------------------------------------- refusals write nothing
def test_form_that_nobody_answers_for_prints_only_after_a_supervisor_has_confirmed_it(
    desk: Desk,
) -> None:
    code = a_dossier(desk, ASK)
    before = desk._register.path.read_bytes()

    with pytest.raises(FormUnconfirmed) as refused:
        desk.papers.issue(code, PaperKind.SUPPLEMENT)

    assert desk._register.path.read_bytes() == before
    (offer,) = [one for one in desk.papers.kinds(code) if one.kind is PaperKind.SUPPLEMENT]
    assert offer.why_not is not None
    assert offer.why_not.code == "form-unconfirmed"
    line = desk.forms.confirm(
        str(refused.value.values["id"]), int(str(refused.value.values["version"])), "Khải (mẫu)"
    )
    assert (line.confirmed_by, line.confirmed_at) == ("Khải (mẫu)", at("2026-11-25 09:15"))
    desk.papers.issue(code, PaperKind.SUPPLEMENT)
    assert desk.papers.issued(code)[-1].number == "01/PBS-BPTNTKQ"


@pytest.mark.parametrize("kind", [kind for kind in LIVES if LIVES[kind]])
def test_paper_without_its_act_is_refused_and_offered_with_the_reason(
    papers: Desk, kind: PaperKind
) -> None:
    code = a_dossier(papers)
    offers = {offer.kind: offer for offer in papers.papers.kinds(code)}

    if kind is PaperKind.CONTROL:
        assert offers[kind].why_not is None
        return
    with pytest.raises(PaperNeedsAct):
        papers.papers.issue(code, kind)
    why_not = offers[kind].why_not
    assert why_not is not None
    assert why_not.code == "paper-needs-act"
    assert offers[kind].title


def test_papers_that_no_dossier_has_are_refused(papers: Desk) -> None:
    code = a_dossier(papers)

    for kind in (PaperKind.REGISTER, PaperKind.DAY_SHEET, PaperKind.POST_SHEET):
        with pytest.raises(PaperNotOfDossier):
            papers.papers.issue(code, kind)
    with pytest.raises(PaperNeedsNote):
        papers.papers.issue(code, PaperKind.GUIDANCE)
    with pytest.raises(DossierUnknown):
        papers.papers.issue("H20.99-261125-0099", PaperKind.CONTROL)
    with pytest.raises(PaperUnknown):
        papers.papers.reprint(99)


def test_label_needs_an_address(papers: Desk) -> None:
    applicant = COMPANY.__class__(kind=COMPANY.kind, name=COMPANY.name)
    code = a_dossier(papers, applicant=applicant)

    with pytest.raises(PaperNeedsAddress):
        papers.papers.issue(code, PaperKind.LABEL)


def test_filed_dossier_has_no_receipt_but_its_refusal(papers: Desk) -> None:
    entry = an_entry(channel=Channel.ONLINE_FULL, official_code="000.00.01.H20-261125-0001")
    code = papers.intake.file_online(entry, at("2026-11-25 08:00")).code
    for kind in (PaperKind.RECEIPT, PaperKind.CONTROL):
        with pytest.raises(ReceiptMissing):
            papers.papers.issue(code, kind)
    papers.acts.do(code, Act.DECLINE, {"reason": "Sai thẩm quyền (mẫu)"})

    text = text_of(papers.papers.issue(code, PaperKind.REFUSAL).pdf)

    assert "Sai thẩm quyền (mẫu)" in text
    assert [line.kind for line in papers.papers.issued(code)] == [PaperKind.REFUSAL]


def test_sheet_that_the_form_is_not_made_for_is_refused(papers: Desk) -> None:
    code = a_dossier(papers, ASK)

    with pytest.raises(LayoutNotOfForm):
        papers.papers.issue(code, PaperKind.SUPPLEMENT, Layout.LABEL)

    assert len(papers.papers.issued(code)) == 1


def test_full_disk_takes_no_number(papers: Desk) -> None:
    code = a_dossier(papers, ASK)
    with papers._register.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()

    def limit(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute(f"PRAGMA max_page_count={pages}")

    def fill() -> None:
        for _ in range(40):
            job = papers.papers.issue(code, PaperKind.SUPPLEMENT)
            papers.papers.cancel(job.papers[0].paper_id or 0, "x" * 400)

    papers._register.engine.dispose()
    event.listen(papers._register.engine, "connect", limit)
    with pytest.raises(DatabaseFull):
        fill()
    event.remove(papers._register.engine, "connect", limit)
    papers._register.engine.dispose()

    numbers = [line.number for line in papers.papers.issued(code)[1:]]
    assert numbers == [f"{n:02d}/PBS-BPTNTKQ" for n in range(1, len(numbers) + 1)]


# ---------------------------------------------------------------- printing again
def test_reprint_is_the_same_but_for_the_mark(papers: Desk, clock: FixedClock) -> None:
    code = a_dossier(papers, ASK)
    first = papers.papers.issue(code, PaperKind.SUPPLEMENT)
    papers.papers.record_prints(first.papers, "may-in")
    clock.move(hours=1)
    again = papers.papers.reprint(first.papers[0].paper_id or 0)

    assert (first.reprint, again.reprint) == (0, 1)
    assert "IN LẠI LẦN 1" not in text_of(first.pdf)
    said, once = (Counter(text_of(job.pdf).split()) for job in (again, first))
    assert once - said == Counter()
    assert set(said - once) <= {"BẢN", "IN", "LẠI", "LẦN", "1", "10:15", "25/11/2026", "–"}
    assert "IN LẠI LẦN 1" in text_of(again.pdf)
    assert papers.papers.draft(code, PaperKind.SUPPLEMENT) == first.pdf
    line = papers.papers.issued(code)[-1]
    assert (line.print_count, line.printed_at) == (1, at("2026-11-25 09:15"))


def test_print_that_the_printer_did_not_take_leaves_the_original(papers: Desk) -> None:
    code = a_dossier(papers, ASK)
    before = papers.search.show(code)

    first = papers.papers.issue(code, PaperKind.SUPPLEMENT)
    second = papers.papers.issue(code, PaperKind.SUPPLEMENT)

    assert first == second
    after = papers.search.show(code)
    assert (after.version, after.state, after.printed_at) == (before.version, before.state, None)


def test_prints_are_logged_with_the_paper(papers: Desk) -> None:
    code = a_dossier(papers, ASK)
    job = papers.papers.issue(code, PaperKind.SUPPLEMENT)
    papers.papers.record_prints(job.papers, "may-in")

    history = papers.search.show(code).history
    assert [line.act for line in history[-2:]] == ["paper-issue", "paper-print"]
    assert history[-2].values["sha256"] == papers.papers.issued(code)[-1].sha256
    assert history[-1].values | {"title": ""} == {
        "paper": "supplement",
        "title": "",
        "number": "01/PBS-BPTNTKQ",
        "printer": "may-in",
        "count": 0,
    }


def test_paper_prints_again_without_the_form_file(papers: Desk) -> None:
    text = papers.forms.text("tt03-2025/02", 1).replace("HOÀN THIỆN HỒ SƠ", "HOÀN THIỆN (BAN)")
    own = papers.forms.lay(text)
    papers.forms.confirm(own.id, own.version, "Khải (mẫu)")
    code = a_dossier(papers, ASK)
    first = papers.papers.issue(code, PaperKind.SUPPLEMENT)
    assert "HOÀN THIỆN (BAN)" in text_of(first.pdf)

    papers.forms.withdraw(own.id, own.version)
    shutil.rmtree(papers.data_dir / "forms")

    assert papers.papers.issue(code, PaperKind.SUPPLEMENT) == first
    line = papers.papers.issued(code)[-1]
    assert (line.form_id, line.version) == ("tt03-2025/02", own.version)
    other = a_dossier(papers, ASK)
    assert "(BAN)" not in text_of(papers.papers.issue(other, PaperKind.SUPPLEMENT).pdf)


# ---------------------------------------------------------------- cancelling
def test_cancelled_paper_says_so_and_the_next_one_has_a_new_number(papers: Desk) -> None:
    code = a_dossier(papers, ASK)
    job = papers.papers.issue(code, PaperKind.SUPPLEMENT)
    paper_id = job.papers[0].paper_id or 0

    line = papers.papers.cancel(paper_id, "Ghi nhầm")

    assert (line.is_cancelled, line.cancelled_reason) == (True, "Ghi nhầm")
    assert "ĐÃ HỦY" in text_of(papers.papers.reprint(paper_id).pdf)
    assert "ĐÃ HỦY" not in text_of(job.pdf)
    with pytest.raises(PaperCancelledAlready):
        papers.papers.cancel(paper_id, "Lần nữa")
    papers.papers.issue(code, PaperKind.SUPPLEMENT)
    numbers = [(line.number, line.is_cancelled) for line in papers.papers.issued(code)[1:]]
    assert numbers == [("01/PBS-BPTNTKQ", True), ("02/PBS-BPTNTKQ", False)]


def test_cancelling_needs_a_reason(papers: Desk) -> None:
    code = a_dossier(papers, ASK)
    job = papers.papers.issue(code, PaperKind.SUPPLEMENT)

    with pytest.raises(EntryRefused):
        papers.papers.cancel(job.papers[0].paper_id or 0, "  ")

    assert not papers.papers.issued(code)[-1].is_cancelled


def test_taking_an_act_back_cancels_its_papers_only(papers: Desk) -> None:
    code = a_dossier(papers, ASSIGN, ASK)
    papers.papers.issue(code, PaperKind.SUPPLEMENT)
    papers.papers.issue(code, PaperKind.DIVISION)

    papers.acts.do(code, Act.TAKE_BACK, {"reason": "Nhầm hồ sơ"})

    found = {line.kind: line for line in papers.papers.issued(code)}
    assert found[PaperKind.SUPPLEMENT].is_cancelled
    assert found[PaperKind.SUPPLEMENT].cancelled_reason == "Nhầm hồ sơ"
    assert not found[PaperKind.DIVISION].is_cancelled
    with pytest.raises(PaperNeedsAct):
        papers.papers.issue(code, PaperKind.SUPPLEMENT)
    papers.acts.do(code, *ASK)
    papers.papers.issue(code, PaperKind.SUPPLEMENT)
    assert papers.papers.issued(code)[-1].number == "02/PBS-BPTNTKQ"


def test_cancelling_a_dossier_cancels_its_papers(papers: Desk) -> None:
    code = a_dossier(papers, ASSIGN)
    papers.papers.issue(code, PaperKind.DIVISION)
    job = papers.papers.issue(code, PaperKind.CONTROL)
    papers.papers.cancel(job.papers[0].paper_id or 0, "Ghi nhầm")
    papers.acts.do(code, Act.CANCEL, {"reason": "Sai thủ tục", "supervisor": "Khải (mẫu)"})

    cancelled = papers.papers.issued(code)
    assert [line.is_cancelled for line in cancelled] == [True, True, True]
    reasons = [line.cancelled_reason for line in cancelled]
    assert reasons == ["Sai thủ tục", "Sai thủ tục", "Ghi nhầm"]
    assert "ĐÃ HỦY" in text_of(papers.papers.issue(code, PaperKind.RECEIPT).pdf)
    assert "ĐÃ HỦY" in text_of(papers.papers.reprint(cancelled[1].paper_id or 0).pdf)
    with pytest.raises(PaperOfCancelled):
        papers.papers.issue(code, PaperKind.CONTROL)


# ---------------------------------------------------------------- lists and forms
def test_list_of_a_dossiers_papers_begins_with_its_receipt(papers: Desk) -> None:
    code = a_dossier(papers, READY, GIVEN)
    papers.papers.issue(code, PaperKind.RESULT)
    papers.papers.issue(code, PaperKind.LOST_SLIP)

    lines = papers.papers.issued(code)

    assert [line.kind.value for line in lines] == ["receipt", "result", "lost-slip"]
    assert (lines[0].number, lines[0].paper_id) == ("0001/BPTNTKQ", None)
    assert (lines[0].form_id, len(lines[0].sha256)) == ("tt03-2025/01", 64)
    assert lines[1].act_id == lines[2].act_id


def test_offers_name_what_was_issued(papers: Desk) -> None:
    code = a_dossier(papers, ASK)
    job = papers.papers.issue(code, PaperKind.SUPPLEMENT)
    papers.papers.record_prints(job.papers, "")

    offers = {offer.kind: offer for offer in papers.papers.kinds(code)}

    supplement = offers[PaperKind.SUPPLEMENT]
    assert (supplement.number, supplement.print_count) == ("01/PBS-BPTNTKQ", 1)
    assert supplement.paper_id == job.papers[0].paper_id
    assert offers[PaperKind.RECEIPT].layouts[0] is Layout.A5
    assert offers[PaperKind.RECEIPT].number == "0001/BPTNTKQ"


@pytest.mark.parametrize(
    ("received_at", "form_id"),
    [("2025-09-14 09:00", "tt01-2018/02"), ("2025-09-15 09:00", "tt03-2025/02")],
)
def test_form_goes_by_the_day_of_receipt(papers: Desk, received_at: str, form_id: str) -> None:
    code = a_dossier(papers, ASK, received_at=at(received_at))

    papers.papers.issue(code, PaperKind.SUPPLEMENT)

    receipt, supplement = papers.papers.issued(code)
    assert supplement.form_id == form_id
    assert receipt.form_id == form_id.replace("/02", "/01")


def test_named_form_is_taken_until_the_paper_stands_on_another(papers: Desk) -> None:
    code = a_dossier(papers, ASK)
    old = Wanted(PaperKind.SUPPLEMENT, form_id="tt01-2018/02")

    first = papers.papers.issue_of(code, old)

    assert papers.papers.issued(code)[-1].form_id == "tt01-2018/02"
    assert papers.papers.issue_of(code, old) == first
    with pytest.raises(PaperIssuedOtherwise):
        papers.papers.issue_of(code, Wanted(PaperKind.SUPPLEMENT, form_id="tt03-2025/02"))
    with pytest.raises(FormUnknown):
        papers.papers.issue_of(code, Wanted(PaperKind.SUPPLEMENT, form_id="tt03-2025/03"))
    with pytest.raises(PaperIssuedOtherwise):
        papers.papers.issue_of(code, Wanted(PaperKind.RECEIPT, form_id="tt01-2018/01"))


# ---------------------------------------------------------------- before acceptance
def test_guidance_and_refusal_have_their_papers(papers: Desk) -> None:
    papers.intake.guidance(a_note_entry("g-1", reason="Thiếu đề xuất (mẫu)"))
    papers.intake.refusal(a_note_entry("r-1", lines=(), reason="Sai thẩm quyền (mẫu)"))

    supplement = papers.papers.issue_note("g-1", PaperKind.SUPPLEMENT)
    guidance = papers.papers.issue_note("g-1", PaperKind.GUIDANCE)
    refusal = papers.papers.issue_note("r-1", PaperKind.REFUSAL)

    assert "Đề xuất dự án (mẫu)" in text_of(supplement.pdf)
    assert "Sai thẩm quyền (mẫu)" in text_of(refusal.pdf)
    assert COMPANY.name in text_of(guidance.pdf)
    assert papers.papers.issue_note("g-1", PaperKind.SUPPLEMENT) == supplement
    numbers = [line.number for line in issued_for_note(papers, "g-1")]
    assert numbers == ["01/PBS-BPTNTKQ", ""]
    kinds = [offer.kind for offer in papers.papers.note_kinds("g-1")]
    assert kinds == [PaperKind.SUPPLEMENT, PaperKind.GUIDANCE]
    preview = text_of(papers.papers.draft_note("g-1", PaperKind.SUPPLEMENT))
    assert preview == text_of(supplement.pdf)


def test_note_has_only_its_own_papers(papers: Desk) -> None:
    papers.intake.guidance(a_note_entry("g-1"))

    with pytest.raises(PaperNeedsNote):
        papers.papers.issue_note("g-1", PaperKind.REFUSAL)
    with pytest.raises(NoteUnknown):
        papers.papers.issue_note("g-2", PaperKind.SUPPLEMENT)


# ---------------------------------------------------------------- many
def test_batch_holds_every_receipt_of_the_day_in_the_order_of_numbers(
    papers: Desk, clock: FixedClock
) -> None:
    codes = [a_dossier(papers) for _ in range(3)]
    papers.acts.do(codes[1], Act.CANCEL, {"reason": "Sai", "supervisor": "Khải (mẫu)"})
    printed = papers.papers.issue(codes[0], PaperKind.RECEIPT)
    papers.papers.record_prints(printed.papers, "may-in")
    clock.move(days=1)
    tomorrow = a_dossier(papers)
    clock.moment = at("2026-11-25 12:00")

    job = papers.papers.batch(TODAY, PaperKind.RECEIPT)
    rest = papers.papers.batch(TODAY, PaperKind.RECEIPT, unprinted_only=True)

    text = text_of(job.pdf)
    assert [ref.code for ref in job.papers] == [codes[0], codes[2]]
    assert [ref.code for ref in rest.papers] == [codes[2]]
    assert tomorrow not in text
    assert codes[1] not in text
    assert text.count("IN LẠI LẦN 1") == 4
    papers.papers.record_prints(rest.papers, "may-in")
    assert papers.search.show(codes[2]).print_count == 1
    with pytest.raises(NothingToPrint):
        papers.papers.batch(TODAY, PaperKind.RECEIPT, unprinted_only=True)
    with pytest.raises(NothingToPrint):
        papers.papers.batch(date(2026, 11, 24), PaperKind.RECEIPT)


def test_batch_of_other_papers_goes_by_the_day_of_issue(papers: Desk) -> None:
    codes = [a_dossier(papers, ASK) for _ in range(2)]
    for code in codes:
        papers.papers.issue(code, PaperKind.SUPPLEMENT)

    job = papers.papers.batch(TODAY, PaperKind.SUPPLEMENT, Layout.A4)

    assert [ref.code for ref in job.papers] == codes
    assert (job.media, job.reprint) == ("A4", 0)


# ---------------------------------------------------------------- two desks
def test_two_desks_that_issue_at_once_get_one_paper(papers: Desk, clock: FixedClock) -> None:
    codes = [a_dossier(papers, ASK) for _ in range(6)]
    other = open_desk(papers.data_dir, clock)
    failures: list[Exception] = []

    def issue(desk: Desk) -> None:
        try:
            for code in codes:
                desk.papers.issue(code, PaperKind.SUPPLEMENT)
        except Exception as error:  # noqa: BLE001 - told below
            failures.append(error)

    threads = [threading.Thread(target=issue, args=(desk,)) for desk in (papers, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failures == []
    lines = [line for code in codes for line in papers.papers.issued(code)[1:]]
    assert sorted(line.number for line in lines) == [f"{n:02d}/PBS-BPTNTKQ" for n in range(1, 7)]
    assert other.papers.issued(codes[0]) == papers.papers.issued(codes[0])
    with papers._register.reading() as work:
        assert log.first_broken(work.session) is None
    other.close()


def test_nothing_of_a_paper_is_left_where_its_issue_fails(papers: Desk) -> None:
    code = a_dossier(papers, ASK)
    with closing(sqlite3.connect(papers._register.path)) as connection:
        connection.execute(
            "CREATE TRIGGER no_more BEFORE INSERT ON log_line WHEN NEW.act = 'paper-issue'"
            " BEGIN SELECT RAISE(ABORT, 'no more'); END"
        )
    before = rows(papers, "SELECT name, last FROM number_series ORDER BY name")

    with pytest.raises(Exception, match="no more"):
        papers.papers.issue(code, PaperKind.SUPPLEMENT)

    assert rows(papers, "SELECT count(*) FROM issued_paper") == [(0,)]
    assert rows(papers, "SELECT name, last FROM number_series ORDER BY name") == before
