"""Setting up the office: once, with a unit code that nobody guesses."""

from dataclasses import replace

import pytest

from kktdesk.domain.errors import AlreadySetUp, EntryRefused
from kktdesk.services.desk import Desk
from kktdesk.services.requests import OfficeEntry
from kktdesk.settings import DeskSettings
from tests.factories import OFFICE


def test_new_folder_is_not_set_up(empty_desk: Desk) -> None:
    assert empty_desk.office.is_set_up() is False


def test_office_is_kept_as_entered(empty_desk: Desk) -> None:
    office = empty_desk.office.set_up(OFFICE)

    assert empty_desk.office.is_set_up()
    assert office.unit_code == "H20.99"
    assert office.header == (
        "UBND TỈNH ĐỒNG THÁP",
        "BAN QUẢN LÝ KHU KINH TẾ",
        "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ",
    )
    assert (office.clerk, office.counter) == ("Trần Thị Bích (mẫu)", "Quầy 1")
    assert office.is_sample is False


def test_counter_is_this_computers_thing(empty_desk: Desk) -> None:
    empty_desk.office.set_up(OFFICE)

    assert DeskSettings.load(empty_desk.data_dir).counter == "Quầy 1"


def test_empty_header_lines_are_left_out(empty_desk: Desk) -> None:
    office = empty_desk.office.set_up(replace(OFFICE, header_3=""))

    assert office.header == ("UBND TỈNH ĐỒNG THÁP", "BAN QUẢN LÝ KHU KINH TẾ")


def test_two_fields_are_enough(empty_desk: Desk) -> None:
    office = empty_desk.office.set_up(OfficeEntry(unit_name="Ban (mẫu)", unit_code="h20.99"))

    assert (office.unit_code, office.header) == ("H20.99", ())


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"unit_name": " "}, ("unit_name", "required")),
        ({"unit_code": ""}, ("unit_code", "required")),
        ({"unit_code": "16"}, ("unit_code", "unit-code-form")),
        ({"clerk": "x" * 201}, ("clerk", "text-too-long")),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    empty_desk: Desk, changes: dict[str, str], problem: tuple[str, str]
) -> None:
    with pytest.raises(EntryRefused) as refusal:
        empty_desk.office.set_up(replace(OFFICE, **changes))

    assert [(row.field, row.code) for row in refusal.value.problems] == [problem]
    assert empty_desk.office.is_set_up() is False


def test_office_is_set_up_once(desk: Desk) -> None:
    with pytest.raises(AlreadySetUp):
        desk.office.set_up(replace(OFFICE, unit_code="H20.98"))

    assert desk.office.view().unit_code == "H20.99"
