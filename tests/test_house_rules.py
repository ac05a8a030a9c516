"""Rules of the house that no linter sees: about the code."""

import ast
import re
import sys

import pytest
from PySide6.QtCore import QObject

from tests.house import ROOT, Module, below, called, literal, modules, project_files

LONGEST_MODULE = 300

SQL = re.compile(
    r"^\s*(SELECT\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s"
    r"|PRAGMA\s|(CREATE|DROP|ALTER)\s+(TABLE|INDEX|TRIGGER|VIEW|VIRTUAL)\s)"
)


def calls(name: str, *folders: str) -> list[tuple[Module, ast.Call]]:
    return [
        (module, call)
        for module in (below(*folders) if folders else modules())
        for call in module.nodes(ast.Call)
        if called(call) == name
    ]


def places(found: list[tuple[Module, ast.Call]]) -> list[str]:
    return [module.place(call) for module, call in found]


# ---------------------------------------------------------------- shape
def test_no_module_is_longer_than_its_limit() -> None:
    lengths = {module.name: len(module.text.splitlines()) for module in modules()}

    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_MODULE} == {}


def test_every_public_function_of_the_due_date_names_its_source() -> None:
    (module,) = (module for module in modules() if module.name == "kktdesk/domain/due_date.py")
    public = [
        node
        for node in module.tree.body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    ]

    assert public
    assert [node.name for node in public if "Source:" not in (ast.get_docstring(node) or "")] == []


def test_sql_text_stands_in_storage_only() -> None:
    outside = [
        module.place(node)
        for module in modules()
        if not module.name.startswith(("kktdesk/storage/", "kktdesk/migrations/"))
        for node in module.nodes(ast.Constant)
        if isinstance(node.value, str) and SQL.match(node.value)
    ]

    assert outside == []


def test_nothing_but_storage_opens_a_database() -> None:
    outside = [
        module.name
        for module in modules()
        if not module.name.startswith("kktdesk/storage/")
        for node in module.nodes(ast.Import)
        if "sqlite3" in {alias.name for alias in node.names}
    ]

    assert outside == []


# ---------------------------------------------------------------- what people read and type
def test_nothing_printed_is_read_as_markup() -> None:
    assert places(calls("Paragraph")) == []


def test_messages_are_part_of_the_page_never_a_box_that_stops_it() -> None:
    named = [
        module.name
        for module in modules()
        if "QMessageBox" in {node.id for node in module.nodes(ast.Name)}
    ]

    assert named == []


def test_no_field_cuts_off_what_is_typed_or_pasted() -> None:
    assert places(calls("setMaxLength")) == []


def test_the_keys_of_the_vietnamese_keyboard_are_left_to_it() -> None:
    taken = [
        f"{module.place(node)} {node.value}"
        for module in modules()
        for node in module.nodes(ast.Constant)
        if isinstance(node.value, str) and re.search(r"Ctrl\+Shift|Alt\+Z", node.value)
    ]

    assert taken == []


@pytest.mark.parametrize(("name", "text_at"), [("tr", 0), ("translate", 1)])
def test_translators_see_every_text(name: str, text_at: int) -> None:
    unseen = [
        module.place(call)
        for module, call in calls(name, "ui", "app")
        if not is_seen(module, call.args[text_at : text_at + 1])
    ]

    assert unseen == []


def is_seen(module: Module, text: list[ast.expr]) -> bool:
    """Tell whether lupdate finds the text: a literal, or a name for one that is marked."""
    if not text or literal(text[0]) is not None:
        return bool(text)
    is_named = isinstance(text[0], ast.Name | ast.Attribute | ast.Subscript)
    return is_named and "QT_TRANSLATE_NOOP" in module.text


# ---------------------------------------------------------------- Qt
def test_no_signal_is_connected_to_a_lambda() -> None:
    hidden = [
        module.place(call)
        for module, call in calls("connect")
        if any(isinstance(argument, ast.Lambda) for argument in call.args)
    ]

    assert hidden == []


def test_qt_keeps_the_count_of_references_to_none() -> None:
    """PySide6 6.12.0 lost one with each call on Python 3.11 and died after some thousand."""
    thing = QObject()
    before = sys.getrefcount(None)

    for number in range(1000):
        thing.setObjectName(str(number))

    assert before - sys.getrefcount(None) < 100


# ---------------------------------------------------------------- tests
def test_no_test_is_skipped_or_expected_to_fail() -> None:
    marks = "|".join(
        ("skip" + "if", r"pytest\.skip", "mark" + r"\.skip", "x" + "fail", "import" + "orskip")
    )
    skipping = [
        path.name
        for path in project_files()
        if path.suffix == ".py"
        and path.is_relative_to(ROOT / "tests")
        and re.search(rf"\b({marks})\b", path.read_text(encoding="utf-8"))
    ]

    assert skipping == []
