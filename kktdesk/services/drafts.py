"""Open forms kept as files, so that a power cut costs the clerk at most the last two seconds.

Each form is one file of its counter in the data folder, written whole or not at all and readable
by its owner only. The register knows nothing of them.
"""

import hashlib
import json
import logging
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from kktdesk.domain.dossier import ApplicantKind, Channel, CopyKind, ReturnMethod
from kktdesk.domain.due_date import Term, TermUnit
from kktdesk.domain.errors import DatabaseFull
from kktdesk.domain.moment import local
from kktdesk.services.clock import Clock
from kktdesk.services.requests import (
    ApplicantEntry,
    ComponentEntry,
    ReceiveDossier,
    SubmitterEntry,
)
from kktdesk.settings import DeskSettings

FOLDER = "drafts"
_ENDING = ".json"

_log = logging.getLogger(__name__)
_Kind = TypeVar("_Kind")
_Table = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptForm:
    """A form as it stood on the screen, letter by letter.

    Attributes:
        request: with the request id of the form; nothing in it is cleaned.
        letters: what stands in the field of the procedure while none is chosen.
        term: what stands in the field of the term.
        filed: the day and the hour of filing, as typed.
        touched: names of the fields that the clerk changed herself.
        kept_at: when it was kept; None for one that is open.
    """

    request: ReceiveDossier
    letters: str = ""
    term: str = ""
    filed: tuple[str, str] = ("", "")
    touched: tuple[str, ...] = ()
    kept_at: datetime | None = None


class Drafts:
    """The kept forms of this counter."""

    def __init__(self, data_dir: Path, clock: Clock) -> None:
        self._data_dir = data_dir
        self._folder = data_dir / FOLDER
        self._clock = clock

    def keep(self, form: KeptForm) -> None:
        """Keep a form in place of what was kept of it before.

        Args:
            form: its ``request_id`` names it.

        Raises:
            DatabaseFull: the data folder takes no file; what was kept before stands.
        """
        table = _to_table(replace(form, kept_at=self._clock.now()))
        # With escapes, for a field may hold half a pair of surrogates.
        content = json.dumps(table, ensure_ascii=True).encode()
        path = self._path(form.request.request_id)
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            _write(path, content)
        except OSError as error:
            raise DatabaseFull(folder=self._data_dir.name) from error

    def drop(self, request_id: str) -> None:
        """Forget a form: it was saved, or thrown away. One that was not kept is no matter."""
        with suppress(OSError):
            self._path(request_id).unlink(missing_ok=True)

    def kept(self) -> tuple[KeptForm, ...]:
        """List what is kept for this counter; a damaged file is put aside.

        Returns:
            the forms, the newest first.
        """
        names = sorted(self._folder.glob(f"{self._mark()}-*{_ENDING}"))
        found = [form for path in names if (form := _read(path))]
        return tuple(sorted(found, key=_kept_at, reverse=True))

    def _path(self, request_id: str) -> Path:
        return self._folder / f"{self._mark()}-{_digest(request_id)}{_ENDING}"

    def _mark(self) -> str:
        return _digest(DeskSettings.load(self._data_dir).counter)


def _kept_at(form: KeptForm) -> datetime:
    assert form.kept_at is not None  # noqa: S101 - read from a file
    return form.kept_at


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]


def _write(path: Path, content: bytes) -> None:
    part = path.with_suffix(f".{os.getpid()}.part")
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _read(path: Path) -> KeptForm | None:
    try:
        return _of_table(_as(json.loads(path.read_bytes()), dict))
    except OSError:
        return None
    except (ValueError, TypeError, KeyError):
        _log.warning("a kept form is damaged and was put aside")
        with suppress(OSError):
            path.replace(path.with_suffix(".bad"))
        return None


def _to_table(form: KeptForm) -> _Table:
    table: _Table = asdict(form)
    table["kept_at"] = form.kept_at and form.kept_at.isoformat()
    request = asdict(form.request)
    del request["received_at"]  # a form is always of now
    table["request"] = request
    return table


def _of_table(table: _Table) -> KeptForm:
    day, hour = _as(table["filed"], list)
    return KeptForm(
        request=_request(_as(table["request"], dict)),
        letters=_text(table, "letters"),
        term=_text(table, "term"),
        filed=(_as(day, str), _as(hour, str)),
        touched=tuple(_as(name, str) for name in _as(table["touched"], list)),
        kept_at=local(datetime.fromisoformat(_text(table, "kept_at"))),
    )


def _request(table: _Table) -> ReceiveDossier:
    term, submitter, rows = table["term"], table["submitter"], table["components"]
    return ReceiveDossier(
        request_id=_text(table, "request_id"),
        procedure=_text(table, "procedure"),
        case=_text(table, "case"),
        term=_term(_as(term, dict)) if term else None,
        applicant=_applicant(_as(table["applicant"], dict)),
        submitter=_submitter(_as(submitter, dict)) if submitter else None,
        components=tuple(_component(_as(row, dict)) for row in _as(rows or [], list)),
        sets=_as(table["sets"], int),
        channel=Channel(_text(table, "channel")),
        return_method=ReturnMethod(_text(table, "return_method")),
        postal_address=_text(table, "postal_address"),
        note=_text(table, "note"),
        official_code=_as(table["official_code"] or "", str) or None,
        replaces=_text(table, "replaces"),
    )


def _term(table: _Table) -> Term:
    return Term(_as(table["value"], int), TermUnit(_text(table, "unit")))


def _applicant(table: _Table) -> ApplicantEntry:
    return ApplicantEntry(
        kind=ApplicantKind(_text(table, "kind")),
        name=_text(table, "name"),
        id_number=_text(table, "id_number"),
        address=_text(table, "address"),
        phone=_text(table, "phone"),
        email=_text(table, "email"),
    )


def _submitter(table: _Table) -> SubmitterEntry:
    return SubmitterEntry(
        name=_text(table, "name"),
        id_number=_text(table, "id_number"),
        authority=_text(table, "authority"),
    )


def _component(table: _Table) -> ComponentEntry:
    return ComponentEntry(
        name=_text(table, "name"),
        copy_kind=CopyKind(_text(table, "copy_kind")),
        quantity=_as(table["quantity"], int),
        submitted=_as(table["submitted"], bool),
    )


def _text(table: _Table, name: str) -> str:
    return _as(table[name], str)


def _as(value: object, kind: type[_Kind]) -> _Kind:
    if not isinstance(value, kind):
        raise TypeError(kind)
    return value
