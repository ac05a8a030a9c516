"""The office's values from day to day, and who stands at the desk."""

import json
from dataclasses import asdict, replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from kktdesk.domain.directory import DirectoryKind
from kktdesk.domain.directory_errors import ClerkNotListed, OfficeChangedMeanwhile
from kktdesk.domain.dossier import Act
from kktdesk.domain.errors import DatabaseReadOnly, EntryRefused
from kktdesk.domain.layout import Layout
from kktdesk.models.log import LogLine
from kktdesk.models.office import OfficeSetting
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk, open_desk
from kktdesk.services.directory_views import DirectoryEdit
from kktdesk.services.office_history import BEGINNING, VALUE_NAMES, history_of
from kktdesk.services.office_views import OfficeValues
from kktdesk.services.receipt_values import from_record
from kktdesk.settings import DeskSettings
from kktdesk.storage import dossiers
from tests.factories import OFFICE, an_entry, at

TODAY = date(2026, 11, 25)
DECEMBER = date(2026, 12, 1)
OTHER = "Nguyễn Văn Em (mẫu)"


def now_in_force(desk: Desk, day: date = TODAY) -> OfficeValues:
    return desk.office.history().on(day).values


def new_head(desk: Desk, day: date, text: str = "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG") -> None:
    values = replace(now_in_force(desk, day), header_2=text)
    desk.office.change(values, day, "Sắp xếp lại tổ chức")


def log_lines(desk: Desk, act: str) -> list[LogLine]:
    with desk._register.reading() as work:
        return list(work.session.scalars(select(LogLine).where(LogLine.act == act)))


def head(desk: Desk, code: str) -> tuple[str, ...]:
    with desk._register.reading() as work:
        row = dossiers.by_code(work.session, code)
        assert row is not None
        assert row.receipt is not None
        return from_record(row.receipt.printed_values).header


# ---------------------------------------------------------------- what holds on which days
def test_a_change_holds_from_its_day_on(desk: Desk, clock: FixedClock) -> None:
    new_head(desk, DECEMBER)

    before = desk.office.view().header
    clock.move(days=6)

    assert before[1] == "BAN QUẢN LÝ KHU KINH TẾ"
    assert desk.office.view().header[1] == "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"


def test_the_history_says_what_held_on_which_days_by_whom_and_why(desk: Desk) -> None:
    new_head(desk, DECEMBER)

    later, first = desk.office.history().spans

    assert (first.first, first.last) == (None, date(2026, 11, 30))
    assert (later.first, later.last) == (DECEMBER, None)
    assert later.fields == ("header_2",)
    (change,) = later.changes
    assert (change.changed_by, change.reason) == (OFFICE.clerk, "Sắp xếp lại tổ chức")
    assert change.changed_at - desk.now() < timedelta(seconds=1)


def test_a_value_of_a_later_day_holds_from_that_day(desk: Desk) -> None:
    new_head(desk, DECEMBER, "SAU")
    new_head(desk, TODAY, "TRƯỚC")

    assert [span.values.header_2 for span in desk.office.history().spans] == [
        "SAU",
        "TRƯỚC",
        "BAN QUẢN LÝ KHU KINH TẾ",
    ]


def test_of_two_changes_for_one_day_the_later_counts(desk: Desk, clock: FixedClock) -> None:
    new_head(desk, TODAY, "MỘT")
    clock.move(hours=-1)  # the computer's clock was put back
    new_head(desk, TODAY, "HAI")

    span = desk.office.history().on(TODAY)
    assert span.values.header_2 == "HAI"
    assert len(span.changes) == 2
    assert desk.office.view().header[1] == "HAI"


def test_signing_titles_are_values_of_the_office(desk: Desk) -> None:
    values = replace(now_in_force(desk), signing_1="TRƯỞNG BAN", signing_2="KT. TRƯỞNG BAN")
    desk.office.change(values, TODAY, "Ghi chức danh ký")

    assert desk.office.view().signing_titles == ("TRƯỞNG BAN", "KT. TRƯỞNG BAN")


