"""The first page: six figures, each opening its list, and the work that cannot wait."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.domain.dossier import Act, is_at_desk
from kktdesk.domain.errors import CalendarEnds, DeskError
from kktdesk.domain.moment import local_day
from kktdesk.services.list_views import DossierRow, ListKind, TodayView
from kktdesk.ui import fonts, formats
from kktdesk.ui.dossier.acts import DossierActs
from kktdesk.ui.dossier.unclosed_band import UnclosedBand
from kktdesk.ui.dossier.words import needed_act, next_act
from kktdesk.ui.page import DAY_END, DOSSIER, DOSSIERS, RECEPTION, RETURNING, OpenAt, Page, Shell
from kktdesk.ui.promises.moved_band import MovedBand
from kktdesk.ui.tables.records import Column, Kind, RecordTable
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.week_panel import BesideWeek, WeekPanel
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.cards import Card
from kktdesk.ui.widgets.empty import EmptyState
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.panels import Panel

if TYPE_CHECKING:
    from datetime import date

    from kktdesk.domain.calendar import WorkCalendar
    from kktdesk.services.desk import Desk

LOOK_AT_CLOCK_MS = 60_000
_LEAST_LIST = 120  # a head and two rows, where the window is low


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the page shows: of one moment, and how the office works on that day."""

    today: TodayView
    hours: str
    moved_count: int
    unclosed: "tuple[date, ...]"


