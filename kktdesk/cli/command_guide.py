"""What the help of one command says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CommandGuide:
    """The help of one command.

    Attributes:
        short: its line in the list of commands.
        long: what it does.
        answer: what it answers.
    """

    short: str
    long: str
    answer: str