def test_one_change_is_one_line_with_both_values(desk: Desk) -> None:
    new_head(desk, DECEMBER)

    (line,) = log_lines(desk, "office")
    assert json.loads(line.body) == {
        "before": {"header_2": "BAN QUẢN LÝ KHU KINH TẾ"},
        "header_2": "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
        "in_force_from": "2026-12-01",
        "reason": "Sắp xếp lại tổ chức",
    }


def test_the_same_values_write_nothing(desk: Desk) -> None:
    desk.office.change(now_in_force(desk), DECEMBER, "Không có gì mới")

    assert len(desk.office.history().spans) == 1
    assert log_lines(desk, "office") == []


def test_what_another_has_changed_is_not_overwritten(desk: Desk) -> None:
    base = desk.office.history().number
    new_head(desk, TODAY)

    with pytest.raises(OfficeChangedMeanwhile):
        desk.office.change(
            replace(now_in_force(desk), place="Cao Lãnh"), TODAY, "Đổi địa danh", base
        )

    assert desk.office.view().place == "Đồng Tháp"


@pytest.mark.parametrize(
    ("changes", "day", "reason", "problem"),
    [
        ({"unit_name": ""}, TODAY, "x", ("unit_name", "required")),
        ({"unit_code": "16"}, TODAY, "x", ("unit_code", "unit-code-form")),
        ({"signing_1": "x" * 201}, TODAY, "x", ("signing_1", "text-too-long")),
        ({"place": "Cao Lãnh"}, TODAY, " ", ("reason", "required")),
        ({"place": "Cao Lãnh"}, date(206, 1, 1), "x", ("in_force_from", "day-too-far")),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    desk: Desk, changes: dict[str, str], day: date, reason: str, problem: tuple[str, str]
) -> None:
    with pytest.raises(EntryRefused) as refusal:
        desk.office.change(replace(now_in_force(desk), **changes), day, reason)

    assert [(row.field, row.code) for row in refusal.value.problems] == [problem]
    assert len(desk.office.history().spans) == 1


@settings(max_examples=150)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 6), st.sampled_from(("place", "header_3")), st.text("abc", max_size=2)
        ),
        max_size=8,
    )
)
def test_spans_say_for_each_day_what_the_newest_row_in_force_says(
    changes: list[tuple[int, str, str]],
) -> None:
    begun = [
        OfficeSetting(
            id=at_, name=name, value="x", in_force_from=BEGINNING,
            changed_at=at("2026-01-01 08:00"), changed_by="", reason="",
        )
        for at_, name in enumerate(VALUE_NAMES)
    ]  # fmt: skip
    rows = [
        OfficeSetting(
            id=100 + order, name=name, value=value, in_force_from=TODAY + timedelta(days=day),
            changed_at=at("2026-02-01 08:00") + timedelta(minutes=order), changed_by="", reason="",
        )
        for order, (day, name, value) in enumerate(changes)
    ]  # fmt: skip
    in_order = sorted(rows, key=lambda row: (row.in_force_from, row.changed_at))
    history = history_of([*begun, *in_order])

    for day in (TODAY + timedelta(days=shift) for shift in range(-1, 8)):
        held = dict.fromkeys(VALUE_NAMES, "x")
        held |= {row.name: row.value for row in in_order if row.in_force_from <= day}
        assert asdict(history.on(day).values) == held
        assert sum(span.covers(day) for span in history.spans) == 1


# ---------------------------------------------------------------- papers and numbers
def test_a_receipt_of_before_keeps_its_head(desk: Desk, clock: FixedClock) -> None:
    code = desk.reception.receive(an_entry()).dossier.code
    printed = desk.papers.receipt_pdf(code, Layout.A5)

    new_head(desk, TODAY, "BAN MỚI")
    clock.move(minutes=5)
    newer = desk.reception.receive(an_entry()).dossier.code

    assert desk.papers.receipt_pdf(code, Layout.A5) == printed
    assert head(desk, code)[1] == "BAN QUẢN LÝ KHU KINH TẾ"
    assert head(desk, newer)[1] == "BAN MỚI"


