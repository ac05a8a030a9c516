"""Scans over a real register and real files: kept once, shown by name, never by path."""

import os
import shutil
import sqlite3
import stat
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kktdesk.domain.attachment import MOST_BYTES, AttachmentKind, Caution, Media
from kktdesk.domain.attachment_errors import (
    AttachmentChanged,
    AttachmentDouble,
    AttachmentMissing,
    AttachmentUnknown,
    ScanRefused,
)
from kktdesk.domain.dossier import Act, State
from kktdesk.domain.errors import (
    ActNotPossible,
    DatabaseReadOnly,
    DeskError,
    DossierUnknown,
    EntryRefused,
    FileNotOpened,
    FileNotSaved,
)
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk, open_desk
from tests import scans
from tests.factories import PAPER, an_entry

PAPERS = (PAPER, replace(PAPER, name="Hộ chiếu"))
HOSTILE_NAMES = (
    *(r"..\..\x", "../../x", "/etc/passwd", r"C:\x.pdf", r"\\server\share\x.pdf", "~/x", "."),
    *("..", "CON", "con.txt", "NUL.txt", "COM1.pdf", "LPT9", "AUX.png", "a.pdf.", "a.pdf "),
    *("a::$DATA", "a:b", "a.pdf:x.exe", "hóa\u202efdp.exe", "\u2066x\u2069.pdf", "\u200b"),
    *("x.pdf.exe", "x.lnk", "x.scr", "x.docm", "x\0.pdf", "x\n.pdf", "\r\nx", "\x1b[2Jx"),
    *("ế" * 200 + ".pdf", "x" * 300, "%2e%2e%2fx", "$(reboot)", "`reboot`", "-rf"),
    *("<b>x</b>.pdf", "{0.__class__}", "'; DROP TABLE attachment; --", "x\ud800.pdf", ""),
)


@pytest.fixture
def code(desk: Desk) -> str:
    return desk.reception.receive(an_entry(components=PAPERS)).dossier.code


def files(data_dir: Path) -> list[Path]:
    folder = data_dir / "attachments"
    return sorted(path for path in folder.rglob("*") if not path.is_dir())


def rows(data_dir: Path) -> list[str]:
    with closing(sqlite3.connect(data_dir / "kktdesk.db")) as register:
        return [row[0] for row in register.execute("SELECT digest FROM attachment ORDER BY id")]


# ---------------------------------------------------------------- kept
def test_a_scan_comes_back_as_it_was_with_who_and_when(
    desk: Desk, code: str, clock: FixedClock
) -> None:
    content = scans.a_pdf("Trang 1")

    after = desk.attachments.add(code, "Đơn đề nghị.pdf", content, 2)

    (kept,) = desk.attachments.of(code)
    assert (kept.name, kept.component, kept.position) == ("Đơn đề nghị.pdf", "Hộ chiếu", 2)
    assert (kept.kind, kept.media) == (AttachmentKind.COMPONENT, Media.PDF)
    assert (kept.size, kept.added_at) == (len(content), clock.now())
    assert (kept.clerk, kept.is_there, kept.caution) == ("Trần Thị Bích (mẫu)", True, None)
    assert desk.attachments.content(code, kept.id) == content
    assert after.history[-1].act == Act.ATTACH


def test_only_the_owner_may_read_what_lies_under_its_hash(desk: Desk, code: str) -> None:
    desk.attachments.add(code, "a.png", scans.a_png())

    (kept,) = desk.attachments.of(code)
    (file,) = files(desk.data_dir)
    assert file == desk.data_dir / "attachments" / kept.digest[:2] / kept.digest
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (file, *file.parents[:2])]
    assert modes == [0o600, 0o700, 0o700]


def test_adding_writes_one_line_without_content_or_path(
    desk: Desk, code: str, tmp_path: Path
) -> None:
    before = len(desk.search.show(code).history)
    chosen = tmp_path / "quét.png"
    chosen.write_bytes(scans.a_png())

    after = desk.attachments.add_file(code, chosen, 1)

    assert len(after.history) == before + 1
    assert after.history[-1].values == {
        "name": "quét.png",
        "kind": "component",
        "position": 1,
        "media": "image/png",
        "size": len(scans.a_png()),
        "digest": desk.attachments.of(code)[0].digest[:16],
    }


