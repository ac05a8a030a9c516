"""Which findings of the services are shown now, and where.

Nothing is said of a field while it is being filled in: only when it was left, or when saving was
tried. That a field is empty is no fault before saving.
"""

from kktdesk import messages
from kktdesk.domain.errors import Problem
from kktdesk.ui.entry_words import field_name, translate
from kktdesk.ui.reception.draft_watch import Drafted
from kktdesk.ui.reception.fields import Say

_ONLY_EMPTY = frozenset(
    {
        "required",
        "procedure-empty",
        "case-needed",
        "term-unknown",
        "postal-address-empty",
    }
)


class FindingsShown:
    """What the clerk has left, and what a refused save has said.

    Attributes:
        is_strict: saving was tried, so everything is shown.
    """

    def __init__(self) -> None:
        self.is_strict = False
        self._left: set[str] = set()
        self._refused: dict[str, Problem] = {}

    def forget(self) -> None:
        """Begin anew."""
        self.is_strict = False
        self._left.clear()
        self._refused.clear()

    def leave(self, field: str) -> None:
        """Note that a field was left."""
        self._left.add(field)

    def touch(self, field: str) -> None:
        """Note that a field is being changed: what was said of it may be wrong by now."""
        self._left.discard(field)
        self._refused.pop(field, None)

    def refuse(self, problems: tuple[Problem, ...]) -> None:
        """Note what only the register could find; it stays until its field is changed."""
        self._refused = {problem.field: problem for problem in problems}

    def is_told(self, field: str) -> bool:
        """Tell whether a field may say now what is wrong with it.

        Returns:
            True once the field was left or saving was tried.
        """
        return self.is_strict or field in self._left

    def problems(self, drafted: Drafted | None) -> dict[str, Problem]:
        """Return the first problem of each field, shown or not."""
        found = dict(self._refused)
        if drafted is not None:
            found |= {problem.field: problem for problem in reversed(drafted.draft.problems)}
        return found

    def shown(self, drafted: Drafted | None) -> dict[str, Say]:
        """Return what the fields say now."""
        said: dict[str, Say] = {}
        if drafted is not None:
            warnings = (*drafted.signs, *reversed(drafted.draft.warnings))
            said = {warning.field: Say("warn", sentence(warning)) for warning in warnings}
        for field, problem in self.problems(drafted).items():
            if self.is_strict or problem.code not in _ONLY_EMPTY:
                said[field] = Say("error", sentence(problem))
        return {field: say for field, say in said.items() if self.is_told(field)}


def sentence(problem: Problem) -> str:
    """Return what is wrong and what to do about it, in one line."""
    if problem.code == "required":  # the general sentence cannot know what is to be written
        return translate("FindingsShown", "Write the {field}.").format(
            field=field_name(problem.field)
        )
    message = messages.of_problem(problem)
    return " ".join(part for part in (message.happened, message.todo) if part)
