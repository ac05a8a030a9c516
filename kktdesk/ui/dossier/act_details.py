"""What was said with an act in words, from the values that its line of the log carries."""

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.act_fields import ACT_FIELDS, ActField, FieldKind
from kktdesk.domain.dossier import Act
from kktdesk.ui import formats
from kktdesk.ui.dossier.act_field_words import choice_text, field_label
from kktdesk.ui.dossier.words import id_text, joined

# An apology names its day itself; what ended is promised to nobody.
_SAYS_ITS_OWN = frozenset({Act.EXTEND, Act.WITHDRAW, Act.STOP_ON_REQUEST, Act.STOP, Act.REFUSE})
_PLAIN = frozenset({"content", "division", "officer", "partner", "to", "shelf"})


def act_details(act: Act, values: Mapping[str, object]) -> str:
    """Return what was said with an act, in one line; "" for nothing."""
    said = ((field, values.get(field.name)) for field in ACT_FIELDS.get(act, ()))
    details = [_detail(act, field, value) for field, value in said if value]
    return joined(*details, _promise(act, values))


def _promise(act: Act, values: Mapping[str, object]) -> str:
    due = values.get("due_at")
    if not due or act in _SAYS_ITS_OWN:
        return ""
    words = QCoreApplication.translate("History", "promised {moment}")
    return words.format(moment=formats.moment_text(datetime.fromisoformat(str(due))))


def _detail(act: Act, field: ActField, value: object) -> str:
    label = lower_first(field_label(act, field.name))
    if field.kind is FieldKind.FLAG:
        return label
    words = value_text(field, value)
    return words if field.name in _PLAIN else f"{label}: {words}"


def value_text(field: ActField, value: object) -> str:
    """Return what was said in a field, as its line of the log carries it, in words."""
    text = str(value)
    if field.kind is FieldKind.LINES and isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    if field.kind is FieldKind.CHOICE:
        return choice_text(text) if text in field.choices else text
    if field.kind is FieldKind.MOMENT:
        return formats.moment_text(datetime.fromisoformat(text))
    if field.kind is FieldKind.DATE:
        return formats.day_text(date.fromisoformat(text[:10]))
    return id_text(text) if field.kind is FieldKind.IDENTITY else text


def lower_first(words: str) -> str:
    """Return words as they stand inside a line, for example ``kết quả tại quầy``."""
    return words[:1].lower() + words[1:]
