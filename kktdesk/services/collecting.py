"""Several results that one collector takes at once: what is said of each, checked as one entry."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kktdesk.domain.dossier import Act
from kktdesk.domain.errors import EntryRefused, Problem
from kktdesk.models.dossier import Dossier
from kktdesk.services.act_entry import CheckedAct, check
from kktdesk.services.requests import ToCollect

MOST_TOGETHER = 200
_OF_EACH = frozenset({"slip", "originals"})


def checked_lines(
    lines: Sequence[ToCollect], values: Mapping[str, object]
) -> tuple[CheckedAct, ...]:
    """Check what is said of the collector and of each result.

    Args:
        lines: the dossiers.
        values: what is said of the collector once for all.

    Returns:
        a checked hand-over for each.

    Raises:
        EntryRefused: something that was said must be cured; what is about one dossier names its
            place, for example ``dossiers[2].originals``.
    """
    said = [_checked(line, values) for line in lines]
    problems = [*_about_lines(lines), *(said[0].findings.problems if said else ())]
    for place, one in enumerate(said, 1):
        own = (problem for problem in one.findings.problems if problem.field in _OF_EACH)
        problems += [replace(each, field=f"dossiers[{place}].{each.field}") for each in own]
    problems = [problem for problem in problems if problem.field not in _OF_EACH]
    if problems:
        raise EntryRefused(tuple(problems))
    return tuple(said)


def refuse_twice(rows: Sequence[Dossier]) -> None:
    """Refuse a dossier that stands twice among several, be it under its other code.

    Raises:
        EntryRefused: with the dossier that does.
    """
    seen: set[str] = set()
    for row in rows:
        if row.code in seen:
            raise EntryRefused((Problem("dossiers", "dossier-twice", {"code": row.code}),))
        seen.add(row.code)


def told_of(row: Dossier, rows: Sequence[Dossier]) -> dict[str, object]:
    """Say in the line of the log which other results went with one.

    Returns:
        their codes; nothing where it went alone.
    """
    others = [other.code for other in rows if other is not row]
    return {"together": others} if others else {}


def _checked(line: ToCollect, values: Mapping[str, object]) -> CheckedAct:
    own = {"slip": line.slip.value, "originals": line.originals or None}
    return check(Act.HAND_OVER, dict(values) | own)


def _about_lines(lines: Sequence[ToCollect]) -> list[Problem]:
    if not lines:
        return [Problem("dossiers", "required")]
    if len(lines) > MOST_TOGETHER:
        return [Problem("dossiers", "dossiers-too-many", {"limit": MOST_TOGETHER})]
    return []
