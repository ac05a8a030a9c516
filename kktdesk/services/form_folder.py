"""The office's own versions of forms: files in the folder ``forms`` of the data folder.

The folder alone says which there are, so that a file may also be laid there by hand. It comes
whole or not at all; a file that cannot be used is told of and stops nobody.
"""

import os
import re
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kktdesk.domain.errors import DatabaseReadOnly, FormRefused
from kktdesk.domain.form import Form
from kktdesk.domain.layout import Layout
from kktdesk.printing.form_source import WHOLE_FILE, parse

FOLDER = "forms"
# The program's own versions are counted from 1; an office's never meets one that comes later.
FIRST_OWN = 101
MOST_BYTES = 200_000
_SUFFIX, _WITHDRAWN = ".toml", ".withdrawn"
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,28}(/[a-z0-9][a-z0-9-]{0,28})?", re.ASCII)
_ORIGIN = re.compile(r"^\s*\[\s*origin\s*\]", re.MULTILINE)
_VERSION = re.compile(r"^(\s*version\s*=\s*)\d+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A file of the folder.

    Attributes:
        form: None where it cannot be used, for the reason ``problem``.
    """

    name: str
    text: str
    form: Form | None
    problem: FormRefused | None = None


@dataclass(frozen=True, slots=True)
class FormFolder:
    """The folder ``forms`` of a data folder; it need not exist."""

    data_dir: Path

    def files(self) -> tuple[OwnFile, ...]:
        """Read all files.

        Returns:
            the files by name; of two with the same form and version the second is refused.
        """
        seen: set[tuple[str, int]] = set()
        found: list[OwnFile] = []
        for path in sorted(self._folder.glob(f"*{_SUFFIX}")):
            file = _read(path)
            if file.form is not None:
                known = (file.form.origin.id, file.form.origin.version)
                if known in seen:
                    line = _line_of(file.text, "version")
                    file = _bad(path.name, file.text, "origin.version", line)
                seen.add(known)
            found.append(file)
        return tuple(found)

    def newest_version(self, form_id: str) -> int:
        """Tell the highest version of a form that was ever laid.

        Returns:
            the version, of withdrawn ones too; 0 for none.
        """
        versions = [
            file.form.origin.version
            for file in self.files()
            if file.form is not None and file.form.origin.id == form_id
        ]
        start = f"{_file_name(form_id)}.v"
        for path in self._folder.glob(f"{start}*{_SUFFIX}{_WITHDRAWN}"):
            number = path.name.removeprefix(start).removesuffix(f"{_SUFFIX}{_WITHDRAWN}")
            versions.append(int(number) if number.isascii() and number.isdecimal() else 0)
        return max(versions, default=0)

    def put(self, form: Form, text: str) -> Path:
        """Lay a form; it is on disk, whole, when this returns.

        Returns:
            the file.

        Raises:
            DatabaseReadOnly: the data folder does not allow writing.
        """
        origin = form.origin
        path = self._folder / f"{_file_name(origin.id)}.v{origin.version}{_SUFFIX}"
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            _write(path, text)
        except OSError as error:
            raise DatabaseReadOnly(folder=self.data_dir.name) from error
        return path

    def take_away(self, name: str) -> None:
        """Take a file out of use; its content stays beside under another name.

        Raises:
            DatabaseReadOnly: the data folder does not allow writing.
        """
        try:
            (self._folder / name).replace(self._folder / f"{name}{_WITHDRAWN}")
        except OSError as error:
            raise DatabaseReadOnly(folder=self.data_dir.name) from error

    def put_back(self, name: str) -> None:
        """Undo ``take_away``."""
        with suppress(OSError):
            (self._folder / f"{name}{_WITHDRAWN}").replace(self._folder / name)

    @property
    def _folder(self) -> Path:
        return self.data_dir / FOLDER


def checked(text: str, file: str) -> Form:
    """Read the text of an office's own form.

    Returns:
        the form.

    Raises:
        FormRefused: it is no form, or its name could not be the name of a file.
    """
    try:
        is_long = len(text.encode()) > MOST_BYTES
        form = None if is_long else parse(text, file)
    except (ValueError, RecursionError):  # a torn letter, a number of too many digits, too deep
        form = None
    if form is None:
        raise FormRefused(file=file, key=WHOLE_FILE, line=1)
    if _ID.fullmatch(form.origin.id) is None:
        raise FormRefused(file=file, key="origin.id", line=_line_of(text, "id"))
    if not set(form.paper.layouts) <= set(Layout):
        raise FormRefused(file=file, key="paper.layouts", line=_line_of(text, "layouts"))
    return form


def numbered(text: str, version: int) -> str:
    """Give a form's text the version under which it is laid.

    Args:
        text: of a form that was read already.
        version: the new one.

    Returns:
        the text, otherwise letter for letter.
    """
    origin = _ORIGIN.search(text)
    start = origin.end() if origin else 0
    return text[:start] + _VERSION.sub(rf"\g<1>{version}", text[start:], count=1)


def _file_name(form_id: str) -> str:
    return form_id.replace("/", "_")


def _line_of(text: str, key: str) -> int:
    lines = enumerate(text.splitlines(), 1)
    return next((number for number, line in lines if line.lstrip().startswith(key)), 1)


def _read(path: Path) -> OwnFile:
    try:
        with path.open("rb") as file:  # a huge one is not read to its end
            text = file.read(MOST_BYTES + 1).decode()
    except (OSError, UnicodeDecodeError):
        return _bad(path.name, "", WHOLE_FILE, 1)
    return _of(path.name, text)


@lru_cache(maxsize=256)
def _of(name: str, text: str) -> OwnFile:
    try:
        return OwnFile(name, text, checked(text, name))
    except FormRefused as refused:
        return OwnFile(name, text, None, refused)


def _bad(name: str, text: str, key: str, line: int) -> OwnFile:
    return OwnFile(name, text, None, FormRefused(file=name, key=key, line=line))


def _write(path: Path, text: str) -> None:
    descriptor, part = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        Path(part).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(part).unlink()
        raise
