import ast
import re
from pathlib import Path

import pytest

from kktdesk import cli, messages

CLI = Path(cli.__file__).parent
CODE = re.compile(r"[a-z]+(-[a-z0-9]+)+")
SPEAKERS = {"EntryRefused", "Problem", "reason", "note"}


def _codes() -> set[str]:
    """Give every word that is handed to what makes a problem."""
    calls = [
        node
        for path in CLI.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and _name(node.func) in SPEAKERS
    ]
    words = [arg.value for call in calls for arg in call.args if isinstance(arg, ast.Constant)]
    return {word for word in words if isinstance(word, str) and CODE.fullmatch(word)}


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_code_of_the_command_line_has_its_sentence(language: str) -> None:
    codes = _codes() | {"usage"}

    assert len(codes) > 15
    assert codes <= messages.codes(language)
