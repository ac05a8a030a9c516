"""What the program says to a person when something is refused or odd: sentences by code.

Both the window and the command line read them here; they are data (``resources/messages``), so a
wording can be corrected without touching code.
"""

from dataclasses import dataclass
from functools import cache

from kktdesk import resources
from kktdesk.domain.errors import DeskError, EntryRefused, Problem


@dataclass(frozen=True, slots=True)
class Message:
    """What happened, what is safe, what to do; each a sentence, the last two may be ""."""

    happened: str
    safe: str
    todo: str

    def in_one_line(self) -> str:
        """Join the three parts for the command line.

        Returns:
            one line of text.
        """
        return " ".join(part for part in (self.happened, self.safe, self.todo) if part)


_PARTS = ("happened", "safe", "todo")
_WORDED = frozenset({"state", "act"})


@cache
def _sentences(language: str) -> dict[str, dict[str, str]]:
    return resources.read_toml("messages", f"{language}.toml")


def codes(language: str = "vi") -> frozenset[str]:
    """List the codes that have sentences.

    Returns:
        the codes of that language's file.
    """
    return frozenset(_sentences(language))


def message(code: str, values: dict[str, object], language: str = "vi") -> Message:
    """Give the sentences of a code with its values filled in.

    Args:
        code: code of an error or a problem.
        values: what the placeholders take; user text is inserted literally, never formatted.
        language: ``vi`` or ``en``.

    Returns:
        the three parts.
    """
    parts = _sentences(language)[code]
    said = {name: _said(name, str(value), language) for name, value in values.items()}
    return Message(*(parts.get(part, "").format_map(said) for part in _PARTS))


def _said(name: str, value: str, language: str) -> str:
    """Put the stored word of a state or an act into the person's language.

    Returns:
        the spoken words; every other value as it is.
    """
    return word(name, value, language) if name in _WORDED else value


def word(kind: str, stored: str, language: str = "vi") -> str:
    """Give the spoken words for a word that the register keeps.

    Args:
        kind: ``state`` or ``act``.
        stored: as it is kept and as the command line writes it.
        language: ``vi`` or ``en``.

    Returns:
        the words, in small letters; what has none as it is.
    """
    return _sentences(f"words_{language}")[kind].get(stored, stored)


def of_error(error: DeskError, language: str = "vi") -> Message:
    """Give the sentences of a refusal.

    Returns:
        the sentences of the error; of an entry its first problem's.
    """
    if isinstance(error, EntryRefused):
        return of_problem(error.problems[0], language)
    return message(error.code, error.values, language)


def of_problem(problem: Problem, language: str = "vi") -> Message:
    """Give the sentences of one problem or warning of an entry.

    Returns:
        the three parts.
    """
    return message(problem.code, problem.values, language)
