"""What the page of reports offers in the palette: its acts, its files, and every report."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kktdesk.ui.command import Command, CommandGroup
from kktdesk.ui.reports.words import form_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kktdesk.ui.reports.form_list import FormList
    from kktdesk.ui.widgets.buttons import ActionButton

translate = QCoreApplication.translate


def act_commands(buttons: "Iterable[ActionButton]") -> "Iterator[Command]":
    """Offer what buttons do.

    Yields:
        a command for each, under the button's own words.
    """
    for button in buttons:
        words = button.accessibleName().rstrip("…")
        yield _command(f"report-act-{words}", words, "pencil", button)


def print_command(button: "ActionButton") -> Command:
    """Return what prints the report, by the button that does."""
    return _command("report-print", translate("Reports", "Print the report"), "printer", button)


def file_commands(buttons: "Iterable[ActionButton]") -> "Iterator[Command]":
    """Offer the files of a report.

    Yields:
        a command for each button that names a kind of file.
    """
    for button in buttons:
        kind = button.accessibleName().rstrip("…")
        words = translate("Reports", "Report as {kind}").format(kind=kind)
        yield _command(f"report-file-{kind}", words, "save", button)


def _command(name: str, words: str, icon: str, button: "ActionButton") -> Command:
    return Command(name, words, CommandGroup.ACT, icon, button.key, button.click)


def form_commands(forms: "FormList") -> "Iterator[Command]":
    """Offer every report.

    Yields:
        a command for each that can be made.
    """
    names = form_names()
    for form in forms.records.rows:
        choose = partial(forms.choose, form)
        yield Command(f"report-{form}", names[form], CommandGroup.ACT, "chart", "", choose)
