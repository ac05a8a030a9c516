import re
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit
from pytestqt.qtbot import QtBot

from kktdesk import resources
from kktdesk.domain.dossier import ReturnMethod, State
from kktdesk.domain.moment import VIETNAM
from kktdesk.services.list_views import DossierRow
from kktdesk.ui import formats, i18n
from kktdesk.ui.states import StateKey

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 25)


@pytest.fixture(autouse=True)
def _vietnamese(qapp: QApplication) -> Iterator[None]:
    i18n.install(qapp)
    yield
    for translator in qapp.findChildren(i18n.CatalogueTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def _row(
    due: str, state: State = State.RECEIVED, returned: str = "", days_left: int | None = None
) -> DossierRow:
    return DossierRow(
        code="H20.99-261110-0003",
        applicant="Công ty TNHH Thử",
        submitter="",
        procedure="1.009756",
        procedure_name="Cấp Giấy chứng nhận đăng ký đầu tư",
        field_name="Đầu tư",
        state=state,
        return_method=ReturnMethod.COUNTER,
        received_at=_moment("2026-11-10T08:00"),
        due_at=_moment(due),
        ready_at=None if state is State.RECEIVED else _moment("2026-11-23T09:00"),
        returned_at=_moment(returned) if returned else None,
        returned_by=ReturnMethod.COUNTER if returned else None,
        printed=True,
        days_left=days_left,
    )


@pytest.mark.parametrize(
    ("due", "days_left", "state", "words"),
    [
        ("2026-11-20T17:00", -2, StateKey.LATE, "Quá 2 ngày làm việc"),
        ("2026-11-24T17:00", 0, StateKey.LATE, "Quá hạn"),
        ("2026-11-24T17:00", None, StateKey.LATE, "Quá hạn"),
        ("2026-11-25T10:30", 0, StateKey.SOON, "Hẹn trả hôm nay"),
        ("2026-11-26T17:00", 1, StateKey.SOON, "Còn 1 ngày làm việc"),
        ("2026-11-30T17:00", 2, StateKey.SOON, "Còn 2 ngày làm việc"),
        ("2026-11-30T17:00", 3, StateKey.WITHIN, "Trong hạn"),
        ("2126-11-30T17:00", None, StateKey.WITHIN, "Trong hạn"),
    ],
)
def test_an_open_dossier_says_how_its_promise_stands_in_working_days(
    due: str, days_left: int | None, state: StateKey, words: str
) -> None:
    assert formats.due_words(_row(due, days_left=days_left), TODAY) == (state, words)


def test_a_ready_dossier_waits_and_a_returned_one_says_when() -> None:
    ready = _row("2026-11-24T17:00", State.READY)
    returned = _row("2026-11-24T17:00", State.RETURNED, "2026-11-23T16:00")

    assert formats.due_words(ready, TODAY) == (StateKey.READY, "Chờ trả")
    assert formats.due_words(returned, TODAY) == (StateKey.RETURNED, "Đã trả 23/11")


def test_dates_carry_their_weekday() -> None:
    assert formats.date_text(date(2026, 11, 24)) == "24/11/2026 (Thứ Ba)"
    assert formats.title_date_text(TODAY) == "Thứ Tư, 25/11/2026"
    assert formats.moment_text(_moment("2026-12-09T17:00")) == "17:00 · 09/12/2026 (Thứ Tư)"
    week = [formats.weekday_text(TODAY + timedelta(days)) for days in range(7)]
    assert len(set(week)) == 7
    assert week[4] == "Chủ nhật"


def test_moments_are_shown_on_the_counters_clock() -> None:
    moment = datetime.fromisoformat("2026-11-25T17:30:00+00:00")

    assert formats.moment_text(moment) == "00:30 · 26/11/2026 (Thứ Năm)"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("0912345678", "0912 345 678"),
        ("0912 345 678", "0912 345 678"),
        ("02773851101", "02773851101"),
        ("+84912345678", "+84912345678"),
        ("٠٩١٢٣٤٥٦٧٨", "٠٩١٢٣٤٥٦٧٨"),
        ("", ""),
    ],
)
def test_phone_numbers_are_grouped_only_when_they_are_plain(typed: str, shown: str) -> None:
    assert formats.phone_text(typed) == shown


