"""Copies of the register: read back before they count, thirty kept, older ones never harmed."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kktdesk.domain.errors import BackupFailed
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk, open_desk
from kktdesk.storage import backup
from kktdesk.storage.backup import KEPT, copies
from tests.factories import an_entry, at


def test_copy_holds_every_dossier_and_opens_as_a_register(desk: Desk, clock: FixedClock) -> None:
    code = desk.reception.receive(an_entry()).dossier.code

    made = desk.backups.make()

    assert (made.dossiers, made.made_at) == (1, at("2026-11-25 09:15"))
    desk._register.path.write_bytes((desk.data_dir / "backups" / made.name).read_bytes())
    again = open_desk(desk.data_dir, clock)
    assert again.search.show(code).code == code
    again.close()


def test_last_copy_is_told_with_its_moment_and_count(desk: Desk, clock: FixedClock) -> None:
    assert desk.backups.last() is None
    desk.backups.make()
    desk.reception.receive(an_entry())
    clock.move(minutes=5)

    made = desk.backups.make()

    assert desk.backups.last() == made
    assert made.dossiers == 1


def test_thirty_copies_are_kept_and_the_oldest_goes(desk: Desk, clock: FixedClock) -> None:
    for _ in range(KEPT + 2):
        clock.move(minutes=1)
        desk.backups.make()

    kept = copies(desk.data_dir / "backups")

    assert len(kept) == 30
    assert kept[-1].name.startswith("kktdesk-20261125-0918")


def test_failed_copy_harms_no_older_one(desk: Desk, clock: FixedClock) -> None:
    first = desk.backups.make()
    desk.close()
    desk._register.path.write_bytes(b"broken" * 1000)
    clock.move(minutes=1)

    with pytest.raises(BackupFailed):
        desk.backups.make()

    folder = desk.data_dir / "backups"
    assert [path.name for path in folder.iterdir()] == [first.name]


def test_damaged_copy_is_not_called_one(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = backup._copy

    def lose_a_page(register: Path, part: Path) -> int:
        count = whole(register, part)
        with closing(sqlite3.connect(part)) as copy:
            copy.execute("PRAGMA writable_schema=ON")
            copy.execute("UPDATE sqlite_master SET rootpage = 2 WHERE name = 'log_line'")
            copy.commit()
        return count

    monkeypatch.setattr(backup, "_copy", lose_a_page)

    with pytest.raises(BackupFailed):
        desk.backups.make()

    assert desk.backups.last() is None
    assert list((desk.data_dir / "backups").iterdir()) == []  # no half copies fill the disk


def test_copies_are_private(desk: Desk) -> None:
    made = desk.backups.make()

    assert (desk.data_dir / "backups" / made.name).stat().st_mode & 0o077 == 0
