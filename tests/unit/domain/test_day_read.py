"""What was read of a day becomes its summary only where figures and lists agree."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from kktdesk.domain.day_summary import MOST_WAITING, DayEntry, DayRead, field_count, summarise
from kktdesk.domain.dossier import Channel
from kktdesk.domain.moment import VIETNAM, start_of
from kktdesk.domain.report import DossierSet

DAY = date(2026, 11, 25)
NOON = datetime(2026, 11, 25, 12, tzinfo=VIETNAM)
BEFORE = NOON - timedelta(days=3)
ENTRY = DayEntry(
    code="A",
    applicant="Công ty Sen Vàng",
    procedure_name="Cấp giấy chứng nhận",
    field="investment",
    field_name="Đầu tư",
    channel=Channel.VNEID,
    received_at=NOON,
    due_at=NOON + timedelta(days=3),
)


def read(*entries: DayEntry, **counts: int) -> DayRead:
    sets = {one: counts.get(one.name, 0) for one in DossierSet}
    return DayRead(
        day=DAY,
        next_working_day=DAY + timedelta(days=1),
        by_field=(field_count("Đầu tư", sets), field_count("An toàn", sets)),
        listed=entries,
        waiting_count=0,
    )


def test_the_fields_stand_by_name_and_are_added_up() -> None:
    other = replace(ENTRY, code="B")
    summary = summarise(read(ENTRY, other, RECEIVED_VNEID=1, OPEN_IN_TERM=1), NOON)

    assert [count.field_name for count in summary.by_field] == ["An toàn", "Đầu tư"]
    assert (summary.total.received, summary.total.online, summary.total.in_hand) == (2, 2, 2)


def test_figures_that_contradict_each_other_are_no_summary() -> None:
    with pytest.raises(ValueError, match="in hand"):
        summarise(read(ENTRY, RECEIVED_VNEID=1), NOON)


def test_a_figure_that_is_not_the_count_of_its_list_is_no_summary() -> None:
    with pytest.raises(ValueError, match="list"):
        summarise(read(ENTRY, RECEIVED_VNEID=1, OPEN_IN_TERM=1), NOON)


def test_of_what_waits_the_oldest_is_listed() -> None:
    laid = [
        replace(ENTRY, code=str(at), received_at=BEFORE, ready_at=BEFORE + timedelta(minutes=at))
        for at in range(MOST_WAITING + 2)
    ]
    waiting = summarise(read(*reversed(laid)), NOON).waiting

    assert [entry.code for entry in waiting] == [str(at) for at in range(MOST_WAITING)]


def test_a_running_day_is_as_of_now_or_of_what_another_desk_has_done_since() -> None:
    given_at = NOON + timedelta(hours=1)
    later = replace(ENTRY, received_at=BEFORE, ready_at=BEFORE, returned_at=given_at)

    assert summarise(read(), NOON).as_of == NOON
    assert summarise(read(later), NOON).as_of == given_at
    assert summarise(read(), NOON + timedelta(days=1)).as_of == start_of(DAY + timedelta(days=1))
