"""The command ``targets``, and the reports that are told against them."""

import pytest

from tests.e2e.commands import Counter

YEAR = ("--from", "2021-01-01", "--to", "2021-12-31")


def test_targets_are_set_from_a_file_and_told(counter: Counter) -> None:
    path = counter.file({"on-time": 98.5, "online": 80})

    told = counter.ask("targets", "--year", "2026", "--file", path, "--reason", "Kế hoạch (mẫu)")

    assert told["year"] == 2026
    assert told["targets"] == {
        "on-time": 98.5,
        "late-with-apology": None,
        "online": 80.0,
        "post-intake": None,
        "post-return": None,
        "digitised": None,
    }
    assert counter.ask("targets", "--year", "2026") == told
    assert "98,5 %" in counter.say("targets", "--year", "2026").out


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ([1], "targets-not-object"),
        ({"on-time": "nhiều"}, "target-not-a-share"),
        ({"speed": 1}, "target-unknown"),
    ],
)
def test_a_wrong_file_of_targets_is_refused(counter: Counter, content: object, code: str) -> None:
    options = ("--year", "2026", "--file", counter.file(content), "--reason", "x")

    assert counter.refused("targets", *options)["error"] == code


def test_a_file_without_a_reason_is_refused(counter: Counter) -> None:
    answer = counter.refused("targets", "--year", "2026", "--file", counter.file({}))

    assert answer["error"] == "usage"


@pytest.mark.parametrize("form", ["766", "par"])
def test_an_index_is_told_as_values_text_and_files(
    form: str, sample: Counter, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("files")
    files = [folder / f"a.{kind}" for kind in ("pdf", "xlsx", "csv")]
    options = [word for path in files for word in (f"--{path.suffix[1:]}", str(path))]

    answer = sample.ask("report", *YEAR, "--form", form, *options)

    assert answer["rows"]
    assert all(path.stat().st_size for path in files)
    assert "None" not in sample.say("report", *YEAR, "--form", form).out
