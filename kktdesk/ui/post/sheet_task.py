"""The sheet of a bundle on its way to the printer: issued first, written down once it is out."""

from functools import partial
from typing import TYPE_CHECKING

from kktdesk.ui.print_dialog.print_run import PaperTask
from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from kktdesk.services.desk import Desk
    from kktdesk.services.views import PrintJob


def sheet_task(desk: "Desk", name: str) -> PaperTask:
    """Give the task of a bundle's sheet.

    Returns:
        the task.
    """
    taken = partial(desk.bundles.record_print, name)
    return PaperTask(name, partial(_paper, desk, name), taken, Lane.WRITE)


def _paper(desk: "Desk", name: str) -> "PrintJob":
    desk.bundles.issue(name)
    return desk.papers.bundle_print(name)
