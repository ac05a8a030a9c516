"""What the log keeps of a print of the register books.

The lines of a book stand in the register, so no copy of the paper is kept: the log says who has
printed which lines, and the SHA-256 tells whether a file or a scan is that paper.
"""

from collections.abc import Iterator
from hashlib import sha256
from typing import Final

from kktdesk.services.register_book_views import RegisterPaper

PRINT_BOOK: Final = "print-book"
SAVE_BOOK: Final = "save-book"


def told_of(paper: RegisterPaper) -> Iterator[dict[str, object]]:
    """Tell a print for the log.

    Args:
        paper: the print.

    Yields:
        the values of each book, so that the log of a book has all of its prints.
    """
    digest = sha256(paper.pdf).hexdigest()
    for volume in paper.volumes:
        yield {
            "book": volume.name,
            "from": paper.first_on.isoformat(),
            "to": paper.last_on.isoformat(),
            "lines": [volume.first_line, volume.last_line],
            "line_count": volume.line_count,
            "pages": [volume.first_page, volume.last_page],
            "page_count": paper.page_count,
            "sha256": digest,
        }
