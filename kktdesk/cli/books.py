"""The commands that close the register books of a year and open one again."""

from typing import TYPE_CHECKING

from kktdesk.cli import speech
from kktdesk.cli.answers import moment
from kktdesk.cli.outcome import Outcome

if TYPE_CHECKING:
    from kktdesk.cli.answers import Answer
    from kktdesk.cli.arguments import Words
    from kktdesk.services.desk import Desk
    from kktdesk.services.register_book_views import BookClosed


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
