import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from shutil import copy

import pytest
from stdnum.vn import mst

from kktdesk import resources
from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.dossier import ApplicantKind, Channel, ReturnMethod, Slip
from kktdesk.domain.due_date import Term, TermUnit, due_date
from kktdesk.domain.errors import FileRefused
from kktdesk.domain.moment import VIETNAM, local_day
from kktdesk.domain.timeliness import Timeliness, timeliness
from kktdesk.services.calendar_files import load_calendar
from kktdesk.services.procedure_files import ProcedureFile, load_procedures
from kktdesk.services.sample_file import (
    MARK,
    SampleDossier,
    load_sample_current,
    load_sample_year,
    place_in_time,
)
from tests.integration.services.versions import version_on

# Copied by hand from the holidays of 2021, so that the count owes nothing to the program's own.
CLOSED_IN_2021 = {
    *(date(2021, 1, 1), date(2021, 4, 21), date(2021, 4, 30), date(2021, 5, 3)),
    *(date(2021, 2, day) for day in (10, 11, 12, 15, 16)),
    *(date(2021, 9, 2), date(2021, 9, 3)),
}

PROCEDURES = {procedure.code: procedure for procedure in load_procedures()}

Change = Callable[[str, str, str], Path]


@pytest.fixture(scope="module")
def year() -> tuple[SampleDossier, ...]:
    return load_sample_year()


@pytest.fixture(scope="module")
def calendar() -> WorkCalendar:
    return load_calendar()


@pytest.fixture
def change(tmp_path: Path) -> Change:
    """Copy one sample file and write one passage anew."""

    def write(name: str, old: str, new: str) -> Path:
        path = Path(copy(resources.root() / "sample" / name, tmp_path / name))
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return path

    return write


def moment(found: datetime | None) -> datetime:
    assert found is not None
    return found


def received_at(dossier: SampleDossier) -> datetime:
    return moment(dossier.request.received_at)


def procedure_of(dossier: SampleDossier) -> ProcedureFile:
    return PROCEDURES[dossier.request.procedure]


def term_of(dossier: SampleDossier) -> Term:
    version = version_on(procedure_of(dossier), local_day(received_at(dossier)))
    assert version is not None, dossier.request.request_id
    terms = {row.case: row.term for row in version.terms}
    term = terms[dossier.request.case]
    assert term is not None, dossier.request.request_id
    return term


def is_open_in_2021(day: date) -> bool:
    return day.isoweekday() <= 5 and day not in CLOSED_IN_2021


def due_in_2021(day: date, term: Term) -> date:
    """Count the plain way, day by day."""
    if term.unit is TermUnit.CALENDAR_DAY:
        day += timedelta(days=term.value)
        while not is_open_in_2021(day):
            day += timedelta(days=1)
        return day
    left = term.value
    while left:
        day += timedelta(days=1)
        left -= is_open_in_2021(day)
    return day


def moments(dossier: SampleDossier) -> tuple[datetime, datetime, datetime]:
    return received_at(dossier), moment(dossier.ready_at), moment(dossier.returned_at)


def names(dossier: SampleDossier) -> Iterator[str]:
    yield dossier.request.applicant.name
    if dossier.request.submitter is not None:
        yield dossier.request.submitter.name
    if dossier.to:
        yield dossier.to


# ---------------------------------------------------------------- the year 2021
def test_the_year_has_the_published_figures(year: tuple[SampleDossier, ...]) -> None:
    assert len(year) == 37
    assert Counter(procedure_of(dossier).field for dossier in year) == {
        "investment": 24,
        "construction": 13,
    }
    assert Counter(dossier.request.channel for dossier in year) == {
        Channel.ONLINE_PARTIAL: 6,
        Channel.COUNTER: 31,
    }
    assert Counter(dossier.way for dossier in year) == {
        ReturnMethod.POST: 3,
        ReturnMethod.COUNTER: 34,
    }


def test_no_result_of_the_year_is_late_by_a_count_of_its_own(
    year: tuple[SampleDossier, ...],
) -> None:
    margins = Counter[str]()
    for dossier in year:
        due = due_in_2021(local_day(received_at(dossier)), term_of(dossier))
        ready = local_day(moment(dossier.ready_at))
        assert ready <= due, dossier.request.request_id
        margins["early" if ready < due else "on time"] += 1
    assert margins == {"early": 25, "on time": 12}


