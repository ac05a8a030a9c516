"""What a dossier needs now, and the acts that its state allows."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from kktdesk.domain.dossier import RETURN_ACTS, Act, State
from kktdesk.domain.moment import local_day
from kktdesk.services.views import DossierView
from kktdesk.ui import formats
from kktdesk.ui.dossier.action_row import ActionRow, Offer
from kktdesk.ui.dossier.words import delivery_text, timeliness_words
from kktdesk.ui.states import StateKey
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.chips import StateChip
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.panels import Panel

READY_EARLIER = "ready-earlier"

_WAY_ACTS = {way: act for act, way in RETURN_ACTS.items()}


class NowCard(Panel):
    """The sentence of what is to be done, and its buttons.

    Attributes:
        acts: its buttons.
        why: asks why the promise falls on its day.

    Signals:
        chosen: value of an ``Act``, or ``READY_EARLIER``.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.set_edge("accent")
        self._chip = StateChip(StateKey.OPEN)
        self.sentence = PlainLabel("", "h2")
        self.sentence.setWordWrap(True)
        self._left = PlainLabel("", "hint", "text2", elide=True)  # stands among the facts too
        self._right = PlainLabel("", "hint", "text2")
        self.why = ActionButton(self.tr("&Why?"), kind="quiet")
        self.acts = ActionRow()
        self.acts.chosen.connect(self.chosen)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("What to do now"), "hint", "text2"))
        head.addStretch()
        head.addWidget(self._chip)
        dates = QHBoxLayout()
        dates.addWidget(self._left, 1)
        dates.addWidget(self._right)
        dates.addWidget(self.why)
        self.body.setSpacing(6)
        self.body.addLayout(head)
        self.body.addWidget(self.sentence)
        self.body.addLayout(dates)
        self.body.addSpacing(2)
        self.body.addWidget(self.acts)

    def chip_words(self) -> str:
        """Return what the chip says."""
        return self._chip.text()

    def show_dossier(self, dossier: DossierView, today: date) -> None:
        """Say what this dossier needs."""
        chip = timeliness_words(dossier) or formats.due_words(dossier, today)
        self._chip.set_state(chip.state, chip.words)
        self.sentence.setText(self._sentence(dossier))
        received = formats.date_text(local_day(dossier.received_at))
        self._left.setText(self.tr("received {day}").format(day=received))
        due = formats.moment_text(dossier.due_at)
        self._right.setText(self.tr("promised {moment}").format(moment=due))
        self.acts.offer(self._offers(dossier))

    def _sentence(self, dossier: DossierView) -> str:
        if dossier.delivery is not None:
            return delivery_text(dossier.delivery)
        if dossier.state is State.RECEIVED:
            return self.tr("Note the result as soon as it is at the desk.")
        return {
            Act.HAND_OVER: self.tr("The result is at the desk. Hand it over when they come."),
            Act.POST: self.tr("The result is at the desk. Give it to the post."),
            Act.SEND: self.tr("The result is there. Send it electronically."),
        }[_WAY_ACTS[dossier.return_method]]

    def _offers(self, dossier: DossierView) -> list[Offer]:
        texts = {
            Act.READY: (self.tr("Result is here"), "result"),
            Act.HAND_OVER: (self.tr("&Hand over…"), "return"),
            Act.POST: (self.tr("&Give to the post…"), "envelope"),
            Act.SEND: (self.tr("Sent &electronically"), "send"),
            Act.TAKE_BACK: (self.tr("&Undo the last act…"), "back"),
        }
        first = _first_act(dossier)
        known = [act for act in dossier.possible if act in texts]
        acts = sorted(known, key=lambda act: act is not first)
        offers = []
        for act in acts:
            text, icon = texts[act]
            key, kind = (self.tr("Enter"), "default") if act is first else ("", "plain")
            offers.append(Offer(act.value, text, key, kind, icon))
        if Act.READY in dossier.possible:
            offers.insert(1, Offer(READY_EARLIER, self.tr("Came &earlier…")))
        return offers


def _first_act(dossier: DossierView) -> Act | None:
    if dossier.state is State.READY:
        return _WAY_ACTS[dossier.return_method]
    return Act.READY if dossier.state is State.RECEIVED else None
