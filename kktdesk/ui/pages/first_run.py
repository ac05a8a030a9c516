"""The first page of a new data folder: eight fields, and the register can begin."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kktdesk import messages
from kktdesk.services.requests import OfficeEntry
from kktdesk.ui import fonts
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.forms import FieldBox, enter_moves_on
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.panels import Panel

if TYPE_CHECKING:
    from kktdesk.domain.errors import Problem

WIDTH = 760

# Words that are printed on paper: official Vietnamese in every language of the screen.
PREFILLED = OfficeEntry(
    unit_name="Ban Quản lý Khu kinh tế tỉnh Đồng Tháp",
    unit_code="",
    header_1="UBND TỈNH ĐỒNG THÁP",
    header_2="BAN QUẢN LÝ KHU KINH TẾ",
    header_3="BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ",
    place="Đồng Tháp",
)


class FirstRunPage(QWidget):
    """Asks who the office is, or offers sample dossiers to practise with.

    Signals:
        submitted: carries the ``OfficeEntry`` as typed.
        sample_requested: the clerk wants to practise first.
    """

    submitted = Signal(object)
    sample_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Set up the office"))
        self.fields = self._make_fields()
        self._start = ActionButton(
            self.tr("Save and begin"), "Ctrl+Enter", kind="default", icon="save"
        )
        self._sample = ActionButton(self.tr("Open sample data to practise"), "Alt+1", icon="scan")
        self._sample.setShortcut("Alt+1")
        self._start.clicked.connect(self.primary)
        self.addAction(self._key_of_start())
        self._sample.clicked.connect(self.sample_requested)
        self._lay_out()

    def _key_of_start(self) -> QAction:
        # the window's own keys sleep until the office is set up
        action = QAction(self.tr("Save and begin"), self)
        action.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        action.setAutoRepeat(False)
        action.triggered.connect(self.primary)
        return action

    def _make_fields(self) -> dict[str, TextField]:
        placeholders = {
            "unit_name": PREFILLED.unit_name,
            "unit_code": self.tr("for example H20.99, as assigned to your office"),
            "header_1": PREFILLED.header_1,
            "header_2": PREFILLED.header_2,
            "header_3": PREFILLED.header_3,
            "place": PREFILLED.place,
            "counter": self.tr("for example Counter 1"),
            "clerk": self.tr("name as printed on receipts"),
        }
        fields = {name: TextField(words) for name, words in placeholders.items()}
        for name, field in fields.items():
            field.setText(getattr(PREFILLED, name))
        return fields

    def _lay_out(self) -> None:
        panel = Panel(self.tr("The office"), self.tr("Enter goes to the next field"))
        for label, name in self._labels():
            panel.body.addWidget(FieldBox(label, self.fields[name]))
        enter_moves_on(panel)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self._start)
        acts.addWidget(self._sample)
        acts.addStretch()
        sheet = QWidget()
        sheet.setMaximumWidth(fonts.widened(WIDTH))
        column = QVBoxLayout(sheet)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(12)
        column.addWidget(PlainLabel(self.tr("Begin with kktdesk"), "title"))
        column.addWidget(self._introduction())
        column.addWidget(panel)
        column.addLayout(acts)
        column.addStretch()
        self._scroll_over(sheet)

    def _introduction(self) -> PlainLabel:
        words = PlainLabel(
            self.tr(
                "These lines stand at the head of every paper. All data stays on this computer."
            ),
            "body",
            "text2",
        )
        words.setWordWrap(True)
        return words

    def _scroll_over(self, sheet: QWidget) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def _labels(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Unit"), "unit_name"),
            (self.tr("Unit code"), "unit_code"),
            (self.tr("Heading, line 1"), "header_1"),
            (self.tr("Heading, line 2"), "header_2"),
            (self.tr("Heading, line 3"), "header_3"),
            (self.tr("Place"), "place"),
            (self.tr("Counter"), "counter"),
            (self.tr("Clerk"), "clerk"),
        )

    def activate(self) -> None:
        """Put the focus into the one field that nobody can fill in for the office."""
        self.fields["unit_code"].setFocus()

    @Slot()
    def primary(self) -> None:
        """Hand in what is typed (Ctrl+Enter)."""
        self.show_problems(())
        texts = {name: field.committed_text() for name, field in self.fields.items()}
        self.submitted.emit(OfficeEntry(**texts))

    def show_problems(self, problems: "tuple[Problem, ...]") -> None:
        """Say at each field what is wrong with it, and go to the first of them."""
        for field in self.fields.values():
            field.set_state("")
        for problem in problems:
            words = messages.of_problem(problem)
            text = " ".join(part for part in (words.happened, words.todo) if part)
            self.fields[problem.field].set_state("error", text)
        if problems:
            self.fields[problems[0].field].setFocus()
