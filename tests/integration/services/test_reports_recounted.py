"""Reports of random registers beside a second count, made from the audit trail in plain Python."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from typing_extensions import override

from kktdesk.domain.dossier import Act, Channel, State
from kktdesk.domain.report import Behind, CellValue, Period, Report, ReportForm, ReportRow
from kktdesk.domain.term import TERM_UNIT_NAMES
from kktdesk.domain.timeliness import Border
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from tests.factories import an_entry
from tests.integration.services.test_lives import START, Lives, Modelled
from tests.recount import Figures, Recount

SEEDS = 4
REGISTERS, STEPS = 50, 4  # of each seed; a register is what it is after so many more steps
PERIODS = 30
ENOUGH = 100  # averages of procedures, in all registers of a seed
LONG_PAUSE, NEW_PLACE, TOO_LATE = 0.03, 0.5, 0.2
# The columns of II.06a by those of the weekly list.
II_06A = {
    "3": ("3",),
    "4": ("4", "5"),
    "5": ("6", "7"),
    "6": ("8",),
    "7": ("9",),
    "8": ("10",),
    "9": ("11",),
    "10": ("12",),
    "11": ("13",),
    "12": ("14",),
    "13": ("15",),
}
WEEKLY: dict[str, tuple[str, ...]] = {
    key: (key,) for key in [*map(str, range(3, 20)), "12a", "12b", "15a", "15b"]
}
FORMS: dict[ReportForm, dict[str, tuple[str, ...]]] = {
    ReportForm.II_06A: II_06A,
    ReportForm.WEEKLY: WEEKLY,
}
Told = dict[tuple[str, str], dict[str, CellValue]]


class Counter(Lives):
    """A counter where also receipts are corrected, dossiers issued anew, acts told later."""

    @override
    def _step(self) -> None:
        if self.dice.random() < LONG_PAUSE:
            self.clock.move(days=self.dice.randint(3, 25))
        super()._step()

    @override
    def _receive(self) -> None:
        if self.dice.random() < NEW_PLACE:
            super()._receive()
            return
        places = [channel for channel in Channel if not channel.is_online]
        entry = an_entry(
            procedure=self.dice.choice(self._procedures()),
            channel=self.dice.choice(places),
            replaces=self._cancelled(),
        )
        self.models[self.desk.reception.receive(entry).dossier.code] = Modelled()

    def _procedures(self) -> list[str]:
        views = self.desk.catalogue.procedures(self.clock.moment.date())
        plain = [one.code for one in views if len(one.terms) == 1 and one.terms[0].term]
        return plain[::4]

    def _cancelled(self) -> str:
        for code, model in self.models.items():
            if model.state is State.CANCELLED and not self.desk.search.show(code).replaced_by:
                return code
        return ""

    @override
    def _said(self, code: str, act: Act) -> dict[str, object]:
        said = super()._said(code, act)
        if act is Act.CORRECT and self.dice.random() < NEW_PLACE:
            view = self.desk.search.show(code)
            moved = view.received_at + timedelta(hours=self.dice.randint(-60, 60))
            value = min(max(moved, view.filed_at or moved), self.clock.now()).isoformat()
            said |= {"field": "received_at", "value": value}
        return said


def registers(desk: Desk, clock: FixedClock, seed: int) -> Iterator[random.Random]:
    """Let a register live; it is looked at after every few steps."""
    clock.moment = START
    dice = random.Random(seed)  # noqa: S311 - a game, no secret
    lives = Counter(desk, clock, dice)
    for number in range(REGISTERS):
        for _ in range(STEPS):
            lives._step()
        lives.the_figures_add_up()
        if number in {REGISTERS // 3, REGISTERS * 2 // 3}:
            rules = desk.office.rules()
            borders = [border for border in Border if border is not rules.border]
            desk.office.set_rules(replace(rules, border=borders[0]), "Đổi cách tính (mẫu)")
        yield dice


def periods(dice: random.Random, last: date) -> Iterator[Period]:
    """Draw days, weeks, months and all of it, also some that are not over or not begun."""
    whole = (last - START.date()).days + 10
    for _ in range(PERIODS):
        first = START.date() - timedelta(days=3) + timedelta(days=dice.randrange(whole))
        yield Period(first, first + timedelta(days=dice.choice((0, 0, 1, 6, 13, 30, 91))))


def behind_of(row: ReportRow) -> Behind:
    """Give what stands behind the figures of a row."""
    return next(cell.behind for cell in row.cells.values() if cell.behind)


def told(report: Report) -> Told:
    """Give the figures of a report by field and procedure."""
    rows = [*report.rows, report.total] if report.total else report.rows
    found: Told = {}
    for row in rows:
        behind = behind_of(row)
        found[behind.field, behind.procedure] = {
            key: cell.value for key, cell in row.cells.items()
        }
    return found


def averages(report: Report) -> dict[str, tuple[CellValue, str]]:
    """Give what the load report says of how long procedures took, with its unit."""
    units = {name: unit.value for unit, name in TERM_UNIT_NAMES.items()}
    rows = [(behind_of(row), row.cells) for row in report.rows if row.cells["8"].value is not None]
    return {
        behind.procedure: (cells["8"].value, units[str(cells["9"].value)])
        for behind, cells in rows
    }


def wanted(figures: Figures, form: ReportForm) -> Told:
    """Give what the columns of a form must say."""
    rows: Told = {
        key: {column: sum(counts[part] for part in parts) for column, parts in FORMS[form].items()}
        for key, counts in figures.items()
    }
    return {key: row for key, row in rows.items() if key == ("", "") or any(row.values())}


@pytest.mark.parametrize("seed", range(SEEDS))
def test_reports_are_what_a_second_count_of_the_log_finds(
    seed: int, desk: Desk, clock: FixedClock
) -> None:
    averaged = 0
    for dice in registers(desk, clock, seed):
        recount = Recount(desk)
        for number, period in enumerate(periods(dice, clock.moment.date())):
            figures = recount.figures(period)
            form = ReportForm.WEEKLY if number % 5 == 0 else ReportForm.II_06A
            report = desk.reports.get(form, period)
            assert told(report) == wanted(figures, form), (seed, period)
            if number % 5 == 0:
                found = averages(desk.reports.get(ReportForm.LOAD, period))
                assert found == recount.averages(period), (seed, period)
                averaged += len(found)
    assert averaged > ENOUGH
