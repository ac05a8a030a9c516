"""The paragraph of a period, in the words in which the board publishes its figures.

A share that is not whole is rounded so that *100%* is never said where something was late.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from kktdesk.domain.count_words import count_words, dossiers, field_words

_MATTER: Final = "hồ sơ thủ tục hành chính"
_POST: Final = "dịch vụ bưu chính công ích"
_ONE_STOP: Final = (
    "100% thủ tục hành chính được thực hiện giải quyết theo cơ chế một cửa, {timeliness}."
)
_WHOLE: Final = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphFigures:
    """What the paragraph speaks of.

    Attributes:
        unit: name of the office.
        first, last: days of the period, both counted.
        carried_over: accepted before the period and not finished then.
        fields: received per field, by its name; those without any are left out.
        online: received online per kind, by its words; those without any are left out.
        counter, post: received at the counter, by post.
        early, on_time, late: of those finished in the period.
        in_term, overdue: of those open at its end, or now.
        posted, electronic: results that went out by post, and electronically.
    """

    unit: str
    first: date
    last: date
    carried_over: int
    fields: tuple[tuple[str, int], ...]
    online: tuple[tuple[str, int], ...]
    counter: int
    post: int
    early: int
    on_time: int
    late: int
    in_term: int
    overdue: int
    posted: int
    electronic: int

    @property
    def received(self) -> int:
        """Give how many were received in the period."""
        return sum(count for _, count in self.fields)

    @property
    def finished(self) -> int:
        """Give how many were finished in the period."""
        return self.early + self.on_time + self.late

    @property
    def open(self) -> int:
        """Give how many are open at the end of the period, or now."""
        return self.in_term + self.overdue


def paragraph(figures: ParagraphFigures) -> str:
    """Put the figures of a period into a paragraph.

    Args:
        figures: that agree with each other.

    Returns:
        Vietnamese sentences, one paragraph of plain text.
    """
    return " ".join(_sentences(figures))


def _sentences(figures: ParagraphFigures) -> Iterator[str]:
    yield f"{_period(figures)}, {figures.unit} {_intake(figures)}."
    if figures.received:
        yield f"Về hình thức tiếp nhận: {_joined(_channels(figures))}."
    if figures.carried_over:
        yield f"Số hồ sơ từ kỳ trước chuyển sang là {dossiers(figures.carried_over)}."
    if figures.finished:
        yield f"Đã giải quyết {dossiers(figures.finished)}{_results(figures)}."
    if figures.open:
        yield f"Đang giải quyết {dossiers(figures.open)}, {_standing(figures)}."
    ways = _joined(_ways(figures))
    if ways:
        yield f"Có {ways}."
    if figures.finished:
        yield _ONE_STOP.format(timeliness=_timeliness(figures))


def _period(figures: ParagraphFigures) -> str:
    if figures.first == figures.last:
        return f"Ngày {figures.first:%d/%m/%Y}"
    return f"Từ ngày {figures.first:%d/%m/%Y} đến ngày {figures.last:%d/%m/%Y}"


def _intake(figures: ParagraphFigures) -> str:
    if not figures.received:
        return f"không tiếp nhận {_MATTER} nào"
    verb = "đã tiếp nhận"
    if figures.received == figures.finished and not (figures.carried_over or figures.open):
        verb = "đã tiếp nhận và giải quyết"
    return f"{verb} {count_words(figures.received)} {_MATTER}{_of_fields(figures)}"


def _of_fields(figures: ParagraphFigures) -> str:
    if len(figures.fields) == 1:
        return f" thuộc {field_words(figures.fields[0][0])}"
    parts = "; ".join(
        f"{field_words(name)} là {dossiers(count)}" for name, count in figures.fields
    )
    return f", trong đó: {parts}"


def _channels(figures: ParagraphFigures) -> Iterator[str]:
    if figures.counter:
        yield f"{dossiers(figures.counter)} nộp trực tiếp"
    for kind, count in figures.online:
        yield f"{dossiers(count)} trực tuyến {kind}"
    if figures.post:
        yield f"{dossiers(figures.post)} qua {_POST}"


def _results(figures: ParagraphFigures) -> str:
    kinds = (
        ("trước hạn", figures.early),
        ("đúng hạn", figures.on_time),
        ("quá hạn", figures.late),
    )
    found = [(kind, count) for kind, count in kinds if count]
    share = share_words(figures.early + figures.on_time, figures.finished)
    told = f"; tỷ lệ trước hạn và đúng hạn đạt {share}"
    if len(found) == 1:
        return f", đều {found[0][0]}{told}"
    parts = [f"{dossiers(count)} {kind}" for kind, count in found]
    return f", trong đó {_joined(parts)}{told}"


def _standing(figures: ParagraphFigures) -> str:
    if not figures.overdue:
        return "đều còn trong hạn"
    if not figures.in_term:
        return "đều đã quá hạn"
    return f"trong đó {dossiers(figures.in_term)} trong hạn và {dossiers(figures.overdue)} quá hạn"


def _ways(figures: ParagraphFigures) -> Iterator[str]:
    if figures.posted:
        yield f"{dossiers(figures.posted)} thực hiện trả kết quả qua {_POST}"
    if figures.electronic:
        yield f"{dossiers(figures.electronic)} trả kết quả điện tử"


def _timeliness(figures: ParagraphFigures) -> str:
    if figures.late:
        return f"{dossiers(figures.late)} trả kết quả trễ hẹn"
    kinds = (("đúng hẹn", figures.on_time), ("trước hẹn", figures.early))
    words = " và ".join(kind for kind, count in kinds if count)
    none = ", không có trường hợp trễ hẹn" if not figures.overdue else ""
    return f"các hồ sơ đã giải quyết đều trả {words}{none}"


def _joined(parts: Iterable[str]) -> str:
    *first, last = [*parts] or [""]
    return f"{', '.join(first)} và {last}" if first else last


def share_words(part: int, whole: int) -> str:
    """Write a share in per cent with at most one decimal.

    Args:
        part: of the whole.
        whole: at least 1.

    Returns:
        for example ``97,5%``; cut, never rounded up to the whole.
    """
    permille = part * _WHOLE // whole
    whole_percent, tenth = divmod(permille, 10)
    return f"{whole_percent},{tenth}%" if tenth else f"{whole_percent}%"
