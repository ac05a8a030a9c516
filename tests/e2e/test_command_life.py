"""Every act of the table, what is possible, the history and the lists, on the command line."""

import json
from contextlib import closing
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from kktdesk import messages
from kktdesk.cli.act_guide import DOABLE, fields_of
from kktdesk.domain.act_fields import FieldKind
from kktdesk.domain.dossier import ACTS, POST_ACTS, Act, Channel, State
from kktdesk.services.desk import open_desk
from kktdesk.services.list_views import ListKind
from tests.e2e.commands import Counter, dossier
from tests.factories import an_entry, at
from tests.scans import a_png

FIRST = "H20.99-261123-0001"

# One way to each state that a received dossier can be in.
WAYS: dict[State, tuple[Act, ...]] = {
    State.RECEIVED: (),
    State.PROCESSING: (Act.ASSIGN,),
    State.WITH_PARTNER: (Act.ASK_PARTNER,),
    State.SUPPLEMENT: (Act.ASK_SUPPLEMENT,),
    State.EXPLANATION: (Act.ASK_EXPLANATION,),
    State.DUTY: (Act.ASK_DUTY,),
    State.WITHDRAWAL: (Act.ASK_WITHDRAWAL,),
    State.READY: (Act.READY,),
    State.RETURNED: (Act.READY, Act.POST),
}
BEFORE_IT = {Act.BACK_ON_SHELF: (Act.SEND_BACK,), Act.TAKE_BACK: (Act.CHANGE_RETURN,)}
SAID: dict[FieldKind, object] = {
    FieldKind.LINE: "Lý do (mẫu)",
    FieldKind.BLOCK: "Nội dung (mẫu)\nDòng hai",
    FieldKind.LINES: ["Giấy thứ nhất (mẫu)"],
    FieldKind.MOMENT: "2027-01-15T17:00",
    FieldKind.DATE: "2026-11-25",
    FieldKind.COUNT: 1,
    FieldKind.FLAG: False,
    FieldKind.DIVISION: "Phòng Quản lý đầu tư (mẫu)",
    FieldKind.OFFICER: "Lê Văn Tám (mẫu)",
    FieldKind.PARTNER: "Sở Xây dựng (mẫu)",
    FieldKind.IDENTITY: "087190000123",
    FieldKind.ITEM: "RR123456785VN",
}
# A stop needs a deadline that is over: proved with the services.
# The post has what is returned, unless the office has chosen otherwise.
AT_THE_POST = {act for _, act in POST_ACTS}
STATE_OF: dict[Act, State] = {
    act: next(
        state
        for state in WAYS
        if (state, act) in ACTS and (state is not State.READY or act not in AT_THE_POST)
    )
    for act in DOABLE
    if act is not Act.STOP and any((state, act) in ACTS for state in WAYS)
}


def said_of(act: Act, files: Path) -> dict[str, object]:
    values: dict[str, object] = {
        field.name: field.choices[0] if field.choices else SAID[field.kind]
        for field in fields_of(act)
    }
    if act is Act.CORRECT:
        values["field"] = "applicant.address"
    if act is Act.ATTACH:
        scan = files / "giấy.png"
        scan.write_bytes(a_png())
        values["path"] = str(scan)
    return values


def do(counter: Counter, act: Act) -> dict[str, Any]:
    file = counter.file(said_of(act, counter.files))
    return counter.ask("act", FIRST, act, "--file", file)


def lead_to(counter: Counter, state: State, act: Act | None = None) -> None:
    counter.receive(dossier())
    steps = WAYS[state] + (BEFORE_IT.get(act, ()) if act else ())
    for step in steps:
        do(counter, step)


@pytest.mark.parametrize("act", STATE_OF)
def test_every_act_of_the_table_is_done_from_a_file(counter: Counter, act: Act) -> None:
    lead_to(counter, STATE_OF[act], act)
    before = counter.ask("history", FIRST)["history"]

    after = do(counter, act)

    assert after["history"][:-1] == before
    assert after["history"][-1]["act"] == act
    assert counter.ask("show", FIRST) | {"warnings": after["warnings"]} == after


def test_no_receipt_is_corrected_to_before_the_filing(counter: Counter) -> None:
    entry = an_entry(channel=Channel.ONLINE_FULL, official_code="H20.99-261120-7777")
    with closing(open_desk(counter.data, counter.clock)) as desk:
        filed = desk.intake.file_online(entry, at("2026-11-20 22:10")).code
    code = counter.ask("act", filed, "accept")["code"]
    said = {"field": "received_at", "value": "2026-11-20T22:09", "reason": "Ghi nhầm (mẫu)"}

    (problem,) = counter.refused("act", code, "correct", "--file", counter.file(said))["problems"]

    assert (problem["field"], problem["code"]) == ("value", "receipt-before-filing")
    assert "trước lúc hồ sơ được nộp trực tuyến (22:10 20/11/2026)" in problem["message"]


@pytest.mark.parametrize("state", WAYS)
def test_what_is_not_possible_is_refused_in_vietnamese_and_changes_nothing(
    counter: Counter, state: State
) -> None:
    lead_to(counter, state)
    before = counter.ask("show", FIRST)
    refused = [act for act in DOABLE if (state, act) not in ACTS and act is not Act.ATTACH]

    for act in refused:
        file = counter.file(said_of(act, counter.files))
        said = counter.refused("act", FIRST, act, "--file", file)
        words = messages.message("act-not-possible", {"state": state, "act": act})
        assert said == {"error": "act-not-possible", "message": words.in_one_line()}

    assert counter.ask("show", FIRST) == before


