"""What the clerk does with one line or a whole bundle: it is asked for, written, told."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kktdesk import messages
from kktdesk.domain.dossier import Act
from kktdesk.domain.errors import EntryRefused
from kktdesk.services.post_views import BundleView, PostLine
from kktdesk.ui.dialogs.kept_reason import KeptReason
from kktdesk.ui.page import DoneAct
from kktdesk.ui.post.post_acts import PostActs, Write
from kktdesk.ui.post.sheets import act_sheet, hand_over_sheet, line_entry, line_sheet
from kktdesk.ui.post.words import item_words

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.services.bundles import Bundles
    from kktdesk.services.views import DossierView
    from kktdesk.ui.page import Page
    from kktdesk.ui.post.post_sheet import PostSheet
    from kktdesk.ui.post.tell_band import TellBand

_NEXT = (Act.BACK_ON_SHELF, Act.DELIVER)


class PostAsking(QObject):
    """The sheets of the page and what comes of them.

    Signals:
        shown: a ``BundleView`` after a change.
        changed: something else was written; the page is to be read again.
        opened: the ``PostLine`` whose dossier is wanted.
    """

    shown = Signal(object)
    changed = Signal()
    opened = Signal(object)

    def __init__(self, page: "Page", acts: PostActs, band: "TellBand") -> None:
        super().__init__(page)
        self._page, self._acts, self._band = page, acts, band
        self._reason = KeptReason()

    @property
    def _bundles(self) -> "Bundles":
        return self._page.shell.desk.bundles

    def write(
        self,
        work: Callable[[], object],
        done: Callable[..., None],
        refused: "Callable[[DeskError], None] | None" = None,
    ) -> None:
        """Write something; a refusal that nobody takes is told in the band."""
        self._acts.add(Write(lambda: work, done, refused or self._band.refuse))

    # ------------------------------------------------------------ one line
    def take_out(self, line: PostLine) -> None:
        """Take a line out of its bundle, with a way back."""
        put_back = partial(self.write, partial(self._bundles.put, line.code), self.shown.emit)
        done = partial(self._on_taken_out, line, put_back)
        self.write(partial(self._bundles.take_out, line.code), done)

    def _on_taken_out(
        self, line: PostLine, put_back: "Callable[[], None]", bundle: BundleView
    ) -> None:
        self.shown.emit(bundle)
        words = self.tr("{code} is out of {name}").format(code=line.code, name=bundle.name)
        self._band.tell(words, put_back)

    def describe(self, line: PostLine) -> None:
        """Ask what is in the envelope of a line."""
        sheet = line_sheet(self._page, line)
        sheet.given.connect(partial(self._describe, line, sheet))
        sheet.open()

    def _describe(self, line: PostLine, sheet: "PostSheet", values: dict[str, object]) -> None:
        work = partial(self._bundles.describe, line.code, line_entry(values))
        self.write(work, partial(self._on_described, sheet), partial(self._on_refused, sheet))

    def _on_described(self, sheet: "PostSheet", bundle: BundleView) -> None:
        sheet.close_done()
        self.shown.emit(bundle)

    def _on_refused(self, sheet: "PostSheet", error: "DeskError") -> None:
        problems = error.problems if isinstance(error, EntryRefused) else ()
        if problems and all(problem.field in {"at", *sheet.fields} for problem in problems):
            sheet.show_problems(problems)
        else:
            sheet.answer("")
            self._page.show_error(error)

    def next_act(self, line: PostLine) -> None:
        """Ask for what a line that is gone needs next; where that is nothing, open its dossier."""
        act = next((act for act in _NEXT if act in line.possible), None)
        if act is None:
            self.opened.emit(line)
        else:
            self.act(act, line)

    def act(self, act: Act, line: PostLine) -> None:
        """Ask what the post has told about a line."""
        if act not in line.possible:
            words = self.tr("That is not possible now: {code} is “{state}”.")
            state = item_words(line.state).words
            self._band.warn(words.format(code=line.code, state=state))
            return
        sheet = act_sheet(self._page, act, line, self._page.shell.clock.now())
        sheet.given.connect(partial(self._do, act, line, sheet))
        sheet.open()

    def _do(self, act: Act, line: PostLine, sheet: "PostSheet", values: dict[str, object]) -> None:
        work = partial(self._page.shell.desk.acts.do, line.code, act, values, version=line.version)
        self.write(work, partial(self._on_done, sheet), partial(self._on_refused, sheet))

    def _on_done(self, sheet: "PostSheet", dossier: "DossierView") -> None:
        title = sheet.windowTitle()
        sheet.close_done()
        self._band.hide()
        at = self._page.shell.clock.now()
        done = DoneAct(code=dossier.code, said=title, version=dossier.version, at=at)
        self._page.shell.tell_act(done)
        self.changed.emit()

    # ------------------------------------------------------------ the hand-over
    def hand_over(self, bundle: BundleView) -> None:
        """Ask who of the post has signed for a bundle."""
        sheet = hand_over_sheet(self._page, bundle, self._page.shell.clock.now())
        sheet.given.connect(partial(self._hand_over, bundle, sheet))
        sheet.open()

    def _hand_over(
        self, bundle: BundleView, sheet: "PostSheet", values: dict[str, object]
    ) -> None:
        work = partial(self._bundles.hand_over, bundle.name, **values)  # type: ignore[arg-type] # what the sheet asks
        self.write(work, partial(self._on_gone, sheet), partial(self._on_refused, sheet))

    def _on_gone(self, sheet: "PostSheet", bundle: BundleView) -> None:
        sheet.close_done()
        self.shown.emit(bundle)
        self._page.shell.tell_act(None)  # a bundle is undone as a whole, by the band
        words = self.tr("{name} went to the post with {person}")
        said = words.format(name=bundle.name, person=bundle.taken_by)
        self._band.tell(said, partial(self._reopen, bundle.name))

    def _reopen(self, name: str, reason: str = "") -> None:
        work = partial(self._bundles.take_back, name, reason)
        self.write(work, self._on_back, partial(self._on_not_back, name, reason))

    def _on_not_back(self, name: str, reason: str, error: "DeskError") -> None:
        """Ask for the reason that is needed once ten minutes are over, or for a better one."""
        if not isinstance(error, EntryRefused):
            self._band.refuse(error, partial(self._reopen, name, reason))
            return
        title = self.tr("Undo the hand-over of {name}?").format(name=name)
        text = self.tr("It was written a while ago; the reason stays in the history.")
        asked = self._reason.ask(self._page, title, text)
        if reason:
            message = messages.of_error(error)
            asked.reason.set_state("error", f"{message.happened} {message.todo}")
        asked.given.connect(partial(self._on_reason, name))

    def _on_reason(self, name: str, reason: str | None) -> None:
        if reason is not None:
            self._reopen(name, reason)

    def _on_back(self, bundle: BundleView) -> None:
        self._reason.forget()
        self.shown.emit(bundle)
        self._band.tell(self.tr("{name} is open again").format(name=bundle.name))