def test_a_code_belongs_to_the_unit_code_of_its_day(desk: Desk, clock: FixedClock) -> None:
    change = replace(now_in_force(desk), unit_code="h20.88")
    desk.office.change(change, DECEMBER, "Mã định danh mới")
    first = desk.reception.receive(an_entry()).dossier.code

    clock.move(days=6)
    second = desk.reception.receive(an_entry()).dossier.code
    late = desk.reception.receive(an_entry(received_at=at("2026-11-25 10:00"))).dossier.code

    assert [first, second, late] == [
        "H20.99-261125-0001",
        "H20.88-261201-0001",
        "H20.99-261125-0002",
    ]


def test_nothing_doubles_when_the_unit_code_goes_and_comes_back_on_one_day(desk: Desk) -> None:
    codes = []
    for unit in ("H20.99", "H20.88", "H20.99", "H20.88", "H20.99"):
        desk.office.change(replace(now_in_force(desk), unit_code=unit), TODAY, "Thử")
        codes += [desk.reception.receive(an_entry()).dossier for _ in range(2)]

    assert len({dossier.code for dossier in codes}) == 10
    assert len({dossier.receipt_number for dossier in codes}) == 10
    assert max(dossier.code for dossier in codes) == "H20.99-261125-0006"


# ---------------------------------------------------------------- who stands at the desk
@pytest.fixture
def with_two(desk: Desk) -> Desk:
    desk.directory.save(DirectoryEdit(kind=DirectoryKind.OFFICER, name=OTHER))
    return desk


def test_every_act_stores_the_new_clerk(with_two: Desk, clock: FixedClock) -> None:
    desk = with_two
    before = desk.reception.receive(an_entry()).dossier.code

    assert desk.office.change_clerk(OTHER).clerk == OTHER
    clock.move(minutes=1)
    after = desk.reception.receive(an_entry()).dossier
    done = desk.acts.do(before, Act.NOTE, {"content": "Đã gọi"})
    desk.papers.record_print(after.code, "HP")

    assert after.clerk == OTHER
    assert [(line.act, line.clerk) for line in done.history] == [
        ("receive", OFFICE.clerk),
        ("note", OTHER),
    ]
    assert {line.clerk for line in log_lines(desk, "print")} == {OTHER}


def test_a_change_of_clerk_is_one_line_with_both_names(with_two: Desk) -> None:
    with_two.office.change_clerk(OTHER)
    with_two.office.change_clerk(OTHER)

    (line,) = log_lines(with_two, "clerk-change")
    assert json.loads(line.body) == {"from": OFFICE.clerk, "to": OTHER}


def test_who_stands_at_the_desk_is_this_computers_thing(with_two: Desk, clock: FixedClock) -> None:
    with_two.office.change_clerk(OTHER)
    again = open_desk(with_two.data_dir, clock)

    assert DeskSettings.load(with_two.data_dir).clerk == OTHER
    assert again.office.view().clerk == OTHER
    (with_two.data_dir / "desk.toml").unlink()  # another computer has a file of its own
    assert again.office.view().clerk == OFFICE.clerk
    again.close()


@pytest.mark.parametrize("name", ["Ai đó", "Lê Văn Cường", "Đã nghỉ", ""])
def test_only_an_active_officer_of_the_counter_stands_there(with_two: Desk, name: str) -> None:
    directory = with_two.directory
    directory.save(DirectoryEdit(kind=DirectoryKind.DIVISION, name="Phòng Đầu tư"))
    directory.save(
        DirectoryEdit(kind=DirectoryKind.OFFICER, name="Lê Văn Cường", division="Phòng Đầu tư")
    )
    directory.save(DirectoryEdit(kind=DirectoryKind.OFFICER, name="Đã nghỉ"))
    directory.retire(DirectoryKind.OFFICER, "Đã nghỉ")

    with pytest.raises(ClerkNotListed):
        with_two.office.change_clerk(name)

    assert with_two.office.view().clerk == OFFICE.clerk
    assert log_lines(with_two, "clerk-change") == []


def test_a_folder_that_cannot_be_written_changes_no_clerk(with_two: Desk) -> None:
    place = with_two.data_dir / "desk.toml"
    place.unlink()
    place.mkdir()  # nothing can take the place of a folder

    with pytest.raises(DatabaseReadOnly):
        with_two.office.change_clerk(OTHER)

    assert log_lines(with_two, "clerk-change") == []
