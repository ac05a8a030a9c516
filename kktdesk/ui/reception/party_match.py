"""Whether what was typed of a person is what the register has."""

from kktdesk.domain.people import read_phone
from kktdesk.domain.text import clean_line
from kktdesk.services.requests import ApplicantEntry

FILLED = ("name", "address", "phone", "email")


def differs(field: str, typed: str, known: ApplicantEntry) -> bool:
    """Say whether a typed text is something else than the register has.

    Args:
        field: name of the field, for example ``applicant.phone``.
        typed: as it is on the screen.
        known: from the register.

    Returns:
        False where either of them is empty: then there is nothing to compare.
    """
    part = field.removeprefix("applicant.")
    one, other = _canonical(part, typed), _canonical(part, getattr(known, part))
    return bool(one and other) and one != other


def _canonical(part: str, text: str) -> str:
    cleaned = clean_line(text).text
    if part == "phone":
        phone = read_phone(cleaned)
        return f"{phone.number} {phone.other}"
    return cleaned.casefold() if part == "email" else cleaned
