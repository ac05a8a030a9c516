import copy
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kktdesk.cli.entry_json import entry_of
from kktdesk.domain.dossier import ApplicantKind, Channel, CopyKind, ReturnMethod
from kktdesk.domain.due_date import Term, TermUnit
from kktdesk.domain.errors import EntryRefused
from kktdesk.domain.moment import VIETNAM
from kktdesk.services.requests import (
    ApplicantEntry,
    ComponentEntry,
    ReceiveDossier,
    SubmitterEntry,
)

WHOLE: dict[str, Any] = {
    "request_id": "6a1f",
    "procedure": "1.009756",
    "case": "nhóm C",
    "term": {"value": 15, "unit": "working-day"},
    "received_at": "2026-11-23T09:15:00+07:00",
    "applicant": {
        "kind": "company",
        "name": "Công ty TNHH Cá tra Cao Lãnh (mẫu)",
        "id_number": "1400000000",
        "address": "Lô A1, KCN Trần Quốc Toản",
        "phone": "0912345678",
        "email": "a@example.vn",
    },
    "submitter": {
        "name": "Nguyễn Thị Ánh",
        "id_number": "087190000123",
        "authority": "Giấy giới thiệu số 12/GGT",
    },
    "components": [
        {"name": "Văn bản", "copy_kind": "original", "quantity": 2},
        {"name": "Bản vẽ", "copy_kind": "certified-copy", "submitted": False},
    ],
    "sets": 3,
    "channel": "online-partial",
    "return_method": "post",
    "postal_address": "Số 1",
    "note": "gấp",
    "official_code": "000.00.01.H20-261123-0001",
}

LEAST: dict[str, Any] = {
    "request_id": "6a1f",
    "procedure": "1.009756",
    "applicant": {"kind": "person", "name": "Nguyễn Văn A"},
}


def _changed(path: str, value: object) -> dict[str, Any]:
    entry = copy.deepcopy(WHOLE)
    *above, last = path.split("/")
    place: Any = entry
    for key in above:
        place = place[int(key) if key.isdigit() else key]
    place[last] = value
    return entry


def _refused(value: object) -> list[tuple[str, str]]:
    with pytest.raises(EntryRefused) as refused:
        entry_of(value)
    return [(problem.field, problem.code) for problem in refused.value.problems]


def test_every_key_of_a_file_reaches_the_entry() -> None:
    assert entry_of(WHOLE) == ReceiveDossier(
        request_id="6a1f",
        procedure="1.009756",
        case="nhóm C",
        term=Term(15, TermUnit.WORKING_DAY),
        received_at=datetime(2026, 11, 23, 9, 15, tzinfo=VIETNAM),
        applicant=ApplicantEntry(
            kind=ApplicantKind.COMPANY,
            name="Công ty TNHH Cá tra Cao Lãnh (mẫu)",
            id_number="1400000000",
            address="Lô A1, KCN Trần Quốc Toản",
            phone="0912345678",
            email="a@example.vn",
        ),
        submitter=SubmitterEntry(
            name="Nguyễn Thị Ánh",
            id_number="087190000123",
            authority="Giấy giới thiệu số 12/GGT",
        ),
        components=(
            ComponentEntry(name="Văn bản", copy_kind=CopyKind.ORIGINAL, quantity=2),
            ComponentEntry(name="Bản vẽ", copy_kind=CopyKind.CERTIFIED_COPY, submitted=False),
        ),
        sets=3,
        channel=Channel.ONLINE_PARTIAL,
        return_method=ReturnMethod.POST,
        postal_address="Số 1",
        note="gấp",
        official_code="000.00.01.H20-261123-0001",
    )


def test_what_may_be_left_out_has_the_services_own_defaults() -> None:
    expected = ReceiveDossier(
        request_id="6a1f",
        procedure="1.009756",
        applicant=ApplicantEntry(kind=ApplicantKind.PERSON, name="Nguyễn Văn A"),
    )
    optional = dict.fromkeys(WHOLE.keys() - LEAST.keys())

    assert entry_of(LEAST) == expected
    assert entry_of(LEAST | optional) == expected