def test_components_say_whether_they_are_digitised(desk: Desk, code: str) -> None:
    desk.attachments.add(code, "a.png", scans.a_png(), 2)
    desk.attachments.add(code, "kq.pdf", scans.a_pdf(), is_result=True)
    desk.attachments.add(code, "khác.jpg", scans.a_jpeg())

    sheet = desk.attachments.sheet(code)

    assert [(one.name, one.is_digitised) for one in sheet.components] == [
        ("Văn bản đề nghị", False),
        ("Hộ chiếu", True),
    ]
    assert [one.kind for one in sheet.attachments] == ["component", "result", "other"]
    assert sheet.can_attach


def test_the_same_content_is_stored_once(desk: Desk, code: str) -> None:
    other = desk.reception.receive(an_entry(components=PAPERS)).dossier.code
    for dossier, position in ((code, 1), (code, 2), (other, 1)):
        desk.attachments.add(dossier, f"{position}.png", scans.a_png(), position)

    assert len(files(desk.data_dir)) == 1
    assert len(rows(desk.data_dir)) == 3


def test_the_same_scan_of_the_same_paper_is_told_and_not_doubled(desk: Desk, code: str) -> None:
    desk.attachments.add(code, "một.png", scans.a_png(), 1)
    before = desk.search.show(code)

    with pytest.raises(AttachmentDouble) as refusal:
        desk.attachments.add(code, "hai.png", scans.a_png(), 1)

    assert refusal.value.values == {"file": "một.png"}
    assert desk.search.show(code) == before


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_no_name_leads_anywhere(name: str, desk: Desk, code: str, tmp_path: Path) -> None:
    before = {path for path in tmp_path.rglob("*") if "attachments" not in path.parts}

    desk.attachments.add(code, name, scans.a_png())

    (kept,) = desk.attachments.of(code)
    assert [file.name for file in files(desk.data_dir)] == [kept.digest]
    assert {path for path in tmp_path.rglob("*") if "attachments" not in path.parts} == before
    assert not set(kept.name) & set("\n\r\0\x1b\u202e\u2066\u2069\u200b/\\")
    assert 0 < len(kept.name) <= 250


def test_there_are_forty_hostile_names() -> None:
    assert len(set(HOSTILE_NAMES)) >= 40


# ---------------------------------------------------------------- refused
@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "scan-empty"),
        (b"<html>" + scans.a_pdf(), "scan-kind-unknown"),
        (scans.a_png_that_says(60_000, 60_000), "scan-too-many-pixels"),
        (scans.a_jpeg()[:-2], "scan-cut-off"),
        (scans.a_png() + bytes(11 * 1024 * 1024), "scan-too-large"),
    ],
)
def test_a_refused_content_leaves_no_trace(
    content: bytes, problem: str, desk: Desk, code: str
) -> None:
    before = desk.search.show(code)

    with pytest.raises(ScanRefused) as refusal:
        desk.attachments.add(code, "a.pdf", content)

    assert refusal.value.problems[0].code == problem
    assert desk.search.show(code) == before
    assert files(desk.data_dir) == []


def test_the_table_of_acts_is_asked_before_anything_is_written(desk: Desk, code: str) -> None:
    desk.acts.do(code, Act.CANCEL, {"reason": "Nhầm (mẫu)", "supervisor": "A (mẫu)"})

    with pytest.raises(ActNotPossible) as refusal:
        desk.attachments.add(code, "a.png", scans.a_png())

    assert refusal.value.values == {"state": State.CANCELLED.value, "act": Act.ATTACH.value}
    assert files(desk.data_dir) == []
    assert not desk.attachments.sheet(code).can_attach


def test_a_scan_of_no_component_or_no_dossier_is_refused(desk: Desk, code: str) -> None:
    with pytest.raises(EntryRefused) as refusal:
        desk.attachments.add(code, "a.png", scans.a_png(), 3)
    with pytest.raises(DossierUnknown):
        desk.attachments.add("H20.99-261125-9999", "a.png", scans.a_png())

    assert [one.code for one in refusal.value.problems] == ["component-unknown"]
    assert files(desk.data_dir) == []


