"""Rows of the benchmark register: how the program writes them, and how many go into a file."""

import json
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from kktdesk.domain.dossier import ApplicantKind
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk, open_desk
from kktdesk.services.requests import ApplicantEntry, ReceiveDossier
from kktdesk.services.sample import OFFICE
from kktdesk.storage.engine import FILE_NAME

_AT_ONCE = 20_000
Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One received dossier as the tables have it, and the edition of its receipt's form."""

    dossier: Row
    components: list[Row]
    receipt: Row
    form: Row
    printed: Row
    body: Row
    book_mark: str


@dataclass(slots=True)
class Tables:
    """Rows on their way into the file."""

    connection: sqlite3.Connection
    rows: dict[str, list[Row]] = field(default_factory=dict)

    def add(self, table: str, row: Row) -> None:
        """Add a row; many are written at once."""
        waiting = self.rows.setdefault(table, [])
        waiting.append(row)
        if len(waiting) >= _AT_ONCE:
            self._write(table)

    def finish(self) -> None:
        """Write what waits."""
        for table in tuple(self.rows):
            self._write(table)

    def _write(self, table: str) -> None:
        rows = self.rows.pop(table)
        names = ", ".join(f'"{name}"' for name in rows[0])
        places = ", ".join(f":{name}" for name in rows[0])
        self.connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({places})", rows)  # noqa: S608 - our own names


def patterns(now: datetime) -> list[Pattern]:
    """Receive one dossier of each procedure with one known term, in a register of its own.

    Args:
        now: when they are received.

    Returns:
        the rows, the commonest procedure first.
    """
    with tempfile.TemporaryDirectory() as folder:
        desk = open_desk(Path(folder), FixedClock(now))
        desk.office.set_up(OFFICE)
        applicant = ApplicantEntry(kind=ApplicantKind.PERSON, name="Người mẫu")
        for view in desk.catalogue.procedures(now.date()):
            if len(view.terms) == 1 and view.terms[0].term:
                entry = ReceiveDossier(
                    request_id=view.code, procedure=view.code, applicant=applicant
                )
                desk.reception.receive(entry)
        found = list(_read_patterns(desk))
        desk.close()
    return found


def _read_patterns(desk: Desk) -> Iterator[Pattern]:
    with closing(sqlite3.connect(desk.data_dir / FILE_NAME)) as connection:
        connection.row_factory = sqlite3.Row

        def rows(query: str, *values: object) -> list[Row]:
            return [dict(row) for row in connection.execute(query, values)]

        for dossier in rows("SELECT * FROM dossier ORDER BY id"):
            key = dossier["id"]
            receipt = rows("SELECT * FROM issued_receipt WHERE dossier_id = ?", key)[0]
            sha256 = receipt["form_sha256"]
            form = rows("SELECT * FROM form_edition WHERE sha256 = ?", sha256)[0]
            body = rows("SELECT body FROM log_line WHERE subject = ?", dossier["code"])[0]["body"]
            yield Pattern(
                dossier,
                rows("SELECT * FROM dossier_component WHERE dossier_id = ?", key),
                receipt,
                form,
                json.loads(str(receipt["printed_values"])),
                json.loads(str(body)),
                desk.catalogue.book_mark(str(dossier["field"])),
            )
