"""What is open before a day is closed, and the days that nobody closed."""

from datetime import date

import pytest

from kktdesk.domain.dossier import Act, Channel, ReturnMethod
from kktdesk.services.clock import FixedClock
from kktdesk.services.day_views import ClosingPoint, Cure, PointKind
from kktdesk.services.desk import Desk
from kktdesk.services.drafts import KeptForm
from kktdesk.settings import DeskSettings
from tests.factories import COMPANY, an_entry, at, number

TODAY = date(2026, 11, 25)
NAME = COMPANY.name


def received(desk: Desk, moment: str = "2026-11-25 08:00", **changes: object) -> str:
    code = desk.reception.receive(an_entry(received_at=at(moment), **changes)).dossier.code
    desk.papers.record_print(code, "HP")
    return code


def points(desk: Desk, kind: PointKind, day: date = TODAY) -> list[ClosingPoint]:
    found = desk.days.closing_list(day)
    of_kind = [point for point in found.points if point.kind is kind]
    assert found.counts[kind] == len(of_kind)
    return of_kind


def test_a_day_with_everything_done_has_no_points(desk: Desk) -> None:
    received(desk)

    found = desk.days.closing_list(TODAY)

    assert found.points == ()
    assert set(found.counts.values()) == {0}


def test_a_receipt_that_was_never_printed_is_printed(desk: Desk) -> None:
    code = desk.reception.receive(an_entry()).dossier.code

    (point,) = points(desk, PointKind.UNPRINTED)

    assert (point.name, point.about, point.cure) == (code, NAME, Cure.PRINT)


def test_what_is_due_today_and_what_is_late_are_apart(desk: Desk) -> None:
    late = received(desk, "2026-11-13 08:00", procedure="1.013233")
    due = received(desk, "2026-11-17 08:00", procedure="1.013233")

    assert [(one.name, one.cure) for one in points(desk, PointKind.DUE)] == [(due, Cure.READY)]
    assert [(one.name, one.cure) for one in points(desk, PointKind.LATE)] == [
        (late, Cure.APOLOGISE)
    ]


def test_an_apology_with_another_date_takes_the_dossier_off_the_list(desk: Desk) -> None:
    late = received(desk, "2026-11-13 08:00", procedure="1.013233")
    said = {"until": "2026-12-10T17:00", "reason": "Chờ ý kiến (mẫu)"}
    desk.acts.do(late, Act.EXTEND, said)

    assert points(desk, PointKind.LATE) == []


def test_a_bundle_that_the_post_has_not_signed_is_named(desk: Desk) -> None:
    address = "Số 45, đường Nguyễn Huệ"
    code = received(desk, return_method=ReturnMethod.POST, postal_address=address)
    desk.bundles.open()
    assert points(desk, PointKind.BUNDLE) == []
    desk.results.ready(code)
    name = desk.bundles.put(code).name

    (point,) = points(desk, PointKind.BUNDLE)

    assert (point.name, point.about, point.cure) == (name, "1", Cure.SIGN_BUNDLE)
    number(desk, code, "RR123456785VN")
    desk.bundles.hand_over(name, "Bưu tá (mẫu)")
    assert points(desk, PointKind.BUNDLE) == []


@pytest.mark.parametrize(("days", "expected"), [(5, 1), (6, 0)])
def test_a_result_is_named_when_it_lies_longer_than_the_office_wants(
    desk: Desk, days: int, expected: int
) -> None:
    code = received(desk, "2026-11-10 08:00")
    desk.results.ready(code, at("2026-11-19 16:00"))
    DeskSettings.change(desk.data_dir, uncollected_days=days)

    assert [one.cure for one in points(desk, PointKind.UNCOLLECTED)] == [Cure.CALL] * expected


def test_a_form_that_is_not_saved_is_a_point(desk: Desk) -> None:
    form = KeptForm(request=an_entry(), letters="gcn dau tu")
    desk.drafts.keep(form)

    (point,) = points(desk, PointKind.DRAFT)

    assert (point.name, point.about, point.cure) == (
        form.request.request_id,
        NAME,
        Cure.OPEN_DRAFT,
    )


