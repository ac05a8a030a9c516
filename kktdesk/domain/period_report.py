"""The figures of a period and the sentence in which the board publishes them.

*Finished* counts the moment the result was ready, or the end without one. A dossier that is still
open when the period ends (or now, while it runs) and whose promise is broken is late too.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from kktdesk.domain.count_words import count_words, dossiers, field_words
from kktdesk.domain.online_kinds import KINDS
from kktdesk.domain.text import fold

# The two fields that the board publishes, also when nothing came in.
_PUBLISHED_FIELDS: Final = MappingProxyType({"investment": "Đầu tư", "construction": "Xây dựng"})

_NONE_LATE: Final = "không có trường hợp trễ hẹn"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldFigure:
    """How many dossiers of a field were received."""

    field: str
    field_name: str
    received: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodFigures:
    """The figures of a period, both days included.

    Attributes:
        received: of which ``fields`` are the parts, and ``online_kinds`` those filed online.
        fields: investment and construction first, also with 0; then the others by name.
        online_kinds: dossiers per kind of online service, as the kind was called on their day.
        returned_by_post: results handed to the post in the period.
        early, on_time, late_finished: of the dossiers finished in the period.
        overdue: open at its end (or now) and promised for a day before, apologies left out; who
            waits for somebody else is not.
    """

    first: date
    last: date
    received: int
    fields: tuple[FieldFigure, ...]
    online_kinds: dict[str, int]
    returned_by_post: int
    early: int
    on_time: int
    late_finished: int
    overdue: int

    @property
    def by_field(self) -> dict[str, int]:
        """Give the dossiers received per field code."""
        return {figure.field: figure.received for figure in self.fields}

    @property
    def online(self) -> int:
        """Give how many dossiers were filed online."""
        return sum(self.online_kinds.values())

    @property
    def finished(self) -> int:
        """Give how many dossiers were finished in the period."""
        return self.early + self.on_time + self.late_finished

    @property
    def late(self) -> int:
        """Give how many dossiers broke their promise, finished or not."""
        return self.late_finished + self.overdue


def field_figures(
    received: Mapping[str, int], known: Mapping[str, str]
) -> tuple[FieldFigure, ...]:
    """Put the fields of a period in order.

    Args:
        received: how many dossiers of each field, by its code.
        known: the names of fields by their codes.

    Returns:
        the two that are published, then the others with any dossier.
    """
    names = {code: known.get(code) or code for code, count in received.items() if count}
    others = sorted(names.keys() - _PUBLISHED_FIELDS.keys(), key=lambda code: fold(names[code]))
    names = _PUBLISHED_FIELDS | names
    return tuple(
        FieldFigure(field=code, field_name=names[code], received=received.get(code, 0))
        for code in (*_PUBLISHED_FIELDS, *others)
    )


def in_order(online: Mapping[str, int]) -> dict[str, int]:
    """Put the kinds of online service in order.

    Returns:
        the dossiers of each kind that has any.
    """
    return {kind: online[kind] for kind in KINDS if online.get(kind)}


def sentence(figures: PeriodFigures) -> str:
    """Put the figures into the board's words.

    Args:
        figures: of a period.

    Returns:
        a Vietnamese clause that follows the name of the unit, without a full stop.
    """
    return "; ".join(_clauses(figures))


def _clauses(figures: PeriodFigures) -> Iterator[str]:
    yield _amounts(figures)
    for kind, count in figures.online_kinds.items():
        yield f"{dossiers(count)} trực tuyến {kind}"
    if figures.returned_by_post:
        yield f"{dossiers(figures.returned_by_post)} trả kết quả qua dịch vụ bưu chính công ích"
    if figures.received or figures.finished:
        yield (
            f"100% thủ tục hành chính được giải quyết theo cơ chế một cửa, {_timeliness(figures)}"
        )
    elif figures.overdue:
        yield f"{dossiers(figures.overdue)} quá hẹn chưa giải quyết xong"


def _amounts(figures: PeriodFigures) -> str:
    matter = "hồ sơ thủ tục hành chính"
    if not figures.received:
        finished = f"; đã giải quyết {dossiers(figures.finished)}" if figures.finished else ""
        return f"không tiếp nhận {matter} nào{finished}"
    amount = f"{count_words(figures.received)} {matter}{_of_fields(figures)}"
    if figures.received == figures.finished:
        return f"tiếp nhận và giải quyết {amount}"
    if figures.finished:
        return f"tiếp nhận {amount}; đã giải quyết {dossiers(figures.finished)}"
    return f"tiếp nhận {amount}"


def _of_fields(figures: PeriodFigures) -> str:
    parts = [figure for figure in figures.fields if figure.received]
    if len(parts) == 1:
        return f" thuộc {field_words(parts[0].field_name)}"
    named = ", ".join(
        f"{field_words(part.field_name)} {dossiers(part.received)}" for part in parts
    )
    return f", trong đó {named}"


def _timeliness(figures: PeriodFigures) -> str:
    if not figures.finished:
        late = f"{dossiers(figures.overdue)} đã quá hẹn" if figures.overdue else _NONE_LATE
        return f"chưa có hồ sơ giải quyết xong, {late}"
    if not figures.late:
        return f"các hồ sơ đều trả {_in_time(figures)}, {_NONE_LATE}"
    return ", ".join(_each_timeliness(figures))


def _in_time(figures: PeriodFigures) -> str:
    kinds = {"đúng hẹn": figures.on_time, "trước hẹn": figures.early}
    return " và ".join(kind for kind, count in kinds.items() if count)


def _each_timeliness(figures: PeriodFigures) -> Iterator[str]:
    kinds = {
        "trả trước hẹn": figures.early,
        "trả đúng hẹn": figures.on_time,
        "trả trễ hẹn": figures.late_finished,
        "quá hẹn chưa giải quyết xong": figures.overdue,
    }
    for kind, count in kinds.items():
        if count:
            yield f"{dossiers(count)} {kind}"
