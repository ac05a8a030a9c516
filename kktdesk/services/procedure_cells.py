"""A procedure's version as the cells of a table, for office programs.

A term stands as ``trường hợp = 10 ngày làm việc``, the only one without its case; ``trong ngày``
and ``chưa rõ`` have no number. A paper stands as ``tên | 2 | bản sao | bắt buộc``. Each has a line
of its cell. The texts are data (``resources/words``).
"""

from datetime import date
from functools import cache

from kktdesk import resources
from kktdesk.services.procedure_views import ProcedureEntry
from kktdesk.services.views import ComponentView, TermChoice


@cache
def words() -> dict[str, dict[str, str]]:
    """Give the texts of the table.

    Returns:
        the titles of the columns and the words of cells, each by its name.
    """
    return resources.read_toml("words", "procedure_table.toml")


def cells_of(entry: ProcedureEntry, field_name: str) -> tuple[str | int, ...]:
    """Write a version as a row.

    Args:
        entry: the version.
        field_name: short name of its field.

    Returns:
        a cell for each column.
    """
    said, rule = words(), entry.supplement
    return (
        entry.code,
        entry.name,
        field_name,
        _day_text(entry.in_force_from),
        _day_text(entry.in_force_until),
        "\n".join(map(_term_text, entry.terms)),
        said["school"][entry.school or "office"],
        "\n".join(map(_component_text, entry.components)),
        entry.sets,
        entry.division,
        entry.result,
        entry.fee,
        entry.source,
        entry.note,
        said["supplement_mode"][rule.mode],
        rule.times,
        rule.applicant_days or "",
        rule.source,
        said["answer"][_yes(entry.is_offered)],
        said["answer"][_yes(entry.needs_check)],
    )


def _yes(answer: bool) -> str:  # noqa: FBT001 - one private word
    return "yes" if answer else "no"


def _day_text(day: date | None) -> str:
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}" if day else ""


def _term_text(choice: TermChoice) -> str:
    length = choice.term.in_words() if choice.term else words()["term"]["unknown"]
    return f"{choice.case} = {length}" if choice.case else length


def _component_text(row: ComponentView) -> str:
    said = words()
    kind, need = said["copy_kind"][row.copy_kind], said["need"][_yes(row.required)]
    return f"{row.name} | {row.quantity} | {kind} | {need}"
