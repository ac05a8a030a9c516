"""The list of moved promises, and what the clerk wants to become of each."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from kktdesk.domain.moment import local_day
from kktdesk.services.calendar_views import MovedPromise, PromiseChoice, PromiseDecision
from kktdesk.ui import formats
from kktdesk.ui.tables.records import Column, Kind, RecordTable

translate = QCoreApplication.translate

_MOST_ROWS = 9


class PromiseTable(RecordTable[MovedPromise]):
    """Dossiers with their dates before and after; Enter or the space bar changes the choice.

    Signals:
        chosen: the choices are others.
    """

    chosen = Signal()

    def __init__(self) -> None:
        self._choices: dict[str, PromiseDecision] = {}
        super().__init__(self._columns(), key=_code, is_two_line=True)
        self.setAccessibleName(translate("Promises", "Promises that have moved"))
        self.act_requested.connect(self._switch)

    def _columns(self) -> tuple[Column[MovedPromise], ...]:
        return (
            Column(translate("Promises", "Code"), _code, Kind.CODE, 166, second=_received),
            Column(
                translate("Promises", "Applicant, matter"), _applicant, width=200,
                second=_matter, is_stretching=True, least=90,
            ),
            Column(
                translate("Promises", "Promised"), _before, width=152,
                second=_before_day, least=142,
            ),
            Column(
                translate("Promises", "By the new calendar"), _after, width=190,
                second=_after_day, least=182,
            ),
            Column(
                translate("Promises", "Decision"), self._word, Kind.ACT, 190,
                least=150,
            ),
        )  # fmt: skip

    def show_promises(self, moved: Sequence[MovedPromise]) -> None:
        """Show other rows; what was chosen for a dossier stays while its date is the same."""
        before = {row.code: row.after for row in self.records.rows}
        self._choices = {
            row.code: self._choices[row.code]
            if before.get(row.code) == row.after
            else row.suggested
            for row in moved
        }
        self.set_rows(moved)
        self.updateGeometry()
        self.chosen.emit()

    @override
    def sizeHint(self) -> QSize:
        rows = min(max(len(self.records.rows), 1), _MOST_ROWS)
        row, head = self.verticalHeader().defaultSectionSize(), self.horizontalHeader().height()
        return QSize(super().sizeHint().width(), head + rows * row + 2)

    def choices(self) -> tuple[PromiseChoice, ...]:
        """Return what is chosen for each row."""
        return tuple(
            PromiseChoice(code=row.code, decision=self._choices[row.code], after=row.after)
            for row in self.records.rows
        )

    def codes(self, decision: PromiseDecision) -> tuple[str, ...]:
        """Return the dossiers for which something is chosen."""
        return tuple(choice.code for choice in self.choices() if choice.decision is decision)

    def choose_all(self, decision: PromiseDecision) -> None:
        """Choose the same for every row."""
        self._choices = dict.fromkeys(self._choices, decision)
        self._show_choices()

    def _switch(self, row: MovedPromise) -> None:
        is_kept = self._choices[row.code] is PromiseDecision.KEEP
        self._choices[row.code] = PromiseDecision.RE_PROMISE if is_kept else PromiseDecision.KEEP
        self._show_choices()

    def _show_choices(self) -> None:
        self.viewport().update()
        self.chosen.emit()

    def _word(self, row: MovedPromise) -> str:
        is_kept = self._choices.get(row.code, row.suggested) is PromiseDecision.KEEP
        return (
            translate("Promises", "keep the promise")
            if is_kept
            else translate("Promises", "promise anew")
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current()
        if event.key() == Qt.Key.Key_Space and row is not None:
            self._switch(row)
        else:
            super().keyPressEvent(event)


def _code(row: MovedPromise) -> str:
    return row.code


def _received(row: MovedPromise) -> str:
    day = formats.day_text(local_day(row.received_at))
    return translate("Promises", "received {day}").format(day=day)


def _applicant(row: MovedPromise) -> str:
    return row.applicant


def _matter(row: MovedPromise) -> str:
    return row.procedure_name


def _before(row: MovedPromise) -> str:
    return f"{formats.time_text(row.before)} · {formats.day_text(local_day(row.before))}"


def _before_day(row: MovedPromise) -> str:
    return formats.weekday_text(local_day(row.before))


def _after(row: MovedPromise) -> str:
    return f"{formats.time_text(row.after)} · {formats.day_text(local_day(row.after))}"


def _after_day(row: MovedPromise) -> str:
    days = (local_day(row.after) - local_day(row.before)).days
    weekday, count = formats.weekday_text(local_day(row.after)), abs(days)
    if row.after == row.before:  # an apology covers it; what late is measured by has moved
        base = formats.day_text(local_day(row.base_after))
        return translate("Promises", "late is counted from {day}").format(day=base)
    if not days:
        return weekday
    earlier = translate("Promises", "%n day(s) earlier", "", count)
    later = translate("Promises", "%n day(s) later", "", count)
    return f"{weekday} · {later if days > 0 else earlier}"
