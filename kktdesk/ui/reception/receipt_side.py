"""The right half of the page: the receipt as it will be, or was, printed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kktdesk.domain.layout import Layout
from kktdesk.ui import fonts
from kktdesk.ui.reception.header import HEIGHT
from kktdesk.ui.reception.receipt_run import PrintState
from kktdesk.ui.widgets.paper import PaperPreview

if TYPE_CHECKING:
    from kktdesk.ui.page import Page

_SIDES = 40 + 12  # the page's margins and the gap between its halves
_ABOVE = 24 + 8  # the page's margins and the gap under its header
_HEAD, _PADDING = 40, 24  # of the preview, around the paper
_LEAST_FORM, _LEAST = 640, 240
_SHARES = {Layout.A5: 0.372, Layout.A4_TWO: 0.45}
_RATIOS = {Layout.A5: 148 / 210, Layout.A4_TWO: 297 / 210}


class ReceiptSide(QObject):
    """The preview, its words and its width.

    Attributes:
        preview: the paper.
    """

    def __init__(self, page: "Page") -> None:
        super().__init__(page)
        self._page = page
        self.preview = PaperPreview()
        self.preview.setMinimumWidth(1)  # the window may become small: then the paper goes
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say that there is no receipt before there is a procedure."""
        self.preview.set_title(self.tr("Receipt"), self._note(""))
        self.preview.clear(
            self.tr("The receipt appears here as soon as procedure and term are known.")
        )

    def show_draft(self, pdf: bytes) -> None:
        """Show the receipt of the open form."""
        self._show(pdf)
        self.preview.set_title(self.tr("Receipt"), self._note(self.tr("as it will be printed")))

    def show_issued(self, pdf: bytes) -> None:
        """Show the receipt of a saved dossier."""
        self._show(pdf)

    def show_state(self, state: PrintState | None) -> None:
        """Say whether the receipt that is shown is printed."""
        words = {
            PrintState.PRINTED: self.tr("printed"),
            PrintState.UNPRINTED: self.tr("not printed"),
            PrintState.UNRECORDED: self.tr("printed"),
        }
        note = words.get(state, "") if state else ""
        self.preview.set_title(self.tr("Receipt"), self._note(note))

    def _show(self, pdf: bytes) -> None:
        is_first = self.preview.page_count() == 0
        self.preview.show_pdf(pdf)
        if is_first and self.preview.page_count() > 1:
            self.preview.turn_to(self.preview.page_count() // 2 + 1)  # the submitter's copy

    def _note(self, words: str) -> str:
        is_a5 = self._page.shell.settings.layout is Layout.A5
        paper = self.tr("A5") if is_a5 else self.tr("A4, 2 copies")
        return " · ".join(part for part in (paper, words) if part)

    def fit(self, width: int, height: int) -> None:
        """Take the width that the paper needs, as far as the form can spare it.

        Args:
            width: of the page.
            height: of the page.
        """
        layout = self._page.shell.settings.layout
        tall = height - _ABOVE - fonts.grown(HEIGHT) - _HEAD
        wanted = round(tall * _RATIOS[layout]) + _PADDING
        room = width - _SIDES
        spare = room - fonts.widened(_LEAST_FORM)
        given = min(wanted, round(room * _SHARES[layout]), spare)
        self.preview.setVisible(given >= _LEAST)
        self.preview.setMaximumWidth(max(given, _LEAST))
