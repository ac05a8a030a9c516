"""Every label that was read in a rule or a form in use stands on its paper letter by letter."""

import json
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from kktdesk.domain.form import Form
from kktdesk.domain.layout import Layout
from kktdesk.printing.form_catalogue import catalogue
from kktdesk.printing.form_paper import render_form
from kktdesk.printing.form_shelf import by_id, shipped
from tests.house import ROOT
from tests.unit.printing.samples import texts

Entry = Mapping[str, Any]

LABELS = json.loads((ROOT / "tests/data/form_labels.json").read_text(encoding="utf-8"))
# The register has an engine of its own.
BOOKS = {"tt01-2018/06", "tt03-2025/07"}
ENTRIES = [entry for entry in LABELS["forms"] if entry["id"] not in BOOKS]
IDS = [entry["id"] for entry in ENTRIES]
TABLE_KEYS = ("columns", "children", "block")


def form_of(entry: Entry) -> Form:
    form = by_id(entry["id"], 1)
    assert form is not None
    return form


def printed(form: Form, layout: Layout) -> str:
    pages = texts(render_form(form, catalogue().samples, layout))
    return unicodedata.normalize("NFC", " ".join(" ".join(pages).split()))


def heads(part: Entry) -> Iterator[Entry]:
    for key in TABLE_KEYS:
        for column in part.get(key, ()):
            yield {"when": "always", "mark": part.get("mark", ""), **column}
            yield from heads(column)
            if "sub" in column:
                yield {"text": column["sub"], "mark": column["sub_mark"], "when": "always"}


def signing(entry: Entry) -> Iterator[Entry]:
    for signer in entry["signatures"]:
        yield {"when": "always", "text": signer["title"], **signer}
        yield {"text": signer["sub"], "mark": signer["sub_mark"], "when": "always"}
        if "print" in signer.get("electronic", {}):
            yield {"when": "always", **signer["electronic"]}


def wanted(entry: Entry) -> Iterator[Entry]:
    yield {"text": entry["title"], "mark": entry["title_mark"], "when": "always"}
    header = entry["header"]
    yield from (*header["top_right"], *header["right"])
    if header.get("number"):
        yield {"text": header["number"]["label"], "when": "always", **header["number"]}
    yield from (*entry["labels"], *entry["notes"], *signing(entry))
    for table in entry["tables"]:
        yield from heads(table)


def pieces(label: Entry) -> list[str]:
    """Give the parts of a label that stand in this order, or the one of several that stands."""
    whole = label.get("parts", label["text"].split("…"))
    return [" ".join(part.split()) for part in whole if part.strip(" …;,.")]


def stands(label: Entry, text: str) -> bool:
    if any(choice in text for choice in label.get("any_of", ())):
        return True
    at = 0
    for part in pieces(label):
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


def is_read(label: Entry) -> bool:
    return bool(label["mark"] == "verified" and label["when"] == "always")


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_every_label_that_was_read_is_printed(entry: Entry) -> None:
    form = form_of(entry)
    labels = [label for label in wanted(entry) if is_read(label)]

    assert len(labels) >= 3
    for layout in map(Layout, form.paper.layouts):
        text = printed(form, layout)
        assert [label["text"] for label in labels if not stands(label, text)] == [], layout


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_only_a_form_whose_words_were_all_read_says_so(entry: Entry) -> None:
    form = form_of(entry)
    text = printed(form, Layout(form.paper.layouts[0]))
    always = [label for label in wanted(entry) if label["when"] == "always"]
    unread = [
        label["text"] for label in always if label["mark"] != "verified" and stands(label, text)
    ]
    # The circular has a list where the desks print a table: its heads alone do not decide.
    columns = {head["text"] for table in entry["tables"] for head in heads(table)}

    if form.origin.is_verified:
        assert set(unread) <= columns
    else:
        assert unread


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_a_label_that_was_not_read_is_there_or_one_that_was_stands_for_it(entry: Entry) -> None:
    text = printed(form_of(entry), Layout(form_of(entry).paper.layouts[0]))
    lost = [
        label["text"]
        for label in wanted(entry)
        if label["when"] == "always"
        and not stands(label, text)
        and not any(variant in text for variant in label.get("variants", ()))
    ]

    assert lost == []


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_a_form_bears_the_signature_line_at_the_top_as_its_circular_does(entry: Entry) -> None:
    form = form_of(entry)

    assert [label["text"] for label in entry["header"]["top_right"]] == (
        [form.head.digital_signature] if form.head.digital_signature else []
    )


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_a_form_holds_as_long_as_its_circular(entry: Entry) -> None:
    origin = form_of(entry).origin

    assert origin.valid_from.isoformat() == entry["version"]["from"]
    until = origin.valid_until.isoformat() if origin.valid_until else None
    assert until == entry["version"]["until"]
    assert len(form_of(entry).paper.copies) == entry["copies"]["count"]


@pytest.mark.parametrize("form", shipped(), ids=lambda form: form.origin.id)
def test_no_paper_names_a_circular(form: Form) -> None:
    text = printed(form, Layout(form.paper.layouts[0]))

    assert "Thông tư" not in text
    assert "TT-VPCP" not in text


def test_the_desks_own_papers_bear_the_titles_and_signers_of_the_list() -> None:
    by_title = {form.origin.title.upper(): form for form in shipped()}
    for entry in LABELS["desk_papers"]:
        if entry["id"] in {"desk/result-handover", "desk/department-handover"}:
            text = printed(by_title[entry["title"]], Layout.A4)
            for words in (entry["title"], entry.get("footer", ""), *entry.get("signatures", ())):
                assert words in text