def test_the_program_counts_the_same_due_days(
    year: tuple[SampleDossier, ...], calendar: WorkCalendar
) -> None:
    for dossier in year:
        due = due_date(received_at(dossier), term_of(dossier), calendar).at
        plain = due_in_2021(local_day(received_at(dossier)), term_of(dossier))
        assert local_day(due) == plain, dossier.request.request_id
        assert timeliness(moment(dossier.ready_at), due) is not Timeliness.LATE
        assert moment(dossier.ready_at) <= due


def test_everything_of_the_year_happens_in_order_within_office_hours_of_2021(
    year: tuple[SampleDossier, ...],
) -> None:
    for dossier in year:
        assert list(moments(dossier)) == sorted(set(moments(dossier)))
        for at in moments(dossier):
            assert at.tzinfo is VIETNAM
            assert at.year == 2021
            assert is_open_in_2021(at.date()), at
            morning = time(7) <= at.time() <= time(11, 30)
            assert morning or time(13, 30) <= at.time() <= time(17), at


def test_the_year_stands_in_the_order_of_receipt_with_lasting_request_ids(
    year: tuple[SampleDossier, ...],
) -> None:
    assert [dossier.request.request_id for dossier in year] == [
        f"sample-2021-{place:03d}" for place in range(1, 38)
    ]
    assert all(received_at(one) < received_at(next_one) for one, next_one in pairwise(year))


def test_every_dossier_of_the_year_asks_for_something_offered_in_its_number_of_sets(
    year: tuple[SampleDossier, ...],
) -> None:
    for dossier in year:
        assert procedure_of(dossier).enabled
        assert dossier.request.sets == procedure_of(dossier).sets
        assert dossier.request.components is None
        assert dossier.request.term is None


def test_three_results_go_by_post_with_valid_item_numbers_to_the_address_asked_for(
    year: tuple[SampleDossier, ...],
) -> None:
    weights = (8, 6, 4, 2, 3, 5, 9, 7)
    posted = [dossier for dossier in year if dossier.way is ReturnMethod.POST]
    assert len({dossier.item for dossier in posted}) == 3
    for dossier in posted:
        assert re.fullmatch("[A-Z]{2}[0-9]{9}VN", dossier.item)
        digits = [int(digit) for digit in dossier.item[2:11]]
        rest = 11 - sum(map(int.__mul__, weights, digits)) % 11
        assert digits[8] == {10: 0, 11: 5}.get(rest, rest)
        assert dossier.request.return_method is ReturnMethod.POST
        assert dossier.request.postal_address
        assert (dossier.to, dossier.slip) == ("", None)


def test_a_result_at_the_counter_is_taken_by_the_submitter_if_there_is_one(
    year: tuple[SampleDossier, ...],
) -> None:
    taken = [dossier for dossier in year if dossier.way is ReturnMethod.COUNTER]
    for dossier in taken:
        submitter = dossier.request.submitter
        assert dossier.to == (submitter.name if submitter else dossier.to)
        assert dossier.item == ""
    assert Counter(dossier.slip for dossier in taken) == {Slip.TAKEN_BACK: 33, Slip.LOST: 1}


def test_about_half_of_the_year_comes_with_a_submitter_and_a_letter(
    year: tuple[SampleDossier, ...],
) -> None:
    submitters = [row.request.submitter for row in year if row.request.submitter]
    assert len(submitters) == 19
    assert all(submitter.authority for submitter in submitters)
    assert all(re.fullmatch("087[01][0-9]{8}", submitter.id_number) for submitter in submitters)


def test_the_year_has_22_companies_and_3_foreign_investors(
    year: tuple[SampleDossier, ...],
) -> None:
    applicants = {row.request.applicant for row in year}
    assert Counter(applicant.kind for applicant in applicants) == {
        ApplicantKind.COMPANY: 22,
        ApplicantKind.PERSON: 3,
    }
    assert len({applicant.id_number for applicant in applicants}) == 25


# ---------------------------------------------------------------- both files
def everything() -> list[SampleDossier]:
    return [*load_sample_year(), *(current.dossier for current in load_sample_current())]


def test_every_name_is_marked_as_a_sample() -> None:
    found = [name for dossier in everything() for name in names(dossier)]
    assert len(found) > 100
    assert all(name.endswith(MARK) and len(name) > len(MARK) for name in found)


def test_every_tax_number_is_valid_and_from_a_range_that_was_never_given() -> None:
    for dossier in everything():
        applicant = dossier.request.applicant
        if applicant.kind is not ApplicantKind.PERSON:
            assert mst.is_valid(applicant.id_number), applicant.id_number
            assert applicant.id_number.startswith("14999")


