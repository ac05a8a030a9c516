"""The right side: the chosen form as it prints, its facts, its file; and what can be done."""

from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk import messages
from kktdesk.services.form_views import FormLine
from kktdesk.ui import fonts, formats
from kktdesk.ui.dossier.action_row import ActionRow, Offer
from kktdesk.ui.dossier.facts import Fact, FactGrid
from kktdesk.ui.dossier.scroll_pane import ScrollPane
from kktdesk.ui.forms.code_field import CodeField
from kktdesk.ui.forms.words import (
    answer_text,
    form_number,
    state_of,
    state_text,
    until_text,
    valid_text,
    version_text,
)
from kktdesk.ui.paper_kinds import kind_text
from kktdesk.ui.print_dialog.layout_words import layout_text
from kktdesk.ui.print_dialog.paper_pane import PaperPane
from kktdesk.ui.states import StateKey
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.chips import StateChip
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.list_chip import ListChip

if TYPE_CHECKING:
    from kktdesk.ui.page import Page

CONFIRM, CHOOSE, BY_DATE, LAY, WITHDRAW, EXPORT = (
    *("confirm", "choose", "by-date"),
    *("lay", "withdraw", "export"),
)
_LABELS, _LOW = 96, 400


class View(Enum):
    """What of a form is shown."""

    SAMPLE = "sample"
    FACTS = "facts"
    TEXT = "text"


class FormSide(QWidget):
    """One form.

    Attributes:
        acts: what can be done with it.
        pane: its sample.
        text: its file, to read.

    Signals:
        chosen: ``CONFIRM``, ``CHOOSE``, ``BY_DATE``, ``LAY``, ``WITHDRAW`` or ``EXPORT``.
    """

    chosen = Signal(str)

    def __init__(self, page: "Page") -> None:
        super().__init__()
        self._page = page
        self.line: FormLine | None = None
        self.view = View.SAMPLE
        self._head = QWidget()
        self._name = PlainLabel("", "h2", elide=True)
        self._chip = StateChip(StateKey.DONE)
        self.views = {
            view: ListChip(words, f"Alt+{number}")
            for number, (view, words) in enumerate(self._view_words().items(), 4)
        }
        self.pane = PaperPane(page)
        self.facts = FactGrid(_LABELS)
        self._facts = ScrollPane("")
        self._facts.area.setAccessibleName(self.tr("About the form"))
        self.text = CodeField()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("File of the form"))
        self.stack = QStackedWidget()
        self.acts = ActionRow()
        self._lay_out()
        self.acts.chosen.connect(self.chosen)
        for view, chip in self.views.items():
            chip.clicked.connect(partial(self.show_view, view))
        self.show_nothing()

    def _view_words(self) -> dict[View, str]:
        return {
            View.SAMPLE: self.tr("Sample"),
            View.FACTS: self.tr("About it"),
            View.TEXT: self.tr("File"),
        }

    def _lay_out(self) -> None:
        head, views = QHBoxLayout(self._head), QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(10)
        head.addWidget(self._name, 1)
        head.addWidget(self._chip)
        views.setSpacing(6)
        for chip in self.views.values():
            views.addWidget(chip)
        views.addStretch()
        self._facts.column.addWidget(self.facts)
        self._facts.column.addStretch()
        for part in (self.pane, self._facts, self.text):
            self.stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addLayout(views)
        column.addWidget(self.stack, 1)
        column.addWidget(self.acts)
        head.setAlignment(self._chip, Qt.AlignmentFlag.AlignVCenter)

    @property
    def area(self) -> QWidget:
        """Give what takes the focus in the view that is shown."""
        return {View.SAMPLE: self.pane, View.FACTS: self._facts.area, View.TEXT: self.text}[
            self.view
        ]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # where the window is low the paper needs the room; the list has the name
        self._head.setVisible(self.height() >= fonts.grown(_LOW))

    # ------------------------------------------------------------ what is shown
    def show_nothing(self) -> None:
        """Show that nothing is chosen."""
        self.line = None
        self._name.setText(self.tr("Nothing is chosen."))
        self._chip.hide()
        self.facts.show_facts(())
        self.pane.show_words("", "")
        self.text.setPlainText("")
        self.show_view(self.view)

    def show_line(self, line: FormLine) -> None:
        """Show a form."""
        is_same = self.line == line
        self.line = line
        self._name.setText(line.title or line.file)
        self._chip.set_state(state_of(line), state_text(line))
        self._chip.show()
        self.facts.show_facts(self._facts_of(line))
        if not is_same:
            self._ask(line)
        self.show_view(self.view)

    def show_view(self, view: View, _is_on: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        """Show another side of the form."""
        self.view = view
        self.stack.setCurrentIndex(list(View).index(view))
        for known, chip in self.views.items():
            chip.setChecked(known is view)
        self.acts.offer(self.offers(view))

    def _ask(self, line: FormLine) -> None:
        forms = self._page.shell.desk.forms
        if line.problem is not None:
            self.pane.show_words("", messages.of_problem(line.problem).in_one_line())
            self.text.setPlainText("")
            return
        if not line.is_block:
            words = self.tr("The program sets this sheet by itself; it has no sample.")
            self.pane.show_words("", words)
            self.text.setPlainText(words)
            return
        self.pane.show_paper("", partial(forms.sample_pdf, line.id, line.version))
        work = partial(forms.text, line.id, line.version)
        self._page.shell.runner.run(self, Lane.READ, work, self._show_text, topic="text")

    def _show_text(self, text: str) -> None:
        self.text.setPlainText(text)

    def _facts_of(self, line: FormLine) -> tuple[Fact, ...]:
        confirmed = formats.moment_text(line.confirmed_at) if line.confirmed_at else ""
        problem = messages.of_problem(line.problem).in_one_line() if line.problem else ""
        return (
            (self.tr("Problem"), problem),
            (self.tr("Number"), form_number(line) if line.id else ""),
            (self.tr("For"), kind_text(line.kind) if line.kind else ""),
            (self.tr("Version"), version_text(line) if line.id else ""),
            (self.tr("Valid"), " ".join(filter(None, (valid_text(line), until_text(line))))),
            (self.tr("Wording"), answer_text(line) or self.tr("to be compared with the law")),
            (self.tr("Confirmed"), confirmed),
            (self.tr("Source"), line.source),
            (self.tr("Sheets"), "\n".join(map(layout_text, line.layouts))),
            (self.tr("File"), line.file),
        )

    def offers(self, view: View) -> tuple[Offer, ...]:
        """Return what can be done with the form while a side of it is shown."""
        line = self.line
        if line is None or line.problem is not None or not line.is_block:
            return ()
        offers = []
        if not line.may_be_printed:
            words = self.tr("Confirm: compared…")
            offers.append(Offer(CONFIRM, words, "Ctrl+Enter", "default", "shield"))
        if line.is_chosen:
            offers.append(Offer(BY_DATE, self.tr("Go by the &date again…")))
        elif not line.is_in_force:
            offers.append(Offer(CHOOSE, self.tr("&Use this form…")))
        offers.append(Offer(LAY, self.tr("&Lay own version…"), "", "plain", "pencil"))
        if line.is_own:
            offers.append(Offer(WITHDRAW, self.tr("&Withdraw…")))
        if view is View.TEXT:
            offers.append(Offer(EXPORT, self.tr("E&xport the file…")))
        return tuple(offers)