@pytest.mark.parametrize(
    "path",
    ["sest", "applicant/adress", "submitter/phone", "components/0/kind", "term/days", "Sets"],
)
def test_an_unknown_key_is_refused_by_name_at_any_depth(path: str) -> None:
    (problem,) = _refused(_changed(path, "x"))

    shown = path.replace("/0/", "[1]/").replace("/", ".")
    assert problem == (shown, "unknown-key")


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ("request_id", 1, "value-not-text"),
        ("procedure", ["1.009756"], "value-not-text"),
        ("procedure", "\ud800", "text-surrogate"),
        ("applicant", [], "value-not-object"),
        ("applicant", "Công ty", "value-not-object"),
        ("applicant/kind", "Company", "value-not-choice"),
        ("applicant/kind", {}, "value-not-choice"),
        ("applicant/name", None, "value-missing"),
        ("applicant/name", "Nguyễn \udfff", "text-surrogate"),
        ("applicant/phone", 912345678, "value-not-text"),
        ("applicant/id_number", 1400000000, "value-not-text"),
        ("submitter", True, "value-not-object"),
        ("components", {}, "value-not-list"),
        ("sets", "1", "value-not-whole"),
        ("sets", 1.0, "value-not-whole"),
        ("sets", True, "value-not-whole"),
        ("channel", "by-hand", "value-not-choice"),
        ("channel", 1, "value-not-choice"),
        ("return_method", "", "value-not-choice"),
        ("note", {}, "value-not-text"),
        ("official_code", 7, "value-not-text"),
        ("received_at", "2026-11-23", "value-not-moment"),
        ("received_at", 1795400100, "value-not-moment"),
        ("term", 15, "value-not-object"),
        ("term/value", 0, "term-refused"),
        ("term/value", "15", "value-not-whole"),
        ("term/unit", "week", "value-not-choice"),
        ("term/unit", None, "value-missing"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused_with_its_path(
    path: str, value: object, code: str
) -> None:
    assert _refused(_changed(path, value)) == [(path.replace("/", "."), code)]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("Văn bản", ("components[1]", "value-not-object")),
        ({"copy_kind": "copy"}, ("components[1].name", "value-missing")),
        ({"name": "Văn bản"}, ("components[1].copy_kind", "value-missing")),
        (
            {"name": "Văn bản", "copy_kind": "copy", "quantity": 1e3},
            ("components[1].quantity", "value-not-whole"),
        ),
        (
            {"name": "Văn bản", "copy_kind": "copy", "submitted": 1},
            ("components[1].submitted", "value-not-flag"),
        ),
    ],
)
def test_a_wrong_component_is_refused_with_its_place_in_the_list(
    row: object, problem: tuple[str, str]
) -> None:
    assert _refused(_changed("components", [row])) == [problem]


@pytest.mark.parametrize("key", ["request_id", "procedure", "applicant"])
def test_what_must_be_there_is_asked_for(key: str) -> None:
    entry = copy.deepcopy(LEAST)
    del entry[key]

    assert _refused(entry) == [(key, "value-missing")]


def test_everything_that_is_wrong_is_told_at_once() -> None:
    entry = {"aplicant": {}, "sets": "x", "submitter": {"nam": "B"}}

    assert _refused(entry) == [
        ("aplicant", "unknown-key"),
        ("request_id", "value-missing"),
        ("procedure", "value-missing"),
        ("applicant", "value-missing"),
        ("submitter.nam", "unknown-key"),
        ("submitter.name", "value-missing"),
        ("sets", "value-not-whole"),
    ]


@pytest.mark.parametrize("value", [None, "x", 1, True, 1.5])
def test_what_is_no_object_is_no_dossier(value: object) -> None:
    assert _refused(value) == [("", "entry-not-object")]


_KEYS = sorted({*WHOLE, *WHOLE["applicant"], *WHOLE["components"][0], "value", "unit", "x"})
_LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["company", "original", "counter", "2026-11-23T09:15", "\ud800"])
)
_VALUES = st.recursive(
    _LEAVES,
    lambda below: (
        st.lists(below, max_size=3) | st.dictionaries(st.sampled_from(_KEYS), below, max_size=6)
    ),
)


def _problem_fields(value: object) -> list[str]:
    try:
        entry_of(value)
    except EntryRefused as refused:
        return [problem.field for problem in refused.problems]
    return []


@given(_VALUES)
def test_whatever_is_no_whole_dossier_is_refused_and_never_a_fault(value: object) -> None:
    assert _problem_fields(value)


@given(st.sampled_from(sorted(WHOLE)), _VALUES)
def test_one_wild_value_is_the_only_one_that_is_refused(key: str, value: object) -> None:
    assert {
        field.partition(".")[0].partition("[")[0]
        for field in _problem_fields(WHOLE | {key: value})
    } <= {key}
