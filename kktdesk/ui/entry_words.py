"""The words of the form: what can be chosen, and how a field is named in a sentence."""

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.dossier import ApplicantKind, Channel, CopyKind, ReturnMethod
from kktdesk.domain.due_date import TermUnit

translate = QCoreApplication.translate

Choices = tuple[tuple[str, object], ...]


def applicant_kinds() -> Choices:
    """Return the kinds of applicants with their words."""
    return (
        (translate("Reception", "Company"), ApplicantKind.COMPANY),
        (translate("Reception", "Person"), ApplicantKind.PERSON),
        (translate("Reception", "Household business"), ApplicantKind.HOUSEHOLD),
        (translate("Reception", "Public agency"), ApplicantKind.AGENCY),
        (translate("Reception", "Other organisation"), ApplicantKind.ORGANISATION),
    )


def copy_kinds() -> tuple[tuple[str, CopyKind], ...]:
    """Return the kinds of copies with their words, in the order in which they are stepped."""
    return (
        (translate("Reception", "Original"), CopyKind.ORIGINAL),
        (translate("Reception", "Copy"), CopyKind.COPY),
        (translate("Reception", "Certified copy"), CopyKind.CERTIFIED_COPY),
        (translate("Reception", "Electronic copy"), CopyKind.ELECTRONIC),
    )


def copy_kind_text(kind: CopyKind) -> str:
    """Return the words of a kind of copy."""
    return next(words for words, known in copy_kinds() if known is kind)


def channels() -> Choices:
    """Return the ways by which a dossier comes in, with their words."""
    return (
        (translate("Reception", "At the counter"), Channel.COUNTER),
        (translate("Reception", "Online in part"), Channel.ONLINE_PARTIAL),
        (translate("Reception", "Online throughout"), Channel.ONLINE_FULL),
        (translate("Reception", "By VNeID"), Channel.VNEID),
        (translate("Reception", "By post"), Channel.POST),
    )


def channel_text(channel: Channel) -> str:
    """Return the words of a way by which a dossier comes in."""
    return next(words for words, known in channels() if known is channel)


def return_methods() -> Choices:
    """Return the ways by which a result is wanted, with their words."""
    return (
        (translate("Reception", "Collected at the counter"), ReturnMethod.COUNTER),
        (translate("Reception", "Sent by post"), ReturnMethod.POST),
        (translate("Reception", "Sent electronically"), ReturnMethod.ELECTRONIC),
    )


def return_method_text(method: ReturnMethod) -> str:
    """Return the words of a way by which a result is wanted."""
    return next(words for words, known in return_methods() if known is method)


def term_units() -> Choices:
    """Return what a term is counted in, with its words."""
    return (
        (translate("Reception", "working days"), TermUnit.WORKING_DAY),
        (translate("Reception", "calendar days"), TermUnit.CALENDAR_DAY),
    )


def field_name(field: str) -> str:
    """Return the name of a field as a sentence uses it, small at its beginning.

    Args:
        field: name of the field as in the request; one without a place on the form names itself.
    """
    names = {
        "procedure": translate("Reception", "procedure"),
        "case": translate("Reception", "case"),
        "term": translate("Reception", "term"),
        "applicant.id_number": translate("Reception", "tax or identity number"),
        "applicant.kind": translate("Reception", "kind of applicant"),
        "applicant.name": translate("Reception", "applicant"),
        "applicant.address": translate("Reception", "address"),
        "applicant.phone": translate("Reception", "phone"),
        "applicant.email": translate("Reception", "e-mail"),
        "submitter.name": translate("Reception", "submitter"),
        "submitter.id_number": translate("Reception", "submitter's identity number"),
        "submitter.authority": translate("Reception", "submitter's authority"),
        "components": translate("Reception", "papers"),
        "sets": translate("Reception", "sets"),
        "postal_address": translate("Reception", "postal address"),
        "official_code": translate("Reception", "official code"),
        "note": translate("Reception", "note"),
        "received_at": translate("Reception", "day of receipt"),
        "filed_at": translate("Reception", "moment of filing"),
        "channel": translate("Reception", "channel"),
        "replaces": translate("Reception", "dossier that is replaced"),
        "matter": translate("Reception", "matter"),
        "lines": translate("Reception", "what is to be put right, line by line"),
        "reason": translate("Reception", "reason"),
    }
    return names.get(field, field)
