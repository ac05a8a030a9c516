"""A dossier whose result goes out: the form for its way, the facts beside it, the acts below."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from kktdesk.domain.dossier import RETURN_ACTS, Act, ReturnMethod, is_at_desk
from kktdesk.services.list_views import ReadyBeside
from kktdesk.services.views import DossierView
from kktdesk.ui.dossier.action_row import ActionRow, Offer
from kktdesk.ui.dossier.recipient import RecipientForm
from kktdesk.ui.dossier.return_forms import PostForm, SendForm, StandingForm
from kktdesk.ui.dossier.summary import Summary

if TYPE_CHECKING:
    from datetime import date

_ACTS = {way: act for act, way in RETURN_ACTS.items()}


class ReturnDesk(QWidget):
    """Everything about the one dossier that lies on the counter.

    Attributes:
        dossier: None while there is none.
        way: how the result is to go, as the clerk has it now.
        acts: the buttons below.

    Signals:
        chosen: value of the ``Act`` that is wanted.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.dossier: DossierView | None = None
        self.way = ReturnMethod.COUNTER
        self.recipient = RecipientForm()
        self.post = PostForm()
        self.sending = SendForm()
        self.standing = StandingForm()
        self.summary = Summary()
        self.acts = ActionRow()
        self._forms = QStackedWidget()
        for form in (self.recipient, self.post, self.sending, self.standing):
            self._forms.addWidget(form)
        self.acts.chosen.connect(self._on_chosen)
        self._lay_out()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self._scrolled(self._forms), 1)
        left.addWidget(self.acts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addWidget(self.summary)

    def _scrolled(self, forms: QWidget) -> QScrollArea:
        area = QScrollArea()  # messages under fields need room that a low screen may not have
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(forms)
        return area

    def show_dossier(self, dossier: DossierView, today: "date") -> None:
        """Lay a dossier on the counter; what was typed for it stays while its state does."""
        is_same = self._is_same(dossier)
        self.dossier = dossier
        self.summary.show_dossier(dossier)
        if is_same:
            self.recipient.renew(dossier)
            return
        self.recipient.start(dossier)
        self.post.start(dossier)
        self.sending.start(dossier)
        self.standing.start(dossier, today)
        self._go(dossier.return_method)

    def _is_same(self, dossier: DossierView) -> bool:
        shown = self.dossier
        return shown is not None and (shown.code, shown.state) == (dossier.code, dossier.state)

    def show_beside(self, code: str, marked: Sequence[str], beside: Sequence[ReadyBeside]) -> None:
        """Offer what may go out together with a dossier, if it still lies here."""
        if self.dossier is not None and self.dossier.code == code:
            self.recipient.together.show_beside(beside, marked, self.dossier.applicant.name)

    def clear(self) -> None:
        """Take the dossier away."""
        self.dossier = None

    def has_entry(self) -> bool:
        """Return whether something was typed that is not written down."""
        return self.recipient.has_entry() or bool(self.post.item.visible_text())

    def take_focus(self) -> None:
        """Go to where there is something to answer, or to the next act."""
        form = self._forms.currentWidget()
        if form is self.recipient:
            checked = next(person for person in self.recipient.people if person.isChecked())
            checked.setFocus()
        elif form is self.post:
            self.post.item.setFocus()
        elif not self.acts.take_focus():
            self.summary.area.setFocus()

    def _go(self, way: ReturnMethod) -> None:
        if self.dossier is None:
            return
        self.way = way
        forms = {
            ReturnMethod.COUNTER: self.recipient,
            ReturnMethod.POST: self.post,
            ReturnMethod.ELECTRONIC: self.sending,
        }
        is_ready = is_at_desk(self.dossier.state, self.dossier.post_state)
        self._forms.setCurrentWidget(forms[way] if is_ready else self.standing)
        self.acts.offer(self._offers(self.dossier))

    def _offers(self, dossier: DossierView) -> list[Offer]:
        if Act.READY in dossier.possible:
            text = self.tr("Result is here")
            return [Offer(Act.READY, text, "Ctrl+Enter", "default", "result")]
        if dossier.delivery is not None:
            return [Offer(Act.TAKE_BACK, self.tr("&Undo the return…"), icon="back")]
        if not is_at_desk(dossier.state, dossier.post_state):
            return []
        return [self._next(self.way), *(self._other(way) for way in _ACTS if way != self.way)]

    def _next(self, way: ReturnMethod) -> Offer:
        text, icon = {
            ReturnMethod.COUNTER: (self.tr("Hand over the result"), "return"),
            ReturnMethod.POST: (self.tr("Given to the post"), "envelope"),
            ReturnMethod.ELECTRONIC: (self.tr("Sent"), "send"),
        }[way]
        return Offer(_ACTS[way], text, "Ctrl+Enter", "default", icon)

    def _other(self, way: ReturnMethod) -> Offer:
        text = {
            ReturnMethod.COUNTER: self.tr("At the &counter instead"),
            ReturnMethod.POST: self.tr("By &post instead"),
            ReturnMethod.ELECTRONIC: self.tr("&Electronically instead"),
        }[way]
        return Offer(_ACTS[way], text)

    def _on_chosen(self, name: str) -> None:
        way = RETURN_ACTS.get(Act(name))
        if way is None or way is self.way:
            self.chosen.emit(name)
            return
        self._go(way)
        self.take_focus()

    def primary(self) -> None:
        """Do the next act, if there is one."""
        button = next(iter(self.acts.buttons.values()), None)
        if button is not None and button.kind == "default" and button.isEnabled():
            button.click()