def test_what_is_possible_is_listed_with_all_that_it_asks_for(counter: Counter) -> None:
    for state in WAYS:
        counter.receive(dossier(request_id=state))
    for code, state in zip(counter.codes, WAYS, strict=True):
        for step in WAYS[state]:
            counter.ask("act", code, step, "--file", counter.file(said_of(step, counter.files)))
        shown, answer = counter.ask("show", code), counter.ask("acts", code)
        assert [one["act"] for one in answer["acts"]] == shown["possible"]
        assert (answer["state"], answer["next_act"]) == (state, shown["next_act"])
        for one in answer["acts"]:
            names = [field["name"] for field in one["fields"]]
            assert names == [field.name for field in fields_of(Act(one["act"]))]


def test_an_act_that_needs_nothing_needs_no_file(counter: Counter) -> None:
    counter.receive(dossier())
    ready = counter.ask("act", FIRST, "ready")
    sent = counter.ask("act", FIRST, "send")
    assert (ready["state"], sent["state"]) == ("ready", "returned")


def test_what_is_said_may_come_on_standard_input(
    counter: Counter, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    counter.receive(dossier())
    file = tmp_path / "said.json"
    file.write_text(json.dumps({"content": "Đã gọi (mẫu)", "at": "2026-11-24T10:00"}), "utf-8")
    with file.open(encoding="utf-8") as stream:
        monkeypatch.setattr("sys.stdin", stream)
        after = counter.ask("act", FIRST, "note", "--file", "-")
    last = after["history"][-1]
    assert (last["at"], last["values"]["content"]) == (
        "2026-11-24T10:00:00+07:00",
        "Đã gọi (mẫu)",
    )


@pytest.mark.parametrize(
    ("act", "said", "error"),
    [
        ("note", {}, "required"),
        ("note", [], "entry-not-object"),
        ("note", {"content": "a", "nội dung": "b"}, "act-key-unknown"),
        ("note", {"content": 7}, "act-value-refused"),
        ("note", {"content": "a", "at": "2026-11-25T09:16"}, "moment-in-future"),
        ("note", {"content": "a", "at": "2026-11-23T09:14:59"}, "moment-too-early"),
        ("note", {"content": "a", "at": "hôm qua"}, "act-value-refused"),
        ("assign", {"division": "  "}, "required"),
        ("ask-supplement", {"content": "a", "stage": "x"}, "act-value-refused"),
        ("ready", {"is_electronic": "yes"}, "act-value-refused"),
        ("attach", {}, "value-missing"),
        ("attach", {"path": "/nowhere/at-all.pdf"}, "file-not-opened"),
        ("attach", {"path": "a.pdf", "position": "1"}, "value-not-whole"),
    ],
)
def test_what_is_said_wrongly_changes_nothing(
    counter: Counter, act: str, said: object, error: str
) -> None:
    before = counter.receive(dossier())

    answer = counter.refused("act", FIRST, act, "--file", counter.file(said))

    assert (answer["error"], bool(answer["message"])) == (error, True)
    assert counter.ask("history", FIRST)["history"] == before["history"]


@pytest.mark.parametrize(
    "argv",
    [("act", FIRST, "receive"), ("act", FIRST, "nothing"), ("act", FIRST), ("list", "nothing")],
)
def test_words_that_are_no_act_or_list_are_refused(
    counter: Counter, argv: tuple[str, ...]
) -> None:
    assert counter.refused(*argv)["error"] == "usage"


def test_the_help_of_act_documents_what_each_asks_for(counter: Counter) -> None:
    said = counter.say("act", "--help")
    blocks = said.out.split("\n  ")
    assert said.exit_code == 0
    for act in DOABLE:
        start = next(place for place, line in enumerate(blocks) if line.split()[:1] == [act])
        asked = fields_of(act)
        lines = blocks[start + 1 : start + 1 + len(asked)]
        assert [line.split()[0] for line in lines] == [field.name for field in asked]
        assert [line.endswith("phải có") for line in lines] == [field.needed for field in asked]


def test_every_list_is_shown_with_its_count(counter: Counter) -> None:
    for state in WAYS:
        counter.receive(dossier(request_id=state))
    for code, state in zip(counter.codes, WAYS, strict=True):
        for step in WAYS[state]:
            counter.ask("act", code, step, "--file", counter.file(said_of(step, counter.files)))

    shown = {kind: counter.ask("list", kind) for kind in ListKind}

    for kind, answer in shown.items():
        assert (answer["kind"], answer["more"]) == (kind, False)
        assert answer["count"] == len(answer["results"])
    states = {kind: {row["state"] for row in one["results"]} for kind, one in shown.items()}
    assert states[ListKind.WITH_DIVISION] == {"processing"}
    assert states[ListKind.WITH_PARTNER] == {"with-partner"}
    assert states[ListKind.WAITED_FOR] == {"supplement", "explanation", "duty"}
    assert states[ListKind.WITHDRAWAL] == {"withdrawal"}
    assert states[ListKind.UNCOLLECTED] == {"ready"}
    assert states[ListKind.AT_THE_POST] == {"returned"}
    assert shown[ListKind.UNCOLLECTED]["results"][0]["days_uncollected"] == 0
    assert counter.ask("list", "late") == counter.ask("list", "overdue")


def test_no_two_words_of_the_table_are_the_same_on_the_command_line() -> None:
    words = [messages.word("act", act) for act in Act]
    words += [messages.word("state", state) for state in State]
    assert len(set(words)) == len(words) == len(set(product(Act))) + len(set(product(State)))