def test_what_was_filed_online_waits_for_its_answer(desk: Desk) -> None:
    entry = an_entry(channel=Channel.ONLINE_FULL, official_code="H20-1")
    filed = desk.intake.file_online(entry, at("2026-11-25 07:00"))

    (point,) = points(desk, PointKind.ONLINE)

    assert (point.name, point.cure, point.at) == (filed.code, Cure.ANSWER, filed.filed_at)


def test_a_long_list_is_cut_and_counted(desk: Desk) -> None:
    for _ in range(203):
        desk.reception.receive(an_entry())

    found = desk.days.closing_list(TODAY)

    assert len(found.points) == 200
    assert found.counts[PointKind.UNPRINTED] == 203


# ---------------------------------------------------------------- days that stay open
def test_days_without_a_close_are_offered_from_the_day_the_register_was_begun(
    desk: Desk, clock: FixedClock
) -> None:
    assert desk.days.unclosed(TODAY) == ()
    clock.moment = at("2026-11-30 07:30")  # the Monday after; Saturday was worked by nobody
    assert desk.days.unclosed(date(2026, 11, 30)) == tuple(
        date(2026, 11, day) for day in (25, 26, 27)
    )
    desk.days.close(date(2026, 11, 26))
    received(desk, "2026-11-28 09:00")

    assert [day.day for day in desk.days.unclosed(date(2026, 11, 30))] == [25, 27, 28]
    found = points(desk, PointKind.UNCLOSED_DAY, date(2026, 11, 30))
    assert next((one.name, one.cure) for one in found) == ("2026-11-25", Cure.CLOSE_DAY)


def test_only_the_last_thirty_days_are_offered(desk: Desk, clock: FixedClock) -> None:
    clock.moment = at("2027-06-01 08:00")

    found = desk.days.unclosed(date(2027, 6, 1))

    assert found[0] >= date(2027, 5, 2)
    assert date(2027, 5, 1) not in found  # International Labour Day


# ---------------------------------------------------------------- what a year asks for
def test_the_first_working_day_of_a_year_names_books_and_the_calendar(
    desk: Desk, clock: FixedClock
) -> None:
    received(desk)
    clock.moment = at("2027-01-04 08:00")
    first = date(2027, 1, 4)

    kinds = desk.days.closing_list(first).counts
    found = desk.days.year_list(2027)

    assert next((one.kind, one.name) for one in found) == (PointKind.BOOK, "ĐT-01/2026")
    assert kinds[PointKind.BOOK] == 1
    is_expected = 2027 in desk.catalogue.calendar().expected_years
    assert kinds[PointKind.CALENDAR] == is_expected
    assert PointKind.BOOK not in desk.days.closing_list(date(2027, 1, 1)).counts  # New Year's Day


def test_books_are_named_until_they_are_closed_and_targets_in_january(
    desk: Desk, clock: FixedClock
) -> None:
    received(desk)
    clock.moment = at("2027-03-01 08:00")
    january, march = date(2027, 1, 29), date(2027, 3, 1)

    before = [desk.days.closing_list(day).counts for day in (january, march)]
    desk.books.close(2026)
    after = desk.days.closing_list(march).counts

    assert [counts[PointKind.BOOK] for counts in before] == [1, 1]
    assert [PointKind.TARGETS in counts for counts in before] == [True, False]
    assert after[PointKind.BOOK] == 0


def test_a_year_without_a_calendar_asks_for_one(desk: Desk) -> None:
    found = desk.days.year_list(2040)

    assert [(point.kind, point.name, point.cure) for point in found] == [
        (PointKind.CALENDAR, "2040", Cure.CONFIRM_CALENDAR),
        (PointKind.TARGETS, "2040", Cure.ENTER_TARGETS),
    ]


def test_targets_are_asked_for_until_they_are_entered(desk: Desk) -> None:
    assert PointKind.TARGETS in [point.kind for point in desk.days.year_list(2027)]

    desk.targets.set(2027, {"on-time": 99}, "Kế hoạch (mẫu)")

    assert PointKind.TARGETS not in [point.kind for point in desk.days.year_list(2027)]
