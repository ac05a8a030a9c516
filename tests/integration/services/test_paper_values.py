"""What stands on each paper comes from the dossier and its acts, in the words of the rule."""

import pytest

from kktdesk.domain.dossier import Act, Channel, ReturnMethod
from kktdesk.domain.form import PaperKind, PaperValues
from kktdesk.domain.form_variables import Shape
from kktdesk.printing.form_catalogue import catalogue
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.paper_snapshot import from_record, to_record
from kktdesk.services.paper_subjects import note_of, row_of
from kktdesk.services.paper_views import Wanted
from tests.factories import PERSON, an_entry, at
from tests.papers import (
    ASK,
    ASSIGN,
    DIVISION,
    EXTENDED,
    GIVEN,
    LIVES,
    READY,
    STOPPED,
    a_dossier,
    a_note_entry,
)


def values(desk: Desk, code: str, kind: PaperKind) -> PaperValues:
    with desk._register.reading() as work:
        subjects = desk.papers._press.subjects
        return subjects.of_dossier(work, row_of(work, code), Wanted(kind)).values("05/X")


def note_values(desk: Desk, request_id: str, kind: PaperKind) -> PaperValues:
    with desk._register.reading() as work:
        subjects = desk.papers._press.subjects
        return subjects.of_note(work, note_of(work, request_id), Wanted(kind)).values("05/X")


def sign(desk: Desk, *titles: str) -> None:
    """Write under which titles papers are signed."""
    span = desk.office.history().on(at("2026-11-25 09:00").date())
    named = {f"signing_{number}": title for number, title in enumerate(titles, 1)}
    changed = span.values.__class__(
        **{name: getattr(span.values, name) for name in span.values.__slots__} | named
    )
    desk.office.change(changed, at("2026-11-01 09:00").date(), "Ghi chức danh")


@pytest.mark.parametrize("kind", [kind for kind in LIVES if kind is not PaperKind.RECEIPT])
def test_every_value_is_in_the_catalogue_and_comes_back_from_what_is_kept(
    desk: Desk, kind: PaperKind
) -> None:
    found = values(desk, a_dossier(desk, *LIVES[kind]), kind)

    known = catalogue()
    assert set(found.texts) <= known.of_shape(Shape.TEXT)
    assert set(found.lists) <= known.of_shape(Shape.LIST)
    assert set(found.tables) <= known.of_shape(Shape.TABLE)
    for name, table in found.tables.items():
        columns = {column for row in table for column in row}
        assert columns <= set(known.variables[name].columns)
    assert from_record(to_record(found)) == PaperValues(
        dict(found.texts), dict(found.lists), {name: tuple(t) for name, t in found.tables.items()}
    )


def test_all_papers_say_whose_dossier_it_is_and_what_was_promised(desk: Desk) -> None:
    said = values(desk, a_dossier(desk), PaperKind.CONTROL).texts

    assert said["code"] == "H20.99-261125-0001"
    assert said["applicant"] == "Công ty TNHH Cá tra Cao Lãnh (mẫu)"
    assert said["submitter"] == said["signs_submitter"] == "Nguyễn Thị Ánh (mẫu)"
    assert said["submitter_detail"] == "số định danh 087190000123; Giấy giới thiệu số 12/GGT"
    assert said["received_at"] == "09 giờ 15 phút, ngày 25 tháng 11 năm 2026"
    assert said["due_at"] == "17 giờ 00 phút, ngày 09 tháng 12 năm 2026"
    assert (said["due_hour"], said["due_on"]) == ("17 giờ 00", "ngày 09 tháng 12 năm 2026")
    assert (said["term"], said["sets"]) == ("10 ngày làm việc", "01")
    assert (said["book"], said["book_line"]) == ("ĐT-01/2026", "01")
    assert (said["issued_on"], said["issued_at"]) == (
        "ngày 25 tháng 11 năm 2026",
        "09:15 25/11/2026",
    )


def test_days_take_a_zero_below_ten_and_months_only_one_and_two(
    desk: Desk, clock: FixedClock
) -> None:
    clock.moment = at("2026-02-05 08:05")
    february = values(desk, a_dossier(desk), PaperKind.CONTROL).texts["received_at"]
    clock.moment = at("2026-03-03 08:05")
    march = values(desk, a_dossier(desk), PaperKind.CONTROL).texts["received_at"]

    assert february == "08 giờ 05 phút, ngày 05 tháng 02 năm 2026"
    assert march == "08 giờ 05 phút, ngày 03 tháng 3 năm 2026"


def test_head_of_a_letter_leaves_the_counter_out(desk: Desk) -> None:
    lists = values(desk, a_dossier(desk), PaperKind.CONTROL).lists

    assert lists["header"][-1] == "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ"
    assert lists["agency_header"] == ("UBND TỈNH ĐỒNG THÁP", "BAN QUẢN LÝ KHU KINH TẾ")


def test_company_does_not_sign_and_a_person_does(desk: Desk) -> None:
    company = values(desk, a_dossier(desk, submitter=None), PaperKind.CONTROL).texts
    person = values(desk, a_dossier(desk, submitter=None, applicant=PERSON), PaperKind.CONTROL)

    assert company["signs_submitter"] == ""
    assert person.texts["signs_submitter"] == PERSON.name