def _folder(path: Path) -> None:
    path.mkdir()


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _link(path: Path) -> None:
    (path.parent / "real.png").write_bytes(scans.a_png())
    path.symlink_to(path.parent / "real.png")


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.write(scans.a_png())
        file.truncate(2 * 1024**3)


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (_folder, "scan-no-file"),
        (_pipe, "scan-no-file"),
        (_link, "scan-no-file"),
        (_huge, "scan-too-large"),
    ],
)
def test_what_is_no_plain_file_of_a_scan_is_refused_at_once(
    make: Callable[[Path], None], problem: str, desk: Desk, code: str, tmp_path: Path
) -> None:
    make(tmp_path / "a.png")
    begin = time.monotonic()

    with pytest.raises(ScanRefused) as refusal:
        desk.attachments.add_file(code, tmp_path / "a.png")

    assert time.monotonic() - begin < 1
    assert refusal.value.problems[0].code == problem


@pytest.mark.parametrize("name", ["gone.png", "x\0.png"])
def test_a_file_that_is_not_there_is_told(name: str, desk: Desk, code: str) -> None:
    with pytest.raises(FileNotOpened):
        desk.attachments.add_file(code, desk.data_dir / name)


# ---------------------------------------------------------------- what happens to the store
def stored(desk: Desk, code: str) -> tuple[int, Path]:
    desk.attachments.add(code, "a.png", scans.a_png(), 1)
    (kept,), (file,) = desk.attachments.of(code), files(desk.data_dir)
    return kept.id, file


def _delete(file: Path) -> None:
    file.unlink()


def _cut(file: Path) -> None:
    file.write_bytes(b"")


def _swap(file: Path) -> None:
    file.write_bytes(scans.a_png(shade=7).ljust(file.stat().st_size, b"\0"))


def _link_away(file: Path) -> None:
    file.rename(file.parent.parent.parent / "elsewhere")
    file.symlink_to(file.parent.parent.parent / "elsewhere")


def _link_folder(file: Path) -> None:
    folder = file.parent
    folder.rename(folder.parent.parent / "elsewhere")
    folder.symlink_to(folder.parent.parent / "elsewhere")


@pytest.mark.parametrize(
    ("harm", "refusal"),
    [
        (_delete, AttachmentMissing),
        (_cut, AttachmentChanged),
        (_swap, AttachmentChanged),
        (_link_away, AttachmentMissing),
        (_link_folder, AttachmentMissing),
    ],
)
def test_a_file_that_is_not_what_was_kept_is_never_shown(
    harm: Callable[[Path], None], refusal: type[DeskError], desk: Desk, code: str
) -> None:
    attachment_id, file = stored(desk, code)
    harm(file)

    with pytest.raises(refusal) as told:
        desk.attachments.content(code, attachment_id)

    assert told.value.values == {"file": "a.png"}
    is_there = harm is _swap  # its size tells nothing; its hash does
    assert desk.attachments.of(code)[0].is_there is is_there
    assert desk.attachments.sheet(code).components[0].is_digitised is is_there


@pytest.mark.parametrize("harm", [_delete, _cut, _swap])
def test_adding_the_same_content_again_heals_its_file(
    harm: Callable[[Path], None], desk: Desk, code: str
) -> None:
    attachment_id, file = stored(desk, code)
    harm(file)

    desk.attachments.add(code, "b.png", scans.a_png(), 2)

    assert desk.attachments.content(code, attachment_id) == scans.a_png()


