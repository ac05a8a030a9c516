"""Numbers of papers: one series for each kind and year, taken in the transaction of the paper.

The marks PBS, PTC, PXL and PKS are those of Thông tư 03/2025/TT-VPCP, Phụ lục I; the others are
the desk's own. Below 10 a number takes one leading zero (Nghị định 30/2020/NĐ-CP, Phụ lục I).
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from kktdesk.domain.form import PaperKind
from kktdesk.domain.moment import local_day
from kktdesk.domain.numbering import RECEIPT_MARK
from kktdesk.models.office import OfficeSetting
from kktdesk.services.findings import Findings
from kktdesk.services.form_views import PaperNaming
from kktdesk.storage import office
from kktdesk.storage.numbers import next_number

if TYPE_CHECKING:
    from kktdesk.services.register import Register
    from kktdesk.storage.unit_of_work import UnitOfWork

SYMBOL, AGENCY_SYMBOL, HOTLINE = "paper_symbol", "paper_agency_symbol", "paper_hotline"
_LONGEST, _REASON = 30, 500

MARKS: Mapping[PaperKind, str] = MappingProxyType(
    {
        PaperKind.SUPPLEMENT: "PBS",
        PaperKind.REFUSAL: "PTC",
        PaperKind.APOLOGY: "PXL",
        PaperKind.STOP: "TB",
        PaperKind.CONTROL: "PKS",
        PaperKind.DIVISION: "BGHS",
        PaperKind.RESULT: "GNKQ",
    }
)
# Signed by the head of the agency, not by the counter.
_OF_THE_AGENCY = frozenset({PaperKind.APOLOGY})


def naming(work: "UnitOfWork", day: date) -> PaperNaming:
    """Give what papers are numbered under on a day.

    Returns:
        the office's choice; the counter's usual symbol where it has chosen nothing.
    """
    values = office.in_force(work.session, day)
    symbol = values.get(SYMBOL) or RECEIPT_MARK
    return PaperNaming(
        symbol=symbol,
        agency_symbol=values.get(AGENCY_SYMBOL) or symbol,
        hotline=values.get(HOTLINE, ""),
    )


def take(work: "UnitOfWork", kind: PaperKind, day: date) -> str:
    """Take the next number of a kind; a rollback gives it back.

    Args:
        work: the transaction in which the paper is issued.
        kind: of the paper.
        day: on which it is issued; the series begins anew each year.

    Returns:
        for example ``05/PBS-BPTNTKQ``; "" for a kind without numbers.
    """
    if kind not in MARKS:
        return ""
    names = naming(work, day)
    symbol = names.agency_symbol if kind in _OF_THE_AGENCY else names.symbol
    return f"{next_number(work.session, series(kind, day.year)):02d}/{MARKS[kind]}-{symbol}"


def series(kind: PaperKind, year: int) -> str:
    """Name the series that a kind counts in: one for each year.

    Returns:
        the key of the series.
    """
    return f"paper/{kind.value}/{year:04d}"


def check_naming(names: PaperNaming, reason: str) -> tuple[dict[str, str], str]:
    """Check what papers are to be numbered under.

    Returns:
        value by name of the setting, and the reason, as they would be kept.
    """
    findings = Findings()
    why = findings.line("reason", reason, _REASON, required=True)
    values = {
        SYMBOL: findings.line("symbol", names.symbol, _LONGEST),
        AGENCY_SYMBOL: findings.line("agency_symbol", names.agency_symbol, _LONGEST),
        HOTLINE: findings.line("hotline", names.hotline, _LONGEST),
    }
    findings.refuse()
    return values, why


def store_naming(
    register: "Register", work: "UnitOfWork", values: dict[str, str], reason: str
) -> None:
    """Keep what papers are numbered under from today on; what is as it was is not written."""
    register.office(work)  # symbols belong to an office that is set up
    now, clerk = register.clock.now(), register.clerk(work)
    kept = office.in_force(work.session, local_day(now))
    changed = {name: text for name, text in values.items() if text != kept.get(name, "")}
    if not changed:
        return
    settings = (
        OfficeSetting(
            name=name,
            value=text,
            in_force_from=local_day(now),
            changed_at=now,
            changed_by=clerk,
            reason=reason,
        )
        for name, text in changed.items()
    )
    office.add(work.session, settings)
    register.write_down(work, "office", "", {**changed, "reason": reason})
