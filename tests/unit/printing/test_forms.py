"""Form files: read whole, or refused by the name of the key."""

import pytest

from kktdesk import resources
from kktdesk.domain.errors import FormRefused
from kktdesk.printing.day_form import day_form
from kktdesk.printing.form_file import WHOLE_FILE, parse, read
from kktdesk.printing.forms import _RECEIPT, ReceiptForm, receipt_form

FILE = "receipt/v1.toml"


def text() -> str:
    return (resources.root() / "forms" / FILE).read_text(encoding="utf-8")


def refused_key(changed: str) -> object:
    with pytest.raises(FormRefused) as refused:
        parse(ReceiptForm, changed, FILE, _RECEIPT)
    assert refused.value.values["file"] == FILE
    return refused.value.values["key"]


def test_the_receipt_form_says_where_its_wording_comes_from() -> None:
    origin = receipt_form().origin

    assert origin.id == "tt01-2018/01"
    assert origin.version == 1
    assert "01/2018/TT-VPCP" in origin.source
    assert f"{origin.valid_from:%Y-%m-%d}" == "2019-01-06"


def test_no_printed_word_of_a_form_names_a_circular() -> None:
    for form in (receipt_form(), day_form()):
        printed = str(form).replace(str(form.origin), "")
        assert "Thông tư" not in printed
        assert "TT-VPCP" not in printed


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('desk = "Bộ phận', 'counter = "Bộ phận', "labels.counter"),
        ('phone = "Số điện thoại:"\n', "", "labels.phone"),
        ('phone = "Số điện thoại:"', 'phone = " "', "labels.phone"),
        ('phone = "Số điện thoại:"', "phone = 7", "labels.phone"),
        ('phone = "Số điện thoại:"', 'phone = "Số {phone}:"', "labels.phone"),
        ('ngày {day} tháng {month} năm {year}"\n\n', '{day}"\n\n', "head.date"),
        ("{count}", "{cuont}", "marks.reprint"),
        ("{count}", "{count", "marks.reprint"),
        ("{count}", "{}", "marks.reprint"),
        ('["(Liên 1: Lưu)", "(Liên 2: Giao khách hàng)"]', "[]", "title.copies"),
        ('["(Liên 1: Lưu)", "(Liên 2: Giao khách hàng)"]', "[1]", "title.copies"),
        ("version = 1", "version = true", "origin.version"),
        ("valid_from = 2019-01-06", 'valid_from = "2019-01-06"', "origin.valid_from"),
        ("[foot]", "[[foot]]", "foot"),
        ("[head]", "[head", WHOLE_FILE),
    ],
)  # fmt: skip
def test_a_form_that_is_not_whole_is_refused_by_its_key(old: str, new: str, key: str) -> None:
    assert text().count(old) >= 1
    assert refused_key(text().replace(old, new, 1)) == key


def test_a_form_file_that_is_not_there_is_refused() -> None:
    with pytest.raises(FormRefused) as refused:
        read(ReceiptForm, "receipt/v0.toml", _RECEIPT)

    assert refused.value.values == {"file": "receipt/v0.toml", "key": WHOLE_FILE}
