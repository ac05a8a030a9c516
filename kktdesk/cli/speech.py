"""The services' values as Vietnamese text, for people who read the command line."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Final

from kktdesk.cli.spoken import AT_THE_POST, act_words, state_words
from kktdesk.domain.day_summary import DayEntry, DaySummary
from kktdesk.domain.dossier import Channel, CopyKind, ReturnMethod
from kktdesk.domain.moment import local, local_day, weekday_name
from kktdesk.domain.timeliness import Timeliness
from kktdesk.services.list_views import DossierRow, Found
from kktdesk.services.report_views import PeriodReport
from kktdesk.services.requests import ComponentEntry, SubmitterEntry
from kktdesk.services.views import BackupView, DossierView, HistoryLine, OfficeView

_CHANNELS: Final = MappingProxyType(
    {
        Channel.COUNTER: "tại quầy",
        Channel.ONLINE_PARTIAL: "trực tuyến một phần",
        Channel.ONLINE_FULL: "trực tuyến toàn trình",
        Channel.VNEID: "qua VNeID",
        Channel.POST: "qua bưu chính",
    }
)
_WAYS: Final = MappingProxyType(
    {
        ReturnMethod.COUNTER: "tại quầy",
        ReturnMethod.POST: "qua bưu chính",
        ReturnMethod.ELECTRONIC: "bản điện tử",
    }
)
_COPIES: Final = MappingProxyType(
    {
        CopyKind.ORIGINAL: "bản chính",
        CopyKind.CERTIFIED_COPY: "bản sao có chứng thực",
        CopyKind.COPY: "bản sao",
        CopyKind.ELECTRONIC: "bản điện tử",
    }
)
_TIMES: Final = MappingProxyType(
    {
        Timeliness.EARLY: "sớm hẹn",
        Timeliness.ON_TIME: "đúng hẹn",
        Timeliness.LATE: "trễ hẹn",
    }
)


def moment(value: datetime) -> str:
    """Write a moment, for example ``17:00 ngày 08/12/2026 (Thứ Ba)``.

    Returns:
        the text.
    """
    return f"{local(value):%H:%M ngày %d/%m/%Y} ({weekday_name(local_day(value))})"


def dossier(view: DossierView) -> str:
    """Tell a whole dossier.

    Returns:
        lines.
    """
    return _lines(_dossier(view))


def short(view: DossierView) -> str:
    """Tell how a dossier stands after an act.

    Returns:
        lines.
    """
    return _lines(_head(view))


def _head(view: DossierView) -> Iterator[tuple[str, str]]:
    yield "Mã hồ sơ", view.code
    yield "Trạng thái", _state(view)
    yield "Số giấy tiếp nhận", view.receipt_number
    yield "Sổ theo dõi", f"{view.book}, số {view.book_line}"
    yield "Chủ hồ sơ", view.applicant.name
    yield "Tiếp nhận", moment(view.received_at)
    yield "Hẹn trả", moment(view.due_at)
    if view.delivery:
        to = view.delivery.to or view.delivery.item
        way = f"{_WAYS[view.delivery.way]}, {moment(view.delivery.at)}"
        name = "Trả kết quả" if view.returned_at else "Giao bưu điện"
        yield name, f"{way}: {to}" if to else way
    yield from _standing(view)


def _standing(view: DossierView) -> Iterator[tuple[str, str]]:
    yield "Đang ở", "; ".join(part for part in (view.holder, view.officer) if part)
    yield "Phòng xong trước", moment(view.holder_until) if view.holder_until else ""
    yield "Chờ từ", moment(view.waiting_since) if view.waiting_since else ""
    yield "Hạn chờ", f"{view.waiting_until:%d/%m/%Y}" if view.waiting_until else ""
    if view.base_due_at != view.due_at:
        yield "Hạn tính trễ", moment(view.base_due_at)
    yield "Đã dùng, còn lại", " / ".join(part for part in (view.time_used, view.time_left) if part)
    yield "Kết thúc", moment(view.ended_at) if view.ended_at else ""
    yield "Số kết quả", _result(view)
    yield "Để ở", view.shelf
    yield "Bưu chính", AT_THE_POST[view.post_state] if view.post_state else ""
    yield "Thay cho", view.replaces
    yield "Được thay bằng", view.replaced_by
    yield "Việc tiếp theo", act_words(view.next_act) if view.next_act else ""


def _result(view: DossierView) -> str:
    day = f"ngày {view.result_on:%d/%m/%Y}" if view.result_on else ""
    return " ".join(part for part in (view.result_number, day) if part)


def _state(view: DossierView) -> str:
    state = state_words(view.state)
    return f"{state}, {_TIMES[view.timeliness]}" if view.timeliness else state


def _dossier(view: DossierView) -> Iterator[tuple[str, str]]:
    yield from _head(view)
    yield "Mã của tỉnh", view.official_code or ""
    yield "Thủ tục", f"{view.procedure}  {view.procedure_name}"
    yield "Trường hợp", view.case
    yield "Lĩnh vực", view.field_name
    yield "Thời hạn", view.term_text
    yield "Số định danh", view.applicant.id_number
    yield "Địa chỉ", view.applicant.address
    yield "Điện thoại", view.applicant.phone
    yield "Thư điện tử", view.applicant.email
    yield "Người nộp", _submitter(view.submitter) if view.submitter else ""
    yield "Nộp", _CHANNELS[view.channel]
    yield "Nhận kết quả", f"{_WAYS[view.return_method]} {view.postal_address}".strip()
    yield "Số bộ", str(view.sets)
    yield from (("Thành phần", _component(row)) for row in view.components)
    yield "Ghi chú", view.note
    yield "In giấy", f"{view.print_count} lần" if view.print_count else "chưa in"
    yield from (("Lịch sử", _history(line)) for line in view.history)


def history(view: DossierView) -> str:
    """Tell what was done with a dossier.

    Returns:
        a line for each act, the oldest first.
    """
    return "\n".join(map(_history, view.history))


def _submitter(entry: SubmitterEntry) -> str:
    return "; ".join(part for part in (entry.name, entry.id_number, entry.authority) if part)


def _component(row: ComponentEntry) -> str:
    text = f"{row.name} ({row.quantity} {_COPIES[row.copy_kind]})"
    return text if row.submitted else f"{text}, còn thiếu"


def _history(line: HistoryLine) -> str:
    what = f"{moment(line.at)}: {act_words(line.act)}"
    return f"{what} – {line.clerk}" if line.clerk else what


def _lines(pairs: Iterable[tuple[str, str]]) -> str:
    """Lay labels and values out below each other; a repeated label stands once.

    Returns:
        lines, without those that have no value.
    """
    lines: list[str] = []
    above = ""
    for label, value in pairs:
        if value:
            shown = "" if label == above else f"{label}:"
            indented = value.replace("\n", "\n" + " " * 20)
            lines.append(f"{shown:<20}{indented}")
            above = label
    return "\n".join(lines)


def found(view: Found) -> str:
    """Tell what a search found.

    Returns:
        a line for each dossier.
    """
    if not view.rows:
        return "Không thấy hồ sơ nào."
    lines = list(rows(view.rows))
    return "\n".join([*lines, "Còn nữa; xem thêm bằng --limit." if view.more else ""]).rstrip()


def rows(listed: Sequence[DossierRow]) -> Iterator[str]:
    """Tell dossiers of a list.

    Yields:
        a line for each.
    """
    words = [state_words(row.state) for row in listed]
    width = max(map(len, words), default=0)
    for row, word in zip(listed, words, strict=True):
        due = f"hẹn {local(row.due_at):%d/%m/%Y}"
        yield f"{row.code}  {word:<{width}}  {due}  {row.applicant}"


def day(summary: DaySummary) -> str:
    """Tell the figures of a day.

    Returns:
        lines.
    """
    total = summary.total
    ways = ", ".join(f"{_WAYS[way]} {count}" for way, count in summary.returned.items())
    return _lines(
        [
            ("Ngày", f"{summary.day:%d/%m/%Y} ({weekday_name(summary.day)})"),
            ("Tồn đầu ngày", str(total.carried_over)),
            ("Tiếp nhận", str(total.received)),
            ("Giải quyết xong", str(total.finished)),
            ("Còn lại", str(total.in_hand)),
            ("Đã trả kết quả", ways),
            ("Đến hạn kế tiếp", _codes(summary.due_next_day)),
            ("Quá hạn", _codes(summary.overdue)),
        ]
    )


def _codes(entries: tuple[DayEntry, ...]) -> str:
    return "\n".join(entry.code for entry in entries) or "không có"


def report(view: PeriodReport) -> str:
    """Tell the figures of a period.

    Returns:
        the sentence and the figures behind it.
    """
    period = f"Từ {view.first:%d/%m/%Y} đến {view.last:%d/%m/%Y}"
    times = f"Sớm hẹn {view.early}, đúng hẹn {view.on_time}, trễ hẹn {view.late}."
    return f"{period}: {view.sentence}.\n{times}"


def office(view: OfficeView) -> str:
    """Tell how the office is set up.

    Returns:
        lines.
    """
    return _lines([("Mã đơn vị", view.unit_code), ("Cơ quan", view.unit_name)])


def backup(view: BackupView, path: str) -> str:
    """Tell where a verified copy lies.

    Returns:
        lines.
    """
    return f"Đã sao lưu {view.dossiers} hồ sơ, đã kiểm tra bản sao:\n{path}"
