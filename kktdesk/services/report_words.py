"""The words that a report fills in: its period, its total, and what the office has set."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from kktdesk import resources
from kktdesk.domain.moment import local_day
from kktdesk.domain.report import Period, ReportForm
from kktdesk.domain.report_periods import name_of
from kktdesk.services.findings import Findings
from kktdesk.services.office_keeping import keep
from kktdesk.services.register import Register
from kktdesk.storage import office
from kktdesk.storage.unit_of_work import UnitOfWork

RECIPIENT, CODE = "report_recipient", "report_code_"
_LONGEST, _LONGEST_CODE, _REASON = 250, 80, 500


@dataclass(frozen=True, slots=True)
class ReportSettings:
    """What the office has set for its reports: who gets them, and other numbers of forms."""

    recipient: str
    codes: dict[str, str]

    def code_of(self, form: ReportForm) -> str:
        """Give the number of a form that the office has set.

        Returns:
            the number, or "" for the form's own.
        """
        return self.codes.get(form.value, "")


@cache
def _words() -> dict[str, Any]:
    return resources.read_toml("words", "report.toml")


def report_settings(work: UnitOfWork, day: date) -> ReportSettings:
    """Give what the office has set for its reports.

    Args:
        work: a transaction.
        day: on which it holds.

    Returns:
        the settings; the recipient of the law where none is set.
    """
    values = office.in_force(work.session, day)
    return ReportSettings(
        recipient=values.get(RECIPIENT) or _words()["table"]["recipient"],
        codes={form.value: values.get(CODE + form.value, "") for form in ReportForm},
    )


def change_settings(
    register: Register, recipient: str, codes: Mapping[ReportForm, str], reason: str
) -> ReportSettings:
    """Set who gets the reports and under which numbers, from today on; one act, logged.

    Args:
        register: in which it is kept.
        recipient: "" for the one of the law.
        codes: number by form, "" for the form's own; a form that is not named keeps its.
        reason: why; must not be empty.

    Returns:
        the settings after it; nothing was written where they are what they were.
    """
    findings = Findings()
    said = {RECIPIENT: findings.line("recipient", recipient, _LONGEST)}
    for form, code in codes.items():
        said[CODE + form.value] = findings.line(f"codes.{form.value}", code, _LONGEST_CODE)
    why = findings.line("reason", reason, _REASON, required=True)
    findings.refuse()
    today = local_day(register.clock.now())
    with register.writing() as work:
        register.office(work)  # settings belong to an office that is set up
        before = office.in_force(work.session, today)
        new = {name: value for name, value in said.items() if value != before.get(name, "")}
        if new:
            keep(register, work, new, today, why)
            told: dict[str, object] = {
                "in_force_from": today.isoformat(),
                "before": {name: before.get(name, "") for name in new},
                "reason": why,
            }
            register.write_down(work, "report-settings", "", {**new, **told})
            work.commit()
        return report_settings(work, today)


def total_words() -> str:
    """Give the name of the last row.

    Returns:
        Vietnamese.
    """
    return str(_words()["table"]["total"])


def period_words(period: Period) -> str:
    """Say a period as reports do.

    Returns:
        for example ``Quý IV năm 2026 (Từ ngày 15/09/2026 đến ngày 14/12/2026)``.
    """
    words = _words()["period"]
    first, last = f"{period.first:%d/%m/%Y}", f"{period.last:%d/%m/%Y}"
    if period.first == period.last:
        return str(words["one_day"].format(first=first))
    days = words["range"].format(first=first, last=last)
    named = name_of(period)
    if named is None:
        return str(days)
    name = words[named.kind].format(year=named.year, quarter=named.part, month=named.part)
    return str(words["named"].format(name=name, range=days))
