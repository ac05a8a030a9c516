"""A number that the register knows fills what the clerk has not typed, and nothing else."""

from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt

from kktdesk.domain.dossier import ApplicantKind
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.requests import ApplicantEntry
from kktdesk.ui.reception.party_match import differs
from kktdesk.ui.tasks.runner import Lane
from tests.factories import COMPANY, PERSON, an_entry
from tests.ui.reception.conftest import ALT, CTRL, Clerk

PARTS = ("name", "address", "phone", "email")


def _texts(clerk: Clerk) -> tuple[str, ...]:
    fields = clerk.page.entry.form.fields
    return tuple(fields.visible_text(f"applicant.{part}") for part in PARTS)


def _line(clerk: Clerk) -> str:
    return clerk.page.entry.form.applicant.line.words()


def test_a_known_number_fills_the_rest_and_says_since_when(
    clerk: Clerk, known: ApplicantEntry
) -> None:
    clerk.put("applicant.id_number", "0100 233 488")
    clerk.enter()
    clerk.settle()

    assert _texts(clerk) == (known.name, known.address, known.phone, known.email)
    assert _line(clerk).startswith("In the register since 12/08/2026, 5 field(s) filled in")
    assert "1 dossier(s) still open here" in _line(clerk)


def test_what_the_clerk_has_typed_stays_and_the_difference_is_named(
    clerk: Clerk, known: ApplicantEntry
) -> None:
    clerk.put("applicant.phone", "0999 888 777")
    clerk.put("applicant.id_number", known.id_number)
    clerk.enter()
    clerk.settle()

    assert _texts(clerk)[2] == "0999 888 777"
    assert _line(clerk).endswith("1 differ(s) from last time: phone")
    state = clerk.page.entry.form.fields._fields["applicant.phone"].field_state  # type: ignore[attr-defined]
    assert (state.state, state.message) == ("warn", "Last time: 0912345678")


def test_the_same_phone_with_blanks_is_no_difference(clerk: Clerk, known: ApplicantEntry) -> None:
    clerk.put("applicant.phone", "0912 345 678")
    clerk.put("applicant.id_number", known.id_number)
    clerk.enter()
    clerk.settle()

    assert "differ" not in _line(clerk)


def test_one_key_takes_the_words_of_the_register_and_ctrl_z_takes_them_back(
    clerk: Clerk, known: ApplicantEntry
) -> None:
    clerk.put("applicant.address", "Lô mới")
    clerk.put("applicant.id_number", known.id_number)
    clerk.enter()
    clerk.settle()

    clerk.press(Qt.Key.Key_S, ALT)
    assert _texts(clerk)[1] == known.address
    assert "differ" not in _line(clerk)
    clerk.go("applicant.address")
    clerk.press(Qt.Key.Key_Z, CTRL)

    assert _texts(clerk)[1] == "Lô mới"


def test_another_number_takes_away_what_the_first_had_filled_in(
    clerk: Clerk, known: ApplicantEntry
) -> None:
    clerk.put("applicant.email", "của-tôi@example.vn")
    clerk.put("applicant.id_number", known.id_number)
    clerk.enter()
    clerk.settle()
    clerk.go("applicant.id_number")
    clerk.press(Qt.Key.Key_A, CTRL)
    clerk.write("0100233489")
    clerk.enter()
    clerk.settle()

    assert _texts(clerk) == ("", "", "", "của-tôi@example.vn")
    assert _line(clerk) == "Not in the register yet"


def test_an_answer_that_comes_late_does_not_touch_what_is_typed_meanwhile(
    clerk: Clerk, known: ApplicantEntry
) -> None:
    may_answer = Event()
    clerk.window.runner.run(clerk.page, Lane.READ, may_answer.wait, lambda _: None)
    clerk.put("applicant.id_number", known.id_number)
    clerk.enter()
    clerk.put("applicant.name", "Tên mới")
    may_answer.set()
    clerk.settle()

    assert _texts(clerk)[0] == "Tên mới"
    assert _texts(clerk)[1] == known.address


def test_what_is_filled_in_under_the_cursor_gives_way_to_what_is_typed(
    clerk: Clerk, known: ApplicantEntry
) -> None:
    clerk.put("applicant.id_number", known.id_number)
    clerk.go("applicant.name")
    clerk.wait(lambda: _texts(clerk)[0] == known.name)

    clerk.write("Tên mới")

    assert _texts(clerk)[0] == "Tên mới"


def test_a_number_that_is_left_again_is_not_asked_for_again(
    clerk: Clerk, known: ApplicantEntry
) -> None:
    clerk.put("applicant.id_number", known.id_number)
    clerk.enter()
    clerk.settle()
    clerk.go("applicant.name")
    clerk.press(Qt.Key.Key_A, CTRL)
    clerk.press(Qt.Key.Key_Delete)
    clerk.go("applicant.id_number")
    clerk.enter()
    clerk.settle()

    assert _texts(clerk)[0] == ""


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("087078000123", ApplicantKind.PERSON),
        ("0100233488", ApplicantKind.COMPANY),
        ("B1234567", ApplicantKind.PERSON),
    ],
)
def test_the_form_of_a_new_number_chooses_the_kind(
    clerk: Clerk, number: str, kind: ApplicantKind
) -> None:
    clerk.put("applicant.id_number", number)
    clerk.enter()
    clerk.settle()

    assert clerk.page.entry.form.applicant.entry().kind is kind


def test_a_kind_that_the_clerk_chose_stays(clerk: Clerk) -> None:
    clerk.go("applicant.kind")
    clerk.press(Qt.Key.Key_End)
    clerk.put("applicant.id_number", "087078000123")
    clerk.enter()
    clerk.settle()

    assert clerk.page.entry.form.applicant.entry().kind is ApplicantKind.ORGANISATION


def test_a_person_signs_and_a_company_does_not(
    clerk: Clerk, desk: Desk, clock: FixedClock
) -> None:
    clock.move(minutes=-30)
    desk.reception.receive(an_entry(applicant=PERSON))
    clock.move(minutes=30)
    clerk.put("procedure", "1.009756")
    clerk.enter()
    clerk.put("applicant.id_number", PERSON.id_number)
    clerk.press(Qt.Key.Key_T, ALT)

    assert clerk.save().applicant == PERSON


def test_texts_are_compared_as_they_would_be_kept() -> None:
    known = replace(COMPANY, email="A@example.vn")

    assert not differs("applicant.name", f"  {COMPANY.name.replace(' ', '  ')} ", known)
    assert not differs("applicant.email", "a@EXAMPLE.vn", known)
    assert not differs("applicant.phone", "+84 912 345 678", known)
    assert differs("applicant.phone", "0912345679", known)
    assert not differs("applicant.address", "", known)
    assert not differs("applicant.address", "x", replace(known, address=""))
