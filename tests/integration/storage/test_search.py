"""The search finds what its condition says, wherever tokens tell it to look."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from kktdesk.domain.dossier import Act
from kktdesk.domain.text import clean_line
from kktdesk.models.dossier import Dossier
from kktdesk.models.search import SearchToken
from kktdesk.services.desk import Desk
from kktdesk.services.list_views import ListKind
from kktdesk.storage import search
from kktdesk.storage.lists import NEWEST_FIRST
from kktdesk.storage.search_tokens import tokens_of
from tests.factories import PERSON, SUBMITTER, an_entry
from tools.bench_make import make

DOSSIERS = 500
QUERIES = 600


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = make(tmp_path_factory.mktemp("search") / "data", DOSSIERS)
    yield desk
    desk.close()


def plain(session: Session, text: str) -> list[str]:
    """Ask every dossier, as the search did before it had tokens."""
    query = select(Dossier.code).order_by(*NEWEST_FIRST)
    condition = search.condition_of(clean_line(text).text)
    return list(session.scalars(query if condition is None else query.where(condition)))


def narrowed(session: Session, text: str, limit: int = DOSSIERS * 2) -> list[str]:
    return [row.code for row in search.find(session, text, limit)]


def queries(session: Session, chosen: random.Random) -> Iterator[str]:
    rows = session.execute(
        select(
            Dossier.applicant_name,
            Dossier.applicant_phone,
            Dossier.applicant_id_number,
            Dossier.code,
        )
    ).all()
    for _ in range(QUERIES):
        name, phone, number, code = chosen.choice(rows)
        yield chosen.choice(_SHAPES)(chosen, name, chosen.choice([phone, number, code, code]))


def _number_end(chosen: random.Random, _name: str, number: str) -> str:
    return number[-chosen.randint(1, 12) :]


def _number_start(chosen: random.Random, _name: str, number: str) -> str:
    return number[: chosen.randint(1, 14)]


def _spaced(chosen: random.Random, _name: str, number: str) -> str:
    end = number[-chosen.randint(4, 9) :]
    return f"{end[:3]} {end[3:]}"


def _with_country(_chosen: random.Random, _name: str, number: str) -> str:
    return f"+84{number[1:]}"


def _words(chosen: random.Random, name: str, _number: str) -> str:
    words = [word[: chosen.randint(1, 7)] for word in name.split()]
    return " ".join(chosen.sample(words, min(len(words), chosen.randint(1, 3))))


def _words_and_digits(chosen: random.Random, name: str, number: str) -> str:
    return f"{_words(chosen, name, number)} {number[-chosen.randint(1, 5) :]}"


def _lower(chosen: random.Random, name: str, number: str) -> str:
    return _number_start(chosen, name, number.lower())


_Shape = Callable[[random.Random, str, str], str]
_SHAPES: tuple[_Shape, ...] = (
    _number_end,
    _number_end,
    _number_start,
    _spaced,
    _with_country,
    _words,
    _words,
    _words_and_digits,
    _lower,
)


@pytest.mark.parametrize("seed", range(3))
def test_tokens_lead_to_exactly_the_dossiers_that_are_meant_newest_first(
    large: Desk, seed: int
) -> None:
    found = 0
    with large._register.reading() as work:
        for text in queries(work.session, random.Random(seed)):  # noqa: S311 - the same in each run
            expected = plain(work.session, text)
            assert narrowed(work.session, text) == expected, text
            found += bool(expected)
    assert found > QUERIES / 3


@pytest.mark.parametrize("most", [0, 1, 40])
def test_common_tokens_give_the_same_answer_as_rare_ones(
    large: Desk, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(search, "MOST_READ", most)
    with large._register.reading() as work:
        for text in queries(work.session, random.Random(9)):  # noqa: S311 - the same
            assert narrowed(work.session, text, 50) == plain(work.session, text)[:50], text


@pytest.mark.parametrize(
    "text", ["-", "--", "%", "_-_", "1-", "\\-1", "###", "+", "#1000", "+0", "١٢٣"]
)
def test_odd_texts_give_what_the_condition_says(large: Desk, text: str) -> None:
    with large._register.reading() as work:
        assert narrowed(work.session, text) == plain(work.session, text)


def kept_tokens(desk: Desk) -> set[tuple[str, int]]:
    with desk._register.reading() as work:
        rows = work.session.execute(select(SearchToken.token, SearchToken.dossier_id)).all()
        return {(row.token, row.dossier_id) for row in rows}


def wanted_tokens(desk: Desk) -> set[tuple[str, int]]:
    with desk._register.reading() as work:
        rows = work.session.scalars(select(Dossier)).all()
        return {(token, row.id) for row in rows for token in tokens_of(vars(row))}


def test_a_corrected_dossier_is_found_by_what_holds_and_not_by_what_held(desk: Desk) -> None:
    code = desk.reception.receive(an_entry(applicant=PERSON, submitter=SUBMITTER)).dossier.code
    desk.reception.receive(an_entry(official_code="000.00.14.H20-261125-0077"))
    said = {"reason": "Ghi nhầm"}

    for field, value in (
        ("applicant.name", "Trần Thị Quýt (mẫu)"),
        ("applicant.phone", "0911000777"),
        ("applicant.id_number", "087078000999"),
    ):
        desk.acts.do(code, Act.CORRECT, said | {"field": field, "value": value})

    assert kept_tokens(desk) == wanted_tokens(desk)
    for text in ("quyt", "000777", "000999", "nguyen thi anh"):
        assert [row.code for row in desk.search.find(text).rows] == [code]
    assert desk.search.find(PERSON.phone).rows == ()


def test_a_made_register_has_the_tokens_of_the_program(tmp_path: Path) -> None:
    desk = make(tmp_path / "data", 60)

    assert kept_tokens(desk) == wanted_tokens(desk)
    assert len(desk.search.rows(ListKind.NEWEST)) == 60
    desk.close()
