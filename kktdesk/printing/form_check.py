"""Checks the texts of a form against the catalogue of variables and the duty fields."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from kktdesk.domain.form import (
    Block,
    Form,
    Handovers,
    Line,
    Numbered,
    Pair,
    Table,
)
from kktdesk.domain.form_duty import DUTY
from kktdesk.domain.form_variables import Shape
from kktdesk.domain.layout import Layout
from kktdesk.printing.form_catalogue import catalogue
from kktdesk.printing.form_template import TemplateError, names

_PAGE_NAMES = frozenset({"page", "pages"})
_REPRINT_NAMES = frozenset({"count"})
# Keys whose texts take other placeholders than the paper's values.
_OWN = {"foot.page": _PAGE_NAMES, "marks.reprint": _REPRINT_NAMES}
# What every engine prints without a block of its own.
_ALWAYS = frozenset({"code", "number"})

Finding = tuple[str, str]


def findings(form: Form) -> Iterator[Finding]:
    """Find what is wrong with a form.

    Yields:
        the key, and the word of the file that is wrong, or "".
    """
    for part in ("head", "title", "marks", "foot"):
        yield from _texts(part, getattr(form, part), _texts_known())
    for number, block in enumerate(form.block, 1):
        yield from _of_block(f"block.{number}", block)
    if form.head.agency and form.head.agency not in catalogue().of_shape(Shape.LIST):
        yield "head.agency", form.head.agency
    known = {layout.value for layout in Layout}
    yield from (("paper.layouts", name) for name in form.paper.layouts if name not in known)
    missing = sorted(DUTY.get(form.origin.kind, frozenset()) - used_by(form))
    yield from (("origin.kind", name) for name in missing)


def used_by(form: Form) -> frozenset[str]:
    """List the variables that a form prints.

    Returns:
        their names.
    """
    found = {form.head.agency, *(_ALWAYS if form.title.code else _ALWAYS - {"code"})}
    for text in _all_texts(form):
        found |= names(text)
    for block in form.block:
        if isinstance(block, Numbered):
            found.add(block.items)
        if isinstance(block, Table | Handovers):
            found.add(block.rows)
    return frozenset(found)


def _texts_known() -> frozenset[str]:
    return catalogue().of_shape(Shape.TEXT)


def _of_block(key: str, block: Block) -> Iterator[Finding]:
    if isinstance(block, Numbered) and block.items not in catalogue().of_shape(Shape.LIST):
        yield f"{key}.items", block.items
    if isinstance(block, Table | Handovers):
        yield from _of_rows(key, block)
    elif isinstance(block, Pair):
        yield from _texts(f"{key}.first", block.first, _texts_known())
        yield from _texts(f"{key}.second", block.second, _texts_known())
    else:
        yield from _texts(key, block, _line_names(block))


def _line_names(block: Block) -> frozenset[str]:
    lists = catalogue().of_shape(Shape.LIST)
    return _texts_known() | (frozenset() if isinstance(block, Line) else lists)


def _of_rows(key: str, block: Table | Handovers) -> Iterator[Finding]:
    if block.rows not in catalogue().of_shape(Shape.TABLE):
        yield f"{key}.rows", block.rows
        return
    if isinstance(block, Handovers):
        yield from _texts(key, block, frozenset(catalogue().variables[block.rows].columns))
        return
    known = frozenset(catalogue().variables[block.rows].columns)
    for number, column in enumerate(block.columns, 1):
        yield from _texts(f"{key}.columns.{number}", column, known)


def _texts(key: str, part: object, known: frozenset[str]) -> Iterator[Finding]:
    for name, text in _strings(part, key):
        takes = _OWN.get(name, known)
        try:
            wrong = sorted(names(text) - takes)
        except TemplateError:
            yield name, ""
            continue
        yield from ((name, f"{{{one}}}") for one in wrong)


def _strings(part: object, key: str) -> Iterator[tuple[str, str]]:
    if isinstance(part, str):
        yield key, part
    elif isinstance(part, tuple):
        for number, one in enumerate(part, 1):
            yield from _strings(one, f"{key}.{number}")
    elif is_dataclass(part) and not isinstance(part, type):
        for field in fields(part):
            yield from _strings(getattr(part, field.name), f"{key}.{field.name}")


def _all_texts(form: Form) -> Iterator[str]:
    for part in (form.head, form.title, form.block, form.foot):
        for key, text in _strings(part, "foot" if part is form.foot else ""):
            if key != "foot.page":
                yield text
