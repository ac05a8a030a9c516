"""The forms of papers: all of them at the left, the chosen one at the right, its own version."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.ui import fonts
from kktdesk.ui.button_commands import button_commands
from kktdesk.ui.catalogue_tabs import CatalogueTabs
from kktdesk.ui.command import Command, CommandGroup
from kktdesk.ui.editing_page import EditingPage
from kktdesk.ui.forms.form_acts import FormActs
from kktdesk.ui.forms.form_list import FormList
from kktdesk.ui.forms.form_side import (
    BY_DATE,
    CHOOSE,
    CONFIRM,
    EXPORT,
    LAY,
    WITHDRAW,
    FormSide,
    View,
)
from kktdesk.ui.forms.naming_sheet import open_naming
from kktdesk.ui.page import FORMS, Shell
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.flow import HEAD_HEIGHT
from kktdesk.ui.widgets.labels import PlainLabel, words_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from kktdesk.services.form_views import FormLine
    from kktdesk.ui.forms.editor import FormEditor

_LIST_SHARE, _DETAIL_SHARE = 600, 526


class FormsPage(EditingPage):
    """Every form of every paper, and the editor of one's own version."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self.setAccessibleName(self.tr("Forms of papers"))
        self._wanted: FormLine | None = None
        self.tabs = CatalogueTabs(FORMS)
        self.status = PlainLabel("", "body", "text2", elide=True)
        self.naming = ActionButton(self.tr("S&ymbols…"), kind="quiet", icon="pencil")
        self.list, self.side = FormList(), FormSide(self)
        self.acts = FormActs(self)
        self._editor: FormEditor | None = None
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.list, _LIST_SHARE)
        row.addWidget(self.side, _DETAIL_SHARE)
        both = QWidget()
        over = QVBoxLayout(both)
        over.setContentsMargins(0, 0, 0, 0)
        over.setSpacing(8)
        over.addWidget(self.list.bar)
        over.addLayout(row, 1)
        self.sides.addWidget(both)
        head = QHBoxLayout()
        head.addStrut(fonts.grown(HEAD_HEIGHT))
        head.setSpacing(12)
        head.addWidget(self.tabs)
        head.addWidget(self.status, 1)
        head.addWidget(self.naming)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 6, 20, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.sides, 1)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_tab)
        self.list.selected.connect(self._on_selected)
        self.list.act_requested.connect(self.primary)
        self.side.chosen.connect(self._on_act)
        self.acts.done.connect(self._on_done)
        self.naming.clicked.connect(self._open_naming)

    @property
    def editor(self) -> "FormEditor":
        """Give the editor; it is made when it is first wanted."""
        if self._editor is None:
            from kktdesk.ui.forms.editor import FormEditor  # noqa: PLC0415 - most never want it

            self._editor = FormEditor(self)
            self._editor.saved.connect(self._on_laid)
            self._editor.cancelled.connect(self.go_back)
            self.sides.addWidget(self._editor)
        return self._editor

    # ------------------------------------------------------------ what is shown
    @override
    def reload(self) -> None:
        work = self.shell.desk.forms.lines
        self.shell.runner.run(self, Lane.READ, work, self._show, topic="forms")

    def _show(self, lines: "tuple[FormLine, ...]") -> None:
        self.list.show_lines(lines)
        if self._wanted is not None:
            self.list.go_to(self._wanted)
            self._wanted = None
        self._on_selected(self.list.current())

    def _on_selected(self, line: "FormLine | None") -> None:
        if line is None:
            self.side.show_nothing()
        else:
            self.side.show_line(line)

    # ------------------------------------------------------------ acts
    @override
    def primary(self) -> None:
        if self.is_editing:
            self.editor.lay()
            return
        offered = self.side.acts.buttons
        if offered:
            self._on_act(next(iter(offered)))

    def _on_act(self, name: str) -> None:
        line = self.side.line
        if line is None:
            return
        acts: dict[str, Callable[[FormLine], object]] = {
            CONFIRM: self.acts.ask_confirm,
            CHOOSE: self.acts.ask_choose,
            BY_DATE: self.acts.ask_by_date,
            LAY: self._begin_own,
            WITHDRAW: self.acts.ask_withdraw,
            EXPORT: self.acts.ask_where,
        }
        acts[name](line)

    def _on_done(self, line: "FormLine") -> None:
        self._wanted = line
        self.reload()

    def _begin_own(self, line: "FormLine") -> None:
        work = partial(self.shell.desk.forms.text, line.id, line.version)
        told = partial(self._open_editor, line)
        self.shell.runner.run(self, Lane.READ, work, told, self.show_error)

    def _open_editor(self, line: "FormLine", text: str) -> None:
        words = self.tr("The office's own version: {title}").format(title=line.title)
        self.status.setText(words)
        self.editor.open(text)
        self.show_editor(self.editor)
        self.activate()

    def _on_laid(self, line: "FormLine") -> None:
        words = self.tr("Laid as version {number}: {title}")
        self.shell.say(words.format(number=line.version, title=line.title))
        self._wanted = line
        self.leave_editor()
        self.reload()

    def _open_naming(self) -> None:
        open_naming(self, self.shell, self.tr("Symbols of papers, hotline"))

    @override
    def commands(self) -> tuple[Command, ...]:
        if self.is_editing:
            return ()
        of_form = tuple(
            Command(
                f"form-{offer.name}",
                words_of(offer.text),
                CommandGroup.ACT,
                "book",
                offer.key,
                partial(self._on_act, offer.name),
            )
            for offer in self.side.offers(View.TEXT)
        )
        return *of_form, *button_commands((self.naming,))

    # ------------------------------------------------------------ focus, leaving
    @override
    def list_panes(self) -> tuple[QWidget, ...]:
        return self.list.table, self.side.area, self.list.finder

    @override
    def unsaved_words(self) -> str:
        return self.tr("This version is not laid. Another page can be opened without losing it.")

    @override
    def is_saving(self) -> bool:
        return self.editor.is_busy

    @override
    def leave_editor(self) -> None:
        self.status.setText("")
        super().leave_editor()

    def _on_tab(self, name: str) -> None:
        self.page_requested.emit(name, None)
