"""What reports and periods are called on the screen."""

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.period_choice import PeriodChoice, PeriodKind
from kktdesk.domain.report import ReportForm
from kktdesk.domain.report_periods import Reckoning
from kktdesk.ui import formats

translate = QCoreApplication.translate

_QUARTERS = ("I", "II", "III", "IV")


def form_names() -> dict[ReportForm, str]:
    """Return the name of each report in the list of reports."""
    return {
        ReportForm.II_06A: translate("Reports", "Form II.06a"),
        ReportForm.BTP_07A: translate("Reports", "Form 07a (of 2014)"),
        ReportForm.WEEKLY: translate("Reports", "Weekly table"),
        ReportForm.OVERDUE: translate("Reports", "Overdue dossiers"),
        ReportForm.LOAD: translate("Reports", "Working time and load"),
        ReportForm.INDEX_766: translate("Reports", "Index of Decision 766"),
        ReportForm.PAR: translate("Reports", "Reform index, targets"),
    }


def kind_choices() -> tuple[tuple[str, object], ...]:
    """Return the kinds of period to choose from."""
    return (
        (translate("Reports", "Week"), PeriodKind.WEEK),
        (translate("Reports", "Month"), PeriodKind.MONTH),
        (translate("Reports", "Quarter"), PeriodKind.QUARTER),
        (translate("Reports", "Six months"), PeriodKind.HALF),
        (translate("Reports", "Year"), PeriodKind.YEAR),
        (translate("Reports", "Free days"), PeriodKind.FREE),
    )


def reckoning_choices() -> tuple[tuple[str, object], ...]:
    """Return the two ways to cut a year into periods."""
    return (
        (translate("Reports", "By the calendar"), Reckoning.CALENDAR),
        (translate("Reports", "15th to 14th (NĐ 09)"), Reckoning.ND_09),
    )


# What the quick choices stand for, in their order: a kind, and 0 for now or -1 for before.
QUICK = (
    None,
    (PeriodKind.WEEK, 0),
    (PeriodKind.WEEK, -1),
    (PeriodKind.MONTH, 0),
    (PeriodKind.MONTH, -1),
    (PeriodKind.QUARTER, 0),
    (PeriodKind.QUARTER, -1),
    (PeriodKind.YEAR, 0),
    (PeriodKind.YEAR, -1),
)


def quick_choices() -> tuple[tuple[str, object], ...]:
    """Return the words of ``QUICK``, the periods that are asked for most."""
    words = (
        translate("Reports", "Choose quickly…"),
        translate("Reports", "This week"),
        translate("Reports", "Last week"),
        translate("Reports", "This month"),
        translate("Reports", "Last month"),
        translate("Reports", "This quarter"),
        translate("Reports", "Last quarter"),
        translate("Reports", "This year"),
        translate("Reports", "Last year"),
    )
    return tuple((said, number) for number, said in enumerate(words))


def period_words(choice: PeriodChoice) -> str:
    """Return a period by its name and its days, for example ``Năm 2026 (01/01/2026 – …)``."""
    period = choice.period
    days = f"{formats.day_text(period.first)} – {formats.day_text(period.last)}"
    if period.first == period.last:
        days = formats.day_text(period.first)
    name = _name(choice)
    return f"{name} ({days})" if name else days


def _name(choice: PeriodChoice) -> str:
    year, part = choice.year, choice.part
    if choice.kind is PeriodKind.MONTH:
        return translate("Reports", "Month {part}/{year}").format(part=part, year=year)
    if choice.kind is PeriodKind.QUARTER:
        quarter = _QUARTERS[part - 1]
        return translate("Reports", "Quarter {part}/{year}").format(part=quarter, year=year)
    if choice.kind is PeriodKind.HALF:
        first = translate("Reports", "First half of {year}")
        second = translate("Reports", "Second half of {year}")
        return (first if part == 1 else second).format(year=year)
    if choice.kind is PeriodKind.YEAR:
        return translate("Reports", "Year {year}").format(year=year)
    return translate("Reports", "Week") if choice.kind is PeriodKind.WEEK else ""
