"""The directory: entered, renamed, retired, brought back; each with its line in the log."""

import json
from collections.abc import Mapping
from dataclasses import replace

import pytest
from sqlalchemy import select

from kktdesk.domain.directory import DirectoryKind
from kktdesk.domain.directory_errors import (
    ClerkAtDesk,
    DirectoryChangedMeanwhile,
    DirectoryEntryUnknown,
)
from kktdesk.domain.dossier import Act
from kktdesk.domain.errors import EntryRefused
from kktdesk.models.log import LogLine
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk, open_desk
from kktdesk.services.directory_views import DirectoryEdit, DirectoryLine
from tests.factories import OFFICE, an_entry

DIVISION, OFFICER, PARTNER = DirectoryKind
AT_DESK = OFFICE.clerk


def put(desk: Desk, kind: DirectoryKind, name: str, **more: str) -> DirectoryLine:
    title, division = more.get("title", ""), more.get("division", "")
    return desk.directory.save(DirectoryEdit(kind=kind, name=name, title=title, division=division))


def changed(line: DirectoryLine, **more: str) -> DirectoryEdit:
    kept = DirectoryEdit(
        kind=line.kind, name=line.name, title=line.title, division=line.division, base=line
    )
    return replace(kept, **more)  # type: ignore[arg-type] # the tests name real fields


def officer(desk: Desk, name: str) -> DirectoryLine:
    found = desk.directory.officers(active_only=False)
    return next(line for line in found if line.name == name)


def lines_of(desk: Desk, act: str = "directory") -> list[Mapping[str, object]]:
    with desk._register.reading() as work:
        found = work.session.scalars(
            select(LogLine.body).where(LogLine.act == act).order_by(LogLine.id)
        )
        return [json.loads(body) for body in found]


def refused(desk: Desk, edit: DirectoryEdit) -> list[tuple[str, str]]:
    with pytest.raises(EntryRefused) as refusal:
        desk.directory.save(edit)
    return [(problem.field, problem.code) for problem in refusal.value.problems]


# ---------------------------------------------------------------- entering
def test_who_the_office_was_set_up_with_is_an_officer_of_the_counter(desk: Desk) -> None:
    assert [line.name for line in desk.directory.at_counter()] == [AT_DESK]


def test_an_entry_is_kept_clean_with_one_line_of_the_log(desk: Desk) -> None:
    put(desk, DIVISION, "  Phòng Đầu\u200b tư ")
    line = put(desk, OFFICER, "Lê Văn Cường", title="Trưởng phòng", division="Phòng Đầu tư")

    assert desk.directory.divisions() == (DirectoryLine(kind=DIVISION, name="Phòng Đầu tư"),)
    assert line in desk.directory.officers()
    assert lines_of(desk) == [
        {"what": "save", "kind": "division", "name": "Phòng Đầu tư"},
        {
            "what": "save",
            "kind": "officer",
            "name": "Lê Văn Cường",
            "title": "Trưởng phòng",
            "division": "Phòng Đầu tư",
        },
    ]


def test_officers_stand_by_their_own_names_which_are_last(desk: Desk) -> None:
    for name in ("Nguyễn Văn Dũng", "Trần Thị An", "Đỗ Minh Châu"):
        put(desk, OFFICER, name)

    names = [line.name for line in desk.directory.officers()]

    assert [name for name in names if name != AT_DESK] == [
        "Trần Thị An",
        "Đỗ Minh Châu",
        "Nguyễn Văn Dũng",
    ]


def test_only_officers_have_a_title_and_a_division(desk: Desk) -> None:
    line = put(desk, PARTNER, "Sở Xây dựng", title="Giám đốc", division="Phòng nào đó")

    assert (line.title, line.division) == ("", "")


