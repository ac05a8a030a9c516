import math
from pathlib import Path

import pytest

from kktdesk.cli.json_file import read_json
from kktdesk.cli.text_file import LARGEST, shown
from kktdesk.domain.errors import EntryRefused, Problem


def _file(tmp_path: Path, content: bytes) -> str:
    path = tmp_path / "dossier.json"
    path.write_bytes(content)
    return str(path)


def _refused(source: str) -> Problem:
    with pytest.raises(EntryRefused) as refused:
        read_json(source)
    (problem,) = refused.value.problems
    return problem


def test_a_file_is_read_with_and_without_a_byte_order_mark(tmp_path: Path) -> None:
    for content in ('{"name": "Đức"}'.encode(), '{"name": "Đức"}'.encode("utf-8-sig")):
        assert read_json(_file(tmp_path, content)) == {"name": "Đức"}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file-not-json"),
        (b"{", "file-not-json"),
        (b"{'a': 1}", "file-not-json"),
        (b'{"a": 1} {"b": 2}', "file-not-json"),
        (b'{"a": 01}', "file-not-json"),
        (b'{"a": "b\nc"}', "file-not-json"),
        (b"[" * 200_000, "file-not-json"),
        (b'{"a": NaN}', "number-not-json"),
        (b'{"a": -Infinity}', "number-not-json"),
        (b'{"a": 1, "b": {"c": 1, "c": 2}}', "duplicate-key"),
        ('{"a": 1}'.encode("utf-16"), "file-not-utf-8"),
        (b'{"a": "\xed\xa0\x80"}', "file-not-utf-8"),
        (b" " * (LARGEST + 1), "file-too-large"),
    ],
)
def test_what_is_odd_about_a_file_is_refused_by_name(
    tmp_path: Path, content: bytes, code: str
) -> None:
    assert _refused(_file(tmp_path, content)).code == code


def test_the_line_that_is_wrong_is_named(tmp_path: Path) -> None:
    problem = _refused(_file(tmp_path, b'{"a": 1,\n"b": }'))

    assert problem.values == {"file": "dossier.json", "line": 2}


def test_the_key_that_stands_twice_is_named(tmp_path: Path) -> None:
    problem = _refused(_file(tmp_path, b'{"note": "x", "sets": 1, "note": "y"}'))

    assert problem.values == {"key": "note"}


@pytest.mark.parametrize("source", ["none.json", "", "a\0b", "/", "folder/none/x.json"])
def test_a_file_that_cannot_be_read_is_refused(source: str) -> None:
    assert _refused(source).code == "file-unreadable"


def test_an_absurdly_long_number_is_no_whole_number(tmp_path: Path) -> None:
    assert read_json(_file(tmp_path, b"9" * 5_000)) == math.inf
    assert read_json(_file(tmp_path, b"999999999999999")) == 999_999_999_999_999


def test_a_key_is_shown_on_one_line_with_what_cannot_be_seen_spelt_out() -> None:
    assert shown("sets\x1b\n\u200b\ud800") == "sets\\x1b\\n\\u200b\\ud800"
    assert len(shown("k" * 500)) == 80
