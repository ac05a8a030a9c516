"""The first and the last page of a register book: mở sổ and khóa sổ."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kktdesk.domain.dong import dong_words
from kktdesk.domain.moment import local_day
from kktdesk.domain.numbering import book_line
from kktdesk.domain.register_book import RegisterBook, RegisterVolume
from kktdesk.printing.dates import date_words, short_date
from kktdesk.printing.flow import Column, Piece, gap, glued, paginate
from kktdesk.printing.frame import date_line
from kktdesk.printing.ink import MM, Placed
from kktdesk.printing.paper import Format
from kktdesk.printing.register_form import RegisterForm
from kktdesk.printing.runs import Run, bold, italic
from kktdesk.printing.signing import Signer, signatures
from kktdesk.printing.text import Span, Type, centred, paragraph
from kktdesk.printing.wrap import balanced, wrap

_OFFICE, _NAME, _FIELD = Type(14, 18), Type(28, 36), Type(17, 24)
_BOOK, _LINE, _BODY, _NOTE = Type(17, 24), Type(14, 20), Type(13, 17), Type(12, 15.4)
_CLOSING = Type(18, 26)
_ABOVE_NAME, _BELOW_NAME, _ABOVE_NOTES = 30 * MM, 12 * MM, 14 * MM
_SIGN_ROOM = 26 * MM
_NOTE_PART, _CLOSING_PART = 0.7, 0.86
_UNIT = " đồng"

Page = tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Covers:
    """Sets both pages of one volume."""

    book: RegisterBook
    volume: RegisterVolume
    paper: Format

    def opening(self, form: RegisterForm, page_count: int) -> tuple[Page, ...]:
        """Set the cover.

        Args:
            form: of the first line.
            page_count: how many pages follow.

        Returns:
            what stands on it; more than one page only where a name is very long.
        """
        return self._pages(tuple(self._cover(form, page_count)))

    def closing(self, form: RegisterForm) -> tuple[Page, ...]:
        """Set the last page.

        Args:
            form: of the last line.

        Returns:
            what stands on it.
        """
        return self._pages(glued(tuple(self._sum(form))))

    def _pages(self, pieces: tuple[Piece, ...]) -> tuple[Page, ...]:
        top = self.paper.top
        return paginate(pieces, Column(top, top, self.paper.text_bottom))

    @property
    def _span(self) -> Span:
        return Span(self.paper.left, self.paper.text_width)

    def _cover(self, form: RegisterForm, page_count: int) -> Iterator[Piece]:
        volume, title = self.volume, form.title
        *above, last = self.book.header or ("",)
        for name in above:
            yield self._centred(Run(name), _OFFICE)
        yield self._centred(bold(last), _OFFICE)
        yield gap(_ABOVE_NAME)
        yield self._centred(bold(title.name), _NAME)
        yield self._centred(italic(title.field.format(field=volume.field_name)), _FIELD)
        yield gap(_BELOW_NAME)
        if title.number:
            yield self._centred(Run(volume_words(form, volume)), _LINE)
        yield self._centred(bold(title.book.format(book=volume.name)), _BOOK)
        yield self._centred(Run(period_words(form, volume)), _LINE)
        yield self._centred(Run(form.cover.pages.format(pages=page_count)), _LINE)
        yield gap(_ABOVE_NOTES)
        yield from self._notes(form)

    def _notes(self, form: RegisterForm) -> Iterator[Piece]:
        if form.cover.notes:
            column = self._inner(_NOTE_PART)
            yield from paragraph((bold(form.cover.notes_head),), _NOTE, column)
            for note in form.cover.notes:
                yield from paragraph((Run(f"– {note}"),), _NOTE, column)

    def _sum(self, form: RegisterForm) -> Iterator[Piece]:
        book, volume, closing, end = self.book, self.volume, form.closing, self.volume.end
        yield self._centred(bold(form.title.name), _CLOSING)
        yield self._centred(italic(form.title.field.format(field=volume.field_name)), _LINE)
        yield self._centred(Run(form.title.book.format(book=volume.name)), _LINE)
        yield gap(6 * MM)
        yield self._centred(bold(closing.name if end else closing.interim), _CLOSING)
        yield self._centred(Run(period_words(form, _whole(volume))), _LINE)
        yield gap(4 * MM)
        for words in self._counted(form):
            yield from paragraph((Run(words),), _BODY, self._inner(_CLOSING_PART))
        yield gap(8 * MM)
        yield self._date(form)
        yield signatures(
            (
                Signer((closing.clerk,), closing.clerk_manner, end.clerk if end else book.clerk),
                Signer((closing.head,), closing.head_manner, end.head if end else ""),
            ),
            _BODY,
            _SIGN_ROOM,
            self._span,
        )

    def _counted(self, form: RegisterForm) -> Iterator[str]:
        volume, closing, end = self.volume, form.closing, self.volume.end
        count = end.line_count if end else len(volume.lines)
        yield closing.count.format(
            count=two_digits(count),
            words=dong_words(count).removesuffix(_UNIT).lower(),
            first=book_line(1) if end else volume.lines[0].number,
            last=book_line(count) if end else volume.lines[-1].number,
        )
        for words, number in (
            (closing.cancelled, end.cancelled_count if end else volume.cancelled_count),
            (closing.elsewhere, volume.elsewhere_count),
            (closing.changed, end.changed_count if end else 0),
        ):
            if number:
                yield words.format(count=two_digits(number))

    def _date(self, form: RegisterForm) -> Piece:
        half = Span(self.paper.left + self.paper.text_width / 2, self.paper.text_width / 2)
        end = self.volume.end
        signed_on = end.closed_on if end else local_day(self.book.printed_at)
        day = form.closing.date.format(**date_words(signed_on))
        marks, height = date_line(self.book.place, day, _BODY, half, 0)
        return Piece(height, marks)

    def _centred(self, run: Run, kind: Type) -> Piece:
        room = self._inner(_CLOSING_PART)
        fits = wrap((run,), kind.size, room.width)
        lines = fits if len(fits) == 1 else balanced(run, kind.size, room.width)
        marks, height = centred(lines, kind, room)
        return Piece(height, marks)

    def _inner(self, part: float) -> Span:
        width = self.paper.text_width * part
        return Span(self.paper.left + (self.paper.text_width - width) / 2, width)


def _whole(volume: RegisterVolume) -> RegisterVolume:
    # The close counts the book from its first line on, whatever of it is printed.
    if volume.end is None:
        return volume
    return replace(volume, first_on=volume.last_on.replace(month=1, day=1))


def two_digits(count: int) -> str:
    """Write a count so that nobody can put a figure before it.

    Returns:
        for example ``04``.
    """
    return f"{count:02d}"


def volume_words(form: RegisterForm, volume: RegisterVolume) -> str:
    """Write the number of a volume.

    Returns:
        the words; "" on a form without one.
    """
    return form.title.number.format(number=two_digits(volume.number)) if form.title.number else ""


def period_words(form: RegisterForm, volume: RegisterVolume) -> str:
    """Write the period of a volume.

    Returns:
        the words.
    """
    return form.title.period.format(
        first=short_date(volume.first_on), last=short_date(volume.last_on)
    )
