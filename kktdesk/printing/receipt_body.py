"""The text of a receipt from the first label to the last note, at one step of type."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kktdesk.domain.receipt import Receipt, ReceiptComponent
from kktdesk.printing.dates import moment_words
from kktdesk.printing.flow import Piece, gap, glued, with_next
from kktdesk.printing.fonts import Face
from kktdesk.printing.forms import ReceiptForm
from kktdesk.printing.frame import Signer, signatures
from kktdesk.printing.grid import Align, Cell, Grid, HeadCell, table
from kktdesk.printing.ink import MM
from kktdesk.printing.paper import Format
from kktdesk.printing.runs import Run, bold
from kktdesk.printing.text import Field, Span, Type, labelled, open_field, pair, paragraph

# Only a code of the national register is printed behind the name of the procedure.
_NATIONAL_CODE = re.compile(r"\d\.\d{6}")
_NOTE = Type(9, 10.25)
_TABLE_LEADING = 1.16
_CELL_PAD = (1.3 * MM, 0.45 * MM)
_MOST_OF_PAGE = 0.4
# Widths of the columns STT, bản chính, bản sao in em: their heads stay on one line.
_NUMBER_EM, _ORIGINALS_EM, _COPIES_EM = 2.8, 6.1, 5.4
_BOOK_PART = 0.72
_WIDE_BLANK = "\u00a0\u00a0 "


@dataclass(frozen=True, slots=True)
class Step:
    """One step of type; the largest one that gives the fewest pages is taken."""

    body: Type
    table: float
    title: float
    sign_room: float


@dataclass(frozen=True, slots=True)
class Body:
    """Builds the pieces of one receipt at one step."""

    receipt: Receipt
    form: ReceiptForm
    paper: Format
    step: Step

    def pieces(self) -> tuple[Piece, ...]:
        """Set everything below the title block.

        Returns:
            the pieces in reading order.
        """
        return (*self._party(), *self._components(), *self._promise(), *self._end())

    @property
    def _span(self) -> Span:
        return Span(self.paper.left, self.paper.text_width)

    def _field(self, label: str, *value: Run) -> tuple[Piece, ...]:
        filled = tuple(run for run in value if run.text)
        return labelled(Field(label, filled), self.step.body, self._span)

    def _party(self) -> Iterator[Piece]:
        receipt, labels = self.receipt, self.form.labels
        yield from self._field(labels.desk, Run(receipt.desk_name))
        yield from self._field(labels.applicant, bold(receipt.applicant_name))
        if receipt.submitter_name:
            named = (receipt.submitter_name, receipt.submitter_detail)
            yield from self._field(labels.submitter, Run("; ".join(filter(None, named))))
        yield from self._field(labels.address, Run(receipt.address))
        phone = Field(labels.phone, _value(receipt.phone))
        yield from pair(
            phone, Field(labels.email, _value(receipt.email)), self.step.body, self._span
        )
        if receipt.id_number:
            yield from self._field(labels.id_number, Run(receipt.id_number))
        yield from self._field(labels.request, bold(self._request()))

    def _request(self) -> str:
        name, code = self.receipt.procedure_name, self.receipt.procedure_code
        if not _NATIONAL_CODE.fullmatch(code):
            return name
        return f"{name} {self.form.labels.procedure_code.format(code=code)}"

    def _components(self) -> Iterator[Piece]:
        title = paragraph((Run(self.form.labels.components),), self.step.body, self._span)
        yield from with_next((*title, gap(1.5)))
        heads = self.form.table
        names = (heads.number, heads.name, heads.originals, heads.copies)
        head = tuple(HeadCell(bold(name), number) for number, name in enumerate(names))
        lines = enumerate(self.receipt.components, 1)
        yield from table(self._grid(), head, [_row(number, line) for number, line in lines])
        yield gap(3)

    def _grid(self) -> Grid:
        size = self.step.table
        narrow = [em * size for em in (_NUMBER_EM, _ORIGINALS_EM, _COPIES_EM)]
        kind = Type(size, size * _TABLE_LEADING)
        return Grid(
            left=self.paper.left,
            columns=(narrow[0], self.paper.text_width - sum(narrow), *narrow[1:]),
            kind=kind,
            head_kind=kind,
            pad=_CELL_PAD,
            is_grey=False,
            most=self.paper.height * _MOST_OF_PAGE,
        )

    def _promise(self) -> Iterator[Piece]:
        receipt, labels = self.receipt, self.form.labels
        yield from self._sets_and_fee()
        yield from self._field(labels.term, bold(receipt.term.in_words()))
        received, due = (
            labels.moment.format(**moment_words(moment))
            for moment in (receipt.received_at, receipt.due_at)
        )
        yield from self._field(labels.received, Run(received))
        yield from self._field(labels.due, bold(due))
        yield from self._field(labels.return_place, Run(receipt.return_place))

    def _sets_and_fee(self) -> tuple[Piece, ...]:
        labels = self.form.labels
        count = (bold(f"{self.receipt.sets:02d}"), Run(f" {labels.sets_unit}"))
        if not self.receipt.fee:
            return self._field(labels.sets, *count)
        fee = Field(labels.fee, (Run(self.receipt.fee),))
        return pair(Field(labels.sets, count), fee, self.step.body, self._span)

    def _end(self) -> Iterator[Piece]:
        receipt, form = self.receipt, self.form
        manner = form.signatures.manner
        signers = (
            Signer(form.signatures.submitter, manner, receipt.signs_submitter),
            Signer(form.signatures.clerk, manner, receipt.clerk),
        )
        places = signatures(signers, self.step.body, self.step.sign_room, self._span)
        yield from glued((*self._book(), gap(4), places))
        yield gap(2)
        yield from self._notes()

    def _book(self) -> tuple[Piece, ...]:
        labels, kind, span = self.form.labels, self.step.body, self._span
        if self.receipt.book:
            line = (
                Run(f"{labels.book} "),
                bold(self.receipt.book),
                Run(f"{_WIDE_BLANK}{labels.book_line} "),
                bold(self.receipt.book_line),
            )
            return paragraph(line, kind, span)
        left = Span(span.left, span.width * _BOOK_PART)
        right = Span(left.right + 4, span.right - left.right - 4)
        marks = open_field(labels.book, kind, left) + open_field(labels.book_line, kind, right)
        return (Piece(kind.leading, marks),)

    def _notes(self) -> Iterator[Piece]:
        notes = self.form.notes
        head = Run(notes.head, Face.BOLD_ITALIC)
        fixed = [*paragraph((head,), _NOTE, self._span)]
        for line in notes.lines:
            fixed.extend(paragraph((Run(line),), _NOTE, self._span))
        yield from glued(fixed)
        for line in self.receipt.note.splitlines():
            if line.strip():
                yield from self._own_note(notes.own.format(note=line))
        if self.receipt.missing:
            yield from self._own_note(notes.missing.format(names="; ".join(self.receipt.missing)))

    def _own_note(self, text: str) -> tuple[Piece, ...]:
        return paragraph((Run(text),), _NOTE, self._span)


def _value(text: str) -> tuple[Run, ...]:
    return (Run(text),) if text else ()


def _row(number: int, line: ReceiptComponent) -> tuple[Cell, ...]:
    name = f"{line.name} ({line.remark})" if line.remark else line.name
    return (
        Cell((Run(str(number)),), Align.CENTRE),
        Cell((Run(name),)),
        Cell((Run(str(line.originals)),), Align.CENTRE),
        Cell((Run(str(line.copies)),), Align.CENTRE),
    )