# ---------------------------------------------------------------- each paper
def test_supplement_lists_the_papers_with_their_number_and_says_why(desk: Desk) -> None:
    found = values(desk, a_dossier(desk, ASK), PaperKind.SUPPLEMENT)

    assert found.lists["papers"] == ("Báo cáo tài chính năm 2025 (mẫu)", "Văn bản đề nghị")
    assert [row["name"] for row in found.tables["missing_papers"]] == list(found.lists["papers"])
    assert found.texts["content"] == "Báo cáo tài chính chưa có kiểm toán"
    assert found.texts["until"] == "ngày 04 tháng 12 năm 2026"
    assert found.texts["contact"] == "Lê Hoàng Vân (mẫu)"


def test_what_is_asked_for_is_the_list_where_no_papers_are_named(desk: Desk) -> None:
    said: dict[str, object] = {"content": "Thiếu chữ ký\n\nThiếu dấu giáp lai", "stage": "check"}
    code = a_dossier(desk, (Act.ASK_SUPPLEMENT, said))

    found = values(desk, code, PaperKind.SUPPLEMENT)

    assert [row["name"] for row in found.tables["missing_papers"]] == [
        "Thiếu chữ ký",
        "Thiếu dấu giáp lai",
    ]
    assert found.texts["content"] == ""
    assert found.texts["contact"] == "Trần Thị Bích (mẫu)"


def test_number_of_a_missing_paper_is_that_of_the_checklist(desk: Desk) -> None:
    code = a_dossier(desk)
    component = desk.search.show(code).components[0]
    said = ASK[1] | {"papers": [component.name, "Giấy khác (mẫu)"]}
    desk.acts.do(code, Act.ASK_SUPPLEMENT, said)

    first, second = values(desk, code, PaperKind.SUPPLEMENT).tables["missing_papers"]

    assert first["originals"] == str(component.quantity)
    assert (first["certified"], first["copies"], second["originals"]) == ("", "", "")


def test_apology_names_both_dates_and_the_ranks_of_who_signs(desk: Desk) -> None:
    sign(desk, "KT. TRƯỞNG BAN - PHÓ TRƯỞNG BAN", "TRƯỞNG BAN")

    said = values(desk, a_dossier(desk, EXTENDED), PaperKind.APOLOGY).texts

    assert said["due_on"] == "ngày 09 tháng 12 năm 2026"
    assert said["new_due_on"] == "ngày 16 tháng 12 năm 2026"
    assert said["reason"] == "Chờ ý kiến (mẫu)"
    assert (said["rank_head"], said["rank_second"]) == ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN")


def test_second_apology_begins_with_the_promise_of_the_first(
    desk: Desk, clock: FixedClock
) -> None:
    code = a_dossier(desk, EXTENDED)
    clock.move(days=1)
    said = {"until": "2026-12-21T17:00", "reason": "Lần hai", "supervisor": "Khải (mẫu)"}
    desk.acts.do(code, Act.EXTEND, said)

    texts = values(desk, code, PaperKind.APOLOGY).texts

    assert (texts["due_on"], texts["new_due_on"]) == (
        "ngày 16 tháng 12 năm 2026",
        "ngày 21 tháng 12 năm 2026",
    )


def test_notice_of_a_stop_says_who_asked_and_what_goes_back(desk: Desk) -> None:
    found = values(desk, a_dossier(desk, STOPPED), PaperKind.STOP)

    assert found.texts["requested_by"] == "Nguyễn Thị Ánh (mẫu)"
    assert found.texts["stopped_on"] == found.texts["requested_on"] == "ngày 25 tháng 11 năm 2026"
    assert found.texts["reason"] == "Đổi địa điểm (mẫu)"
    assert found.tables["given_back"]


def test_withdrawal_takes_the_words_of_its_request(desk: Desk, clock: FixedClock) -> None:
    asked: dict[str, object] = {"reason": "Thôi đầu tư (mẫu)", "by": "Người rút (mẫu)"}
    code = a_dossier(desk, (Act.ASK_WITHDRAWAL, asked))
    clock.move(days=1)
    desk.acts.do(code, Act.WITHDRAW, {})

    texts = values(desk, code, PaperKind.STOP).texts

    assert (texts["requested_by"], texts["reason"]) == ("Người rút (mẫu)", "Thôi đầu tư (mẫu)")
    assert texts["requested_on"] == "ngày 25 tháng 11 năm 2026"
    assert texts["stopped_on"] == "ngày 26 tháng 11 năm 2026"