@pytest.mark.parametrize(
    ("edit", "problems"),
    [
        (DirectoryEdit(kind=DIVISION, name=" "), [("name", "required")]),
        (DirectoryEdit(kind=DIVISION, name="x" * 251), [("name", "text-too-long")]),
        (DirectoryEdit(kind=PARTNER, name="SỞ XÂY DỰNG"), [("name", "directory-name-taken")]),
        (
            DirectoryEdit(kind=OFFICER, name="A", division="Phòng lạ"),
            [("division", "division-not-listed")],
        ),
        (
            DirectoryEdit(kind=OFFICER, name="", title="\ud800"),
            [("name", "required"), ("title", "text-surrogate")],
        ),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_written(
    desk: Desk, edit: DirectoryEdit, problems: list[tuple[str, str]]
) -> None:
    put(desk, PARTNER, "Sở Xây dựng")

    assert refused(desk, edit) == problems
    assert len(lines_of(desk)) == 1


def test_marks_tell_people_apart(desk: Desk) -> None:
    put(desk, OFFICER, "Nguyễn Thị Hà")
    put(desk, OFFICER, "Nguyễn Thị Hạ")

    assert len(desk.directory.officers()) == 3


# ---------------------------------------------------------------- changing
def test_a_rename_retires_the_old_name_and_officers_move_along(desk: Desk) -> None:
    division = put(desk, DIVISION, "Phòng QLĐT")
    put(desk, OFFICER, "Lê Văn Cường", division="Phòng QLĐT")

    desk.directory.save(changed(division, name="Phòng Quản lý đầu tư"))

    known = desk.directory.divisions(active_only=False)
    assert {line.name: line.is_active for line in known} == {
        "Phòng QLĐT": False,
        "Phòng Quản lý đầu tư": True,
    }
    assert officer(desk, "Lê Văn Cường").division == "Phòng Quản lý đầu tư"
    assert lines_of(desk)[-1]["before"] == {"name": "Phòng QLĐT"}


def test_a_dossier_keeps_the_name_that_it_was_given(desk: Desk) -> None:
    code = desk.reception.receive(an_entry()).dossier.code
    division = put(desk, DIVISION, "Phòng QLĐT")
    desk.acts.do(code, Act.ASSIGN, {"division": "Phòng QLĐT"})

    desk.directory.save(changed(division, name="Phòng Quản lý đầu tư"))

    assert desk.search.show(code).holder == "Phòng QLĐT"


def test_what_is_as_it_was_writes_nothing(desk: Desk) -> None:
    line = put(desk, DIVISION, "Phòng Đầu tư")

    assert desk.directory.save(changed(line)) == line
    assert desk.directory.bring_back(DIVISION, line.name) == line
    assert len(lines_of(desk)) == 1


def test_what_another_desk_has_changed_is_not_overwritten(desk: Desk) -> None:
    seen = put(desk, OFFICER, "Lê Văn Cường")
    desk.directory.save(changed(seen, title="Chuyên viên"))

    with pytest.raises(DirectoryChangedMeanwhile):
        desk.directory.save(changed(seen, title="Trưởng phòng"))

    assert officer(desk, "Lê Văn Cường").title == "Chuyên viên"


def test_retired_is_kept_and_comes_back(desk: Desk) -> None:
    put(desk, PARTNER, "Sở Xây dựng")

    assert desk.directory.retire(PARTNER, "Sở Xây dựng").is_active is False
    assert desk.directory.partners() == ()
    assert len(desk.directory.partners(active_only=False)) == 1
    assert desk.directory.bring_back(PARTNER, "Sở Xây dựng").is_active
    assert [line["what"] for line in lines_of(desk)] == ["save", "retire", "bring-back"]


def test_entering_a_retired_name_brings_it_back(desk: Desk) -> None:
    put(desk, OFFICER, "Lê Văn Cường", title="Chuyên viên")
    desk.directory.retire(OFFICER, "Lê Văn Cường")

    put(desk, OFFICER, "Lê Văn Cường", title="Trưởng phòng")

    assert officer(desk, "Lê Văn Cường").is_active
    assert officer(desk, "Lê Văn Cường").title == "Trưởng phòng"


def test_a_division_that_was_retired_keeps_its_officers(desk: Desk) -> None:
    put(desk, DIVISION, "Phòng Đầu tư")
    line = put(desk, OFFICER, "Lê Văn Cường", division="Phòng Đầu tư")
    desk.directory.retire(DIVISION, "Phòng Đầu tư")

    saved = desk.directory.save(changed(line, title="Chuyên viên"))

    assert saved.division == "Phòng Đầu tư"


def test_an_unknown_entry_is_not_retired(desk: Desk) -> None:
    with pytest.raises(DirectoryEntryUnknown):
        desk.directory.retire(DIVISION, "Phòng lạ")


# ---------------------------------------------------------------- who stands at the desk
def test_who_stands_at_the_desk_does_not_leave_the_list(desk: Desk) -> None:
    put(desk, DIVISION, "Phòng Đầu tư")
    at_desk = officer(desk, AT_DESK)

    with pytest.raises(ClerkAtDesk):
        desk.directory.retire(OFFICER, AT_DESK)
    with pytest.raises(ClerkAtDesk):
        desk.directory.save(changed(at_desk, division="Phòng Đầu tư"))

    assert officer(desk, AT_DESK) == at_desk


def test_who_stands_at_the_desk_stands_there_under_a_corrected_name(desk: Desk) -> None:
    desk.directory.save(changed(officer(desk, AT_DESK), name="Trần Thị Bích Ngọc"))

    assert desk.office.view().clerk == "Trần Thị Bích Ngọc"
    assert [line.name for line in desk.directory.at_counter()] == ["Trần Thị Bích Ngọc"]


# ---------------------------------------------------------------- names while somebody types
def test_names_to_choose_from_are_those_of_active_entries(desk: Desk) -> None:
    put(desk, DIVISION, "Phòng Đầu tư")
    put(desk, OFFICER, "Lê Văn Cường", title="Trưởng phòng", division="Phòng Đầu tư")
    put(desk, PARTNER, "Sở Xây dựng")
    put(desk, PARTNER, "Sở Công Thương")
    desk.directory.retire(PARTNER, "Sở Xây dựng")

    names = desk.directory.names()

    assert names.divisions == ("Phòng Đầu tư",)
    assert set(names.officers) == {("Lê Văn Cường", "Phòng Đầu tư"), (AT_DESK, "")}
    assert names.partners == ("Sở Công Thương",)
    assert names.supervisors == ("Lê Văn Cường",)


@pytest.mark.parametrize(
    ("act", "values", "fields"),
    [
        (Act.ASSIGN, {"division": "phòng đầu tư", "officer": "Lê Văn Cường"}, []),
        (Act.ASSIGN, {"division": "Phòng lạ", "officer": "Ai đó"}, ["division", "officer"]),
        (Act.ASSIGN, {"division": "Phòng cũ"}, ["division"]),
        (Act.ASK_PARTNER, {"partner": "Sở Xây dựng"}, []),
        (Act.EXTEND, {"supervisor": "Ai đó", "reason": "x"}, ["supervisor"]),
        (Act.NOTE, {"content": "Ai đó"}, []),
    ],
)
def test_a_name_that_is_not_in_the_directory_is_a_warning(
    desk: Desk, act: Act, values: dict[str, object], fields: list[str]
) -> None:
    put(desk, DIVISION, "Phòng Đầu tư")
    put(desk, DIVISION, "Phòng cũ")
    put(desk, OFFICER, "Lê Văn Cường")
    desk.directory.retire(DIVISION, "Phòng cũ")

    found = desk.directory.warnings(act, values)

    assert [warning.field for warning in found] == fields
    assert {warning.code for warning in found} <= {"not-in-directory"}


def test_two_desks_see_one_directory(desk: Desk, clock: FixedClock) -> None:
    other = open_desk(desk.data_dir, clock)
    line = put(other, DIVISION, "Phòng Đầu tư")
    other.close()

    assert desk.directory.divisions() == (line,)
    assert replace(line, is_active=False) == desk.directory.retire(DIVISION, line.name)
