"""Proves the log and the closed days."""

from dataclasses import replace
from typing import TYPE_CHECKING

from kktdesk.cli.outcome import Outcome, of_error
from kktdesk.domain.errors import EntryRefused

if TYPE_CHECKING:
    from kktdesk.cli.answers import Answer
    from kktdesk.cli.arguments import Words
    from kktdesk.services.desk import Desk


def verify(desk: "Desk", _words: "Words") -> Outcome:
    """Tell whether the log and the closed days are as they were written.

    Args:
        desk: an open desk.

    Returns:
        how much was read; a refusal that names each thing that was changed.
    """
    found = desk.verification.check()
    counts: Answer = {"log_lines": found.log_lines, "sheets": found.sheets}
    if found.problems:
        refusal = of_error(EntryRefused(found.problems))
        return replace(refusal, answer=refusal.answer | counts)
    text = (
        f"Nhật ký nguyên vẹn ({found.log_lines} dòng); "
        f"{found.sheets} bảng chốt ngày đúng như lúc chốt."
    )
    return Outcome(answer=counts, text=text)
