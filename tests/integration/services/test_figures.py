"""The day's figures prove themselves; the period's are counted from the rows."""

from datetime import date

from kktdesk.domain.dossier import Act, Channel, ReturnMethod
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.requests import HandOver
from tests.factories import an_entry, at

TODAY = date(2026, 11, 25)


def received(desk: Desk, moment: str, procedure: str = "1.009756") -> str:
    entry = an_entry(procedure=procedure, received_at=at(moment))
    return desk.reception.receive(entry).dossier.code


def figures(desk: Desk, day: date) -> tuple[int, int, int, int]:
    total = desk.figures.day(day).total
    return total.carried_over, total.received, total.finished, total.in_hand


def test_empty_day_is_all_noughts(desk: Desk) -> None:
    assert figures(desk, TODAY) == (0, 0, 0, 0)


def test_carried_over_plus_received_minus_finished_is_in_hand(desk: Desk) -> None:
    old, done = received(desk, "2026-11-20 08:00"), received(desk, "2026-11-20 09:00")
    received(desk, "2026-11-25 08:00")
    desk.results.ready(done, at("2026-11-23 10:00"))
    desk.results.ready(old, at("2026-11-25 09:00"))

    assert figures(desk, date(2026, 11, 20)) == (0, 2, 0, 2)
    assert figures(desk, date(2026, 11, 23)) == (2, 0, 1, 1)
    assert figures(desk, TODAY) == (1, 1, 1, 1)


def test_result_counts_as_finished_when_ready_not_when_fetched(
    desk: Desk, clock: FixedClock
) -> None:
    code = received(desk, "2026-11-20 08:00")
    desk.results.ready(code, at("2026-11-25 09:00"))
    clock.move(days=1)
    desk.results.hand_over(code, HandOver(to="A (mẫu)"))

    assert desk.figures.day(TODAY).total.finished == 1
    assert [entry.code for entry in desk.figures.day(TODAY).waiting] == [code]
    tomorrow = desk.figures.day(date(2026, 11, 26))
    assert tomorrow.total.finished == 0
    assert tomorrow.returned[ReturnMethod.COUNTER] == 1
    assert tomorrow.waiting == ()


def test_each_way_of_return_is_counted_on_its_day(desk: Desk) -> None:
    codes = [received(desk, "2026-11-20 08:00") for _ in range(3)]
    for code in codes:
        desk.results.ready(code, at("2026-11-24 08:00"))
    desk.results.hand_over(codes[0], HandOver(to="A (mẫu)"))
    desk.results.post(codes[1], "RR1")
    desk.results.send(codes[2])

    assert set(desk.figures.day(TODAY).returned.values()) == {1}


def test_promises_of_today_tomorrow_and_before_are_lists(desk: Desk) -> None:
    late = received(desk, "2026-11-13 08:00", "1.013233")
    due = received(desk, "2026-11-17 08:00", "1.013233")
    tomorrow = received(desk, "2026-11-18 08:00", "1.013233")

    day = desk.figures.day(TODAY)

    assert [entry.code for entry in day.overdue] == [late]
    assert [entry.code for entry in day.due_today] == [due]
    assert [entry.code for entry in day.due_next_day] == [tomorrow]


def test_sheet_carries_the_office_and_the_head_of_the_log(desk: Desk) -> None:
    received(desk, "2026-11-25 08:00")

    sheet = desk.figures.sheet(TODAY)

    assert sheet.header[0] == "UBND TỈNH ĐỒNG THÁP"
    assert (sheet.log_lines, len(sheet.log_head)) == (2, 64)


def test_report_counts_received_online_posted_and_timely(desk: Desk) -> None:
    early = received(desk, "2026-11-02 08:00")
    desk.results.ready(early, at("2026-11-10 08:00"))
    desk.results.post(early, "RR1", at("2026-11-11 08:00"))
    desk.reception.receive(
        an_entry(channel=Channel.ONLINE_FULL, received_at=at("2026-11-03 08:00"))
    )
    received(desk, "2026-11-04 08:00", "1.013233")

    report = desk.figures.report(date(2026, 11, 1), date(2026, 11, 30))

    assert report.received == 3
    assert report.by_field == {"investment": 2, "construction": 1}
    assert (report.online, report.returned_by_post) == (1, 1)
    assert (report.early, report.on_time, report.late) == (1, 0, 2)
    assert "03 hồ sơ" in report.sentence


def test_what_ended_without_a_result_is_finished_at_its_end_and_waits_for_nobody(
    desk: Desk, clock: FixedClock
) -> None:
    withdrawn = received(desk, "2026-11-20 08:00")
    desk.acts.do(withdrawn, Act.REFUSE, {"reason": "Không đủ điều kiện (mẫu)"})
    clock.move(days=1)

    summary = desk.figures.day(TODAY)
    assert (summary.total.finished, summary.total.early, summary.total.in_hand) == (1, 1, 0)
    assert [entry.code for entry in summary.finished] == [withdrawn]
    assert summary.waiting == ()
    assert figures(desk, date(2026, 11, 24)) == (1, 0, 0, 1)
    assert figures(desk, date(2026, 11, 26)) == (0, 0, 0, 0)
    assert desk.figures.report(TODAY, TODAY).early == 1


def test_an_end_is_measured_by_the_promise_without_the_apology(
    desk: Desk, clock: FixedClock
) -> None:
    code = received(desk, "2026-11-09 08:00")
    until = "2026-12-10T17:00"
    desk.acts.do(code, Act.EXTEND, {"until": until, "reason": "Chờ ý kiến (mẫu)"})
    clock.move(days=1)
    desk.acts.do(code, Act.READY)

    summary = desk.figures.day(date(2026, 11, 26))
    assert desk.search.show(code).due_at == at("2026-12-10 17:00")
    assert (summary.total.late, summary.total.overdue) == (1, 0)
    report = desk.figures.report(date(2026, 11, 26), date(2026, 11, 26))
    assert (report.late, report.early) == (1, 0)


def test_a_cancelled_dossier_is_in_no_sheet_also_of_the_days_before(desk: Desk) -> None:
    before = [figures(desk, day) for day in (date(2026, 11, 20), TODAY)]
    code = received(desk, "2026-11-20 08:00")
    desk.acts.do(code, Act.CANCEL, {"reason": "Nhập nhầm (mẫu)", "supervisor": "B (mẫu)"})
    assert [figures(desk, day) for day in (date(2026, 11, 20), TODAY)] == before


def test_the_report_tells_what_the_sheet_does_of_promises_that_moved_or_wait(
    desk: Desk, clock: FixedClock
) -> None:
    clock.moment = at("2026-11-09 08:00")
    apologised, waits, _late = (
        desk.reception.receive(an_entry(procedure="1.013233")).dossier.code for _ in range(3)
    )
    until = "2026-12-10T17:00"
    desk.acts.do(apologised, Act.EXTEND, {"until": until, "reason": "Chờ ý kiến (mẫu)"})
    said = {"content": "Bản vẽ (mẫu)", "stage": "check", "until": "2026-12-31"}
    desk.acts.do(waits, Act.ASK_SUPPLEMENT, said)
    clock.moment = at("2026-11-25 16:00")

    assert desk.figures.day(TODAY).total.overdue == 2
    assert desk.figures.report(TODAY, TODAY).late == 2
