"""Opens the desk of a data folder for one command."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kktdesk.services.clock import Clock

if TYPE_CHECKING:
    from kktdesk.services.desk import Desk


@contextmanager
def opened(folder: Path, clock: Clock, *, is_new: bool = False) -> Iterator["Desk"]:
    """Open a desk; it is closed at the end.

    Args:
        folder: its data folder.
        clock: tells the services the time.
        is_new: the register may be made, and needs no office yet.

    Yields:
        the desk.
    """
    from kktdesk.services.desk import open_desk  # noqa: PLC0415 - loads SQLAlchemy and ReportLab

    desk = open_desk(folder, clock, create=is_new)
    try:
        if not is_new:
            desk.office.view()  # a register without an office is not set up either
        yield desk
    finally:
        desk.close()
