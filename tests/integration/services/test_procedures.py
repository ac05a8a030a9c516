"""The catalogue of procedures as versions: over the program's own, from a day on, all kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text

from kktdesk.domain.counting_rules import (
    DEFAULT_RULES,
    AfterHours,
    CountingRules,
    School,
    SupplementMode,
)
from kktdesk.domain.dossier import CopyKind
from kktdesk.domain.errors import DeskError, EntryRefused, FileRefused, NotSetUp
from kktdesk.domain.layout import Layout
from kktdesk.domain.procedure_errors import ProcedureChangedMeanwhile, ProcedureNotListed
from kktdesk.domain.term import SAME_DAY, Term, TermUnit
from kktdesk.models.catalogue import ProcedureRecord
from kktdesk.models.log import LogLine
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk, open_desk
from kktdesk.services.findings import Findings
from kktdesk.services.procedure_base import program_book
from kktdesk.services.procedure_book import ProcedureBook
from kktdesk.services.procedure_check import check
from kktdesk.services.procedure_views import (
    OfficeRules,
    ProcedureEntry,
    ProcedureVersion,
    SupplementRule,
)
from kktdesk.services.views import ComponentView, TermChoice
from tests.factories import an_entry
from tests.integration.services.test_papers import text_of

CODE = "1.009756"
TODAY = date(2026, 11, 25)
TOMORROW = date(2026, 11, 26)
FIVE_DAYS = (TermChoice(case="", term=Term(5, TermUnit.WORKING_DAY)),)
OWN = ProcedureEntry(
    code="KKT.XX01",
    name="Xác nhận tạm trú của chuyên gia (mẫu)",
    field="labour",
    terms=FIVE_DAYS,
    components=(
        ComponentView(name="Đơn", copy_kind=CopyKind.ORIGINAL, quantity=1, required=True),
    ),
    in_force_from=TODAY,
    source="QĐ 1",
    division="Phòng Lao động",
    result="Giấy xác nhận",
)


def in_force(desk: Desk, day: date = TODAY) -> ProcedureEntry:
    return desk.procedures.detail(CODE, day).current.entry


def spans(versions: tuple[ProcedureVersion, ...]) -> list[tuple[int, date | None, date | None]]:
    return [(one.number, one.entry.in_force_from, one.entry.in_force_until) for one in versions]


def records(desk: Desk) -> int:
    with desk._register.reading() as work:
        return len(work.session.scalars(select(ProcedureRecord.id)).all())


def acts(desk: Desk) -> list[str]:
    with desk._register.reading() as work:
        return list(work.session.scalars(select(LogLine.act).order_by(LogLine.id)))


def problems_of(save: Callable[[], object]) -> list[tuple[str, str]]:
    with pytest.raises(EntryRefused) as refused:
        save()
    return [(problem.field, problem.code) for problem in refused.value.problems]


# ---------------------------------------------------------------- looking
def test_without_changes_the_programs_procedures_are_the_catalogue(desk: Desk) -> None:
    rows = desk.procedures.rows(TODAY)

    assert [row.entry.code for row in rows] == list(program_book().brought)
    assert {(row.number, row.recorded_at, row.clerk) for row in rows} == {(0, None, "")}
    offered = [row.entry.code for row in rows if row.entry.is_offered]
    assert [view.code for view in desk.catalogue.procedures(TODAY)] == offered


def test_the_programs_procedures_pass_the_check_of_an_entry_as_they_stand() -> None:
    book = program_book()
    for code in book.codes():
        for version in book.stretches(code):
            findings = Findings()
            assert check(findings, version.entry, book.fields) == version.entry
            assert (findings.problems, findings.warnings) == ([], [])


def test_detail_gives_the_version_of_the_day_all_versions_and_old_codes(desk: Desk) -> None:
    detail = desk.procedures.detail("2.000205", date(2025, 8, 6))

    assert (detail.code, detail.old_codes, detail.newest) == ("1.014199", ("2.000205",), 0)
    assert detail.current.entry.in_force_until == date(2025, 8, 6)
    assert spans(detail.versions) == [
        (0, date(2025, 8, 7), None),
        (0, date(2021, 2, 15), date(2025, 8, 6)),
    ]


@pytest.mark.parametrize(
    ("day", "first"),
    [(date(1999, 1, 1), date(2021, 3, 26)), (date(2026, 5, 20), date(2026, 3, 31))],
)
def test_a_day_without_a_version_shows_the_nearest(desk: Desk, day: date, first: date) -> None:
    assert in_force(desk, day).in_force_from == first


def test_a_code_that_nobody_listed_is_said_to_be_unknown(desk: Desk) -> None:
    acts: tuple[Callable[[], object], ...] = (
        lambda: desk.procedures.detail("9.999999", TODAY),
        lambda: desk.procedures.retire("9.999999", TODAY, 0),
        lambda: desk.procedures.confirm("9.999999", TODAY, 0),
    )
    for act in acts:
        with pytest.raises(ProcedureNotListed) as refused:
            act()
        assert refused.value.values == {"code": "9.999999"}


# ---------------------------------------------------------------- changing
def test_a_change_holds_from_its_day_on_and_the_days_before_stay(desk: Desk) -> None:
    before = desk.catalogue.procedure(CODE, TODAY)
    entry = replace(in_force(desk), in_force_from=TOMORROW, terms=FIVE_DAYS)

    detail = desk.procedures.save(entry, 0)

    assert detail.current.entry == entry
    assert (detail.current.number, detail.current.clerk) == (1, "Trần Thị Bích (mẫu)")
    assert detail.current.recorded_at == desk.now()
    assert spans(detail.versions) == [
        (1, TOMORROW, None),
        (0, date(2026, 3, 31), TODAY),
        (0, date(2021, 3, 26), date(2026, 3, 30)),
    ]
    assert desk.catalogue.procedure(CODE, TODAY) == before
    after = desk.catalogue.procedure(CODE, TOMORROW)
    assert after is not None
    assert (after.terms, after.record) == (FIVE_DAYS, 1)


def test_a_bounded_change_lets_the_version_under_it_come_back(desk: Desk) -> None:
    entry = replace(
        in_force(desk),
        in_force_from=date(2027, 1, 4),
        in_force_until=date(2027, 2, 28),
        terms=FIVE_DAYS,
    )

    detail = desk.procedures.save(entry, 0)

    assert spans(detail.versions)[:3] == [
        (0, date(2027, 3, 1), None),
        (1, date(2027, 1, 4), date(2027, 2, 28)),
        (0, date(2026, 3, 31), date(2027, 1, 3)),
    ]
    assert not any(version.is_superseded for version in detail.versions)


def test_a_version_whose_days_are_all_taken_stands_behind_the_one_that_took_them(
    desk: Desk,
) -> None:
    entry = replace(in_force(desk), in_force_from=TOMORROW, terms=FIVE_DAYS)
    desk.procedures.save(entry, 0)

    detail = desk.procedures.save(replace(entry, note="sửa lại"), 1)

    assert spans(detail.versions)[:2] == [(2, TOMORROW, None), (1, TOMORROW, None)]
    assert [version.is_superseded for version in detail.versions] == [False, True, False, False]
    assert detail.newest == 2


def test_saving_what_holds_already_writes_nothing(desk: Desk) -> None:
    entry = in_force(desk)
    later = replace(entry, in_force_from=TOMORROW)
    for idle in (entry, later, replace(entry, name=f"  {entry.name}\u200b ")):
        assert desk.procedures.save(idle, 0).newest == 0

    assert records(desk) == 0
    assert "procedure" not in acts(desk)


def test_what_holds_already_but_for_a_day_is_written(desk: Desk) -> None:
    entry = replace(in_force(desk), in_force_from=date(2026, 3, 30))

    assert desk.procedures.save(entry, 0).newest == 1


def test_a_change_based_on_an_older_look_is_refused(desk: Desk) -> None:
    entry = replace(in_force(desk), in_force_from=TOMORROW, terms=FIVE_DAYS)
    desk.procedures.save(entry, 0)

    acts: tuple[Callable[[], object], ...] = (
        lambda: desk.procedures.save(replace(entry, note="khác"), 0),
        lambda: desk.procedures.retire(CODE, TOMORROW, 0),
        lambda: desk.procedures.confirm(CODE, TODAY, 7),
    )
    for act in acts:
        with pytest.raises(ProcedureChangedMeanwhile) as refused:
            act()
        assert refused.value.values == {"code": CODE}
    assert records(desk) == 1


def test_a_change_is_one_line_of_the_log_without_notes(desk: Desk) -> None:
    entry = replace(in_force(desk), in_force_from=TOMORROW, note="gọi bà Sáu 0912345678")
    desk.procedures.save(entry, 0)

    with desk._register.reading() as work:
        line = work.session.scalars(select(LogLine).order_by(LogLine.id.desc())).first()
    assert line is not None
    assert (line.act, line.subject) == ("procedure", "")
    assert '"code":"1.009756"' in line.body
    assert '"in_force_from":"2026-11-26"' in line.body
    assert "0912345678" not in line.body


def test_a_change_needs_an_office(empty_desk: Desk) -> None:
    with pytest.raises(NotSetUp):
        empty_desk.procedures.save(OWN, 0)
    assert records(empty_desk) == 0


def test_a_change_of_another_program_is_seen_at_once(desk: Desk, clock: FixedClock) -> None:
    assert desk.catalogue.procedure(CODE, TOMORROW) is not None
    other = open_desk(desk.data_dir, clock)
    try:
        entry = replace(in_force(other), in_force_from=TOMORROW, terms=FIVE_DAYS)
        other.procedures.save(entry, 0)
        other.office.set_rules(OfficeRules(school=School.SAME_TIME), "thử")
    finally:
        other.close()

    seen = desk.catalogue.procedure(CODE, TOMORROW)
    assert seen is not None
    assert (seen.terms, seen.rules.school) == (FIVE_DAYS, School.SAME_TIME)
    with pytest.raises(ProcedureChangedMeanwhile):
        desk.procedures.retire(CODE, TODAY, 0)


def test_a_change_for_all_time_shows_what_holds_today(desk: Desk) -> None:
    entry = replace(in_force(desk), in_force_from=None, in_force_until=None, fee="0 đồng")

    detail = desk.procedures.save(entry, 0)

    assert detail.current.entry == entry
    assert [version.is_superseded for version in detail.versions] == [False, True, True]


def test_without_a_register_the_catalogue_is_what_the_program_brings_along(desk: Desk) -> None:
    desk.procedures.save(OWN, 0)
    alone = Catalogue()

    assert alone.procedure(OWN.code, TODAY) is None
    known = alone.procedure(CODE, TODAY)
    assert known == desk.catalogue.procedure(CODE, TODAY)
    assert known is not None
    assert alone.field_names()[known.field] == known.field_name


# ---------------------------------------------------------------- new codes
def test_a_procedure_that_the_program_does_not_know_can_be_entered(desk: Desk) -> None:
    detail = desk.procedures.save(OWN, 0)

    assert (detail.code, detail.current.entry) == ("KKT.XX01", OWN)
    view = desk.catalogue.procedure("KKT.XX01", TODAY)
    assert view is not None
    assert (view.division, view.result, view.record) == ("Phòng Lao động", "Giấy xác nhận", 1)
    fields = [one.field for one in desk.catalogue.procedures(TODAY)]
    assert fields == sorted(fields, key=list(program_book().fields).index)
    saved = desk.reception.receive(an_entry(procedure="KKT.XX01")).dossier
    assert saved.book.startswith("LĐ")


def test_a_new_procedure_is_unknown_before_its_first_day_and_loses_its_term_after_its_last(
    desk: Desk,
) -> None:
    desk.procedures.save(replace(OWN, in_force_from=TOMORROW, in_force_until=TOMORROW), 0)

    assert desk.catalogue.procedure(OWN.code, TODAY) is None
    assert OWN.code not in {view.code for view in desk.catalogue.procedures(TODAY)}
    after = desk.catalogue.procedure(OWN.code, TOMORROW + timedelta(days=1))
    assert after is not None
    assert (after.terms, after.source) == ((TermChoice(case="", term=None),), "")
    assert [row.entry.code for row in desk.procedures.rows(TODAY)].count(OWN.code) == 1


def test_a_code_is_written_in_capitals_and_an_agencys_suffix_is_the_same_procedure(
    desk: Desk,
) -> None:
    assert desk.procedures.save(replace(OWN, code=" kkt.xx01 "), 0).code == "KKT.XX01"
    entry = replace(in_force(desk), code=f"{CODE}.000.00.00.H20", in_force_from=TOMORROW, fee="1")

    assert desk.procedures.save(entry, 0).code == CODE


@pytest.mark.parametrize("code", ["2.000205", "2.000205.000.00.00.H20"])
def test_an_old_code_is_not_entered_as_another_procedure(desk: Desk, code: str) -> None:
    with pytest.raises(EntryRefused) as refused:
        desk.procedures.save(replace(OWN, code=code), 0)

    (problem,) = refused.value.problems
    assert (problem.field, problem.code) == ("code", "procedure-code-old")
    assert problem.values["now"] == "1.014199"


# ---------------------------------------------------------------- retiring, confirming
def test_a_retired_procedure_is_recognised_but_no_longer_offered(desk: Desk) -> None:
    detail = desk.procedures.retire(CODE, TOMORROW, 0)

    assert detail.current.entry.is_offered is False
    assert CODE in {view.code for view in desk.catalogue.procedures(TODAY)}
    assert CODE not in {view.code for view in desk.catalogue.procedures(TOMORROW)}
    assert desk.catalogue.procedure(CODE, TOMORROW) is not None
    assert CODE in {row.entry.code for row in desk.procedures.rows(TOMORROW)}
    assert desk.procedures.retire(CODE, TOMORROW, 1).newest == 1


def test_a_retired_procedure_can_be_offered_again(desk: Desk) -> None:
    retired = desk.procedures.retire(CODE, TODAY, 0)
    again = replace(retired.current.entry, is_offered=True, in_force_from=TOMORROW)
    desk.procedures.save(again, retired.newest)

    assert CODE in {view.code for view in desk.catalogue.procedures(TOMORROW)}


def test_retiring_from_an_impossible_day_is_refused_at_that_field(desk: Desk) -> None:
    found = problems_of(lambda: desk.procedures.retire(CODE, date(26, 1, 1), 0))

    assert found == [("in_force_from", "day-too-far")]


def test_confirming_marks_one_version_and_covers_no_later_one(desk: Desk) -> None:
    entry = replace(in_force(desk), in_force_from=TOMORROW, terms=FIVE_DAYS)
    desk.procedures.save(entry, 0)

    detail = desk.procedures.confirm(CODE, TODAY, 1)

    assert spans(detail.versions)[:2] == [(1, TOMORROW, None), (2, date(2026, 3, 31), TODAY)]
    assert [version.entry.needs_check for version in detail.versions[:2]] == [True, False]
    today, tomorrow = (desk.catalogue.procedure(CODE, day) for day in (TODAY, TOMORROW))
    assert today is not None
    assert tomorrow is not None
    assert (today.needs_check, tomorrow.needs_check) == (False, True)
    assert desk.procedures.confirm(CODE, TODAY, 2).newest == 2


# ---------------------------------------------------------------- checks
TERM = Term(3, TermUnit.WORKING_DAY)
MANY = ComponentView(name="Đơn", copy_kind=CopyKind.COPY, quantity=1, required=True)


@pytest.mark.parametrize(
    ("changes", "field", "problem"),
    [
        ({"code": ""}, "code", "required"),
        ({"code": "mã 1"}, "code", "procedure-code-form"),
        ({"code": "1..2"}, "code", "procedure-code-form"),
        ({"code": "1.009756'--"}, "code", "procedure-code-form"),
        ({"code": "A" * 41}, "code", "text-too-long"),
        ({"name": " \u200b"}, "name", "required"),
        ({"name": "x" * 501}, "name", "text-too-long"),
        ({"name": "\ud800"}, "name", "text-surrogate"),
        ({"field": "tourism"}, "field", "procedure-field-unknown"),
        ({"in_force_until": date(2026, 11, 24)}, "in_force_until", "ends-before-start"),
        ({"in_force_from": date(1900, 1, 1)}, "in_force_from", "day-too-far"),
        ({"in_force_until": date(9999, 1, 1)}, "in_force_until", "day-too-far"),
        ({"terms": ()}, "terms", "terms-empty"),
        ({"terms": (TermChoice(case="a", term=TERM),) * 2}, "terms", "case-repeated"),
        (
            {"terms": (TermChoice(case="a", term=TERM), TermChoice(case="", term=None))},
            "terms",
            "required",
        ),
        (
            {"terms": tuple(TermChoice(case=f"{n}", term=TERM) for n in range(51))},
            "terms",
            "terms-too-many",
        ),
        ({"components": (MANY,) * 201}, "components", "components-too-many"),
        ({"components": (replace(MANY, name=""),)}, "components", "required"),
        ({"components": (replace(MANY, quantity=0),)}, "components", "quantity-range"),
        ({"sets": 1000}, "sets", "quantity-range"),
        ({"fee": "x" * 501}, "fee", "text-too-long"),
        ({"note": "x" * 2001}, "note", "text-too-long"),
        ({"supplement": SupplementRule(times=0)}, "supplement.times", "quantity-range"),
        (
            {"supplement": SupplementRule(mode=SupplementMode.FIXED_TERM)},
            "supplement.applicant_days",
            "supplement-days-needed",
        ),
        (
            {"supplement": SupplementRule(applicant_days=0)},
            "supplement.applicant_days",
            "quantity-range",
        ),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_kept(
    desk: Desk, changes: dict[str, object], field: str, problem: str
) -> None:
    wrong = replace(OWN, **changes)  # type: ignore[arg-type] # the rows name real fields

    assert (field, problem) in problems_of(lambda: desk.procedures.save(wrong, 0))
    assert records(desk) == 0


def test_every_wrong_field_is_said_at_once_in_the_order_of_the_form(desk: Desk) -> None:
    wrong = replace(OWN, code="?", name="", field="x", terms=(), sets=0)

    fields = [field for field, _ in problems_of(lambda: desk.procedures.save(wrong, 0))]
    assert fields == ["code", "code", "name", "field", "terms", "sets"]


# ---------------------------------------------------------------- rules of counting
def test_the_rules_of_a_procedure_are_the_defaults_where_nobody_chose(desk: Desk) -> None:
    view = desk.catalogue.procedure(CODE, TODAY)

    assert view is not None
    assert view.rules == DEFAULT_RULES


def test_the_applicants_days_of_a_fixed_term_come_from_the_procedure(desk: Desk) -> None:
    prolonged, restarted = (
        desk.catalogue.procedure(one, TODAY) for one in ("1.013233", "1.013239")
    )
    assert prolonged is not None
    assert restarted is not None
    assert prolonged.rules == CountingRules(
        supplement=SupplementMode.FIXED_TERM, supplement_days=1
    )
    assert restarted.rules == CountingRules(supplement=SupplementMode.RESTART)


def test_a_procedures_own_school_wins_over_the_offices(desk: Desk) -> None:
    desk.office.set_rules(
        OfficeRules(
            school=School.SAME_TIME,
            after_hours=AfterHours.NEXT_DAY_IS_DAY_0,
            same_day_cutoff=time(11, 0),
        ),
        "theo quy chế mới",
    )
    desk.procedures.save(replace(OWN, school=School.END_OF_DAY), 0)

    own, other = desk.catalogue.procedure(OWN.code, TODAY), desk.catalogue.procedure(CODE, TODAY)
    assert own is not None
    assert other is not None
    assert (own.rules.school, other.rules.school) == (School.END_OF_DAY, School.SAME_TIME)
    assert own.rules.after_hours is AfterHours.NEXT_DAY_IS_DAY_0
    assert own.rules.same_day_cutoff == time(11, 0)
    yesterday = desk.catalogue.procedure(CODE, TODAY - timedelta(days=1))
    assert yesterday is not None
    assert yesterday.rules == DEFAULT_RULES


# ---------------------------------------------------------------- dossiers
def test_a_dossier_keeps_the_version_that_it_was_received_under(
    desk: Desk, clock: FixedClock
) -> None:
    old = desk.reception.receive(an_entry()).dossier
    why = desk.promises.why(old.code)
    entry = replace(
        in_force(desk), in_force_from=TOMORROW, terms=FIVE_DAYS, name="Tên mới", source="NĐ mới"
    )
    desk.procedures.save(entry, 0)

    clock.move(days=1)
    now = desk.search.show(old.code)
    assert now.days_used == old.days_used + 1
    times = {"time_used", "time_left", "days_used", "days_left"}
    assert all(getattr(now, name) == getattr(old, name) for name in set(old.__slots__) - times)
    assert desk.promises.why(old.code) == why
    new = desk.reception.receive(an_entry()).dossier
    assert (new.procedure_name, new.term_text) == ("Tên mới", "05 ngày làm việc")
    assert (old.term_text, old.procedure_name) == ("10 ngày làm việc", in_force(desk).name)


def test_a_dossier_dated_before_a_change_gets_the_version_of_its_day(
    desk: Desk, clock: FixedClock
) -> None:
    desk.procedures.save(replace(in_force(desk), in_force_from=TOMORROW, terms=FIVE_DAYS), 0)
    yesterday = clock.now()
    clock.move(days=1)

    late = desk.reception.receive(an_entry(received_at=yesterday)).dossier
    assert late.term == Term(10, TermUnit.WORKING_DAY)


def test_a_term_within_the_day_is_promised_and_printed(desk: Desk) -> None:
    desk.procedures.save(replace(OWN, terms=(TermChoice(case="", term=SAME_DAY),)), 0)

    dossier = desk.reception.receive(an_entry(procedure=OWN.code)).dossier

    assert (dossier.term, dossier.term_text) == (SAME_DAY, "trong ngày")
    assert f"{dossier.due_at:%d/%m/%Y %H:%M}" == "25/11/2026 17:00"
    printed = text_of(desk.papers.receipt_pdf(dossier.code, Layout.A5), 0)
    assert "Thời gian giải quyết hồ sơ theo quy định là: trong ngày" in printed


def test_the_clerk_may_enter_a_term_within_the_day_where_none_is_known(desk: Desk) -> None:
    desk.procedures.save(replace(OWN, terms=(TermChoice(case="", term=None),)), 0)
    with pytest.raises(EntryRefused):
        desk.reception.receive(an_entry(procedure=OWN.code))

    dossier = desk.reception.receive(an_entry(procedure=OWN.code, term=SAME_DAY)).dossier

    assert dossier.term == SAME_DAY


# ---------------------------------------------------------------- the register
def test_a_version_is_read_back_as_it_was_entered(desk: Desk, clock: FixedClock) -> None:
    entry = replace(
        OWN,
        terms=(
            TermChoice(case="thường", term=Term(2, TermUnit.MONTH)),
            TermChoice(case="nhanh", term=SAME_DAY),
            TermChoice(case="khác", term=None),
        ),
        in_force_until=TOMORROW,
        school=School.SAME_TIME,
        supplement=SupplementRule(
            mode=SupplementMode.FIXED_TERM, times=2, applicant_days=1, source="Điều 54"
        ),
        is_offered=False,
        needs_check=False,
        note="dòng một\ndòng hai",
        fee="=1+1",
    )
    desk.procedures.save(entry, 0)
    other = open_desk(desk.data_dir, clock)
    try:
        assert other.procedures.detail(OWN.code, TODAY).current.entry == entry
    finally:
        other.close()


def test_a_row_written_by_another_hand_is_named_in_the_refusal(desk: Desk) -> None:
    desk.procedures.save(OWN, 0)
    with desk._register.writing() as work:
        work.session.execute(text("UPDATE procedure_record SET content = '{\"name\": 1}'"))
        work.commit()

    other = Catalogue(desk._register)
    with pytest.raises(FileRefused) as refused:
        other.procedures(TODAY)
    assert refused.value.values["entry"] == "procedure_record 1"


def test_a_failed_change_leaves_nothing_in_memory(desk: Desk) -> None:
    with pytest.raises(DeskError):
        desk.procedures.save(replace(OWN, name=""), 0)

    assert desk.catalogue.procedure(OWN.code, TODAY) is None


# ---------------------------------------------------------------- any order of changes
DAYS = [date(2026, 1, 1) + timedelta(days=step) for step in range(12)]
SPAN = st.tuples(st.none() | st.sampled_from(DAYS), st.none() | st.sampled_from(DAYS)).filter(
    lambda span: span[0] is None or span[1] is None or span[0] <= span[1]
)


def a_version(number: int, span: tuple[date | None, date | None]) -> ProcedureVersion:
    entry = replace(OWN, in_force_from=span[0], in_force_until=span[1], note=str(number))
    return ProcedureVersion(
        entry=entry, number=number, recorded_at=None, clerk="", is_superseded=False
    )


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(SPAN, min_size=1, max_size=6))
def test_stretches_say_of_each_day_what_the_newest_version_covering_it_says(
    given_spans: list[tuple[date | None, date | None]],
) -> None:
    versions = [a_version(number, span) for number, span in enumerate(given_spans, 1)]
    empty = ProcedureBook(fields={}, brought={}, old_codes={}, entered={}, newest=0)
    book = empty.with_entered(versions)
    stretches = book.stretches(OWN.code)

    for day in (
        date.min,
        DAYS[0] - timedelta(days=1),
        *DAYS,
        DAYS[-1] + timedelta(days=1),
        date.max,
    ):
        covering = [
            one.number
            for one in versions
            if (one.entry.in_force_from or date.min)
            <= day
            <= (one.entry.in_force_until or date.max)
        ]
        counting = book.on(OWN.code, day)
        assert (counting.number if counting else 0) == max(covering, default=0)
        seen = [
            one.number
            for one in stretches
            if (one.entry.in_force_from or date.min)
            <= day
            <= (one.entry.in_force_until or date.max)
        ]
        assert seen == ([max(covering)] if covering else [])
    shown = {one.number for one in stretches}
    assert {one.number for one in book.superseded(OWN.code)} == set(
        range(1, len(versions) + 1)
    ) - shown
    within = book.between(OWN.code, DAYS[0], DAYS[-1])
    days = {one.number if (one := book.on(OWN.code, day)) else 0 for day in DAYS}
    assert {one.number if one else 0 for one in within} == days
