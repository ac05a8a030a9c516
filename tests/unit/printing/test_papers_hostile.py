"""Every block form takes any words: as typed, on the sheet, on the pages counted."""

import random
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kktdesk import resources
from kktdesk.domain.form import Form, PaperValues
from kktdesk.domain.layout import Layout
from kktdesk.printing.fonts import paper_faces
from kktdesk.printing.form_catalogue import catalogue
from kktdesk.printing.form_check import used_by
from kktdesk.printing.form_paper import PaperJob, lay, render_all, render_form
from kktdesk.printing.form_shelf import shipped
from kktdesk.printing.ink import Text
from kktdesk.printing.paper import Sheet
from kktdesk.printing.runs import width_of
from tests.unit.printing.samples import letters, reader
from tests.unit.printing.test_receipt_hostile import HOSTILE

FORMS = shipped()
IDS = [form.origin.id for form in FORMS]
# Symbols are made from these, the rest of a paper from any words.
CODED = frozenset({"code", "post_item"})
# The desk makes these itself, or takes no longer ones from the office's settings.
OWN_LENGTH, HEAD_LENGTH = 60, 200
OWN = frozenset({"code", "post_item", "number", "place", "issued_on", "issued_at"})
HEADS = frozenset({"header", "agency_header"})
# So many papers with all their values at random make at least 2,000 values of each form.
VALUES = 2000
EDGE = 4 * 72 / 25.4
opened: list[str] = []
watched = [False]


def watch(event: str, arguments: tuple[object, ...]) -> None:
    if watched[0] and event in {
        "open",
        "socket.connect",
        "socket.getaddrinfo",
        "subprocess.Popen",
    }:
        opened.append(f"{event} {arguments[0]}")


sys.addaudithook(watch)  # a hook cannot be taken off again; it sleeps outside the test


def usual(form: Form) -> Layout:
    return Layout(form.paper.layouts[0])


def with_words(words: str) -> PaperValues:
    samples = catalogue().samples
    return PaperValues(
        texts={name: text if name in CODED else words for name, text in samples.texts.items()},
        lists=dict.fromkeys(samples.lists, (words,) * 2),
        tables={name: (dict.fromkeys(rows[0], words),) for name, rows in samples.tables.items()},
    )


@pytest.mark.parametrize("form", FORMS, ids=IDS)
def test_markup_is_printed_literally_and_opens_nothing(form: Form) -> None:
    used = used_by(form)
    render_form(form, catalogue().samples, usual(form))
    opened.clear()
    watched[0] = True
    try:
        pdfs = [(words, render_form(form, with_words(words), usual(form))) for words in HOSTILE]
    finally:
        watched[0] = False

    for words, pdf in pdfs:
        assert letters(pdf).count("".join(words.split())) >= min(2, len(used) - 2), words
        assert all("/Annots" not in page for page in reader(pdf).pages)
    allowed = (resources.root(), *(face.path.parent for face in paper_faces().values()))
    assert [
        line
        for line in opened
        if not any(Path(line.removeprefix("open ")).is_relative_to(folder) for folder in allowed)
    ] == []


def any_text(chance: random.Random) -> str:
    length = chance.choice((0, 1, 3, 20, 80, 500))
    kind = chance.randrange(5)
    if kind == 0:
        return "".join(chr(chance.randrange(0x20, 0x110000)) for _ in range(length))
    if kind == 1:
        return "".join(chance.choice("ễẵợĐỬừ w\n\t\u00a0\u200b\u0301") for _ in range(length))
    if kind == 2:
        return "W" * length
    words = ("Công", "ty", "TNHH", "chế", "biến", "thủy", "sản", "(MẪU)", "1.009756", "đường")
    return " ".join(chance.choice(words) for _ in range(length // 5))


def any_values(chance: random.Random) -> PaperValues:
    samples = catalogue().samples
    return PaperValues(
        texts={
            name: any_text(chance)[: OWN_LENGTH if name in OWN else None] for name in samples.texts
        },
        lists={
            name: tuple(
                any_text(chance)[: HEAD_LENGTH if name in HEADS else None]
                for _ in range(chance.randrange(5))
            )
            for name in samples.lists
        },
        tables={
            name: tuple(
                {column: any_text(chance) for column in rows[0]}
                for _ in range(chance.randrange(4))
            )
            for name, rows in samples.tables.items()
        },
    )


def texts_outside(pdf: bytes) -> Iterator[str]:
    """Find letters whose place is off the sheet or in its outermost edge.

    Yields:
        the page and where they stand.
    """
    for number, page in enumerate(reader(pdf).pages, 1):
        found: list[tuple[float, float, str]] = []

        def note(
            text: str, _: object, matrix: list[float], *__: object, found: object = found
        ) -> None:
            assert isinstance(found, list)
            if text.strip():
                found.append((matrix[4], matrix[5], text))

        page.extract_text(visitor_text=note)
        width, height = float(page.mediabox.width), float(page.mediabox.height)
        for x, y, text in found:
            if not (EDGE <= x <= width - EDGE and EDGE <= y <= height - EDGE):
                yield f"{number}: {x:.0f} {y:.0f} {text[:20]!r}"


def marks_outside(sheet: Sheet) -> Iterator[str]:
    """Find words that are laid beyond the edge of a sheet.

    Yields:
        the words and where they stand.
    """
    width, height = sheet.size
    for piece in sheet.pieces:
        for mark in piece.marks:
            if not isinstance(mark, Text):
                continue
            blanks = sum(run.text.count(" ") for run in mark.runs)
            left, y = piece.x + mark.x, piece.y + mark.y
            right = left + width_of(mark.runs, mark.size) + mark.gap * blanks
            if not (left >= EDGE and right <= width - EDGE and 0 < y <= height - EDGE):
                yield f"{left:.0f}-{right:.0f} {y:.0f} {mark.runs[0].text[:20]!r}"


@pytest.mark.parametrize("form", FORMS, ids=IDS)
def test_any_values_stay_on_the_sheet(form: Form) -> None:
    chance = random.Random(form.origin.id)  # noqa: S311 - the same papers each time
    rounds = -(-VALUES // len(used_by(form)))
    for number in range(rounds):
        layout = Layout(form.paper.layouts[number % len(form.paper.layouts)])
        job = PaperJob(form, any_values(chance), layout)
        sheets = lay(job)
        assert [outside for sheet in sheets for outside in marks_outside(sheet)] == []
        assert len(sheets) % (1 if layout is Layout.A4_TWO else len(form.paper.copies)) == 0
        if number % 15 == 0:
            pdf = render_all((job,), form.origin.id)
            assert list(texts_outside(pdf)) == []
            assert len(reader(pdf).pages) == len(sheets)
