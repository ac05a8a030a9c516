"""Codes of the state system: each stands for one dossier of the register."""

from kktdesk.services.findings import Findings
from kktdesk.storage import dossiers
from kktdesk.storage.unit_of_work import UnitOfWork


def refuse_taken(work: UnitOfWork, findings: Findings, field: str, code: str) -> None:
    """Note a problem where a code is known already, as the desk's or the state system's.

    Args:
        work: any transaction.
        findings: take the problem.
        field: at which it stands.
        code: "" is nobody's.
    """
    if code and dossiers.by_code(work.session, code):
        findings.problem(field, "official-code-taken", code=code)
