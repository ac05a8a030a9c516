"""Who broke a promise in a period, by how much, and why."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kktdesk.domain.calendar import working_days_until
from kktdesk.domain.counted_report import filled, roman
from kktdesk.domain.dossier import Act
from kktdesk.domain.moment import local_day
from kktdesk.domain.report import (
    Behind,
    Cell,
    CellKind,
    DossierSet,
    Report,
    ReportForm,
    ReportRow,
)
from kktdesk.services.report_asking import Asking
from kktdesk.services.report_specs import spec_of, words_of
from kktdesk.storage.set_parts import Part
from kktdesk.storage.set_rows import Late, late
from kktdesk.storage.unit_of_work import UnitOfWork

_SECTIONS = {"open": DossierSet.OPEN_OVERDUE, "finished": DossierSet.FINISHED_LATE}
_SETS = tuple(_SECTIONS.values())
# Whose words say why, the best ones first.
_REASONS = ((Act.EXTEND, "reason"), (Act.NOTE, "content"))
_COUNT = "count"


def overdue_report(asking: Asking) -> Report:
    """Make the list.

    Returns:
        what is open first, then what ended late; each by promise.
    """
    spec, words, said = spec_of(ReportForm.OVERDUE), words_of(ReportForm.OVERDUE), asking.said()
    found: dict[DossierSet, list[Late]] = {one: [] for one in _SETS}
    acts = [act for act, _ in _REASONS]

    def read(work: UnitOfWork, part: Part) -> tuple[tuple[DossierSet, Late], ...]:
        return late(work.session, part, asking.window, acts)

    for some in asking.each(_SETS, read):
        for one, row in some:
            found[one].append(row)
    whole = Behind((), asking.period)
    rows: list[ReportRow] = []
    for number, (section, one) in enumerate(_SECTIONS.items(), 1):
        head = _counted(words[section], len(found[one]), replace(whole, sets=(one,)))
        rows += [replace(head, number=roman(number)), *_rows(asking, found[one], words)]
    count = sum(map(len, found.values()))
    rows.append(_counted(said.total, count, replace(whole, sets=_SETS)))
    keys = [one.column.key for one in spec.columns]
    return filled(spec, asking.period, said, [_whole(row, keys) for row in rows])


def _counted(name: str, count: int, behind: Behind) -> ReportRow:
    return ReportRow(name, {_COUNT: Cell(count, CellKind.COUNT, behind)})


def _rows(asking: Asking, found: Sequence[Late], words: Mapping[str, str]) -> Iterator[ReportRow]:
    calendar, measured_on = asking.catalogue.calendar(), local_day(asking.window.measured_from)
    in_order = sorted(found, key=lambda row: (row.promised_at, row.code))
    for number, row in enumerate(in_order, 1):
        promised_on = local_day(row.promised_at)
        ended_on = local_day(row.finished_at) if row.finished_at else measured_on
        has_apology = any(told.act is Act.EXTEND for told in row.told)
        cells = {
            "applicant": _text(row.applicant),
            "procedure": _text(row.procedure_name),
            "holder": _text(row.holder or words["at_desk"]),
            "promised": Cell(promised_on, CellKind.DATE),
            # late by the half day: 0
            "days": Cell(
                max(0, -working_days_until(calendar, ended_on, promised_on)), CellKind.NUMBER
            ),
            "apology": _text(words["has_apology" if has_apology else "no_apology"]),
            "reason": _text(_reason(row)),
        }
        yield ReportRow(row.code, cells, level=1, number=str(number))


def _reason(row: Late) -> str:
    for act, name in _REASONS:
        said = [told.said.get(name) for told in row.told if told.act is act]
        if said and said[-1]:
            return str(said[-1])
    return ""


def _text(text: str) -> Cell:
    return Cell(text, CellKind.TEXT)


def _whole(row: ReportRow, keys: Sequence[str]) -> ReportRow:
    empty = Cell(None, CellKind.TEXT)
    return replace(row, cells={key: row.cells.get(key, empty) for key in keys})
