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
PUBLISHED: dict[str, str] = {}


def test_a_published_form_file_is_as_it_was() -> None:
    for name, digest in PUBLISHED.items():
        assert sha256(text(name).encode()).hexdigest() == digest, name
