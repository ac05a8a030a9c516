"""How a paper is printed: as it was chosen last on this computer, or as it is chosen now."""

from dataclasses import replace
from typing import TYPE_CHECKING

from kktdesk.settings import PrintChoice

if TYPE_CHECKING:
    from kktdesk.settings import DeskSettings
    from kktdesk.ui.print_dialog.print_run import PaperTask
    from kktdesk.ui.print_dialog.subject import PrintSubject


def chosen_before(settings: "DeskSettings", subject: "PrintSubject") -> PrintChoice:
    """Give how a kind of paper was printed last on this computer.

    Returns:
        the choice; without one this computer's printer, and its sheet where the paper has it.
    """
    known = settings.print_choice(subject.paper)
    if known is not None and known.layout in subject.layouts:
        return known
    usual = settings.layout if settings.layout in subject.layouts else subject.layouts[0]
    return PrintChoice(paper=subject.paper, printer=settings.printer, layout=usual)


def task_of(settings: "DeskSettings", subject: "PrintSubject", choice: PrintChoice) -> "PaperTask":
    """Give the way to the printer that was chosen.

    Returns:
        the task.
    """
    is_own = choice.printer == settings.printer
    queue = None if is_own else choice.printer
    return replace(subject.task(choice.layout), copies=choice.copies, queue=queue)
