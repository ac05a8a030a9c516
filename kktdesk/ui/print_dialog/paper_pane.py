"""A paper as it will come out: made and drawn off the GUI thread, its own bytes kept."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from typing_extensions import override

from kktdesk import messages
from kktdesk.domain.attachment import Media
from kktdesk.ui.attachments.rendering import Drawn, draw
from kktdesk.ui.attachments.scan_view import ScanView
from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.ui.desk_sheet import DeskSheet
    from kktdesk.ui.page import Page

_Made = tuple[bytes, Drawn]


class PaperPane(ScanView):
    """Shows the pages of a PDF; PgUp and PgDn turn them.

    Signals:
        paper_shown: another paper stands there; how many pages it has.
    """

    paper_shown = Signal(int)

    def __init__(self, owner: "Page | DeskSheet") -> None:
        super().__init__()
        self._owner, self._name = owner, ""
        self._pdf: bytes | None = None
        self._wanted = 1  # the page that is shown, or is on its way
        self.setAccessibleName(self.tr("Preview of the paper"))
        self.page_wanted.connect(self._turn)

    def pdf(self) -> bytes | None:
        """Return the paper that is shown, or None before it is made."""
        return self._pdf

    def show_paper(self, title: str, make: Callable[[], bytes]) -> None:
        """Make a paper and show it; what was shown stays until then.

        Args:
            title: stands above it.
            make: gives the PDF; runs in the paper lane.
        """
        self._name = title
        if self._pdf is None:
            self.say(title, self.tr("The paper is being made…"))
        work = partial(_make, make, max(self.page(), 1), self.room())
        self._run(work, self._on_made)

    def show_words(self, title: str, words: str) -> None:
        """Show words in place of a paper."""
        self._name, self._pdf = title, None
        self._run(bytes, _forget)  # an answer that is still on its way is dropped
        self.say(title, words)

    @override
    def _on_settled(self) -> None:
        if self.page():
            self.page_wanted.emit(self._wanted)

    def _turn(self, page: int) -> None:
        self._wanted = page
        if self._pdf is not None:
            work = partial(_draw_again, self._pdf, page, self.room())
            # a topic of its own: another page must not drop a paper that is being made
            self._run(work, partial(self._on_turned, self._pdf), "page")

    def _run(
        self, work: Callable[[], object], on_result: "Callable[..., None]", topic: str = "paper"
    ) -> None:
        runner = self._owner.shell.runner
        runner.run(self, Lane.PAPER, work, on_result, self._on_refused, topic)

    def _on_made(self, made: _Made) -> None:
        self._pdf, drawn = made
        self._wanted = drawn.page
        self.show_page(self._name, drawn)
        self.paper_shown.emit(drawn.count)

    def _on_turned(self, pdf: bytes, drawn: Drawn) -> None:
        if pdf is self._pdf:
            self.show_page(self._name, drawn)

    def _on_refused(self, error: "DeskError") -> None:
        self._pdf = None
        self.say(self._name, messages.of_error(error).in_one_line())


def page_count(pdf: bytes) -> int:
    """Count the pages of a PDF; may run on any thread.

    Returns:
        how many there are.
    """
    return draw(pdf, Media.PDF, 1, QSize(1, 1)).count


def _make(make: Callable[[], bytes], page: int, room: QSize) -> _Made:
    pdf = make()
    return pdf, draw(pdf, Media.PDF, page, room)


def _draw_again(pdf: bytes, page: int, room: QSize) -> Drawn:
    return draw(pdf, Media.PDF, page, room)


def _forget(_nothing: object) -> None:
    """Nobody waits for this."""
