"""The row of a table read as a procedure's version, as ``procedure_cells`` writes it.

Lines of a cell are split from the right, for a name may contain the sign itself. Columns that a
file leaves out keep what holds on the first day of the row.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from kktdesk.domain.counting_rules import School, SupplementMode
from kktdesk.domain.dossier import CopyKind
from kktdesk.domain.errors import TermRefused
from kktdesk.domain.term import SAME_DAY, Term, TermUnit
from kktdesk.domain.text import ascii_digits, fold_words
from kktdesk.services.csv_table import TableRow
from kktdesk.services.findings import Findings
from kktdesk.services.procedure_book import ProcedureBook, nearest
from kktdesk.services.procedure_cells import words
from kktdesk.services.procedure_views import ProcedureEntry, SupplementRule
from kktdesk.services.views import ComponentView, TermChoice

NEEDED = ("code", "name", "field", "in_force_from", "terms")

_DAY: Final = re.compile(r"(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})")
_ISO_DAY: Final = re.compile(r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})")
_WITH_UNIT: Final = re.compile(r"(\d{1,9})\s*([^\d\s].*)")
_NUMBER: Final = re.compile(r"\d{1,9}")
# ``1.013230`` as spreadsheets mangle it: zeros lost at the end, another sign, or none.
_MANGLED: Final = re.compile(r"(\d)(?:[.,](\d{1,6})|(\d{6}))")
_PARTS = 4
_SHOWN = 60


def entry_of(row: TableRow, findings: Findings, book: ProcedureBook) -> ProcedureEntry:
    """Read a row.

    Args:
        row: with all needed columns.
        findings: takes what cannot be read.
        book: what is known; a mangled code is mended only where it is not known as it stands.

    Returns:
        the version; where a cell cannot be read, with what held before.
    """
    code = _code(row.cells["code"], book)
    cells = _Cells(row, findings)
    first = cells.day("in_force_from")
    before = _before(book, code, first)
    return ProcedureEntry(
        code=code,
        name=row.cells["name"],
        field=_field(row.cells["field"], book),
        in_force_from=first,
        in_force_until=cells.day("in_force_until"),
        terms=tuple(cells.term(line) for line in cells.lines("terms")),
        components=cells.components(before.components),
        school=cells.school(before.school),
        sets=cells.number("sets", before.sets),
        division=cells.text("division", before.division),
        result=cells.text("result", before.result),
        fee=cells.text("fee", before.fee),
        source=cells.text("source", before.source),
        note=cells.text("note", before.note),
        supplement=cells.supplement(before.supplement),
        is_offered=cells.answer("is_offered", before.is_offered),
        needs_check=cells.answer("needs_check", before.needs_check),
    )


def _code(text: str, book: ProcedureBook) -> str:
    code = text.strip().upper()
    mangled = None if book.find(code) else _MANGLED.fullmatch(ascii_digits(code))
    return f"{mangled[1]}.{(mangled[2] or mangled[3]):0<6}" if mangled else code


def _before(book: ProcedureBook, code: str, day: date | None) -> ProcedureEntry:
    known = book.find(code)
    if known is None:
        return ProcedureEntry(code=code, name="", field="", terms=())
    return nearest(book.stretches(known), day or date.min).entry


def _field(text: str, book: ProcedureBook) -> str:
    names = {fold_words(field.name): code for code, field in book.fields.items()}
    return names.get(fold_words(text), text.strip())


def _day_of(text: str) -> date | None:
    found = _DAY.fullmatch(text) or _ISO_DAY.fullmatch(text)
    if found is None:
        return None
    try:
        return date(int(found["y"]), int(found["m"]), int(found["d"]))
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class _Cells:
    """The cells of a row, each read as what it should be."""

    row: TableRow
    findings: Findings

    def text(self, key: str, before: str) -> str:
        """Give a text.

        Returns:
            the cell, or what held before where the file has no such column.
        """
        return self.row.cells.get(key, before)

    def lines(self, key: str) -> list[str]:
        """Give the lines of a cell that are not blank.

        Returns:
            the lines.
        """
        lines = re.split(r"[\r\n]+", self.row.cells[key])
        return [line.strip() for line in lines if line.strip()]

    def day(self, key: str) -> date | None:
        """Give a day.

        Returns:
            the day; None for an empty cell, and where the file has no such column.
        """
        text = ascii_digits(self.row.cells.get(key, "")).strip()
        day = _day_of(text)
        if text and day is None:
            self.findings.problem(key, "cell-day", text=text[:_SHOWN])
        return day

    def number(self, key: str, before: int) -> int:
        """Give a number; its range is checked with the whole entry.

        Returns:
            the number.
        """
        if key not in self.row.cells:
            return before
        text = ascii_digits(self.row.cells[key]).strip()
        if not _NUMBER.fullmatch(text):
            self.findings.problem(key, "cell-number", text=text[:_SHOWN])
            return before
        return int(text)

    def number_or_none(self, key: str, before: int | None) -> int | None:
        """Give a number, or None for an empty cell.

        Returns:
            the number.
        """
        if key not in self.row.cells:
            return before
        return self.number(key, 0) if self.row.cells[key].strip() else None

    def answer(self, key: str, before: bool) -> bool:  # noqa: FBT001 - a default like the others
        """Give yes or no.

        Returns:
            the answer.
        """
        word = self.word(key, words()["answer"])
        return before if word is None else word == "yes"

    def school(self, before: School | None) -> School | None:
        """Give the school; None takes the office's.

        Returns:
            the school.
        """
        word = self.word("school", words()["school"])
        if word is None:
            return before
        return None if word == "office" else School(word)

    def word(self, key: str, said: dict[str, str]) -> str | None:
        """Give one of a closed set of words, as it is said or as it is kept.

        Returns:
            the word as it is kept; None where the file has no such column, or another word in it.
        """
        if key not in self.row.cells:
            return None
        return self.choose(key, self.row.cells[key], said)

    def choose(self, key: str, text: str, said: dict[str, str]) -> str | None:
        """Give one of a closed set of words.

        Returns:
            the word as it is kept, or None for another one.
        """
        kept = {fold_words(word): name for name, word in said.items()}
        kept |= {fold_words(name): name for name in said}
        found = kept.get(fold_words(text))
        if found is None:
            choices = ", ".join(said.values())
            self.findings.problem(key, "cell-word", text=text[:_SHOWN], choices=choices)
        return found

    def term(self, line: str) -> TermChoice:
        """Read the line of a term.

        Returns:
            the term with its case.
        """
        case, _, length = line.rpartition("=")
        return TermChoice(case=case.strip(), term=self._length(length.strip()))

    def _length(self, text: str) -> Term | None:
        said = words()
        if fold_words(text) == fold_words(said["term"]["unknown"]):
            return None
        if fold_words(text) in map(fold_words, (said["term"]["same-day"], TermUnit.SAME_DAY)):
            return SAME_DAY
        found = _WITH_UNIT.fullmatch(ascii_digits(text))
        unit = found and self.choose("terms", found[2], said["unit"])
        if not found:
            self.findings.problem("terms", "cell-term", text=text[:_SHOWN])
        if not found or not unit:
            return None
        try:
            return Term(int(found[1]), TermUnit(unit))
        except TermRefused as error:
            self.findings.problem("terms", error.code, **error.values)
            return None

    def components(self, before: tuple[ComponentView, ...]) -> tuple[ComponentView, ...]:
        """Read the papers, one a line.

        Returns:
            the papers.
        """
        if "components" not in self.row.cells:
            return before
        return tuple(
            component
            for line in self.lines("components")
            if (component := self._component(line)) is not None
        )

    def _component(self, line: str) -> ComponentView | None:
        parts = [part.strip() for part in line.rsplit("|", _PARTS - 1)]
        if len(parts) != _PARTS or not _NUMBER.fullmatch(ascii_digits(parts[1])):
            self.findings.problem("components", "cell-component", text=line[:_SHOWN])
            return None
        kind = self.choose("components", parts[2], words()["copy_kind"])
        need = self.choose("components", parts[3], words()["need"])
        if kind is None or need is None:
            return None
        quantity = int(ascii_digits(parts[1]))
        return ComponentView(
            name=parts[0], copy_kind=CopyKind(kind), quantity=quantity, required=need == "yes"
        )

    def supplement(self, before: SupplementRule) -> SupplementRule:
        """Read what asking for a supplement does.

        Returns:
            the rule.
        """
        mode = self.word("supplement_mode", words()["supplement_mode"])
        days = self.number_or_none("supplement_applicant_days", before.applicant_days)
        return SupplementRule(
            mode=SupplementMode(mode) if mode else before.mode,
            times=self.number("supplement_times", before.times),
            applicant_days=days,
            source=self.text("supplement_source", before.source),
        )
