"""The figures of a period and the sentence in which the board publishes them.

*Finished* counts the moment the result was ready, or the end without one. A dossier that is still
open when the period ends (or now, while it runs) and whose due day is past is late too.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from kktdesk.domain.count_words import count_words, dossiers, field_words
from kktdesk.domain.day_summary import DayEntry, as_known
from kktdesk.domain.dossier import ReturnMethod
from kktdesk.domain.moment import local_day
from kktdesk.domain.online_kinds import KINDS, online_kind
from kktdesk.domain.text import fold
from kktdesk.domain.timeliness import Measure, Timeliness, timeliness

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
        overdue: open at its end (or now), with a due day before.
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


def count_period(
    entries: Iterable[DayEntry],
    first: date,
    last: date,
    now: datetime,
    measure: Measure = timeliness,
) -> PeriodFigures:
    """Count a period.

    Args:
        entries: every dossier that was open or touched in the period; others do no harm.
        first: first day.
        last: last day, counted too.
        now: what comes later has not happened, also inside the period.
        measure: tells early, on time and late apart; who is still open is overdue by the day.

    Returns:
        the figures.
    """
    known = as_known(entries, last, now)
    received = [entry for entry in known if local_day(entry.received_at) >= first]
    ends = Counter(
        measure(entry.finished_at, entry.measured_by)
        for entry in known
        if entry.finished_at is not None and local_day(entry.finished_at) >= first
    )
    measured_on = min(last, local_day(now))
    return PeriodFigures(
        first=first,
        last=last,
        received=len(received),
        fields=_fields(received),
        online_kinds=_online_kinds(received),
        returned_by_post=sum(_was_posted_since(entry, first) for entry in known),
        early=ends[Timeliness.EARLY],
        on_time=ends[Timeliness.ON_TIME],
        late_finished=ends[Timeliness.LATE],
        overdue=sum(_is_overdue(entry, measured_on) for entry in known),
    )


def _was_posted_since(entry: DayEntry, first: date) -> bool:
    if entry.returned_at is None or entry.returned_by is not ReturnMethod.POST:
        return False
    return local_day(entry.returned_at) >= first


def _is_overdue(entry: DayEntry, measured_on: date) -> bool:
    return entry.finished_at is None and local_day(entry.due_at) < measured_on


def _fields(received: Sequence[DayEntry]) -> tuple[FieldFigure, ...]:
    counts = Counter(entry.field for entry in received)
    names = _PUBLISHED_FIELDS | {entry.field: entry.field_name for entry in received}
    others = sorted(names.keys() - _PUBLISHED_FIELDS.keys(), key=lambda code: fold(names[code]))
    return tuple(
        FieldFigure(field=code, field_name=names[code], received=counts[code])
        for code in (*_PUBLISHED_FIELDS, *others)
    )


def _online_kinds(received: Sequence[DayEntry]) -> dict[str, int]:
    counts = Counter(_online_kind(entry) for entry in received if entry.channel.is_online)
    return {kind: counts[kind] for kind in KINDS if counts[kind]}


def _online_kind(entry: DayEntry) -> str:
    return online_kind(entry.channel, local_day(entry.received_at))


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
