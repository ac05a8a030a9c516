"""Divisions, officers and partner agencies: entered, renamed, retired, brought back.

Nothing is deleted, and a dossier keeps the names that it was given as text: a rename retires the
old name and enters the new one.
"""

from collections.abc import Iterable, Mapping, Sequence

from kktdesk.domain.act_fields import ACT_FIELDS, ActField, FieldKind
from kktdesk.domain.directory import DirectoryKind
from kktdesk.domain.directory_errors import (
    ClerkAtDesk,
    DirectoryChangedMeanwhile,
    DirectoryEntryUnknown,
)
from kktdesk.domain.dossier import Act
from kktdesk.domain.errors import Problem
from kktdesk.domain.text import clean_line
from kktdesk.models.directory import DirectoryEntry
from kktdesk.services.directory_check import check, in_order, name_key
from kktdesk.services.directory_views import DirectoryEdit, DirectoryLine, DirectoryNames
from kktdesk.services.register import Register
from kktdesk.storage import directory
from kktdesk.storage.unit_of_work import UnitOfWork

Lines = tuple[DirectoryLine, ...]

_KINDS = {
    FieldKind.DIVISION: DirectoryKind.DIVISION,
    FieldKind.OFFICER: DirectoryKind.OFFICER,
    FieldKind.PARTNER: DirectoryKind.PARTNER,
}
_SUPERVISOR = "supervisor"
_SHOWN = 80


