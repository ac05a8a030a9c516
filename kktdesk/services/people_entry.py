"""Numbers and addresses of people as they are entered, brought into their canonical form.

What fails its check is warned of, never refused: old and foreign papers exist.
"""

from kktdesk.domain.people import read_email, read_identity, read_phone
from kktdesk.services.findings import Findings


def identity(findings: Findings, field: str, text: str, limit: int) -> str:
    """Read an identity or tax number.

    Returns:
        the number without blanks; "" where none was given.
    """
    read = read_identity(findings.line(field, text, limit))
    for code in read.warnings:
        findings.warn(field, code, count=len(read.number))
    return read.number


def phone(findings: Findings, field: str, text: str, limit: int) -> str:
    """Read a telephone number, or several.

    Returns:
        the first one, and what was given behind it.
    """
    read = read_phone(findings.line(field, text, limit))
    for code in read.warnings:
        findings.warn(field, code)
    return f"{read.number} / {read.other}" if read.other else read.number


def email(findings: Findings, field: str, text: str, limit: int) -> str:
    """Read an e-mail address.

    Returns:
        the address as it was given.
    """
    read = read_email(findings.line(field, text, limit))
    for code in read.warnings:
        findings.warn(field, code)
    return read.address
