"""What this one computer remembers: its counter, its printer, where its window stood.

Everything that the office decides is in the database. The file may be lost without harm: a damaged
one is put aside and the defaults are taken.
"""

import json
import logging
import os
import threading
import tomllib
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

import platformdirs

from kktdesk.domain.layout import RECEIPT_LAYOUTS, Layout

FILE_NAME = "desk.toml"
REGISTER_NAME = "kktdesk.db"
SOON_DAYS, MOST_SOON_DAYS = 2, 20
MOST_COPIES = 99
UNCOLLECTED_DAYS, MOST_UNCOLLECTED_DAYS = 5, 365

_log = logging.getLogger(__name__)
# The window changes its place and its printer in one thread, the services the clerk in another.
_changing = threading.Lock()
_Kind = TypeVar("_Kind")


def default_data_dir() -> Path:
    """Give the folder where the register lies if nobody names another.

    Returns:
        the system's place for the data of this person's programs, never the checkout.
    """
    return Path(platformdirs.user_data_dir("kktdesk", appauthor=False))


class ThemeChoice(StrEnum):
    """Which colours the window wears."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Geometry:
    """Where the window stood, in pixels of the screen's scale."""

    left: int
    top: int
    width: int
    height: int
    is_maximised: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintChoice:
    """How a kind of paper was printed last, where somebody chose.

    Attributes:
        paper: the kind.
        printer: name of the queue; "" takes the system's default.
        copies: how often the whole paper, which may hold several copies in itself.
    """

    paper: str
    printer: str
    layout: Layout
    copies: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskSettings:
    """This computer's things.

    Attributes:
        counter: name of the counter at which this computer stands, for example ``Quầy 1``.
        clerk: who stands at it; "" for whom the office was set up with.
        printer: name of the printer's queue; "" takes the system's default.
        soon_days: how many working days ahead a promise counts as due soon.
        uncollected_days: how many days a result may lie before the closing list names it.
        geometry: None until the window was closed once.
        prints: what was chosen last for each kind of paper.
    """

    counter: str = ""
    clerk: str = ""
    printer: str = ""
    layout: Layout = Layout.A5
    theme: ThemeChoice = ThemeChoice.SYSTEM
    soon_days: int = SOON_DAYS
    uncollected_days: int = UNCOLLECTED_DAYS
    geometry: Geometry | None = None
    prints: tuple[PrintChoice, ...] = ()

    def print_choice(self, paper: str) -> PrintChoice | None:
        """Give what was chosen last for a kind of paper.

        Returns:
            the choice, or None if it was never printed with one.
        """
        return next((choice for choice in self.prints if choice.paper == paper), None)

    def with_choice(self, choice: PrintChoice) -> tuple[PrintChoice, ...]:
        """Give what is remembered once another choice was made.

        Returns:
            a choice for each kind of paper, the new one last.
        """
        others = (known for known in self.prints if known.paper != choice.paper)
        return (*others, choice)

    @classmethod
    def load(cls, data_dir: Path) -> "DeskSettings":
        """Read the settings; a damaged file is kept beside as ``desk.toml.bad``.

        Returns:
            what the file says, or the defaults.
        """
        path = data_dir / FILE_NAME
        try:
            return _parse(path.read_text(encoding="utf-8"))
        except OSError:
            return cls()
        except (ValueError, TypeError, KeyError):
            _log.warning("the settings file is damaged and was put aside")
            with suppress(OSError):
                path.replace(path.with_name(FILE_NAME + ".bad"))
            return cls()

    @classmethod
    def change(cls, data_dir: Path, **values: Any) -> None:  # noqa: ANN401 - the fields of this class
        """Write some settings and leave the others as the file has them."""
        with _changing:
            replace(cls.load(data_dir), **values).save(data_dir)

    def save(self, data_dir: Path) -> None:
        """Write the settings whole or not at all.

        Raises:
            OSError: the folder does not allow it; the old file is as it was.
        """
        path = data_dir / FILE_NAME
        part = path.with_name(f"{FILE_NAME}.{os.getpid()}.part")
        try:
            _write_private(part, self._as_toml().encode("utf-8", "replace"))
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)

    def _as_toml(self) -> str:
        lines = [
            f"counter = {_quoted(self.counter)}",
            f"clerk = {_quoted(self.clerk)}",
            f"printer = {_quoted(self.printer)}",
            f"layout = {_quoted(self.layout)}",
            f"theme = {_quoted(self.theme)}",
            f"soon_days = {self.soon_days}",
            f"uncollected_days = {self.uncollected_days}",
        ]
        if self.geometry is not None:
            lines += ["", "[window]", *_geometry_lines(self.geometry)]
        for choice in self.prints:
            lines += ["", "[[print]]", *_choice_lines(choice)]
        return "\n".join(lines) + "\n"


def _parse(text: str) -> DeskSettings:
    file = tomllib.loads(text)
    return DeskSettings(
        counter=_expect(file.get("counter", ""), str),
        clerk=_expect(file.get("clerk", ""), str),
        printer=_expect(file.get("printer", ""), str),
        layout=_layout(file.get("layout", Layout.A5)),
        theme=ThemeChoice(file.get("theme", ThemeChoice.SYSTEM)),
        soon_days=_within(file.get("soon_days", SOON_DAYS), MOST_SOON_DAYS),
        uncollected_days=_within(
            file.get("uncollected_days", UNCOLLECTED_DAYS), MOST_UNCOLLECTED_DAYS
        ),
        geometry=_geometry(file["window"]) if "window" in file else None,
        prints=tuple(map(_choice, file.get("print", ()))),
    )


def _layout(value: object) -> Layout:
    layout = Layout(_expect(value, str))
    if layout not in RECEIPT_LAYOUTS:
        raise ValueError(layout)
    return layout


def _within(value: object, most: int) -> int:
    number = _expect(value, int)
    if not 1 <= number <= most:
        raise ValueError(number)
    return number


def _choice(table: dict[str, object]) -> PrintChoice:
    return PrintChoice(
        paper=_expect(table["paper"], str),
        printer=_expect(table["printer"], str),
        layout=Layout(_expect(table["layout"], str)),
        copies=_within(table["copies"], MOST_COPIES),
    )


def _choice_lines(choice: PrintChoice) -> tuple[str, ...]:
    return (
        f"paper = {_quoted(choice.paper)}",
        f"printer = {_quoted(choice.printer)}",
        f"layout = {_quoted(choice.layout)}",
        f"copies = {choice.copies}",
    )


def _geometry(table: dict[str, object]) -> Geometry:
    return Geometry(
        left=_expect(table["left"], int),
        top=_expect(table["top"], int),
        width=_expect(table["width"], int),
        height=_expect(table["height"], int),
        is_maximised=_expect(table["is_maximised"], bool),
    )


def _geometry_lines(geometry: Geometry) -> tuple[str, ...]:
    return (
        f"left = {geometry.left}",
        f"top = {geometry.top}",
        f"width = {geometry.width}",
        f"height = {geometry.height}",
        f"is_maximised = {str(geometry.is_maximised).lower()}",
    )


def _expect(value: object, kind: type[_Kind]) -> _Kind:
    if not isinstance(value, kind):
        raise TypeError(kind)
    return value


def _quoted(text: str) -> str:
    # JSON's strings are TOML's, but for DEL, which TOML wants escaped
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _write_private(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
