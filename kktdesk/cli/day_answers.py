"""A day, its close and its closing list, as JSON and as Vietnamese text."""

from collections.abc import Iterable, Iterator
from typing import Final

from kktdesk.cli import speech
from kktdesk.cli.answers import Answer, moment
from kktdesk.cli.spoken import act_words
from kktdesk.domain.day_sheet import Correction, DaySheet
from kktdesk.domain.day_summary import DayEntry
from kktdesk.domain.moment import weekday_name
from kktdesk.domain.report import DossierSet
from kktdesk.services.day_views import ClosingList, ClosingPoint, DayClosed, PointKind

_ACTED: Final = (
    DossierSet.SUPPLEMENT_ASKED,
    DossierSet.SUPPLEMENT_ARRIVED,
    DossierSet.REFUSED,
    DossierSet.WITHDRAWN,
    DossierSet.STOPPED,
    DossierSet.NOT_ACCEPTED,
    DossierSet.CANCELLED,
)
_TOTALS: Final = ("counter", "online", "post", "early", "on_time", "late")
_POINTS: Final = {
    PointKind.UNCLOSED_DAY: "Ngày trước chưa chốt",
    PointKind.UNPRINTED: "Chưa in giấy tiếp nhận",
    PointKind.DUE: "Đến hạn trong ngày, chưa xong",
    PointKind.LATE: "Quá hạn, chưa xin lỗi",
    PointKind.BUNDLE: "Túi bưu điện chưa ký nhận",
    PointKind.UNCOLLECTED: "Kết quả để lâu chưa ai nhận",
    PointKind.DRAFT: "Bản nháp chưa lưu",
    PointKind.ONLINE: "Nộp trực tuyến, chưa trả lời",
    PointKind.BOOK: "Sổ của năm đã qua cần khóa",
    PointKind.CALENDAR: "Lịch làm việc chưa xác nhận",
    PointKind.TARGETS: "Chỉ tiêu năm chưa nhập",
}


def day(sheet: DaySheet, close: DayClosed | None) -> Answer:
    """Write a day.

    Returns:
        its answer.
    """
    summary = sheet.summary
    total = summary.total
    return {
        "date": summary.day.isoformat(),
        "carried_over": total.carried_over,
        "received": total.received,
        "finished": total.finished,
        "in_hand": total.in_hand,
        "returned": {way.value: count for way, count in summary.returned.items()},
        "due_next_day": _codes(summary.due_next_day),
        "overdue": _codes(summary.overdue),
        **{name: getattr(total, name) for name in _TOTALS},
        "by_field": {one.field_name: one.received for one in summary.by_field},
        "by_clerk": {one.clerk: one.received for one in summary.by_clerk},
        **{one.value.replace("-", "_"): sheet.count(one) for one in _ACTED},
        "guided": sheet.guided,
        "turned_away": sheet.turned_away,
        "log_lines": sheet.log_lines,
        "log_head": sheet.log_head,
        "previous": _previous(sheet),
        "corrections": [_correction(one) for one in sheet.corrections],
        "close": closed(close) if close else None,
    }


def _previous(sheet: DaySheet) -> Answer | None:
    before = sheet.previous
    if before is None:
        return None
    return {
        "date": before.day.isoformat(),
        "number": before.number,
        "in_hand": before.in_hand,
        "corrected": before.corrected,
        "between": before.between,
    }


def _correction(one: Correction) -> Answer:
    return {
        "code": one.code,
        "applicant": one.applicant,
        "acts": [
            {
                "act": act.act,
                "at": moment(act.at),
                "recorded_at": moment(act.recorded_at),
                "clerk": act.clerk,
            }
            for act in one.acts
        ],
        "changes": [
            {"date": said.day.isoformat(), "figure": said.figure.value, "delta": said.delta}
            for said in one.changes
        ],
    }


def closed(close: DayClosed) -> Answer:
    """Write the close of a day.

    Returns:
        its answer.
    """
    return {
        "number": close.number,
        "closed_at": moment(close.closed_at),
        "clerk": close.clerk,
        "sha256": close.sha256,
        "log_lines": close.log_lines,
        "log_head": close.log_head,
    }


def closing_list(found: ClosingList) -> Answer:
    """Write what is open before a day is closed.

    Returns:
        its answer.
    """
    return {
        "date": found.day.isoformat(),
        "counts": counts(found),
        "points": [_point(point) for point in found.points],
    }


def counts(found: ClosingList) -> dict[str, int]:
    """Write how many points there are of each kind.

    Returns:
        the count by the name of the kind.
    """
    return {kind.value: count for kind, count in found.counts.items()}


def _point(point: ClosingPoint) -> Answer:
    return {
        "kind": point.kind.value,
        "name": point.name,
        "about": point.about,
        "at": moment(point.at),
        "cure": point.cure.value,
    }


def _codes(entries: Iterable[DayEntry]) -> list[str]:
    return [entry.code for entry in entries]


# ---------------------------------------------------------------- as text
def day_text(sheet: DaySheet, close: DayClosed | None) -> str:
    """Tell a day.

    Returns:
        lines.
    """
    lines = [speech.day(sheet.summary)]
    lines += [_corrected(one) for one in sheet.corrections]
    lines.append(closed_text(close) if close else "Chưa chốt.")
    return "\n".join(lines)


def closed_text(close: DayClosed) -> str:
    """Tell the close of a day.

    Returns:
        lines.
    """
    day = f"{close.day:%d/%m/%Y} ({weekday_name(close.day)})"
    head = close.log_head[:20].upper()
    return (
        f"Ngày {day} đã chốt: bảng số {close.number}, {speech.moment(close.closed_at)}\n"
        f"Mã bảng: {close.sha256}\n"
        f"Nhật ký: {close.log_lines} dòng, mã {head}"
    )


def closing_text(found: ClosingList) -> str:
    """Tell what is open before a day is closed.

    Returns:
        lines.
    """
    return "\n".join(_point_lines(found)) or "Không còn việc nào trước khi chốt."


def _point_lines(found: ClosingList) -> Iterator[str]:
    for point in found.points:
        name = "" if point.kind is PointKind.DRAFT else point.name
        yield "  ".join(part for part in (_POINTS[point.kind], name, point.about) if part)


def _corrected(one: Correction) -> str:
    acts = "; ".join(
        f"{act_words(act.act)}, {speech.moment(act.at)} – {act.clerk}" for act in one.acts
    )
    return f"Điều chỉnh: {one.code}  {acts}"
