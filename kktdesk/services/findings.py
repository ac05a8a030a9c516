"""What is wrong or odd in an entry, gathered field by field in the order of the form."""

from kktdesk.domain.errors import EntryRefused, Problem
from kktdesk.domain.old_encoding import looks_like_old_encoding
from kktdesk.domain.text import clean_block, clean_line


class Findings:
    """The problems and warnings of one entry.

    Attributes:
        problems: what must be cured before saving.
        warnings: what may be saved all the same.
    """

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.warnings: list[Problem] = []

    def problem(self, field: str, code: str, /, **values: object) -> None:
        """Note what must be cured."""
        self.problems.append(Problem(field, code, values))

    def warn(self, field: str, code: str, /, **values: object) -> None:
        """Note what is odd."""
        self.warnings.append(Problem(field, code, values))

    def refuse(self) -> None:
        """Stop here if anything must be cured.

        Raises:
            EntryRefused: with all problems.
        """
        if self.problems:
            raise EntryRefused(tuple(self.problems))

    def line(self, field: str, text: str, limit: int, *, required: bool = False) -> str:
        """Clean an entry of one line.

        Args:
            field: name of the field as in the request.
            text: as typed, pasted or read.
            limit: most letters after cleaning.
            required: an empty one is a problem.

        Returns:
            NFC text on one line without signs that cannot be seen.
        """
        cleaned = clean_line(text)
        self._note(field, cleaned.has_surrogate, cleaned.removed_count, cleaned.text, limit)
        if cleaned.replaced_count:
            self.warn(field, "text-eth-replaced", count=cleaned.replaced_count)
        if required and not any(map(str.isalnum, cleaned.text)):
            self.problem(field, "required")
        return cleaned.text

    def block(self, field: str, text: str, limit: int) -> str:
        """Clean an entry of several lines.

        Returns:
            NFC text; line breaks stay.
        """
        cleaned = clean_block(text)
        self._note(field, cleaned.has_surrogate, cleaned.removed_count, cleaned.text, limit)
        return cleaned.text

    def _note(self, field: str, torn: bool, removed: int, text: str, limit: int) -> None:  # noqa: FBT001 - one private tally
        if torn:
            self.problem(field, "text-surrogate")
        if len(text) > limit:
            self.problem(field, "text-too-long", limit=limit, length=len(text))
        elif looks_like_old_encoding(text):
            self.problem(field, "text-old-encoding")
        if removed:
            self.warn(field, "text-hidden-signs", count=removed)
