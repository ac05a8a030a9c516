"""Open forms kept as files: whole, private, of one counter, letter by letter."""

import os
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kktdesk.domain.dossier import Channel, CopyKind, ReturnMethod
from kktdesk.domain.due_date import Term, TermUnit
from kktdesk.domain.errors import DatabaseFull
from kktdesk.services.clock import FixedClock
from kktdesk.services.drafts import FOLDER, Drafts, KeptForm
from kktdesk.services.requests import ComponentEntry
from kktdesk.settings import DeskSettings
from tests.factories import PERSON, SUBMITTER, an_entry, at

NOW = at("2026-11-25 09:37")


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path, FixedClock(NOW))


def a_form(request_id: str = "a", **changes: object) -> KeptForm:
    request = an_entry(request_id=request_id, applicant=PERSON, components=())
    return replace(KeptForm(request=request), **changes)  # type: ignore[arg-type] # real fields


FULL = KeptForm(
    request=an_entry(
        request_id="full",
        applicant=replace(PERSON, name="  Đặng Hư\u0303u \udc80 Nghĩa\t(mẫu)  ", email="x"),
        case="Trường hợp (mẫu)",
        term=Term(12, TermUnit.CALENDAR_DAY),
        submitter=SUBMITTER,
        components=(
            ComponentEntry(name="Giấy\u00a0tờ", copy_kind=CopyKind.COPY, quantity=3),
            ComponentEntry(name="", copy_kind=CopyKind.ELECTRONIC, submitted=False),
        ),
        sets=4,
        channel=Channel.VNEID,
        return_method=ReturnMethod.POST,
        postal_address="Số 1",
        note="dòng\u200b",
        official_code="G22-1",
        replaces="H20.99-261125-0001",
    ),
    letters="cap gcn",
    term="12",
    filed=("24/11", "22h10"),
    touched=("applicant.name", "note"),
)


@pytest.mark.parametrize("form", [a_form(), FULL])
def test_a_form_comes_back_letter_by_letter(drafts: Drafts, form: KeptForm) -> None:
    drafts.keep(form)
    assert drafts.kept() == (replace(form, kept_at=NOW),)


def test_a_form_is_one_file_that_only_its_owner_reads(drafts: Drafts, tmp_path: Path) -> None:
    drafts.keep(a_form())
    drafts.keep(a_form(letters="x"))

    (file,) = (tmp_path / FOLDER).iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert [form.letters for form in drafts.kept()] == ["x"]


def test_forms_are_dropped_one_by_one_and_newest_first(tmp_path: Path) -> None:
    clock = FixedClock(NOW)
    drafts = Drafts(tmp_path, clock)
    for request_id in ("a", "b", "c"):
        drafts.keep(a_form(request_id))
        clock.move(minutes=1)
    drafts.drop("b")
    drafts.drop("unknown")
    assert [form.request.request_id for form in drafts.kept()] == ["c", "a"]


def test_each_counter_has_its_own(drafts: Drafts, tmp_path: Path) -> None:
    drafts.keep(a_form())
    DeskSettings(counter="Quầy 2").save(tmp_path)
    assert drafts.kept() == ()
    drafts.keep(a_form("b"))
    DeskSettings().save(tmp_path)
    assert [form.request.request_id for form in drafts.kept()] == ["a"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"request": 1}', b"\xff", b"null"])
def test_a_damaged_file_is_put_aside_and_the_others_come(
    drafts: Drafts, tmp_path: Path, content: bytes
) -> None:
    drafts.keep(a_form())
    (path,) = (tmp_path / FOLDER).iterdir()
    damaged = path.with_name(path.name.replace(path.stem[-4:], "0000"))
    damaged.write_bytes(content)

    assert [form.request.request_id for form in drafts.kept()] == ["a"]
    assert damaged.with_suffix(".bad").read_bytes() == content


def test_a_folder_that_takes_no_file_is_told_and_the_older_form_stands(
    drafts: Drafts, tmp_path: Path
) -> None:
    drafts.keep(a_form())
    (tmp_path / FOLDER).rename(tmp_path / "aside")
    (tmp_path / FOLDER).write_bytes(b"")
    with pytest.raises(DatabaseFull):
        drafts.keep(a_form(letters="x"))
    (tmp_path / FOLDER).unlink()
    (tmp_path / "aside").rename(tmp_path / FOLDER)
    assert [form.letters for form in drafts.kept()] == [""]


KEEPING = """
import itertools, sys
from pathlib import Path
from kktdesk.services.clock import FixedClock
from kktdesk.services.drafts import Drafts, KeptForm
from tests.factories import an_entry, at
drafts = Drafts(Path(sys.argv[1]), FixedClock(at("2026-11-25 09:37")))
for number in itertools.count():
    request = an_entry(request_id="a", note=f"{number} " * 2000)
    drafts.keep(KeptForm(request=request, letters=str(number)))
    print(number, flush=True)
"""


def test_a_kill_in_the_midst_of_keeping_leaves_a_whole_form(tmp_path: Path) -> None:
    for kept_before in (1, 2, 3, 5, 8):
        with subprocess.Popen(
            [sys.executable, "-c", KEEPING, str(tmp_path)],
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])},
        ) as program:
            assert program.stdout is not None
            told = [int(program.stdout.readline()) for _ in range(kept_before)][-1]
            program.kill()
        (form,) = Drafts(tmp_path, FixedClock(NOW)).kept()
        assert int(form.letters) >= told
        assert form.request.note == f"{form.letters} " * 2000
