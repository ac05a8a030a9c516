"""Entries with valid defaults, so that a test names only what it is about."""

from dataclasses import replace
from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING

from kktdesk.domain.dossier import ApplicantKind, CopyKind
from kktdesk.domain.moment import VIETNAM
from kktdesk.services.requests import (
    ApplicantEntry,
    ComponentEntry,
    OfficeEntry,
    ReceiveDossier,
    SubmitterEntry,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kktdesk.services.desk import Desk
    from kktdesk.services.post_views import BundleView

OFFICE = OfficeEntry(
    unit_name="Ban Quản lý Khu kinh tế tỉnh Đồng Tháp",
    unit_code="H20.99",
    header_1="UBND TỈNH ĐỒNG THÁP",
    header_2="BAN QUẢN LÝ KHU KINH TẾ",
    header_3="BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ",
    place="Đồng Tháp",
    counter="Quầy 1",
    clerk="Trần Thị Bích (mẫu)",
)

COMPANY = ApplicantEntry(
    kind=ApplicantKind.COMPANY,
    name="Công ty TNHH Cá tra Cao Lãnh (mẫu)",
    id_number="0100233488",
    address="Lô A1, KCN Trần Quốc Toản",
    phone="0912345678",
    email="a@example.vn",
)

PERSON = ApplicantEntry(
    kind=ApplicantKind.PERSON,
    name="Đặng Hữu Nghĩa (mẫu)",
    id_number="087078000123",
    address="Số 45, đường Nguyễn Huệ",
    phone="0938765432",
)

SUBMITTER = SubmitterEntry(
    name="Nguyễn Thị Ánh (mẫu)",
    id_number="087190000123",
    authority="Giấy giới thiệu số 12/GGT",
)

PAPER = ComponentEntry(name="Văn bản đề nghị", copy_kind=CopyKind.ORIGINAL)

_numbers: "Iterator[int]" = count(1)


def at(text: str) -> datetime:
    """Give a moment on the counter's clock from ``2026-11-25 09:15``."""
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def an_entry(**changes: object) -> ReceiveDossier:
    """Give an entry that can be saved, with another ``request_id`` each time."""
    entry = ReceiveDossier(
        request_id=f"test-{next(_numbers)}", procedure="1.009756", applicant=COMPANY
    )
    return replace(entry, **changes)  # type: ignore[arg-type] # the tests name real fields


def named(name: str) -> ReceiveDossier:
    """Give an entry of an applicant of that name."""
    return an_entry(applicant=replace(COMPANY, name=name))


def number(desk: "Desk", code: str, item: str) -> "BundleView":
    """Scan the label of an item for a result in the open bundle."""
    return desk.bundles.scan(item, marked=code).bundle