def test_one_tax_number_is_one_applicant_in_both_files() -> None:
    owners = {
        (row.request.applicant.id_number, row.request.applicant.name) for row in everything()
    }
    assert len({number for number, _ in owners}) == len(owners)


def test_addresses_mails_and_phones_are_of_the_province_and_of_nobody() -> None:
    for dossier in everything():
        applicant = dossier.request.applicant
        assert applicant.address.endswith("tỉnh Đồng Tháp")
        assert applicant.email.endswith("@example.vn")
        assert re.fullmatch("0277300[0-9]{4}|0273300[0-9]{4}|0900000[0-9]{3}", applicant.phone)


def test_the_names_hold_the_letters_that_bad_fonts_and_bad_folding_lose() -> None:
    letters = set("".join(name for dossier in everything() for name in names(dossier)))
    assert letters >= set("ỄẬẨỹựĐ")
    assert all(unicodedata.is_normalized("NFC", letter) for letter in letters)


# ---------------------------------------------------------------- the present days
def state(dossier: SampleDossier, today: date, calendar: WorkCalendar) -> str:
    if dossier.returned_at is not None:
        return "returned"
    if dossier.ready_at is not None:
        return "waiting"
    received_on = local_day(received_at(dossier))
    due = local_day(due_date(received_at(dossier), term_of(dossier), calendar).at)
    if received_on == today:
        return "received today"
    if due < today:
        return "overdue"
    soon = {today: "due today", calendar.next_working_day(today): "due next"}
    return soon.get(due, "in progress")


WANTED = {
    "received today": 3,
    "in progress": 4,
    "due today": 1,
    "due next": 1,
    "overdue": 1,
    "waiting": 2,
    "returned": 2,
}


def working_days(calendar: WorkCalendar, first: date, last: date) -> Iterator[date]:
    day = first
    while day <= last:
        if calendar.is_working(day):
            yield day
        day += timedelta(days=1)


def test_each_state_is_there_on_every_working_day_outside_early_january(
    calendar: WorkCalendar,
) -> None:
    current = load_sample_current()
    for today in working_days(calendar, date(2026, 7, 14), date(2027, 11, 1)):
        if (today.month, today.day) < (1, 16):
            continue
        dossiers = place_in_time(current, datetime.combine(today, time(9), VIETNAM), calendar)
        found = Counter(state(dossier, today, calendar) for dossier in dossiers)
        assert found == WANTED, today


def test_no_result_of_the_present_days_is_late(calendar: WorkCalendar) -> None:
    current = load_sample_current()
    for today in working_days(calendar, date(2026, 7, 14), date(2027, 11, 1)):
        now = datetime.combine(today, time(17), VIETNAM)
        for dossier in place_in_time(current, now, calendar):
            if dossier.ready_at is not None:
                due = due_date(received_at(dossier), term_of(dossier), calendar).at
                assert timeliness(dossier.ready_at, due) is not Timeliness.LATE, today


def test_on_a_closed_day_the_last_working_day_stands_for_today(calendar: WorkCalendar) -> None:
    sunday = datetime(2026, 11, 22, 20, 0, tzinfo=VIETNAM)
    friday = datetime(2026, 11, 20, 17, 0, tzinfo=VIETNAM)
    current = load_sample_current()
    assert place_in_time(current, sunday, calendar) == place_in_time(current, friday, calendar)


def test_nothing_happens_later_than_now(calendar: WorkCalendar) -> None:
    now = datetime(2026, 11, 25, 6, 58, tzinfo=VIETNAM)
    dossiers = place_in_time(load_sample_current(), now, calendar)
    assert [received_at(dossier) for dossier in dossiers[-3:]] == [now, now, now]
    assert all(received_at(dossier) < now for dossier in dossiers[:-3])


def test_present_dossiers_come_in_the_order_of_receipt_on_working_days(
    calendar: WorkCalendar,
) -> None:
    now = datetime(2026, 11, 25, 9, 0, tzinfo=VIETNAM)
    dossiers = place_in_time(load_sample_current(), now, calendar)
    received = [received_at(dossier) for dossier in dossiers]
    assert received == sorted(received)
    assert all(calendar.is_working(at.date()) for at in received)
    for dossier in dossiers:
        past = [received_at(dossier), dossier.ready_at, dossier.returned_at]
        known = [at for at in past if at is not None]
        assert known == sorted(set(known))


