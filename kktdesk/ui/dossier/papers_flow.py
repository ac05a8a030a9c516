"""The papers of the dossier that a page shows: read, offered, confirmed, printed, cancelled."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from kktdesk.domain.form import PaperKind
from kktdesk.ui.command import Command, CommandGroup
from kktdesk.ui.dialogs.kept_reason import KeptReason
from kktdesk.ui.dossier.papers_band import OfferBand
from kktdesk.ui.dossier.papers_subject import offer_subject, reprint_subject
from kktdesk.ui.dossier.papers_words import is_unconfirmed, may_be_wanted, offer_text
from kktdesk.ui.print_dialog.print_band import PrintBand
from kktdesk.ui.print_dialog.print_run import PrintRun
from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kktdesk.domain.layout import Layout
    from kktdesk.services.desk import Desk
    from kktdesk.services.paper_views import IssuedPaperLine, PaperOffer
    from kktdesk.ui.page import Page
    from kktdesk.ui.print_dialog.print_run import PaperTask
    from kktdesk.ui.print_dialog.subject import PrintSubject

# What an act makes a paper of; the others are asked for.
OF_ACTS = frozenset(
    {
        *(PaperKind.SUPPLEMENT, PaperKind.REFUSAL, PaperKind.APOLOGY, PaperKind.STOP),
        *(PaperKind.DIVISION, PaperKind.RESULT, PaperKind.LOST_SLIP),
    }
)
OF_RETURN = frozenset({PaperKind.RESULT, PaperKind.LOST_SLIP})

_Read = tuple["tuple[PaperOffer, ...]", "tuple[IssuedPaperLine, ...]"]


class PapersFlow(QObject):
    """What becomes of the papers of one dossier at a time.

    Attributes:
        bands: for the page: what is offered after an act, and why a paper is not out.
        offers: what can be printed, and what cannot.

    Signals:
        read: the papers that were issued.
    """

    read = Signal(object)

    def __init__(self, page: "Page") -> None:
        super().__init__(page)
        self._page, self._code = page, ""
        self._wanted: frozenset[PaperKind] = frozenset()
        self.offers: tuple[PaperOffer, ...] = ()
        self.printing = PrintRun(page)
        self._reason = KeptReason()
        self.band = OfferBand()
        self.bands: tuple[QWidget, ...] = (self.band, PrintBand(page, self.printing))
        self.band.print_wanted.connect(self._print_offered)
        self.band.look_wanted.connect(self._look_at_offered)
        self.band.put_off.connect(self.put_off)
        self.printing.ended.connect(self._on_out)
        self.printing.failed.connect(self._on_failed)

    # ------------------------------------------------------------ what there is
    def show(self, code: str) -> None:
        """Read the papers of a dossier."""
        if code != self._code:
            self._code, self.offers = code, ()
            self.band.tell(())
        work = partial(_read, self._page.shell.desk, code)
        runner = self._page.shell.runner
        runner.run(self, Lane.READ, work, self._show, self._on_unread, topic="papers")

    def offer_after(self, code: str, kinds: frozenset[PaperKind] = OF_ACTS) -> None:
        """Offer what the act that was just done has made a paper of.

        Args:
            code: of the dossier.
            kinds: that the act can have made.
        """
        self._wanted = kinds
        self.show(code)

    def put_off(self) -> None:
        """Offer nothing more; the list of papers has it still."""
        had_focus = self.band.isAncestorOf(self._page.window().focusWidget() or self._page)
        self.band.tell(())
        if had_focus:
            self._page.activate()

    def _show(self, read: _Read) -> None:
        before = {offer.act_id for offer in self.offers}
        self.offers, issued = read
        if self._wanted:
            new = [one for one in self.offers if self._is_new(one, before)]
            self._wanted = frozenset()
            self.band.tell(new)
        else:
            still = {(one.kind, one.act_id) for one in self.offers if may_be_wanted(one)}
            kept = [one for one in self.band.offers if (one.kind, one.act_id) in still]
            self.band.tell([self._same(one) for one in kept if not self._same(one).print_count])
        self.read.emit(issued)

    def _is_new(self, offer: "PaperOffer", before: set[int | None]) -> bool:
        is_of_act = offer.act_id is not None and offer.act_id not in before
        is_wanted = offer.kind in self._wanted and may_be_wanted(offer)
        return is_of_act and is_wanted and not offer.print_count

    def _same(self, offer: "PaperOffer") -> "PaperOffer":
        return next((one for one in self.offers if one.kind is offer.kind), offer)

    def _on_unread(self, _error: object) -> None:
        self._wanted = frozenset()  # the page itself says why the dossier cannot be read

    # ------------------------------------------------------------ printing
    def commands(self) -> tuple[Command, ...]:
        """Return the papers that can be printed now, for the palette."""
        return tuple(
            Command(
                f"paper-{offer.kind}",
                offer_text(offer),
                CommandGroup.ACT,
                "printer",
                "",
                partial(self.choose, offer),
            )
            for offer in self.offers
            if may_be_wanted(offer)
        )

    def menu(self, parent: QWidget) -> QMenu:
        """Return a new menu of the same, each reached by its digit."""
        menu = QMenu(parent)
        offers = [offer for offer in self.offers if may_be_wanted(offer)]
        for number, offer in enumerate(offers, 1):
            digit = f"&{number}" if number <= 9 else f"{number}"  # noqa: PLR2004 - one key
            words = offer_text(offer).replace("&", "&&")
            menu.addAction(f"{digit}  {words}", partial(self.choose, offer))
        return menu

    def choose(self, offer: "PaperOffer") -> None:
        """Open the print dialog for a paper; an unverified form is confirmed first."""
        subject = offer_subject(self._page.shell, self._code, offer)
        self._when_confirmed((offer,), partial(self._open, subject))

    def look(self, line: "IssuedPaperLine") -> None:
        """Open the print dialog for a paper that was issued."""
        self._open(reprint_subject(self._page.shell, line, self._layouts(line)))

    def again(self, line: "IssuedPaperLine") -> None:
        """Print a paper again at once, as it was printed last."""
        self.printing.begin((self._at_once(reprint_subject(self._page.shell, line, ())),))

    def _print_offered(self) -> None:
        offers = self.band.offers
        self._when_confirmed(offers, partial(self._begin, offers))

    def _look_at_offered(self) -> None:
        if self.band.offers:
            self.choose(self.band.offers[0])

    def _begin(self, offers: "Sequence[PaperOffer]") -> None:
        shell, code = self._page.shell, self._code
        self.printing.begin([self._at_once(offer_subject(shell, code, one)) for one in offers])

    def _at_once(self, subject: "PrintSubject") -> "PaperTask":
        from kktdesk.ui.print_dialog.choice import chosen_before, task_of  # noqa: PLC0415 - not at the start

        settings = self._page.shell.settings
        return task_of(settings, subject, chosen_before(settings, subject))

    def _open(self, subject: "PrintSubject") -> None:
        from kktdesk.ui.print_dialog.dialog import open_print  # noqa: PLC0415 - not at the start

        open_print(self._page, self._page.shell, subject).printed.connect(self._on_printed)

    def _when_confirmed(self, offers: "Sequence[PaperOffer]", go: "Callable[[], object]") -> None:
        from kktdesk.ui.print_dialog.confirm_dialog import open_confirm  # noqa: PLC0415 - not at the start

        waiting = [offer for offer in offers if is_unconfirmed(offer)]
        if not waiting:
            go()
            return
        first, rest = waiting[0], waiting[1:]
        asked = open_confirm(self._page, (first.form_id, first.version, first.title))
        asked.confirmed.connect(partial(self._on_confirmed, rest, go))

    def _on_confirmed(
        self, rest: "Sequence[PaperOffer]", go: "Callable[[], object]", _line: object
    ) -> None:
        self._when_confirmed(rest, go)

    def _on_printed(self, _result: object) -> None:
        self.band.tell(())
        self.show(self._code)

    def _on_out(self, result: object) -> None:
        said = self.tr("The paper went to the printer: {code}").format(code=self._code)
        self._page.shell.say(said)
        self._on_printed(result)

    def _on_failed(self, _error: object) -> None:
        self.band.tell(())  # the band of the failure prints the same again
        self.show(self._code)  # it may be issued all the same

    def _layouts(self, line: "IssuedPaperLine") -> "tuple[Layout, ...]":
        return next((one.layouts for one in self.offers if one.form_id == line.form_id), ())

    # ------------------------------------------------------------ cancelling
    def ask_cancel(self, line: "IssuedPaperLine") -> None:
        """Ask why a paper is to count no more."""
        if line.paper_id is None or line.is_cancelled:
            self._page.shell.say(self.tr("A receipt is cancelled with its dossier only."))
            return
        title = self.tr("Cancel {paper}?").format(paper=line.title)
        text = self.tr(
            "Its number is not given again; printed again it says that it is cancelled."
        )
        asked = self._reason.ask(self._page, title, text)
        asked.given.connect(partial(self._cancel, line.paper_id))

    def _cancel(self, paper_id: int, reason: str | None) -> None:
        if reason is not None:
            work = partial(self._page.shell.desk.papers.cancel, paper_id, reason)
            runner, page = self._page.shell.runner, self._page
            runner.run(self, Lane.WRITE, work, self._on_cancelled, page.show_error)

    def _on_cancelled(self, line: "IssuedPaperLine") -> None:
        self._reason.forget()
        said = self.tr("Cancelled: {paper}").format(paper=line.title)
        self._page.shell.say(said)
        self.show(self._code)


def _read(desk: "Desk", code: str) -> _Read:
    return desk.papers.kinds(code), desk.papers.issued(code)
