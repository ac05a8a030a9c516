"""The commands that close the register books of a year and open one again."""

from typing import TYPE_CHECKING

from kktdesk.cli import speech
from kktdesk.cli.answers import history, moment
from kktdesk.cli.outcome import Outcome
from kktdesk.cli.spoken import act_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kktdesk.cli.answers import Answer
    from kktdesk.cli.arguments import Words
    from kktdesk.services.desk import Desk
    from kktdesk.services.register_book_views import BookClosed
    from kktdesk.services.views import HistoryLine


def close_book(desk: "Desk", words: "Words") -> Outcome:
    """Close the books of a year.

    Args:
        desk: an open desk.
        words: the year, and who signs.

    Returns:
        the closes of all its books.
    """
    closed = desk.books.close(words.year, words.head)
    answer: Answer = {"year": words.year, "books": [_closed(one) for one in closed]}
    return Outcome(answer=answer, text="\n".join(map(_said, closed)))


def reopen_book(desk: "Desk", words: "Words") -> Outcome:
    """Open a closed book again.

    Args:
        desk: an open desk.
        words: the book, the supervisor and the reason.

    Returns:
        that it is open.
    """
    desk.books.reopen(words.book, words.supervisor, words.reason)
    return Outcome(
        answer={"book": words.book, "reopened": True}, text=f"Đã mở lại sổ {words.book}."
    )


def book_history(name: str, lines: "Sequence[HistoryLine]") -> Outcome:
    """Tell what was done with a book.

    Args:
        name: of the book.
        lines: of the log.

    Returns:
        each print and file, close and opening, the oldest first.
    """
    answer: Answer = {"book": name, "history": history(lines)}
    return Outcome(answer=answer, text="\n".join(map(_history_said, lines)))


def _history_said(line: "HistoryLine") -> str:
    said = ", ".join((f"{speech.moment(line.at)}: {act_words(line.act)}", *_parts(line.values)))
    return f"{said} – {line.clerk}" if line.clerk else said


def _parts(values: "Mapping[str, object]") -> "Iterator[str]":
    for name, word in (("lines", "dòng"), ("pages", "tờ")):
        match values.get(name):
            case [first, last]:
                yield f"{word} {first}–{last}"
    for name, word in (("printer", "máy in"), ("supervisor", "phụ trách"), ("reason", "lý do")):
        if values.get(name):
            yield f"{word}: {values[name]}"


def _closed(close: "BookClosed") -> "Answer":
    return {
        "book": close.name,
        "field": close.field,
        "lines": close.line_count,
        "cancelled": close.cancelled_count,
        "closed_at": moment(close.closed_at),
        "clerk": close.clerk,
        "head": close.head,
    }


def _said(close: "BookClosed") -> str:
    when = speech.moment(close.closed_at)
    return f"Sổ {close.name} đã khóa: {close.line_count} dòng, {when} – {close.clerk}"