def test_the_present_days_never_reach_into_an_earlier_year(calendar: WorkCalendar) -> None:
    now = datetime(2027, 1, 6, 9, 0, tzinfo=VIETNAM)
    dossiers = place_in_time(load_sample_current(), now, calendar)
    assert {received_at(dossier).year for dossier in dossiers} == {2027}
    assert len(dossiers) == 6
    holiday = datetime(2027, 1, 1, 9, 0, tzinfo=VIETNAM)
    last_year = place_in_time(load_sample_current(), holiday, calendar)
    assert {received_at(dossier).year for dossier in last_year} == {2026}


def test_the_present_days_know_every_field_and_every_channel() -> None:
    current = [row.dossier for row in load_sample_current()]
    assert {procedure_of(dossier).field for dossier in current} == {
        "investment",
        "construction",
        "environment",
        "labour",
        "trade",
    }
    assert {dossier.request.channel for dossier in current} == set(Channel)
    assert {dossier.request.return_method for dossier in current} == set(ReturnMethod)
    waiting = [row for row in load_sample_current() if row.ready and not row.returned]
    assert [row.dossier.request.return_method for row in waiting] == [
        ReturnMethod.COUNTER,
        ReturnMethod.POST,
    ]


def test_present_dossiers_name_their_number_of_sets_and_where_the_post_goes() -> None:
    for row in load_sample_current():
        request = row.dossier.request
        assert procedure_of(row.dossier).enabled
        assert request.sets == procedure_of(row.dossier).sets
        assert bool(request.postal_address) is (request.return_method is ReturnMethod.POST)


# ---------------------------------------------------------------- refusals
@pytest.mark.parametrize(
    ("old", "new", "problem", "entry"),
    [
        ("Xanh (mẫu)", "Xanh", "not-marked", "sample-2021-001 / applicant"),
        ('Tiên (mẫu)", id', 'Tiên", id', "not-marked", "sample-2021-001 / submitter"),
        ('to = "Nguyễn Thị Mỹ Tiên (mẫu)"', 'to = "Tiên"', "not-marked", "sample-2021-001"),
        ('"sample-2021-002"', '"sample-2021-001"', "duplicate", "sample-2021-001"),
        ('kind = "company"', 'kind = "firm"', "unknown-value", "sample-2021-001 / applicant"),
        ('slip = "taken-back"', "", "missing", "sample-2021-001"),
        ('way = "counter"', 'way = "post"', "missing", "sample-2021-001"),
        ('way = "counter"', 'way = "pigeon"', "unknown-value", "sample-2021-001"),
        ('channel = "online-partial"', 'channel = "fax"', "unknown-value", "sample-2021-009"),
        ("05T08:20:00+07:00", "05T08:20:00", "no-offset", "sample-2021-001"),
        ("2021-01-05T08:20:00+07:00", "2021-01-05", "wrong-kind", "sample-2021-001"),
        ("ready_at =", "done_at =", "unknown-key", "sample-2021-001"),
        ("sets = 2", 'sets = "2"', "wrong-kind", "sample-2021-001"),
        ("applicant = {", "applicants = {", "unknown-key", "sample-2021-001"),
        ("[[dossier]]", "[[dossier]", "unreadable", ""),
    ],
)
def test_a_wrong_dossier_of_the_year_is_refused_by_name(
    change: Change, old: str, new: str, problem: str, entry: str
) -> None:
    path = change("2021.toml", old, new)
    with pytest.raises(FileRefused) as refused:
        load_sample_year(path)
    values = refused.value.values
    assert (values["file"], values["entry"], values["problem"]) == ("2021.toml", entry, problem)


@pytest.mark.parametrize(
    ("old", "new", "problem", "entry"),
    [
        ("received = { days_ago = 8, at = 08:40:00 }", "", "missing", "sample-current-001"),
        ("days_ago = 8", "days_ago = -8", "too-small", "sample-current-001 / received"),
        ("at = 08:40:00", 'at = "08:40"', "wrong-kind", "sample-current-001 / received"),
        (
            "ready = { days_ago = 4",
            "ready = { ago = 4",
            "unknown-key",
            "sample-current-001 / ready",
        ),
        ("ready = {", "ready_at = {", "unknown-key", "sample-current-001"),
        ("Sự (mẫu)", "Sự", "not-marked", "sample-current-001 / applicant"),
    ],
)
def test_a_wrong_present_dossier_is_refused_by_name(
    change: Change, old: str, new: str, problem: str, entry: str
) -> None:
    path = change("current.toml", old, new)
    with pytest.raises(FileRefused) as refused:
        load_sample_current(path)
    values = refused.value.values
    assert (values["file"], values["entry"], values["problem"]) == ("current.toml", entry, problem)
