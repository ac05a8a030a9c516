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