def test_identity_numbers_hide_their_middle() -> None:
    assert formats.mask_id("087190004512") == "087•••••4512"
    assert formats.mask_id("123") == "123"
    assert formats.mask_id("") == ""


def test_money_has_points_between_thousands() -> None:
    assert formats.money_text(1250000000) == "1.250.000.000 đ"
    assert formats.money_text(0) == "0 đ"


def test_a_text_without_translation_is_shown_as_it_is() -> None:
    assert QCoreApplication.translate("Formats", "No such text") == "No such text"


def test_other_translators_keep_speaking_for_what_is_not_ours(qapp: QApplication) -> None:
    other = i18n.CatalogueTranslator({("Formats", "No such text"): "Lời khác"})
    qapp.installTranslator(other)
    i18n.install(qapp)

    assert QCoreApplication.translate("Formats", "No such text") == "Lời khác"

    qapp.removeTranslator(other)


def test_english_needs_no_file(qapp: QApplication) -> None:
    before = len(qapp.findChildren(QTranslator))

    i18n.install(qapp, "en")

    assert len(qapp.findChildren(QTranslator)) == before


def test_qts_own_buttons_and_menus_speak_vietnamese(qtbot: QtBot) -> None:
    kinds = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(kinds.Ok | kinds.Cancel | kinds.Save | kinds.Retry | kinds.Close)
    field = QLineEdit()
    for widget in (box, field):
        qtbot.addWidget(widget)
    menu = field.createStandardContextMenu()
    texts = [action.text().split("\t")[0] for action in menu.actions() if action.text()]

    assert {button.text() for button in box.buttons()} == {
        "Đồng ý", "Hủy", "Lưu", "Thử lại", "Đóng",
    }  # fmt: skip
    assert texts == [
        "&Hoàn tác", "&Làm lại", "&Cắt", "&Sao chép", "&Dán", "Xóa", "Chọn tất cả",
    ]  # fmt: skip
    menu.deleteLater()


@pytest.mark.parametrize("name", resources.names("i18n", "_vi.ts"))
def test_a_mnemonic_can_be_typed_and_is_a_letter_of_its_word(name: str) -> None:
    texts = i18n.read_catalogue(resources.root() / "i18n" / name)
    marked = [mark for text in texts.values() for mark in re.findall(r"&(.)", text)]

    assert [mark for mark in marked if not mark.isascii()] == []
    assert texts


@pytest.mark.parametrize("name", resources.names("i18n", "_vi.ts"))
def test_a_translation_keeps_the_places_of_values(name: str) -> None:
    places = re.compile(r"\{\w*\}|%n|%\d")
    texts = i18n.read_catalogue(resources.root() / "i18n" / name)

    wrong = {
        source: text
        for (_context, source), text in texts.items()
        if sorted(places.findall(source)) != sorted(places.findall(text))
    }

    assert wrong == {}


def test_the_tone_mark_stands_where_the_paper_has_it() -> None:
    texts = " ".join(i18n.catalogue("vi").values()).lower()

    assert re.findall(r"\b\w*(?:huỷ|khoá|xoá|hoà|thuỷ)\b", texts) == []


def test_the_catalogue_is_read_quickly() -> None:
    taken = []
    for _ in range(3):
        started = time.thread_time()  # of this thread only: the machine has other work
        texts = i18n.catalogue("vi")
        taken.append(time.thread_time() - started)

    assert min(taken) < 0.1
    assert len(texts) > 300


def test_the_catalogue_is_in_step_with_the_code_and_complete() -> None:
    command = [sys.executable, str(ROOT / "tools" / "update_i18n.py"), "--check"]

    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (0, "")