def test_a_store_that_is_a_link_is_not_written_through(
    desk: Desk, code: str, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (desk.data_dir / "attachments").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(DatabaseReadOnly):
        desk.attachments.add(code, "a.png", scans.a_png())

    assert list((tmp_path / "elsewhere").iterdir()) == []
    assert desk.attachments.of(code) == ()


def test_a_digest_that_is_none_opens_nothing(desk: Desk, code: str) -> None:
    attachment_id, _ = stored(desk, code)
    with closing(sqlite3.connect(desk.data_dir / "kktdesk.db")) as register:
        register.execute("UPDATE attachment SET digest = '../kktdesk.db'")
        register.commit()

    with pytest.raises(AttachmentMissing):
        desk.attachments.content(code, attachment_id)
    assert not desk.attachments.of(code)[0].is_there


# ---------------------------------------------------------------- removed
def test_removing_keeps_the_row_its_reason_and_its_file(
    desk: Desk, code: str, clock: FixedClock
) -> None:
    attachment_id, file = stored(desk, code)
    desk.attachments.add(code, "b.png", scans.a_png(), 2)
    clock.move(minutes=1)

    after = desk.attachments.remove(code, attachment_id, "Quét nhầm <giấy>")

    assert [one.name for one in desk.attachments.of(code)] == ["b.png"]
    assert file.exists()
    assert len(rows(desk.data_dir)) == 2
    line = after.history[-1]
    assert (line.act, line.values["is_removed"]) == (Act.ATTACH, True)
    assert (line.values["reason"], line.values["name"]) == ("Quét nhầm <giấy>", "a.png")
    with pytest.raises(AttachmentUnknown):
        desk.attachments.content(code, attachment_id)
    with pytest.raises(AttachmentUnknown):
        desk.attachments.remove(code, attachment_id, "Lần nữa")


def test_removing_wants_a_reason(desk: Desk, code: str) -> None:
    attachment_id, _ = stored(desk, code)
    before = desk.search.show(code)

    with pytest.raises(EntryRefused) as refusal:
        desk.attachments.remove(code, attachment_id, " \u200b ")

    assert refusal.value.field == "reason"
    assert desk.search.show(code) == before


def test_what_was_removed_can_be_added_again(desk: Desk, code: str) -> None:
    attachment_id, _ = stored(desk, code)
    desk.attachments.remove(code, attachment_id, "Quét nhầm")

    desk.attachments.add(code, "a.png", scans.a_png(), 1)

    assert len(desk.attachments.of(code)) == 1


def test_a_scan_of_another_dossier_is_not_given(desk: Desk, code: str) -> None:
    attachment_id, _ = stored(desk, code)
    other = desk.reception.receive(an_entry()).dossier.code

    with pytest.raises(AttachmentUnknown):
        desk.attachments.content(other, attachment_id)


# ---------------------------------------------------------------- several at once, and copies
def test_two_desks_that_add_the_same_file_keep_it_once(desk: Desk, clock: FixedClock) -> None:
    codes = [desk.reception.receive(an_entry()).dossier.code for _ in range(20)]
    content = scans.a_pdf("Một trang")
    faults: list[BaseException] = []

    def add_all() -> None:
        other = open_desk(desk.data_dir, clock)
        for code in codes:
            try:
                other.attachments.add(code, "a.pdf", content)
            except AttachmentDouble:
                pass
            except BaseException as fault:  # noqa: BLE001 - told on the test's own thread
                faults.append(fault)
        other.close()

    both = [threading.Thread(target=add_all) for _ in range(2)]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()

    assert faults == []
    assert len(rows(desk.data_dir)) == len(codes)
    assert [file.read_bytes() for file in files(desk.data_dir)] == [content]


def test_a_copy_of_the_register_finds_its_scans_beside_it(desk: Desk, code: str) -> None:
    attachment_id, _ = stored(desk, code)
    copy = desk.backups.make()
    desk.attachments.remove(code, attachment_id, "Sau bản sao")
    desk.close()
    shutil.copy2(desk.data_dir / "backups" / copy.name, desk.data_dir / "kktdesk.db")

    restored = open_desk(desk.data_dir, FixedClock(copy.made_at))

    assert restored.attachments.content(code, attachment_id) == scans.a_png()
    restored.close()


def test_a_pdf_that_would_do_something_is_kept_with_a_caution(desk: Desk, code: str) -> None:
    desk.attachments.add(code, "a.pdf", scans.a_pdf_with(b"/OpenAction<</S/JavaScript/JS(1)>>"))
    desk.attachments.add(code, "b.pdf", scans.a_pdf_with(b"/Encrypt 9 0 R"))

    assert [one.caution for one in desk.attachments.of(code)] == [Caution.ACTIVE, Caution.LOCKED]


def test_the_largest_scan_is_kept_quickly(desk: Desk, code: str) -> None:
    content = scans.a_png_of_size(MOST_BYTES)
    begin = time.monotonic()

    desk.attachments.add(code, "a.png", content)

    assert time.monotonic() - begin < 3
    assert desk.attachments.of(code)[0].size == MOST_BYTES


# ---------------------------------------------------------------- on disk before a row names it
@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What was brought to the disk, in order."""
    paths: list[Path] = []
    sync = os.fsync

    def note(handle: int) -> None:
        sync(handle)
        paths.append(Path(f"/proc/self/fd/{handle}").readlink())

    monkeypatch.setattr(os, "fsync", note)
    return paths


def of_scans(synced: list[Path], data_dir: Path) -> list[str]:
    folder = data_dir / "attachments"
    return ["file" if path.suffix == ".part" else str(path.relative_to(data_dir))
            for path in synced if path == data_dir or folder in (path, *path.parents)]  # fmt: skip


def test_file_folder_and_the_folders_names_are_on_disk_once_a_scan_is_kept(
    desk: Desk, code: str, synced: list[Path]
) -> None:
    desk.attachments.add(code, "a.png", scans.a_png(), 1)

    (file,) = files(desk.data_dir)
    own = f"attachments/{file.parent.name}"
    assert of_scans(synced, desk.data_dir) == ["file", own, "attachments", "."]


def test_a_file_that_a_killed_desk_has_left_is_brought_to_the_disk_before_a_row_names_it(
    desk: Desk, code: str, clock: FixedClock, synced: list[Path]
) -> None:
    desk.attachments.add(code, "a.png", scans.a_png(), 1)
    (file,) = files(desk.data_dir)
    synced.clear()

    with closing(open_desk(desk.data_dir, clock)) as other:
        other.attachments.add(code, "a.png", scans.a_png(), 2)

    own = f"attachments/{file.parent.name}"
    assert of_scans(synced, desk.data_dir) == [own, "attachments", "."]


def test_a_folders_name_is_synced_once_not_with_each_scan(
    desk: Desk, code: str, synced: list[Path]
) -> None:
    desk.attachments.add(code, "a.png", scans.a_png(), 1)
    synced.clear()

    desk.attachments.add(code, "a.png", scans.a_png(), 2)

    assert of_scans(synced, desk.data_dir) == [
        f"attachments/{files(desk.data_dir)[0].parent.name}"
    ]


# ---------------------------------------------------------------- a copy for the clerk
def test_a_copy_replaces_what_lies_there_whole(desk: Desk, code: str, tmp_path: Path) -> None:
    desk.attachments.add(code, "a.png", scans.a_png(), 1)
    (kept,) = desk.attachments.of(code)
    path = tmp_path / "sao.png"
    path.write_bytes(b"older and longer" * 9999)

    desk.attachments.save_copy(code, kept.id, path)

    assert path.read_bytes() == scans.a_png()
    assert [one.name for one in tmp_path.glob(".*")] == []


@pytest.mark.parametrize("place", ["missing/sao.png", "data/attachments/ff/sao.png"])
def test_no_copy_is_written_into_the_store_or_where_no_folder_is(
    place: str, desk: Desk, code: str, tmp_path: Path
) -> None:
    desk.attachments.add(code, "a.png", scans.a_png(), 1)
    (kept,), before = desk.attachments.of(code), files(desk.data_dir)

    with pytest.raises(FileNotSaved):
        desk.attachments.save_copy(code, kept.id, tmp_path / place)

    assert files(desk.data_dir) == before


def test_of_a_scan_that_was_changed_on_disk_no_copy_is_made(
    desk: Desk, code: str, tmp_path: Path
) -> None:
    desk.attachments.add(code, "a.png", scans.a_png(), 1)
    (kept,), (file,) = desk.attachments.of(code), files(desk.data_dir)
    file.write_bytes(file.read_bytes()[::-1])

    with pytest.raises(AttachmentChanged):
        desk.attachments.save_copy(code, kept.id, tmp_path / "sao.png")

    assert not (tmp_path / "sao.png").exists()
