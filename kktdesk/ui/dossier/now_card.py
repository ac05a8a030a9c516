"""What a dossier needs now, how its time stands, who has it, and the acts that can be done."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu
from typing_extensions import override

from kktdesk.services.views import DossierView
from kktdesk.ui import fonts, formats
from kktdesk.ui.dossier.act_offers import OTHERS, offered_acts
from kktdesk.ui.dossier.act_table import act_look
from kktdesk.ui.dossier.action_row import ActionRow
from kktdesk.ui.dossier.now_words import (
    holder_line,
    now_sentence,
    promise_line,
    time_line,
    waiting_line,
)
from kktdesk.ui.dossier.time_bar import TimeBar
from kktdesk.ui.dossier.words import joined, timeliness_words
from kktdesk.ui.states import StateKey
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.chips import StateChip
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.panels import Panel

_AIR = 60  # around and between the parts of a line

if TYPE_CHECKING:
    from kktdesk.domain.dossier import Act


class NowCard(Panel):
    """The sentence of what is to be done, and its buttons.

    Attributes:
        acts: its buttons.
        others: the acts of the menu.
        why: asks why the promise falls on its day.

    Signals:
        chosen: value of an ``Act``, or ``act_offers.DETAILS``.
        picked: value of an ``Act`` that was picked in the menu.
    """

    chosen = Signal(str)
    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.set_edge("accent")
        self.others: tuple[Act, ...] = ()
        self._chip = StateChip(StateKey.OPEN)
        self.sentence = PlainLabel("", "h2")
        self.sentence.setWordWrap(True)
        self.bar = TimeBar()
        self.time = PlainLabel("", "hint", "text2")
        self.promise = PlainLabel("", "hint", "text2", elide=True)
        self.holder = PlainLabel("", "hint", "text2")
        self.holder.setWordWrap(True)
        self._promise, self._standing = "", ""
        self.why = ActionButton(self.tr("&Why?"), kind="quiet")
        self.acts = ActionRow()
        self.acts.chosen.connect(self._on_chosen)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("What to do now"), "hint", "text2"))
        head.addStretch()
        head.addWidget(self._chip)
        dates = QHBoxLayout()
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.promise.setAlignment(right)
        dates.addWidget(self.time)
        dates.addWidget(self.promise, 1)
        dates.addWidget(self.why)
        self.body.setSpacing(5)
        self.body.addLayout(head)
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.bar)
        self.body.addLayout(dates)
        self.body.addWidget(self.holder)
        self.body.addSpacing(2)
        self.body.addWidget(self.acts)

    def show_dossier(self, dossier: DossierView, today: date) -> None:
        """Say what this dossier needs."""
        chip = timeliness_words(dossier) or formats.due_words(dossier, today)
        self._chip.set_state(chip.state, chip.words)
        self.sentence.setText(now_sentence(dossier))
        self.bar.show_days(dossier.days_used, dossier.days_total)
        self.time.setText(time_line(dossier))
        self._promise = promise_line(dossier)
        self._standing = joined(holder_line(dossier), waiting_line(dossier))
        self._tell_standing()
        offered = offered_acts(dossier)
        self.others = offered.others
        self.acts.offer(offered.buttons)

    def _tell_standing(self) -> None:
        # the promise is never cut: without room beside the time it has the line below
        beside = self.time.sizeHint().width() + self.why.sizeHint().width() + _AIR
        wanted = fonts.metrics("hint").horizontalAdvance(self._promise)
        is_beside = beside + wanted <= self.width()
        self.promise.setText(self._promise if is_beside else "")
        below = self._standing if is_beside else joined(self._promise, self._standing)
        self.holder.setText(below)
        self.holder.setVisible(bool(below))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_standing()

    def menu(self) -> QMenu:
        """Return a new menu of the other acts, each reached by its letter."""
        menu, group = QMenu(self), None
        for act in self.others:
            look = act_look(act)
            if group not in {None, look.group}:
                menu.addSeparator()
            group = look.group
            menu.addAction(f"{look.text}…", partial(self.picked.emit, act.value))
        return menu

    def _on_chosen(self, name: str) -> None:
        if name != OTHERS:
            self.chosen.emit(name)
            return
        button, menu = self.acts.buttons[OTHERS], self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])
