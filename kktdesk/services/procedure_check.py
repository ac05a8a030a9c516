"""A procedure's version, checked field by field before it is kept: clean texts, sound numbers."""

import re
from collections.abc import Container
from dataclasses import replace
from datetime import date
from typing import Final

from kktdesk.domain.counting_rules import SupplementMode
from kktdesk.services.findings import Findings
from kktdesk.services.procedure_views import ProcedureEntry, SupplementRule
from kktdesk.services.views import ComponentView, TermChoice

CODE, NAME, LINE, NOTE = 40, 500, 500, 2000
MOST = 999
MOST_COMPONENTS = 200
MOST_TERMS = 50
FIRST_YEAR, LAST_YEAR = 1945, 2200

_CODE: Final = re.compile(r"[A-Z0-9]+([.-][A-Z0-9]+)*")


def check(findings: Findings, entry: ProcedureEntry, fields: Container[str]) -> ProcedureEntry:
    """Check a version.

    Args:
        findings: takes what is wrong or odd, in the order of the form.
        entry: as typed or read.
        fields: codes of the fields that exist.

    Returns:
        the entry with cleaned texts; whether it may be kept stands in ``findings``.
    """
    code = _code(findings, entry.code)
    name = findings.line("name", entry.name, NAME, required=True)
    if entry.field not in fields:
        findings.problem("field", "procedure-field-unknown")
    _days(findings, entry)
    return replace(
        entry,
        code=code,
        name=name,
        terms=_terms(findings, entry.terms),
        components=_components(findings, entry.components),
        sets=_count(findings, "sets", entry.sets),
        division=findings.line("division", entry.division, LINE),
        result=findings.line("result", entry.result, LINE),
        fee=findings.line("fee", entry.fee, LINE),
        source=findings.line("source", entry.source, LINE),
        note=findings.block("note", entry.note, NOTE),
        supplement=_supplement(findings, entry.supplement),
    )


def _code(findings: Findings, text: str) -> str:
    code = findings.line("code", text, CODE, required=True).upper()
    if code and not _CODE.fullmatch(code):
        findings.problem("code", "procedure-code-form")
    return code


def _days(findings: Findings, entry: ProcedureEntry) -> None:
    first, last = entry.in_force_from, entry.in_force_until
    for field, day in (("in_force_from", first), ("in_force_until", last)):
        if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
            findings.problem(field, "day-too-far", first_year=FIRST_YEAR, last_year=LAST_YEAR)
    if first is not None and last is not None and last < first:
        findings.problem("in_force_until", "ends-before-start", first=_day_text(first))


def _day_text(day: date) -> str:
    return f"{day:%d/%m/}{day.year:04d}"


def _terms(findings: Findings, terms: tuple[TermChoice, ...]) -> tuple[TermChoice, ...]:
    if not terms:
        findings.problem("terms", "terms-empty")
    if len(terms) > MOST_TERMS:
        findings.problem("terms", "terms-too-many", limit=MOST_TERMS)
    # Where there are several, the clerk chooses by the case alone.
    cases = [findings.line("terms", term.case, LINE, required=len(terms) > 1) for term in terms]
    for case in sorted({case for case in cases if case and cases.count(case) > 1}):
        findings.problem("terms", "case-repeated", case=case)
    return tuple(replace(term, case=case) for term, case in zip(terms, cases, strict=True))


def _components(
    findings: Findings, components: tuple[ComponentView, ...]
) -> tuple[ComponentView, ...]:
    if len(components) > MOST_COMPONENTS:
        findings.problem("components", "components-too-many", limit=MOST_COMPONENTS)
    return tuple(_component(findings, row) for row in components)


def _component(findings: Findings, row: ComponentView) -> ComponentView:
    return replace(
        row,
        name=findings.line("components", row.name, LINE, required=True),
        quantity=_count(findings, "components", row.quantity),
    )


def _supplement(findings: Findings, rule: SupplementRule) -> SupplementRule:
    _count(findings, "supplement.times", rule.times)
    if rule.applicant_days is not None:
        _count(findings, "supplement.applicant_days", rule.applicant_days)
    elif rule.mode is SupplementMode.FIXED_TERM:
        findings.problem("supplement.applicant_days", "supplement-days-needed")
    return replace(rule, source=findings.line("supplement.source", rule.source, LINE))


def _count(findings: Findings, field: str, value: int) -> int:
    if not 1 <= value <= MOST:
        findings.problem(field, "quantity-range", limit=MOST)
    return value
