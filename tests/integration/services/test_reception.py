"""Saving a dossier: one transaction, its numbers, its receipt, once for each request."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from kktdesk.domain.dossier import Channel, CopyKind, ReturnMethod, State
from kktdesk.domain.due_date import Term, TermUnit
from kktdesk.domain.errors import EntryRefused, NotSetUp, RequestMismatch
from kktdesk.models.dossier import Dossier
from kktdesk.models.log import LogLine
from kktdesk.models.numbering import NumberSeries
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.requests import ComponentEntry
from kktdesk.storage import log
from tests.factories import COMPANY, PAPER, PERSON, SUBMITTER, an_entry, at, named


def refused(desk: Desk, **changes: object) -> list[tuple[str, str]]:
    with pytest.raises(EntryRefused) as refusal:
        desk.reception.receive(an_entry(**changes))
    return [(problem.field, problem.code) for problem in refusal.value.problems]


def test_first_dossier_of_a_day_carries_the_day_and_0001(desk: Desk) -> None:
    dossier = desk.reception.receive(an_entry()).dossier

    assert dossier.code == "H20.99-261125-0001"
    assert dossier.receipt_number == "0001/BPTNTKQ"
    assert (dossier.book, dossier.book_line) == ("ĐT-01/2026", "01")
    assert dossier.state is State.RECEIVED
    assert dossier.due_at == at("2026-12-09 17:00")


def test_codes_start_anew_each_day_while_receipt_numbers_run_on(
    desk: Desk, clock: FixedClock
) -> None:
    desk.reception.receive(an_entry())
    clock.move(days=1)

    dossier = desk.reception.receive(an_entry()).dossier

    assert dossier.code == "H20.99-261126-0001"
    assert dossier.receipt_number == "0002/BPTNTKQ"


def test_each_field_has_its_own_book(desk: Desk) -> None:
    desk.reception.receive(an_entry())

    dossier = desk.reception.receive(an_entry(procedure="1.013236")).dossier

    assert (dossier.book, dossier.book_line) == ("XD-01/2026", "01")
    assert dossier.receipt_number == "0002/BPTNTKQ"


def test_number_and_year_are_those_of_the_receipt_not_of_today(desk: Desk) -> None:
    dossier = desk.reception.receive(an_entry(received_at=at("2025-12-30 10:00"))).dossier

    assert dossier.code == "H20.99-251230-0001"
    assert (dossier.book, dossier.receipt_number) == ("ĐT-01/2025", "0001/BPTNTKQ")


def test_year_of_a_receipt_one_moment_before_midnight_is_the_old_one(desk: Desk) -> None:
    entry = an_entry(received_at=at("2025-12-31 23:59:59.900000"))

    assert desk.reception.receive(entry).dossier.code == "H20.99-251231-0001"


def test_same_request_saves_once(desk: Desk) -> None:
    entry = an_entry()

    first, second = desk.reception.receive(entry), desk.reception.receive(entry)

    assert (first.repeated, second.repeated) == (False, True)
    assert first.dossier == second.dossier
    assert len(desk.search.find("").rows) == 1


def test_same_request_with_other_content_is_refused(desk: Desk) -> None:
    entry = an_entry()
    desk.reception.receive(entry)

    with pytest.raises(RequestMismatch):
        desk.reception.receive(replace(entry, note="khác"))

    assert len(desk.search.find("").rows) == 1


def test_ten_saves_at_once_make_one_dossier_and_one_number(desk: Desk) -> None:
    entry = an_entry()

    with ThreadPoolExecutor(10) as pool:
        codes = {saved.dossier.code for saved in pool.map(desk.reception.receive, [entry] * 10)}

    assert codes == {"H20.99-261125-0001"}
    assert desk.reception.receive(an_entry()).dossier.code == "H20.99-261125-0002"


def test_failed_receive_draws_no_number(desk: Desk) -> None:
    desk.reception.receive(an_entry(official_code="H20.1-1"))

    assert refused(desk, official_code="H20.1-1") == [("official_code", "official-code-taken")]

    with desk._register.reading() as work:
        assert set(work.session.scalars(select(NumberSeries.last))) == {1}
        assert work.session.scalar(select(func.count(Dossier.id))) == 1


def test_every_save_writes_one_line_of_the_log(desk: Desk) -> None:
    code = desk.reception.receive(an_entry(note="Ghi chú")).dossier.code

    with desk._register.reading() as work:
        lines = work.session.scalars(select(LogLine).where(LogLine.subject == code)).all()
        assert log.first_broken(work.session) is None
    assert [line.act for line in lines] == ["receive"]
    assert json.loads(lines[0].body)["note"] == "Ghi chú"


def test_receipt_written_down_later_says_so_in_the_log(desk: Desk) -> None:
    dossier = desk.reception.receive(an_entry(received_at=at("2026-11-20 08:00"))).dossier

    assert dossier.history[0].at == at("2026-11-20 08:00")
    assert dossier.history[0].recorded_at == at("2026-11-25 09:15")
    assert dossier.history[0].values["entered_late"] is True


def test_receipt_in_the_future_is_refused(desk: Desk) -> None:
    future = at("2026-11-25 09:16")

    assert refused(desk, received_at=future) == [("received_at", "received-in-future")]


def test_office_that_is_not_set_up_receives_nothing(empty_desk: Desk) -> None:
    with pytest.raises(NotSetUp):
        empty_desk.reception.receive(an_entry())


def test_unknown_procedure_is_named_at_its_field(desk: Desk) -> None:
    assert refused(desk, procedure="9.999999") == [("procedure", "procedure-unknown")]
    assert refused(desk, procedure="") == [("procedure", "procedure-empty")]


def test_procedure_is_known_by_an_agency_suffix_and_by_its_old_code(desk: Desk) -> None:
    suffixed = desk.reception.receive(an_entry(procedure="1.009756.H20")).dossier
    old = desk.catalogue.procedure("2.000205", at("2026-11-25 09:15").date())

    assert suffixed.procedure == "1.009756"
    assert old is not None
    assert old.code == "1.014199"


def test_procedure_with_several_cases_wants_one_of_them(desk: Desk) -> None:
    assert refused(desk, procedure="1.009757") == [("case", "case-needed")]

    dossier = desk.reception.receive(an_entry(procedure="1.009757", case="khác")).dossier

    assert dossier.term == Term(7, TermUnit.WORKING_DAY)


def test_term_that_no_source_gives_is_entered_by_the_clerk(desk: Desk) -> None:
    assert refused(desk, procedure="1.014198") == [("term", "term-unknown")]

    term = Term(5, TermUnit.WORKING_DAY)
    dossier = desk.reception.receive(an_entry(procedure="1.014198", term=term)).dossier

    assert dossier.term == term
    assert dossier.due_at == at("2026-12-02 17:00")


def test_dossier_keeps_the_term_in_force_on_its_day_of_receipt(desk: Desk) -> None:
    dossier = desk.reception.receive(an_entry(received_at=at("2026-03-30 10:00"))).dossier

    assert dossier.term == Term(15, TermUnit.CALENDAR_DAY)
    assert dossier.term_text == "15 ngày"


def test_wrong_check_digit_is_a_warning_and_saves(desk: Desk) -> None:
    saved = desk.reception.receive(an_entry(applicant=replace(COMPANY, id_number="0100233480")))

    assert [problem.field for problem in saved.warnings] == ["applicant.id_number"]
    assert saved.dossier.applicant.id_number == "0100233480"


def test_empty_and_dotted_names_are_asked_for(desk: Desk) -> None:
    for name in ("", "   ", ".", "\u00a0\u3000"):
        entry = replace(COMPANY, name=name)
        assert refused(desk, applicant=entry) == [("applicant.name", "required")]


def test_all_problems_come_at_once_in_the_order_of_the_form(desk: Desk) -> None:
    problems = refused(
        desk,
        procedure="",
        applicant=replace(COMPANY, name=""),
        sets=0,
        return_method=ReturnMethod.POST,
    )

    assert [field for field, _ in problems] == [
        "procedure",
        "applicant.name",
        "sets",
        "postal_address",
    ]


@pytest.mark.parametrize("quantity", [0, -1, 1000, 10**9])
def test_quantities_are_1_to_999(desk: Desk, quantity: int) -> None:
    component = replace(PAPER, quantity=quantity)

    assert refused(desk, components=(component,)) == [("components", "quantity-range")]


def test_too_many_components_are_asked_about(desk: Desk) -> None:
    assert refused(desk, components=(PAPER,) * 201) == [("components", "components-too-many")]


def test_due_date_beyond_the_calendar_is_refused_with_the_reason(desk: Desk) -> None:
    term = Term(3000, TermUnit.WORKING_DAY)

    assert refused(desk, procedure="1.014198", term=term) == [("received_at", "calendar-ends")]


def test_due_date_on_expected_days_is_warned_of(desk: Desk) -> None:
    term = Term(60, TermUnit.WORKING_DAY)
    saved = desk.reception.receive(an_entry(procedure="1.014198", term=term))

    assert "calendar-unconfirmed" in [problem.code for problem in saved.warnings]


def test_submitter_other_than_the_applicant_is_kept(desk: Desk) -> None:
    dossier = desk.reception.receive(an_entry(submitter=SUBMITTER)).dossier

    assert dossier.submitter == SUBMITTER


def test_procedures_own_needed_components_stand_in_for_none_given(desk: Desk) -> None:
    dossier = desk.reception.receive(an_entry()).dossier

    assert len(dossier.components) == 4
    assert dossier.components[0].copy_kind is CopyKind.ORIGINAL
    assert all(component.submitted for component in dossier.components)


def test_components_as_given_are_kept_with_what_is_missing(desk: Desk) -> None:
    given = (PAPER, ComponentEntry(name="Bản vẽ", copy_kind=CopyKind.COPY, submitted=False))

    dossier = desk.reception.receive(an_entry(components=given)).dossier

    assert dossier.components == given


def test_known_number_gives_the_applicant_as_entered_last(desk: Desk) -> None:
    desk.reception.receive(an_entry(applicant=PERSON))
    desk.reception.receive(an_entry(applicant=replace(PERSON, phone="0911222333")))

    known = desk.reception.known_party("087 078 000 123")

    assert known is not None
    assert known.applicant.phone == "0911222333"
    assert known.open_count == 2


def test_unknown_and_empty_numbers_give_nobody(desk: Desk) -> None:
    desk.reception.receive(an_entry(applicant=replace(PERSON, id_number="")))

    assert desk.reception.known_party("087078000999") is None
    assert desk.reception.known_party("  ") is None


def test_draft_gives_the_receipt_without_numbers_and_writes_nothing(desk: Desk) -> None:
    draft = desk.reception.draft(an_entry(applicant=replace(COMPANY, name="")))

    assert draft.receipt is not None
    assert draft.due is not None
    assert (draft.receipt.code, draft.receipt.number) == ("", "")
    assert [problem.code for problem in draft.problems] == ["required"]
    assert desk.search.find("").rows == ()


def test_draft_without_a_procedure_has_no_receipt(desk: Desk) -> None:
    draft = desk.reception.draft(an_entry(procedure=""))

    assert (draft.receipt, draft.due) == (None, None)


def test_hidden_signs_are_removed_with_a_note(desk: Desk) -> None:
    saved = desk.reception.receive(named("Nguyễn\u200bVăn\u200fA"))

    assert saved.dossier.applicant.name == "NguyễnVănA"
    assert [problem.code for problem in saved.warnings] == ["text-hidden-signs"]


def test_channel_and_way_of_return_are_kept(desk: Desk) -> None:
    dossier = desk.reception.receive(
        an_entry(
            channel=Channel.ONLINE_PARTIAL,
            return_method=ReturnMethod.POST,
            postal_address="Số 1, đường Hùng Vương",
        )
    ).dossier

    assert dossier.channel is Channel.ONLINE_PARTIAL
    assert dossier.postal_address == "Số 1, đường Hùng Vương"
