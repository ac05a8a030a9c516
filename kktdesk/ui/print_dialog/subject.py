"""What can be printed with a choice, as the dialog needs it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kktdesk.domain.layout import Layout

if TYPE_CHECKING:
    from kktdesk.ui.print_dialog.print_run import PaperTask


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintSubject:
    """A paper before it is printed.

    Attributes:
        paper: its kind, under which this computer remembers the choice.
        title: in the heading of the dialog.
        layouts: that it can lie in, the usual one first; one alone is not asked for.
        preview: makes the PDF that would be printed now; runs in the paper lane, changes nothing.
        task: gives the way to the printer.
        inside: how many copies each printing holds already.
        said: told in the status line once the printer took it.
    """

    paper: str
    title: str
    layouts: tuple[Layout, ...]
    preview: Callable[[Layout], bytes]
    task: "Callable[[Layout], PaperTask]"
    inside: int = 1
    said: str = ""
