"""The results of a bundle, and their keys."""

from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from kktdesk.domain.dossier import Act
from kktdesk.services.post_views import PostLine
from kktdesk.ui import formats
from kktdesk.ui.post.words import line_note, line_since, line_words, recipient_note
from kktdesk.ui.tables.records import Column, Kind, RecordTable

translate = QCoreApplication.translate

LETTERS = MappingProxyType(
    {
        Qt.Key.Key_G: Act.DELIVER,
        Qt.Key.Key_H: Act.SEND_BACK,
        Qt.Key.Key_L: Act.INVITE,
        Qt.Key.Key_K: Act.BACK_ON_SHELF,
    }
)


def code_of(line: PostLine) -> str:
    """Return what stays the same when a line is read again."""
    return line.code


class LineTable(RecordTable[PostLine]):
    """The lines of one bundle; letters are acts while the table has the focus.

    Signals:
        letter: the ``Act`` of the post that is wanted, and the line.
        taken_out: the line that is to leave the bundle.
    """

    letter = Signal(object, object)
    taken_out = Signal(object)

    def __init__(self) -> None:
        super().__init__(line_columns(), key=code_of, is_two_line=True)
        self.setAccessibleName(self.tr("Results in the bundle"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = LETTERS.get(Qt.Key(event.key()))
        is_bare = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        }
        line = self.current()
        if line is None or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Delete:
            self.taken_out.emit(line)
        elif act is not None and is_bare:
            self.letter.emit(act, line)
        else:
            super().keyPressEvent(event)


def line_columns() -> tuple[Column[PostLine], ...]:
    """Return the columns of a bundle."""
    return (
        Column(
            translate("PostLines", "No."),
            lambda line: str(line.position),
            width=42,
            is_right=True,
            is_dispensable=True,
        ),
        Column(
            translate("PostLines", "Code"),
            code_of,
            Kind.CODE,
            width=156,
            second=lambda line: line.procedure_name,
        ),
        Column(
            translate("PostLines", "Recipient"),
            lambda line: line.recipient,
            width=180,
            least=90,
            second=recipient_note,
            is_stretching=True,
        ),
        Column(
            translate("PostLines", "Papers"),
            lambda line: str(line.entry.originals + line.entry.copies),
            width=44,
            is_right=True,
            is_dispensable=True,
        ),
        Column(
            translate("PostLines", "Collects"),
            lambda line: formats.money_text(line.entry.collect),
            width=92,
            is_right=True,
            is_dispensable=True,
        ),
        Column(
            translate("PostLines", "Item number"),
            lambda line: line.entry.item or translate("PostLines", "scan the label"),
            width=148,
            least=132,
            second=line_note,
        ),
        Column(
            translate("PostLines", "State"),
            lambda line: line_words(line).words,
            Kind.STATE,
            width=140,
            least=104,
            second=line_since,
            state=lambda line: line_words(line).state,
        ),
    )
