"""What the buttons of a page do, as commands of the palette."""

from collections.abc import Iterable
from functools import partial

from shiboken6 import isValid

from kktdesk.ui.command import Command, CommandGroup
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.labels import words_of


def button_commands(buttons: Iterable[ActionButton]) -> tuple[Command, ...]:
    """Return a command for each button that can be pressed now, under the button's own words."""
    found = {words_of(one.text()): one for one in buttons if one.isVisible() and one.isEnabled()}
    return tuple(
        Command(
            f"button-{words}",
            words,
            CommandGroup.ACT,
            "arrow-right",
            one.key,
            partial(_press, one),
        )
        for words, one in found.items()
        if words
    )


def _press(button: ActionButton) -> None:
    if isValid(button):  # the page may have changed its buttons under the palette
        button.click()
