"""Divisions, officers and agencies to practise with; no name is that of a real person."""

from dataclasses import replace
from typing import TYPE_CHECKING

from kktdesk.domain.directory import DirectoryKind
from kktdesk.domain.moment import local_day
from kktdesk.services.directory_views import DirectoryEdit

if TYPE_CHECKING:
    from kktdesk.services.desk import Desk

_INVESTMENT = "Phòng Quản lý Đầu tư"
_PLANNING = "Phòng Quản lý Quy hoạch và Xây dựng"
_DIVISIONS = (_INVESTMENT, _PLANNING, "Phòng Quản lý Lao động và Môi trường", "Văn phòng")
_PARTNERS = ("Sở Xây dựng", "Sở Tài chính", "Sở Nông nghiệp và Môi trường", "Công an tỉnh")
_OFFICERS = (
    ("Nguyễn Văn Em (mẫu)", "", ""),
    ("Lê Thị Diễm (mẫu)", "", ""),
    ("Đỗ Minh Châu (mẫu)", "Trưởng phòng", _INVESTMENT),
    ("Phan Hữu Lộc (mẫu)", "Chuyên viên", _INVESTMENT),
    ("Võ Thị Kim (mẫu)", "Phó Trưởng phòng", _PLANNING),
)


def fill_directory(desk: "Desk") -> None:
    """Enter the directory of a sample, and under which titles its papers are signed.

    Args:
        desk: set up as a sample.
    """
    for name in _DIVISIONS:
        desk.directory.save(DirectoryEdit(kind=DirectoryKind.DIVISION, name=name))
    for name, title, division in _OFFICERS:
        officer = DirectoryEdit(
            kind=DirectoryKind.OFFICER, name=name, title=title, division=division
        )
        desk.directory.save(officer)
    for name in _PARTNERS:
        desk.directory.save(DirectoryEdit(kind=DirectoryKind.PARTNER, name=name))
    today = local_day(desk.now())
    values = desk.office.history().on(today).values
    signed = replace(values, signing_1="TRƯỞNG BAN", signing_2="KT. TRƯỞNG BAN - PHÓ TRƯỞNG BAN")
    desk.office.change(signed, today.replace(month=1, day=1), "Ghi chức danh ký (dữ liệu mẫu)")
