"""What each field of an act and each of its choices is called."""

from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kktdesk.domain.act_fields import CallOutcome, Stage
from kktdesk.domain.dossier import Act, Channel, ReturnMethod, Slip
from kktdesk.ui.entry_words import channel_text

_CONTEXT = "ActFields"


def field_label(act: Act, name: str) -> str:
    """Return what a field of an act is called."""
    words = _OWN_LABELS.get((act, name)) or _LABELS[name]
    return _said(words)


def choice_text(value: str) -> str:
    """Return what a choice of a field is called."""
    words = _CHOICES.get(value)
    return channel_text(Channel(value)) if words is None else _said(words)


def correctable() -> tuple[tuple[str, str], ...]:
    """Return what can be corrected, each words and name."""
    return tuple((_said(words), name) for name, words in _CORRECTABLE.items())


def correctable_label(name: str) -> str:
    """Return what a field that was corrected is called; an unknown one keeps its name."""
    words = _CORRECTABLE.get(name)
    return name if words is None else _said(words)


def _said(marked: object) -> str:
    text = str(marked)
    return QCoreApplication.translate(_CONTEXT, text)


_LABELS = MappingProxyType(
    {
        "at": QT_TRANSLATE_NOOP("ActFields", "Happened at"),
        "reason": QT_TRANSLATE_NOOP("ActFields", "Reason"),
        "content": QT_TRANSLATE_NOOP("ActFields", "Content"),
        "division": QT_TRANSLATE_NOOP("ActFields", "Division"),
        "officer": QT_TRANSLATE_NOOP("ActFields", "Officer"),
        "partner": QT_TRANSLATE_NOOP("ActFields", "Agency"),
        "until": QT_TRANSLATE_NOOP("ActFields", "Until"),
        "papers": QT_TRANSLATE_NOOP("ActFields", "Papers"),
        "stage": QT_TRANSLATE_NOOP("ActFields", "Stage"),
        "asked_by": QT_TRANSLATE_NOOP("ActFields", "Asked by"),
        "by": QT_TRANSLATE_NOOP("ActFields", "Who asks"),
        "supervisor": QT_TRANSLATE_NOOP("ActFields", "Supervisor"),
        "result_number": QT_TRANSLATE_NOOP("ActFields", "Number of the result"),
        "result_on": QT_TRANSLATE_NOOP("ActFields", "Date of the result"),
        "is_electronic": QT_TRANSLATE_NOOP("ActFields", "There is an electronic result"),
        "shelf": QT_TRANSLATE_NOOP("ActFields", "Place on the shelf"),
        "outcome": QT_TRANSLATE_NOOP("ActFields", "Outcome"),
        "comes_on": QT_TRANSLATE_NOOP("ActFields", "Will come on"),
        "return_method": QT_TRANSLATE_NOOP("ActFields", "Result wanted"),
        "postal_address": QT_TRANSLATE_NOOP("ActFields", "Postal address"),
        "to": QT_TRANSLATE_NOOP("ActFields", "Given to"),
        "id_number": QT_TRANSLATE_NOOP("ActFields", "Identity number"),
        "relation": QT_TRANSLATE_NOOP("ActFields", "Relation"),
        "authority": QT_TRANSLATE_NOOP("ActFields", "Authority"),
        "slip": QT_TRANSLATE_NOOP("ActFields", "Receipt slip"),
        "originals": QT_TRANSLATE_NOOP("ActFields", "Originals given back"),
        "item": QT_TRANSLATE_NOOP("ActFields", "Item number"),
        "sent_to": QT_TRANSLATE_NOOP("ActFields", "Sent to"),
        "opened_by": QT_TRANSLATE_NOOP("ActFields", "Opened by"),
        "paper_follows": QT_TRANSLATE_NOOP("ActFields", "The paper follows"),
        "field": QT_TRANSLATE_NOOP("ActFields", "What is wrong"),
        "value": QT_TRANSLATE_NOOP("ActFields", "Right value"),
    }
)
_OWN_LABELS = MappingProxyType(
    {
        (Act.ASSIGN, "content"): QT_TRANSLATE_NOOP("ActFields", "Remark"),
        (Act.WITHDRAW, "content"): QT_TRANSLATE_NOOP("ActFields", "Remark"),
        (Act.CALL, "content"): QT_TRANSLATE_NOOP("ActFields", "Remark"),
        (Act.EXTEND, "until"): QT_TRANSLATE_NOOP("ActFields", "New promise"),
        (Act.SUPPLEMENT_PART, "papers"): QT_TRANSLATE_NOOP("ActFields", "What came"),
        (Act.SUPPLEMENT, "papers"): QT_TRANSLATE_NOOP("ActFields", "What came"),
    }
)
_CHOICES = MappingProxyType(
    {
        Stage.CHECK.value: QT_TRANSLATE_NOOP("ActFields", "At the check of the papers"),
        Stage.APPRAISAL.value: QT_TRANSLATE_NOOP("ActFields", "At the appraisal"),
        CallOutcome.REACHED.value: QT_TRANSLATE_NOOP("ActFields", "Reached"),
        CallOutcome.NO_ANSWER.value: QT_TRANSLATE_NOOP("ActFields", "No answer"),
        CallOutcome.WILL_COME.value: QT_TRANSLATE_NOOP("ActFields", "Will come"),
        ReturnMethod.COUNTER.value: QT_TRANSLATE_NOOP("ActFields", "At the counter"),
        ReturnMethod.POST.value: QT_TRANSLATE_NOOP("ActFields", "By post"),
        ReturnMethod.ELECTRONIC.value: QT_TRANSLATE_NOOP("ActFields", "Electronically"),
        Slip.TAKEN_BACK.value: QT_TRANSLATE_NOOP("ActFields", "Copy 2 taken back"),
        Slip.LOST.value: QT_TRANSLATE_NOOP("ActFields", "Slip lost"),
    }
)
_CORRECTABLE = MappingProxyType(
    {
        "applicant.name": QT_TRANSLATE_NOOP("ActFields", "Name of the applicant"),
        "applicant.id_number": QT_TRANSLATE_NOOP("ActFields", "Number of the applicant"),
        "applicant.address": QT_TRANSLATE_NOOP("ActFields", "Address of the applicant"),
        "applicant.phone": QT_TRANSLATE_NOOP("ActFields", "Telephone of the applicant"),
        "applicant.email": QT_TRANSLATE_NOOP("ActFields", "E-mail of the applicant"),
        "submitter.name": QT_TRANSLATE_NOOP("ActFields", "Name of the submitter"),
        "submitter.id_number": QT_TRANSLATE_NOOP("ActFields", "Number of the submitter"),
        "submitter.authority": QT_TRANSLATE_NOOP("ActFields", "Authority of the submitter"),
        "channel": QT_TRANSLATE_NOOP("ActFields", "How it came in"),
        "sets": QT_TRANSLATE_NOOP("ActFields", "Number of sets"),
        "postal_address": QT_TRANSLATE_NOOP("ActFields", "Postal address"),
        "official_code": QT_TRANSLATE_NOOP("ActFields", "Official code"),
        "note": QT_TRANSLATE_NOOP("ActFields", "Note of the receipt"),
        "result_number": QT_TRANSLATE_NOOP("ActFields", "Number of the result"),
        "result_on": QT_TRANSLATE_NOOP("ActFields", "Date of the result"),
        "received_at": QT_TRANSLATE_NOOP("ActFields", "Moment of the receipt"),
    }
)
