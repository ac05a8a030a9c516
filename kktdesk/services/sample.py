"""Fills a new data folder with sample data: the published year, and some days to practise with.

It goes through the services like a clerk's own entries, so the sample proves them.
"""

from collections.abc import Sequence

from kktdesk.domain.dossier import ReturnMethod, Slip
from kktdesk.domain.errors import SampleRefused
from kktdesk.services.desk import Desk
from kktdesk.services.requests import HandOver, OfficeEntry
from kktdesk.services.sample_directory import fill_directory
from kktdesk.services.sample_file import (
    SampleDossier,
    load_sample_current,
    load_sample_year,
    place_in_time,
)

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


def fill_sample(desk: Desk, *, with_present: bool = False) -> int:
    """Set up a new desk as a sample and fill it.

    Args:
        desk: over a data folder without an office.
        with_present: adds dossiers of these days, open ones too, to practise with; without them
            there is only the published year.

    Returns:
        how many dossiers there are now.

    Raises:
        SampleRefused: the folder has an office; real dossiers are never mixed with samples.
    """
    if desk.office.is_set_up():
        raise SampleRefused
    desk.office.set_up(OFFICE, is_sample=True)
    fill_directory(desk)
    dossiers = load_sample_year()
    if with_present:
        dossiers += place_in_time(load_sample_current(), desk.now(), desk.catalogue.calendar())
    return _enter(desk, dossiers)


def _enter(desk: Desk, dossiers: Sequence[SampleDossier]) -> int:
    for dossier in dossiers:
        code = desk.reception.receive(dossier.request).dossier.code
        desk.papers.record_print(code, printer="")
        if dossier.ready_at is not None:
            desk.results.ready(code, dossier.ready_at)
        if dossier.returned_at is not None:
            _give(desk, code, dossier)
    return len(dossiers)


def _give(desk: Desk, code: str, dossier: SampleDossier) -> None:
    if dossier.way is ReturnMethod.POST:
        desk.results.post(code, dossier.item, dossier.returned_at)
    elif dossier.way is ReturnMethod.ELECTRONIC:
        desk.results.send(code, dossier.returned_at)
    else:
        slip = dossier.slip or Slip.TAKEN_BACK
        given = HandOver(to=dossier.to, slip=slip, at=dossier.returned_at)
        desk.results.hand_over(code, given)
