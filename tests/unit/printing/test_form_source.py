"""Block forms: every file that ships is whole; a wrong one is refused by key and line."""

import re
from hashlib import sha256

import pytest

from kktdesk.domain.errors import FormRefused
from kktdesk.domain.form import Family, Form, PaperKind
from kktdesk.domain.form_duty import DUTY
from kktdesk.domain.layout import Layout
from kktdesk.printing.form_catalogue import catalogue
from kktdesk.printing.form_check import used_by
from kktdesk.printing.form_shelf import by_id, files, of_kind, shipped
from kktdesk.printing.form_source import WHOLE_FILE, parse

FILE = "tt03-2025/01.v1.toml"
IDS = [f"{path.parent.name}/{path.name}" for path in files()]


def text(name: str = FILE) -> str:
    (path,) = [path for path in files() if f"{path.parent.name}/{path.name}" == name]
    return path.read_text(encoding="utf-8")


def refusal(changed: str) -> dict[str, object]:
    with pytest.raises(FormRefused) as refused:
        parse(changed, FILE)
    return dict(refused.value.values)


def line_of(changed: str, part: str) -> int:
    return next(n for n, line in enumerate(changed.splitlines(), 1) if part in line)


@pytest.mark.parametrize("form", shipped(), ids=IDS)
def test_a_form_names_its_source_its_days_and_sheets_that_fit_its_family(form: Form) -> None:
    assert form.origin.source
    assert form.origin.valid_until is None or form.origin.valid_until > form.origin.valid_from
    assert all(Layout(layout) for layout in form.paper.layouts)
    is_label = form.paper.family is Family.LABEL
    assert (Layout.LABEL.value in form.paper.layouts) is is_label


@pytest.mark.parametrize("form", shipped(), ids=IDS)
def test_no_printed_word_names_a_circular(form: Form) -> None:
    printed = str((form.head, form.title, form.block, form.marks, form.foot))

    assert not re.search(r"Thông tư|TT-VPCP|Mẫu số", printed)


def test_no_two_forms_share_an_id_and_a_version() -> None:
    names = [(form.origin.id, form.origin.version) for form in shipped()]

    assert len(set(names)) == len(names)
    assert by_id(*names[0]) is shipped()[0]
    assert by_id("tt01-2018/99", 1) is None


def test_both_circulars_have_a_form_of_each_kind() -> None:
    for kind in (
        PaperKind.RECEIPT,
        PaperKind.SUPPLEMENT,
        PaperKind.REFUSAL,
        PaperKind.APOLOGY,
        PaperKind.CONTROL,
    ):
        old, new = of_kind(kind)
        assert old.origin.id.startswith("tt01-2018/")
        assert new.origin.id.startswith("tt03-2025/")
        assert (
            new.origin.valid_from - (old.origin.valid_until or new.origin.valid_from)
        ).days == 1


@pytest.mark.parametrize(
    ("old", "new", "key", "at"),
    [
        ('value = "{address}"', 'value = "{adress}"', "block.4.value: {adress}", "{adress}"),
        ('value = "{address}"', 'value = "{address"', "block.4.value", '"{address"'),
        ('value = "{address}"\n', "", "block.4.value", 'label = "Địa chỉ:"'),
        ('rows = "components"', 'rows = "component"', "block.9.rows: component", "rows ="),
        ('value = "{originals}"', 'value = "{name2}"', "block.9.columns.3.value", None),
        ('value = "{originals}"', 'value = "{code}"', "block.9.columns.3.value: {code}", "{code}"),
        ('kind = "signatures"', 'kind = "signature"', "block.16.kind", '"signature"'),
        ('blank = "vanish"', 'blank = "gone"', "block.6.blank", '"gone"'),
        ('value = "{due_at}"', 'value = "{due_on}"', "origin.kind: due_at", 'kind = "receipt"'),
        ("version = 1", "version = true", "origin.version", "version = true"),
        ('kind = "receipt"', 'kind = "recipe"', "origin.kind", 'kind = "recipe"'),
        ('layouts = ["a5"', 'layouts = ["a7"', "paper.layouts: a7", "a7"),
        ('lines = ["GIẤY', 'linse = ["GIẤY', "title.linse", "linse"),
        ("{count}", "{code}", "marks.reprint: {code}", "{code}"),
        ("{page}/{pages}", "{page}/{paegs}", "foot.page: {paegs}", "{paegs}"),
        ("[head]", "[head", WHOLE_FILE, "[head"),
    ],
)  # fmt: skip
def test_a_wrong_form_is_refused_by_key_and_line(
    old: str, new: str, key: str, at: str | None
) -> None:
    changed = text().replace(old, new, 1)
    assert changed != text()

    said = refusal(changed)

    assert str(said["key"]).startswith(key)
    if at is not None:
        assert abs(int(str(said["line"])) - line_of(changed, at)) <= 2


def test_every_duty_field_is_missed() -> None:
    for form, name in zip(shipped(), IDS, strict=True):
        duty = DUTY.get(form.origin.kind, frozenset())
        assert duty <= used_by(form), name


def test_every_variable_has_a_meaning_and_a_sample() -> None:
    shelf = catalogue()
    samples = shelf.samples
    for name, one in shelf.variables.items():
        assert one.meaning
        assert name in {**samples.texts, **samples.lists, **samples.tables}


# A published file never changes: its successor is laid beside it with the next version.
PUBLISHED = {
    "tt01-2018/01.v1.toml": "d50aae504a6f8b4c086a5fe6aca147b5",
    "tt01-2018/02.v1.toml": "abf2bfc82172353120fa33d2db76504e",
    "tt01-2018/03.v1.toml": "d11ca99870a35e3be2f9dbce61e15593",
    "tt01-2018/04.v1.toml": "f22fcb65cfaf020767de29bfdfd1b75b",
    "tt01-2018/05.v1.toml": "c69798bf8900e891ece6c574d35c9bda",
    "tt03-2025/01.v1.toml": "c651e83befdcdf5b31a69787d653ae7a",
    "tt03-2025/02.v1.toml": "a5e4c5c12e975e6c1b12aca940e00d40",
    "tt03-2025/03.v1.toml": "4bbab97a86ef07d40296768f450ccffc",
    "tt03-2025/04.v1.toml": "fad327e3c8e834013b2e778b5a51a822",
    "tt03-2025/05.v1.toml": "8bc3ca3d1aca2e352c30c0dd6075112b",
    "tt03-2025/06.v1.toml": "c51e445f80c107b22f3a316bfd393cdd",
    "desk/division.v1.toml": "97e9978fdb7fe24027705fe38c8478de",
    "desk/guidance.v1.toml": "a0575e6e25efa066c1e8e224be5c3f29",
    "desk/label.v1.toml": "2e606e80e92042d19d501d52ba01d564",
    "desk/lost-slip.v1.toml": "19f2efa394c0a97bc800afc9324e7e2c",
    "desk/result.v1.toml": "19019cddabc7a3920698949feba17c82",
}


def test_a_published_form_file_is_as_it_was() -> None:
    assert set(PUBLISHED) == set(IDS)
    for name, digest in PUBLISHED.items():
        assert sha256(text(name).encode()).hexdigest()[:32] == digest, name
