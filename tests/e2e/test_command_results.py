"""What becomes of a received dossier, act by act."""

import pytest

from tests.e2e.commands import Counter, dossier

FIRST = "H20.99-261123-0001"


def test_a_result_is_ready_and_handed_over(counter: Counter) -> None:
    counter.receive(dossier())

    ready = counter.ask("ready", FIRST, "--at", "2026-11-24T10:00")
    given = counter.ask(
        "hand-over", FIRST, "--to", "Nguyễn Thị Ánh", "--id-number", "087190000123",
        "--authority", "Giấy ủy quyền", "--slip", "lost",
    )  # fmt: skip

    assert ready["state"] == "ready"
    assert ready["ready_at"] == "2026-11-24T10:00:00+07:00"
    assert ready["timeliness"] == "early"
    assert given["state"] == "returned"
    assert given["returned_at"] == "2026-11-25T09:15:00+07:00"
    assert given["delivery"]["to"] == "Nguyễn Thị Ánh"
    assert given["delivery"]["slip"] == "lost"
    assert [line["act"] for line in given["history"]] == ["receive", "ready", "hand-over"]
    assert given["history"][-1]["values"]["id_number"] == "087190000123"


def test_a_result_goes_by_post_or_by_wire(counter: Counter) -> None:
    counter.receive([dossier(request_id=str(number)) for number in range(2)])
    first, second = counter.codes
    counter.ask("ready", first)
    counter.ask("ready", second)

    posted = counter.ask("post", first, "--item", "rr123456785vn", "--at", "2026-11-25T09:15")
    sent = counter.ask("send", second)

    assert posted["delivery"]["way"] == "post"
    assert posted["delivery"]["item"] == "RR123456785VN"
    assert sent["delivery"]["way"] == "electronic"


def test_an_act_is_taken_back_with_its_reason(counter: Counter) -> None:
    counter.receive(dossier())
    counter.ask("ready", FIRST)
    counter.ask("send", FIRST)

    ready = counter.ask("take-back", FIRST, "--reason", "gửi nhầm")
    received = counter.ask("take-back", FIRST, "--reason", "chưa ký")

    assert (ready["state"], ready["delivery"]) == ("ready", None)
    assert (received["state"], received["ready_at"]) == ("received", None)
    assert received["history"][-1]["values"]["reason"] == "chưa ký"
    assert counter.refused("take-back", FIRST, "--reason", "x")["error"] == "nothing-to-take-back"


@pytest.mark.parametrize(
    ("argv", "error"),
    [
        (("ready", FIRST, "--at", "2026-11-25T09:16"), "moment-in-future"),
        (("ready", FIRST, "--at", "2026-11-23T09:14:59"), "moment-too-early"),
        (("ready", FIRST, "--at", "2026-11-24"), "usage"),
        (("ready", "H20.99-261123-0002"), "dossier-unknown"),
        (("hand-over", FIRST, "--to", "A"), "act-not-possible"),
        (("hand-over", FIRST, "--to", " "), "required"),
        (("post", FIRST, "--item", ""), "required"),
        (("take-back", FIRST, "--reason", "…"), "nothing-to-take-back"),
        (("show", "không phải mã"), "dossier-unknown"),
    ],
)
def test_an_act_that_is_refused_leaves_no_trace(
    counter: Counter, argv: tuple[str, ...], error: str
) -> None:
    before = counter.receive(dossier())

    answer = counter.refused(*argv)

    assert answer["error"] == error
    assert answer["message"]
    assert counter.ask("show", FIRST)["history"] == before["history"]


def a_few_ready(counter: Counter, count: int = 3) -> list[str]:
    counter.receive([dossier(request_id=str(number)) for number in range(count)])
    for code in counter.codes:
        counter.ask("ready", code)
    return counter.codes


def test_several_results_go_to_one_collector_at_once(counter: Counter) -> None:
    first, second, third = a_few_ready(counter)

    given = counter.ask(
        "hand-over", first, second, third, "--to", "Nguyễn Thị Ánh", "--relation", "con",
        "--lost", second, "--originals", f"{third}=2",
    )["dossiers"]  # fmt: skip

    assert [one["code"] for one in given] == [first, second, third]
    assert {one["state"] for one in given} == {"returned"}
    assert [one["delivery"]["slip"] for one in given] == ["taken-back", "lost", "taken-back"]
    said = [one["history"][-1]["values"] for one in given]
    assert [values.get("originals") for values in said] == [None, None, 2]
    assert {values["relation"] for values in said} == {"con"}
    assert [values["together"] for values in said] == [
        [second, third],
        [first, third],
        [first, second],
    ]


def test_one_of_several_that_cannot_go_out_keeps_all_of_them_and_is_named(
    counter: Counter,
) -> None:
    first, second, _third = a_few_ready(counter)
    counter.ask("send", second)
    before = counter.ask("show", first)

    refused = counter.refused("hand-over", first, second, "--to", "Nguyễn Thị Ánh")

    assert refused["error"] == "one-not-possible"
    assert second in refused["message"]
    assert counter.ask("show", first) == before


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--lost", "H20.99-261123-0009"), "không có trong các mã được trả"),
        (("--originals", "2"), "nhiều hồ sơ thì ghi MÃ=SỐ"),
        (("--originals", "x=2"), "không có trong các mã được trả"),
        (("--originals", "1e3"), "cần một số nguyên từ 1 đến 999"),
    ],
)
def test_what_is_said_of_papers_names_its_dossier(
    counter: Counter, options: tuple[str, ...], said: str
) -> None:
    first, second, _third = a_few_ready(counter)

    refused = counter.refused("hand-over", first, second, "--to", "A", *options)

    assert refused["error"] == "usage"
    assert said in refused["message"]


def test_a_code_named_twice_is_refused_by_name(counter: Counter) -> None:
    first, second, _third = a_few_ready(counter)

    refused = counter.refused("hand-over", first, second, first, "--to", "Nguyễn Thị Ánh")

    assert refused["error"] == "dossier-twice"
    assert first in refused["message"]


def test_what_is_odd_about_an_act_is_told_in_warnings(counter: Counter) -> None:
    first, second, _third = a_few_ready(counter)

    wrong = counter.ask("post", first, "--item", "EB123456789VN")
    again = counter.ask("post", second, "--item", "EB 123456789 vn")

    assert [one["code"] for one in wrong["warnings"]] == ["item-check-digit"]
    codes = [one["code"] for one in again["warnings"]]
    assert codes == ["item-check-digit", "item-used-elsewhere"]
    assert first in again["warnings"][1]["message"]


def test_without_json_a_warning_is_a_line_of_the_text(counter: Counter) -> None:
    first, _second, _third = a_few_ready(counter)

    said = counter.say("post", first, "--item", "EB123456789VN")

    assert said.exit_code == 0
    assert "Lưu ý: Chữ số kiểm tra của mã bưu gửi không khớp." in said.out
