from pathlib import Path
from typing import Any

import pytest

from kktdesk.cli.arguments import parse, wants_json
from kktdesk.cli.guide import COMMANDS
from kktdesk.cli.usage import HelpAsked, UsageRefused
from kktdesk.domain.dossier import Slip
from kktdesk.services import requests

ENGLISH = ("usage", "options", "arguments", "required", "show this", "optional", "choose from")


def _detail(*argv: str) -> str:
    with pytest.raises(UsageRefused) as refused:
        parse(argv)
    return str(refused.value.values["detail"])


@pytest.mark.parametrize(
    "argv",
    [
        ("--data", "/d", "--json", "show", "X"),
        ("show", "--data", "/d", "X", "--json"),
        ("--json", "show", "X", "--data=/d"),
        ("--data", "/other", "show", "X", "--json", "--data", "/d"),
    ],
)
def test_the_common_options_stand_before_or_behind_the_command(argv: tuple[str, ...]) -> None:
    words = parse(argv)

    assert (words.data, words.json, words.code) == (Path("/d").absolute(), True, "X")


def test_without_the_common_options_there_is_no_folder_and_no_json() -> None:
    words = parse(["show", "X"])

    assert (words.data, words.json) == (None, False)


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ((), "thiếu LỆNH"),
        (("show",), "thiếu MÃ"),
        (("open", "X"), "không có lệnh 'open'"),
        (("show", "X", "Y"), "không có tham số Y"),
        (("show", "X", "--forec"), "không có tham số --forec"),
        (("find", "X", "--lim", "3"), "không có tham số --lim 3"),
        (("show", "X", "--json=yes"), "--json không nhận giá trị"),
        (("ready", "X", "--at"), "--at cần đúng một giá trị"),
        (("ready", "X", "--at", "2026-11-23"), "--at: cần ngày và giờ, như 2026-11-23T09:15"),
        (("day", "--date", "hôm nay"), "--date: cần một ngày, như 2026-11-23"),
        (("find", "X", "--limit", "0"), "--limit: cần một số nguyên từ 1 đến 500"),
        (("find", "X", "--limit", "９"), "--limit: cần một số nguyên từ 1 đến 500"),
        (("find", "X", "--limit", "9" * 5000), "--limit: cần một số nguyên từ 1 đến 500"),
        (
            ("due", "--received", "2026-11-23", "--term", "3", "--unit", "week"),
            (
                "--unit: phải là một trong: working-day, calendar-day, working-hour, "
                "working-minute, month, same-day"
            ),
        ),
        (("show", "X", "--data", ""), "--data: không phải đường dẫn"),
        (("report", "--from", "2026-02-01", "--to", "2026-01-31"), "--from sau --to"),
    ],
)
def test_wrong_words_are_refused_in_vietnamese(argv: tuple[str, ...], said: str) -> None:
    assert _detail(*argv) == said


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("--unit month", "thiếu --received, --term"),
        ("--received 2026-08-20 --unit same-day --term 1.5", "--term: cần một số nguyên, như 5"),
        ("--received 2026-08-20 --unit same-day --term ５", "--term: cần một số nguyên, như 5"),
        (
            "--received 2026-08-20 --unit month --term 1 --school opencps",
            "--school: phải là một trong: end-of-day, same-time",
        ),
        (
            "--batch x --received 2026-08-20 --pause a/b",
            "không dùng chung với --batch: --received, --pause",
        ),
        (
            "--received 2026-08-20 --unit month --term 1 --pause a/b --duty a",
            "--pause không dùng chung với --at và các việc xảy ra; ghi --explanation",
        ),
        (
            "--batch x --no-holidays --calendar x",
            "--calendar không dùng chung với --no-holidays",
        ),
    ],
)
def test_words_of_a_due_date_that_do_not_fit_are_refused(options: str, said: str) -> None:
    assert _detail("due", *options.split()) == said


def test_the_same_day_needs_no_number() -> None:
    assert parse(["due", "--received", "2026-08-20", "--unit", "same-day"]).term is None


def test_a_number_may_be_one_that_no_term_can_be() -> None:
    words = parse(["due", "--received", "2026-08-20", "--unit", "month", "--term", "-5"])

    assert words.term == -5


def test_a_hand_over_takes_the_slip_back_if_nothing_else_is_said() -> None:
    assert parse(["hand-over", "X", "--to", "A"]).slip is Slip.TAKEN_BACK
    assert parse(["hand-over", "X", "--to", "A", "--slip", "lost"]).slip is Slip.LOST


def test_several_words_are_one_search() -> None:
    assert parse(["find", "nguyen", "van", "--limit", "3"]).text == ["nguyen", "van"]


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_each_command_has_its_help_in_vietnamese(command: str) -> None:
    with pytest.raises(HelpAsked) as asked:
        parse([*filter(None, [command]), "--help"])

    text = asked.value.text
    assert text.startswith("Cách dùng: kktdesk")
    assert not [word for word in ENGLISH if word in text.lower()]
    assert "--data" in text
    assert "--json" in text


def test_the_help_of_receive_names_every_key_of_the_file() -> None:
    with pytest.raises(HelpAsked) as asked:
        parse(["receive", "--help"])

    text = asked.value.text
    for key in _keys():
        assert key in text


def _keys() -> list[str]:
    kinds: list[Any] = [
        requests.ReceiveDossier,
        requests.ApplicantEntry,
        requests.SubmitterEntry,
        requests.ComponentEntry,
    ]
    return [key for kind in kinds for key in kind.__dataclass_fields__]


@pytest.mark.parametrize(
    ("argv", "is_json"),
    [
        (["--json"], True),
        (["find", "x", "--json"], True),
        (["find", "x"], False),
        (["find", "--", "--json"], False),
        (["find", "--json", "--", "x"], True),
    ],
)
def test_json_is_wanted_even_when_the_words_are_wrong(argv: list[str], *, is_json: bool) -> None:
    assert wants_json(argv) is is_json


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("", "thiếu show|export|import|undo"),
        ("open", "show|export|import|undo: phải là một trong: show, export, import, undo"),
        ("show", "show cần một năm, như 2026"),
        ("show 26", "show cần một năm, như 2026"),
        ("export all", "export cần một năm, như 2026, hoặc để trống"),
        ("import", "import cần một tệp"),
        ("undo 2026", "không có tham số 2026"),
    ],
)
def test_words_of_the_calendar_that_do_not_fit_are_refused(options: str, said: str) -> None:
    assert _detail("calendar", *options.split()) == said
