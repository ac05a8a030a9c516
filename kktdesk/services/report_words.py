"""The words that a report fills in: its period, its total, and what the office has set."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from kktdesk import resources
from kktdesk.domain.report import Period, ReportForm
from kktdesk.domain.report_periods import name_of
from kktdesk.storage import office
from kktdesk.storage.unit_of_work import UnitOfWork

RECIPIENT, CODE = "report_recipient", "report_code_"


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
