"""Measures a large register: each act, each list and its count, the search, as they are felt."""

import os
import statistics
from collections.abc import Callable, Iterable
from pathlib import Path
from time import perf_counter

from kktdesk.domain.act_fields import ACT_FIELDS, ActField, FieldKind
from kktdesk.domain.attachment import MEGABYTE
from kktdesk.domain.dossier import Act, State
from kktdesk.services.desk import Desk
from kktdesk.services.list_views import ListKind
from tools import bench_reports, bench_together
from tools.bench_make import make

DOSSIERS = 100_000
ROUNDS = 9
# The life of one dossier through most acts of the table.
ROUND = (
    Act.ASSIGN,
    Act.CALL_BACK,
    Act.ASK_SUPPLEMENT,
    Act.SUPPLEMENT_PART,
    Act.SUPPLEMENT,
    Act.ASK_PARTNER,
    Act.PARTNER_ANSWERED,
    Act.NOTE,
    Act.CHANGE_RETURN,
    Act.CORRECT,
    Act.READY,
    Act.SHELVE,
    Act.CALL,
    Act.HAND_OVER,
    Act.TAKE_BACK,
    Act.POST,
    Act.SEND_BACK,
    Act.BACK_ON_SHELF,
    Act.SEND,
)
SAID: dict[FieldKind, object] = {
    FieldKind.LINE: "Lý do (mẫu)",
    FieldKind.BLOCK: "Nội dung (mẫu)",
    FieldKind.LINES: ["Giấy thứ nhất (mẫu)"],
    FieldKind.DATE: "2026-12-31",
    FieldKind.COUNT: 1,
    FieldKind.FLAG: False,
    FieldKind.DIVISION: "Phòng Quản lý đầu tư (mẫu)",
    FieldKind.OFFICER: "Lê Văn Tám (mẫu)",
    FieldKind.PARTNER: "Sở Xây dựng (mẫu)",
    FieldKind.IDENTITY: "087190000123",
    FieldKind.ITEM: "RR123456785VN",
}
TYPED = ("n", "ng", "nguyen", "nguyen thi t", "quach", "mac thi tuoi", "0912345678", "0123")
Row = tuple[str, str, str, str]


def rows(folder: Path) -> list[Row]:
    """Make a register and measure it; takes about two minutes.

    Args:
        folder: a data folder that does not exist yet.

    Returns:
        a row for each, as the table of the bench has them.
    """
    start = perf_counter()
    desk = make(folder, DOSSIERS)
    made = perf_counter() - start
    try:
        return [
            (f"register: {DOSSIERS:,} dossiers made", f"{made:.0f} s", "", ""),
            *_acts(desk),
            *_scans(desk),
            *_lists(desk),
            *_searches(desk),
            *bench_reports.rows(desk),
            *bench_together.rows(desk),
        ]
    finally:
        desk.close()


def _acts(desk: Desk) -> Iterable[Row]:
    found = desk.search.rows(ListKind.NEWEST)
    codes = [row.code for row in found if row.state is State.RECEIVED][:ROUNDS]
    times: dict[Act, list[float]] = {act: [] for act in ROUND}
    for code in codes:
        for act in ROUND:
            said = _said(act)
            times[act].append(_timed(lambda: desk.acts.do(code, act, said)))  # noqa: B023 - called at once
    every = [time for some in times.values() for time in some]
    slowest = max(times, key=lambda act: statistics.median(times[act]))
    yield ("act: any, median", f"{statistics.median(every):.1f} ms", "", "")
    yield ("act: any, 95 of 100", f"{statistics.quantiles(every, n=20)[-1]:.1f} ms", "", "≤ 30 ms")
    middle = statistics.median(times[slowest])
    yield (f"act: the slowest, {slowest.value}", f"{middle:.1f} ms", "", "")


def _scans(desk: Desk) -> Iterable[Row]:
    code = desk.search.rows(ListKind.NEWEST)[0].code
    scans = [_a_scan() for _ in range(3 * ROUNDS)]
    times = [_timed(lambda: desk.attachments.add(code, "a.pdf", scan)) for scan in scans]  # noqa: B023 - called at once
    found = statistics.quantiles(times, n=20)[-1]
    yield ("scan: 1 MB kept, 95 of 100", f"{found:.1f} ms", "", "≤ 30 ms")


def _a_scan() -> bytes:
    return b"%PDF-1.4\n" + os.urandom(MEGABYTE) + b"\nstartxref\n1\n%%EOF\n"


def _said(act: Act) -> dict[str, object]:
    said = {
        field.name: _value(field)
        for field in ACT_FIELDS[act]
        if (field.kind in SAID or field.choices) and field.name != "result_on"  # not to come
    }
    return said | {"field": "applicant.address"} if act is Act.CORRECT else said


def _value(field: ActField) -> object:
    return field.choices[0] if field.choices else SAID[field.kind]


def _lists(desk: Desk) -> Iterable[Row]:
    shown = {kind: _median(lambda kind=kind: desk.search.rows(kind)) for kind in ListKind}  # type: ignore[misc] # bound now
    counted = {kind: _median(lambda kind=kind: desk.search.count(kind)) for kind in ListKind}  # type: ignore[misc] # the same
    for name, times, goal in (("shown", shown, 30), ("counted", counted, 10)):
        slowest = max(times, key=lambda kind: times[kind])
        what = f"list: the slowest {name}, {slowest.value}"
        yield (what, f"{times[slowest]:.1f} ms", "", f"≤ {goal} ms")
    yield ("list: all counted at once", f"{_median(desk.search.counts):.1f} ms", "", "")
    yield ("list: the first page", f"{_median(desk.search.today):.1f} ms", "", "")


def _searches(desk: Desk) -> Iterable[Row]:
    for text in TYPED:
        time = _median(lambda text=text: desk.search.find(text))  # type: ignore[misc] # bound now
        yield (f"search: “{text}”", f"{time:.1f} ms", "", "≤ 20 ms")


def _median(work: Callable[[], object]) -> float:
    return statistics.median(_timed(work) for _ in range(ROUNDS))


def _timed(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000
