"""Form files: read whole, or refused by the name of the key and the line."""

import pytest

from kktdesk import resources
from kktdesk.domain.errors import FormRefused
from kktdesk.printing.day_form import _PLACEHOLDERS, DayForm, day_form
from kktdesk.printing.form_file import WHOLE_FILE, parse, read

FILE = "day-sheet/v1.toml"


def text() -> str:
    return (resources.root() / "forms" / FILE).read_text(encoding="utf-8")


def refusal(changed: str) -> dict[str, object]:
    with pytest.raises(FormRefused) as refused:
        parse(DayForm, changed, FILE, _PLACEHOLDERS)
    assert refused.value.values["file"] == FILE
    return dict(refused.value.values)


def test_no_printed_word_of_the_sheet_names_a_circular() -> None:
    printed = str(day_form()).replace(str(day_form().origin), "")

    assert "Thông tư" not in printed
    assert "TT-VPCP" not in printed


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('received = "', 'got = "', "balance.got"),
        ("carried_over = ", "# ", "balance.carried_over"),
        ('motto = "Độc lập - Tự do - Hạnh phúc"', 'motto = " "', "head.motto"),
        ('motto = "Độc lập - Tự do - Hạnh phúc"', "motto = 7", "head.motto"),
        ('motto = "Độc lập', 'motto = "{motto}', "head.motto"),
        ('ngày {day} tháng {month} năm {year}"\n\n', '{day}"\n\n', "head.date"),
        ("– {count} dòng", "– {cuont} dòng", "anchor.line"),
        ("– {count} dòng", "– {count dòng", "anchor.line"),
        ("– {count} dòng", "– {} dòng", "anchor.line"),
        ("version = 1", "version = true", "origin.version"),
        ("[foot]", "[[foot]]", "foot"),
        ("[head]", "[head", WHOLE_FILE),
    ],
)  # fmt: skip
def test_a_form_that_is_not_whole_is_refused_by_its_key(old: str, new: str, key: str) -> None:
    assert text().count(old) >= 1
    assert refusal(text().replace(old, new, 1))["key"] == key


def test_a_refusal_names_the_line() -> None:
    wanted = next(
        number for number, line in enumerate(text().splitlines(), 1) if line.startswith("motto")
    )

    assert refusal(text().replace('motto = "', "motto = 7 #"))["line"] == wanted


def test_a_form_file_that_is_not_there_is_refused() -> None:
    with pytest.raises(FormRefused) as refused:
        read(DayForm, "day-sheet/v0.toml", _PLACEHOLDERS)

    assert refused.value.values == {"file": "day-sheet/v0.toml", "key": WHOLE_FILE, "line": 1}
