"""Files of the calendar on the disk: read whole, written whole or not at all."""

from pathlib import Path

from kktdesk.domain.errors import FileNotOpened, FileRefused
from kktdesk.ui.whole_file import write_made

LARGEST = 4_000_000  # far above a hundred years; a film chosen by mistake is not read


def read_text(path: Path) -> str:
    """Read a text file in UTF-8.

    Args:
        path: of the file.

    Returns:
        its text; a mark at its beginning is passed over.

    Raises:
        FileNotOpened: it cannot be opened.
        FileRefused: it is too large, empty, or no text.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError:
        raise FileNotOpened(file=path.name) from None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = ""
    if not text.strip() or len(content) > LARGEST:
        raise FileRefused(file=path.name, entry="", key="", problem="unreadable")
    return text


def write_text(path: Path, text: str) -> None:
    """Write a text file in UTF-8; a failure leaves an older file as it was."""
    write_made(text.encode, path)
