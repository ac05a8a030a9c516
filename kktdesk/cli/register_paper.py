"""Prints the register book of a period into a file."""

from typing import TYPE_CHECKING

from kktdesk.cli.outcome import Outcome
from kktdesk.cli.paper_file import write_paper

if TYPE_CHECKING:
    from kktdesk.cli.arguments import Words
    from kktdesk.services.desk import Desk


def register_paper(desk: "Desk", words: "Words") -> Outcome:
    """Print the register book.

    Args:
        desk: whose book it is.
        words: the period, a field or none, and the file.

    Returns:
        how many lines and pages there are, and where.
    """
    paper = desk.register_book.paper(words.first, words.last, words.field)
    assert words.pdf is not None  # noqa: S101 - the command asks for it
    write_paper(words.pdf, desk.register_book.print_job(paper).pdf)
    desk.register_book.record_save(paper)
    return Outcome(
        answer={
            "lines": paper.line_count,
            "pages": paper.page_count,
            "pdf": str(words.pdf),
        },
        text=f"Sổ theo dõi hồ sơ: {paper.line_count} dòng, {paper.page_count} trang: {words.pdf}",
    )