class Directory:
    """Whom the office works with."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def lines(self) -> Lines:
        """List everything, the retired too.

        Returns:
            by kind, then as people look for it: officers by their own names, which stand last.
        """
        with self._register.reading() as work:
            return _lines(work)

    def divisions(self, *, active_only: bool = True) -> Lines:
        """List the divisions.

        Returns:
            by name.
        """
        return self._of(DirectoryKind.DIVISION, active_only=active_only)

    def officers(self, *, active_only: bool = True) -> Lines:
        """List the officers, those of the counter too.

        Returns:
            by their own names, which stand last.
        """
        return self._of(DirectoryKind.OFFICER, active_only=active_only)

    def partners(self, *, active_only: bool = True) -> Lines:
        """List the agencies that are asked for their opinion.

        Returns:
            by name.
        """
        return self._of(DirectoryKind.PARTNER, active_only=active_only)

    def at_counter(self) -> Lines:
        """List who may stand at the desk.

        Returns:
            the active officers without a division.
        """
        return tuple(line for line in self.lines() if line.is_at_counter)

    def names(self) -> DirectoryNames:
        """Give the names that acts may be about, in one question.

        Returns:
            names of active entries.
        """
        active = [line for line in self.lines() if line.is_active]
        officers = [line for line in active if line.kind is DirectoryKind.OFFICER]
        return DirectoryNames(
            divisions=_names(active, DirectoryKind.DIVISION),
            officers=tuple((line.name, line.division) for line in officers),
            partners=_names(active, DirectoryKind.PARTNER),
            supervisors=tuple(line.name for line in officers if line.title),
        )

    def warnings(self, act: Act, values: Mapping[str, object]) -> tuple[Problem, ...]:
        """Say which of the names said with an act the directory does not have; never a refusal.

        Args:
            act: what is done.
            values: what is said with it, by the names of ``ACT_FIELDS``.

        Returns:
            a warning for each; none of a kind that the directory knows nothing of yet.
        """
        with self._register.reading() as work:
            return self.warnings_within(work, act, values)

    @staticmethod
    def warnings_within(
        work: UnitOfWork, act: Act, values: Mapping[str, object]
    ) -> tuple[Problem, ...]:
        """Say the same in the transaction of somebody who does the act.

        Returns:
            the warnings.
        """
        said = {
            field.name: (kind, clean_line(str(values[field.name])).text)
            for field in ACT_FIELDS.get(act, ())
            if (kind := _kind_of(field)) and values.get(field.name)
        }
        if not said:
            return ()
        active = [line for line in _lines(work) if line.is_active]
        known = {kind: {name_key(name) for name in _names(active, kind)} for kind in DirectoryKind}
        return tuple(
            Problem(field, "not-in-directory", {"name": name})
            for field, (kind, name) in said.items()
            if known[kind] and name_key(name) not in known[kind]
        )

    def save(self, edit: DirectoryEdit) -> DirectoryLine:
        """Enter something new, or change what was shown.

        Another name retires the old one; officers of a renamed division move along, and who
        stands at this desk stands there under the new name. A retired name comes back.

        Args:
            edit: as typed.

        Returns:
            the line as it is kept; nothing was written where it is what it was.

        Raises:
            EntryRefused: a field must be cured; nothing was saved.
            DirectoryChangedMeanwhile: somebody else has changed the line since it was shown.
        """
        with self._register.writing() as work:
            rows = directory.entries(work.session)
            checked = check(edit, [_line_of(row) for row in rows])
            base, wanted = checked.base, _wanted(checked)
            if base is not None and base not in map(_line_of, rows):
                raise DirectoryChangedMeanwhile(name=base.name)
            if wanted != base:
                self._keep(work, rows, wanted, base)
        return wanted

    def retire(self, kind: DirectoryKind, name: str) -> DirectoryLine:
        """Offer an entry no longer; dossiers keep its name.

        Args:
            kind: of the entry.
            name: as the directory has it.

        Returns:
            the line, retired.

        Raises:
            DirectoryEntryUnknown: there is no such entry.
            ClerkAtDesk: she stands at this desk now.
        """
        return self._switch(kind, name, is_active=False)

    def bring_back(self, kind: DirectoryKind, name: str) -> DirectoryLine:
        """Offer a retired entry again.

        Args:
            kind: of the entry.
            name: as the directory has it.

        Returns:
            the line.

        Raises:
            DirectoryEntryUnknown: there is no such entry.
        """
        return self._switch(kind, name, is_active=True)

    def _keep(
        self,
        work: UnitOfWork,
        rows: Sequence[DirectoryEntry],
        wanted: DirectoryLine,
        base: DirectoryLine | None,
    ) -> None:
        if base is not None and not wanted.is_at_counter:
            self._keep_at_desk(work, base)
        is_at_desk = base is not None and self._is_at_desk(work, base)
        _put(work, rows, wanted, base)
        self._write_down(work, "save", wanted, base)
        if is_at_desk:
            self._register.commit_with_clerk(work, wanted.name)
        else:
            work.commit()

    def _switch(self, kind: DirectoryKind, name: str, *, is_active: bool) -> DirectoryLine:
        with self._register.writing() as work:
            row = directory.entry(work.session, kind, name)
            if row is None:
                raise DirectoryEntryUnknown(name=name[:_SHOWN])
            before = _line_of(row)
            if row.is_active is is_active:
                return before
            if not is_active:
                self._keep_at_desk(work, before)
            row.is_active = is_active
            self._write_down(work, "bring-back" if is_active else "retire", _line_of(row))
            work.commit()
            return _line_of(row)

    def _keep_at_desk(self, work: UnitOfWork, line: DirectoryLine) -> None:
        if self._is_at_desk(work, line):
            raise ClerkAtDesk(name=line.name)

    def _is_at_desk(self, work: UnitOfWork, line: DirectoryLine) -> bool:
        return line.is_at_counter and line.name == self._register.clerk(work)

    def _write_down(
        self, work: UnitOfWork, what: str, line: DirectoryLine, before: DirectoryLine | None = None
    ) -> None:
        values: dict[str, object] = {"what": what, "kind": line.kind.value, **_said(line)}
        if before is not None:
            values["before"] = _said(before)
        self._register.write_down(work, "directory", "", values)

    def _of(self, kind: DirectoryKind, *, active_only: bool) -> Lines:
        return tuple(
            line
            for line in self.lines()
            if line.kind is kind and (line.is_active or not active_only)
        )


def _lines(work: UnitOfWork) -> Lines:
    return in_order([_line_of(row) for row in directory.entries(work.session)])


def _line_of(row: DirectoryEntry) -> DirectoryLine:
    return DirectoryLine(
        kind=row.kind,
        name=row.name,
        title=row.title,
        division=row.division,
        is_active=row.is_active,
    )


def _names(lines: Iterable[DirectoryLine], kind: DirectoryKind) -> tuple[str, ...]:
    return tuple(line.name for line in lines if line.kind is kind)


def _kind_of(field: ActField) -> DirectoryKind | None:
    return DirectoryKind.OFFICER if field.name == _SUPERVISOR else _KINDS.get(field.kind)


def _wanted(edit: DirectoryEdit) -> DirectoryLine:
    return DirectoryLine(kind=edit.kind, name=edit.name, title=edit.title, division=edit.division)


def _put(
    work: UnitOfWork,
    rows: Sequence[DirectoryEntry],
    wanted: DirectoryLine,
    base: DirectoryLine | None,
) -> None:
    of_kind = {row.name: row for row in rows if row.kind is wanted.kind}
    row = of_kind.get(wanted.name)
    if row is None:
        row = DirectoryEntry(kind=wanted.kind, name=wanted.name)
        work.session.add(row)
    row.title, row.division, row.is_active = wanted.title, wanted.division, True
    if base is not None and base.name != wanted.name:
        of_kind[base.name].is_active = False
        if wanted.kind is DirectoryKind.DIVISION:
            _move_along(rows, base.name, wanted.name)


def _move_along(rows: Sequence[DirectoryEntry], old: str, new: str) -> None:
    for row in rows:
        if row.kind is DirectoryKind.OFFICER and row.division == old:
            row.division = new


def _said(line: DirectoryLine) -> dict[str, object]:
    values = {"name": line.name, "title": line.title, "division": line.division}
    return {name: value for name, value in values.items() if value}
