"""Bundles for the post: put in, numbered, handed over as one, followed to their end."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace

import pytest

from kktdesk.domain.dossier import Act, PostState, ReturnMethod, State
from kktdesk.domain.errors import (
    ActNotPossible,
    DossierUnknown,
    EntryRefused,
    MomentInFuture,
    MomentTooEarly,
)
from kktdesk.domain.post import BundleState, ItemState
from kktdesk.domain.post_errors import (
    BundleEmpty,
    BundleHandedOver,
    BundleMoved,
    BundleStillOpen,
    BundleUnknown,
    ItemsMissing,
    ItemWithoutLine,
    NotByPost,
    NotInBundle,
)
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.post_views import LineEntry, ScanKind
from tests.factories import COMPANY, an_entry, at, number
from tests.unit.printing.samples import texts

FIRST, SECOND, WRONG = "ED473124829VN", "EB123456785VN", "EB123456784VN"
POSTMAN = "Lê Văn Thư (mẫu)"
Ready = Callable[[], str]


@pytest.fixture
def ready(desk: Desk) -> Ready:
    """Give one more dossier whose result is ready and goes by post."""

    def make() -> str:
        entry = an_entry(
            received_at=at("2026-11-16 08:00"),
            return_method=ReturnMethod.POST,
            postal_address="Ấp 1, xã Thường Phước",
        )
        code = desk.reception.receive(entry).dossier.code
        desk.acts.do(code, Act.READY, {"result_number": "12/GP", "result_on": "2026-11-24"})
        return code

    return make


def lines_of_log(desk: Desk, subject: str) -> list[tuple[str, dict[str, object]]]:
    with closing(sqlite3.connect(desk._register.path)) as connection:
        rows = connection.execute(
            "SELECT act, body FROM log_line WHERE subject = ? ORDER BY id", (subject,)
        ).fetchall()
    return [(act, json.loads(body)) for act, body in rows]


def handed_over(desk: Desk, *codes: str) -> str:
    for code in codes:
        desk.bundles.put(code)
        number(desk, code, FIRST)
    name = desk.bundles.all()[0].name
    return desk.bundles.hand_over(name, POSTMAN).name


def test_a_scan_opens_a_bundle_named_after_the_day(desk: Desk, ready: Ready) -> None:
    code = ready()

    bundle = desk.bundles.put(code)

    assert bundle.name == "BĐ-20261125-01"
    assert bundle.state is BundleState.OPEN
    (line,) = bundle.lines
    assert (line.code, line.recipient, line.address, line.result) == (
        code,
        COMPANY.name,
        "Ấp 1, xã Thường Phước",
        "12/GP",
    )
    assert line.state is ItemState.INCOMPLETE
    assert bundle.missing == (1,)


def test_a_second_scan_of_the_same_dossier_changes_nothing(desk: Desk, ready: Ready) -> None:
    code = ready()
    before = desk.bundles.put(code)

    assert desk.bundles.put(code) == before
    assert [act for act, _ in lines_of_log(desk, before.name)] == ["bundle-open", "bundle-put"]


def test_a_refused_bundle_draws_no_number(desk: Desk, ready: Ready, clock: FixedClock) -> None:
    first = handed_over(desk, ready())
    with pytest.raises(DossierUnknown):
        desk.bundles.put("H20.99-261125-9999")

    second = desk.bundles.put(ready()).name
    clock.move(days=1)
    number(desk, desk.bundles.view(second).lines[0].code, SECOND)
    desk.bundles.hand_over(second, POSTMAN)

    assert (first, second) == ("BĐ-20261125-01", "BĐ-20261125-02")
    assert desk.bundles.open().name == "BĐ-20261126-01"


def test_only_one_bundle_is_open(desk: Desk) -> None:
    desk.bundles.open("Bưu điện Cao Lãnh")

    with pytest.raises(BundleStillOpen):
        desk.bundles.open()
    assert len(desk.bundles.all()) == 1


def test_the_next_bundle_takes_the_carrier_of_the_one_before(desk: Desk, ready: Ready) -> None:
    desk.bundles.open("Bưu điện Cao Lãnh")
    handed_over(desk, ready())

    assert desk.bundles.open().carrier == "Bưu điện Cao Lãnh"


def test_only_ready_results_that_go_by_post_are_put_in(desk: Desk) -> None:
    by_post = an_entry(return_method=ReturnMethod.POST, postal_address="Ấp 1")
    open_one = desk.reception.receive(by_post).dossier.code
    counter = desk.reception.receive(an_entry()).dossier.code
    desk.acts.do(counter, Act.READY)

    with pytest.raises(ActNotPossible):
        desk.bundles.put(open_one)
    with pytest.raises(NotByPost):
        desk.bundles.put(counter)
    assert desk.bundles.all() == ()


def test_a_line_is_taken_out_and_can_be_put_in_again(desk: Desk, ready: Ready) -> None:
    code = ready()
    desk.bundles.put(code)

    assert desk.bundles.take_out(code).lines == ()
    with pytest.raises(NotInBundle):
        desk.bundles.take_out(code)
    assert [line.code for line in desk.bundles.put(code).lines] == [code]


def test_what_waits_is_put_in_at_once(desk: Desk, ready: Ready) -> None:
    codes = [ready(), ready(), ready()]
    desk.bundles.put(codes[1])
    assert desk.bundles.waiting_count() == 2

    bundle = desk.bundles.put_waiting()

    assert bundle is not None
    assert [line.code for line in bundle.lines] == [codes[1], codes[0], codes[2]]
    assert desk.bundles.waiting_count() == 0
    assert desk.bundles.put_waiting() is None


def test_a_wrong_check_digit_warns_and_is_kept(desk: Desk, ready: Ready) -> None:
    code = ready()
    desk.bundles.put(code)

    (line,) = number(desk, code, "eb 123 456 784 vn").lines

    assert line.entry.item == WRONG
    assert [warning.code for warning in line.warnings] == ["item-check-digit"]
    assert line.state is ItemState.COMPLETE


def test_a_wrong_number_is_written_anew_before_the_hand_over(desk: Desk, ready: Ready) -> None:
    code = ready()
    name = desk.bundles.put(code).name
    number(desk, code, WRONG)

    (line,) = number(desk, code, SECOND).lines

    assert line.entry.item == SECOND
    assert line.warnings == ()
    act, said = lines_of_log(desk, name)[-1]
    assert (act, said["instead_of"], said["item"]) == ("bundle-line", WRONG, SECOND)


def test_one_envelope_may_hold_many_results(desk: Desk, ready: Ready) -> None:
    codes = [ready(), ready(), ready()]
    for code, item in zip(codes, (FIRST, SECOND, FIRST), strict=True):
        desk.bundles.put(code)
        bundle = number(desk, code, item)

    assert [line.shared_with for line in bundle.lines] == [(3,), (), (1,)]
    assert all(line.warnings == () for line in bundle.lines)


def test_an_item_number_of_another_bundle_warns_and_names_the_other(
    desk: Desk, ready: Ready
) -> None:
    gone, code = ready(), ready()
    handed_over(desk, gone)
    desk.bundles.put(code)

    (line,) = number(desk, code, FIRST).lines

    assert [(warning.code, warning.values) for warning in line.warnings] == [
        ("item-used", {"other": gone})
    ]


def test_all_that_is_said_about_a_line_is_kept(desk: Desk, ready: Ready) -> None:
    code = ready()
    desk.bundles.put(code)
    entry = LineEntry(
        item=FIRST, originals=2, copies=1, collect=150_000, fare="Người nhận trả", note="Gấp"
    )

    (line,) = desk.bundles.describe(code, entry).lines

    assert line.entry == entry
    with pytest.raises(EntryRefused):
        desk.bundles.describe(code, replace(entry, collect=-1))
    assert desk.bundles.view("BĐ-20261125-01").lines[0].entry == entry


def test_a_result_given_at_the_counter_leaves_the_bundle(desk: Desk, ready: Ready) -> None:
    code, other = ready(), ready()
    name = desk.bundles.put(code).name
    desk.bundles.put(other)
    desk.acts.do(code, Act.CHANGE_RETURN, {"return_method": "counter", "by": "Người nộp"})

    assert [line.code for line in desk.bundles.view(name).lines] == [other]
    number(desk, other, FIRST)
    assert [line.code for line in desk.bundles.hand_over(name, POSTMAN).lines] == [other]
    assert desk.search.show(code).state is State.READY


# ---------------------------------------------------------------- the hand-over
def test_the_hand_over_is_refused_while_an_item_number_is_missing(
    desk: Desk, ready: Ready
) -> None:
    first, second = ready(), ready()
    name = desk.bundles.put(first).name
    desk.bundles.put(second)
    number(desk, first, FIRST)
    before = lines_of_log(desk, name), desk.search.show(first)

    with pytest.raises(ItemsMissing) as refusal:
        desk.bundles.hand_over(name, POSTMAN)

    assert refusal.value.values["lines"] == "2"
    assert (lines_of_log(desk, name), desk.search.show(first)) == before


def test_the_hand_over_asks_who_signed(desk: Desk, ready: Ready) -> None:
    code = ready()
    name = desk.bundles.put(code).name
    number(desk, code, FIRST)

    with pytest.raises(EntryRefused):
        desk.bundles.hand_over(name, "  ")
    assert desk.bundles.view(name).handed_over_at is None


def test_an_empty_bundle_is_not_handed_over(desk: Desk) -> None:
    with pytest.raises(BundleEmpty):
        desk.bundles.hand_over(desk.bundles.open().name, POSTMAN)
    with pytest.raises(BundleUnknown):
        desk.bundles.hand_over("BĐ-20261125-09", POSTMAN)


def test_the_hand_over_posts_every_result_with_one_line_of_the_log_each(
    desk: Desk, ready: Ready, clock: FixedClock
) -> None:
    codes = [ready(), ready()]
    name = desk.bundles.put(codes[0]).name
    desk.bundles.put(codes[1])
    number(desk, codes[0], FIRST)
    number(desk, codes[1], SECOND)
    before = [len(lines_of_log(desk, code)) for code in codes]
    clock.move(hours=1)

    bundle = desk.bundles.hand_over(name, POSTMAN, at=at("2026-11-25 10:00"))

    assert bundle.state is BundleState.UNDER_WAY
    assert (bundle.taken_by, bundle.handed_over_at) == (POSTMAN, at("2026-11-25 10:00"))
    for code, item, count in zip(codes, (FIRST, SECOND), before, strict=True):
        dossier = desk.search.show(code)
        assert dossier.state is State.RETURNED
        assert dossier.post_state is PostState.ON_ITS_WAY
        assert dossier.delivery is not None
        assert (dossier.delivery.item, dossier.delivery.at) == (item, at("2026-11-25 10:00"))
        log = lines_of_log(desk, code)
        assert len(log) == count + 1
        assert log[-1][0] == "post"
        assert (log[-1][1]["bundle"], log[-1][1]["item"]) == (name, item)
    act, said = lines_of_log(desk, name)[-1]
    assert act == "bundle-hand-over"
    assert said["items"] == {codes[0]: FIRST, codes[1]: SECOND}


def test_a_bundle_goes_out_whole_or_not_at_all(desk: Desk, ready: Ready) -> None:
    first, second = ready(), ready()
    for code in (first, second):
        name = desk.bundles.put(code).name
        number(desk, code, FIRST)
    desk.acts.do(second, Act.SHELVE, {"shelf": "B2"})

    with pytest.raises(MomentTooEarly):
        desk.bundles.hand_over(name, POSTMAN, at=at("2026-11-25 09:14"))
    with pytest.raises(MomentInFuture):
        desk.bundles.hand_over(name, POSTMAN, at=at("2026-11-25 09:16"))

    assert desk.search.show(first).state is State.READY
    assert desk.bundles.view(name).state is BundleState.OPEN
    assert "post" not in [act for act, _ in lines_of_log(desk, first)]


def test_a_bundle_that_is_gone_is_not_changed(desk: Desk, ready: Ready) -> None:
    code = ready()
    name = handed_over(desk, code)

    with pytest.raises(BundleHandedOver):
        desk.bundles.hand_over(name, POSTMAN)
    for change in (
        desk.bundles.take_out,
        lambda code: desk.bundles.describe(code, LineEntry(item=SECOND)),
    ):
        with pytest.raises(NotInBundle):
            change(code)


# ---------------------------------------------------------------- afterwards
def test_a_result_is_followed_until_it_is_delivered(
    desk: Desk, ready: Ready, clock: FixedClock
) -> None:
    code = ready()
    name = handed_over(desk, code)
    clock.move(minutes=1)
    desk.acts.do(code, Act.INVITE, {"reason": "Vắng nhà"})
    (line,) = desk.bundles.view(name).lines
    assert (line.state, line.outcome) == (ItemState.INVITED, "Vắng nhà")
    # 25/11/2026 is a Wednesday; two working days lie between the invitations.
    assert line.invite_from == at("2026-11-27 00:00").date()

    clock.move(minutes=1)
    desk.acts.do(code, Act.DELIVER, {"to": "Bảo vệ công ty", "relation": "bảo vệ"})

    bundle = desk.bundles.view(name)
    assert bundle.state is BundleState.SETTLED
    assert bundle.lines[0].state is ItemState.DELIVERED
    assert bundle.lines[0].outcome == "Bảo vệ công ty, bảo vệ"
    assert bundle.lines[0].since == at("2026-11-25 09:17")
    assert desk.bundles.all()[0].item_states == (ItemState.DELIVERED,)


def test_a_result_that_came_back_goes_out_again_in_another_bundle(
    desk: Desk, ready: Ready
) -> None:
    code, other = ready(), ready()
    first = handed_over(desk, code, other)
    desk.acts.do(code, Act.SEND_BACK, {"reason": "Không có người nhận"})
    assert desk.bundles.view(first).state is BundleState.SENT_BACK

    desk.acts.do(code, Act.BACK_ON_SHELF, {"shelf": "B2"})
    second = desk.bundles.put(code).name
    number(desk, code, SECOND)
    desk.bundles.hand_over(second, POSTMAN)
    desk.acts.do(code, Act.DELIVER, {"to": "Giám đốc"})

    assert [line.state for line in desk.bundles.view(first).lines] == [
        ItemState.BACK,
        ItemState.ON_ITS_WAY,
    ]
    assert [line.state for line in desk.bundles.view(second).lines] == [ItemState.DELIVERED]


def test_one_result_is_recalled_and_waits_for_the_next_bundle(desk: Desk, ready: Ready) -> None:
    code, other = ready(), ready()
    name = handed_over(desk, code, other)

    desk.acts.do(code, Act.TAKE_BACK)

    lines = desk.bundles.view(name).lines
    assert [line.state for line in lines] == [ItemState.RECALLED, ItemState.ON_ITS_WAY]
    assert desk.bundles.waiting_count() == 1
    assert desk.bundles.put(code).name != name


def test_a_hand_over_is_undone_as_a_whole(desk: Desk, ready: Ready, clock: FixedClock) -> None:
    code, other = ready(), ready()
    name = handed_over(desk, code, other)

    bundle = desk.bundles.take_back(name)

    assert bundle.state is BundleState.OPEN
    assert [line.entry.item for line in bundle.lines] == [FIRST, FIRST]
    assert desk.search.show(code).state is State.READY
    desk.bundles.hand_over(name, POSTMAN)
    clock.move(minutes=11)
    with pytest.raises(EntryRefused):
        desk.bundles.take_back(name)
    assert desk.bundles.take_back(name, "Giao nhầm túi").state is BundleState.OPEN


def test_a_hand_over_is_not_undone_behind_later_acts(desk: Desk, ready: Ready) -> None:
    code, other = ready(), ready()
    name = handed_over(desk, code, other)
    desk.acts.do(other, Act.DELIVER, {"to": "Giám đốc"})

    with pytest.raises(BundleMoved):
        desk.bundles.take_back(name)
    assert desk.search.show(code).state is State.RETURNED

    desk.bundles.put(ready())
    with pytest.raises(BundleStillOpen):
        desk.bundles.take_back(name)


# ---------------------------------------------------------------- scans
def test_scans_fill_a_bundle_without_a_word(desk: Desk, ready: Ready) -> None:
    code = ready()

    put = desk.bundles.scan(code)
    numbered = desk.bundles.scan(FIRST, marked=code)
    again = desk.bundles.scan(SECOND, marked=code)

    assert (put.kind, put.code) == (ScanKind.PUT, code)
    assert (numbered.kind, numbered.instead_of) == (ScanKind.NUMBERED, "")
    assert (again.kind, again.instead_of) == (ScanKind.NUMBERED, FIRST)
    assert again.bundle.lines[0].entry.item == SECOND


def test_scans_find_what_is_gone(desk: Desk, ready: Ready) -> None:
    code, open_one = ready(), ready()
    name = handed_over(desk, code)
    desk.bundles.put(open_one)

    for text, found in ((code, code), (FIRST, code), ("BD-20261125-01", "")):
        scanned = desk.bundles.scan(text)
        assert (scanned.kind, scanned.bundle.name) == (ScanKind.FOUND, name)
        assert scanned.code == found


def test_scans_that_mean_nothing_say_so(desk: Desk, ready: Ready) -> None:
    desk.bundles.put(ready())

    with pytest.raises(DossierUnknown):
        desk.bundles.scan("H20.99-261125-9999")
    with pytest.raises(ItemWithoutLine):
        desk.bundles.scan(SECOND)
    with pytest.raises(BundleUnknown):
        desk.bundles.scan("BĐ-20261125-77")
    assert desk.bundles.all()[0].item_states == (ItemState.INCOMPLETE,)


# ---------------------------------------------------------------- the sheet
def words_of(pdf: bytes) -> str:
    return " ".join(texts(pdf))


def test_the_sheet_names_what_is_in_the_bundle(desk: Desk, ready: Ready) -> None:
    code = ready()
    name = desk.bundles.put(code).name
    number(desk, code, FIRST)

    words = words_of(desk.papers.bundle_pdf(name))

    for said in (name, code, COMPANY.name[:16], FIRST, "số 12/GP ngày 24/11/2026"):
        assert said in words
    job = desk.papers.bundle_print(name)
    assert (job.media, job.is_landscape, job.title) == (
        "A4",
        True,
        f"BIÊN BẢN GIAO NHẬN HỒ SƠ {name}",
    )


def test_what_was_printed_stays_as_it_was_signed(
    desk: Desk, ready: Ready, clock: FixedClock
) -> None:
    code = ready()
    name = desk.bundles.put(code).name
    number(desk, code, FIRST)
    desk.bundles.issue(name)
    signed = desk.papers.bundle_pdf(name)
    assert desk.bundles.record_print(name, "HP").is_print_current
    clock.move(minutes=30)

    desk.bundles.hand_over(name, POSTMAN)
    clock.move(days=3)
    desk.acts.do(
        code,
        Act.CORRECT,
        {"field": "applicant.name", "value": "Công ty đổi tên", "reason": "Đổi tên"},
    )

    assert desk.papers.bundle_pdf(name) == signed
    assert desk.bundles.view(name).printed_at == at("2026-11-25 09:15")


def test_a_sheet_that_no_longer_fits_says_so_and_is_issued_anew(
    desk: Desk, ready: Ready, clock: FixedClock
) -> None:
    code, late = ready(), ready()
    name = desk.bundles.put(code).name
    number(desk, code, FIRST)
    desk.bundles.issue(name)
    desk.bundles.record_print(name, "HP")
    desk.bundles.put(late)

    assert not number(desk, late, SECOND).is_print_current
    clock.move(minutes=5)
    desk.bundles.hand_over(name, POSTMAN)

    words = words_of(desk.papers.bundle_pdf(name))
    assert late in words
    assert "lập lúc 09:20 25/11/2026" in words
    assert desk.bundles.view(name).printed_at is None
