"""An entry of the directory, checked before it is kept; and the order in which people look."""

from collections.abc import Sequence
from dataclasses import replace

from kktdesk.domain.directory import DirectoryKind
from kktdesk.domain.text import fold_words
from kktdesk.services.directory_views import DirectoryEdit, DirectoryLine
from kktdesk.services.findings import Findings

_LIMIT = 250
_ORDER = tuple(DirectoryKind)


def check(edit: DirectoryEdit, lines: Sequence[DirectoryLine]) -> DirectoryEdit:
    """Check an entry.

    Args:
        edit: as typed.
        lines: what the directory has, the retired too.

    Returns:
        the entry with clean texts; what cannot be kept is refused.
    """
    findings = Findings()
    name = findings.line("name", edit.name, _LIMIT, required=True)
    title = findings.line("title", edit.title, _LIMIT)
    division = findings.line("division", edit.division, _LIMIT)
    is_officer = edit.kind is DirectoryKind.OFFICER
    if any(_is_same(line, edit, name) for line in lines):
        findings.problem("name", "directory-name-taken", name=name)
    if is_officer and division and not _is_division(division, edit, lines):
        findings.problem("division", "division-not-listed", name=division)
    findings.refuse()
    if not is_officer:
        title = division = ""
    return replace(edit, name=name, title=title, division=division)


def _is_same(line: DirectoryLine, edit: DirectoryEdit, name: str) -> bool:
    is_other = edit.base is None or line.name != edit.base.name
    is_taken = line.is_active and name_key(line.name) == name_key(name)
    return line.kind is edit.kind and is_other and is_taken


def _is_division(name: str, edit: DirectoryEdit, lines: Sequence[DirectoryLine]) -> bool:
    if edit.base is not None and edit.base.division == name:
        return True  # a division that was retired keeps its officers
    return any(
        line.name == name and line.is_active and line.kind is DirectoryKind.DIVISION
        for line in lines
    )


def name_key(name: str) -> str:
    """Give what two spellings of one name have in common; marks tell people apart.

    Returns:
        the name in small letters.
    """
    return name.casefold()


def in_order(lines: Sequence[DirectoryLine]) -> tuple[DirectoryLine, ...]:
    """Put lines in the order in which people look for them.

    Returns:
        divisions, officers and agencies; officers by their own names, which stand last.
    """
    return tuple(sorted(lines, key=_place))


def _place(line: DirectoryLine) -> tuple[object, ...]:
    words = fold_words(line.name)
    own = fold_words(line.own_name) if line.kind is DirectoryKind.OFFICER else ""
    return _ORDER.index(line.kind), own, words, line.name
