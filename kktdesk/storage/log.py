"""Writing and reading the log, a chain in which each line carries the hash of the line before."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kktdesk.models.log import LogLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One act to be written down.

    Attributes:
        values: words, numbers, lists and dictionaries of them only.
    """

    recorded_at: datetime
    clerk: str
    counter: str
    act: str
    subject: str
    values: dict[str, object]


def canonical(values: object) -> str:
    """Write values as JSON in the one form that is hashed.

    Returns:
        JSON with sorted keys, no blanks, letters as they are.
    """
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def append(session: Session, entry: Entry) -> None:
    """Add one line to the chain, inside the transaction of the act itself."""
    previous = session.scalar(select(LogLine.hash).order_by(LogLine.id.desc()).limit(1)) or ""
    # To the millisecond, so that what is hashed is what is stored.
    at = entry.recorded_at.astimezone(UTC)
    at = at.replace(microsecond=at.microsecond // 1000 * 1000)
    line = LogLine(
        recorded_at=at,
        clerk=entry.clerk,
        counter=entry.counter,
        act=entry.act,
        subject=entry.subject,
        body=canonical(entry.values),
        previous=previous,
    )
    line.hash = _hash(line)
    session.add(line)
    session.flush()


def _hash(line: LogLine) -> str:
    content = canonical(
        [
            line.recorded_at.astimezone(UTC).isoformat(timespec="milliseconds"),
            line.clerk,
            line.counter,
            line.act,
            line.subject,
            line.body,
            line.previous,
        ]
    )
    return hashlib.sha256(content.encode()).hexdigest()


def lines_of(session: Session, *subjects: str) -> Iterable[LogLine]:
    """Give the lines about one dossier, oldest first.

    Args:
        session: of any transaction.
        subjects: every code that it has had.

    Returns:
        the rows.
    """
    return session.scalars(
        select(LogLine).where(LogLine.subject.in_(subjects)).order_by(LogLine.id)
    )


def last_at(session: Session, act: str, *subjects: str) -> datetime | None:
    """Tell when something was last done with a dossier.

    Args:
        session: of any transaction.
        act: word of the act.
        subjects: every code that the dossier has had.

    Returns:
        the moment, or None where it never was.
    """
    query = select(func.max(LogLine.recorded_at))
    return session.scalar(query.where(LogLine.subject.in_(subjects), LogLine.act == act))


def head(session: Session) -> tuple[int, str]:
    """Give the length of the chain and the hash of its last line.

    Returns:
        (0, "") for an empty log.
    """
    # Lines are numbered from 1 and never deleted: to count millions would take too long.
    last = session.execute(
        select(LogLine.id, LogLine.hash).order_by(LogLine.id.desc()).limit(1)
    ).first()
    return (0, "") if last is None else (last.id, last.hash)


def first_broken(session: Session, after: int = 0, until: int | None = None) -> int | None:
    """Check the chain, or a part of it.

    Args:
        session: of any transaction.
        after: the line to which the part is linked; 0 for the start of the chain.
        until: last line of the part, or None for the end of the chain.

    Returns:
        the id of the first line that does not fit, or None when all is well.
    """
    previous = session.scalar(select(LogLine.hash).where(LogLine.id == after)) or ""
    query = select(LogLine).where(LogLine.id > after).order_by(LogLine.id)
    part = query if until is None else query.where(LogLine.id <= until)
    for line in session.scalars(part).yield_per(1000):
        if line.previous != previous or line.hash != _hash(line):
            return line.id
        previous = line.hash
    return None
