"""What an act has made a paper of, with the way to print it on one key."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from typing_extensions import override

from kktdesk.services.paper_views import PaperOffer
from kktdesk.ui import fonts
from kktdesk.ui.dossier.papers_words import is_unconfirmed
from kktdesk.ui.widgets.bands import Band
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.empty import Sign
from kktdesk.ui.widgets.labels import PlainLabel

_ICON, _NARROW = 18, 520


class OfferBand(Band):
    """Stands until the paper is printed or put off.

    Signals:
        print_wanted: all that is offered, at once.
        look_wanted: the first of them, with a choice.
        put_off: not now; the list of papers offers it still.
    """

    print_wanted = Signal()
    look_wanted = Signal()
    put_off = Signal()

    def __init__(self) -> None:
        super().__init__("accent")
        self.offers: tuple[PaperOffer, ...] = ()
        self.words = PlainLabel("", elide=True)
        self.words.set_strong(True)
        self.print = ActionButton(self.tr("Print the pap&er"), icon="printer")
        self.look = ActionButton(self.tr("Look first"), kind="quiet")
        self.later = ActionButton(self.tr("Not now"), kind="quiet")
        self.row.addWidget(Sign("printer", "accent", _ICON))
        self.row.addWidget(self.words, 1)
        for button in (self.print, self.look, self.later):
            self.row.addWidget(button)
        self.print.clicked.connect(self.print_wanted)
        self.look.clicked.connect(self.look_wanted)
        self.later.clicked.connect(self.put_off)
        self.hide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.look.setHidden(self.width() < fonts.widened(_NARROW))  # the menu has it still

    def tell(self, offers: Sequence[PaperOffer]) -> None:
        """Offer papers; none hides the band."""
        self.offers = tuple(offers)
        names = ", ".join(offer.title for offer in self.offers)
        words = self.tr("To print: {names}").format(names=names)
        if any(map(is_unconfirmed, self.offers)):
            mark = self.tr("form to be compared")
            words = f"{words} · {mark}"
        self.words.setText(words)
        self.setVisible(bool(self.offers))
