"""Draws placed marks into a PDF whose bytes depend on nothing but the marks.

Only this module and ``fonts`` touch ReportLab. The document names no font but the paper's own, has
no links and no personal data in its properties.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import singledispatchmethod
from io import BytesIO
from itertools import groupby
from threading import Lock
from typing import Final

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from kktdesk.printing.fonts import Face, paper_faces
from kktdesk.printing.ink import (
    Blot,
    Box,
    Dots,
    Fill,
    Lines,
    Mark,
    Placed,
    Rule,
    Rules,
    Stamp,
    Text,
)
from kktdesk.printing.runs import Run, width_of

# Nothing here asks ReportLab to open an address; should it ever, no host is trusted.
rl_config.trustedHosts = ["no-host.invalid"]
rl_config.trustedSchemes = []
rl_config.useA85 = 0  # plain Flate streams are a fifth smaller

_DOT, _DOT_PITCH = 0.7, 2.3
_CUT_LINE, _CUT_DASH = 0.4, (3, 3)
_VISIBLE: Final = 0
_INVISIBLE: Final = 3
_CROSS_LINE = 0.6

# A face keeps a reading position of its file while it is cut down to the letters used.
_ONE_AT_A_TIME = Lock()


@dataclass(frozen=True, slots=True)
class Format:
    """A sheet of paper and its margins, in points."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float

    @property
    def text_right(self) -> float:
        """Where the text ends at the right."""
        return self.width - self.right

    @property
    def text_bottom(self) -> float:
        """Where the text ends; the foot line stands below."""
        return self.height - self.bottom

    @property
    def text_width(self) -> float:
        """Width between the margins."""
        return self.width - self.right - self.left


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of the file.

    Attributes:
        cut_at: where a dashed line says to cut, or None.
    """

    size: tuple[float, float]
    pieces: tuple[Placed, ...]
    cut_at: float | None = None


def write(sheets: Iterable[Sheet], title: str) -> bytes:
    """Make the file.

    Args:
        sheets: the pages; each is asked for when the one before it is drawn.
        title: shown by viewers; carries no personal data.

    Returns:
        the same bytes for the same sheets and title.
    """
    with _ONE_AT_A_TIME:
        out = BytesIO()
        paper_faces()
        canvas = Canvas(
            out,
            pageCompression=1,
            invariant=1,
            initialFontName=Face.REGULAR,  # type: ignore[arg-type] # the stub says float
            lang="vi-VN",
        )
        canvas.setTitle(title.encode("utf-8", "replace").decode())
        canvas.setAuthor("")
        canvas.setSubject("")
        canvas.setCreator("kktdesk")
        for sheet in sheets:
            _draw(canvas, sheet)
        canvas.save()
        return out.getvalue()


def _draw(canvas: Canvas, sheet: Sheet) -> None:
    canvas.setPageSize(sheet.size)
    height = sheet.size[1]
    _place(canvas, sheet.pieces, height)
    if sheet.cut_at is not None:
        canvas.setDash(*_CUT_DASH)
        canvas.setLineWidth(_CUT_LINE)
        canvas.line(sheet.cut_at, 0, sheet.cut_at, height)
    canvas.showPage()


def _place(canvas: Canvas, pieces: Iterable[Placed], height: float) -> None:
    for piece in pieces:
        pen = _Pen(canvas, piece.x, height - piece.y, height)
        for mark in sorted(piece.marks, key=lambda mark: not isinstance(mark, Fill)):
            pen.put(mark)


class _Pen:
    """Draws marks relative to the top left corner of their piece."""

    def __init__(self, canvas: Canvas, left: float, top: float, height: float) -> None:
        self._canvas = canvas
        self._left = left
        self._top = top
        self._height = height

    @singledispatchmethod
    def put(self, mark: Mark) -> None:
        raise TypeError(type(mark))

    @put.register
    def _(self, mark: Rule) -> None:
        self._canvas.setLineWidth(mark.width)
        self._canvas.line(
            self._left + mark.x1, self._top - mark.y1, self._left + mark.x2, self._top - mark.y2
        )

    @put.register
    def _(self, mark: Rules) -> None:
        left, top = self._left, self._top
        self._canvas.setLineWidth(mark.width)
        self._canvas.lines(
            [(left + x1, top - y1, left + x2, top - y2) for x1, y1, x2, y2 in mark.lines]
        )

    @put.register
    def _(self, mark: Box) -> None:
        self._canvas.setLineWidth(mark.line)
        bottom = self._top - mark.y - mark.height
        self._canvas.rect(self._left + mark.x, bottom, mark.width, mark.height)

    @put.register
    def _(self, mark: Fill) -> None:
        self._canvas.setFillGray(mark.grey)
        bottom = self._top - mark.y - mark.height
        self._canvas.rect(self._left + mark.x, bottom, mark.width, mark.height, stroke=0, fill=1)
        self._canvas.setFillGray(0)

    @put.register
    def _(self, mark: Dots) -> None:
        self._canvas.saveState()
        self._canvas.setLineCap(1)
        self._canvas.setDash(0, _DOT_PITCH)
        self._canvas.setLineWidth(_DOT)
        y = self._top - mark.y
        self._canvas.line(self._left + mark.x1, y, self._left + mark.x2, y)
        self._canvas.restoreState()

    @put.register
    def _(self, mark: Blot) -> None:
        path = self._canvas.beginPath()
        for x, y, width, height in mark.rects:
            path.rect(self._left + x, self._top - y - height, width, height)
        self._canvas.drawPath(path, stroke=0, fill=1)

    @put.register
    def _(self, mark: Stamp) -> None:
        if not self._canvas.hasForm(mark.name):
            self._canvas.beginForm(mark.name)
            _place(self._canvas, mark.pieces, self._height)
            self._canvas.endForm()
        self._canvas.doForm(mark.name)

    @put.register
    def _(self, mark: Text) -> None:
        x, y = self._left + mark.x, self._top - mark.y
        for runs, has_all_signs in _stretches(mark.runs):
            if has_all_signs:
                self._words(runs, x, y, mark)
            else:
                self._crossed_box(runs[0], x, y, mark.size)
            blanks = sum(run.text.count(" ") for run in runs)
            x += width_of(runs, mark.size) + mark.gap * blanks

    @put.register
    def _(self, mark: Lines) -> None:
        signs = paper_faces()[mark.face].signs
        words = self._canvas.beginText()
        words.setFont(mark.face, mark.size, mark.leading)
        rest: list[Text] = []
        under = (0.0, 0.0)
        for x, y, text in mark.places:
            if not signs.issuperset(text):
                rest.append(Text(x, y, (Run(text, mark.face),), mark.size))
                continue
            if under != (x, y):
                words.setTextOrigin(self._left + x, self._top - y)
            words.textLine(text)
            under = x, y + mark.leading
        self._canvas.drawText(words)
        for line in rest:
            self.put(line)

    def _words(self, runs: tuple[Run, ...], x: float, y: float, mark: Text) -> None:
        words = self._canvas.beginText(x, y)
        if mark.gap:
            words.setWordSpace(mark.gap)
        for run in runs:
            words.setFont(run.face, mark.size)
            words.textOut(run.text)
        if mark.gap:
            words.setWordSpace(0)
        self._canvas.drawText(words)

    def _crossed_box(self, run: Run, x: float, y: float, size: float) -> None:
        """Mark the place of a sign that the face lacks; copied text still says which it was."""
        named = run.text.encode("utf-16-be", "surrogatepass").hex().upper()
        self._canvas.addLiteral(f"/Span <</ActualText <FEFF{named}>>> BDC")
        words = self._canvas.beginText(x, y)
        words.setFont(run.face, size)
        words.setTextRenderMode(_INVISIBLE)
        words.textOut(run.text)
        words.setTextRenderMode(_VISIBLE)
        self._canvas.drawText(words)
        self._canvas.addLiteral("EMC")
        left, low, side = x + 0.08 * size, y, 0.64 * size
        right, high = left + side, low + side
        self._canvas.setLineWidth(_CROSS_LINE)
        self._canvas.rect(left, low, side, side)
        self._canvas.lines([(left, low, right, high), (left, high, right, low)])


def _stretches(runs: tuple[Run, ...]) -> Iterator[tuple[tuple[Run, ...], bool]]:
    """Split runs where a face lacks a sign.

    Yields:
        runs that can be written at once, and True; or one single sign, and False.
    """
    faces = paper_faces()
    if all(faces[run.face].signs.issuperset(run.text) for run in runs):
        yield runs, True
        return
    for run in runs:
        signs = faces[run.face].signs
        for is_known, group in groupby(run.text, key=signs.__contains__):
            if is_known:
                yield (Run("".join(group), run.face),), True
            else:
                yield from (((Run(sign, run.face),), False) for sign in group)
