"""The office's values, checked field by field before they are kept."""

from dataclasses import asdict
from datetime import date

from kktdesk.domain.numbering import unit_code_problem
from kktdesk.services.findings import Findings
from kktdesk.services.office_views import OfficeValues
from kktdesk.services.requests import OfficeEntry

_LIMIT, _REASON = 200, 500
_REQUIRED = ("unit_name", "unit_code")
FIRST_YEAR, LAST_YEAR = 1945, 2200


def check(entry: OfficeEntry) -> OfficeEntry:
    """Check what the first page asks; needs no data folder.

    Returns:
        the entry as it would be kept.
    """
    findings = Findings()
    values = _values(findings, asdict(entry))
    findings.refuse()
    return OfficeEntry(**values)


def check_change(values: OfficeValues, first: date, reason: str) -> tuple[OfficeValues, str]:
    """Check a change.

    Args:
        values: as typed.
        first: the day from which they are to hold.
        reason: as typed.

    Returns:
        values and reason as they would be kept.
    """
    findings = Findings()
    if not FIRST_YEAR <= first.year <= LAST_YEAR:
        findings.problem(
            "in_force_from", "day-too-far", first_year=FIRST_YEAR, last_year=LAST_YEAR
        )
    checked = _values(findings, asdict(values))
    why = findings.line("reason", reason, _REASON, required=True)
    findings.refuse()
    return OfficeValues(**checked), why


def _values(findings: Findings, values: dict[str, str]) -> dict[str, str]:
    checked = {
        name: findings.line(name, text, _LIMIT, required=name in _REQUIRED)
        for name, text in values.items()
    }
    code = checked["unit_code"] = checked["unit_code"].upper()
    if code and (problem := unit_code_problem(code)):
        findings.problem("unit_code", problem, code=code)
    return checked