class TodayPage(Page):
    """Today: what came, what is due, what waits."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self.setAccessibleName(self.tr("Today"))
        self._day = local_day(shell.clock.now())
        self.acts = DossierActs(self)
        self._title = PlainLabel("", "title")
        self._hours = PlainLabel("", "body", "text2")
        self.cards = self._make_cards()
        self.table = RecordTable(self._columns(), key=_code, is_two_line=True)
        self.table.setAccessibleName(self.tr("What cannot wait"))
        self.moved = MovedBand(self)
        self.unclosed = UnclosedBand()
        self.week = WeekPanel(self)
        self._list = QStackedWidget()
        self._unread = QWidget()  # before the first answer: neither rows nor "nothing"
        self._empty = self._empty_state()
        self._lay_out()
        self._connect()

    def _make_cards(self) -> dict[ListKind, Card]:
        return {
            ListKind.RECEIVED_TODAY: Card("receive", self.tr("Received"), "Alt+1"),
            ListKind.DUE_TODAY: Card("hourglass", self.tr("Due"), "Alt+2", "soon"),
            ListKind.OVERDUE: Card("overdue", self.tr("Overdue"), "Alt+3", "late"),
            ListKind.WAITING: Card("result", self.tr("Waiting"), "Alt+4"),
            ListKind.TO_POST: Card("envelope", self.tr("By post"), "Alt+5"),
            ListKind.UNPRINTED: Card("printer-off", self.tr("Not printed"), "Alt+6", "soon"),
        }

    def _columns(self) -> tuple[Column[DossierRow], ...]:
        return (
            Column(
                self.tr("Due date"), self._due, Kind.STATE, 184, second=self._due_more,
                state=self._state, least=156,
            ),
            Column(self.tr("Code"), _code, Kind.CODE, 168, second=_procedure),
            Column(
                self.tr("Applicant, matter"), _applicant, width=288, second=_matter,
                is_stretching=True,
            ),
            Column(self.tr("Next act"), self._act_words, Kind.ACT, 208, least=150),
        )  # fmt: skip

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._hours)
        head.addStretch()
        head.addWidget(self._receive_button("default"))
        cards = QHBoxLayout()
        cards.setSpacing(12)
        for card in self.cards.values():
            cards.addWidget(card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(cards)
        column.addWidget(self.moved)
        column.addWidget(self.unclosed)
        column.addWidget(BesideWeek(self._urgent_panel(), self.week), 1)

    def _receive_button(self, kind: str) -> ActionButton:
        button = ActionButton(self.tr("Receive a dossier"), "F2", kind, "receive")
        button.clicked.connect(self._receive)
        return button

    def _empty_state(self) -> EmptyState:
        receive = self._receive_button("plain")
        empty = EmptyState(
            "check-circle",
            self.tr("Nothing is waiting."),
            self.tr("No dossier is open and every result has been collected."),
            receive,
        )
        empty.setFocusProxy(receive)
        return empty

    def _urgent_panel(self) -> Panel:
        panel = Panel(
            self.tr("What cannot wait"),
            self.tr("oldest promise first  ·  Enter does the next act  ·  Ctrl+Enter opens"),
        )
        for widget in (self._unread, self.table, self._empty):
            self._list.addWidget(widget)
        self._list.setMinimumHeight(fonts.grown(_LEAST_LIST))
        panel.body.addWidget(self._list, 1)
        panel.body.setContentsMargins(8, 10, 8, 8)
        return panel

    def _connect(self) -> None:
        for kind, card in self.cards.items():
            card.clicked.connect(partial(self._open_list, kind))
        self.table.act_requested.connect(self._act)
        self.table.opened.connect(self._open)
        self.acts.refused.connect(self._on_refused)
        self.unclosed.wanted.connect(self._go_to_day)
        clock = QTimer(self)
        clock.setInterval(LOOK_AT_CLOCK_MS)
        clock.timeout.connect(self._on_minute)
        clock.start()

    @override
    def panes(self) -> tuple[QWidget, ...]:
        first = self._list_pane(), self.cards[ListKind.RECEIVED_TODAY]
        return first if self.week.isHidden() else (*first, self.week.chart)

    def _list_pane(self) -> QWidget:
        shown = self._list.currentWidget()
        # before the first answer the page itself keeps the focus for its list
        return self if shown is None or shown is self._unread else shown

    @override
    def activate(self) -> None:
        self._list_pane().setFocus()

    @override
    def reload(self) -> None:
        work = partial(_read, self.shell.desk)
        self.shell.runner.run(self, Lane.READ, work, self._show, topic="today")
        self.week.reload()

    @override
    def primary(self) -> None:
        row = self.table.current()
        if row is not None:
            self._open(row)

    def _show(self, seen: _Seen) -> None:
        today = seen.today
        self._day = today.day
        self._title.setText(formats.title_date_text(today.day))
        self._hours.setText(seen.hours or self.tr("the office is closed today"))
        self._show_figures(today)
        self.moved.show_count(seen.moved_count)
        self.unclosed.show_days(seen.unclosed)
        self.table.set_rows(today.urgent)
        self._list.setCurrentWidget(self.table if today.urgent else self._empty)
        if self.window().focusWidget() is self:  # also while another program is in front
            self.activate()

    def _show_figures(self, today: TodayView) -> None:
        at_counter = today.received - today.received_online
        self.cards[ListKind.RECEIVED_TODAY].set_figure(
            today.received,
            self.tr("{count} at the counter").format(count=at_counter),
            self.tr("{count} online").format(count=today.received_online),
        )
        self.cards[ListKind.DUE_TODAY].set_figure(today.due, self.tr("today"))
        self.cards[ListKind.OVERDUE].set_figure(today.overdue, self.tr("without a result"))
        self.cards[ListKind.WAITING].set_figure(today.waiting, self.tr("to be collected"))
        self.cards[ListKind.TO_POST].set_figure(today.to_post, self.tr("of those waiting"))
        unprinted = self.tr("receipts") if today.unprinted else self.tr("every receipt printed")
        self.cards[ListKind.UNPRINTED].set_figure(today.unprinted, unprinted)

    def _open_list(self, kind: ListKind) -> None:
        self.page_requested.emit(DOSSIERS, kind)

    @Slot(object)
    def _go_to_day(self, day: "date") -> None:
        self.page_requested.emit(DAY_END, day)

    @Slot()
    def _receive(self) -> None:
        self.page_requested.emit(RECEPTION, None)

    @Slot(object)
    def _open(self, row: DossierRow) -> None:
        self.page_requested.emit(DOSSIER, row.code)

    @Slot(object)
    def _act(self, row: DossierRow) -> None:
        act = needed_act(row, self._day)
        if is_at_desk(row.state, row.post_state):
            self.page_requested.emit(RETURNING, row.code)
        elif act is Act.READY:
            self.acts.ready(row.code)
        elif act is None:
            self._open(row)
        else:
            self.page_requested.emit(DOSSIER, OpenAt(row.code, act))

    @Slot(object)
    def _on_refused(self, error: DeskError) -> None:
        self.show_error(error)
        self.reload()

    @Slot()
    def _on_minute(self) -> None:
        if local_day(self.shell.clock.now()) != self._day and self.isVisible():
            self.reload()

    def _act_words(self, row: DossierRow) -> str:
        return next_act(row, self._day)

    def _due(self, row: DossierRow) -> str:
        return formats.due_words(row, self._day).words

    def _state(self, row: DossierRow) -> str:
        return formats.due_words(row, self._day).state

    def _due_more(self, row: DossierRow) -> str:
        if row.ready_at is not None:
            day = formats.day_text(local_day(row.ready_at))
            return self.tr("result of {day}").format(day=day)
        due_on = local_day(row.due_at)
        if due_on == self._day:
            return formats.time_text(row.due_at)
        return formats.date_text(due_on)


def _read(desk: "Desk") -> _Seen:
    today = desk.search.today()
    calendar = desk.catalogue.calendar()
    is_working = _is_working(calendar, today.day)
    sessions = calendar.hours.sessions if is_working else ()
    hours = " · ".join(f"{start:%H:%M}–{end:%H:%M}" for start, end in sessions)
    unclosed = desk.days.unclosed(today.day)
    return _Seen(today, hours, len(desk.promises.moved()), unclosed)


def _is_working(calendar: "WorkCalendar", day: "date") -> bool:
    try:
        return calendar.is_working(day)
    except CalendarEnds:
        return True  # a page that only shows must not fail in a year without a calendar


def _code(row: DossierRow) -> str:
    return row.code


def _procedure(row: DossierRow) -> str:
    return f"{row.procedure} · {row.field_name}"


def _applicant(row: DossierRow) -> str:
    return row.applicant


def _matter(row: DossierRow) -> str:
    return row.procedure_name
