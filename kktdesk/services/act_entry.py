"""What was said with an act, checked by the table of what each act asks for, field by field."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from kktdesk.domain.act_fields import AT, ActField, ActValue, FieldKind, fields_of
from kktdesk.domain.dossier import Act
from kktdesk.domain.moment import VIETNAM, local
from kktdesk.domain.month_end import short_month
from kktdesk.domain.post import read_item
from kktdesk.domain.written_moment import (
    DAY_FORM,
    MOMENT_FORM,
    is_possible_year,
    read_day,
    read_moment,
)
from kktdesk.services import people_entry
from kktdesk.services.findings import Findings

MOST_LINES = 200
_LEAP = date(2000, 1, 1)  # what is written names its year
_SHOWN = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedAct:
    """An act with what was said, all of the right kind.

    Attributes:
        at: None means now.
        said: a value for each field of the act; "" or None for what was not said.
    """

    act: Act
    at: datetime | None
    said: Mapping[str, ActValue]
    findings: Findings

    def text(self, name: str) -> str:
        """Give a text; "" where nothing was said.

        Returns:
            the text.
        """
        value = self.said.get(name)
        return value if isinstance(value, str) else ""

    def day(self, name: str) -> date | None:
        """Give a day.

        Returns:
            the day, or None where none was said.
        """
        value = self.said.get(name)
        return value if isinstance(value, date) else None

    def moment(self, name: str) -> datetime | None:
        """Give a moment.

        Returns:
            the moment, or None where none was said.
        """
        value = self.said.get(name)
        return value if isinstance(value, datetime) else None


def check(act: Act, values: Mapping[str, object]) -> CheckedAct:
    """Check what was said with an act.

    Args:
        act: what is to be done.
        values: texts, numbers and switches as JSON has them; days and moments may be given as
            such, or as the texts that ``written_moment`` reads.

    Returns:
        the checked act; its problems stand in ``findings``.
    """
    findings = Findings()
    fields = {field.name: field for field in (AT, *fields_of(act, values))}
    for name in values:
        if name not in fields:
            wanted = ", ".join(fields)
            findings.problem(name[:_SHOWN], "act-key-unknown", key=name[:_SHOWN], wanted=wanted)
    said = {name: _read(findings, field, values.get(name)) for name, field in fields.items()}
    at = said.pop("at")
    return CheckedAct(
        act=act, at=at if isinstance(at, datetime) else None, said=said, findings=findings
    )


def _read(findings: Findings, field: ActField, value: object) -> ActValue:
    if value is None or value in ("", [], ()):
        if field.needed:
            findings.problem(field.name, "required")
        return _nothing(field)
    return _READERS[field.kind](findings, field, value)


def _nothing(field: ActField) -> ActValue:
    if field.kind is FieldKind.FLAG:
        return False
    if field.kind is FieldKind.LINES:
        return ()
    return None if field.kind in _WITHOUT_TEXT else ""


_WITHOUT_TEXT = frozenset({FieldKind.MOMENT, FieldKind.DATE, FieldKind.COUNT})


def _refused(findings: Findings, field: ActField, value: object, wanted: str) -> None:
    findings.problem(
        field.name, "act-value-refused", key=field.name, value=str(value)[:_SHOWN], wanted=wanted
    )


def _refused_day(findings: Findings, field: ActField, value: object, wanted: str) -> None:
    short = short_month(value, _LEAP) if isinstance(value, str) else None
    if short is None:
        _refused(findings, field, value, wanted)
    else:
        findings.problem(field.name, "day-beyond-month", **short.values())


def _line(findings: Findings, field: ActField, value: object) -> ActValue:
    if not isinstance(value, str):
        _refused(findings, field, value, "…")
        return ""
    return findings.line(field.name, value, field.limit, required=field.needed)


def _block(findings: Findings, field: ActField, value: object) -> ActValue:
    if not isinstance(value, str):
        _refused(findings, field, value, "…")
        return ""
    text = findings.block(field.name, value, field.limit)
    if field.needed and not any(map(str.isalnum, text)):
        findings.problem(field.name, "required")
    return text


def _lines(findings: Findings, field: ActField, value: object) -> ActValue:
    if not isinstance(value, list | tuple) or not all(isinstance(line, str) for line in value):
        _refused(findings, field, value, '["…", "…"]')
        return ()
    if len(value) > MOST_LINES:
        findings.problem(field.name, "components-too-many", limit=MOST_LINES)
        return ()
    cleaned = (findings.line(field.name, line, field.limit) for line in value)
    return tuple(line for line in cleaned if line)


def _moment(findings: Findings, field: ActField, value: object) -> ActValue:
    if isinstance(value, datetime) and is_possible_year(value.year):
        return local(value) if value.tzinfo else value.replace(tzinfo=VIETNAM)
    moment = read_moment(value) if isinstance(value, str) else None
    if moment is None:
        _refused_day(findings, field, value, MOMENT_FORM)
    return moment


def _date(findings: Findings, field: ActField, value: object) -> ActValue:
    if type(value) is date and is_possible_year(value.year):
        return value
    day = read_day(value) if isinstance(value, str) else None
    if day is None:
        _refused_day(findings, field, value, DAY_FORM)
    return day


def _count(findings: Findings, field: ActField, value: object) -> ActValue:
    if type(value) is not int or not field.least <= value <= field.limit:
        _refused(findings, field, value, f"{field.least}–{field.limit}")
        return None
    return value


def _flag(findings: Findings, field: ActField, value: object) -> ActValue:
    if not isinstance(value, bool):
        _refused(findings, field, value, "true, false")
        return False
    return value


def _choice(findings: Findings, field: ActField, value: object) -> ActValue:
    if not isinstance(value, str) or value not in field.choices:
        _refused(findings, field, value, ", ".join(field.choices))
        return ""
    return str(value)


def _person(read: Callable[[Findings, str, str, int], str]) -> "_Reader":
    def reader(findings: Findings, field: ActField, value: object) -> ActValue:
        if not isinstance(value, str):
            _refused(findings, field, value, "…")
            return ""
        return read(findings, field.name, value, field.limit)

    return reader


def _item(findings: Findings, field: ActField, value: object) -> ActValue:
    item = read_item(str(_line(findings, field, value)))
    if item.is_suspect:
        findings.warn(field.name, "item-check-digit")
    return item.number


_Reader = Callable[[Findings, ActField, object], ActValue]
_READERS: Mapping[FieldKind, _Reader] = MappingProxyType(
    {
        FieldKind.LINE: _line,
        FieldKind.BLOCK: _block,
        FieldKind.LINES: _lines,
        FieldKind.MOMENT: _moment,
        FieldKind.DATE: _date,
        FieldKind.COUNT: _count,
        FieldKind.FLAG: _flag,
        FieldKind.CHOICE: _choice,
        FieldKind.DIVISION: _line,
        FieldKind.OFFICER: _line,
        FieldKind.PARTNER: _line,
        FieldKind.IDENTITY: _person(people_entry.identity),
        FieldKind.PHONE: _person(people_entry.phone),
        FieldKind.EMAIL: _person(people_entry.email),
        FieldKind.ITEM: _item,
    }
)
