"""Finding by code, name, phone and number; the lists of the window."""

from dataclasses import replace

import pytest

from kktdesk.domain.dossier import Channel, ReturnMethod
from kktdesk.domain.errors import DossierUnknown
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.list_views import ListKind
from kktdesk.services.requests import HandOver
from tests.factories import COMPANY, PERSON, SUBMITTER, an_entry, at, named


def names(desk: Desk, text: str) -> list[str]:
    return [row.applicant for row in desk.search.find(text).rows]


@pytest.fixture
def filled(desk: Desk, clock: FixedClock) -> Desk:
    for entry in (
        an_entry(submitter=SUBMITTER),
        an_entry(applicant=PERSON),
        an_entry(applicant=replace(PERSON, name="Nguyễn Văn Đức", id_number="", phone="")),
        an_entry(applicant=replace(PERSON, name="Lê Thị Hoà", id_number="", phone="")),
    ):
        clock.move(minutes=1)
        desk.reception.receive(entry)
    return desk


@pytest.mark.parametrize(
    "text", ["duc", "đuc", "ĐỨC", "nguyen van duc", "duc nguyen", "ngu v d", "Nguyễn Văn Đức"]
)
def test_words_match_as_beginnings_in_any_order_with_or_without_accents(
    filled: Desk, text: str
) -> None:
    assert names(filled, text) == ["Nguyễn Văn Đức"]


@pytest.mark.parametrize("text", ["hoà", "hòa", "HÒA", "hoa"])
def test_both_places_of_the_tone_mark_find_the_name(filled: Desk, text: str) -> None:
    assert names(filled, text) == ["Lê Thị Hoà"]


def test_middle_of_a_word_finds_nothing(filled: Desk) -> None:
    assert names(filled, "guyen") == []


def test_submitter_is_found_too(filled: Desk) -> None:
    assert names(filled, "nguyen thi anh") == [COMPANY.name]


def test_name_in_decomposed_letters_is_found_by_composed_ones(desk: Desk) -> None:
    desk.reception.receive(named("Nguye\u0302\u0303n Tha\u0301p"))

    assert names(desk, "Nguyễn Tháp") == ["Nguyễn Tháp"]


@pytest.mark.parametrize(
    "text", ["H20.99-261125-0002", "h20.99-261125-0002", "0002", "002", "261125-0002"]
)
def test_code_is_found_whole_or_by_its_end(filled: Desk, text: str) -> None:
    assert names(filled, text) == [PERSON.name]


def test_middle_of_a_code_finds_nothing(filled: Desk) -> None:
    assert names(filled, "2611") == []


@pytest.mark.parametrize(
    "text", ["0938765432", "0938 765 432", "+84 938 765 432", "5432", "765432"]
)
def test_phone_is_found_whole_or_by_its_last_four_or_more(filled: Desk, text: str) -> None:
    assert names(filled, text) == [PERSON.name]


def test_last_three_digits_of_a_phone_find_nothing(filled: Desk) -> None:
    assert names(filled, "432") == []


@pytest.mark.parametrize("text", ["087078000123", "087 078 000 123", "000123"])
def test_identity_number_of_applicant_is_found(filled: Desk, text: str) -> None:
    assert PERSON.name in names(filled, text)


def test_identity_number_of_submitter_is_found(filled: Desk) -> None:
    assert names(filled, "087190000123") == [COMPANY.name]


def test_tax_number_with_branch_is_found(desk: Desk) -> None:
    desk.reception.receive(an_entry(applicant=replace(COMPANY, id_number="0312687878-001")))

    assert names(desk, "0312687878-001") == [COMPANY.name]


def test_digits_beside_letters_are_words_of_a_name(desk: Desk) -> None:
    desk.reception.receive(named("Công ty Xây lắp 72 (mẫu)"))
    desk.reception.receive(named("Công ty Xây lắp 73 (mẫu)"))

    assert names(desk, "xay lap 72") == ["Công ty Xây lắp 72 (mẫu)"]


def test_official_code_finds_its_dossier(desk: Desk) -> None:
    desk.reception.receive(an_entry(official_code="000.00.14.H20-261125-0077"))

    assert names(desk, "000.00.14.H20-261125-0077") == [COMPANY.name]
    assert desk.search.show("000.00.14.H20-261125-0077").code == "H20.99-261125-0001"


def test_blank_text_gives_the_newest_first(filled: Desk) -> None:
    for text in ("", "   ", "\x00"):
        assert names(filled, text)[0] == "Lê Thị Hoà"
        assert len(names(filled, text)) == 4


def test_limit_says_whether_there_is_more(filled: Desk) -> None:
    found = filled.search.find("", limit=3)

    assert (len(found.rows), found.more) == (3, True)
    assert filled.search.find("", limit=4).more is False


@pytest.mark.parametrize(
    "text",
    ['"', "*", "^", "-", "(", ")", "+", "NEAR(", "a AND", "OR", "{a b}:c", "name:x", "a'b", "%",
     "_", "A&B", "(" * 2000, "a " * 20000, "\ud800", "%%", "\\", "😀"],
)  # fmt: skip
def test_signs_of_query_languages_are_plain_text(filled: Desk, text: str) -> None:
    assert isinstance(names(filled, text), list)


def test_percent_and_underscore_are_no_wildcards(filled: Desk) -> None:
    for text in ("%", "_", "%%%%", "nguy%uc", "ng_yen"):
        assert names(filled, text) == []


def test_unknown_code_shows_nothing(desk: Desk) -> None:
    with pytest.raises(DossierUnknown):
        desk.search.show("H20.99-261125-0001")


def test_lists_hold_what_their_names_say(desk: Desk) -> None:
    overdue = desk.reception.receive(an_entry(received_at=at("2026-11-02 08:00"))).dossier.code
    due = desk.reception.receive(
        an_entry(procedure="1.013233", received_at=at("2026-11-17 08:00"))
    ).dossier.code
    waiting = desk.reception.receive(an_entry(received_at=at("2026-11-16 08:00"))).dossier.code
    to_post = desk.reception.receive(
        an_entry(
            received_at=at("2026-11-16 09:00"),
            return_method=ReturnMethod.POST,
            postal_address="Số 1",
        )
    ).dossier.code
    today = desk.reception.receive(an_entry(channel=Channel.ONLINE_FULL)).dossier.code
    for code in (waiting, to_post):
        desk.results.ready(code)
        desk.papers.record_print(code, printer="")

    def codes(kind: ListKind) -> list[str]:
        return [row.code for row in desk.search.rows(kind)]

    assert codes(ListKind.OVERDUE) == [overdue]
    assert codes(ListKind.DUE_TODAY) == [due]
    assert codes(ListKind.WAITING) == [waiting, to_post]
    assert codes(ListKind.TO_POST) == [to_post]
    assert codes(ListKind.RECEIVED_TODAY) == [today]
    assert codes(ListKind.UNPRINTED) == [today, due, overdue]
    assert codes(ListKind.NEWEST) == [today, due, to_post, waiting, overdue]

    view = desk.search.today()
    assert (view.received, view.received_online, view.due, view.overdue) == (1, 1, 1, 1)
    assert (view.waiting, view.to_post, view.unprinted) == (2, 1, 3)
    assert view.urgent[0].code == overdue


def test_returned_dossier_is_urgent_no_more(desk: Desk) -> None:
    code = desk.reception.receive(an_entry()).dossier.code
    desk.results.ready(code)
    desk.results.hand_over(code, HandOver(to="A (mẫu)"))

    assert desk.search.today().urgent == ()