def test_control_slip_follows_the_dossier_from_hand_to_hand(desk: Desk, clock: FixedClock) -> None:
    code = a_dossier(desk, ASSIGN)
    for act, said in (
        (Act.ASK_PARTNER, {"partner": "Sở Xây dựng (mẫu)", "until": "2026-11-25T17:00"}),
        (Act.PARTNER_ANSWERED, {}),
        READY,
    ):
        clock.move(days=1)
        desk.acts.do(code, act, said)

    found = values(desk, code, PaperKind.CONTROL)

    hands = [(row["giver"], row["taker"], row["result"]) for row in found.tables["handovers"]]
    assert hands == [
        ("Bộ phận TN & TKQ", DIVISION, ""),
        (DIVISION, "Sở Xây dựng (mẫu)", ""),
        ("Sở Xây dựng (mẫu)", DIVISION, "Quá hạn"),
        (DIVISION, "Bộ phận TN & TKQ", "Trước hạn"),
    ]
    first = found.tables["handovers"][0]
    assert (first["given_by"], first["taken_by"]) == ("Trần Thị Bích (mẫu)", "Lê Hoàng Vân (mẫu)")
    assert first["at"] == "09 giờ 15 phút, ngày 25 tháng 11 năm 2026"
    assert first["note"] == "Thẩm định"
    assert (found.texts["handler"], found.texts["partner"]) == (DIVISION, "Sở Xây dựng (mẫu)")


def test_what_was_taken_back_is_no_hand_over(desk: Desk) -> None:
    code = a_dossier(desk, ASSIGN, (Act.TAKE_BACK, {}))

    assert values(desk, code, PaperKind.CONTROL).tables["handovers"] == ()


def test_hand_over_slip_of_a_division_is_one_hand_over(desk: Desk, clock: FixedClock) -> None:
    code = a_dossier(desk, ASSIGN)
    clock.move(hours=1)
    desk.acts.do(code, Act.ASSIGN, {"division": "Phòng Khác (mẫu)"})

    found = values(desk, code, PaperKind.DIVISION)

    (row,) = found.tables["handovers"]
    assert (row["giver"], row["taker"]) == (DIVISION, "Phòng Khác (mẫu)")
    assert (found.texts["holder"], found.texts["holder_until"]) == ("Phòng Khác (mẫu)", "")


def test_result_says_what_was_given_to_whom(desk: Desk) -> None:
    found = values(desk, a_dossier(desk, READY, GIVEN), PaperKind.RESULT)

    assert found.texts["collector"] == "Nguyễn Thị Ánh (mẫu)"
    assert (found.texts["collector_id"], found.texts["collector_relation"]) == (
        "087190000123",
        "nhân viên",
    )
    assert found.texts["returned_at"] == "09 giờ 15 phút, ngày 25 tháng 11 năm 2026"
    assert "Mất Giấy tiếp nhận" in found.texts["slip"]
    (row,) = found.tables["given_back"]
    assert (row["detail"], row["originals"]) == ("41/GCN-BQL, ngày 25 tháng 11 năm 2026", "2")


def test_statement_of_a_lost_slip_may_come_before_the_hand_over(desk: Desk) -> None:
    waiting = values(desk, a_dossier(desk, READY), PaperKind.LOST_SLIP).texts
    given = values(desk, a_dossier(desk, READY, GIVEN), PaperKind.LOST_SLIP).texts

    assert (waiting["collector"], given["collector"]) == ("", "Nguyễn Thị Ánh (mẫu)")


def test_label_bears_the_address_of_the_post(desk: Desk) -> None:
    code = a_dossier(
        desk, READY, return_method=ReturnMethod.POST, postal_address="Số 7, đường Lê Lợi"
    )
    desk.acts.do(code, Act.POST, {"item": "EA123456785VN"})

    said = values(desk, code, PaperKind.LABEL).texts

    assert (said["post_address"], said["post_item"]) == ("Số 7, đường Lê Lợi", "EA123456785VN")


def test_guidance_tells_what_the_procedure_needs(desk: Desk) -> None:
    desk.intake.guidance(a_note_entry("g-1", contact_phone="0277 1", reason="Thiếu (mẫu)"))

    found = note_values(desk, "g-1", PaperKind.GUIDANCE)

    assert found.texts["procedure_code"] == "1.009756"
    assert found.texts["contact_phone"] == "0277 1"
    assert found.texts["contact"] == "Trần Thị Bích (mẫu)"
    assert all(" (0" in line or "điện tử" in line for line in found.lists["needed_papers"])
    assert set(found.texts) <= catalogue().of_shape(Shape.TEXT)


def test_guidance_without_a_procedure_lists_what_was_said(desk: Desk) -> None:
    desk.intake.guidance(a_note_entry("g-2", procedure="", matter="Việc khác (mẫu)"))

    found = note_values(desk, "g-2", PaperKind.GUIDANCE)

    assert found.lists["needed_papers"] == ("Đề xuất dự án (mẫu)",)
    assert (found.texts["procedure"], found.texts["term"]) == ("Việc khác (mẫu)", "")


def test_what_was_filed_online_is_named_by_its_own_code(desk: Desk) -> None:
    entry = an_entry(channel=Channel.ONLINE_FULL, official_code="H20-1")
    code = desk.intake.file_online(entry, at("2026-11-25 08:00")).code
    desk.acts.do(code, Act.DECLINE, {"reason": "Sai thẩm quyền (mẫu)"})

    said = values(desk, code, PaperKind.REFUSAL).texts

    assert (said["code"], said["book_line"]) == ("TT-H20-1", "")
