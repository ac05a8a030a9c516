"""Sổ theo dõi hồ sơ as a PDF on A4 across: for each volume its cover, its lines, its closing.

Where the lines of a volume begin to stand on another form, a new page begins under the other head;
numbers and pages run on. The cover is of the form of the first line, the closing of the last one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from kktdesk.domain.register_book import RegisterBook, RegisterLine, RegisterVolume, Watch
from kktdesk.printing.dates import short_moment
from kktdesk.printing.frame import FOOT_SIZE, MARK_ROW, mark_box
from kktdesk.printing.ink import MM, Mark, Placed, Stamp, Text
from kktdesk.printing.paper import Format, Sheet, write
from kktdesk.printing.register_covers import Covers, period_words, volume_words
from kktdesk.printing.register_form import RegisterForm, form_on
from kktdesk.printing.register_rows import Band, Rows, drawn
from kktdesk.printing.runs import Run, bold, italic, shorten, width_of
from kktdesk.printing.text import Span, Type, centred, line_marks
from kktdesk.printing.wrap import balanced, wrap

PAPER = Format(297 * MM, 210 * MM, top=12 * MM, right=10 * MM, bottom=14 * MM, left=15 * MM)
_OFFICE, _NAME, _FIELD = Type(10.5, 12.6), Type(15, 18), Type(12, 14.4)
_SIDE = 90 * MM
_BELOW_HEAD = 2 * MM
_FOOT_Y = 5 * MM
_FOOT_PART = 0.36
_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class RegisterPrint:
    """The printed book.

    Attributes:
        spans: first and last sheet of each volume, covers too.
    """

    pdf: bytes
    line_count: int
    page_count: int
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Over:
    """What is the same above all pages of a volume that stand on one form.

    Attributes:
        bottom: where the first row begins.
    """

    rows: Rows
    stamp: Stamp
    bottom: float


@dataclass(slots=True)
class _Page:
    """The bands of one page and what they stand under.

    Attributes:
        room: what is left of the page.
    """

    over: _Over
    room: float
    bands: list[Band] = field(default_factory=list)

    def takes(self, band: Band) -> bool:
        """Take a band if there is room; an empty page takes any.

        Returns:
            False if it did not.
        """
        if self.bands and band.height > self.room + 1e-6:
            return False
        self.bands.append(band)
        self.room -= band.height
        return True


def render_register(book: RegisterBook, watch: Watch) -> RegisterPrint:
    """Print the book.

    Args:
        book: its values.
        watch: is told of each line twice, once when it is set and once when it is drawn.

    Returns:
        a PDF, the same bytes for the same values.
    """
    volumes = [_Volume(book, volume, place) for place, volume in enumerate(book.volumes)]
    for volume in volumes:
        volume.lay_out(watch)
    title = f"{form_on(book.volumes[0].first_on).title.name} {book.volumes[0].name}"
    made = _Count()
    pdf = write(made.of(volume.sheets(watch) for volume in volumes), title)
    lines = sum(len(volume.lines) for volume in book.volumes)
    return RegisterPrint(pdf, lines, made.count, tuple(made.spans))


class _Count:
    """Counts sheets while they are drawn."""

    def __init__(self) -> None:
        self.count = 0
        self.spans: list[tuple[int, int]] = []

    def of(self, volumes: Iterator[Iterator[Sheet]]) -> Iterator[Sheet]:
        for sheets in volumes:
            before = self.count
            for sheet in sheets:
                self.count += 1
                yield sheet
            self.spans.append((before + 1, self.count))


class _Volume:
    """Lays one volume out and gives its sheets."""

    def __init__(self, book: RegisterBook, volume: RegisterVolume, place: int) -> None:
        self._book = book
        self._volume = volume
        self._place = place
        self._covers = Covers(book, volume, PAPER)
        self._pages: list[_Page] = []

    def lay_out(self, watch: Watch) -> None:
        """Find out which lines stand on which page."""
        for form, lines in groupby(self._volume.lines, _form):
            self._set(form, lines, watch)

    def _set(self, form: RegisterForm, lines: Iterator[RegisterLine], watch: Watch) -> None:
        marks, top = self._head(form)
        rows = Rows(form, PAPER)
        head = rows.head()
        # Forms may follow each other more than once where a day of receipt was corrected.
        name = f"head-{self._place}-{len(self._pages)}"
        stamp = Stamp(name, (Placed(marks, 0, 0), Placed(head.marks, 0, top)))
        over = _Over(rows, stamp, top + head.height)
        page = self._new_page(over)
        number = 0
        for number, line in enumerate(lines, 1):
            for band in rows.bands(line):
                if not page.takes(band):
                    page = self._new_page(over)
                    page.takes(band)
            if number % _AT_ONCE == 0:
                watch.step(_AT_ONCE)
        watch.step(number % _AT_ONCE)

    def _new_page(self, over: _Over) -> _Page:
        page = _Page(over, PAPER.text_bottom - over.bottom)
        self._pages.append(page)
        return page

    def sheets(self, watch: Watch) -> Iterator[Sheet]:
        """Draw the sheets, one when it is asked for.

        Yields:
            cover, pages with lines, closing.
        """
        first, last = self._pages[0].over.rows.form, self._pages[-1].over.rows.form
        closing = self._covers.closing(last)
        total = len(self._pages) + len(closing)
        for cover in self._covers.opening(first, total):
            yield self._sheet((*cover, *self._marked()))
        for number, page in enumerate(self._pages, 1):
            watch.step(sum(band.lines for band in page.bands))
            yield self._lines(page, (number, total))
        for number, pieces in enumerate(closing, len(self._pages) + 1):
            foot = Placed(_foot(self._book, last, "", (number, total)), 0, 0)
            yield self._sheet((*pieces, foot, *self._marked()))

    def _lines(self, page: _Page, at: tuple[int, int]) -> Sheet:
        over, form = page.over, page.over.rows.form
        count = sum(band.lines for band in page.bands)
        total = page.bands[-1].order - self._volume.before
        words = form.foot.sum.format(lines=count, total=total)
        return self._sheet(
            (
                Placed((over.stamp,), 0, 0),
                Placed(drawn(over.rows, page.bands), 0, over.bottom),
                Placed(_foot(self._book, form, words, at), 0, 0),
                *self._marked(),
            )
        )

    def _sheet(self, pieces: tuple[Placed, ...]) -> Sheet:
        return Sheet((PAPER.width, PAPER.height), pieces)

    def _marked(self) -> tuple[Placed, ...]:
        if not self._book.is_sample:
            return ()
        words = self._pages[0].over.rows.form.marks.sample
        return (Placed(mark_box(words, PAPER.left, PAPER.top - MARK_ROW - 2), 0, 0),)

    def _head(self, form: RegisterForm) -> tuple[tuple[Mark, ...], float]:
        left, left_bottom = self._office()
        right, right_bottom = self._number(form)
        middle, bottom = self._name(form)
        return (*left, *middle, *right), max(left_bottom, right_bottom, bottom) + _BELOW_HEAD

    def _office(self) -> tuple[list[Mark], float]:
        marks: list[Mark] = []
        y = PAPER.top
        span = Span(PAPER.left, _SIDE)
        last = len(self._book.header) - 1
        for number, name in enumerate(self._book.header):
            run = bold(name) if number == last else Run(name)
            lines = wrap((run,), _OFFICE.size, span.width)
            marks.extend(line_marks(lines, _OFFICE, span, y))
            y += len(lines) * _OFFICE.leading
        return marks, y

    def _name(self, form: RegisterForm) -> tuple[tuple[Mark, ...], float]:
        span = Span(PAPER.left + _SIDE, PAPER.text_width - 2 * _SIDE)
        name, y = centred(
            balanced(bold(form.title.name), _NAME.size, span.width), _NAME, span, PAPER.top
        )
        words = italic(form.title.field.format(field=self._volume.field_name))
        lines, y = centred(balanced(words, _FIELD.size, span.width), _FIELD, span, y)
        return (*name, *lines), y

    def _number(self, form: RegisterForm) -> tuple[list[Mark], float]:
        book = form.title.book.format(book=self._volume.name)
        number = volume_words(form, self._volume)
        first = f"{number} – {book}" if number else book
        marks: list[Mark] = []
        y = PAPER.top
        for words in (first, period_words(form, self._volume)):
            for line in wrap((Run(words),), _OFFICE.size, _SIDE):
                x = PAPER.text_right - line.width
                marks.append(Text(x, y + _OFFICE.baseline, line.runs, _OFFICE.size))
                y += _OFFICE.leading
        return marks, y


def _form(line: RegisterLine) -> RegisterForm:
    return form_on(line.received_on)


def _foot(
    book: RegisterBook, form: RegisterForm, words: str, at: tuple[int, int]
) -> tuple[Mark, ...]:
    y = PAPER.text_bottom + _FOOT_Y
    said = form.foot.printed.format(at=short_moment(book.printed_at), clerk=book.clerk)
    printed = shorten(Run(said), FOOT_SIZE, PAPER.text_width * _FOOT_PART)
    page = Run(form.foot.page.format(page=at[0], pages=at[1]))
    middle = PAPER.left + (PAPER.text_width - width_of((Run(words),), FOOT_SIZE)) / 2
    right = PAPER.text_right - width_of((page,), FOOT_SIZE)
    return (
        Text(PAPER.left, y, (printed,), FOOT_SIZE),
        *((Text(middle, y, (Run(words),), FOOT_SIZE),) if words else ()),
        Text(right, y, (page,), FOOT_SIZE),
    )
