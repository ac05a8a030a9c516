"""The register's file: durable, locked fairly, silent about what it holds."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError

from kktdesk.domain.errors import (
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseFull,
    DatabaseReadOnly,
    DatabaseUnsafe,
)
from kktdesk.models.dossier import Dossier
from kktdesk.services.desk import Desk
from kktdesk.storage import unit_of_work
from kktdesk.storage.engine import check_durability, make_engine
from kktdesk.storage.failures import is_unsure, kind_of, translated
from kktdesk.storage.place import is_on_network
from kktdesk.storage.unit_of_work import UnitOfWork
from tests.factories import an_entry


def pragma(desk: Desk, name: str) -> object:
    with desk._register.engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def test_register_is_as_durable_as_a_receipt_in_hand_needs(desk: Desk) -> None:
    assert pragma(desk, "journal_mode") == "truncate"
    assert pragma(desk, "synchronous") == 3
    assert pragma(desk, "foreign_keys") == 1
    assert pragma(desk, "secure_delete") == 1


def test_weaker_durability_is_noticed_before_anything_is_written(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'plain.db'}")

    with pytest.raises(DatabaseUnsafe):
        check_durability(engine)

    engine.dispose()


def test_block_without_commit_leaves_nothing(desk: Desk) -> None:
    with desk._register.writing() as work:
        work.session.execute(text("INSERT INTO number_series VALUES ('x', 1)"))

    with desk._register.reading() as work:
        assert work.session.scalar(text("SELECT count(*) FROM number_series")) == 0


def test_commit_waits_for_a_reader_and_then_saves(desk: Desk) -> None:
    path = desk._register.path
    with closing(sqlite3.connect(path, check_same_thread=False)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM office_setting").fetchone()
        released = threading.Timer(6.0, reader.rollback)
        released.start()

        saved = desk.reception.receive(an_entry())

        released.join()
    assert desk.search.show(saved.dossier.code).code == saved.dossier.code


def test_file_held_for_good_is_reported_and_nothing_is_saved(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unit_of_work, "PATIENCE_S", 0.1)
    with closing(sqlite3.connect(desk._register.path)) as other:
        other.execute("BEGIN EXCLUSIVE")

        with pytest.raises(DatabaseBusy):
            desk.reception.receive(an_entry())

    assert desk.search.find("").rows == ()


def test_errors_never_quote_what_was_typed(desk: Desk) -> None:
    desk.reception.receive(an_entry())

    with pytest.raises(IntegrityError) as failure, desk._register.writing() as work:
        work.session.execute(
            Dossier.__table__.update().values(note="087078000123", sets=0)  # type: ignore[attr-defined] # a Table
        )

    assert "087078000123" not in str(failure.value)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_BUSY, DatabaseBusy),
        (sqlite3.SQLITE_FULL, DatabaseFull),
        (sqlite3.SQLITE_READONLY, DatabaseReadOnly),
        (sqlite3.SQLITE_NOTADB, DatabaseDamaged),
        (sqlite3.SQLITE_MISUSE, None),
    ],
)
def test_drivers_errors_become_what_the_clerk_can_cure(code: int, kind: type | None) -> None:
    error = sqlite3.OperationalError()
    error.sqlite_errorcode = code

    assert kind_of(error) is kind


def test_fault_of_the_disk_is_neither_saved_nor_unsaved() -> None:
    error = sqlite3.OperationalError()
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_FSYNC

    assert is_unsure(error)
    assert not is_unsure(ValueError())


def test_bug_is_not_dressed_up_as_a_refusal() -> None:
    with pytest.raises(sqlite3.ProgrammingError), translated():
        raise sqlite3.ProgrammingError


def test_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "kktdesk.db"
    path.write_bytes(b"not a database" * 100)
    engine = make_engine(path)

    with pytest.raises(DatabaseDamaged), translated(), UnitOfWork(engine, writes=False):
        pass

    engine.dispose()


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "fuse.sshfs", "smb3"])
def test_folder_on_a_network_drive_is_seen(tmp_path: Path, kind: str) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        f"disk / ext4 rw 0 0\nserver:/x {tmp_path}/Hồ\\040sơ {kind} rw 0 0\n", encoding="utf-8"
    )

    assert is_on_network(tmp_path / "Hồ sơ" / "data", mounts)
    assert not is_on_network(tmp_path / "data", mounts)


def test_unc_path_is_a_network_drive_and_a_missing_list_is_none(tmp_path: Path) -> None:
    assert is_on_network(Path("//server/share/x"))
    assert not is_on_network(tmp_path, tmp_path / "none")
