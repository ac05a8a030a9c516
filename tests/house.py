"""What the house rules look at: the program's modules, parsed once, and the project's files."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "kktdesk"
RESOURCES = ROOT / "resources"

Node = TypeVar("Node", bound=ast.AST)

MADE_BY_TOOLS = frozenset({"build", "dist", "htmlcov", "__pycache__"})


@dataclass(frozen=True, slots=True)
class Module:
    """One module of the program."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """Its path below the project, for messages."""
        return self.path.relative_to(ROOT).as_posix()

    def nodes(self, kind: type[Node]) -> Iterator[Node]:
        """Walk its nodes of a kind."""
        return (node for node in ast.walk(self.tree) if isinstance(node, kind))

    def place(self, node: ast.expr) -> str:
        """Name a place in it."""
        return f"{self.name}:{node.lineno}"


@cache
def modules() -> tuple[Module, ...]:
    """Give every module of the program."""
    return tuple(
        Module(path, text, ast.parse(text))
        for path in sorted(PROGRAM.rglob("*.py"))
        if (text := path.read_text(encoding="utf-8")) is not None
    )


def below(*folders: str) -> tuple[Module, ...]:
    """Give the modules in some folders of the program."""
    return tuple(
        module for module in modules() if module.name.split("/")[1].removesuffix(".py") in folders
    )


def called(call: ast.Call) -> str:
    """Give the bare name of what is called."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def literal(node: ast.expr | None) -> str | None:
    """Give the text of a literal, or None for anything that is put together."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case _:
            return None


@cache
def project_files() -> tuple[Path, ...]:
    """Give the files that belong to the project, without what tools and environments leave."""
    return tuple(sorted(_files(ROOT)))


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_file() and not path.name.startswith(".coverage"):
            yield path
        elif path.is_dir() and path.name not in MADE_BY_TOOLS and not _is_hidden(path):
            yield from _files(path)


def _is_hidden(folder: Path) -> bool:
    return folder.name.startswith(".") and folder.name != ".ci"
