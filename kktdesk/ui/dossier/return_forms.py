"""What stands beside a dossier on the page *Return*, by the way that its result goes."""

from typing import TYPE_CHECKING

from kktdesk.services.views import DossierView
from kktdesk.ui import formats
from kktdesk.ui.dossier.facts import FactGrid
from kktdesk.ui.dossier.words import delivery_text, slip_text
from kktdesk.ui.widgets.forms import FieldBox, enter_moves_on
from kktdesk.ui.widgets.item_field import ItemField
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.panels import Panel

if TYPE_CHECKING:
    from datetime import date


class PostForm(Panel):
    """The number on the label, under the address that the result goes to.

    Attributes:
        item: the number.
    """

    def __init__(self) -> None:
        super().__init__(self.tr("Give to the post"))
        self._facts = FactGrid(112)
        self.item = ItemField()
        self.body.addWidget(self._facts)
        self.body.addWidget(FieldBox(self.tr("Item number"), self.item))
        self.body.addStretch()
        enter_moves_on(self)

    def start(self, dossier: DossierView) -> None:
        """Begin with a dossier, nothing typed."""
        address = dossier.postal_address or dossier.applicant.address
        self._facts.show_facts(
            (
                (self.tr("Addressee"), dossier.applicant.name),
                (self.tr("Address"), address),
                (self.tr("Telephone"), formats.phone_text(dossier.applicant.phone)),
            )
        )
        self.item.clear()
        self.item.set_state("")


class SendForm(Panel):
    """A result that went electronically: nothing to type."""

    def __init__(self) -> None:
        super().__init__(self.tr("Send electronically"))
        self._facts = FactGrid(112)
        words = PlainLabel(
            self.tr("Send the signed file as your office does, then write it down here."),
            "body",
            "text2",
        )
        words.setWordWrap(True)
        self.body.addWidget(words)
        self.body.addWidget(self._facts)
        self.body.addStretch()

    def start(self, dossier: DossierView) -> None:
        """Begin with a dossier."""
        self._facts.show_facts(
            (
                (self.tr("Addressee"), dossier.applicant.name),
                (self.tr("E-mail"), dossier.applicant.email),
                (self.tr("Official code"), dossier.official_code or ""),
            )
        )


class StandingForm(Panel):
    """Why nothing can be returned now: no result yet, or it went already."""

    def __init__(self) -> None:
        super().__init__()
        self.sentence = PlainLabel("", "h2")
        self.sentence.setWordWrap(True)
        self._facts = FactGrid(112)
        self.body.addWidget(self.sentence)
        self.body.addWidget(self._facts)
        self.body.addStretch()

    def start(self, dossier: DossierView, today: "date") -> None:
        """Say how a dossier stands."""
        delivery = dossier.delivery
        if delivery is None:
            self.sentence.setText(self.tr("There is no result yet."))
            due = formats.due_words(dossier, today).words
            moment = formats.moment_text(dossier.due_at)
            self._facts.show_facts(((self.tr("Promised"), f"{moment} · {due}"),))
            return
        self.sentence.setText(delivery_text(delivery))
        slip = slip_text(delivery.slip) if delivery.slip else ""
        self._facts.show_facts(
            (
                (self.tr("When"), formats.moment_text(delivery.at)),
                (self.tr("Slip"), slip),
                (self.tr("Clerk"), delivery.clerk),
            )
        )
