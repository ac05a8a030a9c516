"""Proves that nobody has changed the log or a closed day behind the program's back.

The log is a chain; each close carries the hash of the log's last line, and its own line in the log
the hash of its sheet. So each is checked by itself and against the other.
"""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date

from kktdesk.domain.errors import Problem
from kktdesk.services.day_record import changes_of, digest
from kktdesk.services.day_views import RegisterCheck
from kktdesk.services.register import Register
from kktdesk.storage import day_closes, log

# A reader holds up whoever saves, so each part is read in a transaction of its own.
_LINES, _SHEETS = 5_000, 20


class Verification:
    """The check of what is never to change."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def check(self) -> RegisterCheck:
        """Read the whole log and every kept sheet; nothing is changed.

        Returns:
            what is not as it was written.
        """
        with self._register.reading() as work:
            lines, _head = log.head(work.session)
            sheets = len(day_closes.closes_kept(work.session))
        line = self._first_broken(lines)
        changed = set(self._changed())
        problems = [] if line is None else [Problem("", "log-changed", {"line": line})]
        if line is None:  # a changed log proves nothing about sheets
            changed |= self._contradicted()
        problems += [_problem(day, number) for day, number in sorted(changed)]
        return RegisterCheck(log_lines=lines, sheets=sheets, problems=tuple(problems))

    def _first_broken(self, lines: int) -> int | None:
        for after in range(0, lines, _LINES):
            with self._register.reading() as work:
                found = log.first_broken(work.session, after, after + _LINES)
            if found is not None:
                return found
        with self._register.reading() as work:
            return day_closes.first_other_line(work.session)

    def _changed(self) -> Iterator[tuple[date, int]]:
        """Find the kept sheets that do not fit their hash, or what is kept beside them.

        Yields:
            day and number.
        """
        after = 0
        while True:
            with self._register.reading() as work:
                rows = day_closes.kept_texts(work.session, after, _SHEETS)
                beside = day_closes.changes_kept(work.session, [row.id for row in rows])
            if not rows:
                return
            for row in rows:
                if not _is_whole(row.text, row.sha256, beside[row.id]):
                    yield row.day, row.number
            after = rows[-1].id

    def _contradicted(self) -> set[tuple[date, int]]:
        """Find the closes of which log and kept sheets do not say the same.

        Returns:
            day and number of each.
        """
        with self._register.reading() as work:
            told = day_closes.closes_told(work.session)
            kept = day_closes.closes_kept(work.session)
        return {(day, number) for day, number, _sha256 in told ^ kept}


def _is_whole(text: str, sha256: str, beside: Counter[day_closes.Change]) -> bool:
    try:
        record = json.loads(text)
    except ValueError:
        return False
    return digest(record) == sha256 and changes_of(record) == beside


def _problem(day: date, number: int) -> Problem:
    return Problem("", "kept-sheet-changed", {"day": f"{day:%d/%m/%Y}", "number": number})
